"""The unit that stands behind a number, and what it is per.

Refuses: money before a number (money/marks.py); converting one unit into another.
"""

import re
from collections.abc import Sequence
from math import prod
from typing import NamedTuple

from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.money.pounds import POUNDS, is_sterling
from service.extraction.numerals.money.won import is_won
from service.extraction.numerals.unit_names import BY_NAME, BY_SYMBOL, FIRST_WORDS
from service.extraction.numerals.word_forms import WordForm

#: The longest name of a unit, in words.
LONGEST_NAME = 4

#: Units a rate may be per, after "a" or "an": "$50 a barrel", "four a day".
RATES = frozenset(
    """acre barrel bottle bushel century child copy day decade dose dozen flight foot gallon game gram head hectare
    hour household kilo kilogram kilometer kilometre kilowatt liter litre megawatt metre mile minute month night
    ounce person piece pint pop pound quarter quintal second session share square therm ticket ton tonne trip unit
    vote week yard year""".split()
)

#: Adverbs behind an amount that say what time it is per: "£1.5bn annually"; and words that "a" may stand for there.
PER_TIME = {
    **{"annually": "year", "yearly": "year", "quarterly": "quarter", "monthly": "month", "weekly": "week"},
    **{"nightly": "night", "daily": "day", "hourly": "hour"},
}
BEHIND_TIMES = frozenset(
    """after and as at because before between by compared during for from if in into on or over since so than that to
    under until when whether which while with without""".split()
)
EACH = frozenset({"each", "every"})
TIMES = frozenset(PER_TIME.values())

#: Words behind "a year" that make it a time and not a rate.
NOT_RATED = frozenset("after ago apart away before earlier early from later old".split())
#: What "from" leads to where it is a time that is told: "a year from now".
FROM_TIMES = frozenset("its next now the then today which".split())

#: Signs beside which a straight quotation mark is one of inches: "5'10\"", '24"x36"'.
FEET_OR_TIMES = frozenset({"'", "′", "x", "×", "-"})

INCHES = frozenset({'"', "″", "in"})

#: Words of weather, with which "mb" is millibars.
PRESSING = frozenset("barometric cyclone hurricane pressure storm typhoon".split())

#: Of how many something is told: "120 per million".
WHOLES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}

#: The ends of numbers behind which "st" makes an ordinal.
FIRSTS = re.compile(r"(?<!1)1$")

#: Currencies in which others are told, by their names ("129.30 to the dollar"), and words before them.
EXCHANGED = {**{name: name for name in "dollar euro pound rand rupee yen yuan".split()}, "greenback": "dollar"}
AGAINST = frozenset({"against", "to"})
NATIONS = frozenset("american british chinese indian japanese u.s. us".split())

#: Words that speak of degrees, and how far from one they may stand.
WARM = frozenset(
    """cold cool cooler degrees fever forecast forecasters freezing heat heatwave high highs hot hotter low lows mercury
    minus snow summer sun sunny sunshine temperature temperatures thermometer warm warmer warmest weather winter
    """.split()
)
NEAR_WARM = 12

#: Digits of what something is per, at most.
LONGEST_PER = 10
NOT_PER = frozenset({"cent", "se", "the"})


#: Units in which one range is told, the smallest first, with how many of each make the next.
STEPS = (
    "millimetre 10 centimetre 100 metre 1000 kilometre",
    "inch 12 foot 3 yard 1760 mile",
    "milligram 1000 gram 1000 kilogram 1000 metric_ton",
    "ounce 16 pound-mass 14 stone",
    "millilitre 1000 litre",
    "second 60 minute 60 hour 24 day 7 week",
    "month 12 year 10 decade",
    "kilowatt 1000 megawatt 1000 gigawatt",
)


class Unit(NamedTuple):
    """A unit that stands at words up to `last`, half-open."""

    name: str
    last: int


def read_unit(words: Sequence[WordForm], at: int, *, touching: bool, digits: bool) -> Unit | None:
    """The unit that begins at words[at], the longest name first. `touching`: nothing stands between number and unit."""
    if at >= len(words):
        return None
    first = words[at].norm
    if words[at].text == "mb" and digits and any(word.norm in PRESSING for word in words):
        return Unit("millibar", at + 1)
    if first in FIRST_WORDS:
        dashed = 2 if at + 1 < len(words) and words[at + 1].text in "-‑" else 0
        for size in range(min(FIRST_WORDS[first] + dashed, LONGEST_NAME, len(words) - at), 0, -1):
            name = first
            if size > 1:
                name = " ".join(word.norm for word in words[at : at + size] if word.text not in ("-", "‑"))
            if (
                name in BY_NAME
                and words[at + size - 1].text not in "-‑"
                and _is_plausible(name, touching, digits, words, at + size)
            ):
                is_paid = name in POUNDS and is_sterling(words, at, at + size)
                return Unit("gbp" if is_paid else BY_NAME[name], at + size)
    text = words[at].text
    if digits and text in MONEY_SIGNS and (touching or not _is_number_at(words, at + 1)):
        return Unit(MONEY_SIGNS[text], at + 1)
    if digits and text in BY_SYMBOL and (touching or _is_symbol(text, words, at)):
        return Unit(BY_SYMBOL[text], at + 1)
    if text == "c" and digits and touching and _is_warm(words, at):
        return Unit("celsius", at + 1)
    if first == "'" and digits and touching and _is_before_inches(words, at):
        return Unit("foot", at + 1)
    return Unit("krw", at + 1) if first == "won" and is_won(words, at) else None


