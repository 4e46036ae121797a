"""Which words that went and came say the same to a reader: put for one another, spelt otherwise, or mistyped.

Asked only of words that gave way to others in a pair of claims: nothing is paired, grouped or known again by them.
Refuses: the words themselves (deeds.py, things.py, manners.py); what sort of words differ (meaning/sorts.py).
"""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from service.comparison.words.alike.deeds import DEEDS
from service.comparison.words.alike.manners import MANNERS
from service.comparison.words.alike.names import NATIONS, are_nations_crossed, is_nation, is_of_nation
from service.comparison.words.alike.past import PARTICIPLES, first_of_past, is_past_form
from service.comparison.words.alike.spelling import SHORTEST_MISTYPED, key, spelt_alike
from service.comparison.words.alike.things import THINGS
from service.comparison.words.canonical import said_words
from service.text.memory import remember_short
from service.text.words import SAME_SIGN, lemma_of

#: Words of one row that are one only beside another word: who leaves a town does not keep it, and whoever shot
#: the mayor filmed nobody.
ONLY_BESIDE = (
    ("leave", "keep hold", "closed door open rate unchanged"),
    ("shoot", "film", "advert documentary episode footage movie scene sequel series video"),
)
#: Words of one row that are two beside another: what lifts a ban ends it.
NOT_BESIDE = (
    (
        "lift",
        "boost increase raise put strengthen",
        "ban blockade cap ceiling curb curfew duty embargo fee fine freeze levy limit lockdown quota restriction"
        " sanction siege tariff tax toll",
    ),
)
#: Where another clause begins, what stands behind what is done to, and what makes another thing of it: "the tax rate".
_ENDS = frozenset(
    """
    after although as because before but if once since so than that though unless until when where whether while who
    """.split()
)
_PREPOSITIONS = frozenset("at by during for from in into of on over through to under with".split())
_MORE_OF_IT = frozenset(
    "allowance band bill income level rate receipt return revenue take target threshold yield".split()
)
_BE = frozenset("are be been being is was were".split())
_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
#: Words that say nothing of what is meant: "lost his life", "lost their lives".
_UNSAID = frozenset("a an the his her its their our my your this that these those it them him".split())


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or turn of phrase of one meaning."""

    meaning: int
    said: frozenset[str]  # its canonical words that carry content, at least one
    spoken: tuple[str, ...]  # its lemmas as they stand one behind the other, without articles


@dataclass(frozen=True, slots=True)
class Told:
    """An entry that a side tells, and its words that the other side lacks."""

    entry: Entry
    missed: frozenset[str]


def _entries() -> Iterator[Entry]:
    lines = (line for table in (DEEDS, THINGS, MANNERS, NATIONS) for line in table.replace("\n", " ").split(";"))
    for meaning, line in enumerate(lines):
        for words in line.split(","):
            said, spoken = frozenset(said_words(words.strip())), _spoken(words)
            if said and spoken:
                yield Entry(meaning, said, tuple(lemma_of(word) for word in spoken))


@remember_short(4_096)
def _spoken(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, one behind the other, without those that say nothing of what is meant."""
    return tuple(word for word in _TOKEN.findall(text.translate(SAME_SIGN).lower()) if word not in _UNSAID)


@remember_short(16_384)
def forms_of(word: str) -> frozenset[str]:
    """A word and what it may be a form of: "hunting" is of "hunt" though the dictionary has it as a noun."""
    forms = {word, lemma_of(word), PARTICIPLES.get(word) or first_of_past(word) or word}
    if word.endswith(("ll", "sse")):
        forms.add(word[:-1])  # "travell" of "travelling", "crosse" of "crosses"
    if word.endswith("ing") and len(word) > SHORTEST_MISTYPED:
        stem = word[:-3]
        forms |= {stem, f"{stem}e"} | ({stem[:-1]} if stem[-1] == stem[-2] else set())
    return frozenset(forms)


