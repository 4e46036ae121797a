"""A sentence as alignment needs it, and how alike two are by themselves, whatever stands around them.

Refuses: which sentence became which (alignment.py).
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel, LCSseq

from service.comparison.words.lexicon import THINGS_APART
from service.text.memory import LONGEST_SHORT, remember_short
from service.text.words import LONGEST_WORD, SAME_SIGN, SOFT_HYPHEN, WORD, lemma_of, less_addresses

#: What is left of the similarity of two sentences for each such word that parts them.
PARTED = 0.8

APART = tuple(
    {word: line.split()[0] for line in lines.strip().splitlines() for word in line.split()} for lines in THINGS_APART
)

#: Pairs of sentences whose likeness is remembered: a text's sentences are held against each other version by version.
PAIRS_REMEMBERED = 32_768

#: Pieces of text whose words are remembered: from one version to the next most stay, and each is asked for again.
PIECES_REMEMBERED = 16_384

#: Likewise stretches between two spaces.
STRETCHES_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What alignment needs of a sentence. Each is itself alone, so that what two have in common is found in no time."""

    key: str  # equal for sentences that differ in space, case, punctuation or typography only
    letters: str  # lower case, straight signs
    words: tuple[str, ...]  # lemmas
    once: tuple[str, ...]  # each lemma once, by where it first stands
    counts: tuple[tuple[str, float], ...]  # likewise, with 1 + log of how often it does
    things: tuple[frozenset[str], ...]  # for each line of THINGS_APART, those it speaks of; () when of none at all


def sentence_key(sentence: str) -> str:
    """A key that two sentences share when they differ in white space, case, punctuation or typography only.

    A per cent sign, a currency sign and a minus before a digit are words here, not punctuation.
    """
    return " ".join(_words_of(sentence)) or sentence.strip()


def form_of(sentence: str) -> Form:
    """The sentence as it is aligned."""
    words = _words_of(sentence)
    lemmas = tuple(lemma_of(word) for word in words)
    often = Counter(lemmas)
    things = tuple(frozenset(names[word] for word in often if word in names) for names in APART)
    return Form(
        " ".join(words) or sentence.strip(),
        sentence.replace(SOFT_HYPHEN, "").translate(SAME_SIGN).lower(),
        lemmas,
        tuple(often),
        tuple((word, 1 + math.log(count)) for word, count in often.items()),
        things if any(things) else (),
    )


def closeness(before: str, after: str) -> float:
    """How alike two pieces of text are in their words, 0 to 1."""
    return Indel.normalized_similarity(_lemmas(before), _lemmas(after))


def words_in_order(before: Sequence[str], after: Sequence[str]) -> int:
    """How many words two rows of them have in common in one order."""
    return LCSseq.similarity(before, after)


@remember_short(PIECES_REMEMBERED)
def _words_of(sentence: str) -> tuple[str, ...]:
    """The words of a sentence. None has white space in it or looks past it, so each stretch between is read by itself.

    News has few stretches that it has not had before.
    """
    words: list[str] = []
    sentence = less_addresses(sentence.replace(SOFT_HYPHEN, ""))
    opens = not sentence[:1].isspace()
    for stretch in sentence.split():
        words += (_known_stretch if len(stretch) <= LONGEST_WORD else _stretch)(stretch, opens)
        opens = False
    return tuple(words)


def _stretch(stretch: str, opens: bool) -> tuple[str, ...]:
    """opens: whether nothing stands before it, so that what looks like a minus is a dash."""
    words = []
    for match in WORD.finditer(stretch):
        word = match.group().translate(SAME_SIGN).lower()
        is_minus = word == "-" and not (opens or match.start()) and stretch[match.end() :][:1].isdigit()
        if any(map(str.isalnum, word)) or word in "%£$€¥" or is_minus:
            words.append(word)
    return tuple(words)


_known_stretch = lru_cache(maxsize=STRETCHES_REMEMBERED)(_stretch)


@remember_short(PIECES_REMEMBERED)
def _lemmas(text: str) -> tuple[str, ...]:
    return tuple(lemma_of(word) for word in _words_of(text))


def likeness(before: Form, after: Form) -> tuple[float, float, float]:
    """What is left for things apart, and how alike words and letters are: the same whatever stands around the two.

    The same from either side, too, so that one order of the two is enough to remember.
    """
    return (_known if len(before.letters) + len(after.letters) <= LONGEST_SHORT else _likeness)(before, after)


def _likeness(before: Form, after: Form) -> tuple[float, float, float]:
    apart = PARTED ** sum(map(_are_apart, before.things, after.things))
    words = Indel.normalized_similarity(before.words, after.words)
    return apart, words, Indel.normalized_similarity(before.letters, after.letters)


_known = lru_cache(maxsize=PAIRS_REMEMBERED)(_likeness)


def _are_apart(before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether each speaks of one of these, and not of the same: one of indoors, the other of outdoors."""
    return bool(before and after) and not before & after


def of_so_many(words: str) -> str:
    """The words in lower case, a part of so many as "of": "six out of nine" is six of nine."""
    return words.lower().replace(" out of ", " of ")
