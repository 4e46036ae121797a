"""Who a mention of a source means in this text.

One register walks the text once: a full name gives later surnames their holder, "the senator" is the one it names,
and a pronoun goes to the last source it fits. What fits nobody is left unresolved, never guessed (law 4).
Refuses: knowledge of the world beyond the tables in the lexicon.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from service.domain.versions import Passage
from service.extraction.holders.cast import Cast
from service.extraction.holders.epithets import is_one_person, told_by_epithet
from service.extraction.holders.kinds import gender_of, kind_of, may_be_firm, may_be_one
from service.extraction.holders.lexicon.pronouns import GENDERS, NEUTRAL, OF_WHOM, PERSONAL, PLURAL, RELATIVE, SELF
from service.extraction.holders.lexicon.seats import HOLDERS
from service.extraction.holders.lines import Office, Person
from service.extraction.holders.mentions import names_body, person_in
from service.extraction.holders.naming import name_of
from service.extraction.holders.nearby.back import OF_TWO, antecedent, one_of_two, pointed_at
from service.extraction.holders.nearby.persons import (
    asked_person,
    is_behind_another,
    last_spoken_of,
    may_answer,
    may_be_another,
    only_person,
    opener_before,
    opens_clause,
    person_told_so,
    subject_of_sentence,
)
from service.extraction.holders.nearby.several import bodies_before, group_before, last_sentence, own_body
from service.extraction.holders.offices import (
    MOST_NEAR,
    OfficesMet,
    is_called,
    of_any_nation,
    office_beside,
    spoken_for,
    told_by_office,
)
from service.text.memory import Memory

#: How far before a pronoun the person it speaks of may have opened a sentence, in code points and line breaks.
FARTHEST_SUBJECT, MOST_LINES = 600, 2

#: How far before a pronoun its source may stand (six paragraphs of news), and before "the agency" the body.
FARTHEST_PERSON, FARTHEST_BODY = 2_000, 1_200
#: Code points of a pronoun, with what is run into it ("they've"), at most.
LONGEST_PRONOUN = 12

#: Casts whose names are remembered (of so many articles, the versions that name the same), and mentions whose names
#: are remembered of one cast; texts that name nobody share one.
CASTS_REMEMBERED, MOST_NAMES = 200, 5_000


@dataclass(frozen=True, slots=True)
class Resolved:
    """The holder a mention means: its name ("" for nobody in particular) and, where it is another's, the antecedent."""

    name: str
    antecedent: Passage | None = None
    is_known: bool = True  # False when a pronoun fits nobody


