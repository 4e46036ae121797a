"""A cue whose content stands after it: "Ada Byron said ...", "wants to ...", "opposes ...".

Refuses: contents before the cue (see finite.py).
"""

from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.drafts.firmness import asserts
from service.extraction.attribution.lexicon.cues import (
    CALLED_IN,
    CLAUSAL,
    COURTS,
    ENACTED,
    HEARING,
    KEEPING_FROM,
    OPEN_TO,
    QUOTING,
    TAKEN_BY_DEEDS,
    UNDERFOOT,
    VOTING,
    Frame,
    verb_cues,
)
from service.extraction.attribution.lexicon.grammar import (
    COORDINATORS,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    SPANS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_clock,
    opens_amount,
)
from service.extraction.attribution.lexicon.holders import PAPERS
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.reach.after import FARTHEST_VERB, skip_to_content
from service.extraction.attribution.reach.aims import aim_of_told
from service.extraction.attribution.reach.ends import end_of_opening_clause, is_date
from service.extraction.attribution.reach.supposing import says_of_none
from service.extraction.attribution.view import INSIDE_WORD, Hit, View

#: Words of who is appealed to, at most.
LONGEST_ASKED = 10

RELATIVES = frozenset("that which who whom whose".split())

#: What shows a clause after such a cue.
_CLAUSE_OPENERS = SUBJECT_PRONOUNS | SUBORDINATORS | {"there", "the", ":"}


#: Where something is put, and into what state, so that no amount is told: "put the bins out at 8", "put on leave".
_PARTICLES = frozenset("aside away back down in off on out through up".split())
_STATES = frozenset("alert furlough hold leave lockdown notice risk standby trial".split())
NEAR = 5

#: What makes another verb of "called it".
_NOT_CALLED = _PARTICLES | PREPOSITIONS | TIME_WORDS | {"quits"}

#: What somebody "is to" who does not plan it: "the families are to get 2 million".
_BEFALLING = frozenset("be become benefit face gain get have inherit lose need receive remain say suffer".split())

#: Verbs that show a feeling where nothing said follows them, and what tells why or when.
_FEELING = frozenset("beam bellow chuckle fume groan grumble howl roar scream shout sigh snap yell".split())
_GROUNDS = PREPOSITIONS | (SUBORDINATORS - {"that"})

#: What goes on with a content after a comma: "he said, I will go".
_AFTER_COMMA = frozenset("as i if in look no that we well without yes you".split())


def rightward(view: View, hit: Hit, subject: Subject) -> Draft | None:
    start = skip_to_content(view, hit)
    if view.norms[hit.last : hit.last + 1] == [":"] and _is_shown(view, hit, start):
        return None
    if start >= view.size:
        introduces = view.norms[view.size - 1] == ":" and not _is_label(view, hit)
        return Draft(hit, subject) if introduces else None
    norm = view.norms[start]
    if norm == "," and not view.quoted[start]:
        aside = next((at for at in range(start + 2, min(view.size - 1, start + 9)) if view.norms[at] == ","), 0)
        goes_on = aside and (view.norms[aside + 1] == "that" or view.quoted[aside + 1])
        start = aside + 1 if goes_on else start + 1
        if start >= view.size or not (view.quoted[start] or view.norms[start] in _AFTER_COMMA):
            return None
    match hit.cue.frame:
        case Frame.TO:
            if norm in PREPOSITIONS - {"to", "for", "on", "against", "with"}:
                return None
        case Frame.THINK:
            if view.is_sign(start) and not view.quoted[start]:
                return None
        case _:
            pass
    if hit.cue.lemmas[0] in _FEELING and len(hit.cue.lemmas) == 1 and norm in _GROUNDS and not view.quoted[start]:
        return None  # "fumed after the club raised prices"
    is_told = hit.cue.lemmas == ("maintain",) and asserts(view, start)  # "maintained his innocence"
    if (
        hit.cue.lemmas[0] in CLAUSAL
        and not is_told
        and not (view.quoted[start] or view.norms[start] in _CLAUSE_OPENERS)
    ):
        return None
    if hit.cue.lemmas[-1:] == ("about",) and view.words[start].is_number:
        return None  # "wrote about 2,000 words"
    if hit.cue.lemmas == ("see",) and "as" not in view.norms[start : start + 15]:
        return None
    if hit.cue.lemmas == ("hear",) and not _hears(view, subject, start):
        return None
    if len(hit.cue.lemmas) == 1 and hit.cue.lemmas[0] in KEEPING_FROM and not _keeps_from(view, hit, start):
        return None
    if hit.cue.lemmas == ("direct",) and not aim_of_told(view, start):
        return None  # "directed the film"
    if hit.cue.lemmas == ("introduce",) and ENACTED.isdisjoint(view.lemmas[start : start + LONGEST_ASKED]):
        return None
    if hit.cue.lemmas == ("clear",) and not _clears_of(view, subject, start):
        return None
    if hit.cue.lemmas == ("put",) and not is_put_at(view, start):
        return None
    if decides(hit) and not (is_decided_on(view, hit, start) and may_decide(view, hit, subject)):
        return None
    if hit.cue.frame is Frame.ACT and hit.cue.lemmas[-1] == "over" and _is_no_ground(view, hit, start):
        return None
    if hit.cue.lemmas == ("vote", "to") and view.words[start].is_number:
        return None  # "by 52 votes to 47"
    if hit.cue.lemmas == ("appeal", "to") and not {"to", "for"} & set(view.norms[start + 1 : start + LONGEST_ASKED]):
        return None
    if hit.cue.lemmas == ("be", "to") and not _is_going_to(view, hit, subject, start):
        return None
    if hit.cue.lemmas == ("call",) and _is_called_in(view, start):
        return None
    withheld = hit.negated != says_of_none(view, subject)
    if not _takes(hit, view.norms[start : start + 2], withheld=withheld):
        return None
    alone = len(hit.cue.lemmas) == 1 or hit.cue.lemmas == ("go", "on")
    needs_quotation = hit.cue.lemmas[0] in QUOTING and alone and norm != "that"
    if needs_quotation and not any(view.quoted[start:]):
        return None
    if (
        hit.verb == hit.last - 1
        and hit.cue.lemmas == ("call",)
        and norm in ("in", "into", "to", "off", "out", "up", "back")
    ):
        return None
    is_called = start + 1 < view.size and not view.is_sign(start + 1) and view.norms[start + 1] not in _NOT_CALLED
    if hit.cue.lemmas == ("call",) and norm == "it" and not (is_called or any(view.quoted[start + 1 : start + 2])):
        return None  # "called it off"
    return Draft(hit, subject, right=(start, end_of_opening_clause(view, hit, start)))


