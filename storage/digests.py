"""Reports that wait for a digest, and reports of the past. Refuses: what a digest says; when it is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from service.domain.changes import ChangeReport, Family
from service.domain.claims import Figure
from service.domain.deliveries import Delivery, DigestEntry
from storage.deliveries import save_delivery
from storage.report_rows import CHANGE, REPORT, report_from
from storage.rows import at, at_or_none, time
from storage.store import Store
from storage.versions import find_snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReport:
    """A current report, and of which story and article it is."""

    report: ChangeReport
    story_id: str
    article_id: str
    captured_at: datetime  # of its later version


def save_digest_entry(store: Store, entry: DigestEntry) -> bool:
    """The report waits for the subscription's digest. One that waits or was told stays as it is. Whether it is new."""
    with store.transaction():
        touched = store.write(
            "INSERT INTO digest_entries VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT DO NOTHING",
            (entry.subscription_id, entry.report_id, at(entry.due_at), entry.told, at(entry.created_at)),
        )
    return touched == 1


def list_due_entries(store: Store, now: datetime) -> tuple[DigestEntry, ...]:
    """What waits for a digest that is due, by subscription and in the order it was found."""
    rows = store.rows(
        """
        SELECT * FROM digest_entries WHERE delivery_id IS NULL AND due_at <= ?
        ORDER BY subscription_id, created_at, report_id
        """,
        (at(now),),
    )
    return tuple(
        DigestEntry(
            subscription_id=row["subscription_id"],
            report_id=row["report_id"],
            due_at=time(row["due_at"]),
            told=row["told"],
            created_at=time(row["created_at"]),
        )
        for row in rows
    )


def has_due_entries(store: Store, now: datetime) -> bool:
    """Whether a digest is due: a look that takes no lock."""
    return (
        store.row("SELECT 1 FROM digest_entries WHERE delivery_id IS NULL AND due_at <= ? LIMIT 1", (at(now),))
        is not None
    )


def count_waiting(store: Store, subscription_id: str) -> tuple[int, datetime | None]:
    """How many reports wait for a subscription's digest, and when the first is due."""
    row = store.row(
        """
        SELECT count(*) AS waiting, min(due_at) AS due FROM digest_entries
        WHERE subscription_id = ? AND delivery_id IS NULL
        """,
        (subscription_id,),
    )
    assert row is not None  # an aggregate always has a row
    return row["waiting"], None if row["due"] is None else time(row["due"])


def save_digest(store: Store, delivery: Delivery, entries: Sequence[DigestEntry]) -> None:
    """The digest is in the outbox and its entries wait no more. For the inside of a transaction that listed them.

    Entries keep what they tell until a later digest finds theirs sent: one that is not may have to be made anew, when a
    report in it is removed for good.
    """
    save_delivery(store, delivery)
    store.write_many(
        "UPDATE digest_entries SET delivery_id = ? WHERE subscription_id = ? AND report_id = ?",
        [(delivery.id, entry.subscription_id, entry.report_id) for entry in entries],
    )
    store.write(
        """
        UPDATE digest_entries SET told = '' WHERE subscription_id = ? AND told <> '' AND delivery_id IN
            (SELECT id FROM deliveries WHERE state NOT IN ('pending', 'in progress'))
        """,
        (delivery.subscription_id,),
    )


def list_past_reports(
    store: Store, since: datetime, until: datetime, story_id: str | None = None, limit: int = 1_000
) -> tuple[PastReport, ...]:
    """The current reports into versions captured from `since` until before `until`, of one story or of all, in order.

    limit: of reports, the oldest first.
    """
    rows = store.rows(
        f"""
        WITH page AS (
            SELECT reports.id FROM reports JOIN versions ON versions.id = reports.after_version_id
            JOIN articles ON articles.id = versions.article_id
            WHERE reports.retired = 0 AND reports.comparing = 'versions'
            AND versions.captured_at >= ?1 AND versions.captured_at < ?2 AND (?3 IS NULL OR articles.story_id = ?3)
            ORDER BY versions.captured_at, reports.id LIMIT ?4
        )
        SELECT {REPORT}, {CHANGE}, articles.story_id AS story_id, articles.id AS of_article,
            versions.captured_at AS captured_at
        FROM page JOIN reports ON reports.id = page.id JOIN versions ON versions.id = reports.after_version_id
        JOIN articles ON articles.id = versions.article_id
        LEFT JOIN changes ON changes.report_id = reports.id
        ORDER BY versions.captured_at, reports.id, changes.place
        """,
        (at_or_none(since), at(until), story_id, limit),
    )
    found = []
    for _, group in groupby(rows, key=lambda row: row["r_id"]):
        lines = list(group)
        found.append(
            PastReport(
                report=report_from(lines),
                story_id=lines[0]["story_id"],
                article_id=lines[0]["of_article"],
                captured_at=time(lines[0]["captured_at"]),
            )
        )
    return tuple(found)


def find_figures(store: Store, report: ChangeReport) -> dict[str, Figure]:
    """The figures on both sides of a report's changes of figures, by claim id; none where there is no such change."""
    if not any(change.family is Family.FIGURE for change in report.changes):
        return {}
    snapshots = (
        find_snapshot(store, id, report.extractor) for id in (report.before_version_id, report.after_version_id)
    )
    return {
        claim.id: claim
        for snapshot in snapshots
        if snapshot is not None
        for claim in snapshot.claims
        if isinstance(claim, Figure)
    }
