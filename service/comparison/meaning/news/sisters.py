"""Lines that are labels because the lines around them are: the shape of a page's list of links, and no list of verbs.

Refuses: labels that are known by their own words (importance.is_label).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from service.domain.claims import Position, Voice
from service.text.lines.wrapping import is_closed
from service.text.reading import Sentence

#: Lines looked at on each side, and how many of all of them must be titles that say nothing.
ON_EACH_SIDE, FEWEST_SISTERS = 2, 3


#: What makes a rule of a line wherever it stands: "You must stay at home".
_BINDS = re.compile(
    r"\b(?:must|can(?:not)?|should|may|needs? to|ha(?:ve|s) to|required|advised|allowed)\b", re.IGNORECASE
)


def may_be_label(position: Position) -> bool:
    """Whether a claim is a directive as a link's label is written: a capital first, no full stop, not all capitals.

    Nobody is bound in it.
    """
    words = position.passage.exact
    return position.voice is Voice.DIRECTIVE and _is_title(words) and not _BINDS.search(words)


def is_among_labels(at: int, sentences: Sequence[Sentence], claimed: Sequence[int]) -> bool:
    """Whether a sentence is a line among titles that say nothing: "Keep children safe online" in a list of links.

    The lines right beside it are titles, and so is one more; a list of rules has rules beside each of them.
    sentences: of its text, in order. claimed: where each position of the text begins, in order.
    """
    near = range(max(0, at - ON_EACH_SIDE), min(len(sentences), at + ON_EACH_SIDE + 1))
    sisters = {place for place in near if place != at and _says_nothing(place, sentences, claimed)}
    beside = {place for place in (at - 1, at + 1) if 0 <= place < len(sentences)}
    return _is_line(at, sentences) and beside <= sisters and len(sisters) >= FEWEST_SISTERS


def _is_title(words: str) -> bool:
    return words[:1].isupper() and not is_closed(words) and not words.isupper()


def _is_line(at: int, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence is a whole line and written as a title is."""
    block = sentences[at].block
    beside = (*sentences[max(0, at - 1) : at], *sentences[at + 1 : at + 2])
    return _is_title(sentences[at].text) and all(one.block != block for one in beside)


def _says_nothing(at: int, sentences: Sequence[Sentence], claimed: Sequence[int]) -> bool:
    place = bisect_left(claimed, sentences[at].start)
    holds_claim = place < len(claimed) and claimed[place] < sentences[at].end
    return not holds_claim and _is_line(at, sentences)
