"""Source, cue and content in one sentence.

Everything here depends on the sentence and on the quotation mark open at its start,
so it is remembered by them.
Refuses: what needs a second sentence: pronouns, quotations over several sentences (see ../joining.py).
"""

from dataclasses import replace

from service.domain.claims import Force, ladder_of
from service.extraction.attribution.beside import is_question, select_drafts
from service.extraction.attribution.by_tree import clauses_by_tree, is_noun
from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.drafts.firmness import asserts, firmness, is_finding, is_only_wished, turns_down
from service.extraction.attribution.drafts.forms import draft_of
from service.extraction.attribution.drafts.others import is_predicate
from service.extraction.attribution.found import FoundAttribution, Range, SentenceFindings
from service.extraction.attribution.hits import find_hits
from service.extraction.attribution.lexicon.cues import DECLARED, Frame
from service.extraction.attribution.lexicon.grammar import PREPOSITIONS
from service.extraction.attribution.phrases.addressees import advises_against
from service.extraction.attribution.phrases.closing import (
    comma_before_relative,
    end_before_main_verb,
    end_of_relative,
    is_relative,
)
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.phrases.relatives import is_of_thing
from service.extraction.attribution.quotations import quoted_ranges
from service.extraction.attribution.reach.aims import opens_aim, opens_imperative
from service.extraction.attribution.reach.ends import clause_end
from service.extraction.attribution.reach.holding import can_hold
from service.extraction.attribution.reach.lists import end_of_lettered
from service.extraction.attribution.reach.supposing import (
    asks_who,
    first_of,
    is_broken,
    is_done_by_site,
    is_only_claimed,
    is_supposed,
    may_do,
    says_of_none,
    would_say,
)
from service.extraction.attribution.sharing import without_nested
from service.extraction.attribution.sides.answering import answer_to
from service.extraction.attribution.sides.gapping import end_before_gap, others_figures
from service.extraction.attribution.sides.other_side import SETS_AGAINST
from service.extraction.attribution.verbless.decreed import decreed, is_by_decree
from service.extraction.attribution.verbless.headlines import (
    person_at_start,
    plan_of_heading,
    source_at_end,
    source_at_start,
)
from service.extraction.attribution.verbless.labels import (
    according_to,
    bare_quotation,
    before_colon,
    name_after_dash,
    speaker_label,
)
from service.extraction.attribution.verbless.nouns import named_by_noun
from service.extraction.attribution.view import Hit, View
from service.text.reading import SentenceReading

_SPEAKS = frozenset((Frame.SAY, Frame.TELL))

#: Words after "warn" in which it is told what is warned against: "warned residents of Osby not to".
NEAR_CUE = 6

#: Who "will not say" withholds it.
_WILL = frozenset("will won't would wouldn't".split())

#: Words from "declare" to what holds by it, at most.
LONGEST_DECLARED = 7


def find_attributions(reading: SentenceReading, open_before: str = "", is_heading: bool = False) -> SentenceFindings:
    """The attributions of a sentence that begins inside the quotation opened by `open_before` ("" for none)."""
    quotes = quoted_ranges(reading.text, open_before)
    view = View(reading, quotes, is_heading=is_heading)
    label = name_after_dash(view) or speaker_label(view, is_heading) or source_at_start(view)
    if label:
        return SentenceFindings((_held(view, label),), quotes)
    hits = (hit for hit in find_hits(view) if not is_noun(view, hit))
    drafts = [draft for draft in (draft_of(view, hit) for hit in hits) if draft and _is_held(view, draft)]
    drafts = select_drafts(drafts, view)
    beside = [draft for draft in drafts if not draft.relative]
    found = [_finish(view, draft, [one for one in beside if one.hit.first > draft.hit.first]) for draft in drafts]
    others = others_figures(view, drafts, found)
    if any(one and one.entry.frame in _SPEAKS and one.entry.lemmas != ("ask",) for one in found):
        # A question is the ground of its answer: "Asked whether he would go, Lind said no".
        found = [one for draft, one in zip(drafts, found, strict=True) if not is_question(view, draft)]
    found.extend([*others, *_answers(view, drafts), *according_to(view)])
    kept = [attribution for attribution in found if attribution and not is_by_decree(view, attribution)]
    if (decree := decreed(view)) and all(one.cue[0] < decree.content[0][0] for one in kept):
        kept = [decree]  # where nobody is named behind it: "Under a decree signed by Lind, Ek said shops must close"
    kept.extend(named_by_noun(view, kept))
    kept.extend(before_colon(view, kept))
    tail = source_at_end(view) if is_heading and not kept else None
    if tail:
        kept.append(tail)
    if not kept:
        kept.extend(bare_quotation(view))
    if not kept and is_heading and (named := person_at_start(view)):
        kept.append(named)
    if not kept and is_heading and (plan := plan_of_heading(view)):
        kept.append(plan)
    kept.extend(clauses_by_tree(view, kept))
    kept.sort(key=lambda attribution: attribution.cue)
    return SentenceFindings(tuple(_held(view, one) for one in without_nested(view, kept)), quotes)


