"""Claims without a counterpart become changes: one for each sentence that came or went.

Refuses: finding counterparts (aligning/pairing.py); which claim of a sentence tells it (telling/alone.py).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from operator import attrgetter

from service.comparison.aligning.beside import around_on_both, with_rest
from service.comparison.aligning.paired import Paired
from service.comparison.change import Frame, change_alone, make_change
from service.comparison.importance import is_label
from service.comparison.judgement import judge_positions
from service.comparison.meaning.denying.taken import takes_other_side
from service.comparison.meaning.likeness import words_beside_figures
from service.comparison.meaning.listing.named import is_named_item
from service.comparison.meaning.listing.pointers import is_pointer
from service.comparison.meaning.parts import are_clauses_exchanged, clause_alone, fate_around, figure_clause, opens_with
from service.comparison.meaning.swaps import pair_positions
from service.comparison.measures.amounts import is_duration
from service.comparison.measures.fates import fates_of, tells_toll_alone
from service.comparison.measures.figures import speaks_of_another_time
from service.comparison.retelling.said import is_said_anew
from service.comparison.telling.alone import (
    beside_changed,
    has_gone_alone,
    is_converted_beside,
    is_known_again,
    is_news_alone,
    stands_aside,
    telling,
)
from service.comparison.words.canonical import said_in_order, said_words
from service.comparison.words.clauses import EDGES
from service.comparison.words.stances import says_no
from service.domain.changes import Change, ChangeKind, Family
from service.domain.claims import AGE, Claim, Figure, Position, Voice
from service.domain.versions import Passage
from service.text.lines.fields import field_label

#: Most of the words of a sentence that was split off or joined that nothing there says, as a share; fewest words.
MOST_MISSING, FEWEST_SAID = 0.25, 4

#: Code points from which on a number without a unit is known again by itself.
LONG_NUMBER = 4

#: Where a claim begins.
_start = attrgetter("passage.start")

REVISED, RESCOPED = (ChangeKind.REVISED,), (ChangeKind.RESCOPED,)
FIRMER_OR_LESS = ((ChangeKind.HARDENED,), (ChangeKind.SOFTENED,))

_WORD_BEHIND = re.compile(r"\s+[\w’'-]+")

#: What joins two clauses of what somebody says.
_JOINED = re.compile(r",? (?:and|but|while)(?: that)? |; ")

#: Voices whose sentence is told as a figure when the number is the news.
TOLD_AS_FIGURE = frozenset({Voice.NARRATION, Voice.STATUS})


def judge_alone(claims: list[Claim], kind: ChangeKind, frame: Frame, judged: list[Change]) -> list[Change]:
    """One change for each sentence that came or went: its telling claim, or its figure where the number is the news.

    judged: the changes of pairs; a figure that came or went in a position that changed is told by that position.
    """
    here, edits = kind is ChangeKind.ADDED, frame.edits
    side, kept = (edits.after, edits.group_after) if here else (edits.before, edits.group_before)
    positions = beside_changed([claim for claim in claims if isinstance(claim, Position)], kind, judged)
    figures = [claim for claim in claims if isinstance(claim, Figure) and claim.id not in frame.of_sources]
    figures.sort(key=_start)
    changes = []
    told: list[Passage] = []
    for position in telling(positions):
        inside = touching(figures, position.passage)
        told.append(position.passage)
        if _is_told_elsewhere(position, frame, kind, inside) or _is_said_near(position, frame, kind, inside):
            continue
        if is_said_anew(position, edits, here):
            continue
        main = next((f for f in inside if is_news_alone(f)), None)
        is_line = field_label(position.passage.exact) and not is_pointer(position.passage.exact)  # "Homes lost: 14"
        as_figure = main is not None and position.voice in TOLD_AS_FIGURE and (is_line or not is_label(position))
        if main is not None and position.voice is Voice.NARRATION and is_known_again(main, frame.figures, edits, here):
            continue
        claim: Claim = main if main is not None and as_figure else position
        change = change_alone(claim, kind, frame)
        age = next((f for f in inside if f.unit == AGE), None)
        is_plain = not change.material and position.voice in TOLD_AS_FIGURE and not is_label(position)
        changes.append(change_alone(age, kind, frame) if is_plain and age is not None else change)
    sentences_told = {i for passage in told for i in side.covered(passage)}
    tell = [change for change in judged if change.material and change.family is not Family.FIGURE]
    sides = [change.before if kind is ChangeKind.REMOVED else change.after for change in tell]
    pairs_told = {i for one in sides if one is not None for i in side.covered(one.passage)}
    for figure in figures:
        index = side.index_of(figure.passage.start)
        sentence = side.sentences[index]
        is_told = index in sentences_told or is_pointer(sentence.text)
        is_told = is_told or (index in pairs_told and not stands_aside(figure, side.text, sentence.start))
        if is_converted_beside(figure, frame.figures[here], side.text) or is_known_again(
            figure, frame.figures, edits, here
        ):
            continue
        if not is_told and has_gone_alone(figure, index in kept) and not _is_number_near(figure, index, frame, kind):
            sentences_told.add(index)
            changes.append(change_alone(fate_around(figure, sentence.whole) or figure, kind, frame))
    return changes


def with_parted(changes: Sequence[Change], paired: Paired, frame: Frame) -> list[Change]:
    """The changes; where one of several who held it takes the other side by themselves, that tells it.

    "Osby and Tarn backed it" -> "Osby backed it, while Tarn opposed it": Tarn's is reversed, and Osby's is what it was.
    """
    claims = {one.id: one for pair in paired.pairs for one in (pair.before, pair.after)}
    return [_parted(change, claims, paired, frame) or change for change in changes]


def _parted(change: Change, claims: Mapping[str, Claim], paired: Paired, frame: Frame) -> Change | None:
    if change.before is None or change.after is None or ChangeKind.REATTRIBUTED not in (change.kind, *change.also):
        return None
    sides = claims.get(change.before.claim_id), claims.get(change.after.claim_id)
    whole = frame.edits.after.sentence_of(sides[1]), frame.edits.before.sentence_of(sides[0])
    beside = [
        [
            one
            for one in side.claims
            if passage is not None and one.id not in claims and passage.span.contains(one.passage)
        ]
        for side, passage in zip((frame.after, frame.before), whole, strict=True)
    ]
    texts = frame.edits.after.text, frame.edits.before.text
    lone = paired.added + beside[0], paired.removed + beside[1]
    for held, kept, others, text in zip(sides, reversed(sides), lone, texts, strict=True):
        if not isinstance(held, Position) or not isinstance(kept, Position):
            continue
        for one in others:
            if isinstance(one, Position) and takes_other_side(held, kept, one, text):
                both = (held, one) if held is sides[0] else (one, held)
                return make_change((ChangeKind.REVERSED,), *both, frame)
    return None


def fold_told(
    kinds: tuple[ChangeKind, ...],
    before: Position,
    after: Position,
    frame: Frame,
    lone: Set[str],
    told: Mapping[str, ChangeKind],
) -> tuple[ChangeKind, ...]:
    """The kinds of a pair; reworded where figures tell all of it, or two clauses changed places.

    lone: the ids of figures without a counterpart. told: what became of the others, by the ids of both.
    """
    if kinds[:1] == (ChangeKind.REQUALIFIED,) and _is_time_of_figures(before, after, frame, told):
        return (ChangeKind.REWORDED,)
    if are_clauses_exchanged(before, after):
        return (ChangeKind.REWORDED,) if kinds else ()
    clause = figure_clause(before, after) if kinds[:1] in (REVISED, RESCOPED) else None
    inside = touching(frame.figures[clause[0]], clause[1]) if clause is not None else ()
    is_told = bool(inside) and all(figure.id in lone and has_gone_alone(figure, True) for figure in inside)
    says_no_more = is_told and clause is not None and opens_with(inside[0], clause[1])
    return (ChangeKind.REWORDED,) if says_no_more else kinds


def lone_clause(
    kinds: tuple[ChangeKind, ...], before: Position, after: Position, frame: Frame
) -> tuple[tuple[int, Position], tuple[ChangeKind, ...]] | None:
    """The clause that alone revises a pair (0 before, 1 after), and how the rest is firmer or less firm.

    "Cut admissions" -> "may have cut admissions, though the study was small": the clause is added, and it is softened.
    """
    if kinds[:1] != REVISED:
        return None
    texts = beside_numbers(before, frame, 0), beside_numbers(after, frame, 1)
    clause = clause_alone(before, after, texts)
    if clause is None:
        return None
    other, longer = (after, before) if clause[0] == 0 else (before, after)
    if with_rest(other, longer, frame.edits, 1 - clause[0]) is not None:
        return None  # it stands behind the other
    words = clause[1].passage.exact
    rest = [text.replace(words, "", 1).rstrip(EDGES) if at == clause[0] else text for at, text in enumerate(texts)]
    if words in rest[clause[0]] or not texts[clause[0]].rstrip(EDGES).endswith(words):
        return clause, ()
    kinds = judge_positions(pair_positions(before, after, rest[0], rest[1]))
    return clause, kinds if kinds[:1] in FIRMER_OR_LESS else ()


def _is_time_of_figures(before: Position, after: Position, frame: Frame, told: Mapping[str, ChangeKind]) -> bool:
    """Whether all that differs beside a revised figure is the time it is of, which it tells: "4 per cent in June"."""
    sides = [
        [f for f in touching(figures, one.passage) if told.get(f.id) is ChangeKind.REVISED and f.as_of is not None]
        for figures, one in zip(frame.figures, (before, after), strict=True)
    ]
    return tells_times_alone(
        before, after, (beside_numbers(before, frame, 0), beside_numbers(after, frame, 1)), (sides[0], sides[1])
    )


def tells_times_alone(
    before: Position, after: Position, words: tuple[str, str], revised: tuple[Sequence[Figure], Sequence[Figure]]
) -> bool:
    """Whether nothing but the times of revised figures inside differs, on each side: "in April", "in May".

    words: both positions', with # for each figure.
    """
    if not any(speaks_of_another_time(one, other) for one in revised[0] for other in revised[1]):
        return False
    times = [frozenset().union(*(said_words(f.as_of.exact) for f in side if f.as_of)) for side in revised]
    swaps = pair_positions(before, after, *words).swaps
    return any(swap.gone | swap.new for swap in swaps) and all(
        swap.gone <= times[0] and swap.new <= times[1] for swap in swaps
    )


def beside_numbers(position: Position, frame: Frame, at: int) -> str:
    """The words of a position of the text `at` (0 before, 1 after), # for each figure."""
    text = (frame.before, frame.after)[at].version.text
    return words_beside_figures(position, text, touching(frame.figures[at], position.passage), frozenset(), bare=False)


