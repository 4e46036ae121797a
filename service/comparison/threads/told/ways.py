"""Whether those a figure counts were gained or lost: jobs that are created are no jobs that are cut.

Refuses: what befell people (topics.py); whether two figures are one (joining.py).
"""

import re

from service.domain.versions import Passage
from service.text.words import lemma_of

#: Verbs, in lemmas, by which things counted come to somebody, and by which they go.
GAINING = frozenset("acquire add build buy create gain hire open receive recruit win".split())
LOSING = frozenset(
    "abolish axe close cut demolish destroy dismiss eliminate lose sack scrap sell shed shut slash".split()
)

#: What stands among a matter's names for the two ways; no name has brackets.
GAINED, LOST = "(gained)", "(lost)"

#: Words before a number, and behind it, among which its verb may stand.
BEFORE, BEHIND = 4, 5

_CLAUSE = re.compile(r"[,;:.!?()–—]|\b(?:and|but|while|after|when|who|which|as|by|because|to make)\b")
_WORD = re.compile(r"[^\W\d_]+")
#: Past forms that the dictionary has as words of their own.
_PAST = {"won": "win", "lost": "lose", "axed": "axe", "fired": "sack", "scrapped": "scrap", "shed": "shed"}


def way_of(number: Passage, sentence: Passage) -> str:
    """GAINED, LOST or "": by the verb nearest before the number in its clause, else by the first behind it.

    >>> sentence = Passage(0, 24, "The firm will cut 9 jobs.")
    >>> way_of(Passage(18, 19, "9"), sentence)
    '(lost)'
    """
    start, end = number.start - sentence.start, number.end - sentence.start
    before = _WORD.findall(_CLAUSE.split(sentence.exact[: max(0, start)].lower())[-1])[-BEFORE:]
    behind = _WORD.findall(_CLAUSE.split(sentence.exact[end:].lower())[0])[:BEHIND]
    return next((way for word in (*reversed(before), *behind) if (way := _way(word))), "")


def _way(word: str) -> str:
    verb = _PAST.get(word) or lemma_of(word)
    return GAINED if verb in GAINING else LOST if verb in LOSING else ""
