"""Every line of the table of opposites is two sides of one matter, and a negation changes sides."""

import pytest

from service.comparison.words.canonical import said_words
from service.comparison.words.opposed.pairs import CONTRADICTORY, OPPOSITES
from service.comparison.words.opposed.prefixed import PREFIXED
from service.comparison.words.stances import read_stance

LINES = [line.strip() for line in OPPOSITES.strip().splitlines()]
PAIRS = [
    (line, one.strip(), other.strip())
    for line in LINES
    for ones, others in [line.split(" / ")]
    for one in ones.split(",")
    for other in others.split(",")
]
TURNED = [(word, word, prefix + word) for prefix, words in PREFIXED.items() for word in words.split()]


def side_of(words: str, matter: str) -> int:
    """The signed rung on which the words stand, 0 for none."""
    return dict(read_stance(words).sides).get(matter, 0)


@pytest.mark.parametrize(("matter", "one", "other"), PAIRS + TURNED, ids=str)
def test_the_two_stand_on_two_sides(matter: str, one: str, other: str):
    assert side_of(one, matter) > 0 > side_of(other, matter)


@pytest.mark.parametrize(("matter", "one", "other"), TURNED[::17], ids=str)
def test_what_is_not_so_is_its_opposite(matter: str, one: str, other: str):
    assert side_of(f"was not {one}", matter) < 0 < side_of(f"was not {other}", matter)
    assert said_words(one) == said_words(other)


def test_the_table_has_each_line_once_and_in_order():
    assert sorted(set(LINES)) == sorted(LINES)
    assert [line.split(" / ")[0].split(",")[0] for line in LINES] == sorted(
        line.split(" / ")[0].split(",")[0] for line in LINES
    )


def test_each_pair_without_a_third_is_one_of_the_table():
    firsts = {" / ".join(side.split(",")[0].strip() for side in line.split(" / ")) for line in LINES}
    pairs = [line.strip() for line in CONTRADICTORY.strip().splitlines()]

    assert set(pairs) <= firsts and pairs == sorted(set(pairs))
