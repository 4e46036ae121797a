"""Links between two ordered rows of things, and the best choice of them that keeps the order.

Refuses: what the things are.
"""

from bisect import bisect_left
from collections.abc import Sequence

Link = tuple[int, int]


def in_order(links: Sequence[Link]) -> frozenset[Link]:
    """The longest choice of links that rises on both sides; the others crossed it. Links come sorted."""
    tails: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for index, (_, after) in enumerate(links):
        place = bisect_left(tails, after)
        previous.append(last[place - 1] if place else -1)
        tails[place : place + 1] = [after]
        last[place : place + 1] = [index]
    kept = []
    at = last[-1] if last else -1
    while at >= 0:
        kept.append(links[at])
        at = previous[at]
    return frozenset(kept)


def heaviest_chain(candidates: Sequence[tuple[int, int, float]], columns: range) -> list[Link]:
    """The links (before, after, gain) that rise on both sides and whose gains add up to the most, in order.

    Every gain is above zero. Of equal chains the one found first is taken. A Fenwick tree of best chains: n log n.
    """
    size = len(columns)
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    kept: list[tuple[int, int, int]] = []  # before, after, index of the link before it in its chain
    for i, j, value in sorted(candidates, key=lambda c: (c[0], -c[1])):
        place = j - columns.start
        gain, link = _best(tree, place)
        kept.append((i, j, link))
        at = place + 1
        while at <= size:
            if gain + value > tree[at][0]:
                tree[at] = (gain + value, len(kept) - 1)
            at += at & -at
    link = _best(tree, size)[1]
    links = []
    while link >= 0:
        i, j, link = kept[link]
        links.append((i, j))
    return links[::-1]


def _best(tree: list[tuple[float, int]], upto: int) -> tuple[float, int]:
    best = (0.0, -1)
    while upto:
        if tree[upto][0] > best[0]:
            best = tree[upto]
        upto -= upto & -upto
    return best
