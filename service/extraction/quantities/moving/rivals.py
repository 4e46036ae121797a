"""Where words of movement set one thing against another: "lost by two votes", "more bars than doctors".

Refuses: which way anything moved (trends.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import FUNCTION_WORDS, PREPOSITIONS
from service.extraction.numerals.numerals import SMALL
from service.extraction.numerals.word_forms import WordForm

#: What one side wins and the other loses, in lemmas; words that stand before it.
CONTESTS = frozenset(
    """appeal battle bout by-election by-elections debate derby duel election fight final fixture game match
    play-off play-offs race round semi-final semi-finals shoot-out toss""".split()
)
BEFORE_CONTESTS = frozenset(SMALL) | frozenset(
    """away consecutive cup first her his home its last league of opening our out past previous recent
    straight successive test the their these those""".split()
)
#: How many words "than" may stand behind "more", with what there is more of between.
FAR_THAN = 4


def is_lost_contest(words: Sequence[WordForm], lost: int, first: int, last: int) -> bool:
    """Whether "lost" at words[lost] is lost to somebody: "lost five [of its six games]", "lost by [two] votes"."""
    if any(word.norm == "by" for word in words[lost + 1 : first]):
        return True
    while last + 1 < len(words) and (words[last].is_number or words[last].norm in BEFORE_CONTESTS):
        last += 1
    if last >= len(words) or not words[last].norm.endswith("s"):  # "12 match officials", "two games consoles"
        return False
    is_head = not any(word.is_plain and word.norm.endswith("s") for word in words[last + 1 : last + 2])
    return is_head and (words[last].lemma in CONTESTS or words[last].text == "Tests")


def than_behind(words: Sequence[WordForm], more: int) -> int:
    """Where what "more" at words[more] is set against begins, if that is a thing and no time: "more men than [women]".

    0 where there is none: "more men than in May".
    """
    for at in range(more + 2, min(more + 2 + FAR_THAN, len(words) - 1)):
        if words[at].is_sign:
            return 0
        if words[at].norm == "than":
            other = words[at + 1]
            is_thing = other.text[0].isalpha() and not other.norm.endswith("ed")
            return 0 if other.norm in FUNCTION_WORDS or other.norm in PREPOSITIONS or not is_thing else at + 1
    return 0
