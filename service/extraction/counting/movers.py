"""What moved, where a phrase before a figure tells how: "saw [prices] rise to", "a rise in [rents] to".

Refuses: what is moved by a verb before it (belonging.py), and what moves as a subject (subjects.py).
"""

from collections.abc import Sequence

from service.extraction.counting.chains import head_of_chain
from service.extraction.counting.grammar import TIMES
from service.extraction.counting.phrases import Chunks, Phrase
from service.extraction.numerals.word_forms import WordForm
from service.extraction.quantities.moving.upward import FALLING
from service.extraction.quantities.trends import DECLINE, GROWTH, RISING

#: Verbs that move what stands behind them to a figure or by one, in lemmas: "cut rates to", "put the toll up to".
MOVING = frozenset(
    """boost bring change cut cutting decrease drive expand extend grow hike increase lengthen lift lower narrow push
    put raise reduce revise shorten shrink slash take trim widen""".split()
)
#: Verbs by which somebody sees or makes something move, in lemmas and in forms that are none.
SEEING = frozenset("help let make saw see seen watch".split())
#: Nouns of movement behind which "in" leads to what moved.
CHANGES = GROWTH | DECLINE | {"improvement"}
#: Words and signs before a gerund.
LEADING = frozenset(", after before by for from of without".split())


def moving_inside(words: Sequence[WordForm], chunks: Chunks, phrase: Phrase, last: int) -> Phrase | None:
    """What moved, of a phrase right before "to" or "by" and the figure that ends at words[last]; None for nothing."""
    if last < len(words) and chunks.tags[last] == "N":
        return None  # "a rise in visitors to 40 museums"
    first, end = phrase
    if end - first > 1 and words[first].norm.endswith("ing") and words[first].lemma in MOVING:
        return Phrase(first + 1, end) if first and words[first - 1].norm in LEADING else None  # "for raising prices by"
    if words[end - 1].norm in CHANGES and words[end - 1].lemma in RISING | FALLING:
        moved = Phrase(first, end - 1) if end - first > 1 else _before_time(words, chunks, first - 1)
        return head_of_chain(words, chunks, moved) if moved and _is_seen(words, chunks, moved) else None
    whole = head_of_chain(words, chunks, phrase)
    head = chunks.phrase_of(whole.first)
    if head is None or words[head.last - 1].norm not in CHANGES or words[head.last].norm != "in":
        return None
    start = head.last + 1
    while chunks.tags[start] == "D":
        start += 1
    return Phrase(start, end) if start < end else None


def _before_time(words: Sequence[WordForm], chunks: Chunks, at: int) -> Phrase | None:
    """What the time that ends with words[at] is told of: "[sales] for the year drop", "[figures] for April fall"."""
    while at > 0 and (chunks.tags[at] in "DA" or words[at].norm in TIMES):
        at -= 1
    return chunks.phrase_of(at - 1) if at > 0 and words[at].norm in ("for", "in") else None


def _is_seen(words: Sequence[WordForm], chunks: Chunks, moved: Phrase) -> bool:
    """Whether somebody sees the phrase do what stands behind it: "ministers saw [the toll] rise"."""
    at = head_of_chain(words, chunks, moved).first - 1
    while at > 0 and chunks.tags[at] == "D":
        at -= 1
    return at >= 0 and (words[at].lemma in SEEING or words[at].norm in SEEING)
