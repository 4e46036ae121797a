"""Whether two matters are one: the first row that holds, of one printed table.

The table is printed in docs/threads.md, and a test holds the two equal. A wrong join is worse than a missed one,
so every row asks for more than likeness: the same holder or dimension, and no name that stands against another.
Refuses: finding matters (matters.py), choosing among joins (clusters.py).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from service.comparison.meaning.stances import is_scope
from service.domain.threads import JoinReason, Matter, ThreadFamily

#: Least share (Dice) of the words of two positions of one holder, names included, for them to be on one matter.
SAME_MATTER = 0.6

#: Fewest words two positions, or two measures told in other words, must share.
FEWEST_SHARED = 2

#: Likewise of two statements of one publication in its own voice, and the fewest words they must share.
OWN_MATTER, OWN_SHARED = 0.75, 3

#: How the block of a publication's own voice begins.
OWN_VOICE = "own voice"

#: Sets of words whose reading is remembered.
WORDS_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class JoinRow:
    """One row of the table."""

    reason: JoinReason
    when: str
    holds: Callable[[Matter, Matter], bool]


def judge_join(one: Matter, other: Matter) -> JoinReason | None:
    """Why the two are one, None when they are not held to be. The order of the two does not matter."""
    if one.block != other.block or one.family is not other.family or not are_compatible(one, other):
        return None
    return next((row.reason for row in JOIN_ROWS if row.holds(one, other)), None)


def are_compatible(one: Matter, other: Matter) -> bool:
    """Whether no name, place or event of the one stands against another of the other: "in Osby", "in Norland"."""
    if one.event and other.event and one.event != other.event:
        return False
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    return not (one.names - other.names and other.names - one.names)


def shared_words(one: Matter, other: Matter) -> tuple[str, ...]:
    """What both speak of, sorted."""
    return tuple(sorted((one.words & other.words) | (one.names & other.names)))


def likeness(one: Matter, other: Matter) -> float:
    """The share (Dice) of words and names that both have, 0 to 1."""
    size = len(one.words) + len(one.names) + len(other.words) + len(other.names)
    return 2 * len(shared_words(one, other)) / size if size else 0.0


def least_shared(size: int) -> int:
    """How many words a position of so many shares at least with any that it can be on one matter with.

    >>> [least_shared(size) for size in (2, 4, 5, 10)]
    [2, 2, 3, 5]
    """
    return max(FEWEST_SHARED, math.ceil(round(size * SAME_MATTER / (2 - SAME_MATTER), 9)))


def _is_like_measure(one: Matter, other: Matter) -> bool:
    """Whether one says a single word more than the other, and that word is not about the thing counted itself."""
    extra = one.words ^ other.words
    return (
        len(extra) == 1
        and len(one.words & other.words) >= FEWEST_SHARED
        and bool(one.counted and other.counted)
        and one.counted == other.counted
        and not extra & one.counted
    )


def _is_one_matter(one: Matter, other: Matter) -> bool:
    """Whether all that the one speaks of the other speaks of too.

    Where each has a word of its own it is another matter: "all evacuation orders are lifted" and "all evacuation
    warnings are lifted" share as much as two wordings of one. A publication speaks of everything, so that it is the
    same one tells less than that a person is.
    """
    fewer, more = sorted((words_known_by(one), words_known_by(other)), key=len)
    shared = len(fewer & more)
    least, share = (OWN_SHARED, OWN_MATTER) if one.block.startswith(OWN_VOICE) else (FEWEST_SHARED, SAME_MATTER)
    return fewer <= more and shared >= least and 2 * shared >= share * (len(fewer) + len(more))


def words_known_by(matter: Matter) -> frozenset[str]:
    """The words and names by which a position's matter is known: without those that say who or how many are bound."""
    return _without_scope(matter.words) | matter.names


@lru_cache(maxsize=WORDS_REMEMBERED)
def _without_scope(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not is_scope(word))


JOIN_ROWS: Sequence[JoinRow] = (
    JoinRow(
        JoinReason.SAME_MEASURE,
        "figures of one dimension whose measures are the same words",
        lambda one, other: one.family is ThreadFamily.FIGURE and one.words == other.words,
    ),
    JoinRow(
        JoinReason.LIKE_MEASURE,
        "figures of one dimension that count the same thing, one of which says a single word more about it",
        lambda one, other: one.family is ThreadFamily.FIGURE and _is_like_measure(one, other),
    ),
    JoinRow(
        JoinReason.SAME_WORDS,
        "positions of one holder in the same words",
        lambda one, other: (
            one.family is ThreadFamily.POSITION
            and one.holder == other.holder
            and (one.words, one.names) == (other.words, other.names)
        ),
    ),
    JoinRow(
        JoinReason.SAME_MATTER,
        "positions of one holder, where all words of the one, but for who is bound, are words of the other",
        lambda one, other: (
            one.family is ThreadFamily.POSITION and one.holder == other.holder and _is_one_matter(one, other)
        ),
    ),
)
