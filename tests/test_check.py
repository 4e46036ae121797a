"""Looking at one article: what each answer comes to, and that nothing but a usable page becomes a version."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from service.check import LEASE, Instruments, check_article, put_off
from service.domain.cadence import new_watch
from service.domain.captures import Verdict, make_capture
from service.domain.deliveries import Fault
from service.domain.errors import Conflict, NotFound
from service.domain.stories import Article, CheckOutcome, Pace, Story, Watch, WatchState
from service.domain.versions import Origin, make_version
from service.outbound import Answer, Failure, Outbound
from service.record import record
from service.record.deciding import decide
from service.settings import read_settings
from service.watching.page import PageReader
from storage import Busy, Store, deliveries, raws
from storage.curating.renaming import rename_article
from storage.notices import list_notices
from storage.reports import list_current_reports
from storage.stories import load_article, save_article, save_story
from storage.versions import list_captures, list_versions, load_version
from storage.watches import claim_watch, load_watch, save_watch
from tests.builders import NOON
from tests.fakes import FakeWeb, FrozenClock, a_failure, an_answer
from tests.looking import check_due
from tests.loopback import Loopback, reply
from tests.storage.stored import a_subscription

SETTINGS = read_settings({})
URL = "https://daily.test/fire"
ROBOTS = "https://daily.test/robots.txt"
WORDS = "The fire crossed the road on Monday and the county opened a shelter in the town hall. " * 6


def a_page(killed: int = 12, more: str = WORDS) -> str:
    """The page of an article of some hundred words."""
    return (
        f"<html lang='en'><head><title>Fire grows | Daily</title></head><body><nav>Home Sport</nav><article>"
        f"<h1>Fire grows</h1><p>At least {killed} people were killed, the governor said.</p><p>{more}</p>"
        f"</article></body></html>"
    )


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    with PageReader() as reader:
        yield reader


@pytest.fixture
def instruments(reader: PageReader) -> Instruments:
    return Instruments(reader=reader)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as store:
        save_story(store, Story(id="fire", title="Fire", description="", opened_at=NOON))
        save_article(store, an_article(URL))
        save_watch(store, new_watch("a1", NOON))
        yield store


@pytest.fixture
def web() -> FakeWeb:
    web = FakeWeb()
    web.say(ROBOTS, an_answer("", 404))
    return web


def an_article(url: str) -> Article:
    return Article(id="a1", story_id="fire", url=url, title="Fire", publisher="Daily", language="en")


def html(body: str | bytes, status: int = 200, **more: object) -> Answer:
    return an_answer(body, status, URL, content_type="text/html; charset=utf-8", **more)  # type: ignore[arg-type]


def look(
    store: Store, web: FakeWeb | Outbound, clock: FrozenClock, instruments: Instruments, settings: object = SETTINGS
) -> CheckOutcome:
    return check_article(store, "a1", web, clock, settings, instruments)  # type: ignore[arg-type]


def test_the_first_look_records_the_first_version(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html(a_page(), etag='W/"a"', last_modified="Wed, 07 Jan 2026 12:00:00 GMT"))

    assert CheckOutcome.CHANGED is look(store, web, clock, instruments)

    [known] = list_versions(store, "a1")
    version = load_version(store, known.id)
    assert version.text.startswith("Fire grows\n\nAt least 12 people were killed, the governor said.")
    assert (NOON, Origin.CHECK, URL, "Fire grows", "en") == (
        version.captured_at,
        version.origin,
        version.url,
        version.headline,
        version.language,
    )
    watch = load_watch(store, "a1")
    assert ('W/"a"', "Wed, 07 Jan 2026 12:00:00 GMT") == (watch.etag, watch.last_modified)
    assert (NOON, None, "The first version was recorded.") == (
        watch.last_checked_at,
        watch.lease_until,
        watch.last_note,
    )
    assert watch.next_check_at > NOON


@pytest.mark.parametrize(("said", "title"), [("", "Fire grows"), ("The big fire", "The big fire")])
def test_the_first_version_names_an_article_that_nobody_named(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments, said: str, title: str
) -> None:
    """Else it would be called by its address wherever it stands beside others."""
    rename_article(store, replace(load_article(store, "a1"), title=said), ())
    web.say(URL, html(a_page()), html(a_page().replace("Fire grows", "Fire is out")))
    for _ in range(2):
        look(store, web, clock, instruments)
        clock.pass_by(timedelta(hours=1))

    assert title == load_article(store, "a1").title


@pytest.mark.parametrize(("known", "publisher"), [("", "The Weir Post"), ("Weir Desk", "Weir Desk")])
def test_the_first_look_says_whose_article_it_is_unless_somebody_said(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments, known: str, publisher: str
) -> None:
    rename_article(store, replace(load_article(store, "a1"), publisher=known), ())
    named = "<head><meta property='og:site_name' content='The Weir Post'>"
    later = "<head><meta property='og:site_name' content='Another Post'>"
    web.say(URL, html(a_page().replace("<head>", named)), html(a_page(19).replace("<head>", later)))
    for _ in range(2):
        look(store, web, clock, instruments)
        clock.pass_by(timedelta(hours=1))

    assert publisher == load_article(store, "a1").publisher and 2 == len(list_versions(store, "a1"))


def test_a_look_keeps_the_page_as_it_came_be_it_the_article_or_a_wall(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    wall = "<title>Just a moment...</title><p>Checking your browser before you go on."
    web.say(URL, html(a_page()), html(wall, 403))
    for _ in range(2):
        look(store, web, clock, instruments)
        clock.pass_by(timedelta(hours=1))

    kept = [raws.find_raw(store, one.id) for one in list_captures(store, "a1")]
    assert [wall, a_page()] == [raw.data.decode() for raw in kept if raw is not None]


def test_a_changed_page_is_a_version_with_a_report(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html(a_page(12)), html(a_page(19)))
    look(store, web, clock, instruments)
    clock.pass_by(timedelta(hours=1))

    assert CheckOutcome.CHANGED is look(store, web, clock, instruments)

    [report] = list_current_reports(store, "a1")
    assert 2 == len(list_versions(store, "a1"))
    assert report.headline == load_watch(store, "a1").last_note


def test_the_same_text_is_no_version_and_neither_is_not_modified(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html(a_page(), etag='"a"'), html(a_page().replace("Home", "Start"), etag='"b"'), html("", 304))
    look(store, web, clock, instruments)
    for _ in range(2):
        clock.pass_by(timedelta(hours=1))
        assert CheckOutcome.UNCHANGED is look(store, web, clock, instruments)

    assert ["", '"a"', '"b"'] == [asked.etag for asked in web.asked if asked.url == URL]
    assert 1 == len(list_versions(store, "a1"))
    assert ('"b"', 2) == (load_watch(store, "a1").etag, load_watch(store, "a1").unchanged_in_a_row)


@pytest.mark.parametrize(
    ("answer", "outcome", "verdict", "note"),
    [
        (html("oops", 500), CheckOutcome.UNREACHABLE, Verdict.UNREACHABLE, "problem of its own (it answered 500)"),
        (html("", 429), CheckOutcome.UNREACHABLE, Verdict.UNREACHABLE, "come less often (it answered 429)"),
        (a_failure(), CheckOutcome.UNREACHABLE, Verdict.UNREACHABLE, "could not be reached"),
        (
            a_failure(Fault.TIMED_OUT, "The server took too long to answer."),
            CheckOutcome.UNREACHABLE,
            Verdict.UNREACHABLE,
            "took too long",
        ),
        (
            a_failure(Fault.PRIVATE_ADDRESS, "The address is not on the public internet."),
            CheckOutcome.REFUSED,
            Verdict.REFUSED,
            "not on the public internet",
        ),
        (
            a_failure(Fault.TOO_LARGE, "The answer is larger than 15,728,640 bytes."),
            CheckOutcome.UNUSABLE,
            Verdict.TRUNCATED,
            "larger than",
        ),
        (html(a_page(), 403), CheckOutcome.REFUSED, Verdict.REFUSED, "refuses to show"),
        (html(a_page(), 404), CheckOutcome.GONE, Verdict.NOT_FOUND, "not there; if it stays so, it counts as gone"),
        (html(a_page(), 410), CheckOutcome.GONE, Verdict.GONE, "gone for good"),
        (html(""), CheckOutcome.UNUSABLE, Verdict.EMPTY, "No article was found"),
        (
            html("<html><body><form><p>Please log in to read.</p><input type=password></form></body></html>"),
            CheckOutcome.UNUSABLE,
            Verdict.LOGIN_WALL,
            "asks for a login",
        ),
        (
            html("<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>", 503),
            CheckOutcome.UNUSABLE,
            Verdict.CHALLENGE,
            "whether we are a robot",
        ),
        (html(a_page(), truncated=True), CheckOutcome.UNUSABLE, Verdict.TRUNCATED, "ended before it was complete"),
        (
            html(a_page(more="")),
            CheckOutcome.UNUSABLE,
            Verdict.SHRUNK,
            "The text stops after its first paragraphs, where it",
        ),
        (
            an_answer(b"%PDF-1.7", content_type="application/pdf"),
            CheckOutcome.UNUSABLE,
            Verdict.ERROR_PAGE,
            "What came back is application/pdf",
        ),
    ],
)
def test_what_is_no_usable_page_is_said_in_one_sentence_and_is_never_a_change(
    store: Store,
    web: FakeWeb,
    clock: FrozenClock,
    instruments: Instruments,
    answer: Answer | Failure,
    outcome: CheckOutcome,
    verdict: Verdict,
    note: str,
) -> None:
    web.say(URL, html(a_page(), etag='"a"'), answer)
    look(store, web, clock, instruments)
    clock.pass_by(timedelta(hours=1))

    assert outcome is look(store, web, clock, instruments)

    watch = load_watch(store, "a1")
    assert note in watch.last_note
    assert watch.last_note.endswith(".")
    assert ('"a"', outcome, 1, None) == (watch.etag, watch.last_outcome, watch.failures_in_a_row, watch.lease_until)
    assert 1 == len(list_versions(store, "a1"))
    assert () == list_current_reports(store, "a1")
    capture = list_captures(store, "a1")[0]
    assert (verdict, watch.last_note) == (capture.verdict, capture.note)


def test_an_import_since_the_last_look_is_not_taken_for_what_the_server_has(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    """ "Not modified" is about the text of the last look; the article's newest text is another by now."""
    web.say(URL, html(a_page(12), etag='"a"'))
    look(store, web, clock, instruments)
    clock.pass_by(timedelta(hours=1))
    imported = make_version(article_id="a1", captured_at=clock(), text=f"At least 19 people were killed.\n\n{WORDS}")
    record(store, make_capture(imported), memory=instruments.memory, public_url="", now=clock())
    clock.pass_by(timedelta(hours=1))

    assert CheckOutcome.CHANGED is look(store, web, clock, instruments)
    clock.pass_by(timedelta(hours=1))
    look(store, web, clock, instruments)

    assert ["", "", '"a"'] == [asked.etag for asked in web.asked if asked.url == URL]
    assert 3 == len(list_versions(store, "a1"))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("how", ["the connection broke", "the server sent no more"])
