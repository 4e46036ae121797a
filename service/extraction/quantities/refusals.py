"""Numbers that are not figures: dates, years, clock times, ordinals, scores of sport, names, addresses, codes.

Refuses: reading values; the finder asks here before it makes a figure of a number.
"""

from collections.abc import Sequence
from decimal import Decimal
from unicodedata import combining

from service.extraction.quantities.numbers import DASHES, Number
from service.text.words import Word

MONTHS = frozenset(
    """jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october
    nov november dec december""".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun".split())
SEASONS = frozenset("spring summer autumn fall winter season early late mid fy christmas easter".split())
#: Words after which a number of four digits is a year.
BEFORE_YEAR = frozenset(
    "since in by from until till after before during circa the this of for and to or through year years late early a his".split()
)
#: Words after which a number is part of a name or an address: "Highway 50", "Tier 3", "Section 427", "No. 5".
NAMED = frozenset(
    """android annex apollo appendix apt article area astra big bloc block boeing bus cac camp chapter channel class
    clause covid covid-19 cac40 day division exit fig figure figures flat flight floor form formula fortune
    freeway ftse galaxy game gate generation grade group highway hwy interstate ios iphone item june kilometre
    law lane league level line lot mac mark mile milepost model no no. nos note number paragraph page part phase pier
    pixel pool plan platform playstation point proposition prop protocol psalm q quarter question radio ref resolution
    road room round route row s&p section series sector session sheet size stage stage state station stax step sr stoxx
    studio sub suite table task team terminal tier title topix track type under unit verse version vol volume ward
    week windows world xbox zone""".split()
)
#: Indexes of exchanges, whose number is their name whatever follows.
INDEXES = frozenset("cac dax ftse kospi nasdaq nikkei russell s&p sp stoxx".split())
AIRLINERS = frozenset("707 717 727 737 747 757 767 777 787 a320 a380".split())
#: Words of places whose number may be followed by a letter that is also a unit: "Zone 18A".
PLACES = frozenset("apartment apt block exit flat gate highway hwy room route section unit zone".split())
STREETS = frozenset(
    """ave avenue avenues blvd boulevard circle close court crescent ct dr drive freeway hill highway lane ln parkway
    place plaza rd road row square st street terrace trail way hwy""".split()
)
#: Verbs and nouns near which two small numbers joined by a dash are the score of a game.
SCORING = frozenset(
    """advantage beat beaten beating defeat defeated defeating draw drawn drew edged game games goals half-time halftime
    lead leading led loss lose losing lost match record score scored set sets tie tied victory win winning won wins
    aggregate down up ahead""".split()
)
VOTING = frozenset("vote votes voted voting margin".split())
CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "oclock", "hrs", "gmt", "bst", "edt", "est", "pdt", "pst"})
#: Words that begin a sentence with a capital and are no name.
PLAIN_OPENERS = frozenset(
    """a about after all almost among an and another any approximately around as at because before between both but by
    during each even every exactly few following for from had has have here his how if in including into is it its just
    last least less many more most nearly next no not now of on once only or other our out over roughly she since so some
    still than that the their then there these they this those though through to total under until up was we were what
    when where whether which while who with within without would yet you minus plus negative""".split()
)
ADDRESSED = frozenset({"//", "://", "www", "@"})


def is_refused(words: Sequence[Word], number: Number, *, measured: bool, barred: frozenset[int]) -> bool:
    """Whether this number is no figure. `measured`: a unit, a currency or a per cent sign stands with it."""
    first, last = number.first, number.last
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if barred and any(index in barred for index in range(first, last)):
        return True
    if number.digits and (_is_joined(words, first, last, measured) or _is_clock(words, first, last, measured)):
        return True
    if _is_ordinal_or_plural(words, number, measured) or _is_date(words, number, measured):
        return True
    if measured or number.vague:
        return bool(before and (before.text == "#" or before.norm in PLACES and before.text[0].isupper()))
    if number.digits and _is_year(words, number):
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
    near = words[max(0, low.first - 4) : low.first] + words[high.last : high.last + 3]  # type: ignore[operator]
    return any(word.norm in SCORING for word in near)


def is_vote(words: Sequence[Word], low: Number, high: Number) -> bool:
    """Whether two numbers are the two sides of a vote: "voted 52-48"."""
    near = list(words[max(0, low.first - 5) : low.first]) + list(words[high.last : high.last + 2])
    return any(word.norm in VOTING for word in near)


