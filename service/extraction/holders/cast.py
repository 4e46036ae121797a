"""Whom a text names anywhere: full names, bodies, short forms, offices, and where persons stand.

What one line names is remembered by the line; the rest is put together when it is first asked for.
Refuses: deciding which of them a mention means (see naming.py and register.py).
"""

import re
from bisect import bisect_right
from functools import cached_property

from service.domain.versions import Passage
from service.extraction.attribution.lexicon.cues import verb_cues
from service.extraction.holders.kinds import gender_of
from service.extraction.holders.lexicon.offices import ALIASES, OFFICES
from service.extraction.holders.lexicon.trades import FIRM_ENDINGS, FIRMS, plain_title
from service.extraction.holders.lines import Office, Person, names_in
from service.extraction.holders.mentions import COURTESY
from service.extraction.holders.offices import is_called
from service.text.memory import Memory
from service.text.people.given_names import GIVEN
from service.text.words import lemma_of

#: What joins the words of a body's name.
_JOINERS = frozenset("of the for and".split())

#: Kinds by which a firm may be called later.
FIRM_KINDS = frozenset(["company", "firm"])

#: A firm by the last word of its name, by a word for firms before it, and behind one with a comma.
_NAME = r"[A-ZÀ-Þ][\w&’'-]{0,30}"
_NAMES = rf"({_NAME}(?: {_NAME}){{0,2}})"
_FIRM = re.compile(
    rf"\b(?!The )({_NAME}(?: {_NAME}){{0,2}}? (?:{'|'.join(sorted(FIRM_ENDINGS))}))\b(?! {_NAME})"
    rf"|\b(?i:{'|'.join(sorted(FIRMS - {'watchdog', 'think-tank'}))}) {_NAMES}"
    rf"|\b(?:[Tt]he|[Ii]ts|['’]s) (?:[\w-]+ ){{0,3}}(?:contractor|developer|maker|operator|owner), {_NAMES},"
)

#: What stands before a firm that does nothing itself: "critics of Big Oil", "coal from Tarn Power", "its rival Ek".
_ONLY_MENTIONED = re.compile(r"\b(?:against|by|for|from|like|of|rivals?|than|to|with)(?: the| its)? ?$", re.IGNORECASE)
LONGEST_MENTION = 16


