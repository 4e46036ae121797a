"""What on a retold page shows that a sentence says something else, and not the same in other words.

On such a page a phrase of when, where or how that came or went is no evidence: a "no" is, and so is another day or
date, whom the other sentence does not name, what befell somebody, and a word that makes something else of a deed.
Refuses: words that gave way to others, and every other kind, which are told as on any page (judgement.py).
"""

import re
from collections.abc import Iterable

from service.comparison.aligning.edits import Edits
from service.comparison.meaning.news.fates import fates_in, tells_death, tells_harm
from service.comparison.meaning.news.happenings import tells_happening
from service.comparison.meaning.swaps import PositionPair
from service.comparison.retelling.pages import is_turned
from service.comparison.words.bounds import is_date_word
from service.comparison.words.canonical import said_in_order, said_words
from service.comparison.words.lexicon import UNDOING, UNMAKING
from service.comparison.words.stances import REFUSALS, Stance, says_no
from service.domain.changes import ChangeKind
from service.domain.claims import Voice

#: What befell somebody or something, each as far as a sentence tells it.
_BEFELL = fates_in, tells_death, tells_harm, tells_happening

_NAME = re.compile(r"(?<!^)(?<![.!?:“\"] )\b[A-Z][\w’'-]+")
_OWN = re.compile(r"['’]s?$")
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
#: Words of which a sentence that has one says something else than one without.
_TELLING = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in ("unless|until", "whether", "all|entire|every|whole", "half", "only")
)
#: Those that say for whom, when or where it holds.
_BINDING = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in ("if", "except|excluding|other than", "most|many|several|some|few|both", "before|by", "after|since")
)
#: Kinds of a pair that only tells more or less of when, where or how; one that is anything else too is told as it is.
_BY_THE_WAY = frozenset({ChangeKind.REQUALIFIED, ChangeKind.REWORDED, ChangeKind.MOVED})
#: Numbers that are as often written out, with the digits that say the same.
_DIGITS = {
    word: str(number)
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
_LARGE = frozenset("dozen hundred thousand million billion".split())
#: What stands for each word of a deed that was not quite done.
_NOT_QUITE = "nearly"
_WORD = re.compile(r"[\w-]+")


def without_retelling(kinds: tuple[ChangeKind, ...], pair: PositionPair, edits: Edits) -> tuple[ChangeKind, ...]:
    """The kinds of a pair of a retold page: reworded where it was turned about and words came or went by the way.

    Who did what to whom, and whom it binds, is told there as on any page, and so is whatever gave way to other words.
    """
    is_rule = Voice.DIRECTIVE in (pair.before.voice, pair.after.voice)
    if not edits.is_retold or ChangeKind.REQUALIFIED not in kinds or not _BY_THE_WAY.issuperset(kinds) or is_rule:
        return kinds
    if not _is_turned(pair, edits) or (any(swap.gone for swap in pair.swaps) and any(swap.new for swap in pair.swaps)):
        return kinds
    sides = (edits.before, pair.before), (edits.after, pair.after)
    sentences = [one.exact if one else "" for one in (side.sentence_of(claim) for side, claim in sides)]
    is_other = says_something_else(pair, (sentences[0], sentences[1]), (edits.before.text, edits.after.text))
    return kinds if is_other or _differ(_BINDING, *sentences) else (ChangeKind.REWORDED,)


def _is_turned(pair: PositionPair, edits: Edits) -> bool:
    """Whether the words of a pair, or of its sentences, stand in another order: else one took the place of another."""
    group = edits.group_before.get(edits.before.index_of(pair.before.passage.start))
    return group in edits.turned or is_turned(*(said_in_order(one.passage.exact) for one in (pair.before, pair.after)))


def says_something_else(pair: PositionPair, sentences: tuple[str, str], texts: tuple[str, str]) -> bool:
    """Whether more than words differs between two claims. sentences, texts: those in which the two stand."""
    told = pair.before.passage.exact, pair.after.passage.exact
    if pair.stances[0].noes % 2 != pair.stances[1].noes % 2 or says_no(told[0]) is not says_no(told[1]):
        return True
    if any(tells(told[0]) != tells(told[1]) for tells in _BEFELL):
        return True
    gone = frozenset[str]().union(*(swap.gone for swap in pair.swaps))
    new = frozenset[str]().union(*(swap.new for swap in pair.swaps))
    if any(is_date_word(word) or word.isdigit() for word in gone | new):
        return True
    days = [frozenset(_DAY.findall(one)) for one in told]
    if all(days) and days[0] != days[1]:
        return True
    if _differ(_TELLING, *told):
        return True
    if _refuses(pair.stances[0]) != _refuses(pair.stances[1]):
        return True
    if any(numbers_in(one) - numbers_in(other) for one, other in ((told[0], texts[1]), (told[1], texts[0]))):
        return True
    unmaking = [_unmaking(one) for one in told]
    return unmaking[0] != unmaking[1] or _names_anew(told[0], sentences[1]) or _names_anew(told[1], sentences[0])


def _differ(patterns: Iterable[re.Pattern[str]], one: str, other: str) -> bool:
    """Whether one of the patterns is found in one of two texts alone."""
    return any((pattern.search(one) is None) is not (pattern.search(other) is None) for pattern in patterns)


def _names_anew(told: str, other: str) -> bool:
    """Whether a name in it stands nowhere in the other sentence."""
    return any(name not in other for name in names_in(told))


def names_in(words: str) -> frozenset[str]:
    """The names in words, but for what stands first."""
    return frozenset(_OWN.sub("", name) for name in _NAME.findall(words))


def _refuses(stance: Stance) -> frozenset[str]:
    return frozenset(matter for matter, rung in stance.sides if rung < 0 and matter in REFUSALS)


def numbers_in(words: str) -> frozenset[str]:
    """The numbers in words, in digits or letters."""
    return frozenset(
        _DIGITS.get(word, word) for word in said_words(words) if word in _DIGITS or word in _LARGE or word[0].isdigit()
    )


def _unmaking(words: str) -> frozenset[str]:
    found = frozenset(_WORD.findall(words.lower()))
    return (found & UNMAKING) | ({_NOT_QUITE} if found & UNDOING else frozenset())
