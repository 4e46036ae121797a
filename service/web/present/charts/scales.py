"""Round ticks for amounts and for times, and numbers as an axis says them.

Amounts are exact: a hostile one of four hundred digits is drawn as well as a small one.
Refuses: places in a drawing (steps.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from math import ceil

#: Steps between ticks, as multiples of a power of ten.
ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))

#: Steps between ticks of time; beyond them years of 365 days.
SPANS = tuple(timedelta(hours=hours) for hours in (1, 3, 6, 12, 24, 48, 168, 336, 720, 2160, 4320, 8760))

#: A least amount no more than this share of the greatest makes the axis begin at nought.
FROM_NOUGHT = Decimal("0.6")

#: The size of the letters beside an axis, in units of the drawing: of a small one on a phone, where they are largest;
#: and how wide they are in sizes: narrow ones, wide ones, all others.
LETTERS, NARROW, WIDEST, OTHERS = 15, 0.33, 1.0, 0.64
_NARROW, _WIDEST = frozenset(" .,iltr"), frozenset("m")

#: Words for large numbers, and how far they reach.
_LARGE = ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    at: int  # along the axis, in units of the drawing
    said: str


def round_range(low: Decimal, high: Decimal, most: int) -> tuple[Decimal, ...]:
    """Round amounts around low and high, at most `most` of them and two: what the ticks of an axis stand at.

    Whole amounts have whole ticks, and where none is less than nought no tick is: nobody counts fewer than none.
    """
    is_whole = low == low.to_integral_value() and high == high.to_integral_value()
    if 0 <= low <= high * FROM_NOUGHT:
        low = Decimal(0)
    if low == high:
        room = abs(low) / 10 + 1
        low, high = low - room if low < 0 else max(low - room, Decimal(0)), high + room
    rough = (high - low) / most
    power = Decimal(10).scaleb(rough.adjusted() - 1)
    step = next(times * power for times in ROUND if times * power >= rough)
    step = max(step, Decimal(1)) if is_whole else step
    first = (low / step).to_integral_value(rounding="ROUND_FLOOR")
    last = (high / step).to_integral_value(rounding="ROUND_CEILING")
    return tuple(step * (first + number) for number in range(int(last - first) + 1))


def round_times(first: datetime, last: datetime, most: int) -> tuple[tuple[datetime, str], ...]:
    """Round times between the first and the last, in UTC, at most `most` of them, with what an axis says there."""
    whole = last - first
    step = next((span for span in SPANS if whole / span <= most), None) or timedelta(days=365) * (
        whole // (timedelta(days=365) * most) + 1
    )
    begin = datetime.combine(first.astimezone(UTC).date(), datetime.min.time(), UTC)
    number = -((begin - first) // step)
    times = []
    while (at := begin + number * step) <= last:
        if at >= first:
            times.append((at, _said_time(at, step, whole)))
        number += 1
    return tuple(times)


def say_number(number: Decimal) -> str:
    """A number as an axis has room for it: 1,200, 2.5 million, 3 × 10^20."""
    number = +number  # rounded to what a reader could tell apart
    if abs(number) >= Decimal(10) ** 15:
        lead = number.scaleb(-number.adjusted())
        return f"{_plain(lead.quantize(Decimal('0.1')))} × 10^{number.adjusted()}"
    for size, word in _LARGE:
        if abs(number) >= size:
            return f"{_plain(number / size)}{word}"
    return _plain(number)


def room_for(said: Iterable[str]) -> int:
    """How wide the widest of these is beside an axis, in units of the drawing: rather too much than too little."""
    sizes = (sum(NARROW if one in _NARROW else WIDEST if one in _WIDEST else OTHERS for one in text) for text in said)
    return ceil(max(sizes, default=0) * LETTERS)


def _plain(number: Decimal) -> str:
    shown = f"{number:,f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _said_time(at: datetime, step: timedelta, whole: timedelta) -> str:
    if step < timedelta(days=1) and at.hour:
        return f"{at:%H:%M}"
    if whole > timedelta(days=330):
        return f"{at:%b %Y}"
    return f"{at.day} {at:%b}"
