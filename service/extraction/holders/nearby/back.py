"""What words mean that only point back to somebody: "these voters", "the latter", "who".

Refuses: pronouns of persons (see persons.py), of groups and bodies (see several.py); names (see ../cast.py).
"""

import re
from itertools import islice

from service.domain.versions import Passage
from service.extraction.holders.mentions import head_of, phrase_before
from service.extraction.holders.nearby.several import last_sentence
from service.extraction.holders.offices import MOST_NEAR

#: Code points before a relative in which what it goes back to stands.
FARTHEST_RELATIVE = 140

#: What points back to holders named before.
_POINTS_BACK = re.compile(r"(?:these|those) ([\w-]+s)$", re.IGNORECASE)

#: One of two who were named before, and what opens a sentence with both.
OF_TWO = frozenset(["the former", "the latter"])
_NAME = r"(?:[Tt]he )?[A-ZÀ-Þ][\w.’'-]*(?: (?:of )?[A-ZÀ-Þ][\w.’'-]*){0,4}"
_TWO = re.compile(rf"({_NAME}) (?:and|met|sued|accused|beat|told|warned) ({_NAME}) ?(?:\.|[a-z])")
_THIRD = re.compile(r"(?<!\bin )(?<!\bon )(?<!\bat )\b[A-ZÀ-Þ]")


def pointed_at(mention: Passage, named: dict[Passage, str], farthest: int) -> Passage | None:
    """The holder met before, at most so many code points, that "these voters" points back to: "Osby voters"."""
    match = _POINTS_BACK.match(mention.exact)
    near = islice(reversed(named.items()), MOST_NEAR) if match else ()
    for met, name in near:
        is_near = mention.start - met.end <= farthest
        if is_near and name and match and head_of(met.exact).lower().endswith(f" {match[1].lower()}"):
            return met
    return None


def one_of_two(text: str, word: str, before: int) -> Passage | None:
    """Whom "the former" or "the latter" means: of two who open the sentence before it; None where it names others."""
    start = last_sentence(text, before)
    if start and text.startswith("The former ", start):
        before, start = start, last_sentence(text, start)  # "The former will sign. The latter will not"
    if two := _TWO.match(text, start, before):
        group = 1 if word == "the former" else 2
        if not _THIRD.search(text[two.end() : before].rstrip()):
            return Passage(two.start(group), two.end(group), two[group])
    return None


def antecedent(text: str, relative: int) -> Passage | None:
    """What "who" at a place goes back to, as it stands there."""
    exact = phrase_before(text, relative)
    start = text.rfind(exact, max(0, relative - FARTHEST_RELATIVE), relative) if exact else -1
    return Passage(start, start + len(exact), exact) if start >= 0 else None
