"""The only clock: aware UTC in whole seconds. Everything else is handed the time.

Refuses: arithmetic on time, time zones other than UTC.
"""

from datetime import UTC, datetime


def now() -> datetime:
    """The time, aware UTC, whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)
