"""How fast each SQLite that can be imported here is, side by side: `python -m tests.bench.engines`.

Durable commits of one row, rows written and read in one go, and look-ups by key; the best of five rounds each.
"""

import sqlite3
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from time import perf_counter

#: Modules with the interface of Python's own.
ENGINES = ("sqlite3", "pysqlite3", "sqlean")

ROUNDS = 5
COMMITS, ROWS, LOOKUPS = 1_000, 100_000, 20_000


def measure(connect: Callable[..., sqlite3.Connection], folder: Path) -> tuple[float, float, float, float]:
    """Commits, rows written, rows read and look-ups a second."""
    held = _filled(connect)[1]
    return (
        COMMITS / min(_commit(connect, folder / f"{number}.db") for number in range(ROUNDS)),
        ROWS / min(_filled(connect)[0] for _ in range(ROUNDS)),
        ROWS
        / min(
            _timed(lambda: [len(row[1]) for row in held.execute("SELECT * FROM t ORDER BY b, a")])
            for _ in range(ROUNDS)
        ),
        LOOKUPS / min(_timed(lambda: _look_up(held)) for _ in range(ROUNDS)),
    )


def _commit(connect: Callable[..., sqlite3.Connection], path: Path) -> float:
    connection = connect(path, isolation_level=None)
    for statement in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "CREATE TABLE t (a INTEGER, b TEXT)"):
        connection.execute(statement)

    def commit() -> None:
        for number in range(COMMITS):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO t VALUES (?, ?)", (number, "x" * 200))
            connection.execute("COMMIT")

    took = _timed(commit)
    connection.close()
    return took


def _filled(connect: Callable[..., sqlite3.Connection]) -> tuple[float, sqlite3.Connection]:
    connection = connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
    rows = [(number, "x" * 200) for number in range(ROWS)]

    def fill() -> None:
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
        connection.execute("COMMIT")

    return _timed(fill), connection


def _look_up(connection: sqlite3.Connection) -> None:
    for number in range(LOOKUPS):
        connection.execute("SELECT b FROM t WHERE a = ?", (number,)).fetchone()


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def main() -> None:
    """The table is printed; an engine that is not installed is left out."""
    print(f"{'module':<10} {'SQLite':<8} {'commits/s':>10} {'writes/s':>10} {'reads/s':>10} {'look-ups/s':>10}")
    for module in ENGINES:
        try:
            engine = import_module(module)
        except ImportError:
            continue
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(engine.connect, Path(folder))
        print(f"{module:<10} {engine.sqlite_version:<8}", *(f"{figure:>10,.0f}" for figure in figures))


if __name__ == "__main__":
    main()
