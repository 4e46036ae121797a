"""A sentence prepared for looking at: its words with their quotation marks, and where cues stand.

Refuses: sources and contents (see phrases/subjects.py and drafts/).
"""

import re
from dataclasses import dataclass
from functools import cached_property

from service.extraction.attribution.lexicon.cues import IRREGULAR, VERBS_AFTER_BE, Cue, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COUNTING,
    DETERMINERS,
    HAVE,
    OBJECT_PRONOUNS,
    PERSONS_END,
    POSSESSIVES,
    PREPOSITIONS,
    is_adverb,
    is_capital,
)
from service.extraction.attribution.quotations import QuotedRanges
from service.text.reading import SentenceReading
from service.text.words import Word

#: Words of a sentence looked at for cues; a longer "sentence" is a list or no prose at all.
LONGEST_SENTENCE = 400

#: Past forms that are as the plain ones, and what opens whatever they reach.
_UNCHANGED = frozenset("beat bet burst cast cut hit hurt let put quit read set shed shut split spread".split())
_OPENS_THING = DETERMINERS | POSSESSIVES

#: A past form after one of these is an adjective or a noun: "the proposed rule".
NOUN_BEFORE = DETERMINERS | POSSESSIVES | (PREPOSITIONS - {"since"}) | {"so-called"}


#: Forms that differ from their lemma and are no past forms.
_NOT_PAST = frozenset(
    """
    an best children criteria data feet him least less me media men more most people second teeth them us whom women
    worse worst
    """.split()
)


#: What no irregular past form ends in.
_NO_PAST_ENDS = ("s", "ing", "er", "est", *PERSONS_END)

#: Forms in -s that are nouns before another: "the appeals court".
_NOUNS = frozenset(["appeals", "volunteers"])


#: Nouns in -ing that are verbs behind a comma, and before what: "struck it down, finding that it was unlawful".
_TELLING = {
    "finding": ("find", frozenset(["that"])),
    "ruling": ("rule", frozenset(["that"])),
    "warning": ("warn", DETERMINERS | OBJECT_PRONOUNS | {"against", "of", "that"}),
}

#: The hyphen of one word, where the words of a sentence are looked at.
INSIDE_WORD = "\u2010"

#: What stands before a name in quotation marks: "a smuggler nicknamed “the Eel”", "known as", "by the name".
_NAMING = frozenset("alias called codenamed dubbed entitled headed headlined named nicknamed titled".split())
_KNOWN = frozenset("described identified known listed".split())
_NAMES = frozenset("alias codename moniker name nickname pseudonym".split())
_ITSELF = frozenset("herself himself itself themselves".split())

#: What has a name in quotation marks, works that say nothing themselves, and who made what has: "the author of".
_TITLED = frozenset("band blog campaign charity club documentary group movement newsletter podcast".split())
_WORKS = frozenset("album book film game hit musical novel opera play series show single song".split())
_MAKERS = frozenset(
    """
    author composer creator director editor founder host maker makers performer playwright presenter producer singer
    songwriter star writer
    """.split()
)
_OF_TITLE = frozenset(["behind", "of"])

#: Words of a name in quotation marks, and from "known" to its "as", at most.
LONGEST_NICKNAME, FARTHEST_AS = 6, 4

#: A time of day.
_CLOCK = re.compile(r"\b\d{1,2}(?::\d\d|(?:[.:]\d\d)?[ap]m)\b")


#: A time of day with a full stop, where an entry of a running report begins: "16.20 Firefighters say".
_ENTRY = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d(?=:? (?:[A-Z][a-z]|[A-Z]{2}))")


def with_clocks(reading: SentenceReading) -> tuple[Word, ...]:
    """The words of a sentence with each time of day as one word, so that "18:00" is no number with a colon."""
    may_have = ":" in reading.text or "am" in reading.text or "pm" in reading.text
    clocks = {match.start(): match for match in _CLOCK.finditer(reading.text)} if may_have else {}
    if entry := _ENTRY.match(reading.text):
        clocks[0] = entry
    if not clocks:
        return reading.words
    words: list[Word] = []
    places = []  # of the words as they were, in those with clocks
    end = 0
    for word in reading.words:
        if word.start >= end:
            clock = clocks.get(word.start)
            if clock:
                end = clock.end()
                word = word._replace(end=end, text=clock[0], norm=clock[0].replace(".", ":"), lemma=clock[0])
            words.append(word)
        places.append(len(words) - 1)
    return tuple(word if word.head < 0 else word._replace(head=places[word.head]) for word in words)


