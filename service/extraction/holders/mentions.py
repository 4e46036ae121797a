"""What the words of one mention tell by themselves: a person's name, a group, a gender, several holders.

Everything is remembered by the mention: names come again in every version of a story.
Refuses: what the text around it tells (see cast.py and register.py).
"""

import re
from functools import lru_cache

from service.extraction.attribution.lexicon.grammar import COORDINATORS
from service.extraction.attribution.lexicon.holders import BODIES, PAPERS, PEOPLE, PRESS
from service.extraction.attribution.lexicon.names import (
    HOLDERS,
    NATIONALS,
    NOT_IN_NAMES,
    NOT_PERSONS,
    ORIGINS,
    PERSONS,
    TITLES,
    UNNAMED,
)
from service.extraction.holders.lexicon.given_names import FEMALE, GIVEN, MALE

#: Words of one name at most: "Ursula von der Leyen" has four.
LONGEST_NAME = 5

#: Mentions whose reading is remembered.
MENTIONS_REMEMBERED = 20_000

#: Letters of a word in -ians that is a people and no surname.
SHORTEST_DEMONYM = 6

#: Holders of one joint mention at most.
MOST_HOLDERS = 5

_BEFORE_NAMES = TITLES | MALE | FEMALE
_PLACES = frozenset(HOLDERS.values())

#: Titles that only a surname follows.
_COURTESY = frozenset("miss mr mrs ms".split())

_NO_PERSONS = BODIES | PAPERS

LEAD = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|both)\s+", re.IGNORECASE)
TOKEN = re.compile(r"[^\W\d_](?:[\w.&-]|['’](?!s\b))*|\d+")

_PARTICLES = ("van", "von", "der", "de", "al", "bin", "la")
_NEITHER = re.compile(r"^neither (.+) nor ", re.IGNORECASE)
_JOINTS = frozenset("at for from in of with".split())
_ADDED = re.compile(r" (?:at|for|from|in|of|on|with) ")
_ENDS_DESCRIPTION = re.compile(r",| from | of | in | at | with | who | for | like | on ")


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def person_in(mention: str) -> str:
    """The name at the end of the capitalised run of a mention, without titles; "" when there is none."""
    run: list[str] = []
    tokens = [match.group() for match in TOKEN.finditer(mention)]
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        plain = token.rstrip(".").lower()
        is_surname = token[:1].isupper() and not run and at > 0 and _goes_before_surname(tokens[at - 1])
        if not is_surname and (not token[:1].isupper() or is_title(plain) or plain in ORIGINS):
            if token.lower() in _PARTICLES and run:
                run.append(token)
                continue
            if run:
                break
            return ""
        run.append(token)
        if len(run) >= LONGEST_NAME:
            break
    name = _from_given(list(reversed(run)))
    while name and (name[0][:1].islower() or (len(name) > 1 and name[0].lower() in NOT_IN_NAMES)):
        name = name[1:]
    if not name or is_nationals(name[-1]) or names_body(" ".join(name)):
        return ""  # "Senate Democrats", "the Republican National Committee"
    if name[0].lower() in ("the", "a", "an", "this", "that", "some", "many", "most", "other", "both"):
        return ""
    if len(name) == 1 and (name[0].lower() in UNNAMED | NOT_IN_NAMES or (name[0].isupper() and len(name[0]) < 6)):
        return ""
    return " ".join(name)


def _from_given(name: list[str]) -> list[str]:
    """A long run from its given name on: "City Public Advocate Mary Lind" is Mary Lind."""
    for at in range(2, len(name) - 1):
        if name[at].lower() in GIVEN and name[at - 1].lower() not in GIVEN and name[0].lower() not in GIVEN:
            return name[at:]
    return name


def _goes_before_surname(token: str) -> bool:
    """Whether the word behind it is a surname though it may be a title too: "Mr King", "Ada King"."""
    plain = token.rstrip(".").lower()
    return token[:1].isupper() and (plain in _COURTESY or plain in GIVEN) and plain not in NOT_IN_NAMES


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def is_person(mention: str) -> bool:
    """Whether a description is of one person: "the governor of Osby", "a former teacher"."""
    head = _ENDS_DESCRIPTION.split(mention, maxsplit=1)[0].split()
    word = head[-1].lower() if head else ""
    return word in PERSONS or (word.endswith(("er", "ist", "ian", "man", "or")) and word not in NOT_PERSONS)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def is_group(mention: str) -> bool:
    """Whether a mention is of several: "Ada Byron and Alan Turing", "the leaders of Osby", "Democrats"."""
    if " and " in mention and not re.match(r"^[^,]* of ", mention):
        return True
    last = _ENDS_DESCRIPTION.split(mention, maxsplit=1)[0].split()
    if not last or not last[-1].endswith("s") or last[-1].endswith("ss"):
        return False
    word = last[-1].lower()
    opens = len(last) == 1 and (word in UNNAMED or word[:-1] in PEOPLE or word[:-1].endswith(("ist", "ian")))
    return last[-1].islower() or is_nationals(last[-1]) or opens


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def gender_of(words: str) -> str:
    """The gender a title or a given name among the words tells: male, female or ""."""
    plain = {match.group().rstrip(".").lower() for match in TOKEN.finditer(words)}
    if plain & FEMALE:
        return "female"
    return "male" if plain & MALE else ""


