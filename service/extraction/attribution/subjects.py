"""Whose cue it is: the noun phrase before or after a verb.

Word indexes are half-open. The rules walk from the cue to the nearest boundary of its clause.
Refuses: who that is in the world (see ../holders/).
"""

from dataclasses import dataclass

from service.domain.claims import Force
from service.extraction.attribution.lexicon.cues import Cue, Frame
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.view import Hit, View

#: Words a source may reach over. The longest in PolNeAR that is not a whole clause has about thirty.
LONGEST_SOURCE = 45

#: Signs that may stand inside a name or noun phrase.
_NAME_SIGNS = frozenset("' & $ # @ % . / 's".split())

_DASHES = frozenset(("-", "--"))

_OCCASIONS = frozenset(
    """
    statement interview tweet letter speech briefing conference email post memo call op-ed press release filing
    """.split()
)


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


def subject_before(view: View, hit: Hit) -> Subject:
    """The subject of a finite cue, walking left from its verb group."""
    end = hit.first
    while end and is_time(view, end - 1):
        end -= 1
    if end < hit.first and (not end or view.is_sign(end - 1)):
        end = hit.first
    if not end or view.quoted[end - 1]:
        return Subject()
    before = view.norms[end - 1]
    if before in COORDINATORS:
        return Subject(shared=True)
    if before == "," or before in _DASHES:
        return _subject_across(view, end - 1)
    if before.split("'")[0] in SUBJECT_PRONOUNS:  # "who", "they've"
        return Subject(end - 1, end)
    if before == "'s" and end > 1 and view.norms[end - 2] in SUBJECT_PRONOUNS:
        return Subject(end - 2, end - 1)  # "he's said"
    if view.is_sign(end - 1) and before not in _NAME_SIGNS | {")"}:
        return Subject()
    subject = _phrase_ending(view, end)
    if view.is_heading and subject.first > 1 and view.norms[subject.first - 1] == ",":
        others = range(subject.first - 1)
        if all(is_capital(view.words[index]) or view.is_sign(index) for index in others):
            return Subject(0, end)  # "UK, France sign pact"
    return subject


def subject_after(view: View, start: int) -> Subject:
    """The subject standing after its verb: `said John Smith, a teacher from Ohio`."""
    if start >= view.size or view.quoted[start]:
        return Subject()
    norm = view.norms[start]
    if not (
        is_capital(view.words[start]) or norm in DETERMINERS or norm in SUBJECT_PRONOUNS or view.words[start].is_number
    ):
        plain = view.words[start].text.isalpha() and norm not in PREPOSITIONS | SUBORDINATORS and not is_adverb(norm)
        if not plain:
            return Subject()
    end = start + 1
    if norm in SUBJECT_PRONOUNS:
        return Subject(start, end)
    while end < min(view.size, start + LONGEST_SOURCE) and not _ends_subject_after(view, end):
        end += 1
    while end > start and view.is_sign(end - 1) and view.norms[end - 1] not in ")":
        end -= 1
    return Subject(start, end)


def main_subject(view: View) -> Subject:
    """The subject of the sentence's first verb."""
    for index in range(1, min(view.size, 40)):
        if (
            view.is_verb_like(index)
            and not view.quoted[index]
            and view.norms[index - 1] not in ("who", "which", "that")
        ):
            while index > 1 and is_adverb(view.norms[index - 1]):
                index -= 1
            subject = subject_before(
                view, Hit(index, index, index + 1, Cue((), Frame.SAY, Force.SAYS), "finite", False)
            )
            return Subject() if subject.shared else subject
    return Subject()


def _subject_across(view: View, comma: int) -> Subject:
    whole = _phrase_with_commas(view, comma)
    if not whole.is_empty:
        return whole
    opening = comma - 1
    floor = max(0, comma - LONGEST_SOURCE)
    while opening >= floor and not (view.norms[opening] == view.norms[comma] and not view.quoted[opening]):
        if view.quoted[opening] and opening + 1 == comma:
            return Subject()
        opening -= 1
    if opening < floor or opening == 0 or view.quoted[opening - 1]:
        return Subject()
    middle = view.norms[opening + 1]
    outer = _phrase_ending(view, opening)
    if outer.is_empty:
        return Subject() if middle in PREPOSITIONS or middle in SUBORDINATORS else _phrase_ending(view, comma)
    is_aside = middle in PREPOSITIONS or middle in SUBORDINATORS or middle in COORDINATORS or is_adverb(middle)
    if is_aside or middle.endswith("ing") or view.is_verb_like(opening + 1):
        return outer
    return Subject(outer.first, comma)


