"""A pair of claims becomes a kind of change: the first row that holds, of one table for figures and one for positions.

The tables are printed in docs/changes.md, and a test holds the two equal.
Refuses: pairing claims (pairing.py), words (words/), numbers (measures/), importance (importance.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from service.comparison.aligning.forms import sentence_key
from service.comparison.attribution import is_reattributed
from service.comparison.meaning.coming.day_parts import is_at_another_hour
from service.comparison.meaning.coming.spans import is_in_another_span
from service.comparison.meaning.days import is_other_term, is_rescheduled, is_scheduled
from service.comparison.meaning.denying.denials import doubt_step
from service.comparison.meaning.denying.given_up import both_refuse, giving_up_step
from service.comparison.meaning.denying.negations import comments, scarcity_step
from service.comparison.meaning.denying.ruled_out import left_open_step
from service.comparison.meaning.denying.undecided import undecided_step
from service.comparison.meaning.denying.unknown import answered_step, asks_alone, one_was_not_reached
from service.comparison.meaning.doing.certainty import certainty_step, tells_estimate
from service.comparison.meaning.doing.converses import is_one_deed
from service.comparison.meaning.doing.duties import duty_step
from service.comparison.meaning.doing.readiness import readiness_step
from service.comparison.meaning.doing.settled import settled_step
from service.comparison.meaning.doing.voices import are_voices_turned
from service.comparison.meaning.exchanged.ranks import are_scores_turned
from service.comparison.meaning.likeness import is_plain_report
from service.comparison.meaning.roles import are_exchanged, does_another, is_holder_exchanged, leads_back
from service.comparison.meaning.saying.asked import asks_another, is_sworn_on_one_side
from service.comparison.meaning.saying.extent import extent_step
from service.comparison.meaning.saying.quoted import alters_words
from service.comparison.meaning.saying.taken_up import GRADED, is_taken_otherwise, takes_up_a_side
from service.comparison.meaning.saying.tenses import is_tense_of_cue
from service.comparison.meaning.scope import graded, holding, leads, lists
from service.comparison.meaning.scope.limits import is_limit
from service.comparison.meaning.sorts import is_content, is_in_quotes, is_other_area, is_scope_swap
from service.comparison.meaning.stages import cue_step, deed_step, step_of, weighing_step, willing_step
from service.comparison.meaning.swaps import (
    PositionPair,
    cue_differs,
    cues_that_differ,
    once_a_pair,
)
from service.comparison.meaning.turned.charged import is_charge_answered
from service.comparison.meaning.turned.matters import sides_apart
from service.comparison.measures import figures
from service.comparison.measures.amounts import are_as_near, is_same_amount
from service.comparison.reversal import is_reversed
from service.comparison.words.alike.cues import are_one_family, surer_step, tells_otherwise
from service.comparison.words.alike.without import in_one_manner
from service.comparison.words.stances import read_stance
from service.comparison.words.turns.headlines import headlines_in_full
from service.domain.changes import ChangeKind
from service.domain.claims import Directness, Figure, Force, Polarity, Position, ladder_of


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


def _is_revised(pair: PositionPair) -> bool:
    if are_exchanged(*(_held(one, words) for one, words in _sides(pair))) or is_holder_exchanged(pair):
        return True
    told = pair.before.passage.exact, pair.after.passage.exact
    if (
        are_scores_turned(*told)
        or are_voices_turned(*told)
        or does_another(pair)
        or is_charge_answered(*told)
        or asks_another(pair)
        or is_sworn_on_one_side(pair)
        or is_other_term(*told)
        or leads.is_other_lead(*told)
    ):
        return True
    if comments(told[0]) is not comments(told[1]) or takes_up_a_side(pair) or is_taken_otherwise(pair):
        return True
    if settled_step(pair) is not None or is_one_deed(*pair.wholes) or both_refuse(pair) or lists.is_one_of_two(pair):
        return False  # all else is the same
    is_other = any(
        (is_content(pair, swap) or leads_back(pair, swap)) and not is_in_quotes(pair, swap) for swap in pair.swaps
    )
    return (is_other and not asks_alone(pair)) or one_was_not_reached(*pair.wholes)


def _sides(pair: PositionPair) -> tuple[tuple[Position, str], tuple[Position, str]]:
    return (pair.before, pair.before_words), (pair.after, pair.after_words)


def _held(position: Position, words: str) -> str:
    """What is held, without who holds it; all the words where nobody is said to, or holds it by what they do."""
    if position.cue is None or not is_plain_report(position):
        return words if position.cue is None else position.passage.exact
    return " ".join(part.exact for part in position.content)


def _is_quote_altered(pair: PositionPair) -> bool:
    if Directness.INDIRECT in (pair.before.directness, pair.after.directness):
        return False
    return any(is_in_quotes(pair, swap) and alters_words(swap) for swap in pair.swaps)


def _is_rescoped(pair: PositionPair) -> bool:
    if settled_step(pair):
        return False  # "residents were forbidden to", "were advised not to"
    is_other = any(is_scope_swap(pair, swap) or is_other_area(pair, swap) for swap in pair.swaps)
    told = pair.before_words, pair.after_words
    is_other = is_other or graded.names_more_of_a_kind(*told) or graded.is_included_left(*told)
    return is_other or holding.is_held_by_more(pair) or lists.is_list_longer(pair) or lists.is_one_of_two(pair)


def _is_requalified(pair: PositionPair) -> bool:
    if any(is_limit(pair, swap) or is_rescheduled(pair, swap) for swap in pair.swaps):
        return True
    if is_in_another_span(pair.before, pair.after) or is_at_another_hour(pair.before, pair.after):
        return True
    cues = cues_that_differ(pair)
    return cues is not None and tells_otherwise(*cues)


def _is_reworded(pair: PositionPair) -> bool:
    told = pair.before.passage.exact, pair.after.passage.exact
    return sentence_key(pair.before_words) != sentence_key(pair.after_words) or in_one_manner(*told) != told


@once_a_pair
def _step(pair: PositionPair) -> int:
    """Up or down a ladder, the first that differs: the cue's force, certainty, duty, rung on one side of a matter."""
    told = pair.before.passage.exact, pair.after.passage.exact
    if headlines_in_full(*told) != told:
        return 0  # "Council backs plan", "Plan backed by council"
    if not (comments(pair.before.passage.exact) or comments(pair.after.passage.exact)):
        return 0
    if (said := [swap for swap in pair.swaps if swap.gone or swap.new]) and all(map(is_scheduled, said)):
        return 0  # "is due in May", "is expected in May"
    if step := next(filter(None, map(willing_step, pair.swaps)), 0) or readiness_step(pair):
        return step  # "would sign", "was ready to sign": of whatever force the two cues are
    if step := next(filter(None, (weighing_step(pair, swap) for swap in pair.swaps)), 0):
        return step
    both, wholes = (pair.before_words, pair.after_words), (pair.before.passage.exact, pair.after.passage.exact)
    if (
        step := next(filter(None, map(scarcity_step, pair.swaps)), 0)
        or left_open_step(*both)
        or answered_step(both, wholes)
    ):
        return step
    if (settled := settled_step(pair)) is not None:
        return settled
    if undecided := undecided_step(*both):
        return undecided[0]
    if (giving_up := giving_up_step(pair)) is not None:
        return giving_up
    cues = cues_that_differ(pair)
    if cues is not None and (step := surer_step(*cues)):
        return step
    before, after = pair.stances
    forces = pair.before.force, pair.after.force
    is_other_force = forces[0] is not forces[1] and not (
        (set(forces) == {Force.BELIEVES, Force.SAYS} and tells_estimate(pair)) or (cues and are_one_family(*cues))
    )
    if cue_differs(pair) and ladder_of(forces[0]) == ladder_of(forces[1]) and is_other_force:
        rungs = list(type(forces[0]))
        return rungs.index(forces[1]) - rungs.index(forces[0])
    if cue_differs(pair) and {"so", "telling"} == set(map(ladder_of, forces)) and Force.SUGGESTS in forces:
        return -1 if forces[1] is Force.SUGGESTS else 1  # "suggested that it be delayed", "demanded that"
    if step := deed_step(pair) or cue_step(pair) or certainty_step(pair) or doubt_step(pair) or extent_step(pair):
        return step
    if before.duty != after.duty and before.duty and after.duty and not {("duty", -1)} & {*before.sides, *after.sides}:
        return after.duty - before.duty
    if step := duty_step(pair):
        return step
    # What the cue says of its matter is in the whole passage alone: "condemned the attack", "regretted the attack".
    for stances in ((before, after), (read_stance(pair.before.passage.exact), read_stance(pair.after.passage.exact))):
        sides = sides_apart(*stances)
        for matter in sorted(sides[0].keys() & sides[1].keys() & GRADED):
            if sides[0][matter] * sides[1][matter] > 0:
                step = abs(sides[1][matter]) - abs(sides[0][matter])
                return step if not _is_denied_step(pair, step) else 0
    swaps = [swap for swap in pair.swaps if not is_tense_of_cue(pair, swap)]
    return step_of(swaps, pair.before_words)


