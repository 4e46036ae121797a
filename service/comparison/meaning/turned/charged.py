"""Whether one text tells of what somebody is charged with or accused of and the other that they deny it.

Both hold at once: who denies a charge does not turn it.
Refuses: a deed told as done that is denied (denying/denials.py).
"""

import re

from service.text.seeking.sought import sought

_CHARGED = sought(
    r"\b(?:am|are|be|been|being|is|was|were) (?:also |now |jointly |formally )?"
    r"(?:accused of|charged with|on trial for)\b"
    r"|\bfac(?:e|es|ed|ing) (?:[\w-]+ ){0,4}(?:charges?|counts?|trial)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"\b(?:denied|denies|deny|denying)\b|\bnot guilty\b", re.IGNORECASE)
_NOT_CHARGED = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)


def is_charge_answered(before: str, after: str) -> bool:
    """Whether the one tells the charge, as it stands, and the other that it is denied.

    >>> is_charge_answered("Berg is charged with two counts of theft.", "Berg denies two counts of theft.")
    True
    >>> is_charge_answered("Berg is charged with theft.", "Berg is not charged with theft.")
    False
    """
    return _answers(before, after) or _answers(after, before)


def _answers(charged: str, answered: str) -> bool:
    return (
        _CHARGED.search(charged) is not None
        and not _ANSWERED.search(charged)
        and not _NOT_CHARGED.search(charged)
        and _ANSWERED.search(answered) is not None
    )
