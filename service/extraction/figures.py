"""Figures in one sentence: quantity, unit, modifier, trend, what is counted and when it holds.

Depends on the sentence alone, so that findings can be remembered by it.
Refuses: who says it (positions), and every number that is not a figure (quantities/refusals.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from service.domain.claims import Modifier, Trend
from service.extraction.counting.counted import find_counted
from service.extraction.counting.phrases import Chunks, cut_phrases
from service.extraction.numerals.numbers import has_number, may_open, separate
from service.extraction.numerals.numerals import DASHES, SCALES
from service.extraction.numerals.unit_names import BY_NAME
from service.extraction.numerals.units import is_money
from service.extraction.numerals.unreadable import unreadable_places
from service.extraction.quantities.amounts import Quantity, read_quantity, read_range
from service.extraction.quantities.modifiers import modifier_after, modifier_before
from service.extraction.quantities.quantifiers import counts_one
from service.extraction.quantities.refusals import barred_words, is_refused
from service.extraction.quantities.sharing import is_old_value, share_trends, share_units
from service.extraction.quantities.times import as_of
from service.text.reading import SentenceReading
from service.text.words import Word

#: Words of one sentence read at most: what goes on longer is a table or hostile, and no sentence.
MOST_WORDS = 1_200

#: Words between a count and what it is per: "12 new confirmed cases per 100,000".
NEAREST_RATE = 7

#: Hundredths of a currency.
SMALL_MONEY = frozenset({"cent", "penny"})

#: Units that labels name: plurals that are nothing else.
LABEL_UNITS = frozenset("acres days feet hectares hours kilometers kilometres metres miles percent weeks".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigure:
    """One figure. Offsets are relative to the sentence, half-open; values are exact and finite."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    modifier: Modifier
    vague: bool
    trend: Trend
    counted: tuple[int, int] | None
    measure: str
    as_of: tuple[int, int] | None
    subject: tuple[int, int] | None = None  # whose figure it is, when that is not what is counted


def find_figures(sentence: SentenceReading) -> tuple[FoundFigure, ...]:
    """The figures of a sentence, in order, none overlapping."""
    if not has_number(sentence.text, sentence.words):
        return ()
    words = separate(sentence.words[:MOST_WORDS])
    barred = barred_words(words, sentence.text) | _unread(words)
    quantities = share_units(words, share_trends(words, _find_quantities(words, barred)))
    figures: list[FoundFigure] = []
    if not quantities:
        return ()
    taken = frozenset(index for quantity in quantities for index in range(quantity.first, quantity.last))
    time = as_of(words)
    chunks = cut_phrases(words, taken, frozenset(range(*time)) if time else frozenset())
    spoken_of = (words[time[0]].start, words[time[1] - 1].end) if time else None
    before: Quantity | None = None
    for quantity in quantities:
        figure = replace(_figure(words, quantity, chunks), as_of=spoken_of)
        if before and quantity.first == before.last + 1 and words[before.last].text == "(" and quantity.unit:
            same = figures[-1]  # "8.90 ksi (61.4 MPa)": the same said in another unit
            modifier = same.modifier if figure.modifier is Modifier.EXACTLY else figure.modifier
            figure = replace(
                figure,
                modifier=modifier,
                trend=same.trend,
                counted=same.counted,
                measure=same.measure,
                subject=same.subject,
            )
        elif (
            before
            and is_old_value(words, before, quantity)
            and (not figure.counted or figure.counted[0] < figure.start)
        ):
            same = figures[-1]  # "41 homes burned, up from 12"
            figure = replace(figure, counted=same.counted, measure=same.measure, subject=same.subject)
        figures.append(figure)
        before = quantity
    return tuple(figures)


def find_unreadable(sentence: SentenceReading) -> tuple[tuple[int, int], ...]:
    """Where the sentence has a number that is not read because it may mean two things; offsets, in order."""
    if not any(word.text[0].isdecimal() for word in sentence.words):
        return ()
    words = separate(sentence.words[:MOST_WORDS])
    barred = barred_words(words, sentence.text)
    return tuple(
        (words[first].start, words[last - 1].end)
        for first, last in unreadable_places(words)
        if not barred.intersection(range(first, last))
    )


def _unread(words: Sequence[Word]) -> frozenset[int]:
    return frozenset(index for first, last in unreadable_places(words) for index in range(first, last))


