"""What became of reports, in the order it did: made, renewed by newer rules, retired by a version that arrived late.

Each entry has the next number, given inside the writer's one lock, so a program that has seen one number has seen
every lower one. The database writes the entries itself (storage/migrations). Refuses: editing any.
"""

from dataclasses import dataclass
from typing import Literal

from service.domain.changes import ChangeReport
from storage import reports
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One entry, with the report as it stands now."""

    sequence: int
    event: Literal["made", "renewed", "retired"]
    story_id: str
    article_id: str
    report: ChangeReport


def list_logged(store: Store, after: int, limit: int, story_id: str | None = None) -> tuple[Logged, ...]:
    """The entries with numbers above `after`, lowest first, at most `limit`; of one story, or of all."""
    rows = store.rows(
        """
        SELECT sequence, event, report_id, articles.story_id, articles.id AS article_id FROM report_log
        JOIN reports ON reports.id = report_id JOIN articles ON articles.id = reports.article_id
        WHERE sequence > ?1 AND (?2 IS NULL OR articles.story_id = ?2) ORDER BY sequence LIMIT ?3
        """,
        (after, story_id, limit),
    )
    known = {id: reports.load_report(store, id) for id in {row["report_id"] for row in rows}}
    return tuple(
        Logged(
            sequence=row["sequence"],
            event=row["event"],
            story_id=row["story_id"],
            article_id=row["article_id"],
            report=known[row["report_id"]],
        )
        for row in rows
    )


def last_sequence(store: Store) -> int:
    """The highest number given so far, 0 for none."""
    row = store.row("SELECT max(sequence) AS last FROM report_log")
    return 0 if row is None else row["last"] or 0
