"""On what occasion somebody spoke: "said in a statement", "In an interview on Friday, Lund said".

It is no part of what is said, and it comes and goes with every edition, as the day does.
Refuses: what binds (scope/), oaths and courts, where what is said weighs otherwise; who was told it (swaps.py).
"""

import re

from service.domain.claims import Position
from service.domain.versions import Passage
from service.text.words import holds_any

_OWN = r"(?:an?|another|the|his|her|its|their)"
#: In what, with at most two words of what sort: "in a brief written statement", "at a joint news conference".
_IN_WHAT = (
    r"(?:(?:(?:news|press|media)[ -])?(?:conference|briefing|release)|statement|interview|e-?mail|tweet|blog"
    r"|(?:facebook |instagram |social media |telegram |twitter |x )?post)"
)
#: Where what was said in it appeared, or with whom it was: "on X", "with the Osby Post".
_WHERE = (
    r"(?: (?:(?:posted |published |shared )?on (?:facebook|instagram|linkedin|social media|telegram|truth social"
    r"|twitter|x|(?:its|his|her|their) website)|(?:to|with) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)\b)?"
)
_DAY = (
    r"(?:(?: (?:late|early|later))?(?: on)? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)"
    r"(?: (?:morning|afternoon|evening|night))?)?"
)
_OCCASION = rf"(?:in|at|during) {_OWN} (?:[a-z-]+ ){{0,2}}?(?i:{_IN_WHAT}){_WHERE}{_DAY}"
_BEHIND = re.compile(rf"(?i:{_DAY}),? {_OCCASION}(?=[\s,.;:]|$),?")
_BEHIND_OR_DAY = re.compile(rf"(?i:{_DAY})(?:,? {_OCCASION}(?=[\s,.;:]|$))?")
_IN_FRONT = re.compile(rf"(?:^|(?<=\s)){_OCCASION.replace('(?:in|at|during)', '(?:[Ii]n|[Aa]t|[Dd]uring)')},? $")

_NAMED = (
    "statement", "interview", "conference", "briefing", "release", "mail", "tweet", "blog", "post",
)  # fmt: skip


def time_of_speaking(text: str, at: int, end: int) -> int:
    """Where the day and the occasion end that a text tells from a place on; the place itself where it tells none.

    >>> time_of_speaking("Lund said on Friday in a statement that it was safe.", 9, 52)
    34
    >>> time_of_speaking("Lund said in a tent that it was safe.", 9, 37)
    9
    """
    found = _BEHIND_OR_DAY.match(text, at, end)
    return found.end() if found is not None else at


def occasions_of(position: Position, text: str) -> list[Passage]:
    """Where a position says on what occasion its source spoke, beside whom or the words that attribute."""
    source, cue, whole = position.source, position.cue, position.passage
    if source is None or cue is None or not holds_any(whole.exact.lower(), _NAMED):
        return []
    found = []
    for behind in {cue.end, source.mention.end}:
        if (told := _BEHIND.match(text, behind, whole.end)) is not None:
            found.append(Passage(behind, told.end(), told[0]))
    first = min(cue.start, source.mention.start)
    if (front := _IN_FRONT.search(text, whole.start, first)) is not None:
        found.append(Passage(front.start(), first, text[front.start() : first]))
    return found
