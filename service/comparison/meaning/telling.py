"""Which claim tells that a sentence came or went.

Refuses: whether a reader is told of it (importance.py).
"""

from service.comparison.measures.amounts import is_duration
from service.domain.claims import Figure, Position, Voice

#: A count this small and without a unit ("two", "one in") is seldom the news of a sentence that came or went.
SMALL_COUNT = 3

#: Voices in the order in which one of a sentence's claims tells that it came or went.
TELLS_FIRST = (Voice.ACT, Voice.ATTRIBUTED, Voice.DIRECTIVE, Voice.STATUS, Voice.NARRATION)


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
    chosen: list[Position] = []
    for position in ranked:
        if not any(position.passage.span.overlaps(other.passage) for other in chosen):
            chosen.append(position)
    return sorted(chosen, key=lambda p: p.passage.start)


def has_gone_alone(figure: Figure, is_sentence_kept: bool) -> bool:
    """Whether the figure is told by itself: it is news, or counts something in a sentence that stays."""
    return is_news_alone(figure) or (
        is_sentence_kept and figure.counted is not None and not figure.vague and not is_duration(figure)
    )


def is_news_alone(figure: Figure) -> bool:
    """Whether the figure can be the news of a sentence that came or went: no vague, small or mere length of time."""
    is_small = not figure.unit and figure.value <= SMALL_COUNT
    return not figure.vague and not is_small and not is_duration(figure)
