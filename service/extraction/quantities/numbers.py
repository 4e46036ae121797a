"""Numbers as they are written, digits or words, read to exact decimals.

A vague magnitude ("thousands", "several hundred") is read to the bounds we give it and says so.
What cannot be read one way only ("1,23", "1.234,5") is not read at all.
Refuses: units, and whether a number is a figure (it may be a year or a house number).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from service.extraction.quantities.units import BY_NAME
from service.text.words import Word, lemma_of

#: Digits in the longest number read: longer ones are serial numbers, or hostile.
MOST_DIGITS = 40

#: Largest magnitude read of a number with a scale or an exponent; far over all money there is.
LARGEST = Decimal(10) ** 24

#: Largest power of ten read in "1e3" and "2 x 10^5".
LARGEST_EXPONENT = 40

SMALL = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: Decimal(value)
    for word, value in zip(
        "twenty thirty forty fourty fifty sixty seventy eighty ninety".split(),
        (20, 30, 40, 40, 50, 60, 70, 80, 90),
        strict=True,
    )
}
SCALES = {
    "bil": Decimal(10**9),
    "billion": Decimal(10**9),
    "billions": Decimal(10**9),
    "crore": Decimal(10**7),
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "lakh": Decimal(10**5),
    "mil": Decimal(10**6),
    "milliard": Decimal(10**9),
    "million": Decimal(10**6),
    "millions": Decimal(10**6),
    "quadrillion": Decimal(10**15),
    "score": Decimal(20),
    "thousand": Decimal(1000),
    "trillion": Decimal(10**12),
    "trillions": Decimal(10**12),
}
#: Scales written short behind digits; "m" may be metres and is decided by what follows.
SHORT_SCALES = {
    "B": Decimal(10**9),
    "K": Decimal(1000),
    "M": Decimal(10**6),
    "b": Decimal(10**9),
    "bln": Decimal(10**9),
    "bn": Decimal(10**9),
    "k": Decimal(1000),
    "m": Decimal(10**6),
    "mln": Decimal(10**6),
    "mn": Decimal(10**6),
    "tn": Decimal(10**12),
    "trn": Decimal(10**12),
}
#: Scales nobody counts by, and cut words that may be one.
BEYOND = frozenset("bill centillion googol quintillion sextillion zillion".split())
#: What makes a magnitude plural and so vague, with its bounds.
VAGUE = {
    "billions": (Decimal(10**9), Decimal(10**10)),
    "dozens": (Decimal(12), Decimal(120)),
    "hundreds": (Decimal(100), Decimal(1000)),
    "millions": (Decimal(10**6), Decimal(10**7)),
    "scores": (Decimal(20), Decimal(200)),
    "tens": (Decimal(10), Decimal(100)),
    "thousands": (Decimal(1000), Decimal(10**4)),
    "trillions": (Decimal(10**12), Decimal(10**13)),
}
#: Vague multipliers before a scale: "several hundred", "a few thousand".
FEW = {"few": (Decimal(3), Decimal(9)), "several": (Decimal(3), Decimal(9)), "couple": (Decimal(2), Decimal(3))}

PARTS = {
    "eighth": 8,
    "eighths": 8,
    "fifth": 5,
    "fifths": 5,
    "fourth": 4,
    "fourths": 4,
    "half": 2,
    "halves": 2,
    "hundredth": 100,
    "hundredths": 100,
    "ninth": 9,
    "ninths": 9,
    "quarter": 4,
    "quarters": 4,
    "seventh": 7,
    "sevenths": 7,
    "sixth": 6,
    "sixths": 6,
    "tenth": 10,
    "tenths": 10,
    "third": 3,
    "thirds": 3,
}
SIGNS_OF_PARTS = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅕": "0.2", "⅛": "0.125"}
MINUS = frozenset({"-", "−", "－"})
DASHES = frozenset({"-", "–", "—", "−", "‑"})

PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
GROUP = re.compile(r"[0-9]{3}(?:\.[0-9]+)?")
EXPONENT = re.compile(r"[eE]([0-9]{1,2})")
CODED = re.compile(r"(PS|Rs|[A-Z]{3})([0-9]+)")

#: Words that may be joined to a number by a hyphen: "sub-300", "minus-5", "0-to-60".
JOINED = frozenset({"a", "and", "mid", "minus", "now", "sub", "to"})
#: Words without which, and without digits, no sentence has a number.
TELLING = frozenset((*SMALL, *TENS, *SCALES, *VAGUE, *PARTS, "handful", "none", "most", "all")) - {"score"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number at words[first:last]; of a range or a vague magnitude the lower bound, with the upper."""

    first: int
    last: int
    value: Decimal
    value_max: Decimal | None = None
    vague: bool = False
    share: bool = False  # a part of one: "two-thirds", "1/4"
    digits: bool = False  # written in digits
    scale: str = ""  # the scale word it ends in, "" for none
    signed: str = ""  # "+" or "-" as written


