"""When captures were taken, as people say: every word, which counts, and which captures stand for others.

Nothing is edited: a new word is a new row, sealed, and the newest counts. The view `dated_captures` leaves out a
capture whose date was corrected, and one that only stands for such and is not needed any more.
Refuses: deciding what counts at which time otherwise (rulings.py, mergers.py).
"""

from collections.abc import Iterable
from datetime import datetime

from service.domain.course import Sighting
from service.domain.curation import Redating
from storage import seals
from storage.rows import Row, at, at_or_none, time, time_or_none
from storage.rulings import IDLE
from storage.store import Store

#: A word that counts now: the newest on its capture, by when it was given, of one moment the last that came.
_COUNTS = """number IN (
    SELECT number FROM redatings AS word WHERE word.capture_id = redatings.capture_id
    ORDER BY decided_at DESC, number DESC LIMIT 1
)"""


def save_redating(store: Store, redating: Redating) -> None:
    """The word is stored and sealed, and counts from now on. Its stand-in is stored in the same transaction."""
    with store.transaction():
        row = store.row(
            """
            INSERT INTO redatings (
                article_id, capture_id, recorded_at, captured_at, stand_in, decided_at, decided_by, reason
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
            """,
            (
                redating.article_id,
                redating.capture_id,
                at(redating.recorded_at),
                at_or_none(redating.captured_at),
                redating.stand_in or None,
                at(redating.decided_at),
                redating.decided_by,
                redating.reason,
            ),
        )
        assert row is not None  # it was stored a moment ago
        seals.seal(store, "redating", str(row["number"]))


def save_stand_ins(store: Store, capture_ids: Iterable[str], *, came: bool = False) -> None:
    """These captures stand for others. Those that never came by themselves, as is known first of each, count as long
    as they do, or a merger brings them. Sealed.
    """
    with store.transaction():
        for id in sorted(capture_ids):
            if store.write(
                "INSERT INTO stand_ins (capture_id, came) VALUES (?, ?) ON CONFLICT DO NOTHING", (id, int(came))
            ):
                seals.seal(store, "stand_in", id)


def list_stand_ins(store: Store, article_id: str) -> frozenset[str]:
    """An article's captures that never came by themselves and stand, or stood, for others."""
    rows = store.rows(
        "SELECT id FROM captures WHERE article_id = ? AND id IN (SELECT capture_id FROM stand_ins WHERE NOT came)",
        (article_id,),
    )
    return frozenset(row["id"] for row in rows)


def list_redatings(store: Store, article_id: str) -> tuple[Redating, ...]:
    """Every word on an article's captures, the newest first."""
    rows = store.rows(
        "SELECT * FROM redatings WHERE article_id = ? ORDER BY decided_at DESC, number DESC", (article_id,)
    )
    return tuple(map(_redating_from, rows))


def list_of(store: Store, capture_id: str) -> tuple[Redating, ...]:
    """Every word on when this capture was taken, the newest first; which is the one that counts."""
    rows = store.rows(
        "SELECT * FROM redatings WHERE capture_id = ? ORDER BY decided_at DESC, number DESC", (capture_id,)
    )
    return tuple(map(_redating_from, rows))


def list_told_of(store: Store, capture_id: str) -> tuple[str, ...]:
    """The captures that are what this one saw: itself, and the one that stands for it when its date was corrected."""
    counting = list_of(store, capture_id)[:1]
    return (capture_id, *(one.stand_in for one in counting if one.stand_in))


def list_standing(store: Store, article_id: str) -> tuple[Redating, ...]:
    """The words that count by which captures of an article have another date than recorded, by the date recorded."""
    rows = store.rows(
        f"""
        SELECT * FROM redatings WHERE article_id = ? AND stand_in IS NOT NULL AND {_COUNTS}
        ORDER BY recorded_at, capture_id
        """,
        (article_id,),
    )
    return tuple(map(_redating_from, rows))


def list_moved(store: Store, article_id: str) -> tuple[tuple[str, datetime], ...]:
    """Of each capture of an article whose date was corrected, by its id, when it counts as taken."""
    return tuple((one.capture_id, one.captured_at) for one in list_standing(store, article_id) if one.captured_at)


def list_into(store: Store, capture_id: str) -> tuple[Redating, ...]:
    """The words that count by which this capture stands for others, by the date recorded."""
    rows = store.rows(
        f"SELECT * FROM redatings WHERE stand_in = ? AND {_COUNTS} ORDER BY recorded_at, capture_id", (capture_id,)
    )
    return tuple(map(_redating_from, rows))


def is_idle(store: Store, capture_id: str) -> bool:
    """Whether nothing was captured then: it only stood for another, by a word that counts no more."""
    return store.row(f"SELECT 1 FROM captures WHERE id = ? AND {IDLE}", (capture_id,)) is not None


def list_instead(store: Store, capture_id: str) -> tuple[Redating, ...]:
    """Of a capture that is idle, the words that count on those it stood for, the newest first."""
    rows = store.rows(
        f"""
        SELECT * FROM redatings WHERE {_COUNTS} AND capture_id IN (SELECT capture_id FROM redatings WHERE stand_in = ?)
        ORDER BY decided_at DESC, number DESC
        """,
        (capture_id,),
    )
    return tuple(map(_redating_from, rows))


def list_about(store: Store, capture_id: str) -> tuple[Redating, ...]:
    """The words that count on the time of this capture, none when it is as recorded.

    Those by which it counts as of its time (`Redating.counts_at`), else the one by which it counts as of another,
    else those on the captures that it stood for until they were taken back or corrected anew.
    """
    into = list_into(store, capture_id)
    own = () if into else tuple(one for one in list_of(store, capture_id)[:1] if one.stand_in)
    return into or own or (list_instead(store, capture_id) if is_idle(store, capture_id) else ())


def list_behind(store: Store, *version_ids: str) -> dict[str, tuple[Redating, ...]]:
    """`list_about` of the capture that each version is, by the version's id."""
    rows = [store.row("SELECT capture_id FROM versions WHERE id = ?", (id,)) for id in version_ids]
    return {id: list_about(store, row["capture_id"]) if row else () for id, row in zip(version_ids, rows, strict=True)}


def list_arrived(store: Store, article_id: str) -> tuple[Sighting, ...]:
    """An article's captures with a text, as recorded, that came by themselves or by a merger that stands, by time."""
    rows = store.rows("SELECT captured_at, content_hash, id FROM arrived_captures WHERE article_id = ?", (article_id,))
    return tuple(sorted(Sighting(time(row["captured_at"]), row["content_hash"], row["id"]) for row in rows))


def list_recorded(store: Store, article_id: str) -> tuple[Sighting, ...]:
    """Every capture of an article with a text, as recorded, whether or not it counts for anything, by time."""
    rows = store.rows(
        "SELECT captured_at, content_hash, id FROM captures WHERE article_id = ? AND content_hash IS NOT NULL",
        (article_id,),
    )
    return tuple(sorted(Sighting(time(row["captured_at"]), row["content_hash"], row["id"]) for row in rows))


def _redating_from(row: Row) -> Redating:
    return Redating(
        article_id=row["article_id"],
        capture_id=row["capture_id"],
        recorded_at=time(row["recorded_at"]),
        captured_at=time_or_none(row["captured_at"]),
        stand_in=row["stand_in"] or "",
        decided_at=time(row["decided_at"]),
        decided_by=row["decided_by"],
        reason=row["reason"],
    )
