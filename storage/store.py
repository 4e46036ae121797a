"""One connection, opened safely, and one transaction at a time.

A Store is used in one thread for one piece of work: one a request, one a job's run.
Every write happens inside `transaction()`, which takes the writer's lock at once
(BEGIN IMMEDIATE): a transaction that reads first and asks for the lock later fails with
"database is locked" however long it would have waited.
What goes wrong in the driver becomes one plain sentence here. Refuses: overwriting a
file it does not understand; knowing any table.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from service.domain.errors import Conflict, Invalid, Refused, ServiceError, quoted
from storage import seals
from storage.engine import sqlite3
from storage.migrations import APPLICATION_ID, step_names, steps

#: How long a writer waits for another to finish, in milliseconds; the longest measured with four writers was 1,100.
BUSY_TIMEOUT_MS = 5_000

#: The first bytes of every SQLite file.
HEADER = b"SQLite format 3\0"

#: What may be handed to the driver as one value.
Value = str | int | float | None

#: Set on every connection. Full synchronisation keeps what was acknowledged through a power cut; no memory map is
#: ever set, because a damaged file would then end the process.
PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
)

_DAMAGED = "it is damaged; restore a backup made before"
_ACCEPTED = "a database that Stet made, or a path where there is no file yet, is accepted"


class Busy(Conflict):
    """Another writer held the database for longer than anybody waits; the same may be tried again in a moment."""


class Store:
    """A database, open. Close it, or use it as a context manager."""

    def __init__(self, path: str | Path, named: str = "") -> None:
        """Opens the database at `path` (":memory:" for one that is gone with the Store), made and migrated as needed.

        named: what messages call it, when not its path. Raises Invalid when the file is no database of ours or is
        damaged, Refused when a newer Stet wrote it or the system does not let us.
        """
        self.path = str(path)
        self.named = named or self.path
        if self.path != ":memory:":
            _make_ready(Path(path), self.named)
        self._connection = sqlite3.connect(self.path, isolation_level=None)
        try:
            with self._translating():
                self._open()
        except sqlite3.OperationalError as error:  # our statements are sound, so what they run on is not
            self._connection.close()
            raise Invalid("database", self.named, _DAMAGED) from error
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """The connection is closed; what was not committed is gone."""
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything written inside is kept together, or not at all when an exception leaves it.

        Inside another transaction it is a part of that one, undone alone when it fails.
        """
        nested = self._connection.in_transaction
        begin, keep = ("SAVEPOINT part", "RELEASE part") if nested else ("BEGIN IMMEDIATE", "COMMIT")
        with self._translating():
            self._run(begin)
        try:
            yield
        except BaseException:
            self._undo(nested)
            raise
        try:
            with self._translating():
                self._run(keep)
        except ServiceError:
            self._undo(nested)
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Everything read inside is as of one moment, whatever others write meanwhile. Nothing is written inside."""
        if self._connection.in_transaction:
            yield
            return
        with self._translating():
            self._run("BEGIN DEFERRED")
        try:
            yield
        finally:
            self._undo(nested=False)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """All rows of one query."""
        with self._translating():
            return self._cursor().execute(sql, _checked(values)).fetchall()

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[sqlite3.Row]:
        """The rows of one query, one at a time: for what may not fit into memory."""
        with self._translating():
            yield from self._cursor().execute(sql, _checked(values))

    def row(self, sql: str, values: Sequence[Value] = ()) -> sqlite3.Row | None:
        """The first row of one query, or None."""
        with self._translating():
            found: sqlite3.Row | None = self._cursor().execute(sql, _checked(values)).fetchone()
            return found

    def write(self, sql: str, values: Sequence[Value] = ()) -> int:
        """One statement has been run inside the open transaction. Returns how many rows it touched."""
        self._must_be_writing()
        with self._translating():
            return self._cursor().execute(sql, _checked(values)).rowcount

    def write_many(self, sql: str, rows: Sequence[Sequence[Value]]) -> None:
        """One statement has been run once for each row inside the open transaction."""
        self._must_be_writing()
        with self._translating():
            self._cursor().executemany(sql, [_checked(row) for row in rows])

    @contextmanager
    def reading_anything(self) -> Iterator[None]:
        """As `reading`, and text that is not UTF-8 is read all the same: for looking at a damaged database."""
        self._connection.text_factory = lambda spoilt: spoilt.decode("utf-8", "surrogateescape")
        try:
            with self.reading():
                yield
        finally:
            self._connection.text_factory = str

    def copy_to(self, target: sqlite3.Connection) -> None:
        """The whole database, as of one moment, is in `target`. For backups."""
        with self._translating():
            self._connection.backup(target)

    def _open(self) -> None:
        for pragma in PRAGMAS:
            self._run(pragma)
        self._refuse_others()
        if self._pragma("journal_mode") not in ("wal", "memory"):
            self._run("PRAGMA journal_mode = WAL")
        database = Database(self._connection, execute_plugins=False)
        unknown = sorted({step.name for step in steps.applied(database)} - step_names())
        if unknown:
            raise Refused(
                f"The database {quoted(self.named)} was written by a newer Stet (it has had {unknown[0]}); "
                "use that Stet, or restore a backup made before the upgrade."
            )
        if steps.pending(database):
            with self.transaction():
                self._run(f"PRAGMA application_id = {APPLICATION_ID}")
                steps.apply(database)
                seals.seal_all(self)

    def _refuse_others(self) -> None:
        """A database that another program made is left as it is; an empty one may become ours."""
        ours = self._pragma("application_id") == str(APPLICATION_ID)
        if not ours and self.row("SELECT 1 FROM sqlite_schema LIMIT 1") is not None:
            raise Invalid("database", self.named, f"another program made it; {_ACCEPTED}")

    def _undo(self, nested: bool) -> None:
        if not self._connection.in_transaction:  # a full disk has undone it already
            return
        for statement in ("ROLLBACK TO part", "RELEASE part") if nested else ("ROLLBACK",):
            self._run(statement)

    def _run(self, statement: str) -> None:
        self._connection.execute(statement)

    def _pragma(self, name: str) -> str:
        return str(self._connection.execute(f"PRAGMA {name}").fetchone()[0])

    def _cursor(self) -> sqlite3.Cursor:
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        return cursor

    def _must_be_writing(self) -> None:
        if not self._connection.in_transaction:
            raise RuntimeError("a write outside store.transaction()")

    @contextmanager
    def _translating(self) -> Iterator[None]:
        """What the driver says about the file becomes a sentence; what it says about our SQL stays a bug."""
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except UnicodeDecodeError as error:  # in what the driver tells of a spoilt schema
            raise Invalid("database", self.named, _DAMAGED) from error
        except sqlite3.DatabaseError as error:
            translated = _plain(self.named, error)
            if translated is None:
                raise
            raise translated from error


def _make_ready(path: Path, named: str) -> None:
    """There is a file at `path` that only its owner can read, and it may be one of ours."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        with path.open("rb") as file:
            head = file.read(len(HEADER))
    except OSError as error:
        raise Refused(f"The database {quoted(named)} cannot be opened: {error.strerror or error}.") from error
    if head and head != HEADER:
        raise Invalid("database", named, f"it is not a database; {_ACCEPTED}")


def _checked(values: Sequence[Value]) -> Sequence[Value]:
    """The values, unchanged, once it is sure that the driver stores them as they are."""
    for value in values:
        if isinstance(value, str) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise Invalid("text", value, "text without half characters (lone surrogates) is accepted") from None
        if isinstance(value, str) and "\0" in value:
            raise Invalid("text", value, "text without NUL characters is accepted")
    return values


def _plain(named: str, error: sqlite3.DatabaseError) -> ServiceError | None:
    """The sentence for a person, or None when the error is our own bug."""
    if "decode to UTF-8" in str(error):  # the driver's own, without a code
        return Invalid("database", named, _DAMAGED)
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:  # the rest is detail, which not every driver names
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Busy(f"The database {quoted(named)} is busy with another writer; try again in a moment.")
        case sqlite3.SQLITE_FULL:
            return Refused(f"There is no room left for the database {quoted(named)}; nothing was written.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return Refused(f"The database {quoted(named)} cannot be opened for writing.")
        case sqlite3.SQLITE_IOERR:
            return Refused(f"The disk failed while the database {quoted(named)} was in use; nothing was written.")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Invalid("database", named, _DAMAGED)
        case _:
            return None
