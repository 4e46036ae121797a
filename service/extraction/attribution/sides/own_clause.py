"""Where a clause of the report's own begins behind a question that is told or an aim: "did not say when, | but".

Of who "would not say who paid, but the money came from Osby" only the question is withheld; what somebody is to do ends
where another has a verb of their own: "is thought to have left, | and a search goes on".
Word indexes are half-open.
Refuses: who says something in that clause (see other_side.py and ../beside.py).
"""

import re
from bisect import bisect_left

from service.extraction.attribution.drafts.draft import Draft
from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    DETERMINERS,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.quotations import QuotedRanges
from service.extraction.attribution.reach.aims import aim_of_told, opens_aim
from service.extraction.attribution.reach.ends import PLAIN_PAST
from service.extraction.attribution.view import INSIDE_WORD, View
from service.text.reading import SentenceReading

#: What opens a question that is told.
_QUESTIONS = QUESTION_WORDS | {"if", "whom", "whose"}

#: What a question never goes on with behind a comma, and what an aim does not where a subject and a verb follow.
_BEHIND_QUESTION = frozenset("but so yet".split())
_BEHIND_AIM = frozenset("although and but though while whereas yet".split())

#: Words of a subject, at most.
LONGEST_SUBJECT = 10

#: What joins such a clause behind a claim, signs of a quotation, and words of such a clause at least.
_JOINT = re.compile(r"[,;]? (?:although|and|but|so|though|while|whereas|yet) ")
_BEFELL = frozenset(["was", "were"])
_MARKS = frozenset('“”"‘«»()')
SHORTEST_CLAUSE = 4

_NO_SUBJECTS = frozenset("that which who whom whose what not".split())


def end_before_own_clause(view: View, draft: Draft) -> int:
    """Where a question or an aim of a draft ends before a clause of its own; where it ended where none begins.

    So does what nobody named does not think: "It is not thought that they were hurt, | but crews will search".
    """
    if draft.right is None:
        return 0
    first, last = draft.right
    if first >= view.size or view.quoted[first]:
        return last
    is_question, is_aim = view.norms[first] in _QUESTIONS, opens_aim(view, first)
    if not is_aim and draft.hit.cue.frame is Frame.TELL and (aim := aim_of_told(view, first)):
        first, is_aim = aim, True
    of_nobody = draft.subject.is_empty and draft.hit.form == "passive" and draft.hit.negated
    if not (is_question or is_aim or of_nobody):
        return last
    for comma in range(first + 2, last - 2):
        if is_question and view.norms[comma] == "but" and view.norms[comma + 1] in SUBJECT_PRONOUNS:
            if not view.quoted[comma] and has_own_verb(view, comma + 1, last):
                return comma  # "does not know what it was but it burns"
            continue
        if view.norms[comma] != "," or view.quoted[comma] or view.quoted[comma + 1]:
            continue
        joint = view.norms[comma + 1]
        if joint == "nor" and view.norms[comma + 2] in AUXILIARIES:
            return comma  # "did not say when it would open, nor did they explain why"
        joins = joint in (_BEHIND_QUESTION if is_question else _BEHIND_AIM if is_aim else {"but"})
        if joins and has_own_verb(view, comma + 2, last):
            return comma
    return last


def clause_behind(reading: SentenceReading, end: int) -> int:
    """Where a clause of the report's own begins behind the last claim of a sentence, in characters; -1 where none does.

    "Lind would not say who paid, but | the money came from Osby"; where another holds something there, that is told.
    """
    rest = reading.text[end:]
    joint = _JOINT.match(rest)
    if joint is None or any(sign in rest for sign in _MARKS):
        return -1
    start = end + joint.end()
    view = View(reading, QuotedRanges((), ""))
    first = bisect_left(view.starts, start)
    if first < view.size and (view.norms[first] in _BEFELL or _opens_deed(view, first)):
        return start  # "pleaded guilty to fraud and | was bailed"
    is_clause = view.size - first >= SHORTEST_CLAUSE and view.starts[first : first + 1] == [start]
    return start if is_clause and has_own_verb(view, first, view.size - view.is_sign(view.size - 1)) else -1


def _opens_deed(view: View, at: int) -> bool:
    """Whether what else somebody did opens here: "reported a fall in profit and | cut its outlook"."""
    is_past = view.is_unchanged_past(at) or view.norms[at] in PLAIN_PAST or view.norms[at].endswith("ed")
    return is_past and not POSSESSIVES.isdisjoint(view.norms[at + 1 : at + 2])


def has_own_verb(view: View, first: int, last: int) -> bool:
    """Whether a subject begins here that has a finite verb: "a meeting is expected", not "the mill that it owns"."""
    while first < last and is_adverb(view.norms[first]):
        first += 1
    if first >= last or view.quoted[first] or view.norms[first] in _NO_SUBJECTS:
        return False
    word = view.words[first]
    if word.norm in SUBJECT_PRONOUNS:
        behind = view.words[first + 1].text if first + 1 < last else ""
        return behind.isalpha() or behind[:1] in ("'", "’")
    opens = word.norm in DETERMINERS | POSSESSIVES | {"police"} or is_capital(word) or is_plural(word)
    if not opens or word.norm in PREPOSITIONS | SUBORDINATORS:
        return False
    inside = skipped = 0  # verbs of a clause about the subject: "the agency that tests it | says"
    for at in range(first + 1, min(last, first + LONGEST_SUBJECT)):
        norm = view.norms[at]
        if norm in RELATIVES and not inside and at + 2 < last:
            inside = 1
            takes = view.norms[at + 1].endswith("s") and view.norms[at + 2] in DETERMINERS
            skipped = at + 1 if takes else skipped  # "that | tests the water"
            inside -= takes
            continue
        if at == skipped:
            continue
        if view.quoted[at] or norm in RELATIVES | SUBORDINATORS or norm == "to":
            return False
        if view.is_sign(at) and norm not in ("'s", "-", INSIDE_WORD):
            return False
        if inside and _is_verb(view, at):
            inside -= not _is_verb(view, at + 1)
            continue
        if norm in AUXILIARIES and not view.is_in_name(at):
            return norm in MODALS | HAVE or at + 1 < last
        if norm in PLAIN_PAST:
            return view.norms[at - 1] not in DETERMINERS
        if view.is_verb_like(at):
            return at + 1 < last and view.norms[at + 1] not in ("by", "to") and view.norms[at - 1] not in DETERMINERS
    return False


def _is_verb(view: View, at: int) -> bool:
    return at < view.size and (view.is_verb_like(at) or view.norms[at] in AUXILIARIES | PLAIN_PAST)
