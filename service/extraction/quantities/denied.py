"""Counts told by what is denied or left out: "not one arrest", "without a single death", "all but three of the 47".

And numbers that are denied beside the one that is told: "two, not three, men".

Refuses: "no", "none" and "nobody" (quantifiers.py); who is not one of several; what is single by kind (a mother).
"""

from collections.abc import Sequence
from decimal import Decimal

from service.extraction.counting.grammar import CONJUNCTIONS, OF_THEM, PREPOSITIONS
from service.extraction.numerals.digits import as_whole
from service.extraction.numerals.numbers import read_number
from service.extraction.numerals.numerals import DASHES, Number
from service.extraction.numerals.units import Unit, read_unit
from service.extraction.numerals.word_forms import WordForm

#: Words that may be denied so.
DENIABLE = frozenset({"one", "single"})
#: Words that deny, besides those in -n't, and what may follow "yet" and stand before a denied "a".
DENYING = frozenset("fail failed never not without yet".split())
#: Words between a denial and what is denied, at most: "has not [made] a single arrest", "has yet [to make] a".
MOST_BETWEEN = 3
#: Words before a denied "a" where "never" denies: "never asked [for] a single coin", not "not for a single owner".
REACHING = frozenset({"for", "of"})
#: Words that deny nothing of what stands behind "not": "is not one of the best", "if not one".
BEING = frozenset("am are be been being he's if i'm is it's or she's they're was we're were whether who's".split())
#: Words behind "one" that make it somebody, or a thing that was named.
SOMEBODY = frozenset("a an bit day else iota moment more of the to who with word".split()) | PREPOSITIONS | CONJUNCTIONS
#: Nouns that are single by kind.
KINDS = frozenset(
    """currency dad entity father file handed malt market men minded mother mothers mum out parent parents party
    payer people person storey story supplement transferable use window women""".split()
)
#: What there is instead, so many words behind.
INSTEAD = frozenset({"but"})
FAR_INSTEAD = 4
#: Words between "all but three of" and the whole, at most: "of the city's 47 schools".
MOST_OF_WHOLE = 4
EVERYTHING = Decimal(100)

#: Words between "not" and a number that is denied beside another, and marks of money.
BEFORE_DENIED = frozenset("$ £ € a a$ about just nearly some the us$".split())
MOST_BEFORE_DENIED = 3
#: Words of what the one before counts, at most, and how what is only denied goes on.
MOST_COUNTED = 3
TOLD_OTHERWISE = frozenset(
    """as claimed earlier expected feared first he initially it originally planned previously promised reported she that
    they thought we""".split()
)


def denied_at(words: Sequence[WordForm], last: int) -> int:
    """Where a number begins that is denied right behind one that ends at `last`: "two, not [three]"; 0 for none."""
    at = last + (last < len(words) and words[last].norm in (",", "and", "-"))
    if at + 1 >= len(words) or words[at].norm != "not":
        return 0
    at += 1
    for start in range(at, min(at + MOST_BEFORE_DENIED, len(words))):
        if words[start].opens and read_number(words, start):
            return start
        if words[start].norm not in BEFORE_DENIED:
            break
    return 0


def is_denied_behind(words: Sequence[WordForm], last: int, number: Number) -> bool:
    """Whether a number is denied behind what another that ends at `last` counts: "300 jobs, not the [500] it planned".

    One that goes on to something else is not: "12 boats, not 20 of them new". "And" may stand before the "not".
    """
    at = number.first - 1
    while at > last and words[at].norm in BEFORE_DENIED:
        at -= 1
    comma = at - 1
    if comma > last and words[comma].norm == "and" and words[comma - 1].norm == ",":
        comma -= 1
    if words[at].norm != "not" or comma <= last or comma - last > MOST_COUNTED or words[comma].norm != ",":
        return False
    if not all((word.is_plain or word.norm == "of") and word.text.islower() for word in words[last:comma]):
        return False
    after = words[number.last] if number.last < len(words) else None
    return after is None or after.text in ",.;:)" or after.norm in TOLD_OTHERWISE


def past_denied(words: Sequence[WordForm], last: int) -> int:
    """Where what is counted begins behind a number that ends at `last`: past "not three" between commas."""
    if last >= len(words) or words[last].norm not in (",", "-") or not (at := denied_at(words, last)):
        return last
    number = read_number(words, at)
    closed = number is not None and number.last < len(words) and words[number.last].norm == words[last].norm
    return number.last + 1 if number is not None and closed else last


