"""The verb that a noun with a participle behind it waits for: "workers promised a bonus | got nothing".

Refuses: what the participle tells (see befallen.py, done_by.py).
"""

from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    COUNTING,
    DETERMINERS,
    INTRANSITIVE,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.view import NOUN_BEFORE, View

#: Verbs of what a thing tells.
_SHOWING = frozenset("say show suggest".split())

#: Past forms that are no participles.
_ONLY_PAST = frozenset(
    """
    ate arose became began blew broke chose drove fell flew forgot froze gave got grew knew quit rang rose sang sank saw
    shook spoke stole swam threw took tore went woke wore wrote
    """.split()
)

#: Past forms that are participles too and reach things without an article: "won votes", "lost contact".
_REACHES_BARE = frozenset("gained lost told won".split())

#: What nothing else than a verb reaches, besides what has an article.
_REACHED = DETERMINERS | frozenset("he her him it me nobody nothing she them they us".split())


def main_verb_behind(view: View, start: int) -> int:
    """Where the verb of the noun before stands behind this word: "a village warned about the dam | was"; 0 for none."""
    for at in range(start + 1, view.size):
        norm = view.norms[at]
        if view.is_sign(at) or view.quoted[at] or norm in COORDINATORS | SUBORDINATORS | RELATIVES:
            return 0
        if norm in SUBJECT_PRONOUNS:
            return 0  # "warned of the flood it had caused"
        if is_main_verb(view, at):
            return 0 if _is_contact(view, start, at) else at
    return 0


def is_main_verb(view: View, at: int) -> bool:
    """Whether a verb stands here by its form, and no participle behind a noun: "got nothing", "won the case"."""
    norm = view.norms[at]
    if is_capital(view.words[at]):
        return False  # "in May"
    if norm in AUXILIARIES or view.lemmas[at] in _SHOWING:
        return norm in _SHOWING or view.is_verb_like(at)
    if view.norms[at - 1] in NOUN_BEFORE | BE:
        return False
    if norm in _ONLY_PAST:
        return True
    if not view.is_verb_like(at):
        return False
    if view.lemmas[at] in INTRANSITIVE and not norm.endswith("s"):
        return True
    behind = at + 1
    if norm.endswith("s") or behind >= view.size or view.quoted[behind] or is_time(view, behind):
        return False
    bare = view.words[behind].text[0].isalpha() and view.norms[behind] not in PREPOSITIONS | COORDINATORS
    bare = bare and not (is_adverb(view.norms[behind]) or view.norms[behind].endswith(("ed", "ing")))
    return view.norms[behind] in _REACHED or (norm in _REACHES_BARE and bare)


def _is_contact(view: View, start: int, verb: int) -> bool:
    """Whether a verb may be of a clause without "that": "asked about the letter | Lind had written"."""
    before = view.words[verb - 1]
    opens = next((at for at in range(verb - 1, start + 1, -1) if view.norms[at] in DETERMINERS), 0)
    if opens > start + 2 and view.norms[opens - 1] not in PREPOSITIONS | DETERMINERS:
        return True  # "warned of the losses | a strike would bring"
    if is_capital(before):
        return not is_capital(view.words[verb - 2]) and view.norms[verb - 2] not in PREPOSITIONS
    second = view.norms[verb - 2]
    is_behind_noun = verb - 2 > start and second.isalpha() and second not in PREPOSITIONS | COUNTING
    return is_plural(before) and is_behind_noun
