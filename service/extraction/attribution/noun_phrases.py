"""The noun phrase that ends or opens somewhere, from its words alone.

Word indexes are half-open. The rules walk from the end of a phrase to the nearest boundary of its clause.
Refuses: whose cue it is (see subjects.py).
"""

from dataclasses import dataclass

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    DO,
    INTRANSITIVE,
    MODALS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
    is_clock,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.view import NOUN_BEFORE, View
from service.extraction.holders.lexicon.given_names import GIVEN

#: Words a source may reach over. The longest in PolNeAR that is not a whole clause has about thirty.
LONGEST_SOURCE = 45

#: Signs that may stand inside a name or noun phrase.
NAME_SIGNS = frozenset("' & $ £ € ¥ # @ % . / 's".split())

#: Base forms that say what a clause behind them tells: "Critics say Lind never".
_SAYS = frozenset("allege argue believe claim fear hope insist say think".split())

#: What opens an aside that names some of several.
_INCLUDING = frozenset("among including like".split())

#: Words behind which "but" leaves somebody out: "all but Lind", "everyone but her".
_BUT_FOR = frozenset("all anybody anyone anything everybody everyone everything nobody none nothing".split())

#: Verbs that speak to somebody with a preposition, of which no participle is made: "called on Lind", "looked for it".
_GOVERNS = frozenset({("call", "on"), ("count", "on"), ("look", "at"), ("look", "for"), ("turn", "to")})

#: Words before several things.
_SEVERAL = frozenset("all both few five four many most several six some ten these those three two various".split())

#: Verbs behind which somebody does something in its plain form: "let Lind say".
FARTHEST_MODAL = 5
_MAKING = frozenset("bid have hear help let make see watch".split())

#: Months as they are written before a day.
SHORT_MONTHS = frozenset("apr aug dec feb jan jul jun mar nov oct sep sept".split())

#: Words between a plural and the verb it goes with at most.
FARTHEST_PLURAL = 12

