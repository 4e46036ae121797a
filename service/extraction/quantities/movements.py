"""The parts of a movement: how far something moved, what it was, and what it is now.

"rose 3 per cent to 41, up from 38": 3 per cent is the change, 38 the old value, 41 the new one.
Refuses: which way it moved (trends.py, sharing).
"""

from collections.abc import Sequence
from typing import NamedTuple

from service.domain.claims import Trend
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.moving.brought import is_brought
from service.extraction.quantities.moving.former import is_former
from service.extraction.quantities.moving.upward import is_by_up_to
from service.extraction.quantities.multiples import UNIT
from service.extraction.quantities.sharing.trends import (
    MOST_BETWEEN,
    is_from_to,
    is_old_value,
    is_since_moved,
    is_taken,
    is_whole_of,
)
from service.extraction.quantities.trends import DECLINE, GROWTH, HIGHER, LESS, LINKS, LOWER, MORE

#: Words right before a figure by which it is where the movement ended.
REACHED = frozenset({"above", "at", "below", "to"})

#: Words right behind a figure by which it is how far it moved.
MOVED_BY = GROWTH | DECLINE | HIGHER | LOWER | MORE | LESS

#: How far back from a figure such words are looked for.
REACH = 4


#: Words between how far a noun says something moved and "from".
NOUNED = 8


class Movement(NamedTuple):
    """The parts of one movement, as places in the row of quantities; None where the sentence does not say."""

    change: int | None = None
    old: int | None = None
    new: int | None = None


def find_movements(words: Sequence[WordForm], quantities: Sequence[Quantity]) -> dict[int, Movement]:
    """For each quantity that is part of a movement, the movement."""
    found: dict[int, Movement] = {}
    for index, quantity in enumerate(quantities):
        before = index - 1 if index else None
        if before is not None and is_old_value(words, quantities[before], quantity):
            part = Movement(old=index)
            if before and is_whole_of(words, quantities[before - 1], quantities[before]):
                before -= 1  # "112 of the 200 seats, up from 95"
                found[before] = Movement(new=before)
        elif before is not None and is_from_to(words, quantities[before], quantity):
            part, found[before] = Movement(new=index), Movement(old=before)
            change = found.get(before - 1)
            if change is not None and _leads_on(words, quantities[before - 1], quantities[before]):
                part = part._replace(change=change.change)
        elif before is not None and _is_to_from(words, quantities[before], quantity):
            part, found[before] = Movement(old=index), Movement(new=before)
        elif before is not None and is_since_moved(words, quantities[before], quantity):
            part, found[before] = Movement(change=index), Movement(new=before)
        elif quantity.trend in (Trend.ROSE, Trend.FELL):
            is_reached = quantity.unit != UNIT and _is_reached(words, quantity.first)
            is_new = is_reached or _is_level(words, quantities, index)
            part = Movement(new=index) if is_new else Movement(change=index)
        elif quantity.first > 2 and words[quantity.first - 1].norm in LINKS and is_brought(words, quantity.first):
            part = Movement(new=index)
        elif is_former(words, quantity.first, quantity.unit):
            part = Movement(old=index)
        else:
            continue
        joined = found.get(before) if before is not None else None
        if joined is not None and before is not None and _goes_on(words, quantities[before], quantity, joined, part):
            part = Movement(*(mine if mine is not None else its for mine, its in zip(part, joined, strict=True)))
        for place in part:
            if place is not None:
                found[place] = part
    return found


def _leads_on(words: Sequence[WordForm], change: Quantity, old: Quantity) -> bool:
    """Whether only a comma, or what moved, stands between how far and "from": "rose 5 per cent, from $20 to $21"."""
    gap = [word.norm for word in words[change.last : old.first]]
    is_noun = 1 < len(gap) <= NOUNED and gap[0] in GROWTH | DECLINE and gap[-1] == "from"
    return change.trend in (Trend.ROSE, Trend.FELL) and (gap in (["from"], [",", "from"]) or is_noun)


def _is_to_from(words: Sequence[WordForm], before: Quantity, quantity: Quantity) -> bool:
    """Whether the two are "to 2.4 per cent" and "from 2.1 per cent" of one change."""
    gap = [word.norm for word in words[before.last : quantity.first]]
    return gap == ["from"] and before.unit == quantity.unit and _is_reached(words, before.first)


def _is_reached(words: Sequence[WordForm], first: int) -> bool:
    """Whether "to" stands before a figure, with nothing between but how exact it is: "rose to about 41".

    Not the "to" and the "at" of how exact it is: "cut it by up to a third", "fell by at least 5 per cent".
    """
    at = first - 1
    if at > 0 and words[at].norm in ("least", "most") and words[at - 1].norm == "at":
        at -= 2
    while at >= 0 and first - at <= REACH and words[at].norm in LINKS and words[at].norm not in REACHED:
        at -= 1
    is_by = at > 1 and words[at].norm == "to" and is_by_up_to(words, at - 1)
    return at >= 0 and words[at].norm in REACHED and not is_by


def _is_level(words: Sequence[WordForm], quantities: Sequence[Quantity], index: int) -> bool:
    """Whether a figure told as risen is itself the new value: "41, up from 38", with no word of how far behind it."""
    quantity = quantities[index]
    if index + 1 == len(quantities) or not is_old_value(words, quantity, quantities[index + 1]):
        return False
    behind = words[quantity.last].norm if quantity.last < len(words) else ""
    return behind not in MOVED_BY - {"up", "down"}


def _goes_on(words: Sequence[WordForm], before: Quantity, after: Quantity, one: Movement, other: Movement) -> bool:
    """Whether the second part belongs to the movement the first is of: it fills what is missing, close behind."""
    if any(mine is not None and its is not None and mine != its for mine, its in zip(one, other, strict=True)):
        return False
    gap = [word.norm for word in words[before.last : after.first]]
    if one.new is not None and other.change is not None:
        return is_since_moved(words, before, after)
    is_led = (len(gap) <= MOST_BETWEEN and "to" in gap) or is_taken(words, before, after)
    is_led = is_led or is_from_to(words, before, after)
    return other.old is not None or is_led or "from" in gap
