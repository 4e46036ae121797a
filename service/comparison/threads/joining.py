"""Whether two matters are one: the first row that holds, of one printed table.

The table is printed in docs/threads.md, and a test holds the two equal. A wrong join is worse than a missed one,
so every row asks for more than likeness: the same holder or dimension, and no name that stands against another.
Refuses: finding matters (matters.py), choosing among joins (clusters.py).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from service.comparison.threads.amounts import SHARE
from service.comparison.threads.told.names import WISHED_BY
from service.comparison.threads.told.standing import GAINED, LOST
from service.comparison.threads.told.topics import ANY_PEOPLE, keys_but_clause, keys_of_words, likeness_of_keys
from service.comparison.words.bounds import is_scope
from service.domain.threads import JoinReason, Matter, ThreadFamily

#: Least share (Dice) of the keys of two positions of one holder for them to be on one matter, and what is enough
#: where they share MANY_SHARED.
SAME_MATTER, LIKE_MATTER = 0.6, 0.5

#: Fewest words two positions, or two measures told in other words, must share; and how many are many.
FEWEST_SHARED, MANY_SHARED = 2, 3

#: Likewise of two statements of one publication in its own voice, and the fewest words they must share.
OWN_MATTER, OWN_SHARED = 0.75, 3

#: How the block of what a publication directs or states begins, and that of what its reporters tell.
OWN_VOICE, NARRATED = "own voice", "narration"

#: How the block of a figure ends that is demanded, that is offered or refused, or that says in one word what it counts.
DEMANDED, OFFERED, BARE = "telling", "offered", "bare"

#: How the block of a position ends that tells what of something is not known: why it happened is not that it did.
ASKED = " asked"

#: Who is no person, in canonical words: a count of people is none of these.
ANIMALS = frozenset(
    """animal bee bird buffalo calf camel cat cattle chicken cow deer dog dolphin duck elephant fish goat hen horse lamb
    livestock lion pet pig poultry reindeer rhino seal sheep tiger tree turkey turtle whale wolf""".split()
)

#: What is measured of a thing, or who deals in it, in canonical words: each has a share of its own.
MEASURED_OF = frozenset(
    """bond company consumption demand export factory future import index mine miner output producer production profit
    reserve revenue sale share stock supply tax trade trader""".split()
)

#: Sets of names of which it is remembered who among them wishes: few are told, again and again.
NAMES_REMEMBERED = 4_096

_WAYS = frozenset({GAINED, LOST})


@dataclass(frozen=True, slots=True)
class JoinRow:
    """One row of the table."""

    reason: JoinReason
    when: str
    holds: Callable[[Matter, Matter], bool]


def judge_join(one: Matter, other: Matter, *, are_equal: bool = False) -> JoinReason | None:
    """Why the two are one, None when they are not held to be. The order of the two does not matter.

    are_equal: whether figures of the two came to one amount that few things come to.
    """
    if one.family is not other.family:
        return None
    if one.block == other.block and are_compatible(one, other):
        found = next((row.reason for row in JOIN_ROWS if row.holds(one, other)), None)
        if found is not None:
            return found
    return AMOUNT_ROW.reason if are_equal and AMOUNT_ROW.holds(one, other) else None


def are_compatible(one: Matter, other: Matter) -> bool:
    """Whether no name, place or event of the one stands against another of the other: "in Osby", "in Norland"."""
    if not _are_of_one_place(one, other):
        return False
    return not _name_others(one, other)


def _are_of_one_place(one: Matter, other: Matter) -> bool:
    if one.event and other.event and one.event != other.event:
        return False
    return not (one.places and other.places and one.places.isdisjoint(other.places))


def names_in(matter: Matter) -> frozenset[str]:
    """The names of a matter; of two that are compatible, the one has all names of the other."""
    return matter.names - _WAYS


def things_named(matter: Matter) -> frozenset[str]:
    """The names of a matter but for who asks for the amount or offers it."""
    return matter.names - parties_of(matter)


def parties_of(matter: Matter) -> frozenset[str]:
    """Who asks for an amount or offers it, as it stands among the names of its matter."""
    return _parties_among(matter.names)


@lru_cache(maxsize=NAMES_REMEMBERED)
def _parties_among(names: frozenset[str]) -> frozenset[str]:
    return frozenset([name for name in names if name.startswith(WISHED_BY)])


def says_less(bare: Matter, full: Matter) -> bool:
    """Whether the other says where or whose it is, and this does not, or in fewer words."""
    return parties_of(bare) < parties_of(full) or (not _says_where(bare) and _says_where(full))


def _says_where(matter: Matter) -> bool:
    return bool(matter.names or matter.places or matter.event)


def _name_others(one: Matter, other: Matter, told: Callable[[Matter], frozenset[str]] = names_in) -> bool:
    names = told(one), told(other)
    return bool(names[0] - names[1] and names[1] - names[0]) or _go_two_ways(one, other)


def _go_two_ways(one: Matter, other: Matter) -> bool:
    """Whether those counted were gained on the one page and lost on the other."""
    ways = one.names & _WAYS, other.names & _WAYS
    return bool(ways[0] and ways[1] and ways[0] != ways[1])


def _are_two_things(one: Matter, other: Matter) -> bool:
    """Whether a word tells what is counted from a like thing: "46 dead", "46 dead cattle"; "oil", "oil shares"."""
    if one.counted & ANIMALS != other.counted & ANIMALS:
        return True
    measured = one.words & MEASURED_OF, other.words & MEASURED_OF
    return measured[0] != measured[1] and bool(one.words - MEASURED_OF and other.words - MEASURED_OF)


def shared_words(one: Matter, other: Matter) -> tuple[str, ...]:
    """What both speak of, sorted."""
    names = {name.removeprefix(WISHED_BY) for name in one.names & other.names - _WAYS} - {""}
    return tuple(sorted((one.words & other.words) | names))


def likeness(one: Matter, other: Matter) -> float:
    """The share (Dice) of words and names that both have, 0 to 1."""
    size = len(one.words) + len(one.names) + len(other.words) + len(other.names)
    return 2 * len(shared_words(one, other)) / size if size else 0.0


def are_like(one: str, other: str, keys: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether two contents of these keys are likely of one matter, also where one says more of what it begins with."""
    if likeness_of_keys(*keys) >= SAME_MATTER:
        return len(keys[0] & keys[1]) >= FEWEST_SHARED
    for fewer, said in ((keys[0], other), (keys[1], one)):
        if len(fewer) >= FEWEST_SHARED and fewer <= keys[fewer is keys[0]]:
            left = keys_but_clause(said)
            if fewer <= left and likeness_of_keys(fewer, left) >= SAME_MATTER:
                return True
    return False


