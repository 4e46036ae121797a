"""Which sentence became which, and which of two small sets belongs to which.

Equal sentences first, then the best chain of similar ones inside what is left, then what crossed
the order, then sentences that were split or joined. Texts that mostly agree cost little more than reading them.
Refuses: meaning; knowing what a claim is.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from service.comparison.aligning.chains import Link, best_pairs, heaviest_chain, in_order
from service.comparison.lexicon import THINGS_APART
from service.text.words import SAME_SIGN, SOFT_HYPHEN, WORD, lemma_of

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

#: What is left of the similarity of two sentences for each such word that parts them.
PARTED = 0.8

APART = tuple(
    {word: line.split()[0] for line in lines.strip().splitlines() for word in line.split()} for lines in THINGS_APART
)

#: Products of sentence counts up to this are chained whole: equal sentences then hold no more than their weight.
#: Longer texts are cut at equal sentences first. Measured: changed links 94.4 -> 94.7, deleted 89.4 -> 90.4.
SMALL = 10_000

#: What a function word weighs beside a content word.
FUNCTION_WEIGHT = 0.3

#: Sentences tried as the partner of one, those sharing the most weight first.
CANDIDATES = 24

#: A word standing in more sentences of one side than this finds no candidates.
COMMON_WORD = 200

FUNCTION_WORDS = frozenset(
    """
    a an and are as at be been but by can could did do does for from had has have he her his i if in is it its may might
    must no not of on or our she should so than that the their them there these they this those to was we were which
    who will with would you your
    """.split()
)


#: Pairs of sentences whose likeness is remembered: a text's sentences are held against each other version by version.
PAIRS_REMEMBERED = 32_768

#: Pieces of text whose words are remembered: from one version to the next most stay, and each is asked for again.
PIECES_REMEMBERED = 16_384


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What alignment needs of a sentence. Each is itself alone, so that what two have in common is found in no time."""

    key: str  # equal for sentences that differ in space, case, punctuation or typography only
    letters: str  # lower case, straight signs
    words: tuple[str, ...]  # lemmas
    counts: tuple[tuple[str, float], ...]  # each lemma once, by where it first stands, and 1 + log of how often it does
    things: tuple[frozenset[str], ...]  # for each line of THINGS_APART, those it speaks of


def sentence_key(sentence: str) -> str:
    """A key that two sentences share when they differ in white space, case, punctuation or typography only.

    A per cent sign, a currency sign and a minus before a digit are words here, not punctuation.
    """
    return " ".join(_words_of(sentence)) or sentence.strip()


