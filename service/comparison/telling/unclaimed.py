"""Sentences that changed in words which stand in no claim, so that no pair of claims tells of it.

A clause beside a claim has a side of its own: "offered 4 per cent, which the union rejected".
Refuses: pairing claims (aligning/pairing.py), kinds of change (judgement.py).
"""

from collections.abc import Sequence

from service.comparison.aligning.beside import whole_of
from service.comparison.aligning.paired import Paired
from service.comparison.change import Frame, make_change
from service.comparison.meaning.denying.negations import differ_by_no
from service.comparison.meaning.likeness import read_as
from service.comparison.meaning.roles import is_relative_turned
from service.comparison.meaning.swaps import pair_positions
from service.comparison.reversal import turned_matters
from service.comparison.words.canonical import said_words
from service.domain.changes import Change, ChangeKind
from service.domain.claims import Position

#: What ends a sentence and may stand in no claim.
_END = ' .!?"”’'


def with_unclaimed(changes: Sequence[Change], paired: Paired, frame: Frame) -> list[Change]:
    """The changes, and those of sentences of which no position told that they say the opposite now.

    It is the opposite where a sentence only gained or lost a "no", or where a clause that stands in no claim takes the
    other side of one matter. It is other content where who did it in a clause is now the one to whom it was done.
    """
    side, found = frame.edits.before, list(changes)
    told = {i for one in changes if one.material and one.before for i in side.covered(one.before.passage)}
    for pair in paired.pairs:
        before, after, covered = pair.before, pair.after, side.covered(pair.before.passage)
        if not isinstance(before, Position) or not isinstance(after, Position) or told.intersection(covered):
            continue
        whole = [whole_of(one, frame.edits, at) for at, one in enumerate((before, after))]
        kind = (
            ChangeKind.REVERSED if differ_by_no(*whole) else ChangeKind.REVISED if is_relative_turned(*whole) else None
        )
        if kind is not None:
            told.update(covered)
            found = [one for one in found if one.before is None or one.before.claim_id != before.id]
            found.append(make_change((kind,), before, after, frame))
        elif sides := _turned_beside(before, after, frame) or _turned_aside(before, after, frame):
            told.update(covered)
            found.append(make_change((ChangeKind.REVERSED,), *sides, frame))
    return found


def _turned_beside(before: Position, after: Position, frame: Frame) -> tuple[Position, Position] | None:
    """The two sentences as positions, where one side of one matter gave way to the other in words of no claim."""
    sides = []
    for at, one in enumerate((before, after)):
        side = (frame.edits.before, frame.edits.after)[at]
        covered = side.covered(one.passage)
        whole = side.sentences[covered[0]].whole
        if len(covered) != 1 or len(one.passage.exact.rstrip(_END)) >= len(whole.exact.rstrip(_END)):
            return None  # it was judged as a whole
        sides.append(read_as(whole, None))
    earlier, later = sides
    if earlier.passage.exact == later.passage.exact:
        return None
    pair = pair_positions(earlier, later, earlier.passage.exact, later.passage.exact)
    return (earlier, later) if turned_matters(pair) else None


def _turned_aside(before: Position, after: Position, frame: Frame) -> tuple[Position, Position] | None:
    """The two sentences as positions, where what is said of the holder turned: "Lund, who is for it".

    Not where only what the holder is was put otherwise: "Lund, the junior minister".
    """
    if before.source is None or after.source is None:
        return None
    (who, _, aside), (whom, _, other) = (one.mention.exact.partition(",") for one in (before.source, after.source))
    if (
        aside == other
        or not all(one.lstrip().startswith("who ") for one in (aside, other))
        or said_words(who) != said_words(whom)
    ):
        return None
    mentions = read_as(before.source.mention, None), read_as(after.source.mention, None)
    if not (turned_matters(pair_positions(*mentions, aside, other)) or differ_by_no(aside, other)):
        return None
    sides = (frame.edits.before, before), (frame.edits.after, after)
    earlier, later = (read_as(side.sentences[side.covered(one.passage)[0]].whole, None) for side, one in sides)
    return earlier, later
