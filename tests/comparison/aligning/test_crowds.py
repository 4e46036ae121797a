"""A page made to slow the comparison down costs steps in proportion to its length, and not to its square."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from service.comparison.aligning import copies, pairing
from service.comparison.aligning.chains import LEAST_SHARE, MOST_IN_ALL, share
from service.comparison.aligning.edits import read_edits
from service.comparison.telling.alone import telling
from service.domain.versions import Passage
from service.text.memory import LONGEST_SHORT, Memory
from tests.builders import a_figure, a_position, a_snapshot, a_version


def figures(count, first=1):
    return [a_figure(f"{n} acres", f"{n} acres", str(n)) for n in range(first, first + count)]


@pytest.mark.parametrize(("count", "most"), [(20, 400), (21, 2 * 21), (2_000, 2 * 2_000)])
def test_a_crowd_of_claims_is_paired_by_words_and_place(count, most):
    calls = Counter()

    def score(i, j):
        calls[i, j] += 1
        return 1.0 if i == j else 0.5

    pairs = pairing._pair(figures(count), figures(count), score, 0.4, 400)

    assert tuple((n, n) for n in range(count)) == pairs
    assert calls.total() <= most


def test_what_moved_in_a_crowd_is_found_by_its_words():
    before, after = figures(300), figures(300, first=11)

    pairs = dict(pairing._pair(before, after, lambda i, j: 1.0 if before[i] == after[j] else 0.0, 0.4, 400))

    assert {i: i - 10 for i in range(10, 300)} == pairs


def test_which_positions_stand_apart_is_told_by_their_neighbours():
    """Each is looked at beside those it would stand between, and the answer is that of looking at all."""
    places = [(n * 7 % 400, n * 7 % 400 + 1 + n % 9) for n in range(400)]
    positions = [a_position("x", "x", passage=Passage(start, end, "x" * (end - start))) for start, end in places]

    chosen = [(p.passage.start, p.passage.end) for p in telling(positions)]

    assert chosen == sorted(chosen)
    assert all(before[1] <= after[0] for before, after in pairwise(chosen))
    for start, end in places:
        assert any(start < other[1] and other[0] < end for other in chosen)


@pytest.mark.parametrize(
    ("sizes", "most"),
    [
        ([(300, 300), (5, 5)], 40_000),  # a page of prose
        ([(100, 100)] * 10, 40_000),
        ([(100, 100)] * 11, MOST_IN_ALL // 11),
        ([(0, 400), (400, 400)], 40_000),
        ([(20, 20)] * 9_000, LEAST_SHARE),
    ],
)
def test_groups_without_end_share_what_comparing_may_cost(sizes, most):
    """Found by the adversary: 33 stretches of 70 figures each took half a minute, each being within its own bound."""
    assert most == share(sizes, 40_000) == share([(after, before) for before, after in reversed(sizes)], 40_000)


def said(words, number):
    passage = Passage(number * 100, number * 100 + len(words), words)
    return a_position(words, words, id=f"{number} {words}", passage=passage)


@pytest.mark.parametrize("is_varied", [False, True])
def test_copies_of_sentences_without_number_are_told_in_steps_that_have_a_bound(is_varied, monkeypatch):
    """Found by the adversary: a text of one sentence, a thousand times over, took half a minute."""
    words = "Ada Berg, the mayor, said the old road by the river would stay shut until further notice"
    compared = Counter()
    real = copies._may_say

    def count(*of):
        near = real(*of)
        compared["all"] += len(near)
        return near

    monkeypatch.setattr(copies, "_may_say", count)
    standing = [said(f"{words} in week {n if is_varied else 1}", n) for n in range(800)]
    left = [said(f"In week {n if is_varied else 1}, {words}".replace("old ", ""), n) for n in range(800)]

    own, other = (a_snapshot(a_version(words), *side) for side in (left, standing))
    originals = copies.find_originals(left, own, other)

    assert standing[0] == originals[left[0].id]
    assert compared["all"] <= (copies.MOST_COMPARED + len(standing) if is_varied else 1)
    assert (len(originals) < len(left)) is is_varied


@pytest.mark.parametrize(
    ("place", "is_inside"),
    [((0, 5), True), ((2, 4), True), ((4, 12), True), ((12, 14), False), ((8, 13), False), ((20, 31), False)],
)
def test_what_stands_inside_a_copy_is_told_by_the_copies_before_it(place, is_inside):
    passages = [Passage(start, end, "x" * (end - start)) for start, end in ((20, 30), (0, 6), (2, 12), (3, 4))]

    assert is_inside is copies.inside(passages)(Passage(*place, "x" * (place[1] - place[0])))


def test_a_claim_of_an_endless_sentence_is_read_with_what_stands_around_it():
    """Whole, the sentence would be read again for each of its figures."""
    text = "Prices rose to 19 from 12 and " * 400
    side = read_edits(text, text, Memory()).before

    for claim in (a_figure(text, "19", "19"), replace(figures(1)[0], passage=Passage(9_018, 9_020, text[9_018:9_020]))):
        around = side.sentence_of(claim)

        assert around.start <= claim.passage.start < claim.passage.end <= around.end
        assert around.exact == text[around.start : around.end] and len(around.exact) <= LONGEST_SHORT
        assert not {text[around.start - 1 : around.start], text[around.end : around.end + 1]} - {" ", ""}
