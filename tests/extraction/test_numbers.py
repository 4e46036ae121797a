"""Numbers in digits and in words are read to exact decimals, or not at all."""

from decimal import Decimal

import pytest

from service.extraction.figures import find_figures
from service.extraction.numerals.digits import decimal_of
from service.extraction.numerals.numbers import read_number, separate
from service.text.reading import read_sentence


def number_in(text: str) -> tuple[str, str | None] | None:
    number = read_number(separate(read_sentence(text).words, text), 0)
    if number is None:
        return None
    return (
        f"{number.value.normalize():f}",
        f"{number.value_max.normalize():f}" if number.value_max is not None else None,
    )


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", "0"),
        ("12", "12"),
        ("1,234,567.89", "1234567.89"),
        ("1 234 567.89", "1234567.89"),
        ("10 000 people", "10000"),
        ("1'234'567.89", "1234567.89"),
        ("12,34,567 rupees", "1234567"),
        (".5", "0.5"),
        ("0.10", "0.1"),
        ("9007199254740993", "9007199254740993"),
        ("1e3", "1000"),
        ("2.5×10^3", "2500"),
        ("1.2 million", "1200000"),
        ("25k", "25000"),
        ("1.2bn", "1200000000"),
        ("4 hundred million", "400000000"),
        ("1/2", "0.5"),
        ("2 1/2", "2.5"),
        ("2½", "2.5"),
        ("-5", "-5"),
        ("minus five", "-5"),
        ("twelve", "12"),
        ("twenty-one", "21"),
        ("one hundred and sixty-one", "161"),
        ("three thousand nine hundred and sixty five", "3965"),
        ("two and a half million", "2500000"),
        ("one million and a half", "1500000"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("three lakh crore", "3000000000000"),
        ("two point five", "2.5"),
        ("three quarters", "0.75"),
        ("a fifth", "0.2"),
    ],
)
def test_a_number_is_read_exactly(written: str, value: str) -> None:
    assert (value, None) == number_in(written)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("thousands", "1000", "10000"),
        ("tens of thousands", "10000", "100000"),
        ("hundreds of millions", "100000000", "1000000000"),
        ("dozens", "12", "120"),
        ("several hundred", "300", "900"),
        ("a few thousand", "3000", "9000"),
        ("a handful of", "3", "6"),
    ],
)
def test_a_vague_magnitude_is_read_to_bounds(written: str, low: str, high: str) -> None:
    assert (low, high) == number_in(written)


@pytest.mark.parametrize(
    "written",
    [
        "1,23",
        "1,2,3",
        "1.234.567,89",
        "192.168.1.2",
        "1e999999",
        "1e+999999",
        "999999999999999999999 trillion",
        "9" * 5000,
    ],
)
def test_what_cannot_be_read_one_way_only_is_not_read(written: str) -> None:
    assert number_in(written) is None


def test_grouping_is_checked() -> None:
    assert Decimal("1000") == decimal_of("1,000")
    assert decimal_of("1,0000") is None
    assert decimal_of("١٢٣") is None


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("EUR50m", ["EUR", "50", "m"]),
        ("USD1,700", ["USD", "1,700"]),
        ("five-year", ["five", "-", "year"]),
        ("minus-1.4", ["minus", "-", "1.4"]),
        ("sixfold", ["six", "fold"]),
        ("well-known", ["well-known"]),
        ("year-old", ["year-old"]),
    ],
)
def test_numbers_are_cut_from_what_they_are_written_together_with(written: str, pieces: list[str]) -> None:
    assert pieces == [word.text for word in separate(read_sentence(written).words, written)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It cost thirteen dollars and forty-five cents.", "13.45 usd"),
        ("He is 5 feet 2 inches tall.", "62 inch"),
        ("They lost 75 USD million.", "75000000 usd"),
        ("A quarter million people fled.", "250000 "),
        ("Its output is $2.1T.", "2100000000000 usd"),
        ("It is 1.3x10^6 in all.", "1300000.0 "),
        ("It paid hk $ 5 million.", "5000000 hkd"),
        ("The file has 5 MB.", "5 megabyte"),
    ],
)
def test_amounts_in_two_parts_and_odd_orders_are_one_figure(text: str, read: str) -> None:
    (figure,) = find_figures(read_sentence(text))

    assert read == f"{figure.value} {figure.unit}"
