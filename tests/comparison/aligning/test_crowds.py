"""A page made to slow the comparison down costs steps in proportion to its length, and not to its square."""

from collections import Counter
from itertools import pairwise

import pytest

from service.comparison.aligning import pairing
from service.comparison.telling.alone import telling
from service.domain.versions import Passage
from tests.builders import a_figure, a_position


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