def _answers(view: View, drafts: list[Draft]) -> list[FoundAttribution | None]:
    """Whoever only agrees with what another said, or does not."""
    found = []
    for draft in drafts:
        may_answer = draft.right and not SETS_AGAINST.isdisjoint(view.norms[draft.right[0] :])
        if draft.right and may_answer and draft.hit.cue.frame in (Frame.SAY, Frame.TELL, Frame.THINK):
            end = clause_end(view, draft.right[0], draft.right[1], draft.hit)
            found.append(answer_to(view, draft.hit, (draft.right[0], end)) if end > draft.right[0] else None)
    return found


def _held(view: View, one: FoundAttribution) -> FoundAttribution:
    """The attribution, without its source where that can be nobody's name."""
    if one.source is None or can_hold(view, one.source):
        return one
    return replace(one, source=None, unclear=one.source)


#: Pronouns that one may take for something.
_OBJECTS = frozenset("her herself him himself it itself them themselves this us you".split())


def _is_held(view: View, draft: Draft) -> bool:
    """Whether the subject is one that can hold what the cue says of it."""
    subject = draft.subject
    if not draft.left and (is_supposed(view, draft.first) or is_only_claimed(view, draft.first)):
        return False
    if is_of_thing(view, draft.hit, subject):
        return False  # "a landslip which blocked both tracks"
    wants = next((at for at in range(subject.first, subject.last) if view.lemmas[at] == "want"), 0)
    if wants and view.norms[wants - 1] not in ("who", "which"):
        return False  # "prosecutors want the banker | jailed"
    if is_broken(view, subject) or (not subject.is_empty and asks_who(view, subject)):
        return False
    if says_of_none(view, subject):
        return True  # "Not one minister said so" denies it of all
    if would_say(view, draft.hit):
        return False
    if subject.is_empty or subject.shared:
        return True
    words = view.words[subject.first : subject.last]
    if draft.right and is_done_by_site(view, draft.hit, words, draft.right[0]):
        return False
    return may_do(view, draft.hit, words, draft.right)


def _finish(view: View, draft: Draft, later: list[Draft]) -> FoundAttribution | None:
    hit = draft.hit
    if is_only_wished(view, hit):
        return None
    content, end = [view.chars(*draft.left)] if draft.left else [], 0
    if draft.right:
        limit = min([draft.right[1], *(other.first for other in later if other.first > draft.right[0])])
        opening = comma_before_relative(view, hit, draft.subject)
        if opening or is_relative(view, draft.subject):
            limit = end_of_relative(view, draft.right[0], limit, opening)
        if not opening:
            limit = end_before_main_verb(view, draft.right[0], limit, hit, draft.subject)
        end = clause_end(view, draft.right[0], end_before_gap(view, draft, limit), hit)
        end = end_of_lettered(view, draft.right[0], end, limit)
        if end == draft.right[0] and _is_pointed_at(view, hit, end):
            end += 1  # "a guide doubted that."
        if end > draft.right[0]:
            content.append(view.chars(draft.right[0], end))
    subject = draft.subject
    of_none = says_of_none(view, subject) or draft.of_none
    will_not = draft.follows and not _WILL.isdisjoint(view.norms[hit.first : hit.verb])
    is_withheld = hit.cue.lemmas == ("comment",) or (hit.cue.lemmas == ("say",) and will_not)
    if not content and is_withheld and (hit.negated or of_none) and hit.first < hit.verb:
        content.append(view.chars(hit.verb, hit.last))  # "has yet to comment", "won't say"
        hit = replace(hit, last=hit.verb)
    if hit.cue.lemmas == ("say",) and [view.text[slice(*part)].lower() for part in content] == ["nothing"]:
        hit = replace(hit, cue=replace(hit.cue, force=Force.RELUCTANT))
    reaches_end = not content or content[-1][1] >= view.words[view.size - 2].end
    introduces = view.norms[view.size - 1] == ":" and reaches_end
    if not content and not introduces and not draft.follows:
        return None
    source = None
    if not (subject.is_empty or subject.shared):
        first = first_of(view, subject)
        source = view.chars(first + (view.norms[first] == "whose" and subject.last > first + 1), subject.last)
    if hit.cue.lemmas == ("declare",) and draft.right and _puts_in_force(view, draft.right[0]):
        hit = replace(hit, cue=replace(hit.cue, frame=Frame.ACT, force=Force.DOES))
    ruled = (draft.right and (draft.right[0], end)) or draft.left
    if hit.cue.lemmas == ("rule",) and ruled and is_finding(view, *ruled):
        hit = replace(hit, cue=replace(hit.cue, force=Force.SAYS))
    told = draft.left if hit.form == "passive" else draft.right
    if hit.cue.lemmas == ("protest",) and draft.right and asserts(view, draft.right[0]):
        hit = replace(hit, cue=replace(hit.cue, frame=Frame.SAY, force=Force.INSISTS))
    if told and turns_down(view, hit.cue, told[0]):  # as "denied" does
        frame = Frame.SAY if hit.cue.frame is Frame.ACT else hit.cue.frame
        hit = replace(hit, cue=replace(hit.cue, lemmas=("deny",), frame=frame, force=Force.SAYS, denied=True))
    is_plain = hit.cue.frame is Frame.TELL and ladder_of(hit.cue.force) != "telling"
    if is_plain and draft.right and _opens_order(view, draft.right[0]):
        hit = replace(hit, cue=replace(hit.cue, force=Force.DEMANDS))  # "told the council to delay it"
    speaks = hit.cue.frame in _SPEAKS and hit.cue.force in (Force.SAYS, Force.WARNS_AGAINST)
    if speaks and draft.left and not draft.right and not view.is_heading and opens_imperative(view, *draft.left):
        hit = replace(hit, cue=replace(hit.cue, force=Force.DEMANDS))  # "Stay indoors, police told residents"
    found = _attribution(
        view, hit, source, tuple(content), shares=subject.shared, introduces=introduces, of_none=of_none
    )
    if not draft.about.is_empty and not draft.about.shared:
        found = replace(found, subject=view.chars(draft.about.first, draft.about.last))
    if draft.relative and draft.left:
        found = replace(found, relative=True)
    return replace(found, follows=True) if draft.follows and not content else found


