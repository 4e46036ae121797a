"""What a figure counts, and the key by which the same count is known again.

The noun phrase it stands with ("22 goals", "20 per cent of the territory"), and whose figure it is: the subject of its
clause ("the death toll") or what it is said of ("a fine of £200").
Refuses: numbers and units.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.extraction.counting.grammar import DETERMINERS, FUNCTION_WORDS, LINKING_VERBS, SAME_LEMMA, TIMES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.quantities.modifiers import FALLING, RISING
from service.text.words import Word

#: Words behind a figure that put what it counts at one remove: "60 per cent of", "$550 off", "£20 for".
OF = frozenset({"of"})
OF_MONEY = frozenset({"of", "off", "for", "in"})
#: How what a share, a rate or a sum stands for goes on: "an increase in usage", "a stake in a school".
GOING_ON = frozenset({"for", "in", "of"})
#: Words before a figure by which it belongs to the noun before them: "a fine of", "an estate worth".
BELONGING = frozenset({"of", "with", "worth", "totalling", "totaling"})
#: Prepositions by which a noun phrase goes on: "life expectancy for men in Glasgow".
CHAINING = frozenset("across among at between by for from in of on per to with within".split())
#: Adjectives that stand before a number and belong to what it counts.
LEADING = frozenset(
    """additional average big combined estimated final first following further initial last net new next
    other past previous recent record remaining sharp top total""".split()
)
#: Lemmas of movement, which the trend tells.
MOVEMENTS = RISING | FALLING | frozenset({"climb", "fell", "grew", "reach", "rose", "stand", "stood", "total"})
#: Lemmas of harm, and words for whom it comes to that add nothing.
HARM = frozenset({"injure", "kill"})
HARMED = frozenset({"least", "number", "people", "toll", "total", "victim"})
#: Words of a label before a colon.
LONGEST_LABEL = 6
#: How far back from a figure its subject is looked for, in words.
REACH = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, whose it is, and the key; spans are offsets in the sentence, None where nothing is said."""

    own: tuple[int, int] | None
    subject: tuple[int, int] | None
    measure: str


def find_counted(words: Sequence[Word], chunks: Chunks, first: int, last: int, *, unit: str, money: bool) -> Counted:
    """What the figure at words[first:last] counts."""
    own = own_phrase(words, chunks, last, measured=bool(unit), money=money)
    subject = belongs_to(words, chunks, first) or subject_of(words, chunks, first)
    if subject and subject.first < first < subject.last:
        subject = Phrase(subject.first, first)  # the modifier is the figure's: "groups [larger than 6]"
    if subject and own and subject.first <= own.first < subject.last:
        subject = None
    lemmas: set[str] = set()
    for phrase in (own, subject):
        if phrase:
            lemmas.update(telling_lemmas(words, phrase))
    lemmas.update(_deed(words, chunks, first, own.last if own else last))
    lemmas -= MOVEMENTS
    if lemmas & HARM:
        lemmas -= HARMED  # "41 people were killed", "41 deaths" and "the death toll" are one count
    return Counted(_span(words, own), _span(words, subject), " ".join(sorted(lemmas)))


def own_phrase(words: Sequence[Word], chunks: Chunks, last: int, *, measured: bool, money: bool) -> Phrase | None:
    """The noun phrase right behind a figure: "goals", "of the territory", "Topaz Solar Farms"."""
    at = last
    if at < len(words) and words[at].text in "-‑" and words[at].start == words[at - 1].end:
        at += 1
    if at < len(words) and words[at].norm in (OF_MONEY if money else OF):
        at += 1
        while at < len(words) and chunks.tags[at] == "D":
            at += 1
        phrase = chunks.phrase_of(at)
        if phrase is None or words[phrase.first].norm in TIMES:
            return None
        return _chained(words, chunks, Phrase(at, phrase.last), GOING_ON if measured else OF)
    if at < len(words) and at > last and chunks.tags[at] == "D":
        return None
    phrase = chunks.phrase_of(at)
    if phrase and words[at].norm in ("additional", "further", "more", "other") and phrase.last > at + 1:
        at += 1
    if phrase is None or (words[at].norm in ("last", "next", "more", "less", "fewer") and _is_compared(words, at)):
        return None
    if words[at].norm.endswith("er") and at + 1 < len(words) and words[at + 1].norm == "than":
        return None
    return _chained(words, chunks, Phrase(at, phrase.last), GOING_ON if measured else OF)