def _is_joined(words: Sequence[Word], first: int, last: int, measured: bool) -> bool:
    """Whether it is written together with letters or signs: "G7", "49ers", "2026-02-30", "1:36", "555-1234-5"."""
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if before and before.text in "×x" and words[first].text == "10":
        return True
    if before and before.text == "." and first > 1 and words[first - 2].end == before.start == words[first].start - 1:
        return words[first - 2].text[-1].isalpha()
    if before and before.end == words[first].start:
        if before.text in "@%." or (before.text in "+-−" and first > 1 and (words[first - 2].text in "+-−" or _is_exponent(words, first))):
            return True
        if before.text == ")" or before.text in DASHES and _is_middle(words, first, last):
            return True
        if before.text in "–" and (first == 1 or words[first - 2].end < before.start):
            return True
        if before.text[-1].isalnum() and not _is_money_code(before) or before.text in "/:_&=\\" and not _is_yen(words, first):
            return True
        if _is_hidden(before):
            return True
        if before.text in DASHES and first > 1 and words[first - 2].end == before.start:
            far = words[first - 2].text
            if before.text != "—" and far[-1].isalpha() and far.lower() not in ("sub", "minus", "now", "mid", "then", "to", "and", "or"):
                return True
            if first > 3 and far[-1].isdigit() and words[first - 3].text in DASHES and words[first - 3].end == words[first - 2].start and words[first - 4].text[-1].isdigit():
                return True
    if after and after.start == words[last - 1].end:
        if _is_hidden(after) or after.text in "_\\=^":
            return True
        if after.text in "/:" and last + 1 < len(words) and words[last + 1].is_number and words[last + 1].start == after.end:
            return True
        if after.text[0].isalpha() and not measured:
            return True
        beyond = words[last + 1] if last + 1 < len(words) else None
        if after.text in ".," and beyond and beyond.start == after.end and beyond.text[0] in ".,#0123456789":
            return True
        if after.text in "-−" and beyond is None:
            return True
        if after.text in DASHES and last + 3 < len(words) and words[last + 2].text in DASHES:
            chain = words[last + 1], words[last + 2], words[last + 3]
            if chain[0].is_number and chain[2].is_number and chain[0].start == after.end and chain[2].start == chain[1].end:
                return True
    return False