def least_shared(size: int) -> int:
    """How many keys a position of so many shares at least with any that it can be on one matter with.

    >>> [least_shared(size) for size in (1, 2, 4, 5, 10)]
    [1, 1, 2, 2, 4]
    """
    return max(1, math.ceil(round(size * LIKE_MATTER / (2 - LIKE_MATTER), 9)))


def dimension_and_wish(block: str) -> tuple[str, str]:
    """Of a figure's block: what kind of amount it is, and whether it is DEMANDED, OFFERED or BARE, "" otherwise.

    >>> dimension_and_wish("figure count telling"), dimension_and_wish("figure area")
    (('count', 'telling'), ('area', ''))
    """
    dimension = block.removeprefix("figure ")
    wish = dimension.rpartition(" ")[2]
    return (dimension[: -len(wish) - 1], wish) if wish in (DEMANDED, OFFERED, BARE) else (dimension, "")


def is_bare(matter: Matter) -> bool:
    """Whether it is of a figure that says in a single word what it counts: too little to tell it from another."""
    return matter.family is ThreadFamily.FIGURE and dimension_and_wish(matter.block)[1] == BARE


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
    """Whether two positions of one holder speak of one matter, by their keys; a name that only one has tells nothing.

    Where a single word gave way to another it is another matter: "all evacuation orders are lifted" and "all
    evacuation warnings are lifted" share as much as two wordings of one.
    """
    fewer, more = sorted((keys_of_words(one.words), keys_of_words(other.words)), key=len)
    shared, own, others = len(fewer & more), len(fewer - more), len(more - fewer)
    if not own and not others:
        return shared > 0 and bool(
            shared >= FEWEST_SHARED or one.names == other.names or not (one.names and other.names)
        )
    if shared + len(one.names & other.names) < FEWEST_SHARED or not shared or own == others == 1:
        return False
    share = 2 * shared / (len(fewer) + len(more))
    return share >= SAME_MATTER or (shared >= MANY_SHARED and share >= LIKE_MATTER)


