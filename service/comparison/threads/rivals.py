"""Figures of one version that count the same thing and come to amounts that cannot both be right.

Nobody says which of them another page means, so neither is joined to another page's. A headline that came to another
amount than the one its text has was brought up to date before it, or after it, and is no rival of it. Of two entries
of a live page the newer is what the page means: the older rivals it, and it rivals nothing.
Refuses: whether two figures of two pages are one (joining.py).
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from service.comparison.threads.amounts import Bounds, allowed_by, dimension_of, overlap
from service.comparison.threads.joining import judge_join
from service.comparison.threads.told.matters import Told
from service.domain.claims import Claim, Figure
from service.domain.threads import Matter, StrandClaim, ThreadFamily

#: How many figures after it, of those that share a word with it, a figure of the same version is held against.
REACH = 60

#: Minutes of a day.
DAY = 24 * 60

#: Longest pause, in minutes, between two entries of a live page of which one is of the next day.
NIGHT = 8 * 60

#: The hour with which a paragraph begins that is an entry of a live page: "10:15 Nine dead", "9.45am: Nine dead".
_ENTRY = re.compile(
    r"^\W{0,3}(?:(\d{1,2}):(\d\d)|(\d{1,2})[.:](\d\d)(?= ?[ap]\.?m))(?: ?([ap])\.?m\b)?(?!\d)", re.I | re.M
)

#: Is in each: a text without one is known by it in less time.
_HOUR = re.compile(r"[:.]\d\d")


def find_rivals(
    placed: tuple[StrandClaim, ...], claims: Mapping[str, Claim], told: Mapping[str, Told], text: str
) -> defaultdict[str, set[str]]:
    """Strands on which this version counts the same thing and comes to amounts that cannot both be right.

    Each is held against the REACH that follow it under the same word, so that a page of one sentence a thousand times
    over costs its length, and not the square of it. text: the version's, in which the claims stand.
    """
    entries = entries_of(text)
    rivals: defaultdict[str, set[str]] = defaultdict(set)
    by_word: defaultdict[tuple[str, str], list[_Counted]] = defaultdict(list)
    for place, one in enumerate(placed):
        claim, says = claims[one.claim_id], told[one.claim_id]
        matter, is_headline = says.matter, says.is_headline
        if isinstance(claim, Figure) and matter is not None and matter.family is ThreadFamily.FIGURE:
            entry = minute_at(entries, claim.passage.start)
            counted = _Counted(place, one.strand_id, matter, dimension_of(claim), allowed_by(claim), is_headline, entry)
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
                    continue
                if not first.is_newer(second):
                    rivals[first.strand_id].add(second.strand_id)
                if not second.is_newer(first):
                    rivals[second.strand_id].add(first.strand_id)
    torn = [(head, text) for head, texts in above.items() for text in texts if rivals.get(text)]  # by the text itself
    for head, text in torn:
        rivals[head].add(text)
        rivals[text].add(head)
    return rivals


def _place(entry: tuple[int, int]) -> int:
    return entry[0]


def entries_of(text: str) -> list[tuple[int, int]]:
    """Where the entries of a live page begin, each with its minute, counted on through every midnight.

    None where their hours go to and fro, and where the order could be either.
    """
    found = []
    for match in _ENTRY.finditer(text) if _HOUR.search(text) else ():
        hour, minute = int(match[1] or match[3]), int(match[2] or match[4])
        if match[5]:
            hour = hour % 12 + 12 * (match[5] in "pP")
        found.append((match.start(), 60 * hour + minute))
    if any(minute >= DAY for _, minute in found):
        return []
    ways = [minutes for way in (1, -1) if (minutes := _in_order([minute for _, minute in found], way))]
    if len(ways) != 1:
        return []
    return [(start, minute) for (start, _), minute in zip(found, ways[0], strict=True)]


def minute_at(entries: Sequence[tuple[int, int]], place: int) -> int | None:
    """The minute of the entry of a live page that a place of it is in; None before the first, or where is none."""
    at = bisect_right(entries, place, key=_place)
    return entries[at - 1][1] if at else None


def _in_order(minutes: Sequence[int], way: int) -> list[int]:
    """Hours that only go one way (1 on, -1 back), with a day more or less behind each night; empty where they do not.

    >>> _in_order([10, 1430, 1260], -1), _in_order([10, 1430, 1260], 1)
    ([10, -10, -180], [])
    """
    days, found = 0, list(minutes[:1])
    for earlier, later in pairwise(minutes):
        if way * (later - earlier) < 0:
            if DAY - abs(later - earlier) > NIGHT:
                return []
            days += way
        found.append(later + days * DAY)
    return found if len(set(found)) > 1 else []


class _Counted(NamedTuple):
    """A figure of a version, with what is asked of it again and again."""

    place: int  # in the version
    strand_id: str
    matter: Matter
    dimension: str
    bounds: Bounds
    is_headline: bool
    entry: int | None  # the minute of its entry, on a live page

    def is_newer(self, other: "_Counted") -> bool:
        """Whether it stands in a newer entry of a live page."""
        return self.entry is not None and other.entry is not None and self.entry > other.entry

    def agrees(self, other: "_Counted") -> bool:
        """Whether there is an amount that both allow."""
        return self.dimension == other.dimension and overlap(self.bounds, other.bounds)
