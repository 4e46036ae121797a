"""Units by dimension, and amounts in one unit of it, exactly.

The factors are those of the International System of Units and of the international yard and pound, which are exact;
a gallon, pint and barrel are those of the United States, as news prose means them.
A year is that of the calendar in the mean, 365.2425 days, and a month its twelfth. A cent is a dollar's here, since its
unit does not say of what it is one, and beside a sum in another currency that has cents it is one of those.
Refuses: one currency in another, whose rates move; units nobody converts in prose.
"""

from decimal import Decimal
from functools import lru_cache

from service.comparison.measures.told import is_currency

_TABLE = {
    "area": """square millimetre 0.000001, square centimetre 0.0001, square metre 1, hectare 10000,
        square kilometre 1000000, square inch 0.00064516, square foot 0.09290304, square yard 0.83612736,
        acre 4046.8564224, square mile 2589988.110336""",
    "energy": """joule 1, kilojoule 1000, megajoule 1000000, gigajoule 1000000000, kilowatt hour 3600000,
        megawatt hour 3600000000, gigawatt hour 3600000000000, terawatt hour 3600000000000000, calorie 4184""",
    "frequency": "hertz 1, kilohertz 1000, megahertz 1000000, gigahertz 1000000000",
    "length": """nanometre 0.000000001, micrometre 0.000001, millimetre 0.001, centimetre 0.01, metre 1, kilometre 1000,
        inch 0.0254, foot 0.3048, yard 0.9144, mile 1609.344, nautical mile 1852""",
    "mass": """microgram 0.000000001, milligram 0.000001, gram 0.001, kilogram 1, metric ton 1000, kiloton 1000000,
        megaton 1000000000, ounce 0.028349523125, pound-mass 0.45359237, stone 6.35029318""",
    "power": """watt 1, kilowatt 1000, megawatt 1000000, gigawatt 1000000000, terawatt 1000000000000,
        horsepower 745.69987158227022""",
    "pressure": """pascal 1, hectopascal 100, millibar 100, kilopascal 1000, megapascal 1000000,
        pound per square inch 6894.757293168361336723, kilopound per square inch 6894757.293168361336723""",
    "share": "percent 0.01, per mille 0.001, per ten thousand 0.0001, share 1",
    "torque": "newton metre 1, pound-foot 1.3558179483314004, foot pound-force 1.3558179483314004",
    "points": "percentage point 1, point 1, basis point 0.01",
    "speed": "metre per second 3600, kilometre per hour 1000, mile per hour 1609.344, knot 1852",
    "temperature": "celsius 9, kelvin 9, fahrenheit 5",
    "time": """millisecond 0.001, second 1, minute 60, hour 3600, day 86400, night 86400, week 604800,
        fortnight 1209600, month 2629746, year 31556952, decade 315569520, century 3155695200""",
    "volume": """millilitre 0.001, litre 1, cubic metre 1000, cubic centimetre 0.001, cubic kilometre 1000000000000,
        billion cubic metre 1000000000000, cubic foot 28.316846592, cubic yard 764.554857984,
        acre-foot 1233481.83754752, fluid ounce 0.0295735295625, pint 0.473176473, quart 0.946352946,
        gallon 3.785411784, barrel 158.987294928""",
    "gbp": "gbp 1, penny 0.01",
    "usd": "usd 1, cent 0.01",
    "years of age": "month of age 1, year of age 12",
}  # fmt: skip

#: Unit to dimension and factor in the dimension's base unit. Units that are not here are the same only as themselves.
SCALES: dict[str, tuple[str, Decimal]] = {
    name: (dimension, Decimal(factor))
    for dimension, units in _TABLE.items()
    for name, factor in (entry.strip().rsplit(" ", 1) for entry in units.split(","))
}

#: The ounce that precious metals are priced by, in kilograms: what money is per is no other in the news.
TROY_OUNCE = Decimal("0.0311034768")

#: Dimensions that are a currency's.
MONEY = frozenset({"gbp", "usd"})

