"""Whose each number of a row is: "four in Paris and six in Lyon", "30 by the army and 12 by rebels", "two of them".

The two have one thing counted, and each has its own place, doer or group behind it, or before it in its clause.
Refuses: places that only one of the two texts names (things.py); amounts (amounts.py).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Self

from service.comparison.measures.amounts import is_comparable, is_same_amount
from service.comparison.measures.fates import canonical, count_the_same
from service.comparison.measures.things import CALENDAR
from service.comparison.words.canonical import said_words
from service.domain.claims import AGE, Figure
from service.text.memory import remember_short
from service.text.seeking.sought import sought

#: Sentences of which it is remembered whose their numbers are.
SENTENCES_REMEMBERED = 4_096

#: Code points of context on each side by which two figures of a sentence are told apart.
CONTEXT = 48

#: Parts of a day, in which a wind or a temperature is another one each.
PART_OF_DAY = re.compile(r"\b(morning|afternoon|evening|midday|noon|night|overnight)s?\b", re.IGNORECASE)

#: Where such a word no longer belongs to a figure: at the next number, and where the sentence ends.
CLAUSE_END = re.compile(r"[0-9;\n]|[.!?](?:\s|$)")

#: What makes of a number a part of another: what stands behind it, and what leads up to it.
_OF_THEM = re.compile(r"(?:\s+[\w’'-]+)?\s+of\s+(?:them|whom|which|these|those)\b", re.IGNORECASE)
_AMONG_THEM = re.compile(
    r"\b(?:including|(?:among|of)\s+(?:them|whom|which|these|those))\W+"
    r"(?:(?:about|are|at least|nearly|some|were)\s+){0,2}$",
    re.IGNORECASE,
)

#: Kinds of part, a kind a line, in canonical words: who some of them are, and how they fare.
KINDS_OF_PART = tuple(
    canonical(line)
    for line in """
    baby boy child girl infant kid minor schoolchild teenager toddler youth
    female woman
    male man
    elderly pensioner
    firefighter crew
    officer police policeman
    soldier troop
    civilian
    foreigner tourist
    student pupil
    badly condition critical critically fatally gravely hospital hurt injure injured injury serious seriously severely
    unconscious wounded
    """.strip().splitlines()
)

_LEANS = r"(?:in|at|near|by|from|for|to|against|among|across|of|off|outside|under|with|on|aboard|inside)"
_OPENS = re.compile(rf"\b{_LEANS}\s+\S", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()–—]|\.(?!\d)|\b(?:and|but|while|whereas|or|said|says|who|which)\b|\d", re.IGNORECASE)

#: Where a number begins, and where it ends, that is no part of a longer one.
_BEGINS, _ENDS = re.compile(r"(?<![\w.,])"), re.compile(r"(?![\w]|[.,]\d)")

#: Whose age stands behind a comma, and how somebody tells of somebody else.
_NAMED_AGED = re.compile(r"\b([A-Z][\w’'-]+),$")
_TELLS = r"(?:added|believes?|claimed|described|recalled|said|says|testified|thinks?|told)"

_ABOUT = r"\W+(?:(?:about|almost|around|as many as|at least|nearly|over|more than|roughly|some|up to) )?$"
#: What leads up to all that somebody has, and to those that go or come.
_HAS = re.compile(
    r"\b(?:(?:has|have|had|having|employ(?:s|ed|ing)?|runs?|ran|operate[sd]?|owns?|owned|home to"
    r"|there (?:are|is|was|were))|(?:a|the|its|their) (?:fleet|force|membership|network|staff|workforce) of)" + _ABOUT,
    re.IGNORECASE,
)
_GO = sought(
    r"\b(?:add(?:s|ed|ing)?|axe[sd]?|axing|buy(?:s|ing)?|bought|clos(?:e[sd]?|ing)|cost(?:s|ing)?|cut(?:s|ting)?"
    r"|dismiss(?:es|ed|ing)?|fire[sd]?|firing|hire[sd]?|hiring|laid off|lay off|los(?:es?|ing|t)|open(?:s|ed|ing)?"
    r"|recruit(?:s|ed|ing)?|sack(?:s|ed|ing)?|sell(?:s|ing)?|shed(?:s|ding)?|shut(?:s|ting)?|slash(?:es|ed|ing)?|sold"
    r"|(?:strike|walkout) by)" + _ABOUT,
    re.IGNORECASE,
)


def are_of_each_other(before: Figure, after: Figure, sentences: tuple[str, str]) -> bool:
    """Whether each is of a place, doer or group that both sentences name, and not of the same one.

    "Four in Paris and six in Lyon" -> "six in Paris and four in Lyon": the four of Paris are not the four of Lyon.
    Nor is the age of whoever speaks that of whom they speak of.
    """
    if before.unit == after.unit == AGE:
        return _tells_of_another(before, after, sentences) or _tells_of_another(after, before, sentences[::-1])
    labels = [
        _label(figure.passage.exact, sentence) for figure, sentence in zip((before, after), sentences, strict=True)
    ]
    if not (labels[0] and labels[1]) or not labels[0].isdisjoint(labels[1]):
        return False
    said = [said_words(sentence).keys() for sentence in sentences]
    return labels[0] <= said[1] and labels[1] <= said[0]


def _tells_of_another(own: Figure, other: Figure, sentences: tuple[str, str]) -> bool:
    """Whether somebody has the one age behind their name, and tells in the other sentence of whoever has the other.

    "Falk, 41, described her" -> "Falk said the 15-year-old".
    """
    name = _NAMED_AGED.search(sentences[0][: sentences[0].find(f", {own.passage.exact}") + 1])
    place = sentences[1].find(other.passage.exact)
    if name is None or place < 0:
        return False
    return bool(re.search(rf"\b{re.escape(name[1])} {_TELLS}\b[^;:.“”\"]*$", sentences[1][:place]))


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


def is_part(figure: Figure, text: str) -> bool:
    """Whether a figure of a text counts some of those that another counts: "two of them", "including two"."""
    start, end = figure.passage.start, figure.passage.end
    lead, behind = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return bool(_OF_THEM.match(behind) or _AMONG_THEM.search(lead))


def are_other_parts(before: Figure, after: Figure, texts: tuple[str, str]) -> bool:
    """Whether the two count parts of others, and of two kinds: "two of them children", "three of them critically hurt".

    As many as before may be told of in another way. A kind that no line of KINDS_OF_PART has is none.
    """
    if is_same_amount(before, after):
        return False
    one, other = (_kinds_of_part(figure, text) for figure, text in zip((before, after), texts, strict=True))
    return bool(one and other) and one.isdisjoint(other)


def _kinds_of_part(figure: Figure, text: str) -> frozenset[int]:
    """The kinds that the words behind a figure tell of some of others, as lines of KINDS_OF_PART; none of no part."""
    if not is_part(figure, text):
        return frozenset()
    end = figure.passage.end
    words = said_words(_CLAUSE.split(_OF_THEM.sub("", text[end : end + CONTEXT], count=1), maxsplit=1)[0])
    return frozenset(at for at, line in enumerate(KINDS_OF_PART) if not line.isdisjoint(words))


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one side that may be paired, their sentences, and which of them are parts of others."""

    figures: Sequence[Figure]
    sentences: Sequence[str]
    parts: Sequence[bool]

    @classmethod
    def of(cls, figures: Sequence[Figure], sentences: Sequence[str], text: str) -> Self:
        """The row of figures of a text."""
        return cls(figures, sentences, [is_part(figure, text) for figure in figures])

    def each(self) -> Iterable[tuple[Figure, bool]]:
        """Each figure, and whether it is a part."""
        return zip(self.figures, self.parts, strict=True)

    def has_one_for(self, figure: Figure, is_part: bool, together: bool) -> bool:
        """Whether just one of these may be a figure: one of its kind of amount, or elsewhere of its measure.

        A part is none of those that a whole may be.
        """
        like = (
            is_comparable(figure, other) and (together or count_the_same(figure, other))
            for other, is_one in self.each()
            if is_part or not is_one
        )
        return sum(islice(filter(None, like), 2)) == 1


