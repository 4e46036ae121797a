"""A count that is none: "no injuries" and "two injuries" are two values of one figure.

Refuses: finding figures in a text; "no" that denies something that is not counted.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from service.comparison.aligning.forms import sentence_key
from service.comparison.wording import compare_words
from service.domain.claims import Figure, Modifier
from service.domain.ids import content_id
from service.domain.versions import Passage

_COUNT = re.compile(
    r"(?:[^:\n]{3,80}:)?\s*(?:(?:about|at least|more than|up to|over) )?\d[\d.,]*(?: \w+){0,2}\W*", re.IGNORECASE
)
_BARE_NONE = re.compile(r"\W*(?:none|n/?a|nil)\b\W*", re.IGNORECASE)
_EMPTY = re.compile(r"[^:\n]{3,80}:\s*(?:none|n/?a|nil|no)\b\W*", re.IGNORECASE)
NONE = re.compile(r"(?:no[ -]one|not (?:one|a single)|no|none|zero|nobody)\b", re.IGNORECASE)


def is_none(text: str) -> bool:
    """Whether all a text says is "none"."""
    return bool(_BARE_NONE.fullmatch(text))


def is_emptied(one: str, other: str) -> bool:
    """Whether one of two texts says that there is none, and the other lists some and gives no count."""
    if _COUNT.fullmatch(one) or _COUNT.fullmatch(other):
        return False
    if is_none(one) is not is_none(other):
        return True
    empty = _EMPTY.fullmatch(one), _EMPTY.fullmatch(other)
    if bool(empty[0]) is bool(empty[1]):
        return False
    heads = [sentence_key(text.partition(":")[0]) for text in (one, other)]
    return ":" in one and ":" in other and heads[0] == heads[1]


def is_nought_in_words(figure: Figure) -> bool:
    """Whether a figure is a nought told by a word: "no", "nobody"."""
    return not figure.value and bool(NONE.fullmatch(figure.passage.exact))


def find_zero(figure: Figure, sentence: Passage, other: Passage) -> Figure | None:
    """The figure nought in the other sentence at the place where this sentence has the figure, or None.

    sentence holds the figure; other is what it became or was. Units and vague figures have no nought of this kind.
    """
    if figure.unit or figure.vague:
        return None
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    at = [0, 0]
    spoken: list[tuple[int, int, str]] = []
    for piece in compare_words(other.exact, sentence.exact):
        size = len(piece.text)
        if piece.kind == "deleted":
            spoken = [(at[0], at[0] + size, piece.text)]
        elif piece.kind == "inserted" and at[1] < end and start < at[1] + size:
            none = next((m for place in spoken if (m := NONE.match(place[2].lstrip()))), None)
            return _zero(figure, other, spoken[0], none.group()) if none else None
        else:
            spoken = []
        at[0] += size * (piece.kind != "inserted")
        at[1] += size * (piece.kind != "deleted")
    return None


def pair_zeros(left: Sequence[Figure], sentence: Passage, other: Passage) -> tuple[tuple[Figure, Figure], ...]:
    """Each leftover figure of a sentence with its nought in the other sentence, where there is one."""
    return tuple((figure, zero) for figure in left if (zero := find_zero(figure, sentence, other)) is not None)


def _zero(figure: Figure, other: Passage, place: tuple[int, int, str], word: str) -> Figure:
    start = other.start + place[0] + len(place[2]) - len(place[2].lstrip())
    return replace(
        figure,
        id=content_id("claim", "none", figure.id, start),
        passage=Passage(start, start + len(word), word),
        value=Decimal(0),
        value_max=None,
        modifier=Modifier.EXACTLY,
        counted=None,
        as_of=None,
        position_id=None,
    )
