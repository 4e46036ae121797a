"""Where a text says that it was corrected: the publisher's own words about its own changes.

A correction is an observation too: it is found and shown as such, and concludes nothing. Patterns are about how a
paragraph begins, or about the article as a thing that was changed.
Refuses: judging whether it is right.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from service.domain.changes import Change
from service.domain.claims import Claim
from service.domain.versions import Passage

#: The hour that an entry of a live page begins with, which may stand before it: "10:20 Correction: …".
HOUR = r"(?:\W{0,3}\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b\.?)?(?: ?(?:[a-z]{2,3}t|utc)\b)?\W{0,3})?"

#: How a paragraph of this kind begins, case ignored.
BEGINS = (
    r"\W{0,3}(?:corrections?|clarifications?|erratum|amendments?|retraction)(?: and (?:clarifications?|corrections?))?"
    r"(?: \([^)]{1,40}\)| [a-z]{3,9}\.? \d{1,2}(?:, \d{4})?| \d{1,2} [a-z]{3,9}(?: \d{4})?)?\s*[:.–—-]",
    r"\W{0,3}(?:editor(?:[’']s|s[’']|ial)?|publisher[’']s|author[’']s) note\b",
    r"\W{0,3}this (?:article|story|report|piece|page|post|headline|caption) (?:was|has been) "
    r"(?:corrected|retracted)\W{0,3}$",
)

#: What such a paragraph says of the article anywhere in its first words.
SAYS = (
    r"\b(?:an|the) (?:earlier|previous|original|initial) version of this "
    r"(?:article|story|report|piece|page|post|headline)",
    r"\bthis (?:article|story|report|piece|page|post|headline|caption) (?:was|has been|is) "
    r"(?:amended|changed|clarified|corrected|edited|revised|updated) (?:on|to|after|because|since|at|and|in order)",
    r"\bthis (?:article|story|report|piece) (?:originally|previously|initially|incorrectly|mistakenly|wrongly) "
    r"(?:said|stated|reported|gave|misstated|named|described|identified)",
)

#: When a page was published or last changed, and that more was put in, which the article tells by itself.
_PAGE = r"(?:this (?:article|story|page|post|report|live blog) (?:was|has been) )?(?:first |last |originally )?"
_PUT_IN = (
    r"(?:to (?:include|add)|with) (?:(?:an?|the|more|further|new|additional|extra|some|latest) )*(?:background"
    r"|comments?|context|details?|information|links?|photos?|pictures?|quotes?|reaction|remarks|reply|response|statements?|video)\b"
)
_TIME = (
    r"(?:[\s,:|(–—-]|(?<![\d.:/])\d[\d.:/]*(?:st|nd|rd|th)?|[ap]\.?m\b\.?|\b(?:at|on|today|yesterday|tonight|noon|midnight|minutes?|hours?"
    r"|ago|gmt|bst|c?et|cest|utc|[ecmp][ds]t|local time|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|febr)(?:uary)?|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|(?:nov|dec)(?:ember)?)\b)"
)
_STAMP = re.compile(
    rf"(?!.*\b(?:correct|clarif|amend|mistak|misstat|remov|retract|wrong|error))"
    rf"(?:{_PAGE}(?:updated|published|posted){_TIME}*\)?(?:(?<=\s){_PUT_IN}[^.]*)?\.?|(?:date|time|when|issued|released):{_TIME}+)",
    re.IGNORECASE,
)
_LIKE_STAMP = re.compile(
    r"^this (?:article|story|page|report|live blog) (?:was|has been) (?:first |last )?updated"
    r"(?: (?:to (?:include|add)|with) (?:more|further|new|additional|extra|some)? ?"
    r"(?:background|comments?|context|details?|information|links?|photos?"
    r"|pictures?|quotes?|reaction|video)\b[^.]*)?\.?$"
    r"|^(?:this (?:article|story|page|report|live blog) (?:was|has been) )?(?:first |last |originally )?"
    r"(?:updated|published|modified|posted|edited)\b[^.]{0,40}\d[^.]{0,30}(?:\.\d\d[^.]{0,20})?\.?$"
    rf"|^(?:(?:date|time|when|issued|released|as (?:of|at)"
    rf"|(?:\w+ ){{0,3}}(?:conditions|index|readings|report|sitrep|status|summary|update)){_TIME}+)+$",
    re.IGNORECASE,
)

#: Code points of a paragraph in which it has to say so.
HEAD = 400

#: Paragraphs of which is remembered whether they are such: from one version to the next most stay.
PARAGRAPHS_REMEMBERED = 16_384

#: Texts whose notices are remembered: of the two of a report each is asked for by whatever is told of it.
TEXTS_REMEMBERED = 4

_BEGINS = re.compile(HOUR + "(?:" + "|".join(f"(?:{one})" for one in BEGINS) + ")", re.IGNORECASE)
_SAYS = re.compile("|".join(f"(?:{one})" for one in SAYS), re.IGNORECASE)


def is_stamp(words: str) -> bool:
    """Whether a sentence only says when its page was published or last changed, or that it has more now.

    >>> is_stamp("This story was updated at 5pm to include a statement from the council.")
    True
    >>> is_stamp("This story was updated at 5pm to correct a name."), is_stamp("The rules were updated at 5pm.")
    (False, False)
    """
    return bool(_STAMP.fullmatch(words.strip()))


def is_like_stamp(words: str) -> bool:
    """Whether a sentence that another took the place of is one by how it begins and by its length."""
    return bool(_LIKE_STAMP.match(words))


@lru_cache(maxsize=TEXTS_REMEMBERED)
def find_corrections(text: str) -> tuple[Passage, ...]:
    """The paragraphs of the text that are corrections or editor's notes, in its order.

    Its first is a headline ("Correction: the river gets a new bed") unless it speaks of the article.

    >>> [one.exact for one in find_corrections("Fire grows\\n\\nCorrection: it is 209 acres, not 275.")]
    ['Correction: it is 209 acres, not 275.']
    """
    found, start = [], 0
    for line in text.split("\n"):
        if line and (_is_notice(line[:HEAD]) if start else _SAYS.search(line[:HEAD])):
            found.append(Passage.cut(text, start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


@lru_cache(maxsize=PARAGRAPHS_REMEMBERED)
def _is_notice(head: str) -> bool:
    """Whether a paragraph that begins so is about the article."""
    return bool(_BEGINS.match(head) or _SAYS.search(head))


def is_in_notice(passage: Passage, notices: Iterable[Passage]) -> bool:
    """Whether a passage of a text stands in one of its correction notices: said by the publisher about its own text.

    >>> text = "Fire grows\\n\\nCorrection: it is 209 acres, not 275."
    >>> is_in_notice(Passage.cut(text, 31, 40), find_corrections(text))
    True
    """
    return any(one.start <= passage.start and passage.end <= one.end for one in notices)


def claims_in_notices(text: str, claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of those claims of a text that stand in its correction notices, and are no claims of the article."""
    notices = find_corrections(text)
    return frozenset(claim.id for claim in claims if is_in_notice(claim.passage, notices))


def changes_in_notices(changes: Iterable[Change], before: str, after: str) -> frozenset[str]:
    """The ids of those changes between two texts that stand in correction notices, on each side that they have."""
    notices = find_corrections(before), find_corrections(after)
    return frozenset(
        change.id
        for change in changes
        if all(
            is_in_notice(side.passage, found)
            for side, found in zip((change.before, change.after), notices, strict=True)
            if side is not None
        )
    )


def find_noted(before: str, after: str) -> tuple[tuple[Passage, bool], ...]:
    """The correction notices of the later text, each with whether the earlier has it not, word for word.

    >>> [is_new for _, is_new in find_noted("A\\n\\nCorrection: b.", "A\\n\\nCorrection: b.\\n\\nCorrection: c.")]
    [False, True]
    """
    found = find_corrections(after)
    known = {one.exact for one in find_corrections(before)} if found else set()
    return tuple((one, one.exact not in known) for one in found)
