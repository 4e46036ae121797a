"""Short articles as a newsroom edits them: what must be told of each, written down before the rules had seen it.

pairs.txt holds a pair a block: "@ name", the earlier text a paragraph a line, "~ old => new" for each edit, and
"! kinds | words" for each change that must be told: one of these kinds, with these words in its evidence or summary.
A block without "!" is one of which nothing may be told. All people, places and firms are invented.
Refuses: anything but counting.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from service.comparison.compare import compare
from service.domain.changes import Change
from service.domain.versions import make_version
from service.extraction.snapshot import take_snapshot
from service.text.memory import Memory
from tests.eval.minimal import TOLD_FROM

FILE = Path(__file__).parent / "pairs.txt"
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


class Wanted(NamedTuple):
    """A change that must be told."""

    kinds: frozenset[str]
    words: str  # stand in its evidence or its summary


class Edited(NamedTuple):
    """One pair."""

    name: str
    before: str
    after: str
    wanted: tuple[Wanted, ...]  # none where nothing may be told


class Outcome(NamedTuple):
    """Counts over all pairs."""

    wanted: int
    told: int  # of those wanted, of whatever kind
    right: int  # of those, of the right kind
    quiet: int  # pairs of which nothing may be told
    kept_quiet: int
    all_told: int
    unasked: int  # told, and nobody wanted it
    wrong: tuple[str, ...]


def read_pairs(path: Path = FILE) -> Iterator[Edited]:
    """The pairs of a file. Raises ValueError for an edit whose words the text does not have."""
    for block in path.read_text(encoding="utf-8").split("\n@ ")[1:]:
        name, *lines = block.splitlines()
        lines = [line for line in lines if line and not line.startswith("#")]
        before = after = "\n\n".join(line for line in lines if line[:2] not in ("~ ", "! "))
        wanted = []
        for line in lines:
            if line.startswith("~ "):
                old, _, new = line[2:].partition(" =>")
                if old not in after:
                    raise ValueError(f"{name}: the text lacks {old!r}")
                after = after.replace(old, new.strip(), 1)
            elif line.startswith("! "):
                kinds, _, words = line[2:].partition("|")
                wanted.append(Wanted(frozenset(kinds.strip().split("/")), words.strip().lower()))
        yield Edited(name, before, after, tuple(wanted))


def measure(pairs: Iterable[Edited] | None = None) -> Outcome:
    """How much of what must be told is told, and what else is; of all pairs unless some are given."""
    memory = Memory()
    count = dict.fromkeys(("wanted", "told", "right", "quiet", "kept_quiet", "all_told", "unasked"), 0)
    wrong = []
    for pair in read_pairs() if pairs is None else pairs:
        told = changes_told(pair, memory)
        met: set[str] = set()
        for one in pair.wanted:
            hits = [change for change in told if one.words in _shown(change)]
            is_right = any(not one.kinds.isdisjoint({hit.kind, *hit.also}) for hit in hits)
            met |= {hit.id for hit in hits}
            count["told"] += bool(hits)
            count["right"] += is_right
            if not is_right:
                got = ", ".join(hit.kind for hit in hits) or "nothing"
                wrong.append(f"{pair.name}: {'/'.join(sorted(one.kinds))}, {one.words} ({got})")
        unasked = [change for change in told if change.id not in met]
        wrong += [f"{pair.name}: unasked, {change.summary}" for change in unasked]
        count["wanted"] += len(pair.wanted)
        count["quiet"] += not pair.wanted
        count["kept_quiet"] += not pair.wanted and not told
        count["all_told"] += len(told)
        count["unasked"] += len(unasked)
    return Outcome(**count, wrong=tuple(wrong))


def changes_told(pair: Edited, memory: Memory) -> list[Change]:
    """What is told of a pair, the most important first."""
    before, after = (
        take_snapshot(make_version(article_id=side, captured_at=_UNDATED, text=text), memory)
        for side, text in (("before", pair.before), ("after", pair.after))
    )
    return [one for one in compare(before, after, memory).changes if one.material and one.importance >= TOLD_FROM]


def _shown(change: Change) -> str:
    evidence = [side.passage.exact for side in (change.before, change.after) if side is not None]
    return " ".join([*evidence, change.summary]).lower()
