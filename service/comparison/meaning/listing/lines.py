"""Lines that say the same of more or of fewer: a list below a clause, a line of a form, the code of a part of a zone.

Refuses: lists inside a sentence (scope/lists.py).
"""

import re

from service.text.lines.fields import field_label
from service.text.lines.shapes import is_code

#: What joins one more item to a list that it ends: no number, which is told as a figure.
_ITEM_MORE = re.compile(r"(?:,|;| and| &| or|, and)? ?(?:,|and|&|or) (?!\d)\w")

#: Code points of a name that may begin as another does.
LONGEST_NAME = 40

#: Names by which a list of places is longer, and what stands before them: "to Osby", ", Tarn and Velsk".
_NAME = r"(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_BEFORE = r"\b(?i:across|around|at|between|for|from|in|near|outside|to|via|within)"
_NAMES_MORE = re.compile(rf"(?:, {_NAME})*,? (?:and|or) {_NAME}")
_BEFORE_MORE = re.compile(rf"{_BEFORE} {_NAME}$")
#: The same where it is longer at its head: "to ", "Osby and ", "Tarn".
_NAMES_FIRST = re.compile(rf"(?:{_NAME}, )*{_NAME}(?:, | and | or )")
_BEFORE_FIRST = re.compile(rf"{_BEFORE} $")
_GOES_ON = re.compile(rf"{_NAME}(?:, {_NAME})*,? (?:and|or) [A-Z]")


def has_item_more(before: str, after: str) -> bool:
    """Whether one has all of the other, and more.

    >>> has_item_more("Allergen: peanut", "Allergen: peanut and almond"), has_item_more("Risk: low", "Risk: high")
    (True, False)
    """
    return (
        is_part_of_code(before, after)
        or _is_value_longer(before, after)
        or _has_more_lines(before, after)
        or _has_more_names(before, after)
    )


def _has_more_names(before: str, after: str) -> bool:
    """Whether more places stand in the place of one that both name: "in Osby", "in Osby and Tarn"."""
    shorter, longer = sorted((before.rstrip("."), after.rstrip(".")), key=len)
    same = next(
        (at for at, (one, other) in enumerate(zip(shorter, longer, strict=False)) if one != other), len(shorter)
    )
    return any(
        longer.endswith(shorter[at:])
        and _adds_names(shorter[:at], longer[at : len(longer) - len(shorter) + at], shorter[at:])
        for at in range(same, max(-1, same - LONGEST_NAME), -1)  # two names may begin alike
    )


def _adds_names(before: str, more: str, behind: str) -> bool:
    """Whether words between others add places to the one before them, or to the one behind."""
    if _NAMES_MORE.fullmatch(more) and _BEFORE_MORE.search(before):
        return not behind.startswith(" and ")
    is_list = more.endswith(" and ") or _GOES_ON.match(behind) is not None
    return is_list and bool(_NAMES_FIRST.fullmatch(more) and _BEFORE_FIRST.search(before) and behind[:1].isupper())


def _has_more_lines(before: str, after: str) -> bool:
    """Whether one list of lines below the same clause has all the lines of the other, and more."""
    (head, *lines), (other, *others) = before.split("\n"), after.split("\n")
    if head != other or not head.endswith(":"):
        return False
    sides = frozenset(map(str.strip, lines)), frozenset(map(str.strip, others))
    return bool(sides[0] and sides[1]) and (sides[0] < sides[1] or sides[1] < sides[0])


def _is_value_longer(before: str, after: str) -> bool:
    """Whether a line of a form has an item more at its end: "Allergen: peanut", "Allergen: peanut and almond"."""
    shorter, longer = sorted((before, after), key=len)
    if not field_label(shorter) or field_label(shorter) != field_label(longer) or not longer.startswith(shorter):
        return False
    return _ITEM_MORE.match(longer[len(shorter) :]) is not None


def is_part_of_code(one: str, other: str) -> bool:
    """Whether both are codes of zones, and one begins with the other and goes on.

    >>> is_part_of_code("YUB-E094-C", "YUB-E094"), is_part_of_code("YUB-E094", "YUB-E093")
    (True, False)
    """
    shorter, longer = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return shorter != longer and longer.startswith(shorter) and is_code(shorter) and is_code(longer)
