"""Which strands of a story are one thread: by their matters, and by what a person decided.

Deterministic and independent of the order of arrival: strands of equal matter first, then nodes by how alike they
are, and two groups become one only when every matter of the one is held to be one with every matter of the other
(complete linkage), so that a chain of half likenesses joins nothing. What a person set apart stays apart, and what it
came to joins nothing new. What a person put together is together, each strand with whatever judgement joins it to, and
no other strand is joined otherwise for it. What is joined depends on nothing but the strands of the blocks handed in.
Refuses: judging two matters (joining.py).
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from service.comparison.threads.amounts import Bounds, is_distinctive, is_leap
from service.comparison.threads.decisions import Decided
from service.comparison.threads.joining import shared_words
from service.comparison.threads.nodes import (
    Edge,
    Node,
    extent_of_strand,
    is_unbounded,
    make_edges,
    make_nodes,
    strand_order,
)
from service.domain.threads import Join, JoinReason, Strand, Thread, ThreadFamily

#: The name of the rules by which strands are made and joined; bumped whenever they join or name otherwise (law 3).
THREADER = "stet-threads/21"


def assign_threads(strands: Collection[Strand], decided: Decided) -> tuple[Thread, ...]:
    """Every strand in exactly one thread. The threads in the order of their first strands, and their strands alike."""
    ordered = sorted(strands, key=strand_order)
    nodes = make_nodes(ordered)
    edges = make_edges(nodes)
    groups = _Groups(ordered, decided)
    for one, other in decided.together:
        groups.bind(one, other)
    for index, node in enumerate(nodes):
        for part in node.parts:
            groups.gather(index, part)
    linked = {(edge.one, edge.other): edge for edge in edges}
    for edge in edges:
        groups.join(edge, linked)
    reasons = _Reasons(nodes, linked)
    return tuple(_thread(members, reasons) for members in groups.members())


@dataclass(slots=True)
class _Group:
    """Strands that judgement holds to be one so far."""

    members: list[Strand]
    ids: set[str]
    core: set[int]  # their nodes
    reach: Bounds
    rivals: set[str]  # of all its members


class _Groups:
    """Groups of strands, and bundles of strands that judgement or a person put together; both only grow.

    Judgement goes by groups, so that a merge lends no group another's amounts or rivals; a thread is a bundle.
    """

    def __init__(self, ordered: Sequence[Strand], decided: Decided) -> None:
        self._of = {one.id: _Group([one], {one.id}, set(), extent_of_strand(one), set(one.rivals)) for one in ordered}
        self._bundle_of = {one.id: {one.id} for one in ordered}
        self._ordered = ordered
        self._apart, self._parted, self._sides = decided.apart, decided.parted, decided.sides
        self._split = frozenset().union(*decided.sides)
        self._heads: dict[int, list[str]] = defaultdict(list)
        self._node_of: dict[str, int] = {}

    def members(self) -> list[list[Strand]]:
        """The bundles in the order of their first strands, and each bundle's strands likewise."""
        found: dict[int, list[Strand]] = defaultdict(list)
        for strand in self._ordered:
            found[id(self._bundle_of[strand.id])].append(strand)
        return list(found.values())

    def bind(self, one: str, other: str) -> None:
        """Two strands are in one bundle, because a person said so and set none of theirs apart."""
        if one in self._of and other in self._of and not self._are_apart(one, other):
            self._bundle(one, other)

    def gather(self, node: int, part: Sequence[Strand]) -> None:
        """The strands of one matter are in one group, but for those that something speaks against."""
        heads: list[str] = []
        for strand in part:
            group = self._of[strand.id]
            self._node_of[strand.id] = node
            head = next((h for h in heads if self._may_meet(self._of[h], group)), None)
            if head is None:
                heads.append(strand.id)
                group.core.add(node)
            elif self._of[head] is not group:
                self._unite(self._of[head], group)
        self._heads[node] += heads

    def join(self, edge: Edge, linked: dict[tuple[int, int], Edge]) -> None:
        """The groups of two nodes are one, where all the nodes beside them are linked and nothing speaks against it."""
        for first in self._heads[edge.one]:
            for second in self._heads[edge.other]:
                one, other = self._of[first], self._of[second]
                if one is other or not self._may_meet(one, other):
                    continue
                if edge.reason is JoinReason.SAME_AMOUNT and not self._keeps_amount(edge, one, other):
                    continue
                if all((min(a, b), max(a, b)) in linked for a in one.core for b in other.core):
                    self._unite(one, other)

    def _may_meet(self, one: _Group, other: _Group) -> bool:
        """Whether no rival, no decision and no leap of amounts stands between two groups."""
        if one is other:
            return True
        fewer, more = (one, other) if len(one.members) <= len(other.members) else (other, one)
        if any(not strand.rivals.isdisjoint(more.ids) for strand in fewer.members):
            return False
        if not more.rivals.isdisjoint(fewer.ids):  # an older entry of a live page rivals a newer one, and not it that
            return False
        if self._are_apart(one.members[0].id, other.members[0].id):
            return False
        return not (is_unbounded(one.members[0].matter) and is_unbounded(other.members[0].matter)) or not is_leap(
            one.reach, other.reach
        )

    def _keeps_amount(self, edge: Edge, one: _Group, other: _Group) -> bool:
        """Whether an amount still speaks for the two after what a person split: a split joins no other thread.

        It does where the split left both on one side, or where strands that it did not part came to it.
        """
        if self._split.isdisjoint(one.ids) and self._split.isdisjoint(other.ids):
            return True
        if any(not (side.isdisjoint(one.ids) or side.isdisjoint(other.ids)) for side in self._sides):
            return True
        came_to = [
            {
                amount
                for strand in group.members
                if self._node_of[strand.id] in (edge.one, edge.other) and strand.id not in self._parted
                for amount in (strand.low, strand.high)
                if amount is not None and is_distinctive(amount)
            }
            for group in (one, other)
        ]
        return not came_to[0].isdisjoint(came_to[1])

    def _are_apart(self, one: str, other: str) -> bool:
        """Whether a person set apart any two strands of the bundles of these."""
        bundles = self._bundle_of[one], self._bundle_of[other]
        if not self._apart or bundles[0] is bundles[1]:
            return False
        return any((a, b) in self._apart for a in bundles[0] for b in bundles[1])

    def _unite(self, one: _Group, other: _Group) -> None:
        """The smaller group has gone into the greater."""
        self._bundle(one.members[0].id, other.members[0].id)
        kept, gone = (one, other) if len(one.members) >= len(other.members) else (other, one)
        kept.members += gone.members
        kept.ids |= gone.ids
        kept.rivals |= gone.rivals
        kept.core |= gone.core
        kept.reach = _reach(kept.reach, gone.reach)
        for strand_id in gone.ids:
            self._of[strand_id] = kept

    def _bundle(self, one: str, other: str) -> None:
        """The smaller bundle has gone into the greater."""
        gone, kept = sorted((self._bundle_of[one], self._bundle_of[other]), key=len)
        if gone is not kept:
            kept |= gone
            self._bundle_of.update(dict.fromkeys(gone, kept))


