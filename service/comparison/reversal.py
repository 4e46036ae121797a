"""Whether two positions taken for one stand on two sides: one matter from the other side, a lone no, a cue turned.

Refuses: every other kind (judgement.py), reading words (words/).
"""

import re
from collections import Counter

from service.comparison.aligning.forms import sentence_key
from service.comparison.meaning.denying.denials import told_and_denied, unsays
from service.comparison.meaning.denying.given_up import (
    both_refuse,
    exchanges_opposites,
    is_possession_ended,
    is_pursuit_ended,
    is_refused,
    orders_and_refuses,
    refuses_and_does_not,
    tell_of_last_time,
    wants_what_was_done,
)
from service.comparison.meaning.denying.negations import (
    ENDS,
    GOES_ON,
    both_deny_with_neither,
    both_say_no_comment,
    comments,
    denies_another_clause,
    deny_one_deed,
    is_unlikely_of_another,
    scarcity_step,
    without_denied_clauses,
)
from service.comparison.meaning.denying.outside import stands_apart
from service.comparison.meaning.denying.ruled_out import both_rule_out, considers_what_was_ruled_out
from service.comparison.meaning.denying.taken import OTHER_LADDER, ladder_taken, opposes_what_is_recommended
from service.comparison.meaning.denying.undecided import undecided_step
from service.comparison.meaning.denying.unknown import is_left_open_alone, one_was_not_reached
from service.comparison.meaning.denying.withheld import advises_otherwise
from service.comparison.meaning.doing.converses import is_one_deed
from service.comparison.meaning.doing.settled import settled_step
from service.comparison.meaning.saying.quoted import denies_nothing_said
from service.comparison.meaning.sorts import is_cue_turned
from service.comparison.meaning.stages import stopping_step
from service.comparison.meaning.swaps import PositionPair, cue_differs, cues_that_differ
from service.comparison.meaning.undoing.turnabouts import are_turnabouts
from service.comparison.measures.zeros import is_emptied
from service.comparison.words.alike.cues import are_hope_and_fear
from service.comparison.words.canonical import said_words
from service.comparison.words.lexicon import POINTING
from service.comparison.words.stances import Stance, read_stance, says_no
from service.domain.claims import Polarity, ladder_of

BY_LAW = 5  # the rung of duty of what the law says
_FOR_OR_AGAINST = re.compile(r"\b(?:for|against|in favou?r of|in opposition to)\b", re.IGNORECASE)

#: A clause on somebody that came or went with a "not" of its own: "from anyone who is not in your household".
_CLAUSE_WITH_NO = re.compile(
    r"\b(?:who|whom|which|that)\s(?:[\w’']+\s){0,3}?(?:not|never|no longer)\b|\b(?:who|which|that)\s\w+n[’']t\b",
    re.IGNORECASE,
)

#: Verbs of telling, by which nothing else is denied.
_TELLING = frozenset("comment disclose elaborate explain reveal say specify tell".split())

#: Most other content words that may differ where a lone negation turns a claim round.
WORDS_BESIDE_NEGATION = 3


