"""Change reports, and the timeline that lists them.

A report between two versions that are no longer neighbours is retired, not deleted: a
message may link to it. Evidence keeps its words, so that a report is read without its
two texts. Refuses: comparing, ordering changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from service.domain.changes import (
    ChangeReport,
    Observed,
)
from service.domain.errors import NotFound
from service.domain.stories import Article
from service.domain.versions import Version
from storage import seals
from storage.driver import Value
from storage.json_text import to_json
from storage.report_rows import CHANGE, CHANGE_COLUMNS, REPORT, blocks_json, change_row, report_from
from storage.rows import Row, at, at_or_none, time
from storage.store import Store
from storage.versions import SUMMARY, VersionSummary, summary_from

#: The report's row comes back, as it stands now.
_SAVE = """
    INSERT INTO reports (id, article_id, comparing, before_version_id, after_version_id, unchanged,
        additions, deletions, edits, refactors, extractor, comparer, headline, digest, blocks, reverts_to, retired)
    VALUES (?1, (SELECT article_id FROM versions WHERE id = ?4),
        ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0)
    ON CONFLICT (id) DO UPDATE SET unchanged = excluded.unchanged, additions = excluded.additions,
        deletions = excluded.deletions, edits = excluded.edits, refactors = excluded.refactors,
        extractor = excluded.extractor, comparer = excluded.comparer, headline = excluded.headline,
        digest = excluded.digest, blocks = excluded.blocks, reverts_to = excluded.reverts_to, retired = 0,
        reanalysed_from = CASE
            WHEN reports.extractor = excluded.extractor AND reports.comparer = excluded.comparer
            THEN reports.reanalysed_from ELSE reports.extractor || ', ' || reports.comparer END
    RETURNING *
"""

_SAVE_CHANGE = f"INSERT INTO changes ({', '.join(CHANGE_COLUMNS)}) VALUES ({', '.join('?' * len(CHANGE_COLUMNS))})"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One version on a story's timeline, with what changed since the version before it."""

    version: VersionSummary
    article: Article
    report: ChangeReport | None  # None for an article's first version


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStanding:
    """That a report between two versions is current, and by which rules it was made."""

    report_id: str
    before_version_id: str
    after_version_id: str
    extractor: str
    comparer: str


def save_report(store: Store, report: ChangeReport, later: seals.Later = None) -> None:
    """The report is stored and current. One with this id is replaced: the rules for it were renewed (law 3).

    later: as for `seals.seal`.
    """
    save_reports(store, (report,), later)


def save_reports(store: Store, made: Sequence[ChangeReport], later: seals.Later = None) -> None:
    """Likewise of many: statement by statement and not report by report, which SQLite does in half the time."""
    if not made:
        return
    with store.together():  # the INSERT gives its row back, and so is no store.write(), which asks for a transaction
        rows = [store.row(_SAVE, _report_row(report)) for report in made]
        store.write_many("DELETE FROM changes WHERE report_id = ?", [(report.id,) for report in made])
        changes = [
            [change_row(report.id, place, change) for place, change in enumerate(report.changes)] for report in made
        ]
        store.write_many(_SAVE_CHANGE, [row for each in changes for row in each])
        for report, row, each in zip(made, rows, changes, strict=True):
            assert row is not None  # it was written just now
            written = ((row.keys(), [tuple(row)]), (CHANGE_COLUMNS, each))
            seals.seal(store, "report", report.id, row["article_id"], written, later)


def _report_row(report: ChangeReport) -> tuple[Value, ...]:
    return (
        report.id,
        report.comparing.value,
        report.before_version_id,
        report.after_version_id,
        report.unchanged,
        report.edits.additions,
        report.edits.deletions,
        report.edits.edits,
        report.edits.refactors,
        report.extractor,
        report.comparer,
        report.headline,
        to_json(report.digest) if report.digest else "",
        blocks_json(report.blocks),
        report.reverts_to,
    )


def retire_report(store: Store, report_id: str) -> None:
    """The report is no longer listed; it can still be found by its id."""
    with store.together():
        store.write("UPDATE reports SET retired = 1 WHERE id = ?", (report_id,))


def find_report(store: Store, id: str) -> ChangeReport | None:
    """The report, current or retired, or None."""
    rows = store.rows(
        f"""
        SELECT {REPORT}, {CHANGE} FROM reports LEFT JOIN changes ON changes.report_id = reports.id
        WHERE reports.id = ? ORDER BY changes.place
        """,
        (id,),
    )
    return report_from(rows) if rows else None


def load_report(store: Store, id: str) -> ChangeReport:
    """The report, current or retired. Raises NotFound."""
    report = find_report(store, id)
    if report is None:
        raise NotFound("report", id)
    return report


def find_report_into(store: Store, version_id: str) -> ChangeReport | None:
    """The current report from a version's neighbour before it, or None for an article's first version."""
    rows = store.rows(
        f"""
        SELECT {REPORT}, {CHANGE} FROM reports LEFT JOIN changes ON changes.report_id = reports.id
        WHERE reports.after_version_id = ? AND reports.retired = 0 AND reports.comparing = 'versions'
        ORDER BY changes.place
        """,
        (version_id,),
    )
    return report_from(rows) if rows else None


