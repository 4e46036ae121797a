"""Where a clause of the report's own begins behind a question that is told or an aim: "did not say when, | but".

Of who "would not say who paid, but the money came from Osby" only the question is withheld; what somebody is to do ends
where another has a verb of their own: "is thought to have left, | and a search goes on".
Word indexes are half-open.
Refuses: who says something in that clause (see other_side.py and ../beside.py).
"""

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
from service.extraction.attribution.reach.aims import opens_aim
from service.extraction.attribution.reach.ends import PLAIN_PAST
from service.extraction.attribution.view import INSIDE_WORD, View

#: What opens a question that is told.
_QUESTIONS = QUESTION_WORDS | {"if", "whom", "whose"}

#: What a question never goes on with behind a comma, and what an aim does not where a subject and a verb follow.
_BEHIND_QUESTION = frozenset("but so yet".split())
_BEHIND_AIM = frozenset("although and but though while whereas yet".split())

#: Words of a subject, at most.
LONGEST_SUBJECT = 9

_NO_SUBJECTS = frozenset("that which who whom whose what not".split())


def end_before_own_clause(view: View, first: int, last: int) -> int:
    """Where a question or an aim that begins at `first` ends before a clause of its own; `last` where none begins."""
    if first >= view.size or view.quoted[first]:
        return last
    is_question, is_aim = view.norms[first] in _QUESTIONS, opens_aim(view, first)
    if not (is_question or is_aim):
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
        joins = joint in _BEHIND_QUESTION if is_question else joint in _BEHIND_AIM
        if joins and has_own_verb(view, comma + 2, last):
            return comma
    return last


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
    for at in range(first + 1, min(last, first + LONGEST_SUBJECT)):
        norm = view.norms[at]
        if view.quoted[at] or norm in RELATIVES | SUBORDINATORS or norm == "to":
            return False
        if view.is_sign(at) and norm not in ("'s", "-", INSIDE_WORD):
            return False
        if norm in AUXILIARIES and not view.is_in_name(at):
            return norm in MODALS | HAVE or at + 1 < last
        if norm in PLAIN_PAST:
            return view.norms[at - 1] not in DETERMINERS
        if view.is_verb_like(at):
            return at + 1 < last and view.norms[at + 1] not in ("by", "to") and view.norms[at - 1] not in DETERMINERS
    return False
