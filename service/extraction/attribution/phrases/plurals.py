"""What a phrase before or behind a verb tells of the verb's form: that it is of several, of a name, of what is there.

Word indexes are half-open.
Refuses: the form itself (see ../hits.py).
"""

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    COUNTING,
    DETERMINERS,
    DO,
    MODALS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PREDICATES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.phrases.noun_phrases import LONGEST_SOURCE
from service.extraction.attribution.view import NOUN_BEFORE, View

#: What opens an aside that names some of several.
_INCLUDING = frozenset("among including like".split())

#: Words before several things.
_SEVERAL = frozenset("all both few five four many most several six some ten these those three two various".split())

#: Verbs behind which somebody does something in its plain form: "let Lind say".
FARTHEST_MODAL = 5
_MAKING = frozenset("bid have hear help let make see watch".split())

#: Words between a plural and the verb it goes with at most.
FARTHEST_PLURAL = 12

_OPENS_CLAUSE = SUBORDINATORS | COORDINATORS | {"that", "which", "who"}

#: Words with a capital that open a sentence and no name.
_NO_NAMES = DETERMINERS | PREPOSITIONS | SUBORDINATORS | COORDINATORS | SUBJECT_PRONOUNS | POSSESSIVES

#: Words of "the ministers", and with a number of "the two ministers".
LONGEST_SEVERAL = 2

#: Words up to a plural that opens a clause, at most: "the two senior doctors".
LONGEST_OPENING = 4

#: Words that stand between several and what each of them does: "the ministers all denied it".
FLOATING = frozenset("all both each".split())

#: Bodies of people of which a plain form is said too, in lemmas, and what opens a clause of theirs inside another.
#: Behind "if", "that" and "let" a plain form is of any one: "asked that the council accept it".
_BODIES = frozenset(
    """
    agency airline army association band bank board brigade broadcaster cabinet charity church club coalition
    commission committee company council couple court crew crowd department duo electorate family federation firm
    force gang government group hospital household jury leadership majority management media minority ministry mob
    navy opposition pair panel party press public quartet regulator school side squad staff team trio trust union
    university
    """.split()
)
_OPENS_THEIRS = frozenset("although because but though whereas while".split())

#: Words from a verb back to "who" at most: "who had once backed".
FARTHEST_WHO = 4

#: Words from an article to such a body at most: "the".
LONGEST_BODY = 4

#: Words of what is reported before who reports it, with its comma, at least.
SHORTEST_REPORTED = 4

#: Words before what is said to be there, behind its verb, at most, and one: "there are growing public".
FARTHEST_THERE = 4


def closes_report(view: View, first: int) -> bool:
    """Whether several people and a verb are all that stands behind the sentence's last comma: "..., experts warn"."""
    if not first or not is_plural(view.words[first - 1]):
        return False
    start = first - 1
    while start and not (view.is_sign(start - 1) or view.quoted[start - 1] or view.norms[start - 1] in COORDINATORS):
        start -= 1
    is_short = view.is_heading and view.norms[1] in PREDICATES  # "Dam unsafe, engineers warn"
    closes = start >= SHORTEST_REPORTED - is_short and (view.quoted[start - 1] or view.norms[start - 1] == ",")
    return closes and not view.norms[:start].count(":")


def has_plural_subject(view: View, index: int, first: int) -> bool:
    """Whether a plural stands before what is added to it: "people briefed on the talks say", "those who left say"."""
    if not first or view.is_sign(first - 1) or view.norms[first - 1] in NOUN_BEFORE or view.norms[first - 1] == "to":
        return False
    for at in range(first - 1, max(-1, first - FARTHEST_PLURAL), -1):
        if view.is_sign(at) or view.quoted[at]:
            return False
        if is_plural(view.words[at]) or view.norms[at] == "those":
            is_added = any(view.norms[between] in PREPOSITIONS for between in range(at + 1, index))
            return is_added or view.norms[at + 1] == "who"
    return False


