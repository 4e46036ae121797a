"""From what a story comes to back to its words: a chart's point to its sentence, a stance to its quotation."""

import pytest

from tests.walk.browsing import follow, visiting
from tests.walk.test_walk import AFTER, BEFORE, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def story(address) -> str:
    """Two versions of one article, an hour apart."""
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    for hour, text in ((10, BEFORE), (11, BEFORE + "\n\nSchools are shut."), (12, AFTER)):
        about = {"address": "https://example.org/flood", "captured_at": f"2026-01-07T{hour}:00:00Z"}
        visitor.send("/stories/flood/versions", text=text, **about)
    return "/stories/flood"


@pytest.mark.parametrize(("script", "width"), [(True, 1280), (False, 390)])
def test_a_point_of_a_chart_leads_to_its_sentence(browser, address, story, script, width):
    with visiting(browser, address, script=script, width=width) as visit:
        page = visit.page
        page.goto(story)
        follow(page.get_by_role("navigation", name="This story").get_by_role("link", name="Figures"))
        point = page.locator("svg:visible a", has_text="35 per cent").last
        assert "Ada Brook" in (point.get_attribute("aria-label") or "")
        follow(point)

        place = page.locator(page.url[page.url.index("#") :])
        around = place.locator("xpath=ancestor::p").text_content()
        assert "35 per cent of the valley" in around and [] == visit.complaints
        top = place.bounding_box()["y"]
        assert 0 <= top <= 900


def test_the_keyboard_reaches_each_amount_by_the_table(browser, address, story):
    with visiting(browser, address) as visit:
        page = visit.page
        page.goto(f"{story}/figures")
        summary = page.locator(".measure summary").first
        summary.focus()
        if page.locator(".measure details").first.get_attribute("open") is None:
            page.keyboard.press("Enter")
        page.keyboard.press("Tab")  # the table, which may scroll sideways
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[role=group]')"):  # what scrolls sideways is reached by keys
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/versions/*#at-*")


def test_a_stance_opens_its_exact_words_then_and_now(browser, address, story):
    with visiting(browser, address, script=False) as visit:
        page = visit.page
        page.goto(f"{story}/positions?q=brook")
        cell = page.locator("details.said").filter(has_text="refuses").first
        cell.locator("summary").click()
        assert "ruled out closing the bridge" in cell.text_content()
        assert "Then" in cell.text_content() and "Now" in cell.text_content()


def test_check_now_says_in_the_row_what_came_of_it(browser, address):
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    visitor.send("/stories/flood/articles", address="http://127.0.0.1:9/flood", article_title="Flood")
    with visiting(browser, address) as visit:
        page = visit.page
        page.goto("/watches")
        row = page.get_by_role("row").filter(has_text="Flood")
        assert "not looked at yet" in row.text_content()
        row.get_by_role("button", name="Check now").click()
        row.get_by_text("unreachable").wait_for()
        page.get_by_role("button", name="Pause: Flood").press("Enter")
        page.get_by_role("button", name="Resume: Flood").wait_for()
        health = "one => one.innerHTML.replace(/\\s+/g, ' ').trim()"
        shown = row.locator("[data-cell=health]").evaluate(health)
        assert "paused" in row.text_content() and "Resume" == page.evaluate("document.activeElement.textContent")
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Pause: Flood").wait_for()
        assert "paused" not in row.text_content()
        row.get_by_role("button", name="Pause").press("Enter")
        page.get_by_role("button", name="Resume: Flood").wait_for()
        page.reload()
        assert shown == row.locator("[data-cell=health]").evaluate(health)  # words and signs
        page.route("**/checks", lambda sent: sent.fulfill(content_type="text/html", body="<h1>Come back later</h1>"))
        row.get_by_role("button", name="Check now").click()
        row.get_by_text("No answer from Stet (HTTP 200)").wait_for()  # what a proxy says is in words, and no mistake
        assert page.url.endswith("/watches") and [] == visit.complaints


def test_a_listing_is_looked_at_from_its_row_and_its_page_says_that_the_first_look_is_on_its_way(browser, address):
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    visitor.send("/stories/flood/lookouts", address="http://127.0.0.1:9/feed")
    with visiting(browser, address) as visit:
        page = visit.page
        page.goto("/watches")
        row = page.get_by_role("row").filter(has_text="127.0.0.1:9/feed")
        row.get_by_role("link").click()
        page.get_by_text("The first look is on its way").wait_for()
        page.goto("/watches")
        row.get_by_role("button", name="Check now").click()
        row.get_by_text("could not be read").or_(row.get_by_text("reach")).first.wait_for()
        assert "not yet" not in row.text_content() and page.url.endswith("/watches")
        row.get_by_role("link").click()
        page.get_by_role("button", name="Check now").click()
        page.get_by_text("The listing was looked at just now.").wait_for()
        assert page.locator("[data-awaits]").count() == 0 and [] == visit.complaints
