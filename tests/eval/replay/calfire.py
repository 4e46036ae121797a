"""The replay of Cal Fire's statements: every figure that moved is told once, and none that did not.

calfire.jsonl holds a hundred transitions between two statements on one fire, as incident, times, and the offsets and
values of what moved; the statements lie with the public data. They are the first hundred by SHA-256 of incident and
times among the 157 of 579 in which both statements have a figure in a sentence that the other lacks, and each was read
by hand. A wind or a temperature of another part of the day is another figure; a forecast that was renewed moved.
calfire_second.jsonl holds eighty others in the same form, read before our output was looked at, after the rules of the
first were made: the first fifty by SHA-256 of at most 2,500 code points, and thirty longer ones with a measured number
on both sides that the other lacks.
Refuses: anything but counting.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from service.comparison.compare import compare
from service.domain.changes import Change, ChangeKind, Family
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.eval.measuring import data_folder, read_records

FILE = "versions_calfire/dev.jsonl"
FOLDER = Path(__file__).parent
CHECKED, SECOND = FOLDER / "calfire.jsonl", FOLDER / "calfire_second.jsonl"
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
_MEMORY = Memory()

#: Where something stands in a statement.
Place = tuple[int, int]


class Count(NamedTuple):
    """How many figures moved, how many of them were told once and right, and how many moves were told."""

    moved: int
    told_right: int
    told: int
    transitions: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def measure(checked_by_hand: Path = CHECKED) -> Count | None:
    """The count over the transitions of a file; None where the statements are not at hand."""
    path = data_folder() / FILE
    if not path.exists():
        return None
    statements = {
        (record["id"], snapshot["seen"]): snapshot["text"].get("ConditionStatement") or ""
        for record in read_records(path)
        for snapshot in record["snapshots"]
    }
    moved = right = told = transitions = 0
    missed: list[str] = []
    wrong: list[str] = []
    for checked in read_checked(checked_by_hand):
        transitions += 1
        before, after = (statements[checked["incident"], checked[side]] for side in ("before", "after"))
        left = list(moves_told(before, after))
        told += len(left)
        for one in checked["moved"]:
            moved += 1
            hit = next((c for c in left if is_told(c, one)), None)
            if hit is None:
                missed.append(f"{checked['incident']} {checked['after']}: {' -> '.join(one['values'])}")
            else:
                left.remove(hit)
                right += 1
        wrong += [f"{checked['incident']} {checked['after']}: {change.summary}" for change in left]
    return Count(moved, right, told, transitions, tuple(missed), tuple(wrong))


def read_checked(checked_by_hand: Path = CHECKED) -> Iterator[dict[str, Any]]:
    """The transitions that were checked by hand."""
    for line in checked_by_hand.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def moves_told(before: str, after: str) -> Iterator[Change]:
    """The figures that the comparison of two statements says have moved."""
    snapshots = [
        take_snapshot(make_version(article_id=side, captured_at=_UNDATED, text=text), _MEMORY)
        for side, text in (("before", before), ("after", after))
    ]
    for change in compare(snapshots[0], snapshots[1], _MEMORY).changes:
        if change.family is Family.FIGURE and change.kind is ChangeKind.REVISED and change.before and change.after:
            yield change


def is_told(change: Change, moved: dict[str, Any]) -> bool:
    """Whether a change stands at the places of a move, and has the values that were read there."""
    sides = zip((change.before, change.after), (moved["before"], moved["after"]), moved["values"], strict=True)
    return all(
        side is not None
        and _overlap(side.passage.start, side.passage.end, (place[0], place[1]))
        and _numbers(side.passage.exact) == _numbers(value)
        for side, place, value in sides
    )


def _numbers(words: str) -> list[Decimal]:
    """The numbers of what was told or read: "91-94 degrees", "118,624"."""
    return [Decimal(number) for number in re.findall(r"\d*\.?\d+", words.replace(",", ""))]


def _overlap(start: int, end: int, place: Place) -> bool:
    return start < place[1] and place[0] < end
