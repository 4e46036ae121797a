"""Numbers that are not figures: times, ordinals, scores of sport, names, addresses, codes.

Refuses: reading values; the finder asks here before it makes a figure of a number.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from service.extraction.numerals.joined import is_joined
from service.extraction.numerals.numerals import DASHES, Number
from service.extraction.quantities.calendar import PLAIN_OPENERS, is_clock, is_date, is_four_digits, is_plural, is_year
from service.text.words import Word

#: Words after which a number is part of a name or an address: "Highway 50", "Tier 3", "Section 427", "No. 5".
NAMED = frozenset(
    """android annex apollo appendix apt area article astra big bloc block boeing bus cac cac40 camp
    channel chapter class clause covid covid-19 day division exit fig figure figures flat flight floor
    form formula fortune freeway ftse galaxy game gate generation grade group highway hwy interstate ios
    iphone item june kilometre lane law league level line lot mac mark mile milepost model no no. nos
    note number page paragraph part phase pier pixel plan platform playstation point pool prop
    proposition protocol psalm q quarter question radio ref resolution road room round route row s&p
    section sector series session sheet size sr stage state station stax step stoxx studio sub suite
    table task team terminal tier title topix track type under unit verse version vol volume ward week
    windows world xbox zone""".split()
)

#: Indexes of exchanges, whose number is their name whatever follows.
INDEXES = frozenset("cac dax ftse kospi nasdaq nikkei russell s&p sp stoxx".split())

AIRLINERS = frozenset("707 717 727 737 747 757 767 777 787 a320 a380".split())

#: Words of places whose number may be followed by a letter that is also a unit: "Zone 18A".
PLACES = frozenset("apartment apt block exit flat gate highway hwy room route section unit zone".split())

ROADS = frozenset("articles highways hwys interstates roads routes sections tiers zones".split())
STREETS = frozenset(
    """ave avenue avenues blvd boulevard circle close court crescent ct dr drive freeway highway hill hwy
    lane ln parkway place plaza rd road row square st street terrace trail way""".split()
)

#: Verbs and nouns near which two small numbers joined by a dash are the score of a game.
SCORING = frozenset(
    """advantage aggregate ahead beat beaten beating defeat defeated defeating down draw drawn drew edged
    game games goals half-time halftime lead leading led lose losing loss lost match record score scored
    set sets tie tied up victory win winning wins won""".split()
)

VOTING = frozenset("margin vote voted votes voting".split())

#: Digits that begin with a zero and are numbers all the same.
ZEROS = re.compile(r"00(?:\.[0-9]+)?|0(?:,000)+")

ORDINALS = frozenset("eighth fifth first fourth ninth second seventh sixth third".split())


def is_refused(words: Sequence[Word], number: Number, *, measured: bool, barred: frozenset[int]) -> bool:
    """Whether this number is no figure. `measured`: a unit, a currency or a per cent sign stands with it."""
    first, last = number.first, number.last
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if barred and any(index in barred for index in range(first, last)):
        return True
    if is_clock(words, first, last) or (number.digits and is_joined(words, first, last, measured)):
        return True
    if _is_ordinal_or_plural(words, number, measured) or is_date(words, number, measured):
        return True
    if measured or number.vague:
        return bool(before and (before.text == "#" or (before.norm in PLACES and before.text[0].isupper())))
    if number.digits and is_year(words, number):
        return True
    if number.digits and _is_code(words, number):
        return True
    if _is_named(words, number) or _is_address(words, number):
        return True
    if number.digits and first == 0 and after and after.text in ".)" and last + 1 < len(words) and not number.scale:
        return words[last + 1].start > after.end  # an item of a list: "1. Wash your hands"
    if before and after and before.text in "([" and after.text in ")]":
        return True
    return bool(before and before.text in ("#", "№", "v", "v."))


def barred_words(words: Sequence[Word], text: str) -> frozenset[int]:
    """The words that stand in web and e-mail addresses, where no number is a figure."""
    if "@" not in text and "://" not in text and "www." not in text:
        return frozenset()
    barred: set[int] = set()
    start = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or words[index].start > words[index - 1].end:
            chunk = text[words[start].start : words[index - 1].end]
            if "://" in chunk or "www." in chunk or "@" in chunk[1:]:
                barred.update(range(start, index))
            start = index
    return frozenset(barred)


def is_score(words: Sequence[Word], low: Number, high: Number) -> bool:
    """Whether two numbers joined by a dash are a score of sport and not a range: "won 2-1", "a 12-16 loss"."""
    if low.value >= high.value:
        return True
    if low.value > 200 or high.value > 200 or low.scale or high.scale:
        return False
    near = (*words[max(0, low.first - 4) : low.first], *words[high.last : high.last + 3])
    return any(word.norm in SCORING for word in near)


def is_vote(words: Sequence[Word], low: Number, high: Number) -> bool:
    """Whether two numbers are the two sides of a vote: "voted 52-48"."""
    near = list(words[max(0, low.first - 5) : low.first]) + list(words[high.last : high.last + 2])
    return any(word.norm in VOTING for word in near)


def _is_ordinal_or_plural(words: Sequence[Word], number: Number, measured: bool) -> bool:
    """ "21st", "1990s", "the 20s", "twenty-first" """
    last = number.last
    if last >= len(words):
        return False
    after = words[last]
    if after.start == words[last - 1].end:
        if after.norm in ("st", "nd", "rd", "th"):
            return True
        if after.norm == "s" and number.digits:
            named = number.first > 0 and words[number.first - 1].text[0].isupper()
            return named or (number.value >= 10 and number.value % 10 == 0) or not measured
        if after.norm == "'s" and number.digits and number.value % 10 == 0 and number.value >= 20:
            return True
        if after.text in DASHES and last + 1 < len(words) and words[last + 1].norm in ORDINALS:
            return True
    return not number.digits and after.norm in ORDINALS and not number.share and not number.vague


def _is_code(words: Sequence[Word], number: Number) -> bool:
    """Serial numbers and telephone numbers: a zero in front, or a long run of digits without grouping."""
    text = words[number.last - 1].text
    if _is_row(words, number.first, number.last) and number.last - number.first == 1 + bool(number.signed):
        return True
    if number.last - number.first != 1:
        return False
    if len(text) > 1 and text[0] == "0" and text[1] != "." and not ZEROS.fullmatch(text):
        return True
    last = number.last
    if last + 1 < len(words) and words[last].text in DASHES and words[last].start == words[last - 1].end:
        after = words[last + 1]
        if after.is_number and after.start == words[last].end and len(text) in (3, 4) and len(after.text) == 4:
            return len(text) == 3 or number.value > after_value(after)
        if (
            len(text) == 4
            and after.is_number
            and len(after.text) == 2
            and after.start == words[last].end
            and 1800 <= number.value <= 2199
        ):
            return True  # "2019-20"
    if len(text) == 4 and number.first > 1 and words[number.first - 1].text in DASHES:
        before_dash = words[number.first - 2]
        if before_dash.is_number and len(before_dash.text) == 3 and before_dash.end == words[number.first - 1].start:
            return True  # the second half of "552-3010"
    if text in ("911", "999", "112", "111", "101", "211", "311", "511"):
        before = words[number.first - 1].norm if number.first else ""
        return before in (
            "call",
            "called",
            "calling",
            "dial",
            "dialled",
            "dialed",
            "on",
            "to",
            "nhs",
            "a",
            "ring",
            "the",
        )
    return False


def _is_row(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether bare numbers stand side by side, as in a table or a telephone number; a year beside it is none."""
    for beside in (first - 1, last):
        if not 0 <= beside < len(words) or not words[beside].is_number:
            continue
        if not (is_four_digits(words[beside]) and "1800" <= words[beside].text <= "2199"):
            return True
    if last < len(words) and words[last].text in "MG" and (last + 1 == len(words) or words[last + 1].is_sign):
        return True
    return first > 1 and words[first - 1].text == "±" and words[first - 2].is_number


