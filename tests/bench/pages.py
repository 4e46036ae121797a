"""`python -m tests.bench.pages`: what the pages of a large story cost, at the server and in a browser.

The story is made up: five outlets, a hundred versions each, forty claims a version, every day another amount or
another stance. At the server each page is asked for again and again, and again as the first request after another
version came in, when nothing that was read before is of use; in the browser its first paint and how far its layout
moved are read. Refuses: failing; no test asserts a time.
"""

import logging
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

from service.app import create_app
from service.domain.captures import make_capture
from service.domain.stories import Story, make_article
from service.domain.versions import make_version
from service.record import Batch, record_many
from service.serving import settle_memory
from service.settings import read_settings
from service.text.memory import Memory
from storage import Store, stories
from storage import versions as stored_versions
from tests.bench.measuring import Row
from tests.bench.threads import sentence

#: How large the story is.
OUTLETS, VERSIONS, SENTENCES = 5, 100, 26

#: Sentences of a version that are others than in the one before.
EDITED = 2

#: Requests of each page that are timed at the server: with nothing new, and each the first after another version.
ASKED, AFTER_A_CHANGE = 60, 20

#: The bars: seconds at the server (19 of 20 requests), seconds to the first paint, bytes, layout shift.
AT_THE_SERVER, FIRST_PAINT, LARGEST, SHIFT = 0.3, 1.0, 300_000, 0.0

FIRST_DAY = datetime(2026, 3, 1, 6, tzinfo=UTC)
STORY = "made-up"

#: The pages, by what they are called in the table.
PAGES = {
    "desk": "/",
    "timeline": "/stories/made-up",
    "figures": "/stories/made-up/figures",
    "positions": "/stories/made-up/positions",
    "contradictions": "/stories/made-up/contradictions",
    "between dates": "/stories/made-up/changes",
    "threads": "/stories/made-up/threads",
}


def rows() -> list[Row]:
    """The rows of the table: at the server the median and the twentieth slowest in a hundred of each page."""
    with tempfile.TemporaryDirectory() as folder:
        settings = read_settings({"STET_DATA": folder, "STET_SCHEDULER": "off"})
        with Store(settings.database) as store:
            make_story(store)
        return [*_at_the_server(Path(folder)), *_in_a_browser(Path(folder))]


def make_story(store: Store, *, outlets: int = OUTLETS, versions: int = VERSIONS, sentences: int = SENTENCES) -> None:
    """The story is in the store: the same every time."""
    chance = random.Random(11)
    memory = Memory()
    stories.save_story(store, Story(id=STORY, title="Made up", description="", opened_at=FIRST_DAY))
    for outlet in range(outlets):
        article = make_article(STORY, url="", title=f"Page {outlet}", publisher=f"Outlet {outlet}")
        said = [sentence(chance) for _ in range(sentences)]
        captures = []
        for number in range(versions):
            seen = FIRST_DAY + timedelta(hours=7 * number + outlet)
            text = "\n\n".join([f"The town council and the flood, day {number // 4}", *said])
            captures.append(make_capture(make_version(article_id=article.id, captured_at=seen, text=text)))
            for place in chance.sample(range(sentences), min(EDITED, sentences)):
                said[place] = sentence(chance)
        batch = Batch(article=article, captures=tuple(captures), notify=False)
        record_many(store, [batch], memory=memory, public_url="", now=FIRST_DAY + timedelta(days=900))


def change_story(store: Store, number: int, *, outlets: int = OUTLETS, versions: int = VERSIONS) -> None:
    """One more version has come in, of one outlet after the other: its newest text with EDITED other sentences."""
    chance = random.Random(number)
    article = stories.list_articles(store, STORY)[number % outlets]
    newest = stored_versions.list_versions(store, article.id)[-1]
    headline, *said = stored_versions.load_version(store, newest.id).text.split("\n\n")
    for place in chance.sample(range(len(said)), EDITED):
        said[place] = sentence(chance)
    seen = FIRST_DAY + timedelta(hours=7 * (versions + 1 + number))
    text = "\n\n".join([headline, *said])
    capture = make_capture(make_version(article_id=article.id, captured_at=seen, text=text))
    batch = Batch(article=article, captures=(capture,), notify=False)
    record_many(store, [batch], memory=Memory(), public_url="", now=FIRST_DAY + timedelta(days=900))


def _at_the_server(folder: Path) -> list[Row]:
    settings = read_settings({"STET_DATA": str(folder), "STET_SCHEDULER": "off"})
    client = create_app(settings).test_client()
    found: list[Row] = []

    def ask(address: str) -> tuple[float, int]:
        began = time.perf_counter()
        answer = client.get(address, follow_redirects=True)
        taken = time.perf_counter() - began
        assert answer.status_code == 200, address
        return taken, len(answer.data)

    first = {name: ask(address) for name, address in PAGES.items()}
    settle_memory()  # as the server does once it has what it needs
    changes = 0
    with Store(settings.database) as store:
        for name, address in PAGES.items():
            began, size = first[name]
            warm = [ask(address)[0] for _ in range(ASKED)]
            cold = []
            for _ in range(AFTER_A_CHANGE):
                change_story(store, changes)
                changes += 1
                cold.append(ask(address)[0])
            found += [
                (f"{name}, p95 at the server (first of all {began:.2f} s)", *_slow_and_usual(warm), AT_THE_SERVER, "s"),
                (f"{name}, p95 at the server, first after a change", *_slow_and_usual(cold), AT_THE_SERVER, "s"),
                (f"{name}, size", size / 1000, size / 1000, LARGEST / 1000, "kB"),
            ]
    return found


def _slow_and_usual(taken: list[float]) -> tuple[float, float]:
    """The twentieth slowest in a hundred, and the median."""
    return statistics.quantiles(taken, n=20, method="inclusive")[-1], statistics.median(taken)


def _in_a_browser(folder: Path) -> list[Row]:
    """First paint and layout shift of each page, cold cache; nothing where no browser is."""
    from tests.walk.browsing import find_chromium

    if (chromium := find_chromium()) is None:
        return []
    from playwright.sync_api import sync_playwright

    found: list[Row] = []
    with _serving(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, path in PAGES.items():
            seen = [_painted(browser, address + path) for _ in range(3)]
            paints, shifts = [one["paint"] / 1000 for one in seen], [one["shift"] for one in seen]
            found += [
                (f"{name}, first contentful paint", min(paints), statistics.median(paints), FIRST_PAINT, "s"),
                (f"{name}, layout shift", max(shifts), max(shifts), SHIFT, ""),
            ]
        browser.close()
    return found


_WATCH = """() => new Promise(done => {
    let shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(one => { shift += one.value; }))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done({shift, paint: performance.getEntriesByName("first-contentful-paint")[0].startTime}), 300);
})"""


def _painted(browser: Any, address: str) -> dict[str, float]:
    """Milliseconds to the first contentful paint and the sum of all layout shifts."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="load")
    found: dict[str, float] = page.evaluate(_WATCH)
    context.close()
    return found


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    from werkzeug.serving import make_server

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    settings = read_settings({"STET_DATA": str(folder), "STET_SCHEDULER": "off"})
    server = make_server("127.0.0.1", 0, create_app(settings), threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join(5)
        server.server_close()


if __name__ == "__main__":
    from tests.bench.__main__ import show

    show(rows())
    sys.exit(0)
