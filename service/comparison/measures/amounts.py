"""Two amounts, the same or not: as numbers in one unit, never as strings.

A fifth is 20 per cent, and 5 km is 3.1 miles within the rounding the text shows. The table is printed in
docs/changes.md, and a test holds the two equal.
Refuses: whether the two count the same thing (figures.py); how far they moved (moves.py).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from service.comparison.measures.told import is_currency
from service.comparison.measures.units import DIVIDED, MONEY, ZEROS, in_base, is_in_cents, is_whole_multiple, scale_of
from service.domain.claims import Figure, Modifier, Part
from service.text.seeking.sought import sought

#: Furthest two amounts told in two units lie apart and are one, as a share of the greater: nobody who converts rounds
#: more away. Less where one unit is so many of the other, where there is little to round: 999 m is 1 km, 7 months are
#: no year.
CONVERTED, CONVERTED_WHOLE = Decimal("0.04"), Decimal("0.01")

#: Furthest what is about so much lies from what it is about, as a share of that.
ABOUT = Decimal("0.1")

#: Bounds from above and from below.
UPPER = frozenset({Modifier.AT_MOST, Modifier.LESS_THAN})
LOWER = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN})

#: Units of fractions ("a fifth", "one in ten"), which show no digits, and of percentages.
FRACTION, PERCENT = "share", "percent"

_A_LITTLE = "(?:just|slightly|a little|a bit|only just|marginally|a shade|a fraction)"

#: Words for just short of an amount, and for just beyond it.
NEAR = tuple(
    re.compile(rf"(?:{'|'.join(words.split(', '))})\b", re.IGNORECASE)
    for words in (
        "almost, nearly, not quite, close to, approaching, nearing"
        f", {_A_LITTLE} (?:under|below|short of|shy of|less than)",
        f"{_A_LITTLE} (?:over|above|more than|beyond)",
    )
)

_ESTIMATE = sought(r"\b(?:estimat|reckon)\w+", re.IGNORECASE)

#: The unit of "doubled"; how far something moved by one time more is 100 per cent.
TIMES, WHOLE = "time", 100

#: What lasts as long as somebody was given it, and what gives it, in the lemmas of measures.
_TERMS, _GIVING = frozenset("ban sentence suspension".split()), frozenset({"imprison", "jail"})

#: Units that writers mix up, and that are no one measure: a rise of 5 per cent is none of 5 percentage points.
MIXED_UP = frozenset({PERCENT, "percentage point"})

#: What a rate of money is per, where it is a length of time.
PER = " per "


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One row of the table by which two amounts are the same or not."""

    name: str
    is_same: bool
    when: str
    holds: Callable[[Figure, Figure], bool]


def amount_rule(before: Figure, after: Figure) -> AmountRow:
    """The row that decides whether the two amounts are the same: the first that holds."""
    return next(row for row in AMOUNT_ROWS if row.holds(before, after))


def is_same_amount(before: Figure, after: Figure) -> bool:
    """Whether the two amounts are the same: equal, equal within a conversion's rounding, or rounded."""
    return amount_rule(before, after).is_same


def is_inside(before: Figure, after: Figure) -> bool:
    """Whether the later amount lies within the earlier one's bounds: more exact, and no contradiction.

    What is only bounded on one side lies in no range: "at least 20" is not within 10 to 20.
    """
    if before.value_max is None or not is_one_dimension(before, after):
        return False
    if after.modifier in UPPER | LOWER and not before.vague:
        return False
    earlier, later = bounds_of(before), bounds_of(after)
    return earlier != later and earlier[0] <= later[0] and later[1] <= earlier[1]


def is_comparable(before: Figure, after: Figure) -> bool:
    """Whether the two are amounts of one kind: same unit, units of one dimension, or two sums of money."""
    return (
        is_one_dimension(before, after)
        or (_is_money(before) and _is_money(after))
        or (_is_paid_by_time(before) and _is_paid_by_time(after))
        or (before.part is after.part is Part.CHANGE and {before.unit, after.unit} == MIXED_UP)
        or _is_in_times_and_share(before, after)
    )


def is_duration(figure: Figure) -> bool:
    """Whether the figure is a length of time."""
    return scale_of(figure.unit)[0] == "time"


