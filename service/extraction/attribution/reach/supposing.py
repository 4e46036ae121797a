"""What is not said after all: what is only supposed, asked or imagined, and what is said of none.

Refuses: the verb's own negation (see groups.py).
"""

from collections.abc import Sequence

from service.domain.claims import ladder_of
from service.extraction.attribution.lexicon.cues import ONLY_PEOPLE, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import DETERMINERS, PREPOSITIONS, SPANS, is_capital, is_plural
from service.extraction.attribution.lexicon.holders import DONE_BY_SITES, is_site, may_hold
from service.extraction.attribution.lexicon.names import LONGEST_WHOLE, WHOLE_NAMES
from service.extraction.attribution.phrases.leads import Subject, is_time
from service.extraction.attribution.reach.groups import foretold_at
from service.extraction.attribution.view import Hit, View
from service.text.words import Word

#: Frames of cues whose clause is of whatever it is said of.
_TAKES_CLAUSE = frozenset((Frame.SAY, Frame.TELL, Frame.THINK))

#: What opens a clause that leaves open whether it is so, and what does so where it opens the sentence.
_SUPPOSING = frozenset("if unless whether".split())
_OPENS_SUPPOSING = frozenset("assume had imagine should suppose supposing were".split())

#: Modals by which somebody might say something, and what tells that it was said: "would only say", "would later say".
_IMAGINING = frozenset("could may might would".split())
_SAID_AFTER_ALL = frozenset("again also confirm eventually finally go just later neither nor not once only".split())

#: Words that make a subject nobody, or hardly anybody, and those before one: "Not one minister", "Hardly any doctors".
_NONE = frozenset("neither no nobody none nothing".split())
_HARDLY = frozenset("barely hardly not scarcely".split())
_ALMOST = frozenset("almost nearly practically virtually".split())
_ANY = frozenset("a all any anybody anyone even every everybody everyone many one".split())
_FEW_AFTER_ALL = frozenset("a quite the these those".split())

#: Nouns behind which "that" opens what may be untrue, and is nobody's deed.
_LEFT_OPEN = frozenset(
    """
    accusation allegation chance charge claim danger fear hint idea impression likelihood myth notion possibility
    prospect risk rumor rumour speculation suggestion suspicion theory threat
    """.split()
)

#: Words of a question told: "unclear who signed".
_ASKING = frozenset("ask asked clear decide discover know known sure uncertain unclear unknown wonder".split())


def is_supposed(view: View, first: int) -> bool:
    """Whether a clause that begins here leaves open if it is so: "unclear whether Norland will sign the treaty"."""
    if not first and view.norms[0] in _OPENS_SUPPOSING:
        return True
    for at in range(first - 1, -1, -1):
        if view.is_sign(at) or view.quoted[at] or view.norms[at] == "but":
            return False
        if view.norms[at] in _SUPPOSING and view.norms[at - 1] == "asked" and view.norms[first - 1] in ("and", "but"):
            return False  # "was asked whether it was safe and said no"
        if view.norms[at] in _SUPPOSING or (not at and view.norms[at] in _OPENS_SUPPOSING):
            return True
    return False


def is_only_claimed(view: View, first: int) -> bool:
    """Whether a clause that begins here is what somebody claims or fears: "the allegation that Norland withdrew"."""
    at = first - 1
    return at > 1 and view.norms[at] == "that" and view.lemmas[at - 1] in _LEFT_OPEN and not view.quoted[at]


def would_say(view: View, hit: Hit) -> bool:
    """Whether it is imagined that somebody says so: "critics would say", and not "would not say", "would only say"."""
    group = view.norms[hit.first : hit.verb]
    speaks = hit.cue.frame in (Frame.SAY, Frame.TELL, Frame.THINK) and ladder_of(hit.cue.force) == "so"
    if (
        not speaks
        or hit.cue.denied
        or hit.negated
        or view.norms[hit.last : hit.last + 1] in (["just"], ["only"], [":"])
    ):
        return False
    is_imagined = not _IMAGINING.isdisjoint(group) and _SAID_AFTER_ALL.isdisjoint(group)
    return is_imagined and not any(view.quoted)


def asks_who(view: View, subject: Subject) -> bool:
    """Whether the subject is asked for: "failed to say who signed it"; a relative stands behind a noun or a comma."""
    if subject.shared or not subject.first or view.norms[subject.first] not in ("who", "which"):
        return False
    before = subject.first - 1
    is_name = before > 0 and is_capital(view.words[before]) and not view.is_heading  # "It was Grant who"
    is_verb = view.lemmas[before] in verb_cues() and view.norms[before] == view.lemmas[before] and not is_name
    return is_verb or view.norms[before] in _ASKING | PREPOSITIONS


