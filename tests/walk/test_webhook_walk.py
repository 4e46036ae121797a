"""A failing webhook found and redelivered: by keyboard with script, by mouse without, the endpoint a real one."""

from collections.abc import Iterator

import pytest

from service import clock
from service.deliver import deliver_due
from service.outbound import Outbound
from service.vault import Vault
from storage import Store
from tests.loopback import Loopback, reply
from tests.walk.browsing import visiting
from tests.walk.test_walk import AFTER, BEFORE, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]


class Endpoint:
    """A receiver that is broken until it is mended."""

    def __init__(self) -> None:
        self.is_mended = False

    def __call__(self, request: bytes, connection) -> None:
        connection.sendall(reply(b"thank you") if self.is_mended else reply(b"disk full", "500 Internal Server Error"))


@pytest.fixture
def failing(address, settings) -> Iterator[tuple[Loopback, Endpoint]]:
    """Two webhooks, one of which failed to take the report of the second version."""
    visitor, endpoint = Visitor(address), Endpoint()
    with Loopback(endpoint) as broken, Loopback(reply(b"thank you")) as well:
        visitor.send("/stories", title="Flood at Weir", story="flood")
        for one in (well, broken):
            visitor.send("/subscriptions", address=one.url, story="flood")
        for hour, text in (("10", BEFORE), ("12", AFTER)):
            about = {"address": "https://example.org/flood", "captured_at": f"2026-01-07T{hour}:00:00Z"}
            visitor.send("/stories/flood/versions", text=text, **about)
        with Store(settings.database) as store:
            outbound, vault = Outbound(settings), Vault(settings.key_file)
            while deliver_due(store, outbound, clock.now, vault):
                pass
        assert 1 == len(broken.requests) == len(well.requests)
        yield broken, endpoint


def sent_bodies(loopback: Loopback) -> list[tuple[bytes, bytes]]:
    """The id and the body of each message that arrived."""
    found = []
    for request in loopback.requests:
        head, _, body = request.partition(b"\r\n\r\n")
        id = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"webhook-id:"))
        found.append((id, body))
    return found


def press_until(page, name: str, role: str = "link") -> None:
    """Tab to the thing of this name and press it, as one does who has no mouse."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()").startswith(name):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no {role} {name} is reached by Tab")


def test_a_failing_webhook_is_found_and_its_message_sent_again_by_keyboard(browser, address, failing):
    broken, endpoint = failing
    with visiting(browser, address) as visit:
        page = visit.page
        page.goto("/")
        page.keyboard.press("g")
        page.keyboard.press("h")
        page.wait_for_url("**/subscriptions")
        failed = page.get_by_role("row").filter(has_text="1 failed")
        assert broken.url in failed.inner_text()
        press_until(page, broken.url)
        page.wait_for_url("**/subscriptions/*")
        press_until(page, "Send again")
        page.get_by_role("status").filter(
            has_text="did not take the message"
        ).wait_for()  # it is still broken, and that is said
        assert 2 == page.get_by_text("HTTP 500").count()
        endpoint.is_mended = True
        press_until(page, "Send again")
        page.get_by_role("status").filter(has_text="delivered").wait_for()
        assert [] == visit.complaints

    assert 3 == len(broken.requests)
    assert 1 == len(set(sent_bodies(broken)))  # the same id and the same bytes each time


def test_a_failing_webhook_is_found_and_its_message_sent_again_without_script(browser, address, failing):
    broken, endpoint = failing
    endpoint.is_mended = True
    with visiting(browser, address, width=390, script=False) as visit:
        page = visit.page
        page.goto("/subscriptions")
        page.get_by_role("row").filter(has_text="1 failed").get_by_role("link").first.click()
        page.get_by_text("HTTP 500").first.wait_for()
        page.get_by_role("button", name="Send again").click()
        page.get_by_role("status").filter(has_text="delivered").wait_for()
        page.goto("/subscriptions")
        assert 0 == page.get_by_text("1 failed").count()
        assert [] == visit.complaints

    assert 2 == len(broken.requests)
