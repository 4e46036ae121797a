"""Whether a text is only the beginning of another: it stops, or breaks off, where the other went on.

A paywall that says nothing leaves just that. Paragraphs are held against each other, not meaning.
Refuses: judging (watching/capture.py), saying which captures wait for it (waiting.py).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

#: A line of fewer words is a heading or a caption and need not end like a sentence.
LINE_WORDS = 6

#: Fewest words of a text of which less is told from the whole.
FEWEST_BEFORE = 60

#: Share of the words of the text before, below which one that stops early may be cut, and likewise of one that has
#: nothing new at all.
HALF, MOST = 0.5, 0.7

#: How a sentence ends.
ENDED = re.compile(r"[.!?…:;)\]}\"'”’»]\s*$")


def only_stops(text: str, before: str) -> bool:
    """Whether the text stops where the one before it went on, and so much is gone that it may be cut."""
    words, words_before = len(text.split()), len(before.split())
    if words_before <= FEWEST_BEFORE or words >= words_before:
        return False
    lines, earlier = ([line for line in some.split("\n") if line] for some in (text, before))
    if not does_stop_early(lines, earlier):
        return False
    is_less = words < words_before * HALF or (words < words_before * MOST and is_left_out(lines, earlier))
    return is_less or is_cut_inside(lines, earlier)


def trails_off(text: str) -> bool:
    """Whether the text ends in dots, as teasers do."""
    return text.rstrip().endswith(("…", "...", "[…]", "[...]"))


def is_cut_inside(lines: Sequence[str], earlier: Sequence[str]) -> bool:
    """Whether a line that is new is the beginning of an earlier one and stops where that went on."""
    known = set(earlier)
    begun = [line for line in lines if line not in known and len(line.split()) >= 2 and not ENDED.search(line)]
    begun += [line.rstrip(".… ") for line in lines if line not in known and trails_off(line)]
    prose = (
        sorted({line for line in earlier if ENDED.search(line) and len(line.split()) >= LINE_WORDS}) if begun else []
    )
    return any(_goes_on(start, prose) for start in begun)


def _goes_on(start: str, lines: Sequence[str]) -> bool:
    """Whether one of these sorted lines begins so and has more than a sign behind it."""
    for at in range(bisect_left(lines, start), len(lines)):
        if not lines[at].startswith(start):
            return False
        if len(lines[at]) > len(start) + 1:
            return True
    return False


def is_left_out(lines: Sequence[str], earlier: Sequence[str]) -> bool:
    """Whether nothing is new and the lines that are gone stood one after the other."""
    there = set(lines)
    if not there <= set(earlier):
        return False
    gone = [place for place, line in enumerate(earlier) if line not in there]
    return bool(gone) and gone[-1] - gone[0] == len(gone) - 1


def does_stop_early(lines: Sequence[str], earlier: Sequence[str]) -> bool:
    """Whether the last line is one of the earlier text, or the beginning of one, and all that stood behind it is gone.

    Most of what stands before it has to be of the earlier text too: else it was written anew, and ends alike by chance.
    """
    if not lines:
        return False
    last = lines[-1]
    end = last.rstrip(".… ") if len(last.split()) >= LINE_WORDS else ""  # two short lines may begin alike
    stands = (place for place, line in enumerate(earlier) if line == last or (end and line.startswith(end)))
    place = next(stands, len(earlier))
    ahead, rest = {*earlier[: place + 1]}, {*earlier[place + 1 :]}
    if not rest or rest & {*lines}:
        return False
    return sum(line in ahead for line in lines[:-1]) * 2 >= len(lines) - 1