def _find_quantities(words: Sequence[Word], barred: frozenset[int]) -> list[Quantity]:
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        quantity = read_quantity(words, at) if may_open(words, at) else None
        if quantity is None:
            at = _behind_unreadable(words, at)
            continue
        pair = read_range(words, quantity)
        if isinstance(pair, tuple):
            found += [one for one in pair if not barred.intersection(range(one.first, one.last))]
            at = pair[-1].last if pair else quantity.last
            at = max(at, quantity.last)
            if not pair:
                at = _behind_score(words, quantity)
            continue
        if pair is not None:
            quantity = pair
        if found and quantity.first and words[quantity.first - 1].norm == "per":
            found[-1] = _per(found[-1], quantity)
        elif found and quantity.unit in SMALL_MONEY and _joins_money(words, found[-1], quantity):
            number = replace(found[-1].number, value=found[-1].number.value + quantity.number.value / 100)
            found[-1] = replace(found[-1], number=number, last=quantity.last)
        elif found and quantity.unit == "inch" and _joins_feet(found[-1], quantity):
            number = replace(found[-1].number, value=found[-1].number.value * 12 + quantity.number.value)
            found[-1] = replace(found[-1], number=number, last=quantity.last, unit="inch")
        elif not _refused(words, quantity, barred):
            found.append(quantity)
        at = max(quantity.last, at + 1)
    return found


def _joins_money(words: Sequence[Word], whole: Quantity, part: Quantity) -> bool:
    """Whether "13 dollars and 45 cents" is one sum."""
    plain = whole.number.value_max is None and not whole.number.scale and 0 < part.number.value < 100
    return plain and is_money(whole.unit) and part.first == whole.last + 1 and words[whole.last].norm == "and"


def _joins_feet(feet: Quantity, inches: Quantity) -> bool:
    """Whether "5 feet 2 inches" is one length; it is kept in inches, which is exact."""
    plain = feet.number.value_max is None and inches.number.value_max is None
    return plain and feet.unit == "foot" and inches.first == feet.last and inches.number.value < 12


def _per(rate: Quantity, whole: Quantity) -> Quantity:
    """ "12 new cases per 100,000 people": the second number is the unit of the first."""
    near = not rate.unit and whole.first - rate.last <= NEAREST_RATE and whole.number.value_max is None
    return replace(rate, unit=f"per {whole.number.value:f}") if near else rate


def _refused(words: Sequence[Word], quantity: Quantity, barred: frozenset[int]) -> bool:
    number = quantity.number
    bare = not quantity.unit and number.value_max is None and number.last - number.first == 1
    if bare and words[number.first].norm == "one" and not counts_one(words, number.first):
        return True
    if bare and not number.digits and _is_attribute(words, number.last):
        return True
    return is_refused(words, number, measured=bool(quantity.unit), barred=barred)


def _is_attribute(words: Sequence[Word], last: int) -> bool:
    """Whether a spelled number is the first half of an adjective: "six-speed", "two-storey"."""
    return last < len(words) and words[last].text in "-‑" and words[last].start == words[last - 1].end


def _behind_unreadable(words: Sequence[Word], at: int) -> int:
    """Where to go on behind what is no number: an unreadable one takes its scale with it ("1,5 million")."""
    unreadable = words[at].is_number
    at += 1
    if not unreadable:
        return at
    while at < len(words) and (words[at].norm in SCALES or words[at].start == words[at - 1].end):
        if words[at].is_sign:
            break
        at += 1
    return at


def _behind_score(words: Sequence[Word], low: Quantity) -> int:
    at = low.last
    while at < len(words):
        linked = words[at].norm == "to" and words[at - 1].text in DASHES
        if not (linked or words[at].text in DASHES or words[at].is_number):
            break
        at += 1
    return at


def _figure(words: Sequence[Word], quantity: Quantity, chunks: Chunks) -> FoundFigure:
    number = quantity.number
    first, last = quantity.first, quantity.last
    modifier = quantity.modifier
    near = modifier_before(words, first)
    if near and (modifier is None or near[0] is not Modifier.EXACTLY):
        modifier, first = near
    behind = modifier_after(words, last)
    if behind and modifier in (None, Modifier.EXACTLY):
        modifier, last = behind
    unit = quantity.unit or _unit_of_label(words, first)
    trend = quantity.trend or Trend.NONE
    if number.signed == "+" and number.digits:
        trend = Trend.ROSE
    counted = find_counted(words, chunks, first, last, unit=quantity.unit, money=is_money(quantity.unit))
    return FoundFigure(
        start=words[first].start,
        end=words[last - 1].end,
        value=number.value,
        value_max=number.value_max,
        unit=unit,
        modifier=modifier or Modifier.EXACTLY,
        vague=number.vague,
        trend=trend,
        counted=counted.own or counted.subject,
        measure=counted.measure,
        as_of=None,
        subject=counted.subject if counted.own else None,
    )


def _unit_of_label(words: Sequence[Word], first: int) -> str:
    """The unit named by the label before a bare number: "Acres burned: 12,345" counts acres."""
    if first < 2 or words[first - 1].text != ":":
        return ""
    for word in words[max(0, first - 5) : first - 1]:
        if word.norm in LABEL_UNITS:
            return BY_NAME[word.norm]
    return ""
