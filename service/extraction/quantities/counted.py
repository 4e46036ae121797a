"""What a figure counts, and the key by which the same count is known again.

The noun phrase it stands with ("22 goals", "20 per cent of the territory"), and the clause's subject, whose figure it
is ("the death toll"). Phrases are cut by word lists: there are no parts of speech here.
Refuses: numbers and units.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.quantities.grammar import (
    ADVERBS,
    CLAUSE_OPENERS,
    DOUBTFUL,
    DETERMINERS,
    FUNCTION_WORDS,
    LINKING_VERBS,
    PRONOUNS,
    SAME_LEMMA,
    VERBS,
    is_verb,
)
from service.text.words import Word

#: Words in one counted phrase at most.
LONGEST_PHRASE = 9

#: Units behind which a bare noun is what they measure: "550 megawatt Topaz Solar Farms", "7% share price increase".
PLACES = frozenset("in on at across within throughout".split())


@dataclass(frozen=True, slots=True)
class Counted:
    """Offsets relative to the sentence, None where nothing is said."""

    span: tuple[int, int] | None
    subject: tuple[int, int] | None
    measure: str


def find_counted(
    words: Sequence[Word], first: int, number: int, last: int, *, unit: str, taken: frozenset[int]
) -> Counted:
    """What the figure at words[first:last] counts; `number` is where its number begins, `taken` words of figures."""
    own = own_phrase(words, last, unit=unit, taken=taken)
    subject = subject_phrase(words, first, taken)
    verb = _verb_near(words, first, own[1] if own else last)
    lemmas: set[str] = set()
    for phrase in (own, subject):
        if phrase:
            lemmas.update(lemmas_of(words, *phrase))
    if verb:
        lemmas.add(verb)
    shown = own or subject
    return Counted(
        span=_span(words, shown) if shown else None,
        subject=_span(words, subject) if subject and shown != subject else None,
        measure=" ".join(sorted(lemmas)),
    )


def own_phrase(words: Sequence[Word], last: int, *, unit: str, taken: frozenset[int]) -> tuple[int, int] | None:
    """The noun phrase right behind a figure: "goals", "of the territory", "Topaz Solar Farms"; word indexes."""
    at = last
    if at < len(words) and words[at].norm in ("(", "[") and unit:
        return None
    if at < len(words) and words[at].text in "-‑" and words[at].start == words[at - 1].end:
        at += 1
    if at < len(words) and words[at].norm in ("more", "other", "additional", "further", "less", "fewer"):
        if words[at].norm in ("more", "less", "fewer") and at + 1 < len(words) and words[at + 1].norm == "than":
            return None
        at += 1
    if at < len(words) and words[at].norm == "of":
        at += 1
    return _phrase(words, at, taken)


def _phrase(words: Sequence[Word], at: int, taken: frozenset[int]) -> tuple[int, int] | None:
    """The noun phrase that begins at words[at], without its determiner."""
    while at < len(words) and words[at].norm in DETERMINERS:
        at += 1
    if at < len(words) and not _may_begin(words, at):
        return None
    start = at
    while at < len(words) and at - start < LONGEST_PHRASE and at not in taken:
        word = words[at]
        if word.is_sign:
            joins = word.text in "-&'’/" and at > start and at + 1 < len(words) and (
                word.text == "&" or word.start == words[at - 1].end
            ) and words[at + 1].text[0].isalnum()
            if not joins:
                break
        elif word.norm == "'s" or word.norm == "’s":
            pass
        elif word.norm in FUNCTION_WORDS or word.norm in ADVERBS and at == start:
            if not (word.norm == "of" and at > start and at + 1 < len(words) and at + 1 not in taken
                    and words[at + 1].norm not in PRONOUNS and words[at + 1].text[0].isalnum()):
                break
            at += 1
            while at + 1 < len(words) and words[at].norm in DETERMINERS:
                at += 1
            continue
        elif at > start and (is_verb(word, words[at - 1]) or word.norm in ADVERBS or word.norm.endswith("ly") or (
            word.norm.endswith("ing") and words[at - 1].norm.endswith("s"))):
            break
        elif at == start and word.norm in PRONOUNS:
            return None
        at += 1
    while at > start and (words[at - 1].norm in FUNCTION_WORDS or words[at - 1].is_sign):
        at -= 1
    return (start, at) if at > start else None


def _may_begin(words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase may begin here: not with a verb ("come"), a comparison ("cheaper than") or a time."""
    word, after = words[at], words[at + 1] if at + 1 < len(words) else None
    if word.norm in ("last", "next") and after is not None and after.norm in ("year", "month", "week", "night", "time"):
        return False
    if word.norm.endswith("er") and after is not None and after.norm == "than":
        return False
    if word.norm in VERBS and word.norm not in DOUBTFUL:
        return False
    follows = after.norm if after is not None else ""
    return not (word.norm.endswith("ing") and (follows in FUNCTION_WORDS or after is None or after.is_sign))


