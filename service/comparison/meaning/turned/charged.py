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
#: Who denies it, right before the verb, and no charge behind it: not "prosecutors denied that Berg faces trial".
_ANSWERED = re.compile(
    r"(?P<who>[\w’'-]+)(?: (?:also|both|has|have|had|later|\w+ly))* (?:denied|denies|deny|denying)\b"
    r"(?! (?:that|being|having been|(?:he|she|they|it) (?:is|are|was|were|had been))\b)"
    r"|(?P<pleads>[\w’'-]+)(?: (?:also|both|has|have|had|later|\w+ly))* (?:pleads?|pleaded|pled|pleading) not guilty\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:denied|denies|deny|denying)\b|\bnot guilty\b", re.IGNORECASE)
#: Whoever denies it may be one who was named before.
_THEY = frozenset("all both he she they who".split())
_NOT_CHARGED = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)


def is_charge_answered(before: str, after: str) -> bool:
    """Whether the one tells the charge, as it stands, and the other that it is denied.

    >>> is_charge_answered("Berg is charged with two counts of theft.", "Berg denies two counts of theft.")
    True
    >>> is_charge_answered("Berg is charged with theft.", "Berg is not charged with theft.")
    False
    >>> is_charge_answered("Berg is accused of theft.", "The ministry denied that Berg is accused of theft.")
    False
    """
    return _answers(before, after) or _answers(after, before)


def _answers(charged: str, answered: str) -> bool:
    found = _CHARGED.search(charged)
    if found is None or _DENIES.search(charged) or _NOT_CHARGED.search(charged):
        return False
    answer = _ANSWERED.search(answered)
    if answer is None:
        return False
    who = (answer["who"] or answer["pleads"]).lower()
    return who in _THEY or re.search(rf"\b{re.escape(who)}\b", charged[: found.start()], re.IGNORECASE) is not None