def belongs_to(words: Sequence[Word], chunks: Chunks, first: int) -> Phrase | None:
    """The noun before "of" or "with" and the figure: "a fine of £200", "customers with more than"; or before ":"."""
    at = first - 1
    while at >= 0 and chunks.tags[at] in "DA":
        at -= 1
    if at >= 1 and words[at].norm in BELONGING:
        phrase = chunks.phrase_of(at - 1)
        if phrase and phrase.first and words[phrase.first - 1].norm in LINKING_VERBS:
            return None
        return _head_of_chain(words, chunks, phrase) if phrase else None
    if at >= 1 and words[at].text == ":":
        return label_before(chunks, at)
    if at >= 1 and words[at].text == "(":
        return chunks.phrase_of(at - 1)
    phrase = chunks.phrase_of(at) if at == first - 1 else None
    if phrase is None or words[at].norm in LEADING or words[at].norm in TIMES:
        return None
    alone = phrase.last - phrase.first == 1 and phrase.first > 0 and chunks.tags[phrase.first - 1] == "D"
    return None if alone and words[at].text.islower() else phrase  # "Dow +0.2%", not "the sharp 3 per cent drop"


def label_before(chunks: Chunks, at: int) -> Phrase | None:
    """The label that ends with the colon at words[at]: "Structures destroyed:"."""
    start = at
    while start > 0 and at - start < LONGEST_LABEL and chunks.tags[start - 1] not in "SF":
        start -= 1
    return Phrase(start, at) if start < at else None


def subject_of(words: Sequence[Word], chunks: Chunks, first: int) -> Phrase | None:
    """The subject of the clause a figure stands in, with what belongs to it, or None when it is a pronoun."""
    at = first - 1
    stop = max(-1, first - REACH)
    seen_verb = False
    while at > stop:
        tag = chunks.tags[at]
        if tag == "V":
            seen_verb = True
            at = _before_verbs(words, chunks, at)
            if at < 0:
                return None
            tag = chunks.tags[at]
            if tag == "R":
                return None
            if tag in "NF":
                phrase = chunks.phrase_of(at)
                return _head_of_chain(words, chunks, phrase) if phrase else _chain_over_figure(words, chunks, at)
            if tag == "C" and words[at].norm in ("that", "which", "who", "whom", "whose"):
                back = at - 1
                while back > stop and chunks.tags[back] in "S":
                    back -= 1
                phrase = chunks.phrase_of(back)
                return phrase
            if words[at].text in ",)":
                opened = _opening(words, at)
                phrase = chunks.phrase_of(opened - 1) if opened > 0 else None
                if phrase and (opened == 0 or at - opened < 14):
                    return _head_of_chain(words, chunks, phrase)
            at -= 1
            continue
        if tag == "R" and not seen_verb and at == first - 1:
            return None
        if words[at].text == ";":
            break
        at -= 1
    return _first_phrase(words, chunks, max(0, stop), first)


def telling_lemmas(words: Sequence[Word], phrase: Phrase) -> list[str]:
    """The lemmas of a phrase that tell what it is, one form for words that name the same count."""
    kept = []
    for word in words[phrase.first : phrase.last]:
        if word.is_sign or word.norm in FUNCTION_WORDS or word.norm in DETERMINERS or word.norm in ("'s", "’s"):
            continue
        kept.append(SAME_LEMMA.get(word.lemma, word.lemma))
    return kept


