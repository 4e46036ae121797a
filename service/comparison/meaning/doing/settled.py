"""What is settled by one deed or state told from two ends: how firmly it is withheld, whether it is decided on, or
until and from which day; what comes later than was told.

Refuses: everything else that differs (judgement.py).
"""

import re

from service.comparison.meaning.denying.undecided import undecided_step
from service.comparison.meaning.denying.withheld import release_step
from service.comparison.meaning.stages import tells_of_a_deed_done
from service.comparison.meaning.swaps import PositionPair, cues_that_differ, once_a_pair
from service.comparison.meaning.turned.put_off import is_put_off
from service.comparison.words.alike.cues import are_one_family
from service.comparison.words.bounds import is_date_word, is_limit_word
from service.comparison.words.canonical import canonical_tokens, said_words
from service.comparison.words.lexicon import RULE_MATTERS
from service.comparison.words.stances import read_stance, says_no
from service.comparison.words.tables import SIDES_OF
from service.domain.claims import Force, Voice
from service.text.seeking.sought import sought

#: Matters on whose one side something stands for a time: closed or open, in force or lifted, suspended or resumed.
_FOR_A_TIME = RULE_MATTERS | {"going ahead"}
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|midnight|noon|(?:the )?new year|next \w+"
    r"|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2}\b)?"
    r"|\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\.?)"
)
#: Until when something is to last.
_UNTIL = sought(rf"\b(?:until|till) (?:(?:at least|after|early|late) )?(?P<day>{_DAY})", re.IGNORECASE)
_ON = re.compile(rf"\b(?:on|from|at|in|since) (?P<day>{_DAY})(?! that\b)", re.IGNORECASE)
#: It ended before or after the day until which it was to last, whichever day that is: "opened on Friday, a day late".
_OFF_DAY = re.compile(
    r"\b(?:minute|hour|day|week|month|year)s? (?:ahead|behind|early|earlier|late|later)\b", re.IGNORECASE
)
#: Who stands by something, and who thinks it over again.
_BE = r"(?:(?:remain(?:s|ed)?|stay(?:s|ed)?|is|are|was|were|has been|have been|still|now|\w+ly) )*"
_STANDS_BY = re.compile(
    rf"{_BE}committed to|(?:back|support)(?:s|ed)?|(?:stands|stand|stood) (?:by|behind)"
    r"|(?:sticks?|stuck) (?:by|to|with)",
    re.IGNORECASE,
)
_WAVERS = re.compile(
    rf"{_BE}(?:having second thoughts (?:about|on)|reassessing|reconsidering|rethinking|reviewing"
    r"|thinking again about)",
    re.IGNORECASE,
)
#: Words, in their canonical form, by which somebody is advised or warned against something.
_AGAINST = said_words("advised against going, warned against going").keys() - said_words("going").keys()
_WILL = re.compile(r"\b(?:will|would|to|shall|due|expected)\b|[’']ll\b", re.IGNORECASE)


@once_a_pair
def settled_step(pair: PositionPair) -> int | None:
    """The step of what is withheld more or less firmly, is undecided, or was to last until the day it ended."""
    both = pair.before_words, pair.after_words
    release = release_step(*both)
    if release is not None:
        return release
    if is_put_off(*both) or _advise_alike(pair):
        return 0
    if wavering := _wavering_step(pair):
        return wavering
    undecided = undecided_step(*both)
    return undecided[0] if undecided is not None and undecided[1] else _ran_out(pair)


def _wavering_step(pair: PositionPair) -> int:
    """-1 where what somebody stood by they think over again, 1 the other way round, and nothing else differs."""
    differing = [swap for swap in pair.swaps if swap.gone or swap.new]
    if len(differing) != 1:
        return 0
    sides = differing[0].deleted.strip(), differing[0].inserted.strip()
    for (one, other), step in ((sides, -1), (sides[::-1], 1)):
        if _STANDS_BY.fullmatch(one) and _WAVERS.fullmatch(other):
            return step
    return 0


def _advise_alike(pair: PositionPair) -> bool:
    """Whether one advises against what the other warns against, and nothing else differs."""
    cues = cues_that_differ(pair)
    if cues is None or pair.before.force is not pair.after.force or not are_one_family(*cues):
        return False
    return pair.before.force is Force.WARNS_AGAINST and all(
        said_words(f"{cue} against it").keys() | _AGAINST >= words
        for swap in pair.swaps
        for cue, words in zip(cues, (swap.gone, swap.new), strict=True)
    )


def _ran_out(pair: PositionPair) -> int | None:
    """1 where something ended on the day until which it was to last, 0 where it is to end then.

    "Is closed until Monday" -> "reopened on Monday": what was announced came true, and nobody took another side. Not
    on another day. What goes on until a day may do so behind it.
    """
    sides = pair.before_words, pair.after_words
    until = [_UNTIL.search(words) for words in sides]
    at = int(until[0] is None)
    lasts = until[at]
    if lasts is None or until[1 - at] is not None:
        return None
    ends = _ON.search(sides[1 - at])
    if ends is None or any(map(says_no, sides)):
        return None
    if any(_OFF_DAY.search(one.passage.exact) for one in (pair.before, pair.after)):
        return None
    if (pair.before.voice is Voice.ATTRIBUTED) is not (pair.after.voice is Voice.ATTRIBUTED):
        return None
    stances = [dict(read_stance(words).sides) for words in sides]
    turned = {m for m in _FOR_A_TIME & stances[0].keys() & stances[1].keys() if stances[0][m] * stances[1][m] < 0}
    turned -= {m for m in turned - RULE_MATTERS if stances[at][m] > 0}
    differing = {word for swap in pair.swaps for word in swap.gone | swap.new}
    if not turned or not all(
        is_limit_word(word) or is_date_word(word) or any(matter in turned for matter, _ in SIDES_OF.get(word, ()))
        for word in differing
    ):
        return None
    if canonical_tokens(lasts["day"]) != canonical_tokens(ends["day"]):
        return None
    if _WILL.search(sides[1 - at]):
        return 0
    return 1 if at == 0 and tells_of_a_deed_done(sides[1]) else None
