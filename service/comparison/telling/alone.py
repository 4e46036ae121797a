"""Which claim tells that a sentence came or went.

Refuses: whether a reader is told of it (importance.py).
"""

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable, Sequence

from service.comparison.aligning.edits import Edits
from service.comparison.measures.amounts import is_duration, is_same_amount, is_term
from service.comparison.measures.fates import fates_of
from service.comparison.words.canonical import said_words, shared
from service.domain.changes import Change, ChangeKind, Family
from service.domain.claims import AGE, Figure, Position, Voice

#: A count this small and without a unit ("two", "one in") is seldom the news of a sentence that came or went.
SMALL_COUNT = 3

#: Significant digits from which on two numbers are alike by no chance, and least share of the fewer words around both.
KNOWN_AGAIN, SAME_AROUND = 3, 0.5

#: Fewest words that two such sentences share beside the number.
FEWEST_AROUND = 2

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
_OPENS_BRACKET = re.compile(r"\s*[(\[]\s*")
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


def is_known_again(figure: Figure, figures: Sequence[Sequence[Figure]], edits: Edits, side: int) -> bool:
    """Whether a figure that came or went stands on the other side too, in a sentence that shares words with its own.

    A range, or a number of so many digits that no chance has it twice: "attracted 1,260 signatures", "1,260 people have
    signed". side: 0 where it went, 1 where it came. Not where one of several of its amount came or went. On a retold
    page that is any number with a unit, and one word is enough.
    """
    if figure.unit == AGE or figure.vague:
        return False
    is_retold = edits.is_retold and bool(figure.unit)
    if not (is_retold or figure.value_max is not None or _digits(figure) >= KNOWN_AGAIN):
        return False
    own = [one for one in figures[side] if _amount(one) == _amount(figure)]
    others = [one for one in figures[1 - side] if _amount(one) == _amount(figure)]
    if not others or len(own) > len(others):
        return False
    if figure.value_max is not None and figure.unit and _digits(figure) > 1:
        return True  # "290 to 310 million crowns" is no other range
    sides = edits.before, edits.after
    wholes = sides[side].sentence_of(figure), *(sides[1 - side].sentence_of(one) for one in others)
    words = [_around(whole.exact) for whole in wholes if whole is not None]
    if is_retold and any(shared(words[0], other) for other in words[1:]):
        return True
    least = (max(FEWEST_AROUND, SAME_AROUND * min(len(words[0]), len(other))) for other in words[1:])
    return any(shared(words[0], other) >= most for other, most in zip(words[1:], least, strict=True))


def _around(sentence: str) -> dict[str, int]:
    return {word: often for word, often in said_words(sentence).items() if not word[0].isdigit()}


def _amount(figure: Figure) -> tuple[object, ...]:
    return figure.value, figure.value_max, figure.unit, figure.modifier


def _digits(figure: Figure) -> int:
    return len(figure.value.normalize().as_tuple().digits)


def is_converted_beside(figure: Figure, figures: Sequence[Figure], text: str) -> bool:
    """Whether it stands in brackets behind the same amount in another unit: "20 miles (32km)"."""
    at = bisect_left(figures, figure.passage.start, key=lambda one: one.passage.start)
    one = figures[at - 1] if at else None
    if one is None or one.unit == figure.unit or not text[figure.passage.end :].lstrip().startswith((")", "]")):
        return False
    between = text[one.passage.end : figure.passage.start]
    return bool(_OPENS_BRACKET.fullmatch(between)) and is_same_amount(one, figure)
