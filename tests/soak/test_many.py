"""D3, D13: several processes at once, and a long day's work: everything once, nobody refused, nothing only grows."""

import multiprocessing
import os
import resource
import threading
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest

from service.check import Instruments
from service.deliver import deliver_due
from service.domain.captures import make_capture
from service.domain.deliveries import DeliveryState
from service.domain.errors import ServiceError
from service.outbound import Answer, Failure
from service.outbound.answers import PAGE, Limits
from service.record import record
from service.settings import read_settings
from service.text.memory import Memory
from storage import Store, deliveries, stories, upkeep, watches
from tests.builders import NOON, a_version
from tests.fakes import FakeWeb, FrozenClock, an_answer
from tests.looking import check_due
from tests.simple_rules import simple_rules
from tests.soaking import SOAKING, at_most
from tests.storage.stored import HOUR, a_delivery, a_story, a_subscription, a_watch, an_article, with_article

HOOK = "https://example.org/hook"


class WrittenDown(FakeWeb):
    """A web that writes each request into a file, so that several processes can be counted together."""

    log: Path

    def fetch(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        limits: Limits = PAGE,
        unless: object = None,
        apart: timedelta = timedelta(0),
        only_spaced: bool = False,
    ) -> Answer | Failure:
        self._write(url)
        return super().fetch(url, etag=etag, last_modified=last_modified, limits=limits)

    def post(self, url, body, headers, limits=PAGE) -> Answer | Failure:
        self._write(dict(headers)["webhook-id"])
        return super().post(url, body, headers)

    def _write(self, line: str) -> None:
        handle = os.open(self.log, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        os.write(handle, f"{line}\n".encode())
        os.close(handle)


def look(path: Path, web: WrittenDown, says) -> None:
    """What a scheduler's process does until nothing is due; says how many of its tries were refused."""
    clock, refused = FrozenClock(NOON), 0
    settings = read_settings({"STET_DATA": str(path.parent)})
    with Store(path) as store, Instruments() as instruments:
        while True:
            try:
                if check_due(store, web, clock, settings, instruments) is None:  # type: ignore[arg-type]
                    break
            except ServiceError:
                refused += 1
    says.send((refused, 0.0))


def send(path: Path, web: WrittenDown, says) -> None:
    """What a sender's process does until nothing is owed; says the same."""
    clock, refused = FrozenClock(NOON), 0
    with Store(path) as store:
        while True:
            try:
                if deliver_due(store, web, clock) is None:  # type: ignore[arg-type]
                    break
            except ServiceError:
                refused += 1
    says.send((refused, 0.0))


def show(path: Path, says) -> None:
    """What a process of the browser does meanwhile: it reads and it writes. Says too how long it waited at most."""
    refused, longest = 0, 0.0
    with Store(path) as store:
        for number in range(at_most(30, 400)):
            began = monotonic()
            try:
                stories.list_stories(store)
                stories.save_story(store, a_story(f"made-{os.getpid()}-{number}"))
            except ServiceError:
                refused += 1
            longest = max(longest, monotonic() - began)
    says.send((refused, longest))


@pytest.mark.slow
def test_two_of_each_process_look_once_send_once_and_refuse_nobody(tmp_path):
    """D3, W6."""
    path, count = tmp_path / "stet.sqlite3", at_most(40, 10_000)
    web = WrittenDown()
    web.log = tmp_path / "asked"
    web.say(HOOK, an_answer("", 204))
    with Store(path) as store, store.transaction():
        with_article(store)
        for number in range(count):
            host = f"https://daily{number}.test"
            stories.save_article(store, an_article(f"w{number}", url=f"{host}/fire"))
            watches.save_watch(store, a_watch(f"w{number}", next_check_at=NOON - HOUR))
            web.say(f"{host}/robots.txt", an_answer("", 404))
            deliveries.save_subscription(store, a_subscription(f"s{number}", url=HOOK))
            deliveries.save_delivery(store, a_delivery(f"d{number}", f"s{number}"))
    hears, says = multiprocessing.Pipe(duplex=False)
    fork = multiprocessing.get_context("fork")
    work = [fork.Process(target=what, args=(path, web, says)) for what in (look, send) for _ in range(2)]
    work += [fork.Process(target=show, args=(path, says)) for _ in range(2)]
    for process in work:
        process.start()
    for process in work:
        process.join()

    asked = web.log.read_text().splitlines()
    pages, sent = [one for one in asked if one.endswith("/fire")], [one for one in asked if one.startswith("d")]
    told = [hears.recv() for _ in work]
    assert [0] * 6 == [refused for refused, _ in told]
    assert 5 > max(longest for _, longest in told)  # of which a busy machine is given most
    assert (count, count) == (len(pages), len(set(pages)))
    assert (count, count) == (len(sent), len(set(sent)))
    with Store(path) as store:
        assert () == upkeep.integrity(store)


def memory_kib() -> int:
    """What this process holds, in KiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 1024


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="files and memory are counted by /proc")
def test_a_long_day_leaves_no_file_open_no_thread_and_no_log_that_grows(tmp_path):
    """D13, bounded: each round is a look, a version, its messages, and a database opened and closed as by a request."""
    web, clock = FakeWeb(), FrozenClock(NOON)
    web.say("https://daily.test/robots.txt", an_answer("", 404))
    web.say(HOOK, an_answer("", 204))
    settings, path = read_settings({"STET_DATA": str(tmp_path)}), tmp_path / "stet.sqlite3"
    with Store(path) as store:
        with_article(store)
        stories.give_address(store, "a1", "https://daily.test/fire")
        watches.save_watch(store, a_watch())
        deliveries.save_subscription(store, a_subscription(url=HOOK))
    rounds, memory = at_most(60, 600), Memory()
    marks = []
    with Instruments() as instruments:
        for number in range(rounds):
            clock.pass_by(timedelta(hours=25))
            with Store(path) as store:
                check_due(store, web, clock, settings, instruments)  # type: ignore[arg-type]
                capture = make_capture(a_version(f"{number} hurt. {number % 7} lost.", captured_at=clock()))
                record(store, capture, memory=memory, public_url="", now=clock(), rules=simple_rules())
                while sent := deliver_due(store, web, clock):  # type: ignore[arg-type]
                    assert sent.state is DeliveryState.DELIVERED
            web.asked.clear()
            if number in (rounds // 3, rounds - 1):
                marks.append((len(os.listdir("/proc/self/fd")), threading.active_count(), memory_kib()))
                log = tmp_path / "stet.sqlite3-wal"
                assert not log.exists() or log.stat().st_size < 64 * 2**20

    (files, threads, held), (files_after, threads_after, held_after) = marks
    assert (files, threads) == (files_after, threads_after)
    if SOAKING:  # two thirds of 600 rounds are 17 days; 1 MiB an hour would be 400 MiB
        assert held_after - held < 32 * 1024
