"""Two snapshots become a change report: gather pairs, judge each, weigh it, word it.

COMPARER names the rules; it is bumped whenever they give another report for old snapshots.
Refuses: snapshots of different extractors (law 3); language (words/, meaning/), kinds (judgement.py).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence, Set
from operator import attrgetter

from service.comparison.aligning.beside import beside_both, whole_of, with_moved
from service.comparison.aligning.edits import read_edits
from service.comparison.aligning.halves import part_halves
from service.comparison.aligning.paired import NOTHING_BESIDE, Pair, Paired
from service.comparison.aligning.pairing import own_sentence, pair_claims
from service.comparison.change import Frame, clause_told, make_change
from service.comparison.importance import bears_news
from service.comparison.judgement import FigurePair, judge_figures, judge_positions
from service.comparison.lone import fold_told, judge_alone, lone_clause, touching, with_parted
from service.comparison.meaning.ellipsis import sides_with_now_not
from service.comparison.meaning.likeness import bare_source, is_attributed, words_beside_figures
from service.comparison.meaning.listing.fields import pair_fields
from service.comparison.meaning.listing.introduced import pair_introduced
from service.comparison.meaning.listing.items import part_listed
from service.comparison.meaning.listing.over import fold_listed
from service.comparison.meaning.parts import is_told_by_holder
from service.comparison.meaning.swaps import pair_positions
from service.comparison.meaning.turned.matters import turned_matters
from service.comparison.measures.amounts import is_same_amount
from service.comparison.measures.fates import fates_of, tells_toll_alone
from service.comparison.measures.things import are_named_otherwise
from service.comparison.measures.zeros import is_nought_in_words
from service.comparison.retelling.evidence import without_retelling
from service.comparison.telling.alone import has_gone_alone
from service.comparison.telling.echoes import fold_echoes, fold_notes, stands_in
from service.comparison.telling.reports import blocks_of, digest, headline
from service.comparison.telling.sides import are_one_vote
from service.comparison.telling.unclaimed import with_unclaimed
from service.comparison.telling.wholes import also_there, fold_votes, fold_wholes
from service.domain.changes import Change, ChangeKind, ChangeReport, Comparing, Family
from service.domain.claims import Claim, Figure, Part, Position, Snapshot, Trend, Voice
from service.domain.dollars import with_one_dollar
from service.domain.ids import content_id
from service.domain.unwrapped import change_in, snapshot_in
from service.domain.versions import TEXT_LIMIT
from service.text.memory import Memory
from service.text.words import SOFT_HYPHEN

COMPARER = "stet-compare/23"

#: Where a claim begins.
_start = attrgetter("passage.start")

#: Figures on each side of an old value among which its new one stands.
BESIDE = 8


def compare(
    before: Snapshot, after: Snapshot, memory: Memory, comparing: Comparing = Comparing.VERSIONS
) -> ChangeReport:
    """The report of what changed from one snapshot to the next; the same for the same snapshots on any machine.

    Material changes first, by importance, by place. Raises ValueError when the two are not of one extractor (law 3).
    """
    if before.extractor != after.extractor:
        raise ValueError(f"snapshots of {before.extractor} and {after.extractor} cannot be compared")
    if comparing is Comparing.VERSIONS:
        before, after = with_one_dollar(before, after), with_one_dollar(after, before)
    stored = before.version.text, after.version.text
    edits = read_edits(*stored, memory)
    before, after = snapshot_in(edits.before.text, before), snapshot_in(edits.after.text, after)
    report_id = content_id("report", before.version.id, after.version.id, COMPARER, comparing)
    paired = pair_claims(before, after, edits)
    part_halves(paired, before, after, edits)
    part_listed(paired, before, after, edits)
    pair_fields(paired, before, after, edits)
    pair_introduced(paired, before, after, edits)
    figures = _figures(before, [pair.before for pair in paired.pairs]), _figures(after, [p.after for p in paired.pairs])
    frame = Frame(
        report_id=report_id,
        before=before,
        after=after,
        edits=edits,
        figures=figures,
        holders={**_holders(before), **_holders(after)},
        of_sources=frozenset((*_of_sources(before), *_of_sources(after))),
        comparing=comparing,
    )
    is_same = _same_words(before, after)
    changes = [] if is_same else _judge_pairs(paired, frame)
    if comparing is Comparing.VERSIONS and not is_same:
        changes += [make_change((ChangeKind.MOVED,), pair.before, pair.after, frame) for pair in paired.moved]
        pairs = list(changes)
        changes += judge_alone(paired.removed, ChangeKind.REMOVED, frame, pairs)
        changes += judge_alone(paired.added, ChangeKind.ADDED, frame, pairs)
    headlines = edits.before.headline_end, edits.after.headline_end
    changes.sort(key=lambda change: stands_in(change, headlines))  # the text tells, a headline echoes
    claims = {claim.id: claim for claim in (*before.claims, *after.claims)}
    texts = before.version.text, after.version.text
    told = fold_notes(fold_wholes(fold_votes(_told_once(fold_listed(changes, claims, edits))), claims), claims, texts)
    ordered = tuple(sorted(fold_echoes(told, claims, headlines, figures, texts), key=_order))
    if texts != stored:
        ordered = tuple(change_in(*stored, change) for change in ordered)
    blocks = blocks_of(ordered, edits)
    judged = {change.before.claim_id for change in ordered if change.before is not None}
    unchanged = paired.unchanged + sum(pair.before.id not in judged for pair in paired.pairs)
    return ChangeReport(
        id=report_id,
        comparing=comparing,
        before_version_id=before.version.id,
        after_version_id=after.version.id,
        changes=ordered,
        unchanged=unchanged,
        edits=edits.counts,
        extractor=before.extractor,
        comparer=COMPARER,
        headline=headline(ordered, unchanged, blocks, comparing),
        digest=digest(ordered, unchanged, blocks, comparing),
        blocks=blocks,
    )


def _same_words(before: Snapshot, after: Snapshot) -> bool:
    """Whether the texts differ by nothing, or by where their words may be broken."""
    one, other = (side.version.text.replace(SOFT_HYPHEN, "") for side in (before, after))
    return one == other


def _told_once(changes: list[Change]) -> list[Change]:
    """A figure that stands in several places and changed alike in all of them is one change with several places."""
    once: dict[tuple[str, ...], Change] = {}
    for change in changes:
        key: tuple[str, ...] = (change.id,)
        if change.family is Family.FIGURE and change.before is not None and change.after is not None:
            key = (change.kind, change.before.passage.exact.lower(), change.after.passage.exact.lower())
        first = once.get(key)
        once[key] = change if first is None else also_there(first, change)
    return list(once.values())


def _order(change: Change) -> tuple[bool, float, int, int, str]:
    place = change.after or change.before
    start = place.passage.start if place else 0
    return not change.material, -change.importance, start, change.after is None, change.id


def _figures(snapshot: Snapshot, paired: list[Claim]) -> tuple[Figure, ...]:
    """The figures of a snapshot and those read into it by pairing (a nought), in text order."""
    every = {claim.id: claim for claim in (*snapshot.claims, *paired) if isinstance(claim, Figure)}
    return tuple(sorted(every.values(), key=_start))


def _holders(snapshot: Snapshot) -> dict[str, str]:
    return {claim.id: bare_source(claim.source) for claim in snapshot.claims if isinstance(claim, Position)}


def _of_sources(snapshot: Snapshot) -> Iterator[str]:
    mentions = [c.source.mention for c in snapshot.claims if isinstance(c, Position) and c.source]
    starts = sorted({(mention.start, mention.end) for mention in mentions})
    for claim in snapshot.claims:
        if isinstance(claim, Figure):
            at = bisect_right(starts, (claim.passage.start, TEXT_LIMIT)) - 1
            if at >= 0 and claim.passage.end <= starts[at][1]:
                yield claim.id


def _judge_pairs(paired: Paired, frame: Frame) -> list[Change]:
    """Figures first: a position is judged by what its figures do not tell already."""
    changes = []
    told: dict[str, ChangeKind] = {}
    turned: set[str] = set()  # figures that rose and now fell, or fell and now rose, and tell of it
    swung: set[str] = set()  # figures as large as before that did so, which their position tells
    renamed: set[str] = set()  # figures of one thing under another name, which is no other content of their position
    for pair in paired.pairs:
        if isinstance(pair.before, Figure) and isinstance(pair.after, Figure):
            kinds = _kinds_of_figures(pair, pair.before, pair.after, frame)
            if are_named_otherwise(pair.before, pair.after):
                renamed |= {pair.before.id, pair.after.id}
            if {pair.before.trend, pair.after.trend} == {Trend.ROSE, Trend.FELL}:
                (turned if kinds else swung).add(pair.before.id)
            if kinds:
                told.update({pair.before.id: kinds[0], pair.after.id: kinds[0]})
                changes.append(make_change(kinds, pair.before, pair.after, frame))
    alone = [one for one in (*paired.removed, *paired.added) if isinstance(one, Figure) and has_gone_alone(one, True)]
    paired_ids = {claim.id for pair in paired.pairs for claim in (pair.before, pair.after)}
    noughts = {f.id for some in frame.figures for f in some if is_nought_in_words(f)} - paired_ids
    lone = {figure.id for figure in alone} | noughts
    for pair in paired.pairs:
        if isinstance(pair.before, Position) and isinstance(pair.after, Position):
            kinds = _kinds_of_positions(pair, pair.before, pair.after, frame, told, lone | renamed, (turned, swung))
            kinds = fold_told(kinds, pair.before, pair.after, frame, lone, told)
            if kinds[:1] == (ChangeKind.REVISED,) and _is_told_by_figure(pair.before, pair.after, frame, told):
                kinds = (ChangeKind.REWORDED,)
            if pair.before.voice is Voice.NARRATION and is_told_by_holder(pair.before, pair.after, paired.renamed):
                continue
            if clause := lone_clause(kinds, pair.before, pair.after, frame):
                changes.append(clause_told(clause[0], make_change(kinds, pair.before, pair.after, frame), frame))
                kinds = clause[1]
            if kinds and not (kinds[0] is ChangeKind.REVISED and _tells_other_figures(pair, frame, lone)):
                changes.append(make_change(kinds, pair.before, pair.after, frame))
    return with_unclaimed(with_parted(changes, paired, frame), paired, frame)


def _is_told_by_figure(before: Position, after: Position, frame: Frame, told: dict[str, ChangeKind]) -> bool:
    """Whether a figure that counts something else now tells it all: "lost $9m", "made $9m"."""
    inside = touching(frame.figures[0], before.passage)
    if not any(told.get(figure.id) is ChangeKind.RESCOPED for figure in inside):
        return False
    both = before, after
    return all(one.voice is Voice.NARRATION for one in both) and not all(bears_news(one.passage.exact) for one in both)


def _tells_other_figures(pair: Pair, frame: Frame, lone: Set[str]) -> bool:
    """Whether a reporter's sentence gave way to one with another figure: the two tell it, as gone and as new."""
    return all(
        isinstance(claim, Position)
        and claim.voice is Voice.NARRATION
        and any(f.id in lone and has_gone_alone(f, True) for f in touching(figures, claim.passage))
        for claim, figures in zip((pair.before, pair.after), frame.figures, strict=True)
    )


