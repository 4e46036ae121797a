"""What a figure counts, and the key by which the same count is known again.

The noun phrase it stands with ("22 goals", "20 per cent of the territory"), and whose figure it is: the subject of its
clause ("the death toll") or what it is said of ("a fine of £200").
Refuses: numbers and units.
"""

from collections.abc import Sequence
from typing import NamedTuple

from service.domain.claims import AGE
from service.extraction.counting.belonging import belongs_to
from service.extraction.counting.clauses.behind import (
    DIMENSIONS,
    behind_age,
    own_phrase,
    past_conversion,
    shared_noun,
    stacked_noun,
)
from service.extraction.counting.clauses.counts import count_before
from service.extraction.counting.clauses.deeds import behind_partners, deed_of
from service.extraction.counting.clauses.owners import giver_of, owner_of
from service.extraction.counting.clauses.places import fronted_before, is_fronted, place_behind
from service.extraction.counting.clauses.predicates import (
    is_somebody,
    is_told_by_base,
    lacked_beside,
    said_behind,
    sentenced_before,
    spent_on,
    term_of_pronoun,
    term_sought,
)
from service.extraction.counting.clauses.spans import lasting_deed, says_when
from service.extraction.counting.clauses.tellers import SOURCES, is_told_by
from service.extraction.counting.grammar import FATES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.sameness import HARM, measure_of, telling_lemma, telling_lemmas
from service.extraction.counting.subjects import opens_clause, subject_of
from service.extraction.numerals.numerals import MULTIPLES, SMALL, TENS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.denied import past_denied
from service.extraction.quantities.multiples import UNIT

#: Prepositions behind which a plain count stands for itself.
WITHIN = frozenset("across among at for from in into with".split())
#: Verbs by which a number that stands alone is passed: nothing is done to what is counted.
PASSING = frozenset("break broke cross pass".split())
#: What a number is called that is there to be passed: it is not what is counted.
MARKS = frozenset("barrier mark threshold".split())
#: Nouns of where to, behind a figure.
DIRECTIONS = frozenset({"abroad", "home", "overseas"})
#: Words of how much, which way and which of two, which are nothing that is counted.
HOLLOW = frozenset("anywhere back either harder many much prior".split())
#: All of these, none of which is counted.
NO_THINGS = MARKS | DIRECTIONS | HOLLOW
#: Words behind a figure of how those it counts stand: "40 per cent against".
STANCES = frozenset("against for opposed undecided unsure".split())
#: Words between how many times as much and what there is so much of, and signs that join a figure to its name.
MANIFOLD = (["as", "many"], ["as", "much"])
SIGNED = frozenset("+-−–")
#: Words of how many more, which are no part of what they are more of.
ADDING = frozenset("additional extra further more".split())
#: Words of numbers and shares, which alone are no subject of another: "not three but two men", "most, 123".
NUMBERS = frozenset((*SMALL, *TENS, "half", "most", "no", "single"))
#: Words between a count and what befell those it counts: "20 still missing", "six more reported injured".
STILL = frozenset("also believed confirmed feared found left listed more now presumed reported seriously still".split())
MOST_STILL = 3


