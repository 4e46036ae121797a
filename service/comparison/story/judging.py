"""The kind of change from one claim of a thread to another, in one article or across two; how a thread moved best told.

Refuses: which claims are of one thread (comparison/threads); which states are held against each other (since.py).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from service.comparison.aligning.forms import sentence_key
from service.comparison.importance import is_material, is_of_fate
from service.comparison.judgement import FigurePair, judge_figures, judge_positions
from service.comparison.lone import tells_times_alone
from service.comparison.meaning.parts import figure_clause, opens_with
from service.comparison.meaning.swaps import cues_that_differ, pair_positions
from service.comparison.measures.fates import fates_of, tells_toll_alone
from service.comparison.story.spells import Spell, StoryView, says_the_same, spell_order
from service.comparison.threads.amounts import agree
from service.domain.changes import IMMATERIAL_KINDS, ChangeKind
from service.domain.claims import Figure, Position, Voice

#: What one article's position tells of a change in another's: who stood elsewhere, not who chose other words.
ACROSS_ARTICLES = frozenset({ChangeKind.REVERSED, ChangeKind.HARDENED, ChangeKind.SOFTENED})

#: What another cue tells of the same words: "claimed", "confirmed"; "hopes to", "expects to".
BY_CUE = ACROSS_ARTICLES | {ChangeKind.REQUALIFIED}

#: Kinds by which a position stands elsewhere than before.
TURNS = ACROSS_ARTICLES

#: Kinds that no claim has beside which the earlier one still stands as it was: a live page's entries, each of its hour.
OF_LIMITS = frozenset({ChangeKind.REQUALIFIED, ChangeKind.RESCOPED})


def judge(story: StoryView, before: Spell, after: Spell) -> ChangeKind | None:
    """The kind of change from one claim of a thread to another, by the tables for pairs; None when it is immaterial.

    Of two articles only what both speak of is compared: amounts that cannot both be right, sides and force.
    """
    is_same_article = before.first.article_id == after.first.article_id
    match before.claim, after.claim:
        case Figure() as one, Figure() as other:
            if not is_same_article:
                return None if agree(one, other) else ChangeKind.REVISED
            kinds = judge_figures(
                FigurePair(
                    before=one,
                    after=other,
                    before_sentence=story.sentence_around(before),
                    after_sentence=story.sentence_around(after),
                    before_holder=before.first.holder,
                    after_holder=after.first.holder,
                    crossed=False,
                )
            )
            kinds = tuple(kind for kind in kinds if kind is not ChangeKind.REATTRIBUTED)  # its position tells whose
        case Position() as one, Position() as other:
            words = story.words_of(before), story.words_of(after)
            pair = pair_positions(one, other, *words)
            kinds = judge_positions(pair)
            if is_same_article and (one.voice is Voice.NARRATION) is not (other.voice is Voice.NARRATION):
                # who told it is told of now: "said she would visit", "Elin Dahl visited"
                kinds = judge_positions(pair_positions(one, other, story.whole_of(before), story.whole_of(after)))
            elif sentence_key(words[0]) == sentence_key(words[1]):  # figures are threads of their own, holders not
                told = {ChangeKind.REATTRIBUTED} | (BY_CUE if cues_that_differ(pair) else frozenset())
                kinds = tuple(kind for kind in kinds if kind in told)
        case _:
            return None
    found = kinds[0] if kinds else None
    is_told = [isinstance(one.claim, Figure) or one.claim.voice is not Voice.NARRATION for one in (before, after)]
    if found is not None and not any(is_told) and not is_material(found, before.claim, after.claim):
        return None
    if found is None or found in IMMATERIAL_KINDS or not (is_same_article or found in ACROSS_ARTICLES):
        return None
    return found


def is_told_by_figures(
    story: StoryView, before: Spell | None, after: Spell | None, moved: Sequence[tuple[Spell | None, Spell | None]]
) -> bool:
    """Whether figures that moved tell all that differs of a position, as a report folds it (lone.py).

    It says no more than a toll does, or that came or went with a clause which only a figure opens, or all that differs
    is of which time its revised figures are. Who is named anew is told by no figure. moved: None on the side where a
    figure is not told.
    """
    one, other = before.claim if before else None, after.claim if after else None
    if isinstance(one, Figure) or isinstance(other, Figure):
        return False
    ids = tuple(claim.id if claim is not None else None for claim in (one, other))
    figures = [(_figure(first), _figure(second)) for first, second in moved]
    held = {pair for pair, sides in zip(figures, moved, strict=True) if len({s.first.holder for s in sides if s}) == 1}
    revised = [(a, b) for a, b in figures if a is not None and b is not None]
    if one is None or other is None:
        alone = before or after
        tolls = [
            pair
            for pair in held
            if (pair[0] and pair[1] and fates_of(pair[0]) & fates_of(pair[1]))
            or any(figure and fates_of(figure) for figure in pair if None in pair)
        ]
        is_there = any(
            f is not None and f.position_id and f.position_id in ids for pair in tolls for f in pair
        )  # as it came, or is now
        return alone is not None and is_there and tells_toll_alone(story.words_of(alone))
    assert before is not None and after is not None  # they have the claims
    words = story.words_of(before), story.words_of(after)
    inside = [(a, b) for a, b in revised if (a.position_id, b.position_id) == ids]
    if any((a, b) in held and fates_of(a) & fates_of(b) for a, b in inside) and all(map(tells_toll_alone, words)):
        return True
    if (clause := figure_clause(one, other)) is not None:
        at = clause[0]
        came = [f for pair in figures if pair[1 - at] is None and (f := pair[at]) and f.position_id == ids[at]]
        return any(clause[1].span.contains(f.passage) and opens_with(f, clause[1]) for f in came)
    timed = tuple([figure for figure in side if figure.as_of is not None] for side in zip(*inside, strict=True))
    return bool(timed) and tells_times_alone(one, other, words, (timed[0], timed[1]))


def is_narration_told(story: StoryView, kind: ChangeKind, before: Spell | None, after: Spell | None) -> bool:
    """Whether a change of a reporter's sentence is news: it moved, or tells what befell somebody, and came or went.

    What is seen first of an article tells much that is not new; a figure in it is told by itself.
    """
    side = after or before
    if side is None or (before and after):
        return side is not None
    chain = story.chains.get(side.first.article_id, ())
    if after is not None and after.first.version_id in (id for id, _ in chain[:1]):
        return False
    claims = before.claim if before is not None else None, after.claim if after is not None else None
    return "#" not in story.whole_of(side) and is_of_fate(kind, *claims) and is_material(kind, *claims)


def _figure(spell: Spell | None) -> Figure | None:
    return spell.claim if spell is not None and isinstance(spell.claim, Figure) else None


def began_saying(story: StoryView, spells: Iterable[Spell], spell: Spell, since: datetime) -> Spell:
    """The spell with which an article began to say what one of a thread's says, after a time: in other words, at first.

    A figure is dated by when its amount came, and not by when its sentence was written anew.
    """
    own = [one for one in spells if one.first.article_id == spell.first.article_id and one.first.captured_at > since]
    began = spell
    for one in sorted(own, key=lambda one: one.first.captured_at, reverse=True):
        at = began.first.captured_at
        is_just_before = one.first.captured_at < at and (one.ended_at is None or one.ended_at >= at)
        if is_just_before and judge(story, one, spell) is None:
            began = one
    return began


def best_movement(
    story: StoryView, spells: Sequence[Spell], since: datetime, base: list[Spell], later: list[Spell]
) -> tuple[Spell | None, Spell | None, ChangeKind | None]:
    """The newest material movement of a thread from what stood at a time (base) to what stands later.

    Inside one strand; else inside one article; else what is new against another's.
    """
    newest = sorted(later, key=spell_order, reverse=True)
    news = [spell for spell in newest if not any(says_the_same(spell.first, one.first) for one in base)]
    strands = _strand_starts(spells, since, base)
    standing = {_place(one) for one in later}
    # Inside an article best against what it says no more, across articles best against what is still told.
    own = {one.first.article_id: one for one in sorted(base, key=lambda one: _place(one) not in standing)}
    other = max(base, key=lambda one: (_place(one) in standing, spell_order(one)), default=None)
    pairs = (
        *((strands.get(spell.first.strand_id), spell) for spell in newest),
        *((own.get(spell.first.article_id), spell) for spell in news),
        *((other, spell) for spell in news if spell.first.article_id not in own),
    )
    for before, after in pairs:
        if before is None or before is after or says_the_same(before.first, after.first):
            continue
        kind = judge(story, before, after)
        if kind is not None and not (kind in OF_LIMITS and _place(before) in standing):
            return before, after, kind
    return None, None, None


def _strand_starts(spells: Sequence[Spell], since: datetime, base: list[Spell]) -> dict[str, Spell]:
    """What each strand said at the earlier date, or first after it where it did not stand then."""
    inside = [one for one in spells if one.first.captured_at > since]
    return {one.first.strand_id: one for one in (*reversed(inside), *base)}


def _place(spell: Spell) -> tuple[str, datetime]:
    return spell.first.strand_id, spell.first.captured_at
