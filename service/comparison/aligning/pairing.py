"""Claims that follow their sentences: which claim became which, which stayed, which have no counterpart.

A claim whose sentences are equal stays, whatever the rest of the text does. The others are paired inside
their group of sentences first, then across the text. A claim found on one side only of a sentence that
persists is set against that sentence: finding is fallible, sentences are not.
Refuses: kinds of change (judgement.py).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from service.comparison.aligning.chains import Link, best_pairs, pair_best, share
from service.comparison.aligning.copies import find_originals, find_sentences, inside, less_standing_parts
from service.comparison.aligning.edits import Edits, Group, Side
from service.comparison.aligning.forms import of_so_many
from service.comparison.aligning.paired import Pair, Paired
from service.comparison.attribution import is_own_word
from service.comparison.meaning.likeness import alike, has_own_words, has_same_gist, read_as, told_deeds, turned
from service.comparison.meaning.listing.pointers import sends_on
from service.comparison.meaning.swaps import pair_positions
from service.comparison.measures.fates import fates_of
from service.comparison.measures.figures import Meeting, is_one_figure
from service.comparison.measures.labels import Row, is_rather_the_whole
from service.comparison.measures.zeros import is_emptied, pair_with_words
from service.comparison.reversal import is_reversed
from service.domain.claims import Claim, Figure, Position, Snapshot, Voice
from service.domain.versions import Passage
from service.text.lines.wrapping import is_closed

#: Least likeness of two figures that the table in measures/figures.py takes for one.
LEAST_LIKE = 0.01
#: Least likeness of two positions of one group of sentences; where each side has one, less.
LIKE_IN_GROUP, LIKE_ALONE = 0.38, 0.1

#: Least likeness of two claims whose sentences do not belong together.
LIKE_ACROSS = 0.62

#: Most comparisons of leftover claims across a text; beyond it only equal ones are found.
MOST_ACROSS = 200_000

#: Likewise inside one group of sentences; beyond it only what has the same words, or the same place, is compared.
MOST_TOGETHER = 40_000


def pair_claims(before: Snapshot, after: Snapshot, edits: Edits) -> Paired:
    """Every claim that is not settled by an equal sentence is in one of the lists, or told by another claim."""
    found = Paired()
    _pair_other_holders(before, after, edits, found)
    left = _open_claims(before, after, edits, found)
    rest: tuple[list[Claim], list[Claim]] = ([], [])
    opened = [
        (
            group,
            [
                [c for i in of for c in here.get(i, ())]
                for of, here in zip((group.before, group.after), left, strict=True)
            ],
        )
        for group in edits.groups
        if not group.is_same
    ]
    most = share([(len(one), len(other)) for _, (one, other) in opened], MOST_TOGETHER)
    for group, claims in opened:
        for side, extra in zip(rest, _pair_in_group(claims, group, edits, found, most), strict=True):
            side.extend(extra)
    for index, mapped in enumerate((edits.group_before, edits.group_after)):
        rest[index].extend(c for i in sorted(left[index]) if i not in mapped for c in left[index][i])
    _pair_across(rest, before, after, edits, found)
    return found


def _pair_other_holders(before: Snapshot, after: Snapshot, edits: Edits, found: Paired) -> None:
    """Claims word for word the same whose pronoun stands for somebody else: who is named there changed."""
    later = {c.passage.exact: c for c in after.claims if isinstance(c, Position) and c.source and c.source.antecedent}
    for claim in before.claims if later else ():
        other = later.get(claim.passage.exact)
        if other is None or not isinstance(claim, Position) or claim.source is None or other.source is None:
            continue
        named = claim.source.antecedent, other.source.antecedent
        if named[0] is None or named[1] is None or set(claim.source.name.split()) & set(other.source.name.split()):
            continue
        group = edits.group_before.get(edits.before.index_of(named[0].start))
        if group is not None and group == edits.group_after.get(edits.after.index_of(named[1].start)):
            found.pairs.append(Pair(claim, other, False))
            found.renamed.append((named[0], named[1]))


def _open_claims(
    before: Snapshot, after: Snapshot, edits: Edits, found: Paired
) -> tuple[dict[int, list[Claim]], dict[int, list[Claim]]]:
    """The claims not settled by equal sentences, by the sentence they begin in."""
    later = {c.passage.exact: c for c in after.claims}
    judged = {pair.before.id for pair in found.pairs}
    left: tuple[dict[int, list[Claim]], dict[int, list[Claim]]] = ({}, {})
    sides = ((before, edits.before, edits.group_before), (after, edits.after, edits.group_after))
    for index, (snapshot, side, mapped) in enumerate(sides):
        settled = {i: edits.groups[number] for i, number in mapped.items() if edits.groups[number].is_same}
        for claim in snapshot.claims:
            covered = side.covered(claim.passage)
            anchor = next((i for i in covered if i not in settled), None)
            if anchor is not None:
                left[index].setdefault(anchor, []).append(claim)
            elif index == 0 and claim.id not in judged:
                if not any(settled[i].crossed for i in covered):
                    found.unchanged += 1
                elif isinstance(claim, Position) and claim.passage.exact in later:
                    found.moved.append(Pair(claim, later[claim.passage.exact], True))
    return left


def _pair_in_group(
    claims: Sequence[list[Claim]], group: Group, edits: Edits, found: Paired, most: int
) -> tuple[list[Claim], list[Claim]]:
    """What of a group's claims is left when its pairs are made and what its sentences absorb is taken out."""
    rest: tuple[list[Claim], list[Claim]] = ([], [])
    texts = [" ".join(side.sentences[i].text for i in members) for side, members in _members(edits, group)]
    if is_emptied(*(_whole(side, members).exact for side, members in _members(edits, group))):
        lists = [_whole(side, members, is_list=True) for side, members in _members(edits, group)]
        full, empty = (read_as(whole, None, Voice.STATUS) for whole in lists)
        found.pairs.append(Pair(full, empty, group.crossed))
        return rest
    positions = [[c for c in side if isinstance(c, Position)] for side in claims]
    numbers = [[c for c in side if isinstance(c, Figure)] for side in claims]
    pairs = _pair_positions(positions, LIKE_IN_GROUP, most)
    for i, j in pairs:
        found.pairs.append(Pair(positions[0][i], positions[1][j], group.crossed))
    if not pairs and not (positions[0] and positions[1]):
        stood_in = _stand_in(positions, group, edits)
        if stood_in:
            found.pairs.append(Pair(*stood_in, group.crossed))
            positions = [[], []]
    left = [[c for k, c in enumerate(side) if k not in {p[n] for p in pairs}] for n, side in enumerate(positions)]
    for deed in told_deeds(left, texts):
        found.pairs.append(Pair(*deed, group.crossed))
        left = [[c for c in side if c not in deed] for side in left]
    kept = _pair_figures(numbers, edits, most, together=True)
    found.pairs += [Pair(numbers[0][i], numbers[1][j], group.crossed) for i, j in kept]
    for n, other in ((0, texts[1]), (1, texts[0])):
        rest[n].extend(one for one in left[n] if sends_on(other) or has_own_words(one, other, positions[n]))
        taken = {pair[n] for pair in kept}
        free = [f for k, f in enumerate(numbers[n]) if k not in taken]
        alone_here = [f for f in free if of_so_many(f.passage.exact) not in of_so_many(other)]
        told = _told_by_words(alone_here, n, group, edits)
        found.pairs += [Pair(*(pair if n == 0 else pair[::-1]), group.crossed) for pair in told]
        rest[n].extend(f for f in alone_here if f.id not in {figure.id for figure, _ in told})
    return rest


