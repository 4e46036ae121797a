"""What stands beside a source between commas: "the regional governor, Ada Byron", "Ada Byron, the mayor of Osby,".

Word indexes are half-open. Refuses: sources themselves (see ../phrases/subjects.py).
"""

from service.extraction.attribution.lexicon.grammar import ASIDES, DAYS, DETERMINERS, PREPOSITIONS, is_capital
from service.extraction.attribution.lexicon.holders import NO_PERSONS, PERSON_ENDINGS, may_hold
from service.extraction.attribution.lexicon.names import PERSONS
from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.view import View
from service.extraction.holders.lexicon.offices import OFFICES
from service.extraction.holders.lexicon.trades import LOOSE_TRADES, TRADES
from service.text.words import Word

#: Words of a name behind an office, and of what somebody is behind a name, at most.
LONGEST_NAME, LONGEST_ASIDE = 4, 14

#: Who runs, makes or sells something, by their part in it alone.
_RUNS_IT = frozenset(
    """
    airline bank builder carrier chain club company developer employer firm insurer landlord maker manufacturer
    operator owner producer publisher retailer seller subsidiary supplier
    """.split()
)

_RELATIVES = ASIDES - {"where", "whom"}  # which begin what the named one does or has


def with_apposed(view: View, source: Subject, last: int) -> int:
    """Where a source that a comma ends at `last` ends with what stands beside it; `last` where nothing does."""
    if view.norms[last : last + 1] != [","] or last + 1 >= view.size:
        return last
    if view.norms[source.first] in DETERMINERS:
        return _behind_office(view, source, last)
    return _behind_name(view, last)


def _behind_office(view: View, source: Subject, last: int) -> int:
    """The end of the name of whoever holds an office: "the regional governor, Ada Byron"."""
    end = last + 1
    while end < view.size and is_capital(view.words[end]) and end - last <= LONGEST_NAME:
        end += 1
    if end - last == 2 and _ends_with_body(view, source.first, last, end):
        return end
    is_name = end - last > 2 and view.norms[end - 1] not in DAYS and (end >= view.size or view.norms[end] in (",", "."))
    if not is_name or not _is_one_person(view.words[_head(view, source.first, last)]):
        return last
    return _behind_relative(view, end)


def _ends_with_body(view: View, first: int, last: int, end: int) -> bool:
    """Whether one word names what runs or makes something, at the end of all: "its operator, Norline."."""
    closes = end >= view.size or view.norms[end] == "." or view.norms[end : end + 2] in ([",", "which"], [",", "who"])
    return closes and first > 0 and view.lemmas[_head(view, first, last)] in _RUNS_IT


def _behind_relative(view: View, last: int) -> int:
    """Where ", who took office in May" ends, at its comma or its full stop; `last` where no such stands there."""
    if view.norms[last : last + 1] != [","] or view.norms[last + 1 : last + 2] not in (["who"], ["whose"]):
        return last
    return next((at for at in range(last + 2, view.size) if view.norms[at] in (",", ".")), view.size)


def _behind_name(view: View, last: int) -> int:
    """The comma behind what a person is or does: "Ada Byron, the mayor of Osby,", "Ada Byron, who runs it,"."""
    first = last + 1
    is_relative = view.norms[first] in _RELATIVES
    if not is_relative and view.norms[first] not in DETERMINERS:
        return last
    reach = range(first, min(view.size - 1, first + LONGEST_ASIDE))
    comma = next((at for at in reach if view.norms[at] == "," and not view.quoted[at]), 0)
    if not comma or (not is_relative and any(map(view.is_verb_like, range(first, comma)))):
        return last
    head = _head(view, first, comma)
    return comma if is_relative or may_hold(view.words[head : head + 1], is_clause=False) else last


def _head(view: View, first: int, last: int) -> int:
    """The noun that a phrase is about: the last word before what is added to it."""
    return next((at for at in range(first + 1, last) if view.norms[at] in PREPOSITIONS), last) - 1


def _is_one_person(word: Word) -> bool:
    """Whether a common noun is what one person is: "governor", "fisherman"."""
    is_kind = not {word.norm, word.lemma}.isdisjoint(OFFICES | TRADES | LOOSE_TRADES | PERSONS)
    is_known = is_kind or (word.norm.endswith(PERSON_ENDINGS) and word.norm not in NO_PERSONS)
    return is_known and word.text.islower()
