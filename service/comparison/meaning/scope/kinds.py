"""Whether only a kind of them is meant where the other side has all: "all fishing", "deep-sea fishing".

And to whom something is open or closed where only one side tells it: "closed", "closed to cyclists".
Whoever it is for anyway says nothing: a road is for traffic, a shop for customers.

Refuses: words for a kind that came or went by themselves (words/states.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.canonical import said_words
from service.comparison.words.states import AT_THE_TIME

_ALL = frozenset({"all", "all of the", "all the", "every"})
_EVERY = frozenset(said_words("all every each"))
#: Words that may say which kind of a thing is meant, right before it.
_KIND = re.compile(
    r"(?!(?:an?|the|its|his|her|their|our|no|not)\b)[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?", re.IGNORECASE
)
_STATES = frozenset("barred closed free open reopened shut".split())
_SOME = re.compile(
    r"(?:only )?to (?:(?!all\b|any\b|the\b|an?\b|our\b|its\b|their\b)[a-z-]+ )?(?P<who>[a-z-]+)(?: only)?",
    re.IGNORECASE,
)
#: People and vehicles by the ends of their words, and those whose words end otherwise.
_ENDS = ("ers", "ors", "ists", "ians", "men", "women")
_OTHERS = frozenset(
    """
    adults ambulances bicycles bikes boats buses cars children coaches convoys couples families fans ferries guests
    lorries members minors motorbikes motorcycles nonmembers nurses parents patients planes pupils refugees residents
    scooters ships students tanks trains trucks vans vessels
    """.split()
)
#: Those for whom it is there anyway, and words with such an end that are neither.
ANYONE = frozenset(
    """
    answers buyers callers changers comers consumers customers drivers errors letters lovers matters motorists numbers
    offers orders others outsiders papers passengers passersby powers questioners shoppers users viewers
    visitors walkers
    """.split()
)


def is_kind_for_all(pair: PositionPair, swap: Swap) -> bool:
    """Whether words for a kind of them stand where the other side has "all": "all fishing", "deep-sea fishing"."""
    sides = swap.deleted.strip(), swap.inserted.strip()
    if swap.earlier is None or not any(side.lower() in _ALL for side in sides):
        return False
    kind = sides[1] if sides[0].lower() in _ALL else sides[0]
    nouns = pair.before_words[len(swap.earlier) + len(swap.deleted) :].split()[:1]
    if not AT_THE_TIME.isdisjoint(kind.lower().split()):
        return False
    named = said_words(kind).keys() - _EVERY  # "that all" is no kind
    return bool(_KIND.fullmatch(kind) and named and nouns and said_words(nouns[0]))


def is_for_some(swap: Swap) -> bool:
    """Whether "to" and who they are came or went right behind a word for what is open or closed."""
    sides = swap.deleted.strip(" ,.;"), swap.inserted.strip(" ,.;")
    if swap.lead not in _STATES or "" not in sides:
        return False
    found = _SOME.fullmatch(max(sides, key=len))
    who = found["who"].lower() if found is not None else ""
    return who not in ANYONE and (who in _OTHERS or who.endswith(_ENDS))
