"""Times as people write them, each with its one reading in UTC; spans, counts and units as they are said."""

from pathlib import Path

import pytest

from service.comparison.importance import LEVELS
from service.domain.moments import stamp
from service.web.present.labels import LEVEL_WORDS, importance_step, say_count, say_span, say_time, say_unit
from service.web.times import OFFERED_ZONES, read_moment, read_stamp

#: Day, clock, zone, what it is in UTC.
MOMENTS = [
    ("2026-01-07", "12:00", "UTC", "2026-01-07T12:00:00Z"),
    ("2026-01-07", "12:00", "Europe/Paris", "2026-01-07T11:00:00Z"),
    ("2026-07-07", "12:00", "Europe/Paris", "2026-07-07T10:00:00Z"),
    ("2026-01-07", "00:30", "+05:30", "2026-01-06T19:00:00Z"),
    ("2026-01-07", "12:00:30", "-08:00", "2026-01-07T20:00:30Z"),
    ("2025-10-26", "01:30", "+01:00", "2025-10-26T00:30:00Z"),
]


@pytest.mark.parametrize(("day", "clock", "zone", "utc"), MOMENTS)
def test_a_moment_is_read_in_its_zone(day, clock, zone, utc):
    assert utc == stamp(read_moment("date", day, "time", clock, zone))


def test_neither_date_nor_time_is_no_moment():
    assert read_moment("date", "", "time", "", "UTC") is None


@pytest.mark.parametrize("zone", OFFERED_ZONES)
def test_every_offered_zone_is_accepted(zone):
    assert read_moment("date", "2026-01-07", "time", "12:00", zone) is not None


@pytest.mark.parametrize("value", ["2026-01-07T12:00:00Z", "2026-01-07T13:00+01:00", "20260107T120000Z"])
def test_a_stamp_with_an_offset_is_one_time(value):
    assert "7 Jan 2026, 12:00 UTC" == say_time(read_stamp("captured_at", value))


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (45, "45 s"),
        (60, "1 min"),
        (900, "15 min"),
        (3_600, "1 h"),
        (7_200, "2 h"),
        (86_400, "1 day"),
        (172_800, "2 days"),
    ],
)
def test_a_span_is_said_in_its_largest_fitting_unit(seconds, said):
    from datetime import timedelta

    assert said == say_span(timedelta(seconds=seconds))


def test_a_count_agrees_with_its_noun():
    assert ("1 change", "2 changes", "0 stories") == (
        say_count(1, "change"),
        say_count(2, "change"),
        say_count(0, "story", "stories"),
    )


@pytest.mark.parametrize(("importance", "step"), [(1.0, 3), (0.55, 3), (0.54, 2), (0.35, 2), (0.34, 1), (0.0, 1)])
def test_importance_has_three_steps(importance, step):
    assert step == importance_step(importance)[0]


def test_pages_call_the_levels_of_importance_what_the_document_does():
    rows = [f"| {level} | {least:.2f} | {LEVEL_WORDS[level]} |" for least, level in LEVELS]

    assert all(row in Path("docs/changes.md").read_text(encoding="utf-8") for row in rows)


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("eur", "euros"),
        ("huf", "HUF"),
        ("acre", "acres"),
        ("cubic foot", "cubic feet"),
        ("mile per hour", "miles per hour"),
        ("year of age", "years of age"),
        ("percent", "percent"),
        ("", ""),
    ],
)
def test_a_unit_is_said_of_many(unit, said):
    assert said == say_unit(unit)
