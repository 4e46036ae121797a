"""Two sentences that differ in one thing, and the kind of change a reader must be told of, compared both ways.

pairs.txt holds a pair a line: the kind, or several that would do, or "quiet" where nothing may be told; before; after.
The other way round a step up is a step down. All sentences are invented. A kind told below TOLD_FROM is not told.
told.txt holds what is told of each pair today, both ways, right or wrong: `make accept` rewrites it, the diff is the
review. Refuses: anything but counting; the rules are judged on real pairs by the set `changes`.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from service.comparison.compare import compare
from service.domain.changes import Change
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory

FILE = Path(__file__).parent / "pairs.txt"
TOLD = FILE.with_name("told.txt")

#: The importance from which on a change is told and no shade of wording.
TOLD_FROM = 0.3

QUIET = "quiet"
TURNED_ROUND = {"hardened": "softened", "softened": "hardened", "added": "removed", "removed": "added"}
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


class Minimal(NamedTuple):
    """One pair, one way."""

    kinds: frozenset[str]  # {"quiet"} where nothing may be told
    before: str
    after: str


class Outcome(NamedTuple):
    """Percent of the pairs told right, both ways, how many they are, and those that are not."""

    right: float
    noticed: float  # those told at all that should be, and kept quiet that should be, whatever the kind
    pairs: int
    wrong: tuple[str, ...]


def read_pairs(path: Path = FILE) -> Iterator[Minimal]:
    """Every pair both ways, in the order of the file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        told, before, after = (part.strip() for part in line.split("|"))
        kinds = told.split("/")
        yield Minimal(frozenset(kinds), before, after)
        yield Minimal(frozenset(TURNED_ROUND.get(kind, kind) for kind in kinds), after, before)


def measure(path: Path = FILE) -> Outcome:
    """How many pairs are told as they should be."""
    memory, pairs = Memory(), list(read_pairs(path))
    wrong, noticed = [], 0
    for pair in pairs:
        told = kinds_told(pair, memory)
        noticed += (not told) is (pair.kinds == {QUIET})
        if not is_right(pair, told):
            wrong.append(
                f"{'/'.join(sorted(pair.kinds))}: {pair.before} -> {pair.after} ({', '.join(told) or 'nothing'})"
            )
    return Outcome(100 * (1 - len(wrong) / len(pairs)), 100 * noticed / len(pairs), len(pairs), tuple(wrong))


def told_today(path: Path = FILE) -> list[str]:
    """For each pair both ways: every change that is told with what else it is, and the two sentences."""
    memory = Memory()
    lines = []
    for pair in read_pairs(path):
        told = [" + ".join([one.kind.value, *(kind.value for kind in one.also)]) for one in changes_told(pair, memory)]
        lines.append(f"{', '.join(told) or QUIET} | {pair.before} | {pair.after}")
    return lines


def is_right(pair: Minimal, told: list[str]) -> bool:
    """Whether what was told is what a reader must be told of."""
    return not told if pair.kinds == {QUIET} else not pair.kinds.isdisjoint(told)


def kinds_told(pair: Minimal, memory: Memory) -> list[str]:
    """The kinds of change that are told of a pair, the most important first."""
    return [one.kind.value for one in changes_told(pair, memory)]


def changes_told(pair: Minimal, memory: Memory) -> list[Change]:
    """What is told of a pair, the most important first."""
    before, after = (
        take_snapshot(make_version(article_id=side, captured_at=_UNDATED, text=text), memory)
        for side, text in (("before", pair.before), ("after", pair.after))
    )
    return [one for one in compare(before, after, memory).changes if one.importance >= TOLD_FROM]