class Cast:
    """Everybody a text names."""

    def __init__(self, text: str, memory: Memory) -> None:
        self._lines = [memory.recall("names", line, names_in) for line in text.split("\n")]
        self._text = text
        self._surnames: dict[tuple[str, str], str] = {}  # whom a surname behind a title means, once asked

    @cached_property
    def key(self) -> tuple[object, ...]:
        """What a text names, in order: texts of one key call everybody alike (see naming.name_of)."""
        named = (
            (one.full_names, one.bodies, one.short_forms, one.courtesies, one.kin, one.speakers, one.offices)
            for one in self._lines
        )
        return tuple(one for one in named if any(one))

    @cached_property
    def full_names(self) -> dict[str, tuple[str, ...]]:
        """The full names by their last word: one with a known given name first, then the most frequent."""
        counts: dict[str, dict[str, int]] = {}
        for line in self._lines:
            for surname, name in line.full_names:
                of_surname = counts.setdefault(surname, {})
                of_surname[name] = of_surname.get(name, 0) + 1
        return {surname: _best_first(names) if len(names) > 1 else tuple(names) for surname, names in counts.items()}

    @cached_property
    def given_names(self) -> dict[str, str]:
        """The full name by its first word where only one person of the text has it and nobody has it last."""
        found: dict[str, set[str]] = {}
        for names in self.full_names.values():
            first = names[0].split()[0]
            is_name = first not in self.full_names and lemma_of(names[0].split()[-1].lower()) not in verb_cues()
            if first.lower() in GIVEN or is_name:
                found.setdefault(first, set()).add(names[0])
        return {given: next(iter(names)) for given, names in found.items() if len(names) == 1}

    @cached_property
    def _courtesies(self) -> dict[str, str]:
        """The gender of those whom the text calls Mr or Ms, by surname, where it calls all of that name the same."""
        found: dict[str, set[str]] = {}
        for line in self._lines:
            for surname, gender in line.courtesies:
                found.setdefault(surname, set()).add(gender)
        return {surname: next(iter(genders)) for surname, genders in found.items() if len(genders) == 1}

    @cached_property
    def _of_kin(self) -> frozenset[str]:
        """The surnames that somebody's relatives may have too."""
        return frozenset(surname for line in self._lines for surname in line.kin)

    @cached_property
    def _known_to_speak(self) -> frozenset[str]:
        """The full names of those who speak in this text or hold an office."""
        return frozenset(name for line in self._lines for name in line.speakers) | {one.name for one in self.offices}

    @cached_property
    def bodies(self) -> dict[str, str]:
        """The longest name of a body by each of the endings and openings it may be called by later."""
        found: dict[str, set[str]] = {}
        for line in self._lines:
            for body in line.bodies:
                words = body.split()
                for first in range(1, len(words)):
                    if words[first] not in _JOINERS:
                        found.setdefault(" ".join(words[first:]), set()).add(body)
                if "of" in words[1:]:
                    found.setdefault(" ".join(words[: words.index("of")]), set()).add(body)
        return {short: longest for short, bodies in found.items() if (longest := _longest(bodies))}

    @cached_property
    def body_names(self) -> tuple[str, ...]:
        """Bodies that the text calls by a whole name, each once, in text order."""
        spelled = (name for line in self._lines for name in (*line.bodies, *(name for _, name in line.short_forms)))
        return tuple(dict.fromkeys(spelled))

    @cached_property
    def short_forms(self) -> dict[str, str]:
        """What initials stand for: given in brackets, or those of one body only."""
        told = {short: name for line in self._lines for short, name in line.short_forms}
        guessed: dict[str, set[str]] = {}
        for line in self._lines:
            for body in line.bodies:
                initials = "".join(word[0] for word in body.split() if word[:1].isupper())
                if len(initials) > 2:
                    guessed.setdefault(initials, set()).add(body)
        return {short: next(iter(names)) for short, names in guessed.items() if len(names) == 1} | told

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """What persons of the text are said to be, each once, in text order."""
        return tuple(dict.fromkeys(office for line in self._lines for office in line.offices))

    @cached_property
    def offices_by_head(self) -> dict[str, list[Office]]:
        """The offices by their noun."""
        found: dict[str, list[Office]] = {}
        for office in self.offices:
            found.setdefault(office.head, []).append(office)
        return found

    @cached_property
    def offices_of(self) -> dict[str, list[Office]]:
        """The offices by the full name of who holds them."""
        found: dict[str, list[Office]] = {}
        for office in self.offices:
            found.setdefault(self.full_name(office.name), []).append(office)
        return found

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Where persons stand, in text order."""
        found, at = [], 0
        for names, line in zip(self._lines, self._text.split("\n"), strict=True):
            if not names.is_title:
                for one in names.persons:
                    if one.is_titled or " " in one.name or one.name in self.full_names:
                        found.append(Person(at + one.start, at + one.end, one.name, one.is_titled, one.opens))
            at += len(line) + 1
        return tuple(found)

    def called(self, person: Person) -> str:
        """The fullest name of a person who stands in the text."""
        return self.full_name(person.name, self._text[max(0, person.start - 5) : person.end])

    def place_of(self, name: str, before: int) -> Passage | None:
        """The nearest place before, else the first place in the text, where a person is named."""
        places = self._places.get(name, ())
        behind = bisect_right(places, before, key=lambda one: one.end)
        nearest = places[max(0, behind - 1)] if places else None
        return Passage.cut(self._text, nearest.start, nearest.end) if nearest else None

    @cached_property
    def _places(self) -> dict[str, list[Person]]:
        """Where each person stands, in text order."""
        found: dict[str, list[Person]] = {}
        for person in self.persons:
            found.setdefault(self.called(person), []).append(person)
        return found

    def body_spoken_of(self, before: list[str], kind: str, at: int) -> tuple[str, Passage] | None:
        """The one body of a kind, with the words before it, that the text names before a place, and where it does."""
        alike = {name for name in self.body_names if is_called(name, before, kind)}
        if kind in FIRM_KINDS and not before:
            alike |= self._firms
        places = {name: self._text.rfind(name, 0, at) for name in alike}
        named = [name for name, place in places.items() if place >= 0]
        if len(named) != 1:
            return None
        name, place = named[0], places[named[0]]
        return name, Passage(place, place + len(name), name)

    @cached_property
    def _firms(self) -> frozenset[str]:
        """The firms of the text, by the end of the name or what stands before it: "Velsk Steel", "carmaker Ek"."""
        found = (
            match[1] or match[2] or match[3]
            for match in _FIRM.finditer(self._text)
            if not _ONLY_MENTIONED.search(self._text, max(0, match.start() - LONGEST_MENTION), match.start())
        )
        return frozenset(name.rstrip("’'-") for name in found if name.split()[0].lower() not in GIVEN)

    def full_name(self, name: str, hint: str = "") -> str:
        """The fullest name of a person called `name`; `hint` may hold a title that tells which of several."""
        parts = name.split()
        if len(parts) > 1:
            alike = [self._whole.get((parts[0], parts[-1])), self._whole.get((name.lower(), parts[-1]))]
            return min((one for one in alike if one), default=(0, name))[1]
        title = hint.replace(name, "")  # a surname may be a given name too: "Ann Lee"
        asked = name, title
        if asked not in self._surnames:
            self._surnames[asked] = self._of_surname(name, title)
        return self._surnames[asked]

    @cached_property
    def _whole(self) -> dict[tuple[str, str], tuple[int, str]]:
        """The best full name, and its rank, by first and last word and by each of its endings of several words.

        "Van Holt" at the start of a sentence is van Holt, so that an ending is kept in lower case.
        """
        found: dict[tuple[str, str], tuple[int, str]] = {}
        for surname, names in self.full_names.items():
            for rank, full in enumerate(names):
                words = full.split()
                endings = (" ".join(words[first:]).lower() for first in range(1, len(words) - 1))
                for known_by in (words[0], *endings):
                    found.setdefault((known_by, surname), (rank, full))
        return found

    def _of_surname(self, name: str, title: str) -> str:
        known = self.full_names.get(name, ())
        if not known:
            return self.given_names.get(name, name)
        gender = gender_of(title) or self._courtesies.get(name, "")
        fitting = [full for full in known if not gender or self._fits(full, gender)]
        if not fitting:
            is_told = all(map(gender_of, known))  # the surname alone is nobody else's in this text
            return name if is_told else f"{_courtesy_in(title)} {name}".strip()
        called = [full for full in fitting if self._is_called(full, title)] if len(fitting) > 1 else []
        return (called or fitting)[0]

    def _fits(self, full: str, gender: str) -> bool:
        """Whether "Mr Lind" may be this person: not Ada Lind, and not Robin Lind whose father the text speaks of."""
        known = gender_of(full)
        if known:
            return known == gender
        return full.rsplit(" ", 1)[-1] not in self._of_kin or full in self._known_to_speak

    def _is_called(self, full: str, title: str) -> bool:
        """Whether the text gives a person this office or title too: "Prof Lind" is Professor Ada Lind, not her son."""
        words = [plain_title(word) for word in title.split()]
        asked = {ALIASES.get(word, word) for word in words} & OFFICES
        return bool(asked) and not asked.isdisjoint(self._called.get(full, ()))

    @cached_property
    def _called(self) -> dict[str, set[str]]:
        """The words of all offices that the text gives a person, by full name."""
        found: dict[str, set[str]] = {}
        for office in self.offices:
            found.setdefault(office.name, set()).update((office.head, *office.modifiers))
        return found


def _best_first(names: dict[str, int]) -> tuple[str, ...]:
    """The names that end alike, best first; a name that is the end of a longer one is that one."""
    longest: dict[str, str] = {}  # the best name by what it ends in
    for name in sorted(names, key=lambda one: (names[one], one)):
        words = name.lower().split(" ")
        longest.update(dict.fromkeys((" ".join(words[first:]) for first in range(1, len(words))), name))
    whole: dict[str, int] = {}
    for name, count in names.items():
        best = longest.get(name.lower(), name)
        whole[best] = whole.get(best, 0) + count
    return tuple(sorted(whole, key=lambda name: (name.split()[0].lower() not in GIVEN, -whole[name])))


def _courtesy_in(title: str) -> str:
    """The form of address in a title, "" where it holds none: "Mrs" in "Mrs "."""
    return next((word for word in title.split() if word.rstrip(".").lower() in COURTESY), "")


def _longest(bodies: set[str]) -> str:
    """The longest of several names, "" when they are of different bodies."""
    longest = max(bodies, key=len)
    return longest if all(longest.endswith(body) or longest.startswith(body) for body in bodies) else ""
