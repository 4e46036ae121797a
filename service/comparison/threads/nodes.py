"""The matters of a block and which of them are held to be one: what clustering works on.

Strands of equal matter are one node, so a story in which a hundred pages count one thing has one node for it.
Refuses: choosing among joins (clusters.py), judging two matters (joining.py).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from service.comparison.threads.amounts import SHARE, Bounds, is_distinctive, is_leap
from service.comparison.threads.joining import (
    FEWEST_SHARED,
    are_compatible,
    dimension_and_wish,
    is_bare,
    judge_join,
    least_shared,
    likeness,
    names_in,
    says_less,
    things_counted,
)
from service.comparison.threads.told.topics import keys_of_words
from service.domain.threads import JoinReason, Matter, Strand, ThreadFamily

#: First words of names that are no first names: "Norland" is not short for "North Norland".
NOT_FIRST_NAMES = frozenset(
    "central east eastern great greater new north northern south southern united west western".split()
)

#: Words inside the names of bodies: "Osby" is not short for "Bank of Osby".
INSIDE_BODIES = frozenset("and for of the".split())

#: Blocks whose keys are remembered.
BLOCKS_REMEMBERED = 50_000

#: Most names of which every choice is looked up.
MOST_LOOKED_UP = 5

#: Nodes, by where they are in the list of nodes: by the names of their matters, then by place (None: all).
Named = dict[frozenset[str], dict[str | None, list[int]]]

#: Most words of a full name that its last word alone may stand for.
LONGEST_FULL_NAME = 3


@dataclass(frozen=True, slots=True)
class Node:
    """One matter and its strands, in parts that may each be one thing. Rivals are in none of them."""

    matter: Matter
    parts: tuple[tuple[Strand, ...], ...]  # amounts a leap apart are in parts of their own


@dataclass(frozen=True, slots=True)
class Edge:
    """Two nodes whose matters are held to be one, by their place in the list of nodes."""

    one: int
    other: int
    reason: JoinReason
    likeness: float


def strand_order(strand: Strand) -> tuple[object, ...]:
    """The order in which strands were first seen; the same on any machine."""
    return strand.first_at, strand.article_id, strand.place, strand.family.value, strand.id


def extent_of_strand(strand: Strand) -> Bounds:
    """The least and the greatest amount a strand ever had."""
    return Bounds(strand.low, strand.high)


def is_unbounded(matter: Matter | None) -> bool:
    """Whether amounts of this matter seldom leap: figures that are no shares."""
    return matter is not None and matter.family is ThreadFamily.FIGURE and dimension_and_wish(matter.block)[0] != SHARE


def make_nodes(ordered: Sequence[Strand]) -> tuple[Node, ...]:
    """The matters of strands that come in strand_order, in the order first seen.

    A figure that says in one word what it counts is of a node with those of its distinctive amounts, or alone: the
    word by itself makes no two of them one.
    """
    aliases = _aliases(ordered)
    members: dict[tuple[Matter, object], list[Strand]] = defaultdict(list)
    for strand in ordered:
        if strand.matter is not None:
            full = aliases.get((strand.matter.block, strand.matter.holder))
            apart = amounts_or_id(strand) if is_bare(strand.matter) else None
            members[replace(strand.matter, holder=full) if full else strand.matter, apart].append(strand)
    return tuple(Node(matter, _parts(matter, strands)) for (matter, _), strands in members.items())


def amounts_or_id(strand: Strand) -> object:
    """What parts a figure from others that one word tells: its amounts where they are distinctive, else its id."""
    ends = strand.low, strand.high
    is_known = bool(things_counted(strand.matter.counted)) if strand.matter is not None else False
    return ends if is_known and all(end is not None and is_distinctive(end) for end in ends) else strand.id


def make_edges(nodes: Sequence[Node]) -> tuple[Edge, ...]:
    """The pairs of nodes held to be one, surest first: by reason, then the most alike, then the first seen."""
    equal = set(_equal_pairs(nodes))
    pairs = {*_figure_pairs(nodes), *_position_pairs(nodes), *equal}
    edges = []
    for one, other in sorted(pairs):
        reason = judge_join(nodes[one].matter, nodes[other].matter, are_equal=(one, other) in equal)
        if reason is not None:
            edges.append(Edge(one, other, reason, round(likeness(nodes[one].matter, nodes[other].matter), 6)))
    rank = {reason: place for place, reason in enumerate(JoinReason)}
    return tuple(sorted(_unambiguous(edges, nodes), key=lambda e: (rank[e.reason], -e.likeness, e.one, e.other)))


def close_blocks(touched: Collection[str], blocks: Iterable[str]) -> set[str]:
    """The touched blocks and every block beside one, and so on: outside of these nothing is joined otherwise.

    Two blocks of figures lie beside each other when their measures differ by a single word, or when they are of one
    dimension and count a thing of one name. blocks: all of a story.
    """
    by_key: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    keys = {block: _keys_of_block(block) for block in {*blocks, *touched}}
    for block, found in keys.items():
        for key in found:
            by_key[key].add(block)
    closed, waiting = set(touched), list(touched)
    while waiting:
        for key in keys[waiting.pop()]:
            waiting += by_key[key] - closed
            closed |= by_key[key]
    return closed


@lru_cache(maxsize=BLOCKS_REMEMBERED)
def _keys_of_block(block: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """What two blocks beside each other share one of."""
    head, sign, rest = block.partition(": ")
    if not sign:
        return ()
    words, _, counted = rest.partition("|")
    beside = [(head, key) for key in _beside(frozenset(words.split()))]
    dimension = f"{dimension_and_wish(head)[0]} of"
    return (*beside, *((dimension, frozenset({key})) for key in things_counted(frozenset(counted.split()))))


def _beside(words: frozenset[str]) -> Iterator[frozenset[str]]:
    """Keys that two sets of words share when they differ by a single word: all words, and all but one."""
    yield words
    if len(words) > FEWEST_SHARED:
        for word in words:
            yield words - {word}


def _figure_pairs(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The figures' nodes whose measures are the same words, or one word more, and name nothing against each other."""
    by_words: dict[tuple[str, frozenset[str]], dict[int, Matter]] = defaultdict(dict)
    for index, node in enumerate(nodes):
        if node.matter.family is ThreadFamily.FIGURE and not is_bare(node.matter):
            by_words[(node.matter.block, node.matter.words)][index] = node.matter
    named = {key: _by_names(own) for key, own in by_words.items()}
    for (block, words), own in by_words.items():
        for key in _beside(words):
            if (block, key) in named:
                yield from _crossed(own, named[block, key])
                if key != words:
                    yield from _crossed(by_words[block, key], named[block, words])


