"""Sums whose currency is letters written together with the digits: "EUR50", "R2.5bn", "N85,000", "R390 billion".

Single letters with digits are as often a name ("N95 masks", "the R101"): the number or what follows must show a sum.
Refuses: reading (marks.py).
"""

import re
from collections.abc import Sequence

from service.extraction.numerals.money.currencies import CODES, LETTERS
from service.extraction.numerals.numerals import SHORT_SCALES

_LETTERS = "".join(LETTERS)
_MARKS = "|".join(sorted(map(re.escape, CODES), key=len, reverse=True))
_CODED = re.compile(rf"({_MARKS}|[A-Z]{{3}})([0-9]+)")
_LETTERED = re.compile(rf"([{_LETTERS}])([0-9]+)")

#: What shows a sum a space behind its digits.
_SHOWN = (
    r"(?:[mbt]n\b|tr\b|million\b|billion\b|trillion\b|[0-9]{3}\b|per\b|bribe\b|fee\b|fine\b|grant\b|notes?\b|vouchers?\b"
    r"|a (?:bag|day|head|kg|kilo|litre|loaf|month|share|ticket|week|year)\b)"
)
_SPACED = re.compile(rf"([{_LETTERS}])([0-9]{{1,3}}) {_SHOWN}")
_STRETCH = re.compile(rf"\W{{0,2}}[{_LETTERS}][0-9]{{1,3}}")

#: Digits that are a sum by themselves when they end in nought: "R350", but not "P45" or "R101".
ROUND = 3


def glued_sum(text: str, behind: Sequence[str]) -> tuple[str, str] | None:
    """The code or letter and the digits of a word that are a sum; `behind` is what is written together with it.

    >>> glued_sum("R2", [".", "5"]), glued_sum("N95", [])
    (('R', '2'), None)
    """
    if not text[-1].isdigit() or not text[0].isalpha():
        return None
    if coded := _CODED.fullmatch(text):
        return coded[1], coded[2]
    match = _LETTERED.fullmatch(text)
    if match is None:
        return None
    is_scaled = bool(behind) and behind[0] in SHORT_SCALES
    is_cut = len(behind) > 1 and behind[0] in ",." and behind[1][0].isdigit()
    is_round = len(match[2]) >= ROUND and match[2][-1] == "0"
    return (match[1], match[2]) if is_scaled or is_cut or is_round else None


def may_be_spaced_sum(stretch: str) -> bool:
    """Whether a stretch between white space is a letter and digits that may go on behind it: "R390", "(R5"."""
    return _STRETCH.fullmatch(stretch) is not None


def spaced_sum(texts: Sequence[str]) -> tuple[str, str] | None:
    """The letter and the digits of the first word where those behind it show a sum."""
    match = _SPACED.match(" ".join(texts)) if texts[0][0] in LETTERS else None
    return (match[1], match[2]) if match else None
