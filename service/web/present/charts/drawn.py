"""A chart of figures, ready to draw: its lines, bands and points; and points at one place, each to be seen.

Refuses: working out where they are (steps.py).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import hypot

from service.web.present.charts.faces import FACES, point_path
from service.web.present.charts.scales import Tick

#: Half of a mark's size, how much wider each ring around it is, how far a mark can be pressed from its middle (at most,
#: and at least), and how near two marks are where one would hide the other; in units of the drawing.
MARK, RING, REACH, LEAST_REACH, NEAR = 5, 4, 12, 2, 4

#: How far apart two marks are that nothing is worked out between.
FAR = 2 * REACH


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The size of a drawing, in units of its own, and the room around what is drawn."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    most_rows: int  # ticks of amounts
    most_columns: int  # ticks of time
    most_points: int | None  # points drawn, the newest; None for all

    def x(self, part: float) -> int:
        """The place of a share of the time, 0 to 1."""
        return round(self.left + (self.width - self.left - self.right) * part)

    def y(self, part: float) -> int:
        """The place of a share of the amount, 0 at the bottom to 1."""
        return round(self.height - self.bottom - (self.height - self.top - self.bottom) * part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Where an amount was first seen."""

    x: int
    y: int
    outline: str  # of an SVG path
    version_id: str
    number: int  # of the claim in that version
    said: str  # amount, who, when
    is_ring: bool = False  # drawn hollow around another that stands at its place
    reach: int = 12  # how far from its middle it can be pressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What the words of an amount allow."""

    x: int
    y: int
    width: int
    height: int
    kind: str  # range, above, below
    edges: str = ""  # of an SVG path: the two ends of a range, of which the text names no middle
    arrow: str = ""  # likewise: on past the scale, of an open one
    words: str = ""  # written in it, of a range


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The amounts of one outlet or source."""

    label: str
    face: int
    path: str  # of an SVG path: seen
    gaps: str  # likewise: changed somewhere in between
    bands: tuple[Band, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A series, ready to draw."""

    frame: Frame
    lines: tuple[Line, ...]
    rows: tuple[Tick, ...]
    columns: tuple[Tick, ...]
    unit: str
    said: str  # what it shows, in one sentence
    left_out: int  # points that are not drawn

    @property
    def apart(self) -> tuple["Chart", ...]:
        """Each line in a drawing of its own, on the scales of all: what more lines than there are faces are read by."""
        return tuple(
            replace(
                self,
                lines=(replace(line, face=0, points=tuple(_alone(point) for point in line.points)),),
                said=f"{len(line.points)} amounts, on one scale with the others; the table has each and its words.",
            )
            for line in self.lines
        )

    @property
    def together(self) -> frozenset[tuple[str, int]]:
        """Version and number of the amounts that are drawn at one place with another."""
        rings = [point for line in self.lines for point in line.points if point.is_ring]
        return frozenset(
            (point.version_id, point.number)
            for line in self.lines
            for point in line.points
            if any(_is_at(point, ring) for ring in rings)
        )

    @property
    def begins_at(self) -> str:
        """What its scale begins at, "" when that is nought or less."""
        lowest = max(self.rows, key=lambda tick: tick.at).said if self.rows else "0"
        return "" if lowest == "0" or lowest[0] in "-−" else lowest

    @property
    def has_bands(self) -> bool:
        """Whether some amount is not exact."""
        return any(line.bands for line in self.lines)

    @property
    def open_bands(self) -> tuple[str, ...]:
        """Which ways bands are open: above, below, both, or neither."""
        kinds = {band.kind for line in self.lines for band in line.bands}
        return tuple(kind for kind in ("above", "below") if kind in kinds)

    @property
    def has_ranges(self) -> bool:
        """Whether some amount is a range with two ends."""
        return any(band.edges for line in self.lines for band in line.bands)

    @property
    def has_gaps(self) -> bool:
        """Whether some amount changed between two looks."""
        return any(line.gaps for line in self.lines)


def _alone(point: Point) -> Point:
    return replace(point, outline=point_path(0, point.x, point.y, MARK), is_ring=False, reach=REACH)


def with_rings(lines: list[Line]) -> list[Line]:
    """The lines with their points each to be seen and pressed alone.

    Of one place, those that are drawn first are rings around the others; beside another mark, none is pressed farther
    than half the way to it, so that the part of it that is seen is its own.
    """
    after = _Strewn()
    kept = []
    for face, line in reversed(list(enumerate(lines))):
        points = []
        for point in line.points:
            inside = sum(_is_at(point, other) for other in after.near(point))
            outline = point_path(min(face, FACES - 1), point.x, point.y, MARK + RING * inside)
            points.append(replace(point, outline=outline, is_ring=inside > 0, reach=MARK + RING * inside))
        kept.append((line, points))
        for point in points:
            after.add(point)
    return [
        replace(line, points=tuple(replace(one, reach=_reach(one, after.near(one))) for one in points))
        for line, points in reversed(kept)
    ]


def _reach(point: Point, near: Iterable[Point]) -> int:
    """How far from its middle a point can be pressed; so far each has its size."""
    around = [other for other in near if other is not point]
    beside = min((hypot(point.x - o.x, point.y - o.y) for o in around if not _is_at(point, o)), default=2 * REACH)
    if point.is_ring:
        return max(REACH, point.reach + 3) if beside >= point.reach + REACH else point.reach
    # what is drawn later lies above: inside a ring it may not be pressed beyond its own mark
    is_inside = any(other.is_ring and _is_at(point, other) for other in around)
    return min(MARK + 2 if is_inside else REACH, max(LEAST_REACH, int(beside / 2)))


class _Strewn:
    """Points by where they lie, so that those near one are found without looking at all."""

    def __init__(self) -> None:
        self._by_place: defaultdict[tuple[int, int], list[Point]] = defaultdict(list)

    def add(self, point: Point) -> None:
        self._by_place[point.x // FAR, point.y // FAR].append(point)

    def near(self, point: Point) -> Iterator[Point]:
        """Those no farther away than FAR, and some that are, with the point itself if it is among them."""
        column, row = point.x // FAR, point.y // FAR
        for place in product(range(column - 1, column + 2), range(row - 1, row + 2)):
            yield from self._by_place.get(place, ())


def _is_at(one: Point, other: Point) -> bool:
    return abs(one.x - other.x) <= NEAR and abs(one.y - other.y) <= NEAR
