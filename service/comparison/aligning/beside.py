"""What else belongs to a position: the rest of its group of sentences, and what is new beside it.

Refuses: grouping sentences (edits.py); kinds of change (judgement.py).
"""

from collections.abc import Sequence

from service.comparison.aligning.edits import Edits, Side
from service.comparison.aligning.pairing import own_sentence
from service.domain.claims import Position

#: Sentences on each side of one that may have been part of it, or it of them.
REACH = 2


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


def around_on_both(place: int, edits: Edits, at: int) -> tuple[str, str]:
    """The changed sentences near one, of its own text and of the other: what it may have been split from, or joined to.

    place: a sentence of the text `at`; of one that is known again only its own group is near.
    Both are "" where no sentence near it is known again with other words.
    """
    sides, maps = (edits.before, edits.after), (edits.group_before, edits.group_after)
    reach = 0 if place in maps[at] else REACH
    near = {maps[at][i] for i in range(place - reach, place + reach + 1) if i in maps[at]}
    groups = [edits.groups[number] for number in sorted(near) if not edits.groups[number].is_same]
    if not groups:
        return "", ""
    own = sorted({i for group in groups for i in (group.before, group.after)[at]} - {place})
    theirs = {i for group in groups for i in (group.before, group.after)[1 - at]}
    beside = {i + step for i in theirs for step in range(-REACH, REACH + 1)}
    theirs |= {i for i in beside if 0 <= i < len(sides[1 - at].sentences) and i not in maps[1 - at]}
    return _text(sides[at], own), _text(sides[1 - at], sorted(theirs))


def _text(side: Side, places: Sequence[int]) -> str:
    return " ".join(side.sentences[i].text for i in places)
