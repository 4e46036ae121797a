"""`python -m tests.bench.deliveries [EVENTS]`: 10,000 events to three endpoints that answer in 5 ms, by our timetable.

Events come in at the pace of the bar, 50 a second and a little more, from a process of their own; three endpoints in
another write down when each message came. First a backlog is sent, as after a night, which says what the senders can
do; then the stream, which says how long a message waits. Last, one of them is told beside HANGING endpoints that never
answer, with as many messages each. Refuses: failing; the bars stand in the table.
"""

import multiprocessing
import os
import socket
import sys
import tempfile
import threading
import time
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from service import clock
from service.domain.deliveries import Delivery, DeliveryState
from service.outbound import Outbound
from service.schedule import DELIVERERS, Timetable, start
from service.settings import Settings, read_settings
from service.vault import Vault
from service.webhooks.signature import make_secret
from storage import Store, deliveries
from tests.storage.stored import a_subscription

EVENTS, ENDPOINTS, ANSWER_S, EVENTS_A_SECOND = 10_000, 3, 0.005, 53

#: Endpoints that accept and never answer, and how many events come to each and to one that answers, how many a second.
HANGING, EVENTS_BESIDE, BESIDE_A_SECOND = 12, 500, 20

#: A body as long as a real one of two changes.
BODY = '{"type":"report.created","timestamp":"2026-01-07T14:00:00Z","data":{"filling":"' + "x" * 1_900 + '"}}'


