"""When an article is looked at again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.cadence import GONE_ENOUGH, LOOK_LATEST, LOOK_SOONEST, new_watch, next_check, resume_watch
from service.domain.stories import CheckOutcome, WatchState
from tests.builders import NOON
from tests.storage.stored import a_watch

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OLD = NOON - 30 * DAY


def after(*outcomes: CheckOutcome, first_seen_at=OLD, jitter: float = 0.0, **asked):
    """The watch after looks that came to these outcomes, each made when it was due."""
    watch = a_watch()
    for outcome in outcomes:
        watch = next_check(watch, outcome, watch.next_check_at, jitter=jitter, first_seen_at=first_seen_at, **asked)
    return watch


def test_a_quiet_article_is_asked_half_as_often_each_time_up_to_once_a_day():
    intervals = [after(*[CheckOutcome.UNCHANGED] * quiet).interval for quiet in range(1, 9)]

    assert [30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 16 * HOUR, DAY, DAY] == intervals


def test_a_change_starts_over():
    watch = after(*[CheckOutcome.UNCHANGED] * 5, CheckOutcome.CHANGED)

    assert (LOOK_SOONEST, 0) == (watch.interval, watch.unchanged_in_a_row)


@pytest.mark.parametrize(
    ("age", "longest"),
    [(timedelta(0), HOUR), (20 * HOUR, HOUR), (2 * DAY, 4 * HOUR), (5 * DAY, 12 * HOUR), (8 * DAY, DAY)],
)
def test_a_young_article_is_looked_at_densely_however_quiet(age, longest):
    watch = next_check(a_watch(unchanged_in_a_row=50), CheckOutcome.UNCHANGED, NOON, jitter=0, first_seen_at=NOON - age)

    assert longest == watch.interval


@pytest.mark.parametrize("outcome", [CheckOutcome.UNREACHABLE, CheckOutcome.REFUSED, CheckOutcome.UNUSABLE])
def test_failures_back_off_to_once_a_day_even_on_the_first_day(outcome):
    watch = after(*[outcome] * 8, first_seen_at=NOON)

    assert (LOOK_LATEST, 8, WatchState.WATCHING) == (watch.interval, watch.failures_in_a_row, watch.state)


def test_quiet_is_not_forgotten_over_a_failure():
    watch = after(CheckOutcome.UNCHANGED, CheckOutcome.UNCHANGED, CheckOutcome.UNREACHABLE, CheckOutcome.UNCHANGED)

    assert (2 * HOUR, 3, 0) == (watch.interval, watch.unchanged_in_a_row, watch.failures_in_a_row)


def test_a_page_that_is_gone_again_and_again_is_not_looked_at_any_more():
    assert WatchState.WATCHING == after(*[CheckOutcome.GONE] * (GONE_ENOUGH - 1)).state
    assert WatchState.ENDED == after(*[CheckOutcome.GONE] * GONE_ENOUGH).state
    assert WatchState.WATCHING == after(*[CheckOutcome.UNREACHABLE] * 9, CheckOutcome.GONE).state


def test_trouble_of_another_kind_does_not_count_towards_gone():
    gone = [CheckOutcome.GONE]

    assert WatchState.WATCHING == after(*[CheckOutcome.UNREACHABLE] * 9, *gone * (GONE_ENOUGH - 1)).state
    assert WatchState.WATCHING == after(*gone * 4, CheckOutcome.REFUSED, *gone * (GONE_ENOUGH - 1)).state
    assert WatchState.ENDED == after(*[CheckOutcome.UNREACHABLE] * 9, *gone * GONE_ENOUGH).state


def test_a_watch_that_ended_and_is_resumed_has_all_its_chances_again():
    resumed = resume_watch(after(*[CheckOutcome.GONE] * GONE_ENOUGH), NOON + 9 * DAY)
    again = next_check(resumed, CheckOutcome.GONE, NOON + 9 * DAY, jitter=0)

    assert (WatchState.WATCHING, NOON + 9 * DAY) == (resumed.state, resumed.next_check_at)
    assert (WatchState.WATCHING, 1) == (again.state, again.failures_in_a_row)


def test_a_person_who_asks_for_a_look_does_not_unpause_a_watch():
    paused = a_watch(state=WatchState.PAUSED)

    assert WatchState.PAUSED == next_check(paused, CheckOutcome.CHANGED, NOON, jitter=0).state


def test_retry_after_is_honoured_up_to_a_day():
    due = [
        after(CheckOutcome.UNREACHABLE, retry_after=asked).next_check_at - NOON
        for asked in (MINUTE, 3 * HOUR, 90 * DAY)
    ]

    assert [30 * MINUTE, 3 * HOUR, DAY] == due


@given(jitter=st.floats(-1, 1), outcome=st.sampled_from(CheckOutcome), quiet=st.integers(0, 10_000))
def test_the_next_look_is_always_later_and_never_out_of_reach(jitter, outcome, quiet):
    watch = next_check(a_watch(unchanged_in_a_row=quiet), outcome, NOON, jitter=jitter, first_seen_at=OLD)

    assert 13 * MINUTE < watch.next_check_at - NOON < timedelta(hours=27)


def test_watches_started_together_drift_apart():
    assert 3 == len({after(CheckOutcome.UNCHANGED, jitter=jitter).next_check_at for jitter in (-1, 0, 1)})


def test_a_new_watch_is_due_at_once():
    assert (NOON, WatchState.WATCHING) == (new_watch("a1", NOON).next_check_at, new_watch("a1", NOON).state)
