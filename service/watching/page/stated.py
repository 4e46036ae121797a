"""Times as publishers state them.

Refuses: guessing one from prose.
"""

from datetime import UTC, datetime


def parse_stated_time(value: object) -> datetime | None:
    """A publisher's time as aware UTC; a date alone is its midnight; None when it is not ISO 8601.

    A time without an offset is taken as UTC: a wrong guess is at most half a day away, and none is made.
    """
    if not isinstance(value, str) or not 8 <= len(value.strip()) <= 40:
        return None
    try:
        at = datetime.fromisoformat(value.strip())
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
