"""Who a mention of a source means in this text.

One register walks the text once: a full name gives later surnames their holder, a pronoun
goes to the last source it fits. What fits nobody is left unresolved, never guessed (law 4).
Refuses: knowledge of the world beyond the tables in names.py.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from service.domain.versions import Passage
from service.extraction.attribution.lexicon.grammar import COORDINATORS
from service.extraction.attribution.lexicon.holders import BODIES, PAPERS
from service.extraction.attribution.lexicon.names import HOLDERS
from service.extraction.naming import full_names_of, gender_of, is_group, is_person, name_of, opening_persons, person_in
from service.text.memory import Memory

PERSONAL = {"he": "male", "his": "male", "him": "male", "himself": "male", "she": "female", "her": "female"}
PLURAL = frozenset(["they", "their", "them"])
NEUTRAL = frozenset(["it", "its"])
RELATIVE = frozenset(["who", "which", "that"])
SELF = frozenset(["i", "we", "you", "my", "our"])

#: How far before a pronoun the person it speaks of may have opened a sentence, in code points and line breaks.
FARTHEST_SUBJECT, MOST_LINES = 600, 2

#: How far before a pronoun its source may stand, in code points: about six paragraphs of news.
FARTHEST_PERSON = 2_000


@dataclass(frozen=True, slots=True)
class Resolved:
    """The holder a mention means: its name ("" for nobody in particular) and, for a pronoun, the antecedent."""

    name: str
    antecedent: Passage | None = None
    is_known: bool = True  # False when a pronoun fits nobody


@dataclass(slots=True)
class Register:
    """The sources of one text, filled while it is walked once from start to end."""

    text: str
    full_names: Mapping[str, str] = field(default_factory=dict)  # surname to full name
    last: dict[str, Passage] = field(default_factory=dict)  # by kind: male, female, person, group, thing
    named: dict[Passage, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    subjects: tuple[tuple[int, int, str], ...] = ()  # the persons sentences open with: start, end, name

    def resolve(self, mention: Passage) -> Resolved:
        """The holder of a mention; the register remembers it for later pronouns."""
        word = mention.exact.strip(" ,").lower()
        if word in PERSONAL:
            self._remember_subject(mention.start, PERSONAL[word])
            known = self._last_person(PERSONAL[word])
            is_near = known is not None and mention.start - known.end <= FARTHEST_PERSON
            return self._resolved(known if is_near else None, PERSONAL[word])
        if word in PLURAL:
            return self._resolved(self.last.get("group"), "")
        if word in NEUTRAL:
            return self._resolved(self.last.get("thing") or self.last.get("group"), "")
        if word in RELATIVE:
            return self._relative(mention)
        if word in SELF:
            return Resolved("", None, is_known=False)
        name = name_of(mention.exact, self.full_names)
        self._remember(mention, name)
        return Resolved(name)

    def _resolved(self, antecedent: Passage | None, gender: str) -> Resolved:
        if antecedent is None:
            return Resolved("", None, is_known=False)
        name = self.named[antecedent]
        if gender:
            self.genders.setdefault(name, gender)
        return Resolved(name, antecedent)

    def _remember_subject(self, before: int, gender: str) -> None:
        """The person the sentences just before speak of, where no source stands in that paragraph since."""
        at = bisect_left(self.subjects, (before,)) - 1
        if at < 0:
            return
        start, end, name = self.subjects[at]
        paragraph = self.text.rfind("\n", 0, start) + 1
        is_near = self.text.count("\n", end, before) <= MOST_LINES and before - end <= FARTHEST_SUBJECT
        known = self._last_person(gender)
        is_spoken_for = known is not None and known.start >= paragraph
        if is_near and not is_spoken_for and self.genders.get(name, gender_of(name) or gender) == gender:
            self._remember(Passage.cut(self.text, start, end), name)

    def _last_person(self, gender: str) -> Passage | None:
        known, unsure = self.last.get(gender), self.last.get("person")
        if known and unsure:
            if self.genders.get(self.named[unsure], gender) != gender:
                return known
            return max(known, unsure)
        if unsure and self.genders.get(self.named[unsure], gender) != gender:
            return known
        return known or unsure

    def _relative(self, mention: Passage) -> Resolved:
        before = self.text[max(0, mention.start - 120) : mention.start].rstrip(" ,")
        phrase = re.split(r"[.,;:—“”\"\n]", before)[-1].strip()
        words = phrase.split()[-6:]
        while words and (words[0] in COORDINATORS or (not words[0][:1].isupper() and len(words) > 2)):
            words = words[1:]
        if not words:
            return Resolved("", None, is_known=False)
        exact = " ".join(words)
        start = self.text.rfind(exact, max(0, mention.start - 140), mention.start)
        if start < 0:
            return Resolved("", None, is_known=False)
        antecedent = Passage(start, start + len(exact), exact)
        name = name_of(exact, self.full_names)
        self._remember(antecedent, name)
        return Resolved(name, antecedent)

    def _remember(self, mention: Passage, name: str) -> None:
        self.named[mention] = name
        gender = self.genders.get(name) or gender_of(f"{mention.exact} {name}")
        if gender:
            self.genders.setdefault(name, gender)
            self.last[gender] = mention
        elif name in HOLDERS.values():
            self.last["thing"] = mention
        elif is_group(mention.exact):
            self.last["group"] = mention
        elif person_in(mention.exact) or is_person(mention.exact):
            self.last["person"] = mention
        elif name[:1].isupper() or not (BODIES | PAPERS).isdisjoint(name.split()):
            self.last["thing"] = mention


def make_register(text: str, memory: Memory) -> Register:
    """A register that knows the full names of a text and has met nobody."""
    full_names = full_names_of(text, memory)
    return Register(text, full_names, subjects=tuple(opening_persons(text, full_names, memory)))
