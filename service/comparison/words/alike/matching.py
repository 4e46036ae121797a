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
from service.comparison.words.alike.things import THINGS
from service.comparison.words.canonical import said_words
from service.text.memory import remember_short
from service.text.words import SAME_SIGN, is_dictionary_word, lemma_of

#: Shortest word of which a slip of the finger leaves enough to know it by.
SHORTEST_MISTYPED = 5

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
#: Words that say nothing of what is meant: "lost his life", "lost their lives".
_UNSAID = frozenset("a an the his her its their our my your this that these those it them him".split())
#: Forms of verbs that the dictionary takes for words of their own.
_IRREGULAR = dict(
    pair.split()
    for pair in "bent bend, bit bite, bore bear, bound bind, broke break, felt feel, gan go, gone go, left leave, "
    "rung ring, shook shake, swore swear, won win".split(", ")
)
#: Endings that two sides of an ocean spell in two ways, and one for both.
_SPELT = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"is(e[sdr]?|ing|ations?|ed|ers?)$", r"iz\1"),
        (r"ys(e[sd]?|ing)$", r"yz\1"),
        (r"our(?=s?$|ed$|ing$|ite|able|ful|less|er)", "or"),
        (r"(?<=[^aeiou])re(?=s?$)", "er"),
        (r"ence(?=s?$)", "ense"),
        (r"ogue(?=s?$)", "og"),
        (r"amme(?=s?$)", "am"),
        (r"ll(?=ed$|ing$|ers?$|$|or|ery|ment|ful)", "l"),
        (r"^en(?=quir)", "in"),
        (r"ae|oe(?!s?$)", "e"),
        (r"grey", "gray"),
        (r"^tyre", "tire"),
        (r"judgement", "judgment"),
        (r"ageing", "aging"),
        (r"wards$", "ward"),
        (r"cheque", "check"),
        (r"moustache", "mustache"),
        (r"sceptic", "skeptic"),
        (r"plough", "plow"),
        (r"licence", "license"),
        (r"practise", "practice"),
    )
)


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
    lines = (line for table in (DEEDS, THINGS, MANNERS) for line in table.replace("\n", " ").split(";"))
    for meaning, line in enumerate(lines):
        for words in line.split(","):
            said, spoken = frozenset(said_words(words.strip())), _spoken(words)
            if said and spoken:
                yield Entry(meaning, said, tuple(lemma_of(word) for word in spoken))


