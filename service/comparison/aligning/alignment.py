"""Which sentence became which, and which of two small sets belongs to which.

Equal sentences first, then the best chain of similar ones inside what is left, then what crossed
the order, then sentences that were split or joined. Texts that mostly agree cost little more than reading them.
Refuses: meaning; knowing what a claim is.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from itertools import chain

from service.comparison.aligning.chains import BARELY, Link, best_pairs, heaviest_chain, in_order, long_runs
from service.comparison.aligning.forms import Form, form_of, likeness

#: Least similarity (0 to 1) of two sentences linked in order. Measured on the development part of
#: ArgRewrite V.2: changed links 94.7, added 93.8, deleted 90.4.
SIMILAR = 0.34

#: Least similarity of two sentences linked across the order: chance meetings are likelier there.
SIMILAR_MOVED = 0.6

#: Fewest words of an equal sentence that is linked across the order, unless it is the only one of its kind.
FEWEST_MOVED_WORDS = 3

#: Share of a sentence's weight, and of its would-be partner's, that must be found in what the partner's
#: present neighbour leaves uncovered, for it to be a piece of a split or joined sentence.
PIECE_COVERED, PIECE_OF_WHOLE = 0.45, 0.3

#: A piece of which more than this is found there is one however little of the whole it is, and fewest words found.
PIECE_WHOLLY, FEWEST_OF_PIECE = 0.75, 4

#: Products of sentence counts up to this are chained whole: equal sentences then hold no more than their weight.
#: Longer texts are cut at equal sentences first. Measured: changed links 94.4 -> 94.7, deleted 89.4 -> 90.4.
SMALL = 10_000

#: What a function word weighs beside a content word.
FUNCTION_WEIGHT = 0.3

#: Sentences tried as the partner of one, those sharing the most weight first.
CANDIDATES = 24

#: Two cosines further apart than this differ in their first nine decimals.
APART_FOR_SURE = 2e-9

#: A word standing in more sentences of one side than this finds no candidates.
COMMON_WORD = 200

FUNCTION_WORDS = frozenset(
    """
    a an and are as at be been but by can could did do does for from had has have he her his i if in is it its may might
    must no not of on or our she should so than that the their them there these they this those to was we were which
    who will with would you your
    """.split()
)


def align_sentences(before: Sequence[str], after: Sequence[str], *, moves: bool = True) -> tuple[Link, ...]:
    """Links between sentences by their words: align_forms of the forms of each."""
    return align_forms([form_of(sentence) for sentence in before], [form_of(one) for one in after], moves=moves)


def align_forms(before: Sequence[Form], after: Sequence[Form], *, moves: bool = True) -> tuple[Link, ...]:
    """Links between sentences, sorted. One that was split or joined has several, one that is new or gone none.

    moves: whether links may cross the order of the others; a sentence that stands elsewhere is new there without them.
    """
    sides = list(before), list(after)
    anchors = _anchors([s.key for s in sides[0]], [s.key for s in sides[1]])
    weighing = _Weighing(*sides)
    links = []
    for start, end in zip(((-1, -1), *anchors), (*anchors, (len(before), len(after))), strict=True):
        links += _chain(*sides, weighing, range(start[0] + 1, end[0]), range(start[1] + 1, end[1]))
        if end[0] < len(before):
            links.append(end)
    if moves:
        links += _moves(*sides, weighing, links)
    links += _pieces(*sides, weighing, links)
    return tuple(sorted(links))


def _anchors(before: list[str], after: list[str]) -> tuple[Link, ...]:
    """Equal sentences in order: the common start and end, and between them those that stand once on each side.

    Of texts that are chained whole only those that the best chain goes through whatever the others say.
    """
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < min(len(before), len(after)) - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    stop = len(before) - tail, len(after) - tail
    ends = [(len(before) - k, len(after) - k) for k in range(tail, 0, -1)]
    middles = before[start : stop[0]], after[start : stop[1]]
    place = _once_on_both(*middles)
    kept = sorted(in_order([(i, place[key]) for i, key in enumerate(middles[0]) if key in place]))
    if len(middles[0]) * len(middles[1]) <= SMALL:
        kept = long_runs(kept, *map(len, middles))
    return (*((i, i) for i in range(start)), *((start + i, start + j) for i, j in kept), *ends)


class _Weighing:
    """How much each word of two texts tells, rare words more; and what the words of a sentence weigh by that."""

    def __init__(self, before: Sequence[Form], after: Sequence[Form]) -> None:
        seen = Counter(chain.from_iterable([sentence.once for sentence in (*before, *after)]))
        whole = len(before) + len(after) + 1
        weight = {count: math.log(whole / (count + 1)) + 1 for count in set(seen.values())}
        self.weights = {word: weight[count] for word, count in seen.items()}
        self._vectors: dict[Form, list[tuple[str, float]]] = {}

    def vector(self, sentence: Form) -> list[tuple[str, float]]:
        """What each of its words weighs in a sentence, whose length is 1 so."""
        known = self._vectors.get(sentence)
        if known is not None:
            return known
        weights = self.weights
        values = [often * weights[word] for word, often in sentence.counts]
        length = math.sqrt(sum([value * value for value in values])) or 1.0
        vector = [(word, value / length) for word, value in zip(sentence.once, values, strict=True)]
        self._vectors[sentence] = vector
        return vector

    def likeness(self, one: Form, other: Form) -> float:
        """How alike two sentences are, as `_similar` reckons it."""
        weights = dict(self.vector(other))
        cosine = sum([value * weights[word] for word, value in self.vector(one) if word in weights])
        apart, words, letters = likeness(one, other) if id(one) < id(other) else likeness(other, one)
        return apart * (0.5 * cosine + 0.25 * words + 0.25 * letters)


def _similar(
    before: list[Form],
    after: list[Form],
    weighing: _Weighing,
    rows: Sequence[int],
    columns: Sequence[int],
    least: float,
) -> list[tuple[int, int, float]]:
    """Similarities above `least` of the sentences that may belong together, by (before, after).

    Two of which each has its equal on the other side, and only one, are not set against each other: a sentence may
    leave its equal to one that has none, and no more.
    Most of the time of comparing two versions goes by here, so sums are kept in a list, and what is asked of a pair is
    asked where it is needed.
    """
    if not rows or not columns:
        return []
    keys = [before[i].key for i in rows], [after[j].key for j in columns]
    settled = _once_on_both(*keys)
    asked = {word for i, key in zip(rows, keys[0], strict=True) if key not in settled for word in before[i].once}
    everywhere = _holding(after, weighing, columns, range(len(columns)), asked)
    unsettled = [place for place, key in enumerate(keys[1]) if key not in settled]
    elsewhere = _holding(after, weighing, columns, unsettled) if settled else everywhere
    found = []
    nothing = [0.0] * len(columns)
    partners = [after[j] for j in columns]
    for i in rows:
        one = before[i]
        key, name = one.key, id(one)
        at = settled.get(key)
        if at is not None:
            found.append((i, columns[at], 1.0))
        find = (everywhere if at is None else elsewhere).get
        cosines = nothing.copy()
        for word, value in weighing.vector(one):
            others = find(word)
            if others is not None:
                for place, other in others:
                    cosines[place] += value * other
        nearest = [place for place, cosine in enumerate(cosines) if cosine]
        if len(nearest) > CANDIDATES:
            nearest = _nearest(nearest, cosines)
        for place in nearest:
            partner = partners[place]
            if key == partner.key:
                found.append((i, columns[place], 1.0))
                continue
            apart, words, letters = likeness(one, partner) if name < id(partner) else likeness(partner, one)
            value = apart * (0.5 * cosines[place] + 0.25 * words + 0.25 * letters)
            if value > least:
                found.append((i, columns[place], value))
    return found


def _once_on_both(before: Sequence[str], after: Sequence[str]) -> dict[str, int]:
    """The sentences that stand once on each side, and where they stand on the other."""
    often = Counter(before), Counter(after)
    return {key: at for at, key in enumerate(after) if often[0].get(key) == 1 == often[1][key]}


def _holding(
    sentences: list[Form],
    weighing: _Weighing,
    columns: Sequence[int],
    places: Sequence[int],
    asked: Set[str] | None = None,
) -> dict[str, list[tuple[int, float]]]:
    """By word, the places among `columns` whose sentences hold it and what it weighs there; no word too common.

    asked: the words that matter; None where all do.
    """
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place in places:
        sentence = sentences[columns[place]]
        if asked is None or not asked.isdisjoint(sentence.once):
            for word, value in weighing.vector(sentence):
                if asked is None or word in asked:
                    holding[word].append((place, value))
    for word in [word for word, others in holding.items() if len(others) > COMMON_WORD]:
        del holding[word]
    return holding


def _nearest(places: list[int], cosines: list[float]) -> list[int]:
    """The CANDIDATES of these places with the greatest cosines to nine decimals, of equal ones the first; in order."""
    falling = sorted([cosines[place] for place in places], reverse=True)
    least = falling[CANDIDATES - 1]
    if least - falling[CANDIDATES] > APART_FOR_SURE:
        return [place for place in places if cosines[place] >= least]
    return sorted(sorted(places, key=lambda place: -round(cosines[place], 9))[:CANDIDATES])


def _chain(before: list[Form], after: list[Form], weighing: _Weighing, rows: range, columns: range) -> list[Link]:
    """The links in order whose similarity above SIMILAR adds up to the most."""
    if not rows or not columns:
        return []
    if len(rows) == len(columns) == 1:  # most sentences that were edited stand between two that were not
        one, other = before[rows[0]], after[columns[0]]
        return [(rows[0], columns[0])] if one.key == other.key or weighing.likeness(one, other) > SIMILAR else []
    found = _similar(before, after, weighing, rows, columns, SIMILAR)
    return heaviest_chain([(i, j, value - SIMILAR) for i, j, value in found], columns)


def _moves(before: list[Form], after: list[Form], weighing: _Weighing, links: list[Link]) -> list[Link]:
    """Links that cross the order: equal sentences first, then very similar ones."""
    rows, columns = _unlinked(len(before), len(after), links)
    places: dict[str, list[int]] = defaultdict(list)
    for j in columns:
        places[after[j].key].append(j)
    moves = []
    for i in rows:
        others = places.get(before[i].key)
        if others and (len(before[i].words) >= FEWEST_MOVED_WORDS or len(others) == 1):
            moves.append((i, others.pop(0)))
    rows, columns = _unlinked(len(before), len(after), links + moves)
    rows = [i for i in rows if len(before[i].words) > FEWEST_MOVED_WORDS]
    values = {(i, j): value for i, j, value in _similar(before, after, weighing, rows, columns, SIMILAR_MOVED - BARELY)}
    return [*moves, *best_pairs(values, SIMILAR_MOVED)]


def _pieces(before: list[Form], after: list[Form], weighing: _Weighing, links: list[Link]) -> list[Link]:
    """Links of sentences split from, or joined into, the partner of a neighbour."""
    rows, columns = _unlinked(len(before), len(after), links)
    split = _joining({j: i for i, j in links}, before, after, columns, weighing.weights)
    joined = _joining(dict(links), after, before, rows, weighing.weights)
    return [*((i, j) for j, i in split), *joined]


def _joining(
    partner: dict[int, int], wholes: list[Form], pieces: list[Form], left: list[int], weights: dict[str, float]
) -> list[Link]:
    """Of the pieces left those that belong to the whole that a neighbour belongs to, with that whole.

    What joined one is a neighbour of the next: a sentence may be split in three.
    """
    if not left:
        return []
    present: dict[int, set[str]] = defaultdict(set)
    for piece, whole in partner.items():
        present[whole].update(pieces[piece].words)
    found = []
    for piece in left:
        for near in (piece - 1, piece + 1):
            whole = partner.get(near, -1)
            if whole >= 0 and _is_piece(wholes[whole], present[whole], pieces[piece], weights):
                found.append((piece, whole))
                partner[piece] = whole
                present[whole].update(pieces[piece].words)
                break
    return found


def _is_piece(whole: Form, present: set[str], piece: Form, weights: dict[str, float]) -> bool:
    found = (set(whole.words) - present) & set(piece.words)
    weight, size = _weight(found, weights), _weight(set(piece.words), weights)
    if weight > PIECE_WHOLLY * size and len(found) >= FEWEST_OF_PIECE:
        return True
    return weight > PIECE_COVERED * size and weight > PIECE_OF_WHOLE * _weight(set(whole.words), weights)


def _weight(words: set[str], weights: dict[str, float]) -> float:
    """Summed in a fixed order, so that it is the same on every machine."""
    return sum(weights[word] * (FUNCTION_WEIGHT if word in FUNCTION_WORDS else 1.0) for word in sorted(words))


def _unlinked(before: int, after: int, links: list[Link]) -> tuple[list[int], list[int]]:
    linked = {i for i, _ in links}, {j for _, j in links}
    return [i for i in range(before) if i not in linked[0]], [j for j in range(after) if j not in linked[1]]