def _whole(side: Side, members: tuple[int, ...], *, is_list: bool = False) -> Passage:
    """The stretch of text from the first of a group's sentences to its last; of a list with the heading above it."""
    first = members[0]
    if is_list and first and ":" not in side.sentences[first].text and side.sentences[first - 1].text.endswith(":"):
        first -= 1
    start, end = side.sentences[first].start, side.sentences[members[-1]].end
    return Passage(start, end, side.text[start:end])


def _told_by_words(left: list[Figure], side: int, group: Group, edits: Edits) -> tuple[tuple[Figure, Figure], ...]:
    if len(group.before) != 1 or len(group.after) != 1:
        return ()
    wholes = edits.before.sentences[group.before[0]].whole, edits.after.sentences[group.after[0]].whole
    return pair_with_words(left, wholes[side], wholes[1 - side])


def _members(edits: Edits, group: Group) -> Iterable[tuple[Side, tuple[int, ...]]]:
    return (edits.before, group.before), (edits.after, group.after)


def _pair_positions(positions: Sequence[Sequence[Position]], least: float, most: int) -> tuple[tuple[int, int], ...]:
    before, after = positions
    if len(before) == len(after) == 1:
        least = 0.0 if turned(before[0], after[0]) else LIKE_ALONE  # "It is shut.", "It is open with 40 beds."
    return _pair(before, after, lambda i, j: alike(before[i], after[j]), least, most)