def _is_pointed_at(view: View, hit: Hit, at: int) -> bool:
    """Whether "that" ends the sentence as what somebody doubts or denies; who "said that" says nothing by it."""
    answers = hit.cue.denied or hit.cue.force is Force.DOUBTS
    return answers and view.norms[at:] == ["that", "."] and not view.quoted[at]


def _opens_order(view: View, at: int) -> bool:
    """Whether what was told is to do something: "told them to leave", and not "told me to my face"."""
    return opens_aim(view, at)


def _puts_in_force(view: View, at: int) -> bool:
    """Whether what is declared holds by being declared: "a state of emergency", and not "that it is an emergency"."""
    if view.quoted[at] or view.norms[at] == "that":
        return False
    end = at
    while end < view.size and end - at < LONGEST_DECLARED and not (view.is_sign(end) or view.is_verb_like(end)):
        if view.lemmas[end] in DECLARED:
            return True
        end += 1
    return False


def _attribution(
    view: View,
    hit: Hit,
    source: Range | None,
    content: tuple[Range, ...],
    *,
    shares: bool,
    introduces: bool,
    of_none: bool,
) -> FoundAttribution:
    firm = firmness(view, hit, _force(view, hit), of_none=of_none)
    return FoundAttribution(
        source=source,
        cue=view.chars(hit.first, hit.last),
        content=content,
        entry=hit.cue,
        force=firm.force,
        denied=firm.denied,
        possible=firm.possible,
        foretold=firm.foretold,
        shares_source=shares,
        introduces=introduces,
    )


def _force(view: View, hit: Hit) -> Force:
    """The cue's force; a warning that something is so is no warning against doing it."""
    following = view.norms[hit.last : hit.last + NEAR_CUE]
    if "that" in following:
        following = following[: following.index("that")]  # "warned that it was not safe"
    if hit.cue.force is Force.CONSIDERS and hit.cue.lemmas == ("consider",) and _takes_for(view, hit):
        return Force.BELIEVES
    if advises_against(view, hit.cue.lemmas, hit.last):
        return Force.WARNS_AGAINST
    is_against = (
        "against" in following
        or "off" in following
        or any(view.norms[at] == "not" and opens_aim(view, at) for at in range(hit.last, hit.last + len(following)))
    )
    is_plain_warning = hit.cue.force is Force.WARNS_AGAINST and not is_against
    return Force.SAYS if is_plain_warning else hit.cue.force


def _takes_for(view: View, hit: Hit) -> bool:
    """Whether it is told what somebody takes a thing for: "is considered safe", "considers it a mistake"."""
    if hit.form == "passive":
        return is_predicate(view, hit)
    following = view.norms[hit.last : hit.last + 2]
    if len(following) < 2 or following[0] not in _OBJECTS or view.is_sign(hit.last + 1):
        return False
    return following[1] not in PREPOSITIONS - {"as", "to"} and not is_time(view, hit.last + 1)
