"""Figures of one version that count the same thing and come to amounts that cannot both be right.

Nobody says which of them another page means, so neither is joined to another page's. A headline that came to another
amount than the one its text has was brought up to date before it, or after it, and is no rival of it.
Refuses: whether two figures of two pages are one (joining.py).
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from service.comparison.threads.amounts import Bounds, allowed_by, dimension_of, overlap
from service.comparison.threads.joining import judge_join
from service.comparison.threads.told.matters import Told
from service.domain.claims import Claim, Figure
from service.domain.threads import Matter, StrandClaim, ThreadFamily

#: How many figures after it, of those that share a word with it, a figure of the same version is held against.
REACH = 60


def find_rivals(
    placed: tuple[StrandClaim, ...], claims: Mapping[str, Claim], told: Mapping[str, Told]
) -> defaultdict[str, set[str]]:
    """Strands on which this version counts the same thing and comes to amounts that cannot both be right.

    Each is held against the REACH that follow it under the same word, so that a page of one sentence a thousand times
    over costs its length, and not the square of it.
    """
    rivals: defaultdict[str, set[str]] = defaultdict(set)
    by_word: defaultdict[tuple[str, str], list[_Counted]] = defaultdict(list)
    for place, one in enumerate(placed):
        claim, says = claims[one.claim_id], told[one.claim_id]
        matter, is_headline = says.matter, says.is_headline
        if isinstance(claim, Figure) and matter is not None and matter.family is ThreadFamily.FIGURE:
            counted = _Counted(place, one.strand_id, matter, dimension_of(claim), allowed_by(claim), is_headline)
            for word in matter.words:
                by_word[(matter.block, word)].append(counted)
    judged: set[tuple[int, int]] = set()
    above: defaultdict[str, set[str]] = defaultdict(set)  # of a headline's strand, those of the text it differs from
    for group in by_word.values():
        for index, first in enumerate(group):
            for second in group[index + 1 : index + 1 + REACH]:
                if (first.place, second.place) in judged or first.strand_id == second.strand_id:
                    continue
                judged.add((first.place, second.place))
                if first.agrees(second) or not judge_join(first.matter, second.matter):
                    continue
                if first.is_headline is not second.is_headline:
                    above[(first if first.is_headline else second).strand_id].add(
                        (second if first.is_headline else first).strand_id
                    )
                else:
                    rivals[first.strand_id].add(second.strand_id)
                    rivals[second.strand_id].add(first.strand_id)
    torn = [(head, text) for head, texts in above.items() for text in texts if rivals.get(text)]  # by the text itself
    for head, text in torn:
        rivals[head].add(text)
        rivals[text].add(head)
    return rivals


class _Counted(NamedTuple):
    """A figure of a version, with what is asked of it again and again."""

    place: int  # in the version
    strand_id: str
    matter: Matter
    dimension: str
    bounds: Bounds
    is_headline: bool

    def agrees(self, other: "_Counted") -> bool:
        """Whether there is an amount that both allow."""
        return self.dimension == other.dimension and overlap(self.bounds, other.bounds)
