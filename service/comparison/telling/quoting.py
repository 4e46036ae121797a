"""A source's words as we quote them: in one pair of quotation marks, and two of them shortened at the same words.

The place and day that a report was sent from, before its first words, are no part of what is said.
Refuses: what is quoted (describe.py, publishing/citing.py); wording of changes.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

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

#: Whether words are the same on both sides, and those of each.
Stretch = tuple[bool, str, str]


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
    stretches = _stretches(compare_words(before, after))
    sides, places = (before, after), (0, 0)
    for kept in KEPT:
        sides, places = _elided(stretches, kept)
        if _fit(*sides):
            return sides
    rooms = [max(LONGEST_OF_TWO, 2 * LONGEST_OF_TWO - len(other)) for other in reversed(sides)]
    cut = [_cut(side, room) for side, room in zip(sides, rooms, strict=True)]
    if any(one != side and len(one.removesuffix(CUT)) <= at for one, side, at in zip(cut, sides, places, strict=True)):
        cut = [_cut_around(side, at, room) for side, at, room in zip(sides, places, rooms, strict=True)]
    return cut[0], cut[1]


def _stretches(pieces: Sequence[Piece]) -> list[Stretch]:
    """What is the same and what differs, in turn. What differs in no letter is the same, unless nothing else does."""
    found: list[Stretch] = []
    for piece in pieces:
        sides = (piece.text if piece.kind != "inserted" else "", piece.text if piece.kind != "deleted" else "")
        if piece.kind == "inserted" and found and not found[-1][0] and not found[-1][2]:
            sides = found.pop()[1], piece.text
        found.append((piece.kind == "same", *sides))
    if all(map(_is_one_in_letters, found)):
        return found
    joined: list[Stretch] = []
    for stretch in found:
        is_same = _is_one_in_letters(stretch)
        last = joined.pop() if joined and is_same and joined[-1][0] else (is_same, "", "")
        joined.append((is_same, last[1] + stretch[1], last[2] + stretch[2]))
    return joined


def _is_one_in_letters(stretch: Stretch) -> bool:
    """Whether both sides are the same but for capitals, marks and spaces."""
    is_same, *sides = stretch
    return is_same or _letters(sides[0]) == _letters(sides[1])


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


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


def _elided(stretches: Sequence[Stretch], kept: int) -> tuple[tuple[str, str], tuple[int, int]]:
    """Both sides, with so many words kept of what is the same around each place where they differ.

    And how much of each stands before the first letter that differs, in code points.
    """
    before = after = ""
    places = None
    for at, (is_same, *sides) in enumerate(stretches):
        if is_same:
            is_last = at == len(stretches) - 1
            ends = kept if at else KEPT_START, 0 if is_last else kept
            first = _middle_out(sides[0], *ends)
            sides = [first, first if sides[1] == sides[0] else _middle_out(sides[1], *ends)]
        elif places is None:
            shared = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(*sides, strict=False)))
            places = len(before) + shared, len(after) + shared
        before, after = before + sides[0], after + sides[1]
    return (before, after), places or (0, 0)


def _middle_out(text: str, first: int, last: int) -> str:
    """A text with … for all but so many of its first and of its last words."""
    words = text.split()
    if len(words) < first + last + FEWEST_CUT:
        return text
    end, start = 0, len(text)
    for word in words[:first]:
        end = text.index(word, end) + len(word)
    front = text[:end].rstrip(",;:")
    if not last:
        return f"{front}{CUT}"
    for word in reversed(words[-last:]):
        start = text.rindex(word, 0, start)
    return f"{front} {CUT} {text[start:]}"


def _cut(words: str, longest: int, past: int = 0) -> str:
    """The words cut behind one of them; inside one where it is very long. past: a place that stays in sight."""
    if len(words) <= longest:
        return words
    head = words[: longest - 1]
    end = head.rfind(" ")
    return head[: end if end > max(past, longest // 3) else len(head)].rstrip(",;:") + CUT