def _by_names(matters: Mapping[int, Matter]) -> Named:
    """The nodes by the names of their matters, and of these by each place, by "" where there is none, and all."""
    found: Named = defaultdict(lambda: defaultdict(list))
    for index, matter in matters.items():
        for place in (None, *(matter.places or ("",))):
            found[names_in(matter)][place].append(index)
    return found


def _crossed(some: Mapping[int, Matter], among: Named) -> Iterator[tuple[int, int]]:
    """Each of some nodes with those among others that have no name but its own, and no place but one of its own.

    Where every page speaks of a place of its own there are many names and few of them alike, so what may be there is
    looked up; only of many names at once is it cheaper to go through what there is.
    """
    for index, matter in some.items():
        names = names_in(matter)
        if len(names) > MOST_LOOKED_UP:
            found = [there for one, there in among.items() if one <= names]
        else:
            chosen = (one for size in range(len(names) + 1) for one in combinations(names, size))
            found = [among[one] for one in map(frozenset, chosen) if one in among]
        for there in found:
            for place in ("", *matter.places) if matter.places else (None,):
                yield from ((min(index, other), max(index, other)) for other in there.get(place, ()) if other != index)


def _equal_pairs(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The figures' nodes of one dimension that count a thing of one name and came to one distinctive amount."""
    coming_to: dict[tuple[str, str, Decimal], set[int]] = defaultdict(set)
    for index, node in enumerate(nodes):
        if node.matter.family is ThreadFamily.FIGURE:
            dimension = dimension_and_wish(node.matter.block)[0]
            amounts = {amount for part in node.parts for strand in part for amount in (strand.low, strand.high)}
            for amount in amounts:
                if amount is not None and is_distinctive(amount):
                    for thing in things_counted(node.matter.counted):
                        coming_to[(dimension, thing, amount)].add(index)
    for found in coming_to.values():
        yield from combinations(sorted(found), 2)


def _position_pairs(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The positions' nodes of one holder that can share enough keys, found by the rarest keys of each.

    Two sets that share a words of their m share one of the m - a + 1 rarest (prefix filtering; Chaudhuri, Ganti and
    Kaushik, "A primitive operator for similarity joins in data cleaning", 2006), so common words are never looked up.
    """
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        if node.matter.family is ThreadFamily.POSITION:
            holders[(node.matter.block, node.matter.holder)].append(index)
    for own in holders.values():
        words = {index: keys_of_words(nodes[index].matter.words) for index in own}
        seen = Counter(word for said in words.values() for word in said)
        holding: dict[str, list[int]] = defaultdict(list)
        for index, said in words.items():
            rarest = sorted(said, key=lambda word: (seen[word], word))
            for word in rarest[: max(0, len(said) - least_shared(len(said)) + 1)]:
                holding[word].append(index)
        for found in holding.values():
            yield from combinations(found, 2)


def _aliases(strands: Iterable[Strand]) -> dict[tuple[str, str], str]:
    """Block and lone family name, or full name after a title, to the only full name in the block that ends in it."""
    full: dict[str, set[str]] = defaultdict(set)
    for strand in strands:
        if strand.matter is not None and _is_full_name(strand.matter.holder.split()):
            full[strand.matter.block].add(strand.matter.holder)
    found: dict[tuple[str, str], str] = {}
    for block, names in full.items():
        shortest = {name for name in names if not any(name.endswith(f" {other}") for other in names)}
        if len(shortest) == 1:
            found |= {(block, name): kept for kept in shortest for name in (*names - shortest, kept.split()[-1])}
        else:
            longer = {name: [kept for kept in shortest if name.endswith(f" {kept}")] for name in names - shortest}
            found |= {(block, name): kept[0] for name, kept in longer.items() if len(kept) == 1}
    return found


def _is_full_name(words: list[str]) -> bool:
    is_long = 2 <= len(words) <= LONGEST_FULL_NAME
    return is_long and words[0] not in NOT_FIRST_NAMES and INSIDE_BODIES.isdisjoint(words)


def _parts(matter: Matter, members: list[Strand]) -> tuple[tuple[Strand, ...], ...]:
    """The strands of one matter that no other of it rivals, parted where amounts leap."""
    ids = {strand.id for strand in members}
    rest = [strand for strand in members if not strand.rivals & ids]
    if not is_unbounded(matter):
        return (tuple(rest),) if rest else ()
    parts: list[list[Strand]] = []
    reached = Bounds(None, None)
    for strand in sorted(rest, key=lambda s: (s.low or 0, s.high or 0, strand_order(s))):
        if reached.high is None or is_leap(reached, extent_of_strand(strand)):
            parts.append([])
            reached = extent_of_strand(strand)
        parts[-1].append(strand)
        if strand.high is not None and reached.high is not None:
            reached = Bounds(reached.low, max(reached.high, strand.high))
    return tuple(tuple(sorted(part, key=strand_order)) for part in parts)


def _unambiguous(edges: list[Edge], nodes: Sequence[Node]) -> list[Edge]:
    """Without those from a matter that names nothing, or no party, to several of different names: it could be any."""
    named: dict[int, list[int]] = defaultdict(list)
    for edge in edges:
        for bare, full in ((edge.one, edge.other), (edge.other, edge.one)):
            if says_less(nodes[bare].matter, nodes[full].matter):
                named[bare].append(full)
    torn = {
        bare
        for bare, full in named.items()
        if any(not are_compatible(nodes[a].matter, nodes[b].matter) for a, b in combinations(full, 2))
    }
    return [
        edge
        for edge in edges
        if not (edge.one in torn and says_less(nodes[edge.one].matter, nodes[edge.other].matter))
        and not (edge.other in torn and says_less(nodes[edge.other].matter, nodes[edge.one].matter))
    ]
