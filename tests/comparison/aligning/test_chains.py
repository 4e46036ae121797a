"""The best choice of links."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from service.comparison.aligning.chains import LARGEST_KNOT, best_pairs, long_runs, pair_best

scores = st.lists(st.lists(st.sampled_from([0.0, 0.3, 0.4, 0.5, 0.7, 0.9]), min_size=4, max_size=4), max_size=4)


def above(pairs, table, least: float) -> float:
    return round(sum(table[i][j] - least for i, j in pairs), 6)


def test_of_equal_pairs_those_in_order_are_taken():
    assert ((0, 0), (1, 1), (2, 2)) == pair_best(3, 3, lambda i, j: 0.5, 0.4)


def test_a_pair_below_the_least_is_none():
    assert ((0, 1),) == pair_best(2, 2, lambda i, j: 0.9 if (i, j) == (0, 1) else 0.1, 0.4)


def test_two_good_pairs_outweigh_the_best_one():
    """Best first would take (0, 0) and leave the other two alone."""
    table = [[0.9, 0.85], [0.85, 0.0]]

    assert ((0, 1), (1, 0)) == pair_best(2, 2, lambda i, j: table[i][j], 0.4)


def test_two_poor_pairs_do_not_outweigh_a_good_one():
    table = [[0.9, 0.42], [0.42, 0.0]]

    assert ((0, 0),) == pair_best(2, 2, lambda i, j: table[i][j], 0.4)


@given(scores)
def test_pairs_are_one_to_one_and_no_other_choice_is_better(table):
    least = 0.4
    pairs = pair_best(len(table), 4, lambda i, j: table[i][j], least)
    every = (
        [(i, j) for i, j in enumerate(columns) if table[i][j] >= least]
        for columns in permutations(range(4), len(table))
    )

    assert len(pairs) == len({i for i, _ in pairs}) == len({j for _, j in pairs})
    assert max(above(choice, table, least) for choice in every) == above(pairs, table, least)


@given(scores)
def test_the_sides_may_be_swapped(table):
    forth = pair_best(len(table), 4, lambda i, j: table[i][j], 0.4)
    back = pair_best(4, len(table), lambda j, i: table[i][j], 0.4)

    assert above(forth, table, 0.4) == above([(i, j) for j, i in back], table, 0.4)


def test_a_knot_too_large_to_solve_is_taken_best_first():
    size = LARGEST_KNOT + 5
    pairs = best_pairs({(i, j): 0.9 if i == j else 0.5 for i in range(size) for j in range(size)}, 0.4)

    assert tuple((i, i) for i in range(size)) == pairs


def test_a_knot_of_very_many_links_is_told_by_walking_each_once():
    """Three hundred things that are all alike took twenty-seven million steps, which a hostile page can ask for."""
    size = 300
    pairs = best_pairs({(i, j): 0.9 if i == j else 0.5 for i in range(size) for j in range(size)}, 0.4)

    assert tuple((i, i) for i in range(size)) == pairs


def test_a_run_is_sure_where_what_stands_beside_it_is_too_little_to_break_it_up():
    assert long_runs([(1, 1), (2, 2), (3, 3)], 5, 5) == [(1, 1), (2, 2), (3, 3)]
    assert long_runs([(1, 1), (2, 2)], 4, 4) == []
    assert long_runs([(0, 0), (1, 1), (3, 2)], 4, 3) == [(0, 0), (1, 1)]
