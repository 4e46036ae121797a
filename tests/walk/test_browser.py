"""A newcomer's path in a real browser: from the empty desk to the first change report, by clicking."""

import re

import pytest

from tests.walk.browsing import follow, visiting
from tests.walk.test_walk import AFTER, BEFORE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

#: How wide, in which colours, and whether with script.
PAGES = ((390, "light", True), (1280, "dark", False))


@pytest.mark.parametrize(("width", "scheme", "script"), PAGES)
def test_a_newcomer_clicks_from_the_empty_desk_to_the_first_change_report(browser, address, width, scheme, script):
    with visiting(browser, address, width=width, scheme=scheme, script=script) as visit:
        page = visit.page
        page.goto("/")
        page.get_by_label("What is the story?").fill("Flood at Weir")
        follow(page.get_by_role("button", name="Import its first version"))
        _import(page, BEFORE, "10:00")
        follow(page.get_by_role("link", name="Import the next version of this article"))
        assert page.get_by_label("Article", exact=True).input_value()  # nobody has to know which
        _import(page, AFTER, "12:00")
        follow(page.get_by_role("article").filter(has_text="35 per cent").get_by_role("heading").get_by_role("link"))

        assert "Changes, most important first" in page.content()
        assert 1 <= page.locator("ins", has_text="35").count()
        page.get_by_role("link", name=re.compile(r"^after ?: change 1")).first.click()
        page.wait_for_url("**#after-1")
        assert page.evaluate("document.documentElement.scrollWidth") <= width if script else True
        assert [] == visit.complaints


def _import(page, text, time):
    """Fill in, look at the preview, record."""
    page.get_by_label("Paste the text").fill(text)
    page.get_by_label("Date", exact=True).fill("2026-01-07")
    page.get_by_label("Time", exact=True).fill(time)
    page.get_by_label("Time zone").fill("UTC")
    follow(page.get_by_role("button", name="Preview"))
    page.get_by_role("heading", name="What would be recorded").wait_for()
    follow(page.get_by_role("button", name="Record this version"))
    page.get_by_text("The version was recorded.").wait_for()
