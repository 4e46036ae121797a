"""What stands beside a word and decides whether it is a noun or a verb there.

Refuses: the letter itself (tags.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import (
    ADVERBIALS,
    CONJUNCTIONS,
    DETERMINERS,
    MANY,
    REACHED,
    WHERE,
)
from service.extraction.counting.tagging.letters import BEING, FIGURE, OPEN, PREPOSITION
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.moving.upward import FALLING
from service.extraction.quantities.trends import RISING

#: Verbs of both ways, and words no noun phrase goes on with.
MOVING = RISING | FALLING
OPEN_OR_BEING = OPEN | BEING
#: What makes an army of "forces": "a special forces team".
ARMED = frozenset("allied armed coalition ground naval paramilitary peacekeeping rebel security special".split())


def is_adverbial(words: Sequence[WordForm], at: int) -> bool:
    """Whether a noun only ends a set phrase of when or how: "so far", "in the end", but "in the event of"."""
    if at + 1 < len(words) and words[at + 1].norm == "of":
        return False
    before = " ".join(word.norm for word in words[max(0, at - 2) : at])
    return any(before == lead or before.endswith(f" {lead}") for lead in ADVERBIALS[words[at].norm])


def is_one_amount(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether the figure right before words[at] is behind an article, and so a noun ahead; "a 17-year-old" is one."""
    start = at - 1
    while start > 0 and tags[start - 1] == FIGURE:
        start -= 1
    return start > 0 and words[start - 1].norm in ("a", "an") and not words[at - 1].norm.endswith("old")


def leads_amount(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether a participle stands between an article and a figure: "worth a [combined] 3.2bn euros"."""
    return at > 0 and words[at - 1].norm in ("a", "an") and at + 1 < len(words) and tags[at + 1] == FIGURE


def leads_to_amount(at: int, tags: Sequence[str]) -> bool:
    """Whether a figure stands right behind words[at], or behind a preposition there: "which [start] at £45"."""
    behind = tags[at + 1 : at + 3]
    return behind[:1] == [FIGURE] or behind == [PREPOSITION, FIGURE]


def moves(word: WordForm) -> bool:
    """Whether a verb of how an amount moved or stands, which the noun before it did."""
    return word.norm in REACHED or (word.lemma in MOVING and word.norm != word.lemma)


def is_over(words: Sequence[WordForm], at: int) -> bool:
    """Whether a plural at words[at] has its verb behind where to or from: "car exports [to Norland rose]"."""
    if words[at + 1].norm not in WHERE or (at > 1 and words[at - 2].norm in DETERMINERS):
        return False
    for word in words[at + 2 : at + 6]:
        if word.is_sign or word.norm in CONJUNCTIONS:
            return False
        if word.norm in BEING or moves(word):
            return True
    return False


def is_listed(words: Sequence[WordForm], at: int) -> bool:
    """Whether a plural stands right before what joins words[at] to it: "costs and [returns] 40"."""
    return at > 1 and words[at - 2].norm.endswith("s") and words[at - 2].lemma != words[at - 2].norm


def goes_on(words: Sequence[WordForm], at: int) -> bool:
    """Whether what is counted stands from words[at] on, as many: "flights", "return flights", not "last year"."""
    for word in words[at : at + 3]:
        if not word.norm.isalpha() or word.norm in OPEN_OR_BEING:
            return False
        if word.norm.endswith("s") and word.lemma != word.norm:
            return True
    return False


def goes_on_with(after: WordForm) -> bool:
    """Whether a noun phrase goes on with this word."""
    return after.norm.isalpha() and after.text.islower() and after.norm not in OPEN and not after.is_number


def is_many(word: WordForm) -> bool:
    """Whether a word is a noun of many: "people spending less" is no kind of spending."""
    return word.norm in MANY or (word.norm.endswith("s") and word.lemma != word.norm)


def is_open(after: WordForm | None) -> bool:
    """Whether no noun phrase without a determiner goes on with this word."""
    return after is None or not after.text[0].isalpha() or after.norm in OPEN or after.norm.endswith("ly")
