"""Which way a verb moves what stands between it and a figure: "cut rates to 3 per cent", "raised fares 4 per cent".

Refuses: what moves by itself (trends.py).
"""

from collections.abc import Sequence

from service.domain.claims import Trend
from service.extraction.counting.grammar import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.trends import ENDING_OBJECTS, LINKS, NO_TREND

#: Words before a figure by which it is how far, or where to, a verb moved its object; words looked back over for it.
LEADING_TO = frozenset({"by", "to"})
LEADING_FROM = frozenset({"from"})
FAR_VERB = 7
ARTICLES = frozenset("a an its the their this".split())
#: Verbs that move what stands behind them, in lemmas.
MOVED = {
    **dict.fromkeys("boost expand extend hike increase lengthen lift push raise widen".split(), Trend.ROSE),
    **dict.fromkeys("cut cutting decrease lower narrow reduce shorten shrink slash trim".split(), Trend.FELL),
}
#: Who may be of an age told from year to year: "cut prices for children from 6 to 12".
OF_AGES = frozenset(
    "adults aged boys children girls kids people pupils students those toddlers women youngsters".split()
)
#: Units by which something is moved right behind its name, what goes on behind them, and what no object ends with.
CHANGED_BY = frozenset({"basis point", "percent", "percentage point", "point"})
ENDING = (PREPOSITIONS - {"of"}) | CONJUNCTIONS | ADVERBS | {"a", "each", "every", "last", "next", "this"}
NO_OBJECT = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS


def trend_of_object(words: Sequence[WordForm], first: int, leads: frozenset[str] = LEADING_TO) -> Trend:
    """Which way a verb moves what stands between it and the figure: "cut rates to 3 per cent", "raised pay by 4".

    leads: the words that lead to the figure.
    """
    at = first - 1
    while at >= 0 and words[at].norm in LINKS and words[at].norm not in leads:
        at -= 1
    if at < 1 or words[at].norm not in leads:
        return NO_TREND
    return _way_before(words, at)


def _way_before(words: Sequence[WordForm], at: int) -> Trend:
    """Which way the verb moves whose object stands before words[at]."""
    for back in range(at - 1, max(-1, at - 1 - FAR_VERB), -1):
        word = words[back]
        if word.is_sign or word.is_number or word.norm in ENDING_OBJECTS:
            return NO_TREND
        way = MOVED.get(word.lemma, MOVED.get(word.norm, NO_TREND))
        if way is not NO_TREND and word.text.islower():
            noun = back > 0 and (words[back - 1].norm in ARTICLES or words[back - 1].norm.endswith("'s"))
            return NO_TREND if noun else way
    return NO_TREND


def trend_of_bare_object(words: Sequence[WordForm], first: int, last: int, unit: str) -> Trend:
    """Which way a verb moves what stands right before the figure: "raised [fares] 4 per cent".

    Not "cut its 4 per cent stake", nor "cut taxes 4 per cent of voters pay".
    """
    if unit not in CHANGED_BY or (last < len(words) and words[last].norm not in ENDING and words[last].text.isalpha()):
        return NO_TREND
    at = first - 1
    while at > 0 and words[at].norm in LINKS and words[at].norm not in PREPOSITIONS:
        at -= 1
    if at < 1 or not words[at].text[0].isalpha() or words[at].norm in NO_OBJECT or MOVED.get(words[at].lemma):
        return NO_TREND
    return _way_before(words, at)


def way_of_object(words: Sequence[WordForm], first: int) -> Trend:
    """Which way a verb moves what stands between it and "from" and the figure: "raise the age from [62] to 65"."""
    if first < 2 or words[first - 2].norm in OF_AGES:
        return NO_TREND
    return trend_of_object(words, first, LEADING_FROM)
