"""What is still to come and only later than was told: "will reopen on Sunday", "will not reopen before Wednesday".

Refuses: what was to last until a day and ended on it (doing/settled.py); another day by itself (days.py).
"""

import re

from service.comparison.words.canonical import said_in_order
from service.text.seeking.sought import sought

_TIME = (
    r"(?:(?:at least|at the earliest|early|late|later|the (?:start|end|beginning) of|next|this|mid-?) ?)*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|midnight|noon|(?:the )?new year"
    r"|week(?:end)?|month|year|spring|summer|autumn|winter|christmas|easter|20\d\d"
    r"|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?: \d{1,2}\b)?(?:,? 20\d\d)?|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?)(?: (?:morning|afternoon|evening|night))?"
)
_NOT_BEFORE = sought(rf"\b(?:before|until|till) {_TIME}(?: at the earliest)?", re.IGNORECASE)
_ON = re.compile(rf"(?:\b(?:on|in|by|from|at) )?{_TIME}", re.IGNORECASE)
#: Words of what is to come.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|due|expected|planned|scheduled|set|to be|going to|plans?|hopes?|hoped)\b|[’']ll\b",
    re.IGNORECASE,
)
_NO = sought(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)


def is_put_off(before: str, after: str) -> bool:
    """Whether what is to come by the one comes by the other too, and no earlier than a time: all else is the same.

    >>> is_put_off("It was expected to reopen on Sunday.", "It was not expected to reopen before Wednesday.")
    True
    >>> is_put_off("It will reopen on Sunday.", "It will not reopen on Sunday.")
    False
    """
    for one, other in ((before, after), (after, before)):
        late, no = _NOT_BEFORE.search(other), _NO.search(other)
        if late is None or no is None or no.start() > late.start() or len(_NO.findall(other)) > 1:
            continue
        if _NO.search(one) or not _TO_COME.search(one):
            continue
        when = _ON.search(one)
        if when is not None and _said(_ON.sub(" ", one)) == _said(_NO.sub(" ", _NOT_BEFORE.sub(" ", other))):
            return True
    return False


def _said(text: str) -> list[str]:
    return sorted(said_in_order(text))
