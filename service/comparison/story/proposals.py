"""Threads that are perhaps one: proposed to a person with the reason, and never joined.

What the table of joins leaves apart may still be one thing: one holder who speaks of the court in two ways, two counts
that came to the same amount. Refuses: joining (comparison/threads); pairs that a person set apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from service.comparison.threads.amounts import is_distinctive, is_leap
from service.comparison.threads.joining import (
    DEMANDED,
    NARRATED,
    OWN_VOICE,
    are_compatible,
    dimension_and_wish,
    things_counted,
)
from service.comparison.threads.nodes import extent_of_strand, is_unbounded
from service.comparison.threads.told.names import is_same_name
from service.comparison.threads.told.topics import keys_of_words
from service.domain.threads import Matter, Strand, ThreadFamily

#: Least share (Dice) of keys of two matters that are perhaps one.
PERHAPS = 0.34

#: Most proposals of a story, and most in which one thread stands.
MOST, OF_ONE = 20, 3

#: Strands looked at, those first seen last: a page waits for this.
NEWEST = 2_000

#: Matters under one key beyond which the key tells nothing.
COMMON_KEY = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two threads that are perhaps one."""

    family: ThreadFamily
    thread_ids: tuple[str, str]  # in the order first seen
    titles: tuple[str, str]
    holder: str  # of both, "" for figures
    why: str  # one plain clause
    likeness: float  # 0 to 1


def propose_merges(
    strands: Iterable[tuple[Strand, str]], apart: Collection[tuple[str, str]] = ()
) -> tuple[Proposal, ...]:
    """The likeliest merges of a story, the likeliest first. strands: each with its thread; apart: strands set apart."""
    ordered = sorted(strands, key=lambda one: (one[0].first_at, one[0].article_id, one[0].place, one[0].id))
    told = [one for one in ordered if one[0].matter is not None][-NEWEST:]
    standing: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (strand, _) in enumerate(told):
        for key in _keys(strand):
            standing[key].append(index)
    pairs = {pair for found in standing.values() if len(found) <= COMMON_KEY for pair in combinations(found, 2)}
    refused = {frozenset(pair) for pair in apart}
    best: dict[tuple[str, str], Proposal] = {}
    for one, other in sorted(pairs):
        (first, thread), (second, another) = told[one], told[other]
        if thread == another or frozenset((first.id, second.id)) in refused or second.id in first.rivals:
            continue
        found = _proposal(first, second, thread, another)
        known = best.get((thread, another)) or best.get((another, thread))
        if found is not None and (known is None or found.likeness > known.likeness):
            best.pop((another, thread), None)
            best[(thread, another)] = found
    return _fewest(sorted(best.values(), key=lambda one: (-one.likeness, one.thread_ids)))


def _fewest(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """At most MOST, and no thread in more than OF_ONE of them."""
    kept: list[Proposal] = []
    seen: dict[str, int] = defaultdict(int)
    for one in proposals:
        if len(kept) < MOST and all(seen[id] < OF_ONE for id in one.thread_ids):
            kept.append(one)
            for id in one.thread_ids:
                seen[id] += 1
    return tuple(kept)


def _keys(strand: Strand) -> list[tuple[str, str]]:
    """What two strands share one of where they are perhaps one: a key of their matter, or an amount."""
    matter = strand.matter
    assert matter is not None  # the caller looked
    if matter.family is ThreadFamily.POSITION:
        held = not matter.block.startswith((OWN_VOICE, NARRATED))
        return [(matter.block, key) for key in sorted(keys_of_words(matter.words))] if held else []
    dimension = dimension_and_wish(matter.block)[0]
    amounts = {end for end in (strand.low, strand.high) if end is not None and is_distinctive(end)}
    things = things_counted(matter.counted)
    return [(dimension, f"= {end}") for end in sorted(amounts)] + [(dimension, thing) for thing in sorted(things)]


def _proposal(one: Strand, other: Strand, thread: str, another: str) -> Proposal | None:
    assert one.matter is not None and other.matter is not None  # the caller looked
    if one.family is not other.family or not are_compatible(one.matter, other.matter):
        return None
    if one.family is ThreadFamily.POSITION:
        if not is_same_name(one.holder, other.holder):
            return None
        keys = keys_of_words(one.matter.words), keys_of_words(other.matter.words)
        shared = keys[0] & keys[1]
        likeness = 2 * len(shared) / (len(keys[0]) + len(keys[1]))
        why = f"one holder, and both speak of {_listed(_words(one.matter, shared), _words(other.matter, shared))}"
    else:
        wishes = [dimension_and_wish(matter.block)[1] == DEMANDED for matter in (one.matter, other.matter)]
        leaps = is_unbounded(one.matter) and is_leap(extent_of_strand(one), extent_of_strand(other))
        if wishes[0] is not wishes[1] or leaps:
            return None
        words = keys_of_words(one.matter.words), keys_of_words(other.matter.words)
        shared = words[0] & words[1]
        ends = {one.low, one.high} & {other.low, other.high}
        equal = sorted(end for end in ends if end is not None and is_distinctive(end))
        likeness = 2 * len(shared) / (len(words[0]) + len(words[1]) or 1)
        if equal:
            likeness = (1 + likeness) / 2
            why = f"both came to {equal[-1].normalize():,f}"
        else:
            why = f"both count {_listed(_words(one.matter, shared), _words(other.matter, shared))}"
    if likeness < PERHAPS:
        return None
    holder = max(one.holder, other.holder, key=lambda name: len(name.split()))
    return Proposal(
        family=one.family,
        thread_ids=(thread, another),
        titles=(one.title, other.title),
        holder=holder if one.family is ThreadFamily.POSITION else "",
        why=why,
        likeness=round(likeness, 3),
    )


def _words(matter: Matter, keys: frozenset[str]) -> set[str]:
    return {word for word in matter.words if keys_of_words(frozenset({word})) & keys}


def _listed(words: set[str], others: set[str]) -> str:
    """The words of a key as both sides have them: "close/closing, plant"."""
    both = sorted(words & others) or sorted(words | others)
    return ", ".join(word.rstrip("_") for word in both)