def _is_denied_step(pair: PositionPair, step: int) -> bool:
    """Whether the step leads the wrong way from a denial: who did not accept it and then rejects it is no less firm."""
    denied = [one.polarity is Polarity.DENIED for one in (pair.before, pair.after)]
    return (denied == [True, False] and step < 0) or (denied == [False, True] and step > 0)


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
        "each counts something, or counts it in a place, that the other sentence does not speak of; one is how far"
        " something moved and the other what it moved to; one was lost and the other made",
        lambda pair: figures.counts_something_else(pair.before, pair.after, pair.before_sentence, pair.after_sentence),
    ),
    FigureRow(
        ChangeKind.REQUALIFIED,
        "the modifiers differ, and are no two words for just short of it or just beyond it",
        lambda pair: (
            pair.before.modifier is not pair.after.modifier
            and not are_as_near(pair.before, pair.after, pair.before_sentence, pair.after_sentence)
        ),
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
        is_reversed,
    ),
    PositionRow(
        ChangeKind.REVISED,
        "content words outside quotation marks differ that are no synonyms and no matter of scope, limit or force, or"
        " who did it and to whom changed places",
        _is_revised,
    ),
    PositionRow(ChangeKind.QUOTE_ALTERED, "words inside quotation marks differ", _is_quote_altered),
    PositionRow(ChangeKind.REATTRIBUTED, "another source is named, or a source was added or dropped", is_reattributed),
    PositionRow(
        ChangeKind.RESCOPED, "words of who, how many or which area are bound came, went or changed", _is_rescoped
    ),
    PositionRow(
        ChangeKind.HARDENED,
        "the cue, certainty, duty, side or stage is a step up its ladder",
        lambda pair: _step(pair) > 0,
    ),
    PositionRow(
        ChangeKind.SOFTENED,
        "the cue, certainty, duty, side or stage is a step down its ladder",
        lambda pair: _step(pair) < 0,
    ),
    PositionRow(
        ChangeKind.REQUALIFIED,
        "a condition, deadline, time or place came, went or changed, or the cue tells it in another light",
        _is_requalified,
    ),
    PositionRow(ChangeKind.REWORDED, "the words differ otherwise", _is_reworded),
    PositionRow(ChangeKind.MOVED, "it stands elsewhere in the order of the text", lambda pair: pair.crossed),
)
