"""Two processes of one desk ask a host one at a time and spaced, ask for robots.txt once, and heed what either is told.

A process is a door and a memory of its own on the same database: nothing else is shared.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest

from service import check, clock
from service.check.hosts import SharedHosts, robots_of
from service.check.leave import fetch_politely
from service.check.preview import preview_page
from service.domain.cadence import new_watch
from service.domain.captures import Verdict
from service.domain.errors import Conflict
from service.domain.stories import Story, make_article
from service.outbound import Answer, Outbound
from service.settings import Settings, read_settings
from service.watching.capture import Judgement
from service.watching.robots import RobotsMemory
from storage import Store, stories, watches
from storage.driver import Full
from tests.builders import NOON
from tests.fakes import FakeWeb, FrozenClock, an_answer
from tests.loopback import Loopback, reply

SPACING = 0.1


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    made = read_settings({"STET_DATA": str(tmp_path), "STET_ALLOW_NETWORKS": "127.0.0.0/8"})
    Store(made.database).close()
    yield made


class Process:
    """A door and a memory of its own."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.outbound = Outbound(settings, spacing_seconds=SPACING, shared=SharedHosts(settings.database))
        self.robots = robots_of(settings)

    def ask(self, url: str) -> Answer | Judgement:
        return fetch_politely(url, self.outbound, clock.now, self.settings, self.robots)


def together(*works: Callable[[], object]) -> None:
    threads = [Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)


def test_two_processes_ask_one_host_one_at_a_time_and_spaced_and_for_robots_once(settings):
    spans: list[tuple[str, float, float]] = []

    def script(request: bytes, connection) -> None:
        began = monotonic()
        Event().wait(0.02)
        connection.sendall(reply(b"ok", headers=["Content-Type: text/plain"]))
        spans.append((request.split()[1].decode(), began, monotonic()))

    with Loopback(script) as server:
        one, other = Process(settings), Process(settings)
        together(
            lambda: one.ask(f"{server.url}1"),
            lambda: [other.ask(f"{server.url}{number}") for number in (2, 3)],
        )

    spans.sort(key=lambda span: span[1])
    assert ["/1", "/2", "/3", "/robots.txt"] == sorted(path for path, _, _ in spans)
    assert all(later[1] - earlier[2] > SPACING / 2 for earlier, later in pairwise(spans))


def test_what_one_process_is_told_the_other_heeds(settings):
    busy = reply(b"", "429 Too Many Requests", headers=["Retry-After: 600"])
    with Loopback(lambda request, connection: connection.sendall(reply() if b"robots" in request else busy)) as server:
        first, other = Process(settings), Process(settings)
        assert 429 == first.ask(server.url).status  # type: ignore[union-attr]

        said = other.ask(f"{server.url}another")
        assert isinstance(said, Judgement) and Verdict.UNREACHABLE is said.verdict
        assert "127.0.0.1 asked not to be asked before" in said.note
        assert 2 == len(server.requests)


def test_a_process_that_is_killed_in_its_turn_holds_the_others_up_no_longer_than_its_turn(settings):
    SharedHosts(settings.database).take("h.org", "killed", timedelta(seconds=60))  # and never left
    shared = SharedHosts(settings.database)

    assert shared.is_taken("h.org") and 50 < shared.take("h.org", "us", timedelta(seconds=1)) <= 60
    later = SharedHosts(settings.database, lambda: clock.now() + timedelta(seconds=61))
    assert 0.0 == later.take("h.org", "us", timedelta(seconds=1))


def test_where_nothing_can_be_written_each_process_keeps_to_its_own(settings, monkeypatch):
    def full(self) -> None:
        raise Full("no room")

    monkeypatch.setattr(Store, "_refuse_full_disk", full)
    shared = SharedHosts(settings.database)

    assert 0.0 == shared.take("h.org", "us", timedelta(seconds=1))
    shared.leave("h.org", "us", timedelta(seconds=1))
    shared.hold("h.org", NOON)


def test_a_host_that_has_enough_is_no_failed_look_and_its_pages_wait(settings):
    """Neither for the scheduler, whose watches wait until then, nor for a person, who is told until when."""
    web, now = FakeWeb(), FrozenClock(NOON)
    page = "https://example.org/a"
    web.say("https://example.org/robots.txt", an_answer(status=503, retry_after="3600"))
    robots = RobotsMemory(SharedHosts(settings.database, now))
    fetch_politely(page, web, now, settings, robots)  # type: ignore[arg-type]

    with Store(settings.database) as store:
        stories.save_story(store, Story(id="s", title="S", description="", opened_at=NOON))
        article = make_article("s", url=page, title="A")
        stories.save_article(store, article)
        watches.save_watch(store, replace(new_watch(article.id, NOON), next_check_at=NOON))
        watch = watches.claim_due_watch(store, NOON, NOON + check.LEASE)
        assert watch is not None
        assert check.waits_its_turn(store, watch, web, now, robots)  # type: ignore[arg-type]
        moved = watches.load_watch(store, article.id)
        assert (NOON + timedelta(hours=1), 0, None) == (moved.next_check_at, moved.failures_in_a_row, moved.lease_until)
        with check.Instruments(robots=robots) as instruments, pytest.raises(Conflict, match="13:00:00 UTC"):
            check.check_article(store, article.id, web, now, settings, instruments)  # type: ignore[arg-type]
    assert ["https://example.org/robots.txt"] == [one.url for one in web.asked]


