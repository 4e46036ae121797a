"""The list of threads, and one thread with the reasons why its strands belong to it.

Refuses: where their claims stand (appearances.py).
"""

from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import NotFound
from service.domain.threads import Join, ThreadFamily
from storage.rows import Row, time
from storage.store import Store
from storage.threads.strands import join_from

#: A thread's name for lists: its first strand's outlet.
OUTLET = "coalesce(nullif(articles.publisher, ''), nullif(articles.title, ''), articles.url)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadSummary:
    """A thread as it stands in a list."""

    id: str
    story_id: str
    family: ThreadFamily
    title: str  # its newest wording
    holder: str  # of its first strand, "" when unnamed or own voice
    strand_count: int
    article_count: int
    claim_count: int
    first_at: datetime  # when its first claim was captured
    last_at: datetime  # when a version with one of its claims was last captured
    is_current: bool  # whether some article's newest version has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A strand as a part of its thread."""

    join: Join
    article_id: str
    outlet: str
    title: str


def list_threads(
    store: Store, story_id: str, family: ThreadFamily | None = None, *, least_articles: int = 1
) -> tuple[ThreadSummary, ...]:
    """A story's threads: those of most articles first, then those with most claims, then the first seen."""
    rows = store.rows(
        f"{_SUMMARY} WHERE heads.story_id = ?1 AND (?2 IS NULL OR heads.family = ?2) {_GROUPED}"
        " HAVING count(DISTINCT members.article_id) >= ?3"
        " ORDER BY article_count DESC, claim_count DESC, heads.first_at, heads.id",
        (story_id, None if family is None else family.value, least_articles),
    )
    return tuple(_summary_from(row) for row in rows)


def load_thread(store: Store, id: str) -> ThreadSummary:
    """The thread of this id, or the one that the claim or strand with this old id is in now. Raises NotFound."""
    row = store.row(
        """
        SELECT thread_id FROM strands WHERE id = ?1
        UNION ALL SELECT thread_id FROM strand_claims JOIN strands ON strands.id = strand_id
            WHERE place_id = ?1 OR claim_id = ?1 LIMIT 1
        """,
        (id,),
    )
    found = None if row is None else store.row(f"{_SUMMARY} WHERE heads.id = ? {_GROUPED}", (row["thread_id"],))
    if found is None:
        raise NotFound("thread", id)
    return _summary_from(found)


def list_members(store: Store, thread_id: str) -> tuple[Joined, ...]:
    """A thread's strands and why each belongs to it, in the order first seen."""
    rows = store.rows(
        f"""
        SELECT strands.*, {OUTLET} AS outlet FROM strands JOIN articles ON articles.id = strands.article_id
        WHERE thread_id = ? ORDER BY joined_to <> '', first_at, article_id, place, strands.id
        """,
        (thread_id,),
    )
    return tuple(
        Joined(join=join_from(row), article_id=row["article_id"], outlet=row["outlet"], title=row["title"])
        for row in rows
    )


_SUMMARY = """
    SELECT heads.id, heads.story_id, heads.family, heads.holder, heads.first_at, (
            SELECT newest.title FROM strands AS newest JOIN strand_claims ON strand_claims.strand_id = newest.id
            JOIN versions ON versions.id = strand_claims.version_id JOIN claims ON claims.id = strand_claims.claim_id
            WHERE newest.thread_id = heads.id
            ORDER BY versions.captured_at DESC, versions.article_id DESC, claims.place DESC LIMIT 1
        ) AS title,
        count(DISTINCT members.id) AS strand_count, count(DISTINCT members.article_id) AS article_count,
        count(*) AS claim_count, max(versions.captured_at) AS last_at,
        max(NOT EXISTS (SELECT 1 FROM versions AS later WHERE later.article_id = versions.article_id
            AND later.retired = 0 AND later.captured_at > versions.captured_at)) AS is_current
    FROM strands AS heads JOIN strands AS members ON members.thread_id = heads.id
    JOIN strand_claims ON strand_claims.strand_id = members.id
    JOIN versions ON versions.id = strand_claims.version_id
"""
_GROUPED = "GROUP BY heads.id"


def _summary_from(row: Row) -> ThreadSummary:
    return ThreadSummary(
        id=row["id"],
        story_id=row["story_id"],
        family=ThreadFamily(row["family"]),
        title=row["title"],
        holder=row["holder"],
        strand_count=row["strand_count"],
        article_count=row["article_count"],
        claim_count=row["claim_count"],
        first_at=time(row["first_at"]),
        last_at=time(row["last_at"]),
        is_current=bool(row["is_current"]),
    )
