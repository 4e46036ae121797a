"""Passives without their auxiliary, as headlines write them ("Council accused of hiding report") and behind "and".

Whoever is accused, told or urged there says nothing. Refuses: passives with it (see others.py).
"""

from dataclasses import replace

from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.drafts.others import passive
from service.extraction.attribution.lexicon.cues import HEARING, Frame
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COUNTING,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.noun_phrases import only_adds
from service.extraction.attribution.phrases.subjects import subject_before
from service.extraction.attribution.reach.after import says_no_more
from service.extraction.attribution.reach.aims import opens_aim
from service.extraction.attribution.reach.before import is_break, left_content
from service.extraction.attribution.reach.groups import group_start
from service.extraction.attribution.view import Hit, View

#: What befalls people at the end of a heading, always, and where they are counted: "14 dead, three guards | warned".
_ENDS_WITH = frozenset("arrested charged".split())
_ENDS_COUNTED = frozenset(
    "accused asked blamed cautioned charged criticised criticized ordered questioned told urged warned".split()
)

#: What opens a clause of its own, so that a passive before it is not the one that "and" goes on with.
_OPENS_ANOTHER = (SUBORDINATORS - {"after", "as", "before", "once", "since", "until"}) | {";", "which", "who"}

#: What participles end in.
_PARTICIPLES = ("ed", "en", "d", "n", "t")

#: Participles without -ed that tell what befell somebody: "were given an hour to leave and told that".
_DONE_TO = frozenset("beaten driven flown given held hurt kept left put sent shown shot taken thrown woken".split())

#: Participles, and what right behind them shows that nothing else is their object: "aim" is an infinitive.
_BEFALLS = {
    "accused": "of",
    "acknowledged": "aim",
    "advised": "about against aim on over to",
    "alleged": "aim",
    "asked": "about aim over",
    "assured": "of over",
    "begged": "aim",
    "believed": "aim",
    "blamed": "for over",
    "blasted": "as for over",
    "branded": "a an",
    "cautioned": "about aim over",
    "challenged": "about aim on over to",
    "condemned": "for over",
    "considered": "aim",
    "criticised": "after by for over",
    "criticized": "after by for over",
    "denounced": "as for over",
    "encouraged": "aim",
    "expected": "aim",
    "feared": "dead drowned killed lost",
    "hailed": "as for",
    "implored": "aim",
    "instructed": "aim",
    "lauded": "as for",
    "ordered": "aim",
    "praised": "as by for over",
    "pressed": "about aim on over to",
    "pressured": "aim over",
    "questioned": "about by for on over",
    "rebuked": "by for over",
    "reminded": "about aim of",
    "reported": "aim dead missing",
    "reprimanded": "by for over",
    "requested": "aim",
    "required": "aim",
    "said": "aim",
    "slammed": "as by for over",
    "suspected": "of",
    "thanked": "by for",
    "thought": "aim",
    "told": "aim",
    "urged": "aim not",
    "warned": "about aim off over",
}


def headline_passive(view: View, hit: Hit) -> Draft | None:
    """The passive that a participle of a heading is, of its agent or of nobody named; None where it is none."""
    if not is_passive_of_heading(view, hit):
        return None
    if _is_only_added(view, hit):
        return None
    whole = replace(hit, form="passive")
    if _closes(view, hit):  # "Brakes failed, inquiry told"
        left = left_content(view, subject_before(view, hit).first, is_last=True)
        return Draft(whole, Subject(), left=left) if left else None
    if _is_hearing_told(view, hit):
        return Draft(whole, Subject(), right=(hit.last, view.size)) if hit.last < view.size else None
    draft = passive(view, whole)
    if draft is None and hit.last < view.size:
        subject = subject_before(view, hit)
        return Draft(whole, Subject(), left=(subject.first, subject.last), right=(hit.last, view.size))
    return draft


def is_passive_of_heading(view: View, hit: Hit) -> bool:
    """Whether a bare participle of a heading tells what befalls its subject, which has no object of its own."""
    if not view.is_heading or hit.form != "finite" or hit.first != hit.verb or not hit.first:
        return False
    subject = subject_before(view, hit)
    if subject.is_empty or subject.shared:
        return False
    if _closes(view, hit) or _is_hearing_told(view, hit):
        return True
    behind = _BEFALLS.get(view.norms[hit.verb], "").split()
    at = hit.verb + 1
    if at >= view.size or not behind:
        return False
    return view.norms[at] in behind or ("aim" in behind and opens_aim(view, at))


def is_befallen_at_end(view: View, hit: Hit) -> bool:
    """Whether what befalls the subject of a cue ends a heading: see `befalls_at_end`."""
    if not view.is_heading or hit.form != "finite" or hit.first != hit.verb:
        return False
    subject = subject_before(view, hit)
    return not (subject.is_empty or subject.shared) and befalls_at_end(view, subject.first, hit.verb)


