"""Two figures side by side."""

from decimal import Decimal

import pytest

from service.comparison.meaning.figures import difference, is_comparable, is_inside, is_same_amount, relative_move
from service.comparison.meaning.zeros import find_zero
from service.domain.versions import Passage
from tests.builders import a_figure


def figure(words, value, **fields):
    return a_figure(f"{words} of it", words, value, **fields)


AMOUNTS = [
    ("the same number", figure("12", "12"), figure("twelve", "12"), True),
    ("a fifth is 20 per cent", figure("a fifth", "0.2", unit="share"), figure("20%", "20", unit="percent"), True),
    (
        "5 km is 3.1 miles as shown",
        figure("5 km", "5", unit="kilometre"),
        figure("3.1 miles", "3.1", unit="mile"),
        True,
    ),
    ("5 km is not 4 miles", figure("5 km", "5", unit="kilometre"), figure("4 miles", "4", unit="mile"), False),
    (
        "nearly the same in one unit is not",
        figure("5 km", "5", unit="kilometre"),
        figure("5.1 km", "5.1", unit="kilometre"),
        False,
    ),
    ("12 is not 12 to 14", figure("12", "12"), figure("12 to 14", "12", value_max=Decimal(14)), False),
    ("another currency is another amount", figure("£5", "5", unit="gbp"), figure("$5", "5", unit="usd"), False),
]


@pytest.mark.parametrize(("situation", "before", "after", "same"), AMOUNTS, ids=[a[0] for a in AMOUNTS])
def test_amounts_are_compared_as_numbers(situation, before, after, same):
    assert same == is_same_amount(before, after) == is_same_amount(after, before)


def test_an_exact_number_lies_inside_the_bounds_of_a_vague_one():
    thousands = figure("thousands", "1000", value_max=Decimal(10_000), vague=True)

    assert is_inside(thousands, figure("4,000", "4000"))
    assert not is_inside(thousands, figure("40", "40"))


def test_sums_of_money_and_units_of_one_dimension_are_comparable():
    assert is_comparable(figure("£5", "5", unit="gbp"), figure("$5", "5", unit="usd"))
    assert is_comparable(figure("5 km", "5", unit="kilometre"), figure("3 miles", "3", unit="mile"))
    assert not is_comparable(figure("5 km", "5", unit="kilometre"), figure("3 hours", "3", unit="hour"))


def test_a_move_is_told_in_points_or_in_the_unit():
    assert "+2 points" == difference(figure("20%", "20", unit="percent"), figure("22%", "22", unit="percent"))
    assert "−1,500" == difference(figure("2,000", "2000"), figure("500", "500"))
    assert "" == difference(figure("5 km", "5", unit="kilometre"), figure("3 miles", "3", unit="mile"))


def test_a_move_is_relative_to_the_earlier_amount():
    assert 0.5 == relative_move(figure("10", "10"), figure("15", "15"))
    assert 1.0 == relative_move(figure("none", "0"), figure("2", "2"))


def test_none_is_found_where_the_other_sentence_has_the_number():
    after = "Two injuries were reported."
    two = a_figure(after, "Two", "2")
    before = "No injuries were reported."

    zero = find_zero(two, Passage.cut(after, 0, len(after)), Passage.cut(before, 0, len(before)))

    assert ("No", Decimal(0)) == (zero.passage.exact, zero.value)
