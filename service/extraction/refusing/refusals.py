"""Numbers that are not figures: times, ordinals, scores of sport, codes, and with names.py names and addresses.

Refuses: reading values; the finder asks here before it makes a figure of a number.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from service.extraction.numerals.joined import is_joined
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numerals import DASHES, MONTHS, Number
from service.extraction.numerals.word_forms import WordForm
from service.extraction.refusing.identified import BEFORE_IDENTIFIED, is_identified
from service.extraction.refusing.names import (
    AIRLINERS,
    BEFORE_NAMES,
    BEHIND_NAMES,
    LETTERED,
    is_lettered_code,
    is_model,
    is_name,
)
from service.extraction.refusing.telephones import EMERGENCY
from service.extraction.refusing.worded import ERAS, is_name_of_one, is_of_era, is_worded_name, is_zero_name
from service.extraction.times.ages import BOUNDS_OF_AGE
from service.extraction.times.calendar import BEFORE_HOURS, CLOCK, is_clock, is_date, is_four_digits, is_hour, is_year
from service.extraction.times.hours import is_told_hour

NONE: frozenset[int] = frozenset()

#: Words of places whose number may be followed by a letter that is also a unit: "Zone 18A".
PLACES = frozenset("apartment apt block exit flat gate highway hwy room route section unit zone".split())

#: Verbs and nouns near which two small numbers joined by a dash are the score of a game.
SCORING = frozenset(
    """advantage aggregate ahead beat beaten beating defeat defeated defeating down draw drawn drew edged
    game games goals half-time halftime lead leading led lose losing loss lost match record score scored
    set sets tie tied up victory win winning wins won""".split()
)

#: Units of a game, words right behind them that are of its table, and words by which others are.
POINT = "point"
CLEAR = frozenset({"adrift", "clear"})
POLLING = frozenset("poll polling polls voters".split())
STANDING = frozenset("above ahead behind below off".split())
SPORTING = frozenset(
    """championship club game games goals league match matches relegation rivals scored season table team teams title
    wicket wickets""".split()
)

#: How a side of cricket ends, before "for" and its runs: "bowled out for 172".
OUT = frozenset("all bowled dismissed skittled".split())

#: Who votes and on what, and what they do with it, in lemmas: near them two numbers joined by a dash are a vote.
CHAMBERS = frozenset(
    """amendment assembly bill board chamber commission commons committee congress council court deputy house judge jury
    justice lawmaker legislature lords measure mps motion ordinance parliament plan resolution senate""".split()
)
DECIDING = frozenset("adopt approve back block carry clear confirm defeat fail pass ratify reject rule split".split())

#: Words before a vote over which those are looked for.
FAR_VOTE = 9

VOTING = frozenset("margin vote voted votes voting".split())

#: Digits that begin with a zero and are numbers all the same.
ZEROS = re.compile(r"00(?:\.[0-9]+)?|0(?:,000)+")

#: The last number behind a French article that is an hour or a day.
LAST_HOUR = 31

ORDINALS = frozenset("eighth fifth first fourth ninth second seventh sixth third".split())

#: What a bare number that stands plainly may end before, besides a plain word: nothing of it goes on behind these.
ENDING = frozenset(",.;")
#: Words by which numbers go on that are as plain before one.
LEADING = frozenset("a almost an half in nearly of".split())
#: Words behind which or before which even a plain number has to be looked at whole.
BEFORE_REFUSED = BEFORE_NAMES | {"at", "for", "past", "v"}
BEHIND_REFUSED = BEHIND_NAMES | MONTHS | ERAS
BEHIND_MEASURED = CLOCK | ORDINALS | {"a", "p"}
#: Digits that are a name as often as a number.
NAMING = AIRLINERS | EMERGENCY


def is_refused(words: Sequence[WordForm], number: Number, *, unit: str, barred: frozenset[int]) -> bool:
    """Whether this number is no figure. `unit`: what stands with it, a currency or a per cent sign too."""
    first, last = number.first, number.last
    measured = bool(unit)
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if barred and any(index in barred for index in range(first, last)):
        return True
    if not unit and is_told_hour(words, first, last):
        return True
    if not (number.value or number.digits) and is_zero_name(words, number):
        return True
    if before is not None and before.norm in BEFORE_IDENTIFIED and not unit and is_identified(words, number):
        return True
    if _stands_plainly(words, number, unit):
        return False
    if (after is not None and not after.is_plain and is_clock(words, first, last)) or (
        not unit and is_hour(words, number)
    ):
        return True
    if number.digits and is_joined(words, first, last, measured):
        return True
    if after is not None and not after.is_plain and _is_ordinal_or_plural(words, number, measured):
        return True
    if not measured and is_date(words, number):
        return True
    if before and before.text == "Le" and number.digits and number.value <= LAST_HOUR and not is_money(unit):
        return True  # "Le 13 heures"
    if unit == POINT and _is_of_table(words, last):
        return True
    if is_lettered_code(words, number, unit):
        return True
    if unit or number.vague:
        if number.digits and before and after and not after.gap and is_model(before, after):
            return True
        return bool(before and (before.text == "#" or (before.norm in PLACES and before.text[0].isupper())))
    is_innings = first > 2 and words[first - 1].norm == "for" and words[first - 2].norm == "out"
    if is_innings and words[first - 3].norm in OUT:
        return True
    if number.digits and (is_year(words, number) or is_of_era(words, number)):
        return True
    if number.digits and _is_code(words, number):
        return True
    if is_name(words, number) or is_worded_name(words, number) or is_name_of_one(words, number):
        return True
    if number.digits and first == 0 and after and after.text in ".)" and last + 1 < len(words) and not number.scale:
        return words[last + 1].gap > 0  # an item of a list: "1. Wash your hands"
    if before and after and before.text in "([" and after.text in ")]":
        return True
    return bool(before and before.text in ("#", "№", "v", "v."))


def _stands_plainly(words: Sequence[WordForm], number: Number, unit: str) -> bool:
    """Whether a number stands between words that make nothing else of it: "killed 300 people", "about 40 per cent".

    A quick look, since most numbers that are read do; what it lets through, the whole look would not refuse.
    """
    first, last = number.first, number.last
    before, own = words[first - 1], words[first]
    if not (first and own.gap and (before.is_plain or before.norm in LEADING) and before.text.islower()):
        return False
    if not unit and before.norm in BEFORE_HOURS:
        return False
    if before.norm in BEFORE_REFUSED or (before.norm == "of" and first > 1 and words[first - 2].is_number):
        return False
    if before.norm.endswith(("zone", "zones")) or number.scale == "B":
        return False
    after = words[last] if last < len(words) else None
    if unit:
        named = unit == POINT or unit in LETTERED
        return not named and (after is None or (after.gap > 0 and after.norm not in BEHIND_MEASURED))
    digits = words[last - 1].text
    if number.digits and (own.text[0] == "0" or len(digits) == 4 or digits in NAMING):
        return False
    if after is None:
        return True
    if after.is_plain:
        return after.text.islower() and after.norm not in BEHIND_REFUSED
    return after.text in ENDING and (last + 1 == len(words) or words[last + 1].gap > 0)


def _is_of_table(words: Sequence[WordForm], last: int) -> bool:
    """Whether points are those of a league: "six points clear", "three points behind the leaders of the league"."""
    if last + 1 >= len(words):
        return False
    if words[last + 1].norm in CLEAR:
        return not any(word.norm in POLLING for word in words)  # "five points clear in the polls"
    return words[last + 1].norm in STANDING and any(word.norm in SPORTING for word in words)


def barred_words(words: Sequence[WordForm], text: str) -> frozenset[int]:
    """The words that stand in web and e-mail addresses, where no number is a figure."""
    if "@" not in text and "/" not in text and "www." not in text:
        return NONE
    barred: set[int] = set()
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or words[index].gap:
            chunk = "".join(word.text for word in words[start:index])
            if "://" in chunk or "www." in chunk or "@" in chunk[1:]:
                barred.update(range(start, index))
            start = index
    return frozenset(barred)


def is_score(words: Sequence[WordForm], low: Number, high: Number) -> bool:
    """Whether two numbers joined by a dash are a score of sport and not a range: "won 2-1", "a 12-16 loss"."""
    if low.value >= high.value or _is_set(words, low, high):
        return True
    if low.value > 200 or high.value > 200 or low.scale or high.scale:
        return False
    near = (*words[max(0, low.first - 4) : low.first], *words[high.last : high.last + 3])
    return any(word.norm in SCORING for word in near)


def is_vote(words: Sequence[WordForm], low: Number, high: Number) -> bool:
    """Whether two numbers are the two sides of a vote: "voted 52-48"."""
    near = list(words[max(0, low.first - 5) : low.first]) + list(words[high.last : high.last + 2])
    if any(word.norm in VOTING for word in near):
        return True
    before = words[max(0, low.first - FAR_VOTE) : low.first]
    decided = any(word.lemma in DECIDING for word in before)
    return decided and any(word.lemma in CHAMBERS or word.norm in CHAMBERS for word in before)


def _is_set(words: Sequence[WordForm], low: Number, high: Number) -> bool:
    """Whether two joined numbers stand in a row of such, as the sets of a match do: "6-4, 3-6, 7-5"."""
    before, after = low.first - 1, high.last
    if before > 2 and words[before].text == "," and words[before - 1].is_number and words[before - 2].text in DASHES:
        return True
    if after + 3 >= len(words) or words[after].text != ",":
        return False
    return words[after + 1].is_number and words[after + 2].text in DASHES and words[after + 3].is_number


def _is_ordinal_or_plural(words: Sequence[WordForm], number: Number, measured: bool) -> bool:
    """ "21st", "1990s", "the 20s", "twenty-first" """
    last = number.last
    if last >= len(words):
        return False
    after = words[last]
    if not after.gap:
        if after.norm in ("st", "nd", "rd", "th"):
            return not (after.norm == "st" and measured)  # "12st 4lb"
        if after.norm == "s" and number.digits:
            before = words[number.first - 1] if number.first else None
            if before is not None and before.norm in BOUNDS_OF_AGE:
                return False  # "jabs for over 60s"
            named = before is not None and before.text[0].isupper()
            return named or (number.value >= 10 and _is_of_tens(number.value)) or not measured
        if after.norm == "'s" and number.digits and _is_of_tens(number.value) and number.value >= 20:
            return True
        if after.text in DASHES and last + 1 < len(words) and words[last + 1].norm in ORDINALS:
            return True
    return not number.digits and after.norm in ORDINALS and not number.share and not number.vague


def _is_of_tens(value: Decimal) -> bool:
    """Whether it is a whole number of tens. As an int: a decimal's remainder fails for more digits than its context."""
    return value == value.to_integral_value() and int(value) % 10 == 0


