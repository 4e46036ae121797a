"""Whether one tells who will make something known and the other that it is due: "will report results", "are due".

Refuses: what was made known, which is in somebody's word (attribution.py); days (days.py).
"""

import re

from service.text.seeking.sought import sought

_THING = r"(?P<thing>results|earnings|figures|accounts|decision|ruling|verdict|findings)"
_WHEN = (
    r"(?: (?:(?:on|in|by|before|at|next|this|later|early|late|mid-?\w*|tomorrow|today|tonight) ?.{0,40}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day))?\.?"
)
_WHAT = r"(?P<what>(?:[\w’'-]+ ){0,3}?)"
_MAKES_KNOWN = sought(
    r".{2,60}? (?:will|is to|are to|is due to|are due to|plans? to|expects? to)"
    r" (?:announce|deliver|give|issue|post|present|publish|release|report|unveil)"
    rf" (?:(?:its|their|his|her|the|an?) )?{_WHAT}{_THING}{_WHEN}",
    re.IGNORECASE,
)
_IS_DUE = re.compile(
    rf"(?:(?:its|their|his|her|the|an?) )?{_WHAT}{_THING} (?:is|are) (?:due|expected|scheduled){_WHEN}", re.IGNORECASE
)


def are_one_schedule(before: str, after: str) -> bool:
    """Whether one tells who will make something known and the other that it is due, whoever's it is.

    >>> are_one_schedule("Norbo will report first-quarter results on May 4.", "First-quarter results are due on May 4.")
    True
    >>> are_one_schedule("Norbo reported its results on May 4.", "Results are due on May 4.")
    False
    """
    return _is_due(before, after) or _is_due(after, before)


def _is_due(known: str, due: str) -> bool:
    if " will " not in known and " to " not in known:
        return False
    one = _MAKES_KNOWN.fullmatch(known)
    other = _IS_DUE.fullmatch(due) if one else None
    if one is None or other is None or one["thing"].lower() != other["thing"].lower():
        return False
    return one["what"].lower() == other["what"].lower()
