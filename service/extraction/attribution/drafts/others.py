"""Cues that are not finite, or of nobody: passives, participles, what seems so.

Word indexes are half-open.
Refuses: finite cues (see finite.py).
"""

from dataclasses import replace

from service.domain.claims import Force, ladder_of
from service.extraction.attribution.drafts.agents import (
    ASKING,
    OPENS_TOLD,
    aside_of_nobody,
    behind_agent,
    ended_at_comma,
    is_next_clause,
    is_of_inner,
    opens_agent,
    opens_told,
    told_of_nobody,
    without_aim,
    without_matter,
    without_question,
    without_relative,
    without_reporter,
)
from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.drafts.rightward import rightward
from service.extraction.attribution.lexicon.cues import (
    COURTS,
    HEARING,
    JUDGING,
    KEEPING_FROM,
    NO_PARTICIPLE,
    Frame,
    spreading_cues,
)
from service.extraction.attribution.lexicon.grammar import MODALS, PREPOSITIONS, QUESTION_WORDS, is_adverb, is_capital
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.phrases.main import main_subject
from service.extraction.attribution.phrases.noun_phrases import phrase_ending
from service.extraction.attribution.phrases.objects import decides, is_asked_for, is_decided_on, is_put_at, may_decide
from service.extraction.attribution.phrases.relatives import antecedent_before
from service.extraction.attribution.phrases.subjects import subject_after, subject_before
from service.extraction.attribution.reach.after import says_no_more
from service.extraction.attribution.reach.aims import opens_aim
from service.extraction.attribution.reach.before import is_break, left_content
from service.extraction.attribution.reach.supposing import says_of_none
from service.extraction.attribution.view import Hit, View

#: What opens a question that is told.
_QUESTIONS = QUESTION_WORDS | {"about", "if"}

#: What opens what somebody was told or called, between a passive and who did it.
_TOLD = frozenset(["as", "that", "to"])

#: What opens what somebody was accused of or praised for, between the same.
_FOR_WHAT = frozenset("about at for of over".split())

#: Words of a clause that a noun opens, and from "with" to what somebody does behind it, at most.
FARTHEST_NOUN, FARTHEST_WITH = 12, 7

#: Auxiliaries of a passive that tells the reader something now.
_PRESENT = frozenset(("are", "be", "being", "is"))


def asked(view: View, hit: Hit) -> Draft | None:
    """`Asked whether it was safe, Lind said no`, `said when asked about it`: a question of nobody, up to its comma."""
    at = hit.last
    before = view.norms[hit.first - 1] if hit.first else ""
    opens = not any(not view.is_sign(index) for index in range(hit.first))
    if view.norms[hit.verb] != "asked" or not (opens or before == "when"):
        return None
    while at < view.size and is_time(view, at):
        at += 1
    if at >= view.size or view.norms[at] not in _QUESTIONS | {"to", "whom"}:
        return None
    comma = next((i for i in range(at + 1, view.size) if view.norms[i] == "," and not view.quoted[i]), 0)
    if not comma and not opens:
        comma = view.size - 1 if view.is_sign(view.size - 1) else view.size
    return Draft(hit, Subject(), right=(at, comma)) if comma else None


def passive(view: View, hit: Hit, joined: Subject | None = None) -> Draft | None:
    """`The plan was backed by Ada Byron`, `Residents were told to leave`: of the agent, or of nobody named."""
    subject = joined or _with_clause(view, subject_before(view, hit))
    draft = _passive(view, hit, subject)
    if draft:
        draft.about, draft.joined = subject, joined is not None
    if draft and draft.right and says_of_none(view, subject) and opens_aim(view, draft.right[0]):
        draft.of_none = True
    return draft