def is_reversed(pair: PositionPair) -> bool:
    """Whether the later position takes the other side of what the earlier one held."""
    pair = without_denied_clauses(pair)
    before, after = pair.stances
    if (is_unsaid := unsays(pair)) is not None:
        return is_unsaid
    if (is_apart := stands_apart(pair)) is not None:
        return is_apart
    told = pair.before_words, pair.after_words
    exact = pair.before.passage.exact, pair.after.passage.exact
    if _turns_twice(pair) or tell_of_last_time(*told) or refuses_and_does_not(pair) or deny_one_deed(pair):
        return False
    if both_refuse(pair) or is_pursuit_ended(pair) is False or both_rule_out(*told) or _is_of_another(pair):
        return False
    if settled_step(pair) is not None or undecided_step(*told) is not None or is_one_deed(*pair.wholes):
        return False  # "must not", "need not"; "would not", "had not decided whether to"; "beat Lund", "Lund lost"
    if comments(exact[0]) is not comments(exact[1]) or both_say_no_comment(pair):
        return False  # who has not commented has taken no side
    if both_deny_with_neither(*told) or one_was_not_reached(*pair.wholes):
        return False
    if any(map(scarcity_step, pair.swaps)) and not any(
        swap.gone | swap.new for swap in pair.swaps if not scarcity_step(swap)
    ):
        return False  # "no hope", "little hope", and all else is the same
    if is_pursuit_ended(pair) or exchanges_opposites(pair) or any(map(is_possession_ended, pair.swaps)):
        return True
    if holds_the_same(pair):
        return _is_held_otherwise(pair)
    if turned_matters(pair) or is_cue_turned(pair) or _speaks_otherwise(pair) or are_turnabouts(*exact):
        return True
    if considers_what_was_ruled_out(*told) or advises_otherwise(*told) or is_emptied(*exact):
        return True
    if before.duty == after.duty and (_ends_or_not(before, after) or _ends_or_not(after, before)):
        return True
    if denies_another_clause(*told) or (not _denial_differs(pair) and _is_turned_locally(before, after)):
        return True
    others = sum(len(swap.gone | swap.new) for swap in pair.swaps)
    told_apart = before.duty == after.duty or not (before.duty and after.duty) or not _is_released(pair.stances)
    # To deny that it is so and to say that it is not so are one position: one turn undoes the other.
    negations = sum(lone_negations(*two) + _is_no_end(*two) for two in ((before, after), (after, before)))
    negations -= _both_keep_silent(pair)
    negations -= is_left_open_alone(*told) + is_left_open_alone(*told[::-1])  # it happened, and is not known why
    negations += sum(
        bool(_CLAUSE_WITH_NO.search(words))
        for swap in pair.swaps
        if swap.gone or swap.new  # what is said next to it has only moved
        for words in (swap.deleted, swap.inserted)
    )
    is_turned = (negations % 2 == 1) is not _denial_differs(pair) and not any(map(is_unlikely_of_another, pair.swaps))
    is_turned = is_turned and not denies_nothing_said(pair)
    if is_turned and told_apart and not _denies_in_condition(pair) and others <= WORDS_BESIDE_NEGATION + 1:
        return True
    if (is_refused(pair.before, pair.after) or is_refused(pair.after, pair.before)) and not any(
        map(stopping_step, pair.swaps)
    ):
        return True
    return cue_differs(pair) and (
        (_stand_against(pair) and not wants_what_was_done(pair))
        or (is_turned and pair.before.polarity is not pair.after.polarity)
    )


def _is_of_another(pair: PositionPair) -> bool:
    """Whether each takes its side on a matter of its own: "campaigned for the bypass", "campaigned against the quarry".

    Not where one of the two only points to it: "backs the measure".
    """
    is_told_by_cue = pair.before.cue is not None and pair.after.cue is not None
    if is_told_by_cue and not (is_cue_turned(pair) or _stand_against(pair) or _speaks_otherwise(pair)):
        return False
    held = [
        " ".join(part.exact for part in one.content) if one.cue else "".join(_FOR_OR_AGAINST.split(words, 1)[1:])
        for one, words in ((pair.before, pair.before_words), (pair.after, pair.after_words))
    ]
    words = [said_words(one).keys() for one in held]
    differing = (
        frozenset[str]().union(*(swap.gone for swap in pair.swaps)),
        frozenset[str]().union(*(swap.new for swap in pair.swaps)),
    )
    is_other = all(
        said and said <= other and not said <= POINTING for said, other in zip(words, differing, strict=True)
    )
    return is_other and not _turned(*map(read_stance, held))


def holds_the_same(pair: PositionPair) -> bool:
    """Whether what is held is word for word the same, whatever is said around it of who held it."""
    if pair.before.cue is None or pair.after.cue is None:
        return False
    held = [sentence_key(" ".join(part.exact for part in one.content)) for one in (pair.before, pair.after)]
    return bool(held[0]) and held[0] == held[1]


def _is_held_otherwise(pair: PositionPair) -> bool:
    """Whether whoever holds it took the other side of it: by the cue, by its force, or by denying it."""
    is_other_cue = is_cue_turned(pair) or _stand_against(pair) or turned_matters(pair)  # "cleared of", "convicted of"
    if is_other_cue or _speaks_otherwise(pair) or orders_and_refuses(pair):
        return True
    if (cues := cues_that_differ(pair)) is not None and are_hope_and_fear(*cues):
        return True
    takes_sides = all(ladder_of(one.force) in OTHER_LADDER for one in (pair.before, pair.after))
    return pair.before.polarity is not pair.after.polarity and not takes_sides


def _stand_against(pair: PositionPair) -> bool:
    """Whether the one is for it and the other against it; whoever does not accept it is against.

    Who calls off what was suspended is no more against it than who suspended it.
    """
    if any(map(stopping_step, pair.swaps)):
        return False
    takes = {ladder_taken(pair.before), ladder_taken(pair.after)}
    return takes == set(OTHER_LADDER) or opposes_what_is_recommended(pair)


def turned_matters(pair: PositionPair) -> frozenset[str]:
    """The matters that the two speak of from two sides, by the names of lexicon.SIDES."""
    return _turned(*pair.stances)


