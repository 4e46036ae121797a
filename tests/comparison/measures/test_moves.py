"""How far a figure moved, in the right unit."""

from decimal import Decimal

import pytest

from service.comparison.measures.moves import difference, relative_move
from tests.builders import a_figure


def figure(value, unit="", high=None, **fields):
    return a_figure(f"{value} of it", value, value, unit=unit, value_max=high and Decimal(high), **fields)


TWO_THIRDS = "0.6666666666666666666666666667"

MOVES = [
    (
        "parts of a unit",
        figure("0.3333333333333333333333333333", "mile"),
        figure("0.25", "mile"),
        "−0.0833 miles, −25%",
    ),
    ("points of a percentage", figure("20", "percent"), figure("22", "percent"), "+2 percentage points"),
    ("one point", figure("20", "percent"), figure("19", "percent"), "−1 percentage point"),
    ("a share in points", figure("0.2", "share"), figure("0.25", "share"), "+5 percentage points"),
    ("a share and a percentage", figure("0.2", "share"), figure("22", "percent"), "+2 percentage points"),
    ("a count that fell", figure("2000"), figure("500"), "−1,500, −75%"),
    ("a count that rose", figure("118624"), figure("119560"), "+936, +0.8%"),
    ("a count that rose many times", figure("2"), figure("5"), "+3, ×2.5"),
    ("a count that was none", figure("0"), figure("5"), "+5"),
    ("a loss that became a gain", figure("-5", "usd"), figure("5", "usd"), "+$10"),
    ("degrees have no ratio", figure("10", "celsius"), figure("20", "celsius"), "+10 °C"),
    ("hours that became days", figure("30", "hour"), figure("2", "day"), "+18 hours, +60%"),
    ("a ton that became less", figure("1", "metric ton"), figure("450", "kilogram"), "−550 kilograms, −55%"),
    ("basis points", figure("15", "basis point"), figure("40", "basis point"), "+25 basis points"),
    (
        "basis points that became one point",
        figure("75", "basis point"),
        figure("1", "percentage point"),
        "+25 basis points",
    ),
    (
        "a percentage that became two-thirds",
        figure("61", "percent"),
        figure(TWO_THIRDS, "share"),
        "+5.7 percentage points",
    ),
    (
        "two-thirds that became a percentage",
        figure(TWO_THIRDS, "share"),
        figure("61", "percent"),
        "−5.7 percentage points",
    ),
    (
        "two-thirds that became a quarter",
        figure(TWO_THIRDS, "share"),
        figure("0.25", "share"),
        "−41.7 percentage points",
    ),
    ("a sum", figure("2500000", "gbp"), figure("4000000", "gbp"), "+£1.5 million, +60%"),
    ("a sum of no round number", figure("1000000", "gbp"), figure("2234567", "gbp"), "+£1,234,567, ×2.2"),
    ("a small sum", figure("2", "usd"), figure("2.5", "usd"), "+$0.50, +25%"),
    ("a sum without a sign", figure("30", "chf"), figure("33", "chf"), "+CHF 3, +10%"),
    ("a price of something", figure("61", "usd per barrel"), figure("64", "usd per barrel"), "+$3 per barrel, +4.9%"),
    (
        "a sum of billions that was of millions",
        figure("3000000000", "usd"),
        figure("3000000", "usd"),
        "−$2,997 million, ÷1,000",
    ),
    ("of as many", figure("9", "per 100000"), figure("12", "per 100000"), "+3 per 100,000, +33%"),
    ("acres that became hectares", figure("900", "acre"), figure("900", "hectare"), "+536 hectares, ×2.5"),
    ("miles that became kilometres", figure("3", "mile"), figure("4", "kilometre"), "−0.8 kilometres, −17%"),
    ("a year of age", figure("33", "year of age"), figure("34", "year of age"), "+1 year, +3%"),
    ("feet", figure("10", "foot"), figure("12", "foot"), "+2 feet, +20%"),
    ("twice that became three times", figure("2", "time"), figure("3", "time"), ""),
    ("a range as a whole", figure("91", "degree", "94"), figure("93", "degree", "96"), "+2 degrees"),
    ("a range's two ends", figure("91", "degree", "94"), figure("93", "degree", "97"), "+2 to +3 degrees"),
    ("kilometres that became miles", figure("5", "kilometre"), figure("6", "mile"), "+2.9 miles, +93%"),
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