def _passive(view: View, hit: Hit, subject: Subject) -> Draft | None:
    if len(hit.cue.lemmas) == 1 and hit.cue.lemmas[0] in KEEPING_FROM.keys() | {"clear", "introduce"}:
        return None
    if hit.cue.lemmas == ("put",) and not is_put_at(view, hit.last):
        return None
    if decides(hit) and (subject.is_empty or subject.shared or not is_decided_on(view, hit, subject.first)):
        return None  # "passed by the van"
    if subject.is_empty or subject.shared or any(norm in MODALS for norm in view.norms[hit.first : hit.verb]):
        return None
    reach = range(hit.last, min(view.size - 1, hit.last + 14))
    by = next((index for index in reach if view.norms[index] == "by" and opens_agent(view, index + 1)), 0)
    if by and not view.quoted[by] and not is_of_inner(view, hit, by):
        is_telling = hit.cue.frame is Frame.TELL
        agent = without_reporter(view, without_relative(view, subject_after(view, by + 1)))
        agent = without_matter(view, hit, without_aim(view, without_question(view, hit, agent), is_telling=is_telling))
        if not may_decide(view, hit, agent):
            return None
        if not agent.is_empty and not (view.norms[hit.last] == "that" and view.is_verb_like(by - 1)):
            rest = behind_agent(view, agent.last)
            openers = OPENS_TOLD | ({"on", "over"} if hit.cue.lemmas[0] in ASKING else set())
            if is_telling and rest and (view.norms[agent.last] in openers or is_next_clause(view, agent.last)):
                return Draft(hit, agent, right=rest)  # whoever was told is no part of what was
            is_before = by > hit.last and (is_predicate(view, hit) or view.norms[hit.last] in _FOR_WHAT)
            told = (hit.last, by) if is_before else rest
            if hit.cue.lemmas == ("deny",) and (is_asked_for(view, hit.last) or is_asked_for(view, subject.first)):
                hit = replace(hit, cue=replace(hit.cue, force=Force.REFUSES, denied=False))
                told = (hit.last, by) if by > hit.last else None  # "was denied permission to dock by Norland"
            if view.norms[subject.first] in ("who", "which"):
                about = antecedent_before(view, subject.first)
                if view.norms[subject.first] == "which" and not about.is_empty:
                    agent = ended_at_comma(view, agent)
                    return Draft(hit, agent, left=(about.first, about.last), relative=True)
                return Draft(hit, agent, right=told) if told else None
            return Draft(hit, agent, left=(subject.first, subject.last), right=told)
    following = view.norms[hit.last] if hit.last < view.size else ""
    if following == "as" and hit.cue.frame is Frame.OBJECT and hit.last + 1 < view.size:
        return Draft(hit, Subject(), left=(subject.first, subject.last), right=(hit.last, view.size))
    if view.norms[subject.first] == "it" and (aside := aside_of_nobody(view, hit, subject)):
        return aside
    if view.norms[subject.first] == "it" and (begins := told_of_nobody(view, hit)):
        return Draft(hit, Subject(), right=(begins, view.size))
    if ladder_of(hit.cue.force) == "telling" and not _PRESENT.isdisjoint(view.norms[hit.first : hit.verb]):
        return None  # "residents are advised to leave" is the publication's own directive
    if hit.cue.frame is Frame.TELL and says_no_more(view, hit.last) and is_break(view, subject.first):
        left = left_content(view, subject.first, is_last=True)
        return (
            Draft(hit, _hearing(view, subject), left=left) if left else None
        )  # "The mine will close, staff were told"
    if (hit.cue.lemmas == ("accuse",) and following == "of") or hit.cue.lemmas == ("rule", "out"):
        rest = (hit.last, view.size) if following == "of" else None
        return Draft(hit, Subject(), left=(subject.first, subject.last), right=rest)
    to_do = opens_aim(view, hit.last)
    is_told = hit.cue.frame is Frame.TELL and (
        to_do or following in ("that", "to", "about", "if", "whether", "by") or opens_told(view, hit.last)
    )
    is_told |= following == "against" and view.norms[hit.last + 1].endswith("ing")  # "warned against swimming there"
    if is_told and following != "to" and not to_do and hit.cue.lemmas == ("tell",) and hit.last < view.size:
        return Draft(hit, _hearing(view, subject), right=(hit.last, view.size))
    if is_told or view.lemmas[hit.verb] == "ask":
        return Draft(hit, Subject(), right=(hit.last, view.size)) if hit.last < view.size else None
    if (following == "to" or to_do) and view.lemmas[hit.verb] != "admit":
        return Draft(hit, Subject(), left=(subject.first, subject.last), right=(hit.last, view.size))
    return None


def _hearing(view: View, told: Subject) -> Subject:
    """Whoever is told where it is a court or the like, as where it "heard" so; else nobody."""
    heads = {view.lemmas[at] for at in range(told.first, told.last)}
    return Subject() if HEARING.isdisjoint(heads) else told


def is_predicate(view: View, hit: Hit) -> bool:
    """Whether what follows a passive is what was told or thought of its subject: "told to leave", "deemed safe"."""
    norm = view.norms[hit.last]
    at = hit.last
    while at < view.size and is_adverb(view.norms[at]):
        at += 1
    is_thought = hit.cue.lemmas[0] in JUDGING and at < view.size and view.norms[at] not in PREPOSITIONS
    return norm in _TOLD or opens_aim(view, hit.last) or (is_thought and not view.is_sign(at))


def _with_clause(view: View, subject: Subject) -> Subject:
    """A subject with the noun whose clause it ends: "The suggestion that he had | lied" is the whole of it."""
    if subject.is_empty or subject.shared or not subject.first:
        return subject
    floor = max(0, subject.first - FARTHEST_NOUN)
    that = next((at for at in range(subject.last - 1, floor, -1) if view.norms[at] == "that"), 0)
    has_noun = that and {view.lemmas[that - 1], view.norms[that - 1]} & spreading_cues().keys()
    if not has_noun or any(view.is_sign(at) or view.quoted[at] for at in range(that, subject.first)):
        return subject
    whole = phrase_ending(view, that)
    return subject if whole.is_empty else Subject(whole.first, subject.last)


