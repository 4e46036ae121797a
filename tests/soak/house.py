"""A database that is worked on by processes that get killed, and the invariants that hold whatever happened to them."""

import hashlib
import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from service.domain.captures import make_capture
from service.domain.versions import Version
from service.record import record
from service.settings import Settings, read_settings
from service.text.memory import Memory
from storage import Store, deliveries, reports, stories, upkeep, versions
from storage.rows import at
from tests.builders import NOON, a_version
from tests.simple_rules import simple_rules
from tests.storage.stored import HOUR, a_story, a_subscription, an_article

#: Claims of each version, so that a half-written snapshot would show.
CLAIMS = 6

#: Subscriptions, each owed every report into a newest version.
HOOKS = 2

#: No lease is taken for longer than this.
LONGEST_LEASE = timedelta(minutes=2)

#: The article whose versions come in the order of their times, and the one whose versions come in any.
IN_ORDER, ANY_ORDER = "a1", "a2"


@dataclass
class House:
    """Where the database lies, and what its processes said they had done."""

    folder: Path
    hook: str  # address of the receiver
    acknowledged: set[tuple[str, int]] = field(default_factory=set)  # article and number of each recorded version
    delivered: set[str] = field(default_factory=set)  # ids of messages that were said to be delivered
    told: dict[str, str] = field(default_factory=dict)  # message id -> hash of its bytes, from when it was first seen
    kills: int = 0

    @property
    def path(self) -> Path:
        """The database."""
        return self.folder / "stet.sqlite3"

    @property
    def received(self) -> Path:
        """What the receiver wrote down: an id and a hash a line."""
        return self.folder / "received"

    @property
    def settings(self) -> Settings:
        """Settings that let messages go to this machine."""
        return read_settings({"STET_DATA": str(self.folder), "STET_ALLOW_NETWORKS": "127.0.0.0/8"})

    def now(self) -> datetime:
        """The time in the house: after every kill all leases have run out."""
        return NOON + 5000 * HOUR + self.kills * timedelta(minutes=5)

    def build(self) -> None:
        """The database is there, with two articles and its subscriptions."""
        with Store(self.path) as store:
            stories.save_story(store, a_story())
            for id in (IN_ORDER, ANY_ORDER):
                stories.save_article(store, an_article(id))
            for number in range(HOOKS):
                deliveries.save_subscription(store, a_subscription(f"s{number}", url=f"{self.hook}{number}"))


def numbered(article_id: str, number: int) -> Version:
    """The number-th version of an article: every figure differs from the one before."""
    text = " ".join(f"{number + claim} things{claim}." for claim in range(CLAIMS))
    return a_version(text, article_id=article_id, captured_at=NOON + number * HOUR)


def take_in(store: Store, house: House, article_id: str, number: int) -> None:
    """The version is recorded, as an import would."""
    capture = make_capture(numbered(article_id, number))
    record(store, capture, memory=Memory(), public_url="", now=house.now(), rules=simple_rules())


def find_violations(house: House) -> list[str]:
    """Where the eight invariants do not hold, one line each; nothing when they do."""
    with Store(house.path) as store:
        found = list(upkeep.integrity(store))  # 1, 2 and 5: whole snapshots, one report a pair, a sound file
        for article_id, number in sorted(house.acknowledged):
            if versions.find_version(store, numbered(article_id, number).id) is None:
                found.append(f"4: version {number} of {article_id} was acknowledged and is gone")
        for article_id in (IN_ORDER, ANY_ORDER):
            kept = versions.list_versions(store, article_id)
            if {CLAIMS} < {version.claim_count for version in kept}:
                found.append(f"1: a version of {article_id} has lost claims")
        found += _outbox(store, house)
        latest = at(house.now() + LONGEST_LEASE)
        if store.rows("SELECT 1 FROM deliveries WHERE lease_until > ?", (latest,)):
            found.append("6: a lease outlives its time")
        before = upkeep.row_counts(store)
        for article_id, number in sorted(house.acknowledged)[-3:]:
            take_in(store, house, article_id, number)
        if upkeep.row_counts(store) != before:
            found.append("7: importing again added something")
    return found


def _outbox(store: Store, house: House) -> list[str]:
    found = []
    owed = [one for number in range(HOOKS) for one in deliveries.list_deliveries(store, f"s{number}", 100_000)]
    told = {report.id for report in reports.list_current_reports(store, IN_ORDER)}
    per_report = Counter(one.report_id for one in owed)
    if any(per_report[id] != HOOKS for id in told):
        found.append("3: a report into a newest version is not owed to every subscription once")
    hashes = {one.id: hashlib.sha256(one.body.encode()).hexdigest() for one in owed}
    if any(hashes.get(id) != known for id, known in house.told.items()):
        found.append("8: a message changed its bytes or is gone")
    house.told |= hashes
    states = {one.id: one.state.value for one in owed}
    if any(states.get(id) != "delivered" for id in house.delivered):
        found.append("4: a message was acknowledged as delivered and is not")
    for line in house.received.read_text().split("\n")[:-1] if house.received.exists() else ():
        id, received = line.split()
        if hashes.get(id) != received:
            found.append(f"8: the receiver got other bytes as {id}")
    return found


@contextmanager
def receiver(folder: Path) -> Iterator[str]:
    """The address of a server in a process of its own that writes down each message; every seventh answer is a 500."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(folder / "received"))
    process = multiprocessing.get_context("fork").Process(target=server.serve_forever, daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        process.kill()
        process.join()
        server.server_close()


def _handler(received: Path) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        answered = 0

        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            body = self.rfile.read(length)
            if len(body) < length:  # the sender was killed in the middle: no server takes that for a message
                self.close_connection = True
                return
            log = os.open(received, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
            os.write(log, f"{self.headers['webhook-id']} {hashlib.sha256(body).hexdigest()}\n".encode())
            os.close(log)
            type(self).answered += 1
            self.send_response(500 if self.answered % 7 == 0 else 204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    return Handler
