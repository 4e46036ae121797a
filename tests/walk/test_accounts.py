"""The pages of accounts in a real browser: from the first start's link to a shared story, usable by all."""

from collections.abc import Iterator
from threading import Thread

import pytest
from werkzeug.serving import make_server

from seeds.loader import load_seeds
from service import clock
from service.admitting import first_invitation
from service.app import create_app
from service.settings import read_settings
from service.text.memory import Memory
from storage import Store
from tests.walk.browsing import follow, parse_errors, visiting
from tests.walk.test_every_page import wrong_with

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PASSWORD = "weir dam lobster ink"


@pytest.fixture
def first_start(browser, tmp_path) -> Iterator[tuple[object, str]]:
    """A service with accounts and no account yet: a visit to it, and the path of the one-time link."""
    settings = read_settings({"STET_DATA": str(tmp_path), "STET_ACCOUNTS": "on", "STET_SCHEDULER": "off"})
    with Store(settings.database) as store:
        load_seeds(store, memory=Memory(), public_url="", now=clock.now())
        key = first_invitation(store, clock.now())
    server = make_server("127.0.0.1", 0, create_app(settings), threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    with visiting(browser, f"http://127.0.0.1:{server.port}") as visit:
        yield visit, f"/welcome/{key}"
    server.shutdown()
    thread.join(5)
    server.server_close()


def test_from_the_first_link_to_a_shared_story(first_start, axe):
    visit, link = first_start
    page = visit.page

    def looked_at() -> None:
        assert [] == parse_errors(page.content())
        assert [] == [one for one in wrong_with(visit, axe) if "status of" not in one and "goo.gl" not in one]

    page.goto("/stories/glen-fire")
    assert "There is no account yet" in page.text_content("main")
    looked_at()

    page.goto(link)
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill("password1234")
    follow(page.get_by_role("button", name="Set the password"))
    assert "easily guessed" in page.text_content("main") and "password1234" not in page.content()
    looked_at()
    page.get_by_label("Password").fill(PASSWORD)
    follow(page.get_by_role("button", name="Set the password"))
    follow(page.get_by_role("link", name="ada").first)
    looked_at()

    page.get_by_label("What it is for").fill("nightly import")
    follow(page.get_by_role("button", name="Make a token"))
    assert page.locator("code.secret").text_content().startswith("stet_")
    assert page.get_by_role("button", name="Copy the token").is_visible()
    looked_at()
    page.goto("/accounts")
    page.get_by_label("Name").fill("edo")
    follow(page.get_by_role("button", name="Add the account"))
    looked_at()
    page.goto("/accounts")
    looked_at()
    page.goto("/audit")
    assert "accounts.create" in page.text_content("main")
    looked_at()

    page.goto("/stories/glen-fire")
    follow(page.get_by_role("link", name="Who may see it"))
    page.get_by_role("heading", name="Who may see this story").wait_for()
    looked_at()
    follow(page.get_by_role("button", name="Make a link"))
    shared = page.locator("code.secret").text_content()
    assert page.get_by_role("button", name="Copy the link").is_visible()
    page.goto("/account")
    follow(page.get_by_role("button", name="Sign out").first)
    page.get_by_role("heading", name="Sign in").wait_for()
    way = page.locator(".masthead .account").bounding_box()
    assert way["x"] + way["width"] > 1200  # at the far end, also where no search is beside it
    looked_at()
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill("not my password")
    follow(page.get_by_role("button", name="Sign in"))
    assert "no account with this name and this password" in page.text_content("main")
    looked_at()

    page.goto("/shared/" + shared.rpartition("/")[2])
    page.get_by_role("heading", name="Glen Fire").first.wait_for()
    assert "reading by a link" in page.text_content("header")
    looked_at()
