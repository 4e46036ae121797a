"""A sentence prepared for looking at: its words with their quotation marks, and where cues stand.

Refuses: sources and contents (see subjects.py and drafts/).
"""

from dataclasses import dataclass
from functools import cached_property

from service.extraction.attribution.lexicon.cues import IRREGULAR, Cue, Frame, verb_cues
from service.extraction.attribution.lexicon.grammar import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    is_adverb,
    is_capital,
    is_plural,
)
from service.extraction.attribution.quotations import QuotedRanges
from service.text.reading import SentenceReading

#: Words of a sentence looked at for cues; a longer "sentence" is a list or no prose at all.
LONGEST_SENTENCE = 400

#: Cues taken up in one sentence. More than this is not prose.
MOST_CUES = 40

#: A past form after one of these is an adjective or a noun: "the proposed rule".
_NOUN_BEFORE = DETERMINERS | POSSESSIVES | (PREPOSITIONS - {"since"}) | {"so-called"}


#: Forms that differ from their lemma and are no past forms.
_NOT_PAST = frozenset(
    """
    an best children criteria data feet least less media men more most people second teeth women worse worst
    """.split()
)


#: Cues that are nouns as often as verbs unless they stand in the past: "new rules on", "emails when".
_PAST_ONLY = frozenset("back detail email list name post project reference rule".split())

#: What goes on after a plural noun: "Evacuation orders remain".
_AFTER_PLURAL = frozenset(
    """
    affect apply are become by cover expire from had have include remain require stand stay take were
    """.split()
) | {"of"}

#: Words before several things.
_SEVERAL = frozenset("all both few five four many most several six some ten these those three two various".split())

#: Participles that are no past forms of their own.
_PARTICIPLES = frozenset("foreseen given known seen shown sworn withdrawn written".split())


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue at its place, in word indexes, half-open: its verb group, and the cue's own verb in it."""

    first: int
    verb: int
    last: int
    cue: Cue
    form: str  # finite, ing, passive, infinitive
    negated: bool