#: Two people of whom more is said of the first: "Ada Byron, the mayor of Osby, and her deputy, Jo Dahl".
_TWO_WITH_MORE = re.compile(
    r"((?:[^ ,]+ [^,]+, [\da-z]|[Tt]he [a-z][^,]+, [A-ZÀ-Þ][^ ,]+ [A-ZÀ-Þ]).*?), and "
    r"((?:(?:the|his|her|their|its) [a-z]|[A-ZÀ-Þ][^ ,]+ [A-ZÀ-Þ]).*)$"
)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def several_in(mention: str) -> tuple[str, ...]:
    """The parts of a joint mention ("Ada Byron and Alan Turing", "UK, France"); empty when there is one holder."""
    mention = _NEITHER.sub(r"\1 and ", mention)
    if two := _TWO_WITH_MORE.match(mention):
        return two[1], two[2]
    raw = [part.strip() for part in re.split(r",? and |, ", mention.strip(" ,"))]
    parts = [LEAD.sub("", part) for part in raw]
    if not 2 <= len(parts) <= MOST_HOLDERS or not all(part[:1].isupper() for part in parts):
        return ()
    are_added = any(part[:1].islower() and not part.startswith("the ") for part in raw[1:])
    if are_added and "," in mention:
        return ()  # "Ada Byron, a scholar at the Centre for Osby and Tarn"
    if _ADDED.search(parts[0]) and not all(opens_with(part, _BEFORE_NAMES) for part in parts):
        return ()  # "the House of Lords and Commons"
    if raw[-1] == parts[-1] and names_body(parts[-1]) and not names_body(parts[0]):
        joined = parts[0].lower() in HOLDERS or gender_of(parts[0])
        return tuple(parts) if joined else ()  # "the Securities and Exchange Commission"
    are_holders = all(part.lower() in HOLDERS for part in parts)
    return tuple(parts) if are_holders or (" and " in mention and not re.search(r"['’]s? ", mention)) else ()


def opens_with(words: str, known: frozenset[str]) -> bool:
    """Whether the first word is one of these, which are lower case; a full stop after it does not count."""
    first = TOKEN.match(words)
    return first is not None and first.group().rstrip(".").lower() in known


def is_title(word: str) -> bool:
    """Whether a word, lower case, is a title before a name, of one or of several: "senators"."""
    return word in TITLES or (word.endswith("s") and word[:-1] in TITLES)


def head_of(mention: str) -> str:
    """What a mention says before anything is added to it: "critics" of "critics of the plan, like Ada Byron"."""
    return _ENDS_DESCRIPTION.split(mention, maxsplit=1)[0]


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def names_body(name: str) -> bool:
    """Whether a name says what kind of body it is: "Osby County Council", "Association of Teachers"."""
    words = name.split()
    joint = next((at for at, word in enumerate(words) if at and word in _JOINTS), len(words))
    last = words[joint - 1].lower() if words else ""
    return last in BODIES or (joint > 1 and (last in PRESS or (len(last) > 7 and last[:-1] in BODIES)))


def is_quoted_at(text: str, start: int) -> bool:
    """Whether a place stands inside quotation marks that its paragraph opened."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.rfind("“") > line.rfind("”") or line.count('"') % 2 == 1


def phrase_before(text: str, start: int) -> str:
    """The words right before `start` that a relative there goes back to: "Mara Lind" in "Mara Lind, who"."""
    before = text[max(0, start - 120) : start].rstrip(" ,—–-")
    pieces = re.split(r"[.,;:—“”\"\n]", before)
    if len(pieces) > 1 and LEAD.match(pieces[-1].strip()) and (name := person_in(pieces[-2])) and " " in name:
        return name  # "Mara Lind, a clerk at the works who"
    words = pieces[-1].split()[-6:]
    while words and (words[0] in COORDINATORS or (not words[0][:1].isupper() and len(words) > 2)):
        words = words[1:]
    return " ".join(words)


def is_nationals(word: str) -> bool:
    """Whether a word means people by their party or nation: "Democrats", "Armenians"; "Britons" only if listed."""
    is_demonym = len(word) > SHORTEST_DEMONYM and word.endswith(("ians", "eans"))
    return is_demonym or (word.endswith("s") and word[:-1].lower() in NATIONALS | ORIGINS)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def kind_of(mention: str, name: str) -> str:
    """What pronoun a holder called `name` here may take: "group", "female", "male", "person", "thing" or ""."""
    head = head_of(mention)
    if is_group(mention) and (" and " in name or " " not in head or not person_in(head)):
        return "group"
    is_body = names_body(name)
    gender = "" if is_body else gender_of(f"{mention} {name}")
    if gender:
        return gender
    if name in _PLACES:
        return "thing"
    if not is_body and (person_in(mention) or is_person(mention)):
        return "person"
    return "thing" if name[:1].isupper() or not _NO_PERSONS.isdisjoint(name.split()) else ""