def after_value(word: Word) -> Decimal:
    """The digits of a word as a number, however they are grouped."""
    plain = word.text.replace(",", "").replace(".", "")
    return Decimal(plain) if plain.isascii() and plain.isdigit() and len(plain) < 30 else Decimal(0)


def _is_named(words: Sequence[Word], number: Number) -> bool:
    """Whether the word before makes it a name: "Tier 3", "Boeing 737", "Route 66"; "About 1000" is none."""
    first, last = number.first, number.last
    if first == 0 or number.scale:
        return False
    before = words[first - 1]
    if last < len(words) and words[last].norm in ("corridor", "corridors", "freeway", "interchange"):
        return True
    if before.norm in ("and", "or", ",", "&") and first > 2 and words[first - 2].is_number:
        return words[first - 3].norm in ROADS  # "Highways 36 and 89"
    if before.norm in ROADS:
        return True
    if before.text == "." and first > 1:
        return words[first - 2].norm in ("no", "nos")
    if before.norm in INDEXES or (len(before.text) == 1 and before.text.isupper() and before.text not in "AI"):
        return True
    if (
        words[last - 1].text in AIRLINERS
        and last < len(words)
        and (words[last].text[0].isupper() or words[last].lemma in ("jet", "plane", "aircraft", "max"))
    ):
        return True
    if before.norm in ("year", "years") and number.value <= 13 and number.digits:
        return True  # of school
    if before.norm in ("bottom", "top", "big", "final") and not _counts_on(words, last):
        return True
    if before.norm in NAMED and before.norm not in (
        "day",
        "week",
        "quarter",
        "point",
        "under",
        "no",
        "line",
        "size",
        "team",
        "teams",
        "total",
    ):
        return before.text[0].isupper() or not _counts_on(words, last)
    if before.norm in ("day", "week", "no", "number", "quarter") and (before.text[0].isupper() and first > 1):
        return True
    if before.text.islower() or not before.text[0].isalpha() or before.norm in PLAIN_OPENERS or before.text[-1] in ".:":
        return False
    if not number.digits or number.value != number.value.to_integral_value():
        return False
    if first == 1 and not (before.text.isupper() and len(before.text) <= 3):
        return False
    return not _counts_on(words, last)


def _counts_on(words: Sequence[Word], last: int) -> bool:
    """Whether a lower-case plural follows: what is counted."""
    for word in words[last : last + 3]:
        if not word.text[0].isalpha() or word.text[0].isupper() or word.norm in PLAIN_OPENERS:
            return False
        if is_plural(word):
            return True
    return False


def _is_address(words: Sequence[Word], number: Number) -> bool:
    """ "10 Downing Street", "575 Wilbraham Road": capitals up to a street word."""
    if not number.digits or number.scale:
        return False
    for index, word in enumerate(words[number.last : number.last + 4]):
        if not word.text[0].isupper():
            return False
        if index and word.norm in STREETS:
            return True
    return False
