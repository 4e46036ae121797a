"""Numbers as they are written in a sentence, digits or words, read to exact decimals.

Refuses: units, and whether a number is a figure (it may be a year or a house number).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from service.extraction.numerals.digits import read_digits
from service.extraction.numerals.numerals import (
    DASHES,
    FEW,
    LARGEST,
    MINUS,
    MULTIPLES,
    PARTS,
    SCALES,
    SIGNS_OF_PARTS,
    SMALL,
    TENS,
    VAGUE,
    Number,
)
from service.extraction.numerals.spelled import read_article, read_vague, read_words
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.unreadable import is_beyond
from service.text.words import Word, lemma_of

CODED = re.compile(r"(PS|Rs|[A-Z]{3})([0-9]+)")

#: Words that may be joined to a number by a hyphen: "sub-300", "minus-5", "0-to-60".
JOINED = frozenset({"a", "and", "mid", "minus", "now", "sub", "to"})

AFTER_ARTICLE = frozenset((*SCALES, *PARTS, *FEW, "handful"))

#: Words without which, and without digits, no sentence has a number.
TELLING = frozenset(
    (
        *SMALL,
        *TENS,
        *SCALES,
        *VAGUE,
        *PARTS,
        *MULTIPLES,
        "almost",
        "couple",
        "handful",
        "majority",
        "most",
        "nearly",
        "no",
        "none",
        "virtually",
    )
) - {"score"}

#: Digits and signs of parts.
DIGIT = re.compile("[0-9" + "".join(SIGNS_OF_PARTS) + "]")

#: Words of number before a hyphen: "five-year".
HYPHENED = frozenset((*SMALL, *TENS, *SCALES, *PARTS))

#: What a number or a share begins with, if not with a digit.
OPENING = TELLING | SIGNS_OF_PARTS.keys() | FEW.keys() | MINUS | {"+", ".", "a", "an", "minus", "negative"}


def has_number(text: str, words: Sequence[Word]) -> bool:
    """Whether a sentence is worth reading for numbers."""
    if DIGIT.search(text):
        return True
    norms = [word.norm for word in words]
    if not TELLING.isdisjoint(norms):
        return True
    return any(
        (norm.partition("-")[0] in HYPHENED or norm.endswith("fold"))
        for norm in norms
        if "-" in norm or norm[-1] == "d"
    )


def may_open(words: Sequence[Word], at: int) -> bool:
    """Whether a number or a share can begin at words[at]: a quick look that spares most words a reading."""
    norm = words[at].norm
    if norm in ("a", "an"):
        return at + 1 < len(words) and words[at + 1].norm in AFTER_ARTICLE
    return norm in OPENING or norm[0].isdigit()


def separate(words: Sequence[Word]) -> list[Word]:
    """The words with currency codes and hyphens cut from numbers: "EUR50" is two words, "five-year" three."""
    cut: list[Word] = []
    index = 0
    while index < len(words):
        word = words[index]
        index += 1
        norm = word.norm
        if (norm.isalpha() and not norm.endswith("fold")) or not norm[0].isalpha():
            cut.append(word)
        elif "-" in norm:
            first, _, rest = word.norm.partition("-")
            numeric = first in HYPHENED
            measured = bool(cut) and cut[-1].is_number and first in BY_NAME and word.norm not in BY_NAME
            if numeric or measured or (first in JOINED and rest[:1].isdigit()):
                cut.extend(_cut_at_hyphens(word))
                index = _with_tail(words, index, cut)
            else:
                cut.append(word)
        elif word.norm.endswith("fold") and word.norm[:-4] in SMALL:
            cut += [_piece(word, 0, len(word.text) - 4), _piece(word, len(word.text) - 4, len(word.text))]
        elif word.text[-1].isdigit() and (match := CODED.fullmatch(word.text)):
            cut.append(_piece(word, 0, match.start(2)))
            cut.append(_piece(word, match.start(2), len(word.text)))
            index = _with_tail(words, index, cut)
        else:
            cut.append(word)
    return cut


def read_number(words: Sequence[Word], at: int) -> Number | None:
    """The number that begins at words[at], as long as it goes, or None."""
    if at >= len(words):
        return None
    word = words[at]
    norm = word.norm
    number: Number | None = None
    if norm in ("minus", "negative") or word.text in MINUS or word.text == "+":
        return _read_signed(words, at)
    if word.is_number or word.text in SIGNS_OF_PARTS or (word.text == "." and _touches(words, at)):
        number = read_digits(words, at)
    elif norm in VAGUE:
        number = read_vague(words, at)
    elif norm in ("a", "an", "few", "half", "quarter", "several"):
        number = read_article(words, at)
    elif norm in SMALL or norm in TENS or norm in SCALES:
        number = read_words(words, at)
    if number and number.scale and abs(number.value_max or number.value) >= LARGEST:
        return None
    if number is None or number.vague or number.last >= len(words):
        return number
    odd = words[number.last].norm in SCALES or is_beyond(words, number.last, scaled=bool(number.scale))
    return None if odd else number


def _read_signed(words: Sequence[Word], at: int) -> Number | None:
    spelled = words[at].norm in ("minus", "negative")
    after = at + 1
    if spelled and after < len(words) and words[after].text in DASHES:
        after += 1
    if not spelled and (after >= len(words) or words[after].start != words[at].end):
        return None
    before = words[at - 1] if at else None
    if (
        not spelled
        and before
        and (
            (before.end == words[at].start and before.text not in "($£€:~<>")
            or before.is_number
            or (at == 1 and before.text in MINUS)
        )
    ):
        return None
    sign = "+" if words[at].text == "+" else "-"
    number = read_number(words, after) if after < len(words) and words[after].text not in ("+", *MINUS) else None
    if number is None or number.vague or (not spelled and not number.digits):
        return None
    value = number.value if sign == "+" else -number.value
    return replace(number, first=at, value=value, signed=sign)


def _touches(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is written together with a number behind it, and with nothing before it."""
    if at + 1 >= len(words) or words[at].end != words[at + 1].start or not words[at + 1].is_number:
        return False
    return at == 0 or words[at - 1].end != words[at].start or words[at - 1].text in "($£€~"


def _cut_at_hyphens(word: Word) -> list[Word]:
    pieces, start = [], 0
    for index, sign in enumerate(word.text):
        if sign in "-‑":
            pieces += [_piece(word, start, index), _piece(word, index, index + 1)]
            start = index + 1
    pieces.append(_piece(word, start, len(word.text)))
    return [piece for piece in pieces if piece.text]


def _with_tail(words: Sequence[Word], index: int, cut: list[Word]) -> int:
    """Where to go on once the groups and decimals behind a cut number are put back: "USD1" and ",700"."""
    number = cut[-1]
    while number.is_number and index + 1 < len(words) and words[index].text in ",.":
        tail = words[index + 1]
        if words[index].start != number.end or not tail.is_number or tail.start != words[index].end:
            break
        text = number.text + words[index].text + tail.text
        number = replace(number, end=tail.end, text=text, norm=text, lemma=text)
        index += 2
    cut[-1] = number
    return index


def _piece(word: Word, start: int, end: int) -> Word:
    norm = word.norm[start:end]
    return Word(word.start + start, word.start + end, word.text[start:end], norm, lemma_of(norm))
