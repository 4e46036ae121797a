"""Leaving a page with something typed on it, in a real browser: asked first with script, found again without."""

import json

import pytest

from tests.walk.browsing import visiting
from tests.walk.test_walk import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "Dam holds\n\nAbout 50 per cent is lost, Ada Brook said."


@pytest.fixture
def flood(address) -> str:
    """Where the application answers, with a story in it."""
    Visitor(address).send("/stories", title="Flood at Weir", story="flood")
    return address


def preview(page) -> None:
    """The preview of a pasted text, with a publisher that was typed since."""
    page.goto("/stories/flood/versions/new")
    page.get_by_label("Paste the text").fill(TEXT)
    page.get_by_label("Date", exact=True).fill("2026-01-09")
    page.get_by_label("Time", exact=True).fill("10:00")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="What would be recorded").wait_for()
    page.get_by_label("Publisher").fill("The Courier")


@pytest.mark.parametrize("script", [True, False])
def test_whoever_left_a_preview_finds_it_as_it_was(browser, flood, script):
    with visiting(browser, flood, script=script) as visit:
        preview(visit.page)
        visit.page.get_by_role("link", name="Many files").click()
        visit.page.wait_for_url("**/imports/new")
        visit.page.go_back()
        visit.page.get_by_role("heading", name="What would be recorded").wait_for()

        assert "The Courier" == visit.page.get_by_label("Publisher").input_value()
        assert TEXT == visit.page.get_by_label("Paste the text").input_value().replace("\r\n", "\n")
        assert [] == visit.complaints


def test_leaving_asks_only_where_something_would_be_lost(browser, flood):
    with visiting(browser, flood) as visit:
        page, asked = visit.page, []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

        page.goto("/stories/flood/versions/new")
        page.get_by_role("link", name="Many files").click()
        page.wait_for_url("**/imports/new")
        assert [] == asked  # nothing was typed

        preview(page)
        assert [] == asked  # what was typed went along
        page.get_by_role("link", name="Desk").first.click()
        page.wait_for_url(f"{flood}/")
        assert ["beforeunload"] == asked

        preview(page)
        page.get_by_role("button", name="Preview again").first.click()
        page.locator("dd", has_text="The Courier").wait_for()
        page.get_by_role("button", name="Record this version").click()
        page.wait_for_url("**/stories/flood?**")
        page.get_by_role("link", name="Desk").first.click()
        page.wait_for_url(f"{flood}/")
        assert ["beforeunload"] == asked

        page.goto("/subscriptions/new")
        page.locator("#address").fill("http://10.1.2.3/hook")
        page.get_by_role("button", name="Add the webhook").click()
        page.get_by_role("alert").wait_for()
        assert "address" == page.evaluate("document.activeElement.id")
        page.get_by_role("link", name="Desk").first.click()
        page.wait_for_url(f"{flood}/")
        assert ["beforeunload"] * 2 == asked  # a form that came back with a mistake still holds it


def test_a_reason_a_tick_and_a_form_that_came_back_are_not_left_unasked(browser, flood):
    visitor = Visitor(flood)
    about = {"article_title": "The dam", "text": TEXT, "captured_at": "2026-01-09T10:00:00Z"}
    kind = "application/json"
    made = json.loads(visitor.ask("POST", "/stories/flood/versions", json.dumps(about), Content_Type=kind)[2])
    article = made["version"]["article_id"]
    with visiting(browser, flood) as visit:
        page, asked = visit.page, []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

        page.goto(f"/articles/{article}")
        dating = page.locator("a[href^='/captures/'][href$='/date']").first.get_attribute("href")
        page.get_by_text("Correct this").first.click()
        page.get_by_label("Reason (optional)").first.fill("It is a teaser.")
        page.get_by_role("link", name="Desk").first.click()
        page.wait_for_url(f"{flood}/")
        assert 1 == len(asked)

        page.goto("/stories/flood/figures")
        page.locator("main a[href^='/threads/']").first.click()
        page.get_by_label("Why, in your words (optional)").first.fill("They differ.")
        page.get_by_role("link", name="Desk").first.click()
        page.wait_for_url(f"{flood}/")
        assert 2 == len(asked)

        page.goto(f"{dating}?date=2026-13-99&time=10:00")
        page.get_by_role("alert").wait_for()
        page.locator(".find input").fill("dam")
        page.locator(".find input").press("Enter")
        page.wait_for_url("**/search?**")
        assert 3 == len(asked)


def test_one_of_two_forms_leaves_the_other_behind_and_says_so(browser, flood, tmp_path):
    text = tmp_path / "weir-2026-01-07T0900Z.txt"
    text.write_text(TEXT)
    with visiting(browser, flood) as visit:
        page, asked = visit.page, []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        page.goto("/stories/flood/imports/new")
        page.locator("input[type=file]").set_input_files(text)
        page.get_by_role("button", name="Preview").click()
        page.get_by_role("heading", name="What would be recorded").wait_for()
        assert [] == asked

        page.locator("input[type=file]").set_input_files(text)
        with page.expect_navigation():
            page.get_by_role("button", name="Preview", exact=True).click()
        assert ["beforeunload"] == asked

        page.get_by_role("button", name="Record them").click()
        page.get_by_role("heading", name="What was recorded").wait_for()
        page.get_by_role("link", name="To the timeline").click()
        page.wait_for_url("**/stories/flood")
        assert ["beforeunload"] == asked
