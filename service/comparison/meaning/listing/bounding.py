"""Areas of a list that the lines below them bound: "Zone 3", then "South of Mill Road" and "East of the river".

Such a line tells where the area is, and the area tells it. A line alone is an area by what bounds it.
Refuses: which lines are items (news/places.py).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from service.comparison.aligning.edits import Edits, Side
from service.comparison.importance import IMMATERIAL_CEILING
from service.comparison.meaning.news.places import names_place
from service.domain.changes import Change, ChangeKind

_BOUND = re.compile(r"(?:the )?(?P<side>(?:north|south)?(?:east|west)|north|south)(?:erly)? of \S", re.IGNORECASE)

#: Most sides of one area.
MOST_SIDES = 8


def fold_bounds(changes: Sequence[Change], edits: Edits) -> list[Change]:
    """The changes; that of a line which bounds an area is immaterial where the area itself came or went with it."""
    sides = ((ChangeKind.REMOVED, edits.before), (ChangeKind.ADDED, edits.after))
    bounds = {change.id for kind, side in sides for change in _bounds(changes, kind, side)}
    return [
        replace(change, material=False, importance=min(change.importance, IMMATERIAL_CEILING))
        if change.id in bounds
        else change
        for change in changes
    ]


def _bounds(changes: Sequence[Change], kind: ChangeKind, side: Side) -> list[Change]:
    """The material changes of lines that bound an area, of which the line that names it came or went too."""
    lone: dict[int, Change] = {}
    for change in changes:
        evidence = change.before if kind is ChangeKind.REMOVED else change.after
        if change.kind is kind and evidence is not None:
            lone[side.index_of(evidence.passage.start)] = change
    return [change for at, change in lone.items() if change.material and _head_of(at, side) in lone]


def _head_of(at: int, side: Side) -> int:
    """The line that names the area which a line bounds, with others for its other sides; -1 where there is none."""
    first, last = at, at
    if not _BOUND.match(side.sentences[at].text):
        return -1
    while first > max(0, at - MOST_SIDES) and _BOUND.match(side.sentences[first - 1].text):
        first -= 1
    while last + 1 < min(len(side.sentences), at + MOST_SIDES) and _BOUND.match(side.sentences[last + 1].text):
        last += 1
    told = [match["side"].lower() for one in side.sentences[first : last + 1] if (match := _BOUND.match(one.text))]
    is_one = 1 < len(told) == len(set(told)) and first > 0
    return first - 1 if is_one and names_place(side.sentences[first - 1].text) else -1
