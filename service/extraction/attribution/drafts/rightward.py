"""A cue whose content stands after it: "Ada Byron said ...", "wants to ...", "opposes ...".

Refuses: contents before the cue (see finite.py).
"""

from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.drafts.firmness import as_taken, asserts
from service.extraction.attribution.lexicon.cues import (
    CLAUSAL,
    HEARING,
    KEEPING_FROM,
    QUOTING,
    Frame,
    is_open_to,
    verb_cues,
)
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from service.extraction.attribution.lexicon.taken.deeds import ENACTED
from service.extraction.attribution.lexicon.taken.things import LETTERS, WORKS
from service.extraction.attribution.phrases.addressees import FARTHEST_VERB
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.phrases.objects import (
    LONGEST_ASKED,
    PARTICLES,
    behind_other_verb,
    clears_of,
    decides,
    foresees,
    is_called_in,
    is_decided_on,
    is_no_ground,
    is_only_shown,
    is_put_at,
    is_sent_away,
    may_decide,
)
from service.extraction.attribution.reach.after import skip_to_content
from service.extraction.attribution.reach.aims import GOING_TO, aim_of_told, is_going_to, opens_aim
from service.extraction.attribution.reach.ends import end_of_opening_clause
from service.extraction.attribution.reach.supposing import says_of_none
from service.extraction.attribution.view import Hit, View

#: What shows a clause after such a cue.
_CLAUSE_OPENERS = SUBJECT_PRONOUNS | SUBORDINATORS | {"there", "the", ":"}

#: What makes another verb of "called it".
_NOT_CALLED = PARTICLES | PREPOSITIONS | TIME_WORDS | {"quits"}

#: Verbs that show a feeling where nothing said follows them, and what tells why or when.
_FEELING = frozenset("beam bellow chuckle fume groan grumble howl roar scream shout sigh snap yell".split())
_GROUNDS = PREPOSITIONS | (SUBORDINATORS - {"that"})

#: What makes a retreat of "back", and behind it: "backed down.", "backed out when", not "backed down payments".
_RETREATING, _MOVING = frozenset("away down off out".split()), frozenset(["into", "onto"])
_BEHIND_RETREAT = PREPOSITIONS | COORDINATORS | SUBORDINATORS | TIME_WORDS

#: Where a car is backed out of, and no deal.
_PARKED = frozenset("bay drive driveway garage lane yard".split())

#: What one says or tells that informs of nothing: "said goodbye to them", "told a joke".
_EMPTY: dict[tuple[str, ...], frozenset[str]] = {
    ("say",): frozenset("adieu farewell farewells goodbye goodbyes grace hello hi mass prayer prayers rosary".split()),
    ("tell",): frozenset("anecdote anecdotes joke jokes stories story tale tales".split()),
}

#: Words of a work at most.
LONGEST_WORK = 7

#: Verbs of which a thing behind another verb is none: "apologised but will not pay", not "opposed and has fought it".
_TAKES_NO_THING = frozenset("agree apologise apologize complain insist promise warn".split())

#: What goes on with a content after a comma: "he said, I will go".
_AFTER_COMMA = frozenset("as i if in look no that we well without yes you".split())