def _is_code(words: Sequence[WordForm], number: Number) -> bool:
    """Serial numbers and telephone numbers: a zero in front, or a long run of digits without grouping."""
    text = words[number.last - 1].text
    if _is_row(words, number.first, number.last) and number.last - number.first == 1 + bool(number.signed):
        return True
    if number.last - number.first != 1:
        return False
    if len(text) > 1 and text[0] == "0" and text[1] != "." and not ZEROS.fullmatch(text):
        return True
    last = number.last
    if last + 1 < len(words) and words[last].text in DASHES and not words[last].gap:
        after = words[last + 1]
        if after.is_number and not after.gap and len(text) in (3, 4) and len(after.text) == 4:
            return len(text) == 3 or number.value > after_value(after)
        if (
            len(text) == 4
            and after.is_number
            and len(after.text) == 2
            and not after.gap
            and 1800 <= number.value <= 2199
        ):
            return True  # "2019-20"
    if len(text) == 4 and number.first > 1 and words[number.first - 1].text in DASHES:
        before_dash = words[number.first - 2]
        if before_dash.is_number and len(before_dash.text) == 3 and not words[number.first - 1].gap:
            return True  # the second half of "552-3010"
    return False


def _is_row(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether bare numbers stand side by side, as in a table or a telephone number; a year beside it is none."""
    for beside in (first - 1, last):
        if not 0 <= beside < len(words) or not words[beside].is_number:
            continue
        if not (is_four_digits(words[beside]) and "1800" <= words[beside].text <= "2199"):
            return True
    if last < len(words) and words[last].text in "MG" and (last + 1 == len(words) or words[last + 1].is_sign):
        return True
    return first > 1 and words[first - 1].text == "±" and words[first - 2].is_number


def after_value(word: WordForm) -> Decimal:
    """The digits of a word as a number, however they are grouped."""
    plain = word.text.replace(",", "").replace(".", "")
    return Decimal(plain) if plain.isascii() and plain.isdigit() and len(plain) < 30 else Decimal(0)
