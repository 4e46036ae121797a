"""Whose each number of a row is: "four in Paris and six in Lyon", "30 by the army and 12 by rebels".

The two have one thing counted, and each has its own place, doer or group behind it, or before it in its clause.
Refuses: places that only one of the two texts names (things.py); amounts (amounts.py).
"""

import re

from service.comparison.measures.amounts import is_same_amount
from service.comparison.measures.things import CALENDAR
from service.comparison.words.canonical import said_words
from service.domain.claims import Figure
from service.text.memory import remember_short

#: Sentences of which it is remembered whose their numbers are.
SENTENCES_REMEMBERED = 4_096

_LEANS = r"(?:in|at|near|by|from|for|to|against|among|across|of|off|outside|under|with|on|aboard|inside)"
_OPENS = re.compile(rf"\b{_LEANS}\s+\S", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()–—]|\.(?!\d)|\b(?:and|but|while|whereas|or|said|says|who|which)\b|\d", re.IGNORECASE)

#: Where a number begins, and where it ends, that is no part of a longer one.
_BEGINS, _ENDS = re.compile(r"(?<![\w.,])"), re.compile(r"(?![\w]|[.,]\d)")

_ABOUT = r"\W+(?:(?:about|almost|around|as many as|at least|nearly|over|more than|roughly|some|up to) )?$"
#: What leads up to all that somebody has, and to those that go or come.
_HAS = re.compile(
    r"\b(?:(?:has|have|had|having|employ(?:s|ed|ing)?|runs?|ran|operate[sd]?|owns?|owned|home to"
    r"|there (?:are|is|was|were))|(?:a|the|its|their) (?:fleet|force|membership|network|staff|workforce) of)" + _ABOUT,
    re.IGNORECASE,
)
_GO = re.compile(
    r"\b(?:add(?:s|ed|ing)?|axe[sd]?|axing|buy(?:s|ing)?|bought|clos(?:e[sd]?|ing)|cost(?:s|ing)?|cut(?:s|ting)?"
    r"|dismiss(?:es|ed|ing)?|fire[sd]?|firing|hire[sd]?|hiring|laid off|lay off|los(?:es?|ing|t)|open(?:s|ed|ing)?"
    r"|recruit(?:s|ed|ing)?|sack(?:s|ed|ing)?|sell(?:s|ing)?|shed(?:s|ding)?|shut(?:s|ting)?|slash(?:es|ed|ing)?|sold"
    r"|(?:strike|walkout) by)" + _ABOUT,
    re.IGNORECASE,
)


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
    at = sentence.find(number)
    while at >= 0 and not (_BEGINS.match(sentence, at) and _ENDS.match(sentence, at + len(number))):
        at = sentence.find(number, at + 1)
    if at < 0:
        return frozenset()
    behind = _CLAUSE.split(sentence[at + len(number) :], maxsplit=1)[0]
    opens = _OPENS.search(behind)
    if opens is None:
        before = _CLAUSE.split(sentence[:at])[-1]
        opens = _OPENS.match(before.lstrip())
        behind = before.lstrip()
    return frozenset(said_words(behind[opens.start() :])) - CALENDAR if opens else frozenset()


def are_all_and_some(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    """Whether the one counts all that somebody has and the other those that go or come, and not as many.

    "The bank has 90 branches", "the bank will close 40 branches".
    """
    if is_same_amount(before, after):
        return False
    one, other = (
        _counts_all_or_some(figure.passage.exact, sentence)
        for figure, sentence in zip((before, after), sentences, strict=True)
    )
    return bool(one and other) and one != other


@remember_short(SENTENCES_REMEMBERED)
def _counts_all_or_some(number: str, sentence: str) -> str:
    """ "all" or "some" by the words that lead up to a number of a sentence, "" where they say neither."""
    lead = sentence[: max(0, sentence.find(number))]
    return "all" if _HAS.search(lead) else "some" if _GO.search(lead) else ""
