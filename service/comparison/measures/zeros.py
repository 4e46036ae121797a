"""Amounts that a word tells where the other text has a number: "no injuries", "an hour".

"No injuries" and "two injuries" are two values of one figure, and so are "an hour" and "40 minutes".
Refuses: finding figures in a text; "no" that denies something that is not counted, "a day" that measures nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from service.comparison.aligning.forms import sentence_key
from service.comparison.measures.fates import PEOPLE, PERSONS
from service.comparison.measures.units import scale_of
from service.comparison.wording import compare_words
from service.comparison.words.alike.matching import are_alike
from service.comparison.words.canonical import said_in_order, said_words
from service.domain.claims import Figure, Modifier
from service.domain.ids import content_id
from service.domain.versions import Passage
from service.text.seeking.sought import sought
from service.text.words import holds_any

_COUNT = re.compile(
    r"(?:[^:\n]{3,80}:)?\s*(?:(?:about|at least|more than|up to|over) )?\d[\d.,]*(?: \w+){0,2}\W*", re.IGNORECASE
)
_BARE_NONE = re.compile(r"\W*(?:none|n/?a|nil)\b\W*", re.IGNORECASE)
_EMPTY = sought(r"[^:\n]{3,80}:\s*(?:none|n/?a|nil|no)\b\W*", re.IGNORECASE)
#: One of these is in each of the words for nought.
_NOES = ("no", "zero")
NONE = re.compile(r"(?:no[ -]one|not (?:one|a single)|no|none|zero|nobody)\b", re.IGNORECASE)
#: A denied figure and the words that the denial reaches over: "never [took] a single".
DENIED_OVER = re.compile(r"(?:\S*n['’]t|never|not|(?:yet|fail(?:ed)?) to) (.+?) a single\b", re.IGNORECASE)

#: A unit behind an article, and its names that are others than the unit's own.
ONE = re.compile(
    r"\ban? (second|minute|hour|day|night|week|fortnight|month|year|decade|century|millimetre|centimetre|metre|meter"
    r"|kilometre|kilometer|inch|foot|yard|mile|acre|hectare|gram|kilogram|kilo|tonne|ton|stone|litre|liter|pint|gallon"
    r"|percentage point)\b(?! (?:and|or)\b|-)",
    re.IGNORECASE,
)
UNIT_NAMES = {"kilo": "kilogram", "kilometer": "kilometre", "liter": "litre", "meter": "metre", "tonne": "metric ton"}


#: "Both" in the place of "the two".
BOTH, TWO = re.compile(r"\s*(both)\b", re.IGNORECASE), 2
#: How often, by a word.
OFTEN, TIMES = re.compile(r"\s*(once|twice)\b", re.IGNORECASE), {"once": Decimal(1), "twice": Decimal(2)}
#: Where the noun that a "no" denies ends: before a verb, a preposition or a clause.
_UP_TO_VERB = re.compile(
    r"[,;:.]|\b(?:are|as|at|by|for|from|had|has|have|in|is|of|on|that|to|was|were|which|who|will|with|would)\b",
    re.IGNORECASE,
)
#: Verbs that say of anything that it is there: behind another, what was denied and what is counted are of a kind.
_HAD = re.compile(r"\b(?:had|has|have|with|there (?:is|are|was|were|have been|had been))\s*$", re.IGNORECASE)
#: Letters by which a noun is known as that of a deed: "arrests", "arrested".
STEM = 5
#: What a figure read into a text is called by its value.
READ_IN = ("none", "one", "both")


def is_none(text: str) -> bool:
    """Whether all a text says is "none"."""
    return bool(_BARE_NONE.fullmatch(text))


def is_emptied(one: str, other: str) -> bool:
    """Whether one of two texts says that there is none, and the other lists some and gives no count."""
    is_bare = is_none(one) is not is_none(other)
    is_list = ":" in one and ":" in other and bool(_EMPTY.fullmatch(one)) is not bool(_EMPTY.fullmatch(other))
    if not (is_bare or is_list) or _COUNT.fullmatch(one) or _COUNT.fullmatch(other):
        return False
    return is_bare or sentence_key(one.partition(":")[0]) == sentence_key(other.partition(":")[0])


def is_nought_in_words(figure: Figure) -> bool:
    """Whether a figure is a nought told by a word: "no", "nobody", "never took a single"."""
    words = figure.passage.exact
    return not figure.value and bool(NONE.fullmatch(words) or DENIED_OVER.fullmatch(words))


def find_zero(figure: Figure, sentence: Passage, other: Passage) -> Figure | None:
    """The figure nought in the other sentence at the place where this sentence has the figure, or None.

    sentence holds the figure; other is what it became or was. Units and vague figures have no nought of this kind.
    """
    if figure.unit or figure.vague or not holds_any(other.exact, _NOES):
        return None
    spoken, _ = _in_its_place(figure, sentence, other)
    none = next((m for _, text in spoken if (m := NONE.match(text.lstrip()))), None)
    if none is None:
        return None
    start, text = spoken[0]
    start += len(text) - len(text.lstrip())
    had = _HAD.search(other.exact[:start]) is not None
    if had and not _is_of_the_same(text.lstrip()[none.end() :], figure, sentence):
        return None  # "has no debts", "has 300 branches"
    return _read_in(figure, other, start, none.group(), Decimal(0), "")


def _is_of_the_same(denied: str, figure: Figure, sentence: Passage) -> bool:
    """Whether what a "no" denies is nothing else than what the number counts: no noun that its sentence lacks.

    Those counted may be other people, or be told by the deed: "no civilians", "two soldiers"; "no arrests", "arrested".
    """
    noun = next(iter(said_in_order(_UP_TO_VERB.split(denied, maxsplit=1)[0])[-1:]), "")
    if not noun or figure.counted is None:
        return True
    words = said_words(sentence.exact).keys()
    counted = said_in_order(figure.counted.exact)[-1:]
    if noun in words or any(are_alike(noun, word) for word in words) or {noun, *counted} <= PERSONS | PEOPLE:
        return True
    return any(word[:STEM] == noun[:STEM] for word in words if len(word) >= STEM <= len(noun))


def find_one(figure: Figure, sentence: Passage, other: Passage) -> Figure | None:
    """The figure one in the other sentence, told by an article and a unit: "an hour" where this has "40 minutes".

    sentence holds the figure; other is what it became or was. None where no unit of its dimension stands there.
    """
    dimension = scale_of(figure.unit)[0]
    if not dimension or figure.vague:
        return None
    spoken, at = _in_its_place(figure, sentence, other)
    kept = ONE.match(other.exact, at) if at >= 0 and not spoken else None  # "half a mile", "a mile"
    for start, text in [(at, kept.group())] if kept else spoken:
        for one in ONE.finditer(text):
            unit = UNIT_NAMES.get(one[1].lower(), one[1].lower())
            if scale_of(unit)[0] == dimension:
                return _read_in(figure, other, start + one.start(), one.group(), Decimal(1), unit)
    return None


def find_both(figure: Figure, sentence: Passage, other: Passage) -> Figure | None:
    """The figure two in the other sentence, told by "both" where this has a number; None where it is not."""
    if figure.unit or figure.vague or figure.value_max is not None or not holds_any(other.exact, ("both",)):
        return None
    for start, text in _in_its_place(figure, sentence, other)[0]:
        if both := BOTH.match(text):
            return _read_in(figure, other, start + both.start(1), both[1], Decimal(TWO), "")
    return None


def find_often(figure: Figure, sentence: Passage, other: Passage) -> Figure | None:
    """The figure told by "once" or "twice" in the other sentence where this has "three times"; None where it is not."""
    end = figure.passage.end - sentence.start
    is_often = figure.passage.exact.endswith("times") or sentence.exact[end:].lstrip().startswith("times")
    if figure.vague or not is_often:
        return None
    for start, text in _in_its_place(figure, sentence, other)[0]:
        if word := OFTEN.match(text):
            return _read_in(figure, other, start + word.start(1), word[1], TIMES[word[1].lower()], figure.unit)
    return None


def _in_its_place(figure: Figure, sentence: Passage, other: Passage) -> tuple[list[tuple[int, str]], int]:
    """What stands in the other sentence in the place of the figure, with where it begins; and where that place is.

    Nothing and -1 where the figure stands in words that both have.
    """
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    at = [0, 0]
    spoken: list[tuple[int, str]] = []
    for piece in compare_words(other.exact, sentence.exact):
        size = len(piece.text)
        if piece.kind == "deleted":
            spoken = [(at[0], piece.text)]
        elif piece.kind == "inserted" and at[1] < end and start < at[1] + size:
            return spoken, at[0]
        else:
            spoken = []
        at[0] += size * (piece.kind != "inserted")
        at[1] += size * (piece.kind != "deleted")
    return [], -1


def pair_with_words(left: Sequence[Figure], sentence: Passage, other: Passage) -> tuple[tuple[Figure, Figure], ...]:
    """Each leftover figure of a sentence with what a word tells in its place in the other sentence, where one does."""
    pairs = ((figure, _told_in_words(figure, sentence, other)) for figure in left)
    return tuple((figure, told) for figure, told in pairs if told is not None)


def _told_in_words(figure: Figure, sentence: Passage, other: Passage) -> Figure | None:
    found = find_zero(figure, sentence, other) or find_one(figure, sentence, other)
    return found or find_both(figure, sentence, other) or find_often(figure, sentence, other)


def _read_in(figure: Figure, other: Passage, at: int, words: str, value: Decimal, unit: str) -> Figure:
    start = other.start + at
    return replace(
        figure,
        id=content_id("claim", READ_IN[int(value)], figure.id, start),
        passage=Passage(start, start + len(words), words),
        value=value,
        value_max=None,
        unit=unit,
        modifier=Modifier.EXACTLY,
        counted=None,
        as_of=None,
        position_id=None,
    )
