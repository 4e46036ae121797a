"""Sums whose currency is one letter written together with the digits: "R2.5bn", "N85,000", "R390 billion", "R350".

Letters with digits are as often a name ("N95 masks", "the R101"), so that the number or what follows must show a sum.
Refuses: reading (marks.py).
"""

import re
from collections.abc import Sequence

from service.extraction.numerals.money.currencies import LETTERS
from service.extraction.numerals.numerals import SHORT_SCALES

_LETTERS = "".join(LETTERS)
_LETTERED = re.compile(rf"([{_LETTERS}])([0-9]+)")

#: What shows a sum a space behind its digits.
_SHOWN = (
    r"(?:[mbt]n\b|million\b|billion\b|trillion\b|[0-9]{3}\b|per\b|bribe\b|fee\b|fine\b|grant\b|notes?\b|vouchers?\b"
    r"|a (?:bag|day|head|kg|kilo|litre|loaf|month|share|ticket|week|year)\b)"
)
_SPACED = re.compile(rf"([{_LETTERS}])([0-9]{{1,3}}) {_SHOWN}")
_ANYWHERE = re.compile(rf"(?<!\w){_SPACED.pattern}")

#: Digits that are a sum by themselves when they end in nought: "R350", but not "P45" or "R101".
ROUND = 3


def glued_sum(text: str, behind: Sequence[str]) -> tuple[str, str] | None:
    """The letter and the digits of a word that are a sum; `behind` is what is written together with it.

    >>> glued_sum("R2", [".", "5"]), glued_sum("N95", [])
    (('R', '2'), None)
    """
    if text[0] not in LETTERS or not text[-1].isdigit() or not (match := _LETTERED.fullmatch(text)):
        return None
    is_scaled = bool(behind) and behind[0] in SHORT_SCALES
    is_cut = len(behind) > 1 and behind[0] in ",." and behind[1][0].isdigit()
    is_round = len(match[2]) >= ROUND and match[2][-1] == "0"
    return (match[1], match[2]) if is_scaled or is_cut or is_round else None


def has_spaced_sum(sentence: str) -> bool:
    """Whether a sum goes on behind white space: "R390 billion", "R5 000"; most sentences are told by a quick look."""
    is_likely = " R" in sentence or " N" in sentence or " P" in sentence or sentence[:1] in LETTERS
    return is_likely and _ANYWHERE.search(sentence) is not None


def spaced_sum(texts: Sequence[str]) -> tuple[str, str] | None:
    """The letter and the digits of the first word where those behind it show a sum."""
    match = _SPACED.match(" ".join(texts)) if texts[0][0] in LETTERS else None
    return (match[1], match[2]) if match else None
