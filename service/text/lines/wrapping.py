"""A text whose lines were broken to fit a width, with each sentence on one line again and every word where it stood.

A break that only fits a width is a space to a reader. It is known by what stands around it: the next line begins with
a small letter, or the line ends with a word after which a sentence must go on. Where most lines of a block are as full
as the longest one allows, the block was wrapped as a whole, and a full line goes on before capitals, too. Lists, labels
and headings are not full, and each begins anew.
Refuses: joining what stands on two sides of a blank line; changing where a word stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.text.lines.leading_on import (
    DAY,
    GOES_ON_BELOW,
    LEADS_ON,
    LEADS_ON_FROM_LONG,
    LEADS_TO_DAY,
    LEADS_TO_NUMBER,
)
from service.text.words import SOFT_HYPHEN

ITEM = re.compile(r"\s*(?:[•·●▪‣◦*-]|\d{1,2}[.)]|\((?:[a-z]|[ivx]{2,4}|\d{1,2})\))\s+")
LINE = re.compile(r"[^\n]+")

#: Signs that end a sentence or a line, and what may stand behind them.
END_SIGNS, CLOSERS = frozenset(".!?:;…"), "\"'”’)]"

#: A sentence that begins inside a line: items of a list have none.
BEGINS_INSIDE = re.compile(r"[.!?][\"”’)]? [A-Z]")

#: Shortest line that is taken for one broken to fit a width where nothing but the two lines tells it, in code points;
#: and where its last word tells it too.
SHORTEST_WRAPPED, SHORTEST_LED_ON = 50, 40

#: Widths to which texts are broken, in code points.
NARROWEST, WIDEST = 40, 130

#: How much of the width a line must fill with the first word of the next one: letters of print are not of one width.
#: Before a capital every code point counts.
FILLED = 0.85

#: How much longer than the width found elsewhere a block's longest line may be, in code points.
SLACK = 5

#: Fewest breaks before a small letter by which a block is known to be wrapped, and how many of them are at full lines.
FEWEST_BREAKS, MOSTLY = 2, 0.8

#: Most lines read as one block: a page of breaks has no widths.
MOST_LINES = 2_000

#: Code points at the end of a line in which such a word is looked for.
LONGEST_TAIL = 200

#: What is no sentence but the end of one: "… in Yuba County, | California."
LAST_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}\.")
#: What begins a line and is no word of a sentence: an address, a name with a small first letter.
_NO_WORD = re.compile(r"https?:|www\.|\S+@\S|\S+\.(?:com|edu|gov|net|org|uk)\b|[a-z][A-Z]")
_ADDRESS = re.compile(r"(?:https?:|www\.|@)\S*$")
_OPENS = "\"'“‘(["
_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")
_TOO_WIDE = re.compile(rf"[^\n]{{{WIDEST + 1}}}")
#: The end of a line that may be no sentence's, right above a line: without one nothing is joined.
_MAY_RUN_ON = re.compile(r"""\n(?:(?<=[^\n.!?:;…"'”’)\]]\n)|(?<=[^.!?:;…]["'”’)\]]\n))[^\S\n]*\S""")
_MAY_BEGIN_SMALL = re.compile(r"""\n\s*["'“‘(\[]*[^\W\d_A-Z]""")
_HYPHENED = re.compile(r"\w[-‑]$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space at its edges."""

    start: int
    end: int
    text: str
    is_item: bool

    @property
    def is_closed(self) -> bool:
        return is_closed(self.text)

    @property
    def tail(self) -> str:
        """Its end, in which a word is looked for."""
        return self.text[-LONGEST_TAIL:]

    @property
    def first_word(self) -> str:
        return self.text.split(None, 1)[0]

    @property
    def begins_small(self) -> bool:
        """Whether it begins inside a sentence, as a small letter tells."""
        first = self.text.lstrip(_OPENS)[:1]
        return first.islower() and not self.is_item and not _NO_WORD.match(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether most of its words begin with small letters, as those of names, labels and titles do not."""
        words = self.text.split()
        return 2 * sum(word[:1].islower() for word in words) > len(words)


def is_closed(text: str) -> bool:
    """Whether a text ends as a sentence does, closing quotation marks and brackets aside."""
    return text.rstrip(CLOSERS)[-1:] in END_SIGNS


def unwrapped(text: str) -> str:
    """The text with a space for each break that only fits a width, so that every word stands where it stood.

    Behind a hyphen it is a soft hyphen, which is no part of a word.

    >>> unwrapped("The highway was closed in both directions between\\nAlder and Birch.\\n\\nIt rained.")
    'The highway was closed in both directions between Alder and Birch.\\n\\nIt rained.'
    """
    spans = [span for span in _spans(text) if _MAY_RUN_ON.search(text, *span)]
    if not spans:
        return text
    signs: list[str] = []
    end = 0
    for before, after in _joins(text, spans):
        signs += (text[end : before.end], _between(text, before, after))
        end = after.start
    return "".join([*signs, text[end:]]) if signs else text


def _joins(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[_Line, _Line]]:
    """The lines between which a break only fits a width, in order. spans: of what may hold such lines.

    What has no small letter below an open line shows no width: where none is known, only its open lines are read.
    """
    small = {span: list(_blocks(text, *span)) for span in spans if _MAY_BEGIN_SMALL.search(text, *span)}
    width = max((_width_of(lines) for blocks in small.values() for lines in blocks), default=0)
    if not width and small and not _TOO_WIDE.search(text):
        longest = max(len(line.strip()) for line in text.split("\n"))
        width = _width_of(*_blocks(text, 0, len(text)), longest=longest)
    if width:
        for lines in _blocks(text, 0, len(text)):
            yield from _joined(lines, width)
        return
    for span in spans:
        if span in small:
            for lines in small[span]:
                yield from _joined(lines, 0)
        else:
            yield from _led_on(text, *span)


def _led_on(text: str, start: int, end: int) -> Iterator[tuple[_Line, _Line]]:
    """The neighbours between which a sentence must go on, where no width is known and no line begins small."""
    for found in _MAY_RUN_ON.finditer(text, start, end):
        seam = found.start()
        above = text.rfind("\n", start, seam) + 1 or start
        if seam - above >= SHORTEST_LED_ON:
            before = _line_at(above, text[above:seam])
            after = _line_at(seam + 1, text[seam + 1 : end].split("\n", 1)[0])
            if _runs_on(before, after, before, 0, is_listed=False, is_whole=False):
                yield before, after


def _between(text: str, before: _Line, after: _Line) -> str:
    """What stands between two lines of one sentence, as long as what stood there."""
    if _HYPHENED.search(before.tail) and after.text[:1].isalnum() and after.start - before.end == 1:
        return SOFT_HYPHEN
    return text[before.end : after.start].replace("\n", " ")


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """From where to where there is no blank line."""
    start = 0
    for found in _BLANK.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _blocks(text: str, start: int, end: int) -> Iterator[list[_Line]]:
    """The lines between two blank lines, two at least."""
    lines: list[_Line] = []
    after = 0
    for found in LINE.finditer(text, start, end):
        line = _line_at(found.start(), found.group())
        if not line.text or text.count("\n", after, line.start) != 1 or len(lines) >= MOST_LINES:
            if len(lines) > 1:
                yield lines
            lines = []
        if line.text:
            lines.append(line)
            after = line.end
    if len(lines) > 1:
        yield lines


def _line_at(start: int, line: str) -> _Line:
    bare = line.strip()
    start += len(line) - len(line.lstrip())
    return _Line(start, start + len(bare), bare, bool(ITEM.match(line)))


def _breaks(lines: Sequence[_Line]) -> list[tuple[_Line, _Line]]:
    """The lines without an end of a sentence that have a small letter below them."""
    return [(one, other) for one, other in pairwise(lines) if other.begins_small and not one.is_closed]


def _is_full(before: _Line, after: _Line, width: float) -> bool:
    """Whether the first word of the next line would not have gone on a line."""
    return len(before.text) + 1 + len(after.first_word) > width


def _width_of(*blocks: Sequence[_Line], longest: int = 0) -> int:
    """The width to which blocks were plainly wrapped, at least; 0 where they were not. longest: of what is around them.

    The lines are full wherever a sentence runs on, and it is prose: a sentence begins inside a line, or a line ends
    with a word after which one goes on. Items of a list have none of that.
    """
    width = max(longest, *(len(line.text) for lines in blocks for line in lines), 0)
    breaks = [pair for lines in blocks for pair in _breaks(lines)]
    if not NARROWEST <= width <= WIDEST or len(breaks) < FEWEST_BREAKS:
        return 0
    full = sum(_is_full(*pair, FILLED * width) for pair in breaks)
    is_prose = any(BEGINS_INSIDE.search(line.text) for lines in blocks for line in lines) or any(
        GOES_ON_BELOW.search(line.tail) for line, _ in breaks
    )
    return width if full >= MOSTLY * len(breaks) and is_prose else 0


def _joined(lines: Sequence[_Line], width: int) -> Iterator[tuple[_Line, _Line]]:
    """The neighbours among the lines of a block between which the break only fits a width.

    width: that to which the text was wrapped elsewhere, 0 where it was not.
    """
    longest = max(len(line.text) for line in lines)
    width = _width_of(lines) or (max(width, longest) if width and longest <= width + SLACK else 0)
    listed = _listed(lines)
    is_whole = bool(width) and all(_is_full(*pair, width) for pair in pairwise(lines))
    opening = lines[0]  # of the sentence or paragraph that a line goes on with
    for before, after in pairwise(lines):
        if _runs_on(before, after, opening, width, is_listed=after.start in listed, is_whole=is_whole):
            yield before, after
        else:
            opening = after


def _listed(lines: Sequence[_Line]) -> frozenset[int]:
    """Where lines begin that are items of a list in small letters: of those in a row, not all are full but the last."""
    listed: list[int] = []
    row: list[_Line] = []
    for line in (*lines, None):
        if line is not None and row and line.begins_small and not row[-1].is_closed:
            row.append(line)
            continue
        longest = max((size for one in row if (size := len(one.text)) <= WIDEST), default=0)
        if not all(_is_full(*pair, FILLED * longest) for pair in pairwise(row)):
            listed += [one.start for one in row[1:]]
        row = [line] if line is not None else []
    return frozenset(listed)


def _runs_on(before: _Line, after: _Line, opening: _Line, width: int, *, is_listed: bool, is_whole: bool) -> bool:
    """Whether a sentence or a paragraph goes on from line to line.

    opening: the first of the lines that were joined. is_whole: every line of the block is full but the last.
    """
    if after.is_item or _NO_WORD.match(after.text) or (before.text.endswith(":") and not after.begins_small):
        return False
    is_led = bool(LEADS_ON.search(before.tail)) and not after.text.endswith(":")
    if width and not is_listed and _is_full(before, after, FILLED * width if after.begins_small else width):
        if after.begins_small or is_led or before.text.endswith(","):
            return True
        if before.is_closed:
            return after.is_prose and not after.text.endswith(":")  # no label and no heading
        return (before.is_prose or is_whole) and not _ADDRESS.search(before.tail)
    if before.is_closed:
        return False
    if not after.begins_small and is_led:
        return len(before.text) >= SHORTEST_LED_ON and before.is_prose
    if len(before.text) < SHORTEST_WRAPPED:
        return False
    if not after.begins_small:
        is_led = bool(after.text[0].isdigit() and LEADS_TO_NUMBER.search(before.tail)) or bool(
            DAY.match(after.text) and LEADS_TO_DAY.search(before.tail)
        )
        is_led = is_led or bool(LEADS_ON_FROM_LONG.search(before.tail) and not after.text.endswith(":"))
        return before.is_prose and (is_led or bool(LAST_NAME.fullmatch(after.text)))
    if GOES_ON_BELOW.search(before.tail) or (before.text[-1].isalnum() and BEGINS_INSIDE.search(before.text)):
        return True
    return not is_listed and (opening.is_item or not opening.text[:1].islower())
