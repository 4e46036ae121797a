"""A story's versions on one time axis: a lane for each outlet, a bar for each moment.

A lane has a bounded number of places, so a story of any length draws as fast; where several versions share a place,
the most important change stands for them. Refuses: HTML, colours.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.changes import ChangeKind
from service.web.present.labels import KINDS, say_count, say_time
from storage.reading.timeline import Point

#: Lanes drawn; further outlets share the last.
MOST_LANES = 8

#: Most places in a lane, and in all lanes together: a bar is a quarter of a kilobyte of the page.
PLACES, MOST_PLACES = 120, 600

#: How far apart signs below the bars are at least, in percent of a lane: on a wide screen, and on a phone.
APART, APART_ON_PHONES = 1.6, 5.0

#: Heights of a bar, in pixels: of a version without a change that passes, and of the least and most important change.
LOW, SMALL, TALL = 6, 10, 28


@dataclass(frozen=True, slots=True)
class Bar:
    """The versions of one outlet at one place of the axis."""

    x: str  # in percent of the lane
    y: int  # the top, in pixels from the lane's
    height: int  # in pixels
    sign: str  # of the kind below it, "" where there is none or no room beside the one before
    is_crowded: bool  # its sign has room on wide screens alone
    style: str  # the kind's name in the stylesheet, "" for none, "first" for an article's first version
    is_fresh: bool  # one of them came in since the reader last looked
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One outlet."""

    name: str
    versions: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """All of it, and the times at its marks."""

    lanes: tuple[Lane, ...]
    outlets: int  # of the lanes, those that share one included
    begins: datetime
    ends: datetime
    marks: tuple[datetime, ...]  # begin, middle, end; one when all versions are of one time
    kinds: tuple[ChangeKind, ...]  # that a bar is drawn for, those of most bars first


def draw_axis(points: Sequence[Point], looked_up_to: int | None, address_of: Callable[[Point], str]) -> Axis | None:
    """The axis of these points, or None without any. looked_up_to: number of the last version seen; None for never."""
    if not points:
        return None
    times = [point.captured_at for point in points]
    begins, ends = min(times), max(times)
    span = (ends - begins).total_seconds()
    by_outlet: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        by_outlet[point.outlet].append(point)
    ordered = sorted(by_outlet.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(ordered) > MOST_LANES:
        shared = ordered[MOST_LANES - 1 :]
        together = [point for _, members in shared for point in members]
        ordered = [*ordered[: MOST_LANES - 1], (say_count(len(shared), "further outlet"), together)]

    size = min(PLACES, MOST_PLACES // len(ordered))

    def place(point: Point) -> int:
        return round((point.captured_at - begins).total_seconds() / span * (size - 1)) if span else size // 2

    lanes = []
    shown: Counter[ChangeKind] = Counter()
    for name, members in ordered:
        places: dict[int, list[Point]] = defaultdict(list)
        for point in members:
            places[place(point)].append(point)
        tops = {at: max(here, key=_rank) for at, here in places.items()}
        shown.update(top.kind for top in tops.values() if top.kind)
        bars = [
            _bar((at + 0.5) / size, tops[at], here, looked_up_to, address_of) for at, here in sorted(places.items())
        ]
        lanes.append(Lane(name, len(members), _with_room(bars)))
    marks = (begins, begins + (ends - begins) / 2, ends) if span else (begins,)
    kinds = sorted(shown, key=lambda kind: (-shown[kind], kind.value))
    return Axis(tuple(lanes), len(by_outlet), begins, ends, marks, tuple(kinds))


def _with_room(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The bars with a sign where it does not touch the one before; on a phone fewer have room."""
    told: list[Bar] = []
    wide = narrow = -100.0
    for bar in bars:
        at = float(bar.x.removesuffix("%"))
        if not bar.sign or at - wide < APART:
            told.append(replace(bar, sign=""))
            continue
        wide, is_crowded = at, at - narrow < APART_ON_PHONES
        narrow = narrow if is_crowded else at
        told.append(replace(bar, is_crowded=is_crowded))
    return tuple(told)


def _rank(point: Point) -> tuple[float, bool, datetime]:
    """What makes one of several versions at a place stand for all of them."""
    return point.importance, point.is_first, point.captured_at


def _bar(at: float, top: Point, here: list[Point], looked_up_to: int | None, address_of: Callable[[Point], str]) -> Bar:
    height = SMALL + round((TALL - SMALL) * top.importance) if top.kind else SMALL if top.is_first else LOW
    what = f"{top.kind.value}, importance {top.importance:.2f}" if top.kind else "first version" if top.is_first else ""
    return Bar(
        x=f"{at * 100:.2f}%",
        y=TALL - height,
        height=height,
        sign=KINDS[top.kind].sign if top.kind else "",
        is_crowded=False,
        style=KINDS[top.kind].style if top.kind else "first" if top.is_first else "",
        is_fresh=looked_up_to is not None and any(point.number > looked_up_to for point in here),
        words=": ".join(
            filter(None, (f"{say_count(len(here), 'version')}, {say_time(top.captured_at)}", what or "no such change"))
        ),
        address=address_of(top),
    )
