"""One thing put by two builds of a sentence: "is able to swim", "can swim"; "people who own boats", "owners of boats".

Each is told as the other text has it, and alone stays as it is.
Refuses: turns that say the same in any text (forms.py); what may be said in either of two ways by one word (either.py).
"""

import re

from service.text.seeking.sought import sought
from service.text.words import holds_any

#: Who is able to do it can; the verb behind them is the same on both sides.
_IS_ABLE = re.compile(
    r"\b(?P<be>is|are|am|was|were|be)(?P<between> also| now| still)? able to (?P<verb>[a-z]+)\b", re.I
)
_CAN = {"is": "can", "are": "can", "am": "can", "was": "could", "were": "could", "be": ""}

#: What is not so and what is in its place: "to noise and not to light", "to noise rather than to light".
_NOT_BUT = re.compile(r"(?:,? and not|, not|,? rather than|,? instead of) (?P<behind>[\w’'-]+)", re.IGNORECASE)

#: Whoever does it, and their deed: "owners of boats", "people who own boats".
_DEEDS = dict(
    pair.split()
    for pair in (
        "buyer buy, driver drive, holder hold, inhabitant inhabit, keeper keep, lover love, maker make, occupant occupy"
        ", opponent oppose, owner own, passenger ride, seller sell, supporter support, user use, visitor visit"
    ).split(",")
)
_DOERS = sought(rf"\b(?P<doer>{'|'.join(_DEEDS)})s of (?=[a-z])", re.IGNORECASE)
_LIVES = r"(?:people|those|anyone|everyone) (?:living|who lives?)"
_RESIDENTS = re.compile(r"\b(?:residents of|residents in)(?= )", re.IGNORECASE)
_LIVING = re.compile(rf"\b{_LIVES} in(?= )", re.IGNORECASE)
_NEARBY = re.compile(rf"\b{_LIVES} (?:nearby|locally|in the area)\b|\b(?:local|nearby) residents\b", re.IGNORECASE)
_BARE_RESIDENTS = re.compile(r"(?<!local )(?<!nearby )\bresidents(?! (?:in|of|from)\b)", re.IGNORECASE)

#: Whom a rule is for, told to them: "People on low incomes can apply", "If you are on a low income you can apply".
_WHOEVER = re.compile(
    r"\b(?:people|anyone|everyone|those)"
    r" (?P<who>who (?:are |is )?|on |with |in |over |under |aged )",
    re.IGNORECASE,
)
_IF_YOU = sought(r"\bif you(?:['’]re| are| have)?\b", re.IGNORECASE)
_WHO_YOU = {"with ": "if you have ", "who ": "if you "}

#: A decision that is to come, by the noun: "A decision on the plan is due to be made by the council".
_DECISION = re.compile(
    r"\b(?:an?|the) (?:final )?decision (?P<what>(?:about|on|over|whether) [^.;,]{1,80}?) (?P<be>is|are|was|were)"
    r" (?P<due>due|expected|likely|scheduled|set) to be (?:made|taken)\b(?P<by> by (?:(?:an?|the) )?[\w’'-]+)?",
    re.IGNORECASE,
)


def built_alike(before: str, after: str) -> tuple[str, str]:
    """Both texts, each build of the one as the other has it.

    >>> built_alike("She can swim.", "She is able to swim.")
    ('She can swim.', 'She can swim.')
    >>> built_alike("She can swim.", "She is able to sail.")
    ('She can swim.', 'She is able to sail.')
    >>> built_alike("Owners of boats must pay.", "People who own boats must pay.")
    ('people who own boats must pay.', 'People who own boats must pay.')
    """
    before = _as_there(before, after)
    return before, _as_there(after, before)


def _as_there(text: str, other: str) -> str:
    if "able to " in text:
        text = _IS_ABLE.sub(lambda found: _as_can(found, other), text)
    if holds_any(text, ("rather than ", "instead of ")):
        text = _NOT_BUT.sub(lambda found: _as_not(found, other), text)
    if "s of " in text:
        text = _DOERS.sub(lambda found: _as_deed(found, other), text)
    if "ecision " in text and holds_any(other, (" to decide ", " will decide ")):
        text = _DECISION.sub(lambda found: _as_decide(found, other), text)
    if _IF_YOU.search(other) and not _IF_YOU.search(text):
        text = _WHOEVER.sub(
            lambda found: _WHO_YOU.get(found["who"].lower(), f"if you are {_less_who(found)}"), text, count=1
        )
    if "esidents" in text and holds_any(other, ("living", "who live")):
        if there := _LIVING.search(other):
            text = _RESIDENTS.sub(there[0], text)
        if there := _NEARBY.search(other):
            text = _BARE_RESIDENTS.sub(there[0], text)
    return text


def _as_decide(found: re.Match[str], other: str) -> str:
    """ "To decide on the plan is due" where whoever decides, if they are named, stands in the other text too."""
    by = found["by"] or ""
    if by and by.split()[-1].lower() not in other.lower():
        return found[0]
    return f"to decide {found['what']} {found['be']} {found['due']}{by}"


def _less_who(found: re.Match[str]) -> str:
    return re.sub(r"^who (?:are |is )?", "", found["who"], flags=re.IGNORECASE)


def _as_can(found: re.Match[str], other: str) -> str:
    can = _CAN[found["be"].lower()]
    if not can or not re.search(rf"\b{can} (?:also |now |still )?{found['verb']}\b", other, re.IGNORECASE):
        return found[0]
    return f"{can}{found['between'] or ''} {found['verb']}"


def _as_not(found: re.Match[str], other: str) -> str:
    """The words by which the other says that it is not so, before the same word."""
    if found[0].split()[-2] not in ("than", "of"):
        return found[0]
    same = next((one for one in _NOT_BUT.finditer(other) if one["behind"] == found["behind"]), None)
    return same[0] if same else found[0]


def _as_deed(found: re.Match[str], other: str) -> str:
    verb = _DEEDS[found["doer"].lower()]
    there = re.search(rf"\b(?:people|those|anyone|everyone) who {verb}s? ", other, re.IGNORECASE)
    return there[0].lower() if there else found[0]
