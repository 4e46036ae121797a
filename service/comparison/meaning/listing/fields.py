"""Lines of a form taken for one by their labels: "Risk: low" is "Risk: high" now, however little else they share.

Refuses: which lines are those of a form (text/lines/fields.py); what became of the value (judgement.py).
"""

from collections import Counter

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.paired import Pair, Paired
from service.domain.claims import Position, Snapshot, Voice
from service.text.lines.fields import field_label


def pair_fields(found: Paired, before: Snapshot, after: Snapshot, edits: Edits) -> None:
    """Pairs the lines that have a label of their own in both texts; what was paired with one of them goes alone."""
    fields = _fields(before, edits.before), _fields(after, edits.after)
    for label, one in fields[0].items():
        other = fields[1].get(label)
        if other is None or one.passage.exact == other.passage.exact:
            continue
        pairs = [pair for pair in found.pairs if pair.before.id == one.id or pair.after.id == other.id]
        if any(pair.before.id == one.id and pair.after.id == other.id for pair in pairs):
            continue
        found.pairs[:] = [pair for pair in found.pairs if pair not in pairs]
        found.removed += [pair.before for pair in pairs if pair.before.id != one.id]
        found.added += [pair.after for pair in pairs if pair.after.id != other.id]
        found.removed[:] = [claim for claim in found.removed if claim.id != one.id]
        found.added[:] = [claim for claim in found.added if claim.id != other.id]
        found.pairs.append(Pair(one, other, crossed=False))


def _fields(snapshot: Snapshot, side: Side) -> dict[str, Position]:
    """The publication's own lines that have a label no other line has, by their labels."""
    lines = [(field_label(sentence.text), sentence) for sentence in side.sentences]
    often = Counter(label for label, _ in lines if label)
    places = {sentence.start: label for label, sentence in lines if label and often[label] == 1}
    return {
        places[one.passage.start]: one
        for one in snapshot.claims
        if isinstance(one, Position) and one.voice is Voice.STATUS and one.passage.start in places
    }
