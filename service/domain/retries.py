"""When a webhook is sent again, when it is given up, and when an endpoint is switched off.

The schedule is the Standard Webhooks specification's own: ten attempts over three days.
Refuses: clocks and chance; the time and the jitter are handed in.
"""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from service.domain.deliveries import Fault

#: Before each attempt, counted from the end of the one before it: ten attempts over 75 h 35 min 5 s.
SCHEDULE = (
    timedelta(0),
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)

#: How far a full jitter moves a delay, as a share of it: enough to spread a herd, too little to break a promise.
JITTER = 0.2

#: Shortest delay after an answer that says the endpoint is overloaded.
OVERLOADED_DELAY = timedelta(seconds=60)

#: Answers that say so; a time-out says so too.
OVERLOADED = frozenset({429, 502, 504})

#: The longest wait a Retry-After header can ask of us.
LONGEST_ASKED = timedelta(hours=24)

#: An endpoint is switched off after nothing but failures for this long, measured from the first failure of the row
#: to the one just seen, so that a single bad moment long ago does not count.
FAILING_LONG = timedelta(hours=120)

#: HTTP status by which an endpoint says that it is gone for good.
GONE = 410

#: More digits than this in Retry-After are not a number of seconds anybody means.
_MOST_DIGITS = 9


def is_success(status: int | None) -> bool:
    """Whether an answer says the message has arrived: any 2xx. A redirect is not followed and is a failure."""
    return status is not None and 200 <= status < 300


def next_attempt_at(
    attempts: int,
    now: datetime,
    *,
    jitter: float,
    status: int | None = None,
    fault: Fault | None = None,
    retry_after: timedelta | None = None,
) -> datetime | None:
    """When a delivery that has just failed is due again; None when it is given up.

    attempts: made so far, the failed one included, from 1. now: aware UTC, when that attempt ended. jitter: from -1
    to 1, drawn by the caller. retry_after: what the endpoint asked for; it is taken between one and two times the
    scheduled delay and never above LONGEST_ASKED.

    >>> next_attempt_at(1, datetime(2026, 1, 7, 12, tzinfo=UTC), jitter=0).second
    5
    """
    if status == GONE or attempts >= len(SCHEDULE):
        return None
    scheduled = SCHEDULE[attempts]
    delay = scheduled * (1 + JITTER * max(-1.0, min(1.0, jitter)))
    if retry_after is not None:
        delay = max(delay, min(max(retry_after, scheduled), 2 * scheduled, LONGEST_ASKED))
    if status in OVERLOADED or fault is Fault.TIMED_OUT:
        delay = max(delay, OVERLOADED_DELAY)
    return now + delay


def should_switch_off(*, first_failed_at: datetime | None, failed_at: datetime, status: int | None = None) -> bool:
    """Whether a failure at `failed_at` ends an endpoint's service: it said it is gone, or it failed long and often.

    first_failed_at: of the present row of failures; None when this is the first. Any success clears it.
    """
    if status == GONE:
        return True
    return first_failed_at is not None and failed_at - first_failed_at >= FAILING_LONG


class Later(str):
    """Why something is not to be had now, in one plain sentence: it was asked of us to wait, and until when."""

    __slots__ = ()


def parse_retry_after(value: str, now: datetime) -> timedelta | None:
    """The wait a Retry-After header asks for, in seconds or as an HTTP date; None when it asks for nothing sensible.

    >>> parse_retry_after("7", datetime(2026, 1, 7, tzinfo=UTC))
    datetime.timedelta(seconds=7)
    >>> parse_retry_after("-1", datetime(2026, 1, 7, tzinfo=UTC)) is None
    True
    """
    value = value.strip()
    if value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS:
        return timedelta(seconds=int(value))
    if value.isascii() and value.isdigit():
        return LONGEST_ASKED
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)  # "-0000" means UTC with nothing said about the place
    return at - now if at > now else None
