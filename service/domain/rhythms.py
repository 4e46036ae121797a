"""When a digest is due: at the full hour, or at one hour of the day, by the clock of a place.

Hours that a clock skips or shows twice in a night are told once. Refuses: clocks; what is in a digest.
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from service.domain.deliveries import Rhythm
from service.domain.errors import Invalid

#: Days looked ahead for a daily digest: tomorrow's is always after now.
_DAYS = 3


def next_digest_at(rhythm: Rhythm, zone: str, hour: int, now: datetime) -> datetime:
    """When what is found now is told. now: aware UTC; for AT_ONCE it is the answer. Strictly later otherwise.

    An hour that the clock skips is told when the clock has skipped it; one that it shows twice, the first time.

    >>> next_digest_at(Rhythm.DAILY, "Europe/Paris", 8, datetime(2026, 1, 7, 7, 0, tzinfo=UTC)).isoformat()
    '2026-01-08T07:00:00+00:00'
    """
    if rhythm is Rhythm.AT_ONCE:
        return now
    place = ZoneInfo(zone)
    local = now.astimezone(place)
    if rhythm is Rhythm.HOURLY:
        into = timedelta(minutes=local.minute, seconds=local.second, microseconds=local.microsecond)
        return now - into + timedelta(hours=1)
    days = (local.date() + timedelta(days=ahead) for ahead in range(_DAYS))
    due = (datetime.combine(day, time(hour), tzinfo=place).astimezone(UTC) for day in days)
    return next(moment for moment in due if moment > now)


def parse_zone(value: str) -> str:
    """The name of a time zone that there is. Raises Invalid."""
    accepted = "a time zone is accepted by name, such as Europe/Paris or UTC"
    if len(value) > 60 or not value.isprintable():
        raise Invalid("zone", value, accepted)
    try:
        ZoneInfo(value)
    except (LookupError, OSError, ValueError) as error:  # unknown, a folder of the database, not a zone
        raise Invalid("zone", value, accepted) from error
    return value
