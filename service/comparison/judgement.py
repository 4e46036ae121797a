"""A pair of claims becomes a kind of change: the first row that holds, of one table for figures and one for positions.

The tables are printed in docs/changes.md, and a test holds the two equal.
Refuses: pairing claims (pairing.py), reading words and numbers (meaning/), importance (importance.py).
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.comparison.aligning.alignment import sentence_key
from service.comparison.meaning import figures
from service.comparison.meaning.stances import Stance, noun_words, read_stance, said_words, says_no
from service.comparison.meaning.swaps import (
    PositionPair,
    Swap,
    is_content,
    is_cue_turned,
    is_in_quotes,
    is_limit,
    is_other_area,
    is_rescheduled,
    is_scope_swap,
)
from service.comparison.meaning.zeros import is_emptied
from service.comparison.measures.amounts import is_same_amount
from service.domain.changes import ChangeKind
from service.domain.claims import Directness, Figure, Force, Polarity, Position, Source, Voice, ladder_of

#: Matters whose sides are in rungs, by the names of lexicon.SIDES; the words of others say the same or the opposite.
GRADED = frozenset({"stance", "reception"})

_NAME = re.compile(r"\b[A-Z][a-z][\w’'-]*")

#: Most other content words that may differ where a lone negation turns a claim round.
WORDS_BESIDE_NEGATION = 3


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


def judge_figures(pair: FigurePair) -> tuple[ChangeKind, ...]:
    """Every kind whose row holds, in the table's order; the first is the kind, none means unchanged."""
    return tuple(row.kind for row in FIGURE_ROWS if row.holds(pair))


def judge_positions(pair: PositionPair) -> tuple[ChangeKind, ...]:
    """Every kind whose row holds, in the table's order; the first is the kind, none means unchanged."""
    return tuple(row.kind for row in POSITION_ROWS if row.holds(pair))


def _is_reversed(pair: PositionPair) -> bool:
    before, after = pair.stances
    if turned_matters(pair) or is_cue_turned(pair):
        return True
    if is_emptied(pair.before.passage.exact, pair.after.passage.exact):
        return True
    if any(map(_is_plain_turn, pair.swaps)) or (not _denial_differs(pair) and _is_turned_locally(before, after)):
        return True
    others = sum(len(swap.gone | swap.new) for swap in pair.swaps)
    told_apart = before.duty == after.duty or not (before.duty and after.duty)
    # To deny that it is so and to say that it is not so are one position: one turn undoes the other.
    is_turned = ((before.negations + after.negations) % 2 == 1) is not _denial_differs(pair)
    if is_turned and told_apart and others <= WORDS_BESIDE_NEGATION + 1:
        return True
    if not _cue_differs(pair):
        return False
    if _is_refused(pair.before, pair.after) or _is_refused(pair.after, pair.before):
        return True
    ladders = {ladder_of(pair.before.force), ladder_of(pair.after.force)}
    return (ladders == {"for", "against"} and not _is_one_deed(pair)) or (
        is_turned and pair.before.polarity is not pair.after.polarity
    )


def turned_matters(pair: PositionPair) -> frozenset[str]:
    """The matters that the two speak of from two sides, by the names of lexicon.SIDES."""
    sides = _sides(*pair.stances)
    return frozenset(matter for matter in sides[0].keys() & sides[1].keys() if sides[0][matter] * sides[1][matter] < 0)


def _is_plain_turn(swap: Swap) -> bool:
    """Whether a stance for something gave way to a plain no, or the other way round: "was open to" -> "would not"."""
    stances = read_stance(swap.deleted), read_stance(swap.inserted)
    return any(
        one.sides and not one.negations and all(rung > 0 for _, rung in one.sides) and other.negations % 2 == 1
        for one, other in (stances, stances[::-1])
        if not other.sides
    )


def _is_turned_locally(before: Stance, after: Stance) -> bool:
    """Whether a word is negated on one side and said on the other: "had been told" -> "had not been told".

    Not where the other side says no in words of its own ("must not" -> "against the law").
    """
    return before.duty == after.duty and any(
        one.negated & other.affirmed and all(rung > 0 for _, rung in other.sides)
        for one, other in ((before, after), (after, before))
    )


def _denial_differs(pair: PositionPair) -> bool:
    """Whether a source denies, by a verb and no negation ("denied that"), what it affirms on the other side."""
    if pair.before.cue is None or pair.after.cue is None or pair.before.polarity is pair.after.polarity:
        return False
    denial = next(one for one in (pair.before, pair.after) if one.polarity is Polarity.DENIED)
    return denial.cue is not None and not says_no(denial.cue.exact)


def _is_refused(refusal: Position, deed: Position) -> bool:
    """Whether the one refuses what the other did: "refused to apologise" and "apologised"."""
    if refusal.force is not Force.REFUSES or ladder_of(deed.force) == "against" or deed.cue is None:
        return False
    refused = {word for part in refusal.content for word in said_words(part.exact)}
    return not refused.isdisjoint(said_words(deed.cue.exact))


def _is_one_deed(pair: PositionPair) -> bool:
    """Whether the one is for doing what the other did: "plans to ban cars" and "banned cars", not "refused to ban"."""
    both = sorted((pair.before, pair.after), key=lambda position: ladder_of(position.force) == "for")
    done, wanted = both[0], both[1]
    meant = {word for part in wanted.content for word in said_words(part.exact)}
    return done.cue is not None and not meant.isdisjoint(said_words(done.cue.exact))


