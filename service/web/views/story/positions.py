"""Positions of a story: holder by matter over time, those that moved most first, a page of rows and a few days at once.

Refuses: who holds what (comparison/story/matrix.py); what is a turn (comparison/story/life.py).
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from flask import Response, request

from service.comparison.story.life import Moment
from service.comparison.story.matrix import MatterRow, position_matrix
from service.comparison.story.spells import Spell, StoryView, spell_order
from service.domain.changes import ChangeKind
from service.domain.claims import Position
from service.domain.errors import Invalid
from service.domain.threads import ThreadFamily
from service.web.desk import now, store
from service.web.parse import wants_json
from service.web.present.answers import json_answer, show
from service.web.present.charts.faces import DENIED, STANCES, stance_word
from service.web.present.threads.wire import wire_matrix
from service.web.present.wire import wire_story
from service.web.views.reading.notices import own_claims
from service.web.views.story.paging import choice_asked, fits, page_of, saying, shorter, words_asked
from service.web.views.story.reading import only_figures, read_turns, read_view
from storage import chains
from storage.waiting import list_waits

#: Rows on one page, days with a column of their own, spells shown in one cell, and stances that stand now; and how many
#: of the newest words with other figures an entry of a cell shows.
ROWS, DAYS, IN_A_CELL, NOW, RETOLD = 20, 5, 3, 3, 3

#: Holders offered while somebody types.
OFFERED = 300

#: Which rows a reader may choose, the first unless asked.
KINDS = ("all", "moved")
USUAL = {"show": KINDS[0]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One matter of one holder on one day, or before the first day shown."""

    label: str
    began: tuple[Spell, ...]  # stances that were first seen then, the newest last, at most IN_A_CELL
    more: int  # of them that are not shown
    stood: Spell | None  # what had begun before and was not seen gone by then, None when nothing was
    seen_at: datetime | None = None  # when that was last seen, where nobody looked on the day itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands in the newest version of an article, or of several that have it in the same words."""

    spell: Spell  # the newest of it
    more: int  # other articles with this stance in these words
    seen_at: datetime  # when an article with it was last seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One matter of one holder."""

    holder: str
    matter: MatterRow
    cells: tuple[Cell, ...]
    standing: tuple[Standing, ...]  # the newest first, at most NOW; none when it is gone everywhere
    more: int  # that stand too and are not shown

    @property
    def now(self) -> Spell | None:
        """What stands in the newest version that has it, None when it is gone everywhere."""
        return self.standing[0].spell if self.standing else None

    def now_of(self, spell: Spell) -> Spell | None:
        """What stands now in the article of a spell, else in any."""
        own = (one for one in reversed(self.matter.spells) if one.first.article_id == spell.first.article_id)
        return next((one for one in own if one.is_current), self.now)

    @property
    def gone_at(self) -> datetime:
        """When the last article was seen without it, of a row of which nothing stands."""
        return max(spell.ended_at for spell in self.matter.spells if spell.ended_at is not None)


class Looks:
    """When each article was last looked at, as of the end of a day: asked once for each."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, date], datetime | None] = {}
        self._waiting: dict[str, Collection[str]] = {}

    def by(self, spell: Spell, day: date) -> datetime:
        """The last look at a spell's article until the end of a day in UTC, at least the one that first had it."""
        key = spell.first.article_id, day
        if key not in self._known:
            if key[0] not in self._waiting:
                self._waiting[key[0]] = list_waits(store(), key[0])
            end = _midnight(day) + timedelta(days=1)
            self._known[key] = chains.find_last_look(store(), key[0], end, self._waiting[key[0]])
        return max(self._known[key] or spell.last_at, spell.first.captured_at)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def positions(story_id: str) -> Response:
    """GET /stories/<story_id>/positions?q=&show=&until=&page=: holder by matter by day."""
    story, whole = read_view(story_id, ThreadFamily.POSITION)
    view, in_notices = own_claims(story_id, whole)
    matrix, turns = position_matrix(view), read_turns(story_id, view)
    wanted, kind = words_asked(), choice_asked("show", KINDS)
    if (way := shorter(USUAL)) is not None:
        return way
    if wants_json():
        asked = replace(matrix, holders=tuple(rows for rows in matrix.holders if fits(wanted, rows.holder)))
        return json_answer({"story": wire_story(story), **wire_matrix(asked)})
    found = [
        (rows.holder, matter)
        for rows in matrix.holders
        for matter in rows.matters
        if fits(wanted, rows.holder, matter.title) and (kind == "all" or _moves(matter, turns))
    ]
    page = page_of(sorted(found, key=lambda row: _rank(row[1], turns)), ROWS)
    until = _day_asked()
    days = [day for day in matrix.days if until is None or day <= until][-DAYS:]
    later = [day for day in matrix.days if days and day > days[-1]]
    earlier = [day for day in matrix.days if days and day < days[0]]
    asked_for = {"q": wanted, "show": kind, "until": until.isoformat() if until else ""}
    said = saying(asked_for, USUAL)
    retold: dict[str, list[Spell]] = defaultdict(list)
    looks = Looks()
    with store().reading():
        rows = [
            _row(holder, matter, _folded(matter, view, turns, retold), days, looks, has_earlier=bool(earlier))
            for holder, matter in _together(page.items)
        ]
    return show(
        "story/positions.html",
        {},
        story=story,
        in_notices=in_notices,
        page=page,
        rows=rows,
        turns=turns,
        retold=dict(retold),
        retold_shown=RETOLD,
        days=days,
        earlier=earlier[-1] if earlier else None,
        later=later[min(DAYS, len(later)) - 1] if later else None,
        asked=asked_for,
        said=said,
        without=lambda name: {one: value for one, value in said.items() if one != name},
        kinds=KINDS,
        outlets=len({spell.first.article_id for spell in view.spells}),
        holders=[rows.holder for rows in matrix.holders[:OFFERED]],
        faces=(*STANCES.values(), DENIED),
        reversed=ChangeKind.REVERSED,
    )


