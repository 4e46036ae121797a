"""How far a figure moved: as a difference in the right unit, as a ratio, and relative to what it was.

Refuses: whether it moved at all (amounts.py).
"""

from decimal import Decimal, localcontext

from service.comparison.measures.amounts import bounds_of, exponent_of, is_one_dimension
from service.comparison.measures.units import converted, in_base, scale_of
from service.domain.claims import Figure

#: Dimensions in which one amount is so many times another; degrees have no nought of their own.
NO_RATIO = frozenset({"points", "share", "temperature"})

#: The unit of "3 to 2".
RATIO = "ratio"

#: Digits worked with: more than the longest two numbers read have together, so that a difference is exact.
DIGITS = 120

#: From this many times on a move is told in times, below it in per cent.
TOLD_IN_TIMES = 2


def relative_move(before: Figure, after: Figure) -> float:
    """How far the amount moved, as a share of the earlier amount; at most 9.99. 1 when it cannot be told."""
    if not is_one_dimension(before, after):
        return 1.0
    middle = [(low + high) / 2 for low, high in (bounds_of(before), bounds_of(after))]
    if not middle[0]:
        return 1.0 if middle[1] else 0.0
    return float(min(abs(middle[1] - middle[0]) / abs(middle[0]), Decimal("9.99")))


def difference(before: Figure, after: Figure) -> str:
    """The move in words fit for brackets, as a difference and, where that says anything, as a ratio.

    "+2 points", "−1,500, −75%", "+3, ×2.5", "+2 to +3"; in the later figure's unit, with no more digits than the
    two show. "" when it cannot be told in numbers.
    """
    if before.vague or after.vague or not is_one_dimension(before, after):
        return ""
    if (before.value_max is None) != (after.value_max is None):
        return ""
    with localcontext(prec=DIGITS):
        return _told(before, after)


def _told(before: Figure, after: Figure) -> str:
    ends = [(before.value, after.value)]
    if before.value_max is not None and after.value_max is not None:
        ends.append((before.value_max, after.value_max))
    moves = [_moved(low, before.unit, high, after.unit) for low, high in ends]
    if not any(moves):
        return ""
    told = " to ".join(_signed(move) for move in dict.fromkeys(moves))
    if scale_of(after.unit)[0] in ("share", "points"):
        return f"{told} point" + ("" if set(map(abs, moves)) == {Decimal(1)} else "s")
    ratio = _ratio(before, after) if len(moves) == 1 else ""
    if after.unit == RATIO:
        return ratio  # how much more of the one there is to the other; "3 to 2" less "2 to 1" is nothing
    return f"{told}, {ratio}" if ratio else told


def _moved(before: Decimal, unit: str, after: Decimal, other: str) -> Decimal:
    """How far an amount moved, in the later unit; of two units, with no more decimals than the later shows."""
    if scale_of(other)[0] == "share" and other != "percent":
        before, unit, after, other = before, unit, converted(after, other, "percent"), "percent"
    if unit == other:
        return after - before
    step = Decimal(1).scaleb(max(exponent_of(before), exponent_of(after), -2))
    return (after - converted(before, unit, other)).quantize(step)


def _ratio(before: Figure, after: Figure) -> str:
    """ "+88%", or "×2.5"; "" where the one is nought, of another sign, or has no nought of its own."""
    amounts = in_base(before.unit, before.value), in_base(after.unit, after.value)
    if scale_of(after.unit)[0] in NO_RATIO or not amounts[0] or amounts[1] * amounts[0] <= 0:
        return ""
    times = amounts[1] / amounts[0]
    if times >= TOLD_IN_TIMES:
        return f"×{_short(times)}"
    percent = 100 * (times - 1)
    return f"{'+' if percent > 0 else '−'}{_short(abs(percent))}%" if round(percent, 1) else ""


def _short(number: Decimal) -> str:
    """With one decimal below ten, without above."""
    rounded = number.quantize(Decimal("0.1") if number < 10 else Decimal(1))
    return f"{rounded.normalize():,f}"


def _signed(move: Decimal) -> str:
    return f"{move.normalize():+,f}".replace("-", "−")
