"""One deed told from its two sides, each by a verb of its own: who beat somebody, and who lost to them.

Or a deal: who sold something, and who bought it.
Refuses: the two voices of one verb (voices.py); the two sides of a matter (words/opposed/).
"""

import re

from service.comparison.words.canonical import said_in_order
from service.text.seeking.sought import sought

_BEAT = re.compile(r"\b(?:beat|beats|beaten|defeated|defeats)\b", re.IGNORECASE)
_LOST = sought(r"\b(?:(?:lost|loses?|losing) to|(?:is|are|was|were|been|be) (?:beaten|defeated) by)\b", re.IGNORECASE)
_HELPED = r"(?: (?:has|had|have|will|would|is to|are to))?"
_WHO = r"(?P<{}>[^,;:]+?)"
_GIVES = sought(
    rf"{_WHO.format('giver')}{_HELPED} (?:gave|given|lends?|lent|sells?|sold) {_WHO.format('thing')}"
    rf" to {_WHO.format('taker')}\.?",
    re.IGNORECASE,
)
_TAKES = re.compile(
    rf"{_WHO.format('taker')}{_HELPED} (?:acquires?d?|borrow(?:s|ed)?|bought|buys?|purchased?|receive[sd]?)"
    rf" {_WHO.format('thing')} from {_WHO.format('giver')}\.?",
    re.IGNORECASE,
)


def is_one_deed(before: str, after: str) -> bool:
    """Whether whoever won on one side is whom the other lost to on the other, and all else is the same.

    >>> is_one_deed("Holm beat Lund in May.", "Lund lost to Holm in May.")
    True
    >>> is_one_deed("Holm beat Lund in May.", "Holm lost to Lund in May.")
    False
    """
    if is_one_deal(before, after):
        return True
    if not (_LOST.search(before) or _LOST.search(after)):
        return False
    one, other = _told(before), _told(after)
    if one is None or other is None:
        return False
    (ahead, behind, has_won), (later_ahead, later_behind, wins) = one, other
    if has_won is wins:
        return (ahead, behind) == (later_ahead, later_behind)  # "was beaten by Lund", "lost to Lund"
    if not (ahead and later_ahead) or ahead == later_ahead:
        return False
    is_turned = behind[: len(later_ahead)] == later_ahead and later_behind[: len(ahead)] == ahead
    return is_turned and behind[len(later_ahead) :] == later_behind[len(ahead) :]


def _told(text: str) -> tuple[tuple[str, ...], tuple[str, ...], bool] | None:
    """The content words before the verb and behind it, and whether whoever stands before it has won; None without."""
    lost = _LOST.search(text)
    found = lost or _BEAT.search(text)
    return (said_in_order(text[: found.start()]), said_in_order(text[found.end() :]), lost is None) if found else None


def is_one_deal(before: str, after: str) -> bool:
    """Whether one gave, sold or lent a thing to another, and the other took, bought or borrowed it from them.

    >>> is_one_deal("The firm sold the mine to Tarn Steel.", "Tarn Steel bought the mine from the firm.")
    True
    """
    for one, other in ((before, after), (after, before)):
        gave = _GIVES.fullmatch(one.strip()) if " to " in one else None
        took = _TAKES.fullmatch(other.strip()) if gave is not None else None
        if gave is not None and took is not None:
            return all(said_in_order(gave[name]) == said_in_order(took[name]) for name in ("giver", "thing", "taker"))
    return False
