"""When to look at an article again: news-shaped, pure arithmetic on time.

News moves most in its first day, and soon after it moved. For the first looks a ladder of ages says how long to wait;
after eight looks the page's own history does: how often it changed estimates its rate, and the wait is the square root
of what that rate says, which is where the sum of all delays is least for a given number of looks. After a change the
page is looked at soon, whatever the estimate. Failures back off; a page that is gone is not looked at any more.
Refuses: clocks and chance, which are handed in; politeness to hosts (the watching room); cron (watching/cron.py).

Sources: Cho and Garcia-Molina, "Estimating frequency of change" (the estimator that stays finite when every look or
none found a change); the same, "Effective page refresh policies" (visiting in proportion to the rate is worse than
uniformly, so not that). tests/bench/cadence.py simulates it against an oracle.
"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from math import log, sqrt
from zoneinfo import ZoneInfo

from service.domain.errors import Invalid
from service.domain.stories import CheckOutcome, Health, Notice, Pace, Watch, WatchState

#: The shortest wait between two looks, unless a person asks for another.
LOOK_SOONEST = timedelta(minutes=15)

#: The longest wait between two looks, likewise.
LOOK_LATEST = timedelta(hours=24)

#: The shortest wait before a page is asked for whole again whose server gives nothing to ask by (no ETag, no date):
#: each such look costs it the page. A person who wishes for a look more often than LOOK_SOONEST is heard.
UNCONDITIONAL_WAIT = timedelta(hours=1)

#: Nothing of ours waits longer, with every backing off and whatever a server asks for. A row that is due later from now
#: was written by a clock that stood wrong.
LONGEST_WAIT = timedelta(days=40)

#: What a person may ask for at most: 288 looks a day, and one a month.
SOONEST_ALLOWED = timedelta(minutes=5)
LATEST_ALLOWED = timedelta(days=30)

#: Waits for the first looks, by the time since the article was first seen or last changed.
LADDER = (
    (timedelta(hours=3), timedelta(minutes=15)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=7), timedelta(hours=3)),
    (timedelta(days=30), timedelta(hours=12)),
)

#: Looks after which the page's own history counts.
LOOKS_ENOUGH = 8

#: How much a look still counts one look later: some fifty looks are remembered, so that a rate may change.
MEMORY = 0.98

#: The wait for a page that changes once an hour.
HOURLY_WAIT = timedelta(minutes=20)

#: For so long after a change the wait is no longer than the time since it.
ASTIR = timedelta(hours=3)

#: How far a full jitter moves a wait, as a share of it, so that watches started together drift apart.
JITTER = 0.1

#: Answers "gone" in a row, with the wait growing between them, after which a watch ends.
GONE_ENOUGH = 5

#: Failures in a row after which a page counts as failing, and somebody is told.
FAILING_AFTER = 3

#: What is told of a page that was gone, and found when somebody had it looked at.
BACK = "The page was gone, is there again, and is looked at again."

_FAILURES = frozenset(
    {CheckOutcome.UNUSABLE, CheckOutcome.GONE, CheckOutcome.REFUSED, CheckOutcome.UNREACHABLE},
)


def new_watch(article_id: str, now: datetime, state: WatchState = WatchState.WATCHING) -> Watch:
    """A watch that nobody has looked through yet: due at once."""
    return Watch(
        article_id=article_id,
        state=state,
        interval=LOOK_SOONEST,
        next_check_at=now,
        lease_until=None,
        last_checked_at=None,
        last_outcome=None,
        last_note="",
        unchanged_in_a_row=0,
        failures_in_a_row=0,
        etag="",
        last_modified="",
    )


def resume_watch(watch: Watch, now: datetime) -> Watch:
    """The watch as a person resumes it: due at once, and what ended it does not count any more."""
    return replace(watch, state=WatchState.WATCHING, next_check_at=now, failures_in_a_row=0)


def make_pace(
    *,
    soonest_minutes: int,
    latest_hours: int,
    quiet_from: str = "",
    quiet_to: str = "",
    zone: str = "UTC",
    cron: str = "",
) -> Pace:
    """A person's wishes as a pace; hours of the day as 22:30. Raises Invalid for wishes that cannot be kept."""
    soonest, latest = timedelta(minutes=soonest_minutes), timedelta(hours=latest_hours)
    if not SOONEST_ALLOWED <= soonest <= LATEST_ALLOWED:
        raise Invalid("soonest_minutes", soonest_minutes, "5 minutes to 30 days are accepted")
    if not max(soonest, timedelta(hours=1)) <= latest <= LATEST_ALLOWED:
        raise Invalid("latest_hours", latest_hours, "1 to 720 hours, and no less than the shortest wait, are accepted")
    hours = []
    for field, said in (("quiet_from", quiet_from), ("quiet_to", quiet_to)):
        try:
            hours.append(time.fromisoformat(said) if said else None)
        except ValueError:
            raise Invalid(field, said, "an hour of the day such as 22:30 is accepted") from None
    if (hours[0] is None) is not (hours[1] is None):
        raise Invalid("quiet_to", quiet_to, "quiet hours have a beginning and an end, or neither")
    return Pace(soonest=soonest, latest=latest, quiet_from=hours[0], quiet_to=hours[1], zone=zone, cron=cron)


