"""Lines that say the same of more or of fewer: a list below a clause, a line of a form, the code of a part of a zone.

Refuses: lists inside a sentence (scope/lists.py).
"""

import re

from service.text.lines.fields import field_label
from service.text.lines.shapes import is_code

#: What joins one more item to a list that it ends: no number, which is told as a figure.
_ITEM_MORE = re.compile(r"(?:,|;| and| &| or|, and)? ?(?:,|and|&|or) (?!\d)\w")


def has_item_more(before: str, after: str) -> bool:
    """Whether one has all of the other, and more.

    >>> has_item_more("Allergen: peanut", "Allergen: peanut and almond"), has_item_more("Risk: low", "Risk: high")
    (True, False)
    """
    return is_part_of_code(before, after) or _is_value_longer(before, after) or _has_more_lines(before, after)


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
