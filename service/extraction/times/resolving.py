"""The time a figure speaks of as a date, as coarse as the words: "as of 9 a.m. Tuesday" against a day of publication.

Written as ISO 8601 of reduced precision: a year, a month, a week, a day, or a day with the time of the clock there; a
quarter and half a year, for which that has no form, as 2026-Q3 and 2026-H1. "By Friday" is told where the sentence
shows whether it is past or to come; what needs a day nobody gave is not told.
Refuses: finding the words (spoken.py).
"""

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from service.extraction.times.calendar import DAYS

MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
WEEKDAYS = {name: number for number, name in enumerate("mon tue wed thu fri sat sun".split())}

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
DAY = re.compile(r"\b([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?!\s*(?::|[ap]\.?m\b|o'clock))", re.IGNORECASE)
CLOCK = re.compile(r"\b(\d{1,2})(?::([0-5]\d))?\s*([ap])\.?\s?m\b", re.IGNORECASE)
CLOCK_24 = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")

SPAN = re.compile(r"\b(this|last|next) (week|month|year)\b")
QUARTER = re.compile(r"\b([a-z]+) quarter\b")
HALF = re.compile(r"\b(first|second) half of\b")
AGO = re.compile(r"^(\w+) (day|week|month|year)s? ago$")
#: How many of them may have passed, in words.
COUNTS = {word: number for number, word in enumerate(
    "one two three four five six seven eight nine ten eleven twelve".split(), 1)}  # fmt: skip
MOST_PASSED = 400

#: Quarters by their place in the year.
NUMBERED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}

#: Words for a day, as days from the day of publication.
NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "last night": -1}  # fmt: skip


def resolve(words: str, published: date | None, to_come: bool | None = None) -> str:
    """The time these words mean, "" where it cannot be told.

    published: the day the text was published or changed. to_come: whether the sentence tells of what is yet to come or
    of what is past; None is past too, but for "by", which may be either.

    >>> resolve("as of 9 a.m. Tuesday", date(2026, 11, 26))
    '2026-11-24T09:00'
    >>> resolve("by Friday", date(2026, 11, 26), to_come=True)
    '2026-11-27'
    """
    if published is not None and published.year in (MINYEAR, MAXYEAR):
        published = None  # nothing is before it, or after
    said = " ".join(words.lower().replace("’", "'").replace(",", " ").split())
    said_of = None if said.startswith("by ") and to_come is None else published  # then only a whole date is told
    iso = re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", said)
    if iso:
        day = _date(*map(int, iso.groups()))
    elif ago := AGO.match(said):
        day = _ago(ago.group(1), ago.group(2), published)
    elif QUARTER.search(said):
        day = _quarter(said, said_of, bool(to_come))
    elif half := HALF.search(said):
        day = _half(said, NUMBERED[half.group(1)], published)
    elif SPAN.search(said) and not YEAR.search(said):
        day = _span(said, published)
    else:
        day = _absolute(said, said_of, bool(to_come))
        if not day and published is not None:
            day = _near(said, published) or (_weekday(said, said_of, bool(to_come)) if said_of else "")
    clock = _clock(said)
    return f"{day}T{clock}" if clock and len(day) == len("2026-11-24") else ("" if clock and not day else day)


def _quarter(said: str, published: date | None, ahead: bool) -> str:
    """ "the third quarter of 2025" as 2025-Q3, "last quarter"."""
    found = QUARTER.search(said)
    if not found:
        return ""
    year = YEAR.search(said)
    number = NUMBERED.get(found.group(1))
    if number is None:  # "last quarter", "this quarter"
        if published is None or found.group(1) not in ("last", "latest", "previous", "this", "current"):
            return ""
        back = found.group(1) not in ("this", "current")
        at = published.year * 4 + (published.month - 1) // 3 - back
        return f"{at // 4}-Q{at % 4 + 1}"
    if year or published is None:
        return f"{year.group()}-Q{number}" if year else ""
    if "last year" in said:
        return f"{published.year - 1}-Q{number}"
    now = (published.month - 1) // 3 + 1
    if ahead:
        return f"{published.year + (number < now)}-Q{number}"
    return f"{published.year - (number > now)}-Q{number}"


