"""When to look at an article again: news-shaped, pure arithmetic on time.

News moves most in its first day. A changed article is looked at soon; each unchanged look doubles
the wait, up to a ceiling that rises with the story's age; failures back off; a page
that is gone again and again is not looked at any more. Refuses: clocks and chance,
which are handed in; politeness to hosts (the watching room).
"""

from dataclasses import replace
from datetime import datetime, timedelta

from service.domain.stories import CheckOutcome, Watch, WatchState

#: The shortest wait between two looks.
LOOK_SOONEST = timedelta(minutes=15)

#: The longest wait between two looks.
LOOK_LATEST = timedelta(hours=24)

#: Nothing of ours waits longer, with every backing off and whatever a server asks for. A row that is due later from now
#: was written by a clock that stood wrong.
LONGEST_WAIT = timedelta(days=40)

#: The longest wait while an article is young: by age since its first version, dense in the first day, then thinning.
CEILINGS = (
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=3), timedelta(hours=4)),
    (timedelta(days=7), timedelta(hours=12)),
)

#: How far a full jitter moves a wait, as a share of it, so that watches started together drift apart.
JITTER = 0.1

#: Answers "gone" in a row, with the wait growing between them, after which a watch ends.
GONE_ENOUGH = 5

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


def next_check(
    watch: Watch,
    outcome: CheckOutcome,
    now: datetime,
    *,
    jitter: float,
    first_seen_at: datetime | None = None,
    retry_after: timedelta | None = None,
) -> Watch:
    """The watch after a look that came to `outcome`: when it is due next, and its rows of quiet and of failure.

    now: aware UTC, when the look ended. jitter: from -1 to 1, drawn by the caller. first_seen_at: when the article's
    first version was captured, None when there is none yet. retry_after: what the server asked for, honoured up to
    LOOK_LATEST. Note, validators and lease are the caller's to fill in.
    """
    unchanged = watch.unchanged_in_a_row + 1 if outcome is CheckOutcome.UNCHANGED else 0
    failures = watch.failures_in_a_row + 1 if outcome in _FAILURES else 0
    if outcome is CheckOutcome.GONE and watch.last_outcome is not CheckOutcome.GONE:
        failures = 1  # trouble of another kind before does not count towards the end
    if failures:
        unchanged = watch.unchanged_in_a_row  # quiet is not over because a look failed
        interval = _doubled(failures, LOOK_LATEST)
    else:
        interval = _doubled(unchanged, _ceiling(first_seen_at, now))
    wait = interval * (1 + JITTER * max(-1.0, min(1.0, jitter)))
    if retry_after is not None:
        wait = max(wait, min(retry_after, LOOK_LATEST))
    ended = outcome is CheckOutcome.GONE and failures >= GONE_ENOUGH
    return replace(
        watch,
        state=WatchState.ENDED if ended else watch.state,
        interval=interval,
        next_check_at=(now + wait).replace(microsecond=0),
        last_checked_at=now,
        last_outcome=outcome,
        unchanged_in_a_row=unchanged,
        failures_in_a_row=failures,
    )


def _doubled(times: int, ceiling: timedelta) -> timedelta:
    """The shortest wait, doubled so many times, at most the ceiling."""
    return min(LOOK_SOONEST * (1 << min(times, 10)), ceiling)


def _ceiling(first_seen_at: datetime | None, now: datetime) -> timedelta:
    age = timedelta(0) if first_seen_at is None else now - first_seen_at
    return next((longest for young, longest in CEILINGS if age < young), LOOK_LATEST)
