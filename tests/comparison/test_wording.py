"""Word-by-word differences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.comparison import wording
from service.comparison.wording import compare_words, token_edits

PHRASES = [
    ("a number is one word", "12 people", "19 people", [("deleted", "12"), ("inserted", "19"), ("same", " people")]),
    (
        "a number keeps its grouping, sign and unit",
        "about £1,200 more",
        "about £1,300 more",
        [("same", "about "), ("deleted", "£1,200"), ("inserted", "£1,300"), ("same", " more")],
    ),
    (
        "a per cent sign stays with its number",
        "20% up",
        "22% up",
        [("deleted", "20%"), ("inserted", "22%"), ("same", " up")],
    ),
    (
        "a quotation mark stays with its word",
        "“never” again",
        "“always” again",
        [("deleted", "“never”"), ("inserted", "“always”"), ("same", " again")],
    ),
    ("neighbouring words are one change", "a b c", "x y c", [("deleted", "a b"), ("inserted", "x y"), ("same", " c")]),
    ("equal texts are one piece", "all the same", "all the same", [("same", "all the same")]),
    ("nothing and nothing are no pieces", "", "", []),
]

words = st.lists(st.sampled_from(["a", "b", "12", "“c”", ",", " ", "\n", "20%", "Öl"]), max_size=12).map("".join)


@pytest.mark.parametrize(("situation", "before", "after", "pieces"), PHRASES, ids=[p[0] for p in PHRASES])
def test_words_are_compared_not_letters(situation, before, after, pieces):
    assert pieces == [(piece.kind, piece.text) for piece in compare_words(before, after)]


@given(words, words)
@settings(max_examples=100, deadline=None)
def test_the_pieces_make_up_both_texts_to_the_letter(before, after):
    pieces = compare_words(before, after)

    assert before == "".join(piece.text for piece in pieces if piece.kind != "inserted")
    assert after == "".join(piece.text for piece in pieces if piece.kind != "deleted")


@given(words, words, st.integers(0, 12))
@settings(max_examples=100, deadline=None)
def test_the_edits_that_are_plain_are_the_fewest(before, added, at):
    one, other = before.split(" "), before.split(" ")
    other[at:at] = [f"x{word}" for word in added.split(" ")]
    del one[at : at + 2]

    found = wording._plain_hunks(one, other)

    assert found is None or found == wording._differ(one, other)


def test_a_long_text_is_compared_word_by_word_as_well():
    before = " ".join(f"w{n}" for n in range(800))
    after = before.replace("w1 ", "x1 ").replace("w700 ", "x700 ")

    changed = [piece.text for piece in compare_words(before, after) if piece.kind != "same"]

    assert ["w1", "x1", "w700", "x700"] == changed


EDITS = [
    ("a substitution has both ranges", "a b c", "a x c", [((1, 2), (1, 2))]),
    ("an insertion has none before", "a c", "a b c", [(None, (1, 2))]),
    ("a deletion has none after", "a b c", "a c", [((1, 2), None)]),
    (
        "an insertion stands where the phrase begins",
        "we left , and slept",
        "we left , and ate , and slept",
        [(None, (2, 5))],
    ),
]


@pytest.mark.parametrize(("situation", "before", "after", "edits"), EDITS, ids=[e[0] for e in EDITS])
def test_tokens_are_edited(situation, before, after, edits):
    assert edits == list(token_edits(before.split(), after.split()))


@pytest.mark.parametrize(
    ("before", "after", "edits"),
    [
        ("And it is so .", "It is so .", (((0, 1), None),)),
        ("it is Red .", "it is red .", (((2, 3), (2, 3)),)),
        ("the plan depends in part", "the plan in part depends", ()),
    ],
)
def test_capitals_that_open_a_text_and_words_that_changed_places_are_no_edits(before, after, edits):
    assert edits == token_edits(before.split(), after.split())
