"""What pages and commands read of threads: the list, and every place where a thread's claims stand.

Refuses: what can be read off them (service/comparison/story).
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import NotFound
from service.domain.threads import Appearance, Join, JoinReason, ThreadFamily
from storage.rows import Row, claim_from, time
from storage.store import Store
from storage.threads.strands import join_from

#: A thread's name for lists: its first strand's outlet.
_OUTLET = "coalesce(nullif(articles.publisher, ''), nullif(articles.title, ''), articles.url)"


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
        SELECT strands.*, {_OUTLET} AS outlet FROM strands JOIN articles ON articles.id = strands.article_id
        WHERE thread_id = ? ORDER BY joined_to <> '', first_at, article_id, place, strands.id
        """,
        (thread_id,),
    )
    return tuple(
        Joined(join=join_from(row), article_id=row["article_id"], outlet=row["outlet"], title=row["title"])
        for row in rows
    )


def list_appearances(
    store: Store, story_id: str, family: ThreadFamily | None = None, thread_id: str | None = None
) -> tuple[Appearance, ...]:
    """Every place where claims of a story's threads stand, by time of capture and place; or of one thread alone."""
    rows = store.rows(
        f"""
        SELECT claims.id, claims.kind, claims.starts, claims.ends, claims.detail, strand_claims.strand_id,
            strand_claims.holder, strand_claims.reason, strand_claims.version_id, strands.thread_id,
            strands.title AS strand_title, versions.article_id, versions.captured_at, captures.content_hash,
            {_OUTLET} AS outlet
        FROM strands JOIN strand_claims ON strand_claims.strand_id = strands.id
        JOIN claims ON claims.id = strand_claims.claim_id
        JOIN versions ON versions.id = strand_claims.version_id
        JOIN captures ON captures.id = versions.capture_id
        JOIN articles ON articles.id = versions.article_id
        WHERE strands.story_id = ?1 AND (?2 IS NULL OR strands.family = ?2) AND (?3 IS NULL OR strands.thread_id = ?3)
        ORDER BY versions.captured_at, versions.article_id, claims.place
        """,
        (story_id, None if family is None else family.value, thread_id),
    )
    texts = {hash: _text(store, hash) for hash in {row["content_hash"] for row in rows}}
    titles = {row["thread_id"]: row["strand_title"] for row in rows}  # the newest has the last word, as in _SUMMARY
    return tuple(_appearance_from(row, texts[row["content_hash"]], titles[row["thread_id"]]) for row in rows)


def list_chains(store: Store, story_id: str) -> dict[str, tuple[tuple[str, datetime], ...]]:
    """The current versions of each article of a story, in order: id and when captured."""
    rows = store.rows(
        """
        SELECT versions.id, versions.article_id, versions.captured_at FROM versions
        JOIN articles ON articles.id = versions.article_id
        WHERE articles.story_id = ? AND versions.retired = 0 ORDER BY versions.article_id, versions.captured_at
        """,
        (story_id,),
    )
    chains: dict[str, list[tuple[str, datetime]]] = defaultdict(list)
    for row in rows:
        chains[row["article_id"]].append((row["id"], time(row["captured_at"])))
    return {article_id: tuple(chain) for article_id, chain in chains.items()}


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


def _text(store: Store, content_hash: str) -> str:
    row = store.row("SELECT text FROM texts WHERE content_hash = ?", (content_hash,))
    assert row is not None  # the capture refers to it
    return str(row["text"])


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


def _appearance_from(row: Row, text: str, title: str) -> Appearance:
    return Appearance(
        thread_id=row["thread_id"],
        title=title,
        strand_id=row["strand_id"],
        claim=claim_from(row, text),
        holder=row["holder"],
        version_id=row["version_id"],
        article_id=row["article_id"],
        outlet=row["outlet"],
        captured_at=time(row["captured_at"]),
        reason=JoinReason(row["reason"]),
    )
