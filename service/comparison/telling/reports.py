"""A report as one line and as at most four: its most important change, its figures, positions, notices, the rest.

Refuses: wording one change (describe.py); judging.
"""

from collections import Counter
from collections.abc import Sequence

from service.comparison.aligning.edits import Edits
from service.comparison.describe import APART, participle
from service.comparison.importance import level_of
from service.domain.changes import Block, Change, ChangeKind, Comparing, Family

NOTHING = {
    Comparing.VERSIONS: "Nothing material changed",
    Comparing.ARTICLES: "Nothing that both speak of is told differently",
}

#: How the summary of what stands in a correction notice begins, and of a figure in it goes on (echoes.py).
NOTICE, WITH_FIGURE = "Correction notice", ", with a figure"

#: Changes spelt out in a line of a digest; the others are counted.
SPELT_OUT = 2

#: The lines of a digest.
TITLES = ("Figures", "Positions", "Correction notices")


def headline(
    changes: Sequence[Change],
    unchanged: int,
    blocks: Sequence[Block] = (),
    comparing: Comparing = Comparing.VERSIONS,
) -> str:
    """One line for a report: its most important change and how many more, or that nothing material changed.

    What came or went as a block is one counted item; it gives the line only where nothing else weighs as much.
    """
    material = [change for change in changes if change.material]
    if not material:
        rest = Counter(change.kind for change in changes)
        told = [f"{count} {_in_line(kind, comparing)}" for kind, count in sorted(rest.items())]
        return f"{NOTHING[comparing]}: {', '.join([*told, _alike(unchanged, comparing)])}."
    told_blocks = _told_blocks(material, blocks)
    folded = {id for block in told_blocks for id in block.change_ids}
    first = min(material, key=lambda c: (-level_of(c.importance), c.id in folded))
    more = sum(change is not first and change.id not in folded for change in material)
    rest_of_line = [f"{more} more"] if more else []
    rest_of_line += _blocks_in_words(told_blocks)
    return first.summary + (f" (and {', and '.join(rest_of_line)})" if rest_of_line else "")


def digest(
    changes: Sequence[Change],
    unchanged: int,
    blocks: Sequence[Block] = (),
    comparing: Comparing = Comparing.VERSIONS,
) -> tuple[str, ...]:
    """A report in at most four lines: its figures, its positions, its correction notices, the rest.

    One line when nothing is material.
    """
    material = [change for change in changes if change.material]
    if not material:
        return (headline(changes, unchanged, comparing=comparing),)
    told_blocks = _told_blocks(material, blocks)
    folded = {id for block in told_blocks for id in block.change_ids}
    lines = []
    for title in TITLES:
        told = [c for c in material if _title(c) == title and c.id not in folded]
        if told:
            items = [_item(change, comparing) for change in told[:SPELT_OUT]]
            items += [f"{len(told) - SPELT_OUT} more"] if len(told) > SPELT_OUT else []
            lines.append(f"{title}: {'; '.join(items)}.")
    quiet = Counter(change.kind for change in changes if not change.material)
    rest = _blocks_in_words(told_blocks)
    rest += [f"{count} {_in_line(kind, comparing)}" for kind, count in sorted(quiet.items())]
    rest += [_alike(unchanged, comparing)] if unchanged else []
    return (*lines, f"Otherwise: {', '.join(rest)}.") if rest else tuple(lines)


def _title(change: Change) -> str:
    if change.summary.startswith(NOTICE):
        return "Correction notices"
    return "Figures" if change.family is Family.FIGURE else "Positions"


def _in_line(kind: ChangeKind, comparing: Comparing) -> str:
    return kind.value if comparing is Comparing.VERSIONS else APART[kind]


def _alike(count: int, comparing: Comparing) -> str:
    same = "unchanged" if comparing is Comparing.VERSIONS else "told alike"
    return f"{count} claim{'' if count == 1 else 's'} {same}"


def _item(change: Change, comparing: Comparing) -> str:
    """A change inside a line: its kind, unless it is a revision, which an arrow says, and its summary's body."""
    _, _, body = change.summary.partition(": ")
    return body if change.kind is ChangeKind.REVISED else f"{participle(change.kind, comparing)}: {body}"


def _told_blocks(material: Sequence[Change], blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if any(change.id in block.change_ids for change in material)]


def _blocks_in_words(blocks: Sequence[Block]) -> list[str]:
    told = []
    for is_added in (False, True):
        sizes = [block.sentences for block in blocks if block.is_added is is_added]
        if sizes:
            count = "a block of" if len(sizes) == 1 else f"{len(sizes)} blocks of together"
            told.append(f"{count} {sum(sizes)} sentences {'added' if is_added else 'removed'}")
    return told


def blocks_of(changes: Sequence[Change], edits: Edits) -> tuple[Block, ...]:
    """The changes told of each long run of sentences that came or went in one place."""
    blocks = []
    for is_added, side, runs in ((False, edits.before, edits.removed_runs), (True, edits.after, edits.added_runs)):
        for run in runs:
            inside = [
                change.id
                for change in changes
                if (one := change.after if is_added else change.before) is not None
                and (change.before is None or change.after is None)
                and side.index_of(one.passage.start) in run
            ]
            blocks.append(Block(sentences=len(run), is_added=is_added, change_ids=tuple(inside)))
    return tuple(blocks)
