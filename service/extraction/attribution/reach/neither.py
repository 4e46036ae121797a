"""Two verbs that "neither" and "nor" join: "neither admitted nor denied wrongdoing".

Of two opposites nothing is said of the matter; of two others the first stands for both.
Refuses: subjects that are joined so (see supposing.py).
"""

from dataclasses import replace

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import Cue, verb_cues
from service.extraction.attribution.lexicon.grammar import AUXILIARIES
from service.extraction.attribution.view import Hit, View

_FOR = frozenset((Force.SUPPORTS, Force.DOES, Force.ORDERS))
_AGAINST = frozenset((Force.OPPOSES, Force.REFUSES, Force.FORBIDS))

#: Words from "nor" and what is turned round behind it to the verb, at most: "nor did the two ministers | say".
LONGEST_TURNED = 6


def is_behind_nor(view: View, first: int) -> bool:
    """Whether "nor" denies the verb that begins here: "nor | said", "nor did they | say why"."""
    if view.norms[first - 1 : first] == ["nor"]:
        return True
    for at in range(first - 1, max(0, first - LONGEST_TURNED), -1):
        if view.is_sign(at) or view.quoted[at]:
            return False
        if view.norms[at] == "nor":
            return view.norms[at + 1] in AUXILIARIES
    return False


def with_nor(view: View, hit: Hit) -> Hit:
    """The verb with the other that "nor" joins to it; as it is where none is."""
    nor = hit.last
    if view.norms[nor : nor + 1] != ["nor"] or not hit.negated or nor + 1 >= view.size:
        return hit
    other = next((cue for cue in verb_cues().get(view.lemmas[nor + 1], ()) if len(cue.lemmas) == 1), None)
    if view.quoted[nor + 1] or (other is None and not _is_verb(view, nor + 1, hit)):
        return hit
    if other is None or (other.denied == hit.cue.denied and not _are_opposites(hit.cue, other)):
        return replace(hit, last=nor + 2)
    return replace(hit, last=nor + 2, cue=replace(hit.cue, force=Force.RELUCTANT, denied=False), negated=False)


def _are_opposites(one: Cue, other: Cue) -> bool:
    """Whether one is for it and the other against it: "neither accepted nor rejected", "neither backs nor opposes"."""
    return any(a in _FOR and b in _AGAINST for a, b in ((one.force, other.force), (other.force, one.force)))


def _is_verb(view: View, at: int, like: Hit) -> bool:
    """Whether a verb stands here in the form of another: "neither said nor done", "neither blames nor clears"."""
    if view.norms[like.verb] == view.lemmas[like.verb]:
        return view.norms[at] == view.lemmas[at] and view.norms[at].isalpha()
    return view.is_verb_like(at) or (
        view.norms[at] != view.lemmas[at] and view.norms[at][-1] == view.norms[like.verb][-1]
    )
