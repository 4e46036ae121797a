"""Holders told by what they are: an office ("the former senator"), a body ("the agency"), people who speak for one.

Refuses: who in the text that is (see register.py).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from service.domain.versions import Passage
from service.extraction.attribution.lexicon.names import ORIGINS
from service.extraction.holders.kinds import is_group, is_person
from service.extraction.holders.lexicon.offices import BODY_WORDS
from service.extraction.holders.lines import Office, office_of
from service.extraction.holders.mentions import MENTIONS_REMEMBERED

#: Sources looked back over: more never stand within the code points that may lie between.
MOST_NEAR = 1_000

#: Those of one office, "the senator", among whom the one that is meant is looked for; of more it is nobody.
MOST_OF_ONE_OFFICE = 200

#: A holder told by office alone: "the former senator", "the mayor of Osby".
_BY_OFFICE = re.compile(
    r"^(?:the|that|this) ((?:[\w’'.-]+ ){0,4}?[\w’'-]+)(?: (?:of|from|for|in|at) (.+))?$", re.IGNORECASE
)

#: Words before an office that make it another one.
_DECIDING = ORIGINS | {"attorney", "deputy", "press", "prime", "vice"}

#: What offices of one noun are over or of, one or several at a time: who has one of them has none of the others. Labour
#: is a minister's field and a leader's party, so it stands for ministers alone.
_FIELDS = frozenset(
    """
    agriculture army border budget business church city climate council county culture defence defense economy education
    election emergency employment energy environment europe family farming finance fire fisheries fishing foreign
    government health home hospital housing immigration industry information interior investment justice majority
    military minority mining navy opposition party planning police rail rebel refugee school science security social
    sports state student tax tourism trade transport transportation treasury union veterans village ward water welfare
    """.split()
)
_OF_MINISTERS = frozenset({"labor", "labour"})

#: A name set behind an office: "the opposition leader, Ada Lind".
_NAMED_BEHIND = re.compile(
    r", (?:(?:Dr|Mrs?|Ms|Sir|Dame)\.? )?[A-ZÀ-Þ][\w’'.-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-Þ][\w’'.-]*)+,?$"
)

#: Somebody who speaks for a body.
_SPEAKS_FOR = re.compile(r"^((?:[\w’'-]+ ){1,6}?)(?:at|of|from|for|with) ((?:the )?[A-ZÀ-Þ][^,]*)")


@dataclass(slots=True)
class OfficesMet:
    """The offices of the sources met so far, in the order they were met."""

    places: list[tuple[Office, Passage]] = field(default_factory=list)
    names: dict[str, dict[tuple[Office, str], None]] = field(default_factory=dict)  # by noun; who has each, once

    def remember(self, offices: Iterable[Office], mention: Passage, name: str) -> None:
        """What whoever `mention` names is."""
        for office in offices:
            self.places.append((office, mention))
            self.names.setdefault(office.head, {})[office, name] = None

    def alike(self, asked: Office, named: Sequence[Office]) -> list[tuple[Office, str]]:
        """Those met or `named` by the text who may be asked for, each with its office; none where very many have it."""
        met = self.names.get(asked.head, {})
        if max(len(named), len(met)) > MOST_OF_ONE_OFFICE:
            return []
        told = {(one, one.name): None for one in named} | met
        return [(one, name) for one, name in told if name and may_be(asked, one)]

    def last(self, asked: Office, at: int, farthest: int) -> Passage | None:
        """The source last met, at most so many code points before a place, who may be asked for."""
        near = (one for one in islice(reversed(self.places), MOST_NEAR) if at - one[1].end <= farthest)
        return next((met for known, met in near if may_be(asked, known)), None)


def may_be(asked: Office, known: Office) -> bool:
    """Whether "the Norland minister" may be one whose office is known: no nation, "former" or "vice" against it."""
    if asked.head != known.head or ("former" in asked.modifiers) != ("former" in known.modifiers):
        return False
    if asked.of and asked.of.split()[-1] not in known.of:
        return False  # "the mayor of Tarn" is not a mayor of whom no place is told
    fields = [_fields(one) for one in (asked, known)]
    if all(fields) and fields[0].isdisjoint(fields[1]):
        return False  # "the health minister" is no finance minister
    return asked.modifiers == known.modifiers or _DECIDING.isdisjoint(asked.modifiers ^ known.modifiers)


def of_any_nation(asked: Office, named: Sequence[Office]) -> str:
    """The one person named with an office of some nation, where none is told of it: "the prime minister"; or ""."""
    if not ORIGINS.isdisjoint(asked.modifiers):
        return ""
    plain = (replace(one, modifiers=one.modifiers - ORIGINS) for one in named[:MOST_OF_ONE_OFFICE])
    names = {one.name for one in plain if may_be(asked, one)}
    return names.pop() if len(names) == 1 else ""


def _fields(office: Office) -> frozenset[str]:
    """What an office is of, by the words before it: "the union's leader"."""
    words = frozenset(re.sub(r"['’]s?$", "", word) for word in office.modifiers)
    return words & (_FIELDS | _OF_MINISTERS if office.head in ("minister", "secretary") else _FIELDS)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def told_by_office(mention: str) -> tuple[Office | None, str]:
    """The office that a mention is told by ("the former senator"), or the word for a body ("the agency").

    Neither where a name stands behind it: "the opposition leader, Ada Lind".
    """
    if _NAMED_BEHIND.search(mention):
        return None, ""
    return _told_by(mention)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def office_beside(mention: str) -> Office | None:
    """The office that a name behind it has: "the opposition leader, Ada Lind"."""
    return _told_by(mention)[0] if _NAMED_BEHIND.search(mention) else None


def _told_by(mention: str) -> tuple[Office | None, str]:
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