def is_term(figure: Figure) -> bool:
    """Whether the figure is a length of time that somebody was given: "a three-year sentence"."""
    if not is_duration(figure) or figure.counted is None:
        return False
    return figure.counted.exact.lower().split()[-1] in _TERMS or not _GIVING.isdisjoint(figure.measure.split())


def _is_money(figure: Figure) -> bool:
    return is_currency(figure.unit) or scale_of(figure.unit)[0] in MONEY


def _is_paid_by_time(figure: Figure) -> bool:
    below = figure.unit.partition(PER)[2]
    return bool(below) and _is_paid(figure.unit) and scale_of(below)[0] == "time"


def is_told_in_times(before: Figure, after: Figure) -> bool:
    """Whether one tells in times as much of a movement as the other as a share: "halved", "fell by half"."""
    if not _is_in_times_and_share(before, after) or before.value_max is not None or after.value_max is not None:
        return False
    share, times = sorted((before, after), key=lambda figure: figure.unit == TIMES)
    return abs(times.value - 1) * (WHOLE if share.unit == PERCENT else 1) == share.value


def _is_in_times_and_share(before: Figure, after: Figure) -> bool:
    """Whether both tell how far something moved one way, one in times and the other as a share of it."""
    if before.part is not Part.CHANGE or after.part is not Part.CHANGE or before.trend is not after.trend:
        return False
    units = before.unit, after.unit
    return TIMES in units and (PERCENT in units or FRACTION in units)


def is_one_dimension(before: Figure, after: Figure) -> bool:
    """Whether the units are one, or of one dimension. A cent is one of whatever the other is told in."""
    units = before.unit, after.unit
    return units[0] == units[1] or scale_of(units[0])[0] == scale_of(units[1])[0] != "" or is_in_cents(*units)


def bounds_of(figure: Figure) -> tuple[Decimal, Decimal]:
    """Lower and upper bound in the base unit."""
    low = in_base(figure.unit, figure.value)
    return low, low if figure.value_max is None else in_base(figure.unit, figure.value_max)


def exponent_of(value: Decimal) -> int:
    """The place of the last digit a number shows: -1 for tenths."""
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _is_equal(before: Figure, after: Figure) -> bool:
    if before.unit == after.unit:
        return (before.value, before.value_max) == (after.value, after.value_max)
    one, other = bounds_of(before), bounds_of(after)
    return all(abs(a - b) <= DIVIDED * max(abs(a), abs(b)) for a, b in zip(one, other, strict=True))


def _is_converted(before: Figure, after: Figure) -> bool:
    """Equal within half of the last digit shown, of the two the one that shows less, and within a few per cent."""
    units = before.unit, after.unit
    if units[0] == units[1] or (_is_paid(units[0]) and not _is_per_another(*units)):
        return False
    if set(units) == {FRACTION, PERCENT}:
        return _is_next_percentage(*((before, after) if units[0] == FRACTION else (after, before)))
    shown = max(Decimal(5).scaleb(_last_shown(f) - 1) * scale_of(f.unit)[1] for f in (before, after))
    if units[0] in ZEROS or units[1] in ZEROS:
        return _within(before, after, shown)  # nought degrees are no nothing, of which there would be a share
    share = CONVERTED_WHOLE if is_whole_multiple(*units) else CONVERTED
    most = max(abs(bound) for figure in (before, after) for bound in bounds_of(figure))
    return _within(before, after, min(shown, share * most))


def _is_paid(unit: str) -> bool:
    head = unit.partition(PER)[0]
    return is_currency(head) or scale_of(head)[0] in MONEY


def _is_per_another(one: str, other: str) -> bool:
    """Whether two rates of money are per units that are converted: "$2,000 an ounce", "$64 a gram"."""
    below = one.partition(PER)[2], other.partition(PER)[2]
    return below[0] != below[1] and bool(below[0] and below[1])


def _is_next_percentage(fraction: Figure, percentage: Figure) -> bool:
    """Whether the fraction lies between two percentages of as many digits, and this is one of them: a third, 33 or 34.

    A fraction that is such a percentage itself is no other one: a fifth is 20 per cent and not 21.
    """
    exact, shown = bounds_of(fraction), bounds_of(percentage)
    step = Decimal(1).scaleb(exponent_of(percentage.value)) * scale_of(PERCENT)[1]
    return abs(exact[0] - shown[0]) < step and abs(exact[1] - shown[1]) < step


