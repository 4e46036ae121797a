"""What one text tells with a "without" or a "not" and another with a word of its own: "without incident", "safely".

And what the one denies by a "not" before the verb and the other by a "no" behind it: "did not pay tax", "paid no tax".

Each says the same only beside the other: alone, "peacefully" is colour, and "without violence" is none.
Refuses: words that say the same without a "no" (deeds.py, things.py, manners.py); opposites (opposed/).
"""

import re

from service.comparison.words.alike.matching import forms_of
from service.comparison.words.stances import says_no
from service.comparison.words.turns.built import built_alike
from service.comparison.words.turns.either import put_alike
from service.comparison.words.turns.headlines import headlines_in_full
from service.comparison.words.turns.only_if import in_one_case
from service.text.seeking.sought import Sought, sought
from service.text.words import holds_any

_WITHOUT = r"without (?:any |further |serious )?"
_BE = r"(?:is|are|was|were|be|been|being)"

_IS_WITHOUT = rf"(?:{_BE} (?:still |now )?without|(?:has|have|had) no)"
_LOST = (
    rf"(?:(?:has|have|had) )?(?:lost|lose|r[au]n out of|(?:{_BE} )?cut off from)"
    r" (?:(?:all|access to|its|the|their) )?"
)
#: What homes and places are without when they have lost it; power to do something is another.
_SUPPLIES = (r"(?:electricity|power)(?! (?:in|of|over|to)\b)", "food", "fuel", "gas", "heating", "medicines?", "water")

#: What a text says with a "no", and what another says in its place.
TURNS = tuple(
    (sought(rf"\b{denied}\b", re.IGNORECASE), sought(rf"\b{said}\b", re.IGNORECASE))
    for denied, said in (
        (rf"{_WITHOUT}(?:trouble|incidents?|problems?|mishaps?)", r"(?:safely|smoothly)"),
        (rf"{_WITHOUT}(?:violence|bloodshed|clashes)", r"peacefully"),
        (rf"{_WITHOUT}(?:injury|injuries|harm)", r"(?:unhurt|unharmed|uninjured|unscathed)"),
        (rf"{_WITHOUT}(?:opposition|opponents?|challengers?)", r"unopposed"),
        (rf"{_WITHOUT}(?:delay|hesitation)", r"(?:promptly|immediately|at once|straight away)"),
        (r"(?<=, )most of them", r"(?<=, )mostly"),
        (r"without (?:any |prior |advance )?warning", r"(?:suddenly|unexpectedly)"),
        (
            r"(?:(?:is|are|was|were|has|have|had) yet to be|(?:has|have|had)(?: (?:still )?not|n['’]t) (?:yet )?been)"
            r" (?:found|located|traced)",
            rf"(?:{_BE} (?:still )?|(?:still )?remain(?:s|ed)? )missing",
        ),
        (
            r"(?:(?:is|are|was|were|has|have|had) yet to be|(?:has|have|had)(?: (?:still )?not|n['’]t) (?:yet )?been)"
            r" (?:caught|captured|arrested)",
            rf"(?:{_BE} (?:still )?|(?:still )?remain(?:s|ed)? )(?:at large|on the run)",
        ),
        *((rf"{_IS_WITHOUT} {supply}", f"{_LOST}{supply}") for supply in _SUPPLIES),
    )
)
#: One of these is in whatever the first column holds of.
_NOES = ("most of them", "without", "yet to", "not ", "n't ", "n’t ", "have no ", "has no ", "had no ")
#: Letters before such words in which nothing may say no: "did not land safely", "not without incident".
_REACH = 40

#: Who is advised not to do something, or to avoid it, is advised against it.
_ADVISES = r"\b(?P<advises>advis(?:e|es|ed|ing)|(?:counsel|recommend)(?:s|ed|led|ing|ling)?)"
_WHOM = r"(?P<whom>(?: (?!(?:about|against|for|how|not|of|on|that|to)\b)[\w’'-]+){0,4}?)"
_ADVISES_NOT = re.compile(rf"{_ADVISES}{_WHOM} (?:not to(?: be)?|to avoid)\b", re.IGNORECASE)
_ADVISES_AGAINST = re.compile(rf"{_ADVISES}{_WHOM} against\b", re.IGNORECASE)

#: A verb with a "no" behind it, and one with a "not" before it; of "be" and "have" a "no" says what a "not" may not.
_NO_BEHIND = re.compile(
    r"\b(?!(?:is|are|was|were|be|been|being|has|have|had|having)\b)(?P<verb>[a-z][\w-]*) no (?=[a-z])"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|cannot)|n['’]t)(?: (?:yet|ever|been|be|have|\w+ly))* (?P<verb>[a-z][\w-]*)(?P<any> any(?= [a-z]))?"
)
#: What in front of a verb says that it is a noun or is denied once more: "the tax no firm pays", "not pay no tax".
_NO_VERB = re.compile(
    r"(?:\b(?:an?|the|his|her|its|their|no|not|never|cannot|nor|of|in|at|by|on|from|with)|n['’]t) $", re.I
)

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
#: A day of the week, and the day of the month behind it.
_FULLER = re.compile(
    r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    rf",? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b)(?:,? 20\d\d\b)?",
    re.IGNORECASE,
)
#: What makes a clause of a participle behind a noun: "a bridge that had been built in 1961", "a bridge built in 1961".
_RELATIVE = re.compile(
    r"(?<= )(?P<noun>\w+)(?P<opens> (?:that|which|who) (?:is|are|was|were|ha[sd] been|have been))"
    r"(?P<behind> (?!not\b|being\b|to\b)[a-z]+(?: [\w’'#-]+|(?=[.,;]|$)))"
)
_RELATIVES = (" that ", " which ", " who ")
_DATE = re.compile(rf"\b{_MONTH}", re.IGNORECASE)


