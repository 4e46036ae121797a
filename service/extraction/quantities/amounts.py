"""A number with its unit, and two of them as a range, a vote or a change.

Refuses: modifiers, and what is counted.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from service.domain.claims import Modifier, Trend
from service.extraction.numerals.digits import as_whole
from service.extraction.numerals.numbers import read_number
from service.extraction.numerals.numerals import DASHES, MINUS, MULTIPLES, SCALES, SHORT_SCALES, Number
from service.extraction.numerals.units import Unit, is_money, money_before, read_rate, read_unit, times_smaller
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.modifiers import NO_TREND, is_changing, trend_of
from service.extraction.quantities.multiples import UNIT, read_multiple
from service.extraction.quantities.quantifiers import QUANTIFYING, is_share, read_quantifier, share_of
from service.extraction.quantities.refusals import is_refused, is_score, is_vote
from service.extraction.times.ages import age_group, age_of

RANGE_LINKS = frozenset({"to", "through", "and", "or", *DASHES, "~"})

#: Words behind "2m" that make it metres.
METRE_FOLLOWS = frozenset(
    """above and apart away back below between by clear deep distance distancing down either for from gap
    high in into long of off on or out over rule sea social tall thick to under underwater up wide with""".split()
)

#: What two numbers are when one of these stands near: "a ratio of 3:1", "a 2-to-1 majority"; words looked over for it.
RATIO = "ratio"
STRICT_RATIOS = frozenset("odds ratio ratios".split())
OF_RATIOS = STRICT_RATIOS | {"majority", "margin"}
NEAR_RATIO = 8


class Quantity(NamedTuple):
    """A number with its unit at words[first:last]."""

    first: int
    last: int
    number: Number
    unit: str
    modifier: Modifier | None = None
    trend: Trend | None = None  # None: to be read from the words around it
    own_unit: bool = False  # the unit stands with this number and was not taken over from its neighbour


def read_quantity(words: Sequence[WordForm], at: int) -> Quantity | None:
    """The number at words[at] with its currency and unit, or None where no number begins."""
    norm = words[at].norm
    number_or_none = read_number(words, at)
    if number_or_none and number_or_none.share and (part := _part_of_unit(words, number_or_none)):
        return part
    quantifier = read_quantifier(words, at) if norm in QUANTIFYING else None
    if quantifier:
        number, unit = quantifier
        return Quantity(first=at, last=number.last, number=number, unit=unit)
    multiple = read_multiple(words, at) if norm in MULTIPLES else None
    if multiple:
        return Quantity(first=at, last=multiple[0].last, number=multiple[0], unit=UNIT, trend=multiple[1])
    if number_or_none is None:
        return None
    number = number_or_none
    first, last = number.first, number.last
    money = money_before(words, first)
    if number.vague and last + 1 < len(words) and words[last].norm == "of":
        measured = read_unit(words, last + 1, touching=False, digits=False)
        if measured:
            rated = read_rate(words, measured)
            return Quantity(first=first, last=rated.last, number=number, unit=rated.name, own_unit=True)
    if last < len(words) and words[last].is_plain and not number.share and not money:
        age = age_of(words, first, last, number)
        return Quantity(first=first, last=last, number=number, unit=age, own_unit=bool(age))
    shared = share_of(words, number)
    if shared:
        return Quantity(first=at, last=shared.last, number=shared, unit="share")
    number = _with_short_million(words, number, bool(money))
    last = number.last
    if money:
        unit, first = money
        sign = words[first - 1] if first else None
        if sign and sign.text in MINUS and not words[first].gap and _stands_free(words, first - 1):
            number, first = number._replace(value=-number.value, signed="-"), first - 1
        unit, last = _after_money(words, unit, last)
        return Quantity(first=first, last=last, number=number, unit=unit, own_unit=True)
    if (grown := age_group(words, first, last, number)) > last:
        return Quantity(first=first, last=grown, number=number, unit="year of age", own_unit=True)
    after = last
    if after < len(words) and words[after].text in DASHES and not words[after].gap:
        after += 1
    touching = after < len(words) and not words[after].gap
    unit_found = read_unit(words, after, touching=touching, digits=number.digits)
    if unit_found and not (after > last and unit_found.last == after):
        number, unit_found = _scaled_behind(words, number, unit_found)
        rated = read_rate(words, unit_found)
        return Quantity(first=first, last=rated.last, number=number, unit=rated.name, own_unit=True)
    if number.share:
        return Quantity(first=first, last=last, number=number, unit="share") if is_share(words, number) else None
    age = age_of(words, first, last, number)
    return Quantity(first=first, last=last, number=number, unit=age, own_unit=bool(age))


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
    high = read_quantity(words, start) if start < len(words) else None
    if high is None or high.number.vague or high.number.share != low.number.share or high.unit == "share":
        return None
    before = words[low.first - 1].norm if low.first else ""
    dash = words[low.last].text in DASHES and link in DASHES
    if link == "and" and before != "between":
        return None
    if link == "or" and not (low.number.value + 1 == high.number.value and not low.number.digits and not low.unit):
        return None
    if dash and words[low.last].text == "—":
        return None
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


def _part_of_unit(words: Sequence[WordForm], number: Number) -> Quantity | None:
    """ "half a mile", "a quarter of an hour", "half of 1 per cent": a part of one unit, as a number of it."""
    if number.digits:
        return None
    after = number.last + (number.last < len(words) and words[number.last].norm == "of")
    if after >= len(words) or words[after].norm not in ("1", "a", "an", "one"):
        return None
    unit = read_unit(words, after + 1, touching=False, digits=False)
    if unit is None or unit.name == UNIT:
        return None
    return Quantity(first=number.first, last=unit.last, number=number, unit=unit.name, own_unit=True)


def _stands_free(words: Sequence[WordForm], at: int) -> bool:
    """Whether nothing is written together with words[at] on its left."""
    return at == 0 or words[at].gap > 0 or words[at - 1].text in "("


def _with_short_million(words: Sequence[WordForm], number: Number, money: bool) -> Number:
    """The number times a million where a short "m" behind it means that: "£2m", "2.7m copies", but "2m apart"."""
    at = number.last
    if number.scale or number.share or at >= len(words) or words[at].text not in ("m", "M", "MM", "T"):
        return number
    touching = not words[at].gap
    if words[at].text == "MM":
        return _times(number, 6, at + 1, "m") if money and touching else number
    if words[at].text == "T":
        return _times(number, 12, at + 1, "tn") if money and touching else number
    after = words[at + 1] if at + 1 < len(words) else None
    million = money
    if not money and touching:
        noun = after is not None and after.text[0].isalpha() and after.norm not in METRE_FOLLOWS
        bare = after is None or not after.text[0].isalpha()
        whole = number.value == number.value.to_integral_value()
        sized = after is not None and after.text in "(²³x×/-"
        million = words[at].text == "M" or (not sized and (noun or (bare and not whole)))
    if not million:
        return number
    return _times(number, 6, at + 1, "m")


def _times(number: Number, power: int, last: int, scale: str) -> Number:
    return number._replace(value=as_whole(number.value * 10**power), last=last, scale=scale)


def _scaled_behind(words: Sequence[WordForm], number: Number, unit: Unit) -> tuple[Number, Unit]:
    """The number with a scale that stands behind the currency: "75 USD million"."""
    at = unit.last
    if number.scale or not is_money(unit.name) or at >= len(words) or words[at].norm not in SCALES:
        return number, unit
    value = as_whole(number.value * SCALES[words[at].norm])
    return number._replace(value=value, scale=words[at].norm), Unit(unit.name, at + 1)


def _after_money(words: Sequence[WordForm], unit: str, last: int) -> tuple[str, int]:
    """The currency made exact by what follows ("$76 US", "$1.25 sterling") and what it is per."""
    if last < len(words) and words[last].norm in ("us", "u.s.", "usd") and words[last].text[0] == "U" and unit == "usd":
        last += 1
    elif last < len(words) and words[last].norm in ("cad", "aud", "nzd", "cdn"):
        unit, last = ("cad" if words[last].norm == "cdn" else words[last].norm), last + 1
    rated = read_rate(words, Unit(unit, last))
    return rated.name, rated.last


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
    moved = before == "from" and rising
    if (
        link == "to"
        and before != "from"
        and rising
        and (before == "by" or spread * 5 < b.value or (not high.own_unit and low.own_unit))
    ):
        return (low, high._replace(unit=high.unit or ("" if low.unit == "percent" else low.unit)))
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


def _scale_size(number: Number) -> Decimal | None:
    return SCALES.get(number.scale) or SHORT_SCALES.get(number.scale)


def _is_season(a: Number, b: Number) -> bool:
    return 1800 <= a.value <= 2199 and (b.value < 100 or 1800 <= b.value <= 2199)
