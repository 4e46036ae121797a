"""Holders told by what they are: an office ("the former senator"), a body ("the agency"), people who speak for one.

Refuses: who in the text that is (see register.py).
"""

import re
from functools import lru_cache

from service.extraction.attribution.lexicon.names import ORIGINS
from service.extraction.holders.kinds import is_group, is_person
from service.extraction.holders.lexicon.offices import BODY_WORDS
from service.extraction.holders.lines import Office, office_of
from service.extraction.holders.mentions import MENTIONS_REMEMBERED

#: A holder told by office alone: "the former senator", "the mayor of Osby".
_BY_OFFICE = re.compile(
    r"^(?:the|that|this) ((?:[\w’'.-]+ ){0,4}?[\w’'-]+)(?: (?:of|from|for|in|at) (.+))?$", re.IGNORECASE
)

#: Words before an office that make it another one.
_DECIDING = ORIGINS | {"attorney", "deputy", "press", "prime", "vice"}

#: Somebody who speaks for a body.
_SPEAKS_FOR = re.compile(r"^((?:[\w’'-]+ ){1,6}?)(?:at|of|from|for|with) ((?:the )?[A-ZÀ-Þ][^,]*)")


def may_be(asked: Office, known: Office) -> bool:
    """Whether "the Norland minister" may be one whose office is known: no nation, "former" or "vice" against it."""
    if ("former" in asked.modifiers) != ("former" in known.modifiers):
        return False
    if asked.of and asked.of.split()[-1] not in known.of:
        return False  # "the mayor of Tarn" is not a mayor of whom no place is told
    return asked.modifiers == known.modifiers or _DECIDING.isdisjoint(asked.modifiers ^ known.modifiers)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def told_by_office(mention: str) -> tuple[Office | None, str]:
    """The office that a mention is told by ("the former senator"), or the word for a body ("the agency")."""
    match = _BY_OFFICE.match(re.sub(r"['’]s$", "", mention.split(",")[0].strip()))
    if not match:
        return None, ""
    words = match[1].lower().split()
    if words[-1] in BODY_WORDS and not match[2] and match[1].islower() and office_of(words) is None:
        return None, " ".join(words)
    return office_of(words, of=match[2] or ""), ""


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def spoken_for(mention: str) -> str:
    """The body that people in a mention speak for: "officials at the Osby Works"; "" when they speak for none."""
    match = _SPEAKS_FOR.match(mention)
    return match[2] if match and (is_group(match[1].strip()) or is_person(match[1].strip())) else ""


def is_called(name: str, before: list[str], kind: str) -> bool:
    """Whether a body may be called by its kind and the words before it: "the budget office"."""
    words = set(name.lower().split())
    return words.issuperset(before) and not BODY_WORDS[kind].isdisjoint(words)
