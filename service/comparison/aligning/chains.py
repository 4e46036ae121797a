"""Links between two rows of things, and the best choice of them: one that keeps the order, or one to one.

Refuses: what the things are.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

Link = tuple[int, int]

#: Most things on the smaller side of a knot of pairs that is solved for the greatest sum; beyond it the best pair
#: goes first. The work grows with the cube, and prose has no such knots.
LARGEST_KNOT = 60

#: Most comparisons inside all groups of a text; beyond it each group has its share of these, and at least so many.
MOST_IN_ALL, LEAST_SHARE = 100_000, 25

#: What a pair that scores just enough gains, and what a pair loses for each place its things stand apart.
BARELY, ASKEW = 0.000_001, 1e-12


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


def long_runs(links: Sequence[Link], before: int, after: int) -> list[Link]:
    """Of links between equal things, in order, those in runs that no better chain of all `before` x `after` breaks up.

    Each link that would break up a run needs one of the things that have no link here, and gains no more than one of
    the run. Before the run those of one side alone may come to that: a link from there to the run crosses one from the
    run to there. Behind it likewise. So a run is sure that is longer than both can be many. A thing without words
    ("* * *") gains less than others, so that the best chain might break up a run of such; it is kept all the same.
    """
    sure: list[Link] = []
    first = 0
    for last, (i, j) in enumerate(links):
        if links[last + 1 : last + 2] == [(i + 1, j + 1)]:
            continue
        in_front = max(links[first]) - first
        behind = max(before - i, after - j) - (len(links) - last)
        if last + 1 - first > in_front + behind:
            sure += links[first : last + 1]
        first = last + 1
    return sure


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


def share(sizes: Sequence[tuple[int, int]], most: int) -> int:
    """How many comparisons each group of things may cost, at most `most`; the same from either side, in any order.

    sizes: of each group, how many things stand on its sides.
    """
    whole = sum(before * after for before, after in sizes)
    return most if whole <= MOST_IN_ALL else min(most, max(LEAST_SHARE, MOST_IN_ALL // len(sizes)))


def pair_best(before: int, after: int, score: Callable[[int, int], float], least: float) -> tuple[Link, ...]:
    """The one-to-one pairs that score at least `least`, together the most above it; sorted.

    before, after: how many things stand on each side. Counting what is above `least` keeps two poor pairs from
    outweighing a good one. Of equal choices the one that keeps the order better, so it is the same everywhere.
    """
    return best_pairs({(i, j): score(i, j) for i in range(before) for j in range(after)}, least)


def best_pairs(scores: Mapping[Link, float], least: float) -> tuple[Link, ...]:
    """The same, out of the pairs that have a score."""
    gains = {
        (i, j): gain - ASKEW * abs(i - j)
        for (i, j), value in scores.items()
        if (gain := round(value - least, 6) + BARELY) > 0
    }
    if len(gains) <= 1:  # most sentences hold one claim of a kind
        return tuple(gains)
    pairs: list[Link] = []
    for knot in _knots(gains):
        rows, columns = sorted({i for i, _ in knot}), sorted({j for _, j in knot})
        if min(len(rows), len(columns)) > LARGEST_KNOT:
            pairs += _best_first(knot, gains)
        elif len(rows) <= len(columns):
            pairs += _assigned(rows, columns, lambda i, j: gains.get((i, j), 0.0))
        else:
            pairs += [(i, j) for j, i in _assigned(columns, rows, lambda j, i: gains.get((i, j), 0.0))]
    return tuple(sorted(pairs))


def _knots(links: Iterable[Link]) -> list[list[Link]]:
    """Links that share a thing belong together; each knot and their list in order."""
    of_before: dict[int, list[Link]] = defaultdict(list)
    of_after: dict[int, list[Link]] = defaultdict(list)
    for link in sorted(links):
        of_before[link[0]].append(link)
        of_after[link[1]].append(link)
    knots = []
    seen: set[Link] = set()
    for first in sorted(links):
        if first in seen:
            continue
        knot = []
        waiting = [first]
        seen.add(first)
        while waiting:
            link = waiting.pop()
            knot.append(link)
            for other in (*of_before.pop(link[0], ()), *of_after.pop(link[1], ())):  # the links of a thing, once
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        knots.append(sorted(knot))
    return knots


def _best_first(links: Sequence[Link], scores: Mapping[Link, float]) -> list[Link]:
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for i, j in sorted(links, key=lambda link: (-scores[link], link)):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def _assigned(rows: Sequence[int], columns: Sequence[int], gain: Callable[[int, int], float]) -> list[Link]:
    """The pairs whose gains add up to the most, no more rows than columns; without a gain there is no pair.

    Source: the shortest augmenting path method for the assignment problem (Jonker and Volgenant, 1987).
    """
    size = len(columns)
    row_price, column_price = [0.0] * (len(rows) + 1), [0.0] * (size + 1)
    holder = [0] * (size + 1)  # row of each column, from 1; 0 for none
    for row in range(1, len(rows) + 1):
        holder[0] = row
        at = 0
        slack, came_from = [float("inf")] * (size + 1), [0] * (size + 1)
        done = [False] * (size + 1)
        while holder[at]:
            done[at] = True
            here, step, next_at = holder[at], float("inf"), 0
            for j in range(1, size + 1):
                if done[j]:
                    continue
                cost = -gain(rows[here - 1], columns[j - 1]) - row_price[here] - column_price[j]
                if cost < slack[j]:
                    slack[j], came_from[j] = cost, at
                if slack[j] < step:
                    step, next_at = slack[j], j
            for j in range(size + 1):
                if done[j]:
                    row_price[holder[j]] += step
                    column_price[j] -= step
                else:
                    slack[j] -= step
            at = next_at
        while at:
            holder[at] = holder[came_from[at]]
            at = came_from[at]
    pairs = ((rows[holder[j] - 1], columns[j - 1]) for j in range(1, size + 1) if holder[j])
    return [(i, j) for i, j in pairs if gain(i, j) > 0]


def _best(tree: list[tuple[float, int]], upto: int) -> tuple[float, int]:
    best = (0.0, -1)
    while upto:
        if tree[upto][0] > best[0]:
            best = tree[upto]
        upto -= upto & -upto
    return best