class View:
    """One sentence's words, norms and lemmas, with what stands inside quotation marks."""

    def __init__(self, reading: SentenceReading, quotes: QuotedRanges, *, is_heading: bool = False) -> None:
        self.text = reading.text
        self.words = reading.words[:LONGEST_SENTENCE]
        self.norms = [word.norm for word in self.words]
        self.lemmas = [IRREGULAR.get(word.norm, word.lemma) for word in self.words]
        self.quotes = quotes
        self.is_heading = is_heading
        self.quoted = self._quoted()

    @cached_property
    def size(self) -> int:
        """How many words there are."""
        return len(self.words)

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The character range of words first to last, half-open."""
        return self.words[first].start, self.words[last - 1].end

    def is_sign(self, index: int) -> bool:
        """Whether the word is punctuation."""
        return self.words[index].is_sign

    def is_verb_like(self, index: int) -> bool:
        """Whether the word looks like a finite verb: an auxiliary, a cue in a finite form, or a past form."""
        norm = self.norms[index]
        if norm in AUXILIARIES:
            return True
        if (
            norm == self.lemmas[index]
            or is_capital(self.words[index])
            or (index and self.norms[index - 1] in _NOUN_BEFORE)
        ):
            return False
        if norm.isalpha() and not norm.endswith(("s", "ing", "er", "est")) and norm not in _NOT_PAST:
            return True
        return norm.endswith("ed") or (self.lemmas[index] in verb_cues() and not norm.endswith("ing"))

    def find_hits(self) -> list[Hit]:
        """The cues of the sentence outside quotation marks, in order, not overlapping."""
        hits: list[Hit] = []
        index = 0
        while index < self.size and len(hits) < MOST_CUES:
            hit = self._hit_at(index) if not self.quoted[index] else None
            if hit:
                hits.append(hit)
                index = hit.last
            else:
                index += 1
        return hits

    def _quoted(self) -> list[bool]:
        marks, ranges, at = [], self.quotes.ranges, 0
        for word in self.words:
            while at < len(ranges) and ranges[at][1] <= word.start:
                at += 1
            marks.append(at < len(ranges) and ranges[at][0] <= word.start)
        return marks

    def _hit_at(self, index: int) -> Hit | None:
        for cue in verb_cues().get(self.lemmas[index], ()):
            last = self._match(cue, index)
            if last:
                hit = self._reading_of(cue, index, last)
                if hit:
                    return hit
        return None

    def _match(self, cue: Cue, index: int) -> int:
        at = index + 1
        for lemma in cue.lemmas[1:]:
            while at < self.size and at - index < 5 and self.lemmas[at] != lemma and is_adverb(self.norms[at]):
                at += 1
            if at >= self.size or (self.lemmas[at] != lemma and self.norms[at] != lemma):
                return 0
            at += 1
        return at

    def _reading_of(self, cue: Cue, index: int, last: int) -> Hit | None:
        first = index
        while (
            first
            and not self.quoted[first - 1]
            and (self.norms[first - 1] in AUXILIARIES or is_adverb(self.norms[first - 1]))
        ):
            first -= 1
        while (
            first < index
            and is_adverb(self.norms[first])
            and self.norms[first] not in NEGATIONS
            and self.norms[first]
            in (
                "however",
                "meanwhile",
                "instead",
                "perhaps",
                "therefore",
                "indeed",
            )
        ):
            first += 1
        if (
            first > 2
            and self.norms[first - 1] == "to"
            and self.norms[first - 2] == "known"
            and self.norms[first - 3] in BE
        ):
            first -= 3
        elif cue.lemmas == ("know",) and self.norms[last : last + 1] == ["to"]:
            return None
        group = self.norms[first:index]
        form = self._form(cue, index, first, group)
        if not form:
            return None
        negated = any(norm in NEGATIONS for norm in self.norms[first:last])
        return Hit(first, index, last, cue, form, negated)

    def _form(self, cue: Cue, index: int, first: int, group: list[str]) -> str:
        norm, lemma = self.norms[index], self.lemmas[index]
        before = self.norms[first - 1] if first else ""
        following = self.norms[index + 1] if index + 1 < self.size else ""
        has_be = any(word in BE for word in group)
        if "known" in group:
            return "finite"
        if cue.lemmas[0] == "be":
            return "finite" if (norm != "being" and norm != "be") or any(word in MODALS for word in group) else ""
        if cue.lemmas[0] in _PAST_ONLY and not norm.endswith(("ed", "ing")) and "to" not in before:
            return ""
        if norm in _PARTICIPLES and not has_be and not any(word in HAVE for word in group):
            return ""
        if lemma == "show" and any(word in MODALS for word in group):
            return ""
        if (norm == "adding" and has_be) or (lemma == "claim" and following == "for"):
            return ""
        if self._is_name_part(index) or (norm == "states" and following not in ("that", ":", '"', "“")):
            return ""
        if norm.endswith("ing") and norm != lemma:
            if before == "worth":
                return ""
            if has_be:
                return "finite"
            return "" if before in DETERMINERS | POSSESSIVES or (before == "of" and cue.frame is Frame.ACT) else "ing"
        if has_be and not any(word in HAVE for word in group[group.index(next(w for w in group if w in BE)) + 1 :]):
            return "passive" if norm != lemma or norm in ("read", "put", "cast") else ""
        if norm == lemma and lemma not in ("put", "cast", "read"):
            return self._base_form(index, first, group, before)
        if norm.endswith("s") and not norm.endswith("ss"):
            return self._s_form(index, before, following)
        if norm == "said" or group:
            return "finite"
        if following == "by" and cue.frame is not Frame.SAY:
            return ""
        if before in _NOUN_BEFORE or (before in COORDINATORS and following in ("", ",")):
            return ""
        return "finite"

    def _is_name_part(self, index: int) -> bool:
        """Whether a capitalised word is part of a name: "the United States", "a New York Times report"."""
        if index == 0 or not is_capital(self.words[index]):
            return False
        following = self.words[index + 1] if index + 1 < self.size else None
        return self.norms[index] == "states" or following is None or not is_capital(following)

    def _base_form(self, index: int, first: int, group: list[str], before: str) -> str:
        if any(word in MODALS or word in DO for word in group):
            return "finite"
        if before == "to":
            return "infinitive"
        if self.is_heading and first > 2 and is_capital(self.words[first - 1]) and not is_capital(self.words[index]):
            return "finite" if {",", "and", "&"} & set(self.norms[: first - 1]) else ""
        if before in ("i", "we", "they", "you", "who", "that", "which"):
            return "finite"
        if (
            first
            and is_plural(self.words[first - 1])
            and self.norms[first - 1] != "times"
            and not self._noun_follows_noun(index)
        ):
            return "finite"
        return ""

    def _s_form(self, index: int, before: str, following: str) -> str:
        if not before or before in _NOUN_BEFORE or (before in COORDINATORS and following in ("", "for", "of", ",")):
            return ""
        previous = self.words[index - 1]
        if before in ("he", "she", "it", "who", "which", "that", "everyone", "nobody", "one", "'s"):
            return "finite" if before != "'s" else ""
        if previous.norm.endswith(("ive", "al", "ous", "ful", "ic", "ing")) and not is_capital(previous):
            return ""
        if self.norms[index] != "says" and following in _AFTER_PLURAL:
            return ""
        if self._ends_plural(index):
            return ""
        return "finite"

    def _ends_plural(self, index: int) -> bool:
        """Whether the form in -s ends a phrase of several: "all evacuation orders"."""
        at = index
        while at and index - at < 4 and not self.is_sign(at - 1) and self.norms[at - 1] not in _SEVERAL:
            if is_plural(self.words[at - 1]) or self.norms[at - 1] in PREPOSITIONS:
                return False
            at -= 1
        is_several = at and at < index and self.norms[at - 1] in _SEVERAL
        return bool(is_several) and not self.quoted[at - 1]

    def _noun_follows_noun(self, index: int) -> bool:
        following = self.norms[index + 1] if index + 1 < self.size else "."
        return following in ("", ".", "of", "was", "is", "has", "were", "are", "have")
