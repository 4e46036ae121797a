"""Money before a number, in every notation of the tables, each with each amount; and numbers that letters stand before.

A law holds for all: the figure is the whole number with its mark, or nothing.
"""

from decimal import Decimal
from itertools import product
from string import ascii_uppercase

import pytest

from service.extraction.figures import find_figures
from service.extraction.numerals.money.currencies import CODES, DOLLARS, DOUBLED, LETTERS, MONEY_SIGNS
from service.extraction.values import find_unreadable

SCALED = (
    ("2.5bn", "2500000000"),
    ("390 billion", "390000000000"),
    ("1.2 trillion", "1200000000000"),
    ("7m", "7000000"),
    ("40 million", "40000000"),
)
PLAIN = (("85,000", "85000"), ("1,234,567.50", "1234567.50"), ("23.40", "23.40"), ("10 000", "10000"))
WORDED = {**MONEY_SIGNS, **{f"{letters.upper()}$": unit for letters, unit in DOLLARS.items()}, **CODES}
SIGNED = {f"{letters.upper()}{sign}": unit for (letters, sign), unit in DOUBLED.items()}
MARKS = {**WORDED, **SIGNED}


def figures_of(text: str) -> list[tuple[str, Decimal, str]]:
    return [(text[one.start : one.end], one.value, one.unit) for one in find_figures(text)]


@pytest.mark.parametrize("mark", MARKS)
def test_a_currency_is_read_before_every_amount(mark):
    for number, value in (*SCALED, *PLAIN):
        for space in ("", " "):
            if space and (mark.endswith("$") or mark in SIGNED):
                continue
            told = f"{mark}{space}{number}"

            assert [(told, Decimal(value), MARKS[mark])] == figures_of(f"The fund spent {told} on schools."), told


@pytest.mark.parametrize("letter", LETTERS)
def test_a_single_letter_is_money_where_the_number_shows_it(letter):
    for number, value in (*SCALED, *PLAIN):
        for space in ("", " "):
            told = f"{letter}{space}{number}"

            assert [(told, Decimal(value), LETTERS[letter])] == figures_of(f"The fund spent {told} on schools."), told


@pytest.mark.parametrize("text", ["The R350 grant was paid.", "He was fined R500.", "It costs N200 a litre.", "R5 000"])
def test_a_single_letter_is_money_where_the_words_show_it(text):
    assert ["ngn" if "N2" in text else "zar"] == [unit.partition(" per ")[0] for _, _, unit in figures_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He wore N95 masks.",
        "R2-D2 was there.",
        "The R101 and the N1 were closed.",
        "She got a P45.",
        "The R4 signed it.",
        "A P60 form came.",
    ],
)
def test_letters_and_digits_that_are_a_name_are_no_sum(text):
    assert [] == figures_of(text)


@pytest.mark.parametrize(
    ("letters", "number"),
    [*product((*ascii_uppercase, "GPT-", "Ww", "x"), ("2.5bn", "85,000", "390 billion", "1,650.75", "2.5"))],
)
def test_no_figure_begins_in_the_middle_of_what_letters_stand_before(letters, number):
    told = f"{letters}{number}"
    text = f"It spent {told} there."
    start, end = text.index(told), text.index(told) + len(told)

    assert [] == [one for one in find_figures(text) if start < one.start < end]


def test_a_decimal_comma_behind_a_letter_is_kept_as_a_doubt():
    text = "It cost R2,5 billion."

    assert [] == figures_of(text)
    assert ["2,5 billion"] == [text[first:last] for first, last in find_unreadable(text)]


@pytest.mark.parametrize("number", ["7.1", "6", "5.25"])
def test_a_magnitude_is_read_behind_its_hyphen(number):
    assert [(number, Decimal(number), "")] == figures_of(f"A magnitude-{number} quake hit.")


@pytest.mark.parametrize("unit", ["MW", "tonnes", "hectares", "kg", "kilometres", "litres"])
@pytest.mark.parametrize(("lead", "value"), [("2 400", "2400"), ("12 350", "12350")])
def test_three_digits_behind_a_space_and_before_a_unit_are_one_number(unit, lead, value):
    for text in (f"It lost {lead} {unit} of it.", f"It lost {lead} {unit}."):
        assert [Decimal(value)] == [amount for _, amount, _ in figures_of(text)], text


@pytest.mark.parametrize("text", ["She won 3 200 metre races.", "They rode 12 100 km stages."])
def test_so_many_of_so_long_are_not_one_number(text):
    assert Decimal(3200) not in [value for _, value, _ in figures_of(text)]
    assert Decimal(12100) not in [value for _, value, _ in figures_of(text)]


@pytest.mark.parametrize(
    ("scale", "currency", "unit"),
    [
        *product(("m", "bn"), ("euro",), ("eur",)),
        *product(("m", "bn"), ("dollar",), ("usd",)),
        *product(("m", "bn"), ("pound",), ("gbp",)),
        *product(("m", "bn"), ("rand",), ("zar",)),
    ],
)
def test_millions_before_a_hyphen_and_a_currency_are_no_metres(scale, currency, unit):
    ((_, value, read),) = figures_of(f"They agreed an 18{scale}-{currency} deal.")

    assert (Decimal(18) * (10**6 if scale == "m" else 10**9), unit) == (value, read)