def are_people(view: View, first: int, behind: int) -> bool:
    """Whether the last plural before this word names somebody: "nurses in Osby | support", not "cuts to family |".

    A plural that opens a sentence with its capital may be a thing where a verb of its own stands behind what somebody
    else did: "Cuts to family support the council made have hurt".
    """
    reach = range(first - 1, max(-1, first - FARTHEST_PLURAL), -1)
    at = next((at for at in reach if is_plural(view.words[at]) or view.norms[at] == "those"), -1)
    if at < 0 or not may_hold([view.words[at]], is_clause=False):
        return False
    is_opening = at == 0 or view.is_sign(at - 1)
    is_known = not is_opening or may_hold([view.words[at]._replace(text=view.norms[at])], is_clause=False)
    return is_known or not _has_two_verbs(view, behind)


def _has_two_verbs(view: View, start: int) -> bool:
    """Whether a verb and then another with "have", "be" or the like stand in the clause that goes on here."""
    ends = (at for at in range(start, view.size) if view.is_sign(at) or view.norms[at] in _OPENS_CLAUSE)
    verbs = [at for at in range(start, next(ends, view.size)) if view.is_verb_like(at)]
    return any(view.norms[at] in AUXILIARIES for at in verbs[1:])


def floats(view: View, at: int) -> bool:
    """Whether "all" or "both" stands behind those it is of: "they | all denied it", not "covers | all declared income".

    Nothing like a verb stands before them in their clause, and behind a form in -s, which may be a verb, the next verb
    takes something.
    """
    if at < 1 or view.norms[at] not in FLOATING or view.quoted[at - 1]:
        return False
    before, start = view.words[at - 1], at
    while start and not (view.is_sign(start - 1) or view.quoted[start - 1] or view.norms[start - 1] in SUBORDINATORS):
        start -= 1
    opens = view.norms[start]
    if start == at or opens in PREPOSITIONS or is_time(view, at - 1) or any(map(view.is_verb_like, range(start, at))):
        return False
    if before.norm in ("they", "we", "you", "who", "which", "these", "those"):
        return True
    if is_capital(before) and at - 1 > start:
        return "and" in view.norms[start:at]
    if before.norm in COUNTING or (is_plural(before) and not before.norm.endswith("s")):
        return True
    if not is_plural(before) or at + 2 >= view.size:
        return False
    is_short = at - start == LONGEST_SEVERAL or (at - start > LONGEST_SEVERAL and view.norms[at - 2] in COUNTING)
    following = view.norms[at + 2]
    takes = following in DETERMINERS | PREPOSITIONS | OBJECT_PRONOUNS | {"it", "that"} or view.quoted[at + 2]
    return (opens in DETERMINERS and is_short) or takes or is_capital(view.words[at + 2])


def is_of_body(view: View, first: int) -> bool:
    """Whether a body of people that opens its clause ends here, and does something behind: "The council | deny it"."""
    head = first - 1
    is_body = head >= 0 and view.lemmas[head] in _BODIES and view.norms[head] == view.lemmas[head]
    is_number = head > 0 and view.norms[head] in COUNTING and view.norms[head - 1] == "the"
    if not (is_body or is_number) or view.quoted[head]:
        return False
    start = head
    while (
        start
        and head - start < LONGEST_BODY
        and not (view.is_sign(start - 1) or view.quoted[start - 1] or view.norms[start] in DETERMINERS | POSSESSIVES)
    ):
        start -= 1
        if view.norms[start] in PREPOSITIONS | SUBORDINATORS | COORDINATORS or view.is_verb_like(start):
            return False
    if view.norms[start] not in DETERMINERS and not is_capital(view.words[start]):
        return False
    return not start or view.is_sign(start - 1) or view.quoted[start - 1] or view.norms[start - 1] in _OPENS_THEIRS


