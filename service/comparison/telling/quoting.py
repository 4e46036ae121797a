"""A source's words as we quote them: in one pair of quotation marks, and two of them shortened at the same words.

The place and day that a report was sent from, before its first words, are no part of what is said.
Refuses: what is quoted (describe.py, publishing/citing.py); wording of changes.
"""

import re
from itertools import pairwise

from service.comparison.meaning.likeness import DATELINE
from service.comparison.wording import Piece, compare_words

#: Quotation marks that open, and those that close after them.
QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»"}

#: Those inside other words in quotation marks.
INSIDE = str.maketrans("“”„", "‘’‚")

#: Longest words shown alone, and of each of two shown side by side, in code points: a line stays a line.
#: What one of the two leaves over the other may take.
LONGEST_ALONE, LONGEST_OF_TWO = 140, 80

#: Words kept on each side of what differs: as many of these as fit.
KEPT = (12, 8, 6, 5, 4, 3)

#: Words kept at the start, so that a claim is known again.
KEPT_START = 3

#: Longest stretch shown before the first difference of two that cannot be shown whole, in code points.
LEAD = 30

#: What stands for words left out, and fewest words that are: two tell more than the mark does.
CUT, FEWEST_CUT = "…", 3

_WORD = re.compile(r"\S+")


def say_quoted(words: str) -> str:
    """A source's exact words in one pair of quotation marks: their own, when those hold all of it.

    Others inside become single ones.
    """
    return _in_marks(_without_own_marks(" ".join(words.split())))


def quoted(words: str) -> str:
    """Words as say_quoted has them, cut behind a word where they are longer than LONGEST_ALONE."""
    return say_quoted(_cut(_undated(words), LONGEST_ALONE))


def quoted_both(before: str, after: str) -> tuple[str, str]:
    """Two sides in quotation marks, both without the same words far from what differs where a line cannot hold them.

    >>> rule = "Everybody who comes to the islands by air or over land, and stays for more than a week, must pay "
    >>> quoted_both(f"{rule}at the border.", f"{rule}at home.")[1]
    '“Everybody who comes … for more than a week, must pay at home.”'
    """
    undated = _undated(before), _undated(after)
    sides = _shortened(*(undated if undated[0] != undated[1] else (before, after)))
    bare = [_without_own_marks(side) for side in sides]
    if all(one != side for one, side in zip(bare, sides, strict=True)):  # of one alone its marks are what differs
        sides = bare[0], bare[1]
    return _in_marks(sides[0]), _in_marks(sides[1])


def _undated(words: str) -> str:
    return DATELINE.sub("", words) or words


def _without_own_marks(said: str) -> str:
    """The words without the marks that hold all of them, or without one that opens and closes further on."""
    closing = QUOTES.get(said[:1], "")
    if closing and not any(mark in said[1:] for mark in (said[0], *closing)):
        return said[1:]  # what closes them stands further on
    if len(said) > 2 and said[-1] in closing and not any(mark in said[1:-1] for mark in (said[0], *closing)):
        return said[1:-1]
    return said


def _in_marks(said: str) -> str:
    pieces = said.translate(INSIDE).split('"')
    inside = pieces[0]
    for before, after in pairwise(pieces):
        inside += ("’" if before[-1:].strip(" ([—–") else "‘") + after
    return f"“{inside}”"


def _shortened(before: str, after: str) -> tuple[str, str]:
    """Both sides whole where they fit, else without words that both have, as few as it takes; else cut at the end."""
    if _fit(before, after):
        return before, after
    pieces = compare_words(before, after)
    sides = before, after
    for kept in KEPT:
        sides = _elided(pieces, kept)
        if _fit(*sides):
            return sides
    rooms = [max(LONGEST_OF_TWO, 2 * LONGEST_OF_TWO - len(other)) for other in reversed(sides)]
    cut = [_cut(side, room) for side, room in zip(sides, rooms, strict=True)]
    alike = next(
        (at for at, (one, other) in enumerate(zip(*sides, strict=False)) if one != other), min(map(len, sides))
    )
    if any(one != side and len(one.removesuffix(CUT)) <= alike for one, side in zip(cut, sides, strict=True)):
        cut = [_cut_around(side, alike, room) for side, room in zip(sides, rooms, strict=True)]
    return cut[0], cut[1]


def _cut_around(words: str, at: int, longest: int) -> str:
    """The first words of a side and those from shortly before a place on; where a word is too long, a part of it."""
    begin = max(0, at - LEAD)
    space = words.find(" ", begin, at)
    is_whole = begin == 0 or space >= 0
    begin = space + 1 if begin and space >= 0 else begin
    opening = _WORD.findall(words[:begin])[:KEPT_START]
    while opening and sum(map(len, opening)) > LEAD:
        opening.pop()
    if " ".join(opening) == words[:begin].strip():
        begin = 0  # nothing would be left out
    shown = f"{' '.join(opening)} {CUT}{' ' if is_whole else ''}".lstrip() if begin else ""
    return _cut(shown + words[begin:], longest, len(shown) + at - begin)


def _fit(before: str, after: str) -> bool:
    return len(before) + len(after) <= 2 * LONGEST_OF_TWO or max(len(before), len(after)) <= LONGEST_OF_TWO


def _elided(pieces: tuple[Piece, ...], kept: int) -> tuple[str, str]:
    """Both sides, with so many words kept of what is the same around each place where they differ."""
    sides = ["", ""]
    for at, piece in enumerate(pieces):
        if piece.kind != "same":
            sides[piece.kind == "inserted"] += piece.text
            continue
        is_last = at == len(pieces) - 1
        told = _middle_out(piece.text, kept if at else KEPT_START, 0 if is_last else kept)
        sides = [side + told for side in sides]
    return sides[0], sides[1]


def _middle_out(text: str, first: int, last: int) -> str:
    """A text with … for all but so many of its first and of its last words."""
    words = list(_WORD.finditer(text))
    if len(words) < first + last + FEWEST_CUT:
        return text
    front = text[: words[first - 1].end()].rstrip(",;:")
    return f"{front} {CUT} {text[words[-last].start() :]}" if last else f"{front}{CUT}"


def _cut(words: str, longest: int, past: int = 0) -> str:
    """The words cut behind one of them; inside one where it is very long. past: a place that stays in sight."""
    if len(words) <= longest:
        return words
    head = words[: longest - 1]
    end = head.rfind(" ")
    return head[: end if end > max(past, longest // 3) else len(head)].rstrip(",;:") + CUT
