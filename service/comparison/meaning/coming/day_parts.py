"""Whether what is to come, may be or is a rule is at another part of the day: "may open in the morning", "evening".

Refuses: spans and dates (spans.py, days.py); what befell at another time (days.py).
"""

import re

from service.comparison.meaning.coming.spans import comes, told_by
from service.domain.claims import Position
from service.text.seeking.sought import sought

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)"
_PART = sought(
    rf"\b(?:(?:in the|every|each|(?P<day>{_DAY})) (?P<part>morning|afternoon|evening|night)s?|at (?P<night>night))\b"
    r"(?![’'-])",
    re.IGNORECASE,
)
#: What is done or holds by the day: "the curfew runs at night".
_HOLDS = re.compile(r"\b(?:can|may|must|runs?|lasts?|is in force|applies|are|is)\b", re.IGNORECASE)
#: Weather and work that a later forecast or report tells of a later hour.
_ROLLS = re.compile(
    r"\b(?:clouds?|crews?|fire(?: activity)?|firefighters|fog|gusts?|humidity|rain|showers|smoke|snow|storms?"
    r"|temperatures?|winds?)\b",
    re.IGNORECASE,
)


def is_at_another_hour(before: Position, after: Position) -> bool:
    """Whether all is the same but the part of the day: evening and night are one."""
    told = told_by(before), told_by(after)
    found = [_PART.search(text) for text in told]
    if found[0] is None or found[1] is None or _ROLLS.search(told[0]):
        return False
    parts = [(one["part"] or one["night"]).lower() for one in found if one]
    if parts[0] == parts[1] or set(parts) == {"evening", "night"}:
        return False
    rest = [_without(one).lower() for one in found if one]
    return rest[0] == rest[1] and all(comes(one) or _HOLDS.search(one.string[: one.start()]) for one in found if one)


def _without(part: re.Match[str]) -> str:
    """A text without its part of the day, but with the day itself."""
    return f"{part.string[: part.start()]}{part['day'] or ''}{part.string[part.end() :]}"
