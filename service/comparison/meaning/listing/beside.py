"""Lines that another line of their list or notice tells, where both came or went.

What bounds an area is told by the area ("Zone 3", then "South of Mill Road" and "East of the river"), and below a label
("Zone 3:") by the first of its bounds; a line alone is an area by what bounds it. What a notice says was done is its
headline ("WHAT: Evacuation Orders Lifted"), and told by the lines below where they say it.
Refuses: which lines are items (news/places.py); lines that only head a notice (text/lines/fields.py).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from service.comparison.aligning.edits import Edits, Side
from service.comparison.importance import IMMATERIAL_CEILING
from service.comparison.meaning.news.places import names_place
from service.comparison.words.canonical import less, said_words
from service.domain.changes import Change, ChangeKind

_BOUND = re.compile(r"(?:the )?(?P<side>(?:north|south)?(?:east|west)|north|south)(?:erly)? of \S", re.IGNORECASE)
_WHAT = re.compile(r"what: ", re.IGNORECASE)

#: Most sides of one area.
MOST_SIDES = 8

#: Lines below a notice's headline in which it is told, and how many of its words they may put otherwise, as a share.
LONGEST_NOTICE, MOST_OTHERWISE = 20, 0.25


def fold_beside(changes: Sequence[Change], edits: Edits) -> list[Change]:
    """The changes; those of lines that another line which came or went with them tells are immaterial."""
    sides = ((ChangeKind.REMOVED, edits.before), (ChangeKind.ADDED, edits.after))
    told = {change.id for kind, side in sides for change in _told(_lone(changes, kind, side), side)}
    return [
        replace(change, material=False, importance=min(change.importance, IMMATERIAL_CEILING))
        if change.id in told
        else change
        for change in changes
    ]


def _lone(changes: Sequence[Change], kind: ChangeKind, side: Side) -> dict[int, Change]:
    """The changes of what came or went alone, by the sentence it begins in."""
    lone: dict[int, Change] = {}
    for change in changes:
        evidence = change.before if kind is ChangeKind.REMOVED else change.after
        if change.kind is kind and evidence is not None:
            lone[side.index_of(evidence.passage.start)] = change
    return lone


def _told(lone: Mapping[int, Change], side: Side) -> list[Change]:
    """Those of them that are told by another."""
    return [
        change
        for at, change in lone.items()
        if change.material and (_is_bound_told(at, lone, side) or _is_told_below(at, lone, side))
    ]


def _is_bound_told(at: int, lone: Mapping[int, Change], side: Side) -> bool:
    """Whether a line bounds an area that another line tells: its name, or the first of its bounds below a label."""
    head = head_of(at, side)
    return head in lone or (
        head >= 0 and head < at - 1 and head + 1 in lone and side.sentences[head].text.endswith(":")
    )


def label_of(at: int, side: Side) -> str:
    """The label of the area that a line bounds with others: "Zone 3:"; "" where the line above them is none."""
    head = head_of(at, side)
    words = side.sentences[head].text if head >= 0 else ""
    return words if words.endswith(":") else ""


def _is_told_below(at: int, lone: Mapping[int, Change], side: Side) -> bool:
    """Whether a line is the headline of a notice, and the lines below it that came or went with it say the same."""
    headline = _WHAT.match(words := side.sentences[at].text)
    if headline is None:
        return False
    near = range(at + 1, at + LONGEST_NOTICE)
    below = " ".join(side.sentences[i].text for i in near if i in lone and lone[i].material)
    said = said_words(words[headline.end() :])
    return bool(below) and sum(less(said, said_words(below)).values()) <= MOST_OTHERWISE * sum(said.values())


def head_of(at: int, side: Side) -> int:
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
    return first - 1 if is_one and names_place(side.sentences[first - 1].text.rstrip(":")) else -1
