"""What figures say without what they count: value, unit, modifier and trend.

A text is read by stages, each of them for many sentences before the next: the processor keeps the code of one stage at
hand, which makes a long text a sixth faster.
Refuses: what is counted and when it holds (figures.py), and every number that is not a figure (refusing/refusals.py).
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from service.domain.claims import Modifier, Trend
from service.extraction.counting.gapping import find_gapped, may_be_gapped, may_lend, with_verbs_of
from service.extraction.counting.phrases import cut_phrases
from service.extraction.numerals.numbers import has_number
from service.extraction.numerals.unreadable import unreadable_places
from service.extraction.numerals.word_forms import MOST_WORDS, Places, WordForm, cut_words, openings
from service.extraction.quantities.amounts import Quantity, unit_of_label
from service.extraction.quantities.exactness.behind import bound_behind
from service.extraction.quantities.exactness.bounds import bound_of_verb
from service.extraction.quantities.exactness.modifiers import (
    EXACTLY,
    is_throughout,
    is_turned,
    modifier_after,
    modifier_before,
)
from service.extraction.quantities.scanning import find_quantities, worth_reading
from service.extraction.quantities.sharing.trends import share_trends
from service.extraction.quantities.sharing.units import share_units
from service.extraction.quantities.trends import NO_TREND
from service.extraction.refusing.refusals import barred_words
from service.extraction.times.entries import with_hour_as_sign
from service.text.lines.wrapping import LINE, unwrapped
from service.text.sentences import bare_lines, split_sentences

#: Numbers among the first words of one that is longer still, at most: what has more is a table on one line or hostile,
#: and none of it is read.
MOST_NUMBERS = 100

#: Sentences read together.
AT_ONCE = 1_000

DECIMAL = re.compile(r"\d")

NONE: frozenset[int] = frozenset()


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


class Reading(NamedTuple):
    """A sentence as far as it is read for figures: its words and its quantities, in order."""

    start: int  # of the sentence, in the text
    words: Sequence[WordForm]
    quantities: Sequence[Quantity]


def read_amounts(text: str) -> Iterator[Amount]:
    """The figures of a whole text without what they count, which is half the work: where values and units are enough.

    >>> [(str(one.value), one.modifier.value) for one in read_amounts("More than 40 firms closed.")]
    [('40', 'more_than')]
    """
    for start, words, quantities in read_quantities(text):
        places = Places(words, start)
        for quantity in quantities:
            yield amount_of(words, quantity, places)[0]


def read_quantities(text: str) -> Iterator[Reading]:
    """The sentences of a text that have quantities, in order."""
    sentences = _sentences_with_numbers(text)
    while together := list(islice(sentences, AT_ONCE)):
        yield from find_readings(together)


def find_readings(sentences: Sequence[tuple[str, int]]) -> list[Reading]:
    """Those of some sentences, with the offset each begins at, that have quantities."""
    cut = [_cut(sentence, start) for sentence, start in sentences]
    found = [(start, words, _found(sentence, words, begun)) for sentence, start, words, begun in cut if begun]
    return [Reading(start, words, _shared(words, own)) for start, words, own in found if own]


def amount_of(words: Sequence[WordForm], quantity: Quantity, places: Places) -> tuple[Amount, int, int]:
    """The quantity with its modifier and trend, at words[first:last]."""
    number = quantity.number
    first, last = quantity.first, quantity.last
    modifier = quantity.modifier
    near = modifier_before(words, first, quantity.unit)
    if near and (is_turned(words, quantity.first) or is_throughout(words, quantity.first, quantity.unit)):
        near = None
    if near and number.value_max is not None and words[near[1]].norm == "within":
        near = None  # "within five to 10 years" is from five to ten
    if near and (modifier is None or near[0] is not EXACTLY):
        modifier, first = near
    if bound := bound_of_verb(words, first, last, quantity.unit, modifier):
        modifier, first = bound
    behind = modifier_after(words, last)
    if behind and (modifier is None or modifier is EXACTLY):
        modifier, last = behind
    elif not quantity.unit and (modifier is None or modifier is EXACTLY):
        modifier = bound_behind(words, last)
    trend = Trend.ROSE if number.signed == "+" and number.digits else quantity.trend or NO_TREND
    start, end = places.of(first, last)
    unit = quantity.unit or unit_of_label(words, first)
    fields = (start, end, number.value, number.value_max, unit, modifier or EXACTLY, number.vague, trend)
    return tuple.__new__(Amount, fields), first, last  # twice as fast as by calling it


def find_unreadable(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where the sentence has a number that is not read because it may mean two things; offsets, in order."""
    if not DECIMAL.search(sentence):
        return ()
    words = with_hour_as_sign(cut_words(sentence), sentence)
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


def taken_by(quantities: Sequence[Quantity]) -> frozenset[int]:
    """The words that are part of quantities."""
    taken: set[int] = set()
    for quantity in quantities:
        taken.update(range(quantity.first, quantity.last))
    return frozenset(taken)


def _cut(sentence: str, start: int) -> tuple[str, int, Sequence[WordForm], Sequence[int]]:
    """A sentence with its words and where among them a number can begin."""
    words = with_hour_as_sign(cut_words(sentence), sentence)
    if len(words) <= MOST_WORDS:
        return sentence, start, words, openings(words)
    words = words[:MOST_WORDS]
    begun = openings(words)
    return sentence, start, words, begun if len(begun) <= MOST_NUMBERS else ()


def _found(sentence: str, words: Sequence[WordForm], begun: Sequence[int]) -> Sequence[Quantity]:
    places = worth_reading(words, begun)
    if not places:
        return ()
    has_digits = words[begun[0]].is_number or DECIMAL.search(sentence)
    barred = barred_words(words, sentence) | _unread(words, begun) if has_digits else NONE
    return find_quantities(words, places, barred)


def _shared(words: Sequence[WordForm], found: Sequence[Quantity]) -> Sequence[Quantity]:
    """The quantities with what they take from each other and from the clauses they are in."""
    shared = share_units(words, share_trends(words, found))
    if len(shared) < 2 or not may_lend(shared) or not may_be_gapped(words, shared):
        return shared
    chunks = cut_phrases(words, taken_by(shared))
    return with_verbs_of(words, shared, chunks, find_gapped(words, shared, chunks))


def _unread(words: Sequence[WordForm], begun: Sequence[int]) -> frozenset[int]:
    places = unreadable_places(words, begun)
    return frozenset(index for first, last in places for index in range(first, last)) if places else NONE


def _sentences_with_numbers(text: str) -> Iterator[tuple[str, int]]:
    """The sentences that are worth reading for figures, and where each begins."""
    for found in LINE.finditer(unwrapped(text)):
        whole = found.group()
        if not has_number(whole):
            continue
        for begins, ends in bare_lines(whole):
            line = whole[begins:ends]
            for span in split_sentences(line, has_number):
                yield line[span.start : span.end], found.start() + begins + span.start
