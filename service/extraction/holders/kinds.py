"""What one mention tells of its holder's kind: one person or several, a body, a man or a woman.

Everything is remembered by the mention. Refuses: names (see mentions.py); who is meant (see register.py).
"""

import re
from functools import lru_cache

from service.extraction.attribution.lexicon.grammar import PREPOSITIONS
from service.extraction.attribution.lexicon.holders import BODIES, PAPERS, PEOPLE
from service.extraction.attribution.lexicon.names import NOT_PERSONS, PERSONS, UNNAMED
from service.extraction.holders.lexicon.offices import OFFICES
from service.extraction.holders.lexicon.seats import HOLDERS
from service.extraction.holders.lexicon.trades import BEFORE_NAMES, FIRMS, LOOSE_TRADES, TRADES
from service.extraction.holders.mentions import (
    ADDING,
    LEAD,
    MENTIONS_REMEMBERED,
    TOKEN,
    head_of,
    is_nationals,
    names_body,
    opens_with,
    person_in,
)
from service.text.people.given_names import (
    FEMALE,
    FEMALE_NAMES,
    FEMALE_WORDS,
    GIVEN,
    MALE,
    MALE_NAMES,
    MALE_WORDS,
)
from service.text.words import lemma_of

_PLACES = frozenset(HOLDERS.values())

_NO_PERSONS = BODIES | PAPERS

_OPENS_PERSON = BEFORE_NAMES | LOOSE_TRADES | MALE | FEMALE

#: Holders of one joint mention at most.
MOST_HOLDERS = 5

#: Parts of a mention that may be two roles of one person.
BOTH_ROLES = 2

_NEITHER = re.compile(r"neither ([^,—]+) nor ((?:(?! nor )[^—]){1,80})", re.IGNORECASE)
_ADDED = re.compile(rf" (?:{ADDING}) ")

_OWNER = re.compile(r"([^,]*?)(?:['’]s|s['’]) ")
_MORE_TOLD = re.compile(r",? (?:and|who|whose|which|with) ")

#: Words of several persons that end in no -s.
_SEVERAL_PERSONS = frozenset("both children couple crew duo family pair people police staff trio".split())


#: Groups in a list, of which the first may open its sentence.
_LISTED_GROUPS = re.compile(r"[A-Za-z][a-z’' -]*s(?:, [a-z’' -]+s)+,? and [a-z’' -]+s")


