"""What is spoken of, where "about" leads to it and says nothing of how many: "concerns about two players".

Refuses: verbs behind which it may be either ("heard about 40 witnesses", "told about 20 people").
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import DETERMINERS
from service.extraction.numerals.word_forms import WordForm

#: Nouns that "about" belongs to, and verbs that have no object, in lemmas.
NOUNS = frozenset(
    """allegations anger anxiety comments complaint complaints concern concerns confusion details disagreement doubt
    doubts evidence information misgivings question questions remarks rumors rumours speculation suspicion suspicions
    uncertainty unease warnings worries""".split()
)
VERBS = frozenset("boast brag care complain enquire fret inquire joke speak talk worry".split())
#: Who or what stands before such a noun where it is a verb: "he questions about 40 people".
ACTING = frozenset("he it she that they we which who".split())
#: What is done so often, so long or so well, and is no matter: "spoke about 40 words", "complained about 40 times".
NO_MATTERS = frozenset("dialects languages long minutes occasions pages times words".split())
FAR = 4


def is_matter(words: Sequence[WordForm], about: int, first: int) -> bool:
    """Whether "about" at words[about] before a number at words[first] leads to what is spoken of."""
    if not about or first + 1 >= len(words):
        return False
    before = words[about - 1]
    if before.lemma not in VERBS and not (before.norm in NOUNS and _is_noun(words, about - 1)):
        return False
    behind = words[first + 1 : first + FAR]
    return behind[0].norm.isalpha() and not any(word.norm in NO_MATTERS for word in behind)


def _is_noun(words: Sequence[WordForm], at: int) -> bool:
    """Whether words[at] is no verb behind its subject: not "the ruling concerns about 40 players"."""
    if at and words[at - 1].norm in ACTING:
        return False
    return not (at > 1 and words[at - 2].norm in DETERMINERS)
