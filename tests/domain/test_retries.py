"""The retry schedule."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.deliveries import Fault
from service.domain.retries import (
    SCHEDULE,
    is_success,
    next_attempt_at,
    parse_retry_after,
    should_switch_off,
)
from tests.builders import NOON

HOUR = timedelta(hours=1)


def waits(jitter: float, **what) -> list[timedelta]:
    """The delay after each attempt, as long as there is another."""
    due = [next_attempt_at(attempts, NOON, jitter=jitter, **what) for attempts in range(1, len(SCHEDULE) + 1)]
    return [at - NOON for at in due if at is not None]


def test_ten_attempts_are_made_over_three_days():
    assert 10 == len(SCHEDULE) == len(waits(0, status=500)) + 1
    assert list(SCHEDULE[1:]) == waits(0, status=500)
    assert timedelta(hours=75, minutes=35, seconds=5) == sum(waits(0, status=500), timedelta(0))


@given(jitter=st.floats(-1, 1))
def test_jitter_moves_a_delay_by_a_fifth_at_most(jitter):
    for scheduled, wait in zip(SCHEDULE[1:], waits(jitter, status=500), strict=True):
        assert 0.8 * scheduled <= wait <= 1.2 * scheduled


def test_jitter_is_a_number_from_minus_one_to_one():
    assert [timedelta(seconds=4), timedelta(seconds=6)] == [waits(jitter)[0] for jitter in (-1, 1)]
    assert [waits(-1), waits(1)] == [waits(-7), waits(7)]


@pytest.mark.parametrize(
    "what", [{"status": 429}, {"status": 502}, {"status": 504}, {"fault": Fault.TIMED_OUT}], ids=str
)
def test_an_overloaded_endpoint_is_left_alone_for_a_minute(what):
    assert [timedelta(seconds=60), timedelta(minutes=5)] == waits(0, **what)[:2]


@pytest.mark.parametrize("what", [{"status": 500}, {"status": 301}, {"fault": Fault.UNREACHABLE}], ids=str)
def test_any_other_failure_is_tried_again_on_schedule(what):
    assert timedelta(seconds=5) == waits(0, **what)[0]


def test_a_gone_endpoint_is_given_up_at_once():
    assert [] == waits(0, status=410)


@pytest.mark.parametrize(
    ("attempts", "asked", "wanted"),
    [
        (2, timedelta(seconds=7), timedelta(minutes=5)),
        (2, timedelta(minutes=7), timedelta(minutes=7)),
        (2, timedelta(days=1000), timedelta(minutes=10)),
        (9, timedelta(days=1000), timedelta(hours=24)),
    ],
)
def test_retry_after_counts_between_once_and_twice_the_schedule(attempts, asked, wanted):
    assert NOON + wanted == next_attempt_at(attempts, NOON, jitter=0, status=503, retry_after=asked)


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("7", timedelta(seconds=7)),
        (" 120 ", timedelta(minutes=2)),
        ("0", timedelta(0)),
        ("9" * 400, timedelta(hours=24)),
        ("Wed, 07 Jan 2026 13:00:00 GMT", HOUR),
        ("Wed, 07 Jan 2026 13:00:00 -0000", HOUR),
        ("Wed, 07 Jan 2026 11:00:00 GMT", None),
        ("-1", None),
        ("abc", None),
        ("", None),
        ("٣", None),
        ("Wed, 99 Jan 2026 13:00:00 GMT", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_a_date(header, wanted):
    assert wanted == parse_retry_after(header, NOON)


@pytest.mark.parametrize(
    ("status", "wanted"),
    [(200, True), (204, True), (299, True), (300, False), (199, False), (301, False), (410, False), (None, False)],
)
def test_any_2xx_is_success_and_a_redirect_is_not(status, wanted):
    assert wanted == is_success(status)


@pytest.mark.parametrize(
    ("failing_for", "status", "wanted"),
    [
        (None, 500, False),
        (None, 410, True),
        (timedelta(hours=119), 500, False),
        (timedelta(hours=120), 500, True),
        (timedelta(hours=200), None, True),
        (HOUR, 410, True),
    ],
)
def test_an_endpoint_is_switched_off_when_it_is_gone_or_failed_for_five_days(failing_for, status, wanted):
    first = None if failing_for is None else NOON - failing_for

    assert wanted == should_switch_off(first_failed_at=first, failed_at=NOON, status=status)
