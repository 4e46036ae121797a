"""What a figure counts, and the key by which the same count is known again.

The noun phrase it stands with ("22 goals", "20 per cent of the territory"), and whose figure it is: the subject of its
clause ("the death toll") or what it is said of ("a fine of £200").
Refuses: numbers and units.
"""

from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.counting.belonging import belongs_to
from service.extraction.counting.clauses.counts import count_before
from service.extraction.counting.clauses.deeds import deed_of
from service.extraction.counting.clauses.places import place_behind
from service.extraction.counting.clauses.predicates import lacked_beside, said_behind
from service.extraction.counting.clauses.spans import lasting_deed
from service.extraction.counting.grammar import FATES, TIMES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.sameness import HARM, measure_of, telling_lemma, telling_lemmas
from service.extraction.counting.subjects import LEADING, is_time, opens_clause, subject_of
from service.extraction.numerals.numerals import DASHES, MONTHS, MULTIPLES, SMALL, TENS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.denied import past_denied
from service.extraction.quantities.trends import DECLINE, GROWTH

#: Words behind a figure that put what it counts at one remove: "60 per cent of", "$550 off", "£20 for".
OF = frozenset({"of"})
OF_MONEY = frozenset({"of", "off", "for", "in"})
#: How what a share, a rate or a sum stands for goes on: "an increase in usage", "a stake in a school".
GOING_ON = frozenset({"for", "in", "of"})
#: Who tells of a figure and is not what it counts, in lemmas.
SOURCES = frozenset(
    """analyst authority department economist expert ministry official police report researcher source
    spokesman spokesperson spokeswoman study survey""".split()
)
#: Who else may, and has figures of its own.
TELLERS = SOURCES | frozenset(
    """agency campaigner chief council doctor government governor mayor minister observer organiser organizer pollster
    president rescuer scientist union witness""".split()
)
#: What they do, in lemmas.
TELLING = frozenset(
    "add announce believe claim confirm estimate expect forecast predict reckon report say suggest think warn".split()
)
#: Prepositions behind which a plain count stands for itself.
WITHIN = frozenset("across among at for from in into with".split())
#: Adjectives of measure behind a figure: they name what is measured, and are no thing.
DIMENSIONS = frozenset(
    "accurate apart away complete deep effective efficient empty full high higher long lower tall thick wide".split()
)
#: Verbs by which a number that stands alone is passed: nothing is done to what is counted.
PASSING = frozenset("break broke cross pass".split())
#: What a number is called that is there to be passed: it is not what is counted.
MARKS = frozenset("barrier mark threshold".split())
#: What is said and done about something, in lemmas, and the words that lead to it: "61 complaints about noise".
SPOKEN = frozenset(
    """allegation appeal article book call case charge claim complaint concern demand film inquiry lawsuit objection
    petition protest query question report story suit vote warning""".split()
)
ABOUT = frozenset({"about"})
#: Nouns of where to, behind a figure.
DIRECTIONS = frozenset({"home"})
#: Words behind a figure of how those it counts stand: "40 per cent against".
STANCES = frozenset("against for opposed undecided unsure".split())
#: Words of numbers and shares, which alone are no subject of another: "not three but two men", "most, 123".
NUMBERS = frozenset((*SMALL, *TENS, "half", "most", "no", "single"))
#: Prepositions that open a clause with what it is not about.
FRONTED = frozenset("after before behind besides despite during near off outside over through under".split())
#: Words between a count and what befell those it counts: "20 still missing", "six more reported injured".
STILL = frozenset("also believed confirmed feared found left listed more now presumed reported seriously still".split())
MOST_STILL = 3
#: Endings of who has something, and words joined to a number by a hyphen.
POSSESSIVE = ("'s", "s'")
ODD = frozenset({"odd", "plus", "strong"})
#: Marks that close a quotation of a figure before what it counts.
CLOSING = frozenset({"'", '"'})


class Counted(NamedTuple):
    """What is counted, whose it is, and the key; None where nothing is said."""

    own: Phrase | None
    subject: Phrase | None
    measure: str
    deed: frozenset[str] = frozenset()  # of the measure, what was done
    things: frozenset[str] = frozenset()  # and to what


