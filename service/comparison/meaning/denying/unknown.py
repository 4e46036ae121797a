"""What is asked and not told: "it is not known why she left", "is looking into how it sank".

A "no" on what is known denies nothing of what happened.
Refuses: what each position holds (reversal.py); which claims are one thread (threads/).
"""

import re

_ASKS = (
    r"(?:(?:about|as to|by|for|from|in|of|on|to|with) )?(?:exactly |precisely )?"
    r"(?:why|how|what|when|where|which|who|whom|whose)"
)
#: What is not known or told yet, as far as the word that asks.
_NOT_KNOWN = re.compile(
    r"(?:\b(?:not|never|no longer|cannot|nobody|no one|none|yet to)|n[’']t)\b(?: [\w’'-]+){0,3}?"
    r" (?:certain|clear|determined?|discover(?:ed)?|established?|explain(?:ed)?|find out|found out|kn[eo]w|known|knows"
    r"|sure|understand|understood)"
    rf"(?: yet| publicly)?(?P<asks> whether| {_ASKS})\b",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(rf"\b(?:unclear|uncertain|unknown|unsure)(?P<asks> whether| {_ASKS})\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\bwhy\b|\b(?:ask(?:s|ed|ing)?|determin(?:e[sd]?|ing)|establish(?:e[sd]|ing)?|examin(?:e[sd]?|ing)|find out"
    r"|finding out|found out|investigat(?:e[sd]?|ing)|learn(?:s|ed|ing)?|look(?:s|ed|ing)? (?:at|into)"
    rf"|prob(?:e[sd]?|ing)|stud(?:y|ies|ied|ying)) {_ASKS}\b",
    re.IGNORECASE,
)


def is_left_open_alone(words: str, other: str) -> bool:
    """Whether only the one says that something is not known, by a "no" that denies nothing else.

    >>> is_left_open_alone("It was not yet clear how the ship sank.", "The ship sank.")
    True
    """
    return bool(_NOT_KNOWN.search(words)) and not (_NOT_KNOWN.search(other) or _UNCLEAR.search(other))


def asks_about(words: str) -> bool:
    """Whether it is said of something that is known what about it is not, or is asked: how, why, who, but not whether.

    >>> asks_about("it was not known why the ship sank"), asks_about("it was not known whether the ship sank")
    (True, False)
    """
    found = _NOT_KNOWN.search(words) or _UNCLEAR.search(words)
    return bool(_ASKED.search(words)) or (found is not None and found["asks"] != " whether")
