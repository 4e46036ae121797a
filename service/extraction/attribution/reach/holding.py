"""What can stand for a holder: a name or a description, never a clause, a number, a time of day or a date.

The last door of every source: what it turns away is a doubt, and the attribution is of nobody named.
Refuses: finding sources (see ../phrases/subjects.py and ../verbless/).
"""

from bisect import bisect_left

from service.extraction.attribution.found import Range
from service.extraction.attribution.lexicon.cues import BASES
from service.extraction.attribution.lexicon.grammar import (
    ASIDES,
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.phrases.leads import is_time
from service.extraction.attribution.phrases.noun_phrases import only_adds
from service.extraction.attribution.view import View

_RELATIVES = RELATIVES | ASIDES

#: Words of a verb that has been cut off from what stands before it.
_CUT_OFF = frozenset("'s be been being".split())

#: Words that only say how somebody does something, and a title cut off from its name ("said Del." of a delegate).
_NO_NAMES = frozenset("alone altogether aside del instead live there together twice very".split())

#: Words that belong to the verb before them.
_PARTICLES = frozenset("apart aside away back down off on out over up".split())

#: Those of them behind which stands what somebody sends.
_SENT = frozenset("back off out up".split())

#: Forms in -s that are hardly ever nouns: "The film | uses | footage of Lind".
_PRESENT = frozenset(
    """
    allows becomes brings centers centres comes contains gets gives goes includes involves keeps lets makes puts remains
    requires says takes uses wants
    """.split()
)

#: What a verb takes right behind it.
_TAKEN = DETERMINERS | PREPOSITIONS | PRONOUNS | {"that"}


def can_hold(view: View, source: Range) -> bool:
    """Whether a stretch of the sentence can be a holder's name or description. Offsets in code points, half-open."""
    first = bisect_left(view.starts, source[0])
    last = bisect_left(view.starts, source[1], lo=first)
    if last - first == 1 and view.norms[first] in SUBJECT_PRONOUNS:
        return True
    told = [at for at in range(first, last) if not view.is_sign(at)]
    if any(view.quoted[at] for at in told):
        return True
    if all(_is_no_name(view, at) for at in told) or _is_cut_verb(view, first, last):
        return False
    return not _has_clause(view, first, last)


def _is_no_name(view: View, at: int) -> bool:
    """Whether a word alone names nobody: a number, a time, a particle."""
    word, norm = view.words[at], view.norms[at]
    if (norm in AUXILIARIES and word.text.islower()) or norm in _NO_NAMES:
        return True
    return word.is_number or norm in _PARTICLES or (is_time(view, at) and not (norm == "may" and is_capital(word)))


def _is_cut_verb(view: View, first: int, last: int) -> bool:
    """Whether what stands here is the rest of a verb: "would | confirm the sale", "to | speak to the unions"."""
    norm, before = view.norms[first], view.norms[first - 1] if first else ""
    if norm in _CUT_OFF or (before in HAVE | BE and view.is_verb_like(first)):
        return True  # "has | raised 1 million"
    behind = view.norms[first + 1] if first + 1 < last else ""
    if norm in BE and view.words[first].text.islower():
        return True  # "is recovering from a fall"
    is_small = view.words[first].text.islower()
    if is_small and norm.endswith("ed") and behind in PREPOSITIONS | DETERMINERS:
        return True  # "combed through by Osby Radio", "launched a campaign"
    if is_small and norm.endswith("ing") and norm != view.lemmas[first] and behind in _TAKEN - {"by", "of", "that"}:
        return True  # "calling on countries", "promoting his book"
    if norm in _SENT and behind in DETERMINERS:
        return True  # "sent | out a statement"
    is_plain = view.words[first].text.islower() and norm not in DETERMINERS | PRONOUNS | POSSESSIVES
    if not is_plain or norm != view.lemmas[first] or view.quoted[first - 1 if first else 0]:
        return False
    if before in MODALS | (SUBJECT_PRONOUNS - {"it", "you", "who", "which"}) and not view.is_in_name(first - 1):
        return True  # "would | confirm it", "they | speak to the unions"
    takes = last - first > 1 and view.norms[first + 1] in _TAKEN
    return takes and (before in DO or (before == "to" and view.norms[first - 2 : first - 1] != ["according"]))


def _has_clause(view: View, first: int, last: int) -> bool:
    """Whether a finite verb stands here that is of no clause about the holder: "who left", "experts I met"."""
    inside = brackets = 0
    for at in range(first, last):
        norm = view.norms[at]
        if norm in ("(", "["):
            brackets += 1
        elif norm in (")", "]"):
            brackets -= 1
        elif norm in _RELATIVES:
            inside = 1
        elif norm == ",":
            inside = 0
        elif at > first and norm in SUBJECT_PRONOUNS:
            inside = 1  # "experts I spoke to"
        elif not (inside or brackets > 0) and _is_finite(view, at, first, last):
            return True
    return False


def _is_finite(view: View, at: int, first: int, last: int) -> bool:
    norm = view.norms[at]
    if at == first or is_capital(view.words[at]):
        return False
    if norm in _PRESENT:
        return view.norms[at - 1] not in DETERMINERS | PREPOSITIONS | POSSESSIVES and at + 1 < last
    if not view.is_verb_like(at):
        return False
    if norm in AUXILIARIES:
        return at + 1 < last or at - first > 1
    before = view.norms[at - 1]
    if only_adds(view, at) or before in DETERMINERS | PREPOSITIONS | POSSESSIVES or is_adverb(before):
        return False
    is_present = norm.endswith("s") and view.lemmas[at] not in BASES
    takes = at + 1 < last and view.norms[at + 1] in _TAKEN
    return takes and not is_present and not _is_told_by_name(view, at, first)


def _is_told_by_name(view: View, at: int, first: int) -> bool:
    """Whether a name stands between a noun and a verb that tells what was done to it: "a speech Lind made in May"."""
    name = at
    while name > first and is_capital(view.words[name - 1]):
        name -= 1
    return first < name < at and not view.is_sign(name - 1)
