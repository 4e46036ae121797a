"""Times have one reading or none."""

from datetime import UTC, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest

from service.domain.errors import Invalid
from service.importing import Given, Refusal, read_rows
from service.importing.dates import days_in_name, no_such_in_name, parse_time, time_in_name

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
    with pytest.raises(Invalid, match=r"2026-0[1-9]-0[1-9].* accepted"):
        parse_time("captured_at", written)


def test_a_time_without_an_offset_is_read_in_the_zone() -> None:
    assert "2026-07-01T10:00:00+00:00" == parse_time("t", "2026-07-01 12:00", zone=ZoneInfo("Europe/Paris")).isoformat()


@pytest.mark.parametrize(
    ("day", "clock", "zone", "why"),
    [
        ("2026-11-01", "01:30", "America/New_York", "showed twice"),
        ("2026-03-08", "02:30", "America/New_York", "skipped"),
        ("2026-10-25", "02:00", "Europe/Paris", "showed twice"),
        ("2026-03-29", "01:59", "Europe/London", "skipped"),
        ("2026-04-05", "01:45", "Australia/Lord_Howe", "showed twice"),
        ("2026-11-01", "02:30", "America/New_York", ""),
        ("2026-03-08", "03:00", "America/New_York", ""),
        ("2026-03-29", "00:59", "Europe/London", ""),
        ("2026-11-01", "01:30", "Asia/Tokyo", ""),
        ("2026-11-01", "01:30", "UTC", ""),
    ],
)
def test_an_hour_that_clocks_skipped_or_showed_twice_is_no_time(day: str, clock: str, zone: str, why: str) -> None:
    there, named = ZoneInfo(zone), f"{day}T{clock.replace(':', '')}.txt"
    assert parse_time("t", f"{day} {clock}+00:00", zone=there)
    assert parse_time("t", day, zone=there) and time_in_name(f"{day}.txt", there)
    if why:
        with pytest.raises(Invalid, match=f"it is a time that clocks in {zone} {why} on that day; with its offset"):
            parse_time("t", f"{day} {clock}", zone=there)
    else:
        assert time_in_name(named, there) == parse_time("t", f"{day} {clock}", zone=there)
    assert (time_in_name(named, there) is None) is bool(why)
    assert why in no_such_in_name(named, there) and bool(why) is bool(no_such_in_name(named, there))


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


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("talks 03-04-2026.txt", "2026-04-03 2026-03-04"),
        ("flood_7.11.2025.html", "2025-11-07 2025-07-11"),
        ("01_02_2026-evening.txt", "2026-02-01 2026-01-02"),
        ("25-12-2025.md", "2025-12-25"),
        ("page 12-25-2025.txt", "2025-12-25"),
        ("04-04-2026.txt", "2026-04-04"),
        ("talks.txt", ""),
        ("31-02-2026.txt", ""),
        ("13-14-2026.txt", ""),
        ("03-04.2026.txt", ""),
        ("103-04-2026.txt", ""),
        ("1.03-04-20261.txt", ""),
        ("10.1.3.2026.txt", ""),
    ],
)
def test_a_name_with_its_year_last_may_be_one_day_or_two(name: str, days: str) -> None:
    assert days == " ".join(map(str, days_in_name(name)))
    assert time_in_name(name) is None


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("talks 03-04-2026.txt", "can be 3 April 2026 or 4 March 2026; write 2026-04-03 or 2026-03-04"),
        ("talks 25-12-2025.txt", "would be 25 December 2025; write 2025-12-25"),
        ("talks.txt", "neither it nor its name has one"),
    ],
)
def test_a_refusal_says_which_days_a_name_can_mean(name: str, said: str) -> None:
    source = BytesIO(b"The talks go on\n\nThe talks go on, Ada Brook said.")
    (row,) = read_rows(name, source, Given(now=datetime(2026, 5, 1, tzinfo=UTC)))

    assert isinstance(row, Refusal) and said in row.error.message and name in row.error.message


@pytest.mark.parametrize(
    ("said", "none"),
    [
        ("2026-02-30", "no such day"),
        ("2026-13-45T2500", "no such day"),
        ("20260431", "no such day"),
        ("31 June 2026", "no such day"),
        ("February 29, 2027 at 10:00", "no such day"),
        ("2026-02-28T24:30", "no such time"),
        ("2026-02-28 25:00:00+01:00", "no such time"),
        ("2026-02-28T10:61Z", "no such time"),
        ("3 May 2026 29:15", "no such time"),
        ("yesterday", ""),
        ("2026-W05", ""),
        ("03/04/2026", ""),
        ("1234567890", ""),
        ("2026-1-5", ""),
        ("", ""),
    ],
)
def test_a_day_that_is_not_in_the_calendar_is_called_that(said: str, none: str) -> None:
    with pytest.raises(Invalid) as refused:
        parse_time("captured_at", said)
    assert ("there is" in refused.value.accepted) is bool(none) and none in refused.value.accepted
    assert refused.value.accepted.endswith("is accepted")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("talks-2026-02-30.txt", "no such day as 2026-02-30"),
        ("2026-13-45T2500 talks.txt", "no such day as 2026-13-45T2500"),
        ("talks 2026-01-06 2560.txt", "no such time as 2026-01-06 2560"),
        ("order 20261345.txt", ""),
        ("12026-02-30.txt", ""),
        ("talks-2026-02-28.txt", ""),
    ],
)
def test_a_name_with_no_such_day_is_told_so(name: str, said: str) -> None:
    assert said == no_such_in_name(name)
    if said:
        (row,) = read_rows(
            name, BytesIO(b"The talks go on, Ada Brook said."), Given(now=datetime(2026, 5, 1, tzinfo=UTC))
        )
        assert isinstance(row, Refusal) and said in row.error.message


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("03/04/2026", "it can be 3 April 2026 or 4 March 2026; written 2026-04-03 or 2026-03-04 it is accepted"),
        ("3.4.2026", "it can be 3 April 2026 or 4 March 2026; written 2026-04-03 or 2026-03-04 it is accepted"),
        ("13/04/2026 08:00", "it can be 13 April 2026; written 2026-04-13 it is accepted"),
        ("04-04-2026", "it can be 4 April 2026; written 2026-04-04 it is accepted"),
        ("31/31/2026", "a time such as"),
        ("yesterday", "a time such as"),
        ("2026-02-30", "there is no such day"),
    ],
)
def test_a_date_of_two_readings_is_told_which_days_it_can_be(written, said):
    with pytest.raises(Invalid, match=said):
        parse_time("captured_at", written)
