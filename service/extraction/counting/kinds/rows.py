"""Rows of adjectives between a figure and its noun: "40 [old, rusty] rifles", "[third- through eighth-grade] students".

Refuses: one adjective, which is a noun to the tags (tagging), and two that "and" joins (clauses/behind.py).
"""

from collections.abc import Sequence

from service.extraction.counting.grammar import MANY
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.counting.tagging.degrees import LEADING as LED
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.exactness.modifiers import ODD

#: Adjectives of size, age, look and state, which stand before what is counted and are never counted alone.
ADJECTIVES = frozenset(
    """angry armed bad big black blue brave bright brown busy cheap clean cold dark dense desperate dirty
    distinct dry elderly elite empty expensive famous fast fierce final fine first flat frail fresh frightened
    glossy good green grey handsome happy hard heavy high hot huge hungry ill-fated important independent
    intense large last lavish lengthy light local lone long loud low luxurious major massive masked mid-sized
    modern narrow new noisy obscure old open ordinary pale peaceful pink plain poor powerful private proud
    public purple quick quiet rare red remote rich rough rural rusty separate serious shallow sharp short simple
    sleek slim slow small smart soft solid steep stiff strange strong sturdy sunny sweet swift tall terrified
    thick thin tight tiny tired tough tranquil ugly unarmed unmarked vacant vast violent warm weak wealthy
    well-known wet white wide wild wooden yellow young""".split()
)
#: What joins two words of which only the second has what both are joined to: "full- and part-time".
LINKS = frozenset({"and", "or", "through", "to"})
HYPHENS = frozenset("-‑")
#: What stands behind the first word of a row.
GOING_ON = HYPHENS | {","}
#: Adverbs between a comma and the next adjective, besides those in -ly.
LOOSE = frozenset({"almost", "often", "once", "still", "very"})
#: Members of a row, and words of what they are of, at most.
MOST_MEMBERS, MOST_WORDS = 4, 4


def past_row(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """What is counted with the row of adjectives that begins at words[at], right behind a figure; None for no row."""
    if at + 1 >= len(words):
        return None
    first = words[at]
    if first.norm in LED:
        phrase = chunks.phrase_of(at + 1) if chunks.phrase_of(at) is None else None
        return Phrase(at, phrase.last) if phrase and phrase.last > at + 2 else None  # "12 newly built ships"
    if words[at + 1].text not in GOING_ON and not first.is_number:
        return None  # as most are
    end = _end_of_compound(words, at)
    if end == at or end >= len(words):
        return None
    start, row = at, 0
    while row < MOST_MEMBERS and end < len(words):
        if words[end - 1].text in HYPHENS:  # "third- through eighth-grade"
            if words[end].norm not in LINKS or words[end - 2].norm in ODD:
                return None
            following = end + 1
        elif words[end].text == "," and _is_adjective(words, at, end):
            following = end + 1
            while following < len(words) and (words[following].norm in LOOSE or words[following].norm.endswith("ly")):
                following += 1
        else:
            break
        row, at, end = row + 1, following, _end_of_compound(words, following)
        if end == at:
            return None
    return _with_things(words, chunks, start, at, end) if row else None


def _end_of_compound(words: Sequence[WordForm], at: int) -> int:
    """Where the word at words[at] ends with all that is written together with it; `at` for none in small letters."""
    if at >= len(words) or not (words[at].text.islower() or words[at].is_number):
        return at
    end = at + 1
    while end < len(words) and not words[end].gap and (words[end].text in HYPHENS or words[end].text[0].isalnum()):
        end += 1
    return end


def _is_adjective(words: Sequence[WordForm], at: int, end: int) -> bool:
    """Whether words[at:end] only says of which kind something is: "old", "winner-take-all"."""
    return words[at].norm in ADJECTIVES or not HYPHENS.isdisjoint(words[at].text) or end > at + 1


def _with_things(words: Sequence[WordForm], chunks: Chunks, start: int, at: int, end: int) -> Phrase | None:
    """All from words[start] to the plural behind the last member of a row, at words[at:end]; None where none stands."""
    thing = end if end > at + 1 or _is_adjective(words, at, end) else at
    if chunks.tags[thing : thing + 1] != "N" and thing == end:
        return None
    for last in range(max(thing, at + 1), min(thing + MOST_WORDS, len(words))):
        word = words[last]
        if not word.norm.isalpha() or chunks.tags[last] not in "NV":
            return None
        if word.norm in MANY or (word.norm.endswith("s") and word.lemma != word.norm):
            phrase = chunks.phrase_of(last)
            return Phrase(start, phrase.last if phrase else last + 1)
    return None
