"""The words of a claim, ready to be held against the names of one text after another.

Remembered by what is said, since from one version to the next most stays. Refuses: knowing which of them are names.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from service.comparison.words.canonical import said_words
from service.text.memory import remember_short

#: Letters by which a name and what is called after it are one: "Norland", "Norlanders".
STEM = 5

#: Pieces of text whose words are remembered.
WORDS_REMEMBERED = 16_384


class Words(NamedTuple):
    """Lower-case words in their order; each is there once more for finding out quickly that none is a name."""

    words: tuple[str, ...]
    every: frozenset[str]
    stems: frozenset[str]  # how those long enough begin

    @classmethod
    def made_of(cls, words: Iterable[str]) -> "Words":
        """These words."""
        words = tuple(words)
        return cls(words, frozenset(words), stems_of(words))


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """How the words begin that are long enough to be known by it."""
    return frozenset([word[:STEM] for word in words if len(word) >= STEM])


@remember_short(WORDS_REMEMBERED)
def words_beside(measure: str, sentence: str) -> Words:
    """The words of a measure, then those of the sentence that it is counted in."""
    return Words.made_of((*measure.split(), *_words_in(sentence)))


@remember_short(WORDS_REMEMBERED)
def words_told(whose: str, content: str) -> Words:
    """The words by which a position's holder is called and those of what it says, then the latter's canonical ones."""
    return Words.made_of((*_words_in(f"{whose} {content}"), *said_words(content)))


@remember_short(WORDS_REMEMBERED)
def _words_in(sentence: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(r"[^\W\d_][\w’'-]*", sentence.lower())))
