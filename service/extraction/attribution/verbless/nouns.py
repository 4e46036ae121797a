"""Attributions that a noun makes: "her claim that", "a warning from the mayor that", "there are fears that".

Refuses: nouns whose words a verb has claimed already.
"""

from dataclasses import replace

from service.domain.claims import Force, ladder_of
from service.extraction.attribution.drafts.firmness import turns_down
from service.extraction.attribution.found import FoundAttribution, is_claimed
from service.extraction.attribution.lexicon.cues import NEGATED, Cue, from_cues, noun_cues, spreading_cues, that_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.lexicon.holders import BODIES, PEOPLE
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.phrases.noun_phrases import only_adds
from service.extraction.attribution.phrases.plurals import is_there
from service.extraction.attribution.phrases.subjects import subject_after
from service.extraction.attribution.reach.aims import opens_aim, with_negation
from service.extraction.attribution.reach.ends import trimmed
from service.extraction.attribution.verbless.own_verb.meant import (
    end_of_meant,
    is_meant,
    is_of_none,
    is_subject_noun,
    only_tells,
)
from service.extraction.attribution.verbless.taken_back import BREAKING, TakingBack, is_taken_back, taking_back
from service.extraction.attribution.view import View

#: Attributions of one sentence that nouns make, at most.
MOST_NOUNS = 5

#: Words between a noun and its owner ("Lind's long-held belief"), and of an agent ("from the mayor of Osby"), at most.
FARTHEST_OWNER, LONGEST_AGENT = 4, 20

#: Words before the last of an owner's common name, at most: "the regional coast guard's".
LONGEST_COMMON = 3

_OPENERS = frozenset("about among by for from of that to".split())
_OPENS_CALL = ("that", "to", "for", "of")
_CALLS = frozenset("appeal call demand plan plea proposal request".split())
_POSSESSIVES = frozenset("her his its their".split())
_OWNERS = _POSSESSIVES | {"'s"}

#: What is said of a belief that is nobody's: "Fears are growing that".
_SPREADS = frozenset("circulating emerging growing increasing mounting rising spreading surfacing widespread".split())
_SPREAD = frozenset("circulated emerged grew mounted rose spread surfaced".split())

#: What is felt by whoever the text is about, where nobody is told to: "The hope is that".
_SHARED = frozenset("belief concern expectation fear hope".split())
_INTENDING = frozenset("aim ambition desire goal hope intention plan wish".split())
_AGAINST = COORDINATORS | {"although", "though", "while", "whereas"}
FARTHEST_THE = 2

#: Words between "no" and a noun, and of a request behind "for" to its "to", at most.
FARTHEST_NONE, LONGEST_ASKED = 3, 12

#: Words of a content in which a clause of its own opens: "that", "of claims that".
NEAR_THAT = 3


def named_by_noun(view: View, others: list[FoundAttribution]) -> list[FoundAttribution]:
    """The attributions that nouns make where no other claimed the words, in order."""
    found: list[FoundAttribution] = []
    for index in range(view.size - 1):
        if view.quoted[index] or len(found) >= MOST_NOUNS or is_claimed(view.chars(index, index + 1), others):
            continue
        one = _owned(view, index) or _of_nobody(view, index)
        if one and not any(first <= one.cue[0] < last for other in found for first, last in other.content):
            found.append(one)
    return found


def _cue(view: View, index: int, cues: dict[str, Cue]) -> Cue | None:
    """The cue that a noun is; what is taken for a verb behind "was" may be one: "there was a warning"."""
    return cues.get(view.lemmas[index]) or cues.get(view.norms[index])


def _owned(view: View, index: int) -> FoundAttribution | None:
    """`her claim that ...`, `Lind's promise to ...`, `a call from residents for ...`."""
    if of_theirs := _of_theirs(view, index):
        return of_theirs
    is_that = view.norms[index + 1] in BE and view.norms[index + 2 : index + 3] == ["that"]  # "his view is that"
    is_that |= view.lemmas[index] in _INTENDING and view.norms[index + 1 : index + 3] in (["is", "to"], ["was", "to"])
    following = view.norms[index + 1 + is_that]
    is_from = following in ("from", "by", "among")
    by_clause = is_that or (following == "that" and is_meant(view, index + 1))
    cue = _cue(view, index, from_cues() if is_from else that_cues() if by_clause else noun_cues())
    if not cue or not (index or is_from) or following not in _OPENERS:
        return None
    if turns_down(view, cue, index + 2):
        cue = replace(cue, force=Force.SAYS, denied=True)  # "her rejection of claims that"
    elif cue.lemmas == ("dismissal",):
        return None  # of a coach
    owner, start = _owner(view, index) if index else Subject(), index + 1 + is_that
    if is_from:
        agent = subject_after(view, index + 2)
        takes_verb = cue in noun_cues().values() or ladder_of(cue.force) == "telling"
        opens = _OPENS_CALL if cue.lemmas[0] in _CALLS else ("that", "to") if takes_verb else ("that",)
        reach = range(index + 2, min(view.size, index + LONGEST_AGENT))
        stop = next((at for at in reach if view.norms[at] in opens), 0)
        if agent.is_empty or not stop or _has_verb(view, index + 2, stop):
            return None
        stop = with_negation(view, stop)
        owner, start = Subject(index + 2, stop), stop
    taken = taking_back(view, index if owner.is_empty else owner.first)
    if taken and taken.is_broken and not _is_told(view, start):
        return _broken(view, taken) if taken.is_done else None
    if taken:
        found = _found(view, index, cue, taken.taker, start)
        if found and taken.is_done:
            return replace(found, cue=view.chars(taken.first, index + 1), denied=not cue.denied)
        return replace(found, denied=cue.denied) if found else None  # "has not dropped its warning that"
    if owner.is_empty:
        return None
    found = _found(view, index, cue, owner, start)
    verb = end_of_meant(view, start) if found and view.norms[start] == "that" and is_subject_noun(view, index) else 0
    # What became of it is told by the sentence: "The court's ruling that the tax was void | was quashed".
    return replace(found, relative=True) if found and verb else found