def _speaks_otherwise(pair: PositionPair) -> bool:
    """Whether one verb of saying is for it on one side and against it on the other: "argued for", "argued against"."""
    if not cue_differs(pair) or pair.before.cue is None or pair.after.cue is None:
        return False
    cues = pair.before.cue.exact.lower().split(), pair.after.cue.exact.lower().split()
    both = map(read_stance, (pair.before.passage.exact, pair.after.passage.exact))
    return cues[0][0] == cues[1][0] and "stance" in _turned(*both)


def _turned(before: Stance, after: Stance) -> frozenset[str]:
    sides = sides_apart(before, after)
    return frozenset(matter for matter in sides[0].keys() & sides[1].keys() if sides[0][matter] * sides[1][matter] < 0)


def _turns_twice(pair: PositionPair) -> bool:
    """Whether who holds it turned round and so did what is held: one turn undoes the other.

    "Opposes banning the app" and "supports allowing the app" are one position, and so are "denied it was false" and
    "said it was true".
    """
    if (told := told_and_denied(pair)) is not None:
        return says_no(told[0]) is not says_no(told[1])  # "is not leaving", "denied leaving"
    is_held_otherwise = is_cue_turned(pair) or _stand_against(pair) or _denial_differs(pair)
    if not is_held_otherwise or pair.before.cue is None or pair.after.cue is None:
        return False
    held = [read_stance(" ".join(part.exact for part in one.content)) for one in (pair.before, pair.after)]
    cues = [read_stance(one.cue.exact) for one in (pair.before, pair.after) if one.cue]
    return bool(_turned(*held) - _turned(*cues)) and (held[0].negations + held[1].negations) % 2 == 0


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


def _is_no_end(one: Stance, other: Stance) -> bool:
    """Whether the one says that something does not end, and the other that it goes on: one turn undoes the other.

    A "not" that made a side of its word already ("will not stop") is no turn to undo.
    """
    return lone_negations(one, other) > 0 and not (
        one.negated.isdisjoint(ENDS) or other.affirmed.isdisjoint(GOES_ON) or other.negated
    )


def lone_negations(stance: Stance, other: Stance) -> int:
    """The negations that stand by no word of a matter, or of one that the other side does not speak of."""
    matters = {matter for matter, _ in other.sides}
    return stance.negations + sum(matters.isdisjoint(turned) for turned in stance.turned)


def _is_released(stances: tuple[Stance, Stance]) -> bool:
    """Whether one of the two takes a duty away ("need not") or forbids in words of its own ("against the law")."""
    return any(("duty", -1) in stance.sides or stance.duty == BY_LAW for stance in stances)


def _ends_or_not(one: Stance, other: Stance) -> bool:
    """Whether the one says that something does not end, and the other that it does, by another verb of ending."""
    return not (one.negated.isdisjoint(ENDS) or other.affirmed.isdisjoint(ENDS) or other.negated or one.affirmed & ENDS)


def _denies_in_condition(pair: PositionPair) -> bool:
    """Whether only one of the two has a condition with a "no" in it: "if no buyer is found"."""
    denied = [any(says_no(part.exact) for part in position.conditions) for position in (pair.before, pair.after)]
    return denied[0] is not denied[1]


def _is_turned_locally(before: Stance, after: Stance) -> bool:
    """Whether a word is negated on one side and said on the other: "had been told" -> "had not been told".

    Not where the other side says no in words of its own ("must not" -> "against the law"), nor where both say and
    negate it: "a hard year, but not this hard".
    """
    return before.duty == after.duty and any(
        (one.negated - other.negated) & (other.affirmed - one.affirmed) and all(rung > 0 for _, rung in other.sides)
        for one, other in ((before, after), (after, before))
    )


def _denial_differs(pair: PositionPair) -> bool:
    """Whether a source denies, by a verb and no negation ("denied that"), what it affirms on the other side.

    Or what the publication tells as so there: "took bribes", "denied taking bribes".
    """
    if pair.before.cue is None or pair.after.cue is None:
        return told_and_denied(pair) is not None
    if pair.before.polarity is pair.after.polarity:
        return False
    denial = next(one for one in (pair.before, pair.after) if one.polarity is Polarity.DENIED)
    return denial.cue is not None and not says_no(denial.cue.exact)


def sides_apart(before: Stance, after: Stance) -> tuple[dict[str, int], dict[str, int]]:
    """The signed rung on which each matter stands that only one of the two speaks of so, without mixed signs."""
    if before.sides == after.sides:
        return {}, {}
    own = Counter(before.sides) - Counter(after.sides), Counter(after.sides) - Counter(before.sides)
    found: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for index, sides in enumerate(own):
        for matter in {matter for matter, _ in sides}:
            rungs = [rung for name, rung in sides if name == matter]
            if min(rungs) > 0 or max(rungs) < 0:
                found[index][matter] = max(rungs, key=abs)
    return found
