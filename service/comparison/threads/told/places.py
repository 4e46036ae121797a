"""The proper names of a text, the event it names, and the place that a figure's own clause says it counts in.

Refuses: knowing the world; a name is what is written like one.
"""

import re
from typing import NamedTuple

from service.comparison.measures.things import DAYS_AND_MONTHS
from service.comparison.threads.told.spoken import STEM, Words, stems_of
from service.domain.versions import Passage
from service.text.memory import Memory, remember_short

_CAPITAL = re.compile(r"(?<![.!?:\n“\"•] )(?<![\n“\"])(?<!^)\b[A-ZÀ-Þ][\w’'-]*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LINE = re.compile(r"\n*[^\n]+")  # with the breaks before it: a capital right after one may be no name
_OWN = re.compile(r"['’]s$")
_PLACE = r"(?:[Ii]n|[Aa]cross|[Nn]ear|[Aa]t|throughout|outside|around|from)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w’-]*\s?)+)"
_AFTER = re.compile(rf"^[^,;:()–—]*?\b{_PLACE}")
_OPENING = re.compile(rf"^\W*{_PLACE},?\s?")
_ANYWHERE = re.compile(
    r"\b(?:off|batter(?:s|ed)|hits?|rock(?:s|ed)|sh(?:akes|ook)|str(?:ikes|uck)|swe(?:eps|pt))\s+(?:[a-z]+ern\s+|the\s+)?"
    rf"((?:[A-ZÀ-Þ][\w’-]*\s?)+)|\b{_PLACE}"
)
_STRUCK = re.compile(
    r"\b(?<!under )(?<!talks )(?<!deal )(?<!truce )(?<!government )(?<!coalition )(?<!market )(?<!currency )(?<!bank )"
    r"(?:airstrikes?|attack(?:s|ed)?|avalanche|blast|blaze|bomb(?:s|ed|ing)?|collapse[sd]?|crash(?:es|ed)?|cyclone|derail(?:s|ed|ment)"
    r"|drought|earthquake|eruption|explosion|explode[sd]?|fires?|flood(?:s|ed|ing)?|hurricane|landslide|mudslide|outbreak|quake"
    r"|s[aiu]nks?|shooting|stampede|storms?|tornado|tsunami|typhoon|wildfires?)\b",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][\w’-]+(?:\s[A-ZÀ-Þ][\w’-]+){0,2}"
_HAS = (
    r"(?:has|have|had|won|wins|leads?|led|gets?|got|received|takes?|took|polled|is|was|stands|stood|made|makes|posted"
    r"|earned|lost|sold|employs|employed|owes|owed|paid|raised|built|produced|bought)"
)
_OWNERS = (
    re.compile(rf"(?<!\w)({_NAME})\s*$"),
    re.compile(rf"(?<!\w)({_NAME}),?\s{_HAS}\b[^,;:()]*$"),
)
_CLAUSE = re.compile(r"[,;:()–—]|\band\b")
_NAMED_FIRST = ("Fire", "Flood", "Earthquake", "Avalanche", "Landslide", "Explosion")  # "the Glen Fire"
_NAMED_AFTER = ("Hurricane", "Typhoon", "Cyclone", "Storm")
_EVENT = re.compile(
    rf"\b((?:[A-ZÀ-Þ][\w’'-]*\s){{1,3}})(?:(?:Complex\s)?(?:{'|'.join(_NAMED_FIRST)})s?)\b"
    rf"|\b(?:{'|'.join(_NAMED_AFTER)})\s[A-ZÀ-Þ]\w+"
)
_LEADING = re.compile(r"^(?:The|A|An|This|In|At|On|After|As|Cal)\s+")

#: Paragraphs of which it is remembered what event they name.
PARAGRAPHS_REMEMBERED = 4_096


class Names(NamedTuple):
    """The proper names of a text, in lower case, and how those long enough begin."""

    words: frozenset[str]
    stems: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether a lower-case word is a name of the text, or is called after one."""
        return word in self.words or (len(word) >= STEM and word[:STEM] in self.stems)

    def among(self, words: Words) -> list[str]:
        """All that `has` comes to for these words: those of them that are names, and how names begin as they do."""
        whole, begun = self.words & words.every, self.stems & words.stems
        return [*sorted(whole), *(f"{stem}-" for stem in sorted(begun))] if whole or begun else []


def names_of(text: str, memory: Memory) -> Names:
    """The proper names of a text: words with a capital inside a sentence that are written small nowhere."""
    lines = [memory.recall("told names", line, _read_line) for line in _LINE.findall(text)]
    names = frozenset().union(*[capitals for capitals, _ in lines]) - DAYS_AND_MONTHS
    names = names.difference(*[small for _, small in lines])
    return Names(names, stems_of(names))


def _read_line(line: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names that a line, with the line break before it, may hold, and the words written small."""
    return (
        frozenset([_OWN.sub("", match.group()).lower() for match in _CAPITAL.finditer(line)]),
        frozenset([word for word in _WORD.findall(line) if word[:1].islower()]),
    )


def event_of(text: str) -> str:
    """The first event that a text calls by a name, in lower case: "glen fire", "hurricane ida"; "" when it names none.

    Two pages about two fires count the same things in the same words, and are of two fires.

    >>> event_of("The Glen Fire began on August 11. The fire has burned 75 acres.")
    'glen fire'
    """
    if not any(map(text.__contains__, (*_NAMED_FIRST, *_NAMED_AFTER))):  # most texts name none
        return ""
    return next(filter(None, map(_event_in, text.split("\n\n"))), "")


@remember_short(PARAGRAPHS_REMEMBERED)
def _event_in(paragraph: str) -> str:
    """Likewise of a paragraph, which no such name runs beyond."""
    names = (_LEADING.sub("", match.group()).lower() for match in _EVENT.finditer(paragraph))
    return next((name for name in names if " " in name), "")


def scene_of(opening: str) -> frozenset[str]:
    """The words of the places that a text's opening names, where it tells of something that struck there.

    >>> sorted(scene_of("Fire in Osby. A fire near Tarn Hill was put out.")), scene_of("Talks in Osby.")
    (['hill', 'osby', 'tarn'], frozenset())
    """
    if not _STRUCK.search(opening):
        return frozenset()
    words = (
        _OWN.sub("", word).lower() for found in _ANYWHERE.finditer(opening) for word in (found[1] or found[2]).split()
    )
    return frozenset(words) - DAYS_AND_MONTHS


def owner_of(figure: Passage, sentence: Passage, names: Names) -> str:
    """The name, in lower case, of whose figure it is: "Ann Lee has 46 percent"; "" when the clause names nobody.

    Two candidates' shares are told in the same words, and are two shares.
    """
    before = sentence.exact[: max(0, figure.start - sentence.start)]
    found = next((match for owner in _OWNERS if (match := owner.search(before))), None)
    name = _OWN.sub("", found[1]).lower() if found else ""
    return name if name and name.split()[-1] in names.words else ""


def place_of(figure: Passage, sentence: Passage) -> frozenset[str]:
    """The words of the place in which the figure counts: named after it in its clause, or before the sentence's first.

    Empty when the clause names none.
    """
    start, end = figure.start - sentence.start, figure.end - sentence.start
    if not 0 <= start < end <= len(sentence.exact):
        return frozenset()
    rest = sentence.exact[end:]
    closing = _CLAUSE.search(rest)
    clause = rest[: closing.start() if closing else len(rest)]
    found = _AFTER.match(clause) or _OPENING.match(sentence.exact[:start])
    words = {_OWN.sub("", word).lower() for word in found[1].split()} if found else set()
    return frozenset(words - DAYS_AND_MONTHS)
