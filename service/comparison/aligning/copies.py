"""Claims that say nothing another claim of the other text does not say: copies, of which one may come or go unnoticed.

Refuses: pairing what changed (pairing.py).
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from operator import attrgetter

from service.comparison.aligning.edits import Side
from service.comparison.aligning.forms import sentence_key
from service.comparison.measures.amounts import is_same_amount
from service.comparison.words.canonical import less, said_in_order, said_words
from service.domain.claims import Directness, Figure, Position, Snapshot
from service.domain.versions import Passage

#: Share of a claim's content words standing in one claim of the other text from which on it is a copy of that claim.
COPIED = 0.85

#: Fewest content words of a claim that is known again as a copy by them wherever they stand: fewer stand scattered
#: in any long sentence.
FEWEST_COPIED = 4

#: Most comparisons of words in search of originals; beyond it only copies that are equal are known again.
MOST_COMPARED = 100_000

#: A name inside a sentence, and any word.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*[a-z][\w’'-]*")
_WORD = re.compile(r"[\w’'-]+")

#: Signs around a part of a quotation.
_MARKS = "“”\"‘’',. "

#: Where a claim begins.
_start = attrgetter("passage.start")

#: Words, and how often each is said.
Words = frozenset[tuple[str, int]]

#: Most leftover positions, and most sentences, that are held against each other.
MOST_HELD_AGAINST = 200


def less_standing_parts(position: Position, text: str) -> Position:
    """A quotation in parts without those that the other text has as they are: what came or went is the rest.

    A part of one word may stand anywhere, and is left.
    """
    if position.directness is not Directness.DIRECT or len(position.content) == 1:
        return position
    left = [part for part in position.content if " " not in part.exact or part.exact.strip(_MARKS) not in text]
    if not left or len(left) == len(position.content) or left[0] is position.content[0]:
        return position  # what opens it is told with who speaks
    start, end = left[0].start - position.passage.start, left[-1].end - position.passage.start
    words = Passage(left[0].start, left[-1].end, position.passage.exact[start:end])
    return replace(position, passage=words, content=tuple(left))


def find_originals(left: list[Position], own: Snapshot, other: Snapshot) -> dict[str, Position]:
    """For each leftover position that says nothing the other text does not say in one claim: that claim.

    Nor does it count anything that is not as many there: "12 people have died" is no copy of "nine people have died".
    """
    if not left:
        return {}
    standing = [c for c in other.claims if isinstance(c, Position)]
    by_key = {sentence_key(c.passage.exact): c for c in reversed(standing)}
    originals = {p.id: by_key[key] for p in left if (key := sentence_key(p.passage.exact)) in by_key}
    claims = _first_of_each(standing) if len(originals) < len(left) else {}
    saying: dict[str, list[int]] = defaultdict(list)
    for place, claimed in claims.items():
        for word in claimed:
            saying[word].append(place)
    numbers = _starting_in(own), _starting_in(other)
    compared = 0
    known: dict[Words, int | None] = {}
    for position in left:
        if position.id in originals:
            continue
        said = said_words(position.passage.exact)
        size = sum(said.values())
        if (words := frozenset(said.items())) not in known:
            near = _may_say(said, size, saying)
            compared += len(near)
            if compared > MOST_COMPARED:
                break
            shared = {k: sum((said & claims[k]).values()) for k in near}
            best = min(shared, key=lambda k: (-shared[k], k), default=None)
            known[words] = None if best is None or shared[best] < COPIED * size else best
        best = known[words]
        if best is None or not _counts_the_same(position, standing[best], numbers):
            continue
        if position.source is None and _is_of_another(position.passage.exact, standing[best].passage.exact):
            continue
        if size >= FEWEST_COPIED or _says_together(standing[best], position):
            originals[position.id] = standing[best]
    return originals


def inside(passages: Sequence[Passage]) -> Callable[[Passage], bool]:
    """Tells of any passage whether it stands wholly inside one of these."""
    places = sorted((one.start, one.end) for one in passages)
    furthest = list(accumulate((end for _, end in places), max))

    def is_inside(passage: Passage) -> bool:
        begun = bisect_right(places, passage.start, key=lambda place: place[0])
        return begun > 0 and furthest[begun - 1] >= passage.end

    return is_inside


def _first_of_each(standing: Sequence[Position]) -> dict[int, Counter[str]]:
    """The words of each claim by its place, of those with the same words that of the first."""
    found: dict[Words, tuple[int, Counter[str]]] = {}
    for place, claim in enumerate(standing):
        words = said_words(claim.passage.exact)
        found.setdefault(frozenset(words.items()), (place, words))
    return dict(found.values())


def find_sentences(left: Sequence[Position], side: Side, mapped: Mapping[int, int]) -> dict[str, Passage]:
    """For each leftover position the sentence of the other text, of no group, that says the same in other words.

    Finding is fallible, sentences are not: what was found on one side alone may well be said on both.
    """
    free = [sentence for place, sentence in enumerate(side.sentences) if place not in mapped]
    found: dict[str, Passage] = {}
    for position in left[:MOST_HELD_AGAINST]:
        said = said_words(position.passage.exact)
        for sentence in free[:MOST_HELD_AGAINST]:
            if said and said == said_words(sentence.text) and sentence.whole not in found.values():
                found[position.id] = sentence.whole
                break
    return found


def _starting_in(snapshot: Snapshot) -> tuple[Figure, ...]:
    """The figures of a text in its order."""
    return tuple(sorted((c for c in snapshot.claims if isinstance(c, Figure)), key=_start))


def _counts_the_same(
    position: Position, original: Position, numbers: tuple[Sequence[Figure], Sequence[Figure]]
) -> bool:
    """Whether each figure of a position is one of its original, or stands there as it does here."""
    counted, there = (
        figures[bisect_left(figures, one.passage.start, key=_start) : bisect_left(figures, one.passage.end, key=_start)]
        for one, figures in zip((position, original), numbers, strict=True)
    )
    words = said_words(original.passage.exact)
    return all(
        any(is_same_amount(figure, other) for other in there) or not less(said_words(figure.passage.exact), words)
        for figure in counted
    )


def _is_of_another(words: str, other: str) -> bool:
    """Whether each of two sentences of the publication's own names somebody or some place that the other does not."""
    names, theirs = (set(_NAME.findall(one)) for one in (words, other))
    return bool({name.lower() for name in names - theirs} - set(_WORD.findall(other.lower()))) and bool(
        {name.lower() for name in theirs - names} - set(_WORD.findall(words.lower()))
    )


def _says_together(standing: Position, short: Position) -> bool:
    """Whether a claim has the words of a short one side by side."""
    words, whole = (said_in_order(one.passage.exact) for one in (short, standing))
    return any(whole[at : at + len(words)] == words for at in range(len(whole) - len(words) + 1))


def _may_say(said: Counter[str], size: int, saying: Mapping[str, Sequence[int]]) -> set[int]:
    """The claims that may hold COPIED of these words: those with one of the rarest, of which one must be held."""
    found: set[int] = set()
    missing = 0
    for word in sorted(said, key=lambda word: (len(saying.get(word, ())), word)):
        found.update(saying.get(word, ()))
        missing += said[word]
        if missing > (1 - COPIED) * size:
            break
    return found
