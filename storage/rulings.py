"""A person's word on a text of an article, and what was read of captures that were not usable.

Nothing is edited: a new word is a new row, and the newest counts. Refuses: judging.
"""

from datetime import datetime

from service.domain.captures import Capture, Ruling
from service.domain.course import Sighting
from service.domain.versions import Version
from storage import seals
from storage.rows import CAPTURES, Row, at, capture_from, held_row, time
from storage.store import Store

#: Whether a capture only stood for another, at a time that counts no more: nothing was captured then.
IDLE = """
    EXISTS (SELECT 1 FROM stand_ins WHERE stand_ins.capture_id = captures.id AND NOT came)
    AND NOT EXISTS (SELECT 1 FROM dated_captures WHERE dated_captures.id = captures.id)
    AND NOT EXISTS (SELECT 1 FROM arrived_captures WHERE arrived_captures.id = captures.id)
"""

#: Whether any text of an article may be aside: by a person's word on it, or with all others by a merger.
_ANY_ASIDE = """
    SELECT 1 FROM rulings WHERE article_id = ?1 AND NOT is_usable
    UNION ALL SELECT 1 FROM mergers WHERE article_id = ?1 AND undone_at IS NULL LIMIT 1
"""


def save_held(store: Store, capture: Capture, held: Version) -> None:
    """What was read of an unusable capture is kept; its text is stored by the caller."""
    with store.transaction():
        row = held_row(capture, held)
        store.write(f"INSERT INTO held_readings VALUES ({', '.join('?' * len(row))}) ON CONFLICT DO NOTHING", row)


def list_held(store: Store, article_id: str, content_hash: str) -> tuple[Capture, ...]:
    """An article's unusable captures on which this text was read, by time."""
    rows = store.rows(
        f"{CAPTURES} WHERE held.article_id = ? AND held.content_hash = ? ORDER BY captures.captured_at, captures.id",
        (article_id, content_hash),
    )
    return tuple(capture_from(row) for row in rows)


def list_aside(store: Store, article_id: str) -> tuple[Sighting, ...]:
    """An article's usable captures whose texts a person set aside, by time.

    Not those that came by mergers alone which were all undone, nor those whose dates were corrected: their times are
    free for what the article itself said.
    """
    if store.row(_ANY_ASIDE, (article_id,)) is None:  # of most none was, and to walk through all captures takes longer
        return ()
    rows = store.rows(
        """
        SELECT captured_at, content_hash, id FROM dated_captures WHERE article_id = ?1
        AND id NOT IN (SELECT id FROM sightings WHERE article_id = ?1) ORDER BY captured_at, content_hash, id
        """,
        (article_id,),
    )
    return tuple(Sighting(time(row["captured_at"]), row["content_hash"], row["id"]) for row in rows)


def list_times(store: Store, article_id: str) -> dict[str, list[tuple[str, datetime]]]:
    """Of each of an article's texts, by its hash, its captures and when they were taken, by time.

    They are those that a word on the text is about, whether or not they count now.
    """
    rows = store.rows(
        """
        SELECT captures.id, captures.captured_at, coalesce(captures.content_hash, held.content_hash) AS read
        FROM captures LEFT JOIN held_readings AS held ON held.capture_id = captures.id
        WHERE captures.article_id = ? AND read IS NOT NULL
        AND (captures.content_hash IS NULL OR EXISTS (SELECT 1 FROM dated_captures WHERE id = captures.id))
        ORDER BY captures.captured_at, captures.id
        """,
        (article_id,),
    )
    found: dict[str, list[tuple[str, datetime]]] = {}
    for row in rows:
        found.setdefault(row["read"], []).append((row["id"], time(row["captured_at"])))
    return found


def save_ruling(store: Store, ruling: Ruling) -> None:
    """The word is stored, and counts from now on."""
    with store.transaction():
        row = store.row(
            "INSERT INTO rulings (article_id, content_hash, is_usable, decided_at, reason) VALUES (?, ?, ?, ?, ?) "
            "RETURNING number",
            (
                ruling.article_id,
                ruling.content_hash,
                int(ruling.is_usable),
                at(ruling.decided_at),
                ruling.reason,
            ),
        )
        assert row is not None  # it was stored a moment ago
        seals.seal(store, "ruling", str(row["number"]))


def list_rulings(store: Store, article_id: str) -> tuple[Ruling, ...]:
    """Every word on an article's texts, the newest first: by when it was given, of one moment the last that came."""
    rows = store.rows("SELECT * FROM rulings WHERE article_id = ? ORDER BY decided_at DESC, number DESC", (article_id,))
    return tuple(map(_ruling_from, rows))


def newest_rulings(store: Store, article_id: str) -> dict[str, Ruling]:
    """The word that counts on each of an article's texts, by the text's hash."""
    return {one.content_hash: one for one in reversed(list_rulings(store, article_id))}


def _ruling_from(row: Row) -> Ruling:
    return Ruling(
        article_id=row["article_id"],
        content_hash=row["content_hash"],
        is_usable=bool(row["is_usable"]),
        decided_at=time(row["decided_at"]),
        reason=row["reason"],
    )
