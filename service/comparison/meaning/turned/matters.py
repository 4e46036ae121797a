"""The matters that two stances stand on two sides of.

Refuses: who holds them (held.py); a "no" that stands by no word of a matter (noes.py).
"""

import re
from collections import Counter

from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.alike.past import is_past_form
from service.comparison.words.stances import Stance, read_stance

#: What stands between what is told and why it is so. What "is due to close" has no cause, nor has what is due to be.
_CAUSE = re.compile(
    r"(?<=\w) (?:(?P<clause>because(?! of\b))|because of|as a result of|caused by|owing to|thanks to"
    r"|(?<!\bam )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bnow )(?<!\bnot )(?<!\bstill )"
    r"(?<!\balso )due to(?! be\b)"
    r"|due to(?= (?:an?|his|her|its|our|that|the|their|these|this|those)\b)) ",
    re.IGNORECASE,
)
#: What a clause stands behind that is still to come: "said that because of the cost it would cut the tax".
_OPENS = re.compile(
    r"\b(?:and|but|or|that|which|who|while|when|where|add(?:s|ed)?|announce[sd]?|argue[sd]?|believe[sd]?|claim(?:s|ed)?"
    r"|confirm(?:s|ed)?|insist(?:s|ed)?|report(?:s|ed)?|say|says|said|told|warn(?:s|ed)?)$",
    re.IGNORECASE,
)
_AUXILIARY = (
    r"(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|cannot|\w+n['’]t)"
)
_FINITE = re.compile(rf"\b(?:{_AUXILIARY}|\w+ed)\b", re.IGNORECASE)
#: A verb behind the noun phrase that is the cause, in no clause of that phrase.
_GOES_ON = re.compile(rf"(?:(?!\b(?:that|which|who|whose|where|when)\b)[^,;.])*?\b{_AUXILIARY}\b", re.IGNORECASE)


def turned_matters(pair: PositionPair) -> frozenset[str]:
    """The matters that the two speak of from two sides, by the names of lexicon.SIDES.

    What one tells is not turned by why the other is so ("activity rose", "activity is moderate due to lower winds"),
    and both may turn: "cut it because of higher costs", "raised it because of lower costs".
    """
    parts = [_told_and_why(words) for words in (pair.before_words, pair.after_words)]
    if not any(why for _, why in parts):
        return turned(*pair.stances)
    told = turned(*(read_stance(part) for part, _ in parts))
    if not all(why for _, why in parts):
        return told
    return told | turned(*(read_stance(why) for _, why in parts))


def _told_and_why(words: str) -> tuple[str, str]:
    """What is told and why it is so, "" where nothing says why or the deed stands behind it.

    >>> _told_and_why("Activity is moderate due to lower winds")
    ('Activity is moderate', 'lower winds')
    >>> _told_and_why("The bank on Monday because of weak growth cut rates")[1]
    ''
    """
    found = _CAUSE.search(words)
    if found is None:
        return words, ""
    told, why = words[: found.start()], words[found.end() :]
    if _OPENS.search(told) or not _tells(told) or (found["clause"] is None and _GOES_ON.match(why)):
        return words, ""
    return told, why


def _tells(words: str) -> bool:
    """Whether words have a verb of their own, or speak of a matter: "sales fall"."""
    if _FINITE.search(words) or any(map(is_past_form, words.lower().split())):
        return True
    return bool(read_stance(words).sides)


def turned(before: Stance, after: Stance) -> frozenset[str]:
    sides = sides_apart(before, after)
    return frozenset(matter for matter in sides[0].keys() & sides[1].keys() if sides[0][matter] * sides[1][matter] < 0)


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
