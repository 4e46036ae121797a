"""What a bare number beside another counts: "killed 12 [people] in Osby and 9 in Berg", "shut 40 [shops] and 12 were".

Refuses: numbers further off (things.py), the parts of one whole (wholes.py).
"""

from collections.abc import Sequence

from service.extraction.counting.counted import Counted, with_deed
from service.extraction.counting.grammar import ADVERBS, FATES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.sameness import HARM, measure_of, telling_lemmas
from service.extraction.numerals.word_forms import WordForm

#: Words before a number that is the subject of a second clause, and those right behind it.
AND = frozenset({",", ";", "and", "but", "while"})
BEFORE_MORE = frozenset("a about another at further just least more only some".split())
OF = frozenset({"of", "than"})
BEING = frozenset("are had has have is was were will would".split())


def as_beside(
    words: Sequence[WordForm], chunks: Chunks, before: Counted, past: int, member: Counted, first: int, last: int
) -> Counted | None:
    """What a bare number counts whose noun and verb stand with the one before: "killed 12 [people] in Osby and 9 in".

    past: where the number before ends. Both are told alike, of a place, a time or a purpose. None where they are not.
    """
    if before.own is None or member.own is not None or last >= len(words):
        return None
    lead = first - 1
    while lead > 0 and words[lead].norm in BEFORE_MORE:
        lead -= 1
    link = max(before.own.last, past)
    if words[lead].norm not in AND or not link < lead or "V" in chunks.tags[link:first]:
        return None
    is_when = chunks.tags[link] == chunks.tags[last] == "A" and words[last].norm not in ADVERBS
    if not is_when and (chunks.tags[link] != "P" or words[link].norm != words[last].norm or words[last].norm in OF):
        return None
    told = set(telling_lemmas(words, member.subject)) if member.subject else set()
    lemmas = set(member.measure.split()) - (told - set(before.measure.split()))
    where = last + 1 + (last + 1 < len(words) and chunks.tags[last + 1] == "D")
    if not is_when and (apart := chunks.phrase_of(where)):
        lemmas.update(telling_lemmas(words, apart))  # "12 ferries for Norway and two for [Iceland]" are two counts
    member = member._replace(measure=measure_of(lemmas), subject=before.subject)
    return with_deed(before, member, is_alike=True)._replace(deed=before.deed, things=before.things)


def next_subject(
    words: Sequence[WordForm], before: Counted, member: Counted, first: int, last: int
) -> tuple[bool, Phrase | None]:
    """Whether a bare number behind "and" is its clause's subject, and of what: "closed 40 [schools] and 12 were sold".

    Of nothing where that cannot be told: whom harm came to is told only by harm, and "fired 30 missiles and 12 were
    killed" counts no missiles.
    """
    lead = first - 1
    while lead > 0 and words[lead].norm in BEFORE_MORE:
        lead -= 1
    is_joined = words[lead].norm in AND and last < len(words) and words[last].norm in BEING
    if before.own is None or not is_joined or before.own.last > lead:
        return False, None
    if not member.deed and before.own.last < lead:
        return False, None
    if member.subject and member.subject.first <= before.own.first < member.subject.last:
        return False, None  # "six people were shot and two have died" has its subject already
    is_harm = not HARM.isdisjoint(member.deed) or any(word.norm in FATES for word in words[last : last + 3])
    return True, (before.own if not is_harm or not HARM.isdisjoint(before.deed) else None)
