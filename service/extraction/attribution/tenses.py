"""Whether a verb behind "and" or "but" goes on with what its speaker does, told by the tenses of both.

"Denies that he knew of it and insists that he left" are two deeds of his; "said that it was late and denied it" may be
one of whoever was late. Refuses: which other signs set two cues beside each other (see beside.py).
"""

from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import AUXILIARIES, SUBJECT_PRONOUNS
from service.extraction.attribution.view import Hit, View

#: Modals of the past and of the present.
_WOULD = frozenset("could couldn't might would wouldn't".split())
_WILL = frozenset("can can't cannot may must mustn't should shouldn't will won't".split())


def may_share(view: View, previous: Draft, draft: Draft) -> bool:
    """Whether "and denied" goes on with the speaker's own deeds: not after a reported clause in the simple past."""
    if previous.right is None:
        return False
    if draft.hit.cue.frame is Frame.THINK and not (
        draft.hit.cue.lemmas[0] == "be" and _tells_back(view, previous, draft)
    ):
        return False
    if all(view.quoted[at] for at in range(previous.right[0], draft.hit.first - 1)):
        return True  # all that was said stands between quotation marks
    first = next((index for index in range(previous.right[0], draft.hit.first) if view.is_verb_like(index)), 0)
    return (
        not first
        or view.norms[first] in AUXILIARIES
        or view.norms[draft.hit.verb] in ("said", "says", "added", "adds")
        or _tells_back(view, previous, draft)
    )


def _tells_back(view: View, previous: Draft, draft: Draft) -> bool:
    """Whether a speaker of the present goes on behind what was: "denies that he knew of it and | insists that he"."""
    hit = previous.hit
    if (
        hit.first != hit.verb
        or not previous.right
        or not _is_present(view.norms[hit.verb], view.norms[draft.hit.first])
    ):
        return False
    told = [view.norms[at] for at in range(previous.right[0], draft.hit.first) if view.is_verb_like(at)]
    if not told or any(norm.endswith("s") and norm != "was" for norm in told) or not draft.right:
        return False
    start = draft.right[0]
    return view.norms[start] == "that" or (view.norms[start] in SUBJECT_PRONOUNS and view.is_verb_like(start + 1))


def _is_present(*verbs: str) -> bool:
    return all(norm.endswith("s") and norm not in ("was", "has") for norm in verbs)


def same_tense(view: View, one: Hit, other: Hit) -> bool:
    def shape(hit: Hit) -> str:
        norm = view.norms[hit.verb]
        if hit.first < hit.verb:
            group = view.norms[hit.first : hit.verb]
            if not _WOULD.isdisjoint(group):
                return "past"  # "would not confirm it but said"
            if not _WILL.isdisjoint(group):
                return "will"
            if any(word in ("has", "have") for word in group):
                return "has"
            if any(word in ("is", "are", "does", "do") for word in group):
                return "s"
            if any(word in ("had", "was", "were", "did") for word in group):
                return "past"
        return "s" if norm.endswith("s") else "base" if norm == view.lemmas[hit.verb] else "past"

    shapes = (shape(one), shape(other))
    if shapes[0] == "will":
        return shapes[1] in ("will", "s", "base")  # "will not confirm it but says"
    if "has" in shapes:
        return shapes in (("has", "has"), ("has", "past"), ("has", "s"), ("s", "has"))
    return shapes[0] == shapes[1] or other.form == "ing"
