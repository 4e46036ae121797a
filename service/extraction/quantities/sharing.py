"""What quantities of one sentence take from each other: the unit of a list, and which way a figure moved.

Refuses: reading a quantity by itself (amounts.py).
"""

from collections.abc import Sequence

from service.domain.claims import Trend
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numerals import MONTHS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.trends import NO_TREND, trend_of, trend_of_object, way_before, way_of_object, way_to
from service.extraction.times.calendar import DAYS

#: Words before "from" and an old value that say which way it moved: "up from 12".
MOVED = {"down": Trend.FELL, "increase": Trend.ROSE, "up": Trend.ROSE}

#: Words by which the value compared with is named: "compared with 12".
COMPARED = (("from",), ("compared", "with"), ("compared", "to"))

#: Words that may stand between them and the old value.
LOOSE = frozenset("a about almost an around at just least less more nearly only over roughly some than under".split())

#: Words of what an old value was: "down from a peak of 27", "from an earlier 44".
FORMER = frozenset(
    "earlier estimated high initial its low of original peak previous prior provisional record the".split()
)

#: Words between a movement and the same in another unit.
MOST_AGAIN = 3

#: Words of one clause between "from" and "to".
MOST_BETWEEN = 4

#: Words of what a value is a part of that may stand before the old one.
MOST_OF = 3

#: Words that may stand in the time a value is of.
TIMELY = frozenset("at early in last late month on quarter the this week year yesterday".split())

#: Words of the period that accounts are of, with what closes it.
PERIODS = frozenset(", ended ending financial first fourth full half months nine second six third three to".split())

#: Words between a value and the old one: "41 people were killed, up from 38".
NEAR = 9
FAR_MOVED = 5

#: What a number is held against, and by which words: "against a target of 18", "over the permitted 35".
LEVELS = frozenset("average budget ceiling goal limit maximum minimum norm quota target".split())
ALLOWED = frozenset("agreed allowed budgeted expected normal permitted planned promised usual".split())
AGAINST = frozenset("above against below beyond compared exceed exceeded exceeding exceeds over under versus".split())
MOST_AGAINST = 6

HIS_AND_LOOSE = LOOSE | frozenset("her his its their".split())

#: The unit of ages, and words that may stand behind the last of a row of them.
AGE = "year of age"
ENDING = frozenset("and are as at in on respectively said to was were who with".split())

PARTITIVE = frozenset("his its our the their these those".split())


