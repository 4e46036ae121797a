"""Whose cue it is: the noun phrase before or after a verb.

Word indexes are half-open. The rules walk from the cue to the nearest boundary of its clause.
Refuses: who that is in the world (see ../holders/).
"""

from service.extraction.attribution.lexicon.cues import Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    SPANS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_clock,
)
from service.extraction.attribution.lexicon.names import PERSONS
from service.extraction.attribution.phrases.leads import Subject, is_time, without_lead
from service.extraction.attribution.phrases.noun_phrases import (
    LONGEST_SOURCE,
    NAME_SIGNS,
    behind_reason,
    phrase_ending,
    with_participle,
)
from service.extraction.attribution.phrases.relatives import behind_dated_clause, is_taken_by_relative
from service.extraction.attribution.reach.lists import is_listed, opens_verb, with_list
from service.extraction.attribution.view import Hit, View
from service.extraction.holders.lexicon.offices import OFFICES

_DASHES = frozenset(("-", "--"))

_OCCASIONS = frozenset(
    """
    statement interview tweet letter speech briefing conference email post memo call op-ed press release filing
    """.split()
)

#: Those who say what somebody did, right behind whom they say it of.
_REPORTING = frozenset("authorities detectives investigators officers officials police prosecutors witnesses".split())

#: Words of an amount and "by", at most.
LONGEST_AMOUNT = 5

#: What is said, and nobody: "..., the mayor, said no."
_SAID_ALONE = frozenset("no nothing so yes".split())

#: What tells when it was, behind a subject that stands behind its verb: with a day, alone, with a span.
_RELATIVE_TIMES = frozenset("early last late next this".split())
_TIMES = frozenset("amid despite overnight since till today tomorrow tonight until yesterday".split())
_DURING = frozenset("for over throughout within".split())

_JOINS = ("but", "or", "and")

#: What opens a clause that tells when, and a phrase that does.
_CLAUSE_OR_TIME = frozenset("after before since".split())

#: What stands before a time that is of a noun, and not of the verb behind it.
_SPANNING = frozenset("after before from since until".split())

#: Words between a subject and its verb that say of it that it is whole, or no other: "the ministers all said".
_FLOATING = frozenset("all alike both each herself himself itself themselves too".split())


def subject_before(view: View, hit: Hit) -> Subject:
    """The subject of a finite cue, walking left from its verb group."""
    end = hit.first
    while end and is_time(view, end - 1):
        end -= 1
    end -= 1 < end < hit.first and view.norms[end - 1] == "in"  # "a poll | in February found"
    opens = view.norms[end - 1] if end else ""
    if end < hit.first and (not end or view.is_sign(end - 1) or opens.endswith("ed") or opens in _SPANNING):
        end = hit.first  # the time is not of the cue: "a report released Monday said", "missing since May told"
    if end < hit.first and view.words[end - 1].is_number:
        end = hit.first if view.norms[max(0, end - 2)] == "of" else end - 1  # "the law of 5 March bans", "on 5 March"
        end -= end < hit.first and view.norms[end - 1] == "on"
    if end > 1 and view.norms[end - 1] in _FLOATING and view.words[end - 2].text[0].isalpha():
        end -= view.norms[end - 2] not in COORDINATORS | PREPOSITIONS | SUBORDINATORS
    if not end or view.quoted[end - 1]:
        return Subject()
    before = view.norms[end - 1]
    if before in COORDINATORS:
        return Subject(shared=True)
    if is_listed(view, hit):
        return Subject(shared=True)
    if before == "," or before in _DASHES:
        return _subject_across(view, end - 1)
    if before.split("'")[0] in SUBJECT_PRONOUNS and not is_taken_by_relative(view, hit, end - 1):  # "who", "they've"
        return Subject(end - 1, end)
    if before == "'s" and end > 1 and view.norms[end - 2] in SUBJECT_PRONOUNS:
        return Subject(end - 2, end - 1)  # "he's said"
    if view.is_sign(end - 1) and before not in NAME_SIGNS | {")"}:
        return Subject()
    subject = with_participle(view, behind_dated_clause(view, _behind_when(view, phrase_ending(view, end))))
    if view.norms[subject.first] == "according":
        return Subject()  # "according to local media | reports"
    if view.norms[max(0, subject.first - 2) : subject.first] == [",", "and"]:  # "Lind, the mayor, and her deputy said"
        whole = _phrase_with_commas(view, end)
        subject = subject if whole.is_empty else whole
    if is_object_of_relative(view, hit, subject):
        return Subject(subject.last - 1, subject.last)
    if view.is_heading and subject.first > 1 and view.norms[subject.first - 1] == ",":
        others = range(subject.first - 1)
        if all(is_capital(view.words[index]) or view.is_sign(index) for index in others):
            return Subject(0, end)  # "UK, France sign pact"
    return with_list(view, behind_reason(view, subject))