def _is_one_rule(one: Matter, other: Matter) -> bool:
    """Whether of two statements of one publication the one says all that the other does.

    A publication speaks of everything, so that it is the same one tells less than that a person is.
    """
    fewer, more = sorted((_words_of_rule(one), _words_of_rule(other)), key=len)
    shared = len(fewer & more)
    return fewer <= more and shared >= OWN_SHARED and 2 * shared >= OWN_MATTER * (len(fewer) + len(more))


def _words_of_rule(matter: Matter) -> frozenset[str]:
    return frozenset(word for word in matter.words if not is_scope(word)) | matter.names


def _is_held(one: Matter, other: Matter) -> bool:
    """Whether both are positions of one holder."""
    return one.family is ThreadFamily.POSITION and one.holder == other.holder


def _counts_alike(one: Matter, other: Matter) -> bool:
    """Whether two figures of one dimension share a word of what they count, and not only one of them is demanded.

    An amount that few things come to says more than a name beside it, but for shares: two candidates may come to one.
    """
    if one.family is not ThreadFamily.FIGURE:
        return False
    sides = dimension_and_wish(one.block), dimension_and_wish(other.block)
    is_share = sides[0][0] == SHARE
    return (
        sides[0][0] == sides[1][0]
        and _are_of_one_place(one, other)
        and not (is_share and _name_others(one, other, things_named))
        and not (_go_two_ways(one, other) or _are_two_things(one, other))
        and (sides[0][1] == DEMANDED) is (sides[1][1] == DEMANDED)
        and not things_counted(one.counted).isdisjoint(things_counted(other.counted))
    )


def things_counted(counted: frozenset[str]) -> frozenset[str]:
    """The keys of what a figure counts; people alone are nothing in particular."""
    return keys_of_words(counted - ANY_PEOPLE)


JOIN_ROWS: Sequence[JoinRow] = (
    JoinRow(
        JoinReason.SAME_MEASURE,
        "figures of one dimension whose measures are the same words",
        lambda one, other: one.family is ThreadFamily.FIGURE and one.words == other.words and not is_bare(one),
    ),
    JoinRow(
        JoinReason.LIKE_MEASURE,
        "figures of one dimension that count the same thing, one of which says a single word more about it",
        lambda one, other: one.family is ThreadFamily.FIGURE and _is_like_measure(one, other),
    ),
    JoinRow(
        JoinReason.SAME_WORDS,
        "positions of one holder in the same words",
        lambda one, other: _is_held(one, other) and (one.words, one.names) == (other.words, other.names),
    ),
    JoinRow(
        JoinReason.SAME_MATTER,
        "statements of one publication, where all words of the one, but for who is bound, are words of the other",
        lambda one, other: _is_held(one, other) and one.block.startswith(OWN_VOICE) and _is_one_rule(one, other),
    ),
    JoinRow(
        JoinReason.SAME_MATTER,
        "positions of one holder that share most of their matter, and not all of it but a single word",
        lambda one, other: (
            _is_held(one, other) and not one.block.startswith((OWN_VOICE, NARRATED)) and _is_one_matter(one, other)
        ),
    ),
)

#: The row that asks for the amounts as well.
AMOUNT_ROW = JoinRow(
    JoinReason.SAME_AMOUNT,
    "figures of one dimension that share a word of what they count, and came to the same distinctive amount",
    _counts_alike,
)
