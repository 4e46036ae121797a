"""A "no" that denies nothing of what the other version quotes: "it was greed, nothing more", "our tests found nothing".

Refuses: a "no" on what the other says (denying/); which quotation is which (pairing.py).
"""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from service.comparison.meaning.likeness import without_kin
from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.alike.matching import without_alike
from service.comparison.words.canonical import canonical_tokens, said_words
from service.comparison.words.stances import NONE_OF, says_no
from service.comparison.words.tables import BARE, NEGATING, SILENT
from service.domain.claims import Directness

#: Turns of phrase that only say with a "no" how much it is so.
_IDLE_NO = re.compile(
    r", (?:no more(?:,? and|,?) no less|no more than that|no (?:doubt|question)(?: about (?:it|that))?"
    r"|nothing (?:else|less|more)|no less)(?=\W*$|\W*[”\"]|\.)"
    r"|,? no matter (?:how|what|when|where|who)\b|\bnothing but\b",
    re.IGNORECASE,
)
#: What tells where there is none, or of whom, and is not what is denied: "no one in the house".
_OF_WHAT = frozenset("about at for from in of on with".split())
#: Most words behind a "no" among which what it denies stands, and most of these.
_REACH, _MOST = 5, 2


def without_idle_no(words: str) -> str:
    """The words without a "no" that denies nothing.

    >>> without_idle_no("It was theft, nothing less.")
    'It was theft.'
    """
    return _IDLE_NO.sub("", words)


def denies_nothing_said(pair: PositionPair) -> bool:
    """Whether what a quotation denies is nothing that the other says: "was clear", "found nothing".

    The verb and the thing beside a "no" are denied. Where neither is told ("no one in the house"), it may be anything.
    """
    if not {pair.before.directness, pair.after.directness} <= {Directness.DIRECT, Directness.MIXED}:
        return False
    texts = pair.before_words, pair.after_words
    if says_no(texts[0]) is says_no(texts[1]):
        return False
    denying, other = sorted(texts, key=says_no, reverse=True)
    denied = _denied(canonical_tokens(denying))
    said = said_words(other)
    if not denied or not denied.isdisjoint(said):
        return False
    left = without_kin(dict.fromkeys(denied, 1), said)
    return without_alike(*left, denying, other)[0].keys() == denied


def _denied(tokens: Sequence[str]) -> frozenset[str]:
    """What the "no" of a text stands on: the first words of content behind it, and the verb before a "nothing"."""
    found = set[str]()
    for at, token in enumerate(tokens):
        if token not in NEGATING:
            continue
        behind = takewhile(lambda word: word not in _OF_WHAT, tokens[at + 1 : at + 1 + _REACH])
        found.update([*takewhile(_carries, dropwhile(SILENT.__contains__, behind))][:_MOST])
        if token in NONE_OF and at and _carries(tokens[at - 1]):
            found.add(tokens[at - 1])
    return frozenset(BARE.get(word, word) for word in found) - NEGATING


def _carries(word: str) -> bool:
    return word not in SILENT