def is_put_right(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a number is denied for the one behind it: "not [three] but two men"."""
    at = number.last
    is_not = number.first > 0 and words[number.first - 1].norm == "not"
    return is_not and at + 1 < len(words) and words[at].norm == "but" and words[at + 1].opens


def read_denied(words: Sequence[WordForm], at: int) -> tuple[Number, str] | None:
    """None of something, told by "one" or "single" at words[at], with its unit; None where it is not so."""
    single = words[at].norm == "single"
    if at < 1 + single or (single and words[at - 1].norm != "a"):
        return None
    start = _denial(words, at - 1) if single else _plain_denial(words, at)
    if start is None or (
        start and words[start - 1].norm in BEING and not (start > 1 and words[start - 2].norm == "there")
    ):
        return None
    if single and _is_said_to_be(words, start, at - 1):
        return None
    last = at + 1
    if last < len(words) and words[last].norm == ("one" if single else "single"):
        last += 1  # "not a single one of the 16"
    if last >= len(words):
        return None
    after = words[last]
    if after.norm == "of":
        is_whole = last + 1 < len(words) and words[last + 1].norm in OF_THEM
        return (Number(first=start, last=last, value=Decimal(0)), "") if is_whole else None
    if not after.gap or not after.text.isalpha() or not after.text[0].islower() or after.norm in SOMEBODY:
        return None
    if single and last == at + 1 and after.norm in KINDS:
        return None
    if any(word.norm in INSTEAD for word in words[last : last + FAR_INSTEAD]):
        return None
    unit = read_unit(words, last, touching=False, digits=False) or Unit("", last)
    return Number(first=start, last=unit.last, value=Decimal(0)), unit.name


def all_but(words: Sequence[WordForm], number: Number) -> tuple[Number, str] | None:
    """How many are left of a whole but for a number behind "all but", with the unit; None where no whole is told."""
    first = number.first - 2
    if first < 0 or words[first].norm != "all" or number.value_max is not None or number.share or number.scale:
        return None
    unit = read_unit(words, number.last, touching=False, digits=number.digits)
    if unit and unit.name == "percent" and 0 < number.value < EVERYTHING:
        return number._replace(first=first, last=unit.last, value=EVERYTHING - number.value), unit.name
    at = number.last + 1
    if at >= len(words) or words[at - 1].norm != "of":
        return None
    for start in range(at, min(at + MOST_OF_WHOLE, len(words))):
        if words[start].is_sign:
            return None
        whole = read_number(words, start) if words[start].opens else None
        if whole is None:
            continue
        if whole.value_max is not None or whole.share or whole.value <= number.value or whole.value % 1:
            return None
        return whole._replace(first=first, value=as_whole(whole.value - number.value)), ""
    return None


def _plain_denial(words: Sequence[WordForm], at: int) -> int | None:
    """Where "not" or "not even" before words[at] begins."""
    start = at - 1 - (at > 1 and words[at - 1].norm == "even")
    return start if words[start].norm == "not" else None


def _denial(words: Sequence[WordForm], article: int) -> int | None:
    """Where what denies a single one behind words[article] begins: "without", "not made", "yet to make"."""
    reaches = words[article - 1].norm in REACHING
    for back in range(article - 1 - reaches, max(-1, article - 2 - MOST_BETWEEN), -1):
        word = words[back]
        if word.norm in DENYING or word.norm.endswith("n't"):
            if word.norm in ("yet", "fail", "failed") and words[back + 1].norm != "to":
                return None
            if (word.norm == "without" and back < article - 1) or (reaches and word.norm != "never"):
                return None
            return back
        if not word.text.isalpha() or (word.norm in PREPOSITIONS and word.norm != "to") or word.norm in CONJUNCTIONS:
            return None
        if word.text in DASHES:
            return None
    return None


def _is_said_to_be(words: Sequence[WordForm], start: int, article: int) -> bool:
    """Whether "will not be a single payment" only says what something is not, without "there"."""
    is_being = words[article - 1].norm in ("be", "been", "being")
    return is_being and all(word.norm != "there" for word in words[max(0, start - MOST_BETWEEN) : article])
