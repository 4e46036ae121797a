"""Hostile strings in every field, in a real browser: shown as they are, never run, and no policy has to stop them."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest
from werkzeug.serving import make_server

from service.app import create_app
from service.settings import read_settings
from tests.hostile import strings
from tests.soaking import at_most
from tests.walk.browsing import visiting

pytestmark = [pytest.mark.browser, pytest.mark.slow]

EVERY = strings()

#: Those that are looked at one by one, each on pages of its own.
ALONE = tuple(islice(EVERY, 0, None, at_most(23, 1)))

HERE = Path(__file__).parent
LISTEN, ALIVE = ((HERE / name).read_text(encoding="utf-8") for name in ("listening.js", "alive.js"))


class Hostile:
    """A service in which every field holds something hostile, and what was stored."""

    def __init__(self, client) -> None:
        self.client = client
        client.post("/stories", json={"title": "Hostile", "story": "hostile", "description": "\n".join(EVERY)[:2000]})
        rows = []
        for number, text in enumerate(EVERY):
            rows.append(
                {
                    "name": text,
                    "captured_at": f"2026-01-{number % 28 + 1:02}T{number // 28:02}:00:00Z",
                    "text": f"{text}\n\nAbout {number + 2} people {text} were killed, Mayor {text} said.\n\n"
                    f'"We refuse {text}," Ada Brook {text} said on Wednesday.',
                    "headline": text,
                    "byline": text,
                    "url": f"https://example.org/{number}",
                }
            )
        lines = "\n".join(map(json.dumps, rows))
        answer = client.post("/stories/hostile/imports", data=lines, content_type="application/x-ndjson")
        assert answer.status_code == 200, answer.text
        self.files = answer.get_json()["files"]

    def story(self, text: str) -> str:
        """The address of a story with this title and description, and a page in it with this title and publisher."""
        made = self.client.post("/stories", json={"title": text or "x", "description": text})
        if made.status_code == 409:
            return str(made.get_json().get("url", "/stories/hostile"))
        story = f"/stories/{made.get_json()['id']}" if made.status_code == 201 else "/stories/hostile"
        self.client.post(
            f"{story}/versions",
            json={
                "text": f"Dam holds\n\nAbout 20 per cent of {text} is lost, Ada Brook said.",
                "captured_at": "2026-01-07T10:00:00Z",
                "article_title": text,
                "publisher": text,
            },
        )
        return story


@pytest.fixture(scope="module")
def hostile(browser, tmp_path_factory) -> Iterator[tuple[Hostile, object]]:
    """The service, and a visit to it that listens."""
    folder = tmp_path_factory.mktemp("hostile")
    app = create_app(read_settings({"STET_DATA": str(folder), "STET_SCHEDULER": "off"}))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    with visiting(browser, f"http://127.0.0.1:{server.port}") as visit:
        visit.page.add_init_script(LISTEN)
        yield Hostile(app.test_client()), visit
    server.shutdown()
    thread.join(5)
    server.server_close()


def look(visit, address: str) -> None:
    """The page is there, and nothing on it is alive."""
    visit.page.goto(address)
    assert [] == visit.page.evaluate(ALIVE), address
    complaints, visit.complaints[:] = [one for one in visit.complaints if "status of 4" not in one], []
    assert [] == complaints, address


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_pages_that_show_hundreds_of_them_at_once_are_inert(hostile):
    known, visit = hostile
    story = "/stories/hostile"
    outcomes = {one["outcome"] for one in known.files}
    assert "recorded" in outcomes and len(known.files) >= len(EVERY)
    for page in ("", "/figures", "/figures?page=2", "/positions", "/positions?page=2", "/contradictions", "/threads"):
        look(visit, story + page)
    for page in ("/changes", "/versions/new", "/imports/new", "/articles/new", "/lookouts/new"):
        look(visit, story + page)
    for page in ("/", "/stories", "/watches", "/subscriptions"):
        look(visit, page)


def test_each_text_is_shown_as_it_was_brought(hostile):
    """Text equals input: the version's paragraphs, put together, are the stored text, to the letter, spaces apart."""
    known, visit = hostile
    recorded = [one for one in known.files if one["outcome"] == "recorded"]
    for one in islice(recorded, 0, None, at_most(23, 1)):
        stored = known.client.get(f"/versions/{one['version_id']}", headers={"Accept": "application/json"}).get_json()
        look(visit, f"/versions/{one['version_id']}")
        shown = visit.page.evaluate(
            """() => [...document.querySelectorAll(".prose > *")].map((block) => {
                 const copy = block.cloneNode(true);
                 copy.querySelectorAll(".number").forEach((number) => number.remove());
                 return copy.textContent.trim();
               })"""
        )
        assert "".join(stored["text"].split()) == "".join("".join(shown).split())


@pytest.mark.parametrize("number", range(len(ALONE)))
def test_one_in_every_field_is_inert_and_comes_back_as_it_was(hostile, number):
    known, visit = hostile
    text = ALONE[number]
    story = known.story(text)
    wanted = known.client.get(story, headers={"Accept": "application/json"}).get_json()["story"]["title"]
    look(visit, story)
    assert squeezed(wanted) in squeezed(visit.page.locator("h1").first.text_content())
    for page in ("/figures", "/positions", "/threads", "/versions/new"):
        look(visit, story + page)
    for address in (
        f"{story}/figures?q=",
        f"{story}/positions?q=",
        "/search?q=",
        "/stories?done=",
        f"{story}/changes?since=",
    ):
        look(visit, address + quote(text, safe=""))
        field = visit.page.locator("main input[type=search]")
        if field.count() and "figures" in address:
            assert squeezed(text[:200]) == squeezed(field.first.input_value())
    look(visit, "/stories/" + quote(text.replace("/", " ").replace(".", " ") or "x", safe=""))


def test_forms_that_come_back_hold_what_was_typed(hostile):
    _, visit = hostile
    for text in ALONE[: at_most(6, len(ALONE))]:
        visit.page.goto("/stories/new")
        title = visit.page.get_by_label("Title", exact=True)
        title.fill(text)
        typed = title.input_value()
        if not typed:  # which a browser does not send
            assert title.evaluate("field => field.validity.valueMissing")
            continue
        visit.page.get_by_label("Short name").or_(visit.page.locator("#story")).first.fill("Not A Slug!")
        visit.page.locator("main form button.first").first.click()
        visit.page.locator("[role=alert]").first.wait_for()
        assert [] == visit.page.evaluate(ALIVE)
        assert squeezed(typed) == squeezed(visit.page.locator("#title").input_value())
        visit.complaints.clear()
