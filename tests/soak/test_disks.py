"""D6, D7: disks that fill, files that cannot be written, and logs that are somebody else's."""

import http.client
import json
import multiprocessing
import os
import resource
import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest

from service.domain.captures import make_capture
from service.domain.errors import Invalid, Refused, ServiceError
from service.record import record
from service.text.memory import Memory
from storage import Busy, Full, Store, driver, stories, upkeep, versions
from storage import store as store_module
from storage.driver import LEAST_FREE_BYTES
from storage.held import held
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.soaking import SOAKING
from tests.storage.make_fixture import fill
from tests.storage.stored import HOUR, a_story, with_article


def in_a_child(work: Callable[..., None], *given: object) -> list[object]:
    """What the work said through the pipe it got, in a process of its own, so that limits are its own too."""
    hears, says = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.get_context("fork").Process(target=work, args=(*given, says))
    child.start()
    says.close()
    told = []
    while True:
        try:
            told.append(hears.recv())
        except EOFError:
            break
    child.join()
    assert 0 == child.exitcode
    return told


def record_until_full(path: Path, says) -> None:
    with Store(path) as store:
        limit = os.path.getsize(path) + 200 * 1024
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        for number in range(10_000):
            text = " ".join(f"{number + claim} things{claim}." for claim in range(200))
            capture = make_capture(a_version(text, captured_at=NOON + number * HOUR))
            try:
                record(store, capture, memory=Memory(), public_url="", now=NOON + 99_999 * HOUR, rules=simple_rules())
            except ServiceError as error:
                says.send(error.message)
                says.send(len(versions.list_versions(store, "a1")) == number)  # reading goes on
                resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
                record(store, capture, memory=Memory(), public_url="", now=NOON + 99_999 * HOUR, rules=simple_rules())
                says.send(number + 1)
                return


def test_a_full_disk_is_told_in_words_loses_nothing_and_is_got_over_without_a_restart(tmp_path):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        with_article(store)

    message, reads, count = in_a_child(record_until_full, path)

    assert ("nothing was written" in str(message), True) == (True, reads)
    with Store(path) as store:
        assert () == upkeep.integrity(store)
        assert count == len(versions.list_versions(store, "a1"))


def test_with_little_room_left_nothing_is_taken_in_and_reading_goes_on(tmp_path, monkeypatch):
    with Store(tmp_path / "stet.db") as store:
        stories.save_story(store, a_story())
        monkeypatch.setattr("storage.store.free_bytes", lambda folder: LEAST_FREE_BYTES - 1)
        with pytest.raises(Full, match="Only 63 MiB are free"):
            stories.save_story(store, a_story("flood"))
        assert 1 == len(stories.list_stories(store))
        monkeypatch.setattr("storage.store.free_bytes", lambda folder: LEAST_FREE_BYTES)
        stories.save_story(store, a_story("flood"))


def read_where_no_file_may_grow(path: Path, is_held: bool, says) -> None:
    """A disk without a free byte, as far as the database can tell: no file may be made longer, or written to."""
    with held(path) if is_held else nullcontext():
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        driver.free_bytes = store_module.free_bytes = lambda folder: 0
        for _ in range(2):
            with Store(path) as store:
                says.send((store.is_alone, len(stories.list_stories(store)), len(versions.list_versions(store, "a1"))))
                try:
                    stories.save_story(store, a_story("flood"))
                except Full as error:
                    says.send(error.message)


@pytest.mark.parametrize("is_held", [True, False], ids=["beside one that stays open", "opened first"])
@pytest.mark.parametrize("ending", ["stopped", "killed"])
def test_without_a_free_byte_reading_goes_on_and_writing_is_refused_in_words(tmp_path, is_held, ending):
    path = tmp_path / "stet.db"
    with Store(path) as store:
        fill(store)
        seen = len(stories.list_stories(store)), len(versions.list_versions(store, "a1"))
        if ending == "killed":
            for end in ("", "-wal"):
                shutil.copy(f"{path}{end}", tmp_path / f"killed.db{end}")
            path = tmp_path / "killed.db"

    told = in_a_child(read_where_no_file_may_grow, path, is_held)

    assert [(not is_held, *seen)] * 2 == told[::2]
    assert all("Only 0 MiB are free" in str(one) for one in told[1::2])
    with Store(path) as store:
        assert () == upkeep.integrity(store)
        assert seen[0] == len(stories.list_stories(store))