def _is_revised(pair: PositionPair) -> bool:
    return any(is_content(pair, swap) and not is_in_quotes(pair, swap) for swap in pair.swaps)


def _is_quote_altered(pair: PositionPair) -> bool:
    if Directness.INDIRECT in (pair.before.directness, pair.after.directness):
        return False
    return any(
        is_in_quotes(pair, swap) and sentence_key(swap.deleted) != sentence_key(swap.inserted) for swap in pair.swaps
    )


def _is_reattributed(pair: PositionPair) -> bool:
    before, after = pair.before.source, pair.after.source
    if before is not None and after is not None:
        names = set(before.name.lower().split()), set(after.name.lower().split())
        is_other = bool(names[0] and names[1] and not names[0] & names[1])
        return (
            is_other
            or _is_named_now(before, after)
            or _mentions_differ(before, after)
            or _one_of_several(before.name, after.name)
        )
    there, other_words = (pair.before, pair.after_words) if before else (pair.after, pair.before_words)
    if there.source is None or there.voice is not Voice.ATTRIBUTED or there.cue is None:
        return False
    elsewhere = said_words(other_words)
    return not said_words(there.source.mention.exact).keys() & elsewhere.keys()


def _is_named_now(before: Source, after: Source) -> bool:
    """Whether somebody is named on one side and unnamed people on the other: "two officials", not a pronoun."""
    if bool(before.name) is bool(after.name):
        return False
    unnamed, named = (before, after) if after.name else (after, before)
    described = noun_words(unnamed.mention.exact)
    return bool(described) and not described & noun_words(f"{named.name} {named.mention.exact}")


def _mentions_differ(before: Source, after: Source) -> bool:
    """Whether each mention names somebody the other does not, or one of several named was added or dropped."""
    named = [set(_NAME.findall(source.mention.exact)) for source in (before, after)]
    gone, new = named[0] - named[1], named[1] - named[0]
    several = [" and " in source.mention.exact for source in (before, after)]
    return all(named) and bool((gone and new) or (gone and several[0]) or (new and several[1]))


def _one_of_several(before: str, after: str) -> bool:
    """Whether of holders joined by "and" one was added or dropped."""
    held = [[set(name.split()) for name in re.split(r",? and |, ", names)] for names in (before, after)]
    if len(held[0]) == len(held[1]) or not (before and after):
        return False
    fewer, more = sorted(held, key=len)
    return any(not any(name & other for other in fewer) for name in more)


def _is_rescoped(pair: PositionPair) -> bool:
    return any(is_scope_swap(swap) or is_other_area(pair, swap) for swap in pair.swaps)


def _is_hardened(pair: PositionPair) -> bool:
    return _step(pair) > 0


def _is_softened(pair: PositionPair) -> bool:
    return _step(pair) < 0


def _is_requalified(pair: PositionPair) -> bool:
    return any(is_limit(pair, swap) or is_rescheduled(pair, swap) for swap in pair.swaps)


def _is_reworded(pair: PositionPair) -> bool:
    return sentence_key(pair.before_words) != sentence_key(pair.after_words)


def _sides(before: Stance, after: Stance) -> tuple[dict[str, int], dict[str, int]]:
    """The signed rung on which each matter stands that only one of the two speaks of so, without mixed signs."""
    own = Counter(before.sides) - Counter(after.sides), Counter(after.sides) - Counter(before.sides)
    found: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for index, sides in enumerate(own):
        for matter in {matter for matter, _ in sides}:
            rungs = [rung for name, rung in sides if name == matter]
            if min(rungs) > 0 or max(rungs) < 0:
                found[index][matter] = max(rungs, key=abs)
    return found


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
    sides = _sides(before, after)
    for matter in sorted(sides[0].keys() & sides[1].keys()):
        if matter in GRADED and sides[0][matter] * sides[1][matter] > 0:
            return abs(sides[1][matter]) - abs(sides[0][matter])
    return 0


def _cue_differs(pair: PositionPair) -> bool:
    if pair.before.cue is None or pair.after.cue is None:
        return False
    return said_words(pair.before.cue.exact) != said_words(pair.after.cue.exact)


FIGURE_ROWS: Sequence[FigureRow] = (
    FigureRow(
        ChangeKind.REVISED,
        "the amounts differ in one unit beyond the rounding shown, or the time spoken of differs",
        lambda pair: (
            not is_same_amount(pair.before, pair.after) or figures.speaks_of_another_time(pair.before, pair.after)
        ),
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
        lambda pair: figures.counts_something_else(pair.before, pair.after, pair.before_sentence, pair.after_sentence),
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
    PositionRow(
        ChangeKind.RESCOPED, "words of who, how many or which area are bound came, went or changed", _is_rescoped
    ),
    PositionRow(ChangeKind.HARDENED, "the cue, certainty, duty or side is a step up its ladder", _is_hardened),
    PositionRow(ChangeKind.SOFTENED, "the cue, certainty, duty or side is a step down its ladder", _is_softened),
    PositionRow(ChangeKind.REQUALIFIED, "a condition, deadline, time or place came, went or changed", _is_requalified),
    PositionRow(ChangeKind.REWORDED, "the words differ otherwise", _is_reworded),
    PositionRow(ChangeKind.MOVED, "it stands elsewhere in the order of the text", lambda pair: pair.crossed),
)