def is_put_at(view: View, start: int) -> bool:
    """Whether somebody says how much something is: "put | the crowd at about 8,000", not "put the bins out at 8"."""
    for at in range(start, min(view.size - 2, start + LONGEST_ASKED)):
        if view.is_sign(at) or view.quoted[at] or (view.norms[at] in PREPOSITIONS - {"at", "by", "for", "from", "of"}):
            return False
        if view.norms[at] == "at":
            behind = view.words[at + 1]
            is_amount = behind.is_number or behind.is_sign or opens_amount(view.words, at + 1)
            is_moved = view.norms[at - 1] in _PARTICLES or not _STATES.isdisjoint(view.norms[at + 2 : at + 2 + NEAR])
            return is_amount and not (is_moved or is_clock(behind.norm) or is_time(view, at + 2))
    return False


def _clears_of(view: View, subject: Subject, start: int) -> bool:
    """Whether a court clears somebody of something: "a jury cleared her of theft", not "crews cleared the road"."""
    heads = view.lemmas[subject.first : subject.last] if not subject.shared else []
    return not COURTS.isdisjoint(heads) and "of" in view.norms[start + 1 : start + LONGEST_ASKED]


#: What makes a deed of such a verb, whatever it takes: "struck down the law", "walked out over pay".
_ALONE = (("down",), ("out", "over"))


def decides(hit: Hit) -> bool:
    """Whether the verb is a decision only by what it takes: "threw out the case"; "struck down" is one anyhow."""
    return hit.cue.frame is Frame.ACT and hit.cue.lemmas[0] in TAKEN_BY_DEEDS and hit.cue.lemmas[1:] not in _ALONE


def is_decided_on(view: View, hit: Hit, start: int) -> bool:
    """Whether what the verb decides on, gives up or keeps stands here: "the water bill", and not "the exam"."""
    end = start
    while end < min(view.size, start + LONGEST_ASKED) and not view.quoted[end]:
        if (
            view.norms[end] in PREPOSITIONS
            or (view.is_sign(end) and view.norms[end] not in ("-", INSIDE_WORD))
            or (end > start and view.is_verb_like(end))
        ):
            break
        end += 1
    return not TAKEN_BY_DEEDS[hit.cue.lemmas[0]].isdisjoint(view.lemmas[max(start, end - 2) : end])


def _is_no_ground(view: View, hit: Hit, start: int) -> bool:
    """Whether what stands behind "over" is where or when, not why: "walked out over the hill", "over the weekend"."""
    end = start + (view.norms[start] in DETERMINERS)
    end += view.norms[end : end + 1] in (["last"], ["past"])
    is_span = view.lemmas[end : end + 1] != [] and view.lemmas[end] in SPANS | TIME_WORDS
    if is_date(view, start) or (is_span and view.norms[end + 1 : end + 2] not in (["'s"], ["-"], [INSIDE_WORD])):
        return True
    while end + 1 < view.size and not (view.is_sign(end + 1) or view.norms[end + 1] in PREPOSITIONS | COORDINATORS):
        end += 1
    return hit.cue.lemmas[0] == "walk" and view.lemmas[end : end + 1] != [] and view.lemmas[end] in UNDERFOOT


