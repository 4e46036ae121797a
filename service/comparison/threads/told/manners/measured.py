"""One measure told in several manners: those aboard, those employed, what a fire took, what something costs, a poll.

Each manner is narrow, and what tells two of its kind apart stays a word: temporary workers, an old stadium, a levy.
Refuses: what befell people (harms.py); joining (joining.py).
"""

import re

from service.comparison.threads.amounts import COUNT, SHARE
from service.comparison.threads.told.standing import STEADY, carried_by, is_steady
from service.comparison.threads.told.topics import ANY_PEOPLE
from service.comparison.words.canonical import said_words
from service.domain.claims import Figure
from service.domain.versions import Passage

#: What a fire does to the land it takes, in lemmas of a measure: "burned", "destroyed".
BURNING = frozenset("blacken burn char consume destroy devastate ravage raze scorch".split())
FIRES = frozenset("blaze fire wildfire".split())

#: Those a place employs, however they are called, in lemmas of a measure, and the word of a matter that they are.
EMPLOYED = ANY_PEOPLE | frozenset("employ employee staff work worker workforce".split())
STAFF = "(staff)"

#: The word of a matter for the price of something that is bought whole.
TAKEOVER = "takeover"

#: The words of a matter for what a poll asks of, from either side.
FOR, AGAINST = "(for)", "(against)"

_ABOUT = r"(?:about|almost|around|nearly|over|roughly|some|more than|fewer than|up to|at least|the equivalent of)\s"
_EMPLOYS = re.compile(rf"\bemploys\s(?:{_ABOUT})?$", re.IGNORECASE)
_HAS = re.compile(rf"\b(?:has|have)\s(?:{_ABOUT})?$", re.IGNORECASE)
_ENDS = r"(?=\s*(?:$|[,.;:)]|(?:and|at|but|in|who)\b))"
_PEOPLE = re.compile(rf"^\s(?:people|workers|employees|staff){_ENDS}", re.IGNORECASE)
_STAFF = re.compile(rf"^\s(?:workers|employees|staff){_ENDS}", re.IGNORECASE)
_WORK_AT = re.compile(
    r"^\s(?:people|workers|employees|staff)\s(?:now\s)?(?:work|are\s(?:now\s)?employed)\s(?:at|for)\s"
    r"(?:(?:the|its)\s)?(?P<place>(?:(?!and\b|at\b|in\b|on\b|near\b|when\b|which\b|of\b)[\w’'-]+\s?){1,4})",
    re.IGNORECASE,
)
_POLLED = re.compile(
    r"^(?:\sof\s(?:the\s|all\s|its\s)?(?:[\w-]+\s){0,2}?[\w-]+)?\s"
    r"(?:(?P<for>support|back|favou?r|approve\sof)|(?P<against>oppose|reject|disapprove\sof))\s"
    r"(?:(?:the|a|an|its|this)\s)?"
    r"(?P<what>(?:(?!and\b|as\b|at\b|but\b|by\b|from\b|in\b|over\b|to\b|while\b|with\b)[\w’'-]+\s?){1,5})"
)

_WILL_COST = re.compile(
    r"\b(?:will|would|could|may|might|(?:is|are) (?:(?:expected|estimated|likely|set) )?to)\s(?:\w+\s)?cost\s",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:and|of)\s)?[A-ZÀ-Þ][\w’'-]*){0,3}"
_BUYS = re.compile(
    rf"(?P<buyer>{_NAME})\s(?:(?:will|would|is\sto|has\sagreed\sto|(?:has\s)?agreed\sto|plans\sto|is\sset\sto|has)\s)?"
    rf"(?:acquire[sd]?|bought|buys?|purchase[sd]?|take\sover|takes\sover|taken\sover|took\sover)\s(?P<bought>{_NAME})"
    rf"\sfor\s(?:{_ABOUT})?$"
)
_IS_BOUGHT = re.compile(
    rf"(?P<bought>{_NAME})\s(?:will\sbe|would\sbe|is\sto\sbe|was|has\sbeen|is\sbeing)\s(?:acquired|bought|purchased"
    rf"|taken\sover)\sby\s(?P<buyer>{_NAME})\sfor\s(?:{_ABOUT})?$"
)


def measured(
    figure: Figure, sentence: Passage, dimension: str, words: set[str], counted: set[str]
) -> tuple[set[str], set[str]]:
    """The words of a measure and of what it counts, made alike for its manner. words, counted: as they are told."""
    start, end = figure.passage.start - sentence.start, figure.passage.end - sentence.start
    before, behind = sentence.exact[: max(0, start)], sentence.exact[max(0, end) :]
    if dimension == COUNT:
        if craft := carried_by(figure.passage, sentence):
            words = counted = (counted - ANY_PEOPLE - {"aboard", "board"}) | {"carry", craft}
        elif (_EMPLOYS.search(before) and _PEOPLE.match(behind)) or (_HAS.search(before) and _STAFF.match(behind)):
            words, counted = words - EMPLOYED | {STAFF}, {STAFF}
        elif found := _WORK_AT.match(behind):
            words, counted = said_words(found["place"].lower()).keys() | {STAFF}, {STAFF}
    elif dimension == SHARE:
        if is_steady(figure.passage, sentence):
            words = words - STEADY or words
        if found := _POLLED.match(behind):
            side = FOR if found["for"] else AGAINST
            words = words - said_words(found["for"] or found["against"]).keys()
            words = words | said_words(found["what"].lower()).keys() | {side}
    elif dimension == "area":
        if not BURNING.isdisjoint(words) and not FIRES.isdisjoint(figure.measure.split()):
            words = words - BURNING | {"burn"}
    elif "cost" in words and _WILL_COST.search(before):
        words = words - {"new"}  # "the new stadium will cost", and from then on "the stadium"
    return words, counted


def price_of(number: Passage, sentence: Passage) -> frozenset[str]:
    """The words of the names of who buys and what is bought, where a sum is the price of it; none where it is not.

    >>> sentence = Passage(0, 38, "Vell Oil will buy Mera Gas for $3 million.")
    >>> sorted(price_of(Passage(31, 37, "$3 million"), sentence))
    ['gas', 'mera', 'oil', 'vell']
    """
    before = sentence.exact[: max(0, number.start - sentence.start)]
    found = _BUYS.search(before) or _IS_BOUGHT.search(before)
    return frozenset(f"{found['buyer']} {found['bought']}".lower().split()) - {"and", "of"} if found else frozenset()
