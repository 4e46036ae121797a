"""A judged claim or pair as a change: whose it is, how much it matters, how it is told, where it stands.

Refuses: pairing and judging.
"""

from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import attrgetter

from service.comparison.aligning.edits import Edits, Side
from service.comparison.describe import describe
from service.comparison.importance import importance_of, is_material, is_of_fate
from service.comparison.meaning.likeness import bare_source, is_quotation
from service.comparison.meaning.listing.items import is_among_names, lead_words
from service.comparison.meaning.news.places import are_same_heads
from service.comparison.meaning.news.sisters import is_among_labels, is_among_rules, may_be_label
from service.comparison.measures.amounts import is_inside
from service.comparison.measures.moves import relative_move
from service.comparison.telling.alone import TELLS_FIRST
from service.comparison.telling.clauses import says_number
from service.domain.changes import Change, ChangeKind, Comparing, Evidence, Family
from service.domain.claims import AGE, Claim, Figure, Part, Position, Snapshot, Voice
from service.domain.ids import content_id
from service.domain.versions import Passage

#: Where a claim begins.
_start = attrgetter("passage.start")

#: Secondary kinds that say nothing a reader does not know from the first: the words of another side are other words.
SAID_ALREADY = frozenset({(ChangeKind.REVERSED, ChangeKind.REVISED)})

#: What a line that only heads a list can become; one that says the reverse or another thing of its items is told.
_NO_TURN = (ChangeKind.REVISED, ChangeKind.REQUALIFIED)

#: Lines above a town at which its address and the name of what stands there are looked for.
LINES_OF_ADDRESS = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """What every judgement of one comparison needs."""

    report_id: str
    before: Snapshot
    after: Snapshot
    edits: Edits
    figures: tuple[tuple[Figure, ...], tuple[Figure, ...]]
    holders: dict[str, str]  # position id to the holder's name
    of_sources: frozenset[str]  # ids of figures that only say how many a claim is attributed to
    comparing: Comparing = Comparing.VERSIONS


def change_alone(claim: Claim, kind: ChangeKind, frame: Frame) -> Change:
    if kind is ChangeKind.REMOVED:
        return make_change((kind,), claim, None, frame)
    return make_change((kind,), None, claim, frame)


def clause_told(clause: tuple[int, Position], whole: Change, frame: Frame) -> Change:
    """What came or went with a clause, which matters no less than the pair in which it did: 0 before, 1 after."""
    told = change_alone(clause[1], (ChangeKind.REMOVED, ChangeKind.ADDED)[clause[0]], frame)
    return replace(told, importance=max(told.importance, whole.importance)) if told.material else told


def make_change(kinds: tuple[ChangeKind, ...], before: Claim | None, after: Claim | None, frame: Frame) -> Change:
    claim = after if after is not None else before
    assert claim is not None  # one side is always there
    kind = kinds[0]
    also = tuple(k for k in kinds[1:] if k is not ChangeKind.REWORDED and (kind, k) not in SAID_ALREADY)
    family = family_told(kind, before, after)
    holder = _holder(before, after, frame)
    material = (
        is_material(kind, before, after)
        and not _is_label_alone(before, after, frame)
        and not (kind in _NO_TURN and _are_same_heads(before, after, frame))
    )
    if before is None or after is None:
        material = material or is_among_names(claim, frame.edits.before if after is None else frame.edits.after)
    moved_by, inside = 0.0, False
    if isinstance(before, Figure) and isinstance(after, Figure):
        moved_by, inside = relative_move(before, after), is_inside(before, after)
    in_lead = any(
        c is not None and _is_in_lead(c, side) for c, side in ((before, frame.edits.before), (after, frame.edits.after))
    )
    is_apart = frame.comparing is Comparing.ARTICLES
    sentences = frame.edits.before.sentence_of(before), frame.edits.after.sentence_of(after)
    lead = (
        ""
        if before is not None and after is not None
        else lead_words(claim, frame.edits.before if after is None else frame.edits.after)
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
            tells_fate=material and is_of_fate(kind, before, after),
        ),
        before=_evidence(before),
        after=_evidence(after),
        summary=describe(
            kind,
            family,
            before,
            after,
            ""
            if (is_apart and ChangeKind.REATTRIBUTED in kinds) or _is_of_act(before, after, frame)
            else holder or lead,
            sentences,
            frame.comparing,
            (_told_by_themselves(sentences, frame, 0), _told_by_themselves(sentences, frame, 1)),
            also,
        ),
        holder=holder,
    )


