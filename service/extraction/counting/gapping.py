"""Figures whose verb is left out: "Profit rose to £4m and revenue to £20m", "Men earned £30 and women £25".

The second member has its own subject and takes the verb, what is counted and the way of the first.
Refuses: whose the first figure is (counted.py).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from service.domain.claims import AGE
from service.extraction.counting.chains import CHAINING
from service.extraction.counting.clauses.rivals import AHEAD, RIVALLING
from service.extraction.counting.grammar import ADVERBS, FUNCTION_WORDS, THEIRS, TIMES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.subjects import is_time
from service.extraction.numerals.numerals import SPANS
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.trends import COMPARATIVES, LINKS, NO_TREND

#: What parts the members.
PARTING = frozenset({",", ";", "and", "but", "while", "whereas", "with"})
#: Prepositions by which both members lead to their figures: "to £4m … to £20m".
LEADING_BY = frozenset({"at", "by", "for", "from", "in", "on", "to"})
#: Words of how exact and how new, between that and the figure.
LOOSE = LINKS - LEADING_BY
#: Prepositions before a place that opens a member: "in Spain 12 died and in Italy 15".
PLACING = frozenset({"across", "among", "at", "in", "near", "outside"})
#: Members looked back over, and words of the subject between two.
MOST_MEMBERS, LONGEST_SUBJECT = 4, 9


#: What is done to some and to others of one kind, in lemmas, and what may stand between.
DEEDS = tuple(
    frozenset(row.split())
    for row in (
        "capture displace drive driven drove evacuate hurt injure kill maim rescue slay strand trap uproot wound",
        "infect kill",
        "acquit arrest charge clear convict detain discharge free hold jail question release sentence",
        "burn damage destroy level raze",
        "drew draw lose lost win won",
        "cut dismiss fire hire recruit sack",
        "close open reopen shut",
        "evacuate rescue save",
        "deport return send",
        "bought buy lease rent scrap sell sold steal stole",
        "accept approve grant refuse reject",
        "admit discharge test treat vaccinate",
        "add axe create cut lose lost save shed",
    )
)
CONTRASTING = frozenset({",", "and", "but", "while"})
#: Verbs that stand for a whole one told before: "84 schools stayed shut; in the south, nine did".
REPEATING = frozenset(
    """can can't could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't was were will won't
    would wouldn't""".split()
)
JOINING = frozenset({",", "and", "at", "but", "in", "last", "on", "while"})
MOST_JOINING = 5
ANOTHER = frozenset("additional another further some".split())

#: Words behind a figure by which it is how far one lies from another: "23 per cent, eight points below its level".
STANDING = frozenset({"above", "below"})
#: Determiners before a noun of which a number behind "of" tells the size.
ONE_OF_THEM = THEIRS | {"a", "an", "another"}

#: Words that end no subject: a quick look.
NO_SUBJECT = FUNCTION_WORDS | ADVERBS | TIMES | PARTING


class Gapped(NamedTuple):
    """A figure whose verb is left out: the figure it goes with, as its place in the row, and its own subject."""

    root: int
    subject: Phrase


def may_be_gapped(words: Sequence[WordForm], quantities: Sequence[Quantity]) -> bool:
    """Whether two figures stand far enough apart for a subject, with a word between that parts members: a quick look.

    What stands right before the second is the last word of a subject, or leads from there.
    """
    for before, one in pairwise(quantities):
        if before.unit == AGE and _aside_of_age(words, before, _lead(words, one.first)[1]):
            return True
        if one.first - before.last < 2:
            continue
        _, at = _lead(words, one.first)
        if at <= before.last - 1 or words[at].is_sign or words[at].norm in NO_SUBJECT:
            continue
        for back in range(at - 1, max(before.last - 1, at - 1 - LONGEST_SUBJECT), -1):
            if words[back].norm in PARTING:
                return True
    return False


def may_lend(quantities: Sequence[Quantity]) -> bool:
    """Whether one of the quantities can take a unit or a way from one before it: a quick look."""
    for before, one in pairwise(quantities):
        if not one.unit and (before.unit == "percent" or before.unit == AGE):
            return True
        if before.trend not in (None, NO_TREND) and one.trend in (None, NO_TREND):
            return True
    return False