def _phrase_with_commas(view: View, comma: int) -> Subject:
    """`Mara Lind, 33, of Osby, Mass.,` from the sentence's start: names and what is added to them."""
    if view.norms[comma] != "," or comma > LONGEST_SOURCE or view.norms[:comma].count(",") < 2:
        return Subject()
    subject = _without_lead(view, 0, comma)
    start = subject.first
    is_name = not subject.is_empty and (is_capital(view.words[start]) or view.norms[start] in DETERMINERS)
    if not is_name or view.norms[start] in PREPOSITIONS | SUBORDINATORS or any(view.quoted[:comma]):
        return Subject()
    added = False
    for index in range(start, comma):
        norm = view.norms[index]
        if norm in (";", ":") or (norm in ("and", "but", "or") and view.norms[index - 1] == ","):
            return Subject()
        added = norm in ("who", "which", "that", "whose") or (added and norm != ",")
        if not added and index > start and norm not in (",",) and view.is_verb_like(index):
            return Subject()
    return Subject(start, comma)


def _phrase_ending(view: View, end: int) -> Subject:
    """The noun phrase whose last word is end - 1."""
    start = end
    floor = max(0, end - LONGEST_SOURCE)
    seen_verb = False
    while start > floor:
        index = start - 1
        norm = view.norms[index]
        if view.quoted[index]:
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
            or (norm in ("but", "or") and seen_verb)
            or (norm == "and" and (seen_verb or not _joins_nouns(view, floor, index)))
            or (view.is_sign(index) and norm not in _NAME_SIGNS)
            or (norm in SUBJECT_PRONOUNS and index + 1 < end)
        ):
            break
        elif view.is_verb_like(index) and not _modifies(view, index):
            if seen_verb and norm not in BE and view.norms[index + 1] not in ("not", "to"):
                break  # "who asked not to be named" is one verb
            seen_verb = True
            if not any(word in ("who", "that", "which") for word in view.norms[max(floor, index - 12) : index]):
                break
        start -= 1
    return _without_lead(view, start, end)


def _without_lead(view: View, start: int, end: int) -> Subject:
    while start < end and (
        view.norms[start] in COORDINATORS
        or is_adverb(view.norms[start])
        or (view.is_sign(start) and view.norms[start] not in "#@$")
    ):
        start += 1
    if start < end and view.norms[start] in ("after", "before", "since", "as", "until", "once"):
        start += 1
    elif (
        start < end
        and view.norms[start] in PREPOSITIONS
        and view.norms[start] not in ("over", "about", "around", "under")
    ):
        start = _after_prepositional(view, start, end)
    is_time_only = all(
        view.norms[index] in TIME_WORDS and view.words[index].text != "May" for index in range(start, end)
    )
    if is_time_only:
        return Subject()
    return Subject(start, end)


def _after_prepositional(view: View, start: int, end: int) -> int:
    nouns = 0
    for index in range(start + 1, end):
        norm = view.norms[index]
        if nouns and (norm in DETERMINERS or norm in SUBJECT_PRONOUNS):
            return index
        starts_name = is_capital(view.words[index]) and not is_capital(view.words[index - 1])
        if nouns and starts_name and view.norms[index - 1] not in PREPOSITIONS | DETERMINERS | {"and"}:
            return index
        if norm not in DETERMINERS and norm not in PREPOSITIONS:
            nouns += 1
    return end


def _modifies(view: View, index: int) -> bool:
    """Whether a participle only adds to the noun before it: "people briefed on the talks", "a memo seen by Osby"."""
    norm = view.norms[index]
    is_participle = norm.endswith("ed") or norm in ("given", "held", "known", "led", "made", "seen", "sent", "written")
    if not is_participle or not index or index + 1 >= view.size or view.norms[index + 1] not in PREPOSITIONS:
        return False
    before = view.norms[index - 1]
    return not (view.is_sign(index - 1) or before in SUBJECT_PRONOUNS | COORDINATORS | AUXILIARIES or is_adverb(before))


def _joins_nouns(view: View, floor: int, index: int) -> bool:
    """Whether "and" joins what stands before it to the subject: no verb stands between it and a boundary before."""
    for at in range(index - 1, floor - 1, -1):
        is_boundary = view.is_sign(at) and view.norms[at] not in _NAME_SIGNS
        if view.quoted[at] or is_boundary or view.norms[at] in SUBORDINATORS:
            return at + 1 < index
        if view.is_verb_like(at) and not _modifies(view, at):
            return False
    return True


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
    if norm in DAYS:
        return True
    if norm == ",":
        following = view.norms[index + 1] if index + 1 < view.size else "."
        return (
            following.endswith("ing")
            or following in PREPOSITIONS
            or following in COORDINATORS
            or following in SUBORDINATORS
            or is_adverb(following)
            or (index + 1 < view.size and view.quoted[index + 1])
        )
    return norm in (".", "!", "?") and index + 1 == view.size


def is_time(view: View, index: int) -> bool:
    norm = view.norms[index]
    if view.quoted[index] or (index + 1 < view.size and view.norms[index + 1] == "'s"):
        return False
    if norm == "may" and is_capital(view.words[index]):
        return False
    if norm in ("on", "early", "late", "this", "last", "next"):
        following = index + 1
        return (
            following < view.size
            and view.norms[following] in TIME_WORDS
            and view.norms[following + 1 : following + 2] != ["'s"]
        )
    return norm in TIME_WORDS and norm not in (",", ".", "in")