def _is_label_alone(before: Claim | None, after: Claim | None, frame: Frame) -> bool:
    """Whether what came or went is a link's label, as the lines around it show."""
    claim, snapshot, side = (
        (before, frame.before, frame.edits.before) if after is None else (after, frame.after, frame.edits.after)
    )
    if (before is not None and after is not None) or not isinstance(claim, Position) or not may_be_label(claim):
        return False
    positions = [one for one in snapshot.claims if isinstance(one, Position)]
    at, claimed = side.index_of(claim.passage.start), sorted(one.passage.start for one in positions)
    if not is_among_labels(at, side.sentences, claimed):
        return False
    rules = {one.passage.start for one in positions if one.voice is Voice.DIRECTIVE}
    return not is_among_rules(at, side.text, side.sentences, rules)


def _are_same_heads(before: Claim | None, after: Claim | None, frame: Frame) -> bool:
    """Whether a line that only heads a list, or tells the town of an address, only stands otherwise now."""
    if not (
        isinstance(before, Position) and isinstance(after, Position) and before.voice is Voice.STATUS is after.voice
    ):
        return False
    above = tuple(
        tuple(one.text for one in side.sentences[max(0, at - LINES_OF_ADDRESS) : at])
        for side, at in (
            (side, side.index_of(claim.passage.start))
            for side, claim in ((frame.edits.before, before), (frame.edits.after, after))
        )
    )
    return are_same_heads(before.passage.exact, after.passage.exact, (above[0], above[1]))


def _told_by_themselves(sentences: tuple[Passage | None, Passage | None], frame: Frame, at: int) -> list[Passage]:
    """Where the figures of one sentence stand that are told apart from another one's: 0 before, 1 after.

    How far something moved is, and whatever number the other sentence has not. What both have may stand in the name of
    both, and an age tells who is meant.
    """
    own, other, figures = sentences[at], sentences[1 - at], frame.figures[at]
    if own is None or other is None:
        return []
    first, last = (bisect_left(figures, place, key=_start) for place in (own.start, own.end))
    return [
        figure.passage
        for figure in figures[first:last]
        if figure.unit != AGE and (figure.part is Part.CHANGE or not says_number(figure.passage.exact, other.exact))
    ]


def _holder(before: Claim | None, after: Claim | None, frame: Frame) -> str:
    """Whose it is now, or whose deed it was where another deed is told in the sentence now."""
    claim = after if after is not None else before
    if isinstance(claim, Figure):
        is_of_them = claim.id in frame.of_sources  # "two-thirds of members back it": they do not say how many they are
        return "" if is_of_them else frame.holders.get(claim.position_id or "", "")
    sides = [one for one in (after, before) if isinstance(one, Position)]
    named = bare_source(sides[0].source)
    if named or sides[0].voice is not Voice.NARRATION or sides[-1].voice is not Voice.ACT:
        return named
    return bare_source(sides[-1].source)  # "The court upheld the ban", "The court overturned the ban"


def _is_of_act(before: Claim | None, after: Claim | None, frame: Frame) -> bool:
    """Whether a figure stands in what its holder did and not in what anybody said: "the watchdog fined it £3m"."""
    claim, snapshot = (after, frame.after) if after is not None else (before, frame.before)
    if not isinstance(claim, Figure) or claim.position_id is None:
        return False
    held = next((one for one in snapshot.claims if one.id == claim.position_id), None)
    return isinstance(held, Position) and held.voice is Voice.ACT


def _weightier(before: Claim | None, after: Claim | None) -> Claim:
    """The side whose voice comes first in TELLS_FIRST, the later one of equals."""
    sides = [claim for claim in (after, before) if claim is not None]
    return min(sides, key=lambda c: TELLS_FIRST.index(c.voice) if isinstance(c, Position) else 0)


def family_told(kind: ChangeKind, before: Claim | None, after: Claim | None) -> Family:
    """Of what a change is told: a quotation's where each side there is one.

    Words that are quoted on one side alone are a position in both.
    """
    sides = [claim for claim in (before, after) if claim is not None]
    if any(isinstance(claim, Figure) for claim in sides):
        return Family.FIGURE
    are_quoted = all(isinstance(claim, Position) and is_quotation(claim) for claim in sides)
    return Family.QUOTE if kind is ChangeKind.QUOTE_ALTERED or are_quoted else Family.POSITION


def _evidence(claim: Claim | None) -> Evidence | None:
    return None if claim is None else Evidence(claim_id=claim.id, passage=claim.passage)


def _is_in_lead(claim: Claim, side: Side) -> bool:
    return claim.passage.start < side.lead_end
