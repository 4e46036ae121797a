"""Whether what came or went only names in full what both texts speak of: "the storm", "Storm Olga"; "Lund", "Ida Lund".

Refuses: pronouns (ellipsis.py); who holds it (attribution.py); initials (words/alike/names.py).
"""

import re

from service.comparison.meaning.scope.persons import COURTESY
from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.canonical import said_words
from service.text.people.given_names import FEMALE_NAMES, MALE_NAMES
from service.text.words import is_name, lemma_of

_THING = re.compile(r"(?:[Tt]he )?(?P<what>[A-Za-z]+)")
_NAMED = re.compile(
    r"(?:[Tt]he )?(?:(?P<first>[A-Za-z]+) (?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)"
    r"|(?P<shares>[Ss]hares|[Ss]tock) (?:in|of) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)"
)
#: What stands before a surname and is none: "Ida Lund", "its chief executive, Ida Lund".
_GIVEN = re.compile(r"(?:(?<=\s)|^)(?:[A-Z][\w’'-]*\.? )+$")
_SURNAME = re.compile(r"[A-Z][\w’'-]*[a-z]")
_GIVEN_NAME = re.compile(r"[A-Z][a-z’'-]+")
_TRIED = re.compile(r"[Tt]he (?:accused|defendant)")
_PERSON = re.compile(r"(?:(?P<title>Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<first>[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)?")
#: What stands before the name of a place and makes another of it: "Guinea", "Papua New Guinea".
_OF_PLACES = frozenset("central east great lower new north northern old papua south southern upper west".split())
_HIS, _HERS = frozenset({"mr", "sir", "lord"}), frozenset({"mrs", "ms", "miss", "dame", "lady", "madame"})


def only_names(pair: PositionPair, swap: Swap) -> bool:
    """Whether one side of the swap is a thing or a courtesy and the other the same with its name."""
    sides = swap.deleted.strip(), swap.inserted.strip()
    if _names(*sides) or _names(*sides[::-1]):
        return True
    if _is_tried(*sides) or _is_tried(*sides[::-1]):
        return True
    behind = behind_swap(pair, swap)
    return _SURNAME.match(behind) is not None and (_is_called(*sides) or _is_called(*sides[::-1]))


def _is_tried(role: str, named: str) -> bool:
    """Whether the one is who stands trial, and the other a person's name: "the defendant", "Mrs Lund", no "Police"."""
    found = _PERSON.fullmatch(named)
    if found is None or _TRIED.fullmatch(role) is None:
        return False
    return found["title"] is not None or found["first"].lower() in FEMALE_NAMES | MALE_NAMES


def behind_swap(pair: PositionPair, swap: Swap) -> str:
    """What both claims have behind the swap; nothing where it is two in one."""
    return "" if swap.earlier is None else pair.before_words[len(swap.earlier) + len(swap.deleted) :].lstrip()


def _names(thing: str, named: str) -> bool:
    """Whether a thing, spoken of as known, has its name on the other side.

    >>> _names("the storm", "Storm Olga"), _names("a storm", "Storm Olga"), _names("the shares", "Shares in Norbo")
    (True, False, True)
    """
    found, full = _THING.fullmatch(thing), _NAMED.fullmatch(named)
    if found is None or full is None:
        return False
    if full["name"] and not all(map(is_name, full["name"].split())):
        return False  # "Council Leader"
    return lemma_of(found["what"].lower()) == lemma_of((full["first"] or full["shares"]).lower())


def _is_called(courtesy: str, given: str) -> bool:
    """Whether the one is a courtesy title and the other a given name, and not of the other gender.

    >>> _is_called("Mr", "Olaf"), _is_called("Mrs", "Peter"), _is_called("Mayor", "Olaf")
    (True, False, False)
    """
    title = courtesy.rstrip(".").lower()
    if title not in COURTESY or not _GIVEN_NAME.fullmatch(given):
        return False
    is_hers, is_his = given.lower() in FEMALE_NAMES, given.lower() in MALE_NAMES
    return not ((title in _HIS and is_hers and not is_his) or (title in _HERS and is_his and not is_hers))


def given_names(raw: str, behind: str) -> frozenset[str]:
    """The words of what came or went that are given names and titles before a surname that both have.

    >>> sorted(given_names("its chief executive, Ida ", "Lund took over"))
    ['ida']
    """
    found = _GIVEN.search(raw)
    if found is None or not _SURNAME.match(behind):
        return frozenset()
    words = frozenset(said_words(found[0]))
    return words if words.isdisjoint(_OF_PLACES) else frozenset()
