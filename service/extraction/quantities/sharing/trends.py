"""Which way a figure of a sentence moved, by the quantity beside it: "41, up from 38", "rose 3 to 41".

Refuses: reading a quantity by itself (amounts.py); the units they lend each other (units.py).
"""

from collections.abc import Sequence

from service.domain.claims import Trend
from service.extraction.counting.grammar import FUNCTION_WORDS, TIMES
from service.extraction.numerals.numerals import MONTHS
from service.extraction.numerals.word_forms import NORM, WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.moving.objects import trend_of_bare_object, trend_of_object, way_of_object
from service.extraction.quantities.trends import (
    LINKS,
    MOVEMENT,
    NO_TREND,
    PARTS,
    trend_of,
    way_before,
    way_to,
)
from service.extraction.times.calendar import DAYS

#: Words before "from" and an old value that say which way it moved: "up from 12".
MOVED = {"down": Trend.FELL, "increase": Trend.ROSE, "up": Trend.ROSE}

#: Words by which the value compared with is named: "compared with 12".
COMPARED = (("from",), ("compared", "with"), ("compared", "to"))
COMPARING = frozenset(words[0] for words in COMPARED)

#: Words that may stand between them and the old value.
LOOSE = frozenset("a about almost an around at just least less more nearly only over roughly some than under".split())

#: Words of how exact it is that may stand before a movement told again: "cut 700 jobs, or around 11 per cent".
EXACT = LOOSE | frozenset("approximately slightly than".split())

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

#: Words with which the time of the first of two values begins, the words of one, and how many of them with "to".
BEFORE_TIMES = frozenset("a at during in last on the this two yesterday".split())
WHEN = TIMELY | PERIODS | TIMES | MONTHS | DAYS | frozenset("a ago before during earlier half of two years".split())
MOST_OF_TIME = 7

#: Words between a value and the old one: "41 people were killed, up from 38".
NEAR = 9
FAR_MOVED = 5

#: Units of how far something moved, besides parts; words behind a plain number that are no noun of its own.
POINTS = frozenset({"basis point", "percentage point", "point"})
GOING_ON = frozenset("and at because before but by from in on over while with".split())
TAKEN = frozenset("bring brings brought lift lifted lifts push pushed pushes send sends sent take takes took".split())
ELSEWHERE = frozenset("among at for in".split())
FAR_ELSEWHERE = 5
PARTITIVE = frozenset("his its our the their these those".split())


