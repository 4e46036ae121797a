"""Which backups are kept."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.retention import RETENTION, Retention, kept, parse_retention

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def days_ago(times: frozenset[datetime]) -> list[int]:
    return sorted((NOON - time) // DAY for time in times)


def test_the_last_days_are_kept_whole_and_the_past_thinly() -> None:
    """25 November 2026 is a Wednesday, so weeks are kept by their Sunday, months by their last day."""
    made = [NOON - number * DAY for number in range(100)]

    assert [0, 1, 2, 3, 10, 25, 56, 86] == days_ago(kept(made, Retention(days=3, weeks=3, months=4)))


def test_of_several_a_day_the_newest_is_kept() -> None:
    made = [NOON - timedelta(hours=number) for number in range(48)]

    assert {NOON, NOON - timedelta(hours=13)} == kept(made, Retention(days=2, weeks=0, months=0))


def test_after_a_long_pause_the_past_is_not_emptied() -> None:
    made = [NOON - 400 * DAY, NOON - 401 * DAY]

    assert set(made) == kept(made, Retention(days=7, weeks=0, months=0))


@given(
    st.lists(st.datetimes(timezones=st.just(UTC)), min_size=1),
    st.builds(Retention, days=st.integers(0, 9), weeks=st.integers(0, 9), months=st.integers(0, 9)),
)
def test_the_newest_is_always_kept_and_never_more_than_asked(made, retention) -> None:
    staying = kept(made, retention)

    assert max(made) in staying <= set(made)
    assert len(staying) <= max(1, retention.days + retention.weeks + retention.months)
    assert staying == kept(staying, retention)  # letting go twice is letting go once


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("7 days, 4 weeks, 12 months", RETENTION),
        ("1 day", Retention(days=1, weeks=0, months=0)),
        ("12months,2 Weeks", Retention(days=0, weeks=2, months=12)),
    ],
)
def test_a_retention_is_written_as_people_write_it(text, wanted) -> None:
    assert wanted == parse_retention(text)


@pytest.mark.parametrize("text", ["", "7", "days", "7 days, 3 days", "0 days", "7 years", "-1 days", "7 days 4 weeks"])
def test_anything_else_is_no_retention(text) -> None:
    with pytest.raises(ValueError, match="retention"):
        parse_retention(text)
