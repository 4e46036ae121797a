"""What somebody only said of a thing, or made known, and now is for or against, or wants of others.

Refuses: the sides of a matter on which both take one (reversal.py); steps on a ladder (judgement.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, cue_differs, cues_that_differ, does_it_to_the_same
from service.comparison.words.alike.cues import takes_it_otherwise
from service.comparison.words.canonical import less, said_words
from service.comparison.words.stances import read_stance
from service.comparison.words.tables import HEDGES
from service.domain.claims import ladder_of

#: Matters whose sides are in rungs, by the names of lexicon.SIDES; the words of others say the same or the opposite.
GRADED = frozenset({"stance", "reception"})
#: What tells that a clause was made known, and no thing: "announced that", "confirmed it would close".
_CLAUSE = re.compile(
    r"(?:that|i|it|he|she|they|we|there|plans|whether|how|why)\b|.*\b(?:will|would|shall|should|must|may|might|can|could|is|are"
    r"|was|were|has|have|had|did|does)\b",
    re.IGNORECASE | re.DOTALL,
)


def takes_up_a_side(pair: PositionPair) -> bool:
    """Whether what somebody only said is for or against it now, in other words: "called it unjust", "accepted it"."""
    ladders = [ladder_of(pair.before.force), ladder_of(pair.after.force)]
    if not cue_differs(pair) or ladders.count("so") != 1 or not {"for", "against"} & set(ladders):
        return False
    said = ladders.index("so")
    words = {word for swap in pair.swaps for word in (swap.gone, swap.new)[said]} - HEDGES
    both = (pair.before, pair.after)
    held = [dict(read_stance(one.passage.exact).sides) for one in both]
    return bool(words or does_it_to_the_same(both[said], both[1 - said])) and not (
        held[0].keys() & held[1].keys() & GRADED
    )


def is_taken_otherwise(pair: PositionPair) -> bool:
    """Whether a thing that was made known is praised, blamed or asked for now: "confirmed the deal", "criticised it".

    Only where the whole thing stands in both, and neither says elsewhere what the other's cue says: whoever announced
    a demand has demanded.
    """
    cues = cues_that_differ(pair)
    known = takes_it_otherwise(*cues) if cues is not None else None
    if cues is None or known is None or not _is_one_holder(pair):
        return False
    both = (pair.before, pair.after)
    thing, behind = (" ".join(part.exact for part in both[at].content) for at in (known, 1 - known))
    told = [said_words(f"{one.passage.exact} {whole}") for one, whole in zip(both, pair.wholes, strict=True)]
    is_said_too = any(said_words(cue).keys() & other.keys() for cue, other in zip(cues, told[::-1], strict=True))
    is_thing = bool(thing) and not _CLAUSE.match(thing)
    return is_thing and not is_said_too and not less(said_words(thing), said_words(behind))


def _is_one_holder(pair: PositionPair) -> bool:
    names = [one.source.name if one.source else None for one in (pair.before, pair.after)]
    return names[0] is not None and names[0] == names[1]
