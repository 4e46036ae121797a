"""Figures in one sentence: quantity, unit, modifier, trend, what is counted and when it holds.

Depends on the sentence alone, so that findings can be remembered by it.
Refuses: who says it (positions), and every number that is not a figure (refusing/refusals.py).
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from service.domain.claims import Modifier, Trend
from service.extraction.counting.counted import Counted, find_counted, phrase_measure, with_deed
from service.extraction.counting.gapping import Gapped, find_gapped, may_be_gapped, may_lend, with_verbs_of
from service.extraction.counting.phrases import Phrase, cut_phrases
from service.extraction.counting.rivals import are_sides, other_side
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numbers import has_number
from service.extraction.numerals.unreadable import unreadable_places
from service.extraction.numerals.word_forms import MOST_WORDS, Places, WordForm, cut_words, openings
from service.extraction.quantities.amounts import Quantity, unit_of_label
from service.extraction.quantities.exactness.bounds import bound_of_verb
from service.extraction.quantities.exactness.modifiers import EXACTLY, is_throughout, modifier_after, modifier_before
from service.extraction.quantities.movements import Movement, find_movements
from service.extraction.quantities.scanning import find_quantities, worth_reading
from service.extraction.quantities.sharing import is_old_value, is_other_side, is_second_side, share_trends, share_units
from service.extraction.quantities.trends import NO_TREND
from service.extraction.refusing.refusals import barred_words
from service.extraction.times.holding import times_of
from service.extraction.times.spoken import find_times
from service.text.sentences import LINE, bare_lines, split_sentences

#: Numbers among the first words of one that is longer still, at most: what has more is a table on one line or hostile,
#: and none of it is read.
MOST_NUMBERS = 100

DECIMAL = re.compile(r"\d")

#: Words behind a figure by which it is part of the one before, or how far that is from another.
AMONG = frozenset({("of", "them"), ("of", "whom"), ("short", "of"), ("more", "than"), ("fewer", "than")})

NONE: frozenset[int] = frozenset()
NONE_GAPPED: dict[int, Gapped] = {}

#: Where something stands, half-open; None where nothing does.
Place = tuple[int, int] | None


class Amount(NamedTuple):
    """What a figure says, without what it counts. Offsets are half-open; values are exact and finite."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    modifier: Modifier
    vague: bool
    trend: Trend


