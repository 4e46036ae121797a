"""Statements that are taken back: "dropped its warning that ...", "the suggestion that ... was withdrawn".

Whoever takes one back holds it no more; whoever has not, or only may, holds it still.
Refuses: what the noun attributes (see nouns.py).
"""

from dataclasses import dataclass

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import AUXILIARIES, BE, DETERMINERS, MODALS, NEGATIONS, is_adverb
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.subjects import subject_before
from service.extraction.attribution.reach.groups import group_start
from service.extraction.attribution.view import Hit, View

#: Verbs of taking back what one has said, and what may stand between them and what it was.
_TAKING_BACK = frozenset(
    "abandon cancel disavow disown drop recant renounce repudiate rescind retract reverse revoke scrap withdraw".split()
)
#: Verbs that take back what one has promised: who broke the news denies nothing.
_BREAKING = frozenset("breach break broke".split())
_PROMISES = frozenset("commitment pledge promise vow".split())
_WITH_BACK = frozenset("dial roll row take walk".split())
_BETWEEN = frozenset("away back earlier first former from initial off on original own previous".split())

_CUE = Cue(("withdraw",), Frame.OBJECT, Force.SAYS, denied=True)
#: What somebody does who breaks a promise whose content is not told: "broke its promise to voters".
BREAKING = Cue(("break",), Frame.ACT, Force.REFUSES)


@dataclass(frozen=True, slots=True)
class TakingBack:
    """Who takes back what they said, where the verb's group begins, whether it is done, and by which verb."""

    taker: Subject
    first: int
    is_done: bool
    verb: int
    is_broken: bool  # a promise, which others saw made


def taking_back(view: View, first: int) -> TakingBack | None:
    """Who takes back a statement whose words begin at `first`: "dropped | its warning"; None without such a verb."""
    verb = first - 1
    while verb > 0 and (view.norms[verb] in DETERMINERS or view.norms[verb] in _BETWEEN):
        verb -= 1
    if verb < 1 or view.quoted[verb]:
        return None
    is_back = view.lemmas[verb] in _WITH_BACK and "back" in view.norms[verb + 1 : first]
    is_broken = (
        view.lemmas[verb] in _BREAKING
        and view.norms[verb + 1] in DETERMINERS  # no "broken promises"
        and not _PROMISES.isdisjoint(view.lemmas[verb + 1 : first + 3])
    )
    if view.lemmas[verb] not in _TAKING_BACK and not is_back and not is_broken:
        return None
    group = group_start(view, verb)
    taker = subject_before(view, Hit(group, verb, verb + 1, _CUE, "finite", negated=False))
    if taker.is_empty or taker.shared:
        return None
    words = view.norms[group:verb]
    return TakingBack(taker, group, NEGATIONS.isdisjoint(words) and MODALS.isdisjoint(words), verb, is_broken)


def is_taken_back(view: View, end: int) -> bool:
    """Whether a statement that ends here as a subject is taken back: "... that taxes would rise | was withdrawn"."""
    verb = end
    while verb < view.size and (view.norms[verb] in AUXILIARIES or is_adverb(view.norms[verb])):
        verb += 1
    group = view.norms[end:verb]
    is_passive = verb < view.size and not BE.isdisjoint(group) and view.lemmas[verb] in _TAKING_BACK
    return is_passive and NEGATIONS.isdisjoint(group) and MODALS.isdisjoint(group)
