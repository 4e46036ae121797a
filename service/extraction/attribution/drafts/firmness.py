"""How firm a verb is in its group: what a negation turns it into, and what a modal leaves of a deed.

"Did not rule out" leaves it open, "did not deny" hints at it, "could ban" has banned nothing.
Refuses: who it is said of (see ../reach/supposing.py); the certainty of what is said (see ../../positions.py).
"""

from dataclasses import dataclass

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import NEGATED, Frame
from service.extraction.attribution.lexicon.grammar import MODALS
from service.extraction.attribution.view import Hit, View

#: Modals of what may be, of a deed that is not done yet, and of what ought to be.
_MAY = frozenset("could may might".split())
_DOING = frozenset("can would".split())
_OUGHT = frozenset("must ought should".split())

#: Verbs that say that something is not so; who does not is on the way to saying that it is.
_DENYING = frozenset("contest deny dispute rebut refute".split())

#: What is left of a deed that may be done, by its force.
_LEFT_OF = {
    Force.DOES: Force.CONSIDERS,
    Force.ORDERS: Force.CONSIDERS,
    Force.FORBIDS: Force.OPPOSES,
    Force.REFUSES: Force.RELUCTANT,
}


@dataclass(frozen=True, slots=True)
class Firmness:
    """The force of a verb in its group, whether its source denies the content, and whether it is only possible."""

    force: Force
    denied: bool
    possible: bool = False


def firmness(view: View, hit: Hit, force: Force, *, of_none: bool) -> Firmness:
    """How firm a verb of this force is; `of_none` when it is said of nobody."""
    group = view.norms[hit.first : hit.verb]
    is_negated = hit.negated != of_none
    if is_negated and hit.cue.lemmas == ("comment",):
        return Firmness(Force.RELUCTANT if MODALS.isdisjoint(group) else Force.REFUSES, denied=False)
    if hit.negated and not of_none and hit.cue.lemmas[0] in _DENYING:
        return Firmness(Force.SUGGESTS, denied=False, possible=True)
    if is_negated and hit.cue.force in NEGATED:
        return Firmness(NEGATED[hit.cue.force], denied=hit.cue.denied)
    may = not _MAY.isdisjoint(group)
    if hit.cue.frame is Frame.ACT and (may or not _DOING.isdisjoint(group)):
        force, may = _LEFT_OF.get(force, force), True
    return Firmness(force, hit.cue.denied != is_negated, possible=may and not is_negated)


def is_only_wished(view: View, hit: Hit) -> bool:
    """Whether a deed is what somebody ought to do, which nobody does by it: "the state should ban it"."""
    return hit.cue.frame is Frame.ACT and not hit.negated and not _OUGHT.isdisjoint(view.norms[hit.first : hit.verb])