class FoundFigure(NamedTuple):
    """One figure: an Amount's fields, and these. Offsets are in the sentence or in the text it was found in."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None
    unit: str
    modifier: Modifier
    vague: bool
    trend: Trend
    movement: tuple[Place, Place, Place] | None  # the change, the old value and the new one
    counted: Place
    measure: str
    as_of: Place
    to_come: bool | None = None  # whether that time is yet to come; None where it cannot be told
    subject: Place = None  # whose figure it is, when that is not what is counted


def find_figures(sentence: str) -> tuple[FoundFigure, ...]:
    """The figures of a sentence, in order, none overlapping."""
    return tuple(_find_figures(sentence, 0)) if has_number(sentence) else ()


def _find_figures(sentence: str, start: int) -> list[FoundFigure]:
    """The figures of a sentence that begins at `start`."""
    words, quantities = _find_quantities(sentence)
    if not quantities:
        return []
    places = Places(words, start)
    taken = _taken(quantities)
    times = find_times(words, taken)
    timed = frozenset(index for time in times for index in range(time.first, time.last)) if times else NONE
    chunks = cut_phrases(words, taken, timed)
    gapped = find_gapped(words, quantities, chunks) if may_be_gapped(words, quantities) else NONE_GAPPED
    figures: list[FoundFigure] = []
    counts: list[Counted] = []
    for index, quantity in enumerate(quantities):
        amount, first, last = _amount(words, quantity, places)
        own = gapped.get(index)
        subject = own.subject if own else None
        unit = quantity.unit
        count = find_counted(words, chunks, first, last, unit=unit, money=is_money(unit), gapped=subject)
        if own:
            is_alike = unit == quantities[own.root].unit
            count = with_deed(counts[own.root], count, is_alike=is_alike)
        counts.append(count)
        figure = _figure(count, amount, places)
        if index and not own:
            figure = _told_again(words, quantities[index - 1], quantity, figures[-1], figure)
            if is_second_side(quantities[index - 1], quantity) and are_sides(
                words, quantities[index - 1].first, quantities[index - 1].last, quantity.first
            ):
                rival = other_side(words, chunks, quantities[index - 1].first)  # "led Sve by 48 to 46 per cent"
                figure = figure._replace(
                    counted=_place(places, rival), measure=phrase_measure(words, rival), subject=None
                )
        figures.append(figure)
    if times:
        held = times_of(words, [(quantity.first, quantity.last) for quantity in quantities], times)
        for index, time in enumerate(held):
            if time and not figures[index].unit.endswith(" of age"):
                as_of = places.of(time.first, time.last)
                figures[index] = figures[index]._replace(as_of=as_of, to_come=time.to_come)
    return _with_movements(figures, find_movements(words, quantities))


def _find_quantities(sentence: str) -> tuple[Sequence[WordForm], Sequence[Quantity]]:
    """The words of a sentence and its quantities."""
    words = cut_words(sentence)
    is_long = len(words) > MOST_WORDS
    if is_long:
        words = words[:MOST_WORDS]
    begun = openings(words)
    if is_long and len(begun) > MOST_NUMBERS:
        return words, ()
    places = worth_reading(words, begun)
    if not places:
        return words, ()
    barred = barred_words(words, sentence) | _unread(words, begun) if DECIMAL.search(sentence) else NONE
    found = find_quantities(words, places, barred)
    if not found:
        return words, ()
    shared = share_units(words, share_trends(words, found))
    if len(shared) < 2 or not may_lend(shared) or not may_be_gapped(words, shared):
        return words, shared
    chunks = cut_phrases(words, _taken(shared))
    return words, with_verbs_of(words, shared, chunks, find_gapped(words, shared, chunks))


def _taken(quantities: Sequence[Quantity]) -> frozenset[int]:
    return frozenset(index for quantity in quantities for index in range(quantity.first, quantity.last))


def _with_movements(figures: list[FoundFigure], movements: dict[int, Movement]) -> list[FoundFigure]:
    if not movements:
        return figures
    places: list[Place] = [(figure.start, figure.end) for figure in figures]
    for index, movement in movements.items():
        change, old, new = (None if part is None else places[part] for part in movement)
        figures[index] = figures[index]._replace(movement=(change, old, new))
        told = next((figures[part] for part in movement if part is not None and figures[part].counted), None)
        if told and not figures[index].counted and not figures[index].measure:
            figures[index] = figures[index]._replace(counted=told.counted, measure=told.measure, subject=told.subject)
    return figures


def _told_again(
    words: Sequence[WordForm], before: Quantity, quantity: Quantity, same: FoundFigure, figure: FoundFigure
) -> FoundFigure:
    """The figure with what it takes from the one before where it is that said in another unit, or what that was."""
    if quantity.first == before.last + 1 and words[before.last].text == "(" and quantity.unit:
        modifier = same.modifier if figure.modifier is Modifier.EXACTLY else figure.modifier
        return figure._replace(  # "8.90 ksi (61.4 MPa)"
            modifier=modifier,
            trend=same.trend,
            counted=same.counted,
            measure=same.measure,
            subject=same.subject,
        )
    rest = [word.norm for word in words[quantity.last : quantity.last + 2]]
    if same.counted and not quantity.unit.strip("share") and not before.unit and tuple(rest) in AMONG:
        told = phrase_measure(words, Phrase(quantity.last, min(quantity.last + 5, len(words))))
        measure = " ".join(sorted({*same.measure.split(), *told.split()}))
        return figure._replace(counted=same.counted, measure=measure, subject=same.subject)
    is_side = is_other_side(words, before, quantity) and same.counted
    if (is_side or is_old_value(words, before, quantity)) and (not figure.counted or figure.counted[0] < figure.start):
        return figure._replace(counted=same.counted, measure=same.measure, subject=same.subject)  # "41, up from 12"
    return figure


def read_figures(text: str) -> Iterator[FoundFigure]:
    """The figures of a whole text, in order, offsets in the text: the finder used alone.

    What has no number is not read at all, so that this is an order of magnitude faster than reading the text first.

    >>> [(str(one.value), one.unit) for one in read_figures("Prices rose 4%.\\nTwo firms closed.")]
    [('4', 'percent'), ('2', '')]
    """
    for sentence, start in _sentences_with_numbers(text):
        yield from _find_figures(sentence, start)


def read_amounts(text: str) -> Iterator[Amount]:
    """The same figures without what they count, which is half the work: where values and units are enough.

    >>> [(str(one.value), one.modifier.value) for one in read_amounts("More than 40 firms closed.")]
    [('40', 'more_than')]
    """
    for sentence, start in _sentences_with_numbers(text):
        words, quantities = _find_quantities(sentence)
        if quantities:
            places = Places(words, start)
            for quantity in quantities:
                yield _amount(words, quantity, places)[0]


def _sentences_with_numbers(text: str) -> Iterator[tuple[str, int]]:
    """The sentences that are worth reading for figures, and where each begins."""
    for found in LINE.finditer(text):
        whole = found.group()
        if not has_number(whole):
            continue
        for begins, ends in bare_lines(whole):
            line = whole[begins:ends]
            for span in split_sentences(line, has_number):
                yield line[span.start : span.end], found.start() + begins + span.start


def find_unreadable(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where the sentence has a number that is not read because it may mean two things; offsets, in order."""
    if not DECIMAL.search(sentence):
        return ()
    words = cut_words(sentence)
    places = Places(words, 0)
    read, end = words[:MOST_WORDS], len(sentence.rstrip())
    is_long = len(words) > MOST_WORDS
    if is_long and len(openings(read)) > MOST_NUMBERS:
        return ((0, end),)
    barred = barred_words(read, sentence)
    found = [
        places.of(first, last)
        for first, last in unreadable_places(read, range(len(read)))
        if not barred.intersection(range(first, last))
    ]
    if is_long:
        found.append((places.of(MOST_WORDS, MOST_WORDS + 1)[0], end))
    return tuple(found)


