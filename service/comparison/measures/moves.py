"""How far a figure moved: as a difference in the right unit, as a ratio, and relative to what it was.

Refuses: whether it moved at all (amounts.py).
"""

from dataclasses import replace
from decimal import Decimal, localcontext

from service.comparison.measures.amounts import FRACTION, PERCENT, TIMES, bounds_of, exponent_of, is_one_dimension
from service.comparison.measures.told import joined
from service.comparison.measures.units import PER, converted, in_base, is_whole_multiple, scale_of
from service.domain.claims import Figure, Part, Trend

#: Dimensions in which one amount is so many times another; degrees have no nought of their own.
NO_RATIO = frozenset({"points", "share", "temperature"})

#: A point of an index or a score, which has a nought, or of percentages that are called points.
POINT = "point"

#: The unit of "3 to 2".
RATIO = "ratio"

#: Most decimals of a move between two units of which one is so many of the other: beyond it a factor was no exact one.
LONGEST_EXACT = 12

#: Digits worked with: more than the longest two numbers read have together, so that a difference is exact.
DIGITS = 120

#: The dimension of percentages and fractions.
SHARE = "share"

#: From this many times on a rise is told in times, and a fall to less than one of so many; others in per cent.
TOLD_IN_TIMES, TOLD_DIVIDED = 2, 100


def has_turned(before: Figure, after: Figure) -> bool:
    """Whether both are how far something moved, and it rose on one side and fell on the other."""
    return before.part is after.part is Part.CHANGE and {before.trend, after.trend} == {Trend.ROSE, Trend.FELL}


def relative_move(before: Figure, after: Figure) -> float:
    """How far the amount moved, as a share of the earlier amount; at most 9.99. 1 when it cannot be told, or turned."""
    if not is_one_dimension(before, after) or has_turned(before, after):
        return 1.0
    middle = [(low + high) / 2 for low, high in (bounds_of(before), bounds_of(after))]
    if not middle[0]:
        return 1.0 if middle[1] else 0.0
    return float(min(abs(middle[1] - middle[0]) / abs(middle[0]), Decimal("9.99")))


def difference(before: Figure, after: Figure) -> str:
    """The move in words fit for brackets, as a difference with its unit and, where that says anything, as a ratio.

    "+2 percentage points", "−1,500, −75%", "+3, ×2.5", "−£1.5 billion, ÷30", "+2 to +3 miles". In one unit, or in two
    of which one is so many of the other, it is exact, in the smaller unit: "+30 minutes". Otherwise it is in the later
    unit, rounded. A fall is less than nothing beside a rise: from 5 up to 3 down it is −8. "" when it cannot be told in
    numbers.
    """
    if before.vague or after.vague or not is_one_dimension(before, after):
        return ""
    if (before.value_max is None) != (after.value_max is None):
        return ""
    if has_turned(before, after):
        if before.value_max is not None or TIMES in (before.unit, after.unit):
            return ""
        before, after = (replace(one, value=-one.value) if one.trend is Trend.FELL else one for one in (before, after))
    with localcontext(prec=DIGITS):
        return _told(before, after)


def _told(before: Figure, after: Figure) -> str:
    if after.unit == before.unit == TIMES:
        return ""  # "doubled", "tripled": the words say it
    ends = [(before.value, after.value)]
    if before.value_max is not None and after.value_max is not None:
        ends.append((before.value_max, after.value_max))
    unit = _unit_of_move(before.unit, after.unit)
    moves = [_moved(low, before.unit, high, after.unit, unit) for low, high in ends]
    if not any(moves):
        return ""
    ratio = _ratio(before, after) if len(ends) == 1 else ""
    if after.unit == RATIO:
        return ratio  # how much more of the one there is to the other; "3 to 2" less "2 to 1" is nothing
    told = joined(list(dict.fromkeys(moves)), unit)
    return f"{told}, {ratio}" if ratio else told


def _is_rate(before: str, after: str) -> bool:
    """Whether both are so many of how many, "per 100,000", and no percentages."""
    return before.startswith(PER) and after.startswith(PER)


def _unit_of_move(before: str, after: str) -> str:
    if scale_of(after)[0] == SHARE and not _is_rate(before, after):
        return PERCENT
    if before == after or not is_whole_multiple(before, after):
        return after
    return min(before, after, key=lambda unit: scale_of(unit)[1])


def _moved(before: Decimal, one: str, after: Decimal, other: str, unit: str) -> Decimal:
    """How far an amount moved, in a unit; rounded where it was converted to one of which neither is a whole number."""
    if one == other == unit:
        move = after - before
        is_endless = exponent_of(move) < -LONGEST_EXACT  # of a third or a seventh of it
        return move.quantize(Decimal(1).scaleb(move.adjusted() - 2)) if is_endless and move else move
    move = converted(after, other, unit) - converted(before, one, unit)
    if FRACTION in (one, other):
        shown = min(
            exponent_of(value) for value, of in ((before, one), (after, other), (Decimal("0.1"), "")) if of != FRACTION
        )
        return move.quantize(Decimal(1).scaleb(shown))
    if not move or (is_whole_multiple(one, other) and exponent_of(move) >= -LONGEST_EXACT):
        return move
    return move.quantize(Decimal(1).scaleb(_last_told(move, before, after)))


def _last_told(move: Decimal, *shown: Decimal) -> int:
    """The last place worth telling of a converted move: its third digit, and no more than one beyond those shown."""
    return max(move.adjusted() - 2, min(0, *map(exponent_of, shown)) - 1)


def _ratio(before: Figure, after: Figure) -> str:
    """ "+88%", or "×2.5"; "" where the one is nought, of another sign, or has no nought of its own."""
    amounts = in_base(before.unit, before.value), in_base(after.unit, after.value)
    is_plain = after.unit == POINT or _is_rate(before.unit, after.unit)
    if (scale_of(after.unit)[0] in NO_RATIO and not is_plain) or not amounts[0] or amounts[1] * amounts[0] <= 0:
        return ""
    times = amounts[1] / amounts[0]
    if times >= TOLD_IN_TIMES:
        return f"×{_short(times)}"
    if times * TOLD_DIVIDED < 1:
        return f"÷{_short(1 / times)}"
    percent = 100 * (times - 1)
    return f"{'+' if percent > 0 else '−'}{_short(abs(percent))}%" if round(percent, 1) else ""


def _short(number: Decimal) -> str:
    """With one decimal below ten, without above."""
    rounded = number.quantize(Decimal("0.1") if number < 10 else Decimal(1))
    return f"{rounded.normalize():,f}"
