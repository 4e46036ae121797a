"""Whether two texts each speak of a time of their own: "will not rise this year", "will rise next year".

Refuses: which day something was put off to (days.py, put_off.py); spans (spans.py).
"""

import re

_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_TIMES = re.compile(
    rf"\b(?:(?:in|on|by|last|next|this|early|late|mid|\d{{1,2}})[ -](?:{_MONTHS})\b|(?:{_MONTHS}) \d{{1,2}}\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:after)?noon| morning| evening| night)?s?\b"
    r"|(?:last|next|the coming|this) (?:autumn|fall|month|quarter|season|spring|summer|term|week|weekend|winter|year)\b"
    r"|(?:today|tomorrow|tonight|yesterday)\b|(?:in |by )?(?:19|20)\d\d\b)",
)
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
_PART_OF_DAY = re.compile(r" (?:(?:after)?noon|morning|evening|night)$")
_RELATIVE_DAYS = frozenset({"today", "tomorrow", "tonight", "yesterday"})


def are_two_counts(one: str, other: str) -> bool:
    """Whether two sentences count at two times, in two polls, or the one what is to come and the other what was.

    The day on which somebody said so is no time of a count.

    >>> are_two_counts("Police arrested 14 people on Saturday.", "Police arrested 40 people on Sunday.")
    True
    >>> are_two_counts("Nine were hurt, police said on Monday.", "Police said on Tuesday that 12 were hurt.")
    False
    """
    both = one, other
    if all(map(_POLL.search, both)):
        return True
    ways = [(bool(_TO_COME.search(text)), bool(_DONE.search(text))) for text in both]
    if set(ways) == {(True, False), (False, True)}:
        return True  # "will send 40", "has sent 25 so far"
    times = [_times_in(_SAID_ON.sub(" ", text)) for text in both]
    return _are_apart(*times)


def _times_in(text: str) -> set[str]:
    """The times a text names, a day without its part and a date as "5 may" in either order."""
    return {_plain(found[0].lower().removeprefix("in ").removeprefix("by ")) for found in _TIMES.finditer(text)}


def _plain(time: str) -> str:
    time = _PART_OF_DAY.sub("", time)
    return " ".join(sorted(time.split())) if re.search(r"\d (?=[a-z])|[a-z] \d", time) else time


def _are_apart(one: set[str], other: set[str]) -> bool:
    """Whether both name times and no two of them may be one: "today" may be Monday, and this year 2026."""
    return bool(one and other) and not any(_may_be_one(a, b) for a in one for b in other)


def _may_be_one(one: str, other: str) -> bool:
    if one == other:
        return True
    return any(
        (a in _RELATIVE_DAYS and b.endswith("day") and b not in _RELATIVE_DAYS)
        or (a.endswith(" year") and b.isdigit())
        or (a.endswith((" week", " weekend")) and (b.endswith("day") or b in _RELATIVE_DAYS))
        for a, b in ((one, other), (other, one))
    )


def are_of_two_times(one: str, other: str) -> bool:
    """Whether each of two texts names a time, and none that the other names.

    >>> are_of_two_times("rates would not rise this month", "it would raise rates in June")
    True
    >>> are_of_two_times("it would open on Monday", "it would not open until Tuesday")
    False
    """
    times = [_times_in(text) for text in (one, other)]
    return _are_apart(*times) and not any(map(_REACHING.search, (one, other)))
