"""What one line of a text names: persons with their places, bodies, initials, offices.

It depends on the line alone, so it is remembered by it.
Refuses: putting lines together (see cast.py).
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from service.extraction.attribution.lexicon.grammar import PREPOSITIONS
from service.extraction.attribution.lexicon.names import NOT_IN_NAMES, PARTICLES, RUN_ON
from service.extraction.holders.kinds import gender_of, is_person
from service.extraction.holders.lexicon.offices import ALIASES, HONOURS, INITIALS, MODIFIERS, OFFICES
from service.extraction.holders.lexicon.trades import BEFORE_NAMES, FIRMS, LOOSE_TRADES, plain_title
from service.extraction.holders.mentions import TOKEN, names_body, person_in, spelled_out, surnames_of
from service.text.people.given_names import GIVEN

#: Capitalised runs of one line that are looked at, and words of a line without a full stop that is a heading.
MOST_RUNS, LONGEST_HEADING = 200, 16

#: Share of words with a capital above which a line without and with a full stop is a headline.
CAPITALS, CAPITALS_OF_ONE_SENTENCE = 0.67, 0.85

#: A run of capitalised words, with what joins them: a name, a body, a title before a name.
_SMALL = "|".join(sorted(PARTICLES))
_WORD = rf"(?:{RUN_ON})?[A-ZÀ-Þ](?:[\w-]|[’'](?=[A-Z])|\.(?=[A-Z]))*"
_ABBREVIATED = r"(?:[A-Z]\.[A-Z]|[A-Z]|Capt|Col|Dr|Gen|Gov|Jr|Lt|Mr|Mrs|Ms|Pres|Prof|Rep|Rev|Sen|Sens|Sgt|St)\."
_RUN = re.compile(
    rf"(?<![\w’'-])(?:{_ABBREVIATED}|{_WORD})"
    rf"(?:(?:(?: (?:{_SMALL})){{1,3}}| (?:of|of the|for|and))? (?:{_ABBREVIATED}|{_WORD})){{0,8}}"
)
_SHORT = re.compile(r" \(([A-Z]{2,6})\)")
_SENTENCE_END = frozenset('.!?”"\n')

#: What opens a sentence before the name of whom it is about: "Ek's agent, Stine Moe,", "Its chair, Bo Ek,".
_DESCRIBED_FIRST = re.compile(
    r"(?:^|[.!?”\"] )(?:An? |The |H(?:is|er) |Its |Our |Their |[A-ZÀ-Þ][^,.!?]{1,30}['’]s )"
    r"(?:[\w-]+ ){0,4}[a-z][\w-]+, $"
)

_TITLED_FIRST = re.compile(r"(?:^|[.!?”\"] )([A-ZÀ-Þ][\w-]*(?: [\w’'-]+){0,4}) $")

#: What a comma adds to a name: an office.
_APPOSED = re.compile(
    r", (?!where |when )(?:the |a |an )?(?P<office>(?:[\w’'-]+ ){0,5}?(?:[a-z]{4,}|CEO|MP|PM))"
    r"(?:(?: (?:of|for|at|from|in|on) (?P<of>[^,.;]{1,60}))|(?=,|\.$))"
)

#: What stands before a name with a comma: "the ship's captain, Ian Moe,", "its auditor, Ada Lind, said".
_AHEAD = re.compile(
    r"(?:^|[\s“\"(])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[\w-]{1,30}['’]s?)"
    r" (?P<office>(?:[\w’'-]{1,30} ){0,3}[a-z-]{4,30})(?: of (?P<of>[A-ZÀ-Þ][\w -]{1,40}))?,"
    r" (?:(?:Dr|Mrs?|Ms|Sir|Dame)\.? )?$"
)

#: What a person may be before the name.
_TITLES = (BEFORE_NAMES | LOOSE_TRADES) - FIRMS
_IN_TITLES = _TITLES | MODIFIERS | OFFICES

#: Years from which a person is called Mr or Ms, and ages beside a name.
ADULT = 16
_AGE_BEHIND = re.compile(r",? (?:aged )?(\d{1,2})\b")
_AGE_BEFORE = re.compile(r"\b(\d{1,2})-year-old (?:[a-z-]+ ){0,3}$")

#: Code points of a verb of speech before a name, at most.
LONGEST_SPOKEN = 12
_SPOKEN = r"(?:added|argued|claimed|insisted|said|says|told|tells|warned|wrote)"
_SAID, _SAID_BEFORE = re.compile(rf"{_SPOKEN}\b"), re.compile(rf"\b{_SPOKEN} $")

#: Somebody's relative.
_KIN = re.compile(
    r"\b(?:aunt|brother|child|dad|daughter|families|family|father|grand(?:father|mother|parent|son)|husband|mother|mum|mom"
    r"|nephew|niece|parent|partner|sister|son|step(?:father|mother|son)|uncle|widow(?:er)?|wife)s?\b"
)

#: Code points before a name in which its titles stand, and what a comma parts from it.
BEFORE_NAME, BEFORE_APPOSED = 60, 90


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at its place in a text."""

    start: int
    end: int
    name: str  # without titles, as it stands there
    is_titled: bool
    opens: bool  # it is the first word of a sentence, its titles aside


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is: the noun, and the words before it, lower case: "attorney general" is general + attorney."""

    head: str
    modifiers: frozenset[str]
    name: str  # of the person; "" for an office that is asked for
    of: str = ""  # what it is over: "Osby"


@dataclass(frozen=True, slots=True)
class LineNames:
    """What one line of a text names. Places count in the line."""

    persons: tuple[Person, ...] = ()
    full_names: tuple[tuple[str, str], ...] = ()  # last word, whole name
    bodies: tuple[str, ...] = ()
    short_forms: tuple[tuple[str, str], ...] = ()
    offices: tuple[Office, ...] = ()
    kin: tuple[str, ...] = ()  # surnames beside somebody's relatives or of a child: others may have them too
    speakers: tuple[str, ...] = ()  # full names beside "said"
    courtesies: tuple[tuple[str, str], ...] = ()  # a surname and the gender of the "Mr" or "Ms" before it
    is_title: bool = False  # a headline in title case joins names with verbs


def office_of(words: list[str], name: str = "", of: str = "") -> Office | None:
    """The office that words name, lower case and in order, its noun last; None when that is none."""
    words = [*words[:-1], *INITIALS.get(words[-1], words[-1:])] if words else []
    words = words[:-1] if words[-2:] == ["executive", "officer"] else words
    head = ALIASES.get(words[-1], words[-1]) if words else ""
    return Office(head, frozenset(words[:-1]), name, of) if head in OFFICES else None


def names_in(line: str) -> LineNames:
    """What one line names."""
    persons: list[Person] = []
    bodies: list[str] = []
    short_forms: list[tuple[str, str]] = []
    offices: list[Office] = []
    is_title = _is_title(line)
    for count, match in enumerate(_RUN.finditer(line)):
        if count >= MOST_RUNS:
            break
        run, start = match.group(), match.start()
        if is_title:
            persons.extend(_in_title(run, start))
            continue
        body = _body_in(run)
        short = _SHORT.match(line, match.end())
        if short:
            spelled = spelled_out(line[: match.end()], short[1])
            if spelled or " " in run:
                short_forms.append((short[1], spelled or body or _without_openers(run)))
        if body:
            bodies.append(body)
            continue
        before = line[max(0, start - 60) : start]
        opens = not before.strip() or before.rstrip()[-1:] in _SENTENCE_END or _is_described_first(before)
        for person in _persons_in(run, start, opens=opens):
            persons.append(person)
            offices.extend(_offices_of(line, person))
    courtesies = tuple(
        (person.name, gender)
        for person in persons
        if person.is_titled
        and " " not in person.name
        and (gender := gender_of(line[max(0, person.start - 5) : person.start]))
    )
    full_names = tuple(
        (surname, person.name) for person in persons if " " in person.name for surname in surnames_of(person.name)
    )
    return LineNames(
        tuple(persons),
        full_names,
        tuple(bodies),
        tuple(short_forms),
        tuple(offices),
        kin=_with_kin(line, persons),
        speakers=tuple(person.name for person in persons if " " in person.name and _is_beside_said(line, person)),
        courtesies=courtesies,
        is_title=is_title,
    )


def _with_kin(line: str, persons: list[Person]) -> tuple[str, ...]:
    """The surnames of a line that tells of somebody's relatives, and of children in it."""
    if not persons:
        return ()
    is_of_kin = _KIN.search(line) is not None
    return tuple(person.name.rsplit(" ", 1)[-1] for person in persons if is_of_kin or _is_child(line, person))


