"""Numbers as they are written in a sentence, digits or words, read to exact decimals.

Refuses: units, and whether a number is a figure (it may be a year or a house number).
"""

import re
from collections.abc import Sequence

from service.extraction.numerals.digits import read_digits
from service.extraction.numerals.numerals import (
    COUNTABLE,
    DASHES,
    FEW,
    LARGEST,
    MINUS,
    MULTIPLES,
    PARTS,
    SCALES,
    SHORT_SCALES,
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
        *(f"{small}fold" for small in SMALL),
    )
) - {"score"}

#: Words that are a number, or a share, only in the company of one of these.
TELLING_WITH: dict[str, frozenset[str]] = {
    "almost": frozenset({"all"}),
    "couple": frozenset({"of", *SCALES}),
    "handful": frozenset({"of"}),
    "majority": frozenset({"of"}),
    "most": frozenset({"of"}),
    "nearly": frozenset({"all"}),
    "no": COUNTABLE,
    "none": frozenset({"of"}),
    "virtually": frozenset({"all"}),
}

#: Digits and signs of parts.
DIGIT = re.compile("[0-9" + "".join(SIGNS_OF_PARTS) + "]")

#: Every byte as its lower-case letter, and as a space where it is none.
LETTERS = bytes(code + 32 if 65 <= code <= 90 else code if 97 <= code <= 122 else 32 for code in range(256))

#: Both of the above as bytes: these are cut into words twice as fast as text.
_TELLING = frozenset(word.encode() for word in TELLING)
_TELLING_WITH = {word.encode(): {other.encode() for other in others} for word, others in TELLING_WITH.items()}

#: Words of number before a hyphen: "five-year".
HYPHENED = frozenset((*SMALL, *TENS, *SCALES, *PARTS))

#: What a number or a share begins with, if not with a digit.
OPENING = frozenset(
    (
        *SMALL,
        *TENS,
        *SCALES,
        *VAGUE,
        *MULTIPLES,
        *SIGNS_OF_PARTS,
        *FEW,
        *TELLING_WITH,
        "half",
        "minus",
        "negative",
        "quarter",
    )
)

#: What it begins with where the right thing follows: an article, or a sign written together with digits. Digits and
#: most signs sort before the colon, all other signs behind the letters.
ARTICLES = frozenset({"a", "an"})
OPENING_SIGNS = frozenset({"+", ".", *MINUS})


def has_number(text: str) -> bool:
    """Whether a text is worth reading for numbers: a quick look, which passes over two of three sentences of news."""
    if DIGIT.search(text):
        return True
    words = text.encode("ascii", "replace").translate(LETTERS).split()
    if not _TELLING.isdisjoint(words):
        return True
    return any(not _TELLING_WITH[word].isdisjoint(words) for word in _TELLING_WITH.keys() & words)


def openings(words: Sequence[Word]) -> list[int]:
    """Where a number or a share can begin: a quick look that spares most words a reading."""
    return [
        at
        for at, norm in enumerate([word.norm for word in words])
        if norm in OPENING
        or ((norm < ":" or norm > "~") and (norm[0].isdigit() or (norm in OPENING_SIGNS and _follows(words, at))))
        or (norm in ARTICLES and _follows(words, at))
    ]


def _follows(words: Sequence[Word], at: int) -> bool:
    """Whether what opens a number with an article or a sign stands behind it."""
    if at + 1 == len(words):
        return False
    after = words[at + 1]
    if words[at].norm in ARTICLES:
        return after.norm in AFTER_ARTICLE
    return after.start == words[at].end and (after.is_number or after.text in SIGNS_OF_PARTS or after.text == ".")


def separate(words: Sequence[Word], sentence: str) -> list[Word]:
    """The words with currency codes and hyphens cut from numbers: "EUR50" is two words, "five-year" three."""
    if not ("-" in sentence or "‑" in sentence or "fold" in sentence.lower() or CODED.search(sentence)):
        return list(words)
    cut: list[Word] = []
    past = 0
    joined = [at for at, norm in enumerate([word.norm for word in words]) if not norm.isalpha() or norm[-4:] == "fold"]
    for at in joined:
        if at < past or len(words[at].norm) < 2 or not words[at].norm[0].isalpha():
            continue
        pieces = _pieces(words, at, cut[-1] if cut and past == at else words[at - 1] if at else None)
        if pieces:
            cut += [*words[past:at], *pieces]
            past = _with_tail(words, at + 1, cut)
    return [*cut, *words[past:]]


def _pieces(words: Sequence[Word], at: int, before: Word | None) -> list[Word]:
    """The pieces of a word that is joined to a number, none where it is not."""
    word, norm = words[at], words[at].norm
    if "-" in norm:
        first, _, rest = norm.partition("-")
        behind = before is not None and before.is_number
        measured = behind and first in BY_NAME and norm not in BY_NAME
        measured = measured or (behind and first in SHORT_SCALES and before is not None and before.end == word.start)
        if first in HYPHENED or measured or (first in JOINED and rest[:1].isdigit()):
            return _cut_at_hyphens(word)
    elif norm.endswith("fold") and norm[:-4] in SMALL:
        return [_piece(word, 0, len(word.text) - 4), _piece(word, len(word.text) - 4, len(word.text))]
    elif word.text[-1].isdigit() and (match := CODED.fullmatch(word.text)):
        return [_piece(word, 0, match.start(2)), _piece(word, match.start(2), len(word.text))]
    return []


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
    return number._replace(first=at, value=value, signed=sign)


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
        number = number._replace(end=tail.end, text=text, norm=text, lemma=text)
        index += 2
    cut[-1] = number
    return index


def _piece(word: Word, start: int, end: int) -> Word:
    norm = word.norm[start:end]
    return Word(word.start + start, word.start + end, word.text[start:end], norm, lemma_of(norm))
