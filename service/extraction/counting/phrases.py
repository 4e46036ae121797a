"""A sentence cut roughly into noun phrases, verbs and the words between them, by word lists and endings.

Every word gets one letter. It is wrong now and then; what is built on it must bear that.
Refuses: meaning, and anything that needs a parser.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import compress, count
from operator import not_
from typing import NamedTuple

from service.extraction.counting.grammar import IRREGULAR, MANY, RELATIVE, TIMES
from service.extraction.counting.tagging.letters import (
    ADVERB,
    DETERMINER,
    FIGURE,
    NOUN,
    OPEN,
    PREPOSITION,
    PRONOUN,
    SIGN,
    VERB,
)
from service.extraction.counting.tagging.plurals import done_behind
from service.extraction.counting.tagging.tags import SETTLED, tag_of
from service.extraction.numerals.word_forms import NORM, TEXT, WordForm

JOINING_SIGNS = frozenset("-‑&/'’.")


#: Letters of what may stand between a verb and a figure that belongs to the figure: "at least".
LOOSE = frozenset((DETERMINER, ADVERB, PREPOSITION))
#: Verbs behind which "to" leads to what is meant to be done, in lemmas: "wants to plant 20 million trees".
MEANING = frozenset(
    """agree aim attempt decide expect fail hope intend need order plan pledge prepare promise refuse seek start
    threaten try vote vow want""".split()
)
#: Words that open a time behind what it is the time of.
NEXT = frozenset({"last", "next"})


#: Helping verbs that nothing but adverbs parts from their verb, and what may stand between that no ending shows.
MODALS = frozenset(
    """can can't cannot could couldn't might mightn't must mustn't should shouldn't will won't would wouldn't""".split()
)
BETWEEN = frozenset("even never not quickly soon still well".split())
#: Letters of what may be who does it, right before such a verb: not "when will prices fall".
DOERS = frozenset((NOUN, PRONOUN, FIGURE, ADVERB, ""))


class Phrase(NamedTuple):
    """A noun phrase without its determiner: words[first:last]."""

    first: int
    last: int


#: Makes a phrase of its two places, twice as fast as by calling it.
_as_phrase = tuple.__new__
#: A hyphen behind a figure and a word that its neighbours decide before a noun: "a 300-[seat] cinema".
JOINED, HYPHENS = [SIGN, "", NOUN], frozenset("-‑")
#: What makes owners of many, and how far before it a quotation that it closes may be opened, in words.
APOSTROPHE, FAR_OPENED = "'", 20
#: A run of nouns, and of nouns that signs join.
NOUNS = re.compile(f"{NOUN}(?:{SIGN}?{NOUN})*")


@dataclass(frozen=True, slots=True)
class Chunks:
    """The letters of a sentence's words, and for each word the noun phrase it stands in, or None."""

    tags: str
    phrase_at: Sequence[Phrase | None]

    def phrase_of(self, at: int) -> Phrase | None:
        """The noun phrase that holds words[at], or None."""
        return self.phrase_at[at] if 0 <= at < len(self.phrase_at) else None


def cut_phrases(words: Sequence[WordForm], taken: Set[int], timed: Set[int] = frozenset()) -> Chunks:
    """The sentence in chunks; `taken` are the words of its figures, `timed` those that say when it holds."""
    tags = list(map(SETTLED.__getitem__, map(TEXT, words)))
    for at in timed:
        tags[at] = ADVERB
    for at in taken:
        tags[at] = FIGURE
    for at in taken:
        if at - 1 not in taken and (meant := _meant_before(words, at, tags)) >= 0:
            tags[meant] = VERB
            if _means_to(words, meant - 2):
                tags[meant - 2] = VERB
        if tags[at + 1 : at + 4] == JOINED and words[at + 1].text in HYPHENS and _is_joined_noun(words[at + 2]):
            tags[at + 2] = NOUN
        elif at + 1 not in taken and (done := done_behind(words, at + 1, tags)):
            tags[done] = VERB
    norms = list(map(NORM, words))
    if not MODALS.isdisjoint(norms):
        for at in [at for at, norm in enumerate(norms) if norm in MODALS]:
            if done := _behind_modal(words, at, tags):
                tags[at + 1 : done] = [ADVERB] * (done - at - 1)
                tags[done] = VERB
    if APOSTROPHE in norms:
        for at in [at for at, norm in enumerate(norms) if norm == APOSTROPHE and _is_owning(words, at, tags)]:
            tags[at] = NOUN
            tags[at + 1] = tags[at + 1] or NOUN
    for at in list(compress(count(), map(not_, tags))):
        tags[at] = tag_of(words, at, tags)
    letters = "".join(tags)
    phrase_at: list[Phrase | None] = [None] * len(words)
    for run in NOUNS.finditer(letters):
        at, last = run.span()
        if last == at + 1:
            phrase_at[at] = _as_phrase(Phrase, (at, last))
            continue
        while 0 <= at < last:
            end = _phrase_end(words, letters, at)
            phrase_at[at:end] = [_as_phrase(Phrase, (at, end))] * (end - at)
            at = letters.find(NOUN, end)
    return Chunks(letters, phrase_at)


