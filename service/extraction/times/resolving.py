"""The time a figure speaks of as a date, as coarse as the words: "as of 9 a.m. Tuesday" against a day of publication.

Written as ISO 8601 of reduced precision: a year, a month, a week, a day, or a day with the time of the clock there.
What could be past or to come ("by Friday"), and what needs a day nobody gave, is not told.
Refuses: finding the words (spoken.py).
"""

import re
from collections.abc import Callable
from datetime import MINYEAR, date, timedelta

from service.extraction.times.calendar import DAYS

MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
WEEKDAYS = {name: number for number, name in enumerate("mon tue wed thu fri sat sun".split())}

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DAY = re.compile(r"\b([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?!\s*(?::|[ap]\.?m\b|o'clock))", re.IGNORECASE)
CLOCK = re.compile(r"\b(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?\s?m\b", re.IGNORECASE)
CLOCK_24 = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")

#: Words for a day, as days from the day of publication.
NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "last night": -1}  # fmt: skip


def resolve(words: str, published: date | None) -> str:
    """The time these words mean, "" where it cannot be told. published: the day the text was published or changed.

    >>> resolve("as of 9 a.m. Tuesday", date(2026, 11, 26))
    '2026-11-24T09:00'
    """
    if published is not None and published.year == MINYEAR:
        published = None  # nothing is before it
    said = " ".join(words.lower().replace("’", "'").replace(",", " ").split())
    may_come = said.startswith("by ")
    iso = re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", said)
    day = _date(*map(int, iso.groups())) if iso else _absolute(said, published, may_come)
    if not day and published is not None:
        day = _near(said, published) or ("" if may_come else _weekday(said, published)) or _span(said, published)
    clock = _clock(said)
    return f"{day}T{clock}" if clock and len(day) == len("2026-11-24") else ("" if clock and not day else day)


def _absolute(said: str, published: date | None, may_come: bool) -> str:
    """A month with its day or year, or a year alone."""
    year = YEAR.search(said)
    month = next((MONTHS[word[:3]] for word in re.findall(r"[a-z]+", said) if _is_month(word)), None)
    if month is None:
        return year.group() if year else ""
    rest = CLOCK.sub(" ", said.replace(year.group(), " ") if year else said)
    day = DAY.search(rest)
    if day is None:
        if year:
            return f"{year.group()}-{month:02d}"
        latest = _latest(published, lambda y: date(y, month, 1)) if published and not may_come else None
        return f"{latest:%Y-%m}" if latest else ""
    if year:
        return _date(int(year.group()), month, int(day.group(1)))
    if published is None or may_come:
        return ""
    latest = _latest(published, lambda y: date(y, month, int(day.group(1))))
    return latest.isoformat() if latest else ""


def _is_month(word: str) -> bool:
    full = "january february march april may june july august september october november december sept".split()
    return word in full or word in MONTHS


def _date(year: int, month: int, day: int) -> str:
    """The day, "" where there is none such."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _latest(published: date, of_year: Callable[[int], date]) -> date | None:
    """The day in the year of publication, or the year before where that is still to come."""
    for year in (published.year, published.year - 1):
        try:
            day = of_year(year)
        except ValueError:
            continue
        if day <= published:
            return day
    return None


def _near(said: str, published: date) -> str:
    far = next((days for word, days in NEAR.items() if re.search(rf"\b{word}\b", said)), None)
    return "" if far is None else (published + timedelta(days=far)).isoformat()


def _weekday(said: str, published: date) -> str:
    """The last day of that name, the day of publication included."""
    named = next((WEEKDAYS[word[:3]] for word in re.findall(r"[a-z]+", said) if word in DAYS), None)
    if named is None:
        return ""
    return (published - timedelta(days=(published.weekday() - named) % 7)).isoformat()


def _span(said: str, published: date) -> str:
    """ "this month", "last week", "the end of last year"."""
    found = re.search(r"\b(this|last) (week|month|year)\b", said)
    if not found:
        return ""
    back = found.group(1) == "last"
    if found.group(2) == "year":
        return str(published.year - back)
    if found.group(2) == "month":
        first = published.replace(day=1)
        return f"{first - timedelta(days=1) if back else first:%Y-%m}"
    year, week, _ = (published - timedelta(days=7 * back)).isocalendar()
    return f"{year}-W{week:02d}"


def _clock(said: str) -> str:
    if found := CLOCK.search(said):
        hour = int(found.group(1)) % 12 + 12 * (found.group(3) == "p")
        return f"{hour:02d}:{found.group(2) or '00'}" if int(found.group(1)) <= 12 else ""
    if found := CLOCK_24.search(said):
        return f"{int(found.group(1)):02d}:{found.group(2)}"
    return "12:00" if re.search(r"\b(?:noon|midday)\b", said) else ""
