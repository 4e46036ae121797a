"""What quantities of one sentence take from each other: the unit of a list, and which way a figure moved.

Refuses: reading a quantity by itself (amounts.py).
"""

from collections.abc import Sequence

from service.domain.claims import Trend
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.modifiers import NO_TREND, trend_of

#: Words before "from" and an old value that say which way it moved: "up from 12".
MOVED = {"down": Trend.FELL, "increase": Trend.ROSE, "up": Trend.ROSE}

#: Words by which the value compared with is named: "compared with 12".
COMPARED = (("from",), ("compared", "with"), ("compared", "to"))

#: Words that may stand between them and the old value.
LOOSE = frozenset("a about almost an around at just least less more nearly only over roughly some than under".split())

#: Words between a movement and the same in another unit.
MOST_AGAIN = 3

#: Words between a value and the old one: "41 people were killed, up from 38".
NEAR = 9

PARTITIVE = frozenset("his its our the their these those".split())


def share_units(words: Sequence[WordForm], found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, in order, with the units that a list, a whole or an old value lends to its neighbour."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        one, after = shared[index], shared[index + 1]
        if one.unit or not after.unit or one.number.digits != after.number.digits:
            continue
        lists = words[one.last : after.first]
        if _is_list(lists, closed=index + 2 < len(shared) and _is_list_link(words, after, shared[index + 2])):
            shared[index] = one._replace(unit=after.unit)
        elif len(lists) == 2 and lists[0].norm == "of" and lists[1].norm in PARTITIVE:
            shared[index] = one._replace(unit=after.unit)  # "280 million of the 1.5 billion shekels"
    for index in range(1, len(shared)):
        one, before = shared[index], shared[index - 1]
        if (is_old_value(words, before, one) and not one.unit and before.unit and before.unit != "share") or _is_alike(
            words, before, one
        ):
            shared[index] = one._replace(unit=before.unit)
    return shared


def _is_alike(words: Sequence[WordForm], before: Quantity, one: Quantity) -> bool:
    """Whether a bare number is in the unit of the one before: "the highest is 84.75 cents, the lowest 74.07"."""
    if one.unit or not before.unit or before.unit == "share" or one.number.value_max or before.number.value_max:
        return False
    told = [words[number.last - 1].text for number in (one.number, before.number)]
    is_fine = all("." in text or "," in text for text in told) and one.number.digits and before.number.digits
    is_ended = one.last >= len(words) or words[one.last].is_sign or words[one.last].norm in ("for", "in", "last", "on")
    places = [number.value.as_tuple().exponent for number in (one.number, before.number)]
    if not (is_fine and is_ended) or one.number.scale or places[0] != places[1]:
        return False
    return before.number.value < 2 * one.number.value and one.number.value < 2 * before.number.value


def share_trends(words: Sequence[WordForm], found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with the trend that "up from 38" and "rose 3 to 41" tell of the one beside."""
    moved = [_with_own_trend(words, one) for one in found]
    for index in range(1, len(moved)):
        before, one = moved[index - 1], moved[index]
        gap = words[before.last : one.first]
        is_reached = bool(gap) and gap[0].norm == "to" and len(gap) < 3 and before.trend and not one.trend
        if is_reached or _says_again(gap, before, one):
            moved[index] = one._replace(trend=before.trend)
        elif is_old_value(words, before, one):
            way = next((word.norm for word in words[before.last : one.first] if word.norm in MOVED), "")
            if way and not before.trend:
                moved[index - 1] = before._replace(trend=MOVED[way])
            moved[index] = one._replace(trend=Trend.NONE)
    return moved


def _says_again(gap: Sequence[WordForm], before: Quantity, one: Quantity) -> bool:
    """Whether "or" tells a movement again in another unit: "grew by 125,600 positions or 2.2 per cent"."""
    told = before.trend in (Trend.ROSE, Trend.FELL) and one.trend is None and bool(one.unit) and one.unit != before.unit
    return told and 0 < len(gap) <= MOST_AGAIN and gap[-1].norm == "or"


def is_old_value(words: Sequence[WordForm], new: Quantity, old: Quantity) -> bool:
    """Whether `old` is what `new` was: "41, up from 38", "to 41 from 38", "41, compared with 38"."""
    if not 0 < old.first - new.last <= NEAR or (old.unit and new.unit and old.unit != new.unit):
        return False
    gap = [word.norm for word in words[new.last : old.first]]
    while gap and gap[-1] in LOOSE:
        gap.pop()
    link = next((link for link in COMPARED if tuple(gap[-len(link) :]) == link), None)
    if link is None:
        return False
    rest = gap[: -len(link)]
    if link[0] == "compared" or (rest and rest[-1] in MOVED):
        return True
    return not rest and new.trend in (Trend.ROSE, Trend.FELL)


def _with_own_trend(words: Sequence[WordForm], one: Quantity) -> Quantity:
    if one.trend is not None:
        return one
    trend = trend_of(words, one.first, one.last, one.unit)
    return one if trend is NO_TREND else one._replace(trend=trend)


def _is_list(between: Sequence[WordForm], *, closed: bool) -> bool:
    """Whether "and" or "or" joins two quantities, or a comma in a list that "and" or "or" closes."""
    norms = [word.norm for word in between]
    return norms in (["and"], ["or"], [",", "and"], [",", "or"]) or (norms == [","] and closed)


def _is_list_link(words: Sequence[WordForm], one: Quantity, after: Quantity) -> bool:
    norms = [word.norm for word in words[one.last : after.first]]
    return norms in (["and"], ["or"], [",", "and"], [",", "or"], [","])