def _is_told(view: View, start: int) -> bool:
    """Whether what was promised is told: "that taxes would fall", "to cut taxes"; not "to voters", "of silence"."""
    verb = start + 1 + (view.norms[start] == "not")
    if view.norms[start] == "that" or not opens_aim(view, start):
        return view.norms[start] == "that"
    is_last = verb + 1 >= view.size or view.is_sign(verb + 1) or view.norms[verb + 1] in PREPOSITIONS
    return view.norms[verb] == view.lemmas[verb] and not (is_last and view.lemmas[verb] in PEOPLE | BODIES)


def _broken(view: View, taken: TakingBack) -> FoundAttribution:
    """The deed of who broke a promise of something: "broke | its promise to voters", "broke | his vow of silence"."""
    stop = trimmed(view, taken.verb + 1, _end_of_told(view, taken.verb + 1))
    source, place = view.chars(taken.taker.first, taken.taker.last), view.chars(taken.first, taken.verb + 1)
    return FoundAttribution(source, place, (view.chars(taken.verb + 1, stop),), BREAKING, Force.REFUSES, False)


def _of_theirs(view: View, index: int) -> FoundAttribution | None:
    """`The opinion of the board is that ...`, `The fear among farmers is that ...`, `The hope is that ...`."""
    if index < 1 or index > FARTHEST_THE or view.norms[index - 1] not in ("the", "widespread", "general", "main"):
        return None
    cue = _cue(view, index, noun_cues())
    reach = range(index + 1, min(view.size - 2, index + LONGEST_AGENT))
    be = next((at for at in reach if view.norms[at] in BE and view.norms[at + 1] == "that"), 0)
    if not cue or not be or any(map(view.is_sign, range(index, be))):
        return None
    if be == index + 1:
        return _found(view, index, cue, Subject(), be + 1, be + 1) if cue.lemmas[0] in _SHARED else None
    if view.norms[index + 1] not in ("of", "among") or _has_verb(view, index + 2, be):
        return None
    return _found(view, index, cue, Subject(index + 2, be), be + 1, be + 1)


def _has_verb(view: View, first: int, last: int) -> bool:
    """Whether a verb stands here that is of no relative: "by Dr Vale, published in May, | warns"."""
    if not {"who", "which", "that"}.isdisjoint(view.norms[first:last]):
        return False
    return any(view.is_verb_like(at) and not only_adds(view, at) for at in range(first, last))


def _of_nobody(view: View, index: int) -> FoundAttribution | None:
    """`There are fears that ...`, `Concern is growing that ...`, `The ruling that the tax was void stunned Osby`."""
    if view.norms[index + 1] == "that" and index <= FARTHEST_THE and is_subject_noun(view, index):
        verb = end_of_meant(view, index + 1)
        opens = (index == 0 or view.norms[0] in DETERMINERS) and not is_of_none(view, index)
        whole = _cue(view, index, that_cues())
        # Where more is told of it than that it was said, all that is told is the sentence.
        is_withdrawn = whole in noun_cues().values() and is_taken_back(view, verb)
        is_claim = opens and verb and (only_tells(view, verb) or is_withdrawn)
        found = _found(view, index, whole, Subject(), index + 1) if whole and is_claim else None
        return replace(found, relative=True) if found else None
    cue = _cue(view, index, spreading_cues())
    if not cue or _is_none(view, index):
        return None
    start = index + 1
    if not is_there(view, index):
        start = _behind_spreading(view, start)
    if not start or start >= view.size:
        return None
    asks = cue.force in (Force.ASKS, Force.DEMANDS) and view.norms[start] == "for"
    if view.norms[start] != "that" and not (asks and "to" in view.norms[start + 2 : start + LONGEST_ASKED]):
        return None
    return _found(view, index, cue, Subject(), start)


def _behind_spreading(view: View, start: int) -> int:
    """What follows "is growing" or "spread" from here; 0 where neither stands here."""
    group = start
    while start < view.size and (view.norms[start] in AUXILIARIES or is_adverb(view.norms[start])):
        start += 1
    if start >= view.size or view.norms[start] not in (_SPREADS if start > group else _SPREAD):
        return 0
    return start + 1


