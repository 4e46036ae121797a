"""Whose each number of a row is: "four in Paris and six in Lyon", "30 by the army and 12 by rebels".

The two have one thing counted, and each has its own place, doer or group behind it, or before it in its clause.
Refuses: places that only one of the two texts names (things.py); amounts (amounts.py).
"""

import re

from service.comparison.measures.things import CALENDAR
from service.comparison.words.canonical import said_words
from service.domain.claims import Figure
from service.text.memory import remember_short

#: Sentences of which it is remembered whose their numbers are.
SENTENCES_REMEMBERED = 4_096

_LEANS = r"(?:in|at|near|by|from|for|to|against|among|across|of|off|outside|under|with|on|aboard|inside)"
_OPENS = re.compile(rf"\b{_LEANS}\s+\S", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()–—]|\.(?!\d)|\b(?:and|but|while|whereas|or|said|says|who|which)\b|\d", re.IGNORECASE)


def are_of_each_other(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    """Whether each is of a place, doer or group that both sentences name, and not of the same one.

    "Four in Paris and six in Lyon" -> "six in Paris and four in Lyon": the four of Paris are not the four of Lyon.
    """
    labels = [
        _label(figure.passage.exact, sentence) for figure, sentence in zip((before, after), sentences, strict=True)
    ]
    if not (labels[0] and labels[1]) or not labels[0].isdisjoint(labels[1]):
        return False
    said = [said_words(sentence).keys() for sentence in sentences]
    return labels[0] <= said[1] and labels[1] <= said[0]


@remember_short(SENTENCES_REMEMBERED)
def _label(number: str, sentence: str) -> frozenset[str]:
    """The canonical words of whose a number is, as its clause says it behind the number, or else where it opens."""
    found = re.search(rf"(?<![\w.,]){re.escape(number)}(?![\w]|[.,]\d)", sentence)
    if found is None:
        return frozenset()
    behind = _CLAUSE.split(sentence[found.end() :], maxsplit=1)[0]
    opens = _OPENS.search(behind)
    if opens is None:
        before = _CLAUSE.split(sentence[: found.start()])[-1]
        opens = _OPENS.match(before.lstrip())
        behind = before.lstrip()
    return frozenset(said_words(behind[opens.start() :])) - CALENDAR if opens else frozenset()
