"""Times have one reading or none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from service.domain.errors import Invalid
from service.importing.dates import parse_time, time_in_name

READ = (
    ("2026-01-06T15:30Z", "2026-01-06T15:30:00+00:00"),
    ("2026-01-06T15:30:12.345+01:00", "2026-01-06T14:30:12+00:00"),
    ("2026-01-06 15:30", "2026-01-06T15:30:00+00:00"),
    ("2026-01-06", "2026-01-06T00:00:00+00:00"),
    ("20260106T153000Z", "2026-01-06T15:30:00+00:00"),
    ("6 January 2026", "2026-01-06T00:00:00+00:00"),
    ("January 6, 2026 15:30 UTC", "2026-01-06T15:30:00+00:00"),
    ("6th Jan 2026, 9:05", "2026-01-06T09:05:00+00:00"),
)

REFUSED = (
    "",
    "yesterday",
    "03/04/2026",
    "2026-13-01",
    "2026-02-30",
    "2026",
    "2026-W02-1",
    "06-01-2026",
    "0026-01-06",
    "9999999",
)

NAMES = (
    ("2026-01-06T15-30Z.txt", "2026-01-06T15:30:00+00:00"),
    ("20260106-1530.html", "2026-01-06T15:30:00+00:00"),
    ("01-2026-01-06T2100Z.txt", "2026-01-06T21:00:00+00:00"),
    ("01-2026-01-06.md", "2026-01-06T00:00:00+00:00"),
    ("paris_20260106153012_bbc.html", "2026-01-06T15:30:12+00:00"),
    ("report-2026-01-06-2.txt", "2026-01-06T00:00:00+00:00"),
    ("2026-01-06-02-title.txt", "2026-01-06T00:00:00+00:00"),
    ("2026-01-06 amended.txt", "2026-01-06T00:00:00+00:00"),
    ("2026-01-06-3-hours.txt", "2026-01-06T00:00:00+00:00"),
    ("2026-01-06_the-story.txt", "2026-01-06T00:00:00+00:00"),
    ("s-2026-01-06T08.txt", "2026-01-06T08:00:00+00:00"),
    ("s-2026-01-06T08Z", "2026-01-06T08:00:00+00:00"),
    ("20260106T08Z.html", "2026-01-06T08:00:00+00:00"),
    ("20260106T08h.html", "2026-01-06T08:00:00+00:00"),
    ("s-2026-01-06 8am.txt", "2026-01-06T08:00:00+00:00"),
    ("s-2026-01-06 8 PM.txt", "2026-01-06T20:00:00+00:00"),
    ("s-2026-01-06_12am.txt", "2026-01-06T00:00:00+00:00"),
    ("s-2026-01-06-12.05pm.txt", "2026-01-06T12:05:00+00:00"),
    ("Screenshot 2026-01-06 at 8.30.12\u202fPM.png", "2026-01-06T20:30:12+00:00"),
    ("Screenshot 2026-01-06 at 08.30.12.png", "2026-01-06T08:30:12+00:00"),
    ("2026-01-06 8h.txt", "2026-01-06T08:00:00+00:00"),
    ("2026-01-06 8h30.txt", "2026-01-06T08:30:00+00:00"),
    ("2026-01-06_08h30_le-monde.txt", "2026-01-06T08:30:00+00:00"),
)

DATELESS = ("article.txt", "12345678901.txt", "room-2026.txt", "v2026-99-99.txt")

#: An hour that cannot be read is never midnight.
UNREADABLE = (
    "2026-01-06T8.txt",
    "2026-01-06T083.txt",
    "2026-01-06T25.txt",
    "2026-01-06T08x.txt",
    "2026-01-06T08-30+0100.txt",
    "2026-01-06T08+01.txt",
    "2026-01-06 0830+0100.txt",
    "2026-01-06 13pm.txt",
    "2026-01-06 0am.txt",
    "2026-01-06 26h.txt",
    "20260106T9",
)


@pytest.mark.parametrize(("written", "expected"), READ)
def test_a_time_with_one_reading_is_read(written: str, expected: str) -> None:
    assert expected == parse_time("captured_at", written).isoformat()


@pytest.mark.parametrize("written", REFUSED)
def test_any_other_time_is_refused_with_what_would_be_accepted(written: str) -> None:
    with pytest.raises(Invalid, match="2026-01-06"):
        parse_time("captured_at", written)


def test_a_time_without_an_offset_is_read_in_the_zone() -> None:
    assert "2026-07-01T10:00:00+00:00" == parse_time("t", "2026-07-01 12:00", zone=ZoneInfo("Europe/Paris")).isoformat()


def test_a_time_in_the_future_is_refused() -> None:
    with pytest.raises(Invalid, match="future"):
        parse_time("captured_at", "2026-01-07", now=datetime(2026, 1, 6, tzinfo=UTC))


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_a_time_in_a_file_name_is_found(name: str, expected: str) -> None:
    found = time_in_name(name)

    assert found is not None
    assert expected == found.isoformat()


@pytest.mark.parametrize("name", DATELESS + UNREADABLE)
def test_a_name_without_a_time_has_none(name: str) -> None:
    assert time_in_name(name) is None
