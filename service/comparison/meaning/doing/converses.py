"""One deed told from its two sides, each by a verb of its own: who beat somebody, and who lost to them.

Refuses: the two voices of one verb (voices.py); the two sides of a matter (words/opposed/).
"""

import re

from service.comparison.words.canonical import said_in_order
from service.text.words import holds_any

_BEAT = re.compile(r"\b(?:beat|beats|beaten|defeated|defeats)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:(?:lost|loses?|losing) to|(?:is|are|was|were|been|be) (?:beaten|defeated) by)\b", re.IGNORECASE
)


def is_one_deed(before: str, after: str) -> bool:
    """Whether whoever won on one side is whom the other lost to on the other, and all else is the same.

    >>> is_one_deed("Holm beat Lund in May.", "Lund lost to Holm in May.")
    True
    >>> is_one_deed("Holm beat Lund in May.", "Holm lost to Lund in May.")
    False
    """
    if not (_may_lose(before) or _may_lose(after)):
        return False  # nearly always
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


def _may_lose(text: str) -> bool:
    return holds_any(text, ("lost", "lose", "losing", "beaten", "defeated"))
