"""Plain dollars beside marked ones: each mark with each place where the plain one stands."""

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
ADDRESSES = ("https://www.smh.com.au/business/a", "https://www.cbc.ca/news/b", "https://www.straitstimes.com/d", "")


@pytest.mark.parametrize(("mark", "plain", "url"), [*product(MARKS, PLAIN, ADDRESSES)])
def test_plain_dollars_are_never_read_as_those_of_a_country_they_do_not_name(mark, plain, url):
    first, *others = units_of(f"Profit was {mark}1.4 billion. {plain}", url)

    assert MARKS[mark] == first and {"usd"} == {unit.partition(" per ")[0] for unit in others}


@pytest.mark.parametrize("mark", MARKS)
def test_another_sum_in_plain_dollars_is_not_taken_for_the_marked_one(mark):
    marked, plain = (take_snapshot(a_version(f"The profit was {told}."), MEMORY) for told in (f"{mark}4m", "$3m"))

    assert "−" not in compare(marked, plain, MEMORY).changes[0].summary


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_that_went_or_came_is_no_other_sum(mark):
    marked, plain = (
        take_snapshot(a_version(f"The grocer's profit was {sign}1.4 billion."), MEMORY) for sign in (mark, "$")
    )

    for report in (compare(marked, plain, MEMORY), compare(plain, marked, MEMORY)):
        assert {"reworded"} == {change.kind.value for change in report.changes}
