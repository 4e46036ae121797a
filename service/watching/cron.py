"""When a cron expression next comes round, in a time zone: the only door to cronsim.

For people who know when a publisher publishes. Daylight saving is cronsim's, which follows Debian's cron: a time that
the clock skips is made up for at once, one that it repeats happens once.
Refuses: the clock; anything but five fields.
"""

from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from service.domain.errors import Invalid

#: The shortest time between two looks that an expression may ask for.
SHORTEST = timedelta(minutes=5)

#: Times looked at to find the shortest: a day of looks every five minutes.
LOOKED_AT = 300


def next_by_cron(expression: str, zone: str, after: datetime) -> datetime:
    """The first time after `after` (aware UTC) that fits, in aware UTC."""
    from cronsim import CronSim

    return next(CronSim(expression, after.astimezone(ZoneInfo(zone)))).astimezone(UTC)


def parse_cron(expression: str, zone: str, after: datetime) -> str:
    """The expression with single spaces. Raises Invalid when it is none, never comes round, or asks too often."""
    from cronsim import CronSim, CronSimError

    said = " ".join(expression.split())
    try:
        times = CronSim(said, after.astimezone(ZoneInfo(parse_zone(zone))))
        found = [moment.astimezone(UTC) for moment in islice(times, LOOKED_AT)]
    except CronSimError:
        found = []
    if not found or len(said.split()) != 5:
        accepted = "five fields are accepted (minute, hour, day of the month, month, day of the week), such as"
        raise Invalid("cron", expression, f"{accepted} 0 6-22 * * 1-5")
    if any(late - early < SHORTEST for early, late in pairwise(found)):
        raise Invalid("cron", expression, "two looks at a page are at least five minutes apart, as in */5 * * * *")
    return said


def parse_zone(zone: str) -> str:
    """The time zone's name. Raises Invalid when there is none of that name."""
    try:
        return ZoneInfo(zone).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Invalid("zone", zone, "a time zone such as Europe/Berlin or UTC is accepted") from None