def _unread(words: Sequence[WordForm], begun: Sequence[int]) -> frozenset[int]:
    places = unreadable_places(words, begun)
    return frozenset(index for first, last in places for index in range(first, last)) if places else NONE


def _figure(counted: Counted, amount: Amount, places: Places) -> FoundFigure:
    own, subject = counted.own, counted.subject
    said = places.of(*subject) if subject else None
    return FoundFigure(
        *amount, None, places.of(*own) if own else said, counted.measure, None, None, said if own else None
    )


def _amount(words: Sequence[WordForm], quantity: Quantity, places: Places) -> tuple[Amount, int, int]:
    """The quantity with its modifier and trend, at words[first:last]."""
    number = quantity.number
    first, last = quantity.first, quantity.last
    modifier = quantity.modifier
    near = modifier_before(words, first)
    if near and is_throughout(words, quantity.first, quantity.unit):
        near = None
    if near and (modifier is None or near[0] is not EXACTLY):
        modifier, first = near
    if bound := bound_of_verb(words, first, last, quantity.unit, modifier):
        modifier, first = bound
    behind = modifier_after(words, last)
    if behind and (modifier is None or modifier is EXACTLY):
        modifier, last = behind
    trend = Trend.ROSE if number.signed == "+" and number.digits else quantity.trend or NO_TREND
    start, end = places.of(first, last)
    return (
        Amount(
            start,
            end,
            number.value,
            number.value_max,
            quantity.unit or unit_of_label(words, first),
            modifier or EXACTLY,
            number.vague,
            trend,
        ),
        first,
        last,
    )


def _place(places: Places, phrase: Phrase | None) -> Place:
    return places.of(phrase.first, phrase.last) if phrase else None
