"""Which dollar a plain dollar is: each mark with each place where the plain one stands."""

from itertools import product

import pytest

from service.comparison.compare import compare
from service.domain.claims import Figure
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version

MEMORY = Memory()
MARKS = {"A$": "aud", "C$": "cad", "NZ$": "nzd", "HK$": "hkd", "S$": "sgd", "J$": "jmd"}


def units_of(text, url=""):
    return [one.unit for one in take_snapshot(a_version(text, url=url), MEMORY).claims if isinstance(one, Figure)]


PLAIN = ("Revenue rose to $69.1 billion, or $3 a share.", "It paid 4 million dollars and $3m.")


@pytest.mark.parametrize(("mark", "plain"), [*product(MARKS, PLAIN)])
def test_plain_dollars_are_those_that_the_text_marks_first(mark, plain):
    text = f"Profit was {mark}1.4 billion. {plain}"

    assert {MARKS[mark]} == {unit.partition(" per ")[0] for unit in units_of(text)}


@pytest.mark.parametrize("mark", MARKS)
def test_plain_dollars_before_the_marked_ones_or_in_brackets_are_american(mark):
    assert ["usd", MARKS[mark]] == units_of(f"It paid $4m. Its rival paid {mark}3m.")
    assert [MARKS[mark], "usd", "usd"] == units_of(f"It paid {mark}4m ($3m). Its rival paid $2m.")


@pytest.mark.parametrize("mark", MARKS)
def test_another_sum_in_plain_dollars_is_not_taken_for_the_marked_one(mark):
    marked, plain = (take_snapshot(a_version(f"The profit was {told}."), MEMORY) for told in (f"{mark}4m", "$3m"))

    assert "−" not in compare(marked, plain, MEMORY).changes[0].summary


@pytest.mark.parametrize("mark", MARKS)
def test_plain_dollars_beside_american_ones_or_two_kinds_are_american(mark):
    assert [MARKS[mark], "usd", "usd"] == units_of(f"It paid {mark}4m, US$3m and $2m.")
    assert [MARKS[mark], "usd", "usd"] == units_of(f"It paid {mark}4m and US$3m. It owes $2m.")


@pytest.mark.parametrize(
    ("url", "unit"),
    [
        ("https://www.smh.com.au/business/a", "aud"),
        ("https://www.cbc.ca/news/b", "cad"),
        ("https://www.nzherald.co.nz/c", "nzd"),
        ("https://www.straitstimes.com/d", "sgd"),
        ("https://www.example.com/e", "usd"),
        ("", "usd"),
    ],
)
def test_plain_dollars_are_those_of_the_country_of_the_page(url, unit):
    assert [unit, "usd"] == units_of("It paid $4m and US$3m.", url)


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_that_went_or_came_is_no_other_sum(mark):
    marked, plain = (
        take_snapshot(a_version(f"The grocer's profit was {sign}1.4 billion."), MEMORY) for sign in (mark, "$")
    )

    for report in (compare(marked, plain, MEMORY), compare(plain, marked, MEMORY)):
        assert {"reworded"} == {change.kind.value for change in report.changes}
