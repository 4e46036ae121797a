"""A sentence of two clauses that became two sentences, or two that were joined: each clause with what it became.

"The port reopened and the ferry sailed." -> "The port reopened. The ferry did not sail."
Only of what nobody says. Refuses: grouping sentences (edits.py); every other pair (pairing.py).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.paired import Pair, Paired
from service.comparison.meaning.likeness import alike, read_as
from service.domain.claims import Position, Snapshot, Voice
from service.domain.versions import Passage

#: Least likeness of a clause and the sentence it became; fewest words of a clause.
LIKE_HALF, FEWEST_WORDS = 0.5, 3

#: What joins two clauses.
_JOINS = re.compile(r",? (?:and|but|while) |; ")


def part_halves(found: Paired, before: Snapshot, after: Snapshot, edits: Edits) -> None:
    """Puts two pairs where one sentence of two clauses was taken for one of the two that it became."""
    if not found.pairs:
        return
    taken = {one.id for pair in found.pairs for one in (pair.before, pair.after)}
    lone = [
        _lone(snapshot, side, mapped, edits, taken)
        for snapshot, side, mapped in (
            (before, edits.before, edits.group_before),
            (after, edits.after, edits.group_after),
        )
    ]
    pairs: list[Pair] = []
    for pair in found.pairs:
        halves = _halves(pair, lone, (edits.before, edits.after)) or (pair,)
        pairs += halves
        used = {one.id for half in halves[1:] for one in (half.before, half.after)}
        found.removed[:] = [claim for claim in found.removed if claim.id not in used]
        found.added[:] = [claim for claim in found.added if claim.id not in used]
    found.pairs[:] = pairs


def _lone(snapshot: Snapshot, side: Side, mapped: dict[int, int], edits: Edits, taken: set[str]) -> dict[int, Position]:
    """The positions of the publication's own that no pair has, by the sentence they are, where it is not the same."""
    found: dict[int, Position] = {}
    for claim in snapshot.claims:
        if not isinstance(claim, Position) or claim.id in taken or claim.voice is Voice.ATTRIBUTED:
            continue
        place = side.index_of(claim.passage.start)
        if not (place in mapped and edits.groups[mapped[place]].is_same) and place not in found:
            found[place] = claim
    return found


def _halves(pair: Pair, lone: Sequence[dict[int, Position]], sides: Sequence[Side]) -> tuple[Pair, ...]:
    both = pair.before, pair.after
    for at, (whole, part) in enumerate((both, both[::-1])):
        if not isinstance(whole, Position) or not isinstance(part, Position):
            return ()
        if Voice.ATTRIBUTED in (whole.voice, part.voice):
            return ()
        place = sides[1 - at].index_of(part.passage.start)
        for step in (1, -1):
            other = lone[1 - at].get(place + step)
            if other is None:
                continue
            for first, second in _clauses(whole):
                mine, its = (first, second) if step > 0 else (second, first)
                if _are_halves(whole, (mine, part), (its, other)):
                    made = ((mine, part), (its, other))
                    return tuple(Pair(*(one if at == 0 else one[::-1]), pair.crossed, is_half=True) for one in made)
    return ()


def _are_halves(whole: Position, one: tuple[Position, Position], other: tuple[Position, Position]) -> bool:
    """Whether each clause is more like the sentence it became than the whole is, and than the other clause is."""
    likeness = alike(*one), alike(*other)
    return (
        min(likeness) >= LIKE_HALF
        and likeness[0] > max(alike(whole, one[1]), alike(other[0], one[1]))
        and likeness[1] > max(alike(whole, other[1]), alike(one[0], other[1]))
    )


def _clauses(whole: Position) -> Iterator[tuple[Position, Position]]:
    """The two halves of a sentence at each word that may join two clauses."""
    text, start = whole.passage.exact, whole.passage.start
    for match in _JOINS.finditer(text):
        cuts = (0, match.start()), (match.end(), len(text))
        first, second = (Passage(start + begin, start + end, text[begin:end]) for begin, end in cuts)
        if all(len(half.exact.split()) >= FEWEST_WORDS for half in (first, second)):
            yield _as_first(whole, first), read_as(second, None)


def _as_first(whole: Position, half: Passage) -> Position:
    """The first half with what the whole says of it: who did it, and how that is told."""
    if whole.cue is None or whole.cue.end > half.end:
        return read_as(half, None, whole.voice)
    content = tuple(
        Passage(part.start, min(part.end, half.end), part.exact[: half.end - part.start])
        for part in whole.content
        if part.start < half.end
    )
    return replace(whole, passage=half, content=content or (half,))
