"""Whoever stopped one thing and goes on with another: "stopped the march", "continue patrols" takes nothing back.

Refuses: one thing stopped and gone on with (words/lexicon.py, its sides).
"""

import re

from service.comparison.words.alike.matching import without_alike
from service.comparison.words.canonical import said_words
from service.text.seeking.sought import sought

_STOPPED = sought(r"\b(?:halt(?:s|ed|ing)?|stop(?:s|ped|ping)?) (?!(?:to|at|by|in|on)\b)(?P<what>\w.*)", re.IGNORECASE)
#: What goes on as a thing; "continue to search" may be the search that was stopped.
_GOES_ON = sought(
    r"\b(?:continu(?:e|es|ed|ing)|carr(?:y|ies|ied|ying) on) (?:with )?"
    r"(?!(?:at|by|for|in|on|to|until)\b)(?P<what>\w.*)",
    re.IGNORECASE,
)


#: What leads on to what the thing is of.
_PLACED = re.compile(r"\b(?:about|against|at|between|for|from|in|into|near|of|on|over|with)\b")


def goes_on_with_another(before: str, after: str) -> bool:
    """Whether one tells that something was stopped, and the other that something else goes on.

    >>> goes_on_with_another("Police stopped the march.", "Police continue their patrols.")
    True
    >>> goes_on_with_another("Police stopped the search.", "Police continue the search.")
    False
    """
    for one, other in ((before, after), (after, before)):
        stopped = _STOPPED.search(one)
        going = _GOES_ON.search(other) if stopped is not None else None
        if stopped is not None and going is not None:
            return _are_apart(stopped["what"], going["what"], one, other)
    return False


def _are_apart(stopped: str, going: str, one: str, other: str) -> bool:
    """Whether neither the things nor what they are of share a word: "work on the dam", "construction of the dam" do."""
    things = [_PLACED.split(words, maxsplit=1) for words in (stopped, going)]
    heads = said_words(things[0][0]), said_words(things[1][0])
    left = without_alike(*heads, one, other)
    tails = [said_words(" ".join(words[1:])).keys() for words in things]
    is_other = sum(map(len, left)) == sum(map(len, heads)) and heads[0].keys().isdisjoint(heads[1])
    return all(left) and is_other and tails[0].isdisjoint(tails[1])
