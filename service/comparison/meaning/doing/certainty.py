"""How sure a text is of what it tells: by words for it, by a cue that only appears so, and by what others say.

Refuses: words for how sure it is (words/); other steps (stages.py, judgement.py).
"""

import re

from service.comparison.meaning.likeness import is_plain_report
from service.comparison.meaning.swaps import PositionPair, cues_that_differ
from service.comparison.measures.amounts import are_estimates
from service.comparison.words.alike.cues import are_one_family
from service.comparison.words.alike.matching import forms_of
from service.comparison.words.stances import read_stance
from service.text.seeking.sought import sought

#: Adverbs by which something is so as others tell it: "reportedly blamed".
_AS_TOLD = "apparently|purportedly|reportedly|supposedly"
#: Cues by which something is done to all appearances only, or as others tell: "appeared to blame".
_SEEMS = re.compile(rf"\b(?:appear|seem|{_AS_TOLD})", re.IGNORECASE)
#: What something is only held against, however sure that was: "will be lower than planned".
_THAN = sought(
    r"\bthan (?:(?:first|initially|originally|previously) )?"
    r"(?:anticipated|expected|forecast|foreseen|hoped|intended|likely|planned|predicted|proposed)\b",
    re.IGNORECASE,
)


def certainty_step(pair: PositionPair) -> int:
    """How much more certain it is said to be; of the whole words where one cue alone is left out of what is held.

    Two cues that imply the same are left out of both.
    """
    stances = pair.stances
    cues = pair.before.cue and pair.after.cue
    if (both := cues_that_differ(pair)) and are_one_family(*both) and not _one_seems(pair):
        held = (" ".join(part.exact for part in one.content) for one in (pair.before, pair.after))
        stances = read_stance(next(held)), read_stance(next(held))
    elif (step := hearsay_step(pair.before.passage.exact, pair.after.passage.exact)) is not None:
        return step
    elif tells_estimate(pair) or (
        cues and (_one_seems(pair) or is_plain_report(pair.before) is not is_plain_report(pair.after))
    ):
        stances = read_stance(pair.before.passage.exact), read_stance(pair.after.passage.exact)
    elif all(map(_THAN.search, pair.wholes)):
        stances = read_stance(_THAN.sub("", pair.wholes[0])), read_stance(_THAN.sub("", pair.wholes[1]))
    return stances[1].certainty - stances[0].certainty


#: No verb stands behind these: "told staff", "to the staff".
_BEFORE_NOUNS = frozenset(
    "a all an any by for from her his its my of our some tell telling tells the their to told".split()
)
#: What others tell of somebody, before its verb: "is said to oppose", no "was said to reporters".
_HEARSAY = sought(r"\b(?:is|are|was|were|been) (?:said|reported|rumou?red) to (?P<verb>[a-z]+)\b")

#: Other words by which it is others who tell it: "was reported missing".
_BY_HEARSAY = re.compile(
    rf"\b(?:{_AS_TOLD}|according to|allegedly|believed|claim(?:s|ed)?|reported|rumou?red|says?|said|tells?|told|thought"
    r"|understood)\b",
    re.IGNORECASE,
)
#: Words by which it is not certain, or not so, in the other text.
_LESS_THAN_SO = re.compile(
    r"\b(?:may|might|could|likely|unlikely|maybe|perhaps|possibly|probably|presumably|seemingly|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)


def hearsay_step(before: str, after: str) -> int | None:
    """How much more certain it is where others are told to say it; None where no text tells so, or words tell it.

    >>> hearsay_step("Lund is said to own it.", "Lund owns it."), hearsay_step("is said to own", "reportedly owns")
    (1, 0)
    """
    for words, other, step in ((before, after, 1), (after, before, -1)):
        if tells_hearsay(words, other):
            return step
        if _HEARSAY.search(words) and not _HEARSAY.search(other) and _BY_HEARSAY.search(other):
            return 0
    return None


def tells_hearsay(words: str, other: str) -> bool:
    """Whether others are told to say of somebody what the other text tells as so: "is said to own it", "owns it".

    >>> tells_hearsay("Lund is said to own it.", "Lund owns it."), tells_hearsay("was said to staff", "told staff")
    (True, False)
    """
    found = _HEARSAY.search(words)
    if found is None or _BY_HEARSAY.search(other) or _LESS_THAN_SO.search(other):
        return False
    told = other.lower().split()
    at = next((at for at, word in enumerate(told) if found["verb"] in forms_of(word.strip(".,;"))), 0)
    return at > 0 and told[at - 1] not in _BEFORE_NOUNS


def _one_seems(pair: PositionPair) -> bool:
    """Whether only one of the two does so to all appearances: "appeared to blame", "blamed"."""
    before, after = (bool(one.cue and _SEEMS.search(one.cue.exact)) for one in (pair.before, pair.after))
    return before is not after


def tells_estimate(pair: PositionPair) -> bool:
    """Whether both tell what somebody estimates."""
    return are_estimates(pair.before.passage.exact, pair.after.passage.exact)
