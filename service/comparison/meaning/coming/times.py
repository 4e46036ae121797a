"""Whether two texts each speak of a time of their own: "will not rise this year", "will rise next year".

Refuses: which day something was put off to (days.py, put_off.py); spans (spans.py).
"""

import re
from collections.abc import Sequence

from service.comparison.words.stances import says_no

_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TIMES = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<of>{_MONTHS})\b|(?P<in>{_MONTHS}) (?P<date>\d{{1,2}})(?!\d)"
    rf"|(?:in|on|by|(?P<which>last|next|this)|early|late|mid)[ -](?P<month>{_MONTHS})\b"
    rf"|(?P<weekday>{_WEEKDAY})(?: (?:after)?noon| morning| evening| night)?s?\b"
    r"|(?P<way>last|next|the coming|this)"
    r" (?P<span>autumn|fall|month|quarter|season|spring|summer|term|week|weekend|winter|year)\b"
    r"|(?:at|by|during|in)(?: the)? (?P<part>afternoons?|day|daytime|evenings?|mornings?|night)\b"
    r"|(?P<relative>today|tomorrow|tonight|yesterday)\b|(?:in |by )?(?P<year>(?:19|20)\d\d)\b)",
)
#: Parts of a day, of which one may hold another: a day its morning, a night its evening.
_PART_OF = {
    "afternoon": "day afternoon",
    "day": "day",
    "daytime": "day",
    "evening": "night evening",
    "morning": "day morning",
    "night": "night",
}
#: What reaches over more than the time that is named: "not until Monday" speaks of the days before it.
_REACHING = re.compile(r"\b(?:after|at the latest|before|by|earlier|ever|from|never|since|till|until)\b", re.IGNORECASE)
#: The day on which something was said is none on which it held: "police said on Monday", "told the Post on Friday".
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight)"
_SAID_ON = re.compile(
    r"\b(?:add(?:s|ed)|announced|confirmed|according to [\w’' -]{3,40}?|report(?:s|ed)|sa(?:ys|id)"
    rf"|t(?:ells|old) [\w’' -]{{3,30}}?)(?: (?:late|early|in a statement))?,?(?: on)? {_DAY}"
    rf"(?: (?:afternoon|morning|evening|night))?\b|\bon {_DAY} (?:said|that)\b"
)
#: What one poll found is not what another did; polls that open are no survey, nor is the Geological Survey one.
_POLL = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|its|new|latest|opinion) (?:[\w’'-]+ )?(?:polls?|survey)\b(?! (?:closed?|opened|stations?)\b)"
    r"|\b(?:polled|pollsters?|surveyed)\b"
)
_TO_COME = re.compile(
    r"\b(?:(?:am|are|is) (?:due |expected |going |likely |set )?to|plan(?:s|ned)? to|will|would)\b", re.IGNORECASE
)
#: What has been done up to now.
_DONE = re.compile(r"\b(?:already|so far|to date|up to now)\b")
#: Whoever asked: what one of them found twice is one poll.
_POLLSTER = re.compile(
    r"\b(?:[Pp]olls?|[Ss]urvey) (?:by|for|from) (?:the )?(?P<by>[A-Z][\w&’'-]*)"
    r"|(?P<whose>[A-Z][\w&’'-]*?)(?:['’]s)? (?:\w+ )?(?:poll|survey)\b"
)
_NEW_POLL = re.compile(
    r"\b(?:another|fresh|latest|later|new|newest|previous|second) (?:\w+ )?(?:poll|survey)\b", re.IGNORECASE
)
_NO_POLLSTER = frozenset({"A", "An", "The"})


def are_two_counts(one: str, other: str) -> bool:
    """Whether two sentences count at two times, in two polls, or the one what is to come and the other what was.

    The day on which somebody said so is no time of a count.

    >>> are_two_counts("Police arrested 14 people on Saturday.", "Police arrested 40 people on Sunday.")
    True
    >>> are_two_counts("Nine were hurt, police said on Monday.", "Police said on Tuesday that 12 were hurt.")
    False
    """
    both = one, other
    if all(map(_POLL.search, both)) and not _are_of_one_pollster(*both):
        return True
    ways = [(bool(_TO_COME.search(text)), bool(_DONE.search(text))) for text in both]
    if set(ways) == {(True, False), (False, True)}:
        return True  # "will send 40", "has sent 25 so far"
    times = [_times_in(_SAID_ON.sub(" ", text)) for text in both]
    return _are_apart(*times)


def names_a_time(text: str) -> bool:
    """Whether a text names a time at all."""
    return _TIMES.search(text) is not None


def _are_of_one_pollster(one: str, other: str) -> bool:
    """Whether both name whoever polled, and it is one; a new poll of theirs is another."""
    if any(map(_NEW_POLL.search, (one, other))):
        return False
    named = [
        {found["by"] or found["whose"] for found in _POLLSTER.finditer(text)} - _NO_POLLSTER for text in (one, other)
    ]
    return bool(named[0] & named[1])


def _times_in(text: str) -> set[tuple[str, ...]]:
    """The times a text names, each with its grain in front: ("date", "may", "5"), ("month", "may", "last")."""
    return {_plain(found) for found in _TIMES.finditer(text)}


def _plain(found: re.Match[str]) -> tuple[str, ...]:
    if day := found["day"] or found["date"]:
        return "date", (found["of"] or found["in"]).lower(), day.lstrip("0")
    if found["month"]:
        return "month", found["month"].lower(), found["which"] or ""
    if found["span"]:
        return "span", found["span"], "next" if found["way"] == "the coming" else found["way"]
    grain = next(name for name in ("weekday", "part", "relative", "year") if found[name])
    named = found[grain].lower()
    return grain, _PART_OF.get(named.removesuffix("s"), named) if grain == "part" else named


def _are_apart(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> bool:
    """Whether both name times and no two of them may be one."""
    return bool(one and other) and not any(_may_be_one(a, b) for a in one for b in other)


def _may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two times may be one, or the one lies in the other: "today" may be Monday, and 5 May lies in May.

    >>> _may_be_one(("month", "may", ""), ("date", "may", "5")), _may_be_one(("year", "2025"), ("year", "2026"))
    (True, False)
    """
    if {one[0], other[0]} == {"month", "date"}:
        return one[1] == other[1]
    if ("span", "month") in (one[:2], other[:2]) and {one[0], other[0]} <= {"span", "month"}:
        return one == other  # "this month" is named on the page that says June
    if one[0] != other[0]:
        return True  # of two grains: this year may be 2026, and Monday in May
    if one[0] == "part":
        return one[1] in other[1] or other[1] in one[1]  # a morning lies in its day
    if one[0] == "month":
        return one[1] == other[1] and (one[2] == other[2] or not (one[2] and other[2]))
    if one[0] == "span":
        return one[1] != other[1] or one[2] == other[2]
    return one == other


def are_of_two_times(one: str, other: str) -> bool:
    """Whether each of two texts names a time, and none that the other names.

    >>> are_of_two_times("rates would not rise this year", "it would raise rates next year")
    True
    >>> are_of_two_times("it would open in May", "it would not open on 3 May")
    False
    >>> are_of_two_times("it would open on Monday", "it would not open until Tuesday")
    False
    """
    times = [_times_in(text) for text in (one, other)]
    if any(map(_REACHING.search, (one, other))):
        return False
    return (
        _are_apart(*times)
        or _is_a_day_of_it_denied(one, other, times)
        or _is_a_day_of_it_denied(other, one, times[::-1])
    )


def _is_a_day_of_it_denied(wide: str, narrow: str, times: Sequence[set[tuple[str, ...]]]) -> bool:
    """Whether the one tells a month and the other denies a day of the week: "would open in May", "not on Monday"."""
    grains = [{time[0] for time in named} for named in times]
    return grains == [{"month"}, {"weekday"}] and says_no(narrow) and not says_no(wide)
