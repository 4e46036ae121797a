"""Movements told at a rate or by how far off something closed: "grew at an annual rate of 4.8%", "closed off 6%".

Refuses: which way a verb moves (trends.py).
"""

from collections.abc import Sequence

from service.extraction.numerals.word_forms import WordForm

#: Verbs of trading behind which "off" is down, and units of a change of prices.
CLOSED = frozenset("are close closed closing ended finished is opened trade traded trading was were".split())
OF_PRICES = frozenset({"percent", "percentage point", "point"})
#: What something moves at, and words of "at an annual rate of" at most.
RATES = frozenset({"pace", "rate"})
LONGEST_RATE = 6


def before_rate(words: Sequence[WordForm], first: int) -> int:
    """Where "at an annual rate of" before words[first] begins; `first` where nothing of that stands there."""
    if first < 4 or words[first - 1].norm != "of" or words[first - 2].norm not in RATES:
        return first
    for at in range(first - 3, max(0, first - 1 - LONGEST_RATE), -1):
        if words[at].norm == "at":
            return at
    return first


def is_closed_off(words: Sequence[WordForm], first: int, unit: str) -> bool:
    """Whether "off" before words[first] is down: "shares closed off 6.3%", not "knocked off 5%"."""
    return first > 1 and words[first - 1].norm == "off" and unit in OF_PRICES and words[first - 2].norm in CLOSED
