"""An import that is killed at any moment and started again ends with the database of one that was never stopped."""

import hashlib
import io
import multiprocessing
import os
import random
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.domain.stories import Story
from service.importing import Given, Row, read_rows
from service.intake import Plan, portions, take_in
from service.text.memory import Memory
from storage import Store, upkeep
from storage.deliveries import save_subscription
from storage.stories import save_story
from tests.storage.stored import a_subscription

BEGAN = datetime(2026, 1, 6, tzinfo=UTC)
NOW = datetime(2026, 2, 1, tzinfo=UTC)

#: Rows a person brings, of three articles, some of them repeated, one of them unreadable.
FILES = 24


def rows() -> list[Row]:
    """The same every time, out of order."""
    found: list[Row] = []
    for number in range(FILES):
        at = BEGAN + timedelta(hours=number // 2)
        acres = 1_000 + number // 3 * 50
        text = (
            f"url: https://example.org/{number % 3}\n\nFire grows\n\nThe fire covers {acres:,} acres, Ada Brook said."
        )
        data = b"\x00\x01" if number == 7 else text.encode()
        found += read_rows(f"{number}-{at:%Y-%m-%dT%H%MZ}.txt", io.BytesIO(data), Given(now=NOW))
    random.Random(5).shuffle(found)
    return found


def prepared(path: Path) -> Path:
    """A database with the story and a subscription."""
    with Store(path) as store, store.transaction():
        save_story(store, Story(id="fire", title="Fire", description="", opened_at=BEGAN))
        save_subscription(store, a_subscription(story_id="fire"))
    return path


def run(path: Path, die_at: int = -1) -> None:
    """The whole import; killed before its n-th statement when that is said."""
    portions.UNHURRIED = 4  # so that there are several transactions to be killed between
    left = die_at

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with Store(path) as store:
        if die_at > 0:
            store._connection.set_trace_callback(count)
        take_in(store, rows(), Plan(story_id="fire"), memory=Memory(), public_url="", now=NOW)


def in_all(path: Path) -> int:
    """How many statements the whole import takes."""
    said: list[str] = []
    with Store(path) as store:
        store._connection.set_trace_callback(said.append)
        take_in(store, rows(), Plan(story_id="fire"), memory=Memory(), public_url="", now=NOW)
    return len(said)


def is_killed(path: Path, die_at: int) -> bool:
    """The import was run in a process of its own. Returns whether it died."""
    child = multiprocessing.get_context("fork").Process(target=run, args=(path, die_at))
    child.start()
    child.join()
    return child.exitcode == -signal.SIGKILL


def contents(path: Path) -> dict[str, str]:
    """A hash over every row of every table, in the order in which they were written."""
    with Store(path) as store:
        assert () == upkeep.integrity(store)
        hashes = {}
        for table in upkeep.TABLES:
            lines = sorted(repr(tuple(row)) for row in store.rows(f"SELECT * FROM {table}"))
            hashes[table] = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        return hashes


@pytest.mark.slow
def test_killed_at_random_moments_and_started_again_it_ends_the_same(tmp_path):
    undisturbed = prepared(tmp_path / "whole.db")
    assert not is_killed(undisturbed, -1)
    wanted = contents(undisturbed)
    statements = in_all(prepared(tmp_path / "counted.db"))

    chance, deaths = random.Random(11), 0
    for life in range(5):
        path = prepared(tmp_path / f"{life}.db")
        while is_killed(path, chance.randrange(2, statements)):
            deaths += 1
            with Store(path) as store:
                assert () == upkeep.integrity(store)
        assert wanted == contents(path)

    assert deaths >= 5


def test_the_same_again_changes_nothing(tmp_path):
    path = prepared(tmp_path / "twice.db")
    run(path)
    before = contents(path)
    run(path)

    assert before == contents(path)
