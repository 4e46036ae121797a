"""Bounds behind what is counted: "1,500 people at most", "600 nurses or more".

Refuses: those right behind a number and its unit (modifiers.py).
"""

from collections.abc import Sequence

from service.domain.claims import Modifier
from service.extraction.counting.grammar import FUNCTION_WORDS, MANY
from service.extraction.numerals.word_forms import WordForm

#: What bounds a number from behind its noun.
BEHIND = {
    ("at", "least"): Modifier.AT_LEAST,
    ("at", "most"): Modifier.AT_MOST,
    ("at", "the", "least"): Modifier.AT_LEAST,
    ("at", "the", "most"): Modifier.AT_MOST,
    ("at", "the", "very", "least"): Modifier.AT_LEAST,
    ("at", "the", "very", "most"): Modifier.AT_MOST,
    ("or", "fewer"): Modifier.AT_MOST,
    ("or", "less"): Modifier.AT_MOST,
    ("or", "more"): Modifier.AT_LEAST,
    ("or", "so"): Modifier.ABOUT,
    ("or", "thereabouts"): Modifier.ABOUT,
}
LEADING = frozenset({"at", "or"})
#: Words of what is counted, at most.
MOST_NOUNS = 3
#: Signs by which the clause ends.
CLOSING = frozenset(".,;:)!?—–\"'")


def bound_behind(words: Sequence[WordForm], last: int) -> Modifier | None:
    """The bound that ends the clause behind the noun of a bare number that ends at words[last]; None for none."""
    for at, word in enumerate(words[last + 1 : last + 1 + MOST_NOUNS], last + 1):
        if word.norm in LEADING:
            is_noun = _is_many(words[at - 1]) and all(map(_is_of_noun, words[last:at]))
            return _bound_at(words, at) if is_noun else None
    return None


def _is_of_noun(word: WordForm) -> bool:
    return word.text.isalpha() and word.text.islower() and word.norm not in FUNCTION_WORDS


def _bound_at(words: Sequence[WordForm], at: int) -> Modifier | None:
    for size in (2, 3, 4):
        bound = BEHIND.get(tuple(word.norm for word in words[at : at + size]))
        if bound:
            end = at + size
            return bound if end >= len(words) or words[end].text in CLOSING else None
    return None


def _is_many(word: WordForm) -> bool:
    return word.norm in MANY or (word.norm.endswith("s") and word.lemma != word.norm)
