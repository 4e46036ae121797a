"""The words and signs numbers are written with, and what a number that was read looks like.

Refuses: reading.
"""

import re
from decimal import Decimal
from typing import NamedTuple

#: Largest magnitude read of a number with a scale or an exponent; far over all money there is.
LARGEST = Decimal(10) ** 24

SMALL = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"naught": Decimal(0), "nought": Decimal(0)}

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
    "tln": Decimal(10**12),
    "tn": Decimal(10**12),
    "tr": Decimal(10**12),
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

#: Words that say how many times as much, whose reading is quantities/multiples.py.
MULTIPLES = frozenset(
    """double doubled doubles doubling halve halved halves halving quadruple quadrupled quadrupling
    quintupled thrice treble trebled trebling triple tripled tripling twice""".split()
)

#: What there can be none of, in lemmas and forms.
COUNTABLE = frozenset(
    """arrest arrests attack attacks building buildings case cases casualties casualty complaint complaints
    damage damages death deaths evacuation evacuations fatalities fatality fire fires hospitalisation
    hospitalizations incident incidents infection infections injuries injury instance instances loss
    losses outbreak outbreaks people person report reports sign signs structure structures survivor
    survivors victim victims violation violations vote votes""".split()
)

#: What may have befallen nobody.
FATED = frozenset(
    "arrested dead detained died evacuated harmed hospitalised hurt injured killed missing wounded".split()
)

#: Units of which an article tells one, and the words before it by which it does: "for a week", "more than an hour".
SPANS = frozenset("day decade fortnight hour month week year".split())
#: Units of which an article tells one where a half goes on: "a mile and a half".
HALVED = frozenset("acre foot kilometre litre meter metre mile minute pint pound second ton tonne yard".split())
#: Units by one of which something is more or less: "too low by a metre".
DIFFERING = frozenset(
    """centimeter centimetre hectare inch kilo kilogram kilometer kilometre liter litre meter metre stone tonne
    yard""".split()
)
TAKING = frozenset(
    """about almost another around be by for is last lasted lasting lasts least most nearly now over spend spent take
    taken takes taking than to took under wait waited was within""".split()
)

#: Tens of years by which an age is told in words, and whose they are.
DECADES_OF_LIFE = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
                   "eighties": 80, "nineties": 90}  # fmt: skip
WHOSE = frozenset({"her", "his", "my", "their"})
WORDED_DECADES = frozenset((*DECADES_OF_LIFE, *(f"mid-{decade}" for decade in DECADES_OF_LIFE)))

#: Words that are a number, or a share, only in the company of one of these.
TELLING_WITH: dict[str, frozenset[str]] = {
    **dict.fromkeys(WORDED_DECADES, WHOSE),
    "almost": frozenset({"all"}),
    "couple": frozenset({"of", *SCALES}),
    "handful": frozenset({"of"}),
    "hardly": frozenset({"any"}),
    "majority": frozenset({"of"}),
    "most": frozenset({"of"}),
    "nearly": frozenset({"all"}),
    "no": COUNTABLE | FATED,
    "no-one": FATED,
    "nobody": FATED,
    "pair": frozenset({"of"}),
    "none": FATED | {"of"},
    "single": frozenset({"fail", "failed", "never", "not", "t", "without", "yet"}),
    "virtually": frozenset({"all"}),
}

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

SIGNS_OF_PARTS = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅕": "0.2", "⅖": "0.4",
                  "⅗": "0.6", "⅘": "0.8", "⅙": "1/6", "⅚": "5/6", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625",
                  "⅞": "0.875", "↉": "0"}  # fmt: skip

MONTHS = frozenset(
    """apr april aug august dec december feb february jan january jul july jun june mar march may nov
    november oct october sep sept september""".split()
)

#: Words that may be joined to a number by a hyphen: "sub-300", "minus-5", "0-to-60".
JOINED = frozenset({"a", "and", "magnitude", "mid", "minus", "now", "sub", "to"})

#: A decimal point as some print it, "0·5"; not the sign of "3·10^8".
MIDDLE_POINT = re.compile(r"(?<=[0-9])·(?=[0-9])(?!10\b)")

MINUS = frozenset({"-", "−", "－"})

DASHES = frozenset({"-", "–", "—", "−", "‑"})


class Number(NamedTuple):
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


#: What leads to digits that a hyphen joins to it, and keeps the hyphen.
LED = re.compile("(mid|over)-[0-9]{2}s|(per)-[0-9]{1,3}")


def lead_of(norm: str, before: str) -> str:
    """The word that leads to the digits written together with it, "" for none: "over-60s", "mid-30s", "12-per-1,000".

    before: what stands before, a hyphen where a rate is written as one word.
    """
    led = LED.fullmatch(norm)
    return (led[1] or (led[2] if before in DASHES else "")) if led else ""
