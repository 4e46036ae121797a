"""What somebody denies that the other text tells as so: "took bribes", "denied taking bribes".

Refuses: a "no" (negations.py); whether the position turned (reversal.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, once_a_pair
from service.comparison.words.canonical import said_words
from service.comparison.words.stances import says_no
from service.domain.claims import Polarity, Position
from service.text.words import holds_any

#: What somebody denies of a deed before it is told itself: "reports that", "having".
_TOLD_OF = re.compile(
    r"(?:(?:(?:all|any|the|these|those) )?(?:accusations?|allegations?|claims?|reports?|rumou?rs?|suggestions?) )?"
    r"(?:that\b|having\b|(?:he|she|it|they|we|i)\b)",
    re.IGNORECASE,
)
_OPENS_DEED = re.compile(r"(?:ever )?[\w’'-]+ing\b", re.IGNORECASE)
_IS_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|did|does)\b", re.IGNORECASE)
#: A denial in a sentence that is read without its cue, and a verb of denying whose cue has what is denied behind it.
_DENIES = re.compile(r"(?<!not )(?<!never )\b(?P<cue>den(?:y|ies|ied)) (?P<content>.+)", re.IGNORECASE)


@once_a_pair
def told_and_denied(pair: PositionPair) -> tuple[str, str] | None:
    """What the one tells as a deed, by nobody's word, and the same as somebody denies it in the other by a verb.

    Not "denied bail", of which it is no deed that is denied, nor what is denied by a "no".
    """
    told = [one.cue is None and not _denies(one.passage.exact) for one in (pair.before, pair.after)]
    if told[0] is told[1]:
        return None
    at = int(told[0])  # the side that denies
    cue, content = _denied((pair.before, pair.after)[at])
    opening = _TOLD_OF.match(content)
    if not content or not (opening or _OPENS_DEED.match(content) or _IS_CLAUSE.search(content)):
        return None
    around = said_words(f"{cue} {opening[0] if opening else ''}").keys()
    if all((swap.gone, swap.new)[at] <= around for swap in pair.swaps):
        return (pair.before, pair.after)[1 - at].passage.exact, content
    return None


def _denied(position: Position) -> tuple[str, str]:
    """The words by which a position denies, and what it denies; none where it denies nothing, or by a "no"."""
    if position.cue is not None:
        is_denial = position.polarity is Polarity.DENIED and position.content and not says_no(position.cue.exact)
        return (position.cue.exact, position.content[0].exact) if is_denial else ("", "")
    found = _denies(position.passage.exact)
    return (found["cue"], found["content"]) if found else ("", "")


def _denies(words: str) -> re.Match[str] | None:
    return _DENIES.search(words) if holds_any(words, ("den",)) else None