def seeming(view: View, hit: Hit) -> Draft | None:
    """`The talks seem to have stalled`: what seems so is of nobody; "appeared on stage" is no attribution."""
    following = view.norms[hit.last] if hit.last < view.size else ""
    is_seeming = following in ("to", "that", "as", "likely", "like", "unlikely") or hit.cue.lemmas == ("seem",)
    if hit.form != "finite" or not is_seeming or hit.last >= view.size or view.is_sign(hit.last):
        return None
    subject = subject_before(view, hit)
    if subject.is_empty or subject.shared:
        return None
    is_it = view.norms[subject.first : subject.last] in (["it"], ["there"]) and following != "to"
    return Draft(hit, Subject(), left=None if is_it else (subject.first, subject.last), right=(hit.last, view.size))


def participle(view: View, hit: Hit) -> Draft | None:
    before = view.norms[hit.first - 1] if hit.first else ","
    if hit.last >= view.size:
        return None
    if (
        hit.first > 1
        and view.quoted[hit.first - 1]
        and view.text[: view.words[hit.first - 1].end].rstrip("”\"'")[-1:] == ","
    ):
        before = ","  # "... a “ridiculous idea,” adding that"
    if not hit.first and "," not in view.norms[hit.last :]:
        return None  # a label: "Supporting vulnerable children"
    if hit.cue.frame is Frame.ACT or (hit.cue.lemmas[0] in NO_PARTICIPLE and not _is_verdict(view, hit)):
        return None
    if before == "," and not (named := _named_behind_with(view, hit)).is_empty:
        return rightward(view, hit, named)
    if before in (",", "and", "by", "in", "while", "after", "before", "but", "-", "--") or not hit.first:
        draft = rightward(view, hit, Subject(shared=True))
        return draft if draft and draft.right else None
    if before in PREPOSITIONS or view.is_sign(hit.first - 1) or view.quoted[hit.first - 1]:
        return None
    if not (subject := _behind_with(view, hit)).is_empty:
        return rightward(view, hit, subject)
    subject = subject_before(view, hit)
    if subject.is_empty:
        return None
    is_side = hit.cue.frame is Frame.OBJECT and hit.cue.force in (Force.SUPPORTS, Force.OPPOSES)
    if hit.cue.frame not in (Frame.SAY, Frame.TELL) and not is_side:
        return None
    if not may_hold(view.words[subject.first : subject.last], is_clause=False):
        if not subject.first or not view.is_verb_like(subject.first - 1):
            return None  # "a flag saying no hung there"
        subject = Subject(shared=True)  # "He left the room saying it was over"
    return rightward(view, hit, subject)


def _is_verdict(view: View, hit: Hit) -> bool:
    """Whether a court goes on with what it found: "struck down the law, finding that"."""
    if hit.cue.lemmas != ("find",) or view.norms[hit.last : hit.last + 1] != ["that"]:
        return False
    subject = main_subject(view)
    return not COURTS.isdisjoint(view.lemmas[subject.first : subject.last])


def _named_behind_with(view: View, hit: Hit) -> Subject:
    """A name with what is added to it: "Groups were angry, with | Ed Salt, of the League, | saying"."""
    comma = hit.first - 1
    at = next((word for word in range(comma, max(1, comma - FARTHEST_NOUN), -1) if view.norms[word] == "with"), 0)
    if not at or view.norms[at - 1] != "," or view.norms[at + 1 : comma].count(",") != 1 or hit.form != "ing":
        return Subject()
    end = view.norms.index(",", at)
    is_name = end > at + 1 and all(is_capital(word) for word in view.words[at + 1 : end])
    plain = not any(view.quoted[word] or view.is_verb_like(word) for word in range(at + 1, comma))
    return Subject(at + 1, comma) if is_name and plain else Subject()


def _behind_with(view: View, hit: Hit) -> Subject:
    """Who is told of behind ", with": "Prices fell, with | some expecting a rise"; nobody where it is no holder."""
    floor = max(1, hit.first - FARTHEST_WITH)
    at = next((at for at in range(hit.first - 1, floor, -1) if view.norms[at] == "with"), 0)
    if not at or view.norms[at - 1] != "," or hit.form != "ing":
        return Subject()
    inside = range(at + 1, hit.first)
    if any(view.is_sign(word) or view.quoted[word] or view.is_verb_like(word) for word in inside):
        return Subject()
    is_holder = bool(inside) and may_hold(view.words[at + 1 : hit.first], is_clause=False)
    return Subject(at + 1, hit.first) if is_holder else Subject()
