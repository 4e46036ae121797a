"""Whose a property is that a figure tells: "[Tarn Steel] posted a profit of $3m", "[the car] went at a speed of 90mph".

Refuses: whose a figure is that no such noun tells (subjects.py, belonging.py).
"""

from collections.abc import Sequence

from service.domain.claims import AGE
from service.extraction.counting.clauses.tellers import SOURCES
from service.extraction.counting.grammar import BEING, THEIRS
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.subjects import is_time, subject_of
from service.extraction.numerals.word_forms import WordForm

#: Verbs by which somebody has what stands behind them, in lemmas; those by which he has a measure, and may be told of
#: others elsewhere: "faced a fine of £4m", but "faced a crowd of 400"; and those by which he has money alone, since
#: whoever "recorded a temperature" only tells of it; of what money then is.
HAVING = frozenset({"boast", "had", "has", "have", "having"})
MAKING = frozenset("achieve book carry earn enjoy face generate offer post produce run show suffer sustain".split())
TELLING = frozenset("log make project record register report".split())
OF_BOOKS = frozenset("deficit earnings income loss profit revenue sale surplus takings turnover".split())
#: Prepositions behind a verb that lead to what its subject is told by: "struck at a depth of", "hit by a fine of"; and
#: those that do so behind a passive verb, "sold for a price of", not "asked for a term of", and behind such verbs.
TOLD_BY = frozenset({"at", "by"})
TOLD_IN_PASSIVE = frozenset({"for", "on"})
LIVING = frozenset("live run sit survive".split())
#: What was thought before of what came, in lemmas, and the words and verbs by which it is held against that.
FORETOLD = frozenset({"expectation", "forecast"})
AGAINST = frozenset("above against below beyond than versus with".split())
MEETING = frozenset("beat exceed match meet miss outstrip top undershoot".split())
#: Words between a verb and such a preposition, and between a verb and a second thing it does something to.
MOST_LED, MOST_LISTED = 4, 9
#: Nouns before "of" and a figure by which nothing is owned: they only add up, or bound.
PLAIN = frozenset("amount average cut fall group increase list maximum minimum number rise sum survey total".split())


def owner_of(words: Sequence[WordForm], chunks: Chunks, own: Phrase, first: int, unit: str) -> Phrase | None:
    """Whose the noun is that "of" joins to the figure at words[first]; None where the clause does not say."""
    if unit == AGE:
        return None  # "killed by a man of 40"
    if own.first > 2 and words[own.first - 1].norm in THEIRS and words[own.first - 2].norm == "with":
        return subject_of(words, chunks, own.first - 2)  # "the firm fell, with its shares down 4%"
    if words[own.last].norm != "of" or words[own.last - 1].lemma in PLAIN or not 0 < own.first < own.last < first:
        return None
    if any(word.norm == "with" for word in words[own.first : own.last]):
        return None  # whose it is stands with it: "brothers with a net worth of"
    lead = own.first - 1
    while lead > 0 and chunks.tags[lead] in "DA":
        lead -= 1
    is_foretold = words[own.last - 1].lemma in FORETOLD and (
        words[lead].norm in AGAINST or words[lead].lemma in MEETING or words[lead].norm in MEETING
    )
    if words[lead].norm == "and":
        lead = _before_listed(words, chunks, lead)
    if lead <= 0 or not (is_foretold or _is_had(words, chunks, lead, own, is_measured=bool(unit))):
        return None
    owner = subject_of(words, chunks, own.first)
    if owner is None or not owner.last <= lead or words[owner.last - 1].lemma in SOURCES:
        return None
    is_one = any(word.norm == "it" for word in words[owner.last : lead])
    is_many = words[owner.last - 1].lemma != words[owner.last - 1].norm
    return None if is_one and is_many else owner  # "executives say it has a range of"


def _is_had(words: Sequence[WordForm], chunks: Chunks, lead: int, own: Phrase, *, is_measured: bool) -> bool:
    """Whether `own`, behind words[lead], is told of the subject: "posted [a profit]", "sold for [a price]"."""
    if chunks.tags[lead] == "V":
        is_booked = words[lead].lemma in TELLING and words[own.last - 1].lemma in OF_BOOKS
        return words[lead].norm in HAVING or (is_measured and (is_booked or words[lead].lemma in MAKING | HAVING))
    if not is_measured or words[lead].norm not in TOLD_BY | TOLD_IN_PASSIVE:
        return False
    verb = chunks.tags.rfind("V", max(0, lead - MOST_LED), lead)
    if verb < 0 or any(tag not in "NA" for tag in chunks.tags[verb + 1 : lead]):
        return False
    if words[lead].norm == "at" and any(words[at].text[0].isupper() for at in range(verb + 1, lead)):
        return False  # "hired Lund at a salary of"
    is_passive = chunks.tags[verb - 1 : verb] == "V" and words[verb - 1].norm in BEING
    return words[lead].norm in TOLD_BY or is_passive or words[verb].lemma in LIVING


def _before_listed(words: Sequence[WordForm], chunks: Chunks, joined: int) -> int:
    """The word that leads to the first of two things joined by words[joined]: "punishable [by] jail and a fine of"."""
    for at in range(joined - 1, max(0, joined - MOST_LISTED), -1):
        if chunks.tags[at] == "V" or words[at].norm in TOLD_BY | TOLD_IN_PASSIVE:
            return at
        if chunks.tags[at] not in "NDFAP":
            return 0
    return 0


#: What is done with a sum by whoever it is told apart by; of what was stolen the thieves are not counted.
_GIVEN = frozenset(
    "bequeath borrow charge collect contribute donate earn give invest lend offer pay pledge raise spend win".split()
)


def giver_of(words: Sequence[WordForm], chunks: Chunks, first: int, last: int) -> Phrase | None:
    """Who gave or got a sum that only that tells which it is: "surpassing the $394,000 raised by [Clinton]"."""
    if first == 0 or words[first - 1].norm != "the" or last + 2 >= len(words) or words[last + 1].norm != "by":
        return None
    if chunks.tags[last] != "V" or words[last].lemma not in _GIVEN:
        return None
    at = last + 2
    while at < len(words) and (chunks.tags[at] == "D" or words[at].norm in THEIRS):
        at += 1
    giver = chunks.phrase_of(at)
    return None if giver is None or is_time(words, giver) else giver
