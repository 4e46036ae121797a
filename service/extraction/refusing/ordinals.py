"""Words of parts that count which one it is: "two men were held and a third is being sought".

Refuses: parts that are shares (quantifiers.py); ordinals written behind a number (refusals.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import FUNCTION_WORDS
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.word_forms import WordForm

#: The number before what an ordinal that is also a part may be the next of, and how far before it, in words.
ONE_LESS = {
    part: (word, digit)
    for part, word, digit in zip(
        "third fourth fifth sixth seventh eighth ninth tenth".split(),
        "two three four five six seven eight nine".split(),
        "23456789",
        strict=True,
    )
}
FAR_LESS = 12

#: What stands right before such an ordinal, what the one did, and what befell it, with what may stand between.
OPENING = frozenset(", and but while".split())
BECAME = frozenset("died drowned escaped fled remains survived".split())
BEFORE_BEFALLEN = frozenset("already also be been being believed later now reported still thought to".split())
BEFALLEN = frozenset(
    """acquitted appointed arrested charged closed convicted critically cleared damaged detained due expected feared
    found freed heard held hunted hurt injured jailed killed missing named on planned questioned released rescued saved
    seen sought stabbed trapped treated under wanted wounded""".split()
)


def is_next(words: Sequence[WordForm], first: int, last: int) -> bool:
    """Whether "a third" is the one more than a number before it: "two men were held and [a third] is being sought".

    The number before counts a noun, a conjunction or comma opens the clause, and something befell the one.
    """
    one_less = ONE_LESS.get(words[last - 1].norm, ())
    if not one_less or not first or words[first - 1].norm not in OPENING or not _befell_one(words, last):
        return False
    for at in range(first - 1, max(-1, first - 1 - FAR_LESS), -1):
        if words[at].text in ".;":
            return False
        if words[at].norm in one_less:
            noun = words[at + 1]
            return noun.text.isalpha() and noun.norm not in FUNCTION_WORDS and noun.norm not in BY_NAME
    return False


def _befell_one(words: Sequence[WordForm], at: int) -> bool:
    """Whether a verb of what becomes of one person or thing stands at words[at]: "is being sought", "died"."""
    if at >= len(words):
        return False
    if words[at].norm in BECAME:
        return True
    if words[at].norm not in ("has", "is", "was"):
        return False
    at += 1
    while at < len(words) and words[at].norm in BEFORE_BEFALLEN:
        at += 1
    return at < len(words) and words[at].norm in BEFALLEN
