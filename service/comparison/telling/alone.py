"""Which claim tells that a sentence came or went.

Refuses: whether a reader is told of it (importance.py).
"""

import re
from bisect import bisect
from collections.abc import Iterable

from service.comparison.measures.amounts import is_duration, is_term
from service.comparison.measures.fates import fates_of
from service.domain.changes import Change, ChangeKind, Family
from service.domain.claims import AGE, Figure, Position, Voice

#: A count this small and without a unit ("two", "one in") is seldom the news of a sentence that came or went.
SMALL_COUNT = 3

#: Kinds by which a passage says something else as a whole.
WHOLE = frozenset({ChangeKind.REVERSED, ChangeKind.REVISED})

#: Voices in the order in which one of a sentence's claims tells that it came or went.
TELLS_FIRST = (Voice.ACT, Voice.ATTRIBUTED, Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)

#: What opens a clause that tells more of what stands before it, with its words up to a number: "charges that he took
#: bribes worth nearly", "where Orvex employs", "in which at least". Not what somebody says: "said that it would pay".
_ASIDE = re.compile(
    r"(?:\b(?:[Ww]hich|[Ww]hom|[Ww]hose|[Ww]here|who)"
    r"|\b(?:about|after|for|in|of|on|over|to|with) (?:(?:an?|her|his|its|the|their) )?(?:[a-z-]+ )?[a-z-]+ that)"
    r"(?: [^\s,;:()“”\"–—]+){0,8} $"
)
#: How far before a number such a clause may begin, in code points.
_FAR_ASIDE = 90


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


def stands_aside(figure: Figure, text: str, first: int) -> bool:
    """Whether a figure stands in a clause that tells more of something, in a sentence that begins at `first`.

    What became of the sentence says nothing of it: "pleaded not guilty to charges that he took $2 million".
    """
    before = text[max(first, figure.passage.start - _FAR_ASIDE) : figure.passage.start]
    return figure.unit != AGE and is_news_alone(figure) and bool(_ASIDE.search(before))


def is_news_alone(figure: Figure) -> bool:
    """Whether the figure can be the news of a sentence that came or went: no vague, small or mere length of time.

    Nor an age: "a driver, 51, has been charged with murder".
    """
    is_small = not figure.unit and figure.value <= SMALL_COUNT
    return not figure.vague and not is_small and figure.unit != AGE and not is_duration(figure)
