"""When an article is looked at again."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.cadence import (
    GONE_ENOUGH,
    LOOK_LATEST,
    after_quiet_hours,
    estimate_rate,
    make_pace,
    new_watch,
    next_check,
    resume_watch,
    tell_health,
)
from service.domain.errors import Invalid
from service.domain.stories import CheckOutcome, Health, Pace, WatchState
from tests.bench.cadence import simulate
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


@pytest.mark.parametrize(
    ("age", "wait"),
    [
        (timedelta(0), 15 * MINUTE),
        (2 * HOUR, 15 * MINUTE),
        (20 * HOUR, HOUR),
        (5 * DAY, 3 * HOUR),
        (20 * DAY, 12 * HOUR),
        (31 * DAY, DAY),
    ],
)
def test_the_first_looks_follow_the_articles_age(age, wait):
    watch = next_check(a_watch(unchanged_in_a_row=3), CheckOutcome.UNCHANGED, NOON, jitter=0, first_seen_at=NOON - age)

    assert wait == watch.interval


def history(every: timedelta, changed_every: int, looks: int = 40):
    """A watch that was looked through so often, every so-manieth look of which found a change."""
    watch, at = a_watch(), NOON
    for number in range(looks):
        outcome = CheckOutcome.CHANGED if changed_every and number % changed_every == 0 else CheckOutcome.UNCHANGED
        watch = next_check(watch, outcome, at, jitter=0, first_seen_at=OLD)
        at += every
    return watch


def test_after_eight_looks_the_pages_own_history_says_how_long_to_wait():
    rates = [estimate_rate(history(HOUR, changed_every)) for changed_every in (2, 4, 8)]

    assert rates == sorted(rates, reverse=True)
    assert 0.5 < rates[0] < 1  # every second look found a change, so more than one lay in two hours
    assert estimate_rate(history(HOUR, 2, looks=8)) is None
    assert estimate_rate(history(HOUR, 2, looks=9)) is not None


def test_a_page_that_changes_four_times_as_often_is_looked_at_twice_as_often():
    quiet, busy = (next_check(history(HOUR, n), CheckOutcome.UNCHANGED, NOON + 9 * DAY, jitter=0) for n in (16, 4))

    assert 1.7 < quiet.interval / busy.interval < 2.3


def test_a_page_that_never_changes_is_hardly_looked_at_in_the_end():
    assert 12 * HOUR < history(DAY, 0, looks=60).interval <= DAY


def test_after_a_change_a_page_is_looked_at_soon_whatever_its_history():
    watch = history(DAY, 0, looks=60)
    at = NOON + 60 * DAY
    waits = []
    for outcome in (CheckOutcome.CHANGED, *[CheckOutcome.UNCHANGED] * 5):
        watch = next_check(watch, outcome, at, jitter=0, first_seen_at=OLD)
        waits.append(watch.interval)
        at = watch.next_check_at

    assert [15 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR] == waits[:5]
    assert 4 * HOUR < waits[5]


def test_a_look_by_hand_moments_after_another_does_not_make_a_page_look_busy():
    watch = history(HOUR, 4)
    again = next_check(watch, CheckOutcome.UNCHANGED, watch.last_checked_at + timedelta(seconds=1), jitter=0)

    assert 0.8 < estimate_rate(again) / estimate_rate(watch) < 1.2


def test_a_person_sets_the_shortest_and_the_longest_wait():
    pace = Pace(soonest=HOUR, latest=2 * HOUR)
    busy, quiet = (
        next_check(a_watch(pace=pace), CheckOutcome.UNCHANGED, NOON, jitter=0, first_seen_at=NOON - age).interval
        for age in (timedelta(0), 60 * DAY)
    )

    assert (HOUR, 2 * HOUR) == (busy, quiet)


@pytest.mark.parametrize(
    ("quiet", "zone", "at", "wanted"),
    [
        ((22, 6), "UTC", datetime(2026, 1, 7, 23, tzinfo=UTC), datetime(2026, 1, 8, 6, tzinfo=UTC)),
        ((22, 6), "UTC", datetime(2026, 1, 7, 5, tzinfo=UTC), datetime(2026, 1, 7, 6, tzinfo=UTC)),
        ((22, 6), "UTC", datetime(2026, 1, 7, 6, tzinfo=UTC), datetime(2026, 1, 7, 6, tzinfo=UTC)),
        ((12, 14), "UTC", datetime(2026, 1, 7, 13, tzinfo=UTC), datetime(2026, 1, 7, 14, tzinfo=UTC)),
        ((12, 14), "UTC", datetime(2026, 1, 7, 15, tzinfo=UTC), datetime(2026, 1, 7, 15, tzinfo=UTC)),
        ((22, 6), "Europe/Berlin", datetime(2026, 1, 7, 21, 30, tzinfo=UTC), datetime(2026, 1, 8, 5, tzinfo=UTC)),
        # the night on which the clock springs forward is an hour shorter
        ((22, 6), "Europe/Berlin", datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 3, 29, 4, tzinfo=UTC)),
        (
            (22, 6),
            "Australia/Lord_Howe",
            datetime(2026, 4, 4, 12, tzinfo=UTC),
            datetime(2026, 4, 4, 19, 30, tzinfo=UTC),
        ),
    ],
)
def test_no_look_falls_into_the_quiet_hours_of_a_zone(quiet, zone, at, wanted):
    pace = Pace(quiet_from=time(quiet[0]), quiet_to=time(quiet[1]), zone=zone)

    assert wanted == after_quiet_hours(at, pace)


def test_trouble_is_told_once_and_so_is_its_end():
    watch, told = a_watch(), []
    for outcome in [CheckOutcome.UNREACHABLE] * 5 + [CheckOutcome.UNCHANGED] * 2 + [CheckOutcome.UNUSABLE] * 3:
        moved = next_check(watch, outcome, watch.next_check_at, jitter=0)
        notice = tell_health(watch, moved, "The server is away.")
        told += [notice] if notice else []
        watch = moved

    assert [Health.FAILING, Health.WELL, Health.FAILING] == [notice.health for notice in told]
    assert "The page could not be read 3 times in a row. The server is away." == told[0].note


def test_what_is_gone_for_good_is_not_asked_for_again():
    assert WatchState.ENDED is next_check(a_watch(), CheckOutcome.GONE, NOON, jitter=0, gone_for_good=True).state


def test_the_end_of_a_watch_is_told_even_where_its_trouble_was():
    watch, told = a_watch(), []
    for _ in range(GONE_ENOUGH):
        moved = next_check(watch, CheckOutcome.GONE, watch.next_check_at, jitter=0)
        notice = tell_health(watch, moved, "The page is not there.")
        told += [notice.note] if notice else []
        watch = moved

    assert [
        "The page could not be read 3 times in a row. The page is not there.",
        "The page is not looked at any more. The page is not there.",
    ] == told


@pytest.mark.parametrize("outcome", [CheckOutcome.UNCHANGED, CheckOutcome.CHANGED])
def test_a_watch_that_ended_goes_on_when_its_page_is_found_and_a_paused_one_stays_paused(outcome):
    ended = next_check(a_watch(), CheckOutcome.GONE, NOON, jitter=0, gone_for_good=True)
    back = next_check(ended, outcome, NOON, jitter=0)
    paused = replace(ended, state=WatchState.PAUSED)

    assert (WatchState.WATCHING, Health.WELL) == (back.state, back.health)
    assert "The page was gone, is there again, and is looked at again." == tell_health(ended, back, "").note
    assert WatchState.PAUSED is next_check(paused, outcome, NOON, jitter=0).state
    assert WatchState.ENDED is next_check(ended, CheckOutcome.UNREACHABLE, NOON, jitter=0).state


def test_thirty_simulated_days_find_changes_nearly_as_soon_as_one_who_knows_the_rates():
    found = simulate(pages_a_kind=2, seed=3)

    assert found.ours <= 1.2 * found.oracle
    assert found.ours <= 0.7 * found.fixed
    assert found.kinds_against_oracle <= 1.5
    assert found.busiest_day <= 100


@pytest.mark.parametrize("jitter", [-1, 0, 1])
def test_a_page_that_can_only_be_asked_for_whole_is_asked_at_most_once_an_hour(jitter):
    for outcome in (CheckOutcome.CHANGED, CheckOutcome.UNCHANGED):
        told, untold = (
            next_check(a_watch(), outcome, NOON, jitter=jitter, first_seen_at=NOON, is_conditional=is_conditional)
            for is_conditional in (True, False)
        )
        assert told.next_check_at <= NOON + 1.1 * timedelta(minutes=15)
        assert untold.next_check_at >= NOON + timedelta(hours=1)
        assert untold.interval == timedelta(hours=1)


def test_a_person_who_wants_looks_more_often_than_usual_gets_them_of_any_server():
    pace = Pace(soonest=timedelta(minutes=10))
    watch = next_check(
        a_watch(pace=pace), CheckOutcome.CHANGED, NOON, jitter=0, first_seen_at=NOON, is_conditional=False
    )

    assert watch.next_check_at < NOON + timedelta(hours=1)


@pytest.mark.parametrize("outcome", [CheckOutcome.UNREACHABLE, CheckOutcome.REFUSED, CheckOutcome.UNUSABLE])
def test_failures_back_off_to_once_a_day_even_on_the_first_day(outcome):
    watch = after(*[outcome] * 8, first_seen_at=NOON)

    assert (LOOK_LATEST, 8, WatchState.WATCHING) == (watch.interval, watch.failures_in_a_row, watch.state)


def test_quiet_and_history_are_not_forgotten_over_a_failure():
    watch = history(HOUR, 4)
    failed = next_check(watch, CheckOutcome.UNREACHABLE, NOON + 2 * DAY, jitter=0)

    assert (watch.unchanged_in_a_row, 1) == (failed.unchanged_in_a_row, failed.failures_in_a_row)
    assert estimate_rate(watch) == estimate_rate(failed)


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


def wishes(**fields):
    return {"soonest_minutes": 15, "latest_hours": 24, **fields}


def test_what_a_person_wishes_is_the_pace():
    made = make_pace(
        soonest_minutes=20,
        latest_hours=48,
        quiet_from="22:30",
        quiet_to="06:00",
        zone="Europe/Berlin",
        cron="0 7 * * *",
    )

    wanted = {"soonest": 20 * MINUTE, "latest": 2 * DAY, "quiet_from": time(22, 30), "quiet_to": time(6)}
    assert Pace(**wanted, zone="Europe/Berlin", cron="0 7 * * *") == made
    assert Pace(soonest=15 * MINUTE, latest=DAY) == make_pace(**wishes())


@pytest.mark.parametrize(
    "fields",
    [
        {"soonest_minutes": 5},
        {"soonest_minutes": 30 * 24 * 60, "latest_hours": 720},
        {"latest_hours": 1},
        {"latest_hours": 720},
        {"soonest_minutes": 120, "latest_hours": 2},
    ],
)
def test_a_wish_may_go_to_the_very_bounds(fields):
    made = make_pace(**wishes(**fields))

    assert (fields.get("soonest_minutes", 15) * MINUTE, fields.get("latest_hours", 24) * HOUR) == (
        made.soonest,
        made.latest,
    )


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"soonest_minutes": 4}, "soonest_minutes"),
        ({"soonest_minutes": 30 * 24 * 60 + 1, "latest_hours": 720}, "soonest_minutes"),
        ({"latest_hours": 0}, "latest_hours"),
        ({"latest_hours": 721}, "latest_hours"),
        ({"soonest_minutes": 121, "latest_hours": 2}, "latest_hours"),
        ({"soonest_minutes": 5, "latest_hours": 0}, "latest_hours"),
        ({"quiet_from": "22:30"}, "quiet_to"),
        ({"quiet_to": "06:00"}, "quiet_to"),
        ({"quiet_from": "25:00", "quiet_to": "06:00"}, "quiet_from"),
        ({"quiet_from": "22:30", "quiet_to": "soon"}, "quiet_to"),
    ],
)
def test_a_wish_that_cannot_be_kept_is_named(fields, names):
    with pytest.raises(Invalid, match=f"^{names}: "):
        make_pace(**wishes(**fields))


@pytest.mark.parametrize(("age", "wait"), [(3 * HOUR, HOUR), (DAY, 3 * HOUR), (7 * DAY, 12 * HOUR), (30 * DAY, DAY)])
def test_an_article_is_older_from_the_very_moment_on(age, wait):
    second = timedelta(seconds=1)
    at = [
        next_check(a_watch(), CheckOutcome.UNCHANGED, NOON, jitter=0, first_seen_at=NOON - a)
        for a in (age, age - second)
    ]

    assert at[0].interval == wait > at[1].interval


def steady(rate_an_hour: float, **fields):
    """A watch whose history says that the page changes so often."""
    watch = a_watch(looks=40.0, changes=20.0, covered=40 * HOUR, last_checked_at=NOON, **fields)
    return a_watch(
        **{**fields, "looks": 40.0, "changes": 20.0, "covered": 40 * HOUR * (estimate_rate(watch) / rate_an_hour)}
    )


@pytest.mark.parametrize(("rate", "wait"), [(1.0, 20 * MINUTE), (1 / 4, 40 * MINUTE), (1 / 9, HOUR)])
def test_a_page_that_changes_once_an_hour_is_looked_at_every_twenty_minutes(rate, wait):
    """And one that changes four times as seldom half as often, which is where the sum of all delays is least."""
    watch = next_check(steady(rate), CheckOutcome.UNCHANGED, NOON, jitter=0, first_seen_at=OLD)

    assert abs(watch.interval - wait) < timedelta(seconds=1)


@pytest.mark.parametrize(
    ("ago", "wait"), [(3 * HOUR - MINUTE, 3 * HOUR - MINUTE), (3 * HOUR, 4 * HOUR), (DAY, 4 * HOUR)]
)
def test_for_three_hours_after_a_change_the_wait_is_no_longer_than_the_time_since(ago, wait):
    watch = steady(1 / 144, last_changed_at=NOON - ago)

    found = next_check(watch, CheckOutcome.UNCHANGED, NOON, jitter=0, first_seen_at=OLD)

    assert abs(found.interval - wait) < timedelta(seconds=1)


@pytest.mark.parametrize(("jitter", "minutes"), [(-9.0, 54), (-1.0, 54), (0.0, 60), (1.0, 66), (9.0, 66)])
def test_chance_moves_a_look_by_a_tenth_at_most(jitter, minutes):
    found = next_check(a_watch(), CheckOutcome.UNCHANGED, NOON, jitter=jitter, first_seen_at=NOON - 20 * HOUR)

    assert NOON + minutes * MINUTE == found.next_check_at


@pytest.mark.parametrize(
    ("pace", "at", "wanted"),
    [
        (Pace(quiet_from=time(22), quiet_to=time(6)), (7, 22), (8, 6)),
        (Pace(quiet_from=time(22), quiet_to=time(6)), (7, 6), (7, 6)),
        (Pace(quiet_from=time(12), quiet_to=time(14)), (7, 12), (7, 14)),
        (Pace(quiet_from=time(12), quiet_to=time(14)), (7, 14), (7, 14)),
        (Pace(quiet_from=time(12), quiet_to=time(12)), (7, 12), (7, 12)),  # no hours at all
        (Pace(quiet_from=time(12)), (7, 12), (7, 12)),
        (Pace(quiet_to=time(12)), (7, 11), (7, 11)),
    ],
)
def test_quiet_hours_begin_and_end_on_the_minute(pace, at, wanted):
    moments = [datetime(2026, 1, day, hour, tzinfo=UTC) for day, hour in (at, wanted)]

    assert moments[1] == after_quiet_hours(moments[0], pace)


def test_looks_that_find_nothing_are_counted_until_one_finds_something():
    counts = [
        after(*outcomes).unchanged_in_a_row for outcomes in (UNCHANGED_TWICE, (*UNCHANGED_TWICE, CheckOutcome.CHANGED))
    ]

    assert [2, 0] == counts


UNCHANGED_TWICE = (CheckOutcome.UNCHANGED, CheckOutcome.UNCHANGED)


def test_the_fifth_time_a_page_is_gone_is_the_last():
    states = [after(*[CheckOutcome.GONE] * count).state for count in (4, 5)]

    assert [WatchState.WATCHING, WatchState.ENDED] == states


def test_a_history_that_covers_no_time_says_nothing():
    assert estimate_rate(a_watch(looks=40.0, changes=20.0, covered=timedelta(0))) is None
    assert estimate_rate(a_watch(looks=40.0, changes=20.0, covered=HOUR)) is not None


def test_a_new_watch_has_no_history():
    watch = new_watch("a1", NOON)

    assert (0, 0, None) == (watch.unchanged_in_a_row, watch.failures_in_a_row, watch.last_outcome)
