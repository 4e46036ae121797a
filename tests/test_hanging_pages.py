"""D10: pages that drip, never answer and refuse do not keep healthy ones waiting; a twentieth of the real times."""

import os
import socket
import threading
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Thread
from typing import Any

from service import clock
from service.domain.cadence import new_watch
from service.domain.stories import Article, CheckOutcome, Story, WatchState
from service.outbound import Answer, Failure, Outbound
from service.outbound.answers import PAGE, Limits
from service.schedule import CHECKERS, Timetable
from service.settings import Settings, read_settings
from storage import Store, stories, watches
from tests.loopback import Loopback, reply
from tests.soaking import at_most

#: Of each kind of bad page, and of the healthy ones.
BAD, HEALTHY = at_most(8, 200), at_most(16, 400)

#: The total time of a page, a twentieth of the real one; and twice a healthy page's interval, likewise.
TOTAL, TWICE = timedelta(seconds=1), timedelta(seconds=90)

#: Likewise of a round of such pages, how many of each bad kind it has, and how many rounds there are.
ROUND_TOTAL, ROUND_BAD, ROUNDS = timedelta(seconds=0.2), at_most(3, 20), at_most(4, 60)

#: How much later than its time a request may end where other work keeps this machine busy.
LEEWAY_S = 5.0

WORDS = "The fire crossed the road on Monday and the county opened a shelter in the town hall, she said. " * 4
HTML = f"<html><head><title>Fire</title></head><body><article><h1>Fire</h1><p>{WORDS}</p></article></body></html>"


def behave(request: bytes, connection: socket.socket) -> None:
    """A page is as its address says."""
    path = request.split(b" ")[1]
    if path == b"/robots.txt":
        connection.sendall(reply(b"", "404 Not Found"))
    elif path.startswith(b"/drip"):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
        connection.settimeout(0.2)
        while True:
            connection.sendall(b"x")
            try:
                if not connection.recv(1):
                    return
            except TimeoutError:
                continue
    elif path.startswith(b"/never"):
        connection.settimeout(30)
        connection.recv(1)
    else:
        connection.sendall(reply(HTML.encode(), headers=["Content-Type: text/html"]))


class Hasty(Outbound):
    """A door at which everything takes so long at most."""

    def __init__(self, settings: Settings, total: timedelta) -> None:
        super().__init__(settings, spacing_seconds=0, dial=_to_this_machine)
        self._total = total
        self.took: list[float] = []  # each request, in seconds

    def fetch(self, url: str, *, limits: Limits = PAGE, **asked: Any) -> Answer | Failure:
        """Likewise."""
        began = time.monotonic()
        answer = super().fetch(url, limits=replace(limits, total=min(limits.total, self._total)), **asked)
        self.took.append(time.monotonic() - began)
        return answer


def settings_of(folder: Path) -> Settings:
    """Settings with which this machine may be asked."""
    return read_settings({"STET_DATA": str(folder), "STET_ALLOW_NETWORKS": "127.0.0.0/8"})


def watch_all(settings: Settings, port: int, bad: int, healthy: int) -> None:
    """So many pages of each kind are watched and due, each of a host of its own."""
    with socket.create_server(("127.0.0.1", 0)) as gone:
        closed = gone.getsockname()[1]
    pages = [(f"{kind}{n}", port) for n in range(bad) for kind in ("drip", "never")]
    pages += [(f"refuse{n}", closed) for n in range(bad)]
    pages += [(f"well{n}", port) for n in range(healthy)]
    now = clock.now()
    with Store(settings.database) as store, store.transaction():
        stories.save_story(store, Story(id="s", title="S", description="", opened_at=now))
        for number, (name, at) in enumerate(pages):
            url = f"http://127.0.{number // 250}.{number % 250 + 1}:{at}/{name}"
            article = Article(id=name, story_id="s", url=url, title="", publisher="", language="en")
            stories.save_article(store, article)
            watches.save_watch(store, new_watch(name, now))


def look_at_all(timetable: Timetable) -> None:
    """As many threads as the service has look at what is due."""
    threads = [Thread(target=timetable.check_all_due) for _ in range(CHECKERS)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()


def test_pages_that_hang_end_in_time_and_healthy_ones_are_looked_at(
    tmp_path: Path,
) -> None:
    settings, door = settings_of(tmp_path), Hasty(settings_of(tmp_path), TOTAL)
    with Loopback(behave) as server:
        began = clock.now()
        watch_all(settings, server.port, BAD, HEALTHY)
        timetable = Timetable(settings, door)
        before = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0
        look_at_all(timetable)
        timetable.shutdown()
        server.closing.set()
    for _ in range(100):  # the server's own threads end when their connections do
        if threading.active_count() < CHECKERS:
            break
        time.sleep(0.05)
    with Store(settings.database) as store:
        looked = {one.article_id: one for one in watches.list_watches(store)}

    assert {CheckOutcome.CHANGED} == {one.last_outcome for name, one in looked.items() if name.startswith("well")}
    bad = {one.last_outcome for name, one in looked.items() if not name.startswith("well")}
    assert {CheckOutcome.UNREACHABLE} == bad
    late = [one.last_checked_at - began for name, one in looked.items() if name.startswith("well")]  # type: ignore[operator]
    assert max(late) <= TWICE
    assert BAD * 2 <= sum(took >= TOTAL.total_seconds() * 0.9 for took in door.took)  # they hung as long as they may
    assert max(door.took) <= TOTAL.total_seconds() + LEEWAY_S
    assert threading.active_count() < CHECKERS
    if before:
        assert len(os.listdir("/proc/self/fd")) <= before + 8


def test_round_after_round_of_pages_that_hang_threads_and_files_stay_as_many(
    tmp_path: Path,
) -> None:
    """D10: what ten minutes of such pages leave behind. A round has every page looked at; the first two warm up."""
    settings, door = settings_of(tmp_path), Hasty(settings_of(tmp_path), ROUND_TOTAL)
    held: list[tuple[int, int]] = []
    with Loopback(behave) as server:
        watch_all(settings, server.port, ROUND_BAD, 2)
        timetable = Timetable(settings, door)
        for _ in range(ROUNDS):
            look_at_all(timetable)
            held.append(_held())
            with Store(settings.database) as store:
                assert ROUND_BAD * 3 + 2 == len(watches.list_watches(store))
                for one in watches.list_watches(store):
                    watches.save_watch(store, replace(one, next_check_at=clock.now(), state=WatchState.WATCHING))
        timetable.shutdown()
        server.closing.set()
    with Store(settings.database) as store:
        failed = {one.article_id: one.failures_in_a_row for one in watches.list_watches(store)}

    assert {ROUNDS} == {count for name, count in failed.items() if not name.startswith("well")}
    assert {0} == {count for name, count in failed.items() if name.startswith("well")}
    assert max(door.took) <= ROUND_TOTAL.total_seconds() + LEEWAY_S
    for last, warm in zip(held[-1], held[1], strict=True):
        assert last <= warm, held


def _held() -> tuple[int, int]:
    """Threads of this process, the server's own connections waited for, and its open files."""
    last = threading.active_count()
    for _ in range(100):
        time.sleep(0.02)
        if threading.active_count() == last:
            break
        last = threading.active_count()
    files = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0
    return threading.active_count(), files


def _to_this_machine(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), seconds)
