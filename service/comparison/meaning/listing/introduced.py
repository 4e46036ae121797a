"""Lists that a clause introduces, which are one claim: what it was is known by the clause when only items changed.

"We advise against all travel to:" stands in both texts, and one item below it went: nobody took the advice back.
Refuses: what became of the items (judgement.py).
"""

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.paired import Pair, Paired
from service.domain.claims import Claim, Position, Snapshot


def pair_introduced(found: Paired, before: Snapshot, after: Snapshot, edits: Edits) -> None:
    """Pairs each claim over several lines that came or went alone with the one that its first line begins there."""
    for at, lone in enumerate((found.removed, found.added)):
        sides = (edits.before, edits.after) if at == 0 else (edits.after, edits.before)
        others = (after, before)[at].claims
        for claim in list(lone):
            place = _introduces(claim, sides[0])
            partner = _partner(place, at, edits) if place is not None else None
            if partner is None or not isinstance(claim, Position):
                continue
            other = next((one for one in others if _begins(one, partner, claim, sides[1])), None)
            if other is None or any(other.id in (pair.before.id, pair.after.id) for pair in found.pairs):
                continue
            lone.remove(claim)
            opposite = (found.added, found.removed)[at]
            if any(one.id == other.id for one in opposite):
                opposite[:] = [one for one in opposite if one.id != other.id]
            else:
                found.unchanged -= 1
            was, now = (claim, other) if at == 0 else (other, claim)
            found.pairs.append(Pair(was, now, crossed=False))


def _introduces(claim: Claim, side: Side) -> int | None:
    """The sentence that introduces the list a claim runs over; None where it is in one sentence."""
    covered = side.covered(claim.passage)
    is_list = isinstance(claim, Position) and len(covered) > 1
    return covered[0] if is_list and side.sentences[covered[0]].text.endswith(":") else None


def _partner(place: int, at: int, edits: Edits) -> int | None:
    """The same sentence of the other text; None where it stands there in other words or not at all."""
    number = (edits.group_before, edits.group_after)[at].get(place)
    if number is None or not edits.groups[number].is_same:
        return None
    group = edits.groups[number]
    return (group.after, group.before)[at][0]


def _begins(one: Claim, partner: int, claim: Position, side: Side) -> bool:
    return isinstance(one, Position) and one.voice is claim.voice and side.index_of(one.passage.start) == partner