def in_one_manner(before: str, after: str) -> tuple[str, str]:
    """Both texts, each turn of the table that the one tells with a "no" and the other without it told alike.

    >>> in_one_manner("It landed safely.", "It landed without incident.")
    ('It landed without incident.', 'It landed without incident.')
    >>> in_one_manner("It did not land safely.", "It landed without incident.")
    ('It did not land safely.', 'It landed without incident.')
    """
    both = f"{before} {after}".lower()
    for denied, said in TURNS if any(no in both for no in _NOES) else ():
        if not (said.may_stand_in(before) or said.may_stand_in(after)):
            continue
        found = denied.search(before), denied.search(after)
        if (found[0] is None) is (found[1] is None):
            continue
        if found[0] is not None:
            after = _told_as(found[0], said, after)
        elif found[1] is not None:
            before = _told_as(found[1], said, before)
    if "against" in both:
        before, after = _advising_against(before, after)
    before, after = _with_not_in_front(*_with_not_in_front(before, after)[::-1])[::-1]
    before, after = headlines_in_full(*in_one_case(before, after))
    before, after = put_alike(_less_relative(before, after), _less_relative(after, before))
    before, after = built_alike(before, after)
    return _less_full(before, after), _less_full(after, before)


def _advising_against(before: str, after: str) -> tuple[str, str]:
    """Both, whom the one advises not to do something advised against it where the other advises against it.

    >>> _advising_against("He advised her not to travel.", "He advised her against travel.")
    ('He advised her against travel.', 'He advised her against travel.')
    >>> _advising_against("He advised her not to travel.", "He advised against travel.")
    ('He advised against her travel.', 'He advised against travel.')
    """
    against = [_ADVISES_AGAINST.search(text) is not None for text in (before, after)]
    if against[0] is not against[1]:
        before, after = (_ADVISES_NOT.sub(r"\g<advises>\g<whom> against", text) for text in (before, after))
    found = [_ADVISES_AGAINST.search(text) for text in (before, after)]
    if all(found) and len({bool(one and one["whom"]) for one in found}) > 1:
        before, after = (_ADVISES_AGAINST.sub(r"\g<advises> against\g<whom>", text) for text in (before, after))
    return before, after


def _with_not_in_front(text: str, other: str) -> tuple[str, str]:
    """Both, the text with a "not" before each verb that the other denies so and it by a "no" behind it.

    >>> _with_not_in_front("It paid no tax.", "It did not pay any tax.")
    ('It not paid tax.', 'It did not pay tax.')
    >>> _with_not_in_front("It paid no tax.", "It did not expect tax.")
    ('It paid no tax.', 'It did not expect tax.')
    """
    if " no " not in text or not holds_any(other, ("not ", "n't ", "n’t ")):
        return text, other
    denied = [(found, forms_of(found["verb"])) for found in _NOT_BEFORE.finditer(other)]
    told: set[re.Match[str]] = set()

    def turned(found: re.Match[str]) -> str:
        same = [one for one, forms in denied if forms & forms_of(found["verb"])]
        if not same or _NO_VERB.search(text[: found.start()]):
            return found[0]
        told.update(same)
        return f"not {found['verb']} "

    text = _NO_BEHIND.sub(turned, text)
    for one in sorted((one for one in told if one["any"]), key=lambda one: -one.start()):
        other = other[: one.start("any")] + other[one.end("any") :]
    return text, other


def _less_relative(text: str, other: str) -> str:
    """The text without what opens a clause whose participle stands behind the noun by itself in the other.

    >>> _less_relative("He failed to lock a door that had been opened by a nurse.", "A door opened by a nurse.")
    'He failed to lock a door opened by a nurse.'
    """
    if not holds_any(text, _RELATIVES):
        return text

    def bare(found: re.Match[str]) -> str:
        is_bare_there = f" {found['noun']}{found['behind']}" in other and found["noun"] + found["opens"] not in other
        return found["noun"] + found["behind"] if is_bare_there else found[0]

    return _RELATIVE.sub(bare, text)


def _less_full(text: str, other: str) -> str:
    """The text without the date behind a day of the week by which alone the other tells it: "Monday, 3 February".

    >>> _less_full("It opens on Monday, 3 February.", "It opens on Monday.")
    'It opens on Monday.'
    """
    found = _FULLER.search(text) if "day" in text.lower() else None
    if found is None or _DATE.search(other) or found[1].lower() not in other.lower():
        return text
    return text[: found.end(1)] + text[found.end() :]


def _told_as(denied: re.Match[str], said: Sought, other: str) -> str:
    """The other text with the words of the first, where it has the turn and neither denies it once more."""
    found = said.search(other)
    if found is None or any(says_no(one.string[max(0, one.start() - _REACH) : one.start()]) for one in (denied, found)):
        return other
    return other[: found.start()] + denied[0] + other[found.end() :]