def find_counted(
    words: Sequence[WordForm],
    chunks: Chunks,
    first: int,
    last: int,
    *,
    unit: str,
    money: bool,
    gapped: Phrase | None,
    listed: Counted | None = None,
) -> Counted:
    """What the figure at words[first:last] counts; `gapped` is its subject where its verb is left out.

    listed: what the one before counts, where both are members of one list: "three men and two women".
    """
    behind = past_denied(words, last)
    while words[last - 1].norm in MULTIPLES and behind < len(words) and chunks.tags[behind] == "D":
        behind += 1  # "would halve the number of staff"
    own = own_phrase(words, chunks, behind, measured=bool(unit), money=money)
    if own and own.last - own.first == 1 and words[own.first].norm in MARKS | DIRECTIONS:
        own = None  # "crossed the 5,000 mark", "sent 4 home"
    subject = gapped or belongs_to(words, chunks, first, last, unit=unit, money=money)
    if subject is None and not opens_clause(words, chunks, first, own.last if own else last):
        subject = count_before(words, chunks, first) or subject_of(words, chunks, first)
    if listed and listed.own and subject and subject.first <= listed.own.first < subject.last:
        subject = listed.subject
    if subject and subject.first < first < subject.last:
        subject = Phrase(subject.first, first)  # the modifier is the figure's: "groups [larger than 6]"
    if subject and own and not unit and first and words[first - 1].norm in WITHIN:
        subject = None  # "killed in shootings at two mosques"
    if subject and own and subject.first <= own.first < subject.last:
        subject = None
    if subject and all(word.is_number or word.norm in NUMBERS for word in words[subject.first : subject.last]):
        subject = None  # "not three but two men"
    if subject and _is_told_by(words, subject):
        subject = None  # "officials said 48 were dead"
    if subject and not own and _is_fated(words, first, last):
        subject = None  # "the toll stood at 48, with 112 injured"
    if own is None:
        own = lasting_deed(words, chunks, first, last, unit)
    end = own.last if own and own.first >= last else last
    things = frozenset(telling_lemmas(words, own)) if own else frozenset()
    deed: set[str] = set()
    told = subject and own and (_is_subject(words, chunks, own) or words[subject.last - 1].lemma in SOURCES)
    is_whole = first > 1 and words[first - 1].norm == "of" and chunks.tags[first - 2] == "F"
    if told and _is_fronted(words, chunks, subject):
        subject = None  # "off Osby two boats sank"
    if not is_whole:  # of "12 of 47 wards closed" it is the 12 that closed
        deed.update(deed_of(words, chunks, first, end))
    if not own:
        deed -= PASSING  # "has passed 90"
    if unit and last < len(words) and words[last].norm in DIMENSIONS:
        deed.add(words[last].norm)
    if last < len(words) and words[last].norm in STANCES and _ends_member(words, chunks, last + 1):
        deed.add(words[last].norm)
    lemmas = deed | things | place_behind(words, chunks, end) | lacked_beside(words, own or subject)
    if subject and not told and not _is_outcome(words, chunks, first):
        lemmas.update(telling_lemmas(words, subject))
    measure = measure_of(lemmas)
    if not (measure or own or subject or unit) and (own := said_behind(words, chunks, last)):
        measure = " ".join(sorted({*telling_lemmas(words, own)} - {""}))  # "only 430,000 are registered"
    return Counted(own, subject, measure, frozenset(deed), things)


def _is_fronted(words: Sequence[WordForm], chunks: Chunks, subject: Phrase | None) -> bool:
    """Whether a phrase is led by a preposition that opens a clause, and so is no subject: "under the [plan]"."""
    if subject is None:
        return False
    at = subject.first - 1
    while at > 0 and chunks.tags[at] == "D":
        at -= 1
    return at >= 0 and words[at].norm in FRONTED and (at == 0 or words[at - 1].text == ",")