def test_a_cut_copy_of_the_same_page_withdraws_nothing(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments, share: float, how: str
) -> None:
    paragraphs = "</p><p>".join(
        f"On day {day} the fire crossed road {day} and burned {day} homes." for day in range(2, 40)
    )
    whole = a_page(more=paragraphs)
    web.say(URL, html(whole), html(whole[: int(len(whole) * share)], truncated=how == "the connection broke"))
    look(store, web, clock, instruments)
    clock.pass_by(timedelta(hours=1))

    assert CheckOutcome.UNUSABLE is look(store, web, clock, instruments)
    assert () == list_current_reports(store, "a1")


def test_a_server_that_asks_for_time_gets_it(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, an_answer("", 503, URL, retry_after="36000"))

    look(store, web, clock, instruments)

    assert timedelta(hours=10) <= load_watch(store, "a1").next_check_at - NOON


@pytest.mark.parametrize(
    ("robots", "outcome", "note"),
    [
        (an_answer("User-agent: *\nDisallow: /"), CheckOutcome.REFUSED, "robots.txt forbids"),
        (an_answer("oops", 500), CheckOutcome.UNREACHABLE, "robots.txt failed"),
        (a_failure(), CheckOutcome.UNREACHABLE, "could not be reached"),
    ],
)
def test_a_page_is_not_asked_for_without_leave(
    store: Store,
    web: FakeWeb,
    clock: FrozenClock,
    instruments: Instruments,
    robots: Answer | Failure,
    outcome: CheckOutcome,
    note: str,
) -> None:
    web.say(ROBOTS, robots)

    assert outcome is look(store, web, clock, instruments)
    assert note in load_watch(store, "a1").last_note
    assert [ROBOTS] == [asked.url for asked in web.asked]


