"""Upgrading: every released schema opens, and a kill at any statement leaves all or nothing (D9)."""

import gzip
import json
import multiprocessing
import os
import shutil
import signal
from pathlib import Path

import pytest
from sqlite_utils import Database

from service.domain.errors import Refused
from storage import Store, reports, upkeep, versions
from storage.engine import sqlite3
from storage.migrations import APPLICATION_ID, step_names, steps
from storage.upgrading import is_behind
from tests.soaking import at_most
from tests.storage.make_fixture import FOLDER, fill

#: The making of databases, and what is asked of the disk.
pytestmark = pytest.mark.usefixtures("made_anew")

FIXTURES = sorted(FOLDER.glob("*.sqlite3.gz"))

#: A kill at every so-many-eth statement.
EVERY = at_most(17, 1)

ORDERED = sorted(step_names())


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: path.name.partition(".")[0])
def test_a_database_of_every_released_schema_opens_and_is_whole(fixture, tmp_path):
    path = tmp_path / "stet.db"
    path.write_bytes(gzip.decompress(fixture.read_bytes()))
    held = json.loads(fixture.with_suffix(".json").read_text(encoding="utf-8"))
    for step, table in (("m027", "stand_ins"), ("m028", "mergers")):  # sealed since
        if fixture.name < step:
            held["seals"] = held.get("seals", 0) + held.get(table, 0)

    with Store(path) as store:
        assert () == upkeep.integrity(store)
        assert held == {table: count for table, count in upkeep.row_counts(store).items() if table in held}
        assert 4 == len(versions.list_versions(store, "a1"))
        assert 3 == len(reports.list_current_reports(store, "a1"))


def test_there_is_a_fixture():
    assert FIXTURES


def database_as_of(path: Path, count: int) -> None:
    """A database that has had only so many steps, as a Stet that knew no more left it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database = Database(connection, execute_plugins=False)
    if count < len(ORDERED):
        steps.apply(database, stop_before=ORDERED[count])
    else:
        steps.apply(database)
    connection.execute("COMMIT")
    connection.close()


def test_steps_are_applied_in_the_order_of_their_numbers(tmp_path):
    with Store(tmp_path / "stet.db") as store:
        applied = [row["name"] for row in store.rows("SELECT name FROM _sqlite_migrations ORDER BY rowid")]

    assert ORDERED == applied


def open_and_die_at(path: Path, statement: int) -> None:
    """Opens the database in a process that kills itself before its n-th statement."""
    left = statement
    connect = sqlite3.connect

    def traced(*arguments: object, **options: object) -> sqlite3.Connection:
        connection = connect(*arguments, **options)
        connection.set_trace_callback(count)
        return connection

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    step_names()  # asked of a database in memory, whose statements do not count
    sqlite3.connect = traced
    Store(path).close()


@pytest.mark.slow
@pytest.mark.parametrize("count", [3, len(ORDERED) - 1])
def test_a_kill_at_any_statement_of_an_upgrade_leaves_the_old_schema_or_the_new(tmp_path, count):
    old = tmp_path / "old.db"
    database_as_of(old, count)
    killed = 0
    while True:
        path = tmp_path / f"{killed}.db"
        for end in ("", "-wal"):
            if Path(f"{old}{end}").exists():
                shutil.copy(f"{old}{end}", f"{path}{end}")
        child = multiprocessing.get_context("fork").Process(target=open_and_die_at, args=(path, killed))
        child.start()
        child.join()
        with sqlite3.connect(path) as left:
            had = {row[0] for row in left.execute("SELECT name FROM _sqlite_migrations")}
        left.close()
        assert had in (set(ORDERED[:count]), set(ORDERED))
        with Store(path) as store:  # whoever opens it next goes on where it was
            assert () == upkeep.integrity(store)
        if child.exitcode == 0:
            break
        assert child.exitcode == -signal.SIGKILL
        killed += EVERY

    assert 15 < killed


@pytest.mark.slow
def test_a_kill_at_any_statement_of_the_first_opening_leaves_a_place_to_begin(tmp_path):
    killed = 0
    while True:
        path = tmp_path / f"{killed}.db"
        child = multiprocessing.get_context("fork").Process(target=open_and_die_at, args=(path, killed))
        child.start()
        child.join()
        with Store(path) as store:
            fill(store)
            assert () == upkeep.integrity(store)
        if child.exitcode == 0:
            break
        killed += EVERY

    assert 30 < killed


def unpacked(path: Path, step: str) -> Path:
    """The kept database of a released schema, with messages that wait to be sent."""
    [fixture] = [one for one in FIXTURES if one.name.startswith(step)]
    path.write_bytes(gzip.decompress(fixture.read_bytes()))
    return path


@pytest.mark.slow
def test_a_kill_at_any_statement_while_messages_are_sealed_leaves_all_of_them_or_none(tmp_path):
    old = unpacked(tmp_path / "old.db", "m030")
    killed = 0
    while True:
        path = tmp_path / f"{killed}.db"
        shutil.copy(old, path)
        child = multiprocessing.get_context("fork").Process(target=open_and_die_at, args=(path, killed))
        child.start()
        child.join()
        with sqlite3.connect(path) as left:
            had = {row[0] for row in left.execute("SELECT name FROM _sqlite_migrations")}
            is_sealed = ORDERED[-1] in had
            [waiting] = left.execute("SELECT count(*) FROM deliveries").fetchone()
            if is_sealed:
                assert (0,) == left.execute("SELECT count(*) FROM deliveries WHERE body_hash = ''").fetchone()
        left.close()
        assert 0 < waiting and is_sealed == ("m031_seal_removals_and_messages" in had)
        with Store(path) as store:
            assert () == upkeep.integrity(store)
            assert waiting == store.rows("SELECT count(*) AS count FROM deliveries")[0]["count"]
        if child.exitcode == 0:
            break
        killed += EVERY

    assert 5 < killed


def test_what_another_process_sealed_meanwhile_is_not_sealed_anew(tmp_path, monkeypatch):
    path = unpacked(tmp_path / "stet.db", "m030")
    changed = []

    def upgraded_by_another(database: Database, named: str) -> bool:
        is_pending = is_behind(database, named)
        if is_pending and not changed:
            changed.append(path)
            with Store(path) as other:
                other._run("UPDATE deliveries SET body = replace(body, 'e', 'o')")
        return is_pending

    monkeypatch.setattr("storage.store.is_behind", upgraded_by_another)
    with Store(path) as store:
        told = upkeep.integrity(store)

    assert changed and told and all("is not the one that was to be sent" in one for one in told)


def test_processes_that_open_an_old_database_at_once_upgrade_it_once(tmp_path):
    path = unpacked(tmp_path / "stet.db", "m022")
    children = [
        multiprocessing.get_context("fork").Process(target=open_and_die_at, args=(path, 1_000_000)) for _ in range(6)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

    assert [0] * 6 == [child.exitcode for child in children]
    with Store(path) as store:
        assert ORDERED == [row["name"] for row in store.rows("SELECT name FROM _sqlite_migrations ORDER BY rowid")]
        assert () == upkeep.integrity(store)


def test_going_back_to_an_older_stet_is_refused_in_words(tmp_path, monkeypatch):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        fill(store)
    monkeypatch.setattr("storage.upgrading.step_names", lambda: frozenset(ORDERED[:-1]))
    before = path.read_bytes()

    with pytest.raises(Refused, match=f"newer Stet.*{ORDERED[-1]}.*backup made before the upgrade"):
        Store(path)
    assert before == path.read_bytes()
