"""The pages that are read, on paper, on screens of any width, for who wants no motion, and while they come in.

Each page comes in slowly here, some lines at a time, so that it is drawn by half on a fast machine as on a busy one.
"""

from collections.abc import Iterator

import pytest

from tests.walk.browsing import visiting
from tests.walk.test_every_page import PAGES, stocked
from tests.walk.trickling import Trickling

pytestmark = [pytest.mark.browser, pytest.mark.slow]

READ = (
    "/",
    "/stories/glen-fire",
    "/stories/glen-fire/figures",
    "/stories/england-covid-rules/positions",
    "/stories/arden-bridge/contradictions",
    "/stories/glen-fire/changes?since=2021-08-15",
    "/reports/<report_id>",
    "/versions/<version_id>",
    "/threads/<thread_id>",
)

#: The width that is left of a sheet (A4, margins of 10 mm) in CSS pixels.
SHEET = 718

#: What is pressed or filled in, of no use on paper; and what is wider than the paper.
PRESSED = """() => [...document.querySelectorAll("main :is(button, input, select, .button), .masthead nav, .colophon")]
  .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90))"""
CUT = """(width) => [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility()
  && !one.closest("svg, .hidden-label") && getComputedStyle(one).position !== "absolute")
  .filter((one) => one.getBoundingClientRect().width && one.getBoundingClientRect().right > width + 1)
  .map((one) => one.outerHTML.slice(0, 90))"""

#: Whatever moves by itself or on its way from one look to another.
MOVING = """() => [document.documentElement, ...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one), lasts = parseFloat(style.transitionDuration);
  return style.scrollBehavior === "smooth" || style.animationName !== "none" || lasts > 0;
}).map((one) => one.tagName)"""

#: What was drawn first and is moved by what comes later, with how far: nothing is.
MOVED = """() => new Promise((done) => {
  const moved = [], at = ({x, y, width, height}) => [x, y, width, height].map(Math.round).join(" ");
  const called = (one) => one?.nodeType === 1 ? `${one.tagName} ${one.id} ${one.className}` : one?.textContent;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.sources.forEach((one) =>
    moved.push(`${called(one.node)}: from ${at(one.previousRect)} to ${at(one.currentRect)}`))))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(moved), 200);
})"""


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[tuple[str, list[str]]]:
    """A stocked service, and the addresses of its pages that are read."""
    with stocked(tmp_path_factory.mktemp("media"), around=Trickling) as (origin, known):
        yield origin, [known.address(rule) for rule in READ]


@pytest.fixture(scope="module")
def every_address(tmp_path_factory) -> Iterator[tuple[str, list[str]]]:
    """Likewise, and the addresses of all pages."""
    with stocked(tmp_path_factory.mktemp("every"), around=Trickling) as (origin, known):
        yield origin, [known.address(rule) for rule in PAGES]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_printed_on_white_paper_whole_and_without_what_is_pressed(browser, place, scheme):
    origin, addresses = place
    with visiting(browser, origin, width=SHEET, height=1000, scheme=scheme) as visit:
        page = visit.page
        page.emulate_media(media="print")
        for address in addresses:
            page.goto(address)
            paper, ink = page.evaluate(
                "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
            )

            assert ("rgb(255, 255, 255)", "rgb(0, 0, 0)") == (paper, ink), address
            assert [] == page.evaluate(PRESSED), address
            assert [] == page.evaluate(CUT, SHEET), address
            assert page.locator("h1").is_visible() and [] == visit.complaints


@pytest.mark.parametrize("width", [320, 600, 1024, 1920, 2560, 3840])
def test_a_page_is_as_wide_as_its_screen_and_nothing_moves_while_it_comes_in(browser, place, width):
    origin, addresses = place
    with visiting(browser, origin, width=width, height=1080) as visit:
        for address in addresses:
            visit.page.goto(address)

            assert width >= visit.page.evaluate("document.documentElement.scrollWidth"), address
            assert [] == visit.page.evaluate(MOVED), address
        assert [] == visit.complaints


def test_nothing_moves_for_who_wants_no_motion(browser, place):
    origin, addresses = place
    with visiting(browser, origin) as visit:
        for address in addresses:
            visit.page.goto(address)
            assert [] == visit.page.evaluate(MOVING), address
        visit.page.emulate_media(reduced_motion="no-preference")

        assert ["HTML"] == visit.page.evaluate("() => [...new Set((" + MOVING + ")())]")  # the test sees what moves


@pytest.mark.parametrize("width", [600, 1280])
def test_nothing_moves_on_any_page_while_it_comes_in(browser, every_address, width):
    origin, addresses = every_address
    moved = {}
    with visiting(browser, origin, width=width) as visit:
        for address in addresses:
            if "text/html" in visit.page.request.head(address, headers={"Accept": "text/html"}).headers["content-type"]:
                visit.page.goto(address)
                moved[address] = visit.page.evaluate(MOVED)
    assert {} == {address: what for address, what in moved.items() if what}


def test_what_comes_in_above_what_is_drawn_is_seen_to_move_it(browser, place):
    origin, _ = place
    with visiting(browser, origin) as visit:
        visit.page.goto("/stories/glen-fire")
        visit.page.evaluate(
            "() => document.querySelector('main').prepend(document.createElement('h1'), 'Late', "
            "document.createElement('hr'))"
        )

        assert visit.page.evaluate(MOVED)
