"""What somebody is told to do and how firmly, and a duty that was done or is only offered to be.

Refuses: what somebody is kept from doing (denying/withheld.py); what each position holds (reversal.py).
"""

import re

from service.comparison.meaning.stages import MUST, tells_of_a_deed_done
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.canonical import said_words
from service.comparison.words.tables import DUTY_OF
from service.domain.claims import Force, ladder_of
from service.text.seeking.sought import sought
from service.text.words import holds_any

#: The rung of duty of who is told to do something: more than to be asked, and less than to be ordered.
TOLD = 3
#: Somebody is told to do something. Of whom nobody can say what they are, the verb behind may be theirs: "told police
#: plans to leave would be dropped".
_TOLD_TO = re.compile(
    r"\b(?:(?:am|is|are|was|were|be|been|being|gets?|got) told"
    r"|(?:tells?|telling|told) (?:(?:all|both|any|every|the|its|their|his|her|our|my|local|some|most|many) ){0,2}"
    r"[\w’'-]+)(?: never| not)? to (?!(?:the|an?|his|her|its|their|me|us|them|him)\b)[a-z]+",
    re.IGNORECASE,
)
#: Who warns somebody to do a thing advises it.
ADVISED = 1
_WARNED_TO = sought(r"\bwarn(?:s|ed|ing)?(?: (?!that\b|of\b|about\b)[\w’'-]+){0,4}? (?:not )?to [a-z]+", re.IGNORECASE)
#: One of these is in each.
_TELLS = ("told", "tell")
_BY_TELLING = re.compile(r"\b(?:tells?|telling|told)\b", re.IGNORECASE)
_HAD_TO = re.compile(r"\bhad to\b", re.IGNORECASE)
#: What an authority tells of a danger, and what binds: "an evacuation warning", "an evacuation order".
_NOTICE = re.compile(
    r"(?:advice|advisor(?:y|ies)|alerts?|notices?|recommendations?|warnings?|watch(?:es)?)", re.IGNORECASE
)
_ORDER = re.compile(r"(?:mandatory )?orders?", re.IGNORECASE)
_IN_FORCE = "being in force"


def duty_step(pair: PositionPair) -> int:
    """Down where what had to be done is only offered, planned or agreed to: "must sell", "had offered to sell".

    Or where somebody is told to do what they were ordered to do.
    """
    if all(
        one.cue and one.force is Force.DEMANDS and _BY_TELLING.search(one.cue.exact)
        for one in (pair.before, pair.after)
    ):
        return 0  # "Stay indoors, police told residents", "police told residents to stay indoors"
    if step := next(filter(None, map(notice_step, pair.swaps)), 0):
        return step
    words = pair.before_words, pair.after_words
    told = [
        not stance.duty and holds_any(said, _TELLS) and bool(_TOLD_TO.search(said))
        for stance, said in zip(pair.stances, words, strict=True)
    ]
    warned = [
        not stance.duty and bool(_WARNED_TO.search(said)) for stance, said in zip(pair.stances, words, strict=True)
    ]
    if warned[0] is not warned[1] and (duty := pair.stances[warned[0]].duty):
        return (duty - ADVISED) * (1 if warned[0] else -1)
    duties = [TOLD if is_told else stance.duty for stance, is_told in zip(pair.stances, told, strict=True)]
    if told[0] is not told[1] and all(duties):
        return duties[1] - duties[0]
    for must, (other, step) in ((0, (pair.after, -1)), (1, (pair.before, 1))):
        if duties[must] < MUST or duties[1 - must]:
            continue
        if _is_duty_done(pair, must):
            return -step
        if other.cue is not None and ladder_of(other.force) == "for":
            return step if other.force is not Force.DOES else 0
    return 0


def notice_step(swap: Swap) -> int:
    """1 where an order took the place of a warning or another notice, -1 the other way round: both of one thing.

    Also where that is all that a clause in another order says otherwise: "Osby is under an evacuation order".
    """
    sides = swap.deleted.strip(), swap.inserted.strip()
    if len(swap.gone) == len(swap.new) == 1:
        sides = next(iter(swap.gone)), next(iter(swap.new))
    for (one, other), step in ((sides, 1), (sides[::-1], -1)):
        if _NOTICE.fullmatch(one) and _ORDER.fullmatch(other):
            return step
    return 0


def is_other_notice(pair: PositionPair, swap: Swap) -> bool:
    """Whether another notice was lifted: of a warning that is lifted nobody knows whether the order is."""
    return notice_step(swap) != 0 and all(
        any(matter == _IN_FORCE and rung < 0 for matter, rung in stance.sides) for stance in pair.stances
    )


def _is_duty_done(pair: PositionPair, must: int) -> bool:
    """Whether all that differs is that the one must do what the other did: "must sell its mine", "sold its mine".

    must: 0 where the earlier tells the duty, 1 where the later does. Whoever had to do something has done it.
    """
    cue, is_named = (pair.before, pair.after)[must].cue, pair.before.source and pair.after.source
    if cue is not None and is_named and not DUTY_OF.keys().isdisjoint(said_words(cue.exact)):
        return False  # "ordered an inquiry", "promised an inquiry"
    words = pair.before_words, pair.after_words
    differing = {word for swap in pair.swaps for word in swap.gone | swap.new}
    return differing <= DUTY_OF.keys() and not _HAD_TO.search(words[must]) and tells_of_a_deed_done(words[1 - must])