def touching(figures: Sequence[Figure], whole: Passage) -> Sequence[Figure]:
    """Those of figures in text order, none overlapping, that stand in a passage or reach into it."""
    first, last = (bisect_left(figures, place, key=_start) for place in (whole.start, whole.end))
    reaches_in = first > 0 and figures[first - 1].passage.end > whole.start
    return figures[first - reaches_in : last]


def _is_told_elsewhere(position: Position, frame: Frame, kind: ChangeKind, left: Sequence[Figure]) -> bool:
    """Whether a sentence that came or went counts what became of people, and the other side tells that too.

    "41 people were killed." gave way to "The death toll rose to 49.": nobody took the dead back. Nor where somebody
    says no more than that: "officials said 41 people had died". left: those of its figures that the other lacks.
    """
    side = kind is ChangeKind.ADDED
    figures = touching(frame.figures[side], position.passage)
    fates = frozenset[int]().union(*(fates_of(figure) for figure in figures if not is_duration(figure)))
    if left or not any(fates & fates_of(figure) for figure in frame.figures[not side]):
        return False
    if position.voice in TOLD_AS_FIGURE:
        return True
    text = (frame.before, frame.after)[side].version.text
    return tells_toll_alone(words_beside_figures(position, text, figures, frozenset(), bare=True))


