"""Two numbers that are one quantity: a range or a ratio; and two that only look so: a vote, a change, a score.

Refuses: reading one number with its unit (amounts.py).
"""

from collections.abc import Sequence
from decimal import Decimal

from service.domain.claims import Modifier
from service.extraction.numerals.digits import as_whole
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numbers import read_number
from service.extraction.numerals.numerals import DASHES, SCALES, SHORT_SCALES, Number
from service.extraction.numerals.units import times_smaller
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity, read_quantity
from service.extraction.quantities.moving.objects import way_of_object
from service.extraction.quantities.multiples import UNIT
from service.extraction.quantities.trends import LINKS, NO_TREND, is_changing, trend_of, way_before
from service.extraction.refusing.refusals import is_refused, is_score, is_vote
from service.extraction.times.calendar import is_four_digits

RANGE_LINKS = frozenset({"to", "through", "and", "or", *DASHES, "~"})

#: What two numbers are when one of these stands near: "a ratio of 3:1", "a 2-to-1 majority"; words looked over for it.
RATIO = "ratio"
STRICT_RATIOS = frozenset("odds outnumber outnumbered outnumbers ratio ratios".split())
OF_RATIOS = STRICT_RATIOS | {"majority", "margin"}
NEAR_RATIO = 8

#: Words of a currency before its number: "Rs", "US $", "Rs .".
LONGEST_MARK = 2

#: Words between "by" and how far something moved, at most.
LONGEST_LINK = 5

#: Words of what is to come, before a movement, and how far before its amount they may be.
FORESEEING = frozenset("could expected forecast likely may might predicted projected should will would".split())
FAR_FORESEEN = 8

#: Words before a year, which is no end of a range: "from $362m in 2014 to $557m".
OF_YEARS = frozenset({"by", "in", "since"})

#: Words before the two sides of a vote.
OF_VOTES = frozenset({"by", "of", "voted"})


def read_range(words: Sequence[WordForm], low: Quantity) -> tuple[Quantity, ...] | None:
    """The range that begins with `low`, alone; two quantities where it is a vote or a change; () where it is a score.

    None where there is no pair.
    """
    if (
        low.number.vague
        or low.unit == "share"
        or (low.unit == UNIT and not low.own_unit)
        or (low.number.share and not low.number.digits)
    ):
        return None
    at = low.last
    if at + 1 >= len(words) or (words[at].norm not in RANGE_LINKS and words[at].norm != ":"):
        return None
    if ratio := _ratio(words, low):
        return (ratio,)
    if words[at].norm == ":":
        return None
    link = words[at].norm
    if words[at].text in DASHES and at + 2 < len(words) and words[at + 1].norm in ("to", "and"):
        link, at = words[at + 1].norm, at + 1
        if at + 1 < len(words) and words[at + 1].text in DASHES:
            at += 1
    start = at + 1
    while start < len(words) and (
        words[start].text in "$£€¥₹" or (words[start].norm in ("us", "about", "around", "~") and link != "and")
    ):
        start += 1
    high = _high(words, start)
    if high is None or high.number.vague or high.number.share != low.number.share or high.unit == "share":
        return None
    before = words[low.first - 1].norm if low.first else ""
    dash = words[low.last].text in DASHES and link in DASHES
    if link == "and" and before != "between":
        return None
    if link == "to" and before in OF_YEARS and not low.unit and high.unit and is_four_digits(words[low.first]):
        return None
    if link == "or" and not (low.number.value + 1 == high.number.value and not low.number.digits and not low.unit):
        return None
    if dash and words[low.last].text == "—":
        return None
    if is_money(low.unit):
        high = _of_money(words, low, high, dash=dash)
    unit = high.unit or low.unit
    if low.unit and high.unit and low.unit != high.unit and not high.unit.startswith(low.unit):
        size = times_smaller(low.unit, high.unit) if before == "between" else 0  # "5 feet 10 inches to 6 feet" is none
        is_cut = high.last < len(words) and words[high.last].is_number  # "between 5 feet and 6 feet 10 inches"
        if not size or high.number.scale or is_cut:
            return None
        unit, value = low.unit, as_whole(high.number.value * size)  # "between 30cm and 1m" is 30 to 100 centimetres
        if value <= low.number.value:
            return None
        high = high._replace(unit=unit, number=high.number._replace(value=value))
    return _joined_range(words, low, high, unit, link=link, before=before, dash=dash)


def _of_money(words: Sequence[WordForm], low: Quantity, high: Quantity, *, dash: bool) -> Quantity:
    """The upper end in the currency of the lower: "$50-[60 a barrel]", "£3-[4m]"."""
    if high.unit.startswith("per "):
        return high._replace(unit=f"{low.unit} {high.unit}")
    if dash and high.unit == "metre" and words[high.last - 1].text == "m":
        number = high.number._replace(value=high.number.value * 10**6, scale="m")
        return high._replace(unit=low.unit, number=number)
    return high


def _high(words: Sequence[WordForm], start: int) -> Quantity | None:
    """The quantity that begins at words[start] with its number or its currency: "to [Rs 300 crore]"."""
    for at in range(start, min(start + 1 + LONGEST_MARK, len(words))):
        high = read_quantity(words, at) if at == start or words[at].is_number else None
        if high is not None:
            return high if at == start or (high.first == start and is_money(high.unit)) else None
    return None