def without_nickname(words: tuple[Word, ...], quotes: QuotedRanges) -> tuple[tuple[Word, ...], tuple[int, int] | None]:
    """The words with a name in quotation marks that belongs to who speaks, without its marks, and where it stands.

    "A smuggler nicknamed “the Eel” told the court": no words of anybody's; not "He is called “the Eel”, said Lind".
    """
    start, end = quotes.ranges[0] if quotes.ranges else (0, 0)
    first = next((at for at, word in enumerate(words) if word.start >= start), 0)
    last = next((at for at, word in enumerate(words) if word.start >= end), 0)
    inside = words[first + 1 : last - 1]
    if not start or not 0 < len(inside) <= LONGEST_NICKNAME or not (words[first].is_sign and words[last - 1].is_sign):
        return words, None
    is_name = not inside[-1].is_sign and any(map(is_capital, inside[: 1 + (inside[0].norm in DETERMINERS)]))
    if not is_name or not (opening := _opens_nickname(words, first)) or not _speaks_behind(words, opening, last):
        return words, None
    named = [word._replace(start=start) if not at else word for at, word in enumerate(inside)]
    named[-1] = named[-1]._replace(end=end)
    kept = (*words[: first - 1], words[first - 1]._replace(lemma=words[first - 1].norm), *named, *words[last:])
    places = (*range(first), first, *range(first, last - 2), last - 3, *range(last - 2, len(words) - 2))
    return tuple(word if word.head < 0 else word._replace(head=places[word.head]) for word in kept), (start, end)


def _opens_nickname(words: tuple[Word, ...], mark: int) -> int:
    """Where what names somebody begins before the mark: "nicknamed", "known only as", "the group"; 0 for nowhere."""
    norms = [word.norm for word in words[:mark]]
    lead = mark - 1
    if norms[lead] == "as":
        lead = next((at for at in range(lead - 1, max(0, mark - FARTHEST_AS - 1), -1) if norms[at] in _KNOWN), 0)
    elif norms[lead] in _ITSELF and norms[lead - 1 : lead] in (["call"], ["calls"]):
        return lead - 2 if norms[lead - 2] in ("that", "which", "who") else 0
    elif norms[lead] in _OF_TITLE:
        return lead if norms[lead - 1] in _MAKERS else 0
    elif norms[lead] in _TITLED | _WORKS:
        is_named = lead > 0 and norms[lead - 1] in DETERMINERS
        return lead if is_named and (norms[lead] in _TITLED or norms[lead - 2] in _OF_TITLE) else 0
    elif norms[lead] in _NAMES:
        return next((at for at in range(lead - 1, 0, -1) if norms[at] in ("that", "under", "which", "who")), 0)
    elif norms[lead] not in _NAMING:
        return 0
    return lead if lead > 0 and norms[lead - 1] not in BE | HAVE and not is_adverb(norms[lead - 1]) else 0


def _speaks_behind(words: tuple[Word, ...], opening: int, at: int) -> bool:
    """Whether who is named so speaks right behind it, and nothing else is told before."""
    is_aside = words[at].norm == ","
    before = [word.norm for word in words[: max(opening, 0)]]
    if is_aside != ("," in before):
        return False
    if any(norm in AUXILIARIES or norm in IRREGULAR or norm.endswith("ed") for norm in before):
        return False
    at += is_aside
    while at < len(words) and (words[at].norm in HAVE or is_adverb(words[at].norm)):
        at += 1
    verb = words[at] if at + 1 < len(words) else words[0]
    lemma = IRREGULAR.get(verb.norm, verb.lemma)
    return verb.norm != lemma and lemma in verb_cues() and not verb.norm.endswith("ing")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue at its place, in word indexes, half-open: its verb group, and the cue's own verb in it."""

    first: int
    verb: int
    last: int
    cue: Cue
    form: str  # finite, ing, passive, infinitive; joined: a participle with its agent behind "and"
    negated: bool


