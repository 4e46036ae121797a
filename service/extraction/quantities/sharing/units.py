"""Which unit and scale the quantities of a sentence lend each other: "six and nine years old", "£4.6bn ... and 900m".

Refuses: reading a quantity by itself (amounts.py); which way a figure moved (trends.py).
"""

from collections.abc import Sequence

from service.domain.claims import AGE
from service.extraction.counting.grammar import BEING, THEIRS
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.sharing.trends import LOOSE, MOST_OF, PARTITIVE, is_old_value
from service.extraction.quantities.trends import NO_TREND, trend_of

#: What a number is held against, and by which words: "against a target of 18", "over the permitted 35".
LEVELS = frozenset("average budget ceiling goal limit maximum minimum norm quota target".split())
ALLOWED = frozenset("agreed allowed budgeted expected normal permitted planned promised usual".split())
AGAINST = frozenset("above against below beyond compared exceed exceeded exceeding exceeds over under versus".split())
MOST_AGAINST = 6

#: Lengths, and the ways in which something has one.
LENGTHS = frozenset("centimetre foot inch kilometre metre mile millimetre yard".split())
WAYS = frozenset("across deep high long tall thick wide".split())

HIS_AND_LOOSE = LOOSE | THEIRS

#: Words that may stand behind the last of a row of ages.
ENDING = frozenset("and are as at in on respectively said to was were who with".split())

#: How far before the last but one of them "aged" may stand, in words.
FAR_AGED = 6

#: Words behind a percentage by which it is how far something stands from something else: "to 3 per cent below".
BESIDE_LEVELS = frozenset("above below down higher lower off short shy under up".split())

#: Scales beside which an "m" may be millions, the words by which two such amounts are put alike, and words between and
#: of what is counted: "1.4bn people in Asia and 900m in Africa".
LARGE = frozenset("b billion bn m million mn tn trillion".split())
PUT = frozenset("at by for from in into on to".split())
MOST_PUT, MOST_COUNTED = 9, 2
#: What is held against what was made before, units of what somebody is sentenced to, and the longest term.
BOOKED = frozenset("deficit income loss profit surplus".split())
TERMS, MOST_YEARS = frozenset({"month", "year"}), 100
#: Words by which a sum is part of the one before, and of what is done with it: "€42m, of which 15 million will go to".
PART_OF = ([",", "of", "which"], ["of", "which"], [",", "including"], ["including"])
DOING = BEING | frozenset("came can comes could goes had has have may must should went will would".split())
#: Words by which a sum is held against one that was looked for, before "the" and behind it: "topping the 71m expected".
TOPPING = frozenset("above beating below exceeding missing of than topping".split())
LOOKED_FOR = frozenset("analysts budgeted expected forecast it planned predicted sought targeted they".split())


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
            or _millions_lent(words, before, one)
            or _put_lent(words, before, one)
            or _points_of_percent(words, before, one)
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
    if behind is not None and _is_other_way(words, before, gap, behind):
        return [before, one._replace(unit=before.unit)]  # "200 metres long and 30 wide"
    is_age = before.unit == AGE and before.own_unit and gap in (["and"], [","], [",", "and"], ["or"])
    is_age = is_age or (before.unit == AGE and gap in (["and"], [",", "and"]) and not before.own_unit)
    if words[before.last - 1].text == "s":
        is_age = False  # "are in their 20s and 3 are in their 30s"
    if gap == [","] and one.number.digits != before.number.digits and words[before.first - 1].text == ",":
        is_age = False  # "and his brother, 39, nine"
    if is_age and not is_ended and behind is not None and behind.norm.endswith("ed"):
        near = words[max(0, before.first - FAR_AGED) : before.first]
        is_ended = any(word.norm in ("aged", "ages") for word in near)  # "two women aged 40 and 52 died"
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


def _is_other_way(words: Sequence[WordForm], before: Quantity, gap: Sequence[str], behind: WordForm) -> bool:
    """Whether two measures are of one thing, each with the way it is measured: "200 metres long and 30 wide"."""
    if before.unit not in LENGTHS or not gap or gap[0] not in WAYS or behind.norm not in WAYS or behind.norm == gap[0]:
        return False
    if gap[1:] not in (["and"], [","], [",", "and"], ["by"]):
        return False
    at = words.index(behind, before.last + 1) + 1
    after = words[at] if at < len(words) else None
    return after is None or after.is_sign or after.norm in ENDING


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
    if before.number.scale == "m" and _says_m(words, one):
        return [before, _as_millions(one, before.unit)]  # "4m barrels from 5m"
    return []


