"""Whether only a kind of them is meant where the other side has all: "all fishing", "deep-sea fishing".

Refuses: words for a kind that came or went by themselves (words/states.py).
"""

import re

from service.comparison.meaning.swaps import PositionPair, Swap
from service.comparison.words.canonical import said_words

_ALL = frozenset({"all", "all of the", "all the", "every"})
_EVERY = frozenset(said_words("all every"))
#: Words that may say which kind of a thing is meant, right before it.
_KIND = re.compile(
    r"(?!(?:an?|the|its|his|her|their|our|no|not)\b)[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)?", re.IGNORECASE
)

#: Words for how somebody or something is at the time, which say of no kind that it is meant: "Worried residents".
_AT_THE_TIME = frozenset(
    """
    afraid alarmed angry anguished annoyed anxious ashamed baffled battered bewildered bitter bored busy calm concerned
    confused crowded defiant dejected delighted desperate despairing devastated disappointed disgruntled distraught
    distressed dismayed drenched embattled enraged exasperated excited exhausted fearful frantic frightened frustrated
    fuming furious grateful grieving happy heartbroken hopeful horrified hungry impatient incensed indignant irate
    jubilant mournful nervous outraged overburdened overcrowded overjoyed overstretched overwhelmed overworked panicked
    panicking perplexed proud puzzled rattled relieved resentful sad scared sceptical shaken shocked skeptical sobbing
    stretched strained struggling stunned surprised tearful terrified thirsty tired traumatised traumatized troubled
    unhappy upset wary weary weeping worried
    """.split()
)


def is_kind_for_all(pair: PositionPair, swap: Swap) -> bool:
    """Whether words for a kind of them stand where the other side has "all": "all fishing", "deep-sea fishing"."""
    sides = swap.deleted.strip(), swap.inserted.strip()
    if swap.earlier is None or not any(side.lower() in _ALL for side in sides):
        return False
    kind = sides[1] if sides[0].lower() in _ALL else sides[0]
    nouns = pair.before_words[len(swap.earlier) + len(swap.deleted) :].split()[:1]
    if not _AT_THE_TIME.isdisjoint(kind.lower().split()):
        return False
    named = said_words(kind).keys() - _EVERY  # "that all" is no kind
    return bool(_KIND.fullmatch(kind) and named and nouns and said_words(nouns[0]))