@cache
def _of_word() -> Mapping[str, list[Entry]]:
    """The entries by each of their words, made when they are first asked for: most commands compare nothing."""
    found: dict[str, list[Entry]] = {}
    for entry in _entries():
        for word in sorted(entry.said):
            found.setdefault(word, []).append(entry)
    return found


def without_alike(
    gone: Mapping[str, int], new: Mapping[str, int], before: str, after: str
) -> tuple[dict[str, int], dict[str, int]]:
    """Both, without the words that say the same to a reader as others that came or stood there.

    gone: canonical words of the text `before` that the text `after` lacks; new: the other way round.
    """
    left = dict(gone), dict(new)
    if not (gone or new):
        return left
    for wrong, right in spelt_alike(left, (before, after)):
        left[0].pop(wrong, None)
        left[1].pop(right, None)
    spoken = _spoken(before), _spoken(after)
    _take_compounds(left, spoken)
    if not (left[0] or left[1]):
        return left
    told = _told(frozenset(left[0]), spoken[0]), _told(frozenset(left[1]), spoken[1])
    if are_nations_crossed(*left):
        told = [one for one in told[0] if not is_nation(one.entry.spoken)], told[1]
    others: dict[int, list[Told]] = {}
    for other in told[1]:
        others.setdefault(other.entry.meaning, []).append(other)
    for one in told[0]:
        for other in others.get(one.entry.meaning, ()):
            if (
                one.missed <= left[0].keys()
                and other.missed <= left[1].keys()
                and not _are_two_beside(one.entry.spoken[0], other.entry.spoken[0], spoken)
            ):
                _take(one, left[0])
                _take(other, left[1])
    for side, words in enumerate((after, before)):
        for one in told[side]:
            if one.missed <= left[side].keys() and _is_said_shorter(one.entry, words):
                _take(one, left[side])
    return left


def _are_two_beside(one: str, other: str, spoken: tuple[tuple[str, ...], ...]) -> bool:
    """Whether two words of one row tell two deeds beside what else stands in the texts."""
    for table, is_one in ((ONLY_BESIDE, True), (NOT_BESIDE, False)):
        for word, others, beside in table:
            if word in (one, other) and {one, other} <= {word, *others.split()}:
                table_of = frozenset(beside.split())
                stands = any(
                    _stands_beside(verb, text, table_of) for verb, text in zip((one, other), spoken, strict=True)
                )
                return stands is not is_one
    return False


def _stands_beside(verb: str, text: tuple[str, ...], beside: Set[str]) -> bool:
    """Whether one of these words is what the verb is of: it stands behind it, or before it where nothing does."""
    for at in (at for at, word in enumerate(text) if verb in forms_of(word)):
        behind = _clause(text[at + 1 + (text[at + 1 : at + 2] == ("of",)) :])
        is_passive = at > 0 and text[at - 1] in _BE
        what = _clause(text[:at][::-1], _ENDS)[::-1] if is_passive or not behind else behind
        if any(_is_it(what, place, beside) for place in range(len(what))):
            return True
    return False


def _is_it(what: tuple[str, ...], at: int, beside: Set[str]) -> bool:
    return lemma_of(what[at]) in beside and (at + 1 == len(what) or lemma_of(what[at + 1]) not in _MORE_OF_IT)


def _clause(words: tuple[str, ...], ends: Set[str] = _ENDS | _PREPOSITIONS) -> tuple[str, ...]:
    """The words up to where another clause, or something else than what is done to, begins."""
    for at, word in enumerate(words):
        if word in ends or (word == "and" and any(map(_is_past, words[at + 1 : at + 2]))):
            return words[:at]
    return words


def _is_past(word: str) -> bool:
    return word.endswith("ed") or is_past_form(word)


