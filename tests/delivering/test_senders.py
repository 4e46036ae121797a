"""W5, W6 and W8: senders that die, senders at once, and an endpoint that hangs, with real processes and sockets."""

import multiprocessing
import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from service import clock
from service.deliver import LEASE, deliver_due
from service.domain.deliveries import DeliveryState
from service.outbound import Outbound
from service.schedule import DELIVERERS, Timetable, start
from service.settings import Settings, read_settings
from storage import Store, deliveries
from storage.rows import time as read_time
from tests.delivering.office import owe
from tests.soaking import at_most
from tests.storage.stored import a_subscription

#: What each test's process does is begun by fork, so that it needs no import of its own.
FORK = multiprocessing.get_context("fork")

#: Endpoints among which the messages are spread; each has at most one under way.
ENDPOINTS = 4


def a_handler(came: Path, after: float, hangs: threading.Event | None) -> type[BaseHTTPRequestHandler]:
    """Writes down which message came when, and answers 204 after so many seconds, or when it may."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            log = os.open(came, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
            os.write(log, f"{self.headers['webhook-id']} {time.time()}\n".encode())
            os.close(log)
            time.sleep(after)
            if hangs is not None:
                hangs.wait(30)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@contextmanager
def an_endpoint(came: Path, after: float = 0.0, hangs: threading.Event | None = None) -> Iterator[str]:
    """Its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), a_handler(came, after, hangs))
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def received(came: Path) -> Counter[str]:
    """How often each message came."""
    return Counter(line.split()[0] for line in came.read_text().splitlines()) if came.exists() else Counter()


def until_so_many_more(came: Path, more: int, sender: BaseProcess) -> None:
    """Waits until the endpoint has got so many more messages, or the sender is through; no machine is too fast."""
    before = sum(received(came).values())
    while sender.is_alive() and sum(received(came).values()) < before + more:
        time.sleep(0.001)


def settings_in(folder: Path) -> Settings:
    return read_settings({"STET_DATA": str(folder), "STET_ALLOW_NETWORKS": "127.0.0.0/8"})


