"""Verbs of one subject in a list, and subjects in one: "Lind admitted the error, said that costs had risen and vowed".

Refuses: whose the first of them is (see ../phrases/subjects.py).
"""

from collections.abc import Sequence

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    COORDINATORS,
    COUNTING,
    DAYS,
    DETERMINERS,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import may_hold
from service.extraction.attribution.lexicon.names import TITLES
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.view import Hit, View
from service.text.people.given_names import GIVEN
from service.text.words import Word

#: Verbs that news puts before who speaks.
_BEFORE_SPEAKER = frozenset("added adds reported reports said says writes wrote".split())

#: What opens a clause whose deeds may be of somebody else.
_OPENS_CLAUSE = frozenset("after although because before once since though until when whereas while".split())

_RELATIVES = RELATIVES - {"whom"}

#: Past forms that are as the plain ones, which a holder before them shows to be verbs: "after the firm | cut jobs".
_UNCHANGED = frozenset("beat bet bid burst cast cut hit hurt let put quit read set shed shut spread split".split())

#: Plurals that fall, rise and count, though they may be people's: "Shares fell after the firm cut jobs and warned".
_COUNTED = frozenset("figures halves numbers quarters shares".split())

#: What stands before the places that people are in, what is part of a name of one, and those of whom a plural is said.
_WHERE = frozenset("across around from in of throughout".split())
_IN_NAMES = frozenset("and of the".split())
_SEVERAL = frozenset("firefighters people police staff".split())

#: Words of one group in a list of them, at most.
LONGEST_LISTED = 4

#: Letters of a word that a full stop shortens, at most: "Messrs.".
LONGEST_SHORT = 6


def is_listed(view: View, hit: Hit) -> bool:
    """Whether a finite verb behind a comma goes on with the deeds of the sentence's subject.

    It does where the first verb of the sentence has the same tense and nothing stands between them that could have a
    verb of its own, and where another such verb behind "and" closes the list.
    """
    comma = hit.first - 1
    if comma < 1 or view.norms[comma] != "," or hit.form != "finite" or not _reports(view, hit):
        return False
    tense = _tense(view, hit.first)
    return bool(tense) and _begins(view, comma, tense) and _closes(view, hit.last, tense)


def _reports(view: View, hit: Hit) -> bool:
    """Whether the verb takes what follows: no ", said the mayor" and no ", signed in May"."""
    following = view.norms[hit.last] if hit.last < view.size else ""
    if view.norms[hit.verb] in _BEFORE_SPEAKER:
        return following == "that" or following in SUBJECT_PRONOUNS
    return len(hit.cue.lemmas) > 1 or following not in PREPOSITIONS


def _begins(view: View, comma: int, tense: str) -> bool:
    parts = _parts(view, comma)
    if parts and not _verbs(view, *parts[0]) and len(parts) > 2:
        parts = parts[2:]  # "Lind, who leads the council, admitted ..., said ..."
        is_first = _tense(view, parts[0][0]) == tense
    else:
        is_first = view.norms[0] not in SUBORDINATORS and bool(parts) and _has_verb_of_subject(view, *parts[0], tense)
    return is_first and all(_tense(view, first) == tense for first, _ in parts[1:])


def _parts(view: View, comma: int) -> list[tuple[int, int]]:
    """The stretches between commas, up to this one."""
    commas = [at for at in range(comma + 1) if view.norms[at] == "," and not view.quoted[at]]
    firsts = [0, *(at + 1 for at in commas)]
    return [(first, last) for first, last in zip(firsts, commas, strict=False) if first < last]


def _verbs(view: View, first: int, last: int) -> list[int]:
    return [at for at in range(first, last) if view.is_verb_like(at) and not view.quoted[at]]


def _has_verb_of_subject(view: View, first: int, last: int, tense: str) -> bool:
    verbs = _verbs(view, first, last)
    if not verbs or verbs[0] == first or not _RELATIVES.isdisjoint(view.norms[first : verbs[0]]):
        return False
    return _tense(view, verbs[0]) == tense and all(_tense(view, at) != tense for at in verbs[1:])


def _closes(view: View, start: int, tense: str) -> bool:
    for at in range(start, view.size - 2):
        if view.norms[at] == "and" and not view.quoted[at]:
            verb = at + 1 + is_adverb(view.norms[at + 1])
            if verb < view.size and view.is_verb_like(verb) and _tense(view, verb) == tense:
                return True
    return False


