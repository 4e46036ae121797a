"""Q6: the n-th call to disk or database fails, for every n; the invariants hold, and one plain sentence tells it."""

import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from service.deliver import deliver_due
from service.domain.captures import make_capture
from service.domain.deliveries import DeliveryState
from service.domain.errors import ServiceError
from service.keeping.backups import back_up
from service.record import record
from service.settings import Settings, read_settings
from service.text.memory import Memory
from storage import Store, deliveries, upkeep, versions
from storage.engine import sqlite3
from storage.migrations import step_names
from tests.builders import NOON, a_version
from tests.fakes import FakeWeb, FrozenClock, an_answer
from tests.simple_rules import simple_rules
from tests.soaking import at_most
from tests.storage.make_fixture import fill
from tests.storage.stored import HOUR

#: Every fault a disk has for a database, by the driver's number.
FAULTS = ("SQLITE_IOERR", "SQLITE_FULL", "SQLITE_BUSY")

#: What a backup calls besides the database.
CALLS = {"link": 0, "fsync": 2, "open": 4}  # where links fail, the name is taken another way


class Faulty(sqlite3.Connection):  # type: ignore[misc]  # typed as Python's own, and the one that is installed
    """A connection whose n-th statement fails; all of the process's connections count together."""

    left = -1  # statements until the fault; below zero for none
    fault = "SQLITE_IOERR"

    def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
        _count(Faulty, sql)
        return super().execute(sql, *rest)

    def cursor(self, *_: Any, **__: Any) -> sqlite3.Cursor:
        return super().cursor(FaultyCursor)


class FaultyCursor(sqlite3.Cursor):  # type: ignore[misc]  # likewise
    """Likewise for what runs through a cursor."""

    def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
        _count(Faulty, sql)
        return super().execute(sql, *rest)

    def executemany(self, sql: str, *rest: Any) -> sqlite3.Cursor:
        _count(Faulty, sql)
        return super().executemany(sql, *rest)


def _count(kind: type[Faulty], sql: str) -> None:
    if sql.startswith(("ROLLBACK", "RELEASE")):  # after a failed statement SQLite's own rollback does not fail
        return
    kind.left -= 1
    if kind.left == 0:
        error = sqlite3.OperationalError("a fault")
        error.sqlite_errorcode = getattr(sqlite3, kind.fault)
        raise error


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A database with four versions and messages that are owed."""
    step_names()
    settings = read_settings({"STET_DATA": str(tmp_path / "data")})
    with Store(settings.database) as store:
        fill(store)
    return settings


def take_in(settings: Settings) -> None:
    capture = make_capture(a_version("30 people hurt. 2 houses lost.", captured_at=NOON + 6 * HOUR))
    with Store(settings.database) as store:
        record(store, capture, memory=Memory(), public_url="", now=NOON + 9 * HOUR, rules=simple_rules())


def send(settings: Settings) -> None:
    web = FakeWeb()
    web.say("https://example.org/hook", an_answer("", 204))
    clock = FrozenClock(NOON + 9 * HOUR)
    with Store(settings.database) as store:
        deliver_due(store, web, clock)  # type: ignore[arg-type]


def keep(settings: Settings) -> None:
    with Store(settings.database) as store:
        back_up(store, settings, NOON + 9 * HOUR)


def bring_back(settings: Settings) -> None:
    keep(settings)
    upkeep.restore(next(settings.backups.glob("stet-*Z.sqlite3")), settings.data_dir / "again.sqlite3")


@pytest.mark.slow
@pytest.mark.parametrize("work", [take_in, send, keep, bring_back])
@pytest.mark.parametrize("fault", FAULTS)
def test_whichever_statement_fails_nothing_is_half_done(settings, tmp_path, monkeypatch, work, fault):
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: connect(*given, **{**named, "factory": Faulty}))
    monkeypatch.setattr(Faulty, "fault", fault)
    failed = _fail_each(
        settings, tmp_path, work, lambda number: monkeypatch.setattr(Faulty, "left", number), at_most(9, 1)
    )

    assert 15 < failed


@pytest.mark.parametrize(("name", "least"), CALLS.items())
def test_whichever_call_to_the_file_system_fails_no_half_copy_has_a_name(settings, tmp_path, monkeypatch, name, least):
    real, left = getattr(os, name), itertools.count(1)

    def fail(*given: Any, **named: Any) -> Any:
        if next(left) == 0:
            raise OSError(5, "Input/output error")
        return real(*given, **named)

    def at(number: int) -> None:
        nonlocal left
        left = itertools.count(1 - number)

    monkeypatch.setattr(f"storage.upkeep.copies.os.{name}", fail)
    failed = _fail_each(settings, tmp_path, bring_back, at, 1)
    at(-1)

    assert least <= failed


def _fail_each(
    settings: Settings, tmp_path: Path, work: Callable[[Settings], None], fail_at: Callable[[int], None], step: int
) -> int:
    """The work is done again and again in a fresh copy, failing `step` calls later each time. Returns how often."""
    pristine = tmp_path / "pristine"
    shutil.copytree(settings.data_dir, pristine)
    for number in itertools.count(1, step):
        shutil.rmtree(settings.data_dir)
        shutil.copytree(pristine, settings.data_dir)
        fail_at(number)
        try:
            work(settings)
            return number - 1
        except ServiceError as error:
            assert error.message.endswith(".") and "\n" not in error.message
        finally:
            fail_at(-1)
        _look(settings)
    raise AssertionError("unreachable")


def _look(settings: Settings) -> None:
    with Store(settings.database) as store:
        assert () == upkeep.integrity(store)
        kept = len(versions.list_versions(store, "a1"))
        owed = deliveries.list_deliveries(store, "s1")
        assert (kept - 4) in (0, 1)
        assert len(owed) == len({one.report_id for one in owed})
        assert {one.state for one in owed} <= {
            DeliveryState.PENDING,
            DeliveryState.IN_PROGRESS,
            DeliveryState.DELIVERED,
        }
    for copy in settings.data_dir.rglob("*.sqlite3"):
        if copy != settings.database:
            with Store(copy) as store:
                assert () == upkeep.integrity(store)
    assert [] == list(settings.data_dir.rglob("*.unfinished-????????"))
