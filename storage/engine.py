"""The one SQLite: the newest that is installed, the same for us and for sqlite-utils.

requirements.txt brings an SQLite of its own (the pysqlite3 wheel) wherever there is one for the platform; without it
Python's own is used, and `risk` says what that may mean. sqlite-utils makes this very choice for itself, so we take
over what it chose: two engines on one file in one process would not see each other's locks.
Refuses: opening anything (storage/store.py).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    from sqlite_utils.utils import sqlite3

__all__ = ["name", "risk", "sqlite3"]

#: Releases, by their first two numbers, whose patch level from this one on has the repair of the write-ahead log:
#: before it, two connections that write or checkpoint at the same instant can damage the file. (In every release from
#: 3.7.0; repaired in 3.51.3 of 13 March 2026 and carried back twice. sqlite.org/wal.html, "The WAL-Reset Bug".)
REPAIRED_FROM = {(3, 44): 6, (3, 50): 7, (3, 51): 3}


def name() -> str:
    """The engine in use, such as "SQLite 3.53.4 (pysqlite3)"; in brackets the module it comes with."""
    return f"SQLite {sqlite3.sqlite_version} ({sqlite3.__name__.partition('.')[0]})"


def risk() -> str:
    """One plain sentence when the engine has a known fault that could harm us, "" otherwise."""
    if is_repaired(sqlite3.sqlite_version_info):
        return ""
    return (
        f"SQLite {sqlite3.sqlite_version} has a rare fault when two processes write at the same instant: "
        "run web and scheduler as one process and keep backups, or install the pysqlite3 of requirements.txt."
    )


def is_repaired(version: tuple[int, ...]) -> bool:
    """Whether a release of SQLite, such as (3, 51, 3), has the repair of the write-ahead log."""
    line, patch = (version[0], version[1]), version[2]
    return line > max(REPAIRED_FROM) or patch >= REPAIRED_FROM.get(line, patch + 1)
