"""How a figure stands in its sentence: as past, to come, a whole of which another is a part, as gained or as lost.

Refuses: what is counted (matters.py), what befell people (harms.py); amounts.
"""

import re

from service.domain.claims import Figure, Part
from service.domain.versions import Passage
from service.text.words import lemma_of

#: What stands before a figure that is told as past, and not as what holds.
PAST = re.compile(
    r"(?:\b(?:up|down|revised|raised|lowered|cut) from|\bcompared (?:with|to)|\bhad (?:been|stood at)"
    r"|\b(?:earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|former(?:ly)?|at first|a year ago|last year)\b"
    r"[^.;]{0,30})\s*$",
    re.IGNORECASE,
)
FROM = re.compile(r"\bfrom\s*$", re.IGNORECASE)
TO = re.compile(r"^\s*(?:[\w-]+\s){0,3}to\b", re.IGNORECASE)

#: A year; a figure beside another year than that of its version is told as past.
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")

#: Code points before and after a figure that may tell how it stands.
AROUND = 60

_OF_WHOLE = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|most|some|all|none|many|few)"
    r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our)\s)?(?:[\w’' -]{1,30}[’']s?\s)?(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
#: What is to come, before the number in its clause.
_COMES = re.compile(
    r"\b(?:will|would|could|may|might|shall|(?:is|are|was|were|be) (?:expected|forecast|due|set|likely|projected) to)\b"
    r"[^,;:.!?]*$",
    re.IGNORECASE,
)

#: For how many there is room, which says nothing of how many there are.
_HAS_ROOM = re.compile(
    r"\b(?:(?:can|could|able to|(?:built|designed|licensed|certified|permitted|allowed) to)\s(?:\w+\s)?"
    r"(?:carry|hold|seat|take|accommodate)|carries|seats|(?:room|space|seats|berths|capacity) (?:for|of))\b[^,;:.!?]*$",
    re.IGNORECASE,
)

#: Words by which a level goes on, and says the same as "was": "the jobless rate held at 5.4 percent".
_STEADY = re.compile(
    r"\b(?:held|holds?|holding|kept|keeps|hovered|hovers|hovering|settled|settles|stuck|steady|stable|unchanged|flat)\b"
    r"(?:\s\w+){0,2}\sat\s(?:about\s|around\s|some\s)?$",
    re.IGNORECASE,
)
STEADY = frozenset("hold keep hover settle stick steady stable unchanged flat".split())

#: What has people aboard; of a second one nothing is told here.
_CRAFT = (
    r"(?P<craft>aircraft|airliner|boat|bus|canoe|coach|dinghy|ferry|helicopter|jet|liner|minibus|plane|ship|train|tram"
    r"|trawler|truck|vessel|yacht)"
)
_CARRYING = re.compile(r"\b(?:carrying|carried)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_ABOARD = re.compile(r"^(?:\s[\w-]+){0,3}\s(?:aboard|on board)\b(?! an?(?:other)?\b)", re.IGNORECASE)
_ON_CRAFT = re.compile(
    rf"^(?:\s[\w-]+){{0,3}}\s(?:aboard|on board|on)\s(?:the|its)\s(?:(?!other|second|third)[\w-]+\s)?{_CRAFT}\b",
    re.IGNORECASE,
)
_CRAFT_BEFORE = re.compile(rf"\b(?:the|an?|its)\s(?:(?!other|second|third)[\w-]+\s){{0,2}}?{_CRAFT}\b", re.IGNORECASE)

#: The ways to stand that make it another figure than the one that holds.
TO_COME, WHOLE, ROOM = "to come", "whole", "room"


#: Verbs, in lemmas, by which things counted come to somebody, and by which they go.
GAINING = frozenset("acquire add build buy create gain hire open receive recruit win".split())
LOSING = frozenset(
    "abolish axe close cut demolish destroy dismiss eliminate lose sack scrap sell shed shut slash".split()
)

#: What stands among a matter's names for the two ways; no name has brackets.
GAINED, LOST = "(gained)", "(lost)"

#: Words before a number, and behind it, among which its verb may stand.
BEFORE, BEHIND = 4, 5

_WAY_CLAUSE = re.compile(r"[,;:.!?()–—]|\b(?:and|but|while|after|when|who|which|as|by|because|to make)\b")
_WORD = re.compile(r"[^\W\d_]+")
#: Past forms that the dictionary has as words of their own.
_PAST = {"won": "win", "lost": "lose", "axed": "axe", "fired": "sack", "scrapped": "scrap", "shed": "shed"}


def is_past_by_words(number: Passage, sentence: Passage, year: int) -> bool:
    """Whether the words around tell the amount as what it was before: "from 12 to 19", "up from 12", "in 2019"."""
    start, end = number.start - sentence.start, number.end - sentence.start
    before, after = sentence.exact[max(0, start - AROUND) : max(0, start)], sentence.exact[end : end + AROUND]
    others = {int(found) for found in YEAR.findall(sentence.exact)} - {year, year + 1}
    return bool(PAST.search(before) or (FROM.search(before) and TO.match(after)) or (others and year not in others))


def standing_of(figure: Figure, sentence: Passage) -> str:
    """WHOLE of "the town's eight schools" in "three of them", TO_COME of "will grow to 30", ROOM of "can hold 80"."""
    at = max(0, figure.passage.start - sentence.start)
    before = sentence.exact[max(0, at - AROUND) : at]
    if _OF_WHOLE.search(before):
        return WHOLE
    if _HAS_ROOM.search(before):
        return ROOM
    return TO_COME if figure.part is Part.NEW and _COMES.search(before) else ""


def carried_by(number: Passage, sentence: Passage) -> str:
    """The craft that carries those counted, however it is told, "" for none: "had 200 aboard", "was carrying 180".

    >>> sentence = Passage(0, 31, "The ferry had 200 people aboard.")
    >>> carried_by(Passage(14, 17, "200"), sentence)
    'ferry'
    """
    before = _WAY_CLAUSE.split(sentence.exact[: max(0, number.start - sentence.start)])[-1]
    behind = sentence.exact[max(0, number.end - sentence.start) :]
    if found := _ON_CRAFT.match(behind):
        return found["craft"].lower()
    if not (_CARRYING.search(before) or _ABOARD.match(behind)) or _HAS_ROOM.search(before):
        return ""
    crafts = {found["craft"].lower() for found in _CRAFT_BEFORE.finditer(before)}
    return crafts.pop() if len(crafts) == 1 else ""


def is_steady(number: Passage, sentence: Passage) -> bool:
    """Whether the words before a number say that a level goes on."""
    return bool(_STEADY.search(sentence.exact[: max(0, number.start - sentence.start)]))


def way_of(number: Passage, sentence: Passage) -> str:
    """GAINED, LOST or "": by the verb nearest before the number in its clause, else by the first behind it.

    >>> sentence = Passage(0, 24, "The firm will cut 9 jobs.")
    >>> way_of(Passage(18, 19, "9"), sentence)
    '(lost)'
    """
    start, end = number.start - sentence.start, number.end - sentence.start
    before = _WORD.findall(_WAY_CLAUSE.split(sentence.exact[: max(0, start)].lower())[-1])[-BEFORE:]
    behind = _WORD.findall(_WAY_CLAUSE.split(sentence.exact[end:].lower())[0])[:BEHIND]
    return next((way for word in (*reversed(before), *behind) if (way := _way(word))), "")


def _way(word: str) -> str:
    verb = _PAST.get(word) or lemma_of(word)
    return GAINED if verb in GAINING else LOST if verb in LOSING else ""