def find_gapped(words: Sequence[WordForm], quantities: Sequence[Quantity], chunks: Chunks) -> dict[int, Gapped]:
    """For each quantity whose verb is left out, the one it goes with and its subject."""
    found: dict[int, Gapped] = {}
    for index in range(1, len(quantities)):
        one = quantities[index]
        lead, at = _lead(words, one.first)
        past = quantities[index - 1].last
        is_aged = index > 1 and _aside_of_age(words, quantities[index - 1], at)
        if is_aged:  # "for 14 years and his brother, 39, for nine"
            at, past = quantities[index - 1].first - 2, quantities[index - 2].last
        subject = _subject(words, chunks, at, past)
        if subject is None:
            if index - 1 in found and lead == "to" and at < quantities[index - 1].last:
                found[index] = found[index - 1]  # "and revenue 8 per cent to £14m"
            continue
        for back in range(index - 1, max(-1, index - 1 - MOST_MEMBERS), -1):
            root = found[back].root if back in found else back
            is_placed = words[subject.first - 1].norm in PLACING
            is_like = _is_like(words, quantities[back], one, lead) or (is_aged and not lead)
            is_like = is_like and not (is_aged and back == index - 1)
            if is_like and _has_verb(words, chunks, quantities[root], one, is_placed=is_placed):
                found[index] = Gapped(root, subject)
                break
    return found


def leaves_out_object(words: Sequence[WordForm], chunks: Chunks, whole: Phrase, first: int) -> bool:
    """Whether a bare number is of what the one before counts: "killed 9 [civilians] and wounded 30".

    whole: what the one before counts; first: where the number begins.
    """
    at = first - 1
    while at > whole.last and (chunks.tags[at] == "D" or words[at].norm in ANOTHER):
        at -= 1  # "and drove a further 50,000 from their homes"
    if at < whole.last or at - whole.last > MOST_JOINING or chunks.tags[at] != "V":
        return False
    if not all(word.norm in JOINING or word.norm in TIMES for word in words[whole.last : at]):
        return False
    earlier = next((back for back in range(whole.first - 1, -1, -1) if chunks.tags[back] == "V"), -1)
    return earlier >= 0 and any(_is_of(words[earlier], row) and _is_of(words[at], row) for row in DEEDS)


def repeats_verb(words: Sequence[WordForm], last: int) -> bool:
    """Whether only a helping verb stands behind a figure at whose end words[last] is: "29 per cent would not"."""
    if last >= len(words) or words[last].norm not in REPEATING:
        return False
    end = last + 1 + (last + 1 < len(words) and words[last + 1].norm in ("not", "so"))
    return end >= len(words) or words[end].text in ".,;" or words[end].norm in ("and", "but")


def object_told(words: Sequence[WordForm], quantities: Sequence[Quantity]) -> int | None:
    """Which one before the last tells what both move: "cut deaths by 7 per cent in men and by 5 in women"; or None."""
    one = quantities[-1]
    if not one.unit or one.first < 2 or words[one.first - 1].norm != "by":
        return None
    if words[one.first - 2].norm not in CONTRASTING:
        return None
    for at in range(len(quantities) - 2, -1, -1):
        before = quantities[at]
        if before.unit == one.unit and before.first and words[before.first - 1].norm == "by":
            return at
    return None


def is_of_one_whole(words: Sequence[WordForm], chunks: Chunks, past: int, first: int, last: int) -> bool:
    """Whether a share is of what the one before is: "50 per cent of them chose Lind while 40 per cent chose Holm".

    past: where the one before, or what it counts, ends; words[first:last] is the share.
    """
    at = first - 1
    while at > past and chunks.tags[at] == "A":
        at -= 1
    if at <= past or words[at].norm not in CONTRASTING or last >= len(words):
        return False
    has_verb = chunks.tags[last] == "V" and chunks.tags[past] == "V"
    return has_verb and "F" not in chunks.tags[past:first]


def _is_of(word: WordForm, row: frozenset[str]) -> bool:
    return word.lemma in row or word.norm in row


def is_held_against(words: Sequence[WordForm], chunks: Chunks, past: int, first: int, last: int) -> bool:
    """Whether a figure behind a comma only says by how much the one before is more or less: ", 9 per cent less than".

    past: where the one before ends.
    """
    if words[first - 1].text != "," or last + 1 >= len(words):
        return False
    is_than = words[last + 1].norm == "than" and words[last].norm in COMPARATIVES
    return (is_than or words[last].norm in STANDING) and "V" not in chunks.tags[past:first]


def with_verbs_of(
    words: Sequence[WordForm], quantities: list[Quantity], chunks: Chunks, gapped: dict[int, Gapped]
) -> list[Quantity]:
    """The quantities, those without a verb with the unit and the way of the ones they go with."""
    for index, (root, _) in gapped.items():
        one, whole = quantities[index], quantities[root]
        if not one.unit and (_is_of_one_whole(words, chunks, whole, one) or _is_of_one_span(words, whole, one)):
            one = one._replace(unit=whole.unit)
        if one.trend in (None, NO_TREND) and whole.trend not in (None, NO_TREND):
            one = one._replace(trend=whole.trend)
        quantities[index] = one
    return quantities