def _behind_when(view: View, subject: Subject) -> Subject:
    """Who does something where it is told when or why another did: "called it off after | managers agreed"."""
    for at in range(subject.last - 2, subject.first, -1):
        if view.norms[at] in _CLAUSE_OR_TIME:
            before = range(max(0, subject.first - 1), at)
            is_date = view.words[at + 1].is_number or is_time(view, at + 1)  # "since 2010 and most recently"
            is_clause = not is_date and any(view.is_verb_like(at) or view.is_unchanged_past(at) for at in before)
            is_of_noun = not {"who", "which", "that"}.isdisjoint(view.norms[before.start : at])
            return Subject(at + 1, subject.last) if is_clause and not is_of_noun else subject
    return subject


def is_object_of_relative(view: View, hit: Hit, subject: Subject) -> bool:
    """Whether before who speaks stands whom they speak of: "the man police say killed him"."""
    if subject.last - subject.first < 3 or hit.cue.frame not in (Frame.SAY, Frame.THINK) or hit.first != hit.verb:
        return False
    of = view.words[subject.last - 2]
    is_person = of.lemma in PERSONS or of.norm in ("man", "woman", "boy", "girl")
    goes_on = hit.last < view.size and (view.is_verb_like(hit.last) or view.norms[hit.last] in AUXILIARIES)
    return view.norms[subject.last - 1] in _REPORTING and is_person and goes_on


def subject_after(view: View, start: int) -> Subject:
    """The subject standing after its verb: `said John Smith, a teacher from Ohio`."""
    if start >= view.size or view.quoted[start]:
        return Subject()
    norm = view.norms[start]
    if norm in _SAID_ALONE and view.is_sign(min(start + 1, view.size - 1)):
        return Subject()
    if norm in DAYS and not (start + 1 < view.size and is_capital(view.words[start + 1])):
        return Subject()  # "said Thursday morning", but "said Sunday Times reporters"
    if not (
        is_capital(view.words[start]) or norm in DETERMINERS or norm in SUBJECT_PRONOUNS or view.words[start].is_number
    ):
        text = view.words[start].text
        plain = (
            (text.isalpha() or _is_capital_inside(text))
            and norm not in PREPOSITIONS | SUBORDINATORS
            and not is_adverb(norm)
        )
        if not plain:
            return Subject()
    end = start + 1
    if norm in SUBJECT_PRONOUNS:
        return Subject(start, end)
    has_verb = False
    while end < min(view.size, start + LONGEST_SOURCE) and not _ends_subject_after(view, end):
        has_verb |= view.is_verb_like(end)
        if not has_verb and _opens_when(view, end):
            break
        end += 1
    while end > start and view.is_sign(end - 1) and view.norms[end - 1] not in ")":
        end -= 1
    return Subject(start, end)


def _is_capital_inside(text: str) -> bool:
    """Whether a name begins in small letters: "al-Harthi"."""
    first, _, second = text.partition("-")
    return first.islower() and second[:1].isupper()


def _subject_across(view: View, comma: int) -> Subject:
    whole = _phrase_with_commas(view, comma) if view.norms[comma] == "," else Subject()
    if not whole.is_empty:
        return whole
    opening = comma - 1
    floor = max(0, comma - LONGEST_SOURCE)
    while opening >= floor and not (view.norms[opening] == view.norms[comma] and not view.quoted[opening]):
        opening -= 1
    is_behind_quotation = view.quoted[comma - 1] and opening + 1 < comma
    if is_behind_quotation and view.norms[max(0, opening) + 1] not in ("which", "who", "whom", "whose"):
        return Subject()
    if opening < floor or opening == 0 or view.quoted[opening - 1]:
        return Subject()
    middle = view.norms[opening + 1]
    outer = phrase_ending(view, opening)
    if outer.is_empty:
        return Subject() if middle in PREPOSITIONS or middle in SUBORDINATORS else phrase_ending(view, comma)
    is_aside = (
        _is_said_aside(view, opening, comma)
        or (middle in PREPOSITIONS and not is_capital(view.words[opening + 1]))
        or middle in SUBORDINATORS
        or middle in COORDINATORS
        or is_adverb(middle)
    )
    outer = _with_name(view, outer)
    if is_aside or middle.endswith("ing") or view.is_verb_like(opening + 1):
        return outer
    return Subject(outer.first, comma)


