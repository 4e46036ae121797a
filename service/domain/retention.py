"""Which backups are kept: dense for the last days, thin for the past (grandfather, father, son).

Refuses: files, clocks.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

#: How a retention is written: a number and a unit, each unit at most once.
_PART = re.compile(r"(\d{1,4})\s*(day|week|month)s?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Of how many days, weeks and months the newest backup of each is kept. Those without a backup do not count."""

    days: int
    weeks: int
    months: int


#: What is kept unless the operator says otherwise.
RETENTION = Retention(days=7, weeks=4, months=12)


def parse_retention(text: str) -> Retention:
    """A retention as people write it. Raises ValueError for anything else, and when nothing would be kept.

    >>> parse_retention("7 days, 4 weeks, 12 months") == RETENTION
    True
    """
    counts = {"day": 0, "week": 0, "month": 0}
    seen = set()
    for part in text.split(","):
        match = _PART.fullmatch(part.strip().lower())
        if match is None or match[2] in seen:
            raise ValueError(f"not a retention: {text!r}")
        seen.add(match[2])
        counts[match[2]] = int(match[1])
    if not any(counts.values()):
        raise ValueError("a retention that keeps nothing")
    return Retention(days=counts["day"], weeks=counts["week"], months=counts["month"])


def kept(made_at: Iterable[datetime], retention: Retention) -> frozenset[datetime]:
    """Which of the backups made at these times (aware UTC) are kept. The newest of all always is."""
    times = sorted(made_at, reverse=True)
    keep = set(times[:1])
    for count, period in (
        (retention.days, _day),
        (retention.weeks, _week),
        (retention.months, _month),
    ):
        keep |= _newest_of_each(times, period, count)
    return frozenset(keep)


def _newest_of_each(times: list[datetime], period: Callable[[datetime], object], count: int) -> set[datetime]:
    """The newest of each period, for so many periods; times: newest first."""
    newest: dict[object, datetime] = {}
    for time in times:
        newest.setdefault(period(time), time)
    return set(list(newest.values())[:count])


def _day(time: datetime) -> object:
    return time.date()


def _week(time: datetime) -> object:
    return time.isocalendar()[:2]


def _month(time: datetime) -> object:
    return time.year, time.month
