"""A pair of claims becomes a kind of change: the first row that holds, of one table for figures and one for positions.

The tables are printed in docs/changes.md, and a test holds the two equal.
Refuses: pairing claims (compare.py), reading words (meaning/stances.py), numbers (meaning/figures.py), importance (importance.py).
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.comparison.meaning import figures
from service.comparison.alignment import sentence_key
from service.comparison.meaning.stances import Stance, is_scope, opens_limit, opens_scope, read_stance, said_words
from service.comparison.wording import compare_words
from service.domain.changes import ChangeKind
from service.domain.claims import Directness, Figure, Position, Voice, ladder_of

#: An insertion or deletion of at most this many content words, none a name, is colour and not a fact.
COLOUR_WORDS = 2

#: Most other content words that may differ where a lone negation turns a claim round.
WORDS_BESIDE_NEGATION = 3

_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]?|(?<!\w)[‘']([^‘’']{3,})[’'](?!\w)")
_NAME = re.compile(r"(?<!^)(?<![.!?:] )\b[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePair:
    """Two figures taken for one, each with its sentence and whoever holds it."""

    before: Figure
    after: Figure
    before_sentence: str
    after_sentence: str
    before_holder: str  # "" when unnamed or own voice
    after_holder: str
    crossed: bool  # it stands elsewhere in the order of the text


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """Words that gave way to others at one place; one side may be empty."""

    deleted: str
    inserted: str
    gone: frozenset[str]  # content words of `deleted` that the later claim says nowhere
    new: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionPair:
    """Two positions taken for one, and what differs in their words. Figures in them are told apart and read as #."""

    before: Position
    after: Position
    before_words: str
    after_words: str
    crossed: bool
    swaps: tuple[Swap, ...]
    stances: tuple[Stance, Stance]


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row of the table for figures."""

    kind: ChangeKind
    when: str
    holds: Callable[[FigurePair], bool]


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One row of the table for positions."""

    kind: ChangeKind
    when: str
    holds: Callable[[PositionPair], bool]


def pair_positions(
    before: Position, after: Position, before_words: str, after_words: str, *, crossed: bool = False
) -> PositionPair:
    """The pair with its differences worked out."""
    said = said_words(before_words), said_words(after_words)
    return PositionPair(
        before=before,
        after=after,
        before_words=before_words,
        after_words=after_words,
        crossed=crossed,
        swaps=_swaps(before_words, after_words, said[0] - said[1], said[1] - said[0]),
        stances=(read_stance(before_words), read_stance(after_words)),
    )


def judge_figures(pair: FigurePair) -> tuple[ChangeKind, ...]:
    """Every kind whose row holds, in the table's order; the first is the kind, none means unchanged."""
    return tuple(row.kind for row in FIGURE_ROWS if row.holds(pair))


def judge_positions(pair: PositionPair) -> tuple[ChangeKind, ...]:
    """Every kind whose row holds, in the table's order; the first is the kind, none means unchanged."""
    return tuple(row.kind for row in POSITION_ROWS if row.holds(pair))


def _swaps(before: str, after: str, gone: Counter[str], new: Counter[str]) -> tuple[Swap, ...]:
    swaps: list[Swap] = []
    deleted = inserted = ""
    for piece in (*compare_words(before, after), None):
        if piece is not None and piece.kind == "deleted":
            deleted += piece.text
        elif piece is not None and piece.kind == "inserted":
            inserted += piece.text
        elif deleted or inserted:
            lost, won = frozenset(said_words(deleted)) & gone.keys(), frozenset(said_words(inserted)) & new.keys()
            swaps.append(Swap(deleted=deleted, inserted=inserted, gone=lost, new=won))
            deleted = inserted = ""
    return tuple(swaps)


def _is_reversed(pair: PositionPair) -> bool:
    before, after = pair.stances
    sides = _side(before), _side(after)
    if any(sides[0][matter] * sides[1][matter] < 0 for matter in sides[0].keys() & sides[1].keys()):
        return True
    others = sum(len(swap.gone | swap.new) for swap in pair.swaps)
    told_apart = before.duty == after.duty or not (before.duty and after.duty)
    if (before.negations + after.negations) % 2 and told_apart and others <= WORDS_BESIDE_NEGATION + 1:
        return True
    if not _cue_differs(pair):
        return False
    ladders = {ladder_of(pair.before.force), ladder_of(pair.after.force)}
    return ladders == {"for", "against"} or pair.before.polarity is not pair.after.polarity