def _is_said_aside(view: View, opening: int, comma: int) -> bool:
    """Whether only who says so stands between two commas: "Ek, Lind said, knew it"."""
    cues = verb_cues().get(view.lemmas[comma - 1], ())
    speaks = any(cue.frame is Frame.SAY and len(cue.lemmas) == 1 for cue in cues)
    return speaks and view.is_verb_like(comma - 1) and comma - opening > 2


def _with_name(view: View, office: Subject) -> Subject:
    """An office with the name it is added to: "Ada Byron, the head of the works" before a dash."""
    comma = office.first - 1
    if comma < 2 or view.norms[comma] != "," or view.norms[office.first] not in DETERMINERS:
        return office
    first = comma
    while first and (is_capital(view.words[first - 1]) or view.norms[first - 1] == "."):
        first -= 1
    opens = not first or view.is_sign(first - 1) or view.norms[first - 1] in COORDINATORS
    return Subject(first, office.last) if opens and comma - first > 1 else office


def _phrase_with_commas(view: View, comma: int) -> Subject:
    """`Mara Lind, 33, of Osby, Mass.,` from the sentence's start: names and what is added to them."""
    floor = comma
    while floor and not view.quoted[floor - 1]:
        floor -= 1  # "“It is over,” Mara Lind, 33, of Osby, said"
    if comma - floor > LONGEST_SOURCE or view.norms[floor:comma].count(",") < 2:
        return Subject()
    subject = without_lead(view, floor, comma)
    start = subject.first
    is_name = not subject.is_empty and (is_capital(view.words[start]) or view.norms[start] in DETERMINERS)
    if not is_name or view.norms[start] in PREPOSITIONS | SUBORDINATORS or (floor and start > floor):
        return Subject()
    added = False
    for index in range(start, comma):
        norm = view.norms[index]
        is_behind_comma = index > start and view.norms[index - 1] == ","
        if (
            norm in (";", ":")
            or (is_behind_comma and norm in SUBORDINATORS - {"that"})
            or (norm in _JOINS[: 3 if start else 2] and view.norms[index - 1] == ",")
        ):
            return Subject()  # behind "On Monday, at Osby," nobody knows where the subject begins
        added = norm in ("who", "which", "that", "whose") or (added and norm != ",")
        if not added and index > start and norm not in (",",) and view.is_verb_like(index):
            return Subject()
    return Subject(start, comma)


def _opens_amount_by(view: View, at: int) -> bool:
    """Whether an amount that others give begins here: "by police and | 100,000 by organisers", "at £9m by Lind"."""
    at += view.norms[at : at + 1] == ["at"]
    amount = view.words[at : at + LONGEST_AMOUNT]
    by = next((index for index, word in enumerate(amount) if word.norm == "by"), 0)
    return any(word.is_number for word in amount[:by])


def _opens_when(view: View, index: int) -> bool:
    """Whether when it was begins behind who it was: "backed by the bishops | last night", "over two weeks"."""
    norm = view.norms[index]
    if norm in _RELATIVE_TIMES:
        return is_time(view, index)
    if norm in _DURING:
        return not SPANS.isdisjoint(view.lemmas[index + 1 : index + 5])
    return norm in _TIMES and view.words[index].text.islower()


def _ends_subject_after(view: View, index: int) -> bool:
    norm = view.norms[index]
    if (
        view.quoted[index]
        or norm in (";", ":", "--", "-")
        or norm in ("when", "while", "as", "after", "before", "during")
    ):
        return True
    if norm in ("in", "at", "on", "to", "of", "via") and any(
        word in _OCCASIONS or word in DAYS for word in view.norms[index + 1 : index + 5]
    ):
        return norm != "of"
    if norm in DAYS or is_clock(norm) or (norm == "at" and is_time(view, index)):
        return True
    if norm == "of" and view.norms[index + 1 : index + 2] and view.norms[index + 1] in POSSESSIVES:
        return is_capital(view.words[index - 1]) and view.norms[index - 1] not in OFFICES  # "said Maria of her brother"
    if norm in COORDINATORS and (opens_verb(view, index + 1) or _opens_amount_by(view, index + 1)):
        return True
    if norm == ",":
        following = view.norms[index + 1] if index + 1 < view.size else "."
        return (
            following.endswith("ing")
            or following in AUXILIARIES
            or following in PREPOSITIONS
            or following in COORDINATORS
            or following in SUBORDINATORS
            or is_adverb(following)
            or (index + 1 < view.size and view.quoted[index + 1])
        )
    return norm in (".", "!", "?") and index + 1 == view.size
