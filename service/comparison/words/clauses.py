"""Whether words that came or went tell what else was done or is so: "and its manager was sacked".

Refuses: what else differs (meaning/).
"""

import re

from service.comparison.importance import bears_news
from service.comparison.meaning.doing.turns import opens_turn
from service.comparison.words.alike.past import PAST_FORMS

_OPENS_CLAUSE = re.compile(
    r"(?:and|but|while|although|though)\b.*\b(?:must|should|can|could|may|might|will|would|is|are|was|were|has|have|had|said)\b",
    re.IGNORECASE,
)
#: A deed of the clause: what will be done, or was done to somebody.
_TELLS_DEED = re.compile(
    rf"\b(?:(?:must|will|would)|(?:was|were|been|is|are)(?: \w+ly| also| later| then)? (?:\w{{3,}}ed|{PAST_FORMS}))\b",
    re.IGNORECASE,
)
#: What else was done, without a helping verb: "and the bridge collapsed", no "and wounded soldiers". It must be news.
_GOES_ON = re.compile(
    rf"(?:and|but)(?: (?!of\b|in\b)[\w’'-]+){{0,3}}? (?:\w{{3,}}ed|{PAST_FORMS})"
    r"(?=$| (?:an?|any|it|them|him|the|his|her|its|their|#"
    r"|after|at|before|by|during|for|from|in|into|on|over|to|under|when|with)\b)",
    re.IGNORECASE,
)
#: What stands at the edges of a clause and is none of its words.
EDGES = " .,;–—-"


def opens_clause(words: str) -> bool:
    """Whether words that came or went begin with a clause that has its own verb: "and must be worn"."""
    words = words.strip(EDGES)
    return bool(_OPENS_CLAUSE.match(words) or (_GOES_ON.match(words) and (bears_news(words) or opens_turn(words))))


def tells_deed_too(words: str) -> bool:
    """Whether words behind a claim tell what else was done, news or not: "and sent it back"."""
    return bool(_OPENS_CLAUSE.match(words) or _GOES_ON.match(words))


def tells_of_deed(words: str) -> bool:
    """Whether words that open a clause tell a deed, in however few words: "and was arrested"."""
    return bool(_TELLS_DEED.search(words) or _GOES_ON.match(words.strip(EDGES)))