def asking_to_wait(seconds: float, moved: bytes = b""):
    """A site whose robots.txt asks for so long between two pages; at /moved it answers with these bytes."""
    rules = reply(f"User-agent: *\nCrawl-delay: {seconds}\n".encode())
    page = reply(b"ok", headers=["Content-Type: text/plain"])

    def script(request: bytes, connection) -> None:
        came.append((request.split()[1].decode(), monotonic()))
        connection.sendall(rules if b"robots" in request else moved if b"/moved" in request else page)

    came: list[tuple[str, float]] = []
    return script, came


def test_pages_of_a_site_are_asked_for_as_far_apart_as_it_asks_by_all_processes(settings):
    """robots.txt is no page, and where a page sends us on to its own site is the same visit."""
    script, came = asking_to_wait(0.6, reply(b"", "301 Moved Permanently", headers=["Location: /3"]))
    with Loopback(script) as server:
        one, other = Process(settings), Process(settings)
        one.ask(f"{server.url}1")
        other.ask(f"{server.url}2")
        one.ask(f"{server.url}moved")

    gaps = {later[0]: later[1] - earlier[1] for earlier, later in pairwise(came)}
    assert ["/robots.txt", "/1", "/2", "/moved", "/3"] == [path for path, _ in came]
    assert gaps["/1"] < 0.5 < min(gaps["/2"], gaps["/moved"]) and gaps["/3"] < 0.5


def test_pages_whose_site_asks_for_a_long_wait_are_due_later_and_a_person_is_told_when(settings):
    """No look waits in line for a minute, and none fails; whoever decided that robots.txt does not count waits not."""
    script, came = asking_to_wait(45)
    with Loopback(script) as server, Store(settings.database) as store:
        process, other = Process(settings), Process(settings)
        stories.save_story(store, Story(id="s", title="S", description="", opened_at=NOON))
        article = make_article("s", url=f"{server.url}2", title="A")
        stories.save_article(store, article)
        watches.save_watch(store, replace(new_watch(article.id, NOON), next_check_at=NOON))
        process.ask(f"{server.url}1")

        now = clock.now()
        watch = watches.claim_due_watch(store, now, now + check.LEASE)
        assert watch is not None and check.waits_its_turn(store, watch, other.outbound, clock.now, other.robots)
        moved = watches.load_watch(store, article.id)
        assert timedelta(seconds=40) < moved.next_check_at - now <= timedelta(seconds=46)
        assert (0, None) == (moved.failures_in_a_row, moved.lease_until)
        with check.Instruments(robots=other.robots) as instruments:
            at = (other.outbound, clock.now, settings, instruments)
            with pytest.raises(Conflict, match=r"wait between two pages .* try again in 4[0-5] seconds"):
                check.check_article(store, article.id, *at)
            with pytest.raises(Conflict, match=r"try again in 4[0-5] seconds"):
                preview_page(f"{server.url}3", "", *at)
    assert ["/robots.txt", "/1"] == [path for path, _ in came]


def test_the_gap_another_page_asked_for_does_not_hold_up_one_for_which_robots_txt_does_not_count(settings):
    """Not in this process, nor in another; and it holds on for the pages that it binds."""
    script, came = asking_to_wait(45)
    with Loopback(script) as server, Store(settings.database) as store:
        process, other = Process(settings), Process(settings)
        stories.save_story(store, Story(id="s", title="S", description="", opened_at=NOON))
        article = make_article("s", url=f"{server.url}2", title="A")
        stories.save_article(store, article)
        watch = replace(new_watch(article.id, NOON), next_check_at=NOON, ignores_robots=True)
        watches.save_watch(store, watch)
        process.ask(f"{server.url}1")

        now = clock.now()
        claimed = watches.claim_due_watch(store, now, now + check.LEASE)
        assert claimed is not None and not check.waits_its_turn(store, claimed, process.outbound, clock.now)
        check.give_back(store, claimed)
        for one, page in ((process, "2"), (other, "3")):
            with check.Instruments(robots=one.robots) as instruments:
                at = (one.outbound, clock.now, settings, instruments)
                if page == "2":
                    check.check_article(store, article.id, *at)
                else:
                    preview_page(f"{server.url}{page}", "", *at, ignores_robots=True)
                with pytest.raises(Conflict, match=r"try again in (3[5-9]|4\d) seconds"):
                    preview_page(f"{server.url}4", "", *at)

    assert ["/robots.txt", "/1", "/2", "/3"] == [path for path, _ in came]
    assert all(SPACING / 2 < later - earlier < 8 for (_, earlier), (_, later) in pairwise(came[1:]))


def test_whoever_decided_that_robots_txt_does_not_count_waits_as_for_any_site(settings):
    script, came = asking_to_wait(45)
    with Loopback(script) as server:
        process = Process(settings)
        for page in ("1", "2"):
            asked = (process.outbound, clock.now, settings, process.robots)
            fetch_politely(f"{server.url}{page}", *asked, ignores_robots=True)

    assert ["/1", "/2"] == [path for path, _ in came] and came[1][1] - came[0][1] < 2
