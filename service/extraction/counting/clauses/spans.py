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
    if any(word.norm == "without" for word in words[verb:lead]):
        return None  # "may enter without a visa for 30 days" says how long it may be without one
    start = verb + (words[verb].norm in LINKING_VERBS)
    while start < lead and chunks.tags[start] == "A":
        start += 1
    end = lead
    while end > start and chunks.tags[end - 1] in "AP":
        end -= 1
    return Phrase(start, end) if start < end else None


def _done_behind(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """A bare verb at words[at] with what it is done to: "rebuild the bridge"."""
    if chunks.tags[at] not in "NV" or not words[at].text.islower():
        return None
    end = at + 1
    while end < len(words) and chunks.tags[end] == "D":
        end += 1
    done_to = chunks.phrase_of(end)
    return Phrase(at, done_to.last if done_to else at + 1)
