"""Lines that are labels because the lines around them are: the shape of a page's list of links, and no list of verbs.

Refuses: labels that are known by their own words (importance.is_label).
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from service.domain.claims import Position, Voice
from service.text.lines.wrapping import is_closed
from service.text.reading import Sentence

#: Lines looked at on each side, and how many of all of them must be titles that say nothing.
ON_EACH_SIDE, FEWEST_SISTERS = 2, 3

#: Words that tell a reader to do as some rule has it: "follow the rules in your area".
FOLLOWS_RULES = r"follow (?:all|the|these|your) (?:[\w-]+ ){0,2}(?:instructions|laws?|orders?|restrictions|rules?)"

#: What makes a rule of a line wherever it stands: "You must stay at home".
_BINDS = re.compile(
    r"\b(?:must|can(?:not)?|should|may|needs? to|ha(?:ve|s) to|required|advised|allowed"
    rf"|{FOLLOWS_RULES})\b",
    re.IGNORECASE,
)


#: What makes a rule of an item of a list with signs: whom or when it binds, for how long or how often, or two of it.
_RULE_BY_ITSELF = re.compile(
    rf"{_BINDS.pattern}|\d|, |\b(?:at all times|at least|always|every|if you|never|only|or|unless|until|when you)\b"
    r"|\w\.$",
    re.IGNORECASE,
)
#: What an item of a list of links begins with.
_LEADS = re.compile(
    r"(?:advice|apply|check (?:how|if|what|whether)|find|get (?:help|support)|guidance|how|information|read"
    r"|register your|search|see|view|what|when|where|which|who|why)\b",
    re.IGNORECASE,
)
#: The signs of items; items on each side among which a rule is looked for; code points of the line before a sentence.
_SIGNS = frozenset("-•*–·")
LONGEST_LIST, LONGEST_LINE = 12, 400


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


def is_among_rules(at: int, text: str, sentences: Sequence[Sentence], rules: Collection[int]) -> bool:
    """Whether a sentence is an item of a list with signs of which another item is a rule by its own words.

    "- Wear a mask on buses" beside "- Wash your hands often, and for at least 20 seconds"; not a list of labels.
    text: theirs, in which they stand in order. rules: where each directive of it begins.
    """
    if not _is_item(at, text, sentences):
        return False
    items: list[int] = []
    for step in (-1, 1):
        for beside in range(at + step, at + step * (LONGEST_LIST + 1), step):
            if not (0 <= beside < len(sentences) and _is_item(beside, text, sentences)):
                break
            items.append(beside)
    if any(_LEADS.match(sentences[one].text) for one in items):
        return False
    return any(sentences[one].start in rules and _RULE_BY_ITSELF.search(sentences[one].text) for one in items)


def _is_item(at: int, text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence stands in a line that begins with the sign of an item."""
    start = sentences[at].start
    line = max(text.rfind("\n", max(0, start - LONGEST_LINE), start) + 1, start - LONGEST_LINE, 0)
    return text[line:start].lstrip()[:1] in _SIGNS


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
