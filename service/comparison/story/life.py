"""The life of one thread: when it was first told, how it changed, who took it up, when it was gone and back.

Every turn is an observation about two versions of one article, or the first look at another.
Refuses: wording; which claims are one thread (comparison/threads).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.comparison.story.judging import judge
from service.comparison.story.spells import Spell, StoryView, spell_order
from service.domain.changes import ChangeKind


class Turn(StrEnum):
    """What happened to a thread at one time in one article."""

    FIRST = "first seen"
    TAKEN_UP = "also told"  # by another article, or a second time in the same one
    CHANGED = "changed"
    REWORDED = "in other words"  # nothing material
    GONE = "gone"  # the next version has no counterpart
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One turn in the life of a thread."""

    at: datetime  # of the capture that showed it
    turn: Turn
    spell: Spell  # what stood from then on; of a thread that is gone, what stood until then
    before: Spell | None  # what stood in this article until then, None when nothing did
    kind: ChangeKind | None  # of a change that is material


def life_of(story: StoryView) -> tuple[Moment, ...]:
    """The turns of the story's spells, which are one thread's, in order of time; goings before comings."""
    strands: dict[str, list[Spell]] = {}
    for spell in story.spells:
        strands.setdefault(spell.first.strand_id, []).append(spell)
    first = min(story.spells, key=spell_order, default=None)
    moments = [moment for spells in strands.values() for moment in _turns(story, spells, first)]
    return tuple(sorted(moments, key=lambda one: (one.at, one.turn is not Turn.GONE, spell_order(one.spell))))


def _turns(story: StoryView, spells: list[Spell], first: Spell | None) -> Iterable[Moment]:
    before: Spell | None = None
    for number, spell in enumerate(spells):
        at = spell.first.captured_at
        kind = None
        if before is None:
            turn = Turn.FIRST if spell is first else Turn.TAKEN_UP
        elif before.ended_at == at:
            kind = judge(story, before, spell)
            turn = Turn.REWORDED if kind is None else Turn.CHANGED
        else:
            turn = Turn.BACK
        yield Moment(at=at, turn=turn, spell=spell, before=before, kind=kind)
        following = spells[number + 1] if number + 1 < len(spells) else None
        if spell.ended_at is not None and (following is None or following.first.captured_at != spell.ended_at):
            yield Moment(at=spell.ended_at, turn=Turn.GONE, spell=spell, before=spell, kind=None)
        before = spell
