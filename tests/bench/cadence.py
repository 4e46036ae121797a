"""Watching simulated pages for thirty days on a fake clock: our waits against an oracle and against a fixed interval.

The pages change at random at known rates. The oracle knows each page's rate at every moment, and spends as many looks
as we did, where they shorten the delays most (in proportion to the square root of the rate, at most 100 a day a page).
The fixed interval spends them evenly. Refuses: the network, the real clock.
"""

import random
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import exp, log, sqrt
from statistics import mean, median

from service.domain.cadence import new_watch, next_check
from service.domain.stories import CheckOutcome

#: Changes a minute at a minute of the thirty days.
Rate = Callable[[float], float]

HOUR, DAY = 60.0, 1_440.0
END = 30 * DAY

#: The oracle's most looks a minute at one page.
MOST = 100 / DAY

#: Minutes in which a rate is taken for constant.
STEP = 15.0

START = datetime(2026, 1, 1, tzinfo=UTC)


def steady(minutes: float) -> Rate:
    """One change in so many minutes, at any hour."""
    return lambda at: 1 / minutes


def by_day(minutes: float) -> Rate:
    """One change in so many minutes from 8 to 20, hardly any at night."""
    return lambda at: 1 / minutes if 8 <= (at / HOUR) % 24 < 20 else 1 / minutes / 20


def breaking(minutes: float) -> Rate:
    """One change in so many minutes for six hours, fewer for a day, then one a week."""
    return lambda at: 1 / minutes if at < 6 * HOUR else 1 / minutes / 6 if at < DAY else 1 / (7 * DAY)


KINDS: dict[str, Rate] = {
    "every 15 min": steady(15),
    "hourly": steady(HOUR),
    "every 4 h": steady(4 * HOUR),
    "daily": steady(DAY),
    "weekly": steady(7 * DAY),
    "monthly": steady(30 * DAY),
    "by day": by_day(HOUR),
    "breaking": breaking(20),
}


@dataclass(frozen=True, slots=True)
class Simulated:
    """What thirty days came to; delays are in minutes, from a change to the look that found it."""

    looks_a_day: float
    busiest_day: int  # most looks at one page in one day
    ours: float  # median over all changes
    oracle: float
    fixed: float
    by_kind: dict[str, tuple[float, float, float]]  # medians by kind of page

    @property
    def kinds_against_oracle(self) -> float:
        """The geometric mean, over the kinds, of our median by the oracle's: a monthly page counts like a busy one."""
        return exp(mean(log(ours / oracle) for ours, oracle, _ in self.by_kind.values() if ours and oracle))


def simulate(pages_a_kind: int = 4, seed: int = 1) -> Simulated:
    """Thirty days of so many pages of each kind."""
    chance = random.Random(seed)
    pages = [(kind, rate, _changes(chance, rate)) for kind, rate in KINDS.items() for _ in range(pages_a_kind)]
    ours = [_our_looks(chance, changes) for _, _, changes in pages]
    total = sum(map(len, ours))
    oracle = _oracle(chance, [rate for _, rate, _ in pages], total)
    between = END * len(pages) / total
    fixed = [_evenly(between, chance.random() * between) for _ in pages]
    delays: dict[str, list[list[float]]] = {kind: [[], [], []] for kind in KINDS}
    for (kind, _, changes), *looks in zip(pages, ours, oracle, fixed, strict=True):
        for into, at in zip(delays[kind], looks, strict=True):
            into.extend(_delays(changes, at))
    together = [[delay for kind in KINDS for delay in delays[kind][way]] for way in range(3)]
    busiest = max(
        bisect_left(at, (day + 1) * DAY) - bisect_left(at, day * DAY) for at in ours for day in range(int(END / DAY))
    )
    return Simulated(
        total / len(pages) / (END / DAY),
        busiest,
        *(median(way) for way in together),
        {kind: tuple(median(way) if way else 0.0 for way in ways) for kind, ways in delays.items()},  # type: ignore[misc]
    )


def _changes(chance: random.Random, rate: Rate) -> list[float]:
    """When the page changes: a Poisson process, thinned from its highest rate."""
    highest = max(rate(minute * STEP) for minute in range(int(END / STEP)))
    at, found = 0.0, []
    while (at := at + chance.expovariate(highest)) < END:
        if chance.random() < rate(at) / highest:
            found.append(at)
    return found


def _our_looks(chance: random.Random, changes: Sequence[float]) -> list[float]:
    watch, at, before, looks = new_watch("a", START), 0.0, 0.0, []
    while at < END:
        looks.append(at)
        changed = at == 0 or bisect_right(changes, at) > bisect_right(changes, before)
        outcome = CheckOutcome.CHANGED if changed else CheckOutcome.UNCHANGED
        now = START + timedelta(minutes=at)
        watch = next_check(watch, outcome, now, jitter=chance.uniform(-1, 1), first_seen_at=START)
        before, at = at, (watch.next_check_at - START) / timedelta(minutes=1)
    return looks


def _oracle(chance: random.Random, rates: Sequence[Rate], total: int) -> list[list[float]]:
    steps = [[sqrt(rate(step * STEP)) for step in range(int(END / STEP))] for rate in rates]
    low, high = 0.0, 10.0
    for _ in range(40):  # the share of the square root that spends as many looks as we did
        share = (low + high) / 2
        spent = sum(min(MOST, share * root) * STEP for page in steps for root in page)
        low, high = (share, high) if spent < total else (low, share)
    found = []
    for page in steps:
        owed, looks = chance.random(), []
        for step, root in enumerate(page):
            density = min(MOST, share * root)
            owed += density * STEP
            while owed >= 1:
                owed -= 1
                looks.append((step + 1) * STEP - owed / density)
        found.append(looks)
    return found


def _evenly(between: float, first: float) -> list[float]:
    return [first + number * between for number in range(int((END - first) / between) + 1)]


def _delays(changes: Sequence[float], looks: Sequence[float]) -> list[float]:
    places = (bisect_left(looks, at) for at in changes)
    return [(looks[place] if place < len(looks) else END) - at for place, at in zip(places, changes, strict=True)]


def main() -> None:
    """The table is on standard output."""
    found = simulate()
    print(f"30 days, {len(KINDS) * 4} pages, {found.looks_a_day:.1f} looks a day each, at most {found.busiest_day}")
    print(f"{'median delay, minutes':24}{'ours':>8}{'oracle':>8}{'fixed':>8}")
    print(f"{'all changes':24}{found.ours:8.1f}{found.oracle:8.1f}{found.fixed:8.1f}")
    for kind, delays in found.by_kind.items():
        print(f"{kind:24}" + "".join(f"{delay:8.1f}" for delay in delays))
    print(
        f"against the oracle {found.ours / found.oracle:.2f} (bar 1.2), every kind alike "
        f"{found.kinds_against_oracle:.2f}; against a fixed interval {found.ours / found.fixed:.2f} (bar 0.7)"
    )


if __name__ == "__main__":
    main()