def _is_child(line: str, person: Person) -> bool:
    """Whether a name stands beside the age of a child: "Robin Lind, 9,", "nine-year-old" aside."""
    age = _AGE_BEHIND.match(line, person.end) or _AGE_BEFORE.search(
        line, max(0, person.start - BEFORE_NAME), person.start
    )
    return age is not None and int(age[1]) < ADULT


def _is_beside_said(line: str, person: Person) -> bool:
    before = line[max(0, person.start - LONGEST_SPOKEN) : person.start]
    return _SAID.match(line, person.end + 1) is not None or _SAID_BEFORE.search(before) is not None


def _is_described_first(before: str) -> bool:
    """Whether all that stands in a sentence before a name is what that person is."""
    titled = _TITLED_FIRST.search(before)
    is_titled = titled is not None and (is_person(titled[1]) or office_of(titled[1].lower().split()) is not None)
    return bool(_DESCRIBED_FIRST.search(before)) or is_titled


def _is_title(line: str) -> bool:
    words = line.split()
    is_open = bool(words) and line[-1] not in '.!?”"’'
    if is_open and 1 < len(words) <= LONGEST_HEADING:
        return True
    share = sum(word[:1].isupper() for word in words) / len(words) if len(words) > 4 else 0.0
    return share > (CAPITALS if is_open else CAPITALS_OF_ONE_SENTENCE)