def _take_compounds(left: tuple[dict[str, int], dict[str, int]], spoken: tuple[tuple[str, ...], ...]) -> None:
    """Takes out what the one text writes as one word and the other as two: "cyber-attack", "cyberattack"."""
    for side in (0, 1):
        there = f" {' '.join(spoken[1 - side])} "
        for word in [word for word in left[side] if "-" in word]:
            if f" {word.replace('-', ' ')} " in there or f" {word.replace('-', '')} " in there:
                del left[side][word]
                for part in said_words(word.replace("-", " ")):
                    left[1 - side].pop(part, None)
        pairs: dict[str, str] = {}
        if any(len(word) > SHORTEST_MISTYPED for word in left[1 - side]):
            for first, second in pairwise(spoken[side]):
                pairs.setdefault(first + second, f"{first} {second}")
        for word in [word for word in left[1 - side] if len(word) > SHORTEST_MISTYPED and word in pairs]:
            del left[1 - side][word]
            for part in said_words(pairs[word]):
                left[side].pop(part, None)


def are_spelt_alike(one: str, other: str) -> bool:
    """Whether two texts have the same words but for their spelling and slips of the finger: "the goverment"."""
    words = said_words(one), said_words(other)
    gone, new = (dict.fromkeys(words[at].keys() - words[1 - at].keys(), 1) for at in (0, 1))
    pairs = spelt_alike((gone, new), (one, other))
    return {word for word, _ in pairs} == gone.keys() and {word for _, word in pairs} == new.keys()


def are_alike(one: str, other: str) -> bool:
    """Whether two canonical words say the same where one stands for the other.

    >>> are_alike("trip", "visit"), are_alike("trip", "refit")
    (True, False)
    """
    if one == other or key(one) == key(other):
        return True
    return bool(_meanings(one) & _meanings(other)) or is_of_nation(one, other) or is_of_nation(other, one)


@remember_short(16_384)
def _meanings(word: str) -> frozenset[int]:
    return frozenset(e.meaning for form in forms_of(word) for e in _of_word().get(form, ()) if len(e.spoken) == 1)


def _take(told: Told, left: dict[str, int]) -> None:
    for word in told.missed:
        left.pop(word, None)


def _told(missed: Set[str], words: tuple[str, ...]) -> list[Told]:
    """The entries that a text tells with words that the other side misses, those of the most words first."""
    by_form: dict[str, set[str]] = {}
    for word in missed:
        for form in _canonical_forms(word):
            by_form.setdefault(form, set()).add(word)
    entries = _standing({entry for form in by_form for entry in _of_word().get(form, ())}, words)
    found = [Told(entry, frozenset().union(*(by_form.get(one, ()) for one in entry.said))) for entry in entries]
    return sorted(
        found, key=lambda one: (-len(one.entry.spoken), one.entry.spoken, -len(one.missed), one.entry.meaning)
    )


@remember_short(16_384)
def _canonical_forms(word: str) -> frozenset[str]:
    return (
        frozenset((word, *(said for form in forms_of(word) for said in said_words(form))))
        if " " not in word
        else (frozenset({word}))
    )


def _standing(entries: Set[Entry], words: tuple[str, ...]) -> list[Entry]:
    """Those of which the words stand one behind the other in a text; a single word is there by what it says."""
    turns = [entry for entry in entries if len(entry.spoken) > 1]
    found = [entry for entry in entries if len(entry.spoken) == 1]
    if not turns:
        return found
    places = _places_of(words)
    return found + [entry for entry in turns if _stands_in(entry, places)]


@remember_short(64)  # it is asked of the same two claims some five times in a row
def _places_of(words: tuple[str, ...]) -> Mapping[str, list[int]]:
    """Where each form of the words stands."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        for form in forms_of(word):
            places.setdefault(form, []).append(at)
    return places


def _stands_in(entry: Entry, places: Mapping[str, list[int]]) -> bool:
    ends = set(places.get(entry.spoken[0], ()))
    for word in entry.spoken[1:]:
        ends = {at + 1 for at in ends}.intersection(places.get(word, ())) if ends else ends
    return bool(ends)


def _is_said_shorter(entry: Entry, other: str) -> bool:
    """Whether the other text says the same by fewer of its words: "concede defeat", "concede"."""
    if len(entry.said) < 2:
        return False
    said = said_words(other).keys()
    return any(
        shorter.meaning == entry.meaning and shorter.said < entry.said
        for word in sorted(entry.said & said)
        for shorter in _of_word().get(word, ())
    )
