"""Reading in a real browser: a filtered address that is shared, a report by keyboard alone, and both without script."""

import pytest

from tests.walk.browsing import follow, visiting
from tests.walk.test_walk import AFTER, BEFORE, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS = (320, 1280)


@pytest.fixture
def story(address) -> str:
    """A story of two outlets and five versions at the address of the application."""
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    texts = [("10", BEFORE), ("12", AFTER), ("13", AFTER.replace("35", "40") + "\n\nRain fell. Schools are closed.")]
    for hour, text in texts:
        about = {"address": "https://example.org/flood", "publisher": "The Weir Post"}
        visitor.send("/stories/flood/versions", text=text, captured_at=f"2026-01-07T{hour}:00:00Z", **about)
    for hour, number in (("11", "22"), ("14", "41")):
        about = {"address": "https://example.net/dam", "publisher": "The Bugle"}
        text = BEFORE.replace("20", number)
        visitor.send("/stories/flood/versions", text=text, captured_at=f"2026-01-07T{hour}:00:00Z", **about)
    return address


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_filtered_timeline_is_shared_by_its_address(browser, story, width, script):
    def headings(page) -> list[str]:
        return page.locator(".entry h4").all_inner_texts()

    with visiting(browser, story, width=width, script=script) as visit:
        page = visit.page
        page.goto("/stories/flood")
        whole = headings(page)
        page.get_by_text("Filters", exact=True).click()
        page.get_by_label("Outlet").select_option("The Weir Post")
        page.get_by_label("revised").check()
        follow(page.get_by_role("button", name="Show"))
        shared, chosen = page.url, headings(page)
        assert "/stories/flood?kind=revised&outlet=The+Weir+Post" in shared
        assert 0 < len(chosen) < len(whole)
        assert [] == visit.complaints

    with visiting(browser, story, width=1280) as visit:
        visit.page.goto(shared)

        assert chosen == headings(visit.page)
        follow(visit.page.get_by_role("link", name="Take away the filter kind: revised"))
        assert visit.page.url.endswith("/stories/flood?outlet=The+Weir+Post")


def test_a_report_is_reviewed_by_keyboard_alone(browser, story):
    with visiting(browser, story) as visit:
        page = visit.page
        press = page.keyboard.press
        page.goto("/")
        press("j")
        press("Enter")
        page.wait_for_url("**/stories/flood")
        for _ in range(2):
            press("j")
        assert "The Weir Post" in page.locator(".entry.here").inner_text()
        press("Enter")
        page.wait_for_url("**/reports/*")
        press("n")
        assert "change-1" == page.evaluate("document.activeElement.id")
        assert page.locator("#after-1.there").is_visible()
        press("n")
        assert "change-2" == page.evaluate("document.activeElement.id")
        press("p")
        press("t")
        assert "after-1" == page.evaluate("document.activeElement.id")
        press("t")
        assert "change-1" == page.evaluate("document.activeElement.id")
        report = page.url
        press("v")
        page.wait_for_url("**view=inline#change-1")
        assert "change-1" == page.evaluate("document.activeElement.id")
        press("n")
        assert "change-2" == page.evaluate("document.activeElement.id")
        press("v")
        page.wait_for_url("**#change-2")
        assert "change-2" == page.evaluate("document.activeElement.id")
        press("[")
        page.wait_for_url(lambda url: not url.startswith(report))
        press("u")
        page.wait_for_url("**/articles/*")
        press("g")
        press("d")
        page.wait_for_url(f"{story}/")
        assert [] == visit.complaints


def test_keys_are_left_to_who_writes_and_can_be_switched_off(browser, story):
    with visiting(browser, story) as visit:
        page = visit.page
        page.goto("/stories/flood")
        page.keyboard.press("/")
        page.keyboard.type("gd?jk")
        assert ["find", "gd?jk"] == page.evaluate("[document.activeElement.id, document.activeElement.value]")
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        assert page.get_by_role("dialog", name="Keyboard").is_visible()
        page.get_by_role("button", name="Switch these keys off").click()
        page.keyboard.press("Escape")
        page.reload()
        page.keyboard.press("j")
        assert 0 == page.locator(".here").count()
        page.keyboard.press("?")
        page.get_by_role("button", name="Switch these keys on").click()
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        assert 1 == page.locator(".here").count()
        assert [] == visit.complaints


def test_a_citation_is_copied_with_both_times_and_the_address(browser, story):
    with visiting(browser, story) as visit:
        page = visit.page
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto("/stories/flood?outlet=The+Bugle&kind=revised")
        follow(page.locator(".entry h4 a").first)
        page.get_by_role("button", name="Copy as citation").click()
        page.get_by_role("button", name="Copied").wait_for()

        copied = page.evaluate("navigator.clipboard.readText()")

    address = page.url.partition("/reports/")[2].partition("#")[0]
    assert all(part in copied for part in ("7 January 2026, 11:00", "7 January 2026, 14:00", address, "The Bugle"))


