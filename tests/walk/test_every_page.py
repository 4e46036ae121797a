"""Every page of the application in a real browser: usable by all, valid, silent, and at home in its own origin."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from werkzeug.serving import make_server

from seeds.loader import load_seeds
from service import clock
from service.app import create_app
from service.settings import read_settings
from service.text.memory import Memory
from service.web.routes import ROUTES
from storage import Store
from tests.walk.browsing import follow, parse_errors, violations, visiting
from tests.web.conftest import Known

pytestmark = [pytest.mark.browser, pytest.mark.slow]

#: Pages besides those of the routes: filtered, paged, without anything, and those that say what went wrong.
MORE = (
    "/stories/glen-fire",
    "/stories/glen-fire/figures",
    "/stories/glen-fire/figures?q=fire&sort=name",
    "/stories/glen-fire/figures?q=unicorn",
    "/stories/glen-fire/positions?q=cal&show=moved",
    "/stories/england-covid-rules/positions",
    "/stories/paris-declaration/contradictions",
    "/stories/nothing-yet",
    "/stories/nothing-yet/figures",
    "/stories/nothing-yet/positions",
    "/stories/nothing-yet/contradictions",
    "/stories/nothing-yet/changes",
    "/stories/nothing-yet/threads",
    "/stories/flood/changes?since=yesterday",
    "/stories/flood/figures?page=99",
    "/no-such-page",
    "/reports/<report_id>?view=inline",
    "/stories/glen-fire?kind=revised,removed&importance=0.55",
    "/stories/flood?done=imported&made=<version_id>",
    "/stories/flood/compare",
    "/search?q=fire",
    "/search?q=unicorn",
    "/stories/glen-fire/threads?family=figure",
    "/stories/flood/versions/new?way=address",
    "/subscriptions/new?thread=<thread_id>",
    "/versions/<version_id>?claim=2",
)

PAGES = tuple(route.address for route in ROUTES if route.method == "GET" and "text/html" in route.says.media) + MORE


#: Cells of a table whose words run into the next, and tables that a phone has to push to and fro.
TOO_WIDE = """() => [...document.querySelectorAll("td, th")].filter((one) => one.scrollWidth > one.clientWidth + 1
  && !one.querySelector("details[open]")).map((one) => one.textContent.trim().slice(0, 60))"""
SIDEWAYS = """() => [...document.querySelectorAll(".scroller")].filter((one) => one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent.trim().slice(0, 60))"""

WIDTH = "document.documentElement.scrollWidth"

#: What scrolls sideways and no key reaches: neither it nor anything in it is a stop, or nobody is told what it is.
UNREACHED = """() => [...document.querySelectorAll("body *")].filter((one) => one.scrollWidth > one.clientWidth + 1
  && one.clientWidth > 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX)
  && !["TEXTAREA", "SELECT", "INPUT"].includes(one.tagName)
  && (one.tabIndex < 0 || !(one.getAttribute("aria-label") || one.getAttribute("aria-labelledby")
    || one.tagName === "PRE" || one.querySelector("figcaption"))))
  .map((one) => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`)"""

#: Whether the first sign of an element is shown before its last.
IS_IN_ORDER = """one => {
  const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const at = (text, from) => {
    const part = document.createRange();
    part.setStart(text, from); part.setEnd(text, from + 1);
    return part.getBoundingClientRect().left; };
  return at(texts[0], 0) < at(texts.at(-1), texts.at(-1).length - 1); }"""

#: Words that no line has room for, and names that run from right to left.
UNUSUAL = """Long words

The {long} said that 12 people were killed.

Minister \u05d3\u05dc\u05d9\u05d4 \u05dc\u05d5\u05d9 said that 40 people were injured.

See https://example.org/{long}{long}.""".format(long="Hochwasserschutzangelegenheitenverwaltungsgesellschaft")


class Desk:
    """A service with something of everything, and one page of a browser that looks at it."""

    def __init__(self, origin: str, known: Known, visit: object) -> None:
        self.origin, self.known, self.visit = origin, known, visit


@contextmanager
def stocked(folder: Path, around: Callable[[Any], Any] = lambda app: app) -> Iterator[tuple[str, Known]]:
    """Where a service answers that holds the seeds, a story with something of everything, and one with nothing.

    around: what stands between the service and who asks.
    """
    settings = read_settings({"STET_DATA": str(folder), "STET_ALLOW_NETWORKS": "127.0.0.0/8", "STET_SCHEDULER": "off"})
    with Store(settings.database) as store:
        load_seeds(store, memory=Memory(), public_url="", now=clock.now())
    app = create_app(settings)
    known = Known(app.test_client(), hook="http://127.0.0.1:9/hook")
    app.test_client().post("/stories", json={"title": "Nothing yet", "story": "nothing-yet"})
    server = make_server("127.0.0.1", 0, around(app), threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}", known
    server.shutdown()
    thread.join(5)
    server.server_close()


@pytest.fixture(scope="module")
def desk(browser, tmp_path_factory) -> Iterator[Desk]:
    """A stocked service, and a visit to it."""
    with stocked(tmp_path_factory.mktemp("desk")) as (origin, known), visiting(browser, origin) as visit:
        yield Desk(origin, known, visit)


def wrong_with(visit, axe: str) -> list[str]:
    """What is wrong with the page as it stands, on desk and phone, in light and dark, and what it complained of."""
    page = visit.page
    found = []
    for name, width, height in (("phone", 390, 844), ("desk", 1280, 900)):
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{name}: {one}" for one in violations(page, axe)]
        page.emulate_media(color_scheme="dark")
        found += [f"{name}, dark: {one}" for one in violations(page, axe, rules=("color-contrast",))]
        page.emulate_media(color_scheme="light")
    found += [f"wider than its cell: {one}" for one in page.evaluate(TOO_WIDE)]
    page.set_viewport_size({"width": 320, "height": 800})
    found += [f"scrolls sideways on a phone: {one}" for one in page.evaluate(SIDEWAYS)]
    found += [f"{width} pixels wide where 320 are"] * ((width := page.evaluate(WIDTH)) > 320)
    page.set_viewport_size({"width": 720, "height": 900})  # tables of many columns are pushed to and fro here, by keys
    found += [f"no key reaches, at 720: {one}" for one in page.evaluate(UNREACHED)]
    found += [f"wider than its cell, at 720: {one}" for one in page.evaluate(TOO_WIDE)]
    found += [f"{width} pixels wide where 720 are"] * ((width := page.evaluate(WIDTH)) > 720)
    page.set_viewport_size({"width": 1280, "height": 900})
    complaints, visit.complaints[:] = list(visit.complaints), []
    return found + complaints


@pytest.mark.parametrize("rule", PAGES)
def test_a_page_is_usable_by_all_valid_silent_and_keeps_to_its_origin(desk, axe, rule):
    visit = desk.visit
    address = desk.known.address(rule)
    assert "<" not in address, f"say in tests/web/conftest.py what {rule} stands for"
    response = visit.page.request.get(address, headers={"Accept": "text/html"})
    if "text/html" not in response.headers["content-type"]:
        return
    visit.page.goto(address)
    if response.status >= 400:  # which a browser says aloud
        visit.complaints[:] = [one for one in visit.complaints if "status of" not in one]

    assert [] == parse_errors(response.text())
    assert [] == wrong_with(visit, axe)


def test_no_word_is_too_long_and_every_strip_that_scrolls_is_reached_by_keys(desk):
    page = desk.visit.page
    page.request.post("/stories", data={"title": f"Long {UNUSUAL.split()[3]}", "story": "unusual"})
    made = {}
    for hour, text in ((10, UNUSUAL), (14, UNUSUAL.replace("12", "19").replace("40", "52"))):
        sent = {"text": text, "captured_at": f"2026-01-09T{hour}:00:00Z", "publisher": UNUSUAL.split()[3]}
        made = page.request.post("/stories/unusual/versions", data=sent, headers={"Accept": "application/json"}).json()
    report, version = made["reports"][0]["id"], made["version"]
    rooms = ("", "/figures", "/positions", "/contradictions", "/threads", "/changes", "/compare")
    pages = [
        *(f"/stories/unusual{room}" for room in rooms),
        *("/", "/watches", "/subscriptions", "/search?q=long*", "/stories/england-covid-rules/positions"),
        *(f"/reports/{report}{view}" for view in ("", "?view=inline")),
        *(f"/versions/{version['id']}", f"/articles/{version['article_id']}"),
    ]
    found = []
    for address in pages:
        page.goto(address)
        for width in (320, 720, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{address} at {width}: no key reaches {one}" for one in page.evaluate(UNREACHED)]
            wide = page.evaluate("document.documentElement.scrollWidth")
            found += [f"{address}: {wide} pixels wide where {width} are"] * (wide > width)
    assert [] == found

    page.goto(f"/reports/{report}")
    assert page.locator(".listed .whole", has_text="40 → 52").evaluate(IS_IN_ORDER), "40 → 52 is shown as 52 → 40"


def test_the_pages_of_a_service_without_anything_are_too(browser, address, axe):
    with visiting(browser, address) as visit:
        for page in ("/", "/watches", "/subscriptions", "/stories/new"):
            visit.page.goto(page)
            assert [] == parse_errors(visit.page.request.get(page, headers={"Accept": "text/html"}).text())
            assert [] == wrong_with(visit, axe), page


def test_previews_and_forms_filled_in_wrongly_are_too(desk, axe, tmp_path):
    page = desk.visit.page
    for hour in (10, 14):
        (tmp_path / f"2026-01-09T{hour}00Z.txt").write_text(
            f"Dam holds\n\nAbout {hour} per cent is lost, Ada Brook said."
        )
    (tmp_path / "undated.txt").write_text("Dam holds\n\nAbout 50 per cent is lost, Ada Brook said.")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 broken")

    page.goto("/stories/flood/versions/new")
    page.get_by_label("Paste the text").fill("Dam holds\n\nAbout 50 per cent is lost, Ada Brook said.")
    page.get_by_label("Date", exact=True).fill("2026-01-09")
    page.get_by_label("Time", exact=True).fill("10:00")
    page.get_by_label("Time zone").fill("UTC")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="What would be recorded").wait_for()
    assert [] == parse_errors(page.content())
    assert [] == wrong_with(desk.visit, axe)
    page.get_by_label("Publisher").fill("The Courier")
    page.get_by_label("Publisher").press("Enter")
    page.locator("dd", has_text="The Courier").wait_for()  # shown, and not recorded
    assert page.url.endswith("/versions/preview")

    page.goto("/stories/flood/imports/new")
    page.locator("input[type=file]").set_input_files(sorted(tmp_path.iterdir()))
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="What would be recorded").wait_for()
    assert [] == parse_errors(page.content())
    assert [] == wrong_with(desk.visit, axe)

    page.goto("/subscriptions/new")
    page.get_by_label("Address").fill("ftp://example.org")
    page.locator("main form button.first").first.click()
    page.locator("[role=alert]").first.wait_for()
    desk.visit.complaints[:] = [one for one in desk.visit.complaints if "status of 422" not in one]
    assert [] == wrong_with(desk.visit, axe)


def test_the_pages_that_forms_of_webhooks_and_lookouts_lead_to_are_too(desk, axe):
    """No address of their own: what a rule would have sent, a webhook's secret, what a listing holds."""
    page, thread = desk.visit.page, desk.known.address("<thread_id>")

    def is_sound() -> None:
        desk.visit.complaints[:] = [one for one in desk.visit.complaints if "status of 4" not in one]
        assert [] == parse_errors(page.content())
        assert [] == wrong_with(desk.visit, axe)

    page.goto(f"/subscriptions/new?thread={thread}")
    page.get_by_role("button", name="Try it on this claim’s past").click()
    page.get_by_role("heading", name="What it would have sent").wait_for()
    is_sound()
    page.get_by_label("Address").fill("https://example.org/hooks/one-claim")
    page.get_by_role("button", name="Add this webhook").click()
    page.get_by_text("whsec_").first.wait_for()
    is_sound()
    page.goto("/subscriptions")
    page.get_by_role("link", name="one-claim").click()
    page.get_by_role("link", name="Change the rule").click()
    assert page.get_by_label("Only this claim").is_checked()
    is_sound()
    page.get_by_text("Of which changes").click()
    page.get_by_label("About what").fill("the")
    page.get_by_role("button", name="Save the rule").click()
    page.locator("[role=alert]").first.wait_for()
    is_sound()
    page.goto("/stories/flood/lookouts/new")
    page.get_by_label("Address").fill("http://127.0.0.1:9/feed")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="What is there now").wait_for()
    is_sound()


def test_pages_that_doubt_a_merger_or_refuse_a_removal_are_too(desk, axe):
    page = desk.visit.page
    json = {"Accept": "application/json"}

    def bring(hour: int, publisher: str) -> str:
        text = f"Dam above {publisher}\n\nAbout {hour} per cent is lost, Ada Brook said."
        sent = {"text": text, "captured_at": f"2026-01-09T{hour}:00:00Z", "publisher": publisher}
        answer = page.request.post("/stories/flood/versions", data=sent, headers=json)
        return str(answer.json()["version"]["article_id"])

    made, other = bring(12, "The Courier"), bring(13, "The Post")
    page.goto(f"/articles/{made}/merge?into={other}")
    page.get_by_text("Are they one?").wait_for()
    assert [] == parse_errors(page.content())
    assert [] == wrong_with(desk.visit, axe)

    follow(page.get_by_role("button", name="Merge the two"))
    page.goto(f"/articles/{made}/remove")
    page.get_by_role("heading", name="It cannot be removed yet").wait_for()
    assert [] == parse_errors(page.content())
    assert [] == wrong_with(desk.visit, axe)
    assert page.request.post(f"/articles/{made}/part", headers=json).ok


def test_a_date_is_corrected_and_taken_back_on_pages_that_are_too(desk, axe):
    page = desk.visit.page
    page.goto(f"/versions/{desk.known.version}")
    page.get_by_role("link", name="Correct the date").click()
    page.get_by_label("Date", exact=True).fill("2026-01-07")
    page.get_by_label("Time", exact=True).fill("10:00")
    page.get_by_role("button", name="Show what would happen").click()
    page.locator("[role=alert]").get_by_text("another text captured at that time").wait_for()
    desk.visit.complaints[:] = [one for one in desk.visit.complaints if "status of 422" not in one]
    assert [] == parse_errors(page.content())
    assert [] == wrong_with(desk.visit, axe)

    page.get_by_label("Time", exact=True).fill("13:00")
    page.get_by_label("Time zone").fill("Europe/Berlin")
    page.get_by_label("Date", exact=True).fill("2026-01-06")
    page.get_by_role("button", name="Show what would happen").click()
    page.get_by_role("heading", name="What would happen").wait_for()
    assert [] == parse_errors(page.content())
    assert [] == wrong_with(desk.visit, axe)

    page.get_by_label("Why (optional)").fill("<b>Berlin</b>")
    follow(page.get_by_role("button", name="Correct the date"))
    page.get_by_text("Its date was corrected.").wait_for()
    page.get_by_text("“<b>Berlin</b>”").wait_for()
    assert [] == parse_errors(page.content())
    assert [] == wrong_with(desk.visit, axe)

    page.get_by_role("link", name="See or take back the correction").click()
    page.get_by_role("link", name="Take it back").click()
    assert [] == wrong_with(desk.visit, axe)
    follow(page.get_by_role("button", name="Take the correction back"))
    page.get_by_text("Taken back:").wait_for()
