"""Two texts as sentences, and what became of each: kept, moved, edited, deleted, added.

Sentences that belong together form groups: one with one, or several where one was split or joined.
Refuses: claims; kinds of change.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

from service.comparison.aligning.alignment import align_forms
from service.comparison.aligning.chains import Link, in_order
from service.comparison.aligning.forms import Form, form_of
from service.comparison.measures.zeros import is_emptied, is_none
from service.comparison.retelling.pages import turned_groups
from service.comparison.words.canonical import said_in_order
from service.domain.changes import EditCounts
from service.domain.claims import Claim
from service.domain.versions import Passage
from service.text.memory import Memory
from service.text.reading import Sentence, cut_sentence, recall_reading

#: Fewest sentences in a row that came or went as one block: a box or a list of questions, not a paragraph.
FEWEST_OF_BLOCK = 5

#: Most items of a list that "none" in its place stands for.
LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class Side:
    """One text as sentences."""

    text: str  # unwrapped
    sentences: tuple[Sentence, ...]
    forms: tuple[Form, ...]  # the sentences as they are aligned
    starts: tuple[int, ...]
    headline_end: int  # where the headline ends, 0 when the text has none
    lead_end: int  # where headline and lead end: with the first paragraph

    def index_of(self, place: int) -> int:
        """The sentence a place stands in, or the nearest one before it."""
        return max(0, bisect_right(self.starts, place) - 1)

    def sentence_of(self, claim: Claim | None) -> Passage | None:
        """The sentence a claim begins in, of an endless one what stands around the claim; None for no claim.

        Each of its figures is read beside it, so that one of a hundred thousand words would be read for each of them.
        """
        if claim is None or not self.sentences:
            return None
        whole = self.sentences[self.index_of(claim.passage.start)].whole
        return cut_sentence(whole, self.text, claim.passage.start)

    def covered(self, passage: Passage) -> range:
        """The sentences a passage runs over."""
        first = bisect_right(self.starts, passage.start)
        return range(max(0, first - 1), max(1, bisect_left(self.starts, passage.end, first)))


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of the two texts that belong together."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    is_same: bool  # equal but for space, case, punctuation and where lines and sentences break
    crossed: bool  # it stands elsewhere in the order of the text


@dataclass(frozen=True, slots=True)
class Edits:
    """What became of the sentences of two texts."""

    before: Side
    after: Side
    groups: tuple[Group, ...]  # in the order of the earlier text
    group_before: dict[int, int]  # sentence to group; sentences of no group were deleted
    group_after: dict[int, int]  # sentence to group; sentences of no group were added
    counts: EditCounts
    turned: frozenset[int]  # groups whose words stand in another order, of a page that a desk wrote anew; else none

    @property
    def is_retold(self) -> bool:
        """Whether a desk wrote the page anew."""
        return bool(self.turned)

    @property
    def removed_runs(self) -> tuple[range, ...]:
        """Runs of sentences that were deleted together, each at least FEWEST_OF_BLOCK long."""
        return _runs(len(self.before.sentences), self.group_before)

    @property
    def added_runs(self) -> tuple[range, ...]:
        """Runs of sentences that were added together, each at least FEWEST_OF_BLOCK long."""
        return _runs(len(self.after.sentences), self.group_after)


def read_edits(before: str, after: str, memory: Memory) -> Edits:
    """The edits from one text to another."""
    sides = _read(before, memory), _read(after, memory)
    links = align_forms(sides[0].forms, sides[1].forms)
    emptied = _list_links(*sides, dict(links))
    filled = [(i, j) for j, i in _list_links(*sides[::-1], {j: i for i, j in links})]
    links = tuple(sorted({*links, *emptied, *filled}))
    kept = in_order(links)
    groups = tuple(_group(sides, *members, kept) for members in _components(links))
    maps: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for number, group in enumerate(groups):
        maps[0].update(dict.fromkeys(group.before, number))
        maps[1].update(dict.fromkeys(group.after, number))
    counts = EditCounts(
        additions=len(sides[1].sentences) - len(maps[1]),
        deletions=len(sides[0].sentences) - len(maps[0]),
        edits=sum(not group.is_same for group in groups),
        refactors=sum(group.crossed for group in groups),
    )
    size = len(sides[0].sentences) + len(sides[1].sentences)
    turned = turned_groups([_as_told(sides, group) for group in groups], size)
    return Edits(*sides, groups, *maps, counts, turned)


def _as_told(sides: tuple[Side, Side], group: Group) -> tuple[list[str], list[str], int]:
    """The content words of both sides of a group in their order, and how many sentences it has; none of one kept."""
    if group.is_same:
        return [], [], 0
    return _said(sides[0], group.before), _said(sides[1], group.after), len(group.before) + len(group.after)


def _said(side: Side, places: tuple[int, ...]) -> list[str]:
    return [word for i in places for word in said_in_order(side.sentences[i].text)]


def _list_links(full: Side, empty: Side, partner: dict[int, int]) -> list[Link]:
    """Links from the unlinked items of a list to the sentence that says there are none of them."""
    found = []
    linked = set(partner.values())
    for i, j in partner.items():
        if not full.sentences[i].text.rstrip().endswith(":"):
            continue
        below = j + 1 < len(empty.sentences) and j + 1 not in linked and is_none(empty.sentences[j + 1].text)
        if below or is_emptied(full.sentences[i].text, empty.sentences[j].text):
            found += [(item, j + below) for item in _items(full, i, partner)]
    return found


def _items(side: Side, heading: int, partner: dict[int, int]) -> list[int]:
    """The unlinked sentences below a heading, up to the next one; a heading right below it is one of its items."""
    items: list[int] = []
    for index in range(heading + 1, min(len(side.sentences), heading + LONGEST_LIST)):
        if index in partner or (items and side.sentences[index].text.rstrip().endswith(":")):
            break
        items.append(index)
    return items


def _runs(size: int, grouped: dict[int, int]) -> tuple[range, ...]:
    runs = []
    start = 0
    for index in range(size + 1):
        if index == size or index in grouped:
            if index - start >= FEWEST_OF_BLOCK:
                runs.append(range(start, index))
            start = index + 1
    return tuple(runs)


def _read(text: str, memory: Memory) -> Side:
    """The later side of one comparison is the earlier one of the next."""
    return memory.recall_text("side", text, lambda whole: _read_anew(whole, memory))


def _read_anew(text: str, memory: Memory) -> Side:
    reading = recall_reading(text, memory)
    sentences = reading.sentences
    forms = tuple(memory.recall("form", sentence.text, form_of) for sentence in sentences)
    blocks = reading.blocks
    return Side(
        text=reading.text,
        sentences=sentences,
        forms=forms,
        starts=tuple(sentence.start for sentence in sentences),
        headline_end=blocks[0].end if len(blocks) > 1 and blocks[0].kind == "heading" else 0,
        lead_end=next((block.end for block in blocks if block.kind == "paragraph"), 0),
    )


def _components(links: tuple[Link, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Links that share a sentence belong together."""
    of_before: dict[int, list[int]] = defaultdict(list)
    of_after: dict[int, list[int]] = defaultdict(list)
    for i, j in links:
        of_before[i].append(j)
        of_after[j].append(i)
    seen: set[int] = set()
    components: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    for first, _ in links:
        if first in seen:
            continue
        if len(of_before[first]) == 1 and len(of_after[of_before[first][0]]) == 1:  # most are one with one
            components.append(((first,), (of_before[first][0],)))
            continue
        members: tuple[set[int], set[int]] = ({first}, set())
        waiting = [first]
        while waiting:
            for j in of_before[waiting.pop()]:
                if j not in members[1]:
                    members[1].add(j)
                    waiting += [i for i in of_after[j] if i not in members[0]]
                    members[0].update(of_after[j])
        seen |= members[0]
        components.append((tuple(sorted(members[0])), tuple(sorted(members[1]))))
    return components


def _group(sides: tuple[Side, Side], before: tuple[int, ...], after: tuple[int, ...], kept: frozenset[Link]) -> Group:
    if len(before) == len(after) == 1:  # most are
        i, j = before[0], after[0]
        return Group(before, after, sides[0].forms[i].key == sides[1].forms[j].key, (i, j) not in kept)
    is_same = " ".join(sides[0].forms[i].key for i in before) == " ".join(sides[1].forms[j].key for j in after)
    crossed = not any((i, j) in kept for i in before for j in after)
    return Group(before, after, is_same, crossed)