OTHER = "https://www.daily.test/fire"
OTHER_ROBOTS = "https://www.daily.test/robots.txt"


@pytest.mark.parametrize(
    ("robots", "outcome", "asked"),
    [
        (an_answer("", 404), CheckOutcome.CHANGED, [ROBOTS, URL, OTHER_ROBOTS, OTHER]),
        (an_answer("User-agent: *\nDisallow: /fire"), CheckOutcome.REFUSED, [ROBOTS, URL, OTHER_ROBOTS]),
        (an_answer("", 503), CheckOutcome.UNREACHABLE, [ROBOTS, URL, OTHER_ROBOTS]),
    ],
)
def test_a_site_that_a_page_sends_us_on_to_is_asked_for_leave_too(
    store: Store,
    web: FakeWeb,
    clock: FrozenClock,
    instruments: Instruments,
    robots: Answer,
    outcome: CheckOutcome,
    asked: list[str],
) -> None:
    web.say(URL, an_answer("", 301, URL, location=OTHER))
    web.say(OTHER_ROBOTS, robots)
    web.say(OTHER, replace(html(a_page()), url=OTHER))

    assert outcome is look(store, web, clock, instruments)
    assert asked == [one.url for one in web.asked]


def test_a_path_that_a_page_sends_us_on_to_is_judged_by_the_rules_already_read(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(ROBOTS, an_answer("User-agent: *\nDisallow: /members"))
    web.say(URL, an_answer("", 302, URL, location="/members/fire"))

    assert CheckOutcome.REFUSED is look(store, web, clock, instruments)
    assert [ROBOTS, URL] == [one.url for one in web.asked]
    assert "robots.txt forbids" in load_watch(store, "a1").last_note


@pytest.mark.parametrize(
    ("location", "note"), [("/fire", "sent us on more than 5 times"), ("", "cannot be read"), ("ftp://a.test/", "used")]
)
def test_a_page_that_sends_us_nowhere_is_one_sentence(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments, location: str, note: str
) -> None:
    web.say(URL, an_answer("", 302, URL, location=location))

    assert look(store, web, clock, instruments) in (CheckOutcome.UNREACHABLE, CheckOutcome.REFUSED)
    assert note in load_watch(store, "a1").last_note


def test_another_text_at_the_very_second_of_a_look_is_no_bug(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html(a_page()))
    imported = make_version(article_id="a1", captured_at=clock(), text="At least 19 people were killed.")
    record(store, make_capture(imported), memory=instruments.memory, public_url="", now=clock())

    assert CheckOutcome.UNUSABLE is look(store, web, clock, instruments)

    watch = load_watch(store, "a1")
    assert (None, NOON + timedelta(minutes=1), 0) == (watch.lease_until, watch.next_check_at, watch.failures_in_a_row)
    assert "at the very second" in watch.last_note
    clock.pass_by(timedelta(minutes=1))
    assert CheckOutcome.CHANGED is check_due(store, web, clock, SETTINGS, instruments)  # type: ignore[arg-type]  # the fake web


def test_looking_now_while_the_database_is_busy_leaves_the_watch_as_it_was(
    store: Store,
    web: FakeWeb,
    clock: FrozenClock,
    instruments: Instruments,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise Busy("The database is busy.")

    before = load_watch(store, "a1")
    web.say(URL, html(a_page()))
    monkeypatch.setattr("service.check.record", busy)

    with pytest.raises(Conflict, match="busy"):
        look(store, web, clock, instruments)
    assert before == load_watch(store, "a1")


def test_a_sites_rules_are_asked_for_once_a_day(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html(a_page()))
    for hours in (1, 1, 23):
        look(store, web, clock, instruments)
        clock.pass_by(timedelta(hours=hours))

    assert [ROBOTS, URL, URL, URL] == [asked.url for asked in web.asked]
    look(store, web, clock, instruments)
    assert [ROBOTS, URL] == [asked.url for asked in web.asked[-2:]]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://192.168.0.1/a", "http://localhost/", "file:///etc/passwd"]
)
def test_a_private_address_is_refused_before_anything_is_asked(
    store: Store, clock: FrozenClock, instruments: Instruments, url: str
) -> None:
    save_article(store, replace(an_article(url), id="a2"))
    save_watch(store, new_watch("a2", NOON))
    outbound = Outbound(SETTINGS)

    outcome = check_article(store, "a2", outbound, clock, SETTINGS, instruments)

    assert CheckOutcome.REFUSED is outcome
    assert "The address" in load_watch(store, "a2").last_note


def test_only_one_looks_at_a_time_and_only_at_what_is_due(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    claim_watch(store, "a1", NOON, NOON + LEASE)

    assert check_due(store, web, clock, SETTINGS, instruments) is None  # type: ignore[arg-type]
    with pytest.raises(Conflict, match="looked at right now"):
        look(store, web, clock, instruments)

    clock.pass_by(LEASE)
    web.say(URL, html(a_page()))
    assert CheckOutcome.CHANGED is check_due(store, web, clock, SETTINGS, instruments)  # type: ignore[arg-type]
    assert check_due(store, web, clock, SETTINGS, instruments) is None  # type: ignore[arg-type]


def test_an_article_without_a_watch_is_not_found(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    with pytest.raises(NotFound):
        check_article(store, "a9", web, clock, SETTINGS, instruments)  # type: ignore[arg-type]


def test_a_paused_watch_may_be_looked_at_and_stays_paused(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    save_watch(store, new_watch("a1", NOON, WatchState.PAUSED))
    web.say(URL, html(a_page()))

    assert CheckOutcome.CHANGED is look(store, web, clock, instruments)
    assert WatchState.PAUSED is load_watch(store, "a1").state


def test_a_watch_that_brought_out_a_bug_waits_an_hour_and_says_so(store: Store, clock: FrozenClock) -> None:
    claimed = claim_watch(store, "a1", NOON, NOON + LEASE)
    assert isinstance(claimed, Watch)

    put_off(store, claimed, clock)

    watch = load_watch(store, "a1")
    assert (NOON + timedelta(hours=1), None) == (watch.next_check_at, watch.lease_until)
    assert "inside Stet" in watch.last_note


def test_the_whole_way_from_a_real_server_to_a_version(
    store: Store, clock: FrozenClock, instruments: Instruments
) -> None:
    settings = replace(SETTINGS, private_networks=("127.0.0.0/8",))
    robots, page = reply(status="404 Not Found"), reply(a_page().encode(), headers=["Content-Type: text/html"])
    cut = reply(a_page(19).encode()[:-200], headers=["Content-Type: text/html"], length=9_999)

    def script(request: bytes, connection: object) -> None:
        path = request.split(b" ")[1]
        connection.sendall(robots if path == b"/robots.txt" else cut if server.connections > 2 else page)  # type: ignore[attr-defined]

    with Loopback(script) as server:
        save_article(store, replace(an_article(server.url + "fire"), id="a2"))
        save_watch(store, new_watch("a2", NOON))
        outbound = Outbound(settings, spacing_seconds=0)
        outcomes = []
        for _ in range(2):
            outcomes.append(check_article(store, "a2", outbound, clock, settings, instruments))
            clock.pass_by(timedelta(hours=1))

    assert [CheckOutcome.CHANGED, CheckOutcome.UNUSABLE] == outcomes
    assert 1 == len(list_versions(store, "a2"))
    assert [b"GET /robots.txt HTTP/1.1", b"GET /fire HTTP/1.1", b"GET /fire HTTP/1.1"] == [
        request.split(b"\r\n")[0] for request in server.requests
    ]


def test_not_modified_is_no_answer_to_who_asked_on_no_condition(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html("", 304))

    assert CheckOutcome.UNUSABLE is look(store, web, clock, instruments)
    assert "The server did not give the page (it answered 304)." == load_watch(store, "a1").last_note


LATER = (
    '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2026-01-07T12:20:00Z"}</script></head>'
)


@pytest.mark.parametrize(
    ("shorter", "hours", "third"),
    [
        pytest.param(a_page(more="That is all."), 1, CheckOutcome.CHANGED, id="with an end of its own"),
        pytest.param(a_page(more=""), 1, CheckOutcome.UNUSABLE, id="as behind a paywall"),
        pytest.param(a_page(more=""), 7, CheckOutcome.UNUSABLE, id="as behind a paywall, for less than a day"),
        pytest.param(a_page(more=""), 8, CheckOutcome.CHANGED, id="for a day"),
        pytest.param(a_page(more="").replace("</head>", LATER), 1, CheckOutcome.CHANGED, id="changed, as is stated"),
    ],
)
def test_a_shrunk_text_is_compared_when_three_looks_agree(
    store: Store,
    web: FakeWeb,
    clock: FrozenClock,
    instruments: Instruments,
    shorter: str,
    hours: int,
    third: CheckOutcome,
) -> None:
    web.say(URL, html(a_page()), html(shorter))
    outcomes = []
    for _ in range(4):
        outcomes.append(look(store, web, clock, instruments))
        clock.pass_by(timedelta(hours=hours))

    assert [CheckOutcome.CHANGED, CheckOutcome.UNUSABLE, CheckOutcome.UNUSABLE, third] == outcomes
    assert (2 if third is CheckOutcome.CHANGED else 1) == len(list_versions(store, "a1"))


def test_a_persons_word_on_a_text_holds_whenever_it_comes_again(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html(a_page(12)), html(a_page(19)), html(a_page(12)), html(a_page(19)))
    look(store, web, clock, instruments)
    clock.pass_by(timedelta(hours=1))
    look(store, web, clock, instruments)
    newest = list_captures(store, "a1")[0]

    decide(store, newest.id, False, memory=instruments.memory, now=clock())
    assert 1 == len(list_versions(store, "a1"))
    clock.pass_by(timedelta(hours=1))
    assert CheckOutcome.UNCHANGED is look(store, web, clock, instruments)
    clock.pass_by(timedelta(hours=1))
    assert CheckOutcome.UNUSABLE is look(store, web, clock, instruments)
    assert Verdict.SET_ASIDE is list_captures(store, "a1")[0].verdict

    decide(store, newest.id, True, memory=instruments.memory, now=clock())
    assert 4 == sum(one.verdict is Verdict.USABLE for one in list_captures(store, "a1"))
    assert 2 <= len(list_versions(store, "a1"))


def test_a_person_may_decide_that_robots_txt_does_not_count_for_a_page(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(ROBOTS, an_answer("User-agent: *\nDisallow: /"))
    web.say(URL, html(a_page()))
    assert CheckOutcome.REFUSED is look(store, web, clock, instruments)

    save_watch(store, replace(load_watch(store, "a1"), ignores_robots=True))
    clock.pass_by(timedelta(hours=1))
    web.asked.clear()
    assert CheckOutcome.CHANGED is look(store, web, clock, instruments)
    assert [URL] == [asked.url for asked in web.asked]


@pytest.mark.parametrize(
    ("selector", "said"),
    [
        ("#story-body", "Nothing with words on the page fits the selector #story-body;"),
        ("h1", "Too few words for an article fit the selector h1;"),
    ],
)
def test_a_selector_that_nothing_or_hardly_anything_fits_is_named(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments, selector: str, said: str
) -> None:
    web.say(URL, html(a_page()))
    save_watch(store, replace(load_watch(store, "a1"), selector=selector))

    assert CheckOutcome.UNUSABLE is look(store, web, clock, instruments)
    assert said in load_watch(store, "a1").last_note


def test_a_persons_selector_and_cron_hold_for_a_look(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    page = a_page().replace("</article>", f"</article><div class='real'><p>{WORDS.replace('fire', 'flood')}</p></div>")
    web.say(URL, html(page))
    pace = Pace(cron="30 6 * * *", zone="Europe/Berlin")
    save_watch(store, replace(load_watch(store, "a1"), selector=".real", pace=pace))

    assert CheckOutcome.CHANGED is look(store, web, clock, instruments)
    [known] = list_versions(store, "a1")
    assert load_version(store, known.id).text.startswith("Fire grows\n\nThe flood crossed")
    assert NOON.replace(day=NOON.day + 1, hour=5, minute=30) == load_watch(store, "a1").next_check_at


def test_a_spell_of_trouble_is_noticed_once_and_so_is_its_end(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, *[a_failure()] * 5, html(a_page()))
    deliveries.save_subscription(store, a_subscription(wants_notices=True))
    for _ in range(7):
        look(store, web, clock, instruments)
        clock.pass_by(timedelta(hours=1))

    assert ["well", "failing"] == [notice.health for notice in list_notices(store, "a1")]
    assert ["watch.recovered", "watch.failing"] == [owed.about for owed in deliveries.list_deliveries(store, "s1")]


@pytest.mark.parametrize("again", [html(a_page()), an_answer(b"", 304, URL)], ids=["200", "304"])
def test_a_page_that_was_gone_and_is_found_is_watched_again_and_told_of(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments, again: Answer
) -> None:
    deliveries.save_subscription(store, a_subscription(wants_notices=True))
    web.say(URL, html(a_page(), etag='"a"'), html("", 410), again)
    for _ in range(2):
        look(store, web, clock, instruments)
        clock.pass_by(timedelta(hours=1))

    assert WatchState.ENDED is load_watch(store, "a1").state
    assert CheckOutcome.UNCHANGED is look(store, web, clock, instruments)
    watch = load_watch(store, "a1")
    assert (WatchState.WATCHING, 0) == (watch.state, watch.failures_in_a_row)
    assert watch.last_note.startswith("The page was gone, is there again, and is looked at again. ")
    assert [
        "The page was gone, is there again, and is looked at again.",
        "The page is not looked at any more. The page is gone for good (it answered 410).",
    ] == [notice.note for notice in list_notices(store, "a1")]
    assert ["watch.recovered", "watch.failing"] == [owed.about for owed in deliveries.list_deliveries(store, "s1")]
    assert 1 == len(list_versions(store, "a1"))  # going and coming back is no change of the text


@pytest.mark.parametrize("said", ["It was Monday.", "An earlier version gave 300 as the number; it is 30."])
def test_a_correction_that_is_stated_for_machines_alone_is_said_once_and_changes_nothing(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments, said: str
) -> None:
    stated = f'<script type="application/ld+json">{{"@type":"NewsArticle","correction":"{said}"}}</script></head>'
    page = html(a_page().replace("</head>", stated))
    web.say(URL, html(a_page()), page, page)
    notes = []
    for _ in range(3):
        look(store, web, clock, instruments)
        notes.append(load_watch(store, "a1").last_note)
        clock.pass_by(timedelta(hours=1))

    same = "The text is the same as before."
    assert [f"{same} The publisher states a correction: “{said}”", same] == notes[1:]
    assert 1 == len(list_versions(store, "a1"))


def test_a_page_that_is_gone_for_good_is_not_looked_at_again(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html("", 410))

    assert CheckOutcome.GONE is look(store, web, clock, instruments)
    assert WatchState.ENDED is load_watch(store, "a1").state


def test_a_page_that_was_gone_and_is_there_again_says_so_once(
    store: Store, web: FakeWeb, clock: FrozenClock, instruments: Instruments
) -> None:
    web.say(URL, html(a_page()), html("", 410), html(a_page()), html(a_page()))
    notes = []
    for _ in range(4):
        look(store, web, clock, instruments)
        notes.append(load_watch(store, "a1").last_note)
        clock.pass_by(timedelta(hours=1))

    assert "The page was gone, is there again, and is looked at again. The text is the same as before." == notes[2]
    assert "The text is the same as before." == notes[3]
    assert WatchState.WATCHING is load_watch(store, "a1").state
