"""How far a figure moved, in the right unit."""

from decimal import Decimal

import pytest

from service.comparison.measures.moves import difference, relative_move
from tests.builders import a_figure


def figure(value, unit="", high=None, **fields):
    return a_figure(f"{value} of it", value, value, unit=unit, value_max=high and Decimal(high), **fields)


MOVES = [
    ("points of a percentage", figure("20", "percent"), figure("22", "percent"), "+2 points"),
    ("one point", figure("20", "percent"), figure("19", "percent"), "−1 point"),
    ("a share in points", figure("0.2", "share"), figure("0.25", "share"), "+5 points"),
    ("a share and a percentage", figure("0.2", "share"), figure("22", "percent"), "+2 points"),
    ("a count that fell", figure("2000"), figure("500"), "−1,500, −75%"),
    ("a count that rose", figure("118624"), figure("119560"), "+936, +0.8%"),
    ("a count that rose many times", figure("2"), figure("5"), "+3, ×2.5"),
    ("a count that was none", figure("0"), figure("5"), "+5"),
    ("a loss that became a gain", figure("-5", "usd"), figure("5", "usd"), "+10"),
    ("degrees have no ratio", figure("10", "celsius"), figure("20", "celsius"), "+10"),
    ("a range as a whole", figure("91", "degree", "94"), figure("93", "degree", "96"), "+2"),
    ("a range's two ends", figure("91", "degree", "94"), figure("93", "degree", "97"), "+2 to +3"),
    ("kilometres that became miles", figure("5", "kilometre"), figure("6", "mile"), "+3, +93%"),
    ("a range that became a number", figure("5", "", "6"), figure("7"), ""),
    ("a vague magnitude", figure("1000", "", "10000", vague=True), figure("12000"), ""),
    ("two currencies", figure("5", "gbp"), figure("6", "usd"), ""),
    ("no move", figure("5"), figure("5"), ""),
]


@pytest.mark.parametrize(("situation", "before", "after", "told"), MOVES, ids=[m[0] for m in MOVES])
def test_a_move_is_told_as_difference_and_ratio(situation, before, after, told):
    assert told == difference(before, after)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (figure("1"), figure("9" * 40), "+" + f"{int('9' * 40) - 1:,}"),
        (figure("9" * 40), figure("1" + "0" * 39 + "1"), "+2"),
        (figure("0." + "0" * 30 + "1", "kilometre"), figure("9" * 30, "mile"), "+"),
        (figure("1", "percent"), figure("9" * 40, "percent"), "+"),
    ],
)
def test_the_longest_numbers_differ_exactly_and_raise_nothing(before, after, told):
    assert difference(before, after).startswith(told)


def test_a_move_is_relative_to_the_earlier_amount():
    assert 0.5 == relative_move(figure("10"), figure("15"))
    assert 1.0 == relative_move(figure("0"), figure("2"))
    assert 1.0 == relative_move(figure("5", "kilometre"), figure("5", "hour"))
