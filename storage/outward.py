"""What leaves the desk: the newest reports across stories, and everything that a whole story is made of.

Refuses: the form it leaves in (service/publishing).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from service.domain.captures import Capture
from service.domain.changes import ChangeReport
from service.domain.errors import NotFound
from service.domain.stories import Article
from storage.reports import load_report
from storage.rows import CAPTURES, capture_from, time
from storage.store import Store
from storage.stories import article_from, load_article


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A report with a material change, and where it belongs."""

    report: ChangeReport
    article: Article
    story_title: str
    captured_at: datetime  # of its later version


def list_news(
    store: Store, *, story_id: str | None = None, holders: Collection[str] | None = None, limit: int = 50
) -> tuple[News, ...]:
    """The current reports with a material change, the newest first.

    story_id: of this story alone. holders: only those with a material change of one of these holders.
    """
    names = sorted(holders or ())
    held = "" if holders is None else f"AND changes.holder IN ({', '.join('?' * len(names))})"
    rows = store.rows(
        f"""
        SELECT reports.id, versions.article_id, versions.captured_at, stories.title FROM reports
        JOIN versions ON versions.id = reports.after_version_id
        JOIN articles ON articles.id = versions.article_id
        JOIN stories ON stories.id = articles.story_id
        WHERE reports.retired = 0 AND reports.comparing = 'versions' AND (? IS NULL OR stories.id = ?)
            AND EXISTS (SELECT 1 FROM changes WHERE report_id = reports.id AND material = 1 {held})
        ORDER BY versions.captured_at DESC, reports.id LIMIT ?
        """,
        (story_id, story_id, *names, limit),
    )
    return tuple(
        News(
            report=load_report(store, row["id"]),
            article=load_article(store, row["article_id"]),
            story_title=row["title"],
            captured_at=time(row["captured_at"]),
        )
        for row in rows
    )


def list_holders(store: Store, story_id: str | None = None) -> tuple[tuple[str, int], ...]:
    """Whose claims changed materially, each as it is written, with how many changes; most first, then by name."""
    rows = store.rows(
        """
        SELECT changes.holder, count(*) AS changes FROM changes
        JOIN reports ON reports.id = changes.report_id AND reports.retired = 0 AND reports.comparing = 'versions'
        JOIN articles ON articles.id = reports.article_id
        WHERE changes.material = 1 AND changes.holder <> '' AND (?1 IS NULL OR articles.story_id = ?1)
        GROUP BY changes.holder ORDER BY changes DESC, changes.holder
        """,
        (story_id,),
    )
    return tuple((row["holder"], row["changes"]) for row in rows)


def list_articles_at(store: Store, url: str) -> tuple[Article, ...]:
    """The articles of all stories at exactly this address, by id."""
    rows = store.rows("SELECT * FROM articles WHERE url = ? AND url <> '' ORDER BY id", (url,))
    return tuple(article_from(row) for row in rows)


def each_capture(store: Store, article_id: str) -> Iterator[Capture]:
    """An article's captures, usable or not, by time, one at a time: they may not fit into memory."""
    query = f"{CAPTURES} WHERE captures.article_id = ? ORDER BY captures.captured_at, captures.id"
    for row in store.each(query, (article_id,)):
        yield capture_from(row)


def capture_ids(store: Store, article_id: str) -> frozenset[str]:
    """The ids of an article's captures."""
    return frozenset(row["id"] for row in store.rows("SELECT id FROM captures WHERE article_id = ?", (article_id,)))


def save_text(store: Store, content_hash: str, text: str) -> None:
    """The text is stored, for what a person said of it before any capture has it here."""
    with store.transaction():
        store.write("INSERT INTO texts (content_hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING", (content_hash, text))


def list_thread_members(store: Store, story_id: str) -> tuple[tuple[str, str, str], ...]:
    """Thread, strand and claim id of every claim in a story's current versions that is on a thread, sorted."""
    rows = store.rows(
        """
        SELECT strands.thread_id, strands.id, strand_claims.claim_id FROM strands
        JOIN strand_claims ON strand_claims.strand_id = strands.id
        JOIN versions ON versions.id = strand_claims.version_id AND versions.retired = 0
        WHERE strands.story_id = ? ORDER BY 1, 2, 3
        """,
        (story_id,),
    )
    return tuple((row[0], row[1], row[2]) for row in rows)


def capture_of(store: Store, version_id: str) -> str:
    """The id of the capture that a version is. Raises NotFound."""
    row = store.row("SELECT capture_id FROM versions WHERE id = ?", (version_id,))
    if row is None:
        raise NotFound("version", version_id)
    return str(row["capture_id"])


def find_seal(store: Store, capture_id: str) -> tuple[int, str] | None:
    """Number and seal of a capture's newest entry in its article's chain, or None."""
    row = store.row(
        "SELECT number, seal FROM seals WHERE kind = 'capture' AND thing = ? ORDER BY number DESC LIMIT 1",
        (capture_id,),
    )
    return None if row is None else (row["number"], row["seal"])


def list_version_digests(store: Store, article_id: str, extractor: str) -> tuple[tuple[str, str], ...]:
    """An article's current versions in order, each with the sealed digest of what it says by this extractor.

    A digest is of the rows as they stand, so what follows from them is the same as long as it is. "": not sealed.
    """
    rows = store.rows(
        f"""
        SELECT versions.id, {_digest("snapshot", "CAST(snapshots.number AS TEXT)")} AS digest FROM versions
        LEFT JOIN snapshots ON snapshots.version_id = versions.id AND snapshots.extractor = ?2
        WHERE versions.article_id = ?1 AND versions.retired = 0 ORDER BY versions.captured_at
        """,
        (article_id, extractor),
    )
    return tuple((row["id"], row["digest"] or "") for row in rows)


def list_report_digests(store: Store, article_id: str) -> tuple[tuple[str, str], ...]:
    """The reports between an article's neighbouring versions in their order, each with its sealed digest, or ""."""
    rows = store.rows(
        f"""
        SELECT reports.id, {_digest("report", "reports.id")} AS digest FROM reports
        JOIN versions ON versions.id = reports.after_version_id
        WHERE reports.article_id = ? AND reports.retired = 0 AND reports.comparing = 'versions'
        ORDER BY versions.captured_at
        """,
        (article_id,),
    )
    return tuple((row["id"], row["digest"] or "") for row in rows)


def _digest(kind: str, key: str) -> str:
    return f"(SELECT digest FROM seals WHERE kind = '{kind}' AND thing = {key} ORDER BY number DESC LIMIT 1)"
