"""Labels of links and titles: what in them only looks like somebody's claim, and which of them go on below.

Refuses: which lines are labels by their own words (own_voice.py).
"""

import re

from service.extraction.attribution.lexicon.cues import Frame
from service.extraction.attribution.lexicon.grammar import AUXILIARIES
from service.extraction.attribution.lexicon.publication import POINTER, TITLE
from service.extraction.joining import Joined
from service.text.lines.leading_on import GOES_ON_BELOW
from service.text.lines.wrapping import is_closed

#: What sends its readers on, where nobody is named who says it: "Find out when schools are expected to reopen".
_SENDS = re.compile(r"(?:check (?:how|if|what|when|where|whether)|find out|sign up|subscribe)\b", re.IGNORECASE)
#: What a title says of itself behind its colon, and nobody's name: "Stay safe: travel guidance for everyone".
_GUIDES = re.compile(r" (?:[\w-]+ ){0,2}(?:advice|guidance|information)\b", re.IGNORECASE)
#: Who speaks in such a line is whoever publishes it, or its readers.
_NOBODY = frozenset(["it", "they", "we", "you"])
#: A word that joins what is named: "Managing possible or confirmed cases", "Volunteering and offering help".
_JOINED = re.compile(r"[\w’'-]+ing\b.*\b(?:and|or) $", re.IGNORECASE)

#: The end of a label whose last verb has its object below: "How to stay safe and help | prevent the spread".
_LACKS = re.compile(r"\b(?:and|or) (?:get|help|keep|prevent|protect|stop|support)$", re.IGNORECASE)


def claims_nothing(draft: Joined) -> bool:
    """Whether what was found in a line is no claim: it sends its readers on, it is a title, or no deed of anybody.

    "Boats and ferries suspended (until May)" tells of no deed of theirs: a deed has an object.
    """
    text, found = draft.sentence.text, draft.found
    source = text[slice(*found.source)].lower() if found.source else ""
    if text[slice(*found.cue)] == ":" and _GUIDES.match(text[found.cue[1] :]):
        return True
    if _SENDS.match(text):
        return not source or source in _NOBODY
    if is_closed(text):
        return False
    if not source and _JOINED.match(text[: found.cue[0]]):
        return AUXILIARIES.isdisjoint(text.lower().split())
    is_bare = all(text[start] == "(" for start, _ in found.content)
    return found.entry.frame is Frame.ACT and bool(found.content) and is_bare


def leads_on(line: str) -> bool:
    """Whether the label of a link or a title was broken, so that the next line in small letters is the rest of it.

    >>> leads_on("Find out how to stay safe and help"), leads_on("Read about what you can and"), leads_on("Come and")
    (True, True, False)
    """
    return bool((POINTER.match(line) or TITLE.match(line)) and (GOES_ON_BELOW.search(line) or _LACKS.search(line)))
