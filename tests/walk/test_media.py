"""The pages that are read, on paper, on screens of any width, for who wants no motion, and while they come in."""

from collections.abc import Iterator

import pytest

from tests.walk.browsing import visiting
from tests.walk.test_every_page import stocked

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

#: How far what was drawn first is moved by what comes later: nothing is.
SHIFT = """() => new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { shift += one.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(shift), 200);
})"""


#: How often a page is read at most before what moves is said to be the page's own doing.
LOADS = 3


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Iterator[tuple[str, list[str]]]:
    """A stocked service, and the addresses of its pages that are read."""
    with stocked(tmp_path_factory.mktemp("media")) as (origin, known):
        yield origin, [known.address(rule) for rule in READ]


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


def _shifts(page, address: str) -> Iterator[float]:
    """How far things move each time the page comes in, the time that is over first.

    A busy machine may draw half a page before it has read the rest; what the page itself moves, it moves every time.
    """
    yield page.evaluate(SHIFT)
    for _ in range(LOADS - 1):
        page.goto(address)
        yield page.evaluate(SHIFT)


@pytest.mark.parametrize("width", [320, 600, 1024, 1920, 2560, 3840])
def test_a_page_is_as_wide_as_its_screen_and_nothing_moves_while_it_comes_in(browser, place, width):
    origin, addresses = place
    with visiting(browser, origin, width=width, height=1080) as visit:
        for address in addresses:
            visit.page.goto(address)

            assert width >= visit.page.evaluate("document.documentElement.scrollWidth"), address
            assert 0 in _shifts(visit.page, address), address
        assert [] == visit.complaints


def test_nothing_moves_for_who_wants_no_motion(browser, place):
    origin, addresses = place
    with visiting(browser, origin) as visit:
        for address in addresses:
            visit.page.goto(address)
            assert [] == visit.page.evaluate(MOVING), address
        visit.page.emulate_media(reduced_motion="no-preference")

        assert ["HTML"] == visit.page.evaluate("() => [...new Set((" + MOVING + ")())]")  # the test sees what moves
