"""A figure series as steps: a line for each outlet and source, from when it gave an amount until it gave another.

A whole line is drawn while an amount was seen, a dotted one between the last look that had it and the first that had
not: when in between it changed nobody knows. A range ("hundreds") is a band between its two ends with its words in it,
and no line in its middle, which nobody stated; "at least" and "at most" are bands that go on past the scale.
Only places are worked out here; the page draws them, and the table beside it has everything it shows.
Refuses: one moment only.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal, localcontext
from textwrap import shorten

from service.comparison.measures.units import converted
from service.comparison.story.series import Series
from service.comparison.story.spells import Spell, figure_of
from service.comparison.threads.amounts import ABOUT, dimension_of
from service.domain.claims import Modifier
from service.web.present.charts.drawn import MARK, Band, Chart, Frame, Line, Point, with_rings
from service.web.present.charts.faces import FACES, point_path
from service.web.present.charts.scales import Tick, room_for, round_range, round_times, say_number
from service.web.present.labels import say_time

#: Modifiers whose amount has no upper, and no lower end.
OPEN_ABOVE = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN})
OPEN_BELOW = frozenset({Modifier.AT_MOST, Modifier.LESS_THAN})

#: Least width of a band, so that one seen at one moment is seen; how far an open one goes on past the scale; half of
#: its arrow's width; the longest words written in a range, in code points; and ranges of which more have none written.
LEAST_WIDTH, PAST, ARROW, LONGEST_WORDS, MOST_WRITTEN = 12, 9, 5, 24, 6

#: Room between the amounts beside an axis and what is drawn: for a mark on the axis with two rings around it.
BESIDE = 16

#: One measure in full; one line of many; and one measure of many, or where there is little room.
WIDE = Frame(width=920, height=340, left=84, right=32, top=18, bottom=34, most_rows=6, most_columns=8, most_points=None)
LANE = Frame(width=420, height=92, left=64, right=32, top=12, bottom=26, most_rows=2, most_columns=5, most_points=None)
SMALL = Frame(width=420, height=210, left=64, right=32, top=14, bottom=30, most_rows=4, most_columns=5, most_points=40)


def moves_of(series: Series) -> int:
    """How often the amount changed within an outlet and source: what makes a series busy. Told twice, it moved once."""
    told: dict[tuple[str, str, str], list[object]] = defaultdict(list)
    for spell in series.spells:
        amount = figure_of(spell)
        said = (amount.value, amount.value_max, amount.unit, amount.modifier)
        line = told[(spell.first.thread_id, spell.first.outlet, spell.first.holder)]
        if not line or line[-1] != said:
            line.append(said)
    moves: Counter[str] = Counter()
    for (thread_id, _, _), line in told.items():
        moves[thread_id] += len(line) - 1
    return max(moves.values(), default=0)


def draw_apart(series: Series) -> tuple[Chart, ...]:
    """A drawing for each line of a series that has more of them than one drawing can tell apart; none for others."""
    if len(series.spells) < FACES:
        return ()  # a line has a spell at least: nothing needs to be drawn to know
    whole = draw_steps(series, LANE)
    return whole.apart if whole is not None and len(whole.lines) >= FACES else ()


def draw_steps(series: Series, frame: Frame = WIDE) -> Chart | None:
    """The chart of a series, None when everything was seen at one moment."""
    unit = Counter(figure_of(spell).unit for spell in series.spells).most_common(1)[0][0]
    spells = [spell for spell in series.spells if dimension_of(figure_of(spell)) == series.dimension]
    times = [moment for spell in spells for moment in (spell.first.captured_at, spell.ended_at or spell.last_at)]
    if not spells or len(set(times)) < 2:
        return None
    with localcontext() as context:
        context.prec = 12  # an axis shows fewer
        return _draw(spells, unit, (min(times), max(times)), frame, (series.thread_id, *series.others))


def _draw(
    spells: Sequence[Spell], unit: str, over: tuple[datetime, datetime], frame: Frame, order: Sequence[str]
) -> Chart:
    first, last = over
    amounts = [_ends(spell, unit) for spell in spells]
    ticks = round_range(min(low for low, _ in amounts), max(high for _, high in amounts), frame.most_rows)
    frame = replace(frame, left=max(frame.left, room_for(map(say_number, ticks)) + BESIDE))

    def x(moment: datetime) -> int:
        return frame.x((moment - first) / (last - first))

    def y(amount: Decimal) -> int:
        return frame.y(float((amount - ticks[0]) / (ticks[-1] - ticks[0])))

    shown = set(map(id, spells if frame.most_points is None else spells[-frame.most_points :]))
    lines = [
        _line(label, min(face, FACES - 1), members, unit, x, y, frame, shown)
        for face, (label, members) in enumerate(_by_line(spells, order))
    ]
    if sum(bool(band.words) for line in lines for band in line.bands) > MOST_WRITTEN:
        lines = [replace(line, bands=tuple(replace(band, words="") for band in line.bands)) for line in lines]
    lines = with_rings(lines)
    written = sorted((sum(_ends(spell, unit)), spell.claim.passage.exact) for spell in spells)
    said = (
        f"From {' '.join(written[0][1].split())} to {' '.join(written[-1][1].split())}, {say_time(first)} to "
        f"{say_time(last)}; the table has each amount and its words."
    )
    return Chart(
        frame=frame,
        lines=tuple(lines),
        rows=tuple(Tick(y(amount), say_number(amount)) for amount in ticks),
        columns=tuple(Tick(x(at), text) for at, text in round_times(first, last, frame.most_columns)),
        unit=unit,
        said=said,
        left_out=len(spells) - len(shown),
    )


def _by_line(spells: Sequence[Spell], order: Sequence[str]) -> list[tuple[str, list[Spell]]]:
    """The spells of each outlet and source under the name that tells them apart, those with most first."""
    one_outlet = len({spell.first.outlet for spell in spells}) == 1
    is_told_twice = len({spell.first.thread_id for spell in spells}) > 1
    found: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        outlet, holder = spell.first.outlet, spell.first.holder
        name = (holder or outlet) if one_outlet else f"{outlet}, {holder}" if holder else outlet
        place = f", place {order.index(spell.first.thread_id) + 1}" if is_told_twice else ""
        found[name + place].append(spell)
    return sorted(found.items(), key=lambda line: (-len(line[1]), line[0]))


def _line(
    label: str,
    face: int,
    spells: Sequence[Spell],
    unit: str,
    x: Callable[[datetime], int],
    y: Callable[[Decimal], int],
    frame: Frame,
    shown: set[int],
) -> Line:
    path, gaps, bands, points = "", "", [], []
    for spell, following in zip(spells, [*spells[1:], None], strict=True):
        left, seen, level = x(spell.first.captured_at), x(spell.last_at), y(_middle(spell, unit))
        if not _is_range(spell):
            path += f"M{left} {level}H{seen}"
        if spell.ended_at is not None:
            gone = x(spell.ended_at)
            if gone > seen:
                gaps += f"M{seen} {level}H{gone}"
            if following is not None and following.first.captured_at == spell.ended_at:
                gaps += f"M{gone} {level}V{y(_middle(following, unit))}"
        if (band := _band(spell, unit, left, max(seen, left + LEAST_WIDTH), y, frame)) is not None:
            bands.append(band)
        if id(spell) in shown:
            words = " ".join(spell.claim.passage.exact.split())
            points.append(
                Point(
                    x=left,
                    y=level,
                    outline=point_path(face, left, level, MARK),
                    version_id=spell.first.version_id,
                    number=spell.first.number,
                    said=f"{words}: {label}, {say_time(spell.first.captured_at)}",
                )
            )
    return Line(label=label, face=face, path=path, gaps=gaps, bands=tuple(bands), points=tuple(points))


def _band(spell: Spell, unit: str, left: int, right: int, y: Callable[[Decimal], int], frame: Frame) -> Band | None:
    figure = figure_of(spell)
    low, high = _ends(spell, unit)
    top, bottom, foot = y(high), y(low), frame.height - frame.bottom
    middle = (left + right) // 2
    kind, arrow, edges, words = "range", "", "", ""
    if figure.modifier in OPEN_ABOVE:
        top, kind = frame.top - PAST, "above"
        arrow = f"M{middle - ARROW} {top + ARROW}L{middle} {top}L{middle + ARROW} {top + ARROW}"
    elif figure.modifier in OPEN_BELOW and low > 0 and y(Decimal(0)) <= foot:
        bottom, kind = y(Decimal(0)), "below"  # what is counted cannot be less than none
    elif figure.modifier in OPEN_BELOW:
        bottom, kind = foot + PAST - 2, "below"
        arrow = f"M{middle - ARROW} {bottom - ARROW}L{middle} {bottom}L{middle + ARROW} {bottom - ARROW}"
    if bottom <= top:
        return None
    if kind == "range" and _is_range(spell):
        edges = f"M{left} {top}H{right}M{left} {bottom}H{right}"
        words = shorten(" ".join(figure.passage.exact.split()), LONGEST_WORDS, placeholder="…")
    return Band(
        x=left, y=top, width=right - left, height=bottom - top, kind=kind, edges=edges, arrow=arrow, words=words
    )


def _is_range(spell: Spell) -> bool:
    """Whether a spell's words name two ends and nothing in between."""
    return figure_of(spell).value_max is not None


def _ends(spell: Spell, unit: str) -> tuple[Decimal, Decimal]:
    """The least and the greatest amount of a spell in a unit: of "about", what that allows."""
    figure = figure_of(spell)
    low = converted(figure.value, figure.unit, unit)
    high = low if figure.value_max is None else converted(figure.value_max, figure.unit, unit)
    if figure.modifier is Modifier.ABOUT:
        return low - abs(low) * ABOUT, high + abs(high) * ABOUT
    return low, high


def _middle(spell: Spell, unit: str) -> Decimal:
    low, high = _ends(spell, unit)
    return (low + high) / 2