def _is_revised(pair: PositionPair) -> bool:
    return any(_is_content(pair, swap) and not _is_in_quotes(pair, swap) for swap in pair.swaps)


def _is_quote_altered(pair: PositionPair) -> bool:
    if Directness.INDIRECT in (pair.before.directness, pair.after.directness):
        return False
    return any(
        _is_in_quotes(pair, swap) and sentence_key(swap.deleted) != sentence_key(swap.inserted) for swap in pair.swaps
    )


def _is_reattributed(pair: PositionPair) -> bool:
    sources = pair.before.source, pair.after.source
    if sources[0] is not None and sources[1] is not None:
        names = set(sources[0].name.split()), set(sources[1].name.split())
        return bool(names[0] and names[1] and not names[0] & names[1])
    there, other_words = (pair.before, pair.after_words) if sources[0] else (pair.after, pair.before_words)
    if there.source is None or there.voice is not Voice.ATTRIBUTED or there.cue is None:
        return False
    elsewhere = said_words(other_words)
    return not said_words(there.source.mention.exact).keys() & elsewhere.keys()


def _is_rescoped(pair: PositionPair) -> bool:
    return any(_is_scope_swap(swap) for swap in pair.swaps)


def _is_hardened(pair: PositionPair) -> bool:
    return _step(pair) > 0


def _is_softened(pair: PositionPair) -> bool:
    return _step(pair) < 0


def _is_requalified(pair: PositionPair) -> bool:
    return any(_is_limit(pair, swap) for swap in pair.swaps)


def _is_reworded(pair: PositionPair) -> bool:
    return sentence_key(pair.before_words) != sentence_key(pair.after_words)


def _side(stance: Stance) -> Counter[str]:
    """The signed rung on which each matter stands that is spoken of on one side only."""
    found: Counter[str] = Counter()
    signs: dict[str, set[bool]] = {}
    for matter, rung in stance.sides:
        signs.setdefault(matter, set()).add(rung > 0)
        found[matter] = rung
    return Counter({matter: rung for matter, rung in found.items() if len(signs[matter]) == 1})


def _step(pair: PositionPair) -> int:
    """Up or down a ladder, the first that differs: the cue's force, certainty, duty, rung on one side of a matter."""
    before, after = pair.stances
    forces = pair.before.force, pair.after.force
    if _cue_differs(pair) and ladder_of(forces[0]) == ladder_of(forces[1]) and forces[0] is not forces[1]:
        rungs = list(type(forces[0]))
        return rungs.index(forces[1]) - rungs.index(forces[0])
    if before.certainty != after.certainty:
        return after.certainty - before.certainty
    if before.duty != after.duty and before.duty and after.duty:
        return after.duty - before.duty
    sides = _side(before), _side(after)
    for matter in sorted(sides[0].keys() & sides[1].keys()):
        if matter == "stance" and sides[0][matter] * sides[1][matter] > 0:
            return abs(sides[1][matter]) - abs(sides[0][matter])
    return 0


def _cue_differs(pair: PositionPair) -> bool:
    if pair.before.cue is None or pair.after.cue is None:
        return False
    return said_words(pair.before.cue.exact) != said_words(pair.after.cue.exact)


def _is_content(pair: PositionPair, swap: Swap) -> bool:
    """Whether the swap says something else: not the same in other words, and neither scope, limit nor force."""
    if not (swap.gone or swap.new) or _is_scope_swap(swap) or _is_limit(pair, swap):
        return False
    gone, new = _without_force(swap.gone), _without_force(swap.new)
    if gone and new:
        return True
    words = gone or new
    raw = swap.deleted if gone else swap.inserted
    return len(words) > COLOUR_WORDS or bool(words and _NAME.search(raw))


def _without_force(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if read_stance(word).words)


