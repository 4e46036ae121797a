"""Claims as another text has them that is the same sign for sign but for where its lines break.

A sentence that was broken to fit a width is read on one line, and its claims are shown as the text has them.
Refuses: texts in which a word stands elsewhere.
"""

from dataclasses import replace
from typing import TypeVar

from service.domain.changes import Change, Evidence
from service.domain.claims import Claim, Doubt, Figure, Movement, Position, Snapshot, Source
from service.domain.versions import Passage

OfPassage = TypeVar("OfPassage", Passage, Passage | None)


def snapshot_in(text: str, snapshot: Snapshot) -> Snapshot:
    """The snapshot with this text for its version's, every place as it was."""
    if text == snapshot.version.text:
        return snapshot
    return replace(
        snapshot,
        version=replace(snapshot.version, text=text),
        claims=tuple(_claim_in(text, claim) for claim in snapshot.claims),
        doubts=tuple(_doubt_in(text, doubt) for doubt in snapshot.doubts),
    )


def change_in(before: str, after: str, change: Change) -> Change:
    """The change with what it shows as these two texts have it."""
    return replace(change, before=_evidence_in(before, change.before), after=_evidence_in(after, change.after))


def _evidence_in(text: str, evidence: Evidence | None) -> Evidence | None:
    if evidence is None:
        return None
    others = tuple(_passage_in(text, other) for other in evidence.others)
    return replace(evidence, passage=_passage_in(text, evidence.passage), others=others)


def _passage_in(text: str, passage: OfPassage) -> OfPassage:
    return None if passage is None else Passage(passage.start, passage.end, text[passage.start : passage.end])


def _doubt_in(text: str, doubt: Doubt) -> Doubt:
    return replace(doubt, passage=_passage_in(text, doubt.passage))


def _source_in(text: str, source: Source) -> Source:
    return replace(source, mention=_passage_in(text, source.mention), antecedent=_passage_in(text, source.antecedent))


def _claim_in(text: str, claim: Claim) -> Claim:
    passage = _passage_in(text, claim.passage)
    if isinstance(claim, Position):
        return replace(
            claim,
            passage=passage,
            source=_source_in(text, claim.source) if claim.source is not None else None,
            cue=_passage_in(text, claim.cue),
            content=tuple(_passage_in(text, part) for part in claim.content),
            conditions=tuple(_passage_in(text, part) for part in claim.conditions),
        )
    assert isinstance(claim, Figure)
    movement = claim.movement
    return replace(
        claim,
        passage=passage,
        movement=Movement(*(_passage_in(text, part) for part in movement.parts)) if movement is not None else None,
        counted=_passage_in(text, claim.counted),
        as_of=_passage_in(text, claim.as_of),
    )
