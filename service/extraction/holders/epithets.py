"""Persons told by their nation, party or age alone: "the German", "the 24-year-old".

Refuses: who in the text that is (see register.py); offices (see offices.py).
"""

import re

from service.extraction.attribution.lexicon.names import NATIONALS, ORIGINS
from service.extraction.holders.lexicon.nations import NATIONALS_OF_ONE, STEMS

#: "the German", "the 24-year-old", "the 24-year-old German".
_EPITHET = re.compile(r"^[Tt]he (?:(?P<age>\d{1,3})-year-old ?)?(?P<nation>[A-ZÀ-Þ][a-z]+)?$")

#: Letters of a nation's name that those of its people share.
SHARED = 4

#: A clause or a sentence ends here.
_BREAK = re.compile(r"[.!?;,“”\"\n]")


def told_by_epithet(mention: str) -> str:
    """The nation or party, lower case, or the age by which a mention tells a person; "" where it does not."""
    match = _EPITHET.match(mention.strip(" ,").removesuffix("’s").removesuffix("'s"))
    if not match:
        return ""
    nation = (match["nation"] or "").lower()
    return match["age"] or (nation if nation in ORIGINS | NATIONALS | NATIONALS_OF_ONE else "")


def is_one_person(word: str) -> bool:
    """Whether the word can only be one person: "the Italian" and no nation, as "the French" may be."""
    return word.isdigit() or word in NATIONALS_OF_ONE or word.endswith(("an", "i", "crat"))


def is_told_of(word: str, before: str, behind: str) -> bool:
    """Whether the words around a name give the person that nation or age."""
    if word.isdigit():
        return bool(re.match(rf", {word}\b", behind)) or f"{word}-year-old" in before
    stems = (STEMS.get(word, word[:SHARED]), word[:SHARED])
    titles = _BREAK.split(before)[-1].lower().split()
    return any(title.startswith(stems) for title in titles)
