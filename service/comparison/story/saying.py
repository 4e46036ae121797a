"""One plain sentence of what became of a thread between two dates.

Refuses: finding it (since.py); how a change of one claim is worded (describe.py).
"""

from service.comparison.describe import AGAINST, ARROW, describe, participle, side_by_side
from service.comparison.story.spells import Spell
from service.comparison.telling.quoting import quoted
from service.domain.changes import ChangeKind, Comparing, Family
from service.domain.claims import Figure


def summarise(
    kind: ChangeKind,
    begun: ChangeKind | None,
    reading: Comparing,
    title: str,
    before: Spell | None,
    after: Spell | None,
    turned: Spell | None = None,
) -> str:
    """One sentence: whether the thread came between the dates, how it moved then, and which article tells what.

    turned: what it said last, of a thread that moved and is gone.
    """
    told = after or before
    assert told is not None  # one of the two is always there
    if isinstance(told.claim, Figure):
        joint = ARROW if reading is Comparing.VERSIONS else AGAINST
        if before and after and isinstance(before.claim, Figure) and isinstance(after.claim, Figure):
            shown = side_by_side(before.claim, after.claim, joint)
        else:
            shown = " ".join(told.claim.passage.exact.split())
        said = f"Figure {participle(kind, reading)}: {title}, {shown}"
    else:
        one, other = (spell.claim if spell else None for spell in (before, after))
        said = describe(kind, Family.POSITION, one, other, told.first.holder, comparing=reading)
    if begun is not None and kind is not begun:
        family, _, moved = said.partition(" ")
        said = f"{family} {begun.value}, and {moved}"
    if turned is not None:
        words = " ".join(turned.claim.passage.exact.split())
        said = f"{said}; when last seen {words if isinstance(turned.claim, Figure) else quoted(words)}"
    return said if reading is Comparing.VERSIONS or not before or not after else f"{said}; {_whose(before, after)}"


def _whose(before: Spell, after: Spell) -> str:
    """Which of two articles tells what."""
    one, other = before.first.outlet, after.first.outlet
    return f"the first in {one}, the second in {other}" if one != other else f"in two articles of {one}"