def read_rate(words: Sequence[WordForm], unit: Unit) -> Unit:
    """The unit with what it is per: "mile per hour", "usd per barrel", "percent per year"; or the unit itself."""
    at = unit.last
    if at + 2 < len(words) and words[at].norm in AGAINST and words[at + 1].norm in ("the", "a", "one", "1"):
        rate = _exchanged(words, at + 2 + (words[at + 2].norm in NATIONS))
        is_rate = rate is not None and (words[at].norm == "to" or not unit.name)  # not "up 2 per cent against the euro"
        return Unit(f"{unit.name} per {rate.name}".strip(), rate.last) if rate and is_rate else unit
    dashed = 0
    if at + 1 < len(words) and words[at].text == "-" and words[at + 1].norm in ("a", "per"):
        dashed = 1
    at += dashed
    if at < len(words) and words[at].text == "-" and not words[at].gap:
        at += 1
    if at >= len(words):
        return unit
    link = words[at].norm
    if unit.name and not dashed and _is_per_time(words, at):
        return Unit(f"{unit.name} per {PER_TIME[link]}", at + 1)
    if link.partition("-")[0] in ("a", "an") and link.partition("-")[2] in RATES:
        return Unit(f"{unit.name} per {link.partition('-')[2]}", at + 1)
    after = at + 1
    if after >= len(words):
        return unit
    if words[after].text == "-" and after + 1 < len(words):
        after += 1
    if link in ("a", "an"):
        beyond = words[after + 1].norm if after + 1 < len(words) else ""
        is_time = beyond in NOT_RATED
        if beyond == "from" and after + 2 < len(words):
            is_time = words[after + 2].norm in FROM_TIMES  # not "4 million barrels a day from 5 million"
        halved = [word.norm for word in words[after + 1 : after + 4]]
        is_time = is_time or halved in (["and", "a", "half"], ["and", "a", "quarter"])
        if words[after].lemma not in RATES or words[after].norm.endswith("s") or is_time:
            return unit
    elif link in EACH:
        is_apart = after + 1 < len(words) and words[after + 1].lemma in RATES  # "every second year"
        if not unit.name or words[after].norm not in TIMES or is_apart:
            return unit
    elif link == "/":
        if not words[after].text.isalpha() or (words[after].text not in BY_SYMBOL and words[after].norm not in BY_NAME):
            return unit
    elif link != "per" or words[after].norm in NOT_PER:
        return unit
    if words[after].is_number:
        plain = words[after].text.replace(",", "")
        if not plain.isascii() or len(plain) >= LONGEST_PER:
            return unit
        touching = after + 1 < len(words) and not words[after + 1].gap
        of = read_unit(words, after + 1, touching=touching, digits=True)
        if of and unit.name:
            return Unit(f"{unit.name} per {plain} {of.name}", of.last)  # "5 litres per 100km"
        return Unit(f"{unit.name} per {plain}", after + 1)
    if not words[after].text[0].isalpha():
        return unit
    if words[after].norm in WHOLES:
        return Unit(f"{unit.name} per {WHOLES[words[after].norm]}", after + 1)
    if words[after].norm in EXCHANGED and not unit.name:
        return Unit(f"per {words[after].norm}", after + 1)  # "84.1 per dollar"
    if words[after].norm == "annum":
        return Unit(f"{unit.name} per year", after + 1)
    is_mass = words[after].norm == "pound" and words[min(after + 1, len(words) - 1)].norm != "sterling"
    if is_mass and unit.name and link in ("a", "per"):
        return Unit(f"{unit.name} per pound-mass", after + 1)  # "costs £1.36 a pound"
    inner = read_unit(words, after, touching=link == "/", digits=link == "/")
    if inner:
        return Unit(f"{unit.name} per {inner.name}", inner.last)
    each = Unit(f"{unit.name} per {words[after].lemma}", after + 1)
    is_timed = unit.name and after + 2 < len(words) and words[after + 1].norm in ("a", "each", "per")
    if is_timed and words[after + 2].norm in TIMES:
        return Unit(f"{each.name} per {words[after + 2].norm}", after + 3)  # "110 litres per person per day"
    return each


