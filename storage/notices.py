"""Notices of pages that cannot be read any more, or can again; and when each was last read.

Refuses: deciding what is a notice (service/domain/cadence.py).
"""

from datetime import datetime

from service.domain.stories import Health, Notice
from service.domain.versions import Origin
from storage.rows import at, time
from storage.store import Store
from storage.waiting import list_counted


def save_notice(store: Store, notice: Notice) -> None:
    """The notice is stored."""
    with store.transaction():
        store.write(
            "INSERT INTO notices (article_id, noticed_at, health, note) VALUES (?, ?, ?, ?)",
            (notice.article_id, at(notice.noticed_at), notice.health.value, notice.note),
        )


def list_notices(store: Store, article_id: str | None = None, limit: int = 50) -> tuple[Notice, ...]:
    """Notices of one article or of all, the newest first."""
    rows = store.rows(
        "SELECT * FROM notices WHERE ?1 IS NULL OR article_id = ?1 ORDER BY number DESC LIMIT ?2", (article_id, limit)
    )
    return tuple(
        Notice(
            article_id=row["article_id"],
            noticed_at=time(row["noticed_at"]),
            health=Health(row["health"]),
            note=row["note"],
        )
        for row in rows
    )


def last_good_captures(store: Store) -> dict[str, tuple[datetime, str]]:
    """When each watched article was last captured so that it counts, and what its headline was then, by its id."""
    rows = store.rows(
        """
        SELECT sightings.article_id, max(sightings.captured_at) AS last, captures.headline,
            captures.origin = ? AND captures.score IS NOT NULL AS may_wait
        FROM sightings JOIN captures USING (id)
        WHERE sightings.article_id IN (SELECT article_id FROM watches) GROUP BY sightings.article_id
        """,
        (Origin.IMPORT.value,),
    )
    found = {row["article_id"]: (time(row["last"]), str(row["headline"])) for row in rows}
    for article_id in (row["article_id"] for row in rows if row["may_wait"]):
        last = list_counted(store, article_id)[-1]  # the first of all never waits
        headline = store.row("SELECT headline FROM captures WHERE id = ?", (last.capture_id,))
        assert headline is not None  # its sighting was read just now
        found[article_id] = last.captured_at, str(headline["headline"])
    return found
