"""Numbers as they are written in a sentence, digits or words, read to exact decimals.

Refuses: units, and whether a number is a figure (it may be a year or a house number).
"""

import re
from collections.abc import Sequence

from service.extraction.numerals.digits import read_digits
from service.extraction.numerals.numerals import (
    DASHES,
    DIFFERING,
    LARGEST,
    MINUS,
    MULTIPLES,
    PARTS,
    SCALES,
    SIGNS_OF_PARTS,
    SMALL,
    SPANS,
    TAKING,
    TELLING_WITH,
    TENS,
    VAGUE,
    Number,
)
from service.extraction.numerals.spelled import read_article, read_vague, read_words
from service.extraction.numerals.unreadable import is_beyond
from service.extraction.numerals.word_forms import WordForm

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

SIGN_OF_PART = re.compile("[" + "".join(SIGNS_OF_PARTS) + "]")

#: Every byte as its lower-case letter, as a nought where it is a digit, and as a space where it is neither.
LETTERS = bytes(
    code + 32 if 65 <= code <= 90 else code if 97 <= code <= 122 else 48 if 48 <= code <= 57 else 32
    for code in range(256)
)

#: Both of the above as bytes: these are cut into words twice as fast as text.
_TELLING = frozenset(word.encode() for word in TELLING)
_TELLING_WITH = {
    word.encode(): {other.encode() for other in others}
    for word, others in (
        *TELLING_WITH.items(),
        *((span, frozenset()) for span in (*SPANS, *DIFFERING, "point")),
    )
}
_EITHER = _TELLING.union(_TELLING_WITH)
_UNITS = {word.encode() for word in (*SPANS, *DIFFERING, "point")}
_SPANS, _TAKING, _DIFFERING = ({word.encode() for word in words} for words in (SPANS, TAKING, DIFFERING))


def has_number(text: str) -> bool:
    """Whether a text is worth reading for numbers: a quick look, which passes over two of three sentences of news."""
    letters = text.encode("ascii", "replace").translate(LETTERS)
    if b"0" in letters or (not text.isascii() and SIGN_OF_PART.search(text)):
        return True
    words = letters.split()
    if _EITHER.isdisjoint(words):
        return False
    if not _TELLING.isdisjoint(words):
        return True
    met = _TELLING_WITH.keys() & words
    return bool(met) and (
        any(not _TELLING_WITH[word].isdisjoint(words) for word in met)
        or (not met.isdisjoint(_UNITS) and _tells_one(words))
    )


def _tells_one(words: Sequence[bytes]) -> bool:
    """Whether an article tells one of a unit: "for a week", "by a percentage point", "a full point"."""
    for before, article, unit in zip(words, words[1:], words[2:], strict=False):
        if article in (b"a", b"an") and unit in _SPANS and before in _TAKING:
            return True
        if article in (b"a", b"an") and before == b"by" and unit in _DIFFERING:
            return True
        if unit == b"point" and (article == b"percentage" or (before, article) == (b"a", b"full")):
            return True
    return False


def read_number(words: Sequence[WordForm], at: int) -> Number | None:
    """The number that begins at words[at], as long as it goes, or None."""
    if at >= len(words):
        return None
    word = words[at]
    norm = word.norm
    number: Number | None = None
    if word.is_number:  # first, since most are
        number = read_digits(words, at)
    elif norm in ("minus", "negative") or word.text in MINUS or word.text == "+":
        return _read_signed(words, at)
    elif word.text in SIGNS_OF_PARTS or (word.text == "." and _touches(words, at)):
        number = read_digits(words, at)
    elif norm in VAGUE:
        number = read_vague(words, at)
    elif norm in ("a", "an", "few", "half", "quarter", "several"):
        number = read_article(words, at)
    elif norm in SCALES and at and words[at - 1].text[-1].isdigit():
        return None  # the end of "K390 billion"
    elif norm in SMALL or norm in TENS or norm in SCALES:
        number = read_words(words, at)
    if number and number.scale and abs(number.value_max or number.value) >= LARGEST:
        return None
    if number is None or number.vague or number.last >= len(words) or words[number.last].is_plain:
        return number
    odd = words[number.last].norm in SCALES or is_beyond(words, number.last, scaled=bool(number.scale))
    return None if odd else number


def _read_signed(words: Sequence[WordForm], at: int) -> Number | None:
    spelled = words[at].norm in ("minus", "negative")
    if spelled and at > 1 and words[at - 1].norm == "or" and words[at - 2].norm == "plus":
        return None  # "plus or minus 3 points"
    after = at + 1
    doubled = [word.norm for word in (*words[max(0, at - 1) : at], *words[after : after + 1])]
    if spelled and ("minus" in doubled or "negative" in doubled):
        return None  # "minus minus five" may be either
    if spelled and after < len(words) and words[after].text in DASHES:
        after += 1
    if not spelled and (after >= len(words) or words[after].gap):
        return None
    before = words[at - 1] if at else None
    if (
        not spelled
        and before
        and (
            (not words[at].gap and before.text not in "($£€:~<>")
            or (before.is_number and not _is_change(words, at))
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


def _is_change(words: Sequence[WordForm], at: int) -> bool:
    """Whether a signed percentage stands behind the name of an index: "S&P 500 [+0.3%]"."""
    return words[at].gap > 0 and at + 2 < len(words) and words[at + 2].text == "%"


def _touches(words: Sequence[WordForm], at: int) -> bool:
    """Whether words[at] is written together with a number behind it, and with nothing before it."""
    if at + 1 >= len(words) or words[at + 1].gap or not words[at + 1].is_number:
        return False
    return at == 0 or words[at].gap > 0 or words[at - 1].text in "($£€~"