def next_check(
    watch: Watch,
    outcome: CheckOutcome,
    now: datetime,
    *,
    jitter: float,
    first_seen_at: datetime | None = None,
    retry_after: timedelta | None = None,
    gone_for_good: bool = False,
    is_conditional: bool = True,
) -> Watch:
    """The watch after a look that came to `outcome`: when it is due next, and what is remembered of its looks.

    now: aware UTC, when the look ended. jitter: from -1 to 1, drawn by the caller. first_seen_at: when the article's
    first version was captured, None when there is none yet. retry_after: what the server asked for, honoured up to
    LOOK_LATEST. gone_for_good: the server said so (410). is_conditional: whether the server gave something by which to
    ask next time whether the page is still the same. Note, validators and lease are the caller's to fill in.
    """
    if outcome in _FAILURES:
        moved = _after_failure(watch, outcome)
        moved = replace(moved, interval=_backed_off(moved.failures_in_a_row, watch.pace))
    else:
        moved = _after_look(watch, outcome, now)
        moved = replace(moved, interval=_interval(moved, now, first_seen_at))
    wait = moved.interval * (1 + JITTER * max(-1.0, min(1.0, jitter)))
    if not is_conditional and outcome not in _FAILURES and watch.pace.soonest >= LOOK_SOONEST:
        moved = replace(moved, interval=max(moved.interval, UNCONDITIONAL_WAIT))
        wait = max(wait, UNCONDITIONAL_WAIT * (1 + JITTER * min(1.0, abs(jitter))))
    if retry_after is not None:
        wait = max(wait, min(retry_after, LOOK_LATEST))
    ended = outcome is CheckOutcome.GONE and (gone_for_good or moved.failures_in_a_row >= GONE_ENOUGH)
    is_back = watch.state is WatchState.ENDED and outcome not in _FAILURES
    return replace(
        moved,
        state=WatchState.ENDED if ended else WatchState.WATCHING if is_back else watch.state,
        health=Health.FAILING if ended else moved.health,
        next_check_at=after_quiet_hours((now + wait).replace(microsecond=0), watch.pace),
        last_checked_at=now,
        last_outcome=outcome,
    )


def estimate_rate(watch: Watch) -> float | None:
    """Changes an hour, by the watch's history; None while there is too little of it.

    How many of the looks found a change says how often one lay between two looks. A change and its reversal between
    two looks are not seen, so the count is not the rate; and the halves keep it finite when all looks, or none, did.
    """
    hours = watch.covered / timedelta(hours=1)
    if watch.looks < LOOKS_ENOUGH * MEMORY**LOOKS_ENOUGH or hours <= 0:
        return None
    found = -log((watch.looks - watch.changes + 0.5) / (watch.looks + 0.5)) * watch.looks / hours
    return max(found, 0.3 / hours)