def _is_compared(words: Sequence[Word], at: int) -> bool:
    after = words[at + 1].norm if at + 1 < len(words) else ""
    return after == "than" or after in TIMES


def _chained(words: Sequence[Word], chunks: Chunks, phrase: Phrase, links: frozenset[str]) -> Phrase:
    """The phrase with the "of" phrases behind it: "barrels of oil"."""
    while True:
        at = phrase.last
        if at + 1 >= len(words) or words[at].norm not in links:
            return phrase
        at += 1
        while at < len(words) and chunks.tags[at] == "D":
            at += 1
        after = chunks.phrase_of(at)
        if after is None or at - phrase.first > 12:
            return phrase
        phrase = Phrase(phrase.first, after.last)


def _head_of_chain(words: Sequence[Word], chunks: Chunks, phrase: Phrase) -> Phrase:
    """The phrase with the phrases before it that it belongs to: "[revenue from] mainland China"."""
    for _ in range(3):
        at = phrase.first - 1
        while at >= 0 and chunks.tags[at] == "D":
            at -= 1
        if at < 1 or words[at].norm not in CHAINING:
            return phrase
        before = chunks.phrase_of(at - 1)
        if before is None or (words[before.last - 1].norm in TIMES and before.last - before.first < 3):
            return phrase
        phrase = Phrase(before.first, phrase.last)
    return phrase


def _chain_over_figure(words: Sequence[Word], chunks: Chunks, at: int) -> Phrase | None:
    """A subject that ends in a figure: "women aged 25 to 54", "customers with more than £5"."""
    while at >= 0 and chunks.tags[at] in "FSADP":
        at -= 1
    phrase = chunks.phrase_of(at)
    return _head_of_chain(words, chunks, phrase) if phrase else None


def _before_verbs(words: Sequence[Word], chunks: Chunks, at: int) -> int:
    """The last word before a run of verbs, adverbs and "to": "[The fund] has been forecast to slow"."""
    while at >= 0 and (chunks.tags[at] in "VA" or words[at].norm in ("to", "n't", "not", "also", "only", "just")):
        at -= 1
    return at


def _opening(words: Sequence[Word], at: int) -> int:
    """Where the aside that closes at words[at] opens: the comma or bracket before it."""
    sign = "(" if words[at].text == ")" else ","
    back = at - 1
    while back >= 0 and at - back < 25 and words[back].text != sign:
        back -= 1
    return back if back >= 0 and words[back].text == sign else 0


def _first_phrase(words: Sequence[Word], chunks: Chunks, start: int, first: int) -> Phrase | None:
    """The noun phrase nearest before a figure that no verb goes with; times are none."""
    at = first - 1
    while at >= start:
        phrase = chunks.phrase_of(at)
        if phrase is None:
            at -= 1
            continue
        if not all(
            word.norm in TIMES or word.is_number or word.norm in LEADING or word.norm == "this"
            for word in words[phrase.first : phrase.last]
        ):
            return _head_of_chain(words, chunks, phrase)
        at = phrase.first - 1
    return None


def _deed(words: Sequence[Word], chunks: Chunks, first: int, last: int) -> set[str]:
    """What happened to what is counted, as a lemma: "were killed", "burned"; links and movements say nothing."""
    for at in range(last, min(last + 5, len(words))):
        if chunks.tags[at] == "V" and words[at].norm not in LINKING_VERBS:
            return {SAME_LEMMA.get(words[at].lemma, words[at].lemma)}
        if chunks.tags[at] not in "VAR":
            break
    for at in range(first - 1, max(-1, first - 4), -1):
        if chunks.tags[at] == "V" and words[at].norm not in LINKING_VERBS:
            return {SAME_LEMMA.get(words[at].lemma, words[at].lemma)}
        if chunks.tags[at] not in "VADP":
            break
    return set()


def _span(words: Sequence[Word], phrase: Phrase | None) -> tuple[int, int] | None:
    return (words[phrase.first].start, words[phrase.last - 1].end) if phrase else None
