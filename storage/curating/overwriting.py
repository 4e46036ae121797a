"""What is removed leaves the file too: words in the search, pages, what is left over in pages, the log beside the file.

The search (FTS5) keeps the words of what was taken out of it until its parts are put together anew. A page keeps old
copies of rows that moved to another when it was full; no setting overwrites those, so the file is written anew.
Refuses: backups; what a disk keeps of blocks that it was given back.
"""

import logging
from pathlib import Path

from storage import line
from storage.driver import HINDERED, LEAST_FREE_BYTES, free_bytes
from storage.store import BUSY_TIMEOUT_MS, Store

#: What is searched by its words.
SEARCHED = ("found_texts", "found_sayings")

#: Times the size of the database that must be free to write it anew: a temporary copy, and the log.
ROOM = 2

_log = logging.getLogger(__name__)


def overwrite_freed(store: Store) -> None:
    """From here on this connection overwrites what it deletes."""
    store.row("PRAGMA secure_delete = ON")


def forget_words(store: Store) -> None:
    """The search holds no word of what was taken out of it, now or before. Inside a transaction, after the removal.

    Everything is put together into one part; 10,000 texts of 600 words take a quarter of a second.
    """
    for table in SEARCHED:
        store.write(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def write_anew(store: Store) -> bool:
    """The file holds what is stored and nothing else, and the log beside it nothing. Outside of transactions.

    Nobody else writes meanwhile. False when there is no room, or others were at work for as long as is waited for them:
    then remains of what was removed stay in the file until it is written anew another time; the log of Stet says so.
    """
    is_done = _has_room(store) and _rewrite(store)
    if not is_done:
        _log.warning("the file still holds remains of what was removed: no room, or others were at work")
    return is_done


def _has_room(store: Store) -> bool:
    if store.path == ":memory:":
        return True
    return free_bytes(Path(store.path).parent) >= ROOM * store.size_bytes() + LEAST_FREE_BYTES


def _rewrite(store: Store) -> bool:
    try:
        with line.turn(store.path, BUSY_TIMEOUT_MS / 1000):
            store.row("VACUUM")
        emptied = store.row("PRAGMA wal_checkpoint(TRUNCATE)")
    except HINDERED:
        return False
    return emptied is not None and not emptied[0]