def _reach(one: Bounds, other: Bounds) -> Bounds:
    if one.low is None or other.low is None or one.high is None or other.high is None:
        return one if other.low is None else other
    return Bounds(min(one.low, other.low), max(one.high, other.high))


class _Reasons:
    """Why two strands are held to be one by judgement."""

    def __init__(self, nodes: Sequence[Node], linked: dict[tuple[int, int], Edge]) -> None:
        self._nodes, self._linked = nodes, linked
        self.node_of = {strand.id: index for index, node in enumerate(nodes) for part in node.parts for strand in part}

    def between(self, one: int, other: int) -> tuple[JoinReason, tuple[str, ...]] | None:
        """The reason and the words that both matters share; None when judgement does not join them."""
        matters = self._nodes[one].matter, self._nodes[other].matter
        if one == other:
            is_figure = matters[0].family is ThreadFamily.FIGURE
            reason = JoinReason.SAME_MEASURE if is_figure else JoinReason.SAME_WORDS
            return reason, shared_words(*matters)
        edge = self._linked.get((min(one, other), max(one, other)))
        return None if edge is None else (edge.reason, shared_words(*matters))


def _thread(members: Sequence[Strand], reasons: _Reasons) -> Thread:
    """Each strand is joined to the first strand of its own matter, else to that of a linked one, else by decision."""
    first_of_node: dict[int, str] = {}
    for strand in members:
        node = reasons.node_of.get(strand.id)
        if node is not None:
            first_of_node.setdefault(node, strand.id)
    joins = [Join(strand_id=members[0].id, to_strand_id="", reason=JoinReason.FIRST, words=())]
    for strand in members[1:]:
        node = reasons.node_of.get(strand.id)
        own = first_of_node.get(node, "") if node is not None else ""
        options = [own, *(first for other, first in first_of_node.items() if other != node)]
        for option in options:
            found = reasons.between(node, reasons.node_of[option]) if node is not None and option else None
            if found is not None and option != strand.id:
                joins.append(Join(strand_id=strand.id, to_strand_id=option, reason=found[0], words=found[1]))
                break
        else:
            joins.append(Join(strand_id=strand.id, to_strand_id=members[0].id, reason=JoinReason.DECIDED, words=()))
    return Thread(id=members[0].id, joins=tuple(joins))