def _is_of_one_whole(words: Sequence[WordForm], chunks: Chunks, whole: Quantity, one: Quantity) -> bool:
    """Whether a bare number can only be a percentage as the first is: "on 31 per cent, the Reds on 24"."""
    if whole.unit != "percent" or one.number.digits != whole.number.digits or one.number.scale:
        return False
    is_told = bool(_lead(words, one.first)[0]) or (whole.last < len(words) and words[whole.last].norm == "of")
    is_bare = one.last >= len(words) or chunks.tags[one.last] != "N"
    return is_told and is_bare and one.number.value_max is None and one.number.value + whole.number.value <= 100


def _is_of_one_span(words: Sequence[WordForm], whole: Quantity, one: Quantity) -> bool:
    """Whether a bare number can only be a time as the first is: "for 14 years and his brother, 39, for nine"."""
    is_bare = one.last >= len(words) or words[one.last].is_sign or words[one.last].norm == "and"
    return whole.unit in SPANS and is_bare and one.first > 0 and _is_behind_aside(words, one.first)


def _is_behind_aside(words: Sequence[WordForm], first: int) -> bool:
    """Whether a comma closes an age right before a figure and what leads to it."""
    at = first - 1 - (words[first - 1].norm in LEADING_BY)
    return at > 2 and words[at].text == "," and words[at - 1].is_number and words[at - 2].text == ","


def _aside_of_age(words: Sequence[WordForm], before: Quantity, at: int) -> bool:
    """Whether the figure before stands between commas and is the age of who the next is of: "his brother, [39],"."""
    is_aside = words[at].text == "," and before.last == at and before.first > 1 and words[before.first - 1].text == ","
    return is_aside and before.unit == AGE


def _lead(words: Sequence[WordForm], first: int) -> tuple[str, int]:
    """The preposition before a figure, "" for none, and the last word before it."""
    at = first - 1
    while at > 0 and words[at].norm in LOOSE and not words[at].is_sign and words[at].text.islower():
        if words[at].norm == "of" and at > 1 and words[at - 2].norm in ONE_OF_THEM:
            break  # "87 passengers and a crew of six"
        at -= 1
    return (words[at].norm, at - 1) if at >= 0 and words[at].norm in LEADING_BY else ("", at)


def _subject(words: Sequence[WordForm], chunks: Chunks, at: int, past: int) -> Phrase | None:
    """The noun phrase that ends with words[at] and begins behind what parts it from the member before."""
    if at < past or chunks.tags[at] not in "N" or words[at].norm in TIMES:
        return None
    start = at
    while start > past and start > at - LONGEST_SUBJECT and words[start - 1].norm not in PARTING:
        start -= 1
    if start <= past - 1 or start == 0 or words[start - 1].norm not in PARTING or start - 1 < past:
        return None
    if words[start].norm in PLACING:
        start += 1
    while start < at and chunks.tags[start] == "D":
        start += 1
    inside = range(start, at + 1)
    if words[start].norm in AHEAD or words[start + 1].norm in AHEAD or words[start].norm in RIVALLING:
        return None  # "ahead of the Reds on 21 per cent", "falling short of estimates of"
    is_phrase = all(chunks.tags[one] in "NDS" or words[one].norm in CHAINING for one in inside)
    phrase = Phrase(start, at + 1)
    if not is_phrase or is_time(words, phrase) or chunks.tags[start] != "N":
        return None
    return None if words[at].norm in ADVERBS or words[at].norm in FUNCTION_WORDS else phrase


def _is_like(words: Sequence[WordForm], before: Quantity, one: Quantity, lead: str) -> bool:
    """Whether both figures are led to alike, and may be amounts of one verb."""
    if _lead(words, before.first)[0] != lead:
        return False
    return not one.unit or one.unit == before.unit or bool(lead)


def _has_verb(words: Sequence[WordForm], chunks: Chunks, root: Quantity, one: Quantity, *, is_placed: bool) -> bool:
    """Whether there is a verb before the first figure and none between the two; behind a place it follows the first."""
    if is_placed and root.last < one.first and chunks.tags[root.last] == "V":
        return "V" not in chunks.tags[root.last + 1 : one.first]  # "in Spain 12 died and in Italy 15"
    if "V" in chunks.tags[root.last : one.first]:
        return False
    at = root.first - 1
    while at >= 0 and words[at].text != ";":
        if chunks.tags[at] == "V":
            return True
        at -= 1
    return False
