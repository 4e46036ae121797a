"""Articles that are one: which, since when, by which captures, and whether it still holds.

Nothing is edited but that it was undone. The view `sightings` leaves out an article that was merged away, and captures
that came by mergers alone, all of which were undone. Refuses: recording the captures (service/record/curating).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from service.domain.curation import Merger
from storage import seals
from storage.json_text import to_json
from storage.rows import Row, at, at_or_none, time, time_or_none
from storage.store import Store

#: Of a capture: that it never came by itself, but by a merger, or to stand for one whose date was corrected.
_LENT = "id IN (SELECT capture_id FROM brought_captures UNION ALL SELECT capture_id FROM stand_ins WHERE NOT came)"

#: Of some captures: those that a merger brought, or that stand for others and did not come by themselves yet.
_BROUGHT_OF = """
    SELECT capture_id FROM json_each(?1) AS one CROSS JOIN brought_captures ON capture_id = one.value
    UNION SELECT capture_id FROM json_each(?1) AS one CROSS JOIN stand_ins ON capture_id = one.value AND NOT came
"""


def save_merger(
    store: Store,
    article_id: str,
    into_id: str,
    *,
    note: str,
    address: str,
    merged_at: datetime,
    undone_at: datetime | None = None,
) -> Merger:
    """The first article is the second from now on. Raises IntegrityError of a second merger that stands."""
    with store.transaction():
        row = store.row(
            "INSERT INTO mergers (article_id, into_id, merged_at, note, address, undone_at) VALUES (?, ?, ?, ?, ?, ?) "
            "RETURNING *",
            (article_id, into_id, at(merged_at), note, address, at_or_none(undone_at)),
        )
        assert row is not None  # it was stored a moment ago
        seals.seal(store, "merger", str(row["number"]))
    return _merger_from(row)


def save_brought(store: Store, number: int, capture_ids: Iterable[str]) -> None:
    """These captures of the other article came by this merger, maybe by others too, and never by themselves."""
    with store.transaction():
        store.write_many(
            "INSERT INTO brought_captures (capture_id, merger) VALUES (?, ?)",
            [(id, number) for id in sorted(capture_ids)],
        )
        seals.seal(store, "merger", str(number))


def list_brought(store: Store, number: int) -> tuple[str, ...]:
    """The captures that came by a merger, by id."""
    rows = store.rows("SELECT capture_id FROM brought_captures WHERE merger = ? ORDER BY capture_id", (number,))
    return tuple(row["capture_id"] for row in rows)


def list_brought_alone(store: Store, number: int) -> frozenset[str]:
    """The captures that count for the other article by this merger, and by no other that stands."""
    rows = store.rows(
        """
        SELECT capture_id FROM brought_captures WHERE merger = ?1 AND capture_id NOT IN (
            SELECT capture_id FROM brought_captures JOIN mergers ON number = merger
            WHERE undone_at IS NULL AND number <> ?1
        )
        """,
        (number,),
    )
    return frozenset(row["capture_id"] for row in rows)


def list_own(store: Store, article_id: str) -> frozenset[str]:
    """The captures an article has of its own, by id: those that came by themselves, whatever a merger brought too."""
    rows = store.rows(f"SELECT id FROM captures WHERE article_id = ? AND NOT {_LENT}", (article_id,))
    return frozenset(row["id"] for row in rows)


def list_lent(store: Store, article_id: str) -> frozenset[str]:
    """The captures an article has by mergers or corrected dates alone, by id, be they taken back."""
    rows = store.rows(f"SELECT id FROM captures WHERE article_id = ? AND {_LENT}", (article_id,))
    return frozenset(row["id"] for row in rows)


def keep_as_own(store: Store, capture_id: str) -> None:
    """The capture has come by itself: it counts whatever becomes of the mergers and words on dates that brought it."""
    brought = store.rows("SELECT merger FROM brought_captures WHERE capture_id = ? ORDER BY merger", (capture_id,))
    if brought:
        store.write("DELETE FROM brought_captures WHERE capture_id = ?", (capture_id,))
    for row in brought:
        seals.seal(store, "merger", str(row["merger"]))
    if store.write("UPDATE stand_ins SET came = 1 WHERE capture_id = ? AND NOT came", (capture_id,)):
        seals.seal(store, "stand_in", capture_id)


def keep_all_as_own(store: Store, capture_ids: Sequence[str]) -> None:
    """Likewise of many, few of which were brought by anything."""
    brought = {row["capture_id"] for row in store.rows(_BROUGHT_OF, (to_json(list(capture_ids)),))}
    for id in capture_ids:
        if id in brought:
            keep_as_own(store, id)


def undo_merger(store: Store, number: int, now: datetime) -> None:
    """The merger does not hold any more."""
    if store.write("UPDATE mergers SET undone_at = ? WHERE number = ? AND undone_at IS NULL", (at(now), number)):
        seals.seal(store, "merger", str(number))


def find_standing(store: Store, article_id: str) -> Merger | None:
    """The merger by which this article is another one, None when it is an article of its own."""
    row = store.row("SELECT * FROM mergers WHERE article_id = ? AND undone_at IS NULL", (article_id,))
    return None if row is None else _merger_from(row)


def list_into(store: Store, into_id: str) -> tuple[Merger, ...]:
    """The mergers that stand by which others are this article, the oldest first."""
    rows = store.rows("SELECT * FROM mergers WHERE into_id = ? AND undone_at IS NULL ORDER BY number", (into_id,))
    return tuple(map(_merger_from, rows))


def list_mergers(store: Store, story_id: str) -> tuple[Merger, ...]:
    """Every merger of a story, undone ones too, in the order they were made."""
    rows = store.rows(
        """
        SELECT mergers.* FROM mergers JOIN articles ON articles.id = mergers.article_id
        WHERE story_id = ? ORDER BY merged_at, mergers.article_id
        """,
        (story_id,),
    )
    return tuple(map(_merger_from, rows))


def _merger_from(row: Row) -> Merger:
    return Merger(
        number=row["number"],
        article_id=row["article_id"],
        into_id=row["into_id"],
        merged_at=time(row["merged_at"]),
        note=row["note"],
        address=row["address"],
        undone_at=time_or_none(row["undone_at"]),
    )