def may_decide(view: View, hit: Hit, subject: Subject) -> bool:
    """Whether the subject may decide by the verb: whoever defeats a challenge without a vote has only won."""
    if hit.cue.lemmas != ("defeat",):
        return True
    return not subject.shared and not VOTING.isdisjoint(view.lemmas[subject.first : subject.last])


def _is_shown(view: View, hit: Hit, start: int) -> bool:
    """Whether a colon shows by another's words what is told before it: "Not all were sure: Lind said it failed"."""
    if hit.cue.frame is not Frame.THINK or (start < view.size and view.quoted[start]):
        return False
    lemmas = view.lemmas[start : view.size]
    return any(cue.frame in (Frame.SAY, Frame.TELL) for lemma in lemmas for cue in verb_cues().get(lemma, ()))


def _is_called_in(view: View, start: int) -> bool:
    """Whether help or a gathering is called and nothing named: "called 999", "called an election", "called police"."""
    if view.norms[start] in POSSESSIVES:
        return False  # "called her vote a mistake"
    end = start
    while end < view.size and not view.is_sign(end) and view.norms[end] not in PREPOSITIONS | COORDINATORS:
        end += 1
    return view.words[start].is_number or (end > start and view.norms[end - 1] in CALLED_IN)


def _hears(view: View, subject: Subject, start: int) -> bool:
    """Whether a court or the like is told a clause: "jurors heard that the brakes had failed"."""
    heads = {view.lemmas[at] for at in range(subject.first, subject.last)} if not subject.shared else set()
    opens = view.norms[start] in ("that", "how") or view.norms[start] in SUBJECT_PRONOUNS or view.quoted[start]
    reach = range(start + 1, min(view.size, start + FARTHEST_VERB))
    verb = next((at for at in reach if view.is_verb_like(at) or view.norms[at] in RELATIVES), 0)
    return not HEARING.isdisjoint(heads) and (opens or (bool(verb) and view.norms[verb] not in RELATIVES))


def _keeps_from(view: View, hit: Hit, start: int) -> bool:
    """Whether it is told what somebody is kept from doing: "barred the state from executing"."""
    if not MODALS.isdisjoint(view.norms[hit.first : hit.verb]):
        return False
    for at in range(start, min(view.size - 1, start + FARTHEST_VERB)):
        if view.is_sign(at):
            return False
        if view.norms[at] == "from":
            return view.norms[at + 1].endswith("ing")
    return False


def _is_going_to(view: View, hit: Hit, subject: Subject, start: int) -> bool:
    """Whether "is to" tells what somebody will do: "the council is to scrap it", not "the rule is to wait"."""
    is_plain = view.norms[hit.verb] in ("is", "are", "'re", "'s") and hit.last == hit.verb + 2 and hit.first == hit.verb
    if not is_plain or subject.shared or view.norms[start] in _BEFALLING:
        return False
    if view.norms[start] != view.lemmas[start] or view.norms[subject.first] in RELATIVES:
        return False
    norm = view.norms[start]
    lemmas = {view.lemmas[at] for at in range(subject.first, subject.last)}
    return (
        norm.isalpha()
        and norm not in DETERMINERS | PREPOSITIONS | SUBJECT_PRONOUNS
        and lemmas.isdisjoint(PAPERS | {"do"})
    )


def _is_label(view: View, hit: Hit) -> bool:
    """Whether the form in -s before a colon is a noun: "Evacuation orders:"."""
    return hit.cue.frame is Frame.ACT and view.norms[hit.verb].endswith("s")


def _takes(hit: Hit, following: list[str], *, withheld: bool) -> bool:
    """Whether the words after a cue of two meanings are what it takes when it attributes."""
    first, second = following[0], following[1] if len(following) > 1 else ""
    match hit.cue.lemmas:
        case ("admit",):
            return first != "to" or second.endswith("ing")  # "admitted to hospital"
        case ("be", "open", "to"):
            return first.endswith("ing") or first in OPEN_TO or second in OPEN_TO
        case ("rule",):
            return not first.endswith(("self", "selves"))  # "ruled himself out"
        case ("reply",):
            return not withheld or first != "to"  # "did not reply to e-mails"
        case ("reply" | "respond", "to", *_, "request"):
            return withheld
        case ("respond", "to"):  # "did not respond to a request for comment"
            return not withheld and not {"request", "requests", "comment", "question", "questions"} & set(following)
        case ("show",):
            return first not in ("off", "up")
        case ("learn",) | ("find",):
            return first not in ("from", "with", "for", "in", "on", "at")
        case _:
            return True