def _is_middle(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a dashed number stands in the middle of three: "9-10-21"."""
    if first < 2 or last + 1 >= len(words) or words[last].text not in DASHES:
        return False
    return words[first - 2].is_number and words[last + 1].is_number and words[last].start == words[last - 1].end


def _is_exponent(words: Sequence[Word], first: int) -> bool:
    """Whether the number at words[first] is the power in "1E+9"."""
    return words[first - 2].end == words[first - 1].start and words[first - 2].norm == "e"


def _is_hidden(word: Word) -> bool:
    """Whether a character is there that nobody sees."""
    return len(word.text) == 1 and (not word.text.isprintable() or combining(word.text) > 0 or word.text in "\ufe0f\u034f\u20e3")


def _is_money_code(word: Word) -> bool:
    return word.text in ("PS", "Rs") or (len(word.text) == 3 and word.text.isupper())


def _is_yen(words: Sequence[Word], first: int) -> bool:
    return first > 1 and words[first - 1].text == "=" and words[first - 2].text == "Y"


def _is_clock(words: Sequence[Word], first: int, last: int, measured: bool) -> bool:
    after = words[last] if last < len(words) else None
    if after and (after.norm in CLOCK or (after.norm in ("a", "p") and last + 2 < len(words) and words[last + 2].norm == "m")):
        return not (after.norm == "hrs" and len(words[first].text) != 4)
    return False


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
            return named or number.value >= 10 and number.value % 10 == 0 or not measured
        if after.norm == "'s" and number.digits and number.value % 10 == 0 and number.value >= 20:
            return True
        if after.text in DASHES and last + 1 < len(words) and words[last + 1].norm in ORDINALS:
            return True
    return not number.digits and after.norm in ORDINALS and not number.share and not number.vague


ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())


def _is_date(words: Sequence[Word], number: Number, measured: bool) -> bool:
    """Whether a month stands beside it: "March 29", "9 May", "Oct. 18-22", "July 4, 2016"."""
    if measured or number.value != number.value.to_integral_value() or number.scale:
        return False
    first, last = number.first, number.last
    value = abs(number.value)
    after = words[last : last + 3]
    if value <= 31 and first == 0 and len(after) > 1 and after[0].text == "," and _is_four_digits(after[1]):
        return True
    if value <= 31 and after:
        if after[0].norm in MONTHS and (after[0].norm != "may" or after[0].text == "May"):
            return True
        if after[0].norm == "of" and len(after) > 1 and after[1].norm in MONTHS and after[1].text[0].isupper():
            return True
        if after[0].text in DASHES | {"/"} and len(after) > 2 and after[1].is_number and after[2].norm in MONTHS:
            return True
        if after[0].norm in ("and", "to", "or") and len(after) > 2 and after[1].is_number and after[2].norm in MONTHS:
            return True
    back = [word for word in words[max(0, first - 6) : first] if word.text not in ".,"]
    for steps, word in enumerate(reversed(back)):
        if word.norm in MONTHS and word.text[0].isupper() and (word.norm != "march" or word.text == "March"):
            return steps == 0 and (value <= 31 or value > 999) or steps == 1 and (value > 999 or value <= 31 and back[-1].text in DASHES)\
                or steps == 2 and back[-1].text in DASHES | {"and", "to", "or"} and value <= 31
        if steps == 0 and word.norm in DAYS and value <= 31 and word.text[0].isupper():
            return not (after and after[0].text[0].isalpha() and after[0].norm.endswith("s"))
        if not (word.is_number or word.text in DASHES or word.norm in ("and", "to", "or")):
            break
    return False


def _is_year(words: Sequence[Word], number: Number) -> bool:
    """Whether four digits are a year. "1000 customers" is not, nor is "1,200"; "in 2019 people said" is."""
    text = words[number.last - 1].text
    first, last = number.first, number.last
    if number.scale or len(text) != 4 or not text.isdigit() or not 1000 <= number.value <= 2199:
        return False
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    if before and (before.norm in SEASONS or before.norm in ("a.d.", "ad", "b.c.", "bc", "'", "’")):
        return True
    if after and after.norm in ("ad", "bc", "bce", "ce", "b.c.", "a.d."):
        return True
    likely = 1880 <= number.value <= 2100
    if after and after.text[0].isalpha() and after.text.islower() and _is_plural(after):
        capital = before is not None and before.text[0].isupper() and before.norm not in PLAIN_OPENERS
        return likely and (before is None or before.norm in BEFORE_YEAR or capital)
    if likely or before is not None and before.norm in ("by", "in", "until", "since") and number.value > 1880:
        return True
    return bool(before and before.norm in ("in", "since", "until", "circa", "c", "and", "year") and not (after and after.text[0].isalpha() and after.text.islower() and after.norm not in PLAIN_OPENERS))


def _is_plural(word: Word) -> bool:
    return word.norm in ("people", "men", "women", "children", "staff", "police") or (
        word.norm.endswith("s") and not word.norm.endswith(("ss", "us", "is")) and len(word.norm) > 3
    )


def _is_code(words: Sequence[Word], number: Number) -> bool:
    """Serial numbers and telephone numbers: a zero in front, or a long run of digits without grouping."""
    text = words[number.last - 1].text
    if number.last - number.first != 1:
        return False
    if _is_row(words, number.first, number.last):
        return True
    if len(text) > 1 and text[0] == "0" and text[1] != ".":
        return True
    last = number.last
    if last + 1 < len(words) and words[last].text in DASHES and words[last].start == words[last - 1].end:
        after = words[last + 1]
        if after.is_number and after.start == words[last].end and len(text) in (3, 4) and len(after.text) == 4:
            return len(text) == 3 or number.value > after_value(after)
        if len(text) == 4 and after.is_number and len(after.text) == 2 and after.start == words[last].end and 1800 <= number.value <= 2199:
            return True  # "2019-20"
    if text in ("911", "999", "112", "111", "101", "211", "311", "511"):
        before = words[number.first - 1].norm if number.first else ""
        return before in ("call", "called", "calling", "dial", "dialled", "dialed", "on", "to", "nhs", "a", "ring", "the")
    return False


def _is_row(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether bare numbers stand side by side, as in a table or a telephone number; a year beside it is none."""
    for beside in (first - 1, last):
        if 0 <= beside < len(words) and words[beside].is_number:
            if not (_is_four_digits(words[beside]) and "1800" <= words[beside].text <= "2199"):
                return True
    if last < len(words) and words[last].text in "MG" and (last + 1 == len(words) or words[last + 1].is_sign):
        return True
    return first > 1 and words[first - 1].text == "±" and words[first - 2].is_number


def _is_four_digits(word: Word) -> bool:
    return len(word.text) == 4 and word.text.isascii() and word.text.isdigit()


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
    if before.text == "." and first > 1:
        if words[first - 2].norm in ("no", "nos"):
            return True
        return False
    if before.norm in INDEXES or (len(before.text) == 1 and before.text.isupper() and before.text not in "AI"):
        return True
    if words[last - 1].text in AIRLINERS and last < len(words) and (words[last].text[0].isupper() or words[last].lemma in ("jet", "plane", "aircraft", "max")):
        return True
    if before.norm in ("year", "years") and number.value <= 13 and number.digits:
        return True  # of school
    if before.norm in ("bottom", "top", "big", "final") and not _counts_on(words, last):
        return True
    if before.norm in NAMED and before.norm not in ("day", "week", "quarter", "point", "under", "no", "line", "size", "team", "teams", "total"):
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
        if _is_plural(word):
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
