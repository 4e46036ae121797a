"""Five kinds of work, in processes that are killed at a random moment or before a random statement (D1, D2, D8, W5).

A round: the work begins in a child process, the child dies by SIGKILL, and the invariants are looked at by a process
that opens the database as anybody would next.
"""

import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from service.deliver import deliver_due
from service.domain.deliveries import DeliveryState
from service.keeping.backups import list_backups
from service.outbound import Outbound
from service.record import renew
from service.text.memory import Memory
from storage import Store, seals, upkeep
from storage.engine import sqlite3
from storage.migrations import step_names
from tests.simple_rules import simple_rules
from tests.soak.house import ANY_ORDER, IN_ORDER, House, find_violations, receiver, take_in
from tests.storage.test_migrations import ORDERED, database_as_of

#: After so many rounds the house is built anew, so that looking at it stays quick.
ROUNDS_A_HOUSE = 25

#: Versions in the order in which ANY_ORDER gets them: of each eight, the odd ones late.
SHUFFLED = (0, 4, 2, 6, 1, 5, 3, 7)

Work = Callable[[House, Connection], None]


@dataclass
class Outcome:
    """What a number of rounds of one work came to."""

    work: str
    kills: int = 0
    acknowledged: int = 0
    seconds: float = 0.0
    violations: list[str] = field(default_factory=list)


def import_versions(house: House, says: Connection) -> None:
    """Versions of two articles come in, of one in order and of one in any order."""
    first = len([1 for article, _ in house.acknowledged if article == IN_ORDER])
    with Store(house.path) as store:
        for number in range(first, first + 1000):
            take_in(store, house, IN_ORDER, number)
            says.send((IN_ORDER, number))
            late = number // 8 * 8 + SHUFFLED[number % 8]
            take_in(store, house, ANY_ORDER, late)
            says.send((ANY_ORDER, late))


def compare_anew(house: House, says: Connection) -> None:
    """Every version is read and compared by newer rules, again and again."""
    with Store(house.path) as store:
        for number in range(1000):
            for article in (IN_ORDER, ANY_ORDER):
                renew(store, article, Memory(), rules=simple_rules(f"simple/{house.kills * 1000 + number}"))
                says.send(None)


def deliver_messages(house: House, says: Connection) -> None:
    """What is owed is sent."""
    outbound = Outbound(house.settings, spacing_seconds=0)
    with Store(house.path) as store:
        while sent := deliver_due(store, outbound, house.now):
            says.send(sent.id if sent.state is DeliveryState.DELIVERED else None)


def migrate(house: House, says: Connection) -> None:
    """A database of an older schema is opened."""
    Store(house.folder / "old.sqlite3").close()
    says.send(None)


def back_up(house: House, says: Connection) -> None:
    """Backups are made beside a process that writes."""
    with Store(house.path) as store:
        for number in range(1000):
            upkeep.backup(store, house.folder / "backups" / f"stet-{house.kills:06}-{number}.sqlite3")
            says.send(None)


WORKS: dict[str, Work] = {
    "import": import_versions,
    "compare": compare_anew,
    "deliver": deliver_messages,
    "migrate": migrate,
    "back up": back_up,
}


def run(work: str, kills: int, seed: int) -> Outcome:
    """So many rounds of the work, the same for the same seed but for the machine's own moods."""
    outcome, chance, started = Outcome(work), random.Random(f"{work} {seed}"), time.perf_counter()
    step_names()  # known before the forks
    while outcome.kills < kills:
        with TemporaryDirectory(prefix="stet-soak-") as name, receiver(Path(name)) as hook:
            house = House(Path(name), hook)
            house.build()
            _furnish(house, work)
            for _ in range(min(ROUNDS_A_HOUSE, kills - outcome.kills)):
                _round(house, work, chance)
                outcome.kills += 1
                outcome.violations += [f"{work}, kill {outcome.kills}: {one}" for one in _look(house, work)]
            if work == "deliver":
                outcome.violations += _never_lost(house)
            outcome.acknowledged += len(house.acknowledged) + len(house.delivered)
    outcome.seconds = time.perf_counter() - started
    return outcome


def _furnish(house: House, work: str) -> None:
    """What the work needs to have something to do."""
    with Store(house.path) as store:
        for number in range({"deliver": 60, "compare": 12, "back up": 12}.get(work, 0)):
            take_in(store, house, IN_ORDER, number)
            house.acknowledged.add((IN_ORDER, number))


