"""Whether what differs says under what condition, until when, at what time or in what place, and whether it is a rule.

Refuses: who and how many are bound (sorts.py); days (days.py); the words that open a limit (words/bounds.py).
"""

import re
from collections import Counter

from service.comparison.meaning.days import is_for_now, is_other_span
from service.comparison.meaning.stages import MUST
from service.comparison.meaning.swaps import PositionPair, Swap, once_a_pair
from service.comparison.words.bounds import (
    is_date_word,
    is_limit_word,
    lets_it_be,
    models_in,
    opens_limit,
    opens_requirement,
    results_in,
    tells_how_often,
)
from service.comparison.words.canonical import said_in_order, said_words
from service.comparison.words.clauses import EDGES
from service.comparison.words.lexicon import GRADES, RULE_MATTERS, SCENERY
from service.domain.claims import Position, Voice

#: An insertion or deletion of at most this many content words, none a name, is colour and not a fact.
COLOUR_WORDS = 2

#: Two words for what lies between two sides: "the bridge across the Tarn".
_SPANNING = {"across", "over"}
_WHEN = frozenset({"when", "while"})
_HOW = re.compile(r"(?:with|without|under)\b", re.IGNORECASE)
_VOTES = re.compile(r"(?:by|with) (?:a vote of )?# ?(?:votes?|#)?(?: to|[-–]) ?#", re.IGNORECASE)
_HOLDS = re.compile(r"\b(?:are|can|is|may|must|runs?|should|will|would)\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)
#: What has a number for its name.
_NUMBERED = frozenset("bus exit highway hwy interstate junction line motorway platform route runway sr tram".split())
_DIGITS = re.compile(r"\d+")
_SCENERY = frozenset(" ".join(SCENERY.split(",")).split())


@once_a_pair
def is_limit(pair: PositionPair, swap: Swap) -> bool:
    """Whether the swap adds, drops or changes a condition, a deadline, a time or a place."""
    if _VOTES.match(max(swap.deleted, swap.inserted, key=len).strip(EDGES)):
        return False
    if is_other_span(swap.lead, (swap.deleted, swap.inserted), (pair.before.passage.exact, pair.after.passage.exact)):
        return True  # "for # years", "for good"
    if not (swap.gone or swap.new):
        one = swap.deleted.strip() or swap.inserted.strip()
        others = pair.after_words if swap.deleted.strip() else pair.before_words
        has_moved = one.strip(EDGES).lower() in others.lower()  # "for # days, they blocked it"
        is_lone = not (swap.deleted.strip() and swap.inserted.strip())
        is_bound = (
            is_for_now(one, others) or ("#" in one and opens_limit(one)) or (tells_how_often(one) and _holds(pair))
        )
        return is_lone and not has_moved and is_bound
    if not (swap.gone and swap.new):
        if lets_it_be(swap.inserted if swap.new else swap.deleted):
            return True
        if not _SCENERY.isdisjoint(swap.gone | swap.new) and len(swap.gone | swap.new) <= COLOUR_WORDS:
            return False  # "in bright sunshine"
        one = swap.inserted if swap.new else swap.deleted
        if swap.gone | swap.new <= _WHEN:
            return False  # "in the collapse of the bridge", "when the bridge collapsed": the clause stands in both
        if {swap.deleted.strip().lower(), swap.inserted.strip().lower()} == _SPANNING:
            return False
        if swap.deleted.strip() and swap.inserted.strip() and not _is_own(one, swap.gone | swap.new):
            return False  # "In 1960 she became", where the year stood elsewhere
        if opens_limit(one) or opens_requirement(one) or (tells_how_often(one) and _holds(pair)):
            return True
        return bool(_HOW.match(one.strip())) and is_rule(pair)  # "may open with masks"
    if swap.lead in GRADES or swap.lead in _NUMBERED or (models_in(swap.deleted) and models_in(swap.inserted)):
        return False  # "Category 3", "Highway 49", "the A23"
    if all(is_limit_word(word) or is_date_word(word) for word in swap.gone | swap.new):
        return not (_leads_by(swap.deleted, pair.before_words) and _leads_by(swap.inserted, pair.after_words))
    inside = _condition_words(pair.before), _condition_words(pair.after)
    return swap.gone <= inside[0].keys() and swap.new <= inside[1].keys()


def _is_own(one: str, words: frozenset[str]) -> bool:
    """Whether the first word of content behind what may open a limit is one that came or went, or part of a date is."""
    said = [word for word in said_in_order(one) if not is_limit_word(word)]
    if words.isdisjoint(said):
        return all(map(is_limit_word, words))  # "in the collapse", "before the collapse"
    return said[0] in words or any(word[0].isdigit() or is_date_word(word) for word in words.intersection(said))


def _holds(pair: PositionPair) -> bool:
    """Whether what is told holds or will, and is no deed that was done."""
    return all(_HOLDS.search(words) and not _WAS.search(words) for words in (pair.before_words, pair.after_words))


def is_rule(pair: PositionPair) -> bool:
    """Whether both say what must be done, what may, or what is open or in force."""
    return pair.before.voice is pair.after.voice is Voice.DIRECTIVE or all(
        stance.duty >= MUST or RULE_MATTERS & {matter for matter, _ in stance.sides} for stance in pair.stances
    )


def _leads_by(number: str, words: str) -> bool:
    """Whether a number is how many points somebody is ahead or behind, or of a result, and no day of the month."""
    numbers = _DIGITS.findall(number)
    return (bool(numbers) and set(numbers) <= set(results_in(words))) or bool(
        re.search(rf"\b{re.escape(number.strip())} (?:percentage )?points?\b", words)
    )


def _condition_words(position: Position) -> Counter[str]:
    return said_words(" ".join(condition.exact for condition in position.conditions))
