"""Several processes on one database: who waits is next, and nobody takes away what others still write to."""

import fcntl
import os
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic, sleep

import pytest

from service.domain.errors import Invalid
from storage import Store, stories
from storage.store import line
from tests.storage.stored import a_story

#: Another process that writes one story, called by its name.
WRITES = """
import sys
from service.domain.errors import Invalid
from storage import Store, stories
from tests.storage.stored import a_story
with Store(sys.argv[1]) as store:
    print("open", flush=True)
    sys.stdin.readline()
    stories.save_story(store, a_story("waited"))
"""

#: Where SQLite locks a database that is open, and how far: sqlite.org/src, os.h, SHARED_FIRST and SHARED_SIZE.
SHARED, SIZE = 0x40000000 + 2, 510

#: Says whether another process than those that have it open could lock the whole of it.
TRIES = f"""
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, {SIZE}, {SHARED})
    except OSError:
        print("held")
    else:
        print("free")
"""


def stands_in_line(folder: Path) -> bool:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def until(holds) -> None:
    while not holds():
        sleep(0.002)


def written(store: Store) -> list[str]:
    return [row["id"] for row in store.rows("SELECT id FROM stories ORDER BY rowid")]


@pytest.mark.parametrize("times", range(3))
def test_who_has_just_written_comes_behind_another_process_that_waits(tmp_path, times):
    with Store(tmp_path / "stet.sqlite3") as store:
        other = subprocess.Popen(
            [sys.executable, "-c", WRITES, store.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert "open\n" == other.stdout.readline()
        with store.transaction():
            stories.save_story(store, a_story("first"))
            other.stdin.write("\n")
            other.stdin.flush()
            until(lambda: stands_in_line(tmp_path))
        stories.save_story(store, a_story("second"))
        other.communicate()

        assert ["first", "waited", "second"] == written(store)


def test_who_waited_too_long_in_line_asks_all_the_same(tmp_path, monkeypatch):
    """As behind a process that was stopped while it stood there."""
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    monkeypatch.setattr("storage.store.BUSY_TIMEOUT_MS", 10)
    try:
        with Store(tmp_path / "stet.sqlite3") as store:
            stories.save_story(store, a_story())
            assert ["harbour-fire"] == written(store)
    finally:
        os.close(handle)


def test_a_folder_that_cannot_be_locked_has_no_line(tmp_path, monkeypatch):
    def refuses(*_: object) -> None:
        raise OSError("no locks here")

    monkeypatch.setattr(line.fcntl, "flock", refuses)
    with Store(tmp_path / "stet.sqlite3") as store:
        stories.save_story(store, a_story())
        assert ["harbour-fire"] == written(store)


def test_the_line_is_left_when_the_lock_is_had_and_when_it_is_not(tmp_path):
    with line.next_one(str(tmp_path / "stet.sqlite3"), monotonic() + 5):
        assert stands_in_line(tmp_path)
    assert not stands_in_line(tmp_path)
    with pytest.raises(ZeroDivisionError), line.next_one(str(tmp_path / "stet.sqlite3"), monotonic() + 5):
        _ = 1 / 0
    assert not stands_in_line(tmp_path)


def test_opening_it_once_more_gives_up_no_lock_of_a_connection_that_is_open(tmp_path):
    """Closing a file that SQLite has open would: sqlite.org/howtocorrupt.html, 2.2."""

    def tried() -> str:
        return subprocess.run([sys.executable, "-c", TRIES, path], capture_output=True, text=True).stdout.strip()

    path = tmp_path / "stet.sqlite3"
    with Store(path) as store:
        stories.save_story(store, a_story())
        assert "held" == tried()
        with Store(path):
            assert "held" == tried()
        opened = threading.Thread(target=lambda: Store(path).close())
        opened.start()
        opened.join()
        assert "held" == tried()
    assert "free" == tried()


def test_what_took_the_place_of_a_database_that_was_looked_into_is_told_as_ever(tmp_path):
    path = tmp_path / "stet.sqlite3"
    Store(path).close()
    path.write_text("a letter to the editor, " * 100)  # the same file by its number

    with pytest.raises(Invalid, match="is not a database"):
        Store(path)