def rightward(view: View, hit: Hit, subject: Subject) -> Draft | None:
    start = skip_to_content(view, hit)
    if view.norms[hit.last : hit.last + 1] == [":"] and _is_shown(view, hit, start):
        return None
    if start >= view.size:
        is_label = hit.cue.frame is Frame.ACT and view.norms[hit.verb].endswith("s")  # "Evacuation orders:"
        return Draft(hit, subject) if view.norms[view.size - 1] == ":" and not is_label else None
    is_alone = hit.last == hit.verb + 1 and view.lemmas[hit.verb] in _TAKES_NO_THING
    if is_alone and view.norms[hit.last] in ("and", "but", "yet") and _goes_on(view, hit.last + 1):
        return None  # "apologised but will not pay", not "opposed and has fought the bill"
    if (behind := behind_other_verb(view, start)) < 0:
        return None
    start = behind or start
    norm = view.norms[start]
    if norm == "," and not view.quoted[start]:
        aside = next((at for at in range(start + 2, min(view.size - 1, start + 9)) if view.norms[at] == ","), 0)
        goes_on = aside and (view.norms[aside + 1] == "that" or view.quoted[aside + 1])
        start = aside + 1 if goes_on else start + 1
        if start >= view.size or not (view.quoted[start] or view.norms[start] in _AFTER_COMMA):
            return None
    match hit.cue.frame:
        case Frame.TO:
            is_when = norm in ("when", "while") and view.norms[start + 1 : start + 2] != ["to"]
            if is_when or norm in PREPOSITIONS - {"to", "for", "on", "against", "with"}:
                return None  # "than Lind offered when talks began"
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
    if hit.cue.lemmas[-1:] in (("about",), ("weigh",)) and view.words[start].is_number:
        return None  # "wrote about 2,000 words", "weighed 9kg"
    if hit.cue.lemmas == ("write",) and (_is_work(view, start) or _writes_only_to(view, start)):
        return None
    if hit.cue.lemmas == ("dismiss",) and is_sent_away(view, start):
        return None
    if (
        hit.cue.lemmas == ("see",)
        and "as" not in view.norms[start : start + 15]
        and not foresees(view, subject, hit.verb, start)
    ):
        return None
    if hit.cue.lemmas == ("hear",) and not _hears(view, subject, start):
        return None
    if len(hit.cue.lemmas) == 1 and hit.cue.lemmas[0] in KEEPING_FROM and not _keeps_from(view, hit, start):
        return None
    if hit.cue.lemmas[0] == "back" and len(hit.cue.lemmas) > 1:
        is_parked = not _PARKED.isdisjoint(view.norms[start + 1 : start + 2])
        is_open = hit.negated or not MODALS.isdisjoint(view.norms[hit.first : hit.verb])
        if is_open or is_parked or is_time(view, start):
            return None  # "will not back down on pay", "backed out of the garage", "backed down on Monday"
    if hit.cue.lemmas in _EMPTY and _is_empty(view, hit):
        return None
    if hit.cue.lemmas == ("direct",) and not aim_of_told(view, start):
        return None  # "directed the film"
    if hit.cue.lemmas == ("introduce",) and ENACTED.isdisjoint(view.lemmas[start : start + LONGEST_ASKED]):
        return None
    if hit.cue.lemmas == ("clear",) and not clears_of(view, subject, start):
        return None
    if hit.cue.lemmas == ("offer",) and is_only_shown(view, subject, start):
        return None
    is_put = hit.cue.lemmas == ("put",)
    if hit.cue.lemmas in (("put",), ("value",)) and is_put_at(view, start) != is_put:
        return None  # "put the bins out", "the merger values the firm at £3bn"
    if decides(hit) and not (is_decided_on(view, hit, start) and may_decide(view, hit, subject)):
        return None
    if hit.cue.frame is Frame.ACT and hit.cue.lemmas[-1] == "over" and is_no_ground(view, hit, start):
        return None
    if hit.cue.lemmas == ("vote", "to") and view.words[start].is_number:
        return None  # "by 52 votes to 47"
    if hit.cue.lemmas == ("appeal", "to") and not {"to", "for"} & set(view.norms[start + 1 : start + LONGEST_ASKED]):
        return None
    if hit.cue.lemmas in GOING_TO and not is_going_to(view, hit, subject, start):
        return None
    if hit.cue.lemmas == ("call",) and is_called_in(view, start):
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
    return Draft(as_taken(view, hit, subject, start), subject, right=(start, end_of_opening_clause(view, hit, start)))


def _goes_on(view: View, at: int) -> bool:
    """Whether another deed stands here that shares nothing with the cue: "and won.", "but will not pay"."""
    while at < view.size and is_adverb(view.norms[at]):
        at += 1
    if at >= view.size or not view.is_verb_like(at):
        return False
    return view.norms[at] in AUXILIARIES or at + 1 >= view.size or view.is_sign(at + 1)


def _is_empty(view: View, hit: Hit) -> bool:
    """Whether nothing is told by what follows: "said | a prayer for them", not "said | prayers would be held"."""
    at = hit.last + (view.norms[hit.last] in DETERMINERS | POSSESSIVES)
    if at + 1 >= view.size or view.quoted[at] or view.norms[at] not in _EMPTY[hit.cue.lemmas]:
        return False
    behind = view.norms[at + 1]
    goes_on = behind in COORDINATORS and view.is_verb_like(at + 2)
    return goes_on or behind in PREPOSITIONS or (view.is_sign(at + 1) and not view.quoted[at + 1])