def after_quiet_hours(at: datetime, pace: Pace) -> datetime:
    """The time itself, or the end of the quiet hours it falls into. Aware UTC.

    Hours are those of the clock on the wall, so they hold through daylight saving; a wall time that the clock skips
    is read as the same moment later.
    """
    if pace.quiet_from is None or pace.quiet_to is None or pace.quiet_from == pace.quiet_to:
        return at
    local = at.astimezone(ZoneInfo(pace.zone))
    clock = local.time()
    over_midnight = pace.quiet_from > pace.quiet_to
    is_late, is_early = clock >= pace.quiet_from, clock < pace.quiet_to
    if not (is_late or is_early if over_midnight else is_late and is_early):
        return at
    day = local.date() + timedelta(days=1 if over_midnight and is_late else 0)
    return datetime.combine(day, pace.quiet_to, tzinfo=local.tzinfo).astimezone(UTC)


def tell_health(before: Watch, after: Watch, note: str) -> Notice | None:
    """What is to be told when a look changed whether the page can be read, or ended its watch; None when it did not."""
    has_ended = after.state is WatchState.ENDED is not before.state
    if (before.health is after.health and not has_ended) or after.last_checked_at is None:
        return None
    if has_ended:
        said = f"The page is not looked at any more. {note}".strip()
    elif before.state is WatchState.ENDED and after.state is WatchState.WATCHING:
        said = BACK
    elif after.health is Health.FAILING:
        said = f"The page could not be read {after.failures_in_a_row} times in a row. {note}".strip()
    else:
        said = "The page can be read again."
    return Notice(article_id=after.article_id, noticed_at=after.last_checked_at, health=after.health, note=said)


def _after_look(watch: Watch, outcome: CheckOutcome, now: datetime) -> Watch:
    changed = outcome is CheckOutcome.CHANGED
    since = max(timedelta(0), now - watch.last_checked_at) if watch.last_checked_at else None
    counted = watch
    if since is not None:  # the first look covers no time
        counted = replace(
            watch,
            looks=watch.looks * MEMORY + 1,
            changes=watch.changes * MEMORY + changed,
            covered=watch.covered * MEMORY + since,
        )
    return replace(
        counted,
        unchanged_in_a_row=0 if changed else watch.unchanged_in_a_row + 1,
        failures_in_a_row=0,
        health=Health.WELL,
        last_changed_at=now if changed else watch.last_changed_at,
    )


def _after_failure(watch: Watch, outcome: CheckOutcome) -> Watch:
    """Quiet and history are not over because a look failed; trouble of another kind does not count towards gone."""
    failures = watch.failures_in_a_row + 1
    if outcome is CheckOutcome.GONE and watch.last_outcome is not CheckOutcome.GONE:
        failures = 1
    health = Health.FAILING if failures >= FAILING_AFTER else watch.health
    return replace(watch, failures_in_a_row=failures, health=health)


def _interval(watch: Watch, now: datetime, first_seen_at: datetime | None) -> timedelta:
    moved_at = max((at for at in (watch.last_changed_at, first_seen_at) if at is not None), default=now)
    since = max(timedelta(0), now - moved_at)
    rate = estimate_rate(watch)
    if rate is None:
        wait = next((wait for younger, wait in LADDER if since < younger), LOOK_LATEST)
    else:
        wait = HOURLY_WAIT / sqrt(rate)
        if watch.last_changed_at is not None and since < ASTIR:
            wait = min(wait, since)
    return min(max(wait, watch.pace.soonest), watch.pace.latest)


def _backed_off(failures: int, pace: Pace) -> timedelta:
    """The shortest wait, doubled for each failure, at most the longest."""
    longest = max(LOOK_LATEST, pace.soonest)
    return min(max(LOOK_SOONEST, pace.soonest) * (1 << min(failures, 10)), longest)