def _is_per_time(words: Sequence[WordForm], at: int) -> bool:
    """Whether an adverb at words[at] says what an amount is per: "$12 hourly", not "a $12 hourly wage"."""
    if words[at].norm not in PER_TIME or not words[at].text.islower():
        return False
    return at + 1 == len(words) or words[at + 1].is_sign or words[at + 1].norm in BEHIND_TIMES


def _exchanged(words: Sequence[WordForm], at: int) -> Unit | None:
    """The currency at words[at] that another is told in: "129.30 to the [dollar]", "84.1 against the [greenback]"."""
    name = EXCHANGED.get(words[at].norm) if at < len(words) else None
    return Unit(name, at + 1) if name else None


def times_smaller(unit: str, other: str) -> int:
    """How many of a unit make one of a larger unit of the same row of STEPS, 0 where they are in none.

    >>> times_smaller("month", "year"), times_smaller("year", "month")
    (12, 0)
    """
    for row in STEPS:
        names = [name.replace("_", " ") for name in row.split()[::2]]
        if unit in names and other in names:
            sizes = row.split()[1::2][names.index(unit) : names.index(other)]
            return prod(map(int, sizes)) if sizes else 0
    return 0


def _is_plausible(name: str, touching: bool, digits: bool, words: Sequence[WordForm], after: int) -> bool:
    """Whether a name that is also something else is the unit here."""
    if name == '"':
        feet = after - 3
        is_behind_feet = feet > 0 and words[feet].norm == "'" and _is_before_inches(words, feet)
        return digits and touching and (is_behind_feet or not _closes_quotation(words, after - 1))
    if name in ("h", "p", "kn", "pc", "ps", "ha", "ms", "mt", "db", "pt", "pp", "ev", "ct", "bp", "″", "′"):
        return digits and (touching or name in ("ha", "db", "pp", "kn", "bp", "ps", "″"))
    if name == "in":
        return digits and touching
    if name == "c":
        return digits and touching and words[after - 1].text == "c" and not _is_warm(words, after - 1)
    if name == "point":
        return touching or not digits
    if name == "st":
        return digits and touching and not FIRSTS.search(words[after - 2].text)  # not "21st", but "11st"
    if name == "gross":
        return False
    if name == "guineas":
        return words[after - 1].text == name  # "the 2,000 Guineas" is a race
    if name == "second":
        return digits
    if name == "nm":
        return digits and words[after - 1].text != "Nm"  # of torque
    if name == "mm":
        return words[after - 1].text == "mm"
    if name == "fold" or name == "time":
        return touching
    return True


def _is_warm(words: Sequence[WordForm], at: int) -> bool:
    """Whether degrees are spoken of near words[at], so that a small "c" is theirs: "temperatures of 40c"."""
    return any(word.norm in WARM for word in words[max(0, at - NEAR_WARM) : at + NEAR_WARM])


def _is_before_inches(words: Sequence[WordForm], at: int) -> bool:
    """Whether the mark at words[at] between two numbers is of feet, since one of inches stands behind: 5'6"."""
    if at + 2 >= len(words) or not words[at - 1].is_number or (at > 1 and words[at - 2].text == "°"):
        return False
    is_joined = not (words[at].gap or words[at + 1].gap or words[at + 2].gap)
    return is_joined and words[at + 1].is_number and words[at + 2].norm in INCHES


def _closes_quotation(words: Sequence[WordForm], at: int) -> bool:
    """Whether the mark at words[at] closes a quotation and is no sign of inches: 'said "more than 300" had come'.

    A curly one always does. A straight one does where one opens before it with none between, or where nothing goes
    on behind it, since the quotation may have opened in an earlier sentence; feet before it make it inches.
    """
    if words[at].text != '"':
        return True
    for before in range(at - 1, -1, -1):
        if words[before].norm == '"':
            is_open = not words[before + 1].gap and (before == 0 or words[before].gap > 0)
            if is_open:
                return True
            break
    is_ended = at + 1 == len(words) or words[at + 1].is_sign
    is_sized = at > 1 and not words[at - 1].gap and words[at - 2].norm in FEET_OR_TIMES
    return is_ended and not is_sized and not (at + 1 < len(words) and words[at + 1].norm in FEET_OR_TIMES)


def _is_number_at(words: Sequence[WordForm], at: int) -> bool:
    return at < len(words) and words[at].is_number


def _is_symbol(text: str, words: Sequence[WordForm], at: int) -> bool:
    """Whether a symbol apart from its number is one: "5 km" yes, "20 A" only where a name of a unit would be odd."""
    if len(text) > 1:
        return True
    return text in "mgltVWKCFJNL" and not (at + 1 < len(words) and words[at + 1].text in ".&" and text.isupper())
