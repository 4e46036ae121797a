"""A process that is killed while it records leaves everything or nothing."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from service.domain.captures import make_capture
from service.domain.versions import Version
from service.record import record
from service.text.memory import Memory
from storage import Store, deliveries, reports, upkeep, versions
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.soaking import at_most
from tests.storage.stored import HOUR, a_subscription, with_article

RULES = simple_rules()

#: A kill before every so-many-eth statement.
EVERY = at_most(3, 1)

#: Claims of each version, so that a half-written snapshot would show.
CLAIMS = 6


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one article and one subscription."""
    with Store(tmp_path / "stet.db") as store:
        with_article(store)
        deliveries.save_subscription(store, a_subscription())
    return tmp_path / "stet.db"


def numbered(number: int) -> Version:
    text = " ".join(f"{number + claim} things{claim}." for claim in range(CLAIMS))
    return a_version(text, captured_at=NOON + number * HOUR)


def take_in(store: Store, number: int) -> None:
    now = NOON + (number + 1) * HOUR
    record(store, make_capture(numbered(number)), memory=Memory(), public_url="", now=now, rules=RULES)


def killed(target: Callable[..., None], *args: object) -> None:
    """The function has been run in a process of its own that did not live to its end."""
    child = multiprocessing.get_context("fork").Process(target=target, args=args)
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL


def check(path: Path, acknowledged: int) -> int:
    """The invariants of the store hold. Returns how many versions there are."""
    with Store(path) as store:
        assert () == upkeep.integrity(store)
        kept = versions.list_versions(store, "a1")
        assert [numbered(number).id for number in range(len(kept))] == [version.id for version in kept]
        assert len(kept) >= acknowledged
        assert {CLAIMS} >= {version.claim_count for version in kept}
        told = reports.list_current_reports(store, "a1")
        assert max(len(kept) - 1, 0) == len(told)
        assert {CLAIMS} >= {len(report.changes) for report in told}
        assert {report.id for report in told} == {one.report_id for one in deliveries.list_deliveries(store, "s1", 999)}
        counts = upkeep.row_counts(store)
        assert (len(kept), len(kept), len(kept) * CLAIMS) == (counts["texts"], counts["captures"], counts["claims"])
        return len(kept)


def record_until_killed(path: Path, first: int, lives: int, says: Connection) -> None:
    with Store(path) as store:
        for number in range(first, first + lives + 1000):
            take_in(store, number)
            says.send(number)


def record_and_die_at(path: Path, number: int, statement: int) -> None:
    """Records one version in a process that kills itself before its n-th statement."""
    left = statement

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with Store(path) as store:
        store._connection.set_trace_callback(count)
        take_in(store, number)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_no_half_written_state(path):
    for lives in (0, 1, 2, 3, 5):
        first = check(path, 0)
        hears, says = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.get_context("fork").Process(target=record_until_killed, args=(path, first, lives, says))
        child.start()
        acknowledged = [hears.recv() for _ in range(lives + 1)][-1] + 1
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        child.join()

        check(path, acknowledged)


@pytest.mark.slow
def test_a_kill_before_any_statement_leaves_all_or_nothing(path):
    with Store(path) as store:
        take_in(store, 0)
    reached = statement = 0
    while reached < 2:  # past the last statement, where the kill comes after the end
        number = check(path, 1)
        killed(record_and_die_at, path, number, statement)
        reached += check(path, 1) - number
        statement += EVERY

    assert 30 < statement


def test_recording_again_after_a_kill_completes_the_work(path):
    killed(record_and_die_at, path, 0, 12)
    with Store(path) as store:
        take_in(store, 0)
        take_in(store, 1)

    assert 2 == check(path, 2)
