"""Who agrees with what another said, or does not, in as many words: "..., but the minister disagrees".

What they hold or deny is what the other said.
Refuses: where the other's words end (see other_side.py); answers with words of their own (see ../drafts/finite.py).
"""

from service.domain.claims import Force
from service.extraction.attribution.found import FoundAttribution
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import AUXILIARIES, BE, NEGATIONS, is_adverb
from service.extraction.attribution.sides.other_side import opens_other_side, verb_of_other
from service.extraction.attribution.view import Hit, View

#: Verbs of agreeing and of not, and what somebody is who does.
_AGREEING = frozenset("agree concur".split())
_DISAGREEING = frozenset("demur differ disagree dissent".split())
_SURE = frozenset("certain convinced persuaded satisfied sure".split())
_UNSURE = frozenset("doubtful sceptical skeptical unconvinced unimpressed unpersuaded unsure".split())


def answer_to(view: View, hit: Hit, content: tuple[int, int]) -> FoundAttribution | None:
    """Who answers what a cue attributes, in word indexes, right behind it; None where nobody does in so few words."""
    at = content[1]
    while at < view.size and view.is_sign(at) and view.norms[at] != ";":
        at += 1
    if at >= view.size or not opens_other_side(view, at, hit):
        return None
    first = verb = verb_of_other(view, at + 1)
    while verb + 1 < view.size and (view.norms[verb] in AUXILIARIES or is_adverb(view.norms[verb])):
        verb += 1
    if verb + 1 < view.size and not view.is_sign(verb + 1):
        return None
    group, is_being = view.norms[first:verb], not BE.isdisjoint(view.norms[first:verb])
    word = view.norms[verb] if is_being else view.lemmas[verb]
    if word not in (_SURE | _UNSURE if is_being else _AGREEING | _DISAGREEING):
        return None
    denied = (word in _DISAGREEING | _UNSURE) != (not NEGATIONS.isdisjoint(group))
    cue = Cue((view.lemmas[verb],), Frame.THINK, Force.BELIEVES)
    return FoundAttribution(
        source=view.chars(at + 1, first),
        cue=view.chars(first, verb + 1),
        content=(view.chars(*content),),
        entry=cue,
        force=cue.force,
        denied=denied,
    )
