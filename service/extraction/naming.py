"""The name of the holder a mention names: "UK Prime Minister Sir Keir Starmer" is "Keir Starmer".

An office or a body keeps its place ("president of Norland"), a person does not, and several stay several.
Refuses: pronouns and what was said before in the text (see sources.py); knowledge of the world beyond names.py.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from service.extraction.attribution.lexicon.holders import BODIES
from service.extraction.attribution.lexicon.names import (
    FEMALE,
    HOLDERS,
    MALE,
    NATIONALS,
    NOT_IN_NAMES,
    NOT_PERSONS,
    ORIGINS,
    PERSONS,
    TITLES,
    UNNAMED,
)
from service.text.memory import Memory

#: Words of one name at most: "Ursula von der Leyen" has four.
LONGEST_NAME = 5

#: Mentions whose reading is remembered: names come again in every version of a story.
MENTIONS_REMEMBERED = 20_000

#: Holders of one joint mention at most.
MOST_HOLDERS = 5

_PARTICLES = ("van", "von", "der", "de", "al", "bin", "la")
_TOKEN = re.compile(r"[^\W\d_](?:[\w.&-]|['’](?!s\b))*|\d+")
_FULL_NAME = re.compile(
    r"\b[A-ZÀ-Þ][\w-]{1,30}(?: [A-Z]\.)?(?: (?:van|von|der|de|al|bin|la)){0,3}(?: [A-ZÀ-Þ][\w-]{1,30}){1,6}"
)
_LEAD = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|both)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"^(?:a|an|one|two|three|four|five|six|several|some|many|other|another|a number of|\d+)\b", re.IGNORECASE
)

#: What adds an office, a body or a place to a name.
_ADDED = re.compile(r" (of|from|in|at|for|with|on|to) ")
_TITLED = re.compile(rf"(?:{'|'.join(sorted(TITLES | MALE | FEMALE))})\b\.?", re.IGNORECASE)
_ENDS_DESCRIPTION = re.compile(r",| from | of | in | at | with | who | for ")

#: A name with or without a title that opens a sentence and is followed by a verb or an apposition.
_OPENING = re.compile(
    rf"(?:^|(?<=[.!?”\"]) )(?P<title>(?:(?:{'|'.join(sorted(word.title() for word in TITLES))})\.? ){{0,3}})"
    r"(?P<name>[A-ZÀ-Þ][\w-]{1,30}(?: [A-Z]\.)?(?: [A-ZÀ-Þ][\w-]{1,30}){0,3})(?=,? (?!and\b|or\b|of\b)[a-z])"
)

FullNames = Mapping[str, str]


def full_names_of(text: str, memory: Memory) -> FullNames:
    """The full names of a text by their last word; of several, one with a known first name, then the most frequent."""
    counts: dict[str, dict[str, int]] = {}
    for line in text.split("\n"):
        for name in memory.recall("full names", line, _full_names_in):
            of_surname = counts.setdefault(name.rsplit(" ", 1)[1], {})
            of_surname[name] = of_surname.get(name, 0) + 1
    return {
        surname: max(names, key=lambda name: (name.split()[0].lower() in FEMALE | MALE, names[name]))
        if len(names) > 1
        else next(iter(names))
        for surname, names in counts.items()
    }


def name_of(mention: str, full_names: FullNames) -> str:
    """The name a mention that is no pronoun gives its holder; "" for nobody in particular."""
    several = [name_of(one, full_names) for one in _several(mention)]
    if several and all(several):
        return " and ".join(several)
    head = re.split(r",| – | — | - |\(", mention, maxsplit=1)[0].strip(" '\"’‘“”")
    head = re.sub(r"['’]s$", "", head)
    bare = _LEAD.sub("", head).strip()
    place = HOLDERS.get(bare.lower().rstrip("’'"))
    if place:
        return place
    person = _person(head, full_names) or _apposed(mention)
    return full_names.get(person, person) if person else _description(head, bare, full_names)


def opening_persons(text: str, full_names: FullNames, memory: Memory) -> list[tuple[int, int, str]]:
    """The persons a sentence of the text opens with as its subject: start, end and name, in text order."""
    found = []
    at = 0
    for line in text.split("\n"):
        for start, end, name, is_titled in memory.recall("openings", line, _openings_in):
            full = full_names.get(name, name)
            is_known = " " in full and (
                full.split()[0].lower() in FEMALE | MALE or full.rsplit(" ", 1)[1] in full_names
            )
            if (is_known or is_titled) and not _names_body(full):
                found.append((at + start, at + end, full))
        at += len(line) + 1
    return found


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def person_in(mention: str) -> str:
    """The name at the end of the capitalised run of a mention, without titles; "" when there is none."""
    run: list[str] = []
    for token in reversed([match.group() for match in _TOKEN.finditer(mention)]):
        plain = token.rstrip(".").lower()
        if not token[:1].isupper() or plain in TITLES or plain in ORIGINS:
            if token.lower() in _PARTICLES and run:
                run.append(token)
                continue
            if run:
                break
            return ""
        run.append(token)
        if len(run) >= LONGEST_NAME:
            break
    name = list(reversed(run))
    while name and name[0][:1].islower():
        name = name[1:]
    if not name or _names_nationals(name[-1]):
        return ""  # "Senate Democrats"
    if name[0].lower() in ("the", "a", "an", "this", "that", "some", "many", "most", "other", "both"):
        return ""
    if len(name) == 1 and (name[0].lower() in UNNAMED | NOT_IN_NAMES or (name[0].isupper() and len(name[0]) < 6)):
        return ""
    return " ".join(name)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def is_person(mention: str) -> bool:
    """Whether a description is of one person: "the governor of Osby", "a former teacher"."""
    head = _ENDS_DESCRIPTION.split(mention, maxsplit=1)[0].split()
    word = head[-1].lower() if head else ""
    return word in PERSONS or (word.endswith(("er", "ist", "ian", "man", "or")) and word not in NOT_PERSONS)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def is_group(mention: str) -> bool:
    """Whether a mention is of several: "Ada Byron and Alan Turing", "the leaders of Osby", "Democrats"."""
    last = _ENDS_DESCRIPTION.split(mention, maxsplit=1)[0].split()
    if " and " in mention and not re.match(r"^[^,]* of ", mention):
        return True
    is_plural = bool(last) and last[-1].endswith("s") and not last[-1].endswith("ss")
    return is_plural and (last[-1].islower() or _names_nationals(last[-1]))


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def gender_of(words: str) -> str:
    """The gender a title or a first name among the words tells: male, female or ""."""
    plain = {match.group().rstrip(".").lower() for match in _TOKEN.finditer(words)}
    if plain & FEMALE:
        return "female"
    return "male" if plain & MALE else ""


def _full_names_in(line: str) -> tuple[str, ...]:
    """The full names of one line, in order; none in a headline in title case, which joins names with verbs."""
    words = line.split()
    is_title = line[-1:].isalnum() and sum(word[:1].isupper() for word in words) * 3 > len(words) * 2
    if is_title and len(words) > 4:
        return ()
    names = (person_in(match.group()) for match in _FULL_NAME.finditer(line))
    return tuple(name for name in names if " " in name and NOT_IN_NAMES.isdisjoint(name.lower().split()))


def _openings_in(line: str) -> tuple[tuple[int, int, str, bool], ...]:
    """What could be a person at the start of a sentence of one line: start, end, name, whether with a title."""
    return tuple(
        (match.start("name"), match.end("name"), name, bool(match["title"]))
        for match in _OPENING.finditer(line)
        if (name := person_in(match["name"]))
    )


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def _several(mention: str) -> tuple[str, ...]:
    """The parts of a joint mention ("Ada Byron and Alan Turing", "UK, France"); empty when there is one holder."""
    parts = [_LEAD.sub("", part).strip() for part in re.split(r",? and |, ", mention.strip(" ,"))]
    if not 2 <= len(parts) <= MOST_HOLDERS or not all(part[:1].isupper() for part in parts):
        return ()
    if " of " in parts[0] and not all(_TITLED.match(part) for part in parts):
        return ()  # "the House of Lords and Commons"
    are_holders = all(part.lower() in HOLDERS for part in parts)
    return tuple(parts) if are_holders or (" and " in mention and not re.search(r"['’]s? ", mention)) else ()


def _person(head: str, full_names: FullNames) -> str:
    """The person named in a mention, "" when it names an office or a body: "President Holm of Norland"."""
    parts = _ADDED.split(head, maxsplit=1)
    if len(parts) == 1:
        return person_in(head)
    before, joint, after = parts
    tokens = [match.group().rstrip(".").lower() for match in _TOKEN.finditer(before)]
    name = person_in(before)
    if not name and joint == "of" and _TITLED.match(after) and TITLES.issuperset(tokens):
        name = person_in(after)  # "Secretary of State Ada Byron"
        return name if " " in name else ""
    if not name or name.split()[-1].lower() in BODIES:
        return ""
    is_named = not TITLES.isdisjoint(tokens) or " " in name or name in full_names
    return name if is_named or joint not in ("of", "for") else ""


def _apposed(mention: str) -> str:
    """The person whose name follows an office: "the mayor of Osby, Mara Lind"."""
    office, *others = mention.split(", ")
    name = others[0].strip(" ,") if others else ""
    titled = any(token.group().lower() in TITLES for token in _TOKEN.finditer(office))
    is_office = " and " not in office and (titled or is_person(office))
    return person_in(name) if is_office and _FULL_NAME.fullmatch(name) else ""


def _description(head: str, bare: str, full_names: FullNames) -> str:
    """A holder described, not named: "Ukrainian officials", "the governor"; "" when it could be anybody."""
    tokens = bare.split()
    if not tokens:
        return ""
    first = tokens[0].lower().rstrip(".")
    has_name = any(token[:1].isupper() for token in head.split()[1:]) or tokens[0] in full_names
    has_name = has_name or first in ORIGINS or first in HOLDERS
    kind = tokens[-1].lower() if len(tokens) < 4 else first
    if not has_name and (_INDEFINITE.match(head) or kind in UNNAMED or first in UNNAMED):
        return ""
    is_single = bare[:1].isupper() and " " not in bare and first not in UNNAMED and len(bare) > 2
    if bare != head or not bare[1:2].islower() or is_single:
        return bare
    # A capital that only opens the sentence is no part of the description.
    plain = re.sub(r"['’]s?$", "", tokens[0])
    is_name = plain != tokens[0] or plain in full_names or _names_nationals(plain) or first in NATIONALS | ORIGINS
    return bare if is_name or " and " in bare else bare[:1].lower() + bare[1:]


def _names_body(name: str) -> bool:
    return name.rsplit(" ", 1)[-1].lower() in BODIES


def _names_nationals(word: str) -> bool:
    return word.endswith("s") and word[:-1].lower() in NATIONALS | ORIGINS
