"""Which sentence became which."""

import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.comparison.aligning import alignment
from service.comparison.aligning.alignment import align_sentences
from service.comparison.aligning.chains import heaviest_chain, in_order, long_runs
from service.comparison.aligning.forms import sentence_key

HARBOUR = "The harbour of Dravik will close on Monday, the mayor said."
BRIDGE = "Engineers found cracks in the northern bridge last week."
SCHOOL = "All schools in the valley stay open until the summer."
FERRY = "Two ferries a day still sail to the outer islands."

SITUATIONS = [
    ("equal texts are linked one to one", [HARBOUR, BRIDGE], [HARBOUR, BRIDGE], ((0, 0), (1, 1))),
    ("a changed word keeps the link", [HARBOUR], [HARBOUR.replace("Monday", "Friday")], ((0, 0),)),
    ("an inserted sentence has no link", [HARBOUR, SCHOOL], [HARBOUR, BRIDGE, SCHOOL], ((0, 0), (1, 2))),
    ("a deleted sentence has no link", [HARBOUR, BRIDGE, SCHOOL], [HARBOUR, SCHOOL], ((0, 0), (2, 1))),
    ("a moved sentence is found", [HARBOUR, BRIDGE, SCHOOL], [BRIDGE, SCHOOL, HARBOUR], ((0, 2), (1, 0), (2, 1))),
    (
        "a sentence split in two has two links",
        ["The harbour will close on Monday, and engineers found cracks in the northern bridge."],
        ["The harbour will close on Monday.", "Engineers found cracks in the northern bridge."],
        ((0, 0), (0, 1)),
    ),
    (
        "a sentence on indoors is not one on outdoors",
        ["Up to 6 people or 2 households can meet outside."],
        [
            "You can meet indoors in a group of up to 6 people or from 2 households.",
            "You can meet outside in a group of up to 30 people or from 2 households.",
        ],
        ((0, 1),),
    ),
    ("strangers are not linked", [HARBOUR], ["Nobody knows why cats purr."], ()),
    ("nothing has no links", [], [HARBOUR], ()),
]

texts = st.lists(
    st.sampled_from([HARBOUR, BRIDGE, SCHOOL, FERRY, "Yes.", "", HARBOUR.replace("Monday", "Friday")]), max_size=8
)


@pytest.mark.parametrize(("situation", "before", "after", "links"), SITUATIONS, ids=[s[0] for s in SITUATIONS])
def test_sentences_are_linked(situation, before, after, links):
    assert links == align_sentences(before, after)


def test_moves_can_be_left_out():
    assert ((1, 0), (2, 1)) == align_sentences([HARBOUR, BRIDGE, SCHOOL], [BRIDGE, SCHOOL, HARBOUR], moves=False)


KEYS = [
    ("case, quotation marks and spaces do not count", "“Go”,  he said", '"go" he said', True),
    ("a hyphen and a dash are no words", "a long — road", "a long road", True),
    ("a per cent sign is a word", "20% of it", "20 of it", False),
    ("a minus before a number counts", "at -5 degrees", "at 5 degrees", False),
    ("another number is another sentence", "12 people", "19 people", False),
]


@pytest.mark.parametrize(("situation", "before", "after", "same"), KEYS, ids=[k[0] for k in KEYS])
def test_a_key_is_shared_by_sentences_that_read_the_same(situation, before, after, same):
    assert same == (sentence_key(before) == sentence_key(after))


@given(texts, texts)
@settings(max_examples=60, deadline=None)
def test_every_link_names_sentences_that_are_there(before, after):
    links = align_sentences(before, after)

    assert list(links) == sorted(set(links))
    assert all(0 <= i < len(before) and 0 <= j < len(after) for i, j in links)


def test_what_is_skipped_between_equal_sentences_links_nothing_else(monkeypatch):
    rows = [f"{place} {thing} {deed}." for place in ("Osby", "Tarn") for thing in "abcdef" for deed in ("shut", "won")]
    texts = [rows, [*rows[:3], "Osby b has shut.", *rows[4:20], "Tarn e lost.", *rows[21:], "Tarn f won twice."]]
    texts += [[rows[15], *rows[:15], *rows[16:]], [*rows[:2], "Tarn a shut late.", *rows[2:], rows[1]]]
    found = [align_sentences(one, other) for one in texts for other in texts]
    skipped = []
    monkeypatch.setattr(alignment, "long_runs", lambda *given: skipped.extend(long_runs(*given)) or [])
    assert found == [align_sentences(one, other) for one in texts for other in texts]
    assert skipped


@given(texts)
@settings(max_examples=40, deadline=None)
def test_a_text_is_aligned_with_itself_sentence_by_sentence(text):
    assert tuple((i, i) for i in range(len(text))) == align_sentences(text, text)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=12))
def test_links_in_order_rise_on_both_sides(links):
    kept = sorted(in_order(sorted(set(links))))

    assert all(one[1] < other[1] for one, other in pairwise(kept))


def test_the_heaviest_chain_beats_the_longest():
    assert [(1, 0)] == heaviest_chain([(0, 1, 0.1), (1, 0, 0.9), (2, 2, 0.0001)], range(0, 3))[:1]


def test_the_same_links_come_with_another_hash_seed():
    program = (
        "from service.comparison.aligning.alignment import align_sentences as a; "
        f"print(a({[HARBOUR, BRIDGE, SCHOOL, FERRY]!r}, {[SCHOOL, HARBOUR.replace('close', 'shut'), FERRY]!r}))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert 1 == len(answers)
