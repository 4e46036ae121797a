"""Whether two matters are one: the first row that holds, of one printed table.

The table is printed in docs/threads.md, and a test holds the two equal. A wrong join is worse than a missed one,
so every row asks for more than likeness: the same holder or dimension, and no name that stands against another.
Refuses: finding matters (matters.py), choosing among joins (clusters.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.domain.threads import JoinReason, Matter, ThreadFamily

#: Least share (Dice) of the words of two positions of one holder, names included, for them to be on one matter.
SAME_MATTER = 0.6

#: Fewest words two positions, or two measures told in other words, must share.
FEWEST_SHARED = 2


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
    """Whether no name or place of the one stands against another of the other: "in Osby" against "in Norland"."""
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
    return len(shared_words(one, other)) >= FEWEST_SHARED and likeness(one, other) >= SAME_MATTER


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
        "positions of one holder that share most of their words",
        lambda one, other: (
            one.family is ThreadFamily.POSITION and one.holder == other.holder and _is_one_matter(one, other)
        ),
    ),
)
