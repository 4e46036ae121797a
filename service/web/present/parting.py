"""A very long text in parts, a page each: a part ends where a block does, and each claim is in the part it begins in.

Refuses: cutting a text that a page can hold.
"""

from bisect import bisect_right
from dataclasses import dataclass

from service.domain.claims import Snapshot
from service.domain.errors import Invalid
from service.domain.versions import Span
from service.text.sentences import find_blocks

#: About how much of a text stands on one page, in code points; no article has as much.
PART = 100_000


@dataclass(frozen=True, slots=True)
class Part:
    """What one page shows of a text."""

    number: int  # from 1
    count: int  # of all parts
    span: Span
    holds: tuple[int, ...]  # the part of each claim, in their order; () when there is one part

    def has(self, index: int) -> bool:
        """Whether the claim of this place among all, from 0, stands in it."""
        return not self.holds or self.holds[index] == self.number


def find_part(snapshot: Snapshot, number: int, claim: int) -> Part:
    """The part of this number, or that of the claim of this one; the first for 0 and 0. Raises Invalid for neither."""
    text = snapshot.version.text
    starts = [0]
    for block in find_blocks(text) if len(text) > 2 * PART else ():
        if block.start > starts[-1] and block.end - starts[-1] > PART:
            starts.append(block.start)
    holds = () if len(starts) == 1 else tuple(bisect_right(starts, one.passage.start) for one in snapshot.claims)
    if not number:
        number = holds[claim - 1] if holds and 0 < claim <= len(holds) else 1
    if number > len(starts):
        raise Invalid("part", str(number), f"this text has {len(starts)} parts")
    ends = [*starts[1:], len(text)]
    return Part(number, len(starts), Span(starts[number - 1], ends[number - 1]), holds)
