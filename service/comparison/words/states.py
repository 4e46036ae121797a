"""States that are never colour: a person's (dead, hurt, missing, alive) and how an event stands ("is out").

Rests on the tables PERSON_STATES and STANDING of lexicon.py.
Refuses: pairing words (swaps.py), kinds of change.
"""

from collections.abc import Set

from service.comparison.words.canonical import said_words
from service.comparison.words.lexicon import PERSON_STATES, STANDING


def _words(line: str) -> frozenset[str]:
    return frozenset(line.replace(",", " ").replace("/", " ").split())


#: Of each state the words that tell it, and all that say it.
_STATES = tuple((_words(line.partition("/")[0]), _words(line)) for line in PERSON_STATES)
_STANDING = _words(STANDING)
_BE = frozenset("is are was were be been".split())


def tells_state(words: Set[str], other: str) -> bool:
    """Whether canonical words tell a person's state of which the other text says nothing.

    >>> tells_state({"death"}, "A man was stabbed."), tells_state({"death"}, "A man was killed.")
    (True, False)
    """
    return any(words & telling and saying.isdisjoint(said_words(other)) for telling, saying in _STATES)


def stands_otherwise(lead: str, deleted: str, inserted: str) -> bool:
    """Whether behind a form of "be" a particle that says how it stands gave way to other words, or took their place.

    >>> stands_otherwise("is", "spreading", "out"), stands_otherwise("is", "", "out")
    (True, False)
    """
    sides = {words.strip(" .,;").lower() for words in (deleted, inserted)}
    return lead in _BE and "" not in sides and len(sides) > 1 and not sides.isdisjoint(_STANDING)