def has_number(words: Sequence[Word]) -> bool:
    """Whether a sentence is worth reading for numbers."""
    for word in words:
        text = word.norm
        if text[0].isnumeric() or text in TELLING:
            return True
        if len(text) > 2 and ("-" in text or "‑" in text or text[-1].isdigit() or text.endswith("fold")):
            return True
    return False


def separate(words: Sequence[Word]) -> list[Word]:
    """The words with currency codes and hyphens cut from numbers: "EUR50" is two words, "five-year" three."""
    cut: list[Word] = []
    index = 0
    while index < len(words):
        word = words[index]
        index += 1
        if not word.text[0].isalpha():
            cut.append(word)
        elif "-" in word.norm:
            first, _, rest = word.norm.partition("-")
            numeric = first in SMALL or first in TENS or first in SCALES or first in PARTS
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
        number = _read_digits(words, at)
    elif norm in VAGUE:
        number = _read_vague(words, at)
    elif norm in ("a", "an", "half", "several", "few"):
        number = _read_article(words, at)
    elif norm in SMALL or norm in TENS or norm in SCALES:
        number = _read_words(words, at)
    if number and number.scale and abs(number.value_max or number.value) >= LARGEST:
        return None
    if number and number.last < len(words) and words[number.last].norm in (*SCALES, *BEYOND) and not number.vague:
        return None
    return number


def decimal_of(digits: str) -> Decimal | None:
    """The value of digits with grouping and decimals, None when they may be read two ways or are too long.

    >>> decimal_of("1,234.5")
    Decimal('1234.5')
    """
    if len(digits) > MOST_DIGITS + 12 or not digits.isascii():
        return None
    if PLAIN.fullmatch(digits) or GROUPED.fullmatch(digits) or INDIAN.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    return None


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


