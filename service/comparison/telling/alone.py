"""Which claim tells that a sentence came or went.

Refuses: whether a reader is told of it (importance.py).
"""

from bisect import bisect
from collections.abc import Iterable

from service.comparison.measures.amounts import is_duration, is_term
from service.comparison.measures.fates import fates_of
from service.domain.changes import Change, ChangeKind, Family
from service.domain.claims import Figure, Position, Voice

#: A count this small and without a unit ("two", "one in") is seldom the news of a sentence that came or went.
SMALL_COUNT = 3

#: Kinds by which a passage says something else as a whole.
WHOLE = frozenset({ChangeKind.REVERSED, ChangeKind.REVISED})

#: Voices in the order in which one of a sentence's claims tells that it came or went.
TELLS_FIRST = (Voice.ACT, Voice.ATTRIBUTED, Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


def beside_changed(positions: Iterable[Position], kind: ChangeKind, judged: Iterable[Change]) -> list[Position]:
    """The positions that came (or went: `kind`), but those of nobody named inside a passage that says something else.

    That passage is told as a whole.
    """
    sides = [
        change.before if kind is ChangeKind.REMOVED else change.after
        for change in judged
        if change.material and change.kind in WHOLE and change.family is not Family.FIGURE
    ]
    wholes = [side.passage.span for side in sides if side is not None]
    told = {side.claim_id for change in judged for side in (change.before, change.after) if side is not None}
    return [
        position
        for position in positions
        if position.id not in told
        and (
            (position.source and position.source.name) or not any(whole.contains(position.passage) for whole in wholes)
        )
    ]


def telling(positions: list[Position]) -> list[Position]:
    """The positions no other covers; of those that overlap, the one whose voice comes first."""
    ranked = sorted(
        positions,
        key=lambda p: (
            TELLS_FIRST.index(p.voice) == len(TELLS_FIRST) - 1,
            -(p.passage.end - p.passage.start),
            p.passage.start,
        ),
    )
    chosen: list[Position] = []  # none overlaps another, so that one more can overlap only those it would stand between
    for position in ranked:
        place = bisect(chosen, position.passage.start, key=lambda p: p.passage.start)
        beside = chosen[max(0, place - 1) : place + 1]
        if not any(position.passage.span.overlaps(other.passage) for other in beside):
            chosen.insert(place, position)
    return chosen


def has_gone_alone(figure: Figure, is_sentence_kept: bool) -> bool:
    """Whether the figure is told by itself: it is news, or counts something in a sentence that stays.

    Of whom something befell none are too few: "Two sailors died".
    """
    if is_news_alone(figure):
        return True
    is_fate = figure.value > 0 and bool(fates_of(figure))
    return (is_fate or (is_sentence_kept and figure.counted is not None)) and not (
        figure.vague or (is_duration(figure) and not is_term(figure))
    )


def is_news_alone(figure: Figure) -> bool:
    """Whether the figure can be the news of a sentence that came or went: no vague, small or mere length of time."""
    is_small = not figure.unit and figure.value <= SMALL_COUNT
    return not figure.vague and not is_small and not is_duration(figure)
