"""What is asked and not told: "it is not known why she left", "is looking into how it sank".

A "no" on what is known denies nothing of what happened.
Refuses: what each position holds (reversal.py); which claims are one thread (threads/).
"""

import re

from service.comparison.meaning.swaps import PositionPair
from service.comparison.words.canonical import said_words
from service.text.memory import remember_short
from service.text.seeking.sought import sought
from service.text.words import holds_any

_ASKS = (
    r"(?:(?:about|as to|by|for|from|in|of|on|to|with) )?(?:exactly |precisely )?"
    r"(?:why|how|what|when|where|which|who|whom|whose)"
)
#: One of these is in each word that asks.
_ASKING = ("wh", "how")
#: What is not known or told yet, as far as the word that asks.
_NO_KNOWING = (
    r"(?:\b(?:not|never|no longer|cannot|nobody|no one|none|yet to)|n[’']t)\b(?: [\w’'-]+){0,3}?"
    r" (?:certain|clear|determined?|discover(?:ed)?|established?|explain(?:ed)?|find out|found out|kn[eo]w|known|knows"
    r"|sure|understand|understood)"
)
_UNKNOWN = r"\b(?:unclear|uncertain|unknown|unsure)"
#: What is asked may come first: "how many are missing is not known".
_ASKED_FIRST = (
    rf"(?:^|[“\"‘:;] ?|\b(?:and|but|said|says|that) )(?P<asks>whether|{_ASKS}) [^.,;]*?"
    r"\b(?:are|is|remain(?:s|ed)?|was|were)(?: [\w’'-]+)?? "
)
_NOT_KNOWN = sought(rf"{_NO_KNOWING}(?: yet| publicly)?(?P<asks> whether| {_ASKS})\b", re.IGNORECASE)
_UNCLEAR = sought(rf"{_UNKNOWN}(?P<asks> whether| {_ASKS})\b", re.IGNORECASE)
_FIRST_NOT_KNOWN = sought(
    rf"{_ASKED_FIRST}not (?:yet |immediately |publicly )?(?:certain|clear|established|known|understood)\b",
    re.IGNORECASE,
)
_FIRST_UNCLEAR = sought(rf"{_ASKED_FIRST}(?:unclear|uncertain|unknown)\b", re.IGNORECASE)
_LEFT_OPEN = re.compile(rf"{_NO_KNOWING}\b|{_UNKNOWN}\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\bwhy\b|\b(?:ask(?:s|ed|ing)?|determin(?:e[sd]?|ing)|establish(?:e[sd]|ing)?|examin(?:e[sd]?|ing)|find out"
    r"|finding out|found out|investigat(?:e[sd]?|ing)|learn(?:s|ed|ing)?|look(?:s|ed|ing)? (?:at|into)"
    rf"|prob(?:e[sd]?|ing)|stud(?:y|ies|ied|ying)) {_ASKS}\b",
    re.IGNORECASE,
)

#: What somebody has not had before them yet, or was not asked about, as far as the verb of that.
_NOT_REACHED = sought(
    r"\b(?:ha[sd]|have)(?: not| never|n['’]t)(?: yet)? (?P<verb>heard|read|received|seen"
    r"|been (?:approached|asked|consulted|contacted|informed|invited|notified|shown|told))\b",
    re.IGNORECASE,
)
#: What opens a clause of its own, in which that says nothing of the rest.
_ASIDE = re.compile(r"[,;]|(?<!said )\bthat\b|\b(?:after|although|and|as|because|but|since|though|when|which|who)\b")

_WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|yesterday|noon|midnight"
    r"|(?:next|this|last|within|in) (?:a |an |the |\d+ |two |three |four |six )?(?:coming )?(?:hour|day|week|month|year"
    r"|spring|summer|autumn|winter|morning|afternoon|evening)s?"
    r"|(?:after|at|before|by|from|in|on|since|until) (?:(?:early|late|mid) )?(?:\d|january|february|march|april|may"
    r"|june|july|august|september|october|november|december))",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?i:at|from|in|inside|near|off|on|outside|to) (?:the (?:[a-z]+ )?)?(?!(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][a-z]"
)
_REASON = re.compile(r"\b(?:because|caused by|due to|owing to|as a result of|blamed on)\b", re.IGNORECASE)
_DONE = re.compile("")
#: Words by which nothing is told but that something is not known, in their canonical form.
_NOT_KNOWING = frozenset().union(
    *map(
        said_words,
        "certain clear discover establish exactly explain know known not precisely publicly sure uncertain unclear"
        " understand unknown unsure what when where who whom why yet".split(),
    )
)
#: What answers each word that asks; of whoever did it, that it was done is enough.
_ANSWERS = {
    "when": _WHEN,
    "where": _WHERE,
    "why": _REASON,
    "what": _REASON,
    "who": _DONE,
    "whom": _DONE,
}


def answered_step(words: tuple[str, str], wholes: tuple[str, str]) -> int:
    """-1 where a time, place, cause or doer that was told is said not to be known; 1 the other way round.

    words: what each side says. wholes: the same with whoever says it, where "nobody knew" may stand.

    >>> answered_step(*[("Talks resume on Monday.", "It is not clear when talks resume.")] * 2)
    -1
    """
    unknown = [_not_known(whole) or _unclear(whole) for whole in wholes]
    at = 0 if unknown[0] else 1  # the side that asks
    asks = unknown[at]
    if asks is None or unknown[1 - at]:
        return 0
    word = asks["asks"].split()[-1].lower()
    if word in wholes[1 - at].lower().split():
        return 0  # "it is clear who": that it is known is what turned
    answer = _ANSWERS.get(word)
    is_told = answer is not None and answer.search(words[1 - at]) and (answer is _DONE or not answer.search(words[at]))
    return (1, -1)[at] if is_told else 0


def asks_alone(pair: PositionPair) -> bool:
    """Whether an answer that the one tells is said not to be known by the other, which says nothing else.

    "Was robbed by her son", "it is not known who robbed her".
    """
    step = answered_step((pair.before_words, pair.after_words), pair.wholes)
    return bool(step) and all((swap.new if step < 0 else swap.gone) <= _NOT_KNOWING for swap in pair.swaps)


def is_left_open_alone(words: str, other: str) -> bool:
    """Whether only the one says that something is not known, by a "no" that denies nothing else.

    >>> is_left_open_alone("It was not yet clear how the ship sank.", "The ship sank.")
    True
    >>> is_left_open_alone("It is not known what caused the fire.", "The cause of the fire is not known.")
    False
    """
    if not _not_known(words):
        return False
    return len(_LEFT_OPEN.findall(words)) > len(_LEFT_OPEN.findall(other))


def one_was_not_reached(before: str, after: str) -> bool:
    """Whether somebody was not told of it on one side only, and on the other it is another deed: no side is taken.

    >>> one_was_not_reached("had not seen the report", "rejected the report")
    True
    >>> one_was_not_reached("had not seen the report", "had seen the report")
    False
    """
    found = [_NOT_REACHED.search(words) for words in (before, after)]
    at = int(found[0] is None)
    missed = found[at]
    if missed is None or found[1 - at] is not None or _ASIDE.search(missed.string[: missed.start()]):
        return False
    return said_words(missed["verb"]).keys().isdisjoint(said_words((after, before)[at]))


def asks_about(words: str) -> bool:
    """Whether it is said of something that is known what about it is not, or is asked: how, why, who, but not whether.

    >>> asks_about("it was not known why the ship sank"), asks_about("it was not known whether the ship sank")
    (True, False)
    """
    if not holds_any(words, _ASKING):
        return False
    found = _not_known(words) or _unclear(words)
    return bool(_ASKED.search(words)) or (found is not None and found["asks"].strip().lower() != "whether")


@remember_short(64)  # several rows of the table ask both of the same two claims
def _not_known(words: str) -> re.Match[str] | None:
    return _NOT_KNOWN.search(words) or _FIRST_NOT_KNOWN.search(words)


@remember_short(64)
def _unclear(words: str) -> re.Match[str] | None:
    return _UNCLEAR.search(words) or _FIRST_UNCLEAR.search(words)
