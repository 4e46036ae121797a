"""A move as words with its unit: "+4 kilometres", "−$1.5 billion", "+2 percentage points".

Exact: a number is written whole, or with a word for its millions where two decimals are enough.
Refuses: working out the move (moves.py); units' names in other languages.
"""

import re
from decimal import Decimal

#: Signs that stand before a sum, by currency; another currency is told by its code or its word.
SIGNS = {"usd": "$", "gbp": "£", "eur": "€", "jpy": "¥", "krw": "₩", "ils": "₪", "inr": "₹", "php": "₱", "uah": "₴",
         "rub": "₽", "try": "₺"}  # fmt: skip

#: Units whose names are no English plurals with -s, with the words for one and for more.
PLURALS = {
    "celsius": ("°C", "°C"),
    "fahrenheit": ("°F", "°F"),
    "kelvin": ("K", "K"),
    "fils": ("fils", "fils"),
    "kobo": ("kobo", "kobo"),
    "krone": ("krone", "kroner"),
    "metric ton": ("tonne", "tonnes"),
    "paisa": ("paisa", "paise"),
    "penny": ("penny", "pence"),
    "percent": ("percentage point", "percentage points"),
    "people": ("person", "people"),
    "child": ("child", "children"),
    "man": ("man", "men"),
    "woman": ("woman", "women"),
    "pound-mass": ("pound", "pounds"),
    "share": ("percentage point", "percentage points"),
    "acre-foot": ("acre-foot", "acre-feet"),
}

#: Last words of units' names that have no plural with -s.
LAST_WORDS = {"century": "centuries", "foot": "feet", "horsepower": "horsepower",
              "inch": "inches", "mille": "mille", "stone": "stone", "thousand": "thousand"}  # fmt: skip

#: Words of large numbers, largest first.
LARGE = (("trillion", 12), ("billion", 9), ("million", 6))

#: Most decimals a number is written with before a word of LARGE.
MOST_DECIMALS = 2

#: A sum with one decimal, which is written with two: "$2.50".
ONE_DECIMAL, ADDED_NOUGHT = re.compile(r"^([\d,]+\.\d)$"), r"\g<1>0"

#: What parts an amount from what it is per.
PER = " per "

#: Length of a currency's code.
CODE_LENGTH = 3

#: Units of three letters that are no currency.
SHORT_UNITS = frozenset({"bit", "cup", "day", "ton"})


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency by the look of it: an ISO code in lower case."""
    return len(unit) == CODE_LENGTH and unit.isalpha() and unit not in SHORT_UNITS


def in_words(move: Decimal, unit: str) -> str:
    """A move with its sign and its unit.

    >>> [in_words(Decimal(5), unit) for unit in ("usd per barrel", "mile per hour", "percent", "")]
    ['+$5 per barrel', '+5 miles per hour', '+5 percentage points', '+5']
    """
    sign, number = "−" if move < 0 else "+", _number(abs(move))
    if unit.startswith(PER[1:]):
        return f"{sign}{number} {_grouped(unit)}"
    head, _, below = unit.partition(PER)
    per = f"{PER}{_grouped(below)}" if below else ""
    if head in SIGNS or is_currency(head):
        before = SIGNS.get(head, f"{head.upper()} ")
        return f"{sign}{before}{ONE_DECIMAL.sub(ADDED_NOUGHT, number)}{per}"
    return f"{sign}{number} {_name(head, is_one=number == '1')}{per}" if head else f"{sign}{number}"


def joined(moves: list[Decimal], unit: str) -> str:
    """The moves of a range's two ends: "+2 to +3 miles"."""
    told = [in_words(move, unit) for move in moves]
    if len(told) > 1:
        bare = f"{'−' if moves[0] < 0 else '+'}{_number(abs(moves[0]))}"
        told[0] = bare if told[1][1:2].isdigit() else told[0]
    return " to ".join(told)


def _number(amount: Decimal) -> str:
    plain = amount.normalize()
    for word, places in LARGE:
        scaled = plain.scaleb(-places)
        exponent = scaled.as_tuple().exponent
        if scaled >= 1 and isinstance(exponent, int) and exponent >= -MOST_DECIMALS:
            return f"{scaled:,f} {word}"
    return f"{plain:,f}"


def _name(unit: str, *, is_one: bool) -> str:
    if unit in PLURALS:
        return PLURALS[unit][not is_one]
    unit = unit.removesuffix(" of age")
    if is_one:
        return unit
    first, space, last = unit.rpartition(" ")
    plural = LAST_WORDS.get(last) or (last if last.endswith(("hertz", "s")) else f"{last}s")
    return f"{first}{space}{plural}"


def _grouped(words: str) -> str:
    """What something is per, a whole number of it with its digits in groups: "per 100,000"."""
    many, _, of = words.partition(" ")
    if of and many.isascii() and many.isdigit():
        return f"{int(many):,} {_name(of, is_one=False)}"  # "100 kilometres"
    return " ".join(f"{int(word):,}" if word.isascii() and word.isdigit() else word for word in words.split(" "))
