"""A text cut into pieces where marks begin and end, so that a page needs no offsets.

Marks may nest and overlap; every piece knows all marks it lies in, innermost last. The
pieces of a block, put together, are the block, character for character.
Refuses: HTML; deciding what is marked.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from service.domain.claims import Claim, Figure, Position, Snapshot
from service.domain.versions import Passage, Span
from service.text.sentences import Block, find_blocks

#: The roles of marks that have their number at each of their places; a claim's parts stand within it.
CHANGED = frozenset({"change", "quiet"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to be marked: what it belongs to and which role it plays there."""

    start: int
    end: int
    number: int  # of the claim or change in its list, from 1; 0 for none
    role: str  # position, source, cue, figure, doubt, change


class Marks:
    """The marks of one text, found by place: a long text has thousands, and a piece of it a few."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)

    def between(self, start: int, end: int) -> list[Mark]:
        """Those that reach into a stretch of the text."""
        first, last = bisect_right(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if start < mark.end]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that lies in the same marks from end to end."""

    text: str
    marks: tuple[Mark, ...]  # outermost first
    begins: tuple[int, ...]  # numbers of the marks whose first piece in the text this is
    tone: str = "same"  # same, deleted, inserted
    again: tuple[int, ...] = ()  # numbers of the changes that stand here too, and began elsewhere

    @property
    def number(self) -> int:
        """The number of the innermost claim or change it lies in, which it links to; 0 outside all."""
        return next((mark.number for mark in reversed(self.marks) if mark.number), 0)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all claims or changes it lies in."""
        return tuple(dict.fromkeys(mark.number for mark in self.marks if mark.number > 0))

    @property
    def roles(self) -> str:
        """The roles it plays, as style names."""
        return " ".join(dict.fromkeys(mark.role for mark in self.marks))


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """One line of a text with its pieces."""

    kind: str  # paragraph, heading, item
    pieces: tuple[Piece, ...]


def mark_version(snapshot: Snapshot, within: Span | None = None) -> tuple[MarkedBlock, ...]:
    """The version's text with every claim and doubt marked; claims are numbered from 1 in text order.

    within: the stretch whose blocks are wanted, all of it for None.
    """
    text = snapshot.version.text
    within = within or Span(0, len(text))
    marks = [mark for number, claim in enumerate(snapshot.claims, 1) for mark in marks_of(number, claim)]
    marks += [Mark(doubt.passage.start, doubt.passage.end, 0, "doubt") for doubt in snapshot.doubts]
    begun: set[int] = set()
    every = Marks(marks)
    blocks = (block for block in find_blocks(text) if within.start <= block.start < within.end)
    return tuple(MarkedBlock(block.kind, cut_block(text, block, every, begun)) for block in blocks)


def marks_of(number: int, claim: Claim) -> tuple[Mark, ...]:
    """The places of one claim: the whole, and inside it the source and the cue."""
    role = "figure" if isinstance(claim, Figure) else "position"
    whole = Mark(claim.passage.start, claim.passage.end, number, role)
    if not isinstance(claim, Position):
        return (whole,)
    parts: list[tuple[Passage | None, str]] = [
        (claim.source.mention if claim.source else None, "source"),
        (claim.cue, "cue"),
    ]
    return (whole, *(Mark(part.start, part.end, number, name) for part, name in parts if part is not None))


def cut_block(text: str, block: Block | Span, marks: Marks, begun: set[int]) -> tuple[Piece, ...]:
    """The pieces of one block. `begun` holds the numbers met in earlier blocks and grows."""
    here = marks.between(block.start, block.end)
    edges = {block.start, block.end}
    for mark in here:
        edges |= {max(mark.start, block.start), min(mark.end, block.end)}
    pieces = []
    for start, end in pairwise(sorted(edges)):
        covering = _outermost_first(mark for mark in here if mark.start <= start and end <= mark.end)
        begins = tuple(dict.fromkeys(mark.number for mark in covering if mark.number and mark.number not in begun))
        begun.update(begins)
        here_too = (mark.number for mark in covering if mark.start == start and mark.role in CHANGED)
        again = tuple(dict.fromkeys(number for number in here_too if number and number not in begins))
        pieces.append(Piece(text[start:end], covering, begins, again=again))
    return tuple(pieces)


def _outermost_first(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(marks, key=lambda mark: (mark.start - mark.end, mark.start, mark.number)))
