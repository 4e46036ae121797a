"""Figure series: every amount of one thing counted, with who said it and where it stood.

Refuses: drawing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from service.comparison.story.spells import Spell, by_thread, figure_of, says_alike, spell_order
from service.comparison.threads.amounts import agree, dimension_of
from service.domain.claims import Figure
from service.domain.course import LONGEST_TURN
from service.domain.threads import Appearance

#: Fewest spells of one article, in turn of two amounts, of which not every one is told.
FEWEST_TURNS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One thing counted through a story."""

    thread_id: str
    title: str
    dimension: str  # "count", "share", "area", a currency
    spells: tuple[Spell, ...]  # by when they began
    others: tuple[str, ...] = ()  # ids of further threads of this name: the same told in another place of a text

    @property
    def is_at_odds(self) -> bool:
        """Whether one article gave two amounts at one time, in two places."""
        return len({spell.first.thread_id for spell in self.spells}) > 1 and any(
            not agree(figure_of(one), figure_of(other))
            for place, one in enumerate(self.spells)
            for other in self.spells[place + 1 :]
            if one.first.thread_id != other.first.thread_id and _side_by_side(one, other)
        )

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who told it, sorted."""
        return tuple(sorted({spell.first.outlet for spell in self.spells}))

    @property
    def holders(self) -> tuple[str, ...]:
        """According to whom, sorted; unnamed ones are left out."""
        return tuple(sorted({spell.first.holder for spell in self.spells} - {""}))


def figure_series(spells: Iterable[Spell]) -> tuple[Series, ...]:
    """The series of a story: those told by most outlets first, then those with most amounts, then the first seen."""
    series = [
        Series(
            thread_id=thread_id,
            title=members[0].first.title,
            dimension=dimension_of(figure),
            spells=tuple(members),
        )
        for thread_id, members in by_thread(spells).items()
        if isinstance(figure := members[0].claim, Figure)
    ]
    return tuple(sorted(series, key=lambda one: (-len(one.outlets), -len(one.spells))))


def told_once(series: Iterable[Series]) -> tuple[Series, ...]:
    """Series of one name as one: what a text tells in two places is one measure to its reader.

    Threads keep such places apart where one version gives two amounts; every thread's amounts stay.
    """
    named: dict[tuple[str, str], list[Series]] = {}
    for one in series:
        named.setdefault((one.title.casefold(), one.dimension), []).append(one)
    return tuple(
        replace(
            ones[0],
            spells=tuple(sorted((spell for one in ones for spell in one.spells), key=spell_order)),
            others=tuple(one.thread_id for one in ones[1:]),
        )
        for ones in named.values()
    )


def fold_turns(spells: Iterable[Spell]) -> tuple[tuple[Spell, ...], ...]:
    """The spells of a series, each by itself; the turns of an article that went to and fro in one, but three of them.

    As its report has it: there, and back, and how it stands since.
    """
    runs: list[list[Spell]] = []
    newest: dict[str, list[Spell]] = {}
    for spell in spells:
        run = newest.get(spell.first.strand_id)
        if run is None or not _is_turn(run, spell):
            run = newest[spell.first.strand_id] = []
            runs.append(run)
        run.append(spell)
    rows = [
        row
        for run in runs
        for row in ([*zip(run[:2]), tuple(run[2:-1]), (run[-1],)] if len(run) >= FEWEST_TURNS else zip(run))
    ]
    return tuple(sorted(rows, key=lambda row: spell_order(row[0])))


def _is_turn(run: Sequence[Spell], spell: Spell) -> bool:
    """Whether a spell goes on where the last of its strand ended, and says again what the one before that said."""
    last = run[-1]
    if last.ended_at != spell.first.captured_at:
        return False
    is_short = len(run) == 1 or spell.first.captured_at - last.first.captured_at <= LONGEST_TURN
    return is_short and (len(run) == 1 or says_alike(run[-2].claim, spell.claim))


#: What a figure is of, in its article: to a reader one measure, wherever the text tells it.
Measure = tuple[str, str, str]


def second_places(
    states_of: Mapping[str, Sequence[Sequence[Spell]]], minute_of: Callable[[Appearance], int | None]
) -> set[str]:
    """The threads that are one more place of a measure which its article told before and tells still.

    Not one that came ahead of it with an amount which the measure had nowhere, as a live page's new entry over the old
    ones, or in an entry of a later minute behind them; else an older toll is recalled behind it: "officials had first
    said that nine died".
    states_of: by thread, how it stood at the two dates. minute_of: of the entry of a live page in which a claim stands.
    """
    kept: dict[Measure, list[tuple[Spell, Figure]]] = {}
    begins: dict[Measure, int] = {}  # where the measure stands first in the newer text
    asked = {one.first.title.casefold() for both in states_of.values() if not all(both) for one in chain(*both)}
    for both in states_of.values():
        if not all(both) or both[0][0].first.title.casefold() not in asked:
            continue
        told = [_measured(state) for state in both]
        for measure in set.intersection(*({measure for measure, *_ in state} for state in told)):
            kept.setdefault(measure, []).extend(
                (spell, one) for state in told for of, spell, one in state if of == measure
            )
            starts = [one.passage.start for of, _, one in told[1] if of == measure]
            begins[measure] = min([*starts, begins.get(measure, starts[0])])
    found = set()
    for thread_id, (earlier, later) in states_of.items():
        told_once = _measured([*earlier, *later])
        if (earlier and later) or not told_once or any(measure not in kept for measure, *_ in told_once):
            continue
        if earlier or all(
            any(says_alike(figure, one) for _, one in kept[measure])
            or (figure.passage.start > begins[measure] and not _is_newer(spell, kept[measure], minute_of))
            for measure, spell, figure in told_once
        ):
            found.add(thread_id)
    return found


def _is_newer(
    spell: Spell, others: Iterable[tuple[Spell, Figure]], minute_of: Callable[[Appearance], int | None]
) -> bool:
    """Whether it stands in an entry of a live page that is later than those of all others."""
    own, *minutes = (
        next((minute for one in (*reversed(told.later), told.first) if (minute := minute_of(one)) is not None), None)
        for told in (spell, *(other for other, _ in others))
    )
    return own is not None and all(minute is not None and minute < own for minute in minutes)


def _measured(state: Iterable[Spell]) -> list[tuple[Measure, Spell, Figure]]:
    """The figures of a state, each with what it is of and its spell."""
    return [
        ((spell.first.article_id, spell.first.title.casefold(), dimension_of(spell.claim)), spell, spell.claim)
        for spell in state
        if isinstance(spell.claim, Figure)
    ]


def _side_by_side(one: Spell, other: Spell) -> bool:
    """Whether both stood in one version of one article."""
    return (
        one.first.article_id == other.first.article_id
        and one.first.captured_at <= other.last_at
        and other.first.captured_at <= one.last_at
    )
