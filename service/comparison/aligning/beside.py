"""What else belongs to a position: the rest of its group of sentences, and what is new beside it.

Refuses: grouping sentences (edits.py); kinds of change (judgement.py).
"""

from service.comparison.aligning.edits import Edits
from service.comparison.aligning.pairing import own_sentence
from service.domain.claims import Position


def beside_it(position: Position, edits: Edits, at: int) -> tuple[str, str]:
    """What else belongs to a position: the rest of its group, where a sentence was split or joined; what is new there.

    The second are sentences of no group right beside it: what a clause became that stands by itself now.
    """
    side, mapped = (edits.before, edits.group_before) if at == 0 else (edits.after, edits.group_after)
    covered = side.covered(position.passage)
    groups = [edits.groups[number] for number in sorted({mapped[i] for i in covered if i in mapped})]
    members = {*covered, *(i for group in groups for i in (group.before, group.after)[at])}
    edges = {i + step for i in members for step in (-1, 1)} - members
    near = [i for i in edges if 0 <= i < len(side.sentences) and i not in mapped]
    rest, new = ((side.sentences[i].text for i in sorted(places)) for places in (members - {*covered}, near))
    return " ".join(rest), " ".join(new)


def whole_of(position: Position, edits: Edits, at: int) -> str:
    """The sentence a position begins in, with the rest of its group."""
    return " ".join(
        filter(None, (own_sentence(position, (edits.before, edits.after)[at]), *beside_it(position, edits, at)))
    )
