"""The pages that are read, on paper, on screens of any width, for who wants no motion, and while they come in.

Each page comes in slowly here, some lines at a time, so that it is drawn by half on a fast machine as on a busy one.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import pytest

from tests.walk.browsing import Visit, visiting
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


@contextmanager
def side_by_side(browser, origin: str, widths: Sequence[int], height: int = 900) -> Iterator[list[Visit]]:
    """A visit of each width. Two at a time: most of it is waiting, and of more not every piece is drawn by itself."""
    with ExitStack() as open_ones:
        yield [open_ones.enter_context(visiting(browser, origin, width=width, height=height)) for width in widths]


def come_in(visits: Sequence[Visit], address: str) -> dict[int, list[str]]:
    """What moved while the page came in for all of them at once, by width; those in which nothing did are left out."""
    for visit in visits:
        visit.page.goto(address, wait_until="commit")
    for visit in visits:
        visit.page.wait_for_load_state()
    moved = {visit.page.viewport_size["width"]: visit.page.evaluate(MOVED) for visit in visits}
    return {width: what for width, what in moved.items() if what}


@pytest.mark.parametrize("widths", [(320, 600), (1024, 1920), (2560, 3840)])
def test_a_page_is_as_wide_as_its_screen_and_nothing_moves_while_it_comes_in(browser, place, widths):
    origin, addresses = place
    with side_by_side(browser, origin, widths, height=1080) as visits:
        for address in addresses:
            assert {} == come_in(visits, address), address
            for visit, width in zip(visits, widths, strict=True):
                assert width >= visit.page.evaluate("document.documentElement.scrollWidth"), address
        assert [] == [one for visit in visits for one in visit.complaints]


def test_nothing_moves_for_who_wants_no_motion(browser, place):
    origin, addresses = place
    with visiting(browser, origin) as visit:
        for address in addresses:
            visit.page.goto(address)
            assert [] == visit.page.evaluate(MOVING), address
        visit.page.emulate_media(reduced_motion="no-preference")

        assert ["HTML"] == visit.page.evaluate("() => [...new Set((" + MOVING + ")())]")  # the test sees what moves


def test_nothing_moves_on_any_page_while_it_comes_in(browser, every_address):
    origin, addresses = every_address
    with side_by_side(browser, origin, (600, 1280)) as visits:
        asked = visits[0].page.request
        kinds = {one: asked.head(one, headers={"Accept": "text/html"}).headers["content-type"] for one in addresses}
        moved = {one: come_in(visits, one) for one in addresses if "text/html" in kinds[one]}
    assert {} == {address: what for address, what in moved.items() if what}


#: What makes heads as high as what they hold by then, and the list of rooms lower once a page has three parts.
LOOSENED = """.head { min-height: 0 !important; }
.masthead:has(~ main section + section + section) { padding-bottom: 3rem; }"""


def test_pages_side_by_side_are_seen_to_move_by_a_sheet_that_lets_them(browser, place):
    """What is looked at two at a time sees what it is there to see: with such a sheet several pages move."""
    origin, addresses = place
    with side_by_side(browser, origin, (600, 1280)) as visits:
        for visit in visits:
            visit.page.route("**/stet.css*", _loosened)
        moved = {address: found for address in addresses if (found := come_in(visits, address))}

    assert len(moved) >= 2, moved


def _loosened(route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text() + LOOSENED)


def test_what_comes_in_above_what_is_drawn_is_seen_to_move_it(browser, place):
    origin, _ = place
    with visiting(browser, origin) as visit:
        visit.page.goto("/stories/glen-fire")
        visit.page.evaluate(
            "() => document.querySelector('main').prepend(document.createElement('h1'), 'Late', "
            "document.createElement('hr'))"
        )

        assert visit.page.evaluate(MOVED)
