"""Which reading a cue gets, by the form of its verb.

Refuses: the readings themselves (see finite.py and others.py).
"""

from dataclasses import replace

from service.extraction.attribution.drafts.called import retold
from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.drafts.finite import finite, inverted
from service.extraction.attribution.drafts.headlines import (
    headline_passive,
    is_befallen_at_end,
    is_passive_of_heading,
    subject_of_joined,
)
from service.extraction.attribution.drafts.others import asked, participle, passive, seeming
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.speech import BESIDE_QUOTATION
from service.extraction.attribution.sides.own_clause import end_before_own_clause
from service.extraction.attribution.sides.tails import described
from service.extraction.attribution.verbless.own_verb.befallen import only_befalls
from service.extraction.attribution.verbless.own_verb.done_by import done_by
from service.extraction.attribution.verbless.own_verb.meant import is_verb_of_noun
from service.extraction.attribution.view import Hit, View


def draft_of(view: View, hit: Hit) -> Draft | None:
    """The cue with its subject and what it takes, or None when it does not attribute after all."""
    draft = described(view, hit) or _retold(view, hit) or _draft_of(view, hit)
    if draft and draft.right:
        draft.right = (draft.right[0], end_before_own_clause(view, draft))
    return draft


def _retold(view: View, hit: Hit) -> Draft | None:
    """What somebody is quoted as saying, which is theirs and not of whoever quotes them."""
    told = retold(view, hit)
    draft = finite(view, told.hit) if told else None
    if told and draft:
        draft.hit = replace(draft.hit, first=told.first, verb=told.hit.last - 1)
        draft.subject = told.who or draft.subject
    return draft


def _draft_of(view: View, hit: Hit) -> Draft | None:
    if hit.form != "finite" and hit.cue.lemmas[0] in BESIDE_QUOTATION:
        return None
    match hit.form:
        case "passive":
            return passive(view, hit)
        case _ if is_passive_of_heading(view, hit):
            return headline_passive(view, hit)
        case _ if not (subject := subject_of_joined(view, hit)).is_empty:
            return None if subject.shared else passive(view, replace(hit, form="passive"), subject)
        case _ if is_befallen_at_end(view, hit):
            return None
        case _ if one := done_by(view, hit):
            return one
        case "reduced":
            return None
        case _ if is_verb_of_noun(view, hit):
            return None
        case _ if only_befalls(view, hit):
            return None
        case "joined":
            return None  # "and opposed by Ek" behind no passive
        case "ing":
            return participle(view, hit)
        case "infinitive":
            return None
        case _ if hit.cue.frame is Frame.SEEM:
            return seeming(view, hit)
        case _:
            return asked(view, hit) or inverted(view, hit) or finite(view, hit)
