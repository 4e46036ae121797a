"""Two figures side by side: the same amount or not, the same thing counted or not, how far it moved.

Amounts are compared as numbers in one unit, never as strings: a fifth is 20 per cent, and 5 km is
3.1 miles within the rounding the text shows.
Refuses: kinds of change (judgement.py); deciding which sentence belongs to which (alignment.py).
"""

from collections import Counter
from decimal import Decimal

from service.comparison.aligning.alignment import closeness
from service.comparison.meaning.stances import said_words
from service.domain.claims import Figure

#: Unit to dimension and factor in the dimension's base unit. Units that are not here are the same only as themselves.
SCALES: dict[str, tuple[str, Decimal]] = {
    name: (dimension, Decimal(factor))
    for dimension, units in {
        "area": "square metre 1, hectare 10000, acre 4046.8564224, square kilometre 1000000, "
        "square mile 2589988.110336, "
        "square foot 0.09290304, square yard 0.83612736",
        "energy": "joule 1, kilowatt hour 3600000, megawatt hour 3600000000",
        "length": "millimetre 0.001, centimetre 0.01, metre 1, kilometre 1000, inch 0.0254, foot 0.3048, yard 0.9144, "
        "mile 1609.344, nautical mile 1852",
        "mass": "gram 0.001, kilogram 1, metric ton 1000, ounce 0.028349523125, "
        "pound-mass 0.45359237, stone 6.35029318",
        "power": "watt 1, kilowatt 1000, megawatt 1000000, gigawatt 1000000000",
        "share": "percent 0.01, per mille 0.001, per ten thousand 0.0001, share 1",
        "speed": "metre per second 1, kilometre per hour 0.2777777778, mile per hour 0.44704, knot 0.5144444444",
        "time": "second 1, minute 60, hour 3600, day 86400, week 604800, fortnight 1209600",
        "volume": "litre 1, millilitre 0.001, cubic metre 1000, gallon 3.785411784, "
        "pint 0.473176473, barrel 158.987294928",
        "years": "month 1, year 12, decade 120, century 1200",
    }.items()
    for name, factor in (entry.strip().rsplit(" ", 1) for entry in units.split(","))
}

#: Units written with an ISO currency code in lower case.
CURRENCY_LENGTH = 3

#: Code points of context on each side by which two figures of a sentence are told apart.
CONTEXT = 48


def is_same_amount(before: Figure, after: Figure) -> bool:
    """Whether the two amounts are equal, in one unit, within the rounding shown where a unit was converted."""
    if before.unit == after.unit and _both(before, after):
        return (before.value, before.value_max) == (after.value, after.value_max)
    bounds = _in_base(before), _in_base(after)
    if bounds[0] is None or bounds[1] is None or bounds[0][0] != bounds[1][0]:
        return False
    room = max(bounds[0][3], bounds[1][3]) if before.unit != after.unit else Decimal(0)
    return abs(bounds[0][1] - bounds[1][1]) <= room and abs(bounds[0][2] - bounds[1][2]) <= room


def is_inside(before: Figure, after: Figure) -> bool:
    """Whether the later amount lies within the earlier one's bounds: more exact, and no contradiction."""
    bounds = _in_base(before), _in_base(after)
    if bounds[0] is None or bounds[1] is None or bounds[0][0] != bounds[1][0]:
        return False
    return before.value_max is not None and bounds[0][1] <= bounds[1][1] and bounds[1][2] <= bounds[0][2]


def is_comparable(before: Figure, after: Figure) -> bool:
    """Whether the two are amounts of one kind: same unit, units of one dimension, or two sums of money."""
    if before.unit == after.unit or (_is_money(before) and _is_money(after)):
        return True
    return _dimension(before) == _dimension(after) != ""


def is_duration(figure: Figure) -> bool:
    """Whether the figure is a length of time."""
    return _dimension(figure) in ("time", "years")


