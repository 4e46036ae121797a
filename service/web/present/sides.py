"""Two texts side by side, or one within the other: blocks in rows, word differences inside a row, changes marked.

Blocks are paired by the comparison room's own alignment. Pairs that keep the order are rows; a pair
that crosses them is shown in both places, under one number that links them. Long unchanged stretches are folded.
Refuses: judging what changed (the report says); HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.comparison.aligning.alignment import align_sentences
from service.comparison.aligning.chains import in_order
from service.comparison.wording import compare_words
from service.domain.changes import Change, ChangeReport, Evidence
from service.domain.claims import Claim
from service.domain.versions import Span
from service.text.sentences import Block, find_blocks
from service.web.present.marks import Mark, Marks, Piece, cut_block

#: The number of the mark of what the page was opened for.
ASKED = -1

#: Unchanged rows kept in sight on each side of a changed one.
CONTEXT_ROWS = 1

#: A stretch of unchanged rows is folded from this length on.
FOLDED_FROM = 3


#: Runs of a block: same, deleted or inserted, and how many code points long.
Tones = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One block on one side."""

    kind: str
    pieces: tuple[Piece, ...]
    moved: int = 0  # its partner stands elsewhere; both have this number, from 1. 0: it does not


@dataclass(frozen=True, slots=True)
class Row:
    """A block before and what it became; one side is None when it has no counterpart here."""

    before: Cell | None
    after: Cell | None
    changed: bool
    inline: Cell | None = None  # both sides in one, when they are not the same
    asked: bool = False  # what the page was opened for stands here


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows in a row, all shown or all folded away."""

    rows: tuple[Row, ...]
    folded: bool


def lay_side_by_side(
    before: str,
    after: str,
    report: ChangeReport,
    claims: tuple[Sequence[Claim], Sequence[Claim]] = ((), ()),
    asked: tuple[Claim | None, Claim | None] = (None, None),
    *,
    inline: bool = False,
) -> tuple[Stretch, ...]:
    """The two texts as stretches of rows. Changes are numbered from 1 in the report's order.

    claims: those of each text, marked where nothing became of them. asked: the claim of each that the page was opened
    for: it is marked with the number ASKED, and never folded. inline: each paired row also has both sides in one cell.
    """
    sides = (
        _Side(before, (*_marks(report.changes, 0), *_claim_marks(claims[0]), *_asked_mark(asked[0]))),
        _Side(after, (*_marks(report.changes, 1), *_claim_marks(claims[1]), *_asked_mark(asked[1]))),
    )
    links = align_sentences(sides[0].texts, sides[1].texts)
    pairs = _one_to_one(links)
    kept = in_order(pairs)
    rows = _rows(*sides, dict(pairs), kept, inline=inline)
    return _fold(rows)


class _Side:
    """One text: its blocks, their texts, the change marks in it and the numbers already begun."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.text = text
        self.blocks = find_blocks(text)
        self.texts = tuple(text[block.start : block.end] for block in self.blocks)
        self.marks = Marks(marks)
        self.begun: set[int] = set()

    def cell(self, index: int, tones: Tones, *, moved: int = 0) -> Cell:
        """The block as pieces, toned in runs."""
        block: Block = self.blocks[index]
        pieces: list[Piece] = []
        start = block.start
        for tone, length in tones:
            pieces += self.run(start, length, tone)
            start += length
        return Cell(block.kind, tuple(pieces), moved)

    def run(self, start: int, length: int, tone: str) -> list[Piece]:
        """So many code points of the text from `start` as pieces of one tone."""
        cut = cut_block(self.text, Span(start, start + length), self.marks, self.begun)
        return [replace(piece, tone=tone) for piece in cut]


def _marks(changes: Sequence[Change], side: int) -> tuple[Mark, ...]:
    marks = []
    for number, change in enumerate(changes, 1):
        evidence: Evidence | None = (change.before, change.after)[side]
        if evidence is not None:
            places = (evidence.passage, *evidence.others)
            role = "change" if change.material else "quiet"
            marks += [Mark(place.start, place.end, number, role) for place in places]
    return tuple(marks)


def _claim_marks(claims: Sequence[Claim]) -> list[Mark]:
    return [Mark(claim.passage.start, claim.passage.end, 0, "claim") for claim in claims]