def says_of_none(view: View, subject: Subject) -> bool:
    """Whether it is said of nobody or hardly anybody: "No minister", "Few economists", "Not one councillor"."""
    if subject.is_empty or subject.shared:
        return False
    first = view.norms[subject.first]
    before = view.norms[subject.first - 1] if subject.first else ""
    if first in _ALMOST and subject.last > subject.first + 1:
        return says_of_none(view, Subject(subject.first + 1, subject.last))
    rest = view.words[subject.first + 1 : subject.first + 3]
    is_numbered = bool(rest) and (
        rest[0].is_number or (rest[0].text == "." and rest[-1].is_number)
    )  # "No 10", "No. 10"
    if first in _HARDLY:
        return bool(rest) and rest[0].norm in _ANY
    is_few = first == "few" and before not in _FEW_AFTER_ALL
    return ((first in _NONE or is_few) and not is_numbered) or (before in _HARDLY and first in _ANY)


def is_broken(view: View, subject: Subject) -> bool:
    """Whether the subject is what is left of something denied and nobody: "not unveil plans", "no accepted term"."""
    if subject.is_empty or subject.shared:
        return False
    if subject.first and view.norms[subject.first - 1] in _HARDLY:
        return not says_of_none(view, subject)
    rest = view.words[subject.first + 1 : subject.last]
    is_no = view.norms[subject.first] == "no" and not (rest and rest[0].is_number)
    return is_no and not (len(rest) == 1 or (rest and (rest[0].norm == "one" or may_hold(rest, is_clause=False))))


def first_of(view: View, subject: Subject) -> int:
    """Where the subject begins with what makes it nobody, or a whole name: "Not one councillor", "Just Stop Oil"."""
    for first in range(max(0, subject.last - LONGEST_WHOLE), subject.first):
        name = view.text[slice(*view.chars(first, subject.last))]
        if name.lower() in WHOLE_NAMES and name[:1].isupper():
            return first
    has_before = subject.first and view.norms[subject.first - 1] in _HARDLY
    return subject.first - 1 if has_before else subject.first


def is_done_by_site(view: View, hit: Hit, subject: Sequence[Word], start: int) -> bool:
    """Whether a place does what nobody in it means: "The mine threatens the river", "The mill supports 40 jobs"."""
    if hit.cue.lemmas[0] not in DONE_BY_SITES or not is_site(subject):
        return False
    return hit.cue.lemmas != ("support",) or view.words[start].is_number


def _opens_time(view: View, at: int) -> bool:
    """Whether when something was done stands here: "the week before", "Monday"; not "the week's plan"."""
    while at < view.size - 1 and not is_time(view, at) and view.norms[at] in DETERMINERS | {"same", "very"}:
        at += 1
    is_span = view.lemmas[at] in SPANS and view.norms[at + 1 : at + 2] != ["'s"]
    return is_time(view, at) or is_span


def _condemns_to(view: View, first: int, last: int) -> bool:
    """Whether it is told what is in store for somebody: "Lund | to a year out"; not "the move to ban boats"."""
    to = next((at for at in range(first, min(last, view.size - 2)) if view.norms[at] == "to"), 0)
    if not to:
        return False
    is_bare = to + 2 >= last or view.is_sign(to + 2) or view.norms[to + 2] in PREPOSITIONS
    return is_bare or view.norms[to + 1] in DETERMINERS or view.words[to + 1].is_number


def may_do(view: View, hit: Hit, subject: Sequence[Word], right: tuple[int, int] | None) -> bool:
    """Whether the subject can be whoever does what the cue tells: somebody, or who judges a thing right behind it.

    Only people praise or approve things, whatever they are called: "the lower house approved | the budget".
    """
    if may_hold(subject, is_clause=hit.cue.frame in _TAKES_CLAUSE and not foretold_at(view, hit.verb)):
        return True
    if hit.cue.lemmas[0] not in ONLY_PEOPLE or not right or hit.first < hit.verb - 1:
        return False
    start = right[0]
    if _opens_time(view, start):
        return False  # "The drug approved | the week before cuts deaths"
    if hit.cue.lemmas == ("condemn",) and _condemns_to(view, start, right[1]):
        return False  # "The injury condemned Lund to a year out"
    return view.norms[start] in DETERMINERS or is_capital(view.words[start]) or is_plural(view.words[start])
