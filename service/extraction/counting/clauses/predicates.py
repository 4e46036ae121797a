"""What is said of a bare number: "only 430,000 are [registered to vote]"; what is lacked, who is sentenced to it, and
what a share of an economy is told of.

Refuses: numbers with a noun (counted.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import FATES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.subjects import LACKED
from service.extraction.numerals.word_forms import WordForm

#: Verbs between a number and what is said of those it counts, and words of a whole verb that may stand with them.
BEING = frozenset("are be been is remain remained was were".split())
HELPING = frozenset("could had has have may might must should will would".split())
#: Verbs by which somebody has none of something, in lemmas, and what denies behind a verb of having.
LACKING = frozenset("lack lose lost".split())
HAVING = frozenset("had has have".split())
#: Pronouns of those who are sentenced.
OBJECTS = frozenset({"her", "him", "them"})
#: What stands before somebody who is told by an age alone, and verbs by which an age is somebody's, in lemmas.
SOMEBODY = frozenset("a an another the".split())
BECOMING = frozenset({"be", "become", "have", "remain", "turn"})
#: Verbs by which a term is given to somebody, in lemmas, by the word that leads to it.
SENTENCING = {"to": frozenset({"sentence"}), "for": frozenset({"imprison", "jail"})}
#: Units of terms, verbs of those who want one, in lemmas, and whose somebody is.
SENTENCED = frozenset({"month", "year"})
SEEKING = frozenset("ask demand recommend request seek sought want".split())
ITS = frozenset({"her", "his", "their"})
#: Verbs by which money goes, in lemmas, and words between one and how much.
SPENDING = frozenset({"allocate", "devote", "invest", "spend"})
MOST_BEFORE_SPENT = 4
#: What public money is told as a share of, and words of such money, in lemmas.
BASES = (
    "disposable income", "economic output", "gdp", "gnp", "gross domestic product", "gross national product",
    "household income", "national income",
)  # fmt: skip
PUBLIC = frozenset("borrowing debt deficit expenditure revenue shortfall spending surplus".split())


def said_behind(words: Sequence[WordForm], chunks: Chunks, last: int) -> Phrase | None:
    """What is said behind a number at whose end words[last] stands of those it counts; None where nothing is."""
    if last >= len(words):
        return None
    at = last
    while at < len(words) and (words[at].norm in BEING | HELPING or (at > last and chunks.tags[at] == "A")):
        at += 1
    if at >= len(words) or all(word.norm not in BEING for word in words[last:at]):
        return None
    start = at - (words[at - 1].norm == "not")
    if words[at].norm in FATES:
        return None  # what became of them is told, and may change
    if chunks.tags[at] == "V":
        is_meant = at + 2 < len(words) and words[at + 1].norm == "to" and words[at + 2].norm.isalpha()
        return Phrase(start, at + 3 if is_meant else at + 1)
    if chunks.tags[at] == "P":
        at += 1
        while at < len(words) and chunks.tags[at] == "D":
            at += 1
    phrase = chunks.phrase_of(at)
    is_own = phrase is not None and words[phrase.first].text.islower()
    return Phrase(start, phrase.last) if phrase and is_own else None


def lacked_behind(words: Sequence[WordForm], verb: int) -> str:
    """What those before the verb at words[verb] have none of: "lost [power]", "have no [water]"; "" for nothing."""
    at = verb + 1
    if words[verb].norm in HAVING:
        if at >= len(words) or words[at].norm != "no":
            return ""
        at += 1
    elif words[verb].lemma not in LACKING and words[verb].norm not in LACKING:
        return ""
    return words[at].norm if at < len(words) and words[at].norm in LACKED else ""


def lacked_beside(words: Sequence[WordForm], phrase: Phrase | None) -> set[str]:
    """What is right behind a phrase told to be missing there: "homes without [power]"; empty where nothing is."""
    at = phrase.last if phrase else len(words)
    is_without = at + 1 < len(words) and words[at].norm == "without" and words[at + 1].norm in LACKED
    return {words[at + 1].norm} if is_without else set()


def sentenced_before(words: Sequence[WordForm], chunks: Chunks, first: int) -> Phrase | None:
    """Who a judge sentences to the term that begins at words[first]: "sentenced [both men] to nine years"."""
    phrase = chunks.phrase_of(first - 2) if first > 2 and words[first - 1].norm in SENTENCING else None
    if phrase is None or phrase.last != first - 1:
        return None
    if phrase.last - phrase.first > 1 and words[phrase.first].norm.endswith("ing"):
        is_done = words[phrase.first].lemma in SENTENCING[words[first - 1].norm]
        return Phrase(phrase.first + 1, phrase.last) if is_done else None  # "Sentencing [Lund] to 26 years"
    verb = phrase.first - 1
    while verb > 0 and chunks.tags[verb] in "DF":
        verb -= 1
    is_sentenced = verb > 0 and words[verb].lemma in SENTENCING[words[first - 1].norm] and chunks.tags[verb] == "V"
    return phrase if is_sentenced else None


def term_sought(words: Sequence[WordForm], chunks: Chunks, first: int, last: int, unit: str) -> Phrase | None:
    """Who somebody wants to have sentenced to a term: "seeking 12 years for [Lund]", "asked for two for [Berg]"."""
    at = first - 1
    while at > 0 and chunks.tags[at] in "DAP":
        at -= 1
    is_sought = at >= 0 and unit in SENTENCED and chunks.tags[at] == "V" and words[at].lemma in SEEKING
    return sought_for(words, chunks, last) if is_sought else None


def sought_for(words: Sequence[WordForm], chunks: Chunks, last: int) -> Phrase | None:
    """Who stands behind "for" at words[last]: a name, or somebody by a pronoun of whose they are."""
    if last + 1 >= len(words) or words[last].norm != "for":
        return None
    at = last + 1 + (words[last + 1].norm in ITS)
    phrase = chunks.phrase_of(at)
    return phrase if phrase and (at > last + 1 or words[at].text[0].isupper()) else None


def term_of_pronoun(words: Sequence[WordForm], chunks: Chunks, first: int) -> set[str]:
    """What was done to whom a pronoun stands for, before the term at words[first]: "[sentenced] him to nine years"."""
    whom = first - 2
    if first > 3 and chunks.tags[whom] == "F" and words[whom].norm.endswith("old"):
        whom = _start_of_figure(chunks, whom) - 1  # "sentenced [the] 27-year-old to nine years"
        if words[whom].norm not in SOMEBODY:
            return set()
    elif first < 3 or words[whom].norm not in OBJECTS:
        return set()
    done = words[whom - 1].lemma
    return {done} if done in SENTENCING.get(words[first - 1].norm, ()) else set()


def is_somebody(words: Sequence[WordForm], chunks: Chunks, first: int, last: int) -> bool:
    """Whether an age stands for whoever has it, to whom something is done: "arrested [a 19-year-old]"."""
    if words[last - 1].norm.endswith("olds"):
        return True
    if first < 2 or not words[last - 1].norm.endswith("old") or words[first - 1].norm not in SOMEBODY:
        return False
    before, tag = words[first - 2].norm, chunks.tags[first - 2]
    if before in ("and", "or") and chunks.tags[first - 3] == "F":
        return is_somebody(words, chunks, _start_of_figure(chunks, first - 3), first - 2)
    return tag == "P" or (tag == "V" and before not in BEING and words[first - 2].lemma not in BECOMING)


def _start_of_figure(chunks: Chunks, at: int) -> int:
    while at > 0 and chunks.tags[at - 1] == "F":
        at -= 1
    return at


def spent_on(words: Sequence[WordForm], chunks: Chunks, own: Phrase, first: int) -> Phrase | None:
    """What a share of an economy is spent on: "spends 2 per cent of GDP on [roads]"; else None."""
    if not _is_base(words, own) or own.last + 1 >= len(words) or words[own.last].norm not in ("on", "to"):
        return None
    if not _is_spent(words, chunks, first):
        return None
    at = own.last + 1
    while at < len(words) and chunks.tags[at] == "D":
        at += 1
    return chunks.phrase_of(at)


def _is_spent(words: Sequence[WordForm], chunks: Chunks, first: int) -> bool:
    """Whether what the figure at words[first] tells is spent."""
    verb = chunks.tags.rfind("V", max(0, first - MOST_BEFORE_SPENT), first)
    return verb >= 0 and words[verb].lemma in SPENDING


def _is_base(words: Sequence[WordForm], own: Phrase) -> bool:
    return " ".join(word.norm for word in words[own.first : own.last]).startswith(BASES)


def is_told_by_base(words: Sequence[WordForm], chunks: Chunks, own: Phrase, subject: Phrase, first: int) -> bool:
    """Whether a share only says by an economy how much public money is: "[debt] stands at 140 per cent of GDP"."""
    if not _is_base(words, own):
        return False
    told = words[subject.first : subject.last]
    return any(word.lemma in PUBLIC or word.norm in PUBLIC for word in told) or _is_spent(words, chunks, first)