def befalls_at_end(view: View, first: int, verb: int) -> bool:
    """Whether a heading ends with what befell people, who say nothing: "Depot blast: 14 dead, three employees charged".

    first, verb: of their first word, and of what befell them. A number of them with "warned" may have warned, too;
    nobody's word is better there than a wrong one, unless a whole clause stands before.
    """
    first += view.norms[first] == ","
    if not view.is_heading or not says_no_more(view, verb + 1) or not is_break(view, first):
        return False
    if not AUXILIARIES.isdisjoint(view.norms[:first]):
        return False  # "Bridge was unsafe, two engineers warned"
    counted = view.words[first].is_number or view.norms[first] in COUNTING | {"one"}
    return view.norms[verb] in (_ENDS_COUNTED if counted else _ENDS_WITH)


def subject_of_joined(view: View, hit: Hit) -> Subject:
    """The subject of a passive that "and" joins to another: "was arrested and ordered to pay"; empty for anything else.

    A verb with an object of its own is no passive: "was arrested and denied theft", "was freed and told police".
    """
    if hit.form not in ("finite", "joined") or hit.first == 0 or not view.norms[hit.verb].endswith(_PARTICIPLES):
        return Subject()
    joint = hit.first - 1
    if view.norms[joint] not in ("and", "but", "or") or any(not is_adverb(w) for w in view.norms[hit.first : hit.verb]):
        return Subject()
    if hit.last != hit.verb + 1 or not _has_no_object(view, hit):
        return Subject()
    for at in range(joint - 1, 0, -1):
        if view.quoted[at] or view.norms[at] in _OPENS_ANOTHER:
            return Subject()
        if view.is_verb_like(at) and not only_adds(view, at):
            group = group_start(view, at)
            if group == at and view.norms[at - 1] == ",":
                continue  # "was arrested, charged and ordered to pay"
            is_passive = view.norms[at] not in AUXILIARIES and not BE.isdisjoint(view.norms[group:at])
            if view.norms[at] in BE and view.norms[at + 1] in _DONE_TO:
                group, is_passive = at, True  # no verb by its form: "were given an hour and told that"
            return subject_before(view, replace(hit, first=group, verb=at, last=at + 1)) if is_passive else Subject()
    return Subject()


def _has_no_object(view: View, hit: Hit) -> bool:
    """Whether what stands behind a participle is what befell its subject: an aim, who did it, what for."""
    behind = view.norms[hit.last] if hit.last < view.size else ""
    aims = opens_aim(view, hit.last)
    match hit.cue.frame:
        case Frame.TELL if hit.cue.lemmas == ("tell",) and behind == "that":
            return True  # whoever tells names whom
        case Frame.TELL | Frame.THINK:
            return aims or behind == "by"
        case Frame.ACT:
            return aims or behind in ("by", "from")
        case Frame.OBJECT:
            return behind in ("as", "by", "for", "of", "over")
        case Frame.TO:
            return aims and hit.cue.lemmas == ("expect",)
        case _:
            return False


def _is_only_added(view: View, hit: Hit) -> bool:
    """Whether the heading goes on with a verb of its own: "Bank accused of hiding losses denies it"."""
    for at in range(hit.last, view.size - 1):
        if view.is_sign(at) or view.norms[at] in SUBORDINATORS or view.quoted[at]:
            return False
        is_present = view.norms[at].endswith("s") and view.norms[at + 1] not in PREPOSITIONS - {"to"}
        if view.norms[at - 1] != "to" and view.is_verb_like(at) and (is_present or view.norms[at] in AUXILIARIES):
            return view.norms[hit.last] not in ("that", "whether") and not _is_hearing_told(view, hit)
    return False


def _heads(view: View, subject: Subject) -> bool:
    return not HEARING.isdisjoint(view.lemmas[subject.first : subject.last])


def _closes(view: View, hit: Hit) -> bool:
    """Whether a heading ends with who was told what stands before: "Crew ‘not trained’, inquiry told"."""
    if view.norms[hit.verb] != "told" or not says_no_more(view, hit.last):
        return False
    return is_break(view, subject_before(view, hit).first)


def _is_hearing_told(view: View, hit: Hit) -> bool:
    """Whether a court or the like is told something: "Jury told accused ‘planned it’", "Inquest told of delay"."""
    if view.norms[hit.verb] != "told" or hit.cue.frame is not Frame.TELL:
        return False
    subject = subject_before(view, hit)
    if subject.is_empty or subject.shared or not _heads(view, subject) or hit.last >= view.size:
        return False
    return not _is_addressed(view, hit.last)


def _is_addressed(view: View, at: int) -> bool:
    """Whether whom the court itself told stands here: "Court told Lind to pay", "Inquiry told MPs that"."""
    end = at
    while end < view.size and end - at < 4 and not (view.is_sign(end) or view.quoted[end]):
        if end > at and (opens_aim(view, end) or view.norms[end] == "that"):
            return True
        if view.norms[end] in AUXILIARIES | DETERMINERS and end > at:
            return False
        end += 1
    return False
