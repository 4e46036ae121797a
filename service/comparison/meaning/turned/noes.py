"""What a "no" that came or went turns, where it stands by no word of a matter or by one verb alone.

Refuses: matters (matters.py); a clause of its own that denies (denying/negations.py).
"""

import re

from service.comparison.meaning.denying.given_up import HAVING
from service.comparison.meaning.denying.negations import ENDS, GOES_ON
from service.comparison.meaning.denying.unknown import is_left_open_alone
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.stances import Stance, says_no
from service.domain.claims import Polarity
from service.text.seeking.sought import sought

BY_LAW = 5  # the rung of duty of what the law says

#: A clause on somebody that came or went with a "not" of its own: "from anyone who is not in your household".
_CLAUSE_WITH_NO = sought(
    r"\b(?:who|whom|which|that)\s(?:[\w’']+\s){0,3}?(?:not|never|no longer)\b|\b(?:who|which|that)\s\w+n[’']t\b",
    re.IGNORECASE,
)

_NONE_OF = re.compile(r"no (?:[a-z’'-]+ ){0,2}[a-z’'-]+", re.IGNORECASE)

#: Verbs of telling, by which nothing else is denied.
_TELLING = frozenset("comment disclose elaborate explain reveal say specify tell".split())


def count_turning(pair: PositionPair) -> int:
    """How many of the negations that only one of the two has turn what it says."""
    before, after = pair.stances
    told = pair.before_words, pair.after_words
    # To deny that it is so and to say that it is not so are one position: one turn undoes the other.
    negations = sum(lone_negations(*two) + _is_no_end(*two) for two in ((before, after), (after, before)))
    negations -= _both_keep_silent(pair)
    negations -= is_left_open_alone(*told) + is_left_open_alone(*told[::-1])  # it happened, and is not known why
    return negations + sum(
        bool(_CLAUSE_WITH_NO.search(words))
        for swap in pair.swaps
        if swap.gone or swap.new  # what is said next to it has only moved
        for words in (swap.deleted, swap.inserted)
    )


def lone_negations(stance: Stance, other: Stance) -> int:
    """The negations that stand by no word of a matter, or of one that the other side does not speak of."""
    matters = {matter for matter, _ in other.sides}
    return stance.negations + sum(matters.isdisjoint(turned) for turned in stance.turned)


def ends_or_not(one: Stance, other: Stance) -> bool:
    """Whether the one says that something does not end, and the other that it does, by another verb of ending."""
    return not (one.negated.isdisjoint(ENDS) or other.affirmed.isdisjoint(ENDS) or other.negated or one.affirmed & ENDS)


def is_turned_locally(before: Stance, after: Stance) -> bool:
    """Whether a word is negated on one side and said on the other: "had been told" -> "had not been told".

    Not where the other side says no in words of its own ("must not" -> "against the law"), nor where both say and
    negate it: "a hard year, but not this hard".
    """
    return before.duty == after.duty and any(
        (one.negated - other.negated) & (other.affirmed - one.affirmed) and all(rung > 0 for _, rung in other.sides)
        for one, other in ((before, after), (after, before))
    )


def denies_in_condition(pair: PositionPair) -> bool:
    """Whether only one of the two has a condition with a "no" in it: "if no buyer is found"."""
    denied = [any(says_no(part.exact) for part in position.conditions) for position in (pair.before, pair.after)]
    return denied[0] is not denied[1]


def is_released(stances: tuple[Stance, Stance]) -> bool:
    """Whether one of the two takes a duty away ("need not") or forbids in words of its own ("against the law")."""
    return any(("duty", -1) in stance.sides or stance.duty == BY_LAW for stance in stances)


def denies_another_thing(swap: Swap) -> bool:
    """Whether the one has none of a thing and the other so many of another: "has no debts", "has 300 branches"."""
    sides = (swap.deleted, swap.gone), (swap.inserted, swap.new)
    return swap.lead in HAVING and any(
        _NONE_OF.fullmatch(one.strip(" .")) is not None and len(lost) > 1 and other.lstrip().startswith("#") and not won
        for (one, lost), (other, won) in (sides, sides[::-1])
    )


def _is_no_end(one: Stance, other: Stance) -> bool:
    """Whether the one says that something does not end, and the other that it goes on: one turn undoes the other.

    A "not" that made a side of its word already ("will not stop") is no turn to undo.
    """
    return lone_negations(one, other) > 0 and not (
        one.negated.isdisjoint(ENDS) or other.affirmed.isdisjoint(GOES_ON) or other.negated
    )


def _both_keep_silent(pair: PositionPair) -> bool:
    """Whether neither tells it, one by a "not" and the other by a verb: "would not say why", "declined to say why"."""
    if not pair.before.polarity is pair.after.polarity is Polarity.DENIED:
        return False
    cues = [
        one.cue.exact
        for one in (pair.before, pair.after)
        if one.cue and not _TELLING.isdisjoint(one.cue.exact.lower().split())
    ]
    return len(cues) == len(pair.wholes) and says_no(cues[0]) is not says_no(cues[1])
