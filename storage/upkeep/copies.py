"""Copies of the database: backup and restore.

A backup is a whole database as of one moment, made beside a running service, and never
takes the name of a backup before it is whole. Nothing is ever overwritten.
Refuses: repairing.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from service.domain.errors import Conflict, Invalid, Refused, ServiceError, quoted
from storage import seals
from storage.curating import overwriting
from storage.driver import HEADER, LEAST_FREE_BYTES, MIB, free_bytes, in_words
from storage.engine import sqlite3
from storage.migrations import APPLICATION_ID
from storage.store import Store
from storage.upkeep.integrity import ABOUT_PEOPLE, TABLES, find_damage, row_counts


def backup(store: Store, path: str | Path) -> tuple[str, ...]:
    """A copy of the database, as of one moment, is at `path`, read back and found to hold what the database held then.

    Returns what is wrong with it all the same, one plain sentence each: a copy has the faults of its database, and a
    database that has some needs one more than any. Raises Conflict when a file is there, Refused when the file of the
    database is damaged, the path cannot be written or there is no room.
    """
    target = Path(path)
    if target.is_dir():
        raise Conflict(f"There is a folder at {quoted(target)}; name a file in it.")
    if target.exists():
        raise Conflict(f"There is already a file at {quoted(target)}; name a path where there is none.")
    with _placed_when_whole(target) as unfinished:
        _refuse_tight_disk(store, target)
        with store.reading(), _connected(unfinished, named=target) as copy:
            held = _contents(store)
            store.copy_to(copy)
            if overwriting.count_waiting(store):  # the file may hold remains of what was removed, and its copy must not
                copy.execute("VACUUM")
        problems = _read_back(unfinished, target, held)
        with _connected(unfinished, named=target) as copy:
            if not _is_whole(copy):
                raise Refused(_came_out_damaged(target))
    return problems


def restore(source: str | Path, target: str | Path) -> None:
    """The database of the backup `source` is at `target`. Nothing is overwritten, and the backup stays as it is.

    Raises Invalid when the source is no whole database of ours, Refused when a newer Stet wrote it, Conflict when
    there is a file at the target.
    """
    source, target = Path(source), Path(target)
    if not source.is_file():
        why = "it is a folder" if source.is_dir() else "there is no such file"
        raise Invalid("backup", source, f"{why}; the path of a backup that `backup` made is accepted")
    for path in (target, *(target.with_name(target.name + left) for left in ("-wal", "-journal"))):
        if path.exists() or path.is_symlink():  # a journal left behind would be written into the restored database
            raise Conflict(f"There is already a file {quoted(path)}; move it away first.")
    with _placed_when_whole(target) as unfinished:
        _copy_checked(source, unfinished)


@contextmanager
def opened_copy(source: str | Path) -> Iterator[Store]:
    """The backup restored for the time of the block, in a temporary folder beside it. It stays as it is itself.

    Raises as `restore` does, and Refused when its folder cannot be written.
    """
    try:
        folder = TemporaryDirectory(prefix=".trial-", dir=Path(source).parent)
    except OSError as error:
        raise Refused(f"The backup {quoted(source)} cannot be tried: {error.strerror or error}.") from error
    with folder as name:
        trial = Path(name) / "restored.sqlite3"
        restore(source, trial)
        with Store(trial, named=str(source)) as store:
            yield store


def find_fault(source: str | Path) -> str:
    """Why the backup could not be restored, as a plain sentence; "" when it could. It is tried, and undone."""
    try:
        with opened_copy(source):
            return ""
    except ServiceError as error:
        return error.message


def _copy_checked(source: Path, unfinished: Path) -> None:
    try:
        with _connected(source, named=source) as backed_up, _connected(unfinished, named=source) as copy:
            backed_up.backup(copy)
            is_ours = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    except Invalid as error:
        what = "it is damaged" if _begins_as_one(source) else "it is not a database"
        raise Invalid("backup", source, f"{what}; a backup that `backup` made is accepted") from error
    if not is_ours:
        raise Invalid("backup", source, "Stet did not make it; a backup that `backup` made is accepted")
    with Store(unfinished, named=str(source)) as store:
        problems = find_damage(store)
    if problems:
        raise Invalid("backup", source, f"it is damaged ({problems[0]}); an undamaged backup is accepted")


def _begins_as_one(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def _refuse_tight_disk(store: Store, target: Path) -> None:
    """Raises Refused when the copy would leave less room than the service needs to go on."""
    needed, free = store.size_bytes() + LEAST_FREE_BYTES, free_bytes(target.parent)
    if free < needed:
        raise Refused(
            f"There is no room for the backup {quoted(target)}: {free // MIB:,} MiB are free on its disk, and "
            f"{needed // MIB:,} MiB are needed."
        )


def _contents(store: Store) -> tuple[object, ...]:
    """What a copy must hold too: how many rows of each table, and the last seal of each article."""
    return row_counts(store, (*TABLES, *ABOUT_PEOPLE)), seals.list_heads(store)


def _read_back(unfinished: Path, target: Path, held: tuple[object, ...]) -> tuple[str, ...]:
    try:
        with Store(unfinished, named=str(target)) as copy:
            if _contents(copy) != held:
                raise Refused(_came_out_damaged(target))
            return find_damage(copy)
    except Invalid as error:
        raise Refused(_came_out_damaged(target)) from error


def _came_out_damaged(target: Path) -> str:
    return (
        f"The backup {quoted(target)} came out damaged and was discarded; "
        "`doctor` says whether the database itself is damaged."
    )


@contextmanager
def _placed_when_whole(target: Path) -> Iterator[Path]:
    """A path to write to, which becomes `target` when nothing went wrong, and is gone otherwise."""
    unfinished = target.with_name(f"{target.name}.unfinished-{secrets.token_hex(4)}")
    if any(folder.is_file() for folder in target.parents):
        raise Refused(f"{quoted(target)} cannot be written: where its folder would be there is a file.")
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
def _connected(path: Path, named: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        yield connection
    except sqlite3.DatabaseError as error:
        raise in_words(str(named), error) or error from error
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