def _touches(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is written together with a number behind it, and with nothing before it."""
    if at + 1 >= len(words) or words[at].end != words[at + 1].start or not words[at + 1].is_number:
        return False
    return at == 0 or words[at - 1].end != words[at].start or words[at - 1].text in "($£€~"


def _read_signed(words: Sequence[Word], at: int) -> Number | None:
    spelled = words[at].norm in ("minus", "negative")
    after = at + 1
    if spelled and after < len(words) and words[after].text in DASHES:
        after += 1
    if not spelled and (after >= len(words) or words[after].start != words[at].end):
        return None
    before = words[at - 1] if at else None
    if not spelled and before and (before.end == words[at].start and before.text not in "($£€:~" or before.is_number):
        return None
    sign = "+" if words[at].text == "+" else "-"
    number = read_number(words, after) if after < len(words) and words[after].text not in ("+", *MINUS) else None
    if number is None or number.vague or (not spelled and not number.digits):
        return None
    value = number.value if sign == "+" else -number.value
    return replace(number, first=at, value=value, signed=sign)


def _read_digits(words: Sequence[Word], at: int) -> Number | None:
    last = at + 1
    if words[at].text in SIGNS_OF_PARTS:
        return Number(first=at, last=last, value=_part(words[at].text), share=True, digits=True)
    if words[at].text == ".":
        last = at + 2
        value = decimal_of("0." + words[at + 1].text)
    else:
        value = decimal_of(words[at].text)
    if value is None or len(value.as_tuple().digits) > MOST_DIGITS:
        return None
    whole = value == value.to_integral_value() and "." not in words[last - 1].text
    share = False
    if whole and words[at].text != ".":
        value, last = _spaced_groups(words, at, value)
        found = _simple_fraction(words, last - 1)
        if found and last == at + 1:
            value, last, share = found[0], found[1], True
        elif last < len(words) and words[last].is_number and (found := _simple_fraction(words, last)):
            value, last = value + found[0], found[1]
        elif last < len(words) and words[last].text in SIGNS_OF_PARTS:
            value, last = value + _part(words[last].text), last + 1
    power, last = _power(words, last)
    if power is None:
        return None
    if power != 1:
        value = value * power
        if abs(value) >= LARGEST:
            return None
    number = Number(first=at, last=last, value=value, share=share, digits=True)
    return _scaled(words, number)


def _part(sign: str) -> Decimal:
    upper, _, lower = SIGNS_OF_PARTS[sign].partition("/")
    return Decimal(upper) / Decimal(lower or 1)


def _spaced_groups(words: Sequence[Word], at: int, value: Decimal) -> tuple[Decimal, int]:
    """ "1 234 567" and "10 000" are one number: groups of three behind single spaces, the last of zeros if there is one."""
    last, text = at + 1, words[at].text
    if not len(text) <= 3 or text[0] == "0":
        return value, last
    while last + 1 < len(words) and words[last].text in "'’" and words[last].start == words[last - 1].end:
        if not GROUP.fullmatch(words[last + 1].text) or words[last + 1].start != words[last].end or last - at > 12:
            break
        text += words[last + 1].text
        last += 2
    if last > at + 1:
        return Decimal(text), last
    while last < len(words) and GROUP.fullmatch(words[last].text):
        if words[last].start != words[last - 1].end + 1 or last - at > 6:
            break
        text += words[last].text
        last += 1
    groups = last - at - 1
    if groups == 0 or (groups == 1 and not words[last - 1].text.startswith("000")):
        return value, at + 1
    return Decimal(text), last


def _simple_fraction(words: Sequence[Word], at: int) -> tuple[Decimal, int] | None:
    """ "1/2" at words[at], its value and where it ends; "9/11", "24/7" and dates are none."""
    if at + 2 >= len(words) or words[at + 1].text not in "/⁄" or words[at].end != words[at + 1].start:
        return None
    upper, lower = words[at].text, words[at + 2].text
    if words[at + 1].end != words[at + 2].start or not (upper.isascii() and lower.isascii()):
        return None
    if not (upper.isdigit() and lower.isdigit()) or len(upper) > 2 or len(lower) > 3 or lower.startswith("0"):
        return None
    followed = words[at + 3] if at + 3 < len(words) else None
    if followed and followed.start == words[at + 2].end and followed.text in "/⁄":
        return None
    a, b = int(upper), int(lower)
    if a == 0 or a >= b or not (b in (2, 3, 4, 5, 6, 8, 10, 16, 20, 25, 32, 40, 50, 64, 100, 1000)):
        return None
    return Decimal(a) / Decimal(b), at + 3


def _power(words: Sequence[Word], last: int) -> tuple[Decimal | None, int]:
    """The power of ten behind a number, 1 if there is none; None when it is out of range."""
    if last >= len(words):
        return Decimal(1), last
    touching = words[last].start == words[last - 1].end
    if touching and words[last].norm[0] == "e" and words[last].norm[1:].isdigit():
        match = EXPONENT.fullmatch(words[last].text)
        return (_ten_to(int(match.group(1))) if match else None), last + 1
    if touching and words[last].norm == "e" and last + 2 < len(words) and words[last + 1].text in "+-−":
        sign = 1 if words[last + 1].text == "+" else -1
        exponent = words[last + 2].text
        small = exponent.isascii() and exponent.isdigit() and len(exponent) <= 2
        return (_ten_to(sign * int(exponent)) if small else None), last + 3
    if touching and words[last].norm == "e":
        return None, last + 1
    if words[last].text in "×x*" and last + 1 < len(words) and words[last + 1].text == "10":
        at, sign = last + 2, 1
        if at < len(words) and words[at].text == "^":
            at += 1
        if at < len(words) and words[at].text in MINUS and words[at].start == words[at - 1].end:
            at, sign = at + 1, -1
        if at < len(words) and at > last + 2 and re.fullmatch(r"[0-9]{1,2}", words[at].text):
            return _ten_to(sign * int(words[at].text)), at + 1
    return Decimal(1), last


def _ten_to(exponent: int) -> Decimal | None:
    return Decimal(10) ** exponent if abs(exponent) <= LARGEST_EXPONENT else None


def _scaled(words: Sequence[Word], number: Number) -> Number:
    """The number with the scales behind it: "1.2 million", "25k", "2 and a half million"."""
    last = number.last
    if not number.share and last + 2 < len(words) and words[last].norm == "and" and words[last + 1].norm == "a":
        if words[last + 2].norm == "half":
            number = replace(number, value=number.value + Decimal("0.5"), last=last + 3)
    for _ in range(3):
        at = number.last
        if at < len(words) and words[at].text in DASHES and words[at].start == words[at - 1].end:
            at += 1
        if at >= len(words) or words[at].norm not in SCALES or words[at].norm == "score":
            break
        scale = words[at].norm
        number = replace(number, value=number.value * SCALES[scale], last=at + 1, scale=scale, share=False)
    at = number.last
    if number.scale or at >= len(words) or words[at].text not in SHORT_SCALES:
        return number
    touching = words[at].start == words[at - 1].end
    screen = words[at].text == "K" and number.value in (4, 8)
    if touching and words[at].text not in ("m", "M") and not screen:
        return replace(number, value=number.value * SHORT_SCALES[words[at].text], last=at + 1, scale=words[at].text)
    if words[at].text in ("bn", "tn", "trn", "mln", "mn", "B") and not touching:
        return replace(number, value=number.value * SHORT_SCALES[words[at].text], last=at + 1, scale=words[at].text)
    return number


def _read_words(words: Sequence[Word], at: int) -> Number | None:
    """A number in words: "one hundred and sixty-one", "two and a half million", "two-thirds"."""
    total, group, room = Decimal(0), Decimal(0), LARGEST  # room: what may still be added must be smaller
    last, scale = at, ""
    while last < len(words):
        norm = words[last].norm
        step = last
        if norm in ("-", "‑", "and") and last > at and last + 1 < len(words):
            after = words[last + 1].norm
            joins = norm != "and" or scale
            if joins and (after in SMALL or after in TENS or (norm != "and" and after in SCALES)):
                step, norm = last + 1, after
        value = SMALL.get(norm, TENS.get(norm))
        if value is not None and value < room and not (value == 0 and last > at):
            group += value
            room = Decimal(10) if norm in TENS else Decimal(1)
            last = step + 1
        elif norm in SCALES and norm != "score" and (last > at or norm in ("hundred", "thousand", "million", "billion", "dozen")):
            size = SCALES[norm]
            if norm == "hundred" or norm == "dozen":
                group = (group or Decimal(1)) * size
                room = Decimal(100) if norm == "hundred" else Decimal(1)
            else:
                total = total * size if total and not group else total + (group or Decimal(1)) * size
                group, room = Decimal(0), size
            scale, last = norm, step + 1
        else:
            break
    if last == at:
        return None
    value, last = _with_point(words, total + group, last)
    number = Number(first=at, last=last, value=value, scale=scale)
    if value != total + group:
        return _scaled(words, number)
    return _with_parts(words, number)


def _with_point(words: Sequence[Word], whole: Decimal, last: int) -> tuple[Decimal, int]:
    """The number with the decimals spelled behind it: "two point five"."""
    digits, at = "", last + 1
    while last < len(words) and words[last].norm == "point" and at < len(words) and len(digits) < 10:
        small = SMALL.get(words[at].norm)
        if small is None or small > 9:
            break
        digits, at = digits + str(small), at + 1
    return (whole + Decimal(f"0.{digits}"), at) if digits else (whole, last)


def _with_parts(words: Sequence[Word], number: Number) -> Number:
    """ "two thirds", "two and a half million", "three and two thirds"."""
    at = number.last
    joined = at < len(words) and words[at].text in DASHES
    after = at + 1 if joined else at
    if after < len(words) and words[after].norm in PARTS and number.value == int(number.value) and not number.scale:
        plural = words[after].norm.endswith("s")
        if plural == (number.value > 1) and words[after].norm != "half":
            value = number.value / PARTS[words[after].norm]
            return replace(number, value=value, last=after + 1, share=True)
    plain = [word.norm for word in words[at : at + 7] if word.text not in DASHES]
    if plain[:3] == ["and", "a", "half"] or plain[:3] == ["and", "a", "quarter"]:
        steps = _steps(words, at, 3)
        part = Decimal("0.5" if plain[2] == "half" else "0.25")
        if number.scale in ("million", "billion", "trillion"):
            return replace(number, value=number.value + part * SCALES[number.scale], last=at + steps)
        number = replace(number, value=number.value + part, last=at + steps)
        return _scaled(words, number)
    if plain[:1] == ["and"] and len(plain) > 2 and plain[1] in SMALL and plain[2] in PARTS and plain[2] != "half":
        part = SMALL[plain[1]] / PARTS[plain[2]]
        return replace(number, value=number.value + part, last=at + _steps(words, at, 3))
    return number


def _steps(words: Sequence[Word], at: int, wanted: int) -> int:
    """How many words from `at` hold this many that are not dashes."""
    steps = 0
    while wanted:
        wanted -= words[at + steps].text not in DASHES
        steps += 1
    return steps


def _read_article(words: Sequence[Word], at: int) -> Number | None:
    """ "a hundred", "half a million", "a third", "a few hundred", "a quarter of a million"."""
    norms = [word.norm for word in words[at : at + 6]]
    while norms and len(norms) < 6:
        norms.append("")
    if norms[0] == "half":
        steps = 2 if norms[1] in ("a", "an") else 1
        if norms[steps] in SCALES:
            return _scaled(words, Number(first=at, last=at + steps, value=Decimal("0.5")))
        return Number(first=at, last=at + 1, value=Decimal("0.5"), share=True)
    start = 0 if norms[0] in FEW else 1
    if norms[start] in FEW:
        low, high = FEW[norms[start]]
        after = start + 1 + (norms[start + 1] == "of")
        if norms[start] == "couple" and start == 0:
            return None
        if norms[after] in SCALES and norms[after] != "score":
            scale = SCALES[norms[after]]
            last = at + after + 1
            return Number(
                first=at, last=last, value=low * scale, value_max=high * scale, vague=True, scale=norms[after]
            )
        return None
    if start == 0:
        return None
    if norms[1] in SCALES:
        number = _read_words(words, at + 1)
        return replace(number, first=at) if number else None
    if norms[1] == "handful" and norms[2] == "of":
        return Number(first=at, last=at + 2, value=Decimal(3), value_max=Decimal(6), vague=True)
    if norms[1] in PARTS and not norms[1].endswith("s") and norms[1] != "halves":
        value = 1 / Decimal(PARTS[norms[1]])
        if norms[2] == "of" and norms[3] == "a" and norms[4] in SCALES:
            return _scaled(words, Number(first=at, last=at + 4, value=value))
        return Number(first=at, last=at + 2, value=value, share=True)
    return None


def _read_vague(words: Sequence[Word], at: int) -> Number | None:
    """ "thousands", "tens of thousands", "hundreds of millions"."""
    low, high = VAGUE[words[at].norm]
    last = at + 1
    if last + 1 < len(words) and words[last].norm == "of" and words[last + 1].norm in VAGUE:
        inner = VAGUE[words[last + 1].norm][0]
        low, high, last = low * inner, high * inner, last + 2
    elif words[at].norm == "tens":
        return None
    if words[at].norm == "scores" and not (last < len(words) and words[last].norm == "of"):
        return None
    return Number(first=at, last=last, value=low, value_max=high, vague=True, scale="vague")
