"""What something was, where the text does not say what it is now: "attendance is up from [4,000] a year ago".

Refuses: where what it is now stands beside it (sharing), and which way it went.
"""

from collections.abc import Sequence

from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.moving.upward import LENGTHS
from service.extraction.quantities.sharing.trends import FORMER, LOOSE

#: Verbs behind which "up" and "down" say how something stands. Behind others they are where somebody goes.
STANDING = frozenset("'s am are be been being is remain remained remains was were".split())
#: What may stand between such a verb and "up", besides words in -ly.
MUCH = frozenset("already also far just now still well".split())


def is_former(words: Sequence[WordForm], first: int, unit: str) -> bool:
    """Whether the figure at words[first] is what something was; a length may be from where somebody comes."""
    if unit in LENGTHS:
        return False
    at = first - 1
    while at > 2 and (words[at].norm in LOOSE or words[at].norm in FORMER):
        at -= 1
    if at < 2 or words[at].norm != "from" or words[at - 1].norm not in ("down", "up"):
        return False
    at -= 2
    while at > 0 and (words[at].norm in MUCH or words[at].norm.endswith("ly")):
        at -= 1
    return words[at].norm in STANDING