def _tense(view: View, at: int) -> str:
    """Of a finite verb with a meaning of its own, or of "has" and "had" before one; "" for anything else."""
    while at < view.size and is_adverb(view.norms[at]):
        at += 1
    if at >= view.size or view.quoted[at] or not view.is_verb_like(at):
        return ""
    norm = view.norms[at]
    if norm in AUXILIARIES:
        return "past" if norm in HAVE else ""
    return "s" if norm.endswith("s") else "past"


def opens_verb(view: View, at: int) -> bool:
    """Whether a deed of somebody else follows "and": "was written by Ek and said", "backed by Ek and will open"."""
    while at < view.size and is_adverb(view.norms[at]):
        at += 1
    return at + 1 < view.size and view.is_verb_like(at) and not is_capital(view.words[at])


def with_list(view: View, subject: Subject) -> Subject:
    """The subject with what is listed before it at the start: "Norland, Sudland and Osby", "Doctors, nurses and"."""
    if subject.first < 2 or "and" not in view.norms[subject.first : subject.last]:
        return subject
    if people := _people_in_places(view, subject):
        return Subject(people[0], subject.last)
    is_list = view.norms[subject.first - 1] == "," and all(
        (view.norms[at] == "," or _shortens(view, at))
        if view.is_sign(at)
        else is_capital(view.words[at]) and _may_be_listed(view.norms[at])
        for at in _without_brackets(view, subject.first)
    )
    if is_list and is_capital(view.words[subject.first]):
        return Subject(0, subject.last)
    joint = next((at for at in range(subject.first + 1, subject.last - 1) if view.norms[at] == "and"), 0)
    ends = (subject.first, joint + 1)
    counts = joint > 0 and any(_counts(view, at) for at in ends)
    with_one = counts and all(_counts(view, at) or view.norms[at] in DETERMINERS for at in ends)
    return Subject(0, subject.last) if _lists_groups(view, subject.first, with_one=with_one) else subject


def _counts(view: View, at: int) -> bool:
    """Whether several are counted here, who are nobody told of before: "three judges", "his two sons"."""
    at += view.norms[at] in POSSESSIVES
    return view.norms[at] in COUNTING or view.words[at].is_number


def _people_in_places(view: View, places: Subject) -> tuple[int, ...]:
    """Where those begin who are in more places than two: "| Police in Osby, Marl and Tarn said"; nothing for nobody.

    They open the sentence, and nothing but places stands behind "in". "Police in Osby, Lind said, were late" goes on
    behind a comma.
    """
    at = places.first
    if "," in view.norms[places.last : places.last + 3] or view.norms[at - 1] != ",":
        return ()
    if not all(is_capital(view.words[word]) or view.norms[word] in _IN_NAMES for word in range(at, places.last)):
        return ()
    while at and (view.norms[at - 1] == "," or is_capital(view.words[at - 1])) and not view.quoted[at - 1]:
        at -= 1
    if at < 1 or view.norms[at - 1] not in _WHERE or view.norms[at] == ",":
        return ()
    first = next((word for word in range(at - 1, 0, -1) if view.is_sign(word - 1)), 0)
    opening = view.norms[first : at - 1]
    head = next((word for word in range(first, at) if view.norms[word] in PREPOSITIONS), at) - 1
    if head < first or view.norms[first] in PREPOSITIONS | SUBORDINATORS | COORDINATORS or first:
        return ()
    if any(view.quoted[first:at]) or any(map(view.is_verb_like, range(first, at - 1))) or "that" in opening:
        return ()
    word = view.words[head]._replace(text=view.norms[head])
    is_several = is_plural(word) or word.norm in _SEVERAL
    return (first,) if is_several and may_hold([word], is_clause=False) else ()


def _shortens(view: View, at: int) -> bool:
    """Whether a full stop is that of a short form: "Sens. Lind, Ek and"."""
    is_glued = at > 0 and view.words[at - 1].end == view.words[at].start
    return view.norms[at] == "." and is_glued and len(view.norms[at - 1]) <= LONGEST_SHORT


def _without_brackets(view: View, end: int) -> list[int]:
    """The words up to this one but for what stands in brackets: "Mara Lind (Labour), "."""
    depth, outside = 0, []
    for at in range(end):
        depth += view.norms[at] == "("
        if not depth:
            outside.append(at)
        depth -= view.norms[at] == ")" and depth > 0
    return outside