def _kinds_of_figures(pair: Pair, before: Figure, after: Figure, frame: Frame) -> tuple[ChangeKind, ...]:
    if _has_rolled(before, after, frame):
        return ()
    kinds = judge_figures(
        FigurePair(
            before=before,
            after=after,
            before_sentence=own_sentence(before, frame.edits.before),
            after_sentence=own_sentence(after, frame.edits.after),
            before_holder=frame.holders.get(before.position_id or "", ""),
            after_holder=frame.holders.get(after.position_id or "", ""),
            crossed=pair.crossed,
        )
    )
    wholes = frame.edits.before.sentence_of(before), frame.edits.after.sentence_of(after)
    if kinds[:1] == (ChangeKind.REVISED,) and are_one_vote(before, after, wholes):
        return ()
    if kinds[:1] != (ChangeKind.REATTRIBUTED,):
        return kinds
    # The position tells whose it is now; what else changed is the figure's to tell.
    return () if kinds[1:2] == (ChangeKind.REWORDED,) else kinds[1:]


def _has_rolled(before: Figure, after: Figure, frame: Frame) -> bool:
    """Whether both are what an amount was before, and the later is what the earlier version had as new beside it.

    "Rose to 19 from 12" -> "rose to 23 from 19": the 23 is the news, and nobody took the 12 back.
    """
    if before.part is not Part.OLD or after.part is not Part.OLD:
        return False
    at = bisect_left(frame.figures[0], before.passage.start, key=_start)
    beside = frame.figures[0][max(0, at - BESIDE) : at + BESIDE + 1]
    return any(one.part is Part.NEW and is_same_amount(one, after) for one in beside)


