"""What the disk and the driver do to a database, as values and plain sentences.

Refuses: SQL; deciding what to do about it.
"""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from types import TracebackType

from service.domain.errors import Conflict, Invalid, Refused, ServiceError, quoted
from storage.engine import sqlite3

MIB = 1024 * 1024

#: Below this much free disk nothing new is taken in, so that what was taken in stays safe: a write-ahead log on a disk
#: that is full to the last byte has ended processes with SIGBUS.
LEAST_FREE_BYTES = 64 * MIB

#: The first bytes of every SQLite file.
HEADER = b"SQLite format 3\0"

#: How long a writer waits for another to finish, in milliseconds; the longest measured with four writers was 1,100.
BUSY_TIMEOUT_MS = 5_000

#: Pages a connection keeps at hand, in KiB; it takes what it reads and no more. SQLite's own 2,000 are too few for the
#: places that the claims of a batch have in the indexes: each was read again and written again.
CACHE_KIB = 32_768

#: Statements that a connection keeps prepared: with the driver's 128 an import has each prepared anew for every text,
#: which takes ten times as long as to run a short one, since lists of many lengths are asked for in between.
STATEMENTS_KEPT = 512

#: Set on every connection. Full synchronisation keeps what was acknowledged through a power cut; no memory map is
#: ever set, because a damaged file would then end the process.
PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
    f"PRAGMA cache_size = -{CACHE_KIB}",
)

#: Of a connection on a disk without a free byte: nobody else reads or writes meanwhile, and so it needs no memory that
#: is shared by way of a file, for which there would be no room.
ALONE = "PRAGMA locking_mode = EXCLUSIVE"

#: Free bytes below which the file through which connections share memory, of eight pages, may find no room.
NEXT_TO_NOTHING = 64 * 1024

#: What may be handed to the driver as one value.
Value = str | int | float | bytes | None

DAMAGED = "it is damaged; restore a backup made before"
ACCEPTED = "a database that Stet made, or a path where there is no file yet, is accepted"


class Busy(Conflict):
    """Another writer held the database for longer than anybody waits; the same may be tried again in a moment."""

    code = "busy"


class Full(Refused):
    """The disk has no room left for new work; reading goes on."""

    code = "full"


class Failed(Full):
    """The disk does not do what it is asked for, or is full to the last byte; the same may be tried again later."""

    code = "failed"


class Slow(Refused):
    """A search would take longer than anybody may keep the service busy; one that asks for less is answered."""

    code = "slow"


#: What the world may do to a writer: no bug, and the same may be tried again later.
HINDERED: tuple[type[ServiceError], ...] = (Busy, Full)


#: The files that are databases, by device and number, as far as this process has looked.
_looked_into: set[tuple[int, int]] = set()
_looking = Lock()

#: What SQLite says, for where the driver passes on the words and not the number.
CODES = {
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "database is locked": sqlite3.SQLITE_BUSY,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "interrupted": sqlite3.SQLITE_INTERRUPT,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "file is not a database": sqlite3.SQLITE_NOTADB,
}


def free_bytes(folder: Path) -> int:
    """How much room the disk of a folder has left for us, in bytes. The folder exists."""
    return shutil.disk_usage(folder).free


def has_no_byte_left(path: str) -> bool:
    """Whether even reading may fail for lack of room on the disk of this database; ":memory:" has none."""
    return path != ":memory:" and free_bytes(Path(path).parent) < NEXT_TO_NOTHING


def make_ready(path: Path, named: str) -> None:
    """There is a file at `path` that only its owner can read, and it may be one of ours."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if (not path.exists() or path.stat().st_size == 0) and _has_content(log := path.with_name(path.name + "-wal")):
            raise Refused(
                f"The database {quoted(named)} is gone, and its log {quoted(log)} is still there; a new one would "
                "destroy it. Bring the database back beside it, or move the log away."
            )
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        is_one = _begins_as_one(path)
    except OSError as error:
        raise Refused(f"The database {quoted(named)} cannot be opened: {error.strerror or error}.") from error
    if not is_one:
        raise Invalid("database", named, f"it is not a database; {ACCEPTED}")


def _begins_as_one(path: Path) -> bool:
    """Whether the file is empty or begins as a database does. A file that did is not looked into again.

    Closing a file gives up every lock that the process has on it, those of the connections that are open included:
    whoever then closed it last of another process would take the log away that we still write to.
    """
    with _looking:
        found = path.stat()
        known = found.st_dev, found.st_ino
        if known in _looked_into:
            return True
        with path.open("rb") as file:
            head = file.read(len(HEADER))
        is_one = head in (b"", HEADER)
        if is_one:
            _looked_into.add(known)
    return is_one


def _look_again() -> None:
    """A child of a fork has none of its parent's threads, so nobody in it is looking."""
    global _looking
    _looking = Lock()


os.register_at_fork(after_in_child=_look_again)


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


def checked(values: Sequence[Value]) -> Sequence[Value]:
    """The values, unchanged, once it is sure that the driver stores them as they are."""
    _refuse_spoilt([value for value in values if isinstance(value, str)])
    return values


def all_checked(rows: Sequence[Sequence[Value]]) -> Sequence[Sequence[Value]]:
    """Likewise of many rows."""
    _refuse_spoilt([value for row in rows for value in row if isinstance(value, str)])
    return rows


def _refuse_spoilt(texts: Sequence[str]) -> None:
    """Raises Invalid for the first text that the driver would not store. All are looked at in one go while none is."""
    together = "".join(texts)
    if "\0" not in together and _is_whole(together):
        return
    for text in texts:
        if not _is_whole(text):
            raise Invalid("text", text, "text without half characters (lone surrogates) is accepted")
        if "\0" in text:
            raise Invalid("text", text, "text without NUL characters is accepted")


def _is_whole(text: str) -> bool:
    """Whether the text has a form in UTF-8."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class InWords:
    """A context in which what the driver says about the file becomes a sentence; about our SQL it stays a bug."""

    def __init__(self, named: str) -> None:
        """named: what messages call the database."""
        self._named = named

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or isinstance(error, sqlite3.IntegrityError):
            return
        if isinstance(error, UnicodeDecodeError):  # in what the driver tells of a spoilt schema
            raise Invalid("database", self._named, DAMAGED) from error
        if isinstance(error, sqlite3.DatabaseError) and (told := in_words(self._named, error)) is not None:
            raise told from error


def in_words(named: str, error: sqlite3.DatabaseError) -> ServiceError | None:
    """The sentence for a person, or None when the error is our own bug."""
    if "decode to UTF-8" in str(error):  # the driver's own, without a code
        return Invalid("database", named, DAMAGED)
    code: int = getattr(error, "sqlite_errorcode", None) or CODES.get(str(error), 0)
    match code & 0xFF:  # the rest is detail, which not every driver names
        case sqlite3.SQLITE_INTERRUPT:
            return Slow("This search takes too long; more words, or longer ones, are found sooner.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Busy(f"The database {quoted(named)} is busy with another writer; try again in a moment.")
        case sqlite3.SQLITE_FULL:
            return Full(f"There is no room left for the database {quoted(named)}; nothing was written.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return Refused(f"The database {quoted(named)} cannot be opened for writing.")
        case sqlite3.SQLITE_IOERR:
            return Failed(f"The disk failed while the database {quoted(named)} was in use; nothing was written.")
        case sqlite3.SQLITE_NOTADB:  # where a file took the place of one that was
            return Invalid("database", named, f"it is not a database; {ACCEPTED}")
        case sqlite3.SQLITE_CORRUPT:
            return Invalid("database", named, DAMAGED)
        case _:
            return None
