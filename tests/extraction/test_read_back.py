"""Q1: a number that is written is the number that is read, however it is written."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from service.extraction.figures import find_figures

#: How newspapers write a whole number; and what it is called.
WHOLE = (
    "{:d} people were evacuated.",
    "{:,d} people were evacuated, she said.",
    "The flood drove {:,d} families from their homes.",
    "Insurers put the damage at ${:,d}.",
)

#: And one with places behind the point.
PARTS = ("Prices rose by {} per cent.", "Turnout was {}%.", "The bank lent £{} million.")

SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}


def read(text: str) -> list[Decimal]:
    return [figure.value for figure in find_figures(text)]


@given(st.integers(2, 10**12), st.sampled_from(WHOLE))
def test_a_whole_number_is_read_back(number: int, written: str) -> None:
    if not ("{:d}" in written and 1000 <= number <= 2199):  # which may be a year
        assert [number] == read(written.format(number)), written.format(number)


@given(st.decimals("0.01", "99.99", places=2), st.sampled_from(PARTS))
def test_a_number_with_places_is_read_back_exactly(number: Decimal, written: str) -> None:
    times = 10**6 if "million" in written else 1
    assert [number * times] == read(written.format(number)), written.format(number)


@given(st.integers(2, 999), st.integers(0, 9), st.sampled_from(sorted(SCALES)), st.sampled_from(("{} ", "{}-")))
def test_a_scale_multiplies_exactly(whole: int, tenths: int, scale: str, joined: str) -> None:
    number = Decimal(f"{whole}.{tenths}") if tenths else Decimal(whole)
    text = f"The {joined.format('$' + str(number))}{scale} plan was passed."
    assert [number * SCALES[scale]] == read(text), text
