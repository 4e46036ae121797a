"""Many watches, servers that hang, restarts, and what a server asks for: research marks S2, P3, D5, D10, D11 in small.

tests/bench/watches.py has the long form.
"""

import socket
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from service.check import Instruments
from service.check.hosts import robots_of
from service.check.lookout import Unseen, check_lookout, preview_lookout
from service.domain.cadence import LOOK_LATEST, new_watch, next_check
from service.domain.lookouts import make_lookout
from service.domain.retries import parse_retry_after
from service.domain.stories import Article, CheckOutcome, Story
from service.outbound import Outbound
from service.outbound.answers import PAGE
from service.schedule import OVERDUE, OVERDUE_LONGEST, OVERDUE_STEP, Timetable
from service.settings import Settings, read_settings
from storage import Store, lookouts, stories, watches
from tests.bench.watches import keep_up
from tests.builders import NOON
from tests.fakes import FakeWeb, FrozenClock, an_answer
from tests.looking import check_due
from tests.loopback import Loopback, reply
from tests.storage.stored import a_watch

WORDS = "The fire crossed the road on Monday and the county opened a shelter in the town hall, she said. " * 4
HTML = (
    "<html><head><title>Fire grows in hills</title></head><body><article><h1>Fire grows in hills</h1>"
    f"<p>{WORDS}</p></article></body></html>"
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings({"STET_DATA": str(tmp_path), "STET_ALLOW_NETWORKS": "127.0.0.0/8"})


def test_watches_of_many_hosts_are_looked_at_on_time():
    kept = keep_up(count=12, minutes=15)

    assert kept.looks >= 12
    assert 1.0 == kept.on_time


@pytest.mark.parametrize(
    "form",
    [
        "http://127.0.0.1:{port}/feed",
        "http://localhost:{port}/feed",
        "http://127.1:{port}/feed",
        "http://0x7f000001:{port}/feed",
        "http://2130706433:{port}/feed",
        "http://[::1]:{port}/feed",
        "http://[::ffff:127.0.0.1]:{port}/feed",
        "http://127.0.0.1.:{port}/feed",
        "http://user@127.0.0.1:{port}/feed",
        "http://127.0.0.1:{port}\\@example.com/feed",
    ],
)
def test_no_listing_and_nothing_it_names_is_asked_for_on_this_machine(tmp_path: Path, form: str) -> None:
    """S2: by preview, by a stored lookout, and by an index that names private sitemaps."""
    settings, clock = read_settings({"STET_DATA": str(tmp_path)}), FrozenClock()
    with Loopback(b"") as canary, Store(settings.database) as store, Instruments() as instruments:
        stories.save_story(store, Story(id="s", title="S", description="", opened_at=NOON))
        lookout = make_lookout("s", form.format(port=canary.port), NOON)
        outbound = Outbound(settings, spacing_seconds=0)
        seen, _ = preview_lookout(store, lookout, outbound, clock, settings, instruments)
        lookouts.save_lookout(store, lookout)
        moved = check_lookout(store, lookout.id, outbound, clock, settings, instruments)

        assert isinstance(seen, Unseen)
        assert moved.failures_in_a_row == 1
        assert 0 == canary.connections
        assert str(canary.port) not in moved.last_note


@pytest.mark.parametrize(
    ("asked", "least"),
    [
        ("0", timedelta(0)),
        ("7", timedelta(seconds=7)),
        ("7200", timedelta(hours=2)),
        ("86400", timedelta(days=1)),
        ("86400000", LOOK_LATEST),
        ("Wed, 07 Jan 2026 15:00:00 GMT", timedelta(hours=3)),
        ("Tue, 06 Jan 2026 15:00:00 GMT", timedelta(0)),
        ("soon", timedelta(0)),
        ("-1", timedelta(0)),
    ],
)
def test_a_server_is_never_asked_earlier_than_it_asked_for(asked: str, least: timedelta) -> None:
    """P3, for every jitter."""
    wait = parse_retry_after(asked, NOON)
    for jitter in (-1.0, 0.0, 1.0):
        moved = next_check(a_watch(), CheckOutcome.UNREACHABLE, NOON, jitter=jitter, retry_after=wait)
        assert moved.next_check_at - NOON >= max(least, timedelta(minutes=13))


@pytest.mark.parametrize("status", [429, 503])
def test_what_one_page_of_a_host_is_told_holds_for_all_of_them(settings: Settings, status: int) -> None:
    """Also over TLS or without, at another port, and for those that are only claimed later; for no other host."""
    pages = ["https://a.test/1", "http://a.test/2", "https://a.test:8443/3", "https://b.test/1", "https://a_test/1"]
    web, clock = FakeWeb(), FrozenClock(NOON)
    for page in pages[1:]:
        web.say(page, an_answer(HTML, url=page))
    web.say(pages[0], an_answer("", status, pages[0], retry_after="3600"), an_answer(HTML, url=pages[0]))
    for host in ("https://a.test", "http://a.test", "https://a.test:8443", "https://b.test", "https://a_test"):
        web.say(f"{host}/robots.txt", an_answer("", 404))
    with Store(settings.database) as store, Instruments() as instruments:
        _save(store, *pages)
        while check_due(store, web, clock, settings, instruments):  # type: ignore[arg-type]
            pass
        clock.pass_by(timedelta(minutes=59))
        while check_due(store, web, clock, settings, instruments):  # type: ignore[arg-type]
            pass
        assert [pages[0]] == [one.url for one in web.asked if "a.test" in one.url and "robots" not in one.url]
        left = {one.article_id: (one.next_check_at, one.failures_in_a_row) for one in watches.list_watches(store)}
        assert [(NOON + timedelta(hours=1), 0)] * 2 == [left["a1"], left["a2"]]

        clock.pass_by(timedelta(minutes=1))
        while check_due(store, web, clock, settings, instruments):  # type: ignore[arg-type]
            pass
    assert set(pages) == {one.url for one in web.asked if "robots" not in one.url}


def test_a_page_that_asks_for_time_while_it_answers_speaks_for_itself(settings: Settings) -> None:
    """Retry-After beside what is no refusal is about that address."""
    web, clock, pages = FakeWeb(), FrozenClock(NOON), ["https://a.test/1", "https://a.test/2"]
    web.say("https://a.test/robots.txt", an_answer("", 404))
    web.say(pages[0], an_answer("", 404, pages[0], retry_after="7200"))
    web.say(pages[1], an_answer(HTML, url=pages[1]))
    with Store(settings.database) as store, Instruments() as instruments:
        _save(store, *pages)
        done = [check_due(store, web, clock, settings, instruments) for _ in range(3)]  # type: ignore[arg-type]
        moved = watches.load_watch(store, "a0")

    assert [CheckOutcome.GONE, CheckOutcome.CHANGED, None] == done
    assert NOON + timedelta(hours=2) <= moved.next_check_at


def test_after_a_week_away_ten_thousand_watches_are_spread_over_ten_minutes(settings: Settings) -> None:
    """D5 and D11: each once, no second with more than three times its share."""
    with Store(settings.database) as store:
        _save(store, *(f"https://h{n}.test/" for n in range(10_000)))
        now = NOON + timedelta(days=7)
        assert 10_000 == watches.spread_overdue(store, now, OVERDUE, OVERDUE_STEP, OVERDUE_LONGEST)
        due = [one.next_check_at for one in watches.list_watches(store)]
        assert 0 == watches.spread_overdue(store, now - OVERDUE, OVERDUE, OVERDUE_STEP, OVERDUE_LONGEST)

    seconds = Counter((at - now) // timedelta(seconds=1) for at in due)
    assert max(seconds.values()) <= 3 * 10_000 / 600
    assert now <= min(due) and max(due) <= now + OVERDUE_LONGEST


def test_few_missed_watches_begin_a_second_apart_and_those_just_due_are_let_be(settings: Settings) -> None:
    with Store(settings.database) as store:
        _save(store, *(f"https://h{n}.test/" for n in range(3)))
        watches.save_watch(store, replace(watches.load_watch(store, "a0"), next_check_at=NOON + timedelta(hours=1)))
        watches.spread_overdue(store, NOON + timedelta(hours=1), OVERDUE, OVERDUE_STEP, OVERDUE_LONGEST)
        due = {one.article_id: one.next_check_at - NOON for one in watches.list_watches(store)}

    assert {timedelta(hours=1), timedelta(hours=1, seconds=1)} == {due["a1"], due["a2"]}
    assert timedelta(hours=1) == due["a0"]


def test_pages_of_a_host_that_hangs_keep_nobody_else_waiting(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """D10 in small: six pages of one host never answer; five of others are read by one who looks, meanwhile."""
    monkeypatch.setattr("service.check.leave.PAGE", replace(PAGE, total=timedelta(seconds=1)))
    clock = FrozenClock()
    monkeypatch.setattr("service.clock.now", clock)

    def hang(request: bytes, connection: socket.socket) -> None:
        if b"robots" in request:
            connection.sendall(reply(b"", "404 Not Found"))
        elif b"127.0.0.9" in request:
            hung.closing.wait(10)
        else:
            connection.sendall(reply(HTML.encode(), headers=["Content-Type: text/html"]))

    with Loopback(hang) as hung, Store(settings.database) as store:
        _save(store, *(f"http://127.0.0.{9 if n < 6 else 1}:{hung.port}/{n}" for n in range(11)))
        timetable = Timetable(settings, Outbound(settings, spacing_seconds=0, dial=_to_this_machine))
        taken = timetable._outbound._turns.turn("127.0.0.9", timedelta(seconds=30))
        with taken:  # somebody is asking the host that hangs
            done = timetable.check_all_due()
        outcomes = {one.article_id: one.last_outcome for one in watches.list_watches(store)}
        timetable.shutdown()

    assert 5 == done
    assert {CheckOutcome.CHANGED} == {outcomes[f"a{n}"] for n in range(6, 11)}
    assert {None} == {outcomes[f"a{n}"] for n in range(6)}


def _to_this_machine(address: str, port: int, seconds: float) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), seconds)


def _save(store: Store, *urls: str) -> None:
    with store.transaction():
        stories.save_story(store, Story(id="s", title="S", description="", opened_at=NOON))
        for number, url in enumerate(urls):
            article = Article(id=f"a{number}", story_id="s", url=url, title="", publisher="", language="en")
            stories.save_article(store, article)
            watches.save_watch(store, new_watch(article.id, NOON))


def test_a_restart_asks_a_host_for_nothing_more(settings: Settings) -> None:
    """P4: forty watches of one host, with a restart after 25 of them and another at the end: each asked for once."""
    web, clock = FakeWeb(), FrozenClock(NOON)
    pages = [f"https://a.test/{number}" for number in range(40)]
    web.say("https://a.test/robots.txt", an_answer("", 404))
    for page in pages:
        web.say(page, an_answer("", 404, page))
    with Store(settings.database) as store:
        _save(store, *pages)
    for looks in (25, 40, 40):
        with Store(settings.database) as store, Instruments(robots=robots_of(settings)) as instruments:
            for _ in range(looks):
                if check_due(store, web, clock, settings, instruments) is None:  # type: ignore[arg-type]
                    break

    assert sorted([*pages, "https://a.test/robots.txt"]) == sorted(one.url for one in web.asked)
