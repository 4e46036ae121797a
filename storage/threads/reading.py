"""The list of threads, and one thread with the reasons why its strands belong to it.

Refuses: where their claims stand (appearances.py).
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from service.domain.errors import NotFound
from service.domain.threads import Followed, Join, ThreadFamily
from storage.json_text import to_json
from storage.store import Store
from storage.threads.finding import CLAIM, WANTED
from storage.threads.runs import Standing, list_chains, list_standing, newest_titles
from storage.threads.strands import join_from

#: A thread's name for lists: its first strand's outlet.
OUTLET = "coalesce(nullif(articles.publisher, ''), nullif(articles.title, ''), articles.url)"


#: The story of a strand, of the strand of a claim or of one that began at its place once, and the thread it is in now.
THREAD_NOW = """
    SELECT story_id, thread_id FROM strands WHERE id = ?1
    UNION ALL SELECT story_id, thread_id FROM versions
        CROSS JOIN strand_claims ON version_id = versions.id AND claim_id = ?1
        JOIN strands ON strands.id = strand_id
    UNION ALL SELECT story_id, thread_id FROM versions
        CROSS JOIN strand_claims INDEXED BY places_of_a_version ON version_id = versions.id AND place_id = ?1
        JOIN strands ON strands.id = strand_id LIMIT 1
"""

_IN_VERSIONS = f"""
    SELECT strand_claims.claim_id, strand_claims.version_id, claims.starts, claims.ends,
        json_extract(claims.detail, '$.position_id') AS position_id
    FROM strand_claims CROSS JOIN strands ON strands.id = strand_claims.strand_id
    {CLAIM}
    WHERE strand_claims.version_id IN (SELECT value FROM json_each(?2)) AND strands.thread_id = ?1
"""


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
    found = _summaries(store, story_id, family=family)
    ordered = sorted(found, key=lambda one: (-one.article_count, -one.claim_count, one.first_at, one.id))
    return tuple(one for one in ordered if one.article_count >= least_articles)


def load_thread(store: Store, id: str) -> ThreadSummary:
    """The thread of this id, or the one that the claim or strand with this old id is in now. Raises NotFound."""
    row = store.row(THREAD_NOW, (id,))
    found = () if row is None else _summaries(store, row["story_id"], thread_id=row["thread_id"])
    if not found:
        raise NotFound("thread", id)
    return found[0]


def find_thread_ids(store: Store, claims: Collection[tuple[str, str]]) -> dict[str, str]:
    """The thread that each of these claims is in, by the claim's id; those that are in none are left out.

    claims: of each the version it stands in, and its id.
    """
    rows = store.rows(
        f"SELECT claim_id, thread_id FROM {WANTED} JOIN strands ON strands.id = strand_id", (to_json(sorted(claims)),)
    )
    return {row["claim_id"]: row["thread_id"] for row in rows}


def find_followed(store: Store, ids: Collection[str], version_ids: Collection[str]) -> dict[str, Followed]:
    """What each of these threads has in these versions, by the thread's id; old ids lead to where they are."""
    found: dict[str, Followed] = {}
    for id in ids:
        now = store.row(THREAD_NOW, (id,))
        rows = store.rows(_IN_VERSIONS, (now["thread_id"], to_json(sorted(version_ids)))) if now is not None else ()
        found[id] = Followed(
            claims={row["claim_id"]: row["position_id"] or "" for row in rows},
            places={(row["version_id"], row["starts"], row["ends"]) for row in rows},
        )
    return found


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


def _summaries(
    store: Store, story_id: str, *, family: ThreadFamily | None = None, thread_id: str | None = None
) -> tuple[ThreadSummary, ...]:
    chains = list_chains(store, story_id)
    standing = list_standing(store, story_id, family=family, thread_id=thread_id)
    titles = newest_titles(store, standing, chains)
    members: dict[str, list[Standing]] = defaultdict(list)
    for strand in standing:
        members[strand.thread_id].append(strand)
    return tuple(
        ThreadSummary(
            id=head.id,
            story_id=story_id,
            family=head.family,
            title=titles[head.id],
            holder=head.holder,
            strand_count=len(members[head.id]),
            article_count=len({strand.article_id for strand in members[head.id]}),
            claim_count=sum(run.length for strand in members[head.id] for run in strand.runs),
            first_at=head.first_at,
            last_at=max(chains[strand.article_id][strand.runs[-1].until][1] for strand in members[head.id]),
            is_current=any(strand.runs[-1].until == len(chains[strand.article_id]) - 1 for strand in members[head.id]),
        )
        for head in standing
        if head.id == head.thread_id
    )