def _last_shown(figure: Figure) -> int:
    """The place of the last digit that says something: that of 300 is the third, but of degrees the first."""
    return exponent_of(figure.value if figure.unit in ZEROS else figure.value.normalize())


def _is_rounded(before: Figure, after: Figure) -> bool:
    """Whether the amount that is only about so much is the other one rounded to two digits, or to those it shows."""
    if Modifier.ABOUT not in (before.modifier, after.modifier):
        return False  # as most are, and it is asked of every pair that may be one
    return any(
        _within(before, after, _room_about(rough))
        for rough in (before, after)
        if rough.modifier is Modifier.ABOUT and not rough.vague
    )


def _room_about(figure: Figure) -> Decimal:
    second = figure.value.adjusted() - 1 if figure.value else 0
    last = second if figure.unit == FRACTION else max(exponent_of(figure.value), second)
    room = Decimal(5).scaleb(last - 1) * scale_of(figure.unit)[1]
    return room if figure.unit in ZEROS else min(room, ABOUT * abs(bounds_of(figure)[0]))


def _is_bound_by_end(before: Figure, after: Figure) -> bool:
    """Whether one is a range and the other a bound at its end of that side: "40 to 60 mph", "up to 60 mph"."""
    if before.unit != after.unit or before.vague or after.vague:
        return False
    if (before.value_max is None) is (after.value_max is None):
        return False
    return any(
        span.value_max is not None
        and bound.value_max is None
        and (
            (bound.modifier in UPPER and bound.value == span.value_max)
            or (bound.modifier in LOWER and bound.value == span.value)
        )
        for span, bound in ((before, after), (after, before))
    )


def _within(before: Figure, after: Figure, room: Decimal) -> bool:
    one, other = bounds_of(before), bounds_of(after)
    return abs(one[0] - other[0]) <= room and abs(one[1] - other[1]) <= room


AMOUNT_ROWS: Sequence[AmountRow] = (
    AmountRow(
        "other kind",
        False,
        "the units are of two dimensions, or the sums in two currencies",
        lambda before, after: not is_one_dimension(before, after) and not is_told_in_times(before, after),
    ),
    AmountRow(
        "in times",
        True,
        "one is told in times and the other as a share: doubled, rose 100 per cent; halved, fell by half",
        is_told_in_times,
    ),
    AmountRow("equal", True, "both bounds are equal in one unit", _is_equal),
    AmountRow(
        "converted",
        True,
        "in two units, equal within half of the last digit shown by the one that shows less, and within 4 % (1 % where"
        " one unit is so many of the other, and of money only what it is per); a fraction is the percentage next to it"
        " in the digits shown",
        _is_converted,
    ),
    AmountRow(
        "rounded",
        True,
        "one is about so much, and the other differs by no more than half of its second digit or of its last one, and"
        " by no more than a tenth",
        _is_rounded,
    ),
    AmountRow(
        "same end",
        True,
        "one is a range, and the other says at most its upper end or at least its lower one, in the same unit",
        _is_bound_by_end,
    ),
    AmountRow("more exact", False, "the later lies within the bounds of the earlier", is_inside),
    AmountRow("moved", False, "otherwise", lambda *_: True),
)


def are_as_near(before: Figure, after: Figure, before_sentence: str, after_sentence: str) -> bool:
    """Whether both say "almost" of the amount, or both "just over", in whatever words; or both are estimates.

    What somebody estimates is an estimate, and about so much: "police estimate 500", "an estimated 500".
    """
    if {before.modifier, after.modifier} == {Modifier.EXACTLY, Modifier.ABOUT}:
        return are_estimates(before_sentence, after_sentence)
    return any(side.match(before.passage.exact) and side.match(after.passage.exact) for side in NEAR)


def are_estimates(before: str, after: str) -> bool:
    """Whether both texts give something as an estimate, by a verb or beside the number."""
    return bool(_ESTIMATE.search(before) and _ESTIMATE.search(after))
