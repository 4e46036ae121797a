"""Which amounts a figure allows, in one unit, and whether two figures can both be right.

Refuses: whether two figures count the same thing (joining.py).
"""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from service.comparison.measures.amounts import bounds_of
from service.comparison.measures.units import scale_of
from service.domain.claims import Figure, Modifier

#: How far from its value an amount given as "about" may lie, as a share of it.
ABOUT = Decimal("0.1")

#: What a figure without a unit counts in.
COUNT = "count"

#: Units of shares are bounded, and so may go from nought to all of it; other amounts seldom leap.
SHARE = "share"

#: Most times one amount may exceed another of the same thing, with nothing between them.
LEAP = 20


#: Amounts of which it is remembered whether they are distinctive.
AMOUNTS_REMEMBERED = 8_192

#: Fewest digits of an amount that few things come to; two are enough from LEAST_DISTINCTIVE on.
DISTINCTIVE_DIGITS, LEAST_DISTINCTIVE = 3, 20


class Bounds(NamedTuple):
    """The amounts a figure allows; None where there is no end."""

    low: Decimal | None
    high: Decimal | None


def dimension_of(figure: Figure) -> str:
    """What kind of amount it is: "area", "share", "count", a currency; only amounts of one kind are compared."""
    return scale_of(figure.unit)[0] or figure.unit or COUNT


def extent_of(figure: Figure) -> Bounds:
    """The amount as it is written, in the base unit of its dimension; both ends are numbers."""
    return Bounds(*bounds_of(figure))


def allowed_by(figure: Figure) -> Bounds:
    """The amounts the figure's words allow, its modifier and the rounding it shows applied."""
    low, high = extent_of(figure)
    assert low is not None and high is not None  # an extent has both ends
    match figure.modifier:
        case Modifier.AT_LEAST | Modifier.MORE_THAN:
            return Bounds(low, None)
        case Modifier.AT_MOST | Modifier.LESS_THAN:
            return Bounds(None, high)
        case Modifier.ABOUT:
            return Bounds(low - abs(low) * ABOUT, high + abs(high) * ABOUT)
        case _:
            room = _rounding(figure)
            return Bounds(low - room, high + room)


def agree(one: Figure, other: Figure) -> bool:
    """Whether there is an amount that both allow. Figures of two dimensions never agree."""
    return dimension_of(one) == dimension_of(other) and overlap(allowed_by(one), allowed_by(other))


def overlap(one: Bounds, other: Bounds) -> bool:
    """Whether there is an amount within both bounds, their ends included."""
    return _reaches(one.low, other.high) and _reaches(other.low, one.high)


@lru_cache(maxsize=AMOUNTS_REMEMBERED)
def is_distinctive(amount: Decimal) -> bool:
    """Whether few things of a story come to this amount: it is not small and not a round number.

    >>> [is_distinctive(Decimal(amount)) for amount in (12, 46, 500, 6400, 1204)]
    [False, True, False, True, True]
    """
    digits = len(amount.normalize().as_tuple().digits)
    return digits >= DISTINCTIVE_DIGITS or (digits == DISTINCTIVE_DIGITS - 1 and abs(amount) >= LEAST_DISTINCTIVE)


def is_leap(one: Bounds, other: Bounds) -> bool:
    """Whether all amounts of the one are more than LEAP times those of the other. Both ends are numbers."""
    return _leaps(one, other) or _leaps(other, one)


def _leaps(less: Bounds, more: Bounds) -> bool:
    assert less.high is not None and more.low is not None
    return abs(more.low) > LEAP * max(abs(less.high), Decimal(1)) if more.low > less.high else False


def _reaches(low: Decimal | None, high: Decimal | None) -> bool:
    return low is None or high is None or low <= high


def _rounding(figure: Figure) -> Decimal:
    """Half of the last decimal shown; whole numbers are taken as they are."""
    exponent = figure.value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent >= 0:
        return Decimal(0)
    return Decimal(5).scaleb(exponent - 1) * scale_of(figure.unit)[1]
