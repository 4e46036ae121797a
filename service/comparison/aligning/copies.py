"""Claims that say nothing another claim of the other text does not say: copies, of which one may come or go unnoticed.

Refuses: pairing what changed (pairing.py).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from service.comparison.aligning.forms import sentence_key
from service.comparison.words.canonical import said_in_order, said_words
from service.domain.claims import Position, Snapshot

#: Share of a claim's content words standing in one claim of the other text from which on it is a copy of that claim.
COPIED = 0.85

#: Fewest content words of a claim that is known again as a copy by them wherever they stand: fewer stand scattered
#: in any long sentence.
FEWEST_COPIED = 4


def find_originals(left: list[Position], other: Snapshot) -> dict[str, Position]:
    """For each leftover position that says nothing the other text does not say in one claim: that claim."""
    standing = [c for c in other.claims if isinstance(c, Position)]
    by_key = {sentence_key(c.passage.exact): c for c in reversed(standing)}
    originals = {p.id: by_key[key] for p in left if (key := sentence_key(p.passage.exact)) in by_key}
    claims = [said_words(c.passage.exact) for c in standing] if len(originals) < len(left) else []
    saying: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(claims):
        for word in words:
            saying[word].append(place)
    for position in left:
        if position.id in originals:
            continue
        said = said_words(position.passage.exact)
        size = sum(said.values())
        shared = {k: sum((said & claims[k]).values()) for k in _may_say(said, size, saying)}
        best = min(shared, key=lambda k: (-shared[k], k), default=None)
        if best is None or shared[best] < COPIED * size:
            continue
        if size >= FEWEST_COPIED or _says_together(standing[best], position):
            originals[position.id] = standing[best]
    return originals


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
