"""When a digest is due, also in the nights in which clocks are changed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.deliveries import Rhythm
from service.domain.errors import Invalid
from service.domain.rhythms import next_digest_at, parse_zone


@pytest.mark.parametrize(
    ("rhythm", "zone", "hour", "now", "due"),
    [
        ("hourly", "UTC", 8, "2026-01-07T12:00:00", "2026-01-07T13:00:00"),
        ("hourly", "UTC", 8, "2026-01-07T12:59:59", "2026-01-07T13:00:00"),
        ("hourly", "Asia/Kolkata", 8, "2026-01-07T12:00:00", "2026-01-07T12:30:00"),
        ("daily", "UTC", 8, "2026-01-07T07:59:59", "2026-01-07T08:00:00"),
        ("daily", "UTC", 8, "2026-01-07T08:00:00", "2026-01-08T08:00:00"),
        ("daily", "America/New_York", 7, "2026-01-07T12:00:00", "2026-01-08T12:00:00"),
        ("daily", "America/New_York", 7, "2026-07-07T10:59:00", "2026-07-07T11:00:00"),
        # on 8 March 2026 clocks in New York go from 2:00 to 3:00; on 1 November 1:00 comes twice
        ("daily", "America/New_York", 2, "2026-03-08T05:00:00", "2026-03-08T07:00:00"),
        ("daily", "America/New_York", 2, "2026-03-08T07:00:00", "2026-03-09T06:00:00"),
        ("daily", "America/New_York", 1, "2026-11-01T04:00:00", "2026-11-01T05:00:00"),
        ("daily", "America/New_York", 1, "2026-11-01T05:00:00", "2026-11-02T06:00:00"),
        ("at once", "UTC", 8, "2026-01-07T12:34:56", "2026-01-07T12:34:56"),
    ],
)
def test_a_digest_is_due_at_the_hour_of_the_place(rhythm, zone, hour, now, due):
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)

    assert due == f"{next_digest_at(Rhythm(rhythm), zone, hour, moment):%Y-%m-%dT%H:%M:%S}"


@given(
    st.sampled_from(["UTC", "America/New_York", "Australia/Lord_Howe", "Europe/London", "Asia/Kathmandu"]),
    st.integers(0, 23),
    st.integers(0, 2 * 366 * 24 * 60),
)
def test_the_next_digest_lies_ahead_and_within_a_day_and_what_clocks_add_to_it(zone, hour, minutes):
    now = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)

    assert timedelta(0) < next_digest_at(Rhythm.DAILY, zone, hour, now) - now <= timedelta(hours=25)
    assert timedelta(0) < next_digest_at(Rhythm.HOURLY, zone, hour, now) - now <= timedelta(hours=1)


@pytest.mark.parametrize("zone", ["", "Mars/Base", "../../etc/passwd", "Europe", "x" * 99, "UTC\x00"])
def test_a_zone_that_is_none_is_refused(zone):
    with pytest.raises(Invalid):
        parse_zone(zone)