def _half(said: str, number: int, published: date | None) -> str:
    """ "the first half of 2026" as 2026-H1, "the second half of last year"."""
    if year := YEAR.search(said):
        return f"{year.group()}-H{number}"
    return f"{published.year - ('last year' in said)}-H{number}" if published else ""


def _ago(count: str, span: str, published: date | None) -> str:
    """The day, week, month or year so many ago: "two weeks ago" as the week of then."""
    passed = COUNTS.get(count) or (int(count) if count.isascii() and count.isdigit() and len(count) < 4 else 0)
    if published is None or not 0 < passed <= MOST_PASSED:
        return ""
    if span in ("day", "week"):
        then = published - timedelta(days=passed * (7 if span == "week" else 1))
        year, week, _ = then.isocalendar()
        return then.isoformat() if span == "day" else f"{year}-W{week:02d}"
    if span == "year":
        return str(published.year - passed)
    at = published.year * 12 + published.month - 1 - passed
    return f"{at // 12}-{at % 12 + 1:02d}"


def _absolute(said: str, published: date | None, ahead: bool) -> str:
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
        nearest = _nearest(published, lambda y: date(y, month, 1), ahead) if published else None
        return f"{nearest:%Y-%m}" if nearest else ""
    if year:
        return _date(int(year.group()), month, int(day.group(1)))
    if published is None:
        return ""
    nearest = _nearest(published, lambda y: date(y, month, int(day.group(1))), ahead)
    return nearest.isoformat() if nearest else ""


def _is_month(word: str) -> bool:
    full = "january february march april may june july august september october november december sept".split()
    return word in full or word in MONTHS


def _date(year: int, month: int, day: int) -> str:
    """The day, "" where there is none such."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _nearest(published: date, of_year: Callable[[int], date], ahead: bool) -> date | None:
    """The day in the year of publication, or the year before where that is to come, or after where it is past."""
    for year in (published.year, published.year + (1 if ahead else -1)):
        try:
            day = of_year(year)
        except ValueError:
            continue
        is_same_month = day.day == 1 and (day.year, day.month) == (published.year, published.month)
        if (day >= published or is_same_month) if ahead else day <= published:
            return day
    return None


def _near(said: str, published: date) -> str:
    far = next((days for word, days in NEAR.items() if re.search(rf"\b{word}\b", said)), None)
    return "" if far is None else (published + timedelta(days=far)).isoformat()


def _weekday(said: str, published: date, ahead: bool) -> str:
    """The last day of that name, or the next where it is to come, the day of publication included."""
    named = next((WEEKDAYS[word[:3]] for word in re.findall(r"[a-z]+", said) if word in DAYS), None)
    if named is None:
        return ""
    if ahead:
        return (published + timedelta(days=(named - published.weekday()) % 7)).isoformat()
    return (published - timedelta(days=(published.weekday() - named) % 7)).isoformat()


def _span(said: str, published: date | None) -> str:
    """ "this month", "last week", "next year", "the end of last year"."""
    found = SPAN.search(said)
    if not found or published is None:
        return ""
    step = {"last": -1, "this": 0, "next": 1}[found.group(1)]
    if found.group(2) == "year":
        return str(published.year + step)
    if found.group(2) == "month":
        at = published.year * 12 + published.month - 1 + step
        return f"{at // 12}-{at % 12 + 1:02d}"
    year, week, _ = (published + timedelta(days=7 * step)).isocalendar()
    return f"{year}-W{week:02d}"


def _clock(said: str) -> str:
    if found := CLOCK.search(said):
        hour = int(found.group(1)) % 12 + 12 * (found.group(3) == "p")
        return f"{hour:02d}:{found.group(2) or '00'}" if int(found.group(1)) <= 12 else ""
    if found := CLOCK_24.search(said):
        return f"{int(found.group(1)):02d}:{found.group(2)}"
    return "12:00" if re.search(r"\b(?:noon|midday)\b", said) else ""
