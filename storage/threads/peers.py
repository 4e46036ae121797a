"""The strands of one matter of a story: the first of them, those of given amounts, how far they reach.

Each is one walk along the strands of a block in the order of time, which ends as soon as it may.
Refuses: what follows from it (service/comparison/threads).
"""

from collections.abc import Collection

from service.domain.threads import Join, Strand
from storage.driver import Value
from storage.store import Store
from storage.threads.strands import in_parts, join_from, matter_json, strand_from

_OF_MATTER = "FROM strands WHERE story_id = ? AND block = ? AND matter = ?"


def list_peers(
    store: Store, story_id: str, strand: Strand, most: int, *, of_its_amounts: bool
) -> tuple[tuple[Strand, str, Join], ...]:
    """The first strands of its very matter (of its amounts, when asked), each with its thread and why."""
    only = "AND low IS ? AND high IS ?" if of_its_amounts else ""
    rows = store.rows(
        f"SELECT * {_OF_MATTER} {only} ORDER BY first_at, article_id, place, family, id LIMIT ?",
        (*_matter(story_id, strand), *(_ends(strand) if of_its_amounts else ()), most),
    )
    return tuple((strand_from(row), row["thread_id"], join_from(row)) for row in rows)


def has_peer(store: Store, story_id: str, strand: Strand) -> bool:
    """Whether a strand of its matter, which nothing rivals, has its amounts."""
    sql = f"SELECT 1 {_OF_MATTER} AND low IS ? AND high IS ? AND rivals = '[]' LIMIT 1"
    return store.row(sql, (*_matter(story_id, strand), *_ends(strand))) is not None


def extent_of_peers(store: Store, story_id: str, strand: Strand) -> tuple[float, float]:
    """The least upper end and the greatest lower end of all figures of its very matter, of which there is one."""
    row = store.row(
        f"SELECT min(CAST(high AS REAL)) AS least, max(CAST(low AS REAL)) AS greatest {_OF_MATTER}",
        _matter(story_id, strand),
    )
    assert row is not None  # an aggregate always answers
    return row["least"], row["greatest"]


def find_joined(store: Store, ids: Collection[str]) -> dict[str, tuple[Strand, str, Join]]:
    """The strands of these ids, each with its thread and why, by id."""
    rows = in_parts(store, "SELECT * FROM strands WHERE id IN ({})", (), ids)
    return {row["id"]: (strand_from(row), row["thread_id"], join_from(row)) for row in rows}


def _matter(story_id: str, strand: Strand) -> tuple[Value, ...]:
    assert strand.matter is not None  # without one it has no peers
    return story_id, strand.block, matter_json(strand.matter)


def _ends(strand: Strand) -> tuple[Value, ...]:
    return tuple(None if end is None else str(end) for end in (strand.low, strand.high))
