"""Hostile strings typed into every field of every form, in a real browser: refused or saved, they stay text."""

import re
from collections.abc import Iterator
from itertools import islice
from threading import Thread

import pytest
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from service import clock
from service.admitting import first_invitation
from service.app import create_app
from service.settings import read_settings
from service.web.routes import ROUTES
from storage import Store
from tests.hostile import strings
from tests.rules.tree import ROOT
from tests.soaking import at_most
from tests.walk.browsing import follow, visiting
from tests.walk.test_hostile import ALIVE, LISTEN, squeezed
from tests.web.conftest import AFTER, Known

pytestmark = [pytest.mark.browser, pytest.mark.slow]

EVERY = strings()

#: Those that are typed one by one, spread over all kinds of them.
ALONE = tuple(islice(EVERY, 5, None, at_most(len(EVERY), 1)))

#: Buttons of one form that are pressed, each after it was filled in anew; a form with several has a preview first.
PRESSED = at_most(1, 9)

#: All of them in one field: more than any line takes, so that every form comes back with them.
TOGETHER = " ".join(EVERY)

#: Pages whose forms are filled in: all that have one, and one that shows a form only when it is asked to.
PAGES = (
    *(route.address for route in ROUTES if route.method == "GET" and "text/html" in route.says.media),
    "/stories/<story_id>/versions/new?way=address",
)

#: Fields that take any words: with these alone filled in a form is saved.
WORDS = (
    "title", "publisher", "description", "reason", "note", "holders", "words", "not_words", "article_title", "text",
    "q", "label", "who", "action", "name",
)  # fmt: skip

#: Fields that are never typed into here: passwords, which no page shows, and what is chosen rather than typed.
NEVER_TYPED = frozenset({"password", "new_password", "old_password"})

#: Fills the text fields of a form, all or those named; says which, and what each holds then. Nothing is checked here.
FILL = """([number, text, only]) => {
  const form = document.querySelectorAll("main form")[number];
  const filled = [];
  const words = form.method === "get" ? text.slice(0, 800) : text;  // an address has a length
  for (const field of form.elements) {
    const chosen = ["hidden", "password", "checkbox", "radio", "file", "submit", "button"];
    if (!field.name || chosen.includes(field.type) || !field.matches("input, textarea")) continue;
    if (only && !only.includes(field.name)) continue;
    if (field.matches("input")) field.type = "text";
    field.value = words;
    filled.push([field.name, field.value]);
  }
  form.noValidate = true;
  return [form.getAttribute("action"), filled];
}"""

#: What the fields of the form with this address hold now, by name; null when the page has no such form.
HELD = """(action) => {
  const form = [...document.querySelectorAll("main form")].find((one) => one.getAttribute("action") === action);
  return form && Object.fromEntries([...form.elements].filter((one) => one.name).map((one) => [one.name, one.value]));
}"""

#: The buttons that send a form, by their places among its elements.
BUTTONS = """(number) => [...(document.querySelectorAll("main form")[number]?.elements ?? [])]
  .map((one, at) => one.type === "submit" && one.getClientRects().length ? at : -1).filter((at) => at >= 0)"""

PRESS = "([number, at]) => document.querySelectorAll('main form')[number].elements[at].click()"


