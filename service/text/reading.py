"""One reading of a text, done once, that every finder shares.

A reading is blocks, sentences and words with their places. What depends on one sentence
alone comes from the memory, so a text that differs in one sentence costs one sentence.
A reading model fills in tags and trees by passing another `read_sentence`.
Refuses: meaning; any effect.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from service.domain.versions import Passage
from service.text.lines.wrapping import unwrapped
from service.text.memory import LONGEST_SHORT, Memory
from service.text.sentences import Block, blocks_of, split_sentences
from service.text.words import Word, split_words

#: Code points read before a place in a sentence of more than LONGEST_SHORT.
AROUND = 200


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What there is to know about one sentence wherever it stands."""

    text: str
    words: tuple[Word, ...]  # offsets relative to the sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence at its place in a text."""

    start: int  # in the text
    block: int  # index into Reading.blocks
    reading: SentenceReading

    @property
    def text(self) -> str:
        """Its exact words."""
        return self.reading.text

    @property
    def end(self) -> int:
        """Where it ends in the text, half-open."""
        return self.start + len(self.reading.text)

    def passage(self, start: int, end: int) -> Passage:
        """A place in this sentence as a passage of the whole text."""
        return Passage(self.start + start, self.start + end, self.reading.text[start:end])

    @property
    def whole(self) -> Passage:
        """The sentence as a passage."""
        text = self.reading.text
        return Passage(self.start, self.start + len(text), text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its blocks and sentences, in order."""

    text: str  # unwrapped: a space stands for a break that only fits a width
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]


def read_sentence(sentence: str) -> SentenceReading:
    """The reading of one sentence by rules alone: words and lemmas, no tags, no tree."""
    return SentenceReading(sentence, split_words(sentence))


def read_text(text: str, memory: Memory, *, read: Callable[[str], SentenceReading] | None = None) -> Reading:
    """The reading of a text, by `read`, else by the memory's reader, else by rules. Sentences are in text order."""
    flat = unwrapped(text)
    blocks = blocks_of(flat, text)
    sentences = [
        sentence for index, block in enumerate(blocks) for sentence in read_block(flat, block, index, memory, read=read)
    ]
    return Reading(flat, blocks, tuple(sentences))


def recall_reading(text: str, memory: Memory) -> Reading:
    """read_text by the memory's reader or by rules, worked out once for the texts at hand."""
    return memory.recall_text("reading", text, lambda whole: read_text(whole, memory))


def read_block(
    text: str, block: Block, index: int, memory: Memory, *, read: Callable[[str], SentenceReading] | None = None
) -> list[Sentence]:
    """The sentences of one block, the `index`-th of a text, in order."""
    read = read or memory.read or read_sentence
    spans = memory.recall("sentences", text[block.start : block.end], split_sentences)
    places = [(block.start + span.start, block.start + span.end) for span in spans]
    return [Sentence(start, index, memory.recall("words", text[start:end], read)) for start, end in places]


def sentence_at(text: str, place: int, memory: Memory) -> Passage | None:
    """The sentence in which a place of a text stands, or the one before it in its block, cut as by cut_sentence.

    Only what stands between two blank lines is read, with which no block goes on. None where no sentence is there.
    """
    begin = text.rfind("\n\n", 0, place) + 1
    end = text.find("\n\n", place)
    flat = memory.recall_text("unwrapped", text, unwrapped)
    lines = flat[begin : end if end >= 0 else len(text)]
    blocks = blocks_of(lines)
    index = bisect_right(blocks, place - begin, key=lambda block: block.start) - 1
    if index < 0:
        return None
    block = blocks[index]
    spans = memory.recall("sentences", lines[block.start : block.end], split_sentences)
    begin += block.start
    at = bisect_right(spans, place - begin, key=lambda span: span.start) - 1
    if at < 0:
        return None
    start, end = begin + spans[at].start, begin + spans[at].end
    return cut_sentence(Passage(start, end, text[start:end]), text, place)


def cut_sentence(whole: Passage, text: str, place: int) -> Passage:
    """A sentence of a text; of one of more than LONGEST_SHORT code points what stands around a place in it."""
    if whole.end - whole.start <= LONGEST_SHORT:
        return whole
    start = max(whole.start, text.rfind(" ", 0, max(0, place - AROUND)) + 1)
    end = text.find(" ", place + LONGEST_SHORT - 2 * AROUND, whole.end)
    end = whole.end if end < 0 else end
    return Passage(start, end, text[start:end])
