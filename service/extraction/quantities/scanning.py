"""The quantities of a sentence in order: numbers that are figures, with those that stand together joined.

Refuses: reading one quantity (amounts.py), modifiers, and what is counted.
"""

from collections.abc import Sequence

from service.extraction.numerals.digits import as_whole
from service.extraction.numerals.money.currencies import CODES
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numbers import read_number
from service.extraction.numerals.numerals import BEYOND, DASHES, FEW, PARTS, SCALES, SMALL, TENS
from service.extraction.numerals.unit_names import FIRST_WORDS
from service.extraction.numerals.units import STEPS, times_smaller
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity, read_quantity
from service.extraction.quantities.denied import BEFORE_DENIED, denied_at, is_denied_behind, is_put_right
from service.extraction.quantities.exactness.bounds import LASTING
from service.extraction.quantities.exactness.modifiers import ODD
from service.extraction.quantities.quantifiers import counts_one
from service.extraction.quantities.ranges import RANGE_LINKS, read_range
from service.extraction.quantities.shares import link_among
from service.extraction.refusing.refusals import is_refused
from service.extraction.times.calendar import is_plain_time

#: Words between a count and what it is per: "12 new confirmed cases per 100,000".
NEAREST_RATE = 7
#: The least of the round numbers that rates are per: "120 per 100".
LEAST_ROUND = 100
#: Words right before what something is per, how far behind "one" they may stand, and those it cannot be told past.
BEFORE_WHOLES = frozenset({"each", "every", "per"})
MOST_RATED = 5
NOT_RATED_BY = frozenset({"and", "but", "in", "is", "of", "or", "to", "was"})

#: Words behind and before "one" with which it may be more than a word.
GOING_ON = frozenset((*FIRST_WORDS, *SCALES, *SMALL, *TENS, *PARTS, *FEW, *BEYOND, *RANGE_LINKS)) | frozenset(
    {"a", "an", "in", "of", "out", "per", "point"}
)
GOING_BEFORE = frozenset({"age", "aged", "but", "even", "minus", "negative", "not", "of", "over", "per", "under"})

#: Units of which several make another.
PARTS_OF_UNITS = frozenset(name.replace("_", " ") for row in STEPS for name in row.split()[:-1:2])

#: Hundredths of a currency.
SMALL_MONEY = frozenset({"cent", "penny"})


def worth_reading(words: Sequence[WordForm], places: Sequence[int]) -> list[int]:
    """Of the places where a number can begin, those where a quantity can: no day, no year, no "one" that is nobody."""
    return [
        at
        for at in places
        if not (is_plain_time(words, at) if words[at].is_number else words[at].norm == "one" and _is_plain(words, at))
    ]


def _is_plain(words: Sequence[WordForm], at: int) -> bool:
    """Whether "one" stands between words with which it is neither a number nor a measure, and counts nothing.

    A quick look, since every third number in words is such a one: reading it whole would refuse it in the end.
    """
    if at == 0 or at + 1 == len(words):
        return False
    before, after = words[at - 1], words[at + 1]
    alone = before.text.isalpha() and before.norm not in GOING_BEFORE and before.text not in CODES
    if not (alone and after.norm.isalpha() and after.norm not in GOING_ON):
        return False
    return not (counts_one(words, at) or link_among(words, at + 1) or _is_rate_of_one(words, at))


def _is_rate_of_one(words: Sequence[WordForm], at: int) -> bool:
    """Whether "one" is one of something per so many of another: "one nurse per eight patients"."""
    if not any(word.norm in BEFORE_WHOLES for word in words[at + 2 : at + 1 + MOST_RATED]):
        return False
    for link in range(at + 1, min(at + 1 + MOST_RATED, len(words) - 1)):
        if words[link].norm in BEFORE_WHOLES:
            return link > at + 1 and words[link + 1].opens and is_of_rate(words, link + 1, of="")
        if not words[link].norm.isalpha() or words[link].norm in NOT_RATED_BY:
            return False
    return False


def is_of_rate(words: Sequence[WordForm], first: int, *, of: str) -> bool:
    """Whether a number at words[first] is what another, of a unit or of none, is per: "per 100,000", "for every 8"."""
    before = words[first - 1].norm if first else ""
    return before == "per" or (not of and before in BEFORE_WHOLES and first > 1 and words[first - 2].norm == "for")


def find_quantities(words: Sequence[WordForm], places: Sequence[int], barred: frozenset[int]) -> list[Quantity]:
    """The quantities that begin at `places`, none overlapping; `barred` are words in which no number is a figure."""
    found: list[Quantity] = []
    past = 0
    for at in places:
        if at < past:
            continue
        quantity = read_quantity(words, at)
        if quantity is None:
            past = _behind_unreadable(words, at)
            continue
        pair = read_range(words, quantity)
        if pair is not None and len(pair) != 1:
            found += [one for one in pair if barred.isdisjoint(range(one.first, one.last))]
            past = max(pair[-1].last, quantity.last) if pair else _behind_score(words, quantity)
            continue
        if pair:
            quantity = pair[0]
        past = quantity.last
        if _is_denied(words, found, quantity):
            continue
        if found and is_of_rate(words, quantity.first, of=found[-1].unit):
            found[-1] = _per(words, found[-1], quantity)
        elif found and quantity.unit in SMALL_MONEY and _joins_money(words, found[-1], quantity):
            number = found[-1].number._replace(value=found[-1].number.value + quantity.number.value / 100)
            found[-1] = found[-1]._replace(number=number, last=quantity.last)
        elif found and quantity.unit in PARTS_OF_UNITS and (size := _joins_whole(words, found[-1], quantity)):
            value = as_whole(found[-1].number.value * size + quantity.number.value)
            number = found[-1].number._replace(value=value)
            found[-1] = found[-1]._replace(number=number, last=quantity.last, unit=quantity.unit)
        elif not _refused(words, quantity, barred):
            found.append(quantity)
    return found


