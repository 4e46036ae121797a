"""Participles between a number and a noun that say which they are: "600 displaced families", "11 trapped miners".

A verb stands there as often: "40 missed trains". Refuses: every other word's letter (tags.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import (
    BEING,
    DETERMINERS,
    DOUBTFUL,
    IRREGULAR,
    LINKING_VERBS,
    MANY,
    OWNING,
    PREPOSITIONS,
    THINKING,
    TIMES,
    VERBS,
)
from service.extraction.counting.tagging.letters import ADVERB, FIGURE, NOUN, OPEN, PREPOSITION, VERB
from service.extraction.numerals.money.currencies import MONEY_SIGNS
from service.extraction.numerals.numerals import SMALL, TENS
from service.extraction.numerals.word_forms import WordForm

#: Participles of how people and things are, which behind a bare number are hardly ever what so many did.
DESCRIBING = frozenset(
    """abandoned affected alleged anchored armed automated besieged captured charred convicted decomposed
    deserted detained disabled dismembered displaced divorced evacuated exiled flooded homemade hooded
    hospitalised hospitalized imprisoned indicted infected injured jailed kidnapped licensed married masked moored
    occupied orphaned parked qualified registered retired ruined skilled stranded suspected trapped uniformed
    vaccinated wounded""".split()
)
#: Participles that are no past form, and so no verb right behind a number.
ONLY_SAID_OF = frozenset("beaten fallen stolen written".split())
#: Prepositions that a clause stands behind as well: "as 40 missed trains".
OPENING = frozenset("after as before since than till until".split())
#: What such a verb is done to, and no thing that is counted: "two infected others".
NOT_THINGS = frozenset("others themselves".split())
ENDING = OPEN | NOT_THINGS
#: What stands before the number of one thing: "a", "this 1833 map shows".
OF_ONE = frozenset("a an each every that this".split())
#: Words of how exact a number is, and such in several words.
EXACT = frozenset("about almost around nearly over some under".split())
LONGER = (("more", "than"), ("fewer", "than"), ("less", "than"), ("up", "to"), ("at", "least"), ("at", "most"),
          ("as", "many", "as"), ("close", "to"))  # fmt: skip
#: What joins the members of a list.
LISTING = frozenset({"and", "or"})
MOST_BETWEEN = 2
#: What makes a sum or a share of a number: "the £3m loss shows", "one in ten staff uses".
NO_COUNT = frozenset((*MONEY_SIGNS, "in", "of", "out"))
#: The last word of a plain number of several that is written in words.
NUMBERS = frozenset((*SMALL, *TENS, "dozen", "hundred", "thousand", "million")) - {"one", "zero"}


def says_which(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether a participle at words[at], right behind a number, is of what that counts: "11 [trapped] miners"."""
    things = 0 if words[at - 1].norm in TIMES else _things_behind(words, at)
    if not things:
        return False
    if words[at].norm in DESCRIBING or words[at].norm in ONLY_SAID_OF or _is_told_of(words, things + 1, tags):
        return True
    start = _start_of_figure(words, at, tags)
    if start == 0:
        return False
    before = words[start - 1]
    if tags[start - 1] == VERB:
        return before.lemma not in THINKING  # "surveying 1,737 registered voters", not "said 40 missed trains"
    if tags[start - 1] == PREPOSITION or before.norm in PREPOSITIONS:
        return before.norm not in OPENING and start > 1
    if before.norm in OWNING:
        return start > 1 and tags[start - 2] in (PREPOSITION, VERB)
    return before.norm in LISTING and _is_counted(tags, start - 1)  # "12 retired donkeys and nine rescued bears"


def _start_of_figure(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> int:
    """Where the figure right before words[at] begins, with the words of how exact it is: "[up to 40] received"."""
    start = at - 1
    while start > 0 and (tags[start - 1] in (FIGURE, ADVERB) or words[start - 1].norm in EXACT):
        start -= 1
    for lead in LONGER:
        if tuple(word.norm for word in words[max(0, start - len(lead)) : start]) == lead:
            start -= len(lead)
    return start


def _is_counted(tags: Sequence[str], end: int) -> bool:
    """Whether a number and no more than its noun stand right before words[end]."""
    at = end - 1
    while at > 0 and tags[at] == NOUN:
        at -= 1
    return at < end - 1 and tags[at] == FIGURE


def _things_behind(words: Sequence[WordForm], at: int) -> int:
    """Where the noun of many stands that a participle at words[at] may be of; 0 where none does."""
    for index in range(at + 1, min(at + 2 + MOST_BETWEEN, len(words))):
        word = words[index]
        if not word.norm.isalpha() or word.norm in ENDING or word.norm in LINKING_VERBS or word.is_number:
            return 0
        if word.norm in MANY or (word.norm.endswith("s") and word.lemma != word.norm):
            return index
    return 0


def _is_told_of(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether a verb stands at words[at], so that what stands before it has none: "six masked men [robbed] the"."""
    while at < len(words) and tags[at] == ADVERB:
        at += 1
    if at >= len(words):
        return False
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.norm in BEING or word.norm in LINKING_VERBS or (word.norm in IRREGULAR and word.norm not in DOUBTFUL):
        return True
    if word.norm.endswith("ed"):
        return after is not None and (after.norm in DETERMINERS or after.is_number)  # not "trains delayed by snow"
    return word.norm == word.lemma and word.norm in VERBS and word.norm not in DOUBTFUL


def is_counted_plural(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether a plural at words[at] is what a plain number two words before it counts: "five hard [drives]"."""
    if at < 2 or tags[at - 2] != FIGURE or not (words[at - 2].is_number or words[at - 2].norm in NUMBERS):
        return False
    kind, plural = words[at - 1], words[at]
    if not kind.text.islower() or kind.norm in MANY or (kind.norm.endswith("s") and kind.lemma != kind.norm):
        return False
    start = at - 2
    while start > 0 and tags[start - 1] == FIGURE:
        start -= 1
    is_count = NO_COUNT.isdisjoint(word.text for word in words[start : at - 1])
    is_one = words[at - 2].norm == "1" or (start > 0 and words[start - 1].norm in OF_ONE)
    return plural.norm.endswith("s") and plural.lemma != plural.norm and is_count and not is_one
