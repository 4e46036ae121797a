"""The database's own health: backup, restore, integrity, counts.

A backup is a whole database as of one moment, made beside a running service, and never
takes the name of a backup before it is whole. Nothing is ever overwritten.
Refuses: repairing.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from service.domain.errors import Conflict, Invalid, Refused, quoted
from storage.migrations import APPLICATION_ID
from storage.store import Store

#: Every table of ours, in the order a person reads them.
TABLES = (
    "stories",
    "articles",
    "watches",
    "captures",
    "texts",
    "versions",
    "snapshots",
    "claims",
    "reports",
    "changes",
    "subscriptions",
    "deliveries",
    "attempts",
)

#: The first SQLite in which two connections that write or checkpoint at once cannot damage a write-ahead log.
#: (The fault was in all releases from 3.7.0; sqlite.org, release of 13 March 2026.)
FIRST_SAFE_ENGINE = (3, 51, 3)

#: Laws that the schema cannot state: each query lists what breaks one.
_LAWS = (
    (
        "the report {} is current though one of its versions is retired",
        """SELECT reports.id FROM reports JOIN versions ON versions.id IN (before_version_id, after_version_id)
            WHERE reports.retired = 0 AND reports.comparing = 'versions' AND versions.retired = 1""",
    ),
    (
        "the version {} has no report from the version before it",
        """SELECT id FROM versions AS late WHERE retired = 0
            AND EXISTS (SELECT 1 FROM versions AS early WHERE early.article_id = late.article_id
                AND early.retired = 0 AND early.captured_at < late.captured_at)
            AND NOT EXISTS (SELECT 1 FROM reports WHERE after_version_id = late.id AND retired = 0)""",
    ),
    (
        "the current version {} has no snapshot",
        """SELECT id FROM versions WHERE retired = 0
            AND NOT EXISTS (SELECT 1 FROM snapshots WHERE version_id = versions.id)""",
    ),
)


def backup(store: Store, path: str | Path) -> None:
    """A copy of the database, as of one moment and checked, is at `path`.

    Raises Conflict when a file is there, Refused when the database is damaged or the path cannot be written.
    """
    target = Path(path)
    if target.exists():
        raise Conflict(f"There is already a file at {quoted(target)}; name a path where there is none.")
    with _placed_when_whole(target) as unfinished, _connected(unfinished) as copy:
        store.copy_to(copy)
        if not _is_whole(copy):
            raise Refused(
                f"The backup {quoted(target)} came out damaged and was discarded; "
                "`doctor` says whether the database itself is damaged."
            )


def restore(source: str | Path, target: str | Path) -> None:
    """The database of the backup `source` is at `target`. Nothing is overwritten, and the backup stays as it is.

    Raises Invalid when the source is no whole database of ours, Refused when a newer Stet wrote it, Conflict when
    there is a file at the target.
    """
    source, target = Path(source), Path(target)
    if not source.is_file():
        raise Invalid("backup", source, "the path of a backup that `backup` made is accepted")
    for path in (target, *(target.with_name(target.name + left) for left in ("-wal", "-journal"))):
        if path.exists():  # a journal left behind would be written into the restored database
            raise Conflict(f"There is already a file {quoted(path)}; move it away first.")
    with _placed_when_whole(target) as unfinished:
        try:
            with _connected(source) as backed_up, _connected(unfinished) as copy:
                backed_up.backup(copy)
                is_ours = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        except sqlite3.DatabaseError as error:
            raise Invalid("backup", source, "it is damaged; a backup that `backup` made is accepted") from error
        if not is_ours:
            raise Invalid("backup", source, "Stet did not make it; a backup that `backup` made is accepted")
        with Store(unfinished, named=str(source)) as store:
            problems = integrity(store)
        if problems:
            raise Invalid("backup", source, f"it is damaged ({problems[0]}); an undamaged backup is accepted")


def integrity(store: Store) -> tuple[str, ...]:
    """What is wrong with the database, one plain sentence each; empty when it is whole."""
    found = [str(row[0]) for row in store.rows("PRAGMA integrity_check") if row[0] != "ok"]
    found += [
        f"a row of {row['table']} refers to a missing row of {row['parent']}"
        for row in store.rows("PRAGMA foreign_key_check")
    ]
    for sentence, query in _LAWS:
        found += [sentence.format(row[0]) for row in store.rows(query)]
    return tuple(found)


def engine_version() -> str:
    """The version of SQLite in use."""
    return sqlite3.sqlite_version


def engine_risk() -> str:
    """One plain sentence when this SQLite has a known fault that could harm us, "" otherwise."""
    if sqlite3.sqlite_version_info >= FIRST_SAFE_ENGINE:
        return ""
    safe = ".".join(str(part) for part in FIRST_SAFE_ENGINE)
    return (
        f"SQLite {sqlite3.sqlite_version} has a rare fault when two processes write at the same instant; "
        f"run web and scheduler as one process, keep backups, or use SQLite {safe} or newer."
    )


def row_counts(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    row = store.row("SELECT " + ", ".join(f"(SELECT count(*) FROM {table}) AS {table}" for table in TABLES))
    return {table: row[table] for table in TABLES} if row is not None else {}


@contextmanager
def _placed_when_whole(target: Path) -> Iterator[Path]:
    """A path to write to, which becomes `target` when nothing went wrong, and is gone otherwise."""
    unfinished = target.with_name(f"{target.name}.unfinished-{os.getpid()}")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            yield unfinished
            _give_name(unfinished, target)
            _reach_disk(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(f"{quoted(target)} cannot be written: {error.strerror or error}.") from error


def _give_name(unfinished: Path, target: Path) -> None:
    """The file has its name, in place of none. Raises OSError, FileExistsError when another file took the name."""
    try:
        os.link(unfinished, target)  # unlike a rename, never replaces a file made meanwhile
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: the name is taken first, by an empty file, and then filled
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        unfinished.replace(target)


@contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def _is_whole(copy: sqlite3.Connection) -> bool:
    try:
        copy.execute("PRAGMA journal_mode = DELETE")  # one plain file, readable from anywhere
        return bool(copy.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return False
        raise


def _reach_disk(path: Path) -> None:
    """The file and its name survive a power cut."""
    for place in (path, path.parent):
        handle = os.open(place, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
