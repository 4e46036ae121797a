"""Which way something is said to have moved before "to" or "from" and its figure, with asides between.

"Doubled, from 200 to 400", "rose $1.15, or 1.6 per cent, to $73.42", "tripled in a decade to 90,000".
Refuses: verbs right before a figure (trends.py), and the parts of a movement (movements.py).
"""

from collections.abc import Sequence

from service.domain.claims import Trend
from service.extraction.counting.grammar import ADVERBS, TIMES
from service.extraction.numerals.numerals import MONTHS, PARTS, SCALES, SMALL, TENS
from service.extraction.numerals.unit_names import BY_NAME, MONEY_SIGNS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.trends import DECLINE, FALLING, GROWTH, LINKS, NO_TREND, RISING
from service.extraction.times.calendar import DAYS

#: How far back the verb may stand, in words.
FARTHEST = 14
#: Words of when, of how much and of how long that may stand between, with numbers and units.
ASIDES = (
    LINKS
    | ADVERBS
    | TIMES
    | MONTHS
    | DAYS
    | GROWTH
    | DECLINE
    | frozenset(PARTS)
    | frozenset(SCALES)
    | frozenset(SMALL)
    | frozenset(TENS)
    | frozenset(
        """across basis cent cents consecutive during every fifth first for fourth half in last of on or per percent
        percentage point points quarter row running second seventh since sixth straight successive tenth third this
        two within""".split()
    )
)
#: Those that are no aside: with them the figure is what is moved by or stands elsewhere.
NOT_ASIDE = frozenset({"at", "from", "than", "to"})


def way_before(words: Sequence[WordForm], at: int) -> Trend:
    """Which way the verb of the clause moved what "to" or "from" at words[at] leads on from; NO_TREND where none did."""
    if at < 2 or words[at - 1].norm == "of":
        return NO_TREND
    for back in range(at - 1, max(-1, at - 1 - FARTHEST), -1):
        word = words[back]
        led = back > 0 and words[back - 1].norm in ("a", "an", "the", "its")
        if word.lemma in RISING or word.norm in RISING:
            return NO_TREND if led and word.norm not in GROWTH else Trend.ROSE
        if word.lemma in FALLING or word.norm in FALLING:
            return NO_TREND if led and word.norm not in DECLINE else Trend.FELL
        if not _is_aside(words, back):
            return NO_TREND
    return NO_TREND


def _is_aside(words: Sequence[WordForm], at: int) -> bool:
    word = words[at]
    if word.norm in NOT_ASIDE:
        return False
    is_name = word.text[0].isupper() and word.text.isalpha()
    is_amount = word.is_number or word.text in MONEY_SIGNS or word.norm in BY_NAME
    return word.text in (",", "-", "‑", ".") or is_amount or is_name or word.norm.endswith("ly") or word.norm in ASIDES


def way_to(words: Sequence[WordForm], first: int) -> Trend:
    """Which way something moved "to" the figure at words[first], where the verb stands before an aside."""
    at = first - 1
    while at >= 0 and first - at <= 5 and words[at].norm in LINKS and words[at].norm != "to":
        at -= 1
    if at < 1 or words[at].norm != "to" or words[at - 1].norm == "up":
        return NO_TREND
    return way_before(words, at)
