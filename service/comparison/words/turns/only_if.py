"""One condition put in either of two ways: "will not lend unless it pays", "will lend only if it pays".

What holds only in a case does not hold in any other. Each is told as the other text has it, and alone stays as it is:
"will lend if it pays" says less.
Refuses: "if" beside "unless" (meaning/turned/conditions.py); whether the condition is another one (meaning/).
"""

import re

from service.comparison.words.alike.matching import forms_of
from service.text.words import holds_any

#: What opens a condition behind a "not", and behind "only" where that says the same.
SAME_CASE = {
    "unless": ("if", "when", "once", "where", "after", "with"),
    "until": ("when", "once", "after", "if"),
    "before": ("after", "once", "when"),
    "without": ("with",),
    "except with": ("with",),
    "except if": ("if",),
    "except when": ("when",),
}
_FIRST = r"\b(?P<modal>would|will|could|can|may|might|shall|do|does|did|is|are|was|were)"
_NO_CASE = re.compile(
    rf"(?:{_FIRST}(?: ?not|n['’]t)|\bwo(?P<wo>n['’]t))\b(?P<held> [^.;:]*?),? (?P<opens>{'|'.join(SAME_CASE)})(?= )",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\bonly(?P<held> [^.;:,]*?)? (?P<opens>if|when|once|where|after|with)(?= )", re.IGNORECASE)
_NO = re.compile(r"\b(?:not|no|never|nobody|none|nothing|only|even|unless|until)\b|n['’]t\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_OPENERS = ("unless", "until", "before", "without", "except")
_QUOTES = ("“", "”", '"')


def in_one_case(before: str, after: str) -> tuple[str, str]:
    """Both, a "not … unless" of the one told by "only if" where the other has that.

    >>> in_one_case("It will not lend unless it pays.", "It will lend only if it pays.")
    ('It will lend only if it pays.', 'It will lend only if it pays.')
    >>> in_one_case("It will not lend unless it pays.", "It will not lend even if it pays.")
    ('It will not lend unless it pays.', 'It will not lend even if it pays.')
    """
    if "only" not in f"{before} {after}".lower() or holds_any(before + after, _QUOTES):
        return before, after
    return _by_only(before, after), _by_only(after, before)


def _by_only(text: str, other: str) -> str:
    only = _ONLY.search(other) if holds_any(text.lower(), _OPENERS) else None
    found = _NO_CASE.search(text) if only is not None else None
    if only is None or found is None or _NO.search(found["held"]) or _NO.search(only["held"] or ""):
        return text
    if _NO.search(other[: only.start()]) or _NO.search(text[: found.start()]):
        return text
    if only["opens"].lower() not in SAME_CASE[found["opens"].lower()]:
        return text
    is_in_front = bool((only["held"] or "").strip())  # "will only lend if"
    if not _end_alike(found["held"], only["held"] if is_in_front else other[: only.start()]):
        return text
    held = f" only{found['held']}" if is_in_front else f"{found['held']} only"
    told = f"{found['modal'] or 'will'}{held} {only['opens']}"
    return text[: found.start()] + told + text[found.end() :]


def _end_alike(held: str, there: str) -> bool:
    """Whether both end with one word, so that the condition is of one thing."""
    last = [words[-1] if words else "" for words in (_WORD.findall(one.lower()) for one in (held, there))]
    return all(last) and not forms_of(last[0]).isdisjoint(forms_of(last[1]))
