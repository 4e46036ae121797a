"""The words by which a sentence says when: "as of 9 a.m. Tuesday", "in October", "by 6 p.m.", "last month".

Refuses: durations, which figure a time belongs to (holding.py), and resolving it against the date of publication.
"""

from collections.abc import Sequence, Set
from itertools import compress, count
from typing import NamedTuple

from service.extraction.numerals.numerals import DASHES, MONTHS
from service.extraction.numerals.word_forms import NORM, WordForm
from service.extraction.times.calendar import CLOCK, DAYS

#: The longest such phrase, in words.
LONGEST = 9

#: What ends it.
STOPS = frozenset("and are as but had has have in is of the there was were with".split())

PARTS_OF_A_DAY = frozenset("afternoon dawn dusk evening midday midnight morning night noon today tonight".split())
SPANS = frozenset("century day decade month quarter season week weekend year".split())
EDGES = frozenset("beginning close end start turn".split())
OWN_WORDS = frozenset("early last late local mid next o'clock on this time yesterday".split())

#: Words that lead to a time and are none.
LEADING_ON = frozenset("early last late local mid next on this".split())

#: Days that need no preposition.
NAMED_DAYS = frozenset("today tonight yesterday".split())
#: Words before a span or a day that make it one time: "last month", "this week".
WHICH = frozenset("last next this".split())
#: Prepositions of a time, each with what may follow it.
WITHIN = frozenset({"during", "in"})
AT_DAY = frozenset({"on"})
#: Words before a month or a year that leave it what it is: "in early May", "in late 2024".
LOOSELY = frozenset("early late mid".split())
#: Quarters of a year.
QUARTERS = frozenset("first second third fourth final last latest previous current".split())
HALVES = frozenset({"first", "second"})
#: Of what a rate is told "to" a month: "in the year to October", "in the three months to May".
UP_TO = frozenset("day days fortnight half month months quarter season week weeks year".split())
#: Words between such a span and the day or month it ends with.
ENDING = frozenset("ended ending to".split())
#: Spans that "on" before them makes what a figure is compared with: "up two points on last week".
COMPARED = frozenset("month quarter week year".split())
#: Words before a time by which it is another one than the figure's: what it is compared with, or since when.
NOT_OF = frozenset("after before for from of over since than through till until with".split())

#: Spans that pass before "ago", of which a number tells how many.
PASSED = frozenset("day days month months week weeks year years".split())

#: What such words begin with.
PREPOSITIONS = frozenset({"as", "at", "by", *ENDING, *WITHIN, *AT_DAY})
OPENERS = PREPOSITIONS | NAMED_DAYS | WHICH | DAYS | {"ago"}
#: What goes on behind a preposition that leads to a time, if not digits: a quick look, since most lead elsewhere.
BEHIND = (
    MONTHS | AT_DAY | DAYS | NAMED_DAYS | WHICH | LOOSELY | PARTS_OF_A_DAY | SPANS | OWN_WORDS | {"at", "of", "the"}
)


class Spoken(NamedTuple):
    """The words first:last that say when; whether the whole sentence holds then ("as of", "by", "at the end of")."""

    first: int
    last: int
    is_whole: bool


def find_times(words: Sequence[WordForm], taken: Set[int]) -> list[Spoken]:
    """The times of a sentence, in order, none overlapping. taken: the words of its figures, which are no times."""
    found: list[Spoken] = []
    past, end = 0, len(words) - 1
    for at in list(compress(count(), map(OPENERS.__contains__, map(NORM, words)))):
        if at < past or (words[at].norm in PREPOSITIONS and not (at < end and _may_lead(words[at + 1]))):
            continue
        if words[at].norm == "ago":
            start = _before_ago(words, at, taken)
            if past <= start < at and (start == 0 or words[start - 1].norm not in NOT_OF):
                found.append(Spoken(start, at + 1, is_whole=False))
                past = at + 1
            continue
        is_whole, last = _announced(words, at, taken)
        if last == at:
            is_whole, last = False, _plain_end(words, at, taken)
        while last > at and words[last - 1].text in (".", ":"):
            last -= 1  # "by the end of March."
        if is_whole and last > at and words[at].norm != "as" and words[last - 1].norm in LEADING_ON:
            continue  # "shown by this finding"
        if last > at and not _is_joined(words, last):
            found.append(Spoken(at, last, is_whole))
            past = last
    return found


