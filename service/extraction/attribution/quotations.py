"""Where quotation marks open and close.

Quotations are read sentence by sentence with the mark that is still open carried over,
so that a sentence's share of the work depends on the sentence and that mark alone.
Double, single, straight, angled and doubled-apostrophe marks are read; an apostrophe is not a mark.
Refuses: who is quoted.
"""

import re
from dataclasses import dataclass

#: Opening mark and what closes it. A straight mark closes itself.
CLOSES = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "''": "''", "``": "''", "'": "'"}

#: Marks whose quotation may go on in the next paragraph if that opens with the mark again.
CONTINUING = frozenset(("“", '"', "''", "``", "«", "‘"))

#: What an apostrophe stands for at the start of a word: "the '90s", "'em".
ELIDED = re.compile(r"\d0s\b|\d\d\b|(?:bout|cause|em|er|n|round|til|till|tis|twas)\b", re.IGNORECASE)

#: Code points within which a single mark may be closed by a later one.
FARTHEST_CLOSE = 200

#: A straight mark and a curly one, mixed up by an editor.
_MIXED = ({"“", '"'}, {'"', "”"})


#: A mark that may open or close a quotation, two that are typed for one taken together.
_SIGN = re.compile("''|``|[“”‘’«»„\"']")


@dataclass(frozen=True, slots=True)
class QuotedRanges:
    """The quoted stretches of one sentence, marks included, and the mark still open at its end ("" for none)."""

    ranges: tuple[tuple[int, int], ...]  # half-open, relative to the sentence
    open_after: str


def quoted_ranges(sentence: str, open_before: str = "") -> QuotedRanges:
    """The quoted stretches of a sentence that begins inside a quotation opened by `open_before`.

    >>> quoted_ranges("He said “yes” and “no").ranges
    ((8, 13), (18, 21))
    """
    ranges: list[tuple[int, int]] = []
    mark, start, at, size = open_before, 0, 0, len(sentence)
    single_close = {sign: _last_close(sentence, sign) for sign in "’'" if sign in sentence}
    while found := _SIGN.search(sentence, at):
        sign, at = found.group(), found.start()
        if mark:
            if (
                _closes(sentence, at, mark, sign)
                and _may_close(sentence, at, sign)
                and not (at == start == 0 and sign == mark)
            ):
                ranges.append((start, at + len(sign)))
                mark = ""
            at += len(sign)
        elif sign in CLOSES and _may_open(sentence, at, sign, single_close.get(CLOSES[sign], -1)):
            mark, start, at = sign, at, at + len(sign)
        else:
            at += len(sign)
    if mark:
        ranges.append((start, size))
    return QuotedRanges(tuple(ranges), mark)


def _closes(sentence: str, at: int, mark: str, sign: str) -> bool:
    """Whether a sign closes the mark; straight and curly marks close each other after punctuation."""
    return sign == CLOSES[mark] or ({mark, sign} in _MIXED and sentence[at - 1 : at] in tuple(".,?!…"))


def _may_open(sentence: str, at: int, sign: str, single_close: int) -> bool:
    before, after = sentence[at - 1 : at], sentence[at + len(sign) : at + len(sign) + 1]
    if sign == "‘":
        return not before.isalnum() and at < single_close
    if sign == "'":
        return not before.isalnum() and at < single_close and after.isalnum() and not ELIDED.match(sentence, at + 1)
    if sign == '"':
        return not before.isdigit() or after.isalpha()
    return bool(after) or not before


def _may_close(sentence: str, at: int, sign: str) -> bool:
    if sign not in ("’", "'"):
        return True
    after, before = sentence[at + 1 : at + 2], sentence[at - 1 : at]
    if after.isalnum() or (sign == "'" and before in " ("):
        return False
    return not (before == "s" and after == " " and _closes_later(sentence, at + 1, sign))


def _closes_later(sentence: str, start: int, sign: str) -> bool:
    """Whether the mark stands again soon where it may close: the one at hand is then an apostrophe."""
    at = sentence.find(sign, start, start + FARTHEST_CLOSE)
    while at >= 0 and (sentence[at + 1 : at + 2].isalnum() or sentence[at - 1] == " "):
        at = sentence.find(sign, at + 1, start + FARTHEST_CLOSE)
    return at >= 0


def _last_close(sentence: str, sign: str) -> int:
    """Where a single mark stands last that is no apostrophe inside a word, -1 for nowhere."""
    at = sentence.rfind(sign)
    while at >= 0 and sentence[at + 1 : at + 2].isalnum():
        at = sentence.rfind(sign, 0, at)
    return at
