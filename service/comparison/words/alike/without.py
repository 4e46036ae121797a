"""What one text tells with a "without" or a "not" and another with a word of its own: "without incident", "safely".

Each says the same only beside the other: alone, "peacefully" is colour, and "without violence" is none.
Refuses: words that say the same without a "no" (deeds.py, things.py, manners.py); opposites (opposed/).
"""

import re

from service.comparison.words.stances import says_no
from service.text.words import holds_any

_WITHOUT = r"without (?:any |further |serious )?"
_BE = r"(?:is|are|was|were|be|been|being)"

#: What a text says with a "no", and what another says in its place.
TURNS = tuple(
    (re.compile(rf"\b{denied}\b", re.IGNORECASE), re.compile(rf"\b{said}\b", re.IGNORECASE))
    for denied, said in (
        (rf"{_WITHOUT}(?:trouble|incidents?|problems?|mishaps?)", r"(?:safely|smoothly)"),
        (rf"{_WITHOUT}(?:violence|bloodshed|clashes)", r"peacefully"),
        (rf"{_WITHOUT}(?:injury|injuries|harm)", r"(?:unhurt|unharmed|uninjured|unscathed)"),
        (rf"{_WITHOUT}(?:opposition|opponents?|challengers?)", r"unopposed"),
        (rf"{_WITHOUT}(?:delay|hesitation)", r"(?:promptly|immediately|at once|straight away)"),
        (r"(?<=, )most of them", r"(?<=, )mostly"),
        (r"without (?:any |prior |advance )?warning", r"(?:suddenly|unexpectedly)"),
        (
            r"(?:(?:is|are|was|were|has|have|had) yet to be|(?:has|have|had)(?: (?:still )?not|n['’]t) (?:yet )?been)"
            r" (?:found|located|traced)",
            rf"(?:{_BE} (?:still )?|(?:still )?remain(?:s|ed)? )missing",
        ),
        (
            r"(?:(?:is|are|was|were|has|have|had) yet to be|(?:has|have|had)(?: (?:still )?not|n['’]t) (?:yet )?been)"
            r" (?:caught|captured|arrested)",
            rf"(?:{_BE} (?:still )?|(?:still )?remain(?:s|ed)? )(?:at large|on the run)",
        ),
    )
)
#: One of these is in whatever the first column holds of.
_NOES = ("most of them", "without", "yet to", "not ", "n't ", "n’t ")
#: Letters before such words in which nothing may say no: "did not land safely", "not without incident".
_REACH = 40

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
#: A day of the week, and the day of the month behind it.
_FULLER = re.compile(
    r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf",? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b)(?:,? 20\d\d\b)?",
    re.IGNORECASE,
)
#: What makes a clause of a participle behind a noun: "a bridge that had been built in 1961", "a bridge built in 1961".
_RELATIVE = re.compile(
    r"(?<= )(?P<noun>\w+)(?P<opens> (?:that|which|who) (?:is|are|was|were|ha[sd] been|have been))"
    r"(?P<behind> (?!not\b|being\b|to\b)[a-z]+(?: [\w’'#-]+|(?=[.,;]|$)))"
)
_RELATIVES = (" that ", " which ", " who ")
_DATE = re.compile(rf"\b{_MONTH}", re.IGNORECASE)


def in_one_manner(before: str, after: str) -> tuple[str, str]:
    """Both texts, each turn of the table that the one tells with a "no" and the other without it told alike.

    >>> in_one_manner("It landed safely.", "It landed without incident.")
    ('It landed without incident.', 'It landed without incident.')
    >>> in_one_manner("It did not land safely.", "It landed without incident.")
    ('It did not land safely.', 'It landed without incident.')
    """
    both = f"{before} {after}".lower()
    for denied, said in TURNS if any(no in both for no in _NOES) else ():
        found = denied.search(before), denied.search(after)
        if (found[0] is None) is (found[1] is None):
            continue
        if found[0] is not None:
            after = _told_as(found[0], said, after)
        elif found[1] is not None:
            before = _told_as(found[1], said, before)
    before, after = _less_relative(before, after), _less_relative(after, before)
    return _less_full(before, after), _less_full(after, before)


def _less_relative(text: str, other: str) -> str:
    """The text without what opens a clause whose participle stands behind the noun by itself in the other.

    >>> _less_relative("He failed to lock a door that had been opened by a nurse.", "A door opened by a nurse.")
    'He failed to lock a door opened by a nurse.'
    """
    if not holds_any(text, _RELATIVES):
        return text

    def bare(found: re.Match[str]) -> str:
        is_bare_there = f" {found['noun']}{found['behind']}" in other and found["noun"] + found["opens"] not in other
        return found["noun"] + found["behind"] if is_bare_there else found[0]

    return _RELATIVE.sub(bare, text)


def _less_full(text: str, other: str) -> str:
    """The text without the date behind a day of the week by which alone the other tells it: "Monday, 3 February".

    >>> _less_full("It opens on Monday, 3 February.", "It opens on Monday.")
    'It opens on Monday.'
    """
    found = _FULLER.search(text) if holds_any(text, ("day",)) else None
    if found is None or _DATE.search(other) or found[1].lower() not in other.lower():
        return text
    return text[: found.end(1)] + text[found.end() :]


def _told_as(denied: re.Match[str], said: re.Pattern[str], other: str) -> str:
    """The other text with the words of the first, where it has the turn and neither denies it once more."""
    found = said.search(other)
    if found is None or any(says_no(one.string[max(0, one.start() - _REACH) : one.start()]) for one in (denied, found)):
        return other
    return other[: found.start()] + denied[0] + other[found.end() :]
