"""The only clock: aware UTC, in whole seconds where people read it. Everything else is handed the time.

Refuses: arithmetic on time, time zones other than UTC.
"""

from datetime import UTC, datetime


def now() -> datetime:
    """The time, aware UTC, whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def exactly() -> datetime:
    """The time, aware UTC, to the microsecond: for what is shorter than a second and shown to nobody."""
    return datetime.now(UTC)
