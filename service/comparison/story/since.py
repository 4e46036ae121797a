"""What changed in a story between any two dates, thread by thread.

The state at a time is what stood in what was seen last of each article by then, also where a page went to and fro
between two texts and not every turn is a version. So three versions in between
are one change, and what came and went between the dates is none. Absence is told of an article that was seen again
without the claim, never of another page that does not speak of it.
What was first seen after the earlier date counts from there: the story from its first version, a thread, and an
article's telling of it, from what it said first. Else a day on which all began would hide every revision of that day.
A measure that an article tells in two places is told once: that one of them went or came is no change while it stands.
Where several articles moved a thread, each otherwise, each of these movements is a change.
Refuses: wording (saying.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import takewhile

from service.comparison.story.judging import began_saying, best_movement, is_narration_told, is_told_by_figures, judge
from service.comparison.story.saying import is_of_vote, summarise
from service.comparison.story.series import second_places
from service.comparison.story.spells import (
    Chains,
    Spell,
    StoryView,
    by_thread,
    is_narrated,
    newest_at,
    outlets_of,
    outlets_saying,
    says_alike,
    spell_order,
    spells_by_turn,
    standing_in,
)
from service.domain.changes import ChangeKind, Comparing
from service.domain.claims import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """What became of one thread between two dates; or of those of its articles that moved alike, others otherwise."""

    thread_id: str
    title: str
    kind: ChangeKind  # added: first seen in the story; removed: no article has it any more
    begun: ChangeKind | None  # added or reinstated between the dates, whatever it did then; None where it stood before
    reading: Comparing  # of two articles neither corrected the other
    before: Spell | None  # None when added or back, and not moved since
    after: Spell | None  # None when removed; of what was added and did not move since, as it was told first
    outlets: tuple[str, ...]  # those whose articles tell it so now, or told it last, sorted
    summary: str  # one plain sentence
    at: datetime  # when what the later state says was first seen, in whatever words; or that no article has it


class LeftOut(StrEnum):
    """Why a thread is told neither as a change nor as unchanged."""

    PASSING = "came and went in between"
    BEFORE = "gone before"
    AFTER = "not seen yet"
    SECOND = "another place of a measure that is told"
    NARRATED = "narration that came or went"


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """What changed in a story between two dates."""

    since: datetime
    until: datetime
    counted_from: datetime  # since, or when the story was first seen where that was later
    changes: tuple[StoryChange, ...]  # material ones, the latest first
    unchanged: int  # threads that stood at both times and say the same
    left_out: tuple[tuple[Spell, LeftOut], ...]  # of every other thread how it began, and why nothing is told of it


def changes_between(story: StoryView, since: datetime, until: datetime) -> Between:
    """The material changes of a story from one time to a later one, both inclusive as moments of sight."""
    changes: list[StoryChange] = []
    left_out: list[tuple[Spell, LeftOut]] = []
    unchanged = 0
    start = _counted_from(story.chains, since, until)
    seen = story.turn_by_turn
    newest = [newest_at(seen, moment) for moment in (start, until)]
    threads = list(by_thread(spells_by_turn(story)).values())
    states_of = {members[0].first.thread_id: [standing_in(members, seen) for seen in newest] for members in threads}
    seconds = second_places(states_of, story.minute_of)
    for members in threads:
        states = states_of[members[0].first.thread_id]
        if not any(states):
            left_out.append((members[0], _why_absent(members, start, until)))
            continue
        if members[0].first.thread_id in seconds:
            left_out.append((members[0], LeftOut.SECOND))
            continue
        found = _changes(_Asked(story, members, start, until), *states)
        if is_narrated(members):
            found = [one for one in found if is_narration_told(story, one.kind, one.before, one.after)]
            if not found and not all(states):
                left_out.append((members[0], LeftOut.NARRATED))
        changes += found
        unchanged += not found and all(states)
    told = _not_told_by_figures(story, changes)
    still = {one.thread_id for one in told}
    folded = {one.thread_id: one for one in changes if one.thread_id not in still}
    unchanged += sum(one.before is not None and one.after is not None for one in folded.values())
    left_out += ((side, LeftOut.SECOND) for one in folded.values() if (side := _only_side(one)) is not None)
    sides = _second_sides(story, told)
    left_out += ((side, LeftOut.SECOND) for one in sides if (side := one.after or one.before) is not None)
    changes = sorted((one for one in told if one not in sides), key=lambda one: (one.title, one.thread_id))
    changes.sort(key=lambda one: one.at, reverse=True)
    return Between(
        since=since,
        until=until,
        counted_from=start,
        changes=tuple(changes),
        unchanged=unchanged,
        left_out=tuple(left_out),
    )


#: Kinds of change of a position that figures inside may tell all of.
TOLD_BY_FIGURES = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.REQUALIFIED, ChangeKind.REVISED})


def _not_told_by_figures(story: StoryView, changes: Sequence[StoryChange]) -> list[StoryChange]:
    """The changes without the positions of which figures that moved tell all: one sentence is told once."""
    sides = [(one.before, one.after) for one in changes]
    moved = [pair for pair in sides if any(spell and isinstance(spell.claim, Figure) for spell in pair)]
    return [
        one
        for one in changes
        if one.kind not in TOLD_BY_FIGURES or not is_told_by_figures(story, one.before, one.after, moved)
    ]


def _only_side(change: StoryChange) -> Spell | None:
    """What came or went; None where something stood at both times."""
    return None if change.before is not None and change.after is not None else change.after or change.before


def _second_sides(story: StoryView, changes: Sequence[StoryChange]) -> list[StoryChange]:
    """The changes of the second side of a vote, of which the first is told with both: "9-6 → 8-7"."""
    told: set[tuple[object, ...]] = set()
    found = []
    for one in changes:
        key, side = (one.summary, one.at, one.outlets), one.after or one.before
        if key in told and side is not None and is_of_vote(story, side.first):
            found.append(one)
        told.add(key)
    return found


def _why_absent(spells: Sequence[Spell], since: datetime, until: datetime) -> LeftOut:
    """Why a thread stood at neither time."""
    began = [spell.first.captured_at for spell in spells]
    if any(since < moment <= until for moment in began):
        return LeftOut.PASSING
    return LeftOut.BEFORE if min(began) <= since else LeftOut.AFTER


def _counted_from(chains: Chains, since: datetime, until: datetime) -> datetime:
    """The earlier date, or the first look at the story where nobody had seen it by then."""
    first = min((chain[0][1] for chain in chains.values() if chain), default=since)
    return first if since < first <= until else since


@dataclass(frozen=True, slots=True)
class _Asked:
    """One thread of a story, and between which dates it is asked about."""

    story: StoryView
    spells: Sequence[Spell]
    since: datetime
    until: datetime


def _changes(asked: _Asked, earlier: list[Spell], later: list[Spell]) -> list[StoryChange]:
    story, spells, since = asked.story, asked.spells, asked.since
    begun = None if earlier else _begun(spells, since)
    base = earlier or _first_inside(spells, since)
    moves = _told_each(asked, base, later)
    if len(moves) > 1:
        return [
            _made(asked, begun, move, outlets_of(later, articles), began_saying(story, spells, move[1], since))
            for move, articles in moves
        ]
    before, after, kind = (
        best_movement(story, spells, since, base, later)
        if len({one.first.article_id for one in spells}) > 1
        else next((move for move, _ in moves), (None, None, None))  # inside its only article it was looked for already
    )
    if not later:
        before, gone = max(earlier, key=spell_order, default=None), _gone(spells, asked.until)
        if before is None:
            return []
        turned = gone if judge(story, before, gone) else None
        return [_made(asked, begun, (before, None, ChangeKind.REMOVED), outlets_saying(earlier, None), gone, turned)]
    if kind is None and begun is not None:
        after, kind = min(later, key=spell_order), begun  # since when it is there, not who took it up last
    if kind is None or after is None:
        return []
    alike = outlets_of(later, *(ids for move, ids in moves if says_alike(move[1].claim, after.claim)))
    told = outlets_saying(later, after) | alike
    if before is None:
        return [_made(asked, begun, (None, base[0], kind), told, base[0])]  # as it was told when it came
    return [_made(asked, begun, (before, after, kind), told, began_saying(story, spells, after, since))]


def _gone(spells: Sequence[Spell], until: datetime) -> Spell:
    """What was the last to go of a thread that no article has at a time."""
    return max(
        (one for one in spells if one.ended_at is not None and one.ended_at <= until),
        key=lambda one: (one.ended_at, *spell_order(one)),
    )


def _made(
    asked: _Asked,
    begun: ChangeKind | None,
    move: tuple[Spell | None, Spell | None, ChangeKind],
    outlets: set[str],
    dated: Spell,
    turned: Spell | None = None,
) -> StoryChange:
    """dated: with which the later state began, or ended; turned: what a thread said last that is gone and had moved."""
    before, after, kind = move
    first, reading = asked.spells[0].first, _reading(before, after)
    at = dated.first.captured_at if after is not None else dated.ended_at
    assert at is not None  # what is gone has ended
    earlier = before.standing_at(asked.since) if before is not None else None
    later = after.standing_at(asked.until) if before and after else after.first if after else None  # as it came, first
    return StoryChange(
        thread_id=first.thread_id,
        title=first.title,
        kind=kind,
        begun=begun,
        reading=reading,
        before=before,
        after=after,
        outlets=tuple(sorted(outlets)),
        summary=summarise(asked.story, kind, begun, reading, earlier, later, turned.first if turned else None),
        at=at,
    )


def _told_each(
    asked: _Asked, base: list[Spell], later: list[Spell]
) -> list[tuple[tuple[Spell, Spell, ChangeKind], set[str]]]:
    """The material movement inside each article, those that moved alike once, with the ids of their articles."""
    own: dict[str, tuple[list[Spell], list[Spell], list[Spell]]] = {one.first.article_id: ([], [], []) for one in later}
    for place, group in enumerate((asked.spells, base, later)):
        for spell in group:
            if spell.first.article_id in own:
                own[spell.first.article_id][place].append(spell)
    found: list[tuple[tuple[Spell, Spell, ChangeKind], set[str]]] = []
    for article_id, (all_of_it, at_first, at_last) in own.items():
        before, after, kind = best_movement(asked.story, all_of_it, asked.since, at_first, at_last)
        if before is None or after is None or kind is None:
            continue
        for move, articles in found:
            if move[2] is kind and says_alike(move[0].claim, before.claim) and says_alike(move[1].claim, after.claim):
                articles.add(article_id)
                break
        else:
            found.append(((before, after, kind), {article_id}))
    return found


def _begun(spells: Sequence[Spell], since: datetime) -> ChangeKind:
    """What a thread did that did not stand at a time: it came, or came back."""
    was_there = any(spell.first.captured_at <= since for spell in spells)
    return ChangeKind.REINSTATED if was_there else ChangeKind.ADDED


def _first_inside(spells: Sequence[Spell], since: datetime) -> list[Spell]:
    """What a thread said when it was first seen after a time at which it did not stand."""
    inside = [spell for spell in spells if spell.first.captured_at > since]
    return list(takewhile(lambda one: one.first.captured_at == inside[0].first.captured_at, inside))


def _reading(before: Spell | None, after: Spell | None) -> Comparing:
    """Whether two states are one article's, or two articles', of which neither is an older state of the other."""
    is_one = before is None or after is None or before.first.article_id == after.first.article_id
    return Comparing.VERSIONS if is_one else Comparing.ARTICLES