def _lists_groups(view: View, end: int, *, with_one: bool) -> bool:
    """Whether all that stands before this word are groups, each before a comma: "Doctors, the nurses' unions, ".

    Where several are counted behind, one may stand there: "The mayor, | her deputy and two others".
    """
    first = 0
    for at in range(end):
        if view.norms[at] != ",":
            if view.quoted[at] or view.is_verb_like(at) or not _may_be_listed(view.norms[at]):
                return False
            continue
        words = view.words[first:at]
        is_short = 0 < len(words) <= LONGEST_LISTED
        is_several = is_short and words[-1].norm != words[-1].lemma
        if not (is_several or (is_short and with_one and _is_one(words))) or not may_hold(words, is_clause=False):
            return False
        first = at + 1
    return first == end


def _is_one(words: Sequence[Word]) -> bool:
    """Whether one is told of by an article, a title or a given name: "The mayor", "Mr Hale", "Ada Lorne"."""
    if len(words) < 2:
        return False
    if words[0].norm in DETERMINERS:
        return words[-1].text.islower()
    return all(map(is_capital, words)) and words[0].norm in TITLES | GIVEN


def _may_be_listed(norm: str) -> bool:
    return not (norm in DAYS | PREPOSITIONS | SUBORDINATORS | COORDINATORS | SUBJECT_PRONOUNS or is_adverb(norm))


def joined_in_clause(view: View, cue: int, first: int, last: int) -> tuple[int, int] | None:
    """The words of who goes on in a clause of their own: "It grew after | the council | closed it and refused to go".

    `cue` is a place in the sentence's text, `first` and `last` bound the main subject.
    Only where the main subject cannot go on: it is nobody, or will do what it does while this is done.
    """
    at = next((index for index in range(view.size) if view.words[index].start >= cue), 0)
    joint = at - 1
    while joint > 0 and is_adverb(view.norms[joint]) and view.norms[joint] not in COORDINATORS:
        joint -= 1
    if joint < 1 or last <= first or view.norms[joint] not in COORDINATORS:
        return None
    opening = joint - 1
    while opening > last and view.norms[opening] not in _OPENS_CLAUSE:
        if view.quoted[opening] or view.norms[opening] in ",;:":
            return None
        opening -= 1
    if opening <= last:
        return None
    verb = next((index for index in range(opening + 2, joint) if is_deed(view, opening + 1, index)), 0)
    while verb and is_adverb(view.norms[verb - 1]):
        verb -= 1
    if verb < opening + 2 or not may_hold(view.words[opening + 1 : verb], is_clause=False):
        return None
    is_later = not MODALS.isdisjoint(view.norms[last:opening]) and view.norms[at] != view.lemmas[at]
    return (opening + 1, verb) if is_later or not _is_somebody(view, first, last) else None


def is_deed(view: View, first: int, at: int) -> bool:
    """Whether a verb of whoever begins at `first` stands here, by its form or behind a holder and with an object."""
    if view.is_verb_like(at):
        return True
    if view.norms[at] not in _UNCHANGED or at + 1 >= view.size or view.is_sign(at + 1):
        return False
    if view.norms[at + 1] in COORDINATORS:
        return False
    return view.norms[at - 1] not in AUXILIARIES | {"to"} and may_hold(view.words[first:at], is_clause=False)


def _is_somebody(view: View, first: int, last: int) -> bool:
    """Whether a subject may act; the capital that opens a sentence makes no name of a plural."""
    words = list(view.words[first:last])
    if words[-1].norm in _COUNTED:
        return False
    if not first and is_plural(words[0]):
        words[0] = words[0]._replace(text=words[0].text.lower())
    return may_hold(words, is_clause=False)


def end_of_lettered(view: View, start: int, end: int, limit: int) -> int:
    """Where a content ends that is told in items with letters: "found that (a) it leaked; | (b) nobody was told"."""
    at = start + (view.norms[start : start + 1] == ["that"])
    if not _is_letter(view, at) or not any(_is_letter(view, later) for later in range(end, limit)):
        return end
    while limit > end and view.is_sign(limit - 1):
        limit -= 1
    return limit


def _is_letter(view: View, at: int) -> bool:
    """Whether an item begins with its letter or number here: "(a)", "(2)"."""
    return view.norms[at : at + 1] == ["("] and view.norms[at + 2 : at + 3] == [")"] and len(view.norms[at + 1]) < 3
