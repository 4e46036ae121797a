"""What is removed leaves the file too: words in the search, pages, what is left over in pages, the log beside the file.

The search (FTS5) keeps the words of what was taken out of it until its parts are put together anew. A page keeps old
copies of rows that moved to another when it was full; no setting overwrites those, so the file is written anew. Each
removal says whether that was done since, so that whoever is killed, hindered or short of room leaves it to the next.
Refuses: backups; what a disk keeps of blocks that it was given back.
"""

import logging
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep

from storage import line
from storage.driver import BUSY_TIMEOUT_MS, HINDERED, LEAST_FREE_BYTES, free_bytes
from storage.rows import at
from storage.store import Store

#: What is searched by its words.
SEARCHED = ("found_texts", "found_sayings")

#: Times the size of the database that must be free to write it anew: a temporary copy, and the log.
ROOM = 2

#: How long between two looks whether somebody still reads what was there before, in seconds.
LOOK_AGAIN_S = 0.05

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


def count_waiting(store: Store) -> int:
    """How many removals there were since the file was last written anew, so that it may hold remains of them."""
    row = store.row("SELECT count(*) FROM removals WHERE overwritten_at IS NULL")
    return int(row[0]) if row else 0


def list_remains(store: Store) -> tuple[str, ...]:
    """That the file may still hold what was removed, as a sentence; none when it does not."""
    waiting = count_waiting(store)
    if not waiting:
        return ()
    return (
        f"The file may still hold remains of {waiting:,} removal{'' if waiting == 1 else 's'}: others were at work, or "
        "there was no room. The scheduler writes it anew within minutes, and so does `removals --overwrite`.",
    )


def write_anew(store: Store, now: datetime) -> bool:
    """The file holds what is stored and nothing else, and the log beside it nothing. Outside of transactions.

    Nobody else writes meanwhile. False when there is no room, or others were at work for as long as is waited for them:
    then remains of what was removed stay in the file until it is written anew another time (`finish`); the log of Stet
    says so. While somebody reads what was there before, it is not written: that would only add a whole copy to the log,
    each time it is tried, until the reader is done.
    """
    row = store.row("SELECT coalesce(max(number), 0) FROM removals")
    last = int(row[0]) if row else 0
    is_done = _has_room(store) and _is_read_by_nobody(store) and _rewrite(store) and _note_done(store, last, now)
    if not is_done:
        _log.warning("the file still holds remains of what was removed: no room, or others were at work")
    return is_done


def finish(store: Store, now: datetime) -> bool:
    """What a removal left to be done is done: the file is written anew, when it was not since. False as `write_anew`.

    Called by the timetable, and before every scheduled backup, whose file is a copy of this one.
    """
    return not count_waiting(store) or write_anew(store, now)


def _has_room(store: Store) -> bool:
    if store.path == ":memory:":
        return True
    return free_bytes(Path(store.path).parent) >= ROOM * store.size_bytes() + LEAST_FREE_BYTES


def _is_read_by_nobody(store: Store) -> bool:
    """Whether the log could be emptied now, and is: nobody needs what stands in it or stood before it.

    Those who read something older than the last write are waited for by asking again, which keeps nobody from writing.
    """
    until = monotonic() + BUSY_TIMEOUT_MS / 1000
    while not _is_written_back(store):
        if monotonic() >= until:
            return False
        sleep(LOOK_AGAIN_S)
    try:
        return _empty_log(store)
    except HINDERED:
        return False


def _is_written_back(store: Store) -> bool:
    """Whether everything in the log stands in the database by now, which it cannot as long as somebody reads older.

    Nobody knows while somebody else writes it back: SQLite answers that it is busy then, and -1 for both counts.
    """
    row = store.row("PRAGMA wal_checkpoint(PASSIVE)")
    return row is None or (not row["busy"] and row["log"] == row["checkpointed"])


def _rewrite(store: Store) -> bool:
    try:
        with line.turn(store.path, BUSY_TIMEOUT_MS / 1000):
            store.row("VACUUM")
        return _empty_log(store)
    except HINDERED:
        return False


def _empty_log(store: Store) -> bool:
    emptied = store.row("PRAGMA wal_checkpoint(TRUNCATE)")
    return emptied is not None and not emptied[0]


def _note_done(store: Store, last: int, now: datetime) -> bool:
    """The removals up to this one say so: never before it is done, so that nobody takes a killed one for finished."""
    try:
        with store.transaction():
            store.write(
                "UPDATE removals SET overwritten_at = ? WHERE overwritten_at IS NULL AND number <= ?", (at(now), last)
            )
        _empty_log(store)
    except HINDERED:
        return False
    return True
