"""Levels that something else takes to a figure: "bringing the death toll to 41", "takes its stake to 12 per cent".

Which way they moved is not told. Refuses: verbs that tell it (objects.py, trends.py).
"""

from collections.abc import Sequence

from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.trends import ENDING_OBJECTS, LINKS

#: Verbs that take a level to a figure, in all their forms.
TAKING = frozenset(
    """bring bringing brings brought move moved moves moving pull pulled pulling pulls push pushed pushes pushing send
    sending sends sent take taken takes taking took""".split()
)
#: What stands at a figure, in lemmas. What can be carried somewhere, such as a price list, is none.
LEVELS = frozenset(
    """age average bill budget capacity cost count death debt deficit earnings employment exposure figure fleet fund
    headcount holding index inflation investment lead level loss majority margin membership number output pay
    population price production profit rate rating ratio record reserve revenue salary sale score sentence share
    shareholding size spending stake stock sum surplus tally temperature toll total turnout turnover unemployment value
    wage weight workforce""".split()
)
#: Levels that are things too, which may be carried to so many people or places, and plurals that are none of these.
CARRIED = frozenset("bill fund record reserve score sentence share stock sum turnout".split())
NO_PLACES = frozenset("goals matches months percent points tonnes wins years".split())
#: Words between such a verb and "to", at most.
FAR_TAKEN = 9
#: What only says of what a level is: "the number [of members in Osby]".
BEHIND_LEVELS = frozenset("among for from in of on".split())


def is_brought(words: Sequence[WordForm], first: int) -> bool:
    """Whether the figure at words[first] is what a verb takes a level to."""
    at = first - 1
    while at > 1 and words[at].norm in LINKS and words[at].norm != "to":
        at -= 1
    if at < 2 or words[at].norm != "to":
        return False
    for back in range(at - 1, max(-1, at - 1 - FAR_TAKEN), -1):
        word = words[back]
        if word.norm in TAKING:
            return _is_level(words, back + 1, at, first + 1)
        if word.is_sign or word.is_number or word.norm in ENDING_OBJECTS:
            return False
    return False


def _is_level(words: Sequence[WordForm], start: int, end: int, behind: int) -> bool:
    """Whether what is taken is a level: "its [stake]", "the [number] of members", not "the price list".

    Nor "his record to 12 [judges]", whom a thing may be taken to.
    """
    for at in range(start, end):
        if words[at].norm in BEHIND_LEVELS:
            end = at
            break
    if start >= end or words[end - 1].lemma not in LEVELS:
        return False
    is_carried = words[end - 1].lemma in CARRIED and behind < len(words) and words[behind].norm not in NO_PLACES
    return not (is_carried and words[behind].norm.endswith("s"))
