"""What a time is told of: "[searched the house] for six hours", "it will take four years to [rebuild the bridge]".

Refuses: when something is (times/).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import LINKING_VERBS
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.numerals.numerals import SPANS
from service.extraction.numerals.word_forms import WordForm

#: Prepositions before how long something is done.
LASTING = frozenset({"for", "over"})
#: Verbs of how long something needs, in lemmas.
TAKING = frozenset({"need", "take"})
#: Words by which nothing is done that long: "enter without a visa for", "take place over".
NO_DEED = frozenset({"place", "without"})
#: Words before a time by which it only says when or how soon, and those behind "in" or "over" that make it when: "in
#: the past four years", but not "0 to 100 km/h in eight seconds"; the same behind a time.
WITHIN = frozenset("after before during every inside within".split())
LOOSELY = frozenset({"in", "over"})
LEADING = frozenset("coming first last next past the".split())
FIRST_TIME = frozenset({"time", "times"})
SINCE = frozenset("after ago before earlier from hence into later".split())
#: How often something came about, before "in" and the time, and words between.
NTH, FAR_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split()), 2
#: Units of time.
TIMES = SPANS | {"minute", "quarter", "second"}
#: Words of what is done, at most.
MOST_WORDS = 8
#: Letters of what ends it on the way to the time: a figure, a conjunction, a sign, a pronoun.
ENDING = frozenset("CFS")


def lasting_deed(words: Sequence[WordForm], chunks: Chunks, first: int, last: int, unit: str) -> Phrase | None:
    """What is done for the time at words[first:last], or takes it; None where the sentence does not say."""
    if unit not in SPANS or first == 0:
        return None
    lead = first - 1
    while lead > 0 and chunks.tags[lead] in "DA":
        lead -= 1
    if words[lead].lemma in TAKING and last + 1 < len(words) and words[last].norm == "to":
        return _done_behind(words, chunks, last + 1)
    if words[lead].norm not in LASTING:
        return None
    verb = chunks.tags.rfind("V", max(0, lead - MOST_WORDS), lead)
    if verb < 0 or not ENDING.isdisjoint(chunks.tags[verb:lead]):
        return None
    if any(word.norm in NO_DEED for word in words[verb:lead]):
        return None  # "may enter without a visa for 30 days" says how long it may be without one
    start = verb + (words[verb].norm in LINKING_VERBS)
    while start < lead and chunks.tags[start] == "A":
        start += 1
    end = lead
    while end > start and chunks.tags[end - 1] in "AP":
        end -= 1
    return Phrase(start, end) if start < end else None


def says_when(words: Sequence[WordForm], first: int, last: int, unit: str) -> bool:
    """Whether a time only says when or how soon, and is nobody's: "recovered within six weeks", "four years ago"."""
    if unit not in TIMES:
        return False
    if words[first].norm in WITHIN or (last < len(words) and words[last].norm in SINCE):
        return True
    lead = first - 1
    while lead > 0 and words[lead].norm in LEADING:
        lead -= 1
    is_when = lead < first - 1 or (lead > 0 and words[lead - 1].norm in FIRST_TIME)  # "the first time in 25 years"
    is_nth = unit != "second" and any(word.norm in NTH for word in words[max(0, lead - FAR_NTH) : lead])
    is_when = is_when or is_nth  # "the ninth rise in 18 months"
    return lead >= 0 and (words[lead].norm in WITHIN or (words[lead].norm in LOOSELY and is_when))


def _done_behind(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """A bare verb at words[at] with what it is done to: "rebuild the bridge"."""
    if chunks.tags[at] not in "NV" or not words[at].text.islower():
        return None
    end = at + 1
    while end < len(words) and chunks.tags[end] == "D":
        end += 1
    done_to = chunks.phrase_of(end)
    return Phrase(at, done_to.last if done_to else at + 1)