def _stand_in(positions: list[list[Position]], group: Group, edits: Edits) -> tuple[Position, Position] | None:
    """A position found on one side only, or on none, and the sentence it became (or was) read the same way."""
    if len(group.before) != 1 or len(group.after) != 1:
        return None
    wholes = edits.before.sentences[group.before[0]].whole, edits.after.sentences[group.after[0]].whole
    if not has_same_gist(wholes[0].exact, wholes[1].exact):
        return None
    found = max((*positions[0], *positions[1]), key=lambda p: (p.passage.end - p.passage.start, p.id), default=None)
    if found is None and not all(is_closed(whole.exact) for whole in wholes):
        return _headlines(wholes, edits)
    other = read_as(wholes[0 if found in positions[1] else 1], None)
    if sends_on(other.passage.exact):
        return None  # nobody is told there what became of it
    if found is not None and is_own_word(found, other):
        return (found, other) if found in positions[0] else (other, found)
    return read_as(wholes[0], found), read_as(wholes[1], found)


def _headlines(wholes: tuple[Passage, Passage], edits: Edits) -> tuple[Position, Position] | None:
    """Two headlines without a claim, where they stand on two sides: "Mayor backs plan", "Mayor drops plan"."""
    if not all(one.end <= side.headline_end for one, side in zip(wholes, (edits.before, edits.after), strict=True)):
        return None
    both = read_as(wholes[0], None), read_as(wholes[1], None)
    return both if is_reversed(pair_positions(*both, wholes[0].exact, wholes[1].exact)) else None


def _pair_figures(
    numbers: Sequence[Sequence[Figure]], edits: Edits, most: int, *, together: bool
) -> tuple[tuple[int, int], ...]:
    """The figures that are one, by the table in measures/figures.py."""
    before, after = numbers
    texts = edits.before.text, edits.after.text
    is_crowd = len(before) * len(after) > most
    sides = edits.before, edits.after
    rows = [
        Row.of(figures, [own_sentence(f, side) for f in figures], side.text)
        for figures, side in zip(numbers, sides, strict=True)
    ]
    alone = [
        [not is_crowd and there.has_one_for(f, is_one, together) for f, is_one in here.each()]
        for here, there in (rows, rows[::-1])
    ]
    fates = [[frozenset() if is_crowd else fates_of(figure) for figure in side] for side in numbers]
    told: list[frozenset[int]] = [frozenset().union(*side) for side in fates]
    measured = [{(figure.measure, figure.part) for figure in side if figure.measure} for side in numbers]

    def score(i: int, j: int) -> float:
        is_fated = not (fates[0][i].isdisjoint(told[1]) and fates[1][j].isdisjoint(told[0]))
        is_alone = alone[0][i] and alone[1][j]
        keys = [(figure.measure, figure.part) for figure in (before[i], after[j])]
        is_crossed = keys[0] != keys[1] and keys[0] in measured[1] and keys[1] in measured[0]
        is_parted = is_rather_the_whole(i, rows[0], j, rows[1]) or is_rather_the_whole(j, rows[1], i, rows[0])
        own = rows[0].sentences[i], rows[1].sentences[j]
        return is_one_figure(
            Meeting(before[i], after[j], *texts, together, is_alone, is_fated, is_crossed, is_parted, own)
        )

    return _pair(before, after, score, LEAST_LIKE, most)