def _before_ago(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Where "two weeks" begins before "ago" at words[at]; `at` where no plain time of that kind stands there."""
    if at < 2 or words[at - 1].norm not in PASSED or at - 1 not in taken or at - 2 not in taken:
        return at
    is_whole = at - 3 not in taken or (words[at - 3].is_number and not words[at - 2].is_number)
    return at - 2 if is_whole else at  # "up from 12 three weeks ago"


def _may_lead(after: WordForm) -> bool:
    return after.is_number or after.norm in BEHIND


def _announced(words: Sequence[WordForm], at: int, taken: Set[int]) -> tuple[bool, int]:
    """Past a time that says of itself that a state of things is told, and `at` where there is none."""
    norm = words[at].norm
    if norm == "as" and at + 2 < len(words) and words[at + 1].norm in ("at", "of"):
        end = _any_end(words, at + 2, taken)
        return True, (end if end > at + 2 else at)
    if norm in ("at", "by") and words[at + 1].norm == "the" and at + 4 < len(words):
        if words[at + 2].norm in EDGES and words[at + 3].norm == "of":
            start = at + 4 + (words[at + 4].norm in ("the", "this", "last", "next"))
            end = _time_end(words, start, taken)
            return True, (end if end > start else at)
    elif norm == "by":
        end = _time_end(words, at + 1, taken)
        return True, (end if end > at + 1 else at)
    return True, at


def _plain_end(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Past the time that begins at words[at] with a preposition or of itself; `at` where none does."""
    word = words[at]
    norm = word.norm
    if at and words[at - 1].norm in NOT_OF:
        return at
    if norm in ENDING:
        led = at > 0 and words[at - 1].norm in UP_TO
        start = at + 1 + (words[at + 1].norm == "on")
        return _month_end(words, start, taken) or _date_end(words, start, taken) or at if led else at
    if norm in WITHIN:
        return _within_end(words, at + 1, taken) or at
    if norm in AT_DAY:
        return _day_end(words, at + 1, taken) or _date_end(words, at + 1, taken) or at
    if norm == "at":
        end = _time_end(words, at + 1, taken)
        is_clock = any(one.norm in CLOCK or one.norm in PARTS_OF_A_DAY for one in words[at + 1 : end])
        return end if is_clock and any(one.norm in DAYS for one in words[at + 1 : end]) else at
    if norm in WHICH:
        is_base = at > 0 and words[at - 1].norm == "on" and at + 1 < len(words) and words[at + 1].norm in COMPARED
        return at if is_base else _which_end(words, at)
    if norm in NAMED_DAYS or word.text[0].isupper():
        return _day_end(words, at, taken) or at
    return at


def _within_end(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Past what "in" may lead to: a month, a year, a quarter; 0 where it leads elsewhere."""
    norm = words[at].norm
    if norm == "the" and at + 2 < len(words) and words[at + 1].norm in QUARTERS and words[at + 2].norm == "quarter":
        end = at + 3
        if end + 1 < len(words) and words[end].norm == "of":
            start = end + 1 + (words[end + 1].norm in ("the", "this", "last") and end + 2 < len(words))
            beyond = words[start].norm == "year" or _is_year(words, start)
            return start + 1 if beyond else end
        return end
    if norm == "the" and at + 4 < len(words) and words[at + 1].norm in HALVES and words[at + 2].norm == "half":
        start = at + 4 + (words[at + 4].norm in ("the", "this", "last") and at + 5 < len(words))
        is_year = words[at + 3].norm == "of" and (words[start].norm == "year" or _is_year(words, start))
        return start + 1 if is_year else 0  # not "in the second half of the match"
    if norm in WHICH:
        return _which_end(words, at)
    at += norm in LOOSELY
    at += at + 1 < len(words) and words[at].text in DASHES
    if at < len(words) and _is_year(words, at) and at not in taken:
        return at + 1
    return _month_end(words, at, taken)


def _month_end(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Past "October", "October 2025"; 0 where no month stands."""
    if at >= len(words) or words[at].norm not in MONTHS or not words[at].text[0].isupper():
        return 0
    end = at + 1
    end += end + 1 < len(words) and words[end].text == "." and words[at].norm not in ("may", "march", "june", "july")
    end += end + 1 < len(words) and words[end].norm in ("of", ",") and _is_year(words, end + 1)
    return end + (end < len(words) and _is_year(words, end) and end not in taken)


def _date_end(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Past "31 October", "October 31, 2025"; 0 where no day of a month stands."""
    if at + 1 >= len(words) or at in taken:
        return 0
    if _is_day(words, at):
        return _month_end(words, at + 1 + (words[at + 1].norm in ("st", "nd", "rd", "th")), taken)
    day = at + 1 + (words[at + 1].text == "." and at + 2 < len(words))
    if words[at].norm not in MONTHS or not words[at].text[0].isupper() or not _is_day(words, day) or day in taken:
        return 0
    end = day + 1
    is_dated = end + 1 < len(words) and words[end].text == "," and _is_year(words, end + 1) and end + 1 not in taken
    return end + 2 * is_dated


def _day_end(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Past "Friday", "Friday morning", "yesterday evening", "Friday, 31 October"; 0 where no day stands."""
    if at >= len(words):
        return 0
    norm = words[at].norm
    if norm not in NAMED_DAYS and not (norm in DAYS and words[at].text[0].isupper()):
        return 0
    end = at + 1
    end += end < len(words) and words[end].norm in PARTS_OF_A_DAY
    start = end + (end < len(words) and words[end].text == ",")
    return (_date_end(words, start, taken) if norm in DAYS else 0) or end


def _which_end(words: Sequence[WordForm], at: int) -> int:
    """Past "last month", "this week", "last Friday"; 0 where it is no such time."""
    if at + 1 >= len(words):
        return 0
    after = words[at + 1]
    if after.norm in ("week", "month", "quarter", "year") or (after.norm in DAYS and after.text[0].isupper()):
        return at + 2
    return at + 2 if after.norm in MONTHS and after.text[0].isupper() else 0


def _is_joined(words: Sequence[WordForm], last: int) -> bool:
    """Whether a time goes on into another or belongs to a noun: "in May and June", "on Friday's", "in 2029-30"."""
    if last >= len(words):
        return False
    after = words[last]
    if after.norm == "'s" or (after.text in DASHES and not after.gap):
        return True
    beyond = words[last + 1] if last + 1 < len(words) else None
    links = after.norm in ("and", "or", "to", "&", "through") and beyond is not None
    return bool(links and beyond and (beyond.norm in MONTHS or beyond.norm in DAYS) and beyond.text[0].isupper())


def _is_year(words: Sequence[WordForm], at: int) -> bool:
    if at >= len(words):
        return False
    text = words[at].text
    return len(text) == 4 and text.isascii() and text.isdigit() and "1800" <= text <= "2199"


def _is_day(words: Sequence[WordForm], at: int) -> bool:
    if at >= len(words):
        return False
    text = words[at].text
    return len(text) <= 2 and text.isascii() and text.isdigit() and 1 <= int(text) <= 31


def _any_end(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Past the words of a time that "as of" announces, whatever they are."""
    start = at
    while at < len(words) and at - start < LONGEST - 2 and at not in taken:
        if words[at].text in ",;()" or (words[at].norm in STOPS and not _is_time(words, at + 1)):
            break
        at += 1
    return at - 1 if at == len(words) and at > start + 1 and words[at - 1].text == "." else at


def _time_end(words: Sequence[WordForm], at: int, taken: Set[int]) -> int:
    """Past the words of a time that must show itself to be one: a clock time, a day, a month, a year, a span."""
    while at < len(words) and at not in taken and _is_time(words, at):
        at += 1
    return at


def _is_time(words: Sequence[WordForm], at: int) -> bool:
    if at >= len(words):
        return False
    norm = words[at].norm
    if norm in CLOCK or norm in DAYS or norm in PARTS_OF_A_DAY or norm in SPANS or norm in OWN_WORDS:
        return True
    if norm in MONTHS:
        return words[at].text[0].isupper()
    if not words[at].is_number and words[at].text not in (":", "."):
        return False
    after = words[at + 1].norm if at + 1 < len(words) else ""
    before = words[at - 1].norm if at else ""
    year = len(norm) == 4 and norm.isdigit() and norm[:2] in ("18", "19", "20", "21")
    return after in CLOCK or after in MONTHS or before in MONTHS or year or after == ":" or before == ":"
