"""The position matrix of a story: who holds what on which matter, and since when.

What a publication itself directs or states stands under its name. So does its narration where that turned round or
took a step; other narration is nobody's position and is left out.
Refuses: laying it out.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from service.comparison.story.judging import TURNS, judge
from service.comparison.story.spells import Spell, StoryView, by_thread, is_narrated
from service.comparison.threads.told.names import is_same_name
from service.domain.claims import Position, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterRow:
    """One matter of one holder."""

    thread_id: str
    title: str
    spells: tuple[Spell, ...]  # by when they began

    def on(self, day: date) -> tuple[Spell, ...]:
        """The spells that began on this day in UTC."""
        return tuple(spell for spell in self.spells if spell.first.captured_at.date() == day)

    def before(self, day: date) -> Spell | None:
        """The last spell that began before this day in UTC, None when none did."""
        earlier = [spell for spell in self.spells if spell.first.captured_at.date() < day]
        return earlier[-1] if earlier else None


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderRows:
    """One holder's matters."""

    holder: str
    matters: tuple[MatterRow, ...]  # those that moved most first, then the first seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Holder x matter x day."""

    days: tuple[date, ...]  # in UTC, those on which some position began, in order
    holders: tuple[HolderRows, ...]  # those with most matters first, then by name


def position_matrix(story: StoryView) -> Matrix:
    """The matrix of a story's positions."""
    spells = story.spells
    rows: dict[str, list[MatterRow]] = defaultdict(list)
    days = set()
    full_names = _full_names(spells)
    for thread_id, members in by_thread(spells).items():
        first = members[0]
        if not isinstance(first.claim, Position) or (is_narrated(members) and not _turned(members, story)):
            continue
        for held in _by_holder(members):
            holder = longest_name(held)
            if not holder and first.claim.voice in (Voice.ATTRIBUTED, Voice.ACT):
                continue  # somebody, and nobody says who
            rows[full_names.get(holder, holder) or first.first.outlet].append(
                MatterRow(thread_id=thread_id, title=first.first.title, spells=tuple(held))
            )
            days |= {spell.first.captured_at.date() for spell in held}
    return Matrix(
        days=tuple(sorted(days)),
        holders=tuple(
            HolderRows(holder=holder, matters=tuple(sorted(matters, key=lambda row: -len(row.spells))))
            for holder, matters in sorted(rows.items(), key=lambda item: (-len(item[1]), item[0]))
        ),
    )


def _turned(spells: Iterable[Spell], story: StoryView) -> bool:
    """Whether a strand of these told a matter from another side, or a step up or down its ladder."""
    strands: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        strands[spell.first.strand_id].append(spell)
    return any(judge(story, *both) in TURNS for strand in strands.values() for both in pairwise(strand))


def _by_holder(spells: Iterable[Spell]) -> list[list[Spell]]:
    """A thread's spells apart by who holds them: words that are given to somebody else stand under that name since."""
    found: list[list[Spell]] = []
    for spell in spells:
        own = next((held for held in reversed(found) if is_same_name(longest_name(held), spell.first.holder)), None)
        if own is None:
            found.append(own := [])
        own.append(spell)
    return found


def _full_names(spells: Iterable[Spell]) -> dict[str, str]:
    """The full name that a lone family name, or a name after a title, stands for.

    The story has to know exactly one: where two people share a family name, it alone is neither's.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for name in {spell.first.holder for spell in spells}:
        if len(name.split()) > 1 and name[:1].isupper():
            full[name.split()[-1]].add(name)
    found: dict[str, str] = {}
    for last, names in full.items():
        shortest = {name for name in names if not any(name.endswith(f" {other}") for other in names)}
        for name in (*names - shortest, last):
            ends_so = [kept for kept in shortest if name == last or name.endswith(f" {kept}")]
            if len(ends_so) == 1:
                found[name] = ends_so[0]
    return found


def longest_name(spells: Iterable[Spell]) -> str:
    """The fullest of the names a thread's holder goes by, the first of equals; "" when none is named."""
    return max((spell.first.holder for spell in spells), key=lambda name: len(name.split()), default="")
