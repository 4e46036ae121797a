"""The best tree of a scored graph."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.trees import best_tree

#: Scores of up to five words; small whole numbers, so that circles and ties are common and sums exact.
GRAPHS = st.integers(1, 5).flatmap(
    lambda words: st.lists(
        st.lists(st.integers(-9, 9), min_size=words + 1, max_size=words + 1), min_size=words, max_size=words
    )
)


@given(GRAPHS)
def test_no_tree_is_better_than_the_best_one(scores):
    every = [heads for heads in product(range(len(scores) + 1), repeat=len(scores)) if is_tree(heads)]
    found = best_tree(scores)

    assert is_tree(found)
    assert weight(scores, found) == max(weight(scores, heads) for heads in every)


@given(st.integers(9, 30), st.randoms(use_true_random=False))
def test_a_longer_sentence_has_a_tree_too(words, chance):
    scores = [[chance.randrange(100) for _ in range(words + 1)] for _ in range(words)]

    assert is_tree(best_tree(scores))


@pytest.mark.parametrize(
    ("situation", "scores", "expected"),
    [
        ("no words", [], ()),
        ("one word is the root", [[-5, 9]], (0,)),
        ("each its best head", [[9, 0, 0], [0, 9, 0]], (0, 1)),
        ("a circle is broken where it costs least", [[1, 0, 9], [5, 9, 0]], (2, 0)),
        ("of two roots one stays", [[9, 0, 1], [9, 3, 0]], (0, 1)),
    ],
)
def test_a_graph_becomes_a_tree(situation, scores, expected):
    assert expected == best_tree(scores)


def test_circles_within_circles_of_a_long_sentence_are_solved():
    words = 150
    scores = [[float(-abs(head - (word ^ 1))) for head in range(words + 1)] for word in range(1, words + 1)]

    assert is_tree(best_tree(scores))


def is_tree(heads):
    """One root, and every word gets there."""

    def arrives(word):
        for _ in heads:
            word = heads[word - 1]
            if word == 0:
                return True
        return False

    return list(heads).count(0) == 1 and all(arrives(word) for word in range(1, len(heads) + 1))


def weight(scores, heads):
    return sum(row[head] for row, head in zip(scores, heads, strict=True))
