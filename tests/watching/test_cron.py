"""Fixed times, quiet hours and wishes: when the next look is, and what is said of times that there are not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from service.domain.cadence import make_pace, new_watch
from service.domain.errors import Invalid
from service.domain.stories import CheckOutcome, Pace, Watch
from service.watching.cron import next_as_wished, next_fixed, parse_cron

#: A Saturday, and a watch whose page was seen at nine and is due at one.
NOW = datetime(2026, 11, 28, 11, 0, tzinfo=UTC)
SEEN = replace(
    new_watch("a", NOW),
    interval=timedelta(minutes=90),
    next_check_at=NOW.replace(hour=13),
    last_checked_at=NOW.replace(hour=10),
    last_outcome=CheckOutcome.UNCHANGED,
)


def pace(**wishes: str) -> Pace:
    cron = wishes.pop("cron", "")
    return make_pace(soonest_minutes=15, latest_hours=24, cron=cron, **wishes)


def hour(watch: Watch) -> str:
    return f"{next_as_wished(watch, NOW):%d %H:%M}"


def test_wishes_move_the_look_that_is_next() -> None:
    assert "28 11:30" == hour(SEEN)  # as long after the last as the page changes
    assert "28 12:00" == hour(replace(SEEN, pace=replace(SEEN.pace, soonest=timedelta(hours=2))))
    assert "28 14:00" == hour(replace(SEEN, pace=pace(quiet_from="12:00", quiet_to="15:00", zone="Europe/Berlin")))
    assert "29 05:30" == hour(replace(SEEN, pace=pace(cron="30 6 * * *", zone="Europe/Berlin")))
    assert "28 11:00" == hour(replace(SEEN, last_checked_at=NOW - timedelta(days=2)))  # never in the past


def test_what_a_server_may_have_asked_for_is_kept_and_a_first_look_is_due_outside_quiet_hours() -> None:
    failing = replace(SEEN, failures_in_a_row=1, pace=pace(cron="30 6 * * *"))
    new = new_watch("a", NOW)

    assert "28 13:00" == hour(failing)
    assert "28 11:00" == hour(replace(new, pace=pace(cron="30 6 * * *")))
    assert "28 12:00" == hour(replace(new, pace=pace(quiet_from="10:00", quiet_to="12:00")))


@pytest.mark.parametrize(
    ("quiet", "cron", "due"),
    [
        (("22:00", "06:00"), "0 */4 * * *", "28 12:00"),
        (("11:30", "18:30"), "0 */4 * * *", "28 20:00"),
        (("00:00", "23:59"), "0 12 * * *", "28 12:00"),  # all of them are quiet, so they were wished
    ],
)
def test_no_fixed_time_is_in_quiet_hours(quiet: tuple[str, str], cron: str, due: str) -> None:
    assert due == f"{next_fixed(pace(quiet_from=quiet[0], quiet_to=quiet[1], cron=cron), NOW):%d %H:%M}"


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("0 25 * * *", "none of 0 to 23"),
        ("0 0 30 2 *", "months have none such"),
        ("61 * * * *", "its minute"),
        ("0 0 * 13 *", "its month"),
        ("0 0 * * 9", "day of the week"),
        ("* * * *", "five fields"),
        ("@daily", "five fields"),
        ("* * * * *", "five minutes apart"),
    ],
)
def test_a_time_that_there_is_not_says_which_part_of_it_is_wrong(expression: str, told: str) -> None:
    with pytest.raises(Invalid) as error:
        parse_cron(expression, "UTC", NOW)
    assert told in error.value.message
