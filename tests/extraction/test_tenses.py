"""The time a figure speaks of, past or to come by the verb that governs the figure."""

from datetime import UTC, datetime

import pytest

from service.domain.claims import Figure
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.builders import a_version


def times_in(text: str) -> list[str]:
    """The times of a text's figures, told on Thursday, 26 November 2026."""
    version = a_version(text, published_at=datetime(2026, 11, 26, tzinfo=UTC))
    return [claim.as_of_time for claim in take_snapshot(version, Memory()).claims if isinstance(claim, Figure)]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Exports fell 3 per cent in April, as forecast.", ["2026-04"]),
        ("Exports rose to $3bn in the first quarter, more than had been planned.", ["2026-Q1"]),
        ("Rents rose 3 per cent in April and may rise further.", ["2026-04"]),
        ("Rents rose 3 per cent in April and are due to rise 5 per cent in January.", ["2026-04", "2027-01"]),
        ("The port, which will close next year, said exports fell 3 per cent in April.", ["2026-04"]),
        ("The plan was approved and 40 families were moved in April.", ["2026-04"]),
        ("The firm used $3m to buy 40 trams in April.", ["2026-04", "2026-04"]),
        ("In May 40 families were moved, and the mayor promised to act.", ["2026-05"]),
        ("Exports fall to $3bn in April.", ["2026-04"]),
    ],
)
def test_what_is_awaited_beside_it_makes_no_past_figure_one_to_come(text: str, times: list[str]) -> None:
    assert times == times_in(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Osby agreed to free 40 sailors in April.", "2027-04"),
        ("Osby was ordered to free 40 sailors in April.", "2027-04"),
        ("Osby vowed to raise output by 300 tonnes in April.", "2027-04"),
        ("Osby told 300 clerks to leave in April.", "2027-04"),
        ("Osby said it would cut 300 posts in April.", "2027-04"),
        ("Osby is likely to build 300 homes in April.", "2027-04"),
        ("Osby to build 300 homes in April.", "2027-04"),
        ("Osby has to build 300 homes in April.", "2027-04"),
        ("The mayor said 300 homes would be built in April.", "2027-04"),
        ("Osby managed to build 300 homes in April.", "2026-04"),
    ],
)
def test_what_is_agreed_ordered_or_meant_to_be_done_is_to_come(text: str, time: str) -> None:
    assert [time] == times_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor promised 300 homes in April.",
        "The ward was due to open with 300 beds in April.",
        "Some 300 clerks were expected to march in April.",
    ],
)
def test_what_may_be_of_either_time_has_none(text: str) -> None:
    assert [""] == times_in(text)


def test_a_time_that_tells_itself_is_kept_whatever_the_verb() -> None:
    assert ["2025-04"] == times_in("The ward was due to open with 300 beds in April 2025.")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The Reds are on 31 per cent, two points up on last month.", ["", ""]),
        ("Takings are down 4 per cent on last year at $3m.", ["", ""]),
        ("Last year it was 300 and this year it is 400.", ["2025", "2026"]),
        ("Takings were $3m last month.", ["2026-10"]),
    ],
)
def test_what_a_figure_is_compared_with_is_not_its_time(text: str, times: list[str]) -> None:
    assert times == times_in(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Exports rose 3 per cent in the year to 30 September.", "2026-09-30"),
        ("Cases rose to 340 in the week to 8 November.", "2026-11-08"),
        ("Exports rose 3 per cent in the year ended 31 March 2026.", "2026-03-31"),
        ("Exports rose 3 per cent in the year ending in June.", "2026-06"),
    ],
)
def test_a_span_has_the_time_it_ends_with(text: str, time: str) -> None:
    assert [time] == times_in(text)
