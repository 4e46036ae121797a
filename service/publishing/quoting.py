"""A source's sentences as we quote them: whole, in text order, and what stands in the headline.

Refuses: what is quoted (publishing/citing.py); quotation marks (comparison/telling/quoting.py).
"""

from collections.abc import Iterable

from service.comparison.telling.quoting import say_quoted
from service.domain.versions import Passage, Span, Version
from service.text.sentences import find_blocks, split_sentences


def ended(told: str) -> str:
    """What was told, with a full stop where neither it nor the words that it quotes last end in a sign of their own.

    >>> ended("He said: “We hold.”"), ended("He said: “We hold”")
    ('He said: “We hold.”', 'He said: “We hold”.')
    """
    return told if told.rstrip("”’")[-1:] in (*".!?…",) else f"{told}."


class Quoter:
    """Quotes passages of one text with the sentences they stand in: it is taken apart into sentences once."""

    def __init__(self, version: Version) -> None:
        self._text, blocks = version.text, find_blocks(version.text)
        top = blocks[0] if blocks else None
        is_headed = top is not None and version.text[top.start : top.end].split() == version.headline.split()
        self._headline_end = top.end if top is not None and is_headed else 0
        self._sentences = [
            Span(block.start + span.start, block.start + span.end)
            for block in blocks
            for span in split_sentences(version.text[block.start : block.end])
        ]

    def around(self, passage: Passage) -> str:
        """The sentences that these words stand in, in one line; the words alone where they stand in none."""
        touched = [one for one in self._sentences if one.end > passage.start and one.start < passage.end]
        start = min([passage.start, *(one.start for one in touched)])
        end = max([passage.end, *(one.end for one in touched)])
        return " ".join(self._text[start:end].split())

    def told(self, passages: Iterable[Passage]) -> str:
        """The sentences of all of them, each once and in the order of the text, with what stands in the headline."""
        every: dict[str, bool] = {}
        for one in sorted(passages, key=lambda one: one.start):
            every.setdefault(self.around(one), one.start < self._headline_end)
        if len(every) == 1:
            return say_quoted(*every)
        body = " … ".join(words for words, is_headline in every.items() if not is_headline)
        headed = [f"in the headline {say_quoted(words)}" for words, is_headline in every.items() if is_headline]
        return ", ".join([*headed, *([f"{'below it ' if headed else ''}{say_quoted(body)}"] if body else [])])
