"""Where what a figure counts is or happened, by name, behind the figure: "were killed in [Gaza]"; and which phrase
before a figure only says where, when or by whom: "according to the [coastguard], 12 were rescued".

Refuses: places behind a figure that no name tells.
"""

from collections.abc import Sequence
from typing import NamedTuple

from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.sameness import telling_lemmas
from service.extraction.counting.subjects import PARTICIPLES, is_time
from service.extraction.numerals.word_forms import WordForm

#: Prepositions behind which the name of a place stands, and how far behind a figure they are looked for, in words.
PLACING = frozenset("across around at in inside into near outside through throughout to".split())
#: Verbs behind which a place stands without one, in lemmas; parts of a place that a name goes on behind.
ENTERING = frozenset("cross enter flee leave reach".split())
PARTS_OF_PLACES = frozenset("area areas city part parts port province region state suburb suburbs town village".split())
FARTHEST_PLACE = 8
#: Prepositions that open a clause with what it is not about.
FRONTED = frozenset("after before behind besides despite during near off outside over through under".split())
#: Those behind which no bare number counts what they lead to, where a verb goes with it: not "among" and "of".
OPENING = FRONTED | frozenset(
    """aboard across along around at beyond by from in inside on since throughout to until upon within""".split()
)
#: Those that lead to who says so or to when, by which a count is not known again either.
TELLING = frozenset({"according", "by"})
#: Those that lead to a whole of which the number is a part.
WHOLES = frozenset({"among", "amongst", "of"})
#: Words that join a clause to the one before, and verbs that go with one and not with many.
JOINING = frozenset("and but that yet".split())
BESIDE = frozenset("and but while".split())
OF_ONE = frozenset("has is was".split())
ONES = frozenset("1 anyone nobody none one someone".split())
#: Letters of the words of such a phrase, which may hold what was done to something too.
LED = frozenset("ADNPSR")
SAYING_MORE = frozenset({"which", "who"})
LONGEST_FRONTED = 16


class Opened(NamedTuple):
    """The phrases that open a number's clause: where, whether they only say who or when, and whether that is all."""

    first: int
    is_telling: bool
    is_whole: bool


def place_behind(words: Sequence[WordForm], chunks: Chunks, last: int) -> set[str]:
    """Where what is counted is or happened, by name, behind the figure in its clause: "were killed in Gaza"."""
    tags = chunks.tags
    for at in range(last, min(last + FARTHEST_PLACE, len(words) - 1)):
        if tags[at] in "CF" or words[at].text in ",;:.()":
            break
        if words[at].norm not in PLACING and (tags[at] not in "VN" or words[at].lemma not in ENTERING):
            continue
        start = at + 1 + (chunks.tags[at + 1] == "D")
        if start + 2 < len(words) and words[start].norm in PARTS_OF_PLACES and words[start + 1].norm == "of":
            start += 2 + (chunks.tags[start + 2] == "D")  # "in parts of Colorado"
        phrase = chunks.phrase_of(start)
        if phrase and words[phrase.first].text[0].isupper() and not is_time(words, phrase):
            return set(telling_lemmas(words, phrase))
    return set()


def is_fronted(words: Sequence[WordForm], chunks: Chunks, subject: Phrase | None) -> bool:
    """Whether a phrase is led by a preposition that opens a clause, and so is no subject: "under the [plan]"."""
    if subject is None:
        return False
    at = subject.first - 1
    while at > 0 and chunks.tags[at] == "D":
        at -= 1
    return at >= 0 and words[at].norm in FRONTED and (at == 0 or words[at - 1].text == ",")


def fronted_before(words: Sequence[WordForm], chunks: Chunks, first: int, last: int) -> Opened | None:
    """The phrases that open the clause of a bare number with its verb, and that it is not of.

    "In Osby, [12] were arrested", "according to the coastguard, [12] were rescued". None where anything else stands
    before it, so that "among the survivors, three were nurses" still counts survivors.
    """
    behind = last
    while behind < len(words) and chunks.tags[behind] == "A":
        behind += 1
    if behind >= len(words) or (chunks.tags[behind] != "V" and words[behind].norm != "against"):
        return None
    if words[behind].norm in OF_ONE and words[last - 1].norm not in ONES:
        return None  # "for patients, 12 is the limit"
    end = _before_lead(chunks, first)
    if words[end].norm in BESIDE:  # "in the flood, 12 were killed and 4 are missing"
        end = _first_beside(words, chunks, end)
    passed = None
    while end > 0 and words[end].text == ",":
        start = _opening_of(words, chunks, end)
        is_telling = words[start].norm in TELLING
        if words[start].norm not in OPENING and not is_telling:
            break
        passed = Opened(start, is_telling and (passed is None or passed.is_telling), is_whole=False)
        end = start - 1
        while end >= 0 and chunks.tags[end] == "A":
            end -= 1
        if end < 0 or words[end].text in ";:" or words[end].norm in JOINING:
            return passed._replace(is_whole=True)
    return passed if passed and words[start].norm in WHOLES else None


def _before_lead(chunks: Chunks, first: int) -> int:
    """The word before what leads to a number: ", at least [12]"."""
    end = first - 1
    while end > 0 and chunks.tags[end] in "DA":
        end -= 1
    return end


def _first_beside(words: Sequence[WordForm], chunks: Chunks, end: int) -> int:
    """The comma before the first bare number of two that words[end] joins, each with its verb; `end` for none."""
    for at in range(end - 1, max(0, end - LONGEST_FRONTED), -1):
        if chunks.tags[at : at + 2] == "FV":
            back = at
            while back > 0 and chunks.tags[back] == "F":
                back -= 1
            comma = _before_lead(chunks, back + 1)
            return comma if words[comma].text == "," else end
    return end


def _opening_of(words: Sequence[WordForm], chunks: Chunks, end: int) -> int:
    """Where the phrase that ends before words[end] begins: behind a sign, or a word that joins its clause."""
    start = end
    while start > 0 and end - start < LONGEST_FRONTED:
        word, tag = words[start - 1], chunks.tags[start - 1]
        joins = word.norm == "and" and chunks.tags[start - 2 : start - 1] == "N" and chunks.tags[start] in "DN"
        is_end = word.text in ",;:" or word.norm in JOINING
        if (is_end and not joins) or not (joins or tag in LED or _is_done(words, start - 1, tag)):
            break  # "in Osby and Tarn, 12 were hurt"
        start -= 1
    while start < end and chunks.tags[start] == "A":
        start += 1
    return start


def _is_done(words: Sequence[WordForm], at: int, tag: str) -> bool:
    """Whether a verb says more of the noun before it: "a report [published] on Sunday", "officials who [saw] it"."""
    if words[at].norm in SAYING_MORE:
        return True
    is_participle = words[at].norm.endswith("ed") or words[at].norm in PARTICIPLES
    return tag == "V" and (is_participle or (at > 0 and words[at - 1].norm in SAYING_MORE))
