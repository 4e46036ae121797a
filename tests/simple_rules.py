"""Rules simple enough to see through: a claim is "NUMBER WORD", and compared by its word.

For tests of what is done with claims and reports, whatever finds and judges them.
"""

import re

from service.domain.changes import Change, ChangeKind, ChangeReport, Comparing, EditCounts, Evidence, Family
from service.domain.claims import Figure, Snapshot
from service.domain.ids import content_id
from service.domain.versions import Version
from service.record import Rules
from service.text.memory import Memory
from tests.builders import a_figure


def simple_rules(name: str = "simple/1") -> Rules:
    """The rules, under a name; another name is another ruler that measures alike."""

    def take_snapshot(version: Version, memory: Memory) -> Snapshot:
        claims = tuple(
            a_figure(
                version.text,
                found.group(),
                found.group(1),
                measure=found.group(2),
                id=content_id("claim", version.id, name, found.start()),
            )
            for found in re.finditer(r"(\d+) (\w+)", version.text)
        )
        return Snapshot(version=version, claims=claims, doubts=(), extractor=name)

    def compare(before: Snapshot, after: Snapshot, memory: Memory) -> ChangeReport:
        assert before.extractor == after.extractor == name  # law 3
        one, other = _by_measure(before), _by_measure(after)
        changes = tuple(
            _change(measure, one.get(measure), other.get(measure))
            for measure in sorted({*one, *other})
            if (one[measure].value if measure in one else None) != (other[measure].value if measure in other else None)
        )
        return ChangeReport(
            id=content_id("report", before.version.id, after.version.id, name, Comparing.VERSIONS),
            comparing=Comparing.VERSIONS,
            before_version_id=before.version.id,
            after_version_id=after.version.id,
            changes=changes,
            unchanged=len(one) - len(changes),
            edits=EditCounts(additions=0, deletions=0, edits=0, refactors=0),
            extractor=name,
            comparer=name,
            headline=changes[0].summary if changes else "Nothing material changed.",
        )

    return Rules(extractor=name, take_snapshot=take_snapshot, comparer=name, compare=compare)


def _by_measure(snapshot: Snapshot) -> dict[str, Figure]:
    return {claim.measure: claim for claim in snapshot.claims if isinstance(claim, Figure)}


def _change(measure: str, before: Figure | None, after: Figure | None) -> Change:
    kind = ChangeKind.ADDED if before is None else ChangeKind.REMOVED if after is None else ChangeKind.REVISED
    values = " → ".join(str(figure.value) for figure in (before, after) if figure)
    return Change(
        id=content_id("change", measure, before and before.id, after and after.id),
        family=Family.FIGURE,
        kind=kind,
        also=(),
        material=True,
        importance=0.5,
        before=before and Evidence(claim_id=before.id, passage=before.passage),
        after=after and Evidence(claim_id=after.id, passage=after.passage),
        summary=f"Figure {kind}: {measure} {values}",
        holder="",
    )
