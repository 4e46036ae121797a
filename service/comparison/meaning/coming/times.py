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


def are_of_two_times(one: str, other: str) -> bool:
    """Whether each of two texts names a time, and none that the other names.

    >>> are_of_two_times("rates would not rise this month", "it would raise rates in June")
    True
    >>> are_of_two_times("it would open on Monday", "it would not open until Tuesday")
    False
    """
    times = [{found[0].lower().removeprefix("in ") for found in _TIMES.finditer(text)} for text in (one, other)]
    return all(times) and times[0].isdisjoint(times[1]) and not any(map(_REACHING.search, (one, other)))
