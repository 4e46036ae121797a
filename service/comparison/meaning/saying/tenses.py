"""Whether only the tense of saying or asking differs at a swap.

Refuses: what else differs (sorts.py).
"""

from service.comparison.meaning.swaps import PositionPair, Swap, cue_differs
from service.comparison.words.canonical import said_words
from service.domain.claims import ladder_of


def is_tense_of_cue(pair: PositionPair, swap: Swap) -> bool:
    """Whether only the tense of saying or asking differs: "are urging parents", "urged parents"."""
    if pair.before.cue is None or pair.after.cue is None or cue_differs(pair):
        return False
    if ladder_of(pair.before.force) not in ("so", "telling"):
        return False
    verbs = said_words(swap.deleted).keys(), said_words(swap.inserted).keys()
    if not (verbs[0] or verbs[1]):  # "have been urged", "are being urged"
        sides = ((swap.deleted, pair.before), (swap.inserted, pair.after))
        return all(f"{words.strip()} {one.cue.exact}" in one.passage.exact for words, one in sides if one.cue)
    return bool(verbs[0]) and verbs[0] == verbs[1] and verbs[0] <= said_words(pair.before.cue.exact).keys()
