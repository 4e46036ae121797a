"""A time as machines read it, on every wire: JSON, feeds, linked data, messages.

Refuses: telling a time to people; the clock.
"""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """The time in UTC, to the second: 2026-01-07T14:30:00Z."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
