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
    ],
)
def test_a_time_is_as_coarse_as_its_words(words: str, time: str) -> None:
    assert time == resolve(words, PUBLISHED)


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
