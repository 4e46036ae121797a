"""Change reports and their changes as rows, both directions, nothing else.

Refuses: queries (reports.py).
"""

import json

from service.domain.changes import (
    Block,
    Change,
    ChangeKind,
    ChangeReport,
    Comparing,
    EditCounts,
    Evidence,
    Family,
)
from service.domain.versions import Passage
from storage.driver import Value
from storage.json_text import to_json
from storage.rows import Row, strings

#: A report's columns and a change's, by the names report_from reads them by.
REPORT = """
    reports.id AS r_id, reports.comparing AS r_comparing, reports.before_version_id AS r_before_version_id,
    reports.after_version_id AS r_after_version_id, reports.unchanged AS r_unchanged,
    reports.additions AS r_additions, reports.deletions AS r_deletions, reports.edits AS r_edits,
    reports.refactors AS r_refactors, reports.extractor AS r_extractor, reports.comparer AS r_comparer,
    reports.headline AS r_headline, reports.digest AS r_digest, reports.blocks AS r_blocks,
    reports.reverts_to AS r_reverts_to, reports.reanalysed_from AS r_reanalysed_from
"""

CHANGE = """
    changes.id AS c_id, changes.family AS c_family, changes.kind AS c_kind, changes.also AS c_also,
    changes.material AS c_material, changes.importance AS c_importance, changes.before AS c_before,
    changes.after AS c_after, changes.summary AS c_summary, changes.holder AS c_holder,
    changes.reinstates AS c_reinstates
"""


def report_from(rows: list[Row]) -> ChangeReport:
    """A report from its row joined with its changes: at least one row, in the changes' order.

    The report's columns are named r_…, a change's c_…; c_id is None in the only row of a report without changes.
    """
    first = rows[0]
    return ChangeReport(
        id=first["r_id"],
        comparing=Comparing(first["r_comparing"]),
        before_version_id=first["r_before_version_id"],
        after_version_id=first["r_after_version_id"],
        changes=tuple(change_from(row) for row in rows if row["c_id"] is not None),
        unchanged=first["r_unchanged"],
        edits=EditCounts(
            additions=first["r_additions"],
            deletions=first["r_deletions"],
            edits=first["r_edits"],
            refactors=first["r_refactors"],
        ),
        extractor=first["r_extractor"],
        comparer=first["r_comparer"],
        headline=first["r_headline"],
        digest=strings(first["r_digest"]) if first["r_digest"] else (),
        blocks=_blocks_from(first["r_blocks"]),
        reverts_to=first["r_reverts_to"],
        reanalysed_from=first["r_reanalysed_from"],
    )


def change_from(row: Row) -> Change:
    """A change from a row of CHANGE."""
    return Change(
        id=row["c_id"],
        family=Family(row["c_family"]),
        kind=ChangeKind(row["c_kind"]),
        also=tuple(ChangeKind(kind) for kind in json.loads(row["c_also"])),
        material=bool(row["c_material"]),
        importance=row["c_importance"],
        before=_evidence_from(row["c_before"]),
        after=_evidence_from(row["c_after"]),
        summary=row["c_summary"],
        holder=row["c_holder"],
        reinstates=row["c_reinstates"],
    )


def blocks_json(blocks: tuple[Block, ...]) -> str:
    told = [[block.sentences, int(block.is_added), *block.change_ids] for block in blocks]
    return to_json(told) if told else ""


def _blocks_from(stored: str) -> tuple[Block, ...]:
    told = json.loads(stored) if stored else []
    return tuple(
        Block(sentences=sentences, is_added=bool(is_added), change_ids=tuple(change_ids))
        for sentences, is_added, *change_ids in told
    )


def _evidence_json(evidence: Evidence | None) -> str | None:
    if evidence is None:
        return None
    passages = (evidence.passage, *evidence.others)
    return to_json([evidence.claim_id, *([p.start, p.end, p.exact] for p in passages)])


def _evidence_from(stored: str | None) -> Evidence | None:
    if stored is None:
        return None
    claim_id, first, *others = json.loads(stored)
    return Evidence(claim_id=claim_id, passage=Passage(*first), others=tuple(Passage(*other) for other in others))


#: All columns of a change: its report's seal is made of what is put into them.
CHANGE_COLUMNS = (
    *("report_id", "place", "id", "family", "kind", "also", "material", "importance", "before", "after", "summary"),
    *("holder", "reinstates"),
)


def change_row(report_id: str, place: int, change: Change) -> tuple[Value, ...]:
    """A change as the values of CHANGE_COLUMNS."""
    return (
        report_id,
        place,
        change.id,
        change.family.value,
        change.kind.value,
        to_json(change.also),
        int(change.material),
        float(change.importance),
        _evidence_json(change.before),
        _evidence_json(change.after),
        change.summary,
        change.holder,
        change.reinstates,
    )
