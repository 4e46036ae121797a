"""Names with a number that is written in words or stands for no count: "net zero", "the Osby Five", "Ariane 6 was".

Refuses: names that the word before makes (names.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import IRREGULAR
from service.extraction.numerals.numerals import DASHES, Number
from service.extraction.numerals.word_forms import WordForm
from service.extraction.refusing.listed import counts_on
from service.extraction.times.calendar import PLAIN_OPENERS, is_plural

#: Words before zero that make a name of it, and those that do so in capitals alone: "Day Zero".
BEFORE_ZERO = frozenset({"absolute", "net", "patient"})
BEFORE_NAMED_ZERO = frozenset({"day", "ground", "hour", "year"})
#: Words behind zero that make something of it that is none of: "zero tolerance", "zero-hours contracts".
BEHIND_ZERO = frozenset("carbon covid emission gravity hour hours sum tolerance waste".split())
#: Those of them of which there may be none as well.
COUNTED = frozenset({"carbon", "emission", "hours", "waste"})
#: What years are counted in.
ERAS = frozenset("a.d a.d. ad b.c b.c. b.c.e b.c.e. bc bce c.e c.e. ce".split())
#: Verbs of one, before which a number of several is a name.
OF_ONE = frozenset("has is takes was".split())
#: What is told with a number of it right behind, and names nothing: "Turnover 40 was".
TOLD = frozenset(
    """age amount capacity cost count length majority number profit quantity ratio score speed sum temperature total
    turnout turnover value weight width""".split()
)


def is_zero_name(words: Sequence[WordForm], number: Number) -> bool:
    """Whether zero is part of a name or of a kind: "net zero", "Ground Zero", "zero-hours contracts"."""
    first = number.first
    before = words[first - 1] if first else None
    if before is not None and before.text in DASHES and first > 1 and not before.gap:
        before = words[first - 2]  # "net-zero"
    if before is not None and before.norm in BEFORE_ZERO:
        return True
    if before is not None and before.norm in BEFORE_NAMED_ZERO and words[first].text[0].isupper():
        return True
    kind = first + 1
    is_joined = kind < len(words) and words[kind].text in DASHES
    kind += is_joined
    if kind >= len(words) or words[kind].norm not in BEHIND_ZERO:
        return False
    is_one = words[kind].norm in COUNTED
    behind = words[kind + 1] if kind + 1 < len(words) else None
    if not is_one or behind is None or not behind.is_plain or behind.norm in PLAIN_OPENERS:
        return not is_one
    return not behind.norm.endswith("ed") and behind.norm not in IRREGULAR  # "zero hours lost", "zero waste sent"


def is_worded_name(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a number in capitals behind a capital is a name: "the Osby Five", "the Group of Seven"."""
    first, last = number.first, number.last
    word = words[first]
    if first < 2 or number.digits or last != first + 1 or not word.text[0].isupper() or not _is_prose(words):
        return False
    before = words[first - 1]
    if before.norm == "of":
        return words[first - 2].text == "Group"
    return before.text[0].isupper() and before.text.isalpha() and before.norm not in PLAIN_OPENERS


def is_name_of_one(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a number behind the first word of a sentence is the name of one thing: "Ariane 6 was launched"."""
    if number.first != 1 or not number.digits or number.value < 2 or number.last >= len(words):
        return False
    before = words[0]
    is_name = before.text.isalpha() and before.text[0].isupper() and before.norm not in PLAIN_OPENERS
    is_name = is_name and before.norm not in TOLD
    return is_name and words[number.last].norm in OF_ONE and not counts_on(words, number.last)


def is_of_era(words: Sequence[WordForm], number: Number) -> bool:
    """Whether a number is a year of an era, "about 700 BC", "1600 B.C.E."; not "700 BC residents"."""
    last = number.last
    if last >= len(words) or words[last].norm not in ERAS or not words[last].text.isupper():
        return False
    after = words[last + 1] if last + 1 < len(words) else None
    return after is None or not (is_plural(after) or (after.text[0].isupper() and after.text.isalpha()))


def _is_prose(words: Sequence[WordForm]) -> bool:
    """Whether enough of the longer words are in small letters: a sentence, and no headline in capitals."""
    long = [word for word in words if len(word.text) > 3 and word.text.isalpha()]
    return sum(word.text[0].islower() for word in long) * 4 > len(long)
