"""`python -m tests.bench.watches [WATCHES [MINUTES [STORIES]]]`: is every look on time, is memory flat?

A thousand watches against servers on this machine, twenty minutes' worth.

The clock is ours and the work is real: after each tick it moves on by the tick, or by what the tick's looks really
took when that is longer, so that what we cannot keep up with shows as lateness. Each page is of a host of its own
(127.0.0.x), so politeness, which has tests of its own, does not hide our cost.
Refuses: the network beyond this machine; the real clock.
"""

import random
import resource
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock, Thread
from unittest.mock import patch

from service.collecting import collect_seldom
from service.domain.cadence import new_watch
from service.domain.stories import Article, Story
from service.outbound import Outbound
from service.schedule import CHECK_SECONDS, CHECKERS, Timetable
from service.settings import read_settings
from storage import Store, stories, watches
from tests.loopback import reply

START = datetime(2026, 1, 7, 12, 0, tzinfo=UTC)

#: Shares of answers that are another text, come late, or are no answer.
CHANGED, SLOW, BROKEN = 0.05, 0.02, 0.01

#: How late a slow answer comes, in seconds.
LATE_BY = 0.2

#: Stories the pages are in, unless it is said otherwise.
STORIES = 100

#: Hosts of this machine that answer.
HOSTS = 100

WORDS = " ".join(f"Crew {number} worked through the night above the town, the county said." for number in range(30))


@dataclass(frozen=True, slots=True)
class Kept:
    """What it came to."""

    looks: int
    on_time: float  # share of looks that began within a tenth of their interval of being due
    latest: timedelta
    looks_a_second: float
    grown_mb: float  # of memory in the second half
    quarters_mb: tuple[float, ...]  # the most memory in each quarter of the time
    peak_mb: float


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        return self.at


def keep_up(count: int = 1_000, minutes: int = 20, stories_in_all: int = STORIES, seed: int = 1) -> Kept:
    """So many watches, in so many stories, for so many minutes."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder, _site(seed) as port:
        settings = read_settings({"STET_DATA": folder, "STET_ALLOW_NETWORKS": "127.0.0.0/8"})
        _watch(Path(settings.database), count, port, stories_in_all, seed)
        timetable = Timetable(settings, Outbound(settings, spacing_seconds=0))
        late: list[tuple[timedelta, timedelta]] = []
        memory: list[float] = []
        began = time.monotonic()
        claim = watches.claim_due_watch

        def claimed(store: Store, now: datetime, lease_until: datetime) -> object:
            watch = claim(store, now, lease_until)
            if watch is not None:
                late.append((now - watch.next_check_at, watch.interval))
            return watch

        with patch("service.clock.now", clock), patch("storage.watches.claim_due_watch", claimed):
            while clock.at < START + timedelta(minutes=minutes):
                ticked = time.monotonic()
                looking = [Thread(target=timetable.check_all_due) for _ in range(CHECKERS)]
                for one in looking:
                    one.start()
                for one in looking:
                    one.join()
                clock.at += timedelta(seconds=max(CHECK_SECONDS, time.monotonic() - ticked))
                memory.append(_rss_mb())
        seconds = time.monotonic() - began
        timetable.shutdown()
    half = len(memory) // 2
    quarters = [memory[len(memory) * part // 4 : len(memory) * (part + 1) // 4] for part in range(4)]
    return Kept(
        looks=len(late),
        on_time=sum(by <= interval * 0.1 for by, interval in late) / len(late),
        latest=max(by for by, _ in late),
        looks_a_second=len(late) / seconds,
        grown_mb=max(memory[half:]) - max(memory[:half]),
        quarters_mb=tuple(max(part, default=0.0) for part in quarters),
        peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def _watch(database: Path, count: int, port: int, stories_in_all: int, seed: int) -> None:
    """The watches are due one after the other in a quarter of an hour, as they are when they have run a while."""
    chance = random.Random(seed)
    with Store(database) as store, store.transaction():
        for number in range(stories_in_all):
            stories.save_story(store, Story(id=f"s{number}", title="S", description="", opened_at=START))
        for number in range(count):
            url = f"http://127.0.0.{number % HOSTS + 1}:{port}/{number}"
            story = f"s{number % stories_in_all}"
            article = Article(id=f"a{number}", story_id=story, url=url, title="A", publisher="", language="en")
            stories.save_article(store, article)
            watches.save_watch(store, new_watch(article.id, START + timedelta(seconds=chance.random() * 900)))


@contextmanager
def _site(seed: int) -> Iterator[int]:
    """A server on every address of this machine, one port."""
    chance, lock, turns = random.Random(seed), Lock(), {}
    listener = socket.create_server(("0.0.0.0", 0), backlog=256)

    def answer(connection: socket.socket) -> None:
        with connection:
            request = connection.recv(65_536)
            path = request.split(b" ")[1].decode() if b" " in request else "/"
            with lock:
                luck = chance.random()
                turn = turns[path] = turns.get(path, 0) + (luck < CHANGED)
            if path == "/robots.txt":
                connection.sendall(reply(b"", "404 Not Found"))
            elif luck > 1 - BROKEN:
                connection.sendall(reply(b"", "503 Service Unavailable"))
            else:
                if luck > 1 - BROKEN - SLOW:
                    time.sleep(LATE_BY)
                told = ["Content-Type: text/html; charset=utf-8", f'ETag: "{turn}"']  # asked by it, and answered whole
                connection.sendall(reply(_page(path, turn), headers=told))

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            Thread(target=answer, args=(connection,), daemon=True).start()

    Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def _page(path: str, turn: int) -> bytes:
    return (
        f"<html lang='en'><head><title>Fire {path} grows in the hills</title></head><body><article>"
        f"<h1>Fire {path} grows in the hills</h1><p>The fire covers {1_200 + 10 * turn} acres, the sheriff said.</p>"
        f"<p>{WORDS}</p></article></body></html>"
    ).encode()


def _rss_mb() -> float:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:  # no such file system
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 1024 / 1024


def main() -> None:
    """The figures are on standard output."""
    collect_seldom()
    kept = keep_up(*map(int, sys.argv[1:]))
    print(f"{kept.looks:,} looks, {kept.looks_a_second:.0f} a second")
    print(f"on time (within a tenth of the interval): {kept.on_time:.2%} (bar 99.5 %), the latest by {kept.latest}")
    print(f"memory: grown by {kept.grown_mb:.1f} MB in the second half, at most {kept.peak_mb:.0f} MB")
    print(f"        at most {', '.join(f'{most:.0f}' for most in kept.quarters_mb)} MB in each quarter of the time")


if __name__ == "__main__":
    main()