def tells_that(view: View, index: int) -> bool:
    """Whether a plural that opens its clause goes on with a plain form and a clause: "Doctors in Osby note | that"."""
    is_plain = view.norms[index] == "show" and opens_clause(view, index + 1)  # "Papers seen by Ek show | Lund left"
    if not is_plain and (view.norms[index + 1 : index + 2] != ["that"] or not opens_clause(view, index + 2)):
        return False
    if view.norms[index - 1] in OBJECT_PRONOUNS or view.norms[index - 1].endswith("est"):
        return False
    start = index
    while start and not view.is_sign(start - 1):
        start -= 1
    plural = next((at for at in range(start, index) if is_plural(view.words[at])), index)
    return plural < min(index, start + LONGEST_OPENING) and view.norms[plural - 1 : plural] not in (["this"], ["it"])


def opens_clause(view: View, index: int) -> bool:
    """Whether a subject stands here, so that "that" before it opens a clause and is no relative."""
    if index >= view.size:
        return False
    return (
        view.norms[index] in DETERMINERS | SUBJECT_PRONOUNS
        or is_capital(view.words[index])
        or is_plural(view.words[index])
    )


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
    if opening < 1 or not _ends_several(view, opening) or any(map(view.is_verb_like, range(opening))):
        return False
    norm = view.norms[opening + 1]
    return norm in ("who", "which", "whose") or norm.endswith("ed") or norm in PREPOSITIONS


def _ends_several(view: View, end: int) -> bool:
    """Whether several are named right before this word, or with where they are: "Doctors", "Doctors at the clinic"."""
    if is_plural(view.words[end - 1]):
        return True
    return any(is_plural(view.words[at]) and view.norms[at + 1] in PREPOSITIONS for at in range(end - 2))


def says_behind_whom(view: View, index: int, first: int) -> bool:
    """Whether people who did something to somebody say or think something: "voters who backed her | now say that"."""
    is_plain = view.norms[index] == "show" and opens_clause(view, index + 1)  # "Papers seen by Ek show | Lund left"
    if not is_plain and (view.norms[index + 1 : index + 2] != ["that"] or not opens_clause(view, index + 2)):
        return False
    whom = first - 1
    verb = whom - 1
    if verb < 2 or view.norms[whom] not in OBJECT_PRONOUNS | {"her", "it"} or not view.is_verb_like(verb):
        return False
    who = next((at for at in range(verb - 1, max(0, verb - FARTHEST_WHO), -1) if view.norms[at] == "who"), 0)
    return who > 0 and is_plural(view.words[who - 1])


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
    """Whether the form in -s ends a phrase of several: "all evacuation orders", "300 calls"."""
    if is_counted(view, index):
        return True
    at = index
    while at and index - at < 4 and not view.is_sign(at - 1) and view.norms[at - 1] not in _SEVERAL:
        if is_plural(view.words[at - 1]) or view.norms[at - 1] in PREPOSITIONS | COORDINATORS:
            return False
        at -= 1
    is_several = at and at < index and view.norms[at - 1] in _SEVERAL
    return bool(is_several) and not view.quoted[at - 1]


def is_counted(view: View, index: int) -> bool:
    """Whether a number counts the word: "12 calls", "the two sides"; not "Branch 12 calls", "the Group of 20 calls"."""
    if not index or not (view.words[index - 1].is_number or view.norms[index - 1] in COUNTING):
        return False
    before = index - 2
    if before > 0 and view.norms[before] == "of":
        before -= 1
    is_name = before >= 0 and is_capital(view.words[before]) and view.norms[before] not in _NO_NAMES
    return not is_name or is_time(view, before)


def is_there(view: View, index: int) -> bool:
    """Whether the word is what is said to be there: "there were unconfirmed reports", "there has been no word"."""
    before = index
    while before and index - before < FARTHEST_THERE and view.norms[before - 1] not in BE:
        before -= 1
    return before > 1 and view.norms[before - 1] in BE and "there" in view.norms[max(0, before - 4) : before]