def _is_said_near(position: Position, frame: Frame, kind: ChangeKind, left: Sequence[Figure]) -> bool:
    """Whether a sentence was split from its neighbours, or joined to them: what it says stands in what they became.

    Nearly all its words do, and half of them in no sentence around it. No "no" came or went with it.
    """
    side = kind is ChangeKind.ADDED
    own, other = around_on_both(
        (frame.edits.before, frame.edits.after)[side].index_of(position.passage.start), frame.edits, side
    )
    said = said_words(position.passage.exact) - Counter(("say", "not"))  # in any of somebody who speaks
    if not other or any(not _is_number_near(f, None, frame, kind) for f in left):
        return False
    there, new = said_words(other), said_words(other) - said_words(own)
    if says_no(position.passage.exact) is not (says_no(other) and not says_no(own)):
        return False
    missing = sum((said - there).values())
    if sum(said.values()) < FEWEST_SAID:
        return not missing and position.voice is Voice.ATTRIBUTED and _is_clause_of(position, other, own)
    is_word_all = position.cue is not None or is_named_item(position)  # the one word may be what somebody does, or who
    most = 0.0 if is_word_all else MOST_MISSING
    return missing <= most * sum(said.values()) and 2 * sum((said & new).values()) >= sum(said.values())


def _is_clause_of(position: Position, other: str, own: str) -> bool:
    """Whether what somebody says is a clause of the other text, but for who it is about, and is said nowhere else.

    "She said she would leave in May and move to Osby" -> "She said she would leave in May. She said she would move to
    Osby."
    """
    held = [word for part in position.content for word in said_in_order(part.exact)]
    clauses = [said_in_order(clause) for clause in _JOINED.split(other)[1:]]
    return any(
        clause and tuple(held[-len(clause) :]) == clause and not frozenset(clause) <= said_words(own).keys()
        for clause in clauses
    )


def _is_number_near(figure: Figure, index: int | None, frame: Frame, kind: ChangeKind) -> bool:
    """Whether the number of a figure that came or went stands in what its neighbours became, and not beside it."""
    side = kind is ChangeKind.ADDED
    place = (frame.edits.before, frame.edits.after)[side].index_of(figure.passage.start) if index is None else index
    own, other = around_on_both(place, frame.edits, side)
    words = figure.passage.exact
    if not figure.unit and len(words) < LONG_NUMBER:  # a bare "2" stands anywhere
        behind = _WORD_BEHIND.match((frame.before, frame.after)[side].version.text, figure.passage.end)
        words += behind[0] if behind else ""
    if words.lower() not in other.lower():
        return False  # mostly: no pattern is made of it
    number = re.compile(rf"(?<![\w.,]){re.escape(words)}(?![\w]|[.,]\d)", re.IGNORECASE)
    return len(number.findall(other)) > len(number.findall(own))
