"""What happened to what a figure counts, by the verb behind it or right before it: "41 people [were killed]".

Refuses: what befell those whom a count before a figure counts (counts.py).
"""

from collections.abc import Sequence

from service.extraction.counting.clauses.predicates import lacked_behind
from service.extraction.counting.grammar import BEING, FATES, LINKING_VERBS
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.sameness import telling_lemma, telling_lemmas
from service.extraction.counting.subjects import is_time
from service.extraction.numerals.word_forms import NORM, WordForm

#: What is done to people or things of which only the number is told, in telling lemmas.
HARMING = frozenset("arrest charge convict destroy detain evacuate hurt kill rescue".split())
#: Words between "gusting" and a speed.
MOST_GUSTING = 4
#: Verbs before what somebody is without.
STAYING = frozenset("left remain remained".split())


def deed_of(words: Sequence[WordForm], chunks: Chunks, first: int, last: int) -> set[str]:
    """What happened to what is counted, as a lemma: "were killed", "burned"; links and movements say nothing."""
    if carrying := _participle_before(words, chunks, first):
        return {telling_lemma(words[carrying])}
    if "gusting" in map(NORM, words[max(0, first - MOST_GUSTING) : first]):
        return {"gust"}  # "winds gusting to 110km/h"
    tags = chunks.tags
    last = behind_partners(words, chunks, None, last)
    for at in range(last, min(last + 5, len(words))):
        word, tag = words[at], tags[at]
        if tag == "V":
            if lacked := lacked_behind(words, at):
                return {lacked}
            after = words[at + 1].norm if at + 1 < len(words) else ""
            if after == "without" and word.norm in STAYING:
                continue
            if after in FATES and word.lemma == "remain":
                continue  # "30 remain missing"
            if word.norm not in LINKING_VERBS:
                return {telling_lemma(word)}
        if at > last and word.norm in FATES and words[at - 1].lemma in ("be", "remain"):
            return {telling_lemma(word)}
        if tag == "P" and at > last and _leads_on(words, chunks, at):
            phrase = chunks.phrase_of(at + 1 + (at + 1 < len(words) and tags[at + 1] == "D"))
            return set(telling_lemmas(words, phrase)) if phrase and not is_time(words, phrase) else set()
        if tag not in "VAR":
            break
    for at in range(first - 1, max(-1, first - 4), -1):
        if tags[at] == "V" and words[at].norm not in LINKING_VERBS:
            return {telling_lemma(words[at])}
        if tags[at] not in "VADP":
            break
    return set()


def harm_before(words: Sequence[WordForm], chunks: Chunks, first: int, last: int, unit: str) -> Phrase | None:
    """The verb before a bare number of those it is done to, whom nothing names: "the blast [injured] nine"."""
    at = first - 1
    while at > 0 and chunks.tags[at] == "D":
        at -= 1
    if unit or at < 1 or chunks.tags[at] != "V" or telling_lemma(words[at]) not in HARMING:
        return None
    if words[at].lemma == "die" or words[at - 1].norm in BEING or (last < len(words) and chunks.tags[last] in "NF"):
        return None
    return Phrase(at, at + 1)


def fate_alone(words: Sequence[WordForm], chunks: Chunks, first: int, last: int) -> Phrase | None:
    """What became of a number of those whom nothing names, right behind it: "losses of 340 [killed] and 1,100 wounded".

    Not of those who did something else then: "the 300 arrested by police went home".
    """
    is_fate = last < len(words) and words[last].norm in FATES
    if (
        not is_fate
        or (first and chunks.tags[first - 1] == "D")
        or (last + 1 < len(words) and words[last + 1].norm == "by")
    ):
        return None
    return Phrase(last, last + 1)


def _leads_on(words: Sequence[WordForm], chunks: Chunks, preposition: int) -> bool:
    """Whether a verb before a preposition leads to where or how somebody is: "[left] in hospital"."""
    at = preposition - 1
    while words[preposition].norm == "without" and at > 0 and chunks.tags[at] == "A":
        at -= 1  # "are still without power"
    return words[at].lemma in ("be", "remain") or words[at].norm == "left"


def _participle_before(words: Sequence[WordForm], chunks: Chunks, first: int) -> int:
    """What a noun does to what is counted, by a participle: "a coach [carrying] 52 pupils overturned"; 0 for none."""
    at = first - 1
    is_done = at > 1 and chunks.tags[at - 1 : at + 1] == "NV" and words[at].text.endswith("ing")
    return at if is_done and words[at].norm != "being" else 0


def behind_partners(words: Sequence[WordForm], chunks: Chunks, own: Phrase | None, last: int) -> int:
    """Past the counts that share a verb with this one: "6 people [or 2 households] may meet"."""
    at = last = max(own.last, last) if own else last
    while at + 2 < len(words) and words[at].norm in ("and", "or") and chunks.tags[at + 1] == "F":
        at += 1
        while at < len(words) and chunks.tags[at] == "F":
            at += 1
        at += at < len(words) and words[at].norm == "of"  # "40 per cent of men and 9 per cent of women had left"
        while at < len(words) and chunks.tags[at] == "D":
            at += 1
        phrase = chunks.phrase_of(at)
        if phrase is None:
            return last
        last = at = phrase.last
    return last
