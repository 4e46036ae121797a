"""One connection, opened safely, and one transaction at a time.

A Store is used in one thread for one piece of work: one a request, one a job's run.
Every write happens inside `transaction()`, which takes the writer's lock at once
(BEGIN IMMEDIATE): a transaction that reads first and asks for the lock later fails with
"database is locked" however long it would have waited.
What goes wrong in the driver becomes one plain sentence here. Refuses: overwriting a
file it does not understand; knowing any table.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from service.domain.errors import Invalid, ServiceError, quoted
from storage import line
from storage.driver import (
    ACCEPTED,
    ALONE,
    BUSY_TIMEOUT_MS,
    DAMAGED,
    LEAST_FREE_BYTES,
    MIB,
    PRAGMAS,
    STATEMENTS_KEPT,
    Full,
    InWords,
    Value,
    all_checked,
    checked,
    free_bytes,
    has_no_byte_left,
    make_ready,
)
from storage.engine import sqlite3
from storage.migrations import APPLICATION_ID
from storage.upgrading import is_behind, upgrade

#: Steps of SQLite's machine between two looks at how long a query has taken: under a millisecond.
STEPS_BETWEEN = 1_000


class Store:
    """A database, open. Close it, or use it as a context manager."""

    def __init__(self, path: str | Path, named: str = "", *, may_repeat: bool = False) -> None:
        """Opens the database at `path` (":memory:" for one that is gone with the Store), made and migrated as needed.

        named: what messages call it, when not its path. may_repeat: whether the work may be done again after a power
        cut, which then may take the last transactions back (a killed process takes none); they need not wait for the
        disk each, and are several times faster. Raises Invalid when the file is no database of ours or is
        damaged, Refused when a newer Stet wrote it or the system does not let us.
        """
        self.path = str(path)
        self.named = named or self.path
        self._in_words = InWords(self.named)
        #: Called as the last thing of each outermost transaction, so that what it writes is kept with the rest or not
        #: at all; what it raises undoes the transaction.
        self.before_commit: Callable[[], None] | None = None
        self.kept = 0  # how many outermost transactions were committed
        self.is_alone = False  # whether nobody else can read meanwhile, as the disk has no byte left
        if self.path != ":memory:":
            make_ready(Path(path), self.named)
        try:
            self._connect(may_repeat)
        except Full:
            if not has_no_byte_left(self.path):
                raise
            self.is_alone = True
            self._connect(may_repeat)

    def _connect(self, may_repeat: bool) -> None:
        with self._in_words:
            self._connection = sqlite3.connect(self.path, isolation_level=None, cached_statements=STATEMENTS_KEPT)
        try:
            with self._in_words:
                if self.is_alone:
                    self._run(ALONE)
                self._open()
                if may_repeat:
                    self._run("PRAGMA synchronous = NORMAL")
        except sqlite3.OperationalError as error:  # our statements are sound, so what they run on is not
            self._connection.close()
            raise Invalid("database", self.named, DAMAGED) from error
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
        if nested:
            yield from self._write_together(nested)
            return
        self._refuse_full_disk()
        until = monotonic() + BUSY_TIMEOUT_MS / 1000
        with line.turn(self.path, until):
            yield from self._write_together(nested, until)

    @contextmanager
    def together(self) -> Iterator[None]:
        """As `transaction`, but inside another it is none of its own, and what fails has to undo the whole.

        For steps of something greater: a part of its own has SQLite copy every page that it touches.
        """
        with nullcontext() if self._connection.in_transaction else self.transaction():
            yield

    def _write_together(self, nested: bool, until: float = 0) -> Iterator[None]:
        keep = "RELEASE part" if nested else "COMMIT"
        with self._in_words:
            if nested:
                self._run("SAVEPOINT part")
            else:
                with line.next_one(self.path, until):
                    self._run("BEGIN IMMEDIATE")
        try:
            yield
            if self.before_commit is not None and not nested:
                self.before_commit()
        except BaseException:
            self._undo(nested)
            raise
        try:
            with self._in_words:
                self._run(keep)
        except ServiceError:
            self._undo(nested)
            raise
        self.kept += not nested

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Everything read inside is as of one moment, whatever others write meanwhile. Nothing is written inside."""
        if self._connection.in_transaction:
            yield
            return
        with self._in_words:
            self._run("BEGIN DEFERRED")
        try:
            yield
        finally:
            self._undo(nested=False)

    @contextmanager
    def setting_aside(self) -> Iterator[None]:
        """What is written inside goes to temporary tables of this connection alone, and nobody waits for it."""
        with self._in_words:
            self._run("BEGIN DEFERRED")
        try:
            yield
        except BaseException:
            self._undo(nested=False)
            raise
        with self._in_words:
            self._run("COMMIT")

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """All rows of one query."""
        with self._in_words:
            return self._cursor().execute(sql, checked(values)).fetchall()

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[sqlite3.Row]:
        """The rows of one query, one at a time: for what may not fit into memory."""
        with self._in_words:
            yield from self._cursor().execute(sql, checked(values))

    def rows_within(self, most_ms: int, sql: str, values: Sequence[Value] = ()) -> list[sqlite3.Row]:
        """Likewise, for a query whose cost somebody outside decides. Raises Slow after so many milliseconds."""
        late = monotonic() + most_ms / 1000
        self._connection.set_progress_handler(lambda: monotonic() > late, STEPS_BETWEEN)
        try:
            return self.rows(sql, values)
        finally:
            self._connection.set_progress_handler(None, 0)

    def row(self, sql: str, values: Sequence[Value] = ()) -> sqlite3.Row | None:
        """The first row of one query, or None."""
        with self._in_words:
            found: sqlite3.Row | None = self._cursor().execute(sql, checked(values)).fetchone()
            return found

    def write(self, sql: str, values: Sequence[Value] = ()) -> int:
        """One statement has been run inside the open transaction. Returns how many rows it touched."""
        self._must_be_writing()
        with self._in_words:
            return self._cursor().execute(sql, checked(values)).rowcount

    def write_many(self, sql: str, rows: Sequence[Sequence[Value]]) -> None:
        """One statement has been run once for each row inside the open transaction."""
        self._must_be_writing()
        with self._in_words:
            self._cursor().executemany(sql, all_checked(rows))

    @contextmanager
    def reading_anything(self) -> Iterator[None]:
        """As `reading`, and text that is not UTF-8 is read all the same: for looking at a damaged database."""
        self._connection.text_factory = lambda spoilt: spoilt.decode("utf-8", "surrogateescape")
        try:
            with self.reading():
                yield
        finally:
            self._connection.text_factory = str

    def size_bytes(self) -> int:
        """How large the database is, in bytes, what is in its write-ahead log included."""
        with self._in_words:
            return int(self._pragma("page_count")) * int(self._pragma("page_size"))

    def copy_to(self, target: sqlite3.Connection) -> None:
        """The whole database, as of one moment, is in `target`. For backups."""
        with self._in_words:
            self._connection.backup(target)

    def _open(self) -> None:
        for pragma in PRAGMAS:
            self._run(pragma)
        self._refuse_others()
        if self._pragma("journal_mode") not in ("wal", "memory"):
            self._run("PRAGMA journal_mode = WAL")
        database = Database(self._connection, execute_plugins=False)
        if is_behind(database, self.named):
            with self.transaction():
                self._run(f"PRAGMA application_id = {APPLICATION_ID}")
                upgrade(self, database)

    def _refuse_full_disk(self) -> None:
        """Raises Full when so little is free that a transaction might be the last."""
        if self.path != ":memory:" and (free := free_bytes(Path(self.path).parent)) < LEAST_FREE_BYTES:
            raise Full(
                f"Only {free // MIB} MiB are free on the disk of the database {quoted(self.named)}; "
                f"nothing is taken in below {LEAST_FREE_BYTES // MIB} MiB."
            )

    def _refuse_others(self) -> None:
        """A database that another program made is left as it is; an empty one may become ours."""
        ours = self._pragma("application_id") == str(APPLICATION_ID)
        if not ours and self.row("SELECT 1 FROM sqlite_schema LIMIT 1") is not None:
            raise Invalid("database", self.named, f"another program made it; {ACCEPTED}")

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
