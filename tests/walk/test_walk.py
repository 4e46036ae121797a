"""From a text somebody brings to a change a person reads and a program receives, over HTTP."""

import json
import re
from html import unescape
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

from service import clock
from service.deliver import deliver_due
from service.outbound import Outbound
from service.vault import Vault
from service.webhooks.signature import verify
from storage import Store
from tests.loopback import Loopback, reply

pytestmark = pytest.mark.slow

BEFORE = """Dam above Weir holds

About 20 per cent of the valley is under water, Mayor Ada Brook said on Wednesday.

She ruled out closing the bridge."""

AFTER = BEFORE.replace("20 per cent", "35 per cent").replace("ruled out closing", "said they were closing")


class Visitor:
    """A browser without script, or a program, at the application's address."""

    def __init__(self, address: str) -> None:
        self._host = urlsplit(address).netloc

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, dict[str, str], str]:
        """Status, headers by lower-case name, and body of one answer."""
        connection = HTTPConnection(self._host, timeout=10)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body.encode(), named)
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read().decode()
        finally:
            connection.close()

    def send_form(self, path: str, **fields: str) -> str:
        """The page a person stands on after sending a form, with what it says."""
        kind = "application/x-www-form-urlencoded"
        status, headers, text = self.ask(
            "POST", path, urlencode(fields), Content_Type=kind, Sec_Fetch_Site="same-origin"
        )
        assert 303 == status, text
        return self.ask("GET", headers["location"])[2]

    def read(self, path: str) -> Any:
        """What a program reads at an address."""
        status, _, text = self.ask("GET", path, Accept="application/json")
        assert 200 == status, text
        return json.loads(text)

    def send(self, path: str, **fields: object) -> Any:
        """What a program gets for what it sends."""
        kind = "application/json"
        status, _, text = self.ask("POST", path, json.dumps(fields), Content_Type=kind, Accept=kind)
        assert status in (200, 201), text
        return json.loads(text)


def test_a_changed_figure_is_read_by_a_person_and_received_by_a_program(address, settings):
    visitor = Visitor(address)
    with Loopback(reply(b"thank you")) as endpoint:
        assert "The story is open" in visitor.send_form("/stories", title="Flood at Weir", story="flood")
        secret = visitor.send("/subscriptions", address=endpoint.url, story="flood")["secret"]

        for time, text in (("10:00", BEFORE), ("12:00", AFTER)):
            about = {"address": "https://example.org/flood", "date": "2026-01-07", "time": time, "zone": "UTC"}
            page = visitor.send_form("/stories/flood/versions", text=text, **about)

        newest = visitor.read("/stories/flood")["entries"][0]["report"]
        (figure,) = [change for change in newest["changes"] if change["family"] == "figure" and change["material"]]
        assert ("revised", "35 per cent") == (figure["kind"], figure["after"]["text"].removeprefix("About "))
        assert newest["headline"] in unescape(re.sub("<[^>]+>", "", page))

        with Store(settings.database) as store:
            delivery = deliver_due(store, Outbound(settings), clock.now, Vault(settings.key_file))

        (request,) = endpoint.requests
        head, _, body = request.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
        assert delivery is not None and delivery.state == "delivered"
        assert verify(secret, headers, body, int(clock.now().timestamp()))
        assert not verify(secret, headers, body.replace(b"35", b"36"), int(clock.now().timestamp()))
        assert newest["id"] in body.decode()

    attempts = visitor.read(f"/deliveries/{delivery.id}")["attempts"]
    assert [(1, 200, "thank you")] == [(one["number"], one["status"], one["reply"]) for one in attempts]


def test_a_test_message_is_sent_at_once_and_its_attempt_shown(address):
    visitor = Visitor(address)
    with Loopback(reply(b"no", status="500 Broken")) as endpoint:
        id = visitor.send("/subscriptions", address=endpoint.url)["id"]

        page = visitor.send_form(f"/subscriptions/{id}/deliveries")

    assert "The endpoint did not take the message" in page and "HTTP 500" in page


def test_a_page_that_was_rewritten_is_a_new_version(address):
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    pages = [_page(BEFORE), _page(AFTER)]

    def script(request, connection):
        found = request.startswith(b"GET /page ")
        connection.sendall(
            reply(pages[min(len(visits), 1)] if found else b"", "200 OK" if found else "404 Not Found", HTML)
        )
        visits.extend([1] * found)

    visits: list[int] = []
    with Loopback(script) as site:
        article = visitor.send("/stories/flood/articles", address=site.url + "page")["article"]
        outcomes = [visitor.send(f"/articles/{article['id']}/checks")["outcome"] for _ in range(2)]

    assert ["changed", "changed"] == outcomes
    assert ["usable", "usable"] == [one["verdict"] for one in visitor.read(article["url"])["captures"]]


#: What a page answers, what the look comes to, how the capture is judged.
BAD_PAGES = [
    (reply(b"<h1>Broken</h1>", "500 Internal Server Error"), "unreachable", "unreachable"),
    (reply(b"", "404 Not Found"), "gone", "not found"),
    (reply(b"", "403 Forbidden"), "refused", "refused"),
    (b"hardly HTTP\r\n\r\n", "unreachable", "unreachable"),
]


@pytest.mark.parametrize(("answer", "outcome", "verdict"), BAD_PAGES)
def test_a_look_that_brought_no_article_is_kept_and_shown_and_never_a_version(address, answer, outcome, verdict):
    visitor = Visitor(address)
    visitor.send("/stories", title="Flood at Weir", story="flood")
    with Loopback(lambda request, connection: connection.sendall(_robots(request) or answer)) as site:
        article = visitor.send("/stories/flood/articles", address=site.url + "page")["article"]
        page = visitor.send_form(f"/articles/{article['id']}/checks")

    known = visitor.read(article["url"])
    assert (outcome, []) == (known["watch"]["last_outcome"], known["versions"])
    assert {verdict} == {capture["verdict"] for capture in known["captures"]}
    assert ("not there" if outcome == "gone" else outcome).capitalize() + ": " in page  # one 404 is no end yet
    assert known["watch"]["last_note"].replace("'", "&#39;") in page and known["watch"]["last_note"].endswith(".")


def _robots(request: bytes) -> bytes:
    return reply(b"", "404 Not Found") if request.startswith(b"GET /robots.txt ") else b""


HTML = ("Content-Type: text/html; charset=utf-8",)


def _page(text: str) -> bytes:
    headline, *paragraphs = text.split("\n\n")
    more = "The river has been rising since the weekend, and more rain is on its way from the west, forecasters said."
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, more))
    head = f"<head><title>{headline}</title></head>"
    return f"<!doctype html><html>{head}<body><article><h1>{headline}</h1>{body}</article></body></html>".encode()