def form_of(sentence: str) -> Form:
    """The sentence as it is aligned."""
    words = _words_of(sentence)
    lemmas = tuple(lemma_of(word) for word in words)
    return Form(
        " ".join(words) or sentence.strip(),
        sentence.replace(SOFT_HYPHEN, "").translate(SAME_SIGN).lower(),
        lemmas,
        tuple((word, 1 + math.log(count)) for word, count in Counter(lemmas).items()),
        tuple(frozenset(names[word] for word in lemmas if word in names) for names in APART),
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
    weights = _weights(*sides)
    links = []
    for start, end in zip(((-1, -1), *anchors), (*anchors, (len(before), len(after))), strict=True):
        links += _chain(*sides, weights, range(start[0] + 1, end[0]), range(start[1] + 1, end[1]))
        if end[0] < len(before):
            links.append(end)
    if moves:
        links += _moves(*sides, weights, links)
    links += _pieces(*sides, weights, links)
    return tuple(sorted(links))


def closeness(before: str, after: str) -> float:
    """How alike two pieces of text are in their words, 0 to 1."""
    return Indel.normalized_similarity(_lemmas(before), _lemmas(after))


@lru_cache(maxsize=PIECES_REMEMBERED)
def _words_of(sentence: str) -> tuple[str, ...]:
    words = []
    sentence = sentence.replace(SOFT_HYPHEN, "")
    for match in WORD.finditer(sentence):
        word = match.group().translate(SAME_SIGN).lower()
        if (
            any(c.isalnum() for c in word)
            or word in "%£$€¥"
            or (word == "-" and sentence[match.end() :][:1].isdigit() and sentence[: match.start()][-1:].isspace())
        ):
            words.append(word)
    return tuple(words)


def _lemmas(text: str) -> tuple[str, ...]:
    return tuple(lemma_of(word) for word in _words_of(text))


def _anchors(before: list[str], after: list[str]) -> tuple[Link, ...]:
    """Equal sentences in order: the common start and end, and between them those that stand once on each side."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < min(len(before), len(after)) - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    stop = len(before) - tail, len(after) - tail
    ends = [(len(before) - k, len(after) - k) for k in range(tail, 0, -1)]
    if (stop[0] - start) * (stop[1] - start) <= SMALL:
        return (*((i, i) for i in range(start)), *ends)
    counts = Counter(before[start : stop[0]]), Counter(after[start : stop[1]])
    place = {key: j for j, key in enumerate(after[start : stop[1]], start)}
    once = [
        (i, place[key])
        for i, key in enumerate(before[start : stop[0]], start)
        if counts[0][key] == 1 == counts[1].get(key, 0)
    ]
    return (*((i, i) for i in range(start)), *sorted(in_order(once)), *ends)


def _weights(before: list[Form], after: list[Form]) -> dict[str, float]:
    """How much each word tells: rare words more."""
    seen = Counter(word for side in (before, after) for sentence in side for word, _ in sentence.counts)
    whole = len(before) + len(after) + 1
    return {word: math.log(whole / (count + 1)) + 1 for word, count in seen.items()}


def _vector(sentence: Form, weights: dict[str, float]) -> list[tuple[str, float]]:
    """What each of its words weighs in a sentence, whose length is 1 so."""
    vector = [(word, often * weights[word]) for word, often in sentence.counts]
    length = math.sqrt(sum([value * value for _, value in vector])) or 1.0
    return [(word, value / length) for word, value in vector]


def _similar(
    before: list[Form],
    after: list[Form],
    weights: dict[str, float],
    rows: Sequence[int],
    columns: Sequence[int],
) -> list[tuple[int, int, float]]:
    """Similarities of the sentences that may belong together, by (before, after), each above zero.

    Most of the time of comparing two versions goes by here, so sums are kept in a list, and what is asked of a pair is
    asked where it is needed.
    """
    holding: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, j in enumerate(columns):
        for word, value in _vector(after[j], weights):
            holding[word].append((place, value))
    found = []
    for i in rows:
        one = before[i]
        cosines = [0.0] * len(columns)
        for word, value in _vector(one, weights):
            others = holding.get(word)
            if others is not None and len(others) <= COMMON_WORD:
                for place, other in others:
                    cosines[place] += value * other
        nearest = [place for place, cosine in enumerate(cosines) if cosine]
        if len(nearest) > CANDIDATES:
            farness = [-round(cosine, 9) for cosine in cosines]
            nearest = sorted(sorted(nearest, key=farness.__getitem__)[:CANDIDATES])
        for place in nearest:
            partner = after[columns[place]]
            if one.key == partner.key:
                found.append((i, columns[place], 1.0))
            else:
                apart, words, letters = _alike(one, partner)
                found.append((i, columns[place], apart * (0.5 * cosines[place] + 0.25 * words + 0.25 * letters)))
    return found


@lru_cache(maxsize=PAIRS_REMEMBERED)
def _alike(before: Form, after: Form) -> tuple[float, float, float]:
    """What is left for things apart, and how alike words and letters are: the same whatever stands around the two."""
    apart = PARTED ** sum(map(_are_apart, before.things, after.things))
    words = Indel.normalized_similarity(before.words, after.words)
    return apart, words, Indel.normalized_similarity(before.letters, after.letters)


def _are_apart(before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether each speaks of one of these, and not of the same: one of indoors, the other of outdoors."""
    return bool(before and after) and not before & after


def _chain(before: list[Form], after: list[Form], weights: dict[str, float], rows: range, columns: range) -> list[Link]:
    """The links in order whose similarity above SIMILAR adds up to the most."""
    if not rows or not columns:
        return []
    found = _similar(before, after, weights, rows, columns)
    return heaviest_chain([(i, j, value - SIMILAR) for i, j, value in found if value > SIMILAR], columns)


def _moves(before: list[Form], after: list[Form], weights: dict[str, float], links: list[Link]) -> list[Link]:
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
    similar = _similar(before, after, weights, rows, columns)
    values = {(i, j): value for i, j, value in similar if len(before[i].words) > FEWEST_MOVED_WORDS}
    return [*moves, *best_pairs(values, SIMILAR_MOVED)]


def _pieces(before: list[Form], after: list[Form], weights: dict[str, float], links: list[Link]) -> list[Link]:
    """Links of sentences split from, or joined into, the partner of a neighbour."""
    partner, origin = dict(links), {j: i for i, j in links}
    rows, columns = _unlinked(len(before), len(after), links)
    found = []
    for j in columns:
        for near in (j - 1, j + 1):
            i = origin.get(near)
            if i is not None and _is_piece(before[i], after[near], after[j], weights):
                found.append((i, j))
                break
    for i in rows:
        for near in (i - 1, i + 1):
            other = partner.get(near)
            if other is not None and _is_piece(after[other], before[near], before[i], weights):
                found.append((i, other))
                break
    return found


def _is_piece(whole: Form, present: Form, piece: Form, weights: dict[str, float]) -> bool:
    found = (set(whole.words) - set(present.words)) & set(piece.words)
    weight = _weight(found, weights)
    return weight > PIECE_COVERED * _weight(set(piece.words), weights) and weight > PIECE_OF_WHOLE * _weight(
        set(whole.words), weights
    )


def _weight(words: set[str], weights: dict[str, float]) -> float:
    """Summed in a fixed order, so that it is the same on every machine."""
    return sum(weights[word] * (FUNCTION_WEIGHT if word in FUNCTION_WORDS else 1.0) for word in sorted(words))


def _unlinked(before: int, after: int, links: list[Link]) -> tuple[list[int], list[int]]:
    linked = {i for i, _ in links}, {j for _, j in links}
    return [i for i in range(before) if i not in linked[0]], [j for j in range(after) if j not in linked[1]]