def _millions_lent(words: Sequence[WordForm], before: Quantity, one: Quantity) -> list[Quantity]:
    """The two with the second in millions as it is put like the first: "£4.6bn for roads and 900m for rail".

    None where it is not put so: "the £2m tower is 90m tall".
    """
    if before.number.scale not in LARGE or not _says_m(words, one) or one.last >= len(words):
        return []
    ahead, behind = words[before.last : one.first], words[one.last].norm
    is_put_alike = bool(ahead) and behind in PUT and behind in [word.norm for word in ahead[: MOST_COUNTED + 1]]
    is_joined = is_put_alike and ahead[-1].norm in ("and", ",", "but", "or", "while") and len(ahead) <= MOST_PUT
    is_part = (
        behind == "of"
        and words[one.last + 1 : one.last + 2]
        and words[one.last + 1].norm in ("it", "them", "which", "whom")
    )
    return [before, _as_millions(one, before.unit)] if is_joined or is_part else []


def _put_lent(words: Sequence[WordForm], before: Quantity, one: Quantity) -> list[Quantity]:
    """The two with the currency or the time of the first, as the second is put like it; none where it is not.

    "€2.3bn for schools, 1.7bn for hospitals", "lost €27m, against a profit of 14m", "12 years for Lund and seven for".
    """
    gap = [word.norm for word in words[before.last : one.first]]
    if one.unit or not gap or one.number.share or one.number.vague or len(gap) > MOST_PUT:
        return []
    behind = words[one.last].norm if one.last < len(words) else ""
    is_joined = behind in PUT and behind in gap[: MOST_COUNTED + 1] and gap[-1] in ("and", ",", "but", "or", "while")
    if is_money(before.unit):
        is_held = len(gap) > 1 and gap[-1] == "of" and gap[-2] in BOOKED and not AGAINST.isdisjoint(gap)
        is_held = is_held or _is_looked_for(words, gap, one)
        is_part = [norm for norm in gap if norm not in LOOSE] in PART_OF and (
            behind in PUT or behind in DOING or not behind.isalpha()
        )
        is_alike = one.number.scale in LARGE and before.number.scale in LARGE and (is_joined or is_held or is_part)
    else:
        is_alike = before.unit in TERMS and is_joined and gap[0] == behind == "for" and one.number.value < MOST_YEARS
    return [before, one._replace(unit=before.unit)] if is_alike else []


def _is_looked_for(words: Sequence[WordForm], gap: Sequence[str], one: Quantity) -> bool:
    """Whether a sum is one that the sum before it is held against: "€84m, topping the [71m] expected"."""
    behind = words[one.last].norm if one.last < len(words) else ""
    return len(gap) > 1 and gap[-1] == "the" and gap[-2] in TOPPING and behind in LOOKED_FOR


def _points_of_percent(words: Sequence[WordForm], before: Quantity, one: Quantity) -> list[Quantity]:
    """The two with points as percentage points where a percentage moved by them; none where it did not.

    "fell four points to 38 per cent", "38 per cent, up two points"; not "closed 1 per cent lower, down 40 points",
    where both are how far something moved.
    """
    if (before.unit, one.unit) not in (("point", "percent"), ("percent", "point")):
        return []
    change, level = (before, one) if before.unit == "point" else (one, before)
    moving = change.trend if change is one or level.trend in (None, NO_TREND) else level.trend
    if moving in (None, NO_TREND) or not 0 < level.number.value <= 100 or change.number.value >= 100:
        return []
    is_level = change is before or (level.first > 0 and words[level.first - 1].norm in ("at", "to"))
    if not is_level and trend_of(words, level.first, level.last, level.unit) is not NO_TREND:
        return []
    gap = [word.norm for word in words[before.last : one.first] if word.norm not in LOOSE]
    behind = words[level.last].norm if level.last < len(words) else ""
    if change is before:
        is_moved = gap in (["to"], [",", "to"], ["from"]) and behind not in BESIDE_LEVELS
    else:
        is_moved = gap in ([","], [",", "up"], [",", "down"])
    point = change._replace(unit="percentage point")
    return ([point, one] if change is before else [before, point]) if is_moved else []


def _says_m(words: Sequence[WordForm], one: Quantity) -> bool:
    """Whether a number was read as metres for its letter alone: "900m"."""
    return one.unit == "metre" and words[one.last - 1].text == "m"


def _as_millions(one: Quantity, unit: str) -> Quantity:
    return one._replace(number=one.number._replace(value=one.number.value * 10**6, scale="m"), unit=unit)


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


def _is_list(between: Sequence[WordForm], *, closed: bool) -> bool:
    """Whether "and" or "or" joins two quantities, or a comma in a list that "and" or "or" closes."""
    norms = [word.norm for word in between]
    return norms in (["and"], ["or"], [",", "and"], [",", "or"]) or (norms == [","] and closed)


def _is_list_link(words: Sequence[WordForm], one: Quantity, after: Quantity) -> bool:
    norms = [word.norm for word in words[one.last : after.first]]
    return norms in (["and"], ["or"], [",", "and"], [",", "or"], [","])