def find_observed(store: Store, before: Version, after: Version) -> Observed:
    """Between which two looks one version's text gave way to the other's. Both are versions of one article."""
    row = store.row(
        """
        SELECT max(captured_at) AS last_before_at FROM dated_captures
        WHERE article_id = ? AND content_hash = ? AND captured_at < ?
        """,
        (before.article_id, before.content_hash, at(after.captured_at)),
    )
    last_before_at = before.captured_at if row is None else time(row["last_before_at"] or at(before.captured_at))
    row = store.row(
        """
        SELECT count(*) AS unusable FROM captures
        WHERE article_id = ? AND captured_at > ? AND captured_at < ?
        AND (content_hash IS NULL OR EXISTS (SELECT 1 FROM dated_captures WHERE dated_captures.id = captures.id))
        AND coalesce(content_hash, '') NOT IN (  -- those of the versions between the two count
            SELECT seen.content_hash FROM versions JOIN captures AS seen ON seen.id = versions.capture_id
            WHERE versions.article_id = ? AND retired = 0 AND versions.captured_at > ? AND versions.captured_at < ?
        )
        """,
        (
            *(before.article_id, at(last_before_at), at(after.captured_at)),
            *(before.article_id, at(before.captured_at), at(after.captured_at)),
        ),
    )
    return Observed(
        last_before_at=last_before_at,
        first_after_at=after.captured_at,
        unusable_between=0 if row is None else row["unusable"],
    )


def list_current_reports(store: Store, article_id: str) -> tuple[ChangeReport, ...]:
    """The reports between an article's neighbouring versions, in the order the versions were captured."""
    rows = store.rows(
        f"""
        SELECT {REPORT}, {CHANGE} FROM reports
        JOIN versions ON versions.id = reports.after_version_id
        LEFT JOIN changes ON changes.report_id = reports.id
        WHERE reports.article_id = ? AND reports.retired = 0 AND reports.comparing = 'versions'
        ORDER BY versions.captured_at, changes.place
        """,
        (article_id,),
    )
    return tuple(report_from(list(group)) for _, group in groupby(rows, key=lambda row: row["r_id"]))


def list_standings(store: Store, article_id: str) -> tuple[ReportStanding, ...]:
    """Which reports between an article's versions are current, and by which rules, in the order of the versions."""
    rows = store.rows(
        """
        SELECT reports.id, before_version_id, after_version_id, extractor, comparer FROM reports
        JOIN versions ON versions.id = reports.after_version_id
        WHERE reports.article_id = ? AND reports.retired = 0 AND comparing = 'versions' ORDER BY versions.captured_at
        """,
        (article_id,),
    )
    return tuple(
        ReportStanding(
            report_id=row["id"],
            before_version_id=row["before_version_id"],
            after_version_id=row["after_version_id"],
            extractor=row["extractor"],
            comparer=row["comparer"],
        )
        for row in rows
    )


def timeline(store: Store, story_id: str, before: datetime | None = None, limit: int = 50) -> tuple[TimelineEntry, ...]:
    """The current versions of a story's articles, newest first, each with what changed since the one before it.

    before: only versions captured before this time, for the next page. limit: entries a page; entries of the same
    moment as the last are added, so that no page break loses one.
    """
    rows = store.rows(
        """
        WITH current AS (
            SELECT versions.id, versions.captured_at FROM versions JOIN articles ON articles.id = versions.article_id
            WHERE articles.story_id = ?1 AND versions.retired = 0 AND (?2 IS NULL OR versions.captured_at < ?2)
        )
        SELECT id FROM current WHERE captured_at >= coalesce(
            (SELECT captured_at FROM current ORDER BY captured_at DESC LIMIT 1 OFFSET ?3 - 1), '')
        """,
        (story_id, at_or_none(before), limit),
    )
    return load_entries(store, tuple(row["id"] for row in rows))


def load_entries(store: Store, version_ids: tuple[str, ...]) -> tuple[TimelineEntry, ...]:
    """These versions, newest first, each with what changed since the one before it; those that are unknown left out.

    The summaries are made first, once a version: their claims would else be counted anew for each change.
    """
    rows = store.rows(
        f"""
        WITH summed AS MATERIALIZED (
            SELECT {SUMMARY}, articles.story_id AS a_story_id, articles.url AS a_url, articles.title AS a_title,
                articles.publisher AS a_publisher, articles.language AS a_language, articles.rowid AS a_number
            FROM json_each(?) AS page
            JOIN versions ON versions.id = page.value
            JOIN captures ON captures.id = versions.capture_id
            JOIN articles ON articles.id = versions.article_id
        )
        SELECT summed.*, {REPORT}, {CHANGE}
        FROM summed
        LEFT JOIN reports ON reports.after_version_id = summed.id
            AND reports.retired = 0 AND reports.comparing = 'versions'
        LEFT JOIN changes ON changes.report_id = reports.id
        ORDER BY summed.captured_at DESC, summed.a_number, changes.place
        """,
        (to_json(version_ids),),
    )
    return tuple(_entry_from(list(group)) for _, group in groupby(rows, key=lambda row: row["id"]))


def _entry_from(rows: list[Row]) -> TimelineEntry:
    first = rows[0]
    return TimelineEntry(
        version=summary_from(first),
        article=Article(
            id=first["article_id"],
            story_id=first["a_story_id"],
            url=first["a_url"],
            title=first["a_title"],
            publisher=first["a_publisher"],
            language=first["a_language"],
        ),
        report=None if first["r_id"] is None else report_from(rows),
    )
