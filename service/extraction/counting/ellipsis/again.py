"""Numbers that go on with what was counted before: "will let [another 200] go", "650 people now and 1,400 by 2030".

Refuses: numbers that are a part of it, and what any of them counts (things.py).
"""

from collections.abc import Sequence

from service.extraction.counting.ellipsis.beside import BEFORE_MORE
from service.extraction.counting.gapping import DEEDS
from service.extraction.counting.grammar import ADVERBS
from service.extraction.counting.phrases import Chunks
from service.extraction.counting.tagging.letters import BEING
from service.extraction.numerals.word_forms import WordForm

#: Words before a bare number by which it is of as many more, and what is "among them".
FURTHER = frozenset("additional another further".split())
AMONG, RELATIVE = ["among", "them"], ["of", "whom"]
#: Words behind "fewer" and "than", before a number that was expected.
THE = frozenset({"the"})
#: Of what is made and sold, and of what is held, besides the rows of gapping.py, in lemmas and forms.
ROWS = (*DEEDS, frozenset("build built deliver make produce sell ship sold".split()))


def is_another(words: Sequence[WordForm], chunks: Chunks, first: int, last: int) -> bool:
    """Whether a bare number is of as many more, whatever is done to them: "will let another 200 go"."""
    is_ended = last >= len(words) or chunks.tags[last] not in "NDF"
    return (
        first > 0
        and words[first - 1].norm in FURTHER
        and is_ended
        and not (last < len(words) and words[last].norm == "of")
    )


def is_among_them(words: Sequence[WordForm], first: int) -> bool:
    """Whether those that were told before have so many among them: "86 witnesses, among them 12 who saw it"."""
    return first > 1 and [word.norm for word in words[first - 2 : first]] == AMONG


def is_of_whom(words: Sequence[WordForm], first: int) -> bool:
    """Whether people are meant who stand further off than the noun before: "4,100 pupils sat the exam, of whom 62%"."""
    at = first - 3 - (first > 3 and words[first - 3].text == ",")
    if first < 3 or at < 0 or [word.norm for word in words[first - 2 : first]] != RELATIVE:
        return False
    return words[at].norm.isalpha() and words[at].norm == words[at].lemma  # one exam, and no people


def is_timed_after(words: Sequence[WordForm], chunks: Chunks, lead: int, last: int) -> bool:
    """Whether "and" joins a number that is only told when: "650 people when it opens and as many as 1,400 by 2030"."""
    is_timed = last < len(words) and chunks.tags[last] == "A" and words[last].norm not in ADVERBS
    return words[lead].norm == "and" and lead > 0 and is_timed and not words[last].norm.endswith("ly")


def is_done_too(words: Sequence[WordForm], chunks: Chunks, verb: int, earlier: int) -> bool:
    """Whether who did the one thing did a like one to a number too: "sold 41,000 cars in May and [built] 38,500"."""
    at = verb - 1
    while at > earlier and (chunks.tags[at] == "A" or words[at].norm in BEING):
        at -= 1
    if at <= earlier or words[at].norm not in ("and", "but"):
        return False
    return any(_is_of(words[earlier], row) and _is_of(words[verb], row) for row in ROWS)


def _is_of(word: WordForm, row: frozenset[str]) -> bool:
    return word.lemma in row or word.norm in row


def lead_of_number(words: Sequence[WordForm], first: int) -> int:
    """The last word before what only says how exact or how new a number is."""
    lead = first - 1
    while lead > 0 and words[lead].norm in BEFORE_MORE:
        lead -= 1
    return lead
