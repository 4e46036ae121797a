"""A number with its unit.

Refuses: two of them that are one quantity (ranges.py), modifiers, and what is counted.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from service.domain.claims import AGE, Modifier, Trend
from service.extraction.counting.grammar import ADVERBS, FUNCTION_WORDS, IRREGULAR, VERBS
from service.extraction.numerals.digits import as_whole
from service.extraction.numerals.money.marks import is_money, money_before
from service.extraction.numerals.money.millions import with_short_million
from service.extraction.numerals.numbers import read_number
from service.extraction.numerals.numerals import (
    DASHES,
    HALVED,
    MINUS,
    MULTIPLES,
    PARTS,
    SCALES,
    SPANS,
    WORDED_DECADES,
    Number,
)
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.units import NOT_PER, WHOLES, Unit, read_rate, read_unit
from service.extraction.numerals.word_forms import ARTICLES, WordForm
from service.extraction.quantities.denied import DENIABLE, all_but, past_denied, read_denied
from service.extraction.quantities.exactness.modifiers import ODD
from service.extraction.quantities.multiples import UNIT, read_multiple
from service.extraction.quantities.quantifiers import QUANTIFYING, read_one, read_quantifier
from service.extraction.quantities.shares import is_share, share_among, share_of
from service.extraction.times.ages import age_group, age_of, decade_of_life, may_be_pair, worded_decade
from service.extraction.times.racing import race_time

#: Units that labels name: plurals that are nothing else.
LABEL_UNITS = frozenset("acres days feet hectares hours kilometers kilometres metres miles percent weeks".split())


#: Words of parts that are no ordinals as well.
NO_ORDINALS = frozenset({"half", "quarter"})

#: Words of accounts, which half a year that a hyphen joins to them is the time of.
ACCOUNTS = frozenset("earnings figures loss losses net pre pretax profit profits report results revenue sales".split())

#: What stands behind a unit for a half of it.
HALF = Decimal("0.5")
BEHIND_HALF = FUNCTION_WORDS | ADVERBS | frozenset("deep east high long north south tall west wide".split())

#: Times by which things are counted, and words of a thing counted so.
BY_TIME = frozenset("day hour minute month night quarter second week year".split())
MOST_THINGS = 4

#: Words right behind a number that may lead to what it is a share of.
SHARING = frozenset({"in", "of", "out", *DASHES})
#: Words right behind a bare number that may lead to what it is per.
RATING = frozenset({"a", "against", "an", "per", "to"})


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
    if norm in ARTICLES and (one := read_one(words, at)):
        return Quantity(first=at, last=one[0].last, number=one[0], unit=one[1], own_unit=True)
    if norm in DENIABLE and (none := read_denied(words, at)):
        return Quantity(first=none[0].first, last=none[0].last, number=none[0], unit=none[1], own_unit=bool(none[1]))
    if norm in WORDED_DECADES and (lived := worded_decade(words, at)):
        return Quantity(lived[0], lived[1].last, lived[1], AGE, Modifier.BETWEEN, own_unit=True)
    number_or_none = read_number(words, at)
    if norm in ARTICLES and number_or_none and not may_be_pair(words, at):
        return None
    before = words[at - 1].norm if at > 1 else ""
    if before == "minus" and words[at - 2].norm == "minus":
        return None  # "minus minus five" may be either
    if number_or_none and before == "but" and words[at - 2].norm == "all":
        rest = all_but(words, number_or_none)
        if rest is None:
            return None  # "all but five of them": how many they are is not said
        return Quantity(first=rest[0].first, last=rest[0].last, number=rest[0], unit=rest[1], own_unit=bool(rest[1]))
    may_be_part = number_or_none is not None and (number_or_none.share or number_or_none.value < 1)
    if number_or_none and may_be_part and (part := _part_of_unit(words, number_or_none)):
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
    number, first, last = number_or_none, number_or_none.first, number_or_none.last
    money = money_before(words, first)
    if number.vague and last + 1 < len(words) and words[last].norm == "of":
        measured = read_unit(words, last + 1, touching=False, digits=False)
        if measured:
            rated = read_rate(words, measured)
            return Quantity(first=first, last=rated.last, number=number, unit=rated.name, own_unit=True)
    if last + 2 < len(words) and words[last + 1].norm in ODD and (odd := _odd(words, number, money)):
        return odd
    if last < len(words) and words[last].is_plain and not number.share and not money:
        if shared := share_among(words, number):
            return Quantity(first=at, last=shared.last, number=shared, unit="share")
        rate = _rate_of_things(words, last)
        age = "" if rate else age_of(words, first, last, number)
        return Quantity(first, last, number, rate or age, own_unit=bool(rate or age))
    if last < len(words) and words[last].norm in SHARING and (shared := share_of(words, number)):
        return Quantity(first=at, last=shared.last, number=shared, unit="share")
    number = with_short_million(words, number, bool(money))
    last = number.last
    if money:
        unit, first = money
        sign = words[first - 1] if first else None
        if sign and sign.text in MINUS and not words[first].gap and _stands_free(words, first - 1):
            number, first = number._replace(value=-number.value, signed="-"), first - 1
        unit, last = _after_money(words, unit, last)
        return Quantity(first=first, last=last, number=number, unit=unit, own_unit=True)
    if decade := decade_of_life(words, first, number):
        first, number = decade
        return Quantity(first, number.last, number, AGE, Modifier.BETWEEN, own_unit=True)
    if timed := race_time(words, number):
        return Quantity(first=first, last=timed.last, number=timed, unit="second", own_unit=True)
    if (grown := age_group(words, first, last, number)) > last:
        return Quantity(first=first, last=grown, number=number, unit=AGE, own_unit=True)
    after = last
    if after < len(words) and words[after].text in DASHES and not words[after].gap:
        after += 1
    touching = after < len(words) and not words[after].gap
    unit_found = read_unit(words, after, touching=touching, digits=number.digits)
    if unit_found is None and after < len(words) and words[after].norm == ",":
        past = past_denied(words, after)
        unit_found = read_unit(words, past, touching=False, digits=number.digits) if past > after else None
    if unit_found and number.share and (_is_ordinal(words, number) or _is_period(words, number)):
        unit_found = None  # "a third day"
    if unit_found and not (after > last and unit_found.last == after):
        number, unit_found = _scaled_behind(words, number, unit_found)
        if half := _half_behind(words, number, unit_found):
            return Quantity(first=first, last=half.last, number=half, unit=unit_found.name, own_unit=True)
        rated = read_rate(words, unit_found)
        name = rated.name + _rate_behind(words, rated.last)
        return Quantity(first=first, last=rated.last, number=number, unit=name, own_unit=True)
    if number.share:
        return Quantity(first=first, last=last, number=number, unit="share") if is_share(words, number) else None
    age = age_of(words, first, last, number)
    if age or last == len(words) or words[last].norm not in RATING:
        return Quantity(first=first, last=last, number=number, unit=age, own_unit=bool(age))
    rated = read_rate(words, Unit("", last))  # "2,340 a day"
    unit = rated.name.strip()
    return Quantity(first=first, last=rated.last, number=number, unit=unit, own_unit=bool(unit))


def _odd(words: Sequence[WordForm], number: Number, money: tuple[str, int] | None) -> Quantity | None:
    """ "five-plus months", "30-odd years", "$20-plus trillion"; None where no unit and no scale stands behind."""
    last, modifier = number.last + 2, ODD[words[number.last + 1].norm]
    if words[last - 2].text not in DASHES or words[last - 2].gap or words[last - 1].gap or number.share:
        return None
    if scale := words[last].norm if words[last].norm in SCALES and not number.scale else "":
        number = number._replace(value=as_whole(number.value * SCALES[scale]), last=last + 1, scale=scale)
        last += 1
    found = None if money else read_unit(words, last, touching=False, digits=number.digits)
    if found and found.last < len(words) and words[found.last].text in DASHES:
        return None  # "40-odd second-hand cars"
    if not (scale or found):
        return None
    unit, first = money or (found.name if found else "", number.first)
    return Quantity(first, found.last if found else last, number, unit, modifier, own_unit=bool(unit))


def unit_of_label(words: Sequence[WordForm], first: int) -> str:
    """The unit named by the label before a bare number: "Acres burned: 12,345" counts acres."""
    if first < 2 or words[first - 1].text != ":":
        return ""
    for word in words[max(0, first - 5) : first - 1]:
        if word.norm in LABEL_UNITS:
            return BY_NAME[word.norm]
    return ""


def _rate_of_things(words: Sequence[WordForm], at: int) -> str:
    """ "person per household" where things of one kind are counted per thing of another; "" where they are not.

    What is counted by the day is counted all the same: "2,340 cars a day" is 2,340 per day, as "2,340 a day" is.
    """
    for link in range(at + 1, min(at + MOST_THINGS, len(words) - 1)):
        if words[link].norm in ("a", "an", "per") and words[link + 1].norm in BY_TIME:
            return "" if _is_done(words[link - 1]) else read_rate(words, Unit("", link)).name.strip()
        if not words[link].is_plain:
            break
    if at + 2 >= len(words) or words[at + 1].norm != "per":
        return ""
    whole = words[at + 2]
    if whole.norm in WHOLES:
        return f"per {WHOLES[whole.norm]}"
    if not whole.norm.isalpha() or whole.norm in NOT_PER or not words[at].norm.isalpha() or whole.opens:
        return ""  # "two nurses per eight patients"
    measured = read_unit(words, at + 2, touching=False, digits=False)  # "people per square kilometre"
    return f"{words[at].lemma} per {measured.name if measured else whole.lemma}"


def _rate_behind(words: Sequence[WordForm], at: int) -> str:
    """ " per day" where a measured thing behind "of" at words[at] is told by the day: "barrels [of crude a day]"."""
    if at + 3 >= len(words) or words[at].norm != "of" or not words[at + 1].is_plain:
        return ""
    link = at + 2 + (words[at + 2].is_plain and words[at + 2].norm != "per")
    is_timed = link + 1 < len(words) and words[link].norm in ("a", "an", "per") and words[link + 1].norm in BY_TIME
    is_thing = link == at + 2 or not _is_done(words[link - 1])
    return read_rate(words, Unit("", link)).name if is_timed and is_thing else ""


def _is_done(word: WordForm) -> bool:
    """Whether a word right before "a day" is a verb and nothing that is counted: "three plants [was] a quarter lower".

    A plural is none: "40 calls a day".
    """
    if word.norm in FUNCTION_WORDS or word.norm.endswith("ed"):
        return True
    return not word.norm.endswith("s") and (word.norm in IRREGULAR or word.lemma in VERBS)


def _part_of_unit(words: Sequence[WordForm], number: Number) -> Quantity | None:
    """ "half a mile", "a quarter of an hour", "0.3 of a degree": a part of one unit, as a number of it."""
    is_of = number.last < len(words) and words[number.last].norm == "of"
    if not (0 < number.value < 1 and is_of if number.digits else number.share):
        return None
    after = number.last + is_of
    if after >= len(words) or words[after].norm not in ("1", "a", "an", "one"):
        return None
    unit = read_unit(words, after + 1, touching=False, digits=number.digits)
    if unit is None or unit.name == UNIT:
        return None
    return Quantity(first=number.first, last=unit.last, number=number, unit=unit.name, own_unit=True)


def _half_behind(words: Sequence[WordForm], number: Number, unit: Unit) -> Number | None:
    """The number with a half of its unit behind that: "two hours and a half", not "two hours and a half-eaten cake"."""
    end = unit.last + 3
    if [word.norm for word in words[unit.last : end]] != ["and", "a", "half"] or number.scale or number.share:
        return None
    if words[unit.last - 1].lemma not in SPANS | HALVED or number.value_max is not None or number.vague:
        return None
    after = words[end] if end < len(words) else None
    ends = after is None or (after.is_sign and after.text not in DASHES) or after.norm in BEHIND_HALF
    is_share = [word.norm for word in words[end : end + 2]] == ["of", "the"]
    if not ends or is_share or number.value != number.value.to_integral_value():
        return None
    return number._replace(value=number.value + HALF, last=end)


def _is_ordinal(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a part in words right before a unit counts which one it is: "a third day", but not "a quarter hour"."""
    norm = words[number.last - 1].norm
    return not number.digits and norm in PARTS and norm not in NO_ORDINALS and not norm.endswith("s")


def _is_period(words: Sequence[WordForm], number: Number) -> bool:
    """Whether half a year is a time that accounts are of: "the half year to December", "half-year profit"."""
    if words[number.first].norm != "half" or number.last - number.first != 1:
        return False
    at = number.last + (words[number.last].text in DASHES)
    if at >= len(words) or words[at].norm != "year":
        return False
    return at == number.last or (at + 1 < len(words) and words[at + 1].norm in ACCOUNTS)  # "half-year results"


def _stands_free(words: Sequence[WordForm], at: int) -> bool:
    """Whether nothing is written together with words[at] on its left."""
    return at == 0 or words[at].gap > 0 or words[at - 1].text in "("


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
