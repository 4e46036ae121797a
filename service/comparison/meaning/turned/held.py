"""Whether whoever holds something took the other side of it: by the cue, by its force, or by denying it.

Refuses: a "no" that came or went (noes.py); the rest of what is asked of a pair (comparison/reversal.py).
"""

import re

from service.comparison.aligning.forms import sentence_key
from service.comparison.meaning.denying.denials import told_and_denied
from service.comparison.meaning.denying.given_up import orders_and_refuses
from service.comparison.meaning.denying.taken import OTHER_LADDER, ladder_taken, opposes_what_is_recommended
from service.comparison.meaning.sorts import is_cue_turned
from service.comparison.meaning.stages import stopping_step
from service.comparison.meaning.swaps import PositionPair, cue_differs, cues_that_differ
from service.comparison.meaning.turned.matters import turned, turned_matters
from service.comparison.words.alike.cues import are_hope_and_fear
from service.comparison.words.canonical import said_words
from service.comparison.words.lexicon import POINTING
from service.comparison.words.stances import read_stance, says_no
from service.domain.claims import Polarity, ladder_of

_FOR_OR_AGAINST = re.compile(r"\b(?:for|against|in favou?r of|in opposition to)\b", re.IGNORECASE)
_BE = r"(?:am|is|are|was|were|been)(?: (?:all|both|\w+ly))? *$"
_IS = re.compile(rf"\b{_BE}", re.IGNORECASE)
_THEY_ARE = re.compile(rf"\b(?:he|I|she|they|we|who) (?:had )?{_BE}", re.IGNORECASE)


def holds_the_same(pair: PositionPair) -> bool:
    """Whether what is held is word for word the same, whatever is said around it of who held it."""
    if pair.before.cue is None or pair.after.cue is None:
        return False
    held = [sentence_key(" ".join(part.exact for part in one.content)) for one in (pair.before, pair.after)]
    return bool(held[0]) and held[0] == held[1]


def is_held_otherwise(pair: PositionPair) -> bool:
    """Whether whoever holds it took the other side of it: by the cue, by its force, or by denying it."""
    is_other_cue = is_cue_turned(pair) or stand_against(pair) or turned_matters(pair)  # "cleared of", "convicted of"
    if is_other_cue or speaks_otherwise(pair) or orders_and_refuses(pair):
        return True
    if (cues := cues_that_differ(pair)) is not None and are_hope_and_fear(*cues):
        return True
    takes_sides = all(ladder_of(one.force) in OTHER_LADDER for one in (pair.before, pair.after))
    return pair.before.polarity is not pair.after.polarity and not takes_sides


def stand_against(pair: PositionPair) -> bool:
    """Whether the one is for it and the other against it; whoever does not accept it is against.

    Who calls off what was suspended is no more against it than who suspended it.
    """
    if any(map(stopping_step, pair.swaps)):
        return False
    takes = {ladder_taken(pair.before), ladder_taken(pair.after)}
    return takes == set(OTHER_LADDER) or opposes_what_is_recommended(pair)


def speaks_otherwise(pair: PositionPair) -> bool:
    """Whether one verb of saying is for it on one side and against it on the other: "argued for", "argued against"."""
    if not cue_differs(pair) or pair.before.cue is None or pair.after.cue is None:
        return False
    cues = pair.before.cue.exact.lower().split(), pair.after.cue.exact.lower().split()
    both = map(read_stance, (pair.before.passage.exact, pair.after.passage.exact))
    return cues[0][0] == cues[1][0] and "stance" in turned(*both)


def is_for_and_against(pair: PositionPair) -> bool:
    """Whether somebody is for the very thing that they are against on the other side: "is against the tax", "is for".

    Of a thing either word says other things: "the vaccine is against measles", "the money is for the tax".
    """
    told = [swap for swap in pair.swaps if re.search(r"\w", swap.deleted + swap.inserted)]
    if len(told) != 1 or {told[0].deleted.strip(), told[0].inserted.strip()} != {"for", "against"}:
        return False
    holds = any(one.cue is not None and one.cue.exact.endswith(" against") for one in (pair.before, pair.after))
    return bool(_IS.search(told[0].earlier or "") if holds else _THEY_ARE.search(told[0].earlier or ""))


def is_of_another(pair: PositionPair) -> bool:
    """Whether each takes its side on a matter of its own: "campaigned for the bypass", "campaigned against the quarry".

    Not where one of the two only points to it: "backs the measure".
    """
    is_told_by_cue = pair.before.cue is not None and pair.after.cue is not None
    if is_told_by_cue and not (is_cue_turned(pair) or stand_against(pair) or speaks_otherwise(pair)):
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
    return is_other and not turned(*map(read_stance, held))


def turns_twice(pair: PositionPair) -> bool:
    """Whether who holds it turned round and so did what is held: one turn undoes the other.

    "Opposes banning the app" and "supports allowing the app" are one position, and so are "denied it was false" and
    "said it was true".
    """
    if (told := told_and_denied(pair)) is not None:
        return says_no(told[0]) is not says_no(told[1])  # "is not leaving", "denied leaving"
    is_held_otherwise = is_cue_turned(pair) or stand_against(pair) or denial_differs(pair)
    if not is_held_otherwise or pair.before.cue is None or pair.after.cue is None:
        return False
    held = [read_stance(" ".join(part.exact for part in one.content)) for one in (pair.before, pair.after)]
    cues = [read_stance(one.cue.exact) for one in (pair.before, pair.after) if one.cue]
    return bool(turned(*held) - turned(*cues)) and (held[0].negations + held[1].negations) % 2 == 0


def denial_differs(pair: PositionPair) -> bool:
    """Whether a source denies, by a verb and no negation ("denied that"), what it affirms on the other side.

    Or what the publication tells as so there: "took bribes", "denied taking bribes".
    """
    if pair.before.cue is None or pair.after.cue is None:
        return told_and_denied(pair) is not None
    if pair.before.polarity is pair.after.polarity:
        return False
    denial = next(one for one in (pair.before, pair.after) if one.polarity is Polarity.DENIED)
    return denial.cue is not None and not says_no(denial.cue.exact)
