"""The bytes of captures as they came, each kept once whatever many captures brought it.

They go when their capture goes, and with the database into every backup. Refuses: reading anything out of them.
"""

from collections.abc import Iterator

from service.domain.captures import Capture
from service.domain.raw import Raw
from storage import seals
from storage.store import Store

#: All columns of what a capture came as: its seal is made of what is put into them.
_RAW_CAPTURE = ("capture_id", "raw_hash", "media_type")


def save_raw(store: Store, capture: Capture, raw: Raw, later: seals.Later = None) -> None:
    """The stored capture has these bytes. One that has some already keeps them. later: as for `seals.seal`."""
    with store.together():
        store.write(
            "INSERT INTO raws (hash, size, packed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (raw.hash, raw.size, raw.packed),
        )
        row = capture.id, raw.hash, raw.media_type
        is_new = store.write(
            f"INSERT INTO raw_captures ({', '.join(_RAW_CAPTURE)}) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row
        )
        if is_new:
            seals.seal(store, "raw", capture.id, capture.article_id, [(_RAW_CAPTURE, [row])], later)


def find_raw(store: Store, capture_id: str) -> Raw | None:
    """The bytes of a capture as they came, None when none were kept."""
    row = store.row(
        """
        SELECT hash, size, packed, media_type FROM raw_captures JOIN raws ON raws.hash = raw_captures.raw_hash
        WHERE capture_id = ?
        """,
        (capture_id,),
    )
    if row is None:
        return None
    return Raw(hash=row["hash"], size=row["size"], packed=row["packed"], media_type=row["media_type"])


def raw_sizes(store: Store, article_id: str) -> dict[str, int]:
    """By capture id, how many bytes an article's captures came as; those of which none were kept are not there."""
    rows = store.rows(
        """
        SELECT capture_id, size FROM captures JOIN raw_captures ON raw_captures.capture_id = captures.id
        JOIN raws ON raws.hash = raw_captures.raw_hash WHERE captures.article_id = ?
        """,
        (article_id,),
    )
    return {row["capture_id"]: row["size"] for row in rows}


def list_broken(store: Store) -> Iterator[str]:
    """The bytes that are not what was kept, one plain sentence each."""
    for row in store.each("SELECT hash, size, packed FROM raws"):
        try:
            assert Raw(hash=row["hash"], size=row["size"], packed=row["packed"], media_type="").data is not None
        except (ValueError, TypeError):
            yield f"the bytes {row['hash']} of a capture are not what came"