def _is_fated(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether a plain count of others stands behind the figure: "with 112 injured", "and 20 still missing"."""
    at = last
    while at < len(words) and at - last < MOST_STILL and words[at].norm in STILL:
        at += 1
    is_other = at == last or (first > 0 and words[first - 1].norm in ("and", "but", "with"))
    return is_other and at < len(words) and words[at].norm in FATES


def _is_outcome(words: Sequence[WordForm], chunks: Chunks, first: int) -> bool:
    """Whether a figure is of those harmed by what the clause before tells: "a bomb went off, [killing] six people"."""
    at = first - 1
    while at > 0 and chunks.tags[at] in "DAP":
        at -= 1
    is_participle = at > 1 and words[at].norm.endswith("ing") and words[at - 1].text == ","
    is_harm = words[at].norm == "leaving" or telling_lemma(words[at]) in HARM
    return is_participle and is_harm and chunks.tags[at] == "V"


def with_deed(root: Counted, member: Counted, *, is_alike: bool) -> Counted:
    """What a figure without a verb counts: what the one it goes with does, of its own subject and in its own place.

    is_alike: both are of one unit, so that what the first counts is what the second does: "sold 5 cars and Toyota 7".
    """
    takes = is_alike and member.own is None
    lemmas = {*member.measure.split(), *root.deed, *(root.things if takes else ())}
    return member._replace(own=root.own if takes else member.own, measure=measure_of(lemmas))


def with_whole(words: Sequence[WordForm], whole: Phrase, member: Counted) -> str:
    """The key of a figure that is of what only the one before tells: "killed 9 civilians and wounded 30"."""
    return measure_of({*member.measure.split(), *telling_lemmas(words, whole)})


def phrase_measure(words: Sequence[WordForm], phrase: Phrase | None) -> str:
    """The key of what only a phrase says; "" for none."""
    return measure_of(set(telling_lemmas(words, phrase))) if phrase else ""


def _ends_member(words: Sequence[WordForm], chunks: Chunks, at: int) -> bool:
    """Whether nothing goes on at words[at] that belongs to what stands before it."""
    return at >= len(words) or words[at].text in ",;:.)" or chunks.tags[at] == "C"


def _is_told_by(words: Sequence[WordForm], subject: Phrase) -> bool:
    """Whether somebody tells of the figure: "police [estimated]", "organisers reckon"."""
    at = subject.last - (subject.last - subject.first > 1 and words[subject.last - 1].lemma in TELLING)
    return at < len(words) and words[at - 1].lemma in TELLERS and words[at].lemma in TELLING


def own_phrase(words: Sequence[WordForm], chunks: Chunks, last: int, *, measured: bool, money: bool) -> Phrase | None:
    """The noun phrase right behind a figure: "goals", "of the territory", "Topaz Solar Farms"."""
    at = last
    if at < len(words) and words[at].norm in CLOSING and not words[at].gap:
        at += 1  # 'said "more than 300" fighters'
    if at < len(words) and words[at].text in "-‑" and not words[at].gap:
        at += 1 + (at + 1 < len(words) and words[at + 1].norm == "strong")  # "a 5,000-strong crowd"
    if at + 1 < len(words) and words[at].norm == "out" and words[at + 1].norm == "of":
        at += 1  # "12 out of the 47 hospitals"
    if at < len(words) and words[at].norm in (OF_MONEY if money else OF):
        at += 1
        while at < len(words) and chunks.tags[at] == "D":
            at += 1
        at += at + 1 < len(words) and words[at].norm in LEADING and chunks.tags[at + 1] == "F"
        while at < len(words) and chunks.tags[at] == "F" and not money:
            at += 1  # "none of the 83 passengers", "seven of its last 10 games"
        if at + 2 < len(words) and words[at].text in DASHES and words[at + 1].norm in ODD:
            at += 2  # "of the 400-odd inmates"
        phrase = chunks.phrase_of(at)
        if phrase and not money and words[phrase.last - 1].norm.endswith(POSSESSIVE):
            owned = phrase.last
            while owned < len(words) and chunks.tags[owned] == "F":
                owned += 1
            if owned > phrase.last and (whole := chunks.phrase_of(owned)):
                at, phrase = owned, whole  # "half of the village's 800 goats"
        if (
            phrase is None
            or words[phrase.first].norm in TIMES
            or is_time(words, phrase)
            or _is_month(words[phrase.first])
        ):
            return None
        return _chained(words, chunks, Phrase(at, phrase.last), GOING_ON if measured else OF)
    if at < len(words) and at > last and chunks.tags[at] == "D":
        return None
    phrase = chunks.phrase_of(at)
    if phrase and words[at].norm in ("additional", "further", "more", "other") and phrase.last > at + 1:
        at += 1
    if phrase is None or (words[at].norm in ("last", "next", "more", "less", "fewer") and _is_compared(words, at)):
        return None
    if measured and words[at].norm in DIMENSIONS and phrase.last == at + 1:
        return None
    if words[at].norm in LEADING and phrase.last == at + 1 and chunks.tags[at + 1 : at + 2] == "V":
        return None  # "the £700,000 first budgeted"
    if words[at].norm.endswith("er") and at + 1 < len(words) and words[at + 1].norm == "than":
        return None
    whole = _chained(words, chunks, Phrase(at, phrase.last), GOING_ON if measured else OF)
    is_movement = measured and whole.last == at + 1 and words[at].norm in GROWTH | DECLINE
    return None if is_movement else whole  # "a 5 per cent fall"


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
        phrase = Phrase(phrase.first, after.last)


def _is_part(words: Sequence[WordForm], at: int) -> bool:
    """Whether a preposition at words[at] goes on with its noun: "complaints [about] noise"."""
    return words[at].norm in ABOUT and words[at - 1].lemma in SPOKEN


def _is_subject(words: Sequence[WordForm], chunks: Chunks, own: Phrase) -> bool:
    """Whether what is counted is itself what the verb behind it is said of."""
    if own.first and words[own.first - 1].norm in ("his", "its", "their"):
        return False
    at = own.last
    while at < len(words) and chunks.tags[at] == "A":
        at += 1
    return at < len(words) and chunks.tags[at] == "V"