@pytest.fixture(scope="module")
def desk(browser, tmp_path_factory) -> Iterator[tuple[object, Known]]:
    """A service with something of everything and accounts, and a visit of its admin that listens."""
    folder = str(tmp_path_factory.mktemp("forms"))
    open_to_itself = {"STET_DATA": folder, "STET_SCHEDULER": "off", "STET_ALLOW_NETWORKS": "127.0.0.0/8"}
    client = create_app(read_settings(open_to_itself)).test_client()
    known = Known(client, hook="http://127.0.0.1:9/hook")
    miss_something(client, known)
    settings = read_settings({**open_to_itself, "STET_ACCOUNTS": "on"})
    with Store(settings.database) as store:
        key = first_invitation(store, clock.now())
    server = make_server("127.0.0.1", 0, create_app(settings), threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    with visiting(browser, f"http://127.0.0.1:{server.port}") as visit:
        visit.page.add_init_script(LISTEN)
        visit.page.goto(f"/welcome/{key}")
        visit.page.get_by_label("Name").fill("ada")
        visit.page.get_by_label("Password").fill("weir dam lobster ink")
        follow(visit.page.get_by_role("button", name="Set the password"))
        yield visit, known
    server.shutdown()
    thread.join(5)
    server.server_close()


def miss_something(client: FlaskClient, known: Known) -> None:
    """Its webhook was paused while a report was made, so that its page asks since when to send again."""
    text = {"text": AFTER.replace("35 per cent", "60 per cent"), "captured_at": "2026-01-07T16:00:00Z"}
    client.post(f"/subscriptions/{known.subscription}/pause", json={})
    client.post("/stories/flood/versions", json={"address": "https://example.org/flood", **text})
    client.post(f"/subscriptions/{known.subscription}/resume", json={})


def go(page, address: str) -> None:
    """To a page, with everything on it unfolded."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('main details').forEach((box) => { box.open = true; })")


def inert(visit, place: str) -> None:
    """Nothing on the page is alive."""
    assert [] == visit.page.evaluate(ALIVE), place
    complaints, visit.complaints[:] = [one for one in visit.complaints if "status of 4" not in one], []
    assert [] == complaints, place


def fill_in(visit, address: str, text: str, only: tuple[str, ...] | None = None) -> set[str]:
    """Every form of the page is filled in and sent by each of its buttons. The names of the fields."""
    page, names = visit.page, set()
    go(page, address)
    inert(visit, address)
    for number in range(page.locator("main form").count()):
        if number:
            go(page, address)
        for button in page.evaluate(BUTTONS, number)[:PRESSED]:
            if button:
                go(page, address)
            if page.evaluate(BUTTONS, number)[-1:] < [button]:
                continue  # it was sent, and is asked for no more
            action, filled = page.evaluate(FILL, [number, text, only])
            if not filled:
                continue
            names |= {name for name, _ in filled}
            with page.expect_navigation():
                page.evaluate(PRESS, [number, button])
            inert(visit, f"{address}, form {number}, button {button}")
            held = page.evaluate(HELD, action)
            if held is not None and page.locator("main [data-held]").count() and only is None:
                for name, value in filled:
                    if name in held:
                        assert squeezed(value) == squeezed(held[name]), (address, name)
    return names


def names_in_templates() -> set[str]:
    """The text fields that the templates have, by name."""
    told: set[str] = set()
    for path in (ROOT / "service" / "web" / "templates").rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        told |= set(re.findall(r"parts\.(?:field|area)\('(\w+)'", page))
        for field in re.findall(r"<(?:input|textarea)[^>]*>", page):
            typed = re.search(r'type="(\w+)"', field)
            if not typed or typed[1] in ("text", "search", "url", "date", "time"):
                told |= set(re.findall(r' name="(\w+)"', field))
    return told


def test_all_of_them_in_every_field_of_every_form_come_back_as_text(desk):
    visit, known = desk
    addresses = dict.fromkeys(known.address(rule) for rule in PAGES)
    seen = {name for address in addresses for name in fill_in(visit, address, TOGETHER)}

    assert set() == names_in_templates() - seen - NEVER_TYPED


@pytest.mark.parametrize("text", ALONE)
def test_one_that_is_saved_wherever_words_are_taken_is_shown_as_text(desk, text):
    visit, known = desk
    addresses = dict.fromkeys(known.address(rule) for rule in PAGES)
    for address in addresses:
        fill_in(visit, address, text, WORDS)
    for address in addresses:
        visit.page.goto(address)
        inert(visit, address)