def _round(house: House, work: str, chance: random.Random) -> None:
    """One child has worked and was killed; what it said before is written down."""
    if work == "migrate":
        for path in house.folder.glob("old.sqlite3*"):
            path.unlink()
        database_as_of(house.folder / "old.sqlite3", chance.randrange(len(ORDERED)))
    writer = _start(import_versions, house, None) if work == "back up" else None
    statement = chance.randrange(400) if chance.random() < 0.5 else None
    child = _start(WORKS[work], house, statement)
    hear_until = time.monotonic() + chance.choice((0.002, 0.02, 0.08)) * chance.random() if statement is None else None
    _hear(child, house, work, hear_until)
    if writer is not None:
        _end(writer)
        _hear(writer, house, "import", time.monotonic())
    if work == "compare":  # whoever starts next reads by today's rules, which finishes what was begun
        with Store(house.path) as store:
            for article in (IN_ORDER, ANY_ORDER):
                renew(store, article, Memory(), rules=simple_rules())
    house.kills += 1


@dataclass
class Child:
    """A process at work, and what it says."""

    process: multiprocessing.process.BaseProcess
    hears: Connection


def _start(work: Work, house: House, statement: int | None) -> Child:
    """The work has begun in a process of its own, which kills itself before the given statement."""
    hears, says = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_work, args=(work, house, says, statement))
    process.start()
    says.close()
    return Child(process, hears)


def _work(work: Work, house: House, says: Connection, statement: int | None) -> None:
    if statement is not None:
        _die_before(statement)
    work(house, says)


def _die_before(statement: int) -> None:
    """From now on this process kills itself before its n-th statement, whichever connection runs it."""
    left, connect = statement, sqlite3.connect

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def traced(*arguments: object, **options: object) -> sqlite3.Connection:
        connection = connect(*arguments, **options)
        connection.set_trace_callback(count)
        return connection

    sqlite3.connect = traced


def _hear(child: Child, house: House, work: str, until: float | None) -> None:
    """What the child says is written down; at the given time it is killed, or it ends by itself. All is then heard."""
    while True:
        if until is not None and time.monotonic() >= until:
            _end(child)
            until = None
        wait = None if until is None else max(until - time.monotonic(), 0)
        if not child.hears.poll(wait):
            continue
        try:
            said = child.hears.recv()
        except (EOFError, OSError):
            break
        if work == "import":
            house.acknowledged.add(said)
        elif work == "deliver" and said is not None:
            house.delivered.add(said)
    child.process.join()
    assert child.process.exitcode in (0, -signal.SIGKILL), f"the child ended by itself with {child.process.exitcode}"


def _end(child: Child) -> None:
    assert child.process.pid is not None
    os.kill(child.process.pid, signal.SIGKILL)


def _look(house: House, work: str) -> list[str]:
    found = find_violations(house)
    if work == "migrate":
        found += _old_or_new(house)
    if work == "back up":
        found += _whole_backups(house)
    return found


def _old_or_new(house: House) -> list[str]:
    path = house.folder / "old.sqlite3"
    with Store(path) as store:
        found = [f"after the upgrade: {problem}" for problem in upkeep.integrity(store)]
        applied = {row["name"] for row in store.rows("SELECT name FROM _sqlite_migrations")}
    return found if applied == set(ORDERED) else [*found, "the upgrade is half done"]


def _whole_backups(house: House) -> list[str]:
    """Whatever carries a backup's name can be restored and is a moment of the house's history; it is then let go."""
    folder, found = house.folder / "backups", []
    for path in sorted(folder.iterdir()) if folder.exists() else ():
        if "unfinished" in path.name:
            path.unlink()
            continue
        fault = upkeep.find_fault(path)
        if fault:
            found.append(f"{path.name} cannot be restored: {fault}")
            continue
        with upkeep.opened_copy(path) as copy, Store(house.path) as store:
            found += [f"{path.name}: {one}" for one in seals.list_departures(store, seals.list_heads(copy))]
        path.unlink()
    for trial in folder.glob(".trial-*") if folder.exists() else ():
        shutil.rmtree(trial)
    assert list_backups(folder) == ()
    return found


def _never_lost(house: House) -> list[str]:
    """After the last kill everything owed arrives, and nothing twice but what a kill interrupted."""
    house.kills += 1
    outbound = Outbound(house.settings, spacing_seconds=0)
    with Store(house.path) as store:
        for _ in range(12):  # through every retry
            while deliver_due(store, outbound, house.now):
                pass
            house.kills += 300
    received = [line.split()[0] for line in house.received.read_text().split("\n")[:-1]]
    missing = house.told.keys() - set(received)
    return [f"{len(missing)} messages never arrived"] if missing else []