def _moves(matter: MatterRow, turns: Mapping[str, Moment]) -> list[ChangeKind]:
    """The material changes of a matter: within an article, or that not all of them take one stance."""
    found = [turns[spell.claim.id].kind for spell in matter.spells if spell.claim.id in turns]
    stances = {stance_word(spell.claim) for spell in matter.spells if isinstance(spell.claim, Position)}
    return [kind for kind in found if kind is not None] + [ChangeKind.REVISED] * (len(stances) - 1)


def _rank(matter: MatterRow, turns: Mapping[str, Moment]) -> tuple[object, ...]:
    """Those that were reversed first, then those that moved most, those told in most words, and the newest."""
    newest = max(spell.first.captured_at for spell in matter.spells)
    moves = _moves(matter, turns)
    reversals = moves.count(ChangeKind.REVERSED)
    return -reversals, -len(moves), -len(matter.spells), -newest.timestamp(), matter.thread_id


def _together(rows: Sequence[tuple[str, MatterRow]]) -> list[tuple[str, MatterRow]]:
    """A page's rows with those of one holder one after another, in the order in which holders come first."""
    order = list(dict.fromkeys(holder for holder, _ in rows))
    return sorted(rows, key=lambda row: order.index(row[0]))


def _folded(
    matter: MatterRow, view: StoryView, turns: Mapping[str, Moment], retold: dict[str, list[Spell]]
) -> MatterRow:
    """The matter with one spell where only a figure in its words changed on one day: figures have a page of their own.

    retold: gets, by the claim a spell began with, how it was said again that day with other figures.
    """
    kept: list[Spell] = []
    held_by: dict[str, int] = {}  # a claim's id to the place of the spell that stands for it
    for spell in matter.spells:
        turn = turns.get(spell.claim.id)
        place = held_by.get(turn.before.claim.id) if turn and turn.before and only_figures(view, turn) else None
        if place is None or kept[place].first.captured_at.date() != spell.first.captured_at.date():
            held_by[spell.claim.id] = len(kept)
            kept.append(spell)
        else:
            held_by[spell.claim.id] = place
            kept[place] = replace(kept[place], last_at=spell.last_at, ended_at=spell.ended_at)
            retold[kept[place].claim.id].append(spell)
    return replace(matter, spells=tuple(kept))


def _row(
    holder: str, whole: MatterRow, matter: MatterRow, days: Sequence[date], looks: Looks, *, has_earlier: bool
) -> Row:
    cells = []
    if has_earlier:
        last = matter.before(days[0])
        cells.append(Cell(label=f"before {_said(days[0])}", began=(last,) if last else (), more=0, stood=None))
    for day in days:
        began = matter.on(day)
        midnight = _midnight(day)
        stood = (
            []
            if began
            else [
                spell
                for spell in matter.spells
                if spell.first.captured_at < midnight
                and (spell.ended_at is None or spell.ended_at >= midnight + timedelta(days=1))
            ]
        )
        last = max(stood, key=lambda spell: (min(looks.by(spell, day), midnight), spell_order(spell)), default=None)
        seen_at = looks.by(last, day) if last else None
        cells.append(
            Cell(
                label=_said(day),
                began=began[-IN_A_CELL:],
                more=max(0, len(began) - IN_A_CELL),
                stood=last,
                seen_at=seen_at if seen_at and seen_at < midnight else None,
            )
        )
    standing = _standing(whole, looks)
    return Row(
        holder=holder,
        matter=whole,
        cells=tuple(cells),
        standing=standing[:NOW],
        more=max(0, len(standing) - NOW),
    )


def _standing(matter: MatterRow, looks: Looks) -> tuple[Standing, ...]:
    """What stands now, each stance once in the same words and figures, the newest first."""
    found: dict[tuple[str, str], list[Spell]] = {}
    for spell in reversed(matter.spells):
        if spell.is_current and isinstance(spell.claim, Position):
            words = " ".join(spell.claim.passage.exact.split()).casefold()
            found.setdefault((stance_word(spell.claim), words), []).append(spell)
    return tuple(
        Standing(
            spell=spells[0],
            more=len({one.first.article_id for one in spells}) - 1,
            seen_at=max(looks.by(one, now().date()) for one in spells),
        )
        for spells in found.values()
    )


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
