"""D10: pages that drip, never answer and refuse do not keep healthy ones waiting; a twentieth of the real times."""

import os
import socket
import threading
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from service import clock
from service.domain.cadence import new_watch
from service.domain.stories import Article, CheckOutcome, Story
from service.outbound import Outbound
from service.outbound.answers import PAGE, ROBOTS
from service.schedule import CHECKERS, Timetable
from service.settings import read_settings
from storage import Store, stories, watches
from tests.loopback import Loopback, reply
from tests.soaking import at_most

#: Of each kind of bad page, and of the healthy ones.
BAD, HEALTHY = at_most(8, 200), at_most(16, 400)

#: The total time of a page, a twentieth of the real one; and twice a healthy page's interval, likewise.
TOTAL, TWICE = timedelta(seconds=1), timedelta(seconds=90)

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


def test_pages_that_hang_end_in_time_and_healthy_ones_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.check.leave.PAGE", replace(PAGE, total=TOTAL))
    monkeypatch.setattr("service.check.leave.ROBOTS", replace(ROBOTS, total=TOTAL))
    settings = read_settings({"STET_DATA": str(tmp_path), "STET_ALLOW_NETWORKS": "127.0.0.0/8"})
    with socket.create_server(("127.0.0.1", 0)) as gone:
        closed = gone.getsockname()[1]
    with Loopback(behave) as server:
        pages = [(f"{kind}{n}", server.port) for n in range(BAD) for kind in ("drip", "never")]
        pages += [(f"refuse{n}", closed) for n in range(BAD)]
        pages += [(f"well{n}", server.port) for n in range(HEALTHY)]
        began = clock.now()
        with Store(settings.database) as store, store.transaction():
            stories.save_story(store, Story(id="s", title="S", description="", opened_at=began))
            for number, (name, port) in enumerate(pages):  # a host for every page
                url = f"http://127.0.{number // 250}.{number % 250 + 1}:{port}/{name}"
                article = Article(id=name, story_id="s", url=url, title="", publisher="", language="en")
                stories.save_article(store, article)
                watches.save_watch(store, new_watch(name, began))
        outbound = Outbound(settings, spacing_seconds=0, dial=_to_this_machine)
        timetable = Timetable(settings, outbound)
        threads = [Thread(target=timetable.check_all_due) for _ in range(CHECKERS)]
        before = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0
        for one in threads:
            one.start()
        for one in threads:
            one.join()
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
    assert threading.active_count() < CHECKERS
    if before:
        assert len(os.listdir("/proc/self/fd")) <= before + 8


def _to_this_machine(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), seconds)
