"""A position through time as strips: a lane for each outlet, a bar for as long as a stance was seen.

Only places are worked out here; the page draws them, and the list below has everything they show.
Refuses: one moment only.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from textwrap import wrap

from service.comparison.story.spells import Spell
from service.domain.claims import Position
from service.web.present.charts.faces import StanceFace, stance_face, stance_word
from service.web.present.charts.scales import Tick, round_times
from service.web.present.labels import say_time

#: The drawing, in units of its own: its width, the room for names, a lane's height, and the room for times.
WIDTH, LEFT, RIGHT, LANE, FOOT = 920, 216, 32, 40, 30

#: Outlets with a lane of their own; the list below the drawing has all.
MOST_LANES = 12

#: The longest line of a name that fits beside a lane, in code points; a name may have two.
LONGEST_LINE = 27


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stance, for as long as it was seen."""

    x: int
    width: int
    gap: int  # of the dotted rest, in which it changed or went
    face: StanceFace
    version_id: str
    number: int
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One outlet's bars."""

    name: str
    lines: tuple[
        str, ...
    ]  # its name as there is room for it, one or two; a space where it is parted stays on the first
    y: int  # its middle
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strips:
    """A thread, ready to draw."""

    width: int
    height: int
    left: int
    lanes: tuple[Lane, ...]
    columns: tuple[Tick, ...]
    faces: tuple[StanceFace, ...]
    left_out: int  # lanes


def draw_strips(spells: Sequence[Spell]) -> Strips | None:
    """The strips of one position's spells, None when everything was seen at one moment."""
    held = [spell for spell in spells if isinstance(spell.claim, Position)]
    times = [moment for spell in held for moment in (spell.first.captured_at, spell.ended_at or spell.last_at)]
    if len(set(times)) < 2:
        return None
    first, last = min(times), max(times)

    def x(moment: datetime) -> int:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * ((moment - first) / (last - first)))

    outlets: dict[str, list[Spell]] = defaultdict(list)
    for spell in held:
        outlets[spell.first.outlet].append(spell)
    shown = list(outlets.items())[:MOST_LANES]
    lanes = [
        Lane(
            name=name,
            lines=_in_lines(name),
            y=LANE * number + LANE // 2,
            bars=tuple(_bar(spell, x(spell.first.captured_at), x(spell.last_at), x) for spell in members),
        )
        for number, (name, members) in enumerate(shown)
    ]
    faces = {bar.face.name: bar.face for lane in lanes for bar in lane.bars}
    return Strips(
        width=WIDTH,
        height=LANE * len(shown) + FOOT,
        left=LEFT,
        lanes=tuple(lanes),
        columns=tuple(Tick(x(at), text) for at, text in round_times(first, last, 8)),
        faces=tuple(faces.values()),
        left_out=len(outlets) - len(shown),
    )


def _in_lines(name: str) -> tuple[str, ...]:
    lines = wrap(name, LONGEST_LINE, max_lines=2, placeholder="…") or [name]
    if len(lines) > 1 and name.lstrip()[len(lines[0]) :][:1].isspace():  # a long address is parted inside a word
        lines[0] += " "
    return tuple(lines)


def _bar(spell: Spell, left: int, right: int, x: Callable[[datetime], int]) -> Bar:
    assert isinstance(spell.claim, Position)  # no other was held
    gone = right if spell.ended_at is None else x(spell.ended_at)
    words = " ".join(spell.claim.passage.exact.split())
    return Bar(
        x=left,
        width=max(3, right - left),
        gap=max(0, gone - max(right, left + 3)),
        face=stance_face(spell.claim),
        version_id=spell.first.version_id,
        number=spell.first.number,
        said=f"{stance_word(spell.claim)}: {words} – {spell.first.outlet}, {say_time(spell.first.captured_at)}",
    )