def _is_scope_swap(swap: Swap) -> bool:
    words = swap.gone | swap.new
    if not words:
        return False
    if all(is_scope(word) for word in words):
        return True
    return not (swap.gone and swap.new) and opens_scope(swap.inserted if swap.new else swap.deleted)


def _is_limit(pair: PositionPair, swap: Swap) -> bool:
    """Whether the swap adds, drops or changes a condition, a deadline, a time or a place."""
    if not (swap.gone or swap.new):
        return False
    if not (swap.gone and swap.new):
        return opens_limit(swap.inserted if swap.new else swap.deleted)
    inside = _condition_words(pair.before), _condition_words(pair.after)
    return swap.gone <= inside[0].keys() and swap.new <= inside[1].keys()


def _condition_words(position: Position) -> Counter[str]:
    return said_words(" ".join(condition.exact for condition in position.conditions))


def _is_in_quotes(pair: PositionPair, swap: Swap) -> bool:
    sides = ((pair.before, pair.before_words, swap.deleted), (pair.after, pair.after_words, swap.inserted))
    return any(words.strip() for *_, words in sides) and all(
        _quotes(position, text, words) for position, text, words in sides
    )


def _quotes(position: Position, text: str, words: str) -> bool:
    """Whether the words stand inside quotation marks; no words stand anywhere."""
    if not words.strip() or position.directness is Directness.DIRECT:
        return True
    bare = words.strip(" “”\"‘’'.,")
    return any(bare in (match[1] or match[2] or "") for match in _QUOTED.finditer(text))


FIGURE_ROWS: Sequence[FigureRow] = (
    FigureRow(
        ChangeKind.REVISED,
        "the amounts differ in one unit beyond the rounding shown, or the time spoken of differs",
        lambda pair: not figures.is_same_amount(pair.before, pair.after)
        or figures.speaks_of_another_time(pair.before, pair.after),
    ),
    FigureRow(
        ChangeKind.REATTRIBUTED,
        "both are attributed, to different sources",
        lambda pair: bool(
            pair.before_holder
            and pair.after_holder
            and not set(pair.before_holder.split()) & set(pair.after_holder.split())
        ),
    ),
    FigureRow(
        ChangeKind.RESCOPED,
        "each counts something the other sentence does not speak of",
        lambda pair: figures.counts_something_else(
            pair.before, pair.after, pair.before_sentence, pair.after_sentence
        ),
    ),
    FigureRow(
        ChangeKind.REQUALIFIED,
        "the modifiers differ",
        lambda pair: pair.before.modifier is not pair.after.modifier,
    ),
    FigureRow(
        ChangeKind.REWORDED,
        "the exact words differ",
        lambda pair: sentence_key(pair.before.passage.exact) != sentence_key(pair.after.passage.exact),
    ),
    FigureRow(ChangeKind.MOVED, "it stands elsewhere in the order of the text", lambda pair: pair.crossed),
)

POSITION_ROWS: Sequence[PositionRow] = (
    PositionRow(
        ChangeKind.REVERSED,
        "one matter is spoken of from the other side, a lone negation came or went, or the cue changed sides",
        _is_reversed,
    ),
    PositionRow(
        ChangeKind.REVISED,
        "content words outside quotation marks differ that are no synonyms and no matter of scope, limit or force",
        _is_revised,
    ),
    PositionRow(ChangeKind.QUOTE_ALTERED, "words inside quotation marks differ", _is_quote_altered),
    PositionRow(ChangeKind.REATTRIBUTED, "another source is named, or a source was added or dropped", _is_reattributed),
    PositionRow(ChangeKind.RESCOPED, "words of who or how many are bound came, went or changed", _is_rescoped),
    PositionRow(ChangeKind.HARDENED, "the cue, certainty, duty or side is a step up its ladder", _is_hardened),
    PositionRow(ChangeKind.SOFTENED, "the cue, certainty, duty or side is a step down its ladder", _is_softened),
    PositionRow(
        ChangeKind.REQUALIFIED, "a condition, deadline, time or place came, went or changed", _is_requalified
    ),
    PositionRow(ChangeKind.REWORDED, "the words differ otherwise", _is_reworded),
    PositionRow(ChangeKind.MOVED, "it stands elsewhere in the order of the text", lambda pair: pair.crossed),
)
