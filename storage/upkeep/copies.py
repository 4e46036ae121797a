"""Copies of the database: backup and restore.

A backup is a whole database as of one moment, made beside a running service, and never
takes the name of a backup before it is whole. Nothing is ever overwritten.
Refuses: repairing.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from service.domain.errors import Conflict, Invalid, Refused, quoted
from storage.engine import sqlite3
from storage.migrations import APPLICATION_ID
from storage.store import Store
from storage.upkeep.integrity import integrity


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
