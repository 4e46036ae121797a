"""The times people write: a date, a time of day and a time zone, or one stamp with its offset.

Refuses: guessing a time zone, a day, or which of two equal clock readings was meant.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.errors import Invalid, each
from service.importing.dates import EARLIEST_YEAR

#: Earliest time taken in, the same as in a file.
EARLIEST = datetime(EARLIEST_YEAR, 1, 1, tzinfo=UTC)

#: Time zones offered in forms; every other name of the tz database is accepted too.
OFFERED_ZONES = tuple(
    """
    UTC Africa/Cairo Africa/Johannesburg Africa/Lagos Africa/Nairobi America/Bogota America/Chicago America/Denver
    America/Los_Angeles America/Mexico_City America/New_York America/Sao_Paulo America/Toronto Asia/Beirut Asia/Dubai
    Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Karachi Asia/Kolkata Asia/Manila Asia/Seoul Asia/Shanghai
    Asia/Singapore Asia/Tokyo Australia/Sydney Europe/Athens Europe/Berlin Europe/Brussels Europe/Istanbul
    Europe/Kyiv Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Paris Europe/Rome Europe/Warsaw
    Pacific/Auckland
    """.split()
)

_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")
_ZONE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}")


def read_stamp(field: str, value: str) -> datetime:
    """The time of a stamp such as 2026-01-07T12:00:00Z, in UTC. Raises Invalid."""
    accepted = "a time with its offset is accepted, such as 2026-01-07T12:00:00Z"
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        is_none = re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d", value) is not None
        raise Invalid(field, value, f"there is no such day or hour; {accepted}" if is_none else accepted) from error
    if moment.tzinfo is None:
        raise Invalid(field, value, accepted)
    return _in_bounds(field, value, moment)


def read_when(field: str, value: str, clock: str) -> datetime:
    """The time of a stamp with its offset, or of a day, at this time of it in UTC. Raises Invalid.

    clock: the time of a day, such as 00:00:00.
    """
    try:
        return read_stamp(field, f"{value}T{clock}Z" if len(value) == len("2026-01-07") else value)
    except Invalid as error:
        accepted = "a day such as 2026-01-07, or a time with its offset such as 2026-01-07T12:00:00Z, is accepted"
        raise Invalid(field, value, accepted) from error


def read_moment(date_field: str, day: str, time_field: str, clock: str, zone: str) -> datetime | None:
    """The time of a date, a time of day and a zone, in UTC; None when neither date nor time is given.

    Raises Invalid naming the field: also for a clock reading that a change of clocks skips or repeats.
    """
    if not day and not clock:
        return None
    read_day, read_clock, read_zone = _read(date_field, day, time_field, clock, zone)
    local = datetime.combine(read_day, read_clock).replace(tzinfo=read_zone)
    _refuse_unclear(time_field, clock, zone, local)
    return _in_bounds(date_field, day, local)


def _read(date_field: str, day: str, time_field: str, clock: str, zone: str) -> tuple[date, time, tzinfo]:
    """Each of the three. Raises one Invalid for all that is wrong with them."""
    found: list[Any] = list(
        each(lambda: _read_day(date_field, day), lambda: _read_clock(time_field, clock), lambda: read_zone(zone))
    )
    return found[0], found[1], found[2]


def _read_day(field: str, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise Invalid(field, value, "a day is accepted as year-month-day, such as 2026-01-07") from error


def _read_clock(field: str, value: str) -> time:
    try:
        read = time.fromisoformat(value)
    except ValueError as error:
        raise Invalid(field, value, "a time of day is accepted as hours:minutes, such as 14:30") from error
    if read.tzinfo is not None:
        raise Invalid(field, value, "give the offset in the time zone field, and hours:minutes here")
    return read.replace(microsecond=0)


def read_zone(value: str) -> tzinfo:
    """The time zone of this name or offset. Raises Invalid."""
    accepted = "a time zone is accepted by name, such as Europe/Paris or UTC, or as an offset, such as +02:00"
    offset = _OFFSET.fullmatch(value)
    if offset and int(offset[2]) <= 14 and int(offset[3]) < 60:
        span = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        return timezone(span if offset[1] == "+" else -span)
    if not _ZONE_NAME.fullmatch(value):
        raise Invalid("zone", value, accepted)
    try:
        return ZoneInfo(value)
    except (LookupError, OSError, ValueError) as error:  # unknown, a folder of the database, not a zone
        raise Invalid("zone", value, accepted) from error


def _refuse_unclear(field: str, clock: str, zone: str, local: datetime) -> None:
    earlier, later = local.replace(fold=0), local.replace(fold=1)
    if earlier.utcoffset() == later.utcoffset():
        return
    if earlier.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Invalid(field, clock, f"clocks in {zone} skipped this time on that day; a time they showed is accepted")
    raise Invalid(
        field,
        clock,
        f"clocks in {zone} showed this time twice that day; give an offset such as +01:00 as the time zone",
    )


def _in_bounds(field: str, value: str, moment: datetime) -> datetime:
    try:
        moment = moment.astimezone(UTC).replace(microsecond=0)
    except OverflowError:
        moment = EARLIEST - timedelta(days=1)
    if moment < EARLIEST:
        raise Invalid(field, value, f"times from {EARLIEST.year} on are accepted")
    return moment