class Counted(NamedTuple):
    """What is counted, whose it is, and the key; None where nothing is said."""

    own: Phrase | None
    subject: Phrase | None
    measure: str
    deed: frozenset[str] = frozenset()  # of the measure, what was done
    things: frozenset[str] = frozenset()  # and to what
    is_base: bool = False  # own only says by what the subject is measured: "of GDP"


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
    if unit == UNIT and [word.norm for word in words[behind : behind + 2]] in MANIFOLD:
        behind += 2  # "twice as many passengers"
    own = own_phrase(words, chunks, behind, measured=bool(unit), money=money)
    if own and money and words[first - 1].norm == "worth" and words[last].norm != "of":
        own = None  # "cash worth €800,000 in raids on 26 houses"
    ends = last == len(words)
    if own is None and not ends and words[last].text == "(":
        behind = past_conversion(words, chunks, first, last, money=money)
        own = own_phrase(words, chunks, behind, measured=bool(unit), money=money) if behind and unit else None
    if unit and not money and own is None:
        own = shared_noun(words, first, last) if unit == "share" else stacked_noun(words, chunks, first, last)
    elif own and words[first].text in SIGNED and chunks.phrase_of(first - 1):
        own = None  # "Dow +0.2% Nasdaq +0.8%"
    if own and own.last - own.first == 1 and words[own.first].norm in NO_THINGS:
        own = None  # "crossed the 5,000 mark", "sent 4 home"
    giver = giver_of(words, chunks, first, last) if money and own is None else None
    subject = gapped or giver or belongs_to(words, chunks, first, last, unit=unit, money=money)
    if own is None and subject and not (gapped or giver) and (owner := owner_of(words, chunks, subject, first, unit)):
        own, subject = subject, owner  # "[the firm] posted [a profit] of"
    if subject is None and not opens_clause(words, chunks, first, behind_partners(words, chunks, own, last)):
        subject = (
            sentenced_before(words, chunks, first)
            or count_before(words, chunks, first)
            or subject_of(words, chunks, first)
        )
    is_whose = listed and not listed.subject and own  # "found [40 per cent of men and] 9 per cent of women had left"
    if listed and listed.own and subject and (is_whose or subject.first <= listed.own.first < subject.last):
        subject = listed.subject
    if subject and subject.last - subject.first == 1 and words[subject.first].norm in HOLLOW:
        subject = None  # "the rate is anywhere from 18 to 20 per cent"
    if subject:
        subject = _of_figure(words, chunks, subject, own, first, last, unit=unit)
    if own is None:
        own = term_sought(words, chunks, first, last, unit) or lasting_deed(words, chunks, first, last, unit)
    end = own.last if own and own.first >= last else last
    things = frozenset(telling_lemmas(words, own)) if own else frozenset()
    if own and end == own.last and (aged := behind_age(words, chunks, end)) > end:
        own, end = Phrase(own.first, aged), aged
    deed: set[str] = set()
    told = subject and own and (_is_subject(words, chunks, own) or words[subject.last - 1].lemma in SOURCES)
    is_whole = first > 1 and words[first - 1].norm == "of" and chunks.tags[first - 2] == "F"
    if told and is_fronted(words, chunks, subject):
        subject = None  # "off Osby two boats sank"
    may_open = subject and not (own or gapped) and unit in ("", "percent", "share")
    opened = fronted_before(words, chunks, first, last) if may_open else None
    if opened and unit and not opened.is_telling:
        opened = None  # "in rural areas, 40 per cent had no water": a part of those there
    placed = None  # by which the count is known again all the same: "in Osby, 12 were arrested"
    if subject and opened and (opened.is_whole or subject.first >= opened.first):
        placed = subject if opened.first <= subject.first and not opened.is_telling else None
        subject = None  # "according to the coastguard, 12 were rescued"
    if sentenced := term_of_pronoun(words, chunks, first):
        subject, deed = None, sentenced  # who was sentenced and not who did it
    if not is_whole:  # of "12 of 47 wards closed" it is the 12 that closed
        deed.update(deed_of(words, chunks, first, end))
    if not own:
        deed -= PASSING  # "has passed 90"
    if unit and not ends and words[last].norm in DIMENSIONS:
        deed.add(words[last].norm)
    if not ends and words[last].norm in STANCES and _ends_member(words, chunks, last + 1):
        deed.add(words[last].norm)
    lemmas = {*deed, *things, *place_behind(words, chunks, end), *lacked_beside(words, own or subject)}
    if (telling := subject or placed) and not told and not _is_outcome(words, chunks, first):
        lemmas.update(_told_of(words, chunks, telling))
    spent = spent_on(words, chunks, own, first) if own and unit == "percent" else None
    if spent:
        lemmas.update(telling_lemmas(words, spent))
    measure = measure_of(lemmas)
    if not (measure or own or subject or unit) and (own := said_behind(words, chunks, last)):
        measure = " ".join(sorted({*telling_lemmas(words, own)} - {""}))  # "only 430,000 are registered"
    if subject and not own and unit == AGE and is_somebody(words, chunks, first, last):
        subject, measure = (
            None,
            measure_of({*deed, *place_behind(words, chunks, end)}),
        )  # not the police's: "police arrested a 19-year-old"
    if subject and says_when(words, first, last, unit):
        subject = None  # by which the time is known again, and which it is not of
    if subject and subject.last < (aged := behind_age(words, chunks, subject.last)) <= first:
        subject = Phrase(subject.first, aged)  # "unemployment among [people aged 16 to 24]"
    is_base = bool(own and subject and unit == "percent" and is_told_by_base(words, chunks, own, subject, first))
    fields = (own, spent or subject, measure, frozenset(deed), things, is_base or bool(spent))
    return tuple.__new__(Counted, fields)  # twice as fast as by calling it


def _of_figure(
    words: Sequence[WordForm], chunks: Chunks, subject: Phrase, own: Phrase | None, first: int, last: int, *, unit: str
) -> Phrase | None:
    """As much of a subject as the figure can be of, or None where it is of none of it."""
    if subject.first < first < subject.last:
        subject = Phrase(subject.first, first)  # the modifier is the figure's: "groups [larger than 6]"
    if own and not unit and first and words[first - 1].norm in WITHIN:
        return None  # "killed in shootings at two mosques"
    if own and subject.first <= own.first < subject.last:
        return None
    is_more = words[subject.first].norm in ADDING and chunks.tags[subject.first - 1] == "F"
    if is_more and subject.last - subject.first > 1:
        subject = Phrase(subject.first + 1, subject.last)  # "23 more signatures to reach the 151 required"
    if _is_number(words[subject.first]) and all(map(_is_number, words[subject.first : subject.last])):
        return None  # "not three but two men"
    if is_told_by(words, subject):
        return None  # "officials said 48 were dead"
    if not own and _is_fated(words, first, last):
        return None  # "the toll stood at 48, with 112 injured"
    return subject


def _is_number(word: WordForm) -> bool:
    return word.is_number or word.norm in NUMBERS


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


def _told_of(words: Sequence[WordForm], chunks: Chunks, subject: Phrase) -> set[str]:
    """What a subject tells, without how many there are of what stands in it: "sales at [40] stores"."""
    told = set(telling_lemmas(words, subject))
    if "F" not in chunks.tags[subject.first : subject.last]:
        return told
    return told - {words[at].norm for at in range(subject.first, subject.last) if chunks.tags[at] == "F"}


def _ends_member(words: Sequence[WordForm], chunks: Chunks, at: int) -> bool:
    """Whether nothing goes on at words[at] that belongs to what stands before it."""
    return at >= len(words) or words[at].text in ",;:.)" or chunks.tags[at] == "C"


def _is_subject(words: Sequence[WordForm], chunks: Chunks, own: Phrase) -> bool:
    """Whether what is counted is itself what the verb behind it is said of."""
    if own.first and words[own.first - 1].norm in ("his", "its", "their"):
        return False
    at = own.last
    while at < len(words) and chunks.tags[at] == "A":
        at += 1
    return at < len(words) and chunks.tags[at] == "V"