def _spoken(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, one behind the other, without those that say nothing of what is meant."""
    return tuple(word for word in _TOKEN.findall(text.translate(SAME_SIGN).lower()) if word not in _UNSAID)


def _forms(word: str) -> frozenset[str]:
    """A word and what it may be a form of: "hunting" is of "hunt" though the dictionary has it as a noun."""
    forms = {word, lemma_of(word), _IRREGULAR.get(word, word)}
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
    for wrong, right in _spelt_alike(left, (before, after)):
        left[0].pop(wrong, None)
        left[1].pop(right, None)
    for side, words in enumerate((before, after)):
        for word in [word for word in left[side] if _is_compound(word, (after, before)[side])]:
            del left[side][word]
            for part in said_words(word.replace("-", " ")):
                left[1 - side].pop(part, None)
        for word in [word for word in left[1 - side] if _is_joined(word, words)]:
            parts = next(pair for pair in pairwise(_spoken(words)) if "".join(pair) == word)
            del left[1 - side][word]
            for part in said_words(" ".join(parts)):
                left[side].pop(part, None)
    if not (left[0] or left[1]):
        return left
    told = _told(frozenset(left[0]), before), _told(frozenset(left[1]), after)
    for one in told[0]:
        for other in told[1]:
            is_there = one.missed <= left[0].keys() and other.missed <= left[1].keys()
            if is_there and one.entry.meaning == other.entry.meaning:
                _take(one, left[0])
                _take(other, left[1])
    for side, words in enumerate((after, before)):
        for one in told[side]:
            if one.missed <= left[side].keys() and _is_said_shorter(one.entry, words):
                _take(one, left[side])
    return left


def are_spelt_alike(one: str, other: str) -> bool:
    """Whether two texts have the same words but for their spelling and slips of the finger: "the goverment"."""
    words = said_words(one), said_words(other)
    gone, new = (dict.fromkeys(words[at].keys() - words[1 - at].keys(), 1) for at in (0, 1))
    pairs = _spelt_alike((gone, new), (one, other))
    return {word for word, _ in pairs} == gone.keys() and {word for _, word in pairs} == new.keys()


def are_alike(one: str, other: str) -> bool:
    """Whether two canonical words say the same where one stands for the other.

    >>> are_alike("trip", "visit"), are_alike("trip", "refit")
    (True, False)
    """
    if one == other or _key(one) == _key(other):
        return True
    return bool(_meanings(one) & _meanings(other))


@remember_short(16_384)
def _meanings(word: str) -> frozenset[int]:
    return frozenset(e.meaning for form in _forms(word) for e in _of_word().get(form, ()) if len(e.spoken) == 1)


def _take(told: Told, left: dict[str, int]) -> None:
    for word in told.missed:
        left.pop(word, None)


def _told(missed: Set[str], text: str) -> list[Told]:
    """The entries that a text tells with words that the other side misses, those of the most words first."""
    spoken = [_forms(word) for word in _spoken(text)]
    found = []
    for word in sorted(missed):
        for form in sorted(_canonical_forms(word)):
            for entry in _of_word().get(form, ()):
                if _stands_in(entry, spoken):
                    words = frozenset(one for one in missed if entry.said & _canonical_forms(one))
                    found.append(Told(entry, words))
    return sorted(found, key=lambda one: (-len(one.entry.spoken), one.entry.spoken, one.entry.meaning))


def _canonical_forms(word: str) -> frozenset[str]:
    return (
        frozenset((word, *(said for form in _forms(word) for said in said_words(form))))
        if " " not in word
        else (frozenset({word}))
    )


def _stands_in(entry: Entry, spoken: list[frozenset[str]]) -> bool:
    """Whether the words of an entry stand in a text one behind the other; a single word is there by what it says."""
    size = len(entry.spoken)
    if size == 1:
        return True
    return any(
        all(word in forms for word, forms in zip(entry.spoken, spoken[at : at + size], strict=True))
        for at in range(len(spoken) - size + 1)
    )


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


def _spelt_alike(left: tuple[dict[str, int], dict[str, int]], texts: tuple[str, str]) -> list[tuple[str, str]]:
    """Words of the two sides that are one word in two spellings, or of which one is a slip of the finger."""
    return [
        (one, other)
        for one in left[0]
        for other in left[1]
        if _key(one) == _key(other) or _is_mistyped(one, other, texts)
    ]


def _key(word: str) -> str:
    """A word in one spelling for all: "organise" and "organize", "neighbour" and "neighbor"."""
    for pattern, said in _SPELT:
        word = pattern.sub(said, word)
    return word


def _is_mistyped(one: str, other: str, texts: tuple[str, str]) -> bool:
    """Whether one of two words is in no dictionary and the other but one slip away from it. Names are no slips."""
    if min(len(one), len(other)) < SHORTEST_MISTYPED or not (one.isalpha() and other.isalpha()):
        return False
    known = is_dictionary_word(one), is_dictionary_word(other)
    if known[0] is known[1] or not _is_one_slip(one, other):
        return False
    wrong, text = (one, texts[0]) if known[1] else (other, texts[1])
    return bool(re.search(rf"\b{re.escape(wrong)}", text)) or (other if known[1] else one) in _CAPITALS


#: Words in capitals that are no names of people: "Febuary".
_CAPITALS = frozenset(
    """january february september october november december tuesday wednesday thursday saturday
    government president minister ministry""".split()
)


def _is_one_slip(one: str, other: str) -> bool:
    """Whether a letter more, a letter less, another one or two exchanged make the one word the other.

    >>> _is_one_slip("goverment", "government"), _is_one_slip("recieve", "receive"), _is_one_slip("casual", "causal")
    (True, True, True)
    """
    shorter, longer = sorted((one, other), key=len)
    start = next((at for at, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    rest, more = shorter[start:], longer[start:]
    if len(shorter) < len(longer):
        return more[1:] == rest
    return rest[1:] == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])


def _is_compound(word: str, other: str) -> bool:
    """Whether the other text writes a word with a hyphen as two or as one: "cyber-attack", "cyber attack"."""
    if "-" not in word:
        return False
    joined = f" {' '.join(_spoken(other))} "
    return f" {word.replace('-', ' ')} " in joined or f" {word.replace('-', '')} " in joined


def _is_joined(word: str, other: str) -> bool:
    """Whether the other text writes a word as two: "cyberattack", "cyber attack"."""
    return len(word) > SHORTEST_MISTYPED and any("".join(pair) == word for pair in pairwise(_spoken(other)))
