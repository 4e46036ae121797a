"""A text cut wherever nothing ties a paragraph to the one before, so that each stretch is read once.

Quotation marks tie paragraphs: a quotation may run on, be introduced, or be claimed by a speaker named in the next
paragraph. So do a list and a paragraph of somebody's words, which a clause may introduce, the lines of a form, and
bare lines that tell how things stand. A stretch is a run of paragraphs tied so; what is found in it depends on its
words alone, wherever it stands.
Refuses: whose a quotation is; anything a text says as a whole (its names).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.text.lines.fields import is_field
from service.text.lines.standings import is_bare, tells_standing_alone
from service.text.memory import Memory
from service.text.reading import Reading, Sentence, read_block
from service.text.sentences import Block

#: Signs at the edge of a paragraph by which a quotation may belong to its neighbour.
EDGES = frozenset("“”„‘’«»\"'`")

#: What may open a quotation.
OPENS = re.compile(r"[“„«»\"‘]|''|``")

#: Marks that open and what closes them. Where they do not balance, a quotation may still be open.
PAIRS = (("“", "”"), ("«", "»"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of blocks that quotations may tie together."""

    start: int  # in the text
    text: str
    blocks: tuple[Block, ...]  # as they stand in the text, at least one

    @property
    def kinds(self) -> str:
        """The kinds of its blocks, which the text around them may have a say in."""
        return " ".join(block.kind for block in self.blocks)


def cut_stretches(text: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    """The stretches of a text, in order; every block lies in exactly one."""
    first = 0
    for at in range(1, len(blocks) + 1):
        if at == len(blocks) or not _tied(text, blocks[at - 1], blocks[at]):
            start, end = blocks[first].start, blocks[at - 1].end
            yield Stretch(start, text[start:end], tuple(blocks[first:at]))
            first = at


def read_stretch(stretch: Stretch, memory: Memory) -> Reading:
    """The reading of a stretch, its places counted from its start."""
    blocks, sentences = [], list[Sentence]()
    for index, block in enumerate(stretch.blocks):
        here = Block(block.start - stretch.start, block.end - stretch.start, block.kind)
        blocks.append(here)
        sentences += read_block(stretch.text, here, index, memory)
    return Reading(stretch.text, tuple(blocks), tuple(sentences))


def _tied(text: str, before: Block, after: Block) -> bool:
    """Whether a quotation or a list may run from one block into the next, or one name the speaker of the other."""
    if text[after.start] in EDGES or text[before.end - 1] in EDGES:
        return True
    if text[before.end - 1] == ":" and before.kind != "heading" and after.kind != "heading":
        return True  # a clause may introduce a list, or a paragraph that is set out as somebody's words
    if after.kind == before.kind == "item":
        return True
    if is_field(text[before.start : before.end]) and is_field(text[after.start : after.end]):
        return True  # lines of a form
    if _are_statuses(text[before.start : before.end], text[after.start : after.end]):
        return True
    return bool(OPENS.search(text, before.start, before.end)) and _may_stay_open(text[before.start : before.end])


def _are_statuses(before: str, after: str) -> bool:
    """Whether both are bare lines, and one tells how a thing stands, which it tells only beside another."""
    return is_bare(before) and is_bare(after) and (tells_standing_alone(before) or tells_standing_alone(after))


def _may_stay_open(block: str) -> bool:
    """Whether the marks of a block do not balance; a single closing mark may be an apostrophe: the last one counts."""
    return (
        any(block.count(opening) != block.count(closing) for opening, closing in PAIRS)
        or block.count('"') % 2 == 1
        or block.rfind("‘") > block.rfind("’")
        or "''" in block
        or "``" in block
    )
