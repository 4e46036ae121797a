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
#: What one poll found is not what another did.
_POLL = re.compile(r"\b(?:poll(?:ed|ing|s|sters?)?|surveys?|surveyed)\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:(?:am|are|is) (?:due |expected |going |likely |set )?to|plan(?:s|ned)? to"
    r"|could|may|might|shall|should|will|would)\b",
    re.IGNORECASE,
)
#: What has been done up to now.
_DONE = re.compile(
    r"\b(?:already|so far|to date|up to now|(?:has|have) (?:already |now |so far )?[a-z]+(?:ed|en|nt))\b"
)


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
    return all(times) and times[0].isdisjoint(times[1])


def _times_in(text: str) -> set[str]:
    return {found[0].lower().removeprefix("in ") for found in _TIMES.finditer(text)}


def are_of_two_times(one: str, other: str) -> bool:
    """Whether each of two texts names a time, and none that the other names.

    >>> are_of_two_times("rates would not rise this month", "it would raise rates in June")
    True
    >>> are_of_two_times("it would open on Monday", "it would not open until Tuesday")
    False
    """
    times = [_times_in(text) for text in (one, other)]
    return all(times) and times[0].isdisjoint(times[1]) and not any(map(_REACHING.search, (one, other)))