def share_trends(words: Sequence[WordForm], found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with the trend that "up from 38" and "rose 3 to 41" tell of the one beside."""
    moved = [_with_own_trend(words, one) for one in found]
    for index in range(1, len(moved)):
        before, one = moved[index - 1], moved[index]
        gap = words[before.last : one.first]
        is_reached = bool(gap) and gap[0].norm == "to" and len(gap) < 3 and before.trend and not one.trend
        if (
            is_reached
            or _says_again(gap, before, one)
            or _is_elsewhere(words, before, one)
            or is_taken(words, before, one)
            or _is_reached_aside(words, before, one)
        ):
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
    """Whether "or" tells a movement again in another unit: "grew by 125,600 positions or [about] 2.2 per cent"."""
    told = before.trend in (Trend.ROSE, Trend.FELL) and one.trend is None and bool(one.unit) and one.unit != before.unit
    while gap and gap[-1].norm in EXACT:
        gap = gap[:-1]
    return told and 0 < len(gap) <= MOST_AGAIN and gap[-1].norm == "or"


def is_taken(words: Sequence[WordForm], change: Quantity, new: Quantity) -> bool:
    """Whether a noun of movement took something to a figure: "a 3-point drop took the party to [38 per cent]"."""
    if change.trend not in (Trend.ROSE, Trend.FELL) or not new.unit:
        return False
    gap = [word.norm for word in words[change.last : new.first] if word.norm not in EXACT]
    is_led = change.first > 1 and words[change.first - 1].norm == "of"
    noun = words[change.first - 2].norm if is_led else gap.pop(0) if gap else ""
    return noun in MOVEMENT and 3 <= len(gap) <= FAR_ELSEWHERE and gap[0] in TAKEN and gap[-1] == "to"


def _is_elsewhere(words: Sequence[WordForm], before: Quantity, one: Quantity) -> bool:
    """Whether a figure moved as the one before did, in another place or time: "rose 3% in Osby and [4%] in Marl"."""
    if before.trend not in (Trend.ROSE, Trend.FELL) or one.trend not in (None, NO_TREND) or one.unit != before.unit:
        return False
    gap = [word.norm for word in words[before.last : one.first]]
    if not one.unit or one.last >= len(words) or not 3 <= len(gap) <= FAR_ELSEWHERE or gap[0] not in ELSEWHERE:
        return False
    if words[one.last].norm != gap[0] or (gap[-2] if gap[-1] == "by" else gap[-1]) not in (",", "and"):
        return False
    if any(norm in FUNCTION_WORDS for norm in gap[1:-2]):
        return False
    for word in words[one.last + 1 : one.last + FAR_ELSEWHERE]:
        if word.is_sign or word.norm in ("and", "while"):
            return True
        if word.norm in FUNCTION_WORDS or not (word.text[0].isupper() or word.is_plain):
            return False
    return one.last + FAR_ELSEWHERE >= len(words)


def _is_reached_aside(words: Sequence[WordForm], before: Quantity, one: Quantity) -> bool:
    """Whether a figure is where a verb moved its object by the one before: "cut its rate by a point, to 4 per cent".

    One of another unit is not, and neither is a plain one of another noun: "cut prices by 300, to 12 cheers".
    """
    gap = words[before.last : one.first]
    noun = words[before.last].norm
    if len(gap) > 1 and gap[0].is_plain and one.last < len(words) and words[one.last].norm == noun:
        gap = gap[1:]  # "by 3 crowns, to 15 crowns"
    is_led = before.first > 1 and "by" in (words[before.first - 1].norm, words[before.first - 2].norm)
    is_aside = len(gap) > 1 and gap[0].text == "," and gap[1].norm == "to" and all(w.norm in LINKS for w in gap[2:])
    if not (is_led and is_aside) or before.trend not in (Trend.ROSE, Trend.FELL) or one.trend not in (None, NO_TREND):
        return False
    if before.unit in PARTS or before.unit in POINTS:
        return bool(one.unit) or _ends(words, one.last)
    return before.unit == one.unit and (bool(one.unit) or _ends(words, one.last) or words[one.last].norm == noun)


def _ends(words: Sequence[WordForm], at: int) -> bool:
    """Whether no noun follows at words[at] that a plain number could be of."""
    return at >= len(words) or words[at].is_sign or words[at].norm in GOING_ON


def is_old_value(words: Sequence[WordForm], new: Quantity, old: Quantity) -> bool:
    """Whether `old` is what `new` was: "41, up from 38", "to 41 from 38", "41, compared with 38"."""
    if not 0 < old.first - new.last <= NEAR + FAR_MOVED or (old.unit and new.unit and old.unit != new.unit):
        return False
    gap = list(map(NORM, words[new.last : old.first]))
    if COMPARING.isdisjoint(gap):
        return False
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


def is_second_side(one: Quantity, other: Quantity, *, is_lost: bool = False) -> bool:
    """Whether two numbers can be those of two sides: plain, unmoved, in one unit, the smaller one behind.

    is_lost: it is told of a lost vote, where the smaller may stand before.
    """
    is_plain = one.number.value_max is None and other.number.value_max is None and one.unit == other.unit
    is_still = one.trend in (None, NO_TREND) and other.trend in (None, NO_TREND)
    is_ordered = one.number.value > other.number.value or (is_lost and not one.unit)
    return is_plain and is_still and one.unit in ("", "percent") and is_ordered


def is_from_to(words: Sequence[WordForm], before: Quantity, quantity: Quantity) -> bool:
    """Whether the two are "from 7" and "to 10 days" of one change."""
    led = before.first > 0 and words[before.first - 1].norm == "from"
    gap = [word.norm for word in words[before.last : quantity.first]]
    if led and 2 < len(gap) <= MOST_OF_TIME and gap[-1] == "to" and gap[0] in BEFORE_TIMES:
        return all(norm in WHEN or norm.isdigit() for norm in gap[:-1])  # "from 41 in 2014 to 38"
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
        if trend is NO_TREND:
            trend = trend_of_bare_object(words, one.first, one.last, one.unit)
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
