"""Two snapshots become a change report: gather pairs, judge each, weigh it, word it.

COMPARER names the rules; it is bumped whenever they give another report for old snapshots.
Refuses: snapshots of different extractors (law 3); language (meaning/), kinds (judgement.py).
"""

from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from service.comparison.aligning.edits import Edits, Side, read_edits
from service.comparison.aligning.pairing import Pair, Paired, own_sentence, pair_claims
from service.comparison.describe import blocks_of, describe, digest, headline
from service.comparison.importance import importance_of, is_label, is_material, is_pointer
from service.comparison.judgement import FigurePair, judge_figures, judge_positions
from service.comparison.meaning.figures import is_inside, relative_move
from service.comparison.meaning.likeness import bare_source, is_attributed, is_quotation, words_beside_figures
from service.comparison.meaning.parts import clause_alone, is_told_by_holder
from service.comparison.meaning.swaps import pair_positions
from service.comparison.meaning.telling import TELLS_FIRST, has_gone_alone, is_news_alone, telling
from service.domain.changes import Change, ChangeKind, ChangeReport, Comparing, Evidence, Family
from service.domain.claims import Claim, Figure, Position, Snapshot, Voice
from service.domain.ids import content_id
from service.domain.versions import Passage
from service.text.memory import Memory

COMPARER = "stet-compare/1"

#: Voices whose sentence is told as a figure when it comes or goes with a number that is the news.
TOLD_AS_FIGURE = frozenset({Voice.NARRATION, Voice.STATUS})

