"""New strands of matters that a story has already: which thread each joins, told from its peers alone.

What is told here is what `assign_threads` would come to for the story with these strands in it, or nothing is told.
A new strand that is seen after all its peers moves nobody: it makes no matter, reaches no further than a peer does
and comes to no amount that none of them came to, so that no likeness between matters is other than it was, and whoever
could meet before can meet now. Where any of this is not so, its block is named, and has to be joined anew.
Refuses: strands that were there before and are other now; whatever a person decided about; reading the store.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from service.comparison.threads.amounts import LEAP, is_distinctive
from service.comparison.threads.joining import is_bare, shared_words, things_counted
from service.comparison.threads.nodes import amounts_or_id, is_unbounded, strand_order
from service.domain.threads import Join, JoinReason, Strand, ThreadFamily

#: By how much less than LEAP the peers' amounts may differ, so that it does not matter how floats are rounded.
ROUNDING = 0.999


class Peer(NamedTuple):
    """A strand that is stored, the thread it is in, and the strand there that it was joined to ("" for none)."""

    strand: Strand
    thread_id: str
    joined_to: str


class Peers(Protocol):
    """What is stored of a story's strands, new ones left out."""

    def first(self, strand: Strand, *, of_its_amounts: bool) -> Sequence[Peer]:
        """The first few strands of its very matter in strand_order; maybe only those of its amounts."""

    def has_equal(self, strand: Strand) -> bool:
        """Whether a strand of its matter, which nothing rivals, has its amounts."""

    def extent(self, strand: Strand) -> tuple[float, float]:
        """Of the figures of its matter the least upper end and the greatest lower end."""

    def find(self, ids: Collection[str]) -> Mapping[str, Peer]:
        """The strands of these ids, by id."""


@dataclass(frozen=True, slots=True)
class Appended:
    """What became of new strands: those joined, with the thread's id; the others are threads of their own.

    blocks: where this could not be told from the peers alone, and everything has to be joined anew.
    """

    joins: dict[str, tuple[str, Join]] = field(default_factory=dict)
    blocks: set[str] = field(default_factory=set)


def append_strands(new: Collection[Strand], peers: Peers, decided: Collection[str]) -> Appended:
    """Which threads the new strands join. decided: ids of threads that hold a strand a person decided about."""
    found = Appended()
    by_id = {strand.id: strand for strand in new}
    for strand in new:
        if strand.block in found.blocks or strand.matter is None or _is_always_alone(strand):
            continue
        if not strand.rivals <= by_id.keys():  # an older entry of a live page that came after the newer one
            found.blocks.add(strand.block)
            continue
        if any(by_id[id].matter == strand.matter for id in strand.rivals):
            is_told = _comes_after(strand, peers) and not is_bare(strand.matter)  # it is in no part of its matter
        else:
            join = _join(strand, peers, decided)
            is_told = join is not None
            if join is not None:
                found.joins[strand.id] = join
        if not is_told:
            found.blocks.add(strand.block)
    for strand in new:
        thread_id, _ = found.joins.get(strand.id, ("", None))
        if thread_id and any(found.joins.get(id, ("", None))[0] == thread_id for id in strand.rivals):
            found.blocks.add(strand.block)
    return found


def _is_always_alone(strand: Strand) -> bool:
    """Whether nothing can ever join it: one word tells what it counts, and many things come to its amounts."""
    assert strand.matter is not None  # the caller looked
    ends = strand.low, strand.high
    is_known = bool(things_counted(strand.matter.counted))
    return is_bare(strand.matter) and not (is_known and any(end is not None and is_distinctive(end) for end in ends))


def _comes_after(strand: Strand, peers: Peers) -> bool:
    """Whether its matter is there already, and was seen before."""
    first = peers.first(strand, of_its_amounts=False)
    return bool(first) and strand_order(first[0].strand) < strand_order(strand)


def _join(strand: Strand, peers: Peers, decided: Collection[str]) -> tuple[str, Join] | None:
    """The thread of its peers, and the join to the first of them there; None where that cannot be told."""
    matter = strand.matter
    assert matter is not None  # the caller looked
    if is_bare(matter) and amounts_or_id(strand) == strand.id:  # a matter of its own, that an amount may join
        return None
    known = peers.first(strand, of_its_amounts=is_bare(matter))
    first = next((one for one in known if _is_in_part(one.strand, peers)), None)
    if first is None or first.thread_id in decided or strand_order(strand) < strand_order(first.strand):
        return None
    if matter.family is ThreadFamily.FIGURE and not (peers.has_equal(strand) and _are_one_part(strand, peers)):
        return None
    reason = JoinReason.SAME_MEASURE if matter.family is ThreadFamily.FIGURE else JoinReason.SAME_WORDS
    head = _head(strand, first, peers)
    if head is None:
        return None
    return first.thread_id, Join(
        strand_id=strand.id, to_strand_id=head, reason=reason, words=shared_words(matter, matter)
    )


def _is_in_part(strand: Strand, peers: Peers) -> bool:
    """Whether no other strand of its matter rivals it."""
    return not strand.rivals or all(one.strand.matter != strand.matter for one in peers.find(strand.rivals).values())


def _are_one_part(strand: Strand, peers: Peers) -> bool:
    """Whether nothing leaps among all amounts of its matter, so that those without rivals are all of one thread."""
    assert strand.matter is not None  # the caller looked
    if is_bare(strand.matter) or not is_unbounded(strand.matter):
        return True
    least, greatest = peers.extent(strand)
    return least >= 0 and greatest <= LEAP * max(least, 1) * ROUNDING


def _head(strand: Strand, first: Peer, peers: Peers) -> str | None:
    """The first strand of the matter in the thread, whichever way it writes its holder; `first` writes it as we do.

    Of a matter of one word, the first of its amounts. None where what it was joined to is gone, since an article lost
    that version: its block is about to be made anew.
    """
    if first.joined_to and first.strand.matter is not None:
        joined = peers.find([first.joined_to]).get(first.joined_to)
        if joined is None:
            return None
        head = joined.strand
        is_told_apart = is_bare(first.strand.matter) and amounts_or_id(head) != amounts_or_id(strand)
        its_own = head.matter is not None and replace(head.matter, holder=first.strand.matter.holder)
        if its_own == first.strand.matter and not is_told_apart:
            return head.id
    return first.strand.id
