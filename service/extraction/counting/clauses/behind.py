"""The noun phrase right behind a figure: "[goals]", "of the [territory]", "[complaints about noise]".

Refuses: whose the figure is (subjects.py, belonging.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import FATES, IRREGULAR, MANY, TIMES
from service.extraction.counting.kinds.rows import past_row
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.subjects import LEADING, is_time
from service.extraction.numerals.numerals import DASHES, MONTHS
from service.extraction.numerals.word_forms import TEXT, WordForm
from service.extraction.quantities.trends import MOVEMENT

#: Words behind a figure that put what it counts at one remove: "60 per cent of", "$550 off", "£20 for".
OF = frozenset({"of"})
OF_MONEY = frozenset({"of", "off", "for", "in"})
#: How what a share, a rate or a sum stands for goes on: "an increase in usage", "a stake in a school".
GOING_ON = frozenset({"for", "in", "of"})
#: Adjectives of measure behind a figure: they name what is measured, and are no thing.
DIMENSIONS = frozenset(
    """accurate apart away complete deep early effective efficient empty full high higher late long lower short shy
    tall thick wide""".split()
)
#: What is said and done about something, in lemmas, and the words that lead to it: "61 complaints about noise".
SPOKEN = frozenset(
    """allegation appeal article book call case charge claim complaint concern demand film inquiry lawsuit objection
    petition protest query question report story suit vote warning""".split()
)
ABOUT = frozenset({"about"})
#: Endings of who has something, and words joined to a number by a hyphen.
POSSESSIVE = ("'s", "s'")
ODD = frozenset({"odd", "plus", "strong"})
#: Kinds that are counted together where "and" joins them, without one of them being left out.
TOGETHER = frozenset(
    frozenset(row.split("+"))
    for row in """adults+children boys+girls cars+lorries cars+vans children+women clinics+hospitals colleges+schools
    crew+passengers cattle+sheep dead+injured dead+wounded doctors+nurses businesses+homes businesses+houses girls+women
    goats+sheep homes+shops houses+shops men+women migrants+refugees nurses+midwives nurseries+schools officers+soldiers
    offices+shops parents+pupils patients+staff players+staff pupils+staff pupils+teachers restaurants+bars
    shops+restaurants staff+students students+teachers""".split()
)
#: Nouns of many without -s, and what befell those who are counted: no kinds of what is joined to them.
NO_KINDS = FATES | frozenset(
    """aircraft cattle clergy crew deer electorate fish folk livestock personnel poultry public sheep staff
    workforce""".split()
)
#: Words behind a time by which it was once.
AGO = frozenset({"ago", "before", "earlier"})
#: Where one stands by another, behind how far it does: "five points ahead of the Blues".
STANDING = frozenset({"adrift", "ahead", "clear"})
#: Both of these.
NO_THINGS = DIMENSIONS | STANDING
#: Words behind a measure that say only how it compares, or when it is of.
COMPARED = frozenset("fewer last less more next".split())
#: Those who are told by what they did or what was done to them: "those who replied", "those given the drug".
WHO = frozenset({"who"})
#: Words between "aged" and an age, and behind "and" or "or" what bounds it.
BEFORE_AGES = frozenset("about around at between from least over under up".split())
BOUNDS_OF_AGES = frozenset("above older over under up younger".split())
#: The share behind which "of" may be left out, and what something is only measured by where it has half of that: "half
#: the size of Wales".
HALF = "half"
LEVELS = frozenset(
    """age amount area battle capacity cost depth distance fee fight figure height length level magnitude pace peak
    price rate salary size speed story strength time total truth value volume weight width""".split()
)
#: Marks that close a quotation of a figure before what it counts.
CLOSING = frozenset({"'", '"'})
#: All that may stand between a figure and what it counts and belong to the figure.
LED = CLOSING | {"-", "‑", "out", "worth"}


def own_phrase(words: Sequence[WordForm], chunks: Chunks, last: int, *, measured: bool, money: bool) -> Phrase | None:
    """The noun phrase right behind a figure: "goals", "of the territory", "Topaz Solar Farms"."""
    at = _behind_signs(words, last) if last < len(words) and words[last].norm in LED else last
    is_of = at < len(words) and words[at].norm in (OF_MONEY if money else OF)
    if is_of or (measured and words[last - 1].norm == HALF and _is_halved(words, chunks, last)):
        at += is_of
        if (those := _those(words, chunks, at)) and not money:
            return those
        while at < len(words) and chunks.tags[at] == "D":
            at += 1
        at += at + 1 < len(words) and words[at].norm in LEADING and chunks.tags[at + 1] == "F"
        while at < len(words) and chunks.tags[at] == "F" and not money:
            at += 1  # "none of the 83 passengers", "seven of its last 10 games"
        if at + 2 < len(words) and words[at].text in DASHES and words[at + 1].norm in ODD:
            at += 2  # "of the 400-odd inmates"
        if row := past_row(words, chunks, at):
            return _chained(words, chunks, row, GOING_ON if measured else OF)
        phrase = chunks.phrase_of(at)
        if phrase and not money and words[phrase.last - 1].norm.endswith(POSSESSIVE):
            owned = phrase.last
            while owned < len(words) and chunks.tags[owned] == "F":
                owned += 1
            if owned > phrase.last and (whole := chunks.phrase_of(owned)):
                at, phrase = owned, whole  # "half of the village's 800 goats"
        if (
            phrase is None
            or (words[last].norm == "for" and words[phrase.last - 1].norm == "time")  # "topped £3bn for the first time"
            or words[phrase.first].norm in TIMES
            or is_time(words, phrase)
            or _is_month(words[phrase.first])
        ):
            return None
        whole = _past_joined(words, chunks, Phrase(at, phrase.last), last)
        return _chained(words, chunks, whole, GOING_ON if measured else OF)
    if (at < len(words) and at > last and chunks.tags[at] == "D") or _is_by_period(words, at):
        return None
    if not money and at < len(words) and (row := past_row(words, chunks, at)):
        return _chained(words, chunks, row, GOING_ON if measured else OF)
    phrase = chunks.phrase_of(at)
    if phrase and words[at].norm in ("additional", "further", "more", "other") and phrase.last > at + 1:
        at += 1
    if phrase is None or (words[at].norm in ("last", "next", "more", "less", "fewer") and _is_compared(words, at)):
        return None
    if measured and words[at].norm in NO_THINGS and phrase.last == at + 1:
        return None
    if (
        measured
        and words[at].norm in COMPARED
        and phrase.last == at + 1
        and chunks.tags[at + 1 : at + 2] in ("", "S", "C")
    ):
        return None  # "costs a third less", "1.6 per cent next"
    if words[at].norm in LEADING and phrase.last == at + 1 and chunks.tags[at + 1 : at + 2] == "V":
        return None  # "the £700,000 first budgeted"
    if words[at].norm.endswith("er") and at + 1 < len(words) and words[at + 1].norm == "than":
        return None
    joined = Phrase(at, phrase.last) if measured else _past_joined(words, chunks, Phrase(at, phrase.last), last)
    whole = _chained(words, chunks, joined, GOING_ON if measured else OF)
    if measured and whole.last == at + 1 and words[at].norm in MOVEMENT:
        return None  # "a 5 per cent fall"
    pair = [word.norm for word in words[whole.last - 1 : whole.last + 2]]
    is_pair = not measured and pair[1:2] == ["and"] and frozenset(pair[::2]) in TOGETHER
    return Phrase(whole.first, whole.last + 2) if is_pair else whole  # "212 passengers and crew"


def _past_joined(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase, last: int) -> Phrase:
    """The phrase with what its only word is joined to, where that says how many things are: "12 large and small isles".

    last: where the figure ends; "one man and two boys" are two.
    """
    kind = words[phrase.first]
    if phrase.last - phrase.first > 1 or phrase.last + 1 >= len(words) or words[phrase.last].norm not in ("and", "or"):
        return phrase
    other = chunks.phrase_of(phrase.last + 1)
    if other is None or other.first > phrase.last + 1 or words[last - 1].norm in ("1", "one"):
        return phrase
    is_kind = kind.text.islower() and not _is_many(kind) and kind.norm not in NO_KINDS
    return Phrase(phrase.first, other.last) if is_kind and _is_many(words[other.last - 1]) else phrase


def _is_many(word: WordForm) -> bool:
    return word.norm in MANY or (word.norm.endswith("s") and word.lemma != word.norm)


def _behind_signs(words: Sequence[WordForm], at: int) -> int:
    """Where what is counted can begin behind signs and words that belong to the figure before words[at]."""
    if words[at].norm in CLOSING and not words[at].gap:
        at += 1  # 'said "more than 300" fighters'
    if at < len(words) and words[at].text in "-‑" and not words[at].gap:
        at += 1 + (at + 1 < len(words) and words[at + 1].norm in ODD)  # "a 5,000-strong crowd", "some 80-odd boats"
    if at + 1 < len(words) and words[at].norm == "out" and words[at + 1].norm == "of":
        at += 1  # "12 out of the 47 hospitals"
    elif at + 2 < len(words) and words[at].norm == "worth" and words[at + 1].norm == "of":
        at += 2  # "1.5m worth of copper"
    return at


def _is_halved(words: Sequence[WordForm], chunks: Chunks, last: int) -> bool:
    """Whether half of what stands at words[last] is told without "of": "half [the voters]", not "by half the next"."""
    if chunks.tags[last : last + 1] != "D" or (last > 1 and words[last - 2].norm == "by"):
        return False
    at = last + 1
    while chunks.tags[at : at + 1] in ("D", "F"):
        at += 1
    phrase = chunks.phrase_of(at)
    return last + 1 < len(words) and words[phrase.last - 1 if phrase else last + 1].norm not in LEVELS


def _those(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """Who is told by where they are or what was done: "[those on board]", "[those given the drug]"; else None."""
    if at + 2 >= len(words) or words[at].norm != "those":
        return None
    who = at + 1 + (words[at + 1].norm in WHO)
    is_done = words[who].norm.endswith("ed") or words[who].norm in IRREGULAR
    if (who > at + 1 or is_done) and chunks.tags[who] == "V" and who < len(words):
        done_to = who + 1
        while done_to < len(words) and chunks.tags[done_to] == "D":
            done_to += 1
        whom = chunks.phrase_of(done_to)
        is_whom = whom is not None and not is_time(words, whom) and done_to > who + 1
        if whom and is_whom and (who > at + 1 or chunks.tags[whom.last : whom.last + 1] == "V"):
            return Phrase(at, whom.last)
        return None if is_whom else Phrase(at, who + 1)  # "93% of those backed a strike"
    if chunks.tags[at + 1] != "P":
        return None
    where = at + 2
    while where < len(words) and chunks.tags[where] == "D":
        where += 1
    place = chunks.phrase_of(where)
    return _chained(words, chunks, Phrase(at, place.last), OF) if place else None


def _is_by_period(words: Sequence[WordForm], at: int) -> bool:
    """Whether it is only told what a movement is held against: "month on month", "year-over-year"."""
    if at >= len(words) or words[at].norm not in TIMES:
        return False
    period = [word.norm for word in words[at : at + 5] if word.text not in DASHES][:3]
    return len(period) == 3 and period[0] == period[2] and period[1] in ("on", "over")


def past_conversion(words: Sequence[WordForm], chunks: Chunks, first: int, last: int, *, money: bool) -> int:
    """Past the bracket at words[last] with the figure in another unit, where what it counts stands behind; 0 elsewhere.

    "8 miles (13 km) [of new track]", "a 500-mile (800 km) [journey]", but "ran 5 miles (8 km) down the coast".
    """
    end = last + 1
    while end < len(words) and chunks.tags[end] == "F":
        end += 1
    is_bracket = last + 1 < end < len(words) - 1 and words[last].text == "(" and words[end].text == ")"
    if not is_bracket:
        return 0
    is_noun = first > 0 and chunks.tags[first - 1] == "D" and chunks.tags[end + 1] == "N"
    is_led = words[end + 1].norm in (OF_MONEY if money else OF)
    return end + 1 if is_led or (is_noun and words[end + 1].text.islower()) else 0


def shared_noun(words: Sequence[WordForm], first: int, last: int) -> Phrase | None:
    """The noun inside a share at words[first:last]: "one [household] in five"."""
    link = next((at for at in range(last - 2, first + 1, -1) if words[at].norm == "in"), 0)
    start = link
    while start > first and words[start - 1].is_plain:
        start -= 1
    return Phrase(start, link) if start < link else None


def stacked_noun(words: Sequence[WordForm], chunks: Chunks, first: int, last: int) -> Phrase | None:
    """What a measure that is an adjective shares with one behind it: "a 90-minute 300-mile [journey]"."""
    if first == 0 or DASHES.isdisjoint(map(TEXT, words[first:last])):
        return None
    at = last + (last < len(words) and words[last].text == ",")
    end = at
    while end < len(words) and chunks.tags[end] == "F":
        end += 1
    return own_phrase(words, chunks, end, measured=True, money=False) if at < end and chunks.phrase_of(end) else None


def behind_age(words: Sequence[WordForm], chunks: Chunks, at: int) -> int:
    """Where the age of what is counted ends: "men [aged 18 to 34]", "people [aged over 65]"; `at` for none."""
    if at + 1 >= len(words) or words[at].norm != "aged":
        return at
    end = at + 1
    while end < len(words) and words[end].norm in BEFORE_AGES:
        end += 1
    start = end
    while end < len(words) and chunks.tags[end] == "F":
        end += 1
    if end == start:
        return at
    if end + 1 < len(words) and (words[end].text == "," or words[end].norm == "and") and chunks.tags[end + 1] == "F":
        return at  # "three men aged 20, 31 and 40"
    bound = [word.norm for word in words[end : end + 2]]
    return end + 2 * (len(bound) == 2 and bound[0] in ("and", "or") and bound[1] in BOUNDS_OF_AGES)


def _is_month(word: WordForm) -> bool:
    return word.norm in MONTHS and word.text[0].isupper()


def _is_compared(words: Sequence[WordForm], at: int) -> bool:
    after = words[at + 1].norm if at + 1 < len(words) else ""
    return after == "than" or after in TIMES


def _chained(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase, links: frozenset[str]) -> Phrase:
    """The phrase with the "of" phrases behind it: "barrels of oil"."""
    while True:
        at = phrase.last
        if at + 1 >= len(words) or not (words[at].norm in links or _is_part(words, at)):
            return phrase
        at += 1
        while at < len(words) and chunks.tags[at] == "D":
            at += 1
        after = chunks.phrase_of(at)
        if after is None or at - phrase.first > 12:
            return phrase
        if words[after.last - 1].norm in TIMES and words[min(after.last, len(words) - 1)].norm in AGO:
            return phrase  # "double the pace of a year ago"
        phrase = Phrase(phrase.first, after.last)


def _is_part(words: Sequence[WordForm], at: int) -> bool:
    """Whether a preposition at words[at] goes on with its noun: "complaints [about] noise"."""
    return words[at].norm in ABOUT and words[at - 1].lemma in SPOKEN
