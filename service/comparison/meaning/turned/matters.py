"""The matters that two stances stand on two sides of.

Refuses: who holds them (held.py); a "no" that stands by no word of a matter (noes.py).
"""

import re
from collections import Counter

from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.stances import Stance, read_stance

#: What stands between what is told and why it is so.
_BECAUSE = re.compile(
    r"(?<=\w) (?:because(?: of)?|as a result of|caused by|due to (?!be\b)|owing to|thanks to) ?", re.IGNORECASE
)


def turned_matters(pair: PositionPair) -> frozenset[str]:
    """The matters that the two speak of from two sides, by the names of lexicon.SIDES.

    What one tells is not turned by why the other is so ("activity rose", "activity is moderate due to lower winds"),
    and both may turn: "cut it because of higher costs", "raised it because of lower costs".
    """
    parts = [_BECAUSE.split(words, 1) for words in (pair.before_words, pair.after_words)]
    if not any(len(part) > 1 for part in parts):
        return turned(*pair.stances)
    told = turned(*(read_stance(part[0]) for part in parts))
    if any(len(part) == 1 for part in parts):
        return told
    return told | turned(*(read_stance(part[1]) for part in parts))


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