def is_rather_the_whole(at: int, there: Row, other_at: int, others: Row) -> bool:
    """Whether a figure that is no part is rather the whole that a part on the other side belongs to.

    So where its sentence has nothing of what sets the part apart, and no other has the amount of the whole.
    "Forty homes burned" is no "eight of them in Dorley" where "fifty homes burned" stands before it.
    """
    part, other = there.figures[at], others.figures[other_at]
    if not there.parts[at] or others.parts[other_at]:
        return False
    wholes = [
        figure
        for figure, sentence, is_one in zip(there.figures, there.sentences, there.parts, strict=True)
        if not is_one and sentence == there.sentences[at] and figure.passage.end <= part.passage.start
    ]
    whole = max(wholes, key=lambda figure: figure.passage.start, default=None)
    if whole is None or not is_comparable(whole, other) or any(is_same_amount(whole, one) for one in others.figures):
        return False
    lead = there.sentences[at].partition(part.passage.exact)[0]
    own = said_words(part.measure).keys() - said_words(f"{whole.measure} {lead}").keys()
    return own.isdisjoint(said_words(f"{other.measure} {others.sentences[other_at]}"))


def part_of_day(figure: Figure, text: str) -> str:
    """The part of a day named behind the figure, or else before it, with no other number between; "" for none."""
    start, end = figure.passage.start, figure.passage.end
    behind = CLAUSE_END.split(text[end : end + CONTEXT])[0]
    before = CLAUSE_END.split(text[max(0, start - CONTEXT) : start])[-1]
    return next((part.lower() for part in (*PART_OF_DAY.findall(behind), *PART_OF_DAY.findall(before)[::-1])), "")