def _is_owning(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> bool:
    """Whether an apostrophe at words[at] makes an owner of a plural: "the workers['] demands", no closing quote."""
    if at == 0 or at + 1 >= len(words) or words[at].gap or not words[at + 1].gap or tags[at - 1] == FIGURE:
        return False
    owner, owned = words[at - 1], words[at + 1]
    if not owner.norm.endswith("s") or not owned.norm.isalpha() or owned.norm in OPEN or tags[at + 1] not in (NOUN, ""):
        return False
    return all(words[back].norm != APOSTROPHE or not words[back].gap for back in range(max(0, at - FAR_OPENED), at))


def _is_joined_noun(word: WordForm) -> bool:
    """Whether a word written together with a hyphen before it is a thing and no participle: "-seat", not "-led"."""
    return not word.gap and not word.norm.endswith(("ed", "ing")) and word.norm not in IRREGULAR


def _meant_before(words: Sequence[WordForm], first: int, tags: Sequence[str]) -> int:
    """The word before a figure that says what somebody means to do to so many: "wants to [plant] 20 trees"; else -1."""
    at = first - 1
    while at > first - 4 and at > 1 and tags[at] in LOOSE:
        at -= 1
    is_led = at > 1 and tags[at] in (NOUN, "") and words[at - 1].norm == "to" and words[at].text.islower()
    return at if is_led and (words[at - 2].lemma in MEANING or words[at - 2].norm in MEANING) else -1


def _means_to(words: Sequence[WordForm], at: int) -> bool:
    """Whether a word that is a noun as well is here what somebody does: "the city [plans] to", not "a plan to"."""
    if at == 0 or not words[at].text.islower() or not words[at - 1].norm.isalpha() or words[at - 1].norm in OPEN:
        return False
    return words[at].norm.endswith("s") != (words[at - 1].norm.endswith("s") or words[at - 1].norm in MANY)


def _behind_modal(words: Sequence[WordForm], at: int, tags: Sequence[str]) -> int:
    """Where the verb behind a helping verb at words[at] stands: "a family would [save] £300"; 0 where none does."""
    if at == 0 or not words[at].text.islower() or tags[at] not in (VERB, ""):
        return 0
    if tags[at - 1] not in DOERS and words[at - 1].norm not in RELATIVE:
        return 0
    verb = at + 1
    while verb < len(words) and (words[verb].norm in BETWEEN or tags[verb] == ADVERB):
        verb += 1
    is_verb = (
        verb < len(words) and tags[verb] in (NOUN, "") and words[verb].norm.isalpha() and words[verb].text.islower()
    )
    return verb if is_verb else 0


def _is_whole(words: Sequence[WordForm], at: int) -> bool:
    """Whether what stands before words[at] is no owner of what follows."""
    return not words[at - 1].norm.endswith(("'s", "s'", "’s", "s’"))


def _phrase_end(words: Sequence[WordForm], tags: str, at: int) -> int:
    """Where the noun phrase that begins at words[at] ends."""
    start = at
    at += 1
    while at < len(words):
        if tags[at] == NOUN:
            norm = words[at].norm
            if words[at - 1].norm in TIMES and norm not in TIMES and norm not in ("'s", "’s"):
                break
            if norm in NEXT and at + 1 < len(words) and words[at + 1].norm in TIMES and _is_whole(words, at):
                break  # "31 goals last season", but "the team's last season"
            at += 1
        elif (
            tags[at] == SIGN
            and words[at].text in JOINING_SIGNS
            and at + 1 < len(words)
            and tags[at + 1] == NOUN
            and (words[at].text == "&" or (not words[at].gap and not words[at + 1].gap))
        ):
            at += 2
        else:
            break
    return max(at, start + 1)
