"""What something is called behind "what" ("what police called an ambush"), and whom others quote.

Refuses: what somebody said that "what" itself stands for: "what Lind said was a lie".
"""

from dataclasses import dataclass, replace

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import JUDGING, Frame
from service.extraction.attribution.lexicon.grammar import BE, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.view import INSIDE_WORD, Hit, View

#: More verbs by which something is called something.
_CALLING = JUDGING | frozenset("brand describe".split())

#: Verbs that tell of what something was: "said was", "believe is".
_TELLING_WHAT = (Frame.SAY, Frame.THINK)

#: Verbs by which it is told what another said: "quoted Lind as saying".
_RETELLING = frozenset("cite paraphrase quote".split())

#: How far behind the verb "as saying" stands.
FARTHEST_SAYING = 14


@dataclass(frozen=True, slots=True)
class Retold:
    """A cue with its "as saying", where the words of that begin, and who is quoted; None where the subject is."""

    hit: Hit
    first: int
    who: Subject | None


def retold(view: View, hit: Hit) -> Retold | None:
    """`The paper quoted Lind as saying` is of Lind, and so is `Lind was quoted by the paper as saying`."""
    if hit.cue.lemmas[-1] not in _RETELLING or hit.form not in ("finite", "passive"):
        return None
    reach = range(hit.last, min(view.size - 1, hit.last + FARTHEST_SAYING))
    saying = next((at for at in reach if view.norms[at : at + 2] == ["as", "saying"]), 0)
    between = range(hit.last, saying)
    if not saying or any(view.quoted[at] or view.norms[at] in (";", ":") or view.is_verb_like(at) for at in between):
        return None
    cue = replace(hit.cue, frame=Frame.SAY, force=Force.SAYS, lemmas=("say",))
    told = replace(hit, last=saying + 2, cue=cue, form="finite")
    if hit.form == "passive" or hit.cue.lemmas[0] == "be":
        return Retold(told, hit.first if saying == hit.last else saying, None)
    return Retold(told, saying, Subject(hit.last, saying)) if saying > hit.last else None


def end_of_called(view: View, hit: Hit, subject: Subject) -> int:
    """Where what something is called ends, which begins behind the cue; 0 where nothing is called so."""
    start = hit.last
    if start >= view.size:
        return 0
    if view.quoted[start]:
        while start < view.size and view.quoted[start]:
            start += 1
        return start
    at = start + (view.norms[start] == "as")
    is_called = hit.cue.lemmas[0] in _CALLING and view.norms[at : at + 1] != [] and view.norms[at] in DETERMINERS
    what = subject.first - 1
    if what < 1 or not (view.norms[what - 1] in PREPOSITIONS or view.is_verb_like(what - 1)):
        return 0
    if not is_called:
        if hit.cue.frame not in _TELLING_WHAT or view.norms[start] not in BE:
            return 0
        at = start + 1
    end = at + is_called
    while end < view.size and not _ends(view, end):
        end += 1
    return end if end > at + is_called else 0


def _ends(view: View, at: int) -> bool:
    if view.quoted[at]:
        return False
    if view.is_sign(at):
        return view.norms[at] not in ("'s", "-", INSIDE_WORD, "$", "£", "€", "%", "'")
    return view.norms[at] in SUBORDINATORS - {"that"} or (view.is_verb_like(at) and view.norms[at - 1] != "that")
