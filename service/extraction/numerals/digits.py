"""Numbers written in digits, read to exact decimals: grouping, decimals, fractions, powers and scales.

What cannot be read one way only ("1,23", "1.234,5") is not read at all.
Refuses: numbers in words.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from service.extraction.numerals.money.currencies import CODES, LETTERS, MONEY_SIGNS
from service.extraction.numerals.numerals import DASHES, LARGEST, MINUS, SCALES, SHORT_SCALES, SIGNS_OF_PARTS, Number
from service.extraction.numerals.unit_names import BY_NAME, BY_SYMBOL
from service.extraction.numerals.word_forms import WordForm

#: Digits in the longest number read: longer ones are serial numbers, or hostile.
MOST_DIGITS = 40

#: Largest power of ten read in "1e3" and "2 x 10^5".
LARGEST_EXPONENT = 40

#: Words by which a number goes on behind white space.
GOING_ON = frozenset((*SCALES, *(scale.lower() for scale in SHORT_SCALES), "and", "dozens", "x"))

#: Words before a number of things, and digits before a space in the number: "about 1 200 people", not "at 10 300 left".
OF_MANY = frozenset(
    """about almost approximately are around fewer had has have just least less more most nearly only over roughly some
    than was were""".split()
)
LONGEST_LEAD = 2

#: Words behind a unit with which no counted thing goes on.
BEHIND_UNITS = frozenset(
    "a after an and are at but by for from had has have in into is of on or per than to was were while with".split()
)

PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")

GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")

INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")

GROUP = re.compile(r"[0-9]{3}(?:\.[0-9]+)?")

EXPONENT = re.compile(r"[eE]([0-9]{1,2})")


@lru_cache(maxsize=5_000)
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


def read_digits(words: Sequence[WordForm], at: int) -> Number | None:
    last = at + 1
    if words[at].text in SIGNS_OF_PARTS:
        return Number(first=at, last=last, value=_part(words[at].text), share=True, digits=True)
    if words[at].text == ".":
        last = at + 2
        value = decimal_of("0." + words[at + 1].text)
    else:
        value = decimal_of(words[at].text)
    if value is None or (len(words[last - 1].text) > MOST_DIGITS and len(value.as_tuple().digits) > MOST_DIGITS):
        return None
    if last == len(words) or _ends_number(words, last):
        return Number(at, last, value, digits=True)
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
    return scaled(words, number)


def _ends_number(words: Sequence[WordForm], last: int) -> bool:
    """Whether words[last] is a word of its own that no number goes on with: a quick look."""
    after = words[last]
    return after.gap > 0 and after.norm.isalpha() and after.norm not in GOING_ON


def as_whole(value: Decimal) -> Decimal:
    """The same value without the zeros behind the point that a scale leaves: 6,500,000 and not 6,500,000.0."""
    if value.as_tuple().exponent == 0:
        return value
    integral = value.to_integral_value()
    return integral if integral == value else value


def scaled(words: Sequence[WordForm], number: Number) -> Number:
    """The number with the scales behind it: "1.2 million", "25k", "2 and a half million"."""
    behind = [word.norm for word in words[number.last : number.last + 3]]
    if not number.share and behind == ["and", "a", "half"]:
        number = number._replace(value=number.value + Decimal("0.5"), last=number.last + 3)
    for _ in range(3):
        at = number.last
        if at < len(words) and words[at].text in DASHES and not words[at].gap:
            at += 1
        if at >= len(words) or words[at].norm not in SCALES or words[at].norm == "score":
            break
        scale = words[at].norm
        number = number._replace(value=as_whole(number.value * SCALES[scale]), last=at + 1, scale=scale, share=False)
    at = number.last
    halved = [word.norm for word in words[at : at + 3]] == ["and", "a", "half"]
    if halved and number.scale and not (at + 3 < len(words) and words[at + 3].norm in SCALES):
        return number._replace(value=number.value + SCALES[number.scale] / 2, last=at + 3)
    if at < len(words) and words[at].norm == "dozens" and not number.scale and number.digits:
        return number._replace(value=number.value * 12, last=at + 1, scale="dozen")
    if number.scale or at >= len(words) or words[at].text not in SHORT_SCALES:
        return number
    touching = not words[at].gap
    screen = words[at].text == "K" and number.value in (4, 8)
    if touching and words[at].text not in ("m", "M") and not screen:
        return number._replace(
            value=as_whole(number.value * SHORT_SCALES[words[at].text]), last=at + 1, scale=words[at].text
        )
    if words[at].text in ("bln", "bn", "tln", "tn", "tr", "trn", "mln", "mn", "B") and not touching:
        return number._replace(
            value=as_whole(number.value * SHORT_SCALES[words[at].text]), last=at + 1, scale=words[at].text
        )
    return number


def _part(sign: str) -> Decimal:
    upper, _, lower = SIGNS_OF_PARTS[sign].partition("/")
    return Decimal(upper) / Decimal(lower or 1)


def _spaced_groups(words: Sequence[WordForm], at: int, value: Decimal) -> tuple[Decimal, int]:
    """ "1 234 567" and "10 000" are one number: groups of three behind single spaces.

    One group alone is one where it is zeros or where a number of things is told: "about 1 200 people", "$1 200".
    """
    last, text = at + 1, words[at].text
    if not len(text) <= 3 or text[0] == "0":
        return value, last
    while last + 1 < len(words) and words[last].text in "'’_" and not words[last].gap:
        if not GROUP.fullmatch(words[last + 1].text) or words[last + 1].gap or last - at > 12:
            break
        text += words[last + 1].text
        last += 2
    if last > at + 1:
        return Decimal(text), last
    while last < len(words) and GROUP.fullmatch(words[last].text):
        if words[last].gap != 1 or last - at > 6:
            break
        text += words[last].text
        last += 1
    groups = last - at - 1
    if groups == 1 and _is_measured(words, at, last):
        return Decimal(text), last
    is_told = words[last - 1].text.startswith("000") or _tells_many(words, at, last)
    if groups == 0 or (groups == 1 and not is_told):
        return value, at + 1
    return Decimal(text), last


def _is_measured(words: Sequence[WordForm], at: int, last: int) -> bool:
    """Whether one or two digits, three, and a unit with nothing counted behind it are one number: "lost 2 400 MW".

    "Won 3 200 metre races" and "in 12 100 km stages" count something behind the unit.
    """
    before = words[at - 1] if at else None
    if len(words[at].text) > LONGEST_LEAD or last >= len(words) or not words[last].gap:
        return False
    if words[last].norm not in BY_NAME and words[last].text not in BY_SYMBOL:
        return False
    if before is None or before.is_number or before.is_sign or before.norm in SCALES:
        return False
    after = words[last + 1] if last + 1 < len(words) else None
    return after is None or after.is_sign or after.norm in BEHIND_UNITS


def _tells_many(words: Sequence[WordForm], at: int, last: int) -> bool:
    """Whether what stands around two numbers shows them to be one: money, or a word of how many and a noun."""
    before = words[at - 1] if at else None
    if before is None or len(words[at].text) > LONGEST_LEAD:
        return False
    after = words[last] if last < len(words) else None
    is_counted = after is not None and after.text.isalpha() and after.text.islower() and after.norm not in BY_NAME
    is_money = before.text in MONEY_SIGNS or before.text in CODES or before.text in LETTERS
    return is_money or (before.norm in OF_MANY and is_counted)


def _simple_fraction(words: Sequence[WordForm], at: int) -> tuple[Decimal, int] | None:
    """ "1/2" at words[at], its value and where it ends; "9/11", "24/7" and dates are none."""
    if at + 2 >= len(words) or words[at + 1].text not in "/⁄" or words[at + 1].gap:
        return None
    upper, lower = words[at].text, words[at + 2].text
    if words[at + 2].gap or not (upper.isascii() and lower.isascii()):
        return None
    if not (upper.isdigit() and lower.isdigit()) or len(upper) > 2 or len(lower) > 3 or lower.startswith("0"):
        return None
    followed = words[at + 3] if at + 3 < len(words) else None
    if followed and not followed.gap and followed.text in "/⁄":
        return None
    a, b = int(upper), int(lower)
    if a == 0 or a >= b or b not in (2, 3, 4, 5, 6, 8, 10, 16, 20, 25, 32, 40, 50, 64, 100, 1000):
        return None
    return Decimal(a) / Decimal(b), at + 3


def _power(words: Sequence[WordForm], last: int) -> tuple[Decimal | None, int]:
    """The power of ten behind a number, 1 if there is none; None when it is out of range."""
    if last >= len(words):
        return Decimal(1), last
    touching = not words[last].gap
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
    if touching and words[last].text in ("x10", "×10") and last + 2 < len(words) and words[last + 1].text == "^":
        found = re.fullmatch(r"[0-9]{1,2}", words[last + 2].text)
        return (_ten_to(int(found.group())) if found else None), last + 3
    if words[last].text in "×x*" and last + 1 < len(words) and words[last + 1].text == "10":
        at, sign = last + 2, 1
        if at < len(words) and words[at].text == "^":
            at += 1
        if at < len(words) and words[at].text in MINUS and not words[at].gap:
            at, sign = at + 1, -1
        if at < len(words) and at > last + 2 and re.fullmatch(r"[0-9]{1,2}", words[at].text):
            return _ten_to(sign * int(words[at].text)), at + 1
    return Decimal(1), last


def _ten_to(exponent: int) -> Decimal | None:
    return Decimal(10) ** exponent if abs(exponent) <= LARGEST_EXPONENT else None
