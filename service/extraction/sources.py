"""Who a mention of a source means in this text.

One register walks the text once: a full name gives later surnames their holder, a pronoun
goes to the last source it fits. What fits nobody is left unresolved, never guessed (law 4).
Refuses: knowledge of the world beyond the tables in names.py.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from service.domain.versions import Passage
from service.extraction.attribution.lexicon.names import (
    FEMALE,
    HOLDERS,
    MALE,
    NOT_IN_NAMES,
    NOT_PERSONS,
    ORIGINS,
    PERSONS,
    TITLES,
    UNNAMED,
)

PERSONAL = {"he": "male", "his": "male", "him": "male", "himself": "male", "she": "female", "her": "female"}
PLURAL = frozenset(["they", "their", "them"])
NEUTRAL = frozenset(["it", "its"])
RELATIVE = frozenset(["who", "which", "that"])
SELF = frozenset(["i", "we", "you", "my", "our"])

#: Words of one name at most: "Ursula von der Leyen" has four.
LONGEST_NAME = 5

_TOKEN = re.compile(r"[^\W\d_](?:[\w.&-]|['’](?!s\b))*|\d+")
_FULL_NAME = re.compile(
    r"\b[A-ZÀ-Þ][\w-]{1,30}(?: [A-Z]\.)?(?: (?:van|von|der|de|al|bin|la)){0,3}(?: [A-ZÀ-Þ][\w-]{1,30}){1,6}"
)
_LEAD = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|both)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"^(?:a|an|one|two|three|four|five|six|several|some|many|other|another|a number of|\d+)\b", re.IGNORECASE
)


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
    full_names: dict[str, str] = field(default_factory=dict)  # surname to full name
    last: dict[str, Passage] = field(default_factory=dict)  # by kind: male, female, person, group, thing
    named: dict[Passage, str] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def resolve(self, mention: Passage) -> Resolved:
        """The holder of a mention; the register remembers it for later pronouns."""
        word = mention.exact.strip(" ,").lower()
        if word in PERSONAL:
            return self._resolved(self._last_person(PERSONAL[word]), PERSONAL[word])
        if word in PLURAL:
            return self._resolved(self.last.get("group"), "")
        if word in NEUTRAL:
            return self._resolved(self.last.get("thing") or self.last.get("group"), "")
        if word in RELATIVE:
            return self._relative(mention)
        if word in SELF:
            return Resolved("", None, is_known=False)
        name = self.canonical(mention.exact)
        self._remember(mention, name)
        return Resolved(name)

    def canonical(self, mention: str) -> str:
        """The name of a mention that is no pronoun: "UK Prime Minister Sir Keir Starmer" is "Keir Starmer"."""
        several = _several(mention)
        if several:
            return " and ".join(self.canonical(one) for one in several)
        head = re.split(r",| – | — | - |\(", mention, maxsplit=1)[0].strip(" '\"’‘“”")
        bare = _LEAD.sub("", head).strip()
        if bare.lower().rstrip("’'") in HOLDERS:
            return HOLDERS[bare.lower().rstrip("’'")]
        person = _person_in(head)
        if person:
            return self.full_names.get(person, person)
        tokens = bare.split()
        if not tokens:
            return ""
        first = tokens[0].lower().rstrip(".")
        has_name = any(token[:1].isupper() for token in head.split()[1:]) or first in ORIGINS or first in HOLDERS
        kind = tokens[-1].lower() if len(tokens) < 4 else tokens[0].lower()
        if not has_name and (_INDEFINITE.match(head) or kind in UNNAMED or tokens[0].lower() in UNNAMED):
            return ""
        return (
            bare
            if has_name
            else bare[:1].lower() + bare[1:]
            if bare[1:2].islower() and not _is_single_name(bare)
            else bare
        )

    def _resolved(self, antecedent: Passage | None, gender: str) -> Resolved:
        if antecedent is None:
            return Resolved("", None, is_known=False)
        name = self.named[antecedent]
        if gender:
            self.genders.setdefault(name, gender)
        return Resolved(name, antecedent)

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
        while words and not words[0][:1].isupper() and len(words) > 2:
            words = words[1:]
        if not words:
            return Resolved("", None, is_known=False)
        exact = " ".join(words)
        start = self.text.rfind(exact, max(0, mention.start - 140), mention.start)
        if start < 0:
            return Resolved("", None, is_known=False)
        antecedent = Passage(start, start + len(exact), exact)
        name = self.canonical(exact)
        self._remember(antecedent, name)
        return Resolved(name, antecedent)

    def _remember(self, mention: Passage, name: str) -> None:
        self.named[mention] = name
        gender = self.genders.get(name) or _gender_of(mention.exact, name)
        if gender:
            self.genders.setdefault(name, gender)
            self.last[gender] = mention
        elif name in HOLDERS.values():
            self.last["thing"] = mention
        elif _is_group(mention.exact):
            self.last["group"] = mention
        elif _person_in(mention.exact) or _is_person(mention.exact):
            self.last["person"] = mention
        else:
            self.last["thing"] = mention


def make_register(text: str) -> Register:
    """A register that knows the full names of a text by their last word; of several, the most frequent."""
    counts: dict[str, Counter[str]] = {}
    for line in text.split("\n"):
        words = line.split()
        is_title = line[-1:].isalnum() and sum(word[:1].isupper() for word in words) * 3 > len(words) * 2
        if is_title and len(words) > 4:
            continue  # a headline in title case joins names with verbs
        for match in _FULL_NAME.finditer(line):
            name = _person_in(match.group())
            is_name = " " in name and not any(word.lower() in NOT_IN_NAMES for word in name.split())
            if is_name:
                counts.setdefault(name.rsplit(" ", 1)[1], Counter())[name] += 1
    return Register(text, {surname: names.most_common(1)[0][0] for surname, names in counts.items()})


def _several(mention: str) -> list[str]:
    """The holders of a joint mention ("Ada Byron and Alan Turing", "UK, France"); empty when there is one."""
    parts = [_LEAD.sub("", part).strip() for part in re.split(r",? and |, ", mention.strip(" ,"))]
    if not 2 <= len(parts) <= 5 or not all(part[:1].isupper() for part in parts) or " of " in parts[0]:
        return []
    are_holders = all(part.lower() in HOLDERS for part in parts)
    return parts if are_holders or (" and " in mention and not re.search(r"['’]s? ", mention)) else []


def _person_in(mention: str) -> str:
    """The name at the end of the capitalised run of a mention, without titles; "" when there is none."""
    tokens = [match.group() for match in _TOKEN.finditer(mention)]
    run: list[str] = []
    for token in reversed(tokens):
        plain = token.rstrip(".").lower()
        if not token[:1].isupper() or plain in TITLES or plain in ORIGINS:
            if token.lower() in ("van", "von", "der", "de", "al", "bin", "la") and run:
                run.append(token)
                continue
            if run:
                break
            return ""
        run.append(token)
        if len(run) >= LONGEST_NAME:
            break
    name = list(reversed(run))
    if not name or name[0].lower() in ("the", "a", "an", "this", "that", "some", "many", "most", "other", "both"):
        return ""
    while name and name[0][:1].islower():
        name = name[1:]
    if len(name) == 1 and (name[0].lower() in UNNAMED | NOT_IN_NAMES or (name[0].isupper() and len(name[0]) < 6)):
        return ""
    if (
        len(name) == 1
        and tokens[:1] == name
        and name[0].lower().endswith("s")
        and len(tokens) == 1
        and name[0][:-1].lower() in _GROUPS
    ):
        return ""
    return " ".join(name)


_GROUPS = frozenset(
    """
    republican democrat russian ukrainian american european conservative minister senator expert critic
    """.split()
)


def _is_single_name(name: str) -> bool:
    return name[:1].isupper() and " " not in name and name.lower() not in UNNAMED and len(name) > 2


def _is_person(mention: str) -> bool:
    """Whether a description is of one person: "the governor of Osby", "a former teacher"."""
    head = re.split(r",| from | of | in | at | with | who | for ", mention, maxsplit=1)[0].split()
    word = head[-1].lower() if head else ""
    return word in PERSONS or (word.endswith(("er", "ist", "ian", "man", "or")) and word not in NOT_PERSONS)


def _gender_of(mention: str, name: str) -> str:
    words = {token.group().rstrip(".").lower() for token in _TOKEN.finditer(f"{mention} {name}")}
    if words & FEMALE:
        return "female"
    return "male" if words & MALE else ""


def _is_group(mention: str) -> bool:
    last = re.split(r",| from | of | in | with | who ", mention, maxsplit=1)[0].split()
    if " and " in mention and not re.match(r"^[^,]* of ", mention):
        return True
    return bool(last) and last[-1].islower() and last[-1].endswith("s") and not last[-1].endswith("ss")