#: Secondary kinds that say nothing a reader does not know from the first: the words of another side are other words.
SAID_ALREADY = frozenset({(ChangeKind.REVERSED, ChangeKind.REVISED)})


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every judgement of one comparison needs."""

    report_id: str
    before: Snapshot
    after: Snapshot
    edits: Edits
    figures: tuple[tuple[Figure, ...], tuple[Figure, ...]]
    holders: dict[str, str]  # position id to the holder's name


def compare(
    before: Snapshot, after: Snapshot, memory: Memory, comparing: Comparing = Comparing.VERSIONS
) -> ChangeReport:
    """The report of what changed from one snapshot to the next; the same for the same snapshots on any machine.

    Changes come material first, then by importance, then by place. Raises ValueError when the two were not
    taken by one extractor: a new ruler is not a new length.
    """
    if before.extractor != after.extractor:
        raise ValueError(f"snapshots of {before.extractor} and {after.extractor} cannot be compared")
    edits = read_edits(before.version.text, after.version.text, memory)
    report_id = content_id("report", before.version.id, after.version.id, COMPARER, comparing)
    paired = pair_claims(before, after, edits)
    figures = _figures(before, [pair.before for pair in paired.pairs]), _figures(after, [p.after for p in paired.pairs])
    frame = _Frame(report_id, before, after, edits, figures, {**_holders(before), **_holders(after)})
    changes = _judge_pairs(paired, frame)
    if comparing is Comparing.VERSIONS:
        changes += _judge_moved(paired, frame)
        changes += _judge_alone(paired.removed, ChangeKind.REMOVED, frame)
        changes += _judge_alone(paired.added, ChangeKind.ADDED, frame)
    ordered = tuple(sorted(_told_once(changes), key=_order))
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
        headline=headline(ordered, unchanged, blocks),
        digest=digest(ordered, unchanged, blocks),
        blocks=blocks,
    )


def _told_once(changes: list[Change]) -> list[Change]:
    """A figure that stands in several places and changed alike in all of them is one change with several places."""
    once: dict[tuple[str, ...], Change] = {}
    for change in changes:
        key: tuple[str, ...] = (change.id,)
        if change.family is Family.FIGURE and change.before is not None and change.after is not None:
            key = (change.kind, change.before.passage.exact.lower(), change.after.passage.exact.lower())
        first = once.get(key)
        once[key] = change if first is None else _also_there(first, change)
    return list(once.values())


def _also_there(first: Change, again: Change) -> Change:
    before, after = (
        replace(one, others=(*one.others, other.passage)) if one and other and one.passage != other.passage else one
        for one, other in ((first.before, again.before), (first.after, again.after))
    )
    return replace(first, before=before, after=after, importance=max(first.importance, again.importance))


def _order(change: Change) -> tuple[bool, float, int, int, str]:
    place = change.after or change.before
    start = place.passage.start if place else 0
    return not change.material, -change.importance, start, change.after is None, change.id


def _figures(snapshot: Snapshot, paired: list[Claim]) -> tuple[Figure, ...]:
    """The figures of a snapshot and those read into it by pairing (a nought), in text order."""
    every = {claim.id: claim for claim in (*snapshot.claims, *paired) if isinstance(claim, Figure)}
    return tuple(sorted(every.values(), key=_start))


def _start(claim: Claim) -> int:
    return claim.passage.start


def _touching(figures: Sequence[Figure], whole: Passage) -> Sequence[Figure]:
    """Those of figures in text order, none overlapping, that stand in a passage or reach into it."""
    first, last = (bisect_left(figures, place, key=_start) for place in (whole.start, whole.end))
    reaches_in = first > 0 and figures[first - 1].passage.end > whole.start
    return figures[first - reaches_in : last]


def _holders(snapshot: Snapshot) -> dict[str, str]:
    return {claim.id: bare_source(claim.source) for claim in snapshot.claims if isinstance(claim, Position)}


def _judge_pairs(paired: Paired, frame: _Frame) -> list[Change]:
    """Figures first: a position is judged by what its figures do not tell already."""
    changes = []
    told: dict[str, ChangeKind] = {}
    for pair in paired.pairs:
        if isinstance(pair.before, Figure) and isinstance(pair.after, Figure):
            kinds = _kinds_of_figures(pair, pair.before, pair.after, frame)
            if kinds:
                told.update({pair.before.id: kinds[0], pair.after.id: kinds[0]})
                changes.append(_change(kinds, pair.before, pair.after, frame))
    lone = {claim.id for claim in (*paired.removed, *paired.added) if isinstance(claim, Figure)}
    for pair in paired.pairs:
        if isinstance(pair.before, Position) and isinstance(pair.after, Position):
            kinds = _kinds_of_positions(pair, pair.before, pair.after, frame, told, lone)
            if pair.before.voice is Voice.NARRATION and is_told_by_holder(pair.before, pair.after, paired.renamed):
                continue
            clause = clause_alone(pair.before, pair.after) if kinds[:1] == (ChangeKind.REVISED,) else None
            if clause is not None:
                changes.append(_change_alone(clause[1], (ChangeKind.REMOVED, ChangeKind.ADDED)[clause[0]], frame))
            elif kinds:
                changes.append(_change(kinds, pair.before, pair.after, frame))
    return changes


def _kinds_of_figures(pair: Pair, before: Figure, after: Figure, frame: _Frame) -> tuple[ChangeKind, ...]:
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
    told_by_position = kinds[:1] == (ChangeKind.REATTRIBUTED,)
    return () if told_by_position else kinds


def _kinds_of_positions(
    pair: Pair, before: Position, after: Position, frame: _Frame, told: dict[str, ChangeKind], lone: Set[str]
) -> tuple[ChangeKind, ...]:
    bare = is_attributed(before) and is_attributed(after)
    rescoped = lone | {id for id, kind in told.items() if kind is ChangeKind.RESCOPED}
    before_words, after_words = (
        words_beside_figures(position, snapshot.version.text, _touching(figures, position.passage), rescoped, bare=bare)
        for position, snapshot, figures in zip((before, after), (frame.before, frame.after), frame.figures, strict=True)
    )
    kinds = judge_positions(pair_positions(before, after, before_words, after_words, crossed=pair.crossed))
    inside = _touching(frame.figures[0], before.passage)
    carries = any(f.id in told and before.passage.span.contains(f.passage) for f in inside)
    return () if carries and kinds[:1] == (ChangeKind.REWORDED,) else kinds


def _judge_moved(paired: Paired, frame: _Frame) -> list[Change]:
    return [_change((ChangeKind.MOVED,), pair.before, pair.after, frame) for pair in paired.moved]


def _judge_alone(claims: list[Claim], kind: ChangeKind, frame: _Frame) -> list[Change]:
    """One change for each sentence that came or went: its telling claim, or its figure where the number is the news."""
    side, kept = (
        (frame.edits.before, frame.edits.group_before)
        if kind is ChangeKind.REMOVED
        else (frame.edits.after, frame.edits.group_after)
    )
    positions = [claim for claim in claims if isinstance(claim, Position)]
    figures = sorted((claim for claim in claims if isinstance(claim, Figure)), key=_start)
    changes = []
    told: list[Passage] = []
    for position in telling(positions):
        inside = _touching(figures, position.passage)
        told.append(position.passage)
        main = next((f for f in inside if is_news_alone(f)), None)
        as_figure = main is not None and position.voice in TOLD_AS_FIGURE and not is_label(position)
        claim: Claim = main if main is not None and as_figure else position
        changes.append(_change_alone(claim, kind, frame))
    sentences_told = {i for passage in told for i in side.covered(passage)}
    for figure in figures:
        index = side.index_of(figure.passage.start)
        is_told = index in sentences_told or is_pointer(side.sentences[index].text)
        if not is_told and has_gone_alone(figure, index in kept):
            sentences_told.add(index)
            changes.append(_change_alone(figure, kind, frame))
    return changes


def _change_alone(claim: Claim, kind: ChangeKind, frame: _Frame) -> Change:
    if kind is ChangeKind.REMOVED:
        return _change((kind,), claim, None, frame)
    return _change((kind,), None, claim, frame)


def _change(kinds: tuple[ChangeKind, ...], before: Claim | None, after: Claim | None, frame: _Frame) -> Change:
    claim = after if after is not None else before
    assert claim is not None  # one side is always there
    kind = kinds[0]
    also = tuple(k for k in kinds[1:] if k is not ChangeKind.REWORDED and (kind, k) not in SAID_ALREADY)
    family = _family(kind, claim)
    holder = frame.holders.get(claim.position_id or "", "") if isinstance(claim, Figure) else bare_source(claim.source)
    material = is_material(kind, before, after)
    moved_by, inside = 0.0, False
    if isinstance(before, Figure) and isinstance(after, Figure):
        moved_by, inside = relative_move(before, after), is_inside(before, after)
    in_lead = any(
        c is not None and _is_in_lead(c, side) for c, side in ((before, frame.edits.before), (after, frame.edits.after))
    )
    return Change(
        id=content_id("change", frame.report_id, kind, before.id if before else "", after.id if after else ""),
        family=family,
        kind=kind,
        also=also,
        material=material,
        importance=importance_of(
            kind,
            family,
            _weightier(before, after),
            material=material,
            holder=holder,
            in_lead=in_lead,
            moved_by=moved_by,
            is_inside=inside,
        ),
        before=_evidence(before),
        after=_evidence(after),
        summary=describe(
            kind,
            family,
            before,
            after,
            holder,
            (frame.edits.before.sentence_of(before), frame.edits.after.sentence_of(after)),
        ),
        holder=holder,
    )


def _weightier(before: Claim | None, after: Claim | None) -> Claim:
    """The side whose voice comes first in TELLS_FIRST, the later one of equals."""
    sides = [claim for claim in (after, before) if claim is not None]
    return min(sides, key=lambda c: TELLS_FIRST.index(c.voice) if isinstance(c, Position) else 0)


def _family(kind: ChangeKind, claim: Claim) -> Family:
    if isinstance(claim, Figure):
        return Family.FIGURE
    return Family.QUOTE if kind is ChangeKind.QUOTE_ALTERED or is_quotation(claim) else Family.POSITION


def _evidence(claim: Claim | None) -> Evidence | None:
    return None if claim is None else Evidence(claim_id=claim.id, passage=claim.passage)


def _is_in_lead(claim: Claim, side: Side) -> bool:
    return claim.passage.start < side.lead_end