@dataclass(slots=True)
class Register:
    """The sources of one text, filled while it is walked once from start to end."""

    text: str
    cast: Cast
    last: dict[str, Passage] = field(default_factory=dict)  # by kind: male, female, person, group, thing
    named: dict[Passage, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # by mention, worked out once
    genders: dict[str, str] = field(default_factory=dict)
    offices: OfficesMet = field(default_factory=OfficesMet)
    bodies: list[tuple[str, Passage]] = field(default_factory=list)  # the named bodies among the sources so far

    def resolve(self, mention: Passage) -> Resolved:
        """The holder of a mention; the register remembers it for later pronouns."""
        word = mention.exact.strip(" ,").lower() if mention.exact not in ("US", "WHO") else ""
        word = word.partition("'")[0].partition("’")[0] if len(word) < LONGEST_PRONOUN else word
        if word in PERSONAL:
            return self._personal(mention, PERSONAL[word])
        if word in PLURAL:
            return self._plural(mention)
        if word in NEUTRAL:
            return self._neutral(mention.start)
        if word in RELATIVE or word.endswith(OF_WHOM):
            return self._known_by(antecedent(self.text, mention.start))
        if word in OF_TWO:
            return self._known_by(one_of_two(self.text, word, mention.start))
        if word in SELF:
            return Resolved("", None, is_known=False)
        epithet = told_by_epithet(mention.exact)
        if told := epithet and self._by_epithet(mention, epithet):
            return told
        met = pointed_at(mention, self.named, FARTHEST_PERSON)
        resolved = self._by_office(mention) or Resolved(self.named[met] if met else self._name_of(mention.exact), met)
        self._remember(mention, resolved.name)
        return resolved

    def _name_of(self, mention: str) -> str:
        name = self.names.get(mention)
        if name is None:
            if len(self.names) >= MOST_NAMES:
                self.names.clear()
            name = self.names[mention] = name_of(mention, self.cast)
        return name

    def _personal(self, mention: Passage, gender: str) -> Resolved:
        self._remember_subject(mention.start, gender)
        known = self._last_person(gender)
        if asked := self._asked(mention.start, gender):
            return self._resolved(asked, gender)
        if known and may_answer(self.text, known, mention, self.cast.persons):
            return self._resolved(None, gender)
        spoken_of = self._spoken_of(mention.start, gender) if known is None or not self.named[known] else None
        found = spoken_of or (known if known and mention.start - known.end <= FARTHEST_PERSON else None)
        is_other = found and may_be_another(
            self.text,
            self.cast.persons,
            (found, mention.start),
            lambda one: self._fits(one, gender) and self.cast.called(one) != self.named[found],
        )
        return self._resolved(None if is_other else found, gender)

    def _plural(self, mention: Passage) -> Resolved:
        """What "they" means: the last group that spoke, or the one its paragraph has been about since."""
        group = self.last.get("group")
        if spoken_of := group_before(self.text, mention.start, group.end if group else 0):
            self._remember(spoken_of, self._name_of(spoken_of.exact))
        return self._resolved(spoken_of or group, "")

    def _neutral(self, before: int) -> Resolved:
        """What "it" means: a body the sentence before is about, the last thing, or what has one name only ("Osby")."""
        thing, unsure, group = (self.last.get(kind) for kind in ("thing", "person", "group"))
        is_source = any(one and one.start >= last_sentence(self.text, before) for one in (thing, unsure))
        spoke = None if is_source else self.named[thing] if thing else ""
        bodies = bodies_before(self.text, before, self.cast.full_names, spoke)
        bodies = own_body(self.text, before) if bodies is None and not (thing or unsure or group) else bodies
        if bodies is not None:
            for body in bodies:
                self.genders.setdefault(self._name_of(body.exact), "thing")
                self._remember(body, self._name_of(body.exact))
            return self._resolved(bodies[0] if bodies else None, "")
        if unsure and (not thing or unsure > thing):
            name = self.named[unsure]
            is_bare = unsure.exact == name and name[:1].isupper() and " " not in name
            is_bare = is_bare and name not in self.cast.full_names
            if (is_bare or may_be_firm(unsure.exact)) and name not in self.genders:
                return self._resolved(unsure, "thing")
        return self._resolved(thing or (group if group and may_be_one(group.exact, self.named[group]) else None), "")

    def _asked(self, before: int, gender: str) -> Passage | None:
        """Whom the last source asked something, when an answer follows."""
        asker = max(self.last.values(), default=None)
        one = asked_person(self.text, self.cast.persons, asker.end, before) if asker else None
        return self._meet(one) if one and self._fits(one, gender) else None

    def _spoken_of(self, before: int, gender: str) -> Passage | None:
        """The last person named in the paragraph before a pronoun, outside quotations, when nobody named has spoken."""
        within = max(0, before - FARTHEST_SUBJECT), before
        one = last_spoken_of(self.text, self.cast.persons, within, lambda person: self._fits(person, gender))
        return self._meet(one) if one and not is_behind_another(self.text, one, gender) else None

    def _resolved(self, antecedent: Passage | None, gender: str) -> Resolved:
        if antecedent is None:
            return Resolved("", None, is_known=False)
        name = self.named[antecedent]
        if gender:
            self.genders.setdefault(name, gender)
        return Resolved(name, antecedent)

    def _remember_subject(self, before: int, gender: str) -> None:
        """The person the sentences just before speak of, where no source stands in that paragraph since."""
        persons = self.cast.persons
        at = bisect_left(persons, before, key=lambda person: person.start)
        if opens_clause(self.text, before):
            inside = subject_of_sentence(self.text, persons, at, before)
            if inside and self._fits(inside, gender):
                self._meet(inside)
                return
        opener = opener_before(self.text, persons[max(0, at - 40) : at], before)
        if opener is None:
            return
        paragraph = self.text.rfind("\n", 0, opener.start) + 1
        lines = self.text.count("\n", opener.end, before)
        is_near = lines <= MOST_LINES and before - opener.end <= FARTHEST_SUBJECT
        known = self._last_person(gender)
        is_spoken_for = known is not None and known.start >= paragraph
        if is_near and not is_spoken_for and self._fits(opener, gender):
            self._meet(opener)

    def _meet(self, person: Person) -> Passage:
        """Where a person stands who is spoken of, remembered as if they had spoken there."""
        place = Passage.cut(self.text, person.start, person.end)
        self._remember(place, self.cast.called(person))
        return place

    def _fits(self, person: Person, gender: str) -> bool:
        name = self.cast.called(person)
        titled = self.text[max(0, person.start - 5) : person.start]
        return self.genders.get(name, gender_of(titled) or gender_of(name) or gender) == gender

    def _last_person(self, gender: str) -> Passage | None:
        known, unsure = self.last.get(gender), self.last.get("person")
        if unsure and self.genders.get(self.named[unsure], gender) != gender:
            return known
        return max(known, unsure) if known and unsure else known or unsure

    def _by_office(self, mention: Passage) -> Resolved | None:
        """The person or body that "the senator" or "the agency" means; None where the words name somebody."""
        office, body = told_by_office(mention.exact)
        found = office and self._office(office, mention)
        return found or (self._body(body, mention) if body else None)

    def _by_epithet(self, mention: Passage, word: str) -> Resolved | None:
        """The person told before to be what "the German" or "the 24-year-old" says, or the only one named before.

        None where it may be a nation: "the French". Of several it may be any, so that nobody is guessed.
        """
        one = person_told_so(self.text, self.cast.persons, word, mention.start)
        if not one and not is_one_person(word):
            return None
        one = one or only_person(self.cast.persons, mention.start, self.cast.called)
        return self._resolved(self._meet(one) if one else None, "")

    def _body(self, word: str, mention: Passage) -> Resolved | None:
        *before, kind = word.split()
        for name, met in islice(reversed(self.bodies), MOST_NEAR):
            is_near = mention.start - met.end <= FARTHEST_BODY
            if is_near and (word == "agency" or is_called(name, before, kind)):
                return Resolved(name, met)
        place = self.cast.body_spoken_of(before, kind, mention.start)
        return Resolved(*place) if place else None

    def _office(self, office: Office, mention: Passage) -> Resolved | None:
        """The one person who has such an office in the text, or the source last met who has it."""
        met = self.offices.alike(office, self.cast.offices_by_head.get(office.head, ()))
        alike = [(one, self.cast.full_name(name)) for one, name in met]
        names = {name for _, name in alike}
        if len(names) > 1:
            exact = {name for one, name in alike if one.modifiers == office.modifiers}
            names = exact if len(exact) == 1 else names
        if len(names) == 1:
            return Resolved(name := names.pop(), self.cast.place_of(name, mention.start))
        last = self.offices.last(office, mention.start, FARTHEST_PERSON)
        if last:
            return Resolved(self.named[last], last)
        name = self.cast.full_name(of_any_nation(office, self.cast.offices_by_head.get(office.head, ())))
        last = self.cast.place_of(name, mention.start)
        return Resolved(name, last) if last and 0 < mention.start - last.end <= FARTHEST_SUBJECT else None

    def _known_by(self, antecedent: Passage | None) -> Resolved:
        """Whoever only points back to words of the text: "Mara Lind, | who", "Ek sued Lind. | The latter"."""
        if antecedent is None:
            return Resolved("", None, is_known=False)
        self._remember(antecedent, self._name_of(antecedent.exact))
        return self._resolved(antecedent, "")

    def _remember(self, mention: Passage, name: str) -> None:
        self.named[mention] = name
        beside = office_beside(mention.exact)
        offices = [beside] if beside else []
        self._remember_body(mention, name)
        kind = kind_of(mention.exact, name)
        if kind == "person":
            kind = self.genders.get(name, kind)
        elif kind in GENDERS:
            kind = self.genders.setdefault(name, kind)
        self.last[kind] = mention
        if kind == "person" or kind in GENDERS:
            offices += self.cast.offices_of.get(name, ())
        self.offices.remember(offices, mention, name)

    def _remember_body(self, mention: Passage, name: str) -> None:
        """A named body that is a source or speaks through somebody: "officials at the Osby Works"."""
        if name[:1].isupper() and names_body(name):
            self.bodies.append((name, mention))
            return
        speaks_for = spoken_for(mention.exact)
        body = name_of(speaks_for, self.cast) if speaks_for else ""
        if body and body not in HOLDERS.values() and person_in(body) not in self.cast.full_names:
            self.bodies.append((body, mention))


def make_register(text: str, memory: Memory) -> Register:
    """A register that knows whom a text names and has met nobody."""
    cast = Cast(text, memory)
    return Register(text, cast, names=_names_worked_out(cast.key))


@lru_cache(maxsize=CASTS_REMEMBERED)
def _names_worked_out(key: tuple[object, ...]) -> dict[str, str]:  # noqa: ARG001 - what it is remembered by
    """The names of mentions in texts that name the same, as versions mostly do, filled by whoever asks first."""
    return {}
