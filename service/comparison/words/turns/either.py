"""What two texts put in either of two ways: the one is told as the other has it, and the same anywhere else.

"Can't" beside "cannot", "from 9am to 5pm" beside "between 9am and 5pm", "are allowed to bring" beside "may bring", "a
decision is planned" beside "plans to decide". Alone each stays as it is.
Refuses: turns that say the same in any text (forms.py); what one tells with a "no" (alike/without.py).
"""

import re

from service.text.seeking.sought import sought
from service.text.words import SAME_SIGN, holds_any

#: What may stand for a contraction's end; which of them it is, the other text says.
_ENDS = {
    "n't": ("not",),
    "'s": ("is", "has", "us"),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will", "shall"),
    "'m": ("am",),
    "'d": ("would", "had"),
}
_STEMS = {"ca": "can", "wo": "will", "sha": "shall"}
#: Words whose "'s" is a verb, and no owner's.
_IS_VERB = r"(?:it|that|there|here|he|she|what|who|where|how|let)"
_CONTRACTED = re.compile(
    rf"\b(?:(?P<stem>[a-z]{{2,6}})(?P<not>n't)|(?P<who>{_IS_VERB})(?P<is>'s)"
    r"|(?P<we>i|you|he|she|it|we|they|there|that)(?P<end>'(?:re|ve|ll|m|d)))\b",
    re.IGNORECASE,
)
#: One of these is in whatever has a contraction.
_CONTRACTIONS = ("n't", "'re", "'ve", "'ll", "'m", "'d", "t's", "e's", "o's", "w's")

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_CLOCK = r"(?:noon|midday|midnight|dawn|dusk|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?)|\d{1,2}[.:]\d\d)"
_TIME = rf"(?:{_CLOCK}(?: on {_DAY})?|{_DAY}|(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}}\b)?|\d{{1,2}}(?![\d.,:%]))"
_FROM_TO = re.compile(rf"(?P<before>[\w-]+ )?\bfrom (?P<start>{_TIME}) (?:to|until|till) (?={_TIME}\b)", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween {_TIME} and {_TIME}\b", re.IGNORECASE)
_FROM_UNTIL = re.compile(rf"\bfrom (?P<start>{_TIME}) (?:until|till) (?={_TIME}\b)", re.IGNORECASE)
_FROM_TO_THERE = re.compile(rf"\bfrom {_TIME} to {_TIME}\b", re.IGNORECASE)
#: Behind these it is put off from one time to another, and lasts no time.
_MOVED = re.compile(
    r"(?:altered|back|brought|changed|delayed|down|extended|fell|forward|moved|postponed|pushed|raised|rescheduled|rose"
    r"|shifted|switched|up) ",
    re.IGNORECASE,
)

#: Who is let do something may do it. The verb behind them is the same on both sides.
_IS_LET = sought(
    r"\b(?:is|are|am|['’]re)(?: also| now| still)?(?P<no> not|n['’]t)?(?: also| now| still)?"
    r" (?:allowed|eligible|entitled|free|permitted) to (?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_IS_DUE = sought(
    r"\b(?:is|are|am|['’]re)(?: also| now| still)?(?P<no> not|n['’]t)?(?: also| now| still)?"
    r" (?:eligible for|entitled to) (?=(?:an?|her|his|its|one|some|the|their|\d|[£$€])(?:\b|(?<=[£$€])))",
    re.IGNORECASE,
)
_HAVE = r"(?:claim|get|have|receive)"
_MAY = r"(?P<modal>(?:may|can)(?P<no> ?not)?|can['’]t)(?: also| now| still)? "

#: Words that say nothing of what is said, set anywhere in it.
_ASIDES = ("of course", "however", "in fact", "indeed", "unfortunately", "for example", "for instance")
_ASIDE = sought(rf",? ?\b(?:{'|'.join(_ASIDES)})\b(?:,(?![\"”’']))?(?=[ .,;:!?\"”’']|$)", re.IGNORECASE)

#: A deed that is still to come, told by a noun, and its verb.
_DEEDS = dict(
    pair.split()
    for pair in (
        "approval approve, building build, choice choose, closure close, construction build, cut cut, decision decide"
        ", demolition demolish, election elect, expansion expand, extension extend, investigation investigate"
        ", launch launch, merger merge, opening open, purchase buy, rebuilding rebuild, reduction reduce"
        ", reform reform, removal remove, renovation renovate, reopening reopen, repair repair, replacement replace"
        ", restoration restore, return return, review review, rise raise, sale sell, takeover acquire, vote vote"
        ", withdrawal withdraw"
    ).split(",")
)
_TO_COME = re.compile(
    rf"\b(?:(?:an?|the|its|their) )?(?P<noun>{'|'.join(_DEEDS)}) (?=(?:about|for|from|in|into|of|on|to)\b"
    r"[^.;]{1,80}? (?:is|are|was|were)(?: also| being| now| still)? (?:considered|expected|planned|proposed)\b)",
    re.IGNORECASE,
)

#: Who speaks behind the last part of a quotation that began in a sentence before: "I will appeal,” Lund said."
_SPEAKS = re.compile(
    r"[“\"]?(?P<said>[^“\"]+[,.!?—])[”\"]"
    r" (?:(?:(?:[A-Z][\w’'.-]+ ){1,4}|[Hh]e |[Ss]he |[Tt]hey |[Tt]he [a-z]+ )(?:added|said|says)"
    r"|(?:added|said|says) (?:[A-Z][\w’'.-]+ ?){1,4})[.,]?"
)

#: A letter that a slip of the finger left before a word in capitals: "RFire".
_STRAY = re.compile(r"\b[A-Z](?P<word>[A-Z][a-z]{2,})\b")


def put_alike(before: str, after: str) -> tuple[str, str]:
    """Both texts, each turn that they put in either of two ways as the other has it.

    >>> put_alike("She can't open it.", "She cannot open it.")
    ('She cannot open it.', 'She cannot open it.')
    >>> put_alike("Members are allowed to bring guests.", "Members may bring friends.")
    ('Members may bring guests.', 'Members may bring friends.')
    """
    before, after = _said_alone(before, after)
    before = _as_there(before, after)
    after = _as_there(after, before)
    asides = [sorted(found[0].strip(", ").lower() for found in _ASIDE.finditer(text)) for text in (before, after)]
    return (_ASIDE.sub("", before), _ASIDE.sub("", after)) if asides[0] and asides[0] == asides[1] else (before, after)


def _as_there(text: str, other: str) -> str:
    """The text with each of its turns put as the other text has it."""
    if "'" in text or "’" in text:
        text = _spelled_out(text, other)
    if "from " in text and "between " in other and _BETWEEN.search(other):
        text = _FROM_TO.sub(_between, text)
    if (" until " in text or " till " in text) and _FROM_TO_THERE.search(other):
        text = _FROM_UNTIL.sub(r"from \g<start> to ", text)
    text = _IS_DUE.sub(lambda found: _as_may_have(found, other), text)
    text = _IS_LET.sub(lambda found: _as_may(found, other), text)
    if holds_any(text, (" planned", " considered", " expected", " proposed")):
        text = _TO_COME.sub(lambda found: _as_verb(found, other), text)
    return _STRAY.sub(lambda found: _less_stray(found, other), text)


def _spelled_out(text: str, other: str) -> str:
    """The text without the contractions that the other has in full, in the same place of the same words or not."""
    plain = text.translate(SAME_SIGN)  # one sign stands for one, so the places stay
    contracted = list(_CONTRACTED.finditer(plain)) if holds_any(plain, _CONTRACTIONS) else []
    there = f" {other.translate(SAME_SIGN).lower()} " if contracted else ""

    def full(found: re.Match[str]) -> str:
        stem, end = found["stem"] or found["who"] or found["we"], found["not"] or found["is"] or found["end"]
        whole = _STEMS.get(stem.lower(), stem)
        for said in _ENDS[end.lower()]:
            for join in ("", " "):
                if re.search(rf"\b{whole.lower()}{join}{said}\b", there):
                    return f"{whole}{join}{said}"
        return text[found.start() : found.end()]

    parts, at = list[str](), 0
    for found in contracted:
        parts += [text[at : found.start()], full(found)]
        at = found.end()
    return "".join([*parts, text[at:]])


def _between(found: re.Match[str]) -> str:
    if found["before"] and _MOVED.fullmatch(found["before"]):
        return found[0]
    return f"{found['before'] or ''}between {found['start']} and "


def _as_may(found: re.Match[str], other: str) -> str:
    """ "May bring" for "are allowed to bring" where that stands there; a "not" stands in both or in none."""
    for there in re.finditer(rf"\b{_MAY}{found['verb']}\b", other, re.IGNORECASE):
        is_denied = bool(there["no"]) or "t" in there["modal"][3:]
        if is_denied is bool(found["no"]):
            return f"{there['modal']} {found['verb']}"
    return found[0]


def _said_alone(before: str, after: str) -> tuple[str, str]:
    """Both, that without who speaks which alone has it behind what is quoted."""
    found = [_SPEAKS.fullmatch(text) if "”" in text or '"' in text else None for text in (before, after)]
    if (found[0] is None) is (found[1] is None):
        return before, after
    return (found[0]["said"], after) if found[0] else (before, (found[1] or {"said": after})["said"])


def _as_may_have(found: re.Match[str], other: str) -> str:
    """ "May have" for "are entitled to" before a thing, where that stands there."""
    for there in re.finditer(rf"\b{_MAY}(?P<verb>{_HAVE}) ", other, re.IGNORECASE):
        if (bool(there["no"]) or "t" in there["modal"][3:]) is bool(found["no"]):
            return f"{there['modal']} {there['verb']} "
    return found[0]


def _as_verb(found: re.Match[str], other: str) -> str:
    verb = _DEEDS[found["noun"].lower()]
    return f"to {verb} " if re.search(rf"\bto {verb}\b", other, re.IGNORECASE) else found[0]


def _less_stray(found: re.Match[str], other: str) -> str:
    is_slip = re.search(rf"\b{found['word']}\b", other) and not re.search(rf"\b{found[0]}\b", other)
    return found["word"] if is_slip else found[0]