def _in_title(run: str, start: int) -> list[Person]:
    """In a headline in title case, only a known given name and the word after it."""
    found = []
    tokens = list(TOKEN.finditer(run))
    for one, other in pairwise(tokens):
        is_pair = one.group().lower() in GIVEN and other.group()[:1].isupper() and other.start() - one.end() == 1
        if is_pair and other.group().lower() not in NOT_IN_NAMES | BEFORE_NAMES:
            found.append(
                Person(start + one.start(), start + other.end(), f"{one.group()} {other.group()}", False, False)
            )
    return found


def _without_openers(run: str) -> str:
    """A run without the word that only opens its sentence: "But the", "When Ada"."""
    words = run.split()
    while len(words) > 1 and words[0].lower() in NOT_IN_NAMES:
        words = words[1:]
    return " ".join(words)


def _body_in(run: str) -> str:
    """The name of a body that a run is: its last word, or the word before "of" and "for", says what kind."""
    words = _without_openers(run).split()
    if len(words) < 2:
        return ""
    is_body = names_body(" ".join(words)) and (len(words) > 2 or words[0].lower() not in GIVEN)
    return whole_body(" ".join(words)) if is_body else ""


def whole_body(name: str) -> str:
    """The name of a body with "U.N." and "U.S." at its start written out."""
    return re.sub(r"^U\.?S\.? ", "United States ", re.sub(r"^U\.?N\.? ", "United Nations ", name))


def _persons_in(run: str, start: int, *, opens: bool) -> list[Person]:
    """The persons named in a run: the parts between joining words."""
    found = []
    at = 0
    for part in re.split(r" (?:of the|of|for|and) ", run):
        place = run.index(part, at)
        at = place + len(part)
        name = person_in(part)
        if not name or (len(name) < 3) or name.lower() in NOT_IN_NAMES:
            continue
        words = name.split()
        if not NOT_IN_NAMES.isdisjoint(word.lower() for word in words):
            continue
        first = part.rindex(words[0], 0, part.rindex(words[-1]) + len(words[-1]))
        titles = {plain_title(word) for word in part[:first].split()}
        if not FIRMS.isdisjoint(titles):
            continue
        is_titled = not _TITLES.isdisjoint(titles)
        end = start + place + first + len(name)
        found.append(Person(start + place + first, end, name, is_titled=is_titled, opens=opens and place == 0))
    return found


def _offices_of(line: str, person: Person) -> list[Office]:
    """What the words around a name say the person is: "former President X", "X, the mayor of Osby,"."""
    found = []
    before = re.split(r"[,;:] |(?<=\w{4})[.?!] |[“”\"(]", line[max(0, person.start - BEFORE_NAME) : person.start])[-1]
    words = [word if word.isupper() and word.lower() in INITIALS else plain_title(word) for word in before.split()]
    taken: list[str] = []
    while words and (words[-1] in _IN_TITLES or words[-1].isupper()):
        taken.insert(0, words.pop().lower())
    while len(taken) > 1 and taken[-1] in HONOURS:
        taken.pop()
    found.append(office_of(taken, person.name))
    if "detective" in taken[:-1]:
        found.append(office_of(["detective"], person.name))  # whatever the rank
    added = _APPOSED.match(line, person.end)
    if added and PREPOSITIONS.isdisjoint(added["office"].lower().split()):  # not "Osby, according to the mayor"
        found.append(office_of(added["office"].lower().split(), person.name, added["of"] or ""))
    ahead = _AHEAD.search(line, max(0, person.start - BEFORE_APPOSED), person.start)
    if ahead and line[person.end : person.end + 1] in (",", "."):
        found.append(office_of(ahead["office"].lower().split(), person.name, ahead["of"] or ""))
    return [office for office in found if office]
