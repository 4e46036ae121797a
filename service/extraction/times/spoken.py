"""When what a sentence says holds: "as of 9 a.m. Tuesday", "at the end of March", "by 6 p.m.".

Refuses: durations, and resolving a time against the date of publication.
"""

from collections.abc import Sequence

from service.extraction.numerals.numerals import MONTHS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.times.calendar import CLOCK, DAYS

#: The longest such phrase, in words.
LONGEST = 9

#: What ends it.
STOPS = frozenset("and are as but had has have in is of the there was were with".split())

OPENERS = frozenset({"as", "at", "by"})
PARTS_OF_A_DAY = frozenset("afternoon dawn dusk evening midday midnight morning night noon today tonight".split())
SPANS = frozenset("century day decade month quarter season week weekend year".split())
EDGES = frozenset("beginning close end start turn".split())
OWN_WORDS = frozenset("early last late local mid next o'clock on this time yesterday".split())


def as_of(words: Sequence[WordForm]) -> tuple[int, int] | None:
    """The words first:last by which the sentence says when it holds, the first that do; None where it does not."""
    for at in [at for at, word in enumerate(words[:-1]) if word.norm in OPENERS]:
        norm = words[at].norm
        end = at
        if norm == "as" and words[at + 1].norm in ("at", "of") and at + 2 < len(words):
            end = _any_end(words, at + 2)
            end = end if end > at + 2 else at
        elif norm in ("at", "by") and words[at + 1].norm == "the" and at + 4 < len(words):
            if words[at + 2].norm in EDGES and words[at + 3].norm == "of":
                start = at + 4 + (words[at + 4].norm in ("the", "this", "last", "next"))
                end = _time_end(words, start)
                end = end if end > start else at
        elif norm == "by":
            end = _time_end(words, at + 1)
            end = end if end > at + 1 else at
        if end > at:
            return at, end
    return None


def _any_end(words: Sequence[WordForm], at: int) -> int:
    """Past the words of a time that "as of" announces, whatever they are."""
    start = at
    while at < len(words) and at - start < LONGEST - 2:
        if words[at].text in ",;()" or (words[at].norm in STOPS and not _is_time(words, at + 1)):
            break
        at += 1
    return at - 1 if at == len(words) and at > start + 1 and words[at - 1].text == "." else at


def _time_end(words: Sequence[WordForm], at: int) -> int:
    """Past the words of a time that must show itself to be one: a clock time, a day, a month, a year, a span."""
    while at < len(words) and _is_time(words, at):
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