def _is_none(view: View, index: int) -> bool:
    """Whether it is said that there is none of it: "no confirmation", "not a word"."""
    return not NEGATIONS.isdisjoint(view.norms[max(0, index - FARTHEST_NONE) : index])


def _found(view: View, index: int, cue: Cue, owner: Subject, start: int, behind: int = 0) -> FoundAttribution | None:
    """The attribution of a noun; `behind` its own verb where it has one before its content."""
    stop = trimmed(view, start, _end_of_told(view, start) if behind else _end_of_clause(view, index, start))
    if stop - start < 2:
        return None
    source = None if owner.is_empty else view.chars(owner.first, owner.last)
    place, content = view.chars(index, index + 1), (view.chars(start, stop),)
    # A warning that something is so is no warning against doing it.
    is_plain = cue.force is Force.WARNS_AGAINST and view.norms[start] == "that"
    force = Force.SAYS if is_plain else cue.force
    is_none = _is_none(view, index) != is_taken_back(view, stop)
    turned = NEGATED.get(force) if is_none else None
    return FoundAttribution(source, place, content, cue, turned or force, cue.denied != (is_none and turned is None))


def _end_of_told(view: View, start: int) -> int:
    """Where all that somebody's view is ends: at a sign that parts sentences, or where "but" goes on."""
    for at in range(start + 1, view.size):
        is_set_against = view.norms[at] == "," and view.norms[at + 1 : at + 2] != [] and view.norms[at + 1] in _AGAINST
        if not view.quoted[at] and (is_set_against or view.norms[at] in (";", "--")):
            return at
    return view.size


def _end_of_clause(view: View, index: int, start: int) -> int:
    """Where the clause of a noun ends: at a sign; where the noun is a subject, at its verb."""
    is_subject = not any(view.is_verb_like(at) for at in range(index))
    if is_subject and view.norms[start] == "that" and (own := end_of_meant(view, start)):
        return own
    verbs = 0
    in_group = False
    for at in range(start + 1, view.size):
        norm = view.norms[at]
        if norm in (",", ";", "--") and not view.quoted[at]:
            return at
        if norm in COORDINATORS and view.norms[start] == "to" and view.is_verb_like(min(at + 1, view.size - 1)):
            return at  # "scrapped its pledge to cut tax and promised"
        if is_subject and at > start + 2 and view.quoted[at - 1] and _follows_plural(view, at):
            return at
        is_verb = view.is_verb_like(at) and not view.quoted[at]
        if is_subject and is_verb and not in_group:
            joined = view.norms[at - 1] in COORDINATORS or view.norms[at - 1] in ("who", "which", "that", "to")
            verbs += not joined
            if verbs > (1 if "that" in view.norms[start : start + NEAR_THAT] else 0):
                return at
        in_group = (is_verb and norm in AUXILIARIES) or (in_group and is_adverb(norm))
    return view.size


def _follows_plural(view: View, at: int) -> bool:
    """Whether a form in -s stands behind marks that end in a plural, as only a verb does: "“swift answers” | rings"."""
    last = at - 1 - view.is_sign(at - 1)
    is_form = view.norms[at].isalpha() and view.norms[at].endswith("s") and view.norms[at] != view.lemmas[at]
    return is_form and not view.quoted[at] and is_plural(view.words[last])


def _common_name(view: View, first: int) -> int | None:
    """Where the article of a common name stands whose last words begin at `first`: "the coast guard's warning"."""
    for at in range(first - 1, max(-1, first - 1 - LONGEST_COMMON), -1):
        if view.norms[at] in ("a", "an", "the"):
            return at
        plain = view.words[at].text.isalpha() and not view.is_verb_like(at) and view.norms[at] not in PREPOSITIONS
        if not plain or view.norms[at] in COORDINATORS:
            return None
    return None


def _owner(view: View, index: int) -> Subject:
    at = index - 1
    while at > 0 and index - at < FARTHEST_OWNER and not view.is_sign(at) and view.norms[at] not in _OWNERS:
        at -= 1
    if view.norms[at] in _POSSESSIVES:
        return Subject(at, at + 1)
    if at and view.norms[at] == "'s" and view.norms[at - 1] in ("it", "that", "there"):
        return Subject()  # "there's no guarantee that"
    if at and (view.norms[at] == "'s" or _is_plural_owner(view, at)):
        first = at - 1
        while first and (is_capital(view.words[first - 1]) or view.norms[first - 1] in (".", "the")):
            first -= 1
        whole = _common_name(view, first)
        return Subject(first if whole is None else whole, at + 1)
    return Subject()


def _is_plural_owner(view: View, at: int) -> bool:
    """Whether an apostrophe is that of several: "the rebels' | claim to", no quotation mark."""
    is_mark = view.norms[at] in ("'", "’") and not view.quoted[at]
    return is_mark and view.words[at - 1].end == view.words[at].start and is_plural(view.words[at - 1])