def counts_something_else(before: Figure, after: Figure, before_sentence: str, after_sentence: str) -> bool:
    """Whether each counts something the other's sentence does not speak of."""
    if before.counted is None or after.counted is None:
        return False
    words = said_words(before.counted.exact), said_words(after.counted.exact)
    return bool(
        _beyond(words[0], before_sentence, after_sentence) and _beyond(words[1], after_sentence, before_sentence)
    )


def speaks_of_another_time(before: Figure, after: Figure) -> bool:
    """Whether both say a time they speak of, and it is another one. The mere calendar does not count."""
    if before.as_of is None or after.as_of is None:
        return False
    return said_words(before.as_of.exact) != said_words(after.as_of.exact)


def likeness(before: Figure, after: Figure, before_text: str, after_text: str) -> float:
    """How likely the two are one figure, 0 to 1: unit first, then what is counted, the words around, the amount."""
    if not is_comparable(before, after):
        return 0.0
    measure = closeness(before.measure, after.measure) if before.measure and after.measure else 0.3
    if before.counted is not None and after.counted is not None:
        measure = max(measure, closeness(before.counted.exact, after.counted.exact))
    around = closeness(_around(before, before_text), _around(after, after_text))
    exact = 0.15 if is_same_amount(before, after) else 0.0
    return 0.15 + 0.35 * measure + 0.35 * around + exact


def relative_move(before: Figure, after: Figure) -> float:
    """How far the amount moved, as a share of the earlier amount; at most 9.99. 1 when it cannot be told."""
    bounds = _in_base(before), _in_base(after)
    if bounds[0] is None or bounds[1] is None or bounds[0][0] != bounds[1][0]:
        return 1.0
    middle = [(b[1] + b[2]) / 2 for b in bounds if b]
    if not middle[0]:
        return 1.0 if middle[1] else 0.0
    return float(min(abs(middle[1] - middle[0]) / abs(middle[0]), Decimal("9.99")))


def difference(before: Figure, after: Figure) -> str:
    """The move in words fit for brackets: "+2 points", "-1,500"; "" when it cannot be told in one number."""
    if (
        before.unit != after.unit
        or before.vague
        or after.vague
        or before.value_max is not None
        or after.value_max is not None
    ):
        return ""
    moved = after.value - before.value
    if not moved:
        return ""
    shown = f"{moved.normalize():+,f}".replace("-", "−")
    if before.unit == "percent":
        return f"{shown} point" + ("" if abs(moved) == 1 else "s")
    return shown


def _both(before: Figure, after: Figure) -> bool:
    return (before.value_max is None) == (after.value_max is None)


def _is_money(figure: Figure) -> bool:
    return len(figure.unit) == CURRENCY_LENGTH and figure.unit.isalpha() and figure.unit not in SCALES


def _dimension(figure: Figure) -> str:
    return SCALES.get(figure.unit, ("", Decimal(1)))[0]


def _in_base(figure: Figure) -> tuple[str, Decimal, Decimal, Decimal] | None:
    """Dimension, lower and upper bound in the base unit, and half of the last digit shown."""
    dimension = _dimension(figure) or figure.unit
    factor = SCALES[figure.unit][1] if figure.unit in SCALES else Decimal(1)
    upper = figure.value if figure.value_max is None else figure.value_max
    exponent = figure.value.as_tuple().exponent
    if not isinstance(exponent, int):
        return None
    return dimension, figure.value * factor, upper * factor, Decimal(5).scaleb(exponent - 1) * factor


def _beyond(words: Counter[str], own: str, other: str) -> bool:
    """Whether some of the words stand in their own sentence and not in the other."""
    there, here = said_words(other), said_words(own)
    return any(word in here and word not in there for word in words)


def _around(figure: Figure, text: str) -> str:
    passage = figure.passage
    start = text.rfind("\n", 0, passage.start) + 1
    end = text.find("\n", passage.end)
    end = len(text) if end < 0 else end
    return (
        text[max(start, passage.start - CONTEXT) : passage.start]
        + " "
        + text[passage.end : min(end, passage.end + CONTEXT)]
    )
