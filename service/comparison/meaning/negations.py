"""Whether two sentences say the same but for a "no": however they are built, the one denies what the other says.

Refuses: what each position holds (reversal.py); words that say no in a word of their own (words/opposites.py).
"""

import re
from collections import Counter

from service.comparison.words.canonical import canonical_tokens
from service.comparison.words.tables import NEGATING, SILENT

#: Where a negation denies nothing: it adds, it compares, it leaves open, or it numbers.
_NO_DENIAL = re.compile(
    r"\bnot (?:only|just|merely|simply|least)\b"
    r"|\b(?:no|not|none|nothing) (?:less|fewer|more|later|sooner|earlier|other|but)\b"
    r"|\b(?:no|not|nothing) (?:doubt|matter|wonder|surprise|secret)\b|\bor not\b|\bif not\b|\bnot to mention\b"
    r"|\bcannot (?:but|help)\b"
    r"|\bno\.? ?\d|\bnot (?:all|every|everyone|everything|always|necessarily) (?:that )?",
    re.IGNORECASE,
)

_JOINING = frozenset("but however yet though although nor and or while".split())


def differ_by_no(before: str, after: str) -> bool:
    """Whether the content words are the same and one negation came or went.

    >>> differ_by_no("It ruled out a pact, but not a deal.", "It ruled out a pact and a deal.")
    True
    >>> differ_by_no("They rule not only Osby but Tarn.", "They rule Osby and Tarn.")
    False
    """
    noes, words = zip(*map(_noes_and_words, (before, after)), strict=True)
    return bool(sum(noes) % 2 == 1 and words[0] == words[1])


def _noes_and_words(text: str) -> tuple[int, Counter[str]]:
    tokens = canonical_tokens(_NO_DENIAL.sub(" ", text))
    words = Counter(
        token for token in tokens if token not in SILENT and token not in NEGATING and token not in _JOINING
    )
    return sum(token in NEGATING for token in tokens), words
