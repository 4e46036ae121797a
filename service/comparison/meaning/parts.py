"""A position of which only a part is news: a clause that came or went, or a name that another change tells.

Refuses: kinds of change (judgement.py).
"""

from collections.abc import Sequence
from dataclasses import replace

from service.comparison.meaning.sorts import lone_clause
from service.comparison.meaning.swaps import pair_positions
from service.comparison.words.canonical import said_words
from service.domain.claims import Position
from service.domain.ids import content_id
from service.domain.versions import Passage


def is_told_by_holder(before: Position, after: Position, renamed: Sequence[tuple[Passage, Passage]]) -> bool:
    """Whether all that differs is who is named, and a pronoun's change of holder tells that already.

    renamed: names of the two texts that the same pronoun stands for.
    """
    if not renamed:
        return False
    swaps = pair_positions(before, after, before.passage.exact, after.passage.exact).swaps
    return len(swaps) == 1 and any(
        before.passage.span.contains(one)
        and after.passage.span.contains(other)
        and said_words(one.exact).keys() <= swaps[0].gone
        and said_words(other.exact).keys() <= swaps[0].new
        for one, other in renamed
    )


def clause_alone(before: Position, after: Position) -> tuple[int, Position] | None:
    """The clause with a claim of its own by which one of the two is longer: 0 before or 1 after, and the clause."""
    found = lone_clause(pair_positions(before, after, before.passage.exact, after.passage.exact))
    if found is None:
        return None
    longer = (before, after)[found[0]]
    at = longer.passage.exact.find(found[1])
    if at < 0:
        return None
    start = longer.passage.start + at
    passage = Passage(start, start + len(found[1]), found[1])
    return found[0], replace(longer, id=content_id("claim", longer.id, start), passage=passage, content=(passage,))
