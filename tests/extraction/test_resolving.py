"""The time a figure speaks of, as a date."""

from datetime import UTC, date, datetime

import pytest

from service.domain.claims import Figure
from service.extraction.snapshot import take_snapshot
from service.extraction.times.resolving import resolve
from service.text.memory import Memory
from tests.builders import a_version

#: A Thursday.
PUBLISHED = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("as of 9 a.m. Tuesday", "2026-11-24T09:00"),
        ("as of 9:30 p.m. on Tuesday", "2026-11-24T21:30"),
        ("as of noon Thursday", "2026-11-26T12:00"),
        ("as of Tuesday morning", "2026-11-24"),
        ("as of Thursday", "2026-11-26"),
        ("as of Friday", "2026-11-20"),
        ("as of yesterday", "2026-11-25"),
        ("as of 12 a.m. today", "2026-11-26T00:00"),
        ("as of 5 May", "2026-05-05"),
        ("as of Dec. 28", "2025-12-28"),
        ("as of Sept. 8, 2021 at 1:30 PM", "2021-09-08T13:30"),
        ("as of 2020-05-01", "2020-05-01"),
        ("as of June", "2026-06"),
        ("at the end of March", "2026-03"),
        ("at the end of March 2019", "2019-03"),
        ("by the end of 2025", "2025"),
        ("as of last month", "2026-10"),
        ("as of this week", "2026-W48"),
        ("at the end of last year", "2025"),
        ("in October", "2026-10"),
        ("in December", "2025-12"),
        ("in early 2024", "2024"),
        ("in October 2025", "2025-10"),
        ("to October", "2026-10"),
        ("on Monday morning", "2026-11-23"),
        ("at 6pm on Monday", "2026-11-23T18:00"),
        ("on Tuesday, 3 November", "2026-11-03"),
        ("yesterday evening", "2026-11-25"),
        ("last week", "2026-W47"),
        ("last Friday", "2026-11-20"),
        ("in the third quarter", "2026-Q3"),
        ("in the fourth quarter", "2026-Q4"),
        ("in the fourth quarter of 2024", "2024-Q4"),
        ("in the first quarter of last year", "2025-Q1"),
        ("last quarter", "2026-Q3"),
        ("in the first half of 2024", "2024-H1"),
        ("in the second half of last year", "2025-H2"),
        ("during the first half of the year", "2026-H1"),
        ("two weeks ago", "2026-W46"),
        ("three days ago", "2026-11-23"),
        ("12 months ago", "2025-11"),
        ("four years ago", "2022"),
        ("several years ago", ""),
    ],
)
def test_a_time_is_as_coarse_as_its_words(words: str, time: str) -> None:
    assert time == resolve(words, PUBLISHED)


@pytest.mark.parametrize(
    ("words", "past", "to_come"),
    [
        ("by Friday", "2026-11-20", "2026-11-27"),
        ("on Thursday", "2026-11-26", "2026-11-26"),
        ("by December", "2025-12", "2026-12"),
        ("in November", "2026-11", "2026-11"),
        ("in April", "2026-04", "2027-04"),
        ("on 5 May", "2026-05-05", "2027-05-05"),
        ("next month", "2026-12", "2026-12"),
        ("next week", "2026-W49", "2026-W49"),
        ("in the first quarter", "2026-Q1", "2027-Q1"),
        ("on 29 February", "", ""),
    ],
)
def test_what_is_to_come_is_the_next_of_its_name_and_what_is_past_the_last(words: str, past: str, to_come: str) -> None:
    assert (past, to_come) == (resolve(words, PUBLISHED, to_come=False), resolve(words, PUBLISHED, to_come=True))


@pytest.mark.parametrize(
    "words",
    [
        "by Friday",
        "by 5 May",
        "by December",
        "as of 9 a.m.",
        "as of now",
        "as of 31 February 2020",
        "as of 2020-13-45",
        "as of then",
    ],
)
def test_what_may_be_to_come_or_lacks_its_day_is_not_told(words: str) -> None:
    assert "" == resolve(words, PUBLISHED)


@pytest.mark.parametrize(
    ("words", "time"), [("as of Tuesday", ""), ("as of 5 May", ""), ("as of 5 May 2020", "2020-05-05")]
)
def test_without_a_day_of_publication_only_a_whole_date_is_told(words: str, time: str) -> None:
    assert time == resolve(words, None)


def test_the_first_year_there_is_has_no_yesterday() -> None:
    assert "" == resolve("as of yesterday", date(1, 1, 1))
    assert "" == resolve("next week", date(9999, 12, 31), to_come=True)


def test_a_version_speaks_from_its_last_change_and_not_from_its_capture() -> None:
    text = "The death toll stood at 41 as of Tuesday."
    told = []
    for fields in (
        {"published_at": datetime(2026, 11, 12, tzinfo=UTC)},
        {"published_at": datetime(2026, 11, 12, tzinfo=UTC), "modified_at": datetime(2026, 11, 26, tzinfo=UTC)},
        {},
    ):
        claims = take_snapshot(a_version(text, **fields), Memory()).claims
        told += [claim.as_of_time for claim in claims if isinstance(claim, Figure)]

    assert ["2026-11-10", "2026-11-24", ""] == told


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Two weeks ago, 80 nurses walked out.", ["", "2026-W46"]),
        ("The mine had 300 staff two years ago.", ["2024", ""]),
        ("The toll is 40, up from 12 three weeks ago.", ["", "2026-W45", ""]),
        ("The firm, founded 12 years ago, has 40 staff.", ["", ""]),
        ("Officials said two weeks ago that 40 men had died.", ["", ""]),
        ("In the first half of 2024, 14 ships were seized.", ["2024-H1"]),
        ("Lund scored 12 goals in the second half of the match.", [""]),
        ("In the week to 5 May, 380 cases were reported.", ["2026-05-05"]),
        ("In the three months to October the firm sold 40 ships.", ["2026-10", "2026-10"]),
        ("Since January, 61 shops have closed in Tolby.", [""]),
    ],
)
def test_a_figure_speaks_of_the_time_that_its_clause_tells(text: str, times: list[str]) -> None:
    claims = take_snapshot(a_version(text, published_at=datetime(2026, 11, 26, tzinfo=UTC)), Memory()).claims

    assert times == [claim.as_of_time for claim in claims if isinstance(claim, Figure)]