class View:
    """One sentence's words, norms and lemmas, with what stands inside quotation marks."""

    def __init__(self, reading: SentenceReading, quotes: QuotedRanges, *, is_heading: bool = False) -> None:
        self.text = reading.text
        words, self._nickname = without_nickname(with_clocks(reading)[:LONGEST_SENTENCE], quotes)
        self.words = words
        self.norms = [word.norm for word in self.words]
        if "WHO" in reading.text and not reading.text.isupper():  # the body, no pronoun, where not all is in capitals
            self.norms = ["w.h.o" if word.text == "WHO" else word.norm for word in self.words]
        self.lemmas = [IRREGULAR.get(word.norm, word.lemma) for word in self.words]
        for index, norm in enumerate(self.norms):
            if norm == "-" and self._is_inside_word(index):
                self.norms[index] = INSIDE_WORD
            if norm in _TELLING and index and self.norms[index - 1] == ",":
                verb, behind = _TELLING[norm]
                told = norm == "warning" and self.norms[index + 2 : index + 3] in (["not"], ["that"], ["to"])
                if told or not behind.isdisjoint(self.norms[index + 1 : index + 2]):
                    self.lemmas[index] = verb
            if norm in VERBS_AFTER_BE and not BE.isdisjoint(self.norms[max(0, index - 2) : index]):
                self.lemmas[index] = VERBS_AFTER_BE[norm]
        self.quotes = quotes
        self.is_heading = is_heading
        self.quoted = self._quoted()

    def _is_inside_word(self, index: int) -> bool:
        """Whether a sign is the hyphen of one word, and no dash: "a 52-count charge", "a 24-year-old"."""
        if not 0 < index < len(self.words) - 1:
            return False
        before, sign, after = self.words[index - 1 : index + 2]
        is_glued = before.end == sign.start and sign.end == after.start
        return sign.text == "-" and is_glued and before.is_number and after.text[:1].isalpha()

    @cached_property
    def size(self) -> int:
        """How many words there are."""
        return len(self.words)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins, in characters of the sentence."""
        return [word.start for word in self.words]

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The character range of words first to last, half-open."""
        return self.words[first].start, self.words[last - 1].end

    def is_sign(self, index: int) -> bool:
        """Whether the word is punctuation; none stands behind a sentence that breaks off."""
        return index < self.size and self.words[index].is_sign

    def is_verb_like(self, index: int) -> bool:
        """Whether the word looks like a finite verb: an auxiliary, a cue in a finite form, or a past form."""
        if index >= self.size:
            return False  # a sentence that breaks off
        norm = self.norms[index]
        if norm in AUXILIARIES:
            return not self.is_in_name(index)
        if (
            norm == self.lemmas[index]
            or is_capital(self.words[index])
            or (index and (self.norms[index - 1] in NOUN_BEFORE or self.words[index - 1].is_number))
        ):
            return False
        if index and norm.endswith("s") and self.norms[index - 1] in COUNTING:
            return False  # "the two sides"
        if norm.isalpha() and not norm.endswith(_NO_PAST_ENDS) and norm not in _NOT_PAST:
            return True
        return norm.endswith("ed") or (
            norm not in _NOUNS and self.lemmas[index] in verb_cues() and not norm.endswith("ing")
        )

    def is_unchanged_past(self, index: int) -> bool:
        """Whether the word is a past form like the plain one that reaches something: "quit the government after"."""
        behind = self.norms[index + 1] if index + 1 < self.size else ""
        if self.norms[index] not in _UNCHANGED or behind not in _OPENS_THING or not index:
            return False
        return self.norms[index - 1] not in NOUN_BEFORE | AUXILIARIES | {"to"}

    def is_in_name(self, index: int) -> bool:
        """Whether a word goes on with a name or a date: "Theresa May", "3 May", not in "Lind Just Announced Who"."""
        if not index or not is_capital(self.words[index]) or any(map(is_capital, self.words[index + 1 : index + 2])):
            return False
        before = self.words[index - 1]
        return is_capital(before) or before.is_number

    def _quoted(self) -> list[bool]:
        marks, at = [], 0
        ranges = [one for one in self.quotes.ranges if one != self._nickname]
        for word in self.words:
            while at < len(ranges) and ranges[at][1] <= word.start:
                at += 1
            marks.append(at < len(ranges) and ranges[at][0] <= word.start)
        return marks
