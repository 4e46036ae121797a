"""Participles with a word of how much, before what is counted: "the two most wanted men", "12 newly built ships".

Refuses: participles alone (participles.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import IRREGULAR
from service.extraction.counting.tagging.letters import BEING, DETERMINER, FIGURE, OPEN
from service.extraction.numerals.word_forms import WordForm
from service.extraction.times.calendar import is_plural

#: Superlatives of participles.
MOST = frozenset({"least", "most"})
#: Adverbs that go with a participle before a noun, and hardly ever with a verb behind a number.
DEGREES = frozenset(
    """badly critically freshly heavily highly lightly mentally mortally newly partially partly physically poorly
    previously professionally seriously severely specially terminally well""".split()
)
LEADING = MOST | DEGREES
#: Words of what is counted, at most.
MOST_KINDS = 4


def is_of_degree(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether a participle at words[at], behind such a word and a figure, is of what that counts."""
    is_participle = words[at].norm.endswith("ed") or words[at].norm in IRREGULAR
    if at < 2 or not is_participle or not _goes_on(words, at + 1):
        return False
    return tags[at - 2] == FIGURE or (tags[at - 2] == DETERMINER and words[at - 1].norm in MOST)


def says_who(words: Sequence[WordForm], at: int) -> bool:
    """Whether many stand from words[at] on, and nothing they did: "likely [voters]", not "likely [caused fires]"."""
    is_done = at < len(words) and (words[at].norm.endswith("ed") or words[at].norm in IRREGULAR)
    return not is_done and _goes_on(words, at)


def _goes_on(words: Sequence[WordForm], at: int) -> bool:
    """Whether many stand from words[at] on, behind one or two words of their kind at most."""
    for word in words[at : at + MOST_KINDS]:
        if not word.norm.isalpha() or word.norm in OPEN or word.norm in BEING:
            return False
        if is_plural(word):
            return True
    return False
