"""Whether two mentions are of one person: "John Thorn", "Mr Thorn", "Governor Thorn"; "Judge Mira Sato", "the judge".

Of two persons of one surname a text that names both in full tells which is meant, so that a surname alone is nobody's
whom the text names otherwise (extraction).
Refuses: bodies and groups; every other question of who holds it (attribution.py).
"""

import re

from service.domain.claims import Source
from service.text.people.given_names import FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
#: Words of a surname that stand in small letters before the last one.
_PARTICLES = frozenset("al ben bin da de del della den der di du el la le ten ter van von zu".split())
#: What is said before a name to whoever bears it, and is no office.
COURTESY = frozenset("dame dr lady lord madame miss mr mrs ms prof professor sir".split())
#: What the names of firms end in, and surnames too behind a given name: "Thorn Steel" is no "Mr Steel".
_FIRMS = frozenset(
    """
    airlines airways bank coal energy foods gas group holdings industries insurance media motors oil partners
    pharma power rail shipping steel systems technologies trust water
    """.split()
)
_ONE_OF = re.compile(r"(?:another|one) of [\w’' -]+", re.IGNORECASE)
_UNSAID = frozenset("a an and the his her its their our".split())


def are_one_person(before: Source, after: Source) -> bool | None:
    """Whether both are the one person, by a surname or an office; None where the words do not tell.

    A "Mr" and a "Mrs" of one surname are two.
    """
    if not (before.name and after.name):
        return None
    if " and " in f"{before.mention.exact} {after.mention.exact}":
        return None
    if before.name == after.name and (_is_named_as_one(before) or _is_named_as_one(after)):
        return True
    if _is_office_of(before, after) or _is_office_of(after, before):
        return True
    short, long = sorted((before, after), key=lambda source: len(source.name.split()))
    names = short.name.split(), long.name.split()
    if not _is_name(names[1]) or not _ends_in(names[1], names[0]):
        return None
    if not _is_told(short) or not (_is_told(long) or len(names[1]) > len(names[0])):
        return None
    if not _is_told(long) and names[1][-1].lower() in _FIRMS and names[1][0].lower() not in FEMALE_NAMES | MALE_NAMES:
        return None
    genders = {gender for one in (short, long) if (gender := _gender(one))}
    if len(names[0]) == len(names[1]):
        return False if len(genders) > 1 else None
    return len(genders) < 2


def _is_named_as_one(source: Source) -> bool:
    """Whether somebody is called one of several and then by name: "one of the protesters, Vera Lind"."""
    one, _, named = source.mention.exact.partition(", ")
    return bool(_ONE_OF.fullmatch(one)) and _is_name(source.name.split()) and named.startswith(source.name)


def _is_name(name: list[str]) -> bool:
    return all(word[0].isupper() or word.lower() in _PARTICLES for word in name)


def _ends_in(name: list[str], surname: list[str]) -> bool:
    return [word.lower() for word in name[-len(surname) :]] == [word.lower() for word in surname]


def _is_told(source: Source) -> bool:
    """Whether a title stands before the surname: "Mr Thorn", "the firm's owner, Mr Thorn"; not "the Thorn family"."""
    said = source.mention.exact.strip(" ,")
    lead = said.removesuffix(source.name)
    return lead != said and not _UNSAID.issuperset(_small(lead))


def _gender(source: Source) -> str:
    """The gender that a form of address or a given name tells, "" where neither does."""
    title = source.mention.exact.strip(" ,").removesuffix(source.name).split()[-1:]
    first, *more = _small(source.name)
    words = {*_small(" ".join(title)), *((first,) if more else ())}
    if words & (FEMALE_WORDS | FEMALE_NAMES):
        return "female"
    return "male" if words & (MALE_WORDS | MALE_NAMES) else ""


def _is_office_of(described: Source, named: Source) -> bool:
    """Whether somebody is called by the office alone that stands beside the other's name, and by nothing else."""
    if not described.name[0].islower() or not _is_name(named.name.split()):
        return False
    office = _office(described.mention.exact, "")
    return bool(office) and office == _office(named.mention.exact, named.name)


def _office(mention: str, name: str) -> list[str]:
    """The words of a mention that are neither a name nor an address, in order."""
    names = _small(name)
    return [word for word in _small(mention) if word not in _UNSAID | COURTESY and word not in names]


def _small(words: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(words)]
