"""Whether what is said of something holds of all of it: "the water is safe", "the water is generally safe".

Refuses: how sure it is (certainty.py); numbers, which are figures; what nearly happened (words/states.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, Swap
from service.domain.claims import Voice

#: Words by which it does not quite hold, or not of all.
NOT_WHOLLY = frozenset("almost generally largely mainly mostly nearly partially partly relatively".split())
#: What stands before the predicate of a clause.
_BE = frozenset("are be been is remain remained remains was were".split())
_HAVE = frozenset("had has have".split())
_WORD = re.compile(r"[\w’'#-]+")
#: What is told to be so by a word of state, whoever tells it.
STATES = frozenset(
    """
    blocked calm clear closed complete completed contained controlled cut damaged destroyed done effective empty fair
    false finished flooded full intact true open over peaceful quiet ready reopened restored right safe secure
    successful unhurt unharmed uninjured wrong
    """.split()
)
#: What stands behind such a word where it tells by whom, of what or where, which is no state.
_NO_STATE = frozenset(
    """
    a about all an as at because by due every for from here how in known like made of on our out seen that the their
    there these this those to under used when where with
    """.split()
)


def extent_step(pair: PositionPair) -> int:
    """1 where a word by which it did not quite hold went from before a predicate, -1 where one came; 0 otherwise."""
    return next((step for swap in pair.swaps if (step := _step(pair, swap))), 0)


def _step(pair: PositionPair, swap: Swap) -> int:
    sides = swap.deleted.strip(" ,").lower(), swap.inserted.strip(" ,").lower()
    if swap.earlier is None or "" not in sides or not NOT_WHOLLY & set(sides):
        return 0
    behind = _WORD.findall(pair.before_words[len(swap.earlier) + len(swap.deleted) :].lower())[:2]
    is_state = behind in (["under", "control"], ["out"])
    if not is_state and (not behind or behind[0] in _NO_STATE or behind[1:] == ["by"] or behind[0].startswith("#")):
        return 0
    is_state = is_state or behind[0] in STATES
    is_told = pair.before.voice is pair.after.voice is Voice.ATTRIBUTED
    is_predicate = swap.lead in _BE or (swap.lead in _HAVE and behind[0].endswith("ed"))
    if not is_predicate or not (is_told or (is_state and "relatively" not in sides)):
        return 0
    return 1 if sides[0] else -1