def main() -> int:
    """The table is on standard output."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    backlog, _ = measured(events // 10, pace=None)
    rate, waits = measured(events, pace=EVENTS_A_SECOND)
    waits.sort()
    print(f"{'measure':<58} {'found':>9} {'bar':>9}")
    print(f"{f'{ENDPOINTS * (events // 10):,} due at once: deliveries a second':<58} {backlog:>9.0f} {'':>9}")
    print(f"{f'{ENDPOINTS * events:,} as they come: deliveries a second':<58} {rate:>9.0f} {'>= 150':>9}")
    for name, share, bar in (("median", 0.5, ""), ("p95", 0.95, "< 10 s"), ("longest", 1.0, "")):
        wait = waits[min(int(share * len(waits)), len(waits) - 1)]
        print(f"{f'event to delivery, {name}':<58} {wait:>7.2f} s {bar:>9}")
    waits = beside_hanging(min(events, EVENTS_BESIDE))
    for name, share, bar in (("median", 0.5, ""), ("p95", 0.95, "< 5 s"), ("longest", 1.0, "")):
        wait = waits[min(int(share * len(waits)), len(waits) - 1)]
        print(f"{f'the same beside {HANGING} endpoints that hang, {name}':<58} {wait:>7.2f} s {bar:>9}")
    return 0


def beside_hanging(events: int) -> list[float]:
    """How long each message to one healthy endpoint was under way while the others hang, in seconds, sorted.

    All are told of each event, at once and for as long; the whole timetable runs, as in the service.
    """
    fork = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory(prefix="stet-bench-") as name, socket.create_server(("127.0.0.1", 0)) as mute:
        mute.listen(1_000)  # connections are made, and nobody reads what comes
        came = Path(name) / "came"
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler(came))
        receiver = fork.Process(target=server.serve_forever, daemon=True)
        receiver.start()
        settings = read_settings({"STET_DATA": name, "STET_ALLOW_NETWORKS": "127.0.0.0/8"})
        secret = Vault(settings.key_file).seal(make_secret(os.urandom(32)))
        ports = [mute.getsockname()[1]] * HANGING + [server.server_port]
        with Store(settings.database) as store:
            for number, port in enumerate(ports):
                url = f"http://127.0.0.1:{port}/"
                deliveries.save_subscription(store, a_subscription(f"s{number}", url=url, secret=secret))
        producer = fork.Process(target=produce, args=(settings, events, BESIDE_A_SECOND, len(ports)))
        producer.start()
        timetable = start(settings)
        while not came.exists() or came.read_bytes().count(b"\n") < events:
            time.sleep(0.2)
        producer.join()
        timetable.shutdown()  # those under way wait for their time
        receiver.kill()
        receiver.join()
        with Store(settings.database) as store:
            rows = store.rows("SELECT id, created_at FROM deliveries WHERE subscription_id = ?", (f"s{HANGING}",))
        made = {row["id"]: clock_of(row["created_at"]) for row in rows}
        got = [line.split() for line in came.read_text().splitlines()]
    return sorted(float(at) - made[id] for id, at in got)


def measured(events: int, pace: float | None) -> tuple[float, list[float]]:
    """Deliveries a second, and how long each message was under way, in seconds."""
    fork = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory(prefix="stet-bench-") as name:
        folder = Path(name)
        servers = [ThreadingHTTPServer(("127.0.0.1", 0), handler(folder / "came")) for _ in range(ENDPOINTS)]
        receivers = [fork.Process(target=server.serve_forever, daemon=True) for server in servers]
        for process in receivers:
            process.start()
        settings = read_settings({"STET_DATA": name, "STET_ALLOW_NETWORKS": "127.0.0.0/8"})
        vault = Vault(settings.key_file)
        with Store(settings.database) as store:
            for number, server in enumerate(servers):
                secret = vault.seal(make_secret(os.urandom(32)))
                url = f"http://127.0.0.1:{server.server_port}/"
                deliveries.save_subscription(store, a_subscription(f"s{number}", url=url, secret=secret))
        producer = fork.Process(target=produce, args=(settings, events, pace))
        producer.start()
        if pace is None:
            producer.join()
        took = send(settings, events * ENDPOINTS, folder / "came")
        producer.join()
        for process in receivers:
            process.kill()
            process.join()
        came = [line.split() for line in (folder / "came").read_text().splitlines()]
        with Store(settings.database) as store:
            made = {
                row["id"]: clock_of(row["created_at"]) for row in store.rows("SELECT id, created_at FROM deliveries")
            }
    assert len({id for id, _ in came}) == events * ENDPOINTS == len(came), "each message came once"
    return events * ENDPOINTS / took, [float(at) - made[id] for id, at in came]


def clock_of(stamp: str) -> float:
    """Seconds since 1970 of a stored time."""
    from storage.rows import time as read

    return read(stamp).timestamp()


def produce(settings: Settings, events: int, pace: float | None, endpoints: int = ENDPOINTS) -> None:
    """Each event is written for every endpoint in one transaction, so many a second."""
    began = time.monotonic()
    with Store(settings.database) as store:
        for number in range(events):
            if pace is not None and (ahead := number / pace - (time.monotonic() - began)) > 0:
                time.sleep(ahead)
            now = clock.now()
            with store.transaction():
                for endpoint in range(endpoints):
                    deliveries.save_delivery(store, a_message(f"e{number}-{endpoint}", f"s{endpoint}", now))


def a_message(id: str, subscription_id: str, now: object) -> Delivery:
    """A message that is due now."""
    return Delivery(
        id=id,
        subscription_id=subscription_id,
        report_id="",
        body=BODY,
        state=DeliveryState.PENDING,
        attempts=0,
        next_attempt_at=now,  # type: ignore[arg-type]
        lease_until=None,
        created_at=now,  # type: ignore[arg-type]
    )


def send(settings: Settings, messages: int, came: Path) -> float:
    """The timetable's senders run until all messages have come; how long that took, in seconds."""
    timetable = Timetable(settings, Outbound(settings))
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            timetable.deliver_all_due()
            done.wait(timedelta(seconds=2).total_seconds())

    threads = [threading.Thread(target=tick, daemon=True) for _ in range(DELIVERERS)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    while not came.exists() or came.read_bytes().count(b"\n") < messages:
        time.sleep(0.2)
    took = time.monotonic() - began
    done.set()
    timetable.shutdown()
    for thread in threads:
        thread.join()
    return took


def handler(came: Path) -> type[BaseHTTPRequestHandler]:
    """Answers 204 after ANSWER_S, and writes down when each message came."""
    log = os.open(came, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            os.write(log, f"{self.headers['webhook-id']} {time.time()}\n".encode())
            time.sleep(ANSWER_S)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    return Handler


if __name__ == "__main__":
    sys.exit(main())
