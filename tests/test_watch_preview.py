"""What the first look at a page would bring, told before it is watched."""

from collections.abc import Iterator

import pytest

from service.check import Instruments
from service.check.leave import HELD
from service.check.preview import Leave, Preview, preview_page
from service.domain.captures import Verdict
from service.settings import read_settings
from service.watching.page import PageReader
from service.watching.robots import RobotsMemory
from tests.fakes import FakeWeb, FrozenClock, an_answer

SETTINGS = read_settings({})
URL = "https://daily.test/dam"
LINES = (
    "The dam above Weir held on Monday, Mayor Ada Brook said, and about 20 per cent of the valley is under water.",
    "She ruled out closing the bridge, and said that 40 homes were left without power after the storm.",
    "The county expects more rain on Tuesday and asked people along the river to stay away from its banks.",
    "Schools in three villages stay closed until Thursday, the county said, and buses run on the upper road.",
)
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in LINES)
PAGE_OF_IT = (
    "<html lang='en'><head><title>Dam holds</title>"
    "<meta property='article:published_time' content='2026-01-07T08:00:00Z'></head><body><article>"
    f"<h1>Dam above Weir holds</h1>{PARAGRAPHS}</article>"
    "<div class='other'><p>Another part of the page that says something about the market in the old town hall.</p>"
    "<p>It opens on Saturday and has cheese, bread and honey from the valley, its organisers said.</p></div>"
    "</body></html>"
)


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    with PageReader() as reader:
        yield reader


def previewed(reader: PageReader, *, selector: str = "", robots: str = "", page=None, ignored: bool = False) -> Preview:
    """What is told of the page, whose site has this robots.txt."""
    web = FakeWeb()
    web.say("https://daily.test/robots.txt", an_answer(robots, 200 if robots else 404, content_type="text/plain"))
    web.say(URL, page or an_answer(PAGE_OF_IT, url=URL, content_type="text/html"))
    instruments = Instruments(reader=reader)
    return preview_page(URL, selector, web, FrozenClock(), SETTINGS, instruments, ignores_robots=ignored)


def test_a_page_is_told_with_its_headline_date_verdict_and_first_lines(reader):
    seen = previewed(reader)

    assert (Verdict.USABLE, "Dam above Weir holds", "en", 200) == (
        seen.verdict,
        seen.headline,
        seen.language,
        seen.status,
    )
    assert (LINES[:3], Leave.ALLOWS) == (seen.begins, seen.robots)
    assert seen.is_usable and seen.words > 60 and seen.published_at is not None and 2026 == seen.published_at.year


def test_a_selector_says_what_is_read(reader):
    assert "cheese" in " ".join(previewed(reader, selector=".other").begins)
    nothing = previewed(reader, selector=".nowhere")
    assert (Verdict.EMPTY, False) == (nothing.verdict, nothing.is_usable) and ".nowhere" in nothing.note


def test_what_robots_txt_forbids_is_not_asked_and_said(reader):
    seen = previewed(reader, robots="User-agent: *\nDisallow: /")

    assert (Verdict.REFUSED, Leave.FORBIDS, ()) == (seen.verdict, seen.robots, seen.begins)
    assert "robots.txt" in seen.note


def test_what_robots_txt_forbids_is_asked_where_somebody_decided_so_and_that_is_said(reader):
    seen = previewed(reader, robots="User-agent: *\nDisallow: /", ignored=True)

    assert (Verdict.USABLE, Leave.IGNORED, LINES[:3]) == (seen.verdict, seen.robots, seen.begins)


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        (an_answer("<title>Just a moment</title><p>Checking if you are human.", 403, url=URL), Verdict.CHALLENGE),
        (an_answer("<h1>Page not found</h1><p>We cannot find that page.", url=URL), Verdict.SOFT_404),
        (an_answer("", 429, url=URL), Verdict.UNREACHABLE),
        (an_answer("", 404, url=URL), Verdict.NOT_FOUND),
        (an_answer(b"\x89PNG", url=URL, content_type="image/png"), Verdict.ERROR_PAGE),
    ],
)
def test_what_is_no_article_says_what_it_is(reader, page, verdict):
    seen = previewed(reader, page=page)

    assert (verdict, False) == (seen.verdict, seen.is_usable) and seen.note and seen.signals


def test_a_host_that_wants_to_be_left_alone_is_not_asked(reader):
    robots, clock, web = RobotsMemory(), FrozenClock(), FakeWeb()
    robots.hold("daily.test", clock().replace(year=2100))
    seen = preview_page(URL, "", web, clock, SETTINGS, Instruments(reader=reader, robots=robots))

    assert (HELD, Leave.UNKNOWN, []) == (seen.signals, seen.robots, web.asked)
