"""Whether what is to come is put into another of the spans that are counted from the day of writing: "next year".

Refuses: days and dates (days.py); spans that a number measures (days.py).
"""

import re

from service.domain.claims import Position
from service.text.seeking.sought import sought

_UNITS = ("hour", "day", "week", "weekend", "month", "quarter", "season", "year")
_UNIT = rf"(?P<unit>{'|'.join(_UNITS)})"
_SPAN = sought(
    rf"\b(?:(?P<part>early|late|later|mid|beginning of|start of|middle of|end of)[ -])?"
    rf"(?:(?P<which>this|next|(?<=of )the) {_UNIT}|the (?:coming|next(?: few| couple of)?) (?P<units>"
    rf"{'|'.join(_UNITS)})s)\b(?![’'-])",
    re.IGNORECASE,
)
_AT_ITS_END = sought(r"(?<=by |at )(?:the )?(year|month)-end\b", re.IGNORECASE)
#: Somebody wants or expects it: "expects to reopen", "wants talks to resume".
_MEANT = (
    r"(?:aim|ask|expect|hope|intend|look|plan|propose|seek|want)(?:s|ed|ing)?(?: (?!that\b)[\w’'-]+){0,4}? (?:to|for)"
    r" (?!#)"
)
#: Words of what is to come.
_COMES = re.compile(
    rf"\b(?:will|shall|would|could|may|might|should|must|due|expected|forecast|scheduled|planned|set to|to be|to [a-z]+"
    rf"|{_MEANT}|(?:begin|start|open|close|reopen|end|expire|resume|meet|vote)s?|appl(?:y|ies)|takes? (?:effect|place)"
    r"|until|deadline|ha(?:s|ve) to)\b",
    re.IGNORECASE,
)
#: What goes on from day to day, and what is told of the past: their days roll.
_ROLLS = re.compile(r"\b(?:again|continu\w+|further|more|remain\w*|still|said|told|added|announced)\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,;:]|\b(?:after|before|but|that|when|where|which|while|who)\b", re.IGNORECASE)
#: The part of a month, a year or a day: "early June", "late in the year".
_PART = sought(
    r"\b(?P<part>early|late|later) (?:in (?:the )?|next |this )?(?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|20\d\d|spring|summer|autumn|winter|(?:new )?year|month|week|season|day"
    r"|morning|afternoon|evening)\b"
)


def is_in_another_span(before: Position, after: Position) -> bool:
    """Whether what is to come is in another span than it was: "this year" -> "next year", "coming days" -> "weeks".

    And whether it is early in one, and late in it now, also of what was.

    Not where the days only came nearer ("next week" -> "this week", "tomorrow" -> "today"), and not of the past.
    """
    told = told_by(before), told_by(after)
    parts = [[found["part"] == "early" for found in _PART.finditer(text)] for text in told]
    if len(parts[0]) == len(parts[1]) and parts[0] != parts[1]:
        return True
    spans = [list(_SPAN.finditer(text)) for text in told]
    if not spans[0] or len(spans[0]) != len(spans[1]):
        return False
    return any(_is_later(one, other) and comes(one) and comes(other) for one, other in zip(*spans, strict=True))


def told_by(position: Position) -> str:
    """What is held, without who said it and when."""
    if position.cue is None:
        return _AT_ITS_END.sub(r"the end of the \1", position.passage.exact)
    return _AT_ITS_END.sub(r"the end of the \1", " … ".join(part.exact for part in position.content))


def _is_later(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether the later of two spans is another and not only the same, come nearer."""
    if one["units"] or other["units"]:
        return bool(one["units"] and other["units"] and one["units"].lower() != other["units"].lower())
    units = [_UNITS.index(found["unit"].lower()) for found in (one, other)]
    is_next = [found["which"].lower() == "next" for found in (one, other)]
    if units[0] == units[1]:
        is_year = one["unit"].lower() == "year"
        return is_next[0] != is_next[1] if is_year else is_next == [False, True]
    return is_next[1] and units[0] < units[1]


def comes(span: re.Match[str]) -> bool:
    """Whether the clause of a span is of what is to come, and something stands before it there."""
    clause = _CLAUSE_ENDS.split(span.string[: span.start()])[-1]
    return bool(_COMES.search(clause)) and not _ROLLS.search(clause)