def _is_denied(words: Sequence[WordForm], found: Sequence[Quantity], quantity: Quantity) -> bool:
    """Whether a number is only told not to be: "two, not [three], men", "not [three] but two men"."""
    before = words[quantity.first - 1].norm if quantity.first else ""
    if before != "not" and before not in BEFORE_DENIED:
        return False
    if is_put_right(words, quantity.number):
        return True
    if not found:
        return False
    if quantity.number.first == denied_at(words, found[-1].last) > 0:
        return True
    return quantity.unit in ("", found[-1].unit) and is_denied_behind(words, found[-1].last, quantity.number)


def _joins_money(words: Sequence[WordForm], whole: Quantity, part: Quantity) -> bool:
    """Whether "13 dollars and 45 cents" is one sum."""
    plain = whole.number.value_max is None and not whole.number.scale and 0 < part.number.value < 100
    return plain and is_money(whole.unit) and part.first == whole.last + 1 and words[whole.last].norm == "and"


def _joins_whole(words: Sequence[WordForm], whole: Quantity, part: Quantity) -> int:
    """How many of the second make one of the first where the two are one: "5 feet 2 inches", "12 years and six months".

    They are kept in the smaller unit, which is exact; 0 where they are two.
    """
    if whole.number.value_max is not None or part.number.value_max is not None or whole.number.scale:
        return 0
    gap = words[whole.last : part.first]
    if gap and not (len(gap) == 1 and gap[0].norm == "and" and whole.unit in LASTING):
        return 0
    size = times_smaller(part.unit, whole.unit)
    return size if 0 < part.number.value < size else 0


def _per(words: Sequence[WordForm], rate: Quantity, whole: Quantity) -> Quantity:
    """ "12 new cases per 100,000 people": the second number is the unit of the first.

    What is there for so many others is told with them: "[one nurse per eight] patients".
    """
    near = not rate.unit and whole.first - rate.last <= NEAREST_RATE and whole.number.value_max is None
    if not near:
        return rate
    is_round = whole.number.value >= LEAST_ROUND and not str(whole.number.value)[1:].strip("0")
    is_among = not is_round or words[whole.first - 1].norm != "per" or words[rate.first].norm == "one"
    is_among = is_among or words[rate.last].text in DASHES  # "12-per-1,000 days"
    return rate._replace(unit=f"per {whole.number.value:f}", last=whole.last if is_among else rate.last)


def _refused(words: Sequence[WordForm], quantity: Quantity, barred: frozenset[int]) -> bool:
    number = quantity.number
    beside = [word.text for word in (*words[max(0, quantity.first - 1) : quantity.first], *words[quantity.last :][:1])]
    is_bound = quantity.first > 1 and beside[0] == "=" and words[quantity.first - 2].text in ("<", ">")  # ">= 30"
    if "=" in beside and not is_bound:
        return True  # what a currency was changed at: "($1 = 0.92 euros)"
    if quantity.unit == "time" and words[number.first].norm in ("half", "half-time"):
        return True  # "at half-time"
    bare = not quantity.unit and number.value_max is None and number.last - number.first == 1
    if bare and words[number.first].norm == "one" and not counts_one(words, number.first):
        return not _is_rate_of_one(words, number.first)
    if bare and not number.digits and _is_attribute(words, number.last):
        return True
    return is_refused(words, number, unit=quantity.unit, barred=barred)


def _is_attribute(words: Sequence[WordForm], last: int) -> bool:
    """Whether a spelled number is the first half of an adjective: "six-speed", "two-storey"."""
    if last + 1 < len(words) and words[last + 1].norm in ODD:
        return False  # "twenty-odd people"
    return last < len(words) and words[last].text in "-‑" and not words[last].gap


def _behind_unreadable(words: Sequence[WordForm], at: int) -> int:
    """Where to go on behind an unreadable number: it takes its scales with it ("1,5 million", "million million")."""
    if at > 1 and words[at - 1].norm == "but" and words[at - 2].norm == "all" and (number := read_number(words, at)):
        return number.last  # "all but a dozen"
    digits, scale = words[at].is_number, words[at].norm in SCALES
    at += 1
    if not digits and not scale:
        return at
    while at < len(words) and (words[at].norm in SCALES or (digits and not words[at].gap)):
        if words[at].is_sign:
            break
        at += 1
    return at


def _behind_score(words: Sequence[WordForm], low: Quantity) -> int:
    at = low.last
    while at < len(words):
        linked = words[at].norm == "to" and words[at - 1].text in DASHES
        if not (linked or words[at].text in DASHES or words[at].is_number):
            break
        at += 1
    return at