def subject_phrase(words: Sequence[Word], first: int, taken: frozenset[int]) -> tuple[int, int] | None:
    """The subject of the clause a figure stands in: the noun phrase before its verb; word indexes."""
    clause = first
    depth = 0
    while clause > 0 and first - clause < 40:
        word = words[clause - 1]
        if word.text in ");" and depth == 0 and word.text == ";":
            break
        if word.norm in CLAUSE_OPENERS and clause < first - 1:
            break
        clause -= 1
    at = clause
    best: tuple[int, int] | None = None
    while at < first:
        phrase = _phrase(words, at, taken)
        if phrase is None:
            at += 1
            continue
        if phrase[0] >= first:
            break
        end = min(phrase[1], first)
        behind = words[end] if end < len(words) else None
        inside = phrase[0] > 0 and words[phrase[0] - 1].norm in PLACES or _led_by_preposition(words, phrase[0])
        if behind is not None and not inside and (is_verb(behind, words[end - 1]) or behind.norm in LINKING_VERBS or behind.text == ":" or end == first):
            best = (phrase[0], end)
            if behind.norm not in ("said", "says"):
                break
        if best is None and not inside:
            best = (phrase[0], end)
        at = max(end, at + 1)
    return best


def _led_by_preposition(words: Sequence[Word], at: int) -> bool:
    index = at - 1
    while index >= 0 and words[index].norm in DETERMINERS:
        index -= 1
    return index >= 0 and words[index].norm in PREPOSITIONS


PREPOSITIONS = frozenset("in on at across within by with from during after before since for under over into against between".split())


def _verb_near(words: Sequence[Word], first: int, last: int) -> str:
    """The lemma of the verb that says what happened to what is counted: "were killed", "burned"."""
    for at in range(last, min(last + 4, len(words))):
        word = words[at]
        if word.is_sign or word.norm in CLAUSE_OPENERS:
            break
        if is_verb(word, words[at - 1]) and word.norm not in LINKING_VERBS:
            return SAME_LEMMA.get(word.lemma, word.lemma)
    for at in range(first - 1, max(-1, first - 4), -1):
        word = words[at]
        if word.is_sign or word.norm in CLAUSE_OPENERS:
            break
        if is_verb(word, words[at - 1] if at else word) and word.norm not in LINKING_VERBS:
            return SAME_LEMMA.get(word.lemma, word.lemma)
    return ""


def lemmas_of(words: Sequence[Word], start: int, end: int) -> list[str]:
    """The telling lemmas of a phrase, one form for words that name the same count."""
    kept = []
    for word in words[start:end]:
        if word.is_sign or word.norm in FUNCTION_WORDS or word.norm in DETERMINERS or word.norm in ("'s", "’s"):
            continue
        kept.append(SAME_LEMMA.get(word.lemma, word.lemma))
    return kept


def as_of_span(words: Sequence[Word]) -> tuple[int, int] | None:
    """Where the sentence says as of when it holds: "as of 9 a.m. Tuesday"."""
    for at in range(len(words) - 2):
        if words[at].norm == "as" and words[at + 1].norm in ("of", "at"):
            end = at + 2
            while end < len(words) and end - at < 9 and words[end].text not in ",;()" and words[end].norm not in STOPS:
                end += 1
            if words[end - 1].text == "." and end > at + 3 and end == len(words):
                end -= 1
            if end > at + 2:
                return words[at].start, words[end - 1].end
    return None


STOPS = frozenset("the there and but has have had is was were are a".split()) - {"the"}


def _span(words: Sequence[Word], phrase: tuple[int, int]) -> tuple[int, int]:
    return words[phrase[0]].start, words[phrase[1] - 1].end
