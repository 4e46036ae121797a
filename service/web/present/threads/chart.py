"""A figure series as steps: a line for each outlet, from when it gave an amount until it gave another.

Only places are worked out here; the page draws them. The table beside the chart has everything it shows.
Refuses: series that say one thing only, or at one time only.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from service.comparison.story.series import Series
from service.comparison.story.spells import Spell
from service.comparison.threads.amounts import extent_of
from service.domain.claims import Figure

#: The drawing's size and its margin, in units of its own.
WIDTH, HEIGHT, MARGIN = 640, 160, 12

#: Outlets with a line of their own; with more the lines cannot be told apart.
MOST_LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """Where an amount was first given."""

    x: int
    y: int
    words: str  # the amount, as it is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One outlet's amounts."""

    outlet: str
    path: str  # of an SVG path: right, then up or down
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A series, ready to draw."""

    lines: tuple[Line, ...]
    lowest: str  # the least amount, as it is written
    highest: str
    first_at: datetime
    last_at: datetime


def draw_steps(series: Series) -> Chart | None:
    """The chart of a series, None when there is nothing to see in one."""
    points = [(spell, _amount(spell)) for spell in series.spells]
    amounts = [amount for _, amount in points]
    times = [moment for spell in series.spells for moment in (spell.first.captured_at, spell.last_at)]
    outlets = series.outlets
    if len(set(amounts)) < 2 or len(set(times)) < 2 or len(outlets) > MOST_LINES:
        return None
    first_at, last_at = min(times), max(times)
    low, high = min(amounts), max(amounts)
    by_outlet: dict[str, list[tuple[Spell, Decimal]]] = defaultdict(list)
    for spell, amount in points:
        by_outlet[spell.first.outlet].append((spell, amount))

    def x(moment: datetime) -> int:
        return MARGIN + round((WIDTH - 2 * MARGIN) * ((moment - first_at) / (last_at - first_at)))

    def y(amount: Decimal) -> int:
        return HEIGHT - MARGIN - round((HEIGHT - 2 * MARGIN) * float((amount - low) / (high - low)))

    lines = []
    for outlet in outlets:
        places = [(x(spell.first.captured_at), y(amount)) for spell, amount in by_outlet[outlet]]
        path = f"M{places[0][0]} {places[0][1]}" + "".join(f"H{right}V{down}" for right, down in places[1:])
        last = by_outlet[outlet][-1][0]
        path += f"H{x(last_at if last.is_current else last.last_at)}"
        dots = [
            Dot(x=x(spell.first.captured_at), y=y(amount), words=spell.claim.passage.exact)
            for spell, amount in by_outlet[outlet]
        ]
        lines.append(Line(outlet=outlet, path=path, dots=tuple(dots)))
    written = {amount: spell.claim.passage.exact for spell, amount in points}
    return Chart(lines=tuple(lines), lowest=written[low], highest=written[high], first_at=first_at, last_at=last_at)


def _amount(spell: Spell) -> Decimal:
    """The middle of what is written, in the base unit."""
    assert isinstance(spell.claim, Figure)  # a series has figures
    low, high = extent_of(spell.claim)
    assert low is not None and high is not None  # an extent has both ends
    return (low + high) / 2