def _is_work(view: View, start: int) -> bool:
    """Whether what somebody wrote is a work, by which nothing is told: "31 books", "the music for two films"."""
    if any(view.quoted[start:]):
        return False
    for at in range(start, min(view.size, start + LONGEST_WORK)):
        behind = view.norms[at + 1] if at + 1 < view.size else "."
        if view.lemmas[at] in WORKS | LETTERS:
            is_closed = behind in (",", ".", ";", "and")
            return is_closed or (view.lemmas[at] in WORKS and behind in PREPOSITIONS)
        is_led = view.norms[at] == "of" or view.words[at].is_number or view.norms[at] == "-"
        is_other = view.is_sign(at) or view.is_verb_like(at) or view.norms[at] in PREPOSITIONS | SUBORDINATORS
        if not is_led and (is_other or view.norms[at] in SUBJECT_PRONOUNS):
            return False
    return False


def _writes_only_to(view: View, start: int) -> bool:
    """Whether it is told whom somebody wrote to and nothing of what: "wrote | to the board on Friday"."""
    if view.norms[start] != "to" or view.norms[view.size - 1] == ":":
        return False
    return not any(
        view.quoted[at]
        or view.is_verb_like(at)
        or view.norms[at] in SUBORDINATORS | {"about", "to", "who", ","}
        or view.norms[at].endswith("ing")
        for at in range(start + 1, view.size - 1)
    )


def _is_shown(view: View, hit: Hit, start: int) -> bool:
    """Whether a colon shows by another's words what is told before it: "Not all were sure: Lind said it failed"."""
    if hit.cue.frame is not Frame.THINK or (start < view.size and view.quoted[start]):
        return False
    lemmas = view.lemmas[start : view.size]
    return any(cue.frame in (Frame.SAY, Frame.TELL) for lemma in lemmas for cue in verb_cues().get(lemma, ()))


def _hears(view: View, subject: Subject, start: int) -> bool:
    """Whether a court or the like is told a clause: "jurors heard that the brakes had failed"."""
    heads = {view.lemmas[at] for at in range(subject.first, subject.last)} if not subject.shared else set()
    opens = view.norms[start] in ("that", "how") or view.norms[start] in SUBJECT_PRONOUNS or view.quoted[start]
    reach = range(start + 1, min(view.size, start + FARTHEST_VERB))
    verb = next((at for at in reach if view.is_verb_like(at) or view.norms[at] in RELATIVES), 0)
    return not HEARING.isdisjoint(heads) and (opens or (bool(verb) and view.norms[verb] not in RELATIVES))


def _keeps_from(view: View, hit: Hit, start: int) -> bool:
    """Whether it is told what one is kept from or bound to: "barred it from voting", "commits it to ending fees"."""
    if not MODALS.isdisjoint(view.norms[hit.first : hit.verb]):
        return False
    for at in range(start, min(view.size - 1, start + FARTHEST_VERB)):
        if view.is_sign(at):
            return False
        if view.norms[at] == KEEPING_FROM[hit.cue.lemmas[0]]:
            if hit.cue.lemmas == ("bar",):
                return at > start  # "barred cars from | the square"
            return opens_aim(view, at) if hit.cue.lemmas == ("oblige",) else view.norms[at + 1].endswith("ing")
    return False


def _takes(hit: Hit, following: list[str], *, withheld: bool) -> bool:
    """Whether the words after a cue of two meanings are what it takes when it attributes."""
    first, second = following[0], following[1] if len(following) > 1 else ""
    match hit.cue.lemmas:
        case ("admit",):
            return first != "to" or second.endswith("ing")  # "admitted to hospital"
        case ("back",):
            is_retreat = first in _RETREATING and (not second[:1].isalpha() or second in _BEHIND_RETREAT)
            return not is_retreat and first not in _MOVING
        case ("be", "open", "to"):
            return is_open_to(first, second)
        case ("lean", *_):
            return first.endswith("ing")  # not "leaning towards the sea"
        case ("rule",):
            return not first.endswith(("self", "selves"))  # "ruled himself out"
        case ("reply",):
            return not withheld or first != "to"  # "did not reply to e-mails"
        case ("reply" | "respond", "to", *_, "request"):
            return withheld
        case ("respond", "to"):  # "did not respond to a request for comment"
            return not withheld and not {"request", "requests", "comment", "question", "questions"} & set(following)
        case ("sue",):
            return first not in PREPOSITIONS  # "sued for libel"
        case ("show",):
            return first not in ("off", "up")
        case ("learn",) | ("find",):
            return first not in ("from", "with", "for", "in", "on", "at")
        case _:
            return True