#: Somebody in a list with some who are counted, and no age or aside: "Mr Hale, his lawyer and his two sons".
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) [\w’' -]+s"
_ONE = r"(?:an?|her|his|its|the|their) [\w’' -]+"
_LISTED_WITH_COUNT = re.compile(
    rf"[A-Za-z][\w.’' -]+, (?:{_ONE} and (?:(?:her|his|its|the|their) )?{_COUNT}|{_COUNT} and {_ONE})"
)

#: What firms are as often as persons, with a name behind it.
_FIRM_NAMED = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]heir|[A-Z][\w ’'-]+['’]s?) (?:[\w’'-]+ ){0,4}?"
    r"(?:builder|buyer|contractor|developer|employer|insurer|landlord|lender|maker|manufacturer|operator|organiser"
    r"|owner|producer|promoter|publisher|retailer|seller|sponsor|supplier), ([A-ZÀ-Þ][\w’'.& -]*),?$"
)


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def is_person(mention: str) -> bool:
    """Whether a description is of one person: "the governor of Osby", "a former teacher"."""
    head = head_of(mention).split()
    word = head[-1].lower() if head else ""
    if word in BODIES or word in FIRMS or word in PREPOSITIONS:
        return False  # "the lawyer for"
    is_trade = word in TRADES or word in LOOSE_TRADES or word in OFFICES
    return (
        is_trade
        or word in PERSONS
        or (word.endswith(("aire", "er", "ist", "ian", "man", "or")) and word not in NOT_PERSONS)
    )


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def is_group(mention: str) -> bool:
    """Whether a mention is of several: "Ada Byron and Alan Turing", "the leaders of Osby", "Democrats"."""
    if " and " in mention and not re.match(r"^[^,]* of ", mention):
        return True
    last = head_of(mention).split()
    if last and (last[-1].lower() in _SEVERAL_PERSONS or last[-1].lower().endswith(("folk", "people"))):
        return True
    if last and last[-1].islower() and last[-1].endswith("men"):
        return True
    if not last or not last[-1].endswith("s") or last[-1].endswith("ss"):
        return False
    word = last[-1].lower()
    opens = len(last) == 1 and (word in UNNAMED or word[:-1] in PEOPLE or word[:-1].endswith(("ist", "ian")))
    return last[-1].islower() or is_nationals(last[-1]) or opens


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def gender_of(words: str) -> str:
    """The gender a title or a given name among the words tells: male, female or "".

    A name's last word is a surname, whatever it is elsewhere: "Tess Logan" may be a woman.
    """
    tokens = [match.group() for match in TOKEN.finditer(words)]
    plain = [token.rstrip(".").lower() for token in tokens]
    given = {
        plain[at]
        for at in range(len(tokens))
        if tokens[at][:1].isupper() and (at + 1 < len(tokens) or at == 0 or not tokens[at - 1][:1].isupper())
    }
    if not FEMALE_WORDS.isdisjoint(plain) or given & FEMALE_NAMES:
        return "female"
    return "male" if not MALE_WORDS.isdisjoint(plain) or given & MALE_NAMES else ""


def is_body_described(mention: str) -> bool:
    """Whether what a holder is said to be is a body: "Carmaker Osby", "the charity, Osby Care"."""
    head = LEAD.sub("", head_of(mention)).split()
    what = head
    while len(what) > 1 and what[-1][:1].isupper():
        what = what[:-1]  # "lobby group Osby Fuel"
    if [word.lower() for word in what[-2:]] == ["chief", "executive"]:
        return False
    return opens_with(mention, FIRMS) or (len(what) > 0 and (what[-1] in FIRMS or what[-1] in BODIES))


def _said_of_holder(mention: str, name: str) -> str:
    """A mention without whose somebody is ("Mrs Orr's lawyer, Bo Ek") and what else is told ("whose wife")."""
    owner = _OWNER.match(mention)
    said = mention[owner.end() :] if owner and name.split()[-1:] != owner[1].split()[-1:] else mention
    return _MORE_TOLD.split(said, maxsplit=1)[0]


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def kind_of(mention: str, name: str) -> str:
    """What pronoun a holder called `name` here may take: "group", "female", "male", "person", "thing" or ""."""
    head = head_of(mention)
    if is_group(mention) and (" and " in name or " " not in head or not person_in(head)):
        return "group"
    is_body = names_body(name)
    if is_body_described(mention):
        return "thing"  # "Carmaker Osby", "the charity, Osby Care"
    bare = LEAD.sub("", mention)
    if bare != mention and bare == name and " " in name and not is_person(mention):
        return "thing"  # "the Tarrow Line": no person is called so
    surname = name.split()[-1] if " " in name else ""
    gender = "" if is_body else gender_of(_said_of_holder(mention, name).replace(surname, "")) or gender_of(name)
    if gender:
        return gender
    if name in _PLACES:
        return "thing"
    if not is_body and (person_in(head) or person_in(mention) or is_person(mention)):
        return "person"
    return "thing" if name[:1].isupper() or not _NO_PERSONS.isdisjoint(name.split()) else ""


def may_be_firm(mention: str) -> bool:
    """Whether the name beside what somebody is may be a firm's: "The ferry's owner, Tarn Lines"; not "Ada Lind"."""
    match = _FIRM_NAMED.match(mention)
    return match is not None and not opens_with(match[1], GIVEN | BEFORE_NAMES)


def may_be_one(mention: str, name: str) -> bool:
    """Whether what is read as several may be one body: "Holt and Sons", and not "industry groups", "Democrats"."""
    last = head_of(mention).split()[-1:]
    return name[:1].isupper() and bool(last) and last[0][:1].isupper() and not is_nationals(last[0])


def is_of_people(mention: str) -> bool:
    """Whether a mention is of several persons by what they are: "the nurses", not "the talks"."""
    last = mention.split()[-1].lower()
    one = lemma_of(last)
    is_known = last in _SEVERAL_PERSONS or one in PEOPLE or one in TRADES or one in LOOSE_TRADES
    if " " not in mention and is_known and last != one:
        return True  # "Teachers" at the start of a sentence
    return is_group(mention) and (is_known or is_person(last.removesuffix("s")))


def are_bodies(mention: str) -> bool:
    """Whether a mention is of several bodies by what they are: "three airlines", "the unions"."""
    last = mention.split()[-1].lower()
    one = lemma_of(last)
    return last != one and last.endswith("s") and one in BODIES | FIRMS


#: Two people of whom more is said of the first: "Ada Byron, the mayor of Osby, and her deputy, Jo Dahl".
_TWO_WITH_MORE = re.compile(
    r"((?:[^ ,]+ [^,]+, [\da-z]|[Tt]he [a-z][^,]+, [A-ZÀ-Þ][^ ,]+ [A-ZÀ-Þ]).*?), and "
    r"((?:(?:the|his|her|their|its) [a-z]|[A-ZÀ-Þ][^ ,]+ [A-ZÀ-Þ]).*)$"
)


def _two_in_office(mention: str) -> tuple[str, ...]:
    """Two of whom the second has role and name: "Mayor Ada Byron and teacher Jo Dahl"."""
    first, _, second = mention.partition(" and ")
    words = second.split()
    if "," in mention or " and " in second or len(words) <= 2 or not all(word[:1].isupper() for word in words[-2:]):
        return ()
    role = LEAD.sub("", " ".join(words[:-2]))
    if not (role.islower() and is_person(role)):
        return ()
    is_known = bool(gender_of(first)) or opens_with(first, _OPENS_PERSON)
    is_told = (is_known and " " in person_in(first)) or (
        bool(LEAD.match(first)) and is_person(first) and bool(LEAD.match(second))
    )
    return (first, second) if is_told else ()


def _are_roles_of_one(first: str, second: str) -> bool:
    """Whether two roles are of the one who is named behind them: "former mayor and television host Jo Lind"."""
    words = second.split()
    role = " ".join(word for word in words if word.islower())
    is_named = len(words) > 1 and words[-1][:1].isupper() and words[-2][:1].isupper()
    return is_named and first.split()[-1].islower() and is_person(first) and bool(role) and is_person(role)


def name_of_groups(mention: str) -> str:
    """The name of a list, none of which is known by a name alone: "doctors, bus drivers and porters"; "" for none.

    So is one who opens a list of whom some are counted: "The mayor, her deputy and two others".
    """
    if _LISTED_GROUPS.fullmatch(mention):
        return mention[:1].lower() + mention[1:]
    return LEAD.sub("", mention) if _LISTED_WITH_COUNT.fullmatch(mention) else ""


@lru_cache(maxsize=MENTIONS_REMEMBERED)
def several_in(mention: str) -> tuple[str, ...]:
    """The parts of a joint mention ("Ada Byron and Alan Turing", "UK, France"); empty when there is one holder."""
    if neither := _NEITHER.fullmatch(mention):
        return neither[1], neither[2]
    if both := _two_in_office(mention):
        return both
    if two := _TWO_WITH_MORE.match(mention):
        return two[1], two[2]
    raw = [part.strip() for part in re.split(r",? and |, ", mention.strip(" ,"))]
    parts = [LEAD.sub("", part) for part in raw]
    if len(parts) == BOTH_ROLES and raw[0] == parts[0] and _are_roles_of_one(*parts):
        return ()
    if not 2 <= len(parts) <= MOST_HOLDERS or not all(part[:1].isupper() for part in parts):
        return ()
    are_added = any(part[:1].islower() and not part.startswith("the ") for part in raw[1:])
    if are_added and "," in mention:
        return ()  # "Ada Byron, a scholar at the Centre for Osby and Tarn"
    if _ADDED.search(parts[0]) and not all(opens_with(part, _OPENS_PERSON) for part in parts):
        return ()  # "the House of Lords and Commons"
    if raw[-1] == parts[-1] and names_body(parts[-1]) and not names_body(parts[0]):
        joined = parts[0].lower() in HOLDERS or gender_of(parts[0])
        return tuple(parts) if joined else ()  # "the Securities and Exchange Commission"
    are_holders = all(part.lower() in HOLDERS for part in parts)
    return tuple(parts) if are_holders or (" and " in mention and not re.search(r"['’]s? ", mention)) else ()
