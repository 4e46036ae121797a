"""Figures in one sentence: quantity, unit, modifier, trend, what is counted and when it holds.

Depends on the sentence alone, so that findings can be remembered by it.
Refuses: who says it (positions), and every number that is not a figure (refusing/refusals.py).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from service.domain.claims import Modifier, Trend
from service.extraction.counting.clauses.deeds import fate_alone, harm_before
from service.extraction.counting.clauses.rivals import are_sides, held_by_other, is_lost_vote, is_vote, other_side
from service.extraction.counting.clauses.tellers import TELLERS
from service.extraction.counting.counted import (
    Counted,
    find_counted,
    phrase_measure,
    with_deed,
    with_whole,
)
from service.extraction.counting.ellipsis.beside import as_beside, next_subject
from service.extraction.counting.ellipsis.resumed import is_resumed
from service.extraction.counting.ellipsis.rows import is_of_tries
from service.extraction.counting.ellipsis.things import is_only_more, thing_left_out
from service.extraction.counting.ellipsis.wholes import left_out
from service.extraction.counting.gapping import Gapped, find_gapped, is_held_against, may_be_gapped, object_told
from service.extraction.counting.phrases import Phrase, cut_phrases
from service.extraction.counting.sameness import measure_of
from service.extraction.numerals.money.marks import is_money
from service.extraction.numerals.numbers import has_number
from service.extraction.numerals.word_forms import Places, WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.movements import Movement, find_movements
from service.extraction.quantities.sharing.trends import is_old_value, is_other_side, is_second_side
from service.extraction.quantities.trends import DECLINE, GROWTH, HIGHER, LOWER
from service.extraction.times.holding import times_of
from service.extraction.times.spoken import find_times
from service.extraction.values import Amount, Reading, amount_of, find_readings, read_quantities, taken_by

#: Words behind a figure by which it is part of the one before, or how far that is from another.
AMONG = frozenset(
    {("of", "them"), ("of", "whom"), ("of", "which"), ("short", "of"), ("more", "than"), ("fewer", "than")}
)

#: What joins the members of a list.
JOINING = frozenset({",", "and", "or", "&"})

#: What both sides of a vote are measured by, beside what was voted on, and the smaller one besides.
VOTE, AGAINST = "vote", "against"

#: Words of what is told of a part at most: "of them for carrying knives".
MOST_TOLD = 5

NONE: frozenset[int] = frozenset()
NONE_GAPPED: dict[int, Gapped] = {}

#: Where something stands, half-open; None where nothing does.
Place = tuple[int, int] | None


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
    if not has_number(sentence):
        return ()
    return tuple(figure for reading in find_readings([(sentence, 0)]) for figure in _figures_of(reading))


def read_figures(text: str) -> Iterator[FoundFigure]:
    """The figures of a whole text, in order, offsets in the text: the finder used alone.

    What has no number is not read at all, so that this is an order of magnitude faster than reading the text first.

    >>> [(str(one.value), one.unit) for one in read_figures("Prices rose 4%.\\nTwo firms closed.")]
    [('4', 'percent'), ('2', '')]
    """
    for reading in read_quantities(text):
        yield from _figures_of(reading)


def _figures_of(reading: Reading) -> list[FoundFigure]:
    start, words, quantities = reading
    places = Places(words, start)
    taken = taken_by(quantities)
    times = find_times(words, taken)
    timed = frozenset(index for time in times for index in range(time.first, time.last)) if times else NONE
    chunks = cut_phrases(words, taken, timed)
    gapped = find_gapped(words, quantities, chunks) if may_be_gapped(words, quantities) else NONE_GAPPED
    figures: list[FoundFigure] = []
    counts: list[Counted] = []
    for index, quantity in enumerate(quantities):
        amount, first, last = amount_of(words, quantity, places)
        own = gapped.get(index)
        subject = own.subject if own else None
        unit = quantity.unit
        listed = counts[-1] if index and _is_listed(words, counts[-1], first) else None
        count = find_counted(words, chunks, first, last, unit=unit, money=is_money(unit), gapped=subject, listed=listed)
        if own and own.subject and words[own.subject.last - 1].lemma in TELLERS and unit == quantities[own.root].unit:
            count = counts[own.root]  # "police put the number at 15,000 and organisers at 40,000"
        elif own:
            is_alike = unit == quantities[own.root].unit
            count = with_deed(counts[own.root], count, is_alike=is_alike)
        elif index and not unit and not quantities[index - 1].unit:
            count = as_beside(words, chunks, counts[-1], quantities[index - 1].last, count, first, last) or count
        counts.append(count)
        if index and not own and (named := thing_left_out(words, chunks, quantities[: index + 1], counts, first)):
            counts[-1] = count = named
        figure = _figure(count, amount, places)
        if count.own and words[count.own.first].norm == "more" and is_only_more(words, count.own):
            figure = figure._replace(counted=None, subject=None)  # "some 40 more are missing"
        is_alone = index and not own and not count.own
        if is_alone and is_resumed(words, chunks, quantities[index - 1], quantity):
            same = figures[-1]
            figure = figure._replace(counted=same.counted, measure=same.measure, subject=same.subject)
        elif index and not own:
            behind = figures[: -1 if index > 1 and is_of_tries(words, quantities[index - 2 : index + 1]) else None]
            figure = _told_again(words, quantities[index - 1], quantity, behind[-1], figure, own=count.own)
            if is_held_against(words, chunks, quantities[index - 1].last, first, last):
                same = next((one for one in reversed(behind) if one.counted), behind[-1])
                figure = figure._replace(counted=same.counted, measure=same.measure, subject=same.subject)
            elif not count.own and unit == quantities[index - 1].unit:
                whole = left_out(words, chunks, counts[-2], quantities[index - 1].last, quantity, first)
                if whole and (unit or count.measure):
                    figure = figure._replace(counted=_place(places, whole), measure=with_whole(words, whole, count))
                elif not unit and (told := next_subject(words, counts[-2], count, first, last))[0]:
                    things = counts[-2].things if told[1] else ()  # "closed 40 schools and 12 were damaged"
                    measure = measure_of({*things, *count.deed})
                    figure = figure._replace(counted=_place(places, told[1]), measure=measure)
            moved = None if count.own else object_told(words, quantities[: index + 1])
            if moved is not None and (whole := counts[moved].own or counts[moved].subject):
                figure = figure._replace(counted=_place(places, whole), measure=with_whole(words, whole, count))
            is_other, rival = held_by_other(words, chunks, quantities[index - 1].first, first, last)
            if is_other and quantities[index - 1].unit == unit == "percent":
                figure = figure._replace(
                    counted=_place(places, rival), measure=phrase_measure(words, rival), subject=None
                )
            sides = (words, quantities[index - 1].first, quantities[index - 1].last)
            is_second = is_second_side(quantities[index - 1], quantity, is_lost=is_lost_vote(*sides))
            if is_second and are_sides(*sides, quantity.first):
                rival = other_side(words, chunks, quantities[index - 1].first)  # "led Sve by 48 to 46 per cent"
                if rival is None and is_vote(words, quantities[index - 1].first, quantity.first):
                    figures[-1], figure = _two_sides(words, figures[-1], counts[-2], figure)
                else:
                    figure = figure._replace(
                        counted=_place(places, rival), measure=phrase_measure(words, rival), subject=None
                    )
        if not count.own and (harm := harm_before(words, chunks, first, last, unit)):
            agent = places.of(*count.subject) if count.subject else None
            if figure.counted == agent and not (figures and figures[-1].counted == agent):  # no word of whom it came to
                figure = figure._replace(counted=_place(places, harm), subject=agent)
        if not (figure.counted or unit) and (fate := fate_alone(words, chunks, first, last)):
            figure = figure._replace(counted=_place(places, fate))  # "losses of 340 killed"
        figures.append(figure)
    if times:
        held = times_of(words, [(quantity.first, quantity.last) for quantity in quantities], times)
        for index, time in enumerate(held):
            if time and not figures[index].unit.endswith(" of age"):
                as_of = places.of(time.first, time.last)
                figures[index] = figures[index]._replace(as_of=as_of, to_come=time.to_come)
    return _with_movements(figures, find_movements(words, quantities))


def _is_listed(words: Sequence[WordForm], before: Counted, first: int) -> bool:
    """Whether nothing but what joins a list stands between what the figure before counts and words[first]."""
    between = words[before.own.last : first] if before.own else ()
    return bool(between) and all(word.norm in JOINING for word in between)


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


def _two_sides(
    words: Sequence[WordForm], same: FoundFigure, of: Counted, figure: FoundFigure
) -> tuple[FoundFigure, FoundFigure]:
    """Both figures of a vote whose sides have no name, each of a measure of its own: "passed by 88 votes to 71"."""
    whole = {*phrase_measure(words, of.subject or of.own).split(), VOTE}
    other = figure._replace(counted=same.counted, subject=same.subject, measure=" ".join(sorted({*whole, AGAINST})))
    return same._replace(measure=" ".join(sorted(whole))), other


def _told_again(
    words: Sequence[WordForm],
    before: Quantity,
    quantity: Quantity,
    same: FoundFigure,
    figure: FoundFigure,
    *,
    own: Phrase | None,
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
    if quantity.unit and quantity.unit != before.unit and same.measure and _is_movement_beside(words, quantity.first):
        return figure._replace(counted=same.counted, measure=same.measure, subject=same.subject)
    gap = [word.norm for word in words[before.last : quantity.first]]
    if len(gap) == 2 and gap[0] in HIGHER | LOWER and gap[1] in ("at", "to") and same.counted and not own:
        return figure._replace(counted=same.counted, measure=same.measure, subject=same.subject)  # "6% higher at £512m"
    rest = [word.norm for word in words[quantity.last : quantity.last + 2]]
    if rest == ["of", "it"] and is_money(quantity.unit) and quantity.unit == before.unit and same.counted:
        measure = " ".join(sorted({*same.measure.split(), *figure.measure.split()}))  # "£1.9bn, £400m of it this year"
        return figure._replace(counted=same.counted, measure=measure, subject=same.subject)
    if same.counted and not quantity.unit.strip("share") and not before.unit and tuple(rest) in AMONG:
        end = quantity.last + 1
        while end < min(quantity.last + MOST_TOLD, len(words)) and not _ends_told(words[end]):
            end += 1
        told = phrase_measure(words, Phrase(quantity.last, end))
        measure = " ".join(sorted({*same.measure.split(), *told.split()}))
        return figure._replace(counted=same.counted, measure=measure, subject=same.subject)
    is_side = is_other_side(words, before, quantity) and same.counted
    if (is_side or is_old_value(words, before, quantity)) and (not figure.counted or figure.counted[0] < figure.start):
        return figure._replace(counted=same.counted, measure=same.measure, subject=same.subject)  # "41, up from 12"
    return figure


def _ends_told(word: WordForm) -> bool:
    return word.is_sign or word.is_number or word.norm in JOINING


def _is_movement_beside(words: Sequence[WordForm], first: int) -> bool:
    """Whether a figure says how far the one before it moved: "rose to $14, [an increase of] about 12 per cent"."""
    of = next((at for at in (first - 1, first - 2) if at > 1 and words[at].norm == "of"), 0)
    if not of or words[of - 1].norm not in GROWTH | DECLINE:
        return False
    return any(words[at].norm in ("a", "an") and words[at - 1].text == "," for at in (of - 2, of - 3) if at > 0)


def _figure(counted: Counted, amount: Amount, places: Places) -> FoundFigure:
    own, subject = None if counted.is_base else counted.own, counted.subject
    said = places.of(*subject) if subject else None
    of = places.of(*own) if own else said
    return tuple.__new__(FoundFigure, (*amount, None, of, counted.measure, None, None, said if own else None))


def _place(places: Places, phrase: Phrase | None) -> Place:
    return places.of(phrase.first, phrase.last) if phrase else None