@pytest.mark.parametrize("script", [True, False])
def test_a_reader_finds_a_claim_and_its_life(browser, story, script):
    with visiting(browser, story, width=390, script=script) as visit:
        page = visit.page
        page.goto("/search")
        page.get_by_label("Words in claims, holders and texts").fill('"35 per cent"')
        page.get_by_label("Look through").select_option("claims")
        follow(page.get_by_role("button", name="Search"))
        follow(page.get_by_role("link", name="About 35 per cent").first)
        follow(page.locator("li:target").get_by_role("link", name="through the story"))

        life = page.locator(".life").inner_text()
        assert all(f"{number} per cent" in life for number in (20, 35, 40))
        assert [] == visit.complaints


def test_what_is_seen_is_marked_only_by_the_button(browser, story):
    with visiting(browser, story, script=False) as visit:
        page = visit.page
        for address in ("/", "/stories/flood", "/"):
            page.goto(address)
        assert page.get_by_role("button", name="Mark Flood at Weir as seen").is_visible()
        page.goto("/stories/flood")
        follow(page.get_by_role("button", name="Mark the whole story as seen"))
        page.get_by_text("Marked as seen.").wait_for()
        page.goto("/")

        assert page.get_by_text("You have seen everything there is").is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_stranger_finds_what_changed_between_two_dates_proves_it_and_asks_to_be_told_of_it(browser, story, script):
    with visiting(browser, story, script=script) as visit:
        page = visit.page
        page.goto("/")
        follow(page.get_by_role("link", name="Flood at Weir", exact=True))
        follow(page.get_by_role("link", name="Between dates"))
        page.get_by_label("From the beginning of").fill("2026-01-06")
        page.get_by_label("To the end of").fill("2026-01-07")
        follow(page.get_by_role("button", name="Show"))
        assert "No correction notice came in between" in page.text_content("main")
        page.get_by_text("The citation").click()
        assert "41 per cent" in page.locator("#citation").text_content() and "/compare?" in page.text_content(
            "#citation"
        )
        change = page.get_by_role("listitem").filter(has_text="41 per cent").first
        follow(change.get_by_role("link", name="after"))
        place = page.locator(page.url[page.url.index("#") :])
        assert "41 per cent of the valley" in place.locator("xpath=ancestor::p").text_content()
        page.go_back()
        follow(change.get_by_role("link", name="Figure revised"))
        follow(page.get_by_role("link", name="Be told when it changes"))
        assert page.get_by_label("Only this claim").is_checked()
        assert "Flood at Weir" == page.get_by_label("Story", exact=True).locator("option:checked").text_content()
        page.get_by_label("Address").fill("https://example.org/hooks/stet")
        follow(page.get_by_role("button", name="Try it on this claim’s past"))
        page.get_by_role("heading", name="Reports it would have told").wait_for()
        assert "41 per cent" in page.text_content("main")
        page.go_back()
        page.get_by_label("Address").fill("https://example.org/hooks/stet")
        follow(page.get_by_role("button", name="Add the webhook"))
        page.get_by_text("whsec_").first.wait_for()
        assert [] == visit.complaints


def test_whoever_comes_back_by_keyboard_goes_on_where_they_left(browser, story):
    with visiting(browser, story) as visit:
        page, press = visit.page, visit.page.keyboard.press
        page.goto("/stories/flood")
        for _ in range(3):
            press("j")
        third = page.locator(".entry.here").get_attribute("id")
        press("Enter")
        page.wait_for_url("**/reports/*")
        page.go_back()
        page.wait_for_url("**/stories/flood")
        assert third == page.locator(".entry.here").get_attribute("id")
        press("k")
        assert third != page.locator(".entry.here").get_attribute("id")
        press("f")
        assert "outlet" == page.evaluate("document.activeElement.id")

        Visitor(story).send("/stories", title="Dry", story="dry")
        page.goto("/")
        press("m")
        assert page.url.endswith("/") and page.get_by_role("button", name="Mark Flood at Weir as seen").is_visible()
        press("j")
        press("m")
        page.get_by_text("Marked as seen.").wait_for()
        page.wait_for_url("**/")
        assert "Marked as seen" in page.evaluate("document.activeElement.textContent")  # read aloud, and said once
        assert 0 == page.get_by_role("button", name="Mark Flood at Weir as seen").count()
        assert [] == visit.complaints


def test_what_is_copied_from_a_version_is_its_text_without_the_numbers_of_claims(browser, story):
    with visiting(browser, story) as visit:
        page = visit.page
        page.goto("/stories/flood")
        follow(page.get_by_role("link", name="this version").first)
        page.evaluate("getSelection().selectAllChildren(document.querySelector('article.prose'))")
        copied = page.evaluate("getSelection().toString()")

        assert page.locator("article.prose .number").count() > 0
        assert BEFORE.replace("20", "41").split() == copied.split()
        assert [] == visit.complaints
