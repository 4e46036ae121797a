"""Where a clause about what stands before it ends, so that what it tells does not take the main verb.

"The bridge, which engineers say is unsafe | , carries 4,000 lorries a day".
Word indexes are half-open.
Refuses: what the clause is of (see relatives.py); where any other content ends (see ../reach/ends.py).
"""

from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import (
    ASIDES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.reach.ends import PARTICLES, PLAIN_PAST, goes_on_as_verb
from service.extraction.attribution.view import Hit, View

#: Words between such a word and the subject behind it, and between the comma and it: "whose terms", "some of whose".
FARTHEST_SUBJECT, FARTHEST_COMMA = 6, 4

#: Words between it and a verb that shares its subject with another: "who left in May and says".
FARTHEST_SHARED = 15

#: What no main verb stands behind.
_NO_MAIN_VERB = COORDINATORS | PREPOSITIONS | SUBORDINATORS | DETERMINERS | ASIDES

#: What opens a condition, which has a comma of its own: "says that if it rains, the bridge will close".
_CONDITIONS = frozenset("although if once unless when while".split())

#: Signs behind which a noun may stand that is no subject: "One advert, “Fair Pay,” stars a nurse who".
_BREAKS = frozenset([",", ";", ":", "--", '"', "“", "”"])

#: Frames of cues that take a clause.
_SPEAKS = frozenset((Frame.SAY, Frame.TELL, Frame.THINK))

#: What joins a sentence to the one before.
_NEXT_SENTENCES = ([",", "and"], [",", "but"], [",", "while"])


def is_relative(view: View, subject: Subject) -> bool:
    """Whether the cue is the verb of a relative clause: "who opposes the plan", "which unions say will cost more"."""
    if subject.is_empty or subject.shared:
        return False
    first = subject.first
    before = view.norms[max(0, first - 2) : first]
    of_whom = view.norms[max(0, subject.last - 2) : subject.last] in (["of", "whom"], ["of", "which"])
    if of_whom or view.norms[first] == "whose":
        return True
    return view.norms[first] in ("who", "which") or before in ([",", "which"], [",", "who"], [",", "whom"])


def comma_before_relative(view: View, hit: Hit, subject: Subject) -> int:
    """The comma that opens the relative clause in which a cue stands; 0 for none."""
    at = _relative_before(view, hit, subject)
    for comma in range(at - 1, max(0, at - 1 - FARTHEST_COMMA), -1):
        if view.norms[comma] == ",":
            return comma
        if view.is_sign(comma) or view.is_verb_like(comma):
            return 0
    return 0


def _relative_before(view: View, hit: Hit, subject: Subject) -> int:
    """Where "which", "who" or "whose" opens the clause of a cue; 0 for nowhere."""
    if subject.is_empty and not subject.shared:
        return 0
    if not subject.shared:
        for at in (subject.first, subject.last - 1):  # "who", "most of whom"
            if view.norms[at] in ASIDES and not view.quoted[at]:
                return at
    start = hit.first if subject.shared else subject.first
    reach = FARTHEST_SHARED if subject.shared else FARTHEST_SUBJECT
    for at in range(start - 1, max(0, start - 1 - reach), -1):
        is_verb = not subject.shared and view.is_verb_like(at) and view.norms[at - 1] != "whose"
        if view.is_sign(at) or view.quoted[at] or is_verb:
            return 0
        if view.norms[at] in ASIDES:
            return at
    return 0


def end_of_relative(view: View, start: int, limit: int, opening: int) -> int:
    """The comma at which "who opposes the plan, was cheered" goes on with its main verb, else `limit`.

    start: where what is told in the clause begins. opening: the comma before the clause, 0 where it has none.
    """
    is_pending = bool(opening) and _is_pending(view, opening)
    first = 0  # the comma that must end it where no main verb is known
    behind = start + (view.norms[start : start + 1] == ["that"])
    skips = view.norms[behind : behind + 1] and view.norms[behind] in _CONDITIONS
    for index in range(start + 1, limit - 1):
        if view.norms[index] != "," or view.quoted[index]:
            continue
        if skips:
            skips = False
            continue
        if _goes_on(view, index + 1) or (is_pending and _opens_main_verb(view, index + 1)):
            return index
        if not first and view.norms[index + 1] not in _NO_MAIN_VERB and not view.quoted[index + 1]:
            first = index
    return first if is_pending and first else limit


def end_before_main_verb(view: View, start: int, limit: int, hit: Hit, subject: Subject) -> int:
    """Where a thing ends in a clause without commas whose noun waits for its verb: "the party that opposes it | won".

    start: where what is told in the clause begins. `limit` where the noun waits for nothing or no verb follows.
    """
    at = _opening_word(view, hit, subject)
    if not at or any(view.norms[word] in _BREAKS or view.quoted[word] or view.is_verb_like(word) for word in range(at)):
        return limit
    opens_clause = hit.cue.frame in _SPEAKS or view.norms[start] in SUBJECT_PRONOUNS | {"that"}
    awaited = int(opens_clause and not view.is_verb_like(start))  # verbs of clauses inside: "the law that bans it"
    for index in range(start + 1, limit):
        norm = view.norms[index]
        if view.is_sign(index) or view.quoted[index] or norm in COORDINATORS | SUBORDINATORS - {"that"}:
            return limit
        if norm in ASIDES or norm == "that":
            awaited += 1
        elif (view.is_verb_like(index) or norm in PLAIN_PAST) and not (
            _is_month(view, index) or _is_of_group(view, index)
        ):
            if not awaited and (_goes_on(view, index) or _is_last_verb(view, index, limit)):
                return index
            awaited = max(0, awaited - 1)
    return limit


def _is_last_verb(view: View, index: int, limit: int) -> bool:
    """Whether a past form is the last verb of a sentence whose noun has none yet: "... the plan | shook markets"."""
    is_whole = not view.is_heading and view.norms[view.size - 1] == "." and index + 1 < view.size - 1
    is_past = view.norms[index] not in AUXILIARIES and not view.norms[index].endswith("s")
    is_last = not any(view.is_verb_like(at) for at in range(index + 1, limit))
    return is_whole and is_past and is_last and not is_adverb(view.norms[index - 1])


def _is_month(view: View, index: int) -> bool:
    return view.norms[index] == "may" and is_capital(view.words[index])


def _is_of_group(view: View, index: int) -> bool:
    """Whether a verb goes on with the one before: "have also backed"."""
    before = index - 1
    while before and is_adverb(view.norms[before]):
        before -= 1
    return view.norms[before] in AUXILIARIES and not _is_month(view, before)


def _opening_word(view: View, hit: Hit, subject: Subject) -> int:
    """Where "that", "which" or "who" opens the clause of a cue right behind a noun; 0 for nowhere."""
    if subject.is_empty or subject.shared:
        return 0
    at = subject.first if view.norms[subject.first] in ("who", "which", "that") else subject.first - 1
    is_plain = all(norm in HAVE | MODALS or is_adverb(norm) for norm in view.norms[hit.first : hit.verb])
    return at if at > 0 and view.norms[at] in ("who", "whom", "which", "that") and is_plain else 0


def _goes_on(view: View, index: int) -> bool:
    if not view.is_verb_like(index):
        return False
    closes = index + 1 < view.size and (view.is_sign(index + 1) or view.norms[index + 1] in PARTICLES)
    return view.norms[index] in AUXILIARIES or closes or goes_on_as_verb(view, index)


def _is_pending(view: View, opening: int) -> bool:
    """Whether what stands before the comma has no verb yet, so that its own comes behind the clause."""
    joined = (at + 1 for at in range(opening - 1, 0, -1) if view.norms[at : at + 2] in _NEXT_SENTENCES)
    start = next(joined, 0)
    if not start and view.norms[0] in SUBORDINATORS:
        start = view.norms.index(",")  # "When it rained, the bridge, which"
    return not any(view.is_verb_like(at) and not view.quoted[at] for at in range(start, opening))


def _opens_main_verb(view: View, at: int) -> bool:
    """Whether a verb stands here that the subject before the clause is waiting for: "carries", "also cost"."""
    while at < view.size and is_adverb(view.norms[at]):
        at += 1
    if at + 1 >= view.size or view.quoted[at] or view.norms[at + 1] in COORDINATORS or view.norms[at + 1] == ",":
        return False
    if view.is_verb_like(at):
        return True
    word = view.words[at]
    if not word.text.islower() or word.norm == view.lemmas[at] or not is_plural(word):
        return False
    return not view.is_verb_like(at + 1)  # "lorries will"
