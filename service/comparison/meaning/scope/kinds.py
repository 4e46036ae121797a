"""Whether only a kind of them is meant where the other side has all: "all fishing", "deep-sea fishing".

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