#: Words before what is said to be there, behind its verb, at most, and one: "there are growing public".
FARTHEST_THERE = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose cue it is: a stretch of words, or the subject of the verb before ("and added")."""

    first: int = 0
    last: int = 0
    shared: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return self.last <= self.first and not self.shared


def phrase_ending(view: View, end: int) -> Subject:
    """The noun phrase whose last word is end - 1."""
    start = end
    floor = max(0, end - LONGEST_SOURCE)
    seen_verb = False
    while start > floor:
        index = start - 1
        norm = view.norms[index]
        if view.quoted[index]:
            break
        if norm == "whom" and view.norms[max(0, index - 1)] != "of":
            break
        if norm in ("who", "that", "which"):
            if not seen_verb or index == 0 or view.is_sign(index - 1):
                break
            seen_verb = False
        elif norm == ")":
            while start > floor and view.norms[start - 1] != "(":
                start -= 1
            if start > floor:
                start -= 1
            continue
        elif (
            norm in SUBORDINATORS - {"as", "since", "before", "after", "once"}
            or (norm == "as" and index and view.norms[index - 1] == "even")
            or (norm == "or" and seen_verb)
            or (norm == "but" and (seen_verb or not index or view.norms[index - 1] not in _BUT_FOR))
            or (norm == "and" and (seen_verb or not _joins_nouns(view, floor, index)))
            or (view.is_sign(index) and norm not in NAME_SIGNS and not _is_hyphen(view, index))
            or (norm in SUBJECT_PRONOUNS | OBJECT_PRONOUNS and index + 1 < end)
            or (
                norm in _SAYS and is_capital(view.words[index + 1]) and start < end and is_plural(view.words[index - 1])
            )
        ):
            break
        elif view.is_verb_like(index) and not only_adds(view, index):
            if seen_verb and norm not in BE and view.norms[index + 1] not in ("not", "to"):
                break  # "who asked not to be named" is one verb
            seen_verb = True
            if not any(word in ("who", "that", "which") for word in view.norms[max(floor, index - 12) : index]):
                break
        start -= 1
    return without_lead(view, start, end)


def _is_hyphen(view: View, index: int) -> bool:
    """Whether a sign joins the words on both its sides: "a 46-page report"."""
    if view.norms[index] != "-" or not 0 < index < view.size - 1:
        return False
    return view.words[index - 1].end == view.words[index].start and view.words[index].end == view.words[index + 1].start


def without_lead(view: View, start: int, end: int) -> Subject:
    while start < end and (
        view.norms[start] in COORDINATORS
        or is_adverb(view.norms[start])
        or (view.is_sign(start) and view.norms[start] not in "#@$£€¥")
    ):
        start += 1
    if start + 2 < end and view.norms[start] in DAYS and view.norms[start + 1] == ",":
        start += 2  # "Friday, Norland asked"
    is_opening = start + 2 < end and view.norms[start].endswith("ing") and start and view.norms[start - 1] == ","
    if is_opening and view.norms[start + 1] in ("after", "as", "before", "when"):
        start += 1  # "Lind, speaking after Ek said"
    if start < end and view.norms[start] in ("after", "before", "since", "as", "until", "once"):
        start += 1
    elif (
        start < end
        and not (view.norms[start] in GIVEN and all(is_capital(word) for word in view.words[start:end]))
        and view.norms[start] in PREPOSITIONS
        and view.norms[start] not in ("over", "about", "around", "under")
    ):
        start = _after_prepositional(view, start, end)
    while start + 1 < end and is_clock(view.norms[start]):
        start += 1  # an entry of a running report: "14:05 Police said"
    is_time_only = all(
        view.norms[index] in TIME_WORDS and view.words[index].text != "May" for index in range(start, end)
    )
    if is_time_only:
        return Subject()
    return Subject(start, end)


def _after_prepositional(view: View, start: int, end: int) -> int:
    if "," in view.norms[start + 1 : end] and view.norms[start + 1].endswith("ing"):
        return view.norms.index(",", start) + 1  # "Far from backing it, the mayor, Jo Lind,"
    nouns = 0
    for index in range(start + 1, end):
        norm = view.norms[index]
        if nouns and (norm in DETERMINERS or norm in SUBJECT_PRONOUNS) and not is_time(view, index):
            return index
        starts_name = is_capital(view.words[index]) and not is_capital(view.words[index - 1])
        if nouns and starts_name and view.norms[index - 1] not in PREPOSITIONS | DETERMINERS | {"and"}:
            return index
        if norm not in DETERMINERS and norm not in PREPOSITIONS:
            nouns += 1
    return end


def only_adds(view: View, index: int) -> bool:
    """Whether a participle only adds to the noun before it: "people briefed on the talks", "a memo seen by Osby"."""
    norm = view.norms[index]
    is_participle = norm.endswith("ed") or norm in ("given", "held", "known", "led", "made", "seen", "sent", "written")
    if not is_participle or not index or index + 1 >= view.size or view.lemmas[index] in INTRANSITIVE:
        return False
    if (view.lemmas[index], view.norms[index + 1]) in _GOVERNS:
        return False
    following = view.norms[index + 1]
    if following not in PREPOSITIONS | DAYS | {"earlier", "today", "yesterday"}:
        is_span = following in ("this", "last") and index + 2 < view.size and view.norms[index + 2] in TIME_WORDS
        if not is_span or view.is_sign(index + 2):
            return False  # "made this statement"
    before = view.norms[index - 1]
    return not (view.is_sign(index - 1) or before in SUBJECT_PRONOUNS | COORDINATORS | AUXILIARIES or is_adverb(before))


def _joins_nouns(view: View, floor: int, index: int) -> bool:
    """Whether "and" joins what stands before it to the subject: no verb stands between it and a boundary before."""
    for at in range(index - 1, floor - 1, -1):
        is_boundary = view.is_sign(at) and view.norms[at] not in NAME_SIGNS
        if view.quoted[at] or is_boundary or view.norms[at] in SUBORDINATORS:
            return at + 1 < index
        if view.is_verb_like(at) and not only_adds(view, at):
            return False
    return True


def is_time(view: View, index: int) -> bool:
    norm = view.norms[index]
    if view.quoted[index] or (index + 1 < view.size and view.norms[index + 1] == "'s"):
        return False
    if is_clock(norm) or (norm == "at" and index + 1 < view.size and is_clock(view.norms[index + 1])):
        return True
    if norm == "may" and is_capital(view.words[index]):
        return False
    if norm in SHORT_MONTHS:
        after = view.words[index + 1] if index + 1 < view.size else None
        return after is not None and (after.is_number or after.text == ".")  # no month: "Ai Jun wrote"
    if norm in ("on", "early", "late", "this", "last", "next"):
        following = index + 1
        return (
            following < view.size
            and view.norms[following] in TIME_WORDS
            and not view.is_sign(following)
            and view.norms[following + 1 : following + 2] != ["'s"]
        )
    return norm in TIME_WORDS and norm not in (",", ".", "in")


def has_plural_subject(view: View, index: int, first: int) -> bool:
    """Whether a plural stands before what is added to it: "people briefed on the situation say"."""
    if not first or view.is_sign(first - 1) or view.norms[first - 1] in NOUN_BEFORE or view.norms[first - 1] == "to":
        return False
    for at in range(first - 1, max(-1, first - FARTHEST_PLURAL), -1):
        if view.is_sign(at) or view.quoted[at]:
            return False
        if is_plural(view.words[at]):
            return any(view.norms[between] in PREPOSITIONS for between in range(at + 1, index))
    return False


def is_said_of_name(view: View, first: int) -> bool:
    """Whether a name stands before a plural verb: "Police Osby say", "City agree"; not "let Lind say"."""
    name = first
    while name and (is_capital(view.words[name - 1]) or view.norms[name - 1] == ".") and not view.quoted[name - 1]:
        name -= 1
    if name == first or view.norms[first - 1] in DETERMINERS | SUBJECT_PRONOUNS:
        return False
    before = view.norms[max(0, name - FARTHEST_MODAL) : name + 1]
    return (MODALS | DO).isdisjoint(before) and not (name and view.lemmas[name - 1] in _MAKING)


def is_behind_aside(view: View, comma: int) -> bool:
    """Whether what is said of several closes at this comma: "Two ministers, who asked not to be named, believe"."""
    opening = comma - 1
    while opening > 0 and view.norms[opening] != ",":
        if view.quoted[opening] or comma - opening > LONGEST_SOURCE:
            return False
        opening -= 1
    if opening < 1 or not is_plural(view.words[opening - 1]) or any(map(view.is_verb_like, range(opening))):
        return False
    norm = view.norms[opening + 1]
    return norm in ("who", "which", "whose") or norm.endswith("ed") or norm in PREPOSITIONS


def is_behind_members(view: View, comma: int) -> bool:
    """Whether some of several are named before this comma: "critics of the plan, including Ada Byron, say"."""
    opening = comma - 1
    while opening > 0 and view.norms[opening] not in _INCLUDING:
        if view.quoted[opening] or view.is_verb_like(opening):
            return False
        opening -= 1
    return opening > 1 and view.norms[opening - 1] == "," and any(map(is_plural, view.words[: opening - 1]))


def is_forecasting(view: View, index: int, first: int) -> bool:
    """Whether somebody forecasts, in a past form that looks like a noun: "the bank forecast growth"."""
    following = view.words[index + 1 : index + 2]
    if not first or not following or following[0].is_sign or following[0].norm in AUXILIARIES | PREPOSITIONS:
        return False
    return view.words[first - 1].norm.isalpha() and may_hold(view.words[first - 1 : first], is_clause=False)


def ends_plural(view: View, index: int) -> bool:
    """Whether the form in -s ends a phrase of several: "all evacuation orders"."""
    at = index
    while at and index - at < 4 and not view.is_sign(at - 1) and view.norms[at - 1] not in _SEVERAL:
        if is_plural(view.words[at - 1]) or view.norms[at - 1] in PREPOSITIONS | COORDINATORS:
            return False
        at -= 1
    is_several = at and at < index and view.norms[at - 1] in _SEVERAL
    return bool(is_several) and not view.quoted[at - 1]


def is_there(view: View, index: int) -> bool:
    """Whether the word is what is said to be there: "there were unconfirmed reports", "there has been no word"."""
    before = index
    while before and index - before < FARTHEST_THERE and view.norms[before - 1] not in BE:
        before -= 1
    return before > 1 and view.norms[before - 1] in BE and "there" in view.norms[max(0, before - 4) : before]