#: Currencies with cents besides the dollar of the table, of which a hundred are one.
CENT, IN_CENTS = "cent", frozenset({"aud", "cad", "eur", "hkd", "nzd", "sgd", "zar"})

#: What is added to an amount before its factor applies, where nought of the unit is not nought of the base.
ZEROS = {"celsius": Decimal("273.15"), "fahrenheit": Decimal("459.67")}

#: How many something is per: "12 cases per 100,000".
PER = "per "

#: Units whose scale is remembered.
UNITS_REMEMBERED = 1_024

#: How far two amounts of two units may lie apart and be equal, as a share: what the last digits of a division come to.
DIVIDED = Decimal("1e-20")

#: Longest whole number read in "per 100000".
LONGEST_PER = 12


@lru_cache(maxsize=UNITS_REMEMBERED)
def scale_of(unit: str) -> tuple[str, Decimal]:
    """The dimension of a unit and its factor; "" and 1 where it is only the same as itself.

    >>> scale_of("penny per litre"), scale_of("people per household")
    (('gbp per volume', Decimal('0.01')), ('', Decimal('1')))
    """
    if unit in SCALES:
        return SCALES[unit]
    if unit.startswith(PER) and unit[len(PER) :].isdecimal() and len(unit) <= len(PER) + LONGEST_PER:
        whole = Decimal(unit[len(PER) :])
        return ("share", 1 / whole) if whole else ("", Decimal(1))
    above, per, below = f" {unit}".partition(" per ")
    above = above.strip()
    if not per:
        return "", Decimal(1)
    kind, size = SCALES.get(above, (above, Decimal(1)))
    what, of = _whole(below, is_paid=kind in MONEY or is_currency(above))
    if what:
        return f"{kind} per {what}".strip(), size / of
    return (f"{kind} per {below}", size) if kind in MONEY else ("", Decimal(1))


def _whole(below: str, *, is_paid: bool) -> tuple[str, Decimal]:
    """The dimension of what something is per and how much of it: "100 kilometre"; "" and 1 where it has none."""
    many, _, of = below.partition(" ")
    if not (many.isascii() and many.isdigit() and of in SCALES and len(many) < LONGEST_PER and int(many)):
        many, of = "1", below
    if of not in SCALES:
        return "", Decimal(1)
    what, size = SCALES[of]
    return what, Decimal(many) * (TROY_OUNCE if is_paid and of == "ounce" else size)


def is_in_cents(one: str, other: str) -> bool:
    """Whether of two units one is cents and the other a currency that has them, per the same.

    >>> is_in_cents("eur per share", "cent per share"), is_in_cents("eur per share", "cent per litre")
    (True, False)
    """
    (head, _, below), (other_head, _, other_below) = one.partition(f" {PER}"), other.partition(f" {PER}")
    heads = {head, other_head}
    return CENT in heads and not heads.isdisjoint(IN_CENTS) and below == other_below


def is_whole_multiple(unit: str, other: str) -> bool:
    """Whether the one unit is so many of the other, as an hour is 60 minutes.

    >>> is_whole_multiple("minute", "hour"), is_whole_multiple("mile", "kilometre")
    (True, False)
    """
    if scale_of(unit)[0] != scale_of(other)[0]:
        return False
    less, more = sorted((scale_of(unit)[1], scale_of(other)[1]))
    times = more / less
    return abs(times - times.to_integral_value()) < DIVIDED


def in_base(unit: str, value: Decimal) -> Decimal:
    """An amount in the base unit of its dimension; the amount itself where there is none."""
    return (value + ZEROS.get(unit, 0)) * scale_of(unit)[1]


def converted(value: Decimal, unit: str, other: str) -> Decimal:
    """An amount of one unit in another unit of its dimension.

    >>> converted(Decimal(212), "fahrenheit", "celsius").normalize()
    Decimal('1E+2')
    """
    return in_base(unit, value) / scale_of(other)[1] - ZEROS.get(other, 0)