def share_units(words: Sequence[WordForm], found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, in order, with the units that a list, a whole or an old value lends to its neighbour."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        one, after = shared[index], shared[index + 1]
        if one.unit or not after.unit or one.number.digits != after.number.digits:
            continue
        lists = words[one.last : after.first]
        if _is_list(lists, closed=index + 2 < len(shared) and _is_list_link(words, after, shared[index + 2])):
            shared[index] = one._replace(unit=after.unit)
        elif len(lists) == 2 and lists[0].norm == "of" and lists[1].norm in PARTITIVE:
            shared[index] = one._replace(unit=after.unit)  # "280 million of the 1.5 billion shekels"
    for index in range(1, len(shared)):
        one, before = shared[index], shared[index - 1]
        if (
            lent := _lent_forward(words, before, one)
            or _side_lent(words, before, one)
            or _rate_lent(words, before, one)
        ):
            shared[index - 1 : index + 1] = lent
            continue
        if (is_old_value(words, before, one) and not one.unit and before.unit and before.unit != "share") or _is_alike(
            words, before, one
        ):
            shared[index] = one._replace(unit=before.unit)
    return shared


def _lent_forward(words: Sequence[WordForm], before: Quantity, one: Quantity) -> list[Quantity]:
    """The two with the unit the second takes: "aged six and nine", "by 52 per cent to 48"; none where it takes none."""
    if one.unit or not before.unit or one.number.scale or one.number.vague or one.number.value_max is not None:
        return []
    gap = [word.norm for word in words[before.last : one.first]]
    behind = words[one.last] if one.last < len(words) else None
    is_ended = behind is None or behind.is_sign or behind.norm in ENDING
    is_age = before.unit == AGE and before.own_unit and gap in (["and"], [","], [",", "and"], ["or"])
    is_age = is_age or (before.unit == AGE and gap in (["and"], [",", "and"]) and not before.own_unit)
    if gap == [","] and one.number.digits != before.number.digits and words[before.first - 1].text == ",":
        is_age = False  # "and his brother, 39, nine"
    is_whole = one.number.value == one.number.value.to_integral_value() and one.number.value < 120
    is_side = before.unit == "percent" and gap == ["to"] and before.trend in (None, NO_TREND) and one.number.digits
    is_side = is_side and before.number.value + one.number.value <= 100 and before.number.digits
    is_plain = before.own_unit and not before.number.scale and not is_money(before.unit)  # "£5m, over the budget of 3"
    is_small = not one.number.digits and one.number.value <= 10  # the last that news writes in words
    is_level = is_plain and (before.number.digits == one.number.digits or is_small) and _names_level(gap)
    is_rival = before.unit == "percent" and one.number.digits and before.number.value + one.number.value <= 100
    at = gap.index("against") if "against" in gap[: MOST_OF + 2] else -1
    is_rival = is_rival and at >= 0 and gap[0] in ("against", "of", ",") and HIS_AND_LOOSE.issuperset(gap[at + 1 :])
    if is_rival and (is_ended or (behind is not None and behind.norm == "for")):
        return [before, one._replace(unit=before.unit)]  # "54 per cent against 39 for her rival"
    if is_ended and ((is_age and is_whole) or is_side or is_level):
        return [before, one._replace(unit=before.unit)]
    return []


def _names_level(gap: Sequence[str]) -> bool:
    """Whether a second number is told to be what the first is held against: "41 minutes against a target of 18"."""
    if not 1 < len(gap) <= MOST_AGAINST:
        return False
    is_named = gap[-1] == "of" and gap[-2] in LEVELS and not AGAINST.isdisjoint(gap)
    return is_named or (gap[-1] in ALLOWED and gap[-2] in ("its", "the", "their") and not AGAINST.isdisjoint(gap[:-2]))


def _side_lent(words: Sequence[WordForm], before: Quantity, one: Quantity) -> list[Quantity]:
    """The two sides of a vote in the unit of the second: "by 61 to 39 per cent"; none where they are no sides."""
    gap = words[before.last : one.first]
    if before.unit or one.unit != "percent" or len(gap) != 1 or gap[0].norm != "to":
        return []
    a, b = before.number, one.number
    is_vote = a.digits and b.digits and b.value < a.value and a.value + b.value <= 100
    is_still = before.trend in (None, NO_TREND) and a.value_max is None and b.value_max is None
    return [before._replace(unit=one.unit), one] if is_vote and is_still else []


def _rate_lent(words: Sequence[WordForm], before: Quantity, one: Quantity) -> list[Quantity]:
    """The two with what only one of them is said to be per: "from £12.21 to £12.71 an hour"; none where neither is."""
    gap = [word.norm for word in words[before.last : one.first]]
    if gap not in (["to"], ["from"], ["and"], ["or"], [",", "from"], [",", "up", "from"], [",", "down", "from"]):
        return []
    if before.unit and one.unit.startswith(f"{before.unit} per "):
        return [before._replace(unit=one.unit), one]
    if one.unit and before.unit.startswith(f"{one.unit} per ") and "from" in gap:
        return [before, one._replace(unit=before.unit)]
    if one.unit == "metre" and words[one.last - 1].text == before.number.scale == "m":
        number = one.number._replace(value=one.number.value * 10**6, scale="m")
        return [before, one._replace(number=number, unit=before.unit)]  # "4m barrels from 5m"
    return []


def _is_alike(words: Sequence[WordForm], before: Quantity, one: Quantity) -> bool:
    """Whether a bare number is in the unit of the one before: "the highest is 84.75 cents, the lowest 74.07"."""
    if one.unit or not before.unit or before.unit == "share" or one.number.value_max or before.number.value_max:
        return False
    told = [words[number.last - 1].text for number in (one.number, before.number)]
    is_fine = all("." in text or "," in text for text in told) and one.number.digits and before.number.digits
    is_ended = one.last >= len(words) or words[one.last].is_sign or words[one.last].norm in ("for", "in", "last", "on")
    places = [number.value.as_tuple().exponent for number in (one.number, before.number)]
    if not (is_fine and is_ended) or one.number.scale or places[0] != places[1]:
        return False
    return before.number.value < 2 * one.number.value and one.number.value < 2 * before.number.value


def share_trends(words: Sequence[WordForm], found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with the trend that "up from 38" and "rose 3 to 41" tell of the one beside."""
    moved = [_with_own_trend(words, one) for one in found]
    for index in range(1, len(moved)):
        before, one = moved[index - 1], moved[index]
        gap = words[before.last : one.first]
        is_reached = bool(gap) and gap[0].norm == "to" and len(gap) < 3 and before.trend and not one.trend
        if is_reached or _says_again(gap, before, one):
            moved[index] = one._replace(trend=before.trend)
        elif one.trend in (None, NO_TREND) and is_from_to(words, before, one):
            trend = trend_of(words, before.first - 1, before.last) or NO_TREND
            if trend is NO_TREND and index > 1 and moved[index - 2].last == before.first - 1:
                trend = moved[index - 2].trend or NO_TREND  # "down by a third from 9 to 6"
            if trend is NO_TREND:
                trend = way_before(words, before.first - 1)
            if trend is NO_TREND:
                trend = way_of_object(words, before.first)
            moved[index] = one if trend is NO_TREND else one._replace(trend=trend)
        elif is_since_moved(words, before, one) and before.trend in (None, NO_TREND):
            moved[index - 1] = before._replace(trend=one.trend)
        elif is_old_value(words, before, one):
            way = next((word.norm for word in words[before.last : one.first] if word.norm in MOVED), "")
            new = index - 1 - (index > 1 and is_whole_of(words, moved[index - 2], before))
            if way and not moved[new].trend:
                moved[new] = moved[new]._replace(trend=MOVED[way])
            moved[index] = one._replace(trend=Trend.NONE)
    return moved


def _says_again(gap: Sequence[WordForm], before: Quantity, one: Quantity) -> bool:
    """Whether "or" tells a movement again in another unit: "grew by 125,600 positions or 2.2 per cent"."""
    told = before.trend in (Trend.ROSE, Trend.FELL) and one.trend is None and bool(one.unit) and one.unit != before.unit
    return told and 0 < len(gap) <= MOST_AGAIN and gap[-1].norm == "or"


def is_old_value(words: Sequence[WordForm], new: Quantity, old: Quantity) -> bool:
    """Whether `old` is what `new` was: "41, up from 38", "to 41 from 38", "41, compared with 38"."""
    if not 0 < old.first - new.last <= NEAR + FAR_MOVED or (old.unit and new.unit and old.unit != new.unit):
        return False
    gap = [word.norm for word in words[new.last : old.first]]
    while gap and (gap[-1] in LOOSE or gap[-1] in FORMER):
        gap.pop()
    link = next((link for link in COMPARED if tuple(gap[-len(link) :]) == link), None)
    if link is None:
        return False
    rest = gap[: -len(link)]
    if old.first - new.last > NEAR and not (link[0] == "from" and rest[-2:-1] == [","] and rest[-1] in MOVED):
        return False  # "86 people per 100,000 in hospital last week, up from 71"
    if new.trend in (Trend.ROSE, Trend.FELL) and "to" in [
        word.norm for word in words[max(0, new.first - 2) : new.first]
    ]:
        rest = _without_aside(rest)  # "to 87 on Monday from 52", "to 4 per cent of output from 5"
    if link[0] == "compared" or (rest and rest[-1] in MOVED):
        return True
    return not rest and new.trend in (Trend.ROSE, Trend.FELL)


def is_whole_of(words: Sequence[WordForm], part: Quantity, whole: Quantity) -> bool:
    """Whether a figure is only what the one before is part of, and no value that moves: "112 of the [200] seats"."""
    gap = [word.norm for word in words[part.last : whole.first]]
    return "of" in gap[:2] and all(norm in ("out", "of") or norm in PARTITIVE for norm in gap)


def is_other_side(words: Sequence[WordForm], one: Quantity, other: Quantity) -> bool:
    """Whether two bare numbers are the sides of a vote, with what is counted behind the first: "52 votes to 48"."""
    gap = words[one.last : other.first]
    is_named = len(gap) == 2 and gap[1].norm == "to" and gap[0].norm.endswith("s")
    is_led = one.first > 0 and words[one.first - 1].norm in ("by", "of")
    return is_named and is_led and not one.unit and not other.unit and one.number.value > other.number.value


def is_second_side(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can be those of two sides: plain, unmoved, in one unit, the smaller one behind."""
    is_plain = one.number.value_max is None and other.number.value_max is None and one.unit == other.unit
    is_still = one.trend in (None, NO_TREND) and other.trend in (None, NO_TREND)
    return is_plain and is_still and one.unit in ("", "percent") and one.number.value > other.number.value


def is_from_to(words: Sequence[WordForm], before: Quantity, quantity: Quantity) -> bool:
    """Whether the two are "from 7" and "to 10 days" of one change."""
    led = before.first > 0 and words[before.first - 1].norm == "from"
    gap = [word.norm for word in words[before.last : quantity.first]]
    return led and len(gap) <= MOST_BETWEEN and ("to" in gap[:1] or (len(gap) > 1 and gap[1] == "to"))


def is_since_moved(words: Sequence[WordForm], level: Quantity, change: Quantity) -> bool:
    """Whether the second is how far the first has moved: "136p, up 2p", "7 million in June, down 15,000 on May"."""
    gap = words[level.last : change.first]
    while gap and gap[-1].norm in LOOSE:
        gap = gap[:-1]
    if not 2 <= len(gap) <= NEAR or gap[-1].norm not in ("up", "down") or gap[-2].text != ",":
        return False
    is_told = all(word.norm in TIMELY or word.norm in MONTHS or word.norm in DAYS for word in gap[:-2])
    is_rated = bool(change.unit) and level.unit.startswith(f"{change.unit} per ")  # "$81.20 a barrel, up $1.35"
    is_same = change.unit == level.unit or is_rated or change.unit in ("percent", "percentage point", "point")
    return is_told and is_same and change.trend in (Trend.ROSE, Trend.FELL)


def _with_own_trend(words: Sequence[WordForm], one: Quantity) -> Quantity:
    if one.trend is not None:
        return one
    trend = trend_of(words, one.first, one.last, one.unit) or NO_TREND
    if trend is NO_TREND and (one.number.digits or one.unit):
        trend = trend_of_object(words, one.first)
    if trend is NO_TREND and one.number.digits:
        trend = way_to(words, one.first)
    return one if trend is NO_TREND else one._replace(trend=trend)


def _without_aside(rest: list[str]) -> list[str]:
    """The words without a phrase of when or of what at their head, which may stand between a value and the old one."""
    if (
        rest
        and rest[0] in ("in", "last", "on")
        and all(word in TIMELY | PERIODS | MONTHS | DAYS or _is_year(word) for word in rest)
    ):
        return []
    if 1 < len(rest) <= MOST_OF and rest[0] == "of" and rest[-1] not in MOVED and all(map(str.isalpha, rest)):
        return []
    return rest


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit()


def _is_list(between: Sequence[WordForm], *, closed: bool) -> bool:
    """Whether "and" or "or" joins two quantities, or a comma in a list that "and" or "or" closes."""
    norms = [word.norm for word in between]
    return norms in (["and"], ["or"], [",", "and"], [",", "or"]) or (norms == [","] and closed)


def _is_list_link(words: Sequence[WordForm], one: Quantity, after: Quantity) -> bool:
    norms = [word.norm for word in words[one.last : after.first]]
    return norms in (["and"], ["or"], [",", "and"], [",", "or"], [","])