def _ratio(words: Sequence[WordForm], one: Quantity) -> Quantity | None:
    """The ratio that begins with a bare number, as how many there are to one of the other; None where there is none."""
    at = one.last
    if one.unit or at + 1 >= len(words) or one.number.value_max is not None:
        return None
    if words[at].text in DASHES and at + 2 < len(words) and words[at + 1].norm == "to":
        at += 1 + (words[at + 2].text in DASHES)  # "2-to-1"
        link = "to"
    else:
        link = words[at].norm
    if link not in ("to", ":") or at + 1 >= len(words):
        return None
    named = OF_RATIOS if link == ":" or at > one.last else STRICT_RATIOS
    other = read_number(words, at + 1)
    if other is None or other.vague or other.share or other.value <= 0:
        return None
    near = (*words[max(0, one.first - NEAR_RATIO) : one.first], *words[other.last : other.last + 2])
    if named.isdisjoint(word.norm for word in near):
        return None
    number = one.number._replace(value=one.number.value / other.value, last=other.last)
    return one._replace(last=other.last, number=number, unit=RATIO, own_unit=True)


def _joined_range(
    words: Sequence[WordForm], low: Quantity, high: Quantity, unit: str, *, link: str, before: str, dash: bool
) -> tuple[Quantity, ...] | None:
    a, b = low.number, high.number
    if link == "to" and words[low.last].text in DASHES and a.value > b.value and not unit:
        return ()  # "a 2-to-1 vote"
    spread = a.value
    if b.scale and not a.scale and a.value < 1000 and not (low.own_unit and high.own_unit and a.value >= 100):
        size = _scale_size(b)
        if size and a.value <= b.value / size:
            spread = as_whole(a.value * size)
    if dash and not unit and not a.scale and not b.scale:
        if is_vote(words, a, b):
            return (low, high)
        if is_score(words, a, b) or _is_season(a, b):
            return ()
    if any(is_refused(words, one, unit=unit, barred=frozenset()) for one in (a, b)):
        return None
    if is_refused(words, a._replace(last=b.last), unit=unit, barred=frozenset()):
        return None
    rising = trend_of(words, low.first - (before == "from"), low.last) is not NO_TREND
    goes = (
        before == "from" and a.value > 0 and low.first > 1 and words[low.first - 2].lemma == "go"
    )  # not "0 to 60 mph"
    rising = rising or goes or is_changing(words, low.first)
    moves = before == "from" and (
        way_before(words, low.first - 1) is not NO_TREND or way_of_object(words, low.first) is not NO_TREND
    )
    rising = rising or moves
    is_of = before == "from" and low.first > 1 and words[low.first - 2].norm == "of"  # "rises of from 2 to 3 per cent"
    moved = before == "from" and rising and not is_of
    if (
        link == "to"
        and before != "from"
        and rising
        and (
            (_is_by(words, low.first) and not _lends_unit(low, high) and not _is_foreseen(words, low, high))
            or spread * 5 < b.value
            or (not high.own_unit and low.own_unit)
            or (high.own_unit and low.own_unit and is_money(low.unit))  # "rose 20p to 95p"
        )
    ):
        return (low, high._replace(unit=high.unit or ("" if low.unit == "percent" else low.unit)))
    if link == "to" and spread > b.value and before in OF_VOTES and is_vote(words, a, b):
        return (low, high._replace(unit=high.unit or low.unit))  # "by 314 to 291"
    if spread > b.value or (moved and link == "to"):
        low_unit = low.unit or (high.unit if link == "to" else "")
        high_unit = high.unit or low.unit
        if spread > b.value and before != "from":
            return None
        return (
            low._replace(unit=low_unit, number=a._replace(value=spread)),
            high._replace(unit=high_unit, trend=trend_of(words, low.first - (before == "from"), low.last)),
        )
    number = a._replace(value=spread, value_max=b.value, last=b.last, scale=b.scale)
    first = low.first
    modifier = None
    if before in ("between", "from"):
        modifier = Modifier.BETWEEN
        first -= 1
    return (Quantity(first=first, last=high.last, number=number, unit=unit, modifier=modifier or Modifier.BETWEEN),)


def _is_by(words: Sequence[WordForm], first: int) -> bool:
    """Whether "by" leads to a figure, with no more between than how exact it is: "by a further 300"."""
    at = first - 1
    while at >= 0 and first - at < LONGEST_LINK and words[at].norm in LINKS - {"by", "to", "from"}:
        at -= 1
    return at >= 0 and words[at].norm == "by"


def _is_foreseen(words: Sequence[WordForm], low: Quantity, high: Quantity) -> bool:
    """Whether "by [35cm] to 60cm" is how far something may move, nobody knows it yet, and no level that it reaches."""
    if not (low.own_unit and low.unit == high.unit) or is_money(low.unit) or high.number.value > 2 * low.number.value:
        return False
    before = {word.norm for word in words[max(0, low.first - FAR_FORESEEN) : low.first]}
    if "be" in before:
        return False  # "will be cut by 3 years to 5 years"
    return not FORESEEING.isdisjoint(before)


def _lends_unit(low: Quantity, high: Quantity) -> bool:
    """Whether the first number is in the unit of the second: "by 3 to 5 per cent", not "by 3 to 41"."""
    return high.own_unit and not low.own_unit


def _scale_size(number: Number) -> Decimal | None:
    return SCALES.get(number.scale) or SHORT_SCALES.get(number.scale)


def _is_season(a: Number, b: Number) -> bool:
    return 1800 <= a.value <= 2199 and (b.value < 100 or 1800 <= b.value <= 2199)