@pytest.mark.skipif(not SOAKING or os.geteuid() != 0, reason="mounts a disk of its own, for half a minute")
def test_a_service_on_a_disk_without_a_free_byte_is_read_and_goes_on_when_there_is_room(tmp_path, request):
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=90m", "tmpfs", str(disk)], check=True)
    request.addfinalizer(lambda: subprocess.run(["umount", "-l", str(disk)], check=True))
    with Store(disk / "stet.sqlite3") as store:
        fill(store)
    with a_service(disk) as ask:
        before = {path: ask(path) for path in ("/", "/stories/harbour-fire", "/health", "/search?q=fire")}
        assert {200} == set(before.values())
        assert 201 == ask("/stories", {"title": "One more"})
        fill_up(disk)
        assert 503 == ask("/stories", {"title": "Another"})
        assert before == {path: ask(path) for path in before}
        assert 503 == ask("/ready")
        (disk / "others").unlink()
        assert 201 == ask("/stories", {"title": "Another"})
    fill_up(disk)
    with a_service(disk) as ask:  # started where there is no room
        assert before == {path: ask(path) for path in before}
        assert 503 == ask("/stories", {"title": "A third"})
        (disk / "others").unlink()
        assert 201 == ask("/stories", {"title": "A third"})
    with Store(disk / "stet.sqlite3") as store:
        assert () == upkeep.integrity(store)


def fill_up(disk: Path) -> None:
    """Somebody else has taken the last byte of the disk."""
    with (disk / "others").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


@contextmanager
def a_service(disk: Path) -> Iterator[Callable[..., int]]:
    """`serve` with its data on the disk; what is given back asks it something, and says what status that had."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "service", "--data", str(disk), "serve", "--no-scheduler", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    assert b"Stet is at" in process.stdout.readline()

    def ask(path: str, sent: dict[str, str] | None = None) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            body = None if sent is None else json.dumps(sent)
            connection.request("GET" if sent is None else "POST", path, body, {"content-type": "application/json"})
            return connection.getresponse().status
        finally:
            connection.close()

    try:
        yield ask
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()


@pytest.fixture
def others_file(request):
    """A sound database of somebody else's, in a folder that may be read by everybody and written by nobody else."""
    folder = Path(mkdtemp(dir="/tmp"))
    request.addfinalizer(lambda: shutil.rmtree(folder))
    with Store(folder / "stet.db") as store:
        with_article(store)
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / "stet.db"


def open_as_nobody(path: Path, says) -> None:
    if os.geteuid() == 0:  # for whom no file is read-only
        os.setgroups([])
        os.setuid(65534)
    try:
        with Store(path) as store:
            says.send(len(stories.list_stories(store)))
            stories.save_story(store, a_story("mine"))
    except ServiceError as error:
        says.send(error.message)


@pytest.mark.parametrize(("folder", "file"), [(0o555, 0o444), (0o755, 0o444), (0o555, 0o400), (0o000, 0o000)])
def test_what_may_not_be_written_is_refused_in_one_sentence_and_stays_as_it_is(others_file, folder, file):
    before = others_file.read_bytes()
    others_file.chmod(file)
    others_file.parent.chmod(folder)
    try:
        told = in_a_child(open_as_nobody, others_file)
    finally:
        others_file.parent.chmod(0o755)
        others_file.chmod(0o600)

    assert isinstance(told[-1], str) and str(others_file) in told[-1] and told[-1].endswith(".")
    assert before == others_file.read_bytes()


def test_a_database_that_somebody_holds_is_busy_and_not_broken(tmp_path, monkeypatch):
    path = tmp_path / "stet.db"
    with Store(path) as store, Store(path) as other:
        other._run("PRAGMA busy_timeout = 10")
        with store.transaction(), pytest.raises(Busy, match="try again in a moment"):
            stories.save_story(other, a_story())
        stories.save_story(other, a_story())


def test_a_log_without_its_database_is_never_destroyed(tmp_path):
    path, log = tmp_path / "stet.db", tmp_path / "stet.db-wal"
    with Store(path) as store:
        fill(store)
        kept = log.read_bytes()
        path.rename(tmp_path / "moved.db")
        with pytest.raises(Refused, match="is gone, and its log"):
            Store(path)
        assert (kept, False) == (log.read_bytes(), path.exists())
        path.touch()
        with pytest.raises(Refused, match="is gone, and its log"):
            Store(path)
        assert kept == log.read_bytes()


def test_the_log_of_another_database_does_no_harm_that_is_not_found(tmp_path):
    """SQLite takes over whole transactions of a log that fits; then the file is the other database, or is not sound."""
    with Store(tmp_path / "other.db") as other:
        fill(other)
        with Store(tmp_path / "stet.db") as store:
            with_article(store)
        shutil.copy(tmp_path / "other.db-wal", tmp_path / "stet.db-wal")
    try:
        with Store(tmp_path / "stet.db") as store, Store(tmp_path / "other.db") as other:
            same = upkeep.row_counts(store) == upkeep.row_counts(other)
            is_its_own = upkeep.row_counts(store)["texts"] == 0
            assert same or is_its_own or upkeep.integrity(store)
    except Invalid as error:
        assert "damaged" in error.message


def test_every_file_of_the_database_is_its_owners_alone(tmp_path):
    old = os.umask(0)
    try:
        with Store(tmp_path / "var" / "stet.db") as store:
            fill(store)
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "var").iterdir()}
    finally:
        os.umask(old)

    assert {"stet.db": 0o600, "stet.db-wal": 0o600, "stet.db-shm": 0o600} == modes