def furnished(settings: Settings, url: str, messages: int) -> None:
    """Messages are due now to ENDPOINTS subscriptions of the address."""
    now = clock.now()
    with Store(settings.database) as store:
        for number in range(ENDPOINTS):
            deliveries.save_subscription(store, a_subscription(f"s{number}", url=url))
            owe(store, messages // ENDPOINTS, f"s{number}", at=now)


def send_all(settings: Settings, ahead: float) -> None:
    """A sender's whole life: what is due is sent until nothing is. ahead: seconds that its clock is in front."""

    def ahead_of_us() -> datetime:
        return datetime.fromtimestamp(time.time() + ahead, UTC)

    outbound = Outbound(settings)
    with Store(settings.database, may_repeat=True) as store:
        while deliver_due(store, outbound, ahead_of_us) is not None:
            pass


@pytest.mark.slow
def test_two_senders_at_once_send_every_message_exactly_once(tmp_path):
    """W6."""
    count, settings, came = at_most(160, 5_000), settings_in(tmp_path), tmp_path / "came"
    with an_endpoint(came) as url:
        furnished(settings, url, count)
        senders = [FORK.Process(target=send_all, args=(settings, 0.0)) for _ in range(2)]
        for sender in senders:
            sender.start()
        for sender in senders:
            sender.join()
        send_all(settings, 0.0)  # what one had claimed when the other found nothing more due

    assert {1} == set(received(came).values()) and count == len(received(came))


@pytest.mark.slow
def test_a_sender_killed_again_and_again_loses_nothing_and_repeats_at_most_once_a_kill(tmp_path):
    """W5."""
    kills, count = at_most(12, 200), at_most(120, 2_000)
    settings, came, chance = settings_in(tmp_path), tmp_path / "came", random.Random(5)
    killed = 0
    with an_endpoint(came) as url:
        furnished(settings, url, count)
        for round in range(kills):
            sender = FORK.Process(target=send_all, args=(settings, round * (LEASE.total_seconds() + 1)))
            sender.start()
            until_so_many_more(came, chance.randrange(count // kills), sender)
            sender.join(chance.random() * 0.01)  # anywhere between one message and the next
            if sender.pid is not None and sender.is_alive():
                os.kill(sender.pid, signal.SIGKILL)
                killed += 1
            sender.join()
        last = FORK.Process(target=send_all, args=(settings, kills * (LEASE.total_seconds() + 1)))
        last.start()
        last.join()

    ids = received(came)
    assert count == len(ids) and killed > kills / 2
    assert sum(ids.values()) - count <= killed
    with Store(settings.database) as store:
        owed = [one for number in range(ENDPOINTS) for one in deliveries.list_deliveries(store, f"s{number}", count)]
    assert {DeliveryState.DELIVERED} == {one.state for one in owed} and set(ids) == {one.id for one in owed}


@pytest.mark.slow
def test_an_endpoint_that_hangs_does_not_hold_up_one_that_answers(tmp_path):
    """W8: every one of DELIVERERS - 1 endpoints hangs, and the messages to the last are not kept waiting."""
    count, settings, came = at_most(40, 500), settings_in(tmp_path), tmp_path / "came"
    hangs = threading.Event()
    now = clock.now()
    with an_endpoint(tmp_path / "stuck", hangs=hangs) as stuck, an_endpoint(came, 0.005) as healthy:
        with Store(settings.database) as store:
            for number in range(DELIVERERS - 1):
                deliveries.save_subscription(store, a_subscription(f"stuck{number}", url=stuck))
                owe(store, count, f"stuck{number}", at=now)
            deliveries.save_subscription(store, a_subscription("healthy", url=healthy))
            owe(store, count, "healthy", at=now)
        timetable = Timetable(settings, Outbound(settings))
        senders = [threading.Thread(target=timetable.deliver_all_due) for _ in range(DELIVERERS)]
        for sender in senders:
            sender.start()
        deadline = time.monotonic() + 60
        while (not came.exists() or len(received(came)) < count) and time.monotonic() < deadline:
            time.sleep(0.02)
        timetable.shutdown(wait=False)
        hangs.set()
        for sender in senders:
            sender.join()

    assert {1} == set(received(came).values()) and count == len(received(came))
    under_way = received(tmp_path / "stuck")
    assert len(under_way) <= DELIVERERS - 1  # each holds one sender and no more
    with Store(settings.database) as store:
        waits = sorted(
            float(line.split()[1]) - read_time(row["created_at"]).timestamp()
            for line in came.read_text().splitlines()
            for row in store.rows("SELECT created_at FROM deliveries WHERE id = ?", (line.split()[0],))
        )
    assert count == len(waits)
    (tmp_path / "p95").write_text(f"{waits[int(0.95 * count) - 1]:.2f}")  # no test asserts a time; the bench shows it


def test_more_endpoints_that_hang_than_there_are_senders_keep_no_message_of_another_waiting(tmp_path, monkeypatch):
    """W8, by the real timetable, which is quicker here: eight endpoints hang on their first message, two may send."""
    quicker = {"DELIVERERS": 2, "MOST_DELIVERERS": 16, "PATIENCE_S": 0.02, "DELIVER_SECONDS": 0.04}
    for name, value in quicker.items():
        monkeypatch.setattr(f"service.schedule.{name}", value)
    settings, came, hangs = settings_in(tmp_path), tmp_path / "came", threading.Event()
    now = clock.now()
    with an_endpoint(tmp_path / "stuck", hangs=hangs) as stuck, an_endpoint(came) as healthy:
        with Store(settings.database) as store:
            for number in range(8):
                deliveries.save_subscription(store, a_subscription(f"stuck{number}", url=stuck))
                owe(store, 2, f"stuck{number}", at=now)
            deliveries.save_subscription(store, a_subscription("healthy", url=healthy))
            owe(store, 3, "healthy", at=now)
        timetable = start(settings, Outbound(settings))
        deadline = time.monotonic() + 15  # less than an attempt at one that hangs may take
        while len(received(came)) < 3 and time.monotonic() < deadline:
            time.sleep(0.01)
        arrived, held = received(came), received(tmp_path / "stuck")
        hangs.set()
        timetable.shutdown()

    assert [1, 1, 1] == list(arrived.values())
    assert held.keys() <= {f"stuck{number}-0" for number in range(8)}  # one each, and all of them under way still
