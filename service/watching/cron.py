"""When a cron expression next comes round, in a time zone, and what a person's wishes make of the next look.

The only door to cronsim.

For people who know when a publisher publishes. Daylight saving is cronsim's, which follows Debian's cron: a time that
the clock skips is made up for at once, one that it repeats happens once.
Refuses: the clock; anything but five fields.
"""

from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from service.domain.cadence import after_quiet_hours
from service.domain.errors import Invalid
from service.domain.stories import Pace, Watch

#: The shortest time between two looks that an expression may ask for.
SHORTEST = timedelta(minutes=5)

#: Times looked at to find the shortest: a day of looks every five minutes.
LOOKED_AT = 300


#: What is wrong with an expression, by how cronsim says it.
BAD = {
    "Bad minute": "its minute cannot be read",
    "Bad hour": "its hour cannot be read, or is none of 0 to 23",
    "Bad day-of-month": "its day of the month cannot be read, or its months have none such",
    "Bad month": "its month cannot be read",
    "Bad day-of-week": "its day of the week cannot be read",
}


def next_fixed(pace: Pace, after: datetime) -> datetime:
    """The first of the fixed times after `after` (aware UTC) that lies in no quiet hours, in aware UTC.

    Where all lie in quiet hours, they were wished so.
    """
    from cronsim import CronSim

    times = CronSim(pace.cron, after.astimezone(ZoneInfo(pace.zone)))
    found = [moment.astimezone(UTC) for moment in islice(times, LOOKED_AT if pace.quiet_from else 1)]
    return next((moment for moment in found if after_quiet_hours(moment, pace) == moment), found[0])


def next_as_wished(watch: Watch, now: datetime) -> datetime:
    """When a page is looked at next by wishes that somebody has just said: at once what holds at all.

    A page that nobody saw yet is due as it was, and so is one that cannot be read, whose server may have asked for
    time; neither in quiet hours.
    """
    if watch.last_checked_at is None or watch.failures_in_a_row:
        return after_quiet_hours(watch.next_check_at, watch.pace)
    if watch.pace.cron:
        return next_fixed(watch.pace, now)
    wait = min(max(watch.interval, watch.pace.soonest), watch.pace.latest)
    return after_quiet_hours(max(now, watch.last_checked_at + wait).replace(microsecond=0), watch.pace)


def parse_cron(expression: str, zone: str, after: datetime) -> str:
    """The expression with single spaces. Raises Invalid when it is none, never comes round, or asks too often."""
    from cronsim import CronSim, CronSimError

    said, wrong = " ".join(expression.split()), ""
    try:
        times = CronSim(said, after.astimezone(ZoneInfo(parse_zone(zone))))
        found = [moment.astimezone(UTC) for moment in islice(times, LOOKED_AT)]
    except CronSimError as error:
        found, wrong = [], BAD.get(str(error), "")
    if not found or len(said.split()) != 5:
        accepted = "five fields are accepted (minute, hour, day of the month, month, day of the week), such as"
        raise Invalid("cron", expression, f"{wrong}{'; ' if wrong else ''}{accepted} 0 6-22 * * 1-5")
    if any(late - early < SHORTEST for early, late in pairwise(found)):
        raise Invalid("cron", expression, "two looks at a page are at least five minutes apart, as in */5 * * * *")
    return said


def parse_zone(zone: str) -> str:
    """The time zone's name. Raises Invalid when there is none of that name."""
    try:
        return ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Invalid("zone", zone, "a time zone such as Europe/Berlin or UTC is accepted") from None