def _asked_mark(claim: Claim | None) -> list[Mark]:
    return [Mark(claim.passage.start, claim.passage.end, ASKED, "asked")] if claim else []


def _one_to_one(links: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    pairs = []
    for before, after in sorted(links):
        if before not in taken_before and after not in taken_after:
            taken_before.add(before)
            taken_after.add(after)
            pairs.append((before, after))
    return tuple(pairs)


def _rows(
    before: _Side, after: _Side, partner: dict[int, int], kept: frozenset[tuple[int, int]], *, inline: bool
) -> tuple[Row, ...]:
    came_from = {other: index for index, other in partner.items() if (index, other) not in kept}
    moves = {index: number for number, index in enumerate(sorted(came_from.values()), 1)}
    rows: list[Row] = []
    next_after = 0

    def insert_until(stop: int) -> None:
        nonlocal next_after
        for other in range(next_after, stop):
            index = came_from.get(other)
            tones = _plain("inserted", after, other) if index is None else _tones(before, after, index, other)[1]
            rows.append(Row(None, after.cell(other, tones, moved=0 if index is None else moves[index]), True))
        next_after = max(next_after, stop)

    for index in range(len(before.blocks)):
        partner_here = partner.get(index)
        if partner_here is None:
            rows.append(Row(before.cell(index, _plain("deleted", before, index)), None, True))
        elif (index, partner_here) not in kept:
            tones = _tones(before, after, index, partner_here)[0]
            rows.append(Row(before.cell(index, tones, moved=moves[index]), None, True))
        else:
            insert_until(partner_here)
            rows.append(_paired(before, after, index, partner_here, inline=inline))
            next_after = partner_here + 1
    insert_until(len(after.blocks))
    return tuple(rows)


def _paired(before: _Side, after: _Side, index: int, other: int, *, inline: bool) -> Row:
    left, right = _tones(before, after, index, other)
    met = frozenset(before.begun), frozenset(after.begun)
    first, second = before.cell(index, left), after.cell(other, right)
    numbers = {mark.number for piece in first.pieces + second.pieces for mark in piece.marks}
    changed = any(number > 0 for number in numbers) or any(tone != "same" for tone, _ in left + right)
    asked = ASKED in numbers
    woven = _woven(before, after, index, other, met) if inline and (changed or asked) else None
    return Row(first, second, changed, woven, asked)


def _woven(before: _Side, after: _Side, index: int, other: int, met: tuple[frozenset[int], frozenset[int]]) -> Cell:
    """Both blocks in one: what stands in both as it stands after, what was struck out where it stood.

    met: the numbers that each side had begun before this row, which is drawn a second time here.
    """
    before.begun, after.begun = set(met[0]), set(met[1])
    places = [before.blocks[index].start, after.blocks[other].start]
    pieces: list[Piece] = []
    for piece in compare_words(before.texts[index], after.texts[other]):
        length = len(piece.text)
        if piece.kind == "deleted":
            pieces += before.run(places[0], length, piece.kind)
        else:
            pieces += after.run(places[1], length, piece.kind)
        places[0] += 0 if piece.kind == "inserted" else length
        places[1] += 0 if piece.kind == "deleted" else length
    return Cell(after.blocks[other].kind, tuple(pieces))


def _tones(before: _Side, after: _Side, index: int, other: int) -> tuple[Tones, Tones]:
    pieces = compare_words(before.texts[index], after.texts[other])
    left = tuple((str(piece.kind), len(piece.text)) for piece in pieces if piece.kind != "inserted")
    right = tuple((str(piece.kind), len(piece.text)) for piece in pieces if piece.kind != "deleted")
    return left, right


def _plain(tone: str, side: _Side, index: int) -> Tones:
    return ((tone, len(side.texts[index])),)


def _fold(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    near = {
        index + step
        for index, row in enumerate(rows)
        if row.changed or row.asked
        for step in range(-CONTEXT_ROWS, CONTEXT_ROWS + 1)
    }
    stretches: list[Stretch] = []
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or (index in near) != (start in near):
            run = tuple(rows[start:index])
            stretches.append(Stretch(run, start not in near and len(run) >= FOLDED_FROM))
            start = index
    return tuple(stretches)
