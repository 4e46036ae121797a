"""Times as people and files write them, as aware UTC; and times in file names.

Only forms with one reading are accepted: 03/04/2026 is two days, so it is refused.
Refuses: the clock (the door passes `now` in), relative dates.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, tzinfo

from service.domain.errors import Invalid

#: Said to people whose date is not one of these.
ACCEPTED_TIMES = "a time such as 2026-01-06T15:30Z, 2026-01-06 15:30, 2026-01-06 or 6 January 2026 is accepted"

#: Nothing older is an import: such a year is a slip of the pen.
EARLIEST_YEAR = 1900

MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}

_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_CLOCK = r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s*(?P<utc>UTC|GMT|Z)?)?"
_WRITTEN = (
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}}){_CLOCK}", re.I),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_CLOCK}", re.I),
)

#: A day in numbers, year first, with an hour or without, whether or not there is such a day.
_NUMBERS = re.compile(
    r"(?P<year>\d{4})(?P<line>-?)(?P<month>\d\d)(?P=line)(?P<day>\d\d)"
    r"(?:[T _](?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d))?(?:\.\d+)?"
    r"(?P<utc>Z| ?UTC)?(?: ?[+-]\d\d:?\d\d)?)?(?![\d:])"
)

#: A day in a file's name, and what may stand between it and an hour: a letter, a line, a space, "at".
_DAYS_IN_NAME = (
    (re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"), r"(?:[ _-]at[ _-]|[T_ -])"),
    (re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"), r"(?:[ _-]at[ _-]|[T_ -]|)"),
)

#: A day in a file's name with its year last, which is not read: who wrote it may have begun with the day or the month.
_YEAR_LAST = re.compile(r"(?<!\d)(?<!\d[-._])(\d{1,2})([-._])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")

#: Hours behind a day, the first that fits: 8am or 8.30.12 pm; 0830, 08-30-12Z; 8:30 or 8h30; T08Z, 08h.
_CLOCKS_IN_NAME = (
    r"(?P<hour>\d{1,2})(?:[-:.](?P<minute>\d\d)(?:[-:.](?P<second>\d\d))?)?[\s_]?(?P<half>[ap])\.?m(?![^\W_])",
    r"(?P<hour>\d\d)[-:.h]?(?P<minute>\d\d)(?:[-:.]?(?P<second>\d\d))?(?P<utc>Z)?(?!\d|\+\d)",
    r"(?P<hour>\d)[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?(?P<utc>Z)?(?!\d|\+\d)",
    r"(?:(?<=T)(?P<hour>\d\d)h?|(?P<hour_h>\d{1,2})h)(?P<utc>Z)?(?![^\W_]|[-:.\d]*\+\d)",
)

#: What is meant as an hour although it cannot be read as one: after a T, before am, pm or h, or with an offset.
_LIKE_A_CLOCK = r"(?:(?<=T)\d|[\d:.-]+\+\d|\d{1,2}(?:[:h]\d|h(?![^\W_])|[\s_]?[ap]\.?m(?![^\W_])))"


def parse_time(field: str, value: str, *, zone: tzinfo = UTC, now: datetime | None = None) -> datetime:
    """The time in UTC. Without an offset it is read in `zone`; a day alone is its first instant there.

    Raises Invalid when it cannot be read in one way only, or lies after `now`.

    >>> parse_time("captured_at", "2026-01-06T15:30+01:00").isoformat()
    '2026-01-06T14:30:00+00:00'
    """
    found = _iso(value.strip()) or _written(value.strip())
    if found is None:
        none = _no_such(value.strip())
        days = days_in_name(value.replace("/", "-"))
        can = f"it can be {days_in_words(days)}; written {' or '.join(map(str, days))} it is accepted" if days else ""
        raise Invalid(field, value, f"there is {none}; {ACCEPTED_TIMES}" if none else can or ACCEPTED_TIMES)
    if unclear := _unclear(found, zone):
        raise Invalid(field, value, f"it is {unclear}; with its offset, such as 2026-01-06T15:30+01:00, it is accepted")
    try:
        found = (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except (OverflowError, ValueError) as error:
        raise Invalid(field, value, ACCEPTED_TIMES) from error
    if found.year < EARLIEST_YEAR:
        raise Invalid(field, value, f"{ACCEPTED_TIMES}, from {EARLIEST_YEAR} on")
    not_later(field, found, now)
    return found.replace(microsecond=0)


def not_later(field: str, at: datetime, now: datetime | None) -> None:
    """Nothing happens, unless the time lies in the future: then Invalid is raised."""
    if now is not None and at > now:
        raise Invalid(field, at.isoformat(), f"it lies in the future; a time up to {now:%Y-%m-%dT%H:%MZ} is accepted")


def time_in_name(name: str, zone: tzinfo = UTC) -> datetime | None:
    """The first time written in a file's name, in UTC, or None: also for an hour that is none, or two, in the zone.

    A number behind a day is an hour where it says so (T08, 8am, 08h) and a number otherwise (2026-01-06-2).

    >>> time_in_name("01-2026-01-06T2100Z.txt").isoformat()
    '2026-01-06T21:00:00+00:00'
    """
    for day, between in _DAYS_IN_NAME:
        for match in day.finditer(name):
            found = _in_name(name, match, between)
            if found is not None:
                if _unclear(found, zone):
                    return None
                return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    return None


def days_in_name(name: str) -> tuple[date, ...]:
    """The days that a date with its year last in a file's name may be, which is not read: two, one, or none.

    >>> [day.isoformat() for day in days_in_name("talks 03-04-2026.txt")]
    ['2026-04-03', '2026-03-04']
    """
    for first, _, second, year in _YEAR_LAST.findall(name):
        days: dict[date, None] = {}
        for day, month in ((first, second), (second, first)):
            try:
                days[date(int(year), int(month), int(day))] = None
            except ValueError:
                continue
        if days:
            return tuple(days)
    return ()


def days_meant(name: str) -> str:
    """Which days a file's name can mean, for whoever is asked for one; "" when it is not like a date.

    >>> days_meant("talks 03-04-2026.txt")
    '3 April 2026 or 4 March 2026'
    """
    return days_in_words(days_in_name(name))


def days_in_words(days: Iterable[date]) -> str:
    """Days as a sentence has them.

    >>> days_in_words(days_in_name("talks 03-04-2026.txt"))
    '3 April 2026 or 4 March 2026'
    """
    return " or ".join(f"{day.day} {day:%B %Y}" for day in days)


def no_such_in_name(name: str, zone: tzinfo = UTC) -> str:
    """What a name says with its year first that is not in the calendar or on a clock, as "no such day"; "" for none.

    Likewise of an hour that clocks in the zone skipped or showed twice.

    >>> no_such_in_name("talks-2026-02-30.txt"), no_such_in_name("talks-2026-12-30T2500.txt")
    ('no such day as 2026-02-30', 'no such time as 2026-12-30T2500')
    """
    for match in _DAYS_IN_NAME[0][0].finditer(name):
        said = _NUMBERS.match(name, match.start())
        if said is not None and (none := _no_such(said[0])):
            return f"{none} as {said[0]}"
    found = (_in_name(name, match, between) for day, between in _DAYS_IN_NAME for match in day.finditer(name))
    return next((why for one in found if one and (why := _unclear(one, zone))), "")


def _no_such(value: str) -> str:
    """Which of the two there is not, where the form is one that is read: "no such day", "no such time"; else ""."""
    match = _NUMBERS.fullmatch(value)
    month = int(match["month"]) if match else 0
    if match is None:
        match = next(filter(None, (pattern.fullmatch(value) for pattern in _WRITTEN)), None)
        month = MONTHS[match["month"].lower()[:3]] if match else 0
    if match is None:
        return ""
    try:
        day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return "no such day"
    return "" if _at(day, match["hour"], match.groupdict()) else "no such time"


def _unclear(local: datetime, zone: tzinfo) -> str:
    """Why a time without an offset is none, or two, in this zone; "" when it is one. A day alone is its first instant.

    Where clocks go back, an hour comes twice; where they go forward, one is left out.
    """
    if local.tzinfo or local.time() == time():
        return ""
    try:
        first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        if first.utcoffset() == second.utcoffset():
            return ""
        is_skipped = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) != local
    except (OverflowError, ValueError):
        return ""
    return f"a time that clocks in {zone} {'skipped' if is_skipped else 'showed twice'} on that day"


def _in_name(name: str, match: re.Match[str], between: str) -> datetime | None:
    """The day that was found in the name, with the hour that stands behind it; None when either is none."""
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    for pattern in _CLOCKS_IN_NAME:
        clock = re.compile(between + pattern, re.I).match(name, match.end())
        if clock is not None:
            said = clock.groupdict()
            return _at(day, said.get("hour") or said.get("hour_h"), said)
    is_part = re.compile(rf"\d|{between}{_LIKE_A_CLOCK}", re.I).match(name, match.end())
    return None if is_part else datetime.combine(day, time())


def _at(day: date, hour: str | None, said: dict[str, str | None]) -> datetime | None:
    """The time of the day that the parts of a clock say, without a zone unless they say UTC; None when none is so."""
    hours, half = int(hour or 0), said.get("half")
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    try:
        clock = time(hours, int(said.get("minute") or 0), int(said.get("second") or 0))
    except ValueError:
        return None
    return datetime.combine(day, clock, UTC if said.get("utc") else None)


def _iso(value: str) -> datetime | None:
    if not re.match(r"\d{4}-?\d\d-?\d\d(?!\d{7})", value):
        return None  # fromisoformat would also read week dates, which nobody means
    try:
        return datetime.fromisoformat(value.replace(" UTC", "+00:00").replace(" +", "+"))
    except ValueError:
        return None


def _written(value: str) -> datetime | None:
    for pattern in _WRITTEN:
        match = pattern.fullmatch(value)
        if match:
            return _built(match, MONTHS[match["month"].lower()[:3]])
    return None


def _built(match: re.Match[str], month: int) -> datetime | None:
    try:
        day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    return _at(day, match["hour"], match.groupdict())
