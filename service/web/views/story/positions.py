"""Positions of a story: holder by matter over time, those that moved most first, a page of rows and a few days at once.

Refuses: who holds what (comparison/story/matrix.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from flask import Response, request

from service.comparison.story.matrix import MatterRow, position_matrix
from service.comparison.story.spells import Spell
from service.domain.claims import Position
from service.domain.errors import Invalid
from service.domain.threads import ThreadFamily
from service.web.parse import wants_json
from service.web.present.answers import json_answer, show
from service.web.present.charts.faces import DENIED, STANCES, stance_word
from service.web.present.threads.wire import wire_matrix
from service.web.present.wire import wire_story
from service.web.views.story.paging import choice_asked, fits, page_of, words_asked
from service.web.views.story.reading import read_view

#: Rows on one page, days with a column of their own, and spells shown in one cell.
ROWS, DAYS, IN_A_CELL = 24, 5, 3

#: Holders offered while somebody types.
OFFERED = 300

#: Which rows a reader may choose, the first unless asked.
KINDS = ("all", "moved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One matter of one holder on one day, or before the first day shown."""

    label: str
    began: tuple[Spell, ...]  # stances that were first seen then, the newest last, at most IN_A_CELL
    more: int  # of them that are not shown
    stood: Spell | None  # what had begun before and still stood, None when nothing did


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One matter of one holder."""

    holder: str
    matter: MatterRow
    cells: tuple[Cell, ...]
    now: Spell | None  # what stands in the newest version that has it, None when it is gone everywhere


def positions(story_id: str) -> Response:
    """GET /stories/<story_id>/positions?q=&show=&until=&page=: holder by matter by day."""
    story, view = read_view(story_id, ThreadFamily.POSITION)
    matrix = position_matrix(view.spells)
    wanted, kind = words_asked(), choice_asked("show", KINDS)
    if wants_json():
        asked = replace(matrix, holders=tuple(rows for rows in matrix.holders if fits(wanted, rows.holder)))
        return json_answer({"story": wire_story(story), **wire_matrix(asked)})
    found = [
        (rows.holder, matter)
        for rows in matrix.holders
        for matter in rows.matters
        if fits(wanted, rows.holder, matter.title) and (kind == "all" or len(_stances(matter)) > 1)
    ]
    page = page_of(sorted(found, key=lambda row: _rank(row[1])), ROWS)
    until = _day_asked()
    days = [day for day in matrix.days if until is None or day <= until][-DAYS:]
    later = [day for day in matrix.days if days and day > days[-1]]
    earlier = [day for day in matrix.days if days and day < days[0]]
    rows = [_row(holder, matter, days, has_earlier=bool(earlier)) for holder, matter in _together(page.items)]
    return show(
        "story/positions.html",
        {},
        story=story,
        page=page,
        rows=rows,
        days=days,
        earlier=earlier[-1] if earlier else None,
        later=later[min(DAYS, len(later)) - 1] if later else None,
        asked={"q": wanted, "show": kind, "until": until.isoformat() if until else ""},
        kinds=KINDS,
        outlets=len({spell.first.article_id for spell in view.spells}),
        holders=[rows.holder for rows in matrix.holders[:OFFERED]],
        faces=(*STANCES.values(), DENIED),
    )


def _stances(matter: MatterRow) -> set[str]:
    return {stance_word(spell.claim) for spell in matter.spells if isinstance(spell.claim, Position)}


def _rank(matter: MatterRow) -> tuple[object, ...]:
    """Those that took most stances first, then those told in most words, then the newest."""
    newest = max(spell.first.captured_at for spell in matter.spells)
    return -len(_stances(matter)), -len(matter.spells), -newest.timestamp(), matter.thread_id


def _together(rows: Sequence[tuple[str, MatterRow]]) -> list[tuple[str, MatterRow]]:
    """A page's rows with those of one holder one after another, in the order in which holders come first."""
    order = list(dict.fromkeys(holder for holder, _ in rows))
    return sorted(rows, key=lambda row: order.index(row[0]))


def _row(holder: str, matter: MatterRow, days: Sequence[date], *, has_earlier: bool) -> Row:
    cells = []
    if has_earlier:
        last = matter.before(days[0])
        cells.append(Cell(label=f"before {_said(days[0])}", began=(last,) if last else (), more=0, stood=None))
    for day in days:
        began = matter.on(day)
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        stood = [
            spell
            for spell in matter.spells
            if spell.first.captured_at < midnight
            and (spell.ended_at is None or spell.ended_at >= midnight + timedelta(days=1))
        ]
        cells.append(
            Cell(
                label=_said(day),
                began=began[-IN_A_CELL:],
                more=max(0, len(began) - IN_A_CELL),
                stood=stood[-1] if stood and not began else None,
            )
        )
    current = [spell for spell in matter.spells if spell.is_current]
    return Row(holder=holder, matter=matter, cells=tuple(cells), now=current[-1] if current else None)


def _said(day: date) -> str:
    return f"{day.day} {day:%b}"


def _day_asked() -> date | None:
    value = request.args.get("until", "").strip()
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise Invalid("until", value, "a day is accepted as year-month-day, such as 2026-01-07") from error
