"""A sentence cut roughly into noun phrases, verbs and the words between them, by word lists and endings.

Every word gets one letter. It is wrong now and then; what is built on it must bear that.
Refuses: meaning, and anything that needs a parser.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from service.extraction.counting.grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    DOUBTFUL,
    IRREGULAR,
    LEAVING,
    LINKING_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    VERBS,
)
from service.text.words import Word

#: noun or adjective, verb, preposition, conjunction, pronoun, determiner, adverb, figure, sign
NOUN, VERB, PREPOSITION, CONJUNCTION, PRONOUN, DETERMINER, ADVERB, FIGURE, SIGN = "NVPCRDAFS"
#: The letter of every word of the closed classes.
CLOSED = {
    **dict.fromkeys(ADVERBS, ADVERB),
    **dict.fromkeys(PREPOSITIONS, PREPOSITION),
    **dict.fromkeys(PRONOUNS, PRONOUN),
    **dict.fromkeys(DETERMINERS, DETERMINER),
    **dict.fromkeys(CONJUNCTIONS, CONJUNCTION),
    **dict.fromkeys(LINKING_VERBS, VERB),
}
NOT_ADVERBS = frozenset("assembly early family italy july monthly supply".split())
JOINING_SIGNS = frozenset("-‑&/'’.")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its determiner: words[first:last]."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Chunks:
    """The letters of a sentence's words, and for each word the noun phrase it stands in, -1 for none."""

    tags: str
    phrases: tuple[Phrase, ...]
    phrase_at: tuple[int, ...]

    def phrase_of(self, at: int) -> Phrase | None:
        """The noun phrase that holds words[at], or None."""
        if not 0 <= at < len(self.phrase_at) or self.phrase_at[at] < 0:
            return None
        return self.phrases[self.phrase_at[at]]


def cut_phrases(words: Sequence[Word], taken: Set[int], timed: Set[int] = frozenset()) -> Chunks:
    """The sentence in chunks; `taken` are the words of its figures, `timed` those that say when it holds."""
    tags: list[str] = []
    for at in range(len(words)):
        tags.append(FIGURE if at in taken else ADVERB if at in timed else _tag(words, at, tags))
    phrases: list[Phrase] = []
    phrase_at = [-1] * len(words)
    at = 0
    while at < len(words):
        if tags[at] != NOUN:
            at += 1
            continue
        end = _phrase_end(words, tags, at)
        for index in range(at, end):
            phrase_at[index] = len(phrases)
        phrases.append(Phrase(at, end))
        at = end
    return Chunks("".join(tags), tuple(phrases), tuple(phrase_at))


def _tag(words: Sequence[Word], at: int, tags: Sequence[str]) -> str:
    word = words[at]
    norm = word.norm
    before = tags[-1] if tags else ""
    closed = CLOSED.get(norm)
    if closed is not None:
        if closed == VERB and norm in ("may", "will", "can") and word.text[0].isupper() and at:
            return NOUN
        return DETERMINER if norm == "that" and before and before in "PV" and at + 1 < len(words) else closed
    if norm == "worth" and at + 1 < len(words) and words[at + 1].norm != "of":
        return PREPOSITION  # "a market worth $2 billion", but "a net worth of"
    if word.is_sign or norm == "'s":
        return NOUN if norm == "'s" and before == NOUN else SIGN
    if norm.endswith("ly") and len(norm) > 4 and norm not in NOT_ADVERBS:
        return ADVERB
    return VERB if _is_verb(words, at, before) else NOUN


def _is_verb(words: Sequence[Word], at: int, before: str) -> bool:
    word = words[at]
    norm = word.norm
    if not norm.isalpha() or (word.text[0].isupper() and at and not word.text.isupper()):
        return False
    earlier = words[at - 1].norm if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    open_after = (
        after is None
        or not after.text[0].isalpha()
        or after.norm in DETERMINERS
        or after.norm in PREPOSITIONS
        or after.norm in PRONOUNS
        or after.norm in ADVERBS
        or after.norm in CONJUNCTIONS
        or after.norm.endswith("ly")
    )
    if norm in IRREGULAR:
        return before not in ("D", "P") or norm not in DOUBTFUL
    if earlier == "to" or (
        before == "V"
        and earlier in LINKING_VERBS
        and earlier not in ("has", "have", "had", "was", "is", "are", "were", "be", "been", "being")
    ):
        return word.lemma in VERBS or norm in VERBS
    if norm.endswith("ing"):
        if before == "V" and earlier in LINKING_VERBS:
            return True
        return (
            (word.lemma in VERBS or norm[:-3] in VERBS or norm[:-3] + "e" in VERBS)
            and before not in ("D",)
            and open_after
        )
    if norm.endswith("ed") and len(norm) > 4 and word.lemma != norm:
        if before in ("D", "P", "") and not open_after:
            return False
        return before != "D" or open_after
    if norm in DOUBTFUL:
        if before == "R" or (before == "V" and earlier in LINKING_VERBS and norm in LEAVING):
            return True
        plural = earlier.endswith("s") and before == "N"
        return (plural and norm in LEAVING) or (
            before == "N"
            and norm.endswith("s")
            and not plural
            and not earlier.endswith("ed")
            and open_after
            and after is not None
            and (after.norm in DETERMINERS)
        )
    if word.lemma in VERBS or (norm.endswith("s") and norm[:-1] in VERBS):
        return before not in ("D", "P") and at > 0
    return False


def _phrase_end(words: Sequence[Word], tags: Sequence[str], at: int) -> int:
    """Where the noun phrase that begins at words[at] ends."""
    start = at
    at += 1
    while at < len(words):
        if tags[at] == NOUN:
            if words[at - 1].norm in TIMES and words[at].norm not in TIMES and words[at].norm not in ("'s", "’s"):
                break
            at += 1
        elif (
            tags[at] == SIGN
            and words[at].text in JOINING_SIGNS
            and at + 1 < len(words)
            and tags[at + 1] == NOUN
            and (
                words[at].text == "&" or (words[at].start == words[at - 1].end and words[at + 1].start == words[at].end)
            )
        ):
            at += 2
        else:
            break
    return max(at, start + 1)