def _pair(
    before: Sequence[Claim], after: Sequence[Claim], score: Callable[[int, int], float], least: float, most: int
) -> tuple[Link, ...]:
    """The best pairs, one to one; where all pairs are more than `most`, out of those that are near at hand."""
    if len(before) * len(after) <= most:
        return pair_best(len(before), len(after), score, least)
    there = {words: j for j, words in enumerate(_numbered(after))}
    near = {(i, there[words]) for i, words in enumerate(_numbered(before)) if words in there}
    near |= {(i, i) for i in range(min(len(before), len(after)))}
    return best_pairs({link: score(*link) for link in near}, least)


def _numbered(claims: Sequence[Claim]) -> Iterable[tuple[str, int]]:
    """The words of each claim, and which time they are said."""
    said: Counter[str] = Counter()
    for claim in claims:
        said[claim.passage.exact] += 1
        yield claim.passage.exact, said[claim.passage.exact]


def _pair_across(
    rest: tuple[list[Claim], list[Claim]], before: Snapshot, after: Snapshot, edits: Edits, found: Paired
) -> None:
    """Leftover claims: equal or close ones elsewhere, copies of claims that stand anyway, and what is new or gone."""
    positions = [[c for c in side if isinstance(c, Position)] for side in rest]
    numbers = [[c for c in side if isinstance(c, Figure)] for side in rest]
    pairs: tuple[tuple[int, int], ...] = ()
    if len(positions[0]) * len(positions[1]) <= MOST_ACROSS:
        pairs = pair_best(
            len(positions[0]),
            len(positions[1]),
            lambda i, j: max(alike(positions[0][i], positions[1][j]), turned(positions[0][i], positions[1][j])),
            LIKE_ACROSS,
        )
    found.pairs += [Pair(positions[0][i], positions[1][j], True) for i, j in pairs]
    is_few = len(numbers[0]) * len(numbers[1]) <= MOST_ACROSS
    kept = _pair_figures(numbers, edits, MOST_ACROSS, together=False) if is_few else ()
    found.pairs += [Pair(numbers[0][i], numbers[1][j], True) for i, j in kept]
    for n, own, other in ((0, before, after), (1, after, before)):
        paired = {pair[n] for pair in pairs}
        left = [p for k, p in enumerate(positions[n]) if k not in paired]
        originals = find_originals(left, own, other)
        is_copied = inside([p.passage for p in left if p.id in originals])
        for position in left:
            original = originals.get(position.id)
            if original is not None:
                found.moved.append(Pair(*((position, original) if n == 0 else (original, position)), True))
        left = [p for p in left if p.id not in originals]
        said = find_sentences(left, *((edits.after, edits.group_after), (edits.before, edits.group_before))[n])
        for position in left:
            if position.id in said:
                both = position, read_as(said[position.id], position)
                found.pairs.append(Pair(*(both if n == 0 else both[::-1]), True))
        gone = [less_standing_parts(p, other.version.text) for p in left if p.id not in said]
        (found.removed, found.added)[n].extend(gone)
        taken = {pair[n] for pair in kept}
        (found.removed, found.added)[n].extend(
            f for k, f in enumerate(numbers[n]) if k not in taken and not is_copied(f.passage)
        )


def own_sentence(claim: Claim, side: Side) -> str:
    """The sentence a claim begins in."""
    sentence = side.sentence_of(claim)
    return sentence.exact if sentence is not None else ""
