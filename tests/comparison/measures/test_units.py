"""Units convert exactly."""

from decimal import Decimal

import pytest

from service.comparison.measures.units import SCALES, converted, scale_of


@pytest.mark.parametrize(
    ("value", "unit", "other", "result"),
    [
        ("1", "mile", "kilometre", "1.609344"),
        ("1", "square mile", "acre", "640"),
        ("0", "celsius", "fahrenheit", "32"),
        ("-40", "fahrenheit", "celsius", "-40"),
        ("36", "kilometre per hour", "metre per second", "10"),
        ("42", "gallon", "barrel", "1"),
        ("1", "decade", "year", "10"),
        ("1", "gigawatt hour", "megawatt hour", "1000"),
        ("2.5", "gbp", "penny", "250"),
        ("0.4", "usd per litre", "cent per litre", "40"),
    ],
)
def test_an_amount_is_converted_exactly(value, unit, other, result):
    assert Decimal(result) == converted(Decimal(value), unit, other)
    assert Decimal(value) == converted(Decimal(result), other, unit)


@pytest.mark.parametrize(
    "unit", ["", "eur", "eur per goal", "goal", "per", "per 0", "per person", "kilometre per goal"]
)
def test_a_unit_that_is_not_in_the_table_is_only_the_same_as_itself(unit):
    assert ("", Decimal(1)) == scale_of(unit)


def test_a_rate_is_converted_by_both_its_units():
    assert Decimal("1.000") == round(converted(Decimal(60), "litre per minute", "litre per second"), 3)


def test_no_factor_is_nought_or_less():
    assert all(factor > 0 for _, factor in SCALES.values())
