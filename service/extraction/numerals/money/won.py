"""Won that are money and no verb: "3 trillion won", "10,000 won ($8)", "a 50,000-won note".

Refuses: won of another country by name (currencies.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import ADVERBS, CONJUNCTIONS, PREPOSITIONS, TIMES
from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.numerals import DASHES
from service.extraction.numerals.word_forms import WordForm

#: Scales that sums are told in, and what goes on behind a sum where a verb would have its object.
SCALED = frozenset("billion bn million m tn tr trillion trn".split())
FREE = (
    (PREPOSITIONS - {"by", "for", "over", "through"})
    | (CONJUNCTIONS - {"because"})
    | ADVERBS
    | TIMES
    | frozenset("is was worth".split())
)


def is_won(words: Sequence[WordForm], at: int) -> bool:
    """Whether "won" at words[at] behind a number is money."""
    if words[at].text != "won" or not at:
        return False
    if words[at - 1].text in DASHES:
        return not words[at].gap
    after = words[at + 1] if at + 1 < len(words) else None
    if after is not None and after.text == "(" and at + 2 < len(words) and words[at + 2].text in MONEY_SIGNS:
        return True
    if words[at - 1].norm not in SCALED:
        return False
    return after is None or after.is_sign or after.norm in FREE