def _kinds_of_positions(
    pair: Pair,
    before: Position,
    after: Position,
    frame: Frame,
    told: dict[str, ChangeKind],
    aside: Set[str],
    turned: tuple[Set[str], Set[str]],
) -> tuple[ChangeKind, ...]:
    bare = is_attributed(before) and is_attributed(after)
    rescoped = aside | {id for id, kind in told.items() if kind is ChangeKind.RESCOPED}
    revised = {id for id, kind in told.items() if kind is ChangeKind.REVISED}

    def words(position: Position, at: int) -> str:
        text, figures = (frame.before, frame.after)[at].version.text, frame.figures[at]
        beside = _told_apart(figures, position, told)
        return words_beside_figures(position, text, beside, rescoped, bare=bare, revised=revised)

    sides = (before, frame.before.claims), (after, frame.after.claims)
    before_words, after_words = with_moved(*sides, frame.edits, words)
    beside = NOTHING_BESIDE if pair.is_half else beside_both(before, after, frame.edits)
    both = pair_positions(before, after, before_words, after_words, crossed=pair.crossed, beside=beside)
    kinds = without_retelling(judge_positions(both), both, frame.edits)
    inside = [f for f in touching(frame.figures[0], before.passage) if before.passage.span.contains(f.passage)]
    if any(f.id in turned[1] and f.part is not Part.OLD for f in inside):  # "up 3 per cent", "down 3 per cent to 80"
        kinds = (ChangeKind.REVERSED, *(kind for kind in kinds if kind is not ChangeKind.REVERSED))
    elif any(f.id in turned[0] for f in inside) and turned_matters(both) == {"direction"}:
        kinds = tuple(kind for kind in kinds if kind is not ChangeKind.REVERSED)
    if sides_with_now_not(*(whole_of(one, frame.edits, at, beside[at]) for at, one in enumerate((before, after)))):
        kinds = (ChangeKind.REVERSED, *(kind for kind in kinds if kind is not ChangeKind.REVERSED))
    if not kinds and any(f.id in aside for f in inside) and both.before_words == both.after_words:
        kinds = (ChangeKind.REWORDED,)  # "40 people", "40 passengers": the figure is the same, its words are not
    if kinds[:1] == (ChangeKind.REVISED,) and tells_toll_alone(before_words) and tells_toll_alone(after_words):
        others = [f for f in touching(frame.figures[1], after.passage) if after.passage.span.contains(f.passage)]
        fates = [{fate for figure in figures for fate in fates_of(figure)} for figures in (inside, others)]
        if fates[0] == fates[1] and aside.isdisjoint(figure.id for figure in (*inside, *others)):
            return ()
    return () if kinds[:1] == (ChangeKind.REWORDED,) and any(f.id in told for f in inside) else kinds


def _told_apart(figures: Sequence[Figure], position: Position, told: Container[str]) -> Sequence[Figure]:
    """The figures of a position judged by themselves: a "none" that no change tells of is a "no" of its words."""
    return [f for f in touching(figures, position.passage) if f.id in told or not is_nought_in_words(f)]
