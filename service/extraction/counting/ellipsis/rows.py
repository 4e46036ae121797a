"""Measures in a row, each told like the one before it: "forecasts of 1.4% and 1.9%", "12 years for Lund and seven for".

Refuses: numbers without a unit (things.py).
"""

from collections.abc import Sequence

from service.domain.claims import AGE
from service.extraction.counting.clauses.predicates import SENTENCED, sought_for
from service.extraction.counting.counted import Counted
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.amounts import Quantity
from service.extraction.quantities.shares import TRIES


def is_next_of_row(
    words: Sequence[WordForm], quantities: Sequence[Quantity], counts: Sequence[Counted], first: int
) -> bool:
    """Whether a measure is the next in a row of what one noun before all is of: "forecasts of 1.4% and [1.9%]"."""
    unit = quantities[-1].unit
    if not unit or unit == AGE or unit != quantities[-2].unit or counts[-1].own:
        return False
    at = quantities[-2].first
    is_behind = counts[-2].own is not None and counts[-2].own.last > at
    if at == 0 or words[at - 1].norm != "of" or is_behind:
        return False
    between = words[quantities[-2].last : first]
    return bool(between) and all(word.norm in ("and", "or", ",") for word in between)


def whose_term(
    words: Sequence[WordForm], chunks: Chunks, before: Counted, first_term: Quantity, one: Quantity
) -> Phrase | None:
    """Who a second term is sought for, as the first is for somebody: "12 years for Lund and seven [for Berg]"."""
    if before.own is None or one.unit != first_term.unit or one.unit not in SENTENCED:
        return None
    is_alike = one.last < len(words) and words[one.last].norm == "for" == words[first_term.last].norm
    return sought_for(words, chunks, one.last) if is_alike and before.own.first > first_term.last else None


def is_of_tries(words: Sequence[WordForm], three: Sequence[Quantity]) -> bool:
    """Whether a number is more of the first of three, the second being tries: "14 goals in 19 games, two more than"."""
    first, tries, one = three
    is_more = [word.norm for word in words[one.last : one.last + 2]] in (["more", "than"], ["fewer", "than"])
    is_in = not (first.unit or tries.unit) and words[tries.first - 1].norm in ("from", "in")
    return is_more and is_in and any(word.norm in TRIES for word in words[tries.last : tries.last + 2])
