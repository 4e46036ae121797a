"""Whom a story is hidden from is answered, byte for byte, as where the story was never told.

Two desks, the same but for one closed story: whatever somebody asks of one who may not see it, the other answers alike.
"""

import json
import re
from dataclasses import dataclass

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.accounts.roles import Right
from service.domain.accounts import Role
from service.domain.deliveries import EndpointNotice
from service.domain.stories import Health, Notice
from service.web.access import WHO
from service.web.routes import ROUTES
from storage import Store, endpoints, notices
from storage.accounts import seeing
from tests.contract.house import ids_of, make_app
from tests.exchange.test_refusals import resealed
from tests.web.conftest import AFTER, BEFORE, JSON, TODAY
from tests.web.signed import House

#: Of the hidden story; the words also stand in nothing else.
SECRET = {"title": "Quarry blast at Orne", "story": "orne-quarry"}
TEXTS = tuple(text.replace("Weir", "Orne").replace("Ada Brook", "Una Quill") for text in (BEFORE, AFTER))
ADDRESS = "https://example.org/orne"

#: What is new each time it is asked, on one desk too.
EACH_TIME = re.compile(r"nonce-[\w-]+|stet_[\w-]+")

#: Numbers that count reports of all stories: gaps tell that there are others, and docs/security.md says so.
OF_ALL = re.compile(r'"(?:sequence|newest|up_to)": \d+|"cursor": "\d+"|since=\d+|(?<=name="up_to" value=")\d+')

#: Has a seal, which is drawn by lot.
NOT_OWN = ("evidence.",)

#: Headers that differ for other reasons: hashes and lengths of bodies that are compared, what is left of a limit.
UNLIKE = frozenset({"Date", "ETag", "Content-Length", "RateLimit", "Set-Cookie"})

#: Asked of lists and searches, in words of the hidden story.
QUERIES = {
    "search": ("?q=Quill", "?q=Orne&in=texts", "?q=bridge"),
    "feeds.desk_atom": ("", "?holder=Una+Quill"),
    "feeds.desk_json": ("", "?holder=Una+Quill"),
    "reports.list": ("", "?limit=1"),
    "memento.timemap_at": ("",),
    "memento.timegate_at": ("",),
}


@dataclass
class Desk:
    """A desk with the open story, and with the hidden one or without."""

    app: Flask
    house: House
    ids: dict[str, str]  # of the open story's things
    secret: dict[str, str]  # of the hidden story's, empty where there is none
    lines: bytes  # the hidden story, exported before it was closed


@pytest.fixture(scope="module")
def desks(tmp_path_factory) -> tuple[Desk, Desk]:
    return tuple(make_desk(tmp_path_factory.mktemp(name), has_secret=name == "told") for name in ("told", "untold"))


def make_desk(folder, *, has_secret: bool) -> Desk:
    app = make_app(folder)
    client, secret, lines = app.test_client(), {}, b""
    if has_secret:  # first, so that whatever counts has counted it when the open story comes
        secret, lines = tell_secret(client)
    ids = ids_of(app)
    client.post(
        f"/subscriptions/{ids['subscription_id']}/rule", json={"story": "flood"}
    )  # of every story is an admin's
    store = Store(app.extensions["stet"].settings.database)
    house = House(app, store)
    house.accounts["eve"] = house.add("eve", Role.EDITOR)
    if has_secret:
        failing = Notice(article_id=secret["article_id"], noticed_at=TODAY, health=Health.FAILING, note="Orne fails.")
        notices.save_notice(store, failing)
        lost = EndpointNotice(subscription_id=secret["subscription_id"], noticed_at=TODAY, note="Orne is off.")
        endpoints.save_endpoint_notice(store, lost)
        seeing.close_story(store, SECRET["story"], frozenset())
    return Desk(app, house, ids, secret, lines)


def tell_secret(client: FlaskClient) -> tuple[dict[str, str], bytes]:
    """The hidden story with something of everything, the ids of these, and its export."""
    client.post("/stories", json=SECRET)
    made = [
        client.post(
            f"/stories/{SECRET['story']}/versions",
            json={"address": ADDRESS, "publisher": "The Orne Post", "text": text, "captured_at": at},
        ).get_json()
        for text, at in zip(TEXTS, ("2026-01-07T10:00:00Z", "2026-01-07T12:00:00Z"), strict=True)
    ]
    hook = client.post("/subscriptions", json={"address": "https://example.org/orne-hook", "story": SECRET["story"]})
    article = made[1]["version"]["article_id"]
    client.post(f"/articles/{article}/resume", json={})
    thread = client.get(f"/stories/{SECRET['story']}/threads", headers=JSON).get_json()["threads"][0]["id"]
    listing = {"address": "https://example.org/orne-feed", "words": "quarry"}
    ids = {
        "story_id": SECRET["story"],
        "article_id": article,
        "version_id": made[1]["version"]["id"],
        "report_id": made[1]["reports"][0]["id"],
        "capture_id": client.get(f"/articles/{article}", headers=JSON).get_json()["captures"][0]["id"],
        "thread_id": thread,
        "decision_id": client.post(f"/threads/{thread}/pin", json={}).get_json()["id"],
        "lookout_id": client.post(f"/stories/{SECRET['story']}/lookouts", json=listing).get_json()["lookout"]["id"],
        "subscription_id": hook.get_json()["id"],
        "delivery_id": client.post(f"{hook.get_json()['url']}/deliveries", json={}).get_json()["id"],
        "number": "1",
        "address": ADDRESS,
    }
    return ids, client.get(f"/stories/{SECRET['story']}/export.ndjson").get_data()


GETS = [
    route
    for route in ROUTES
    if route.method == "GET"
    and WHO[route.endpoint] in (Right.READ, Right.IMPORT, Right.MANAGE, Right.OPEN)
    and route.endpoint not in ("api", "openapi", "help")  # the same for everybody
]
POSTS = [route for route in ROUTES if route.method == "POST" and WHO[route.endpoint] in (Right.IMPORT, Right.MANAGE)]


def filled(address: str, ids: dict[str, str]) -> str:
    for name, id in ids.items():
        address = address.replace(f"<{name}>", id).replace(f"<path:{name}>", id)
    return address


def told(desk: Desk, client: FlaskClient, method: str, path: str, **sent: object) -> tuple[object, ...]:
    """All that an asker sees of an answer; ids that are drawn by lot are called by their names."""
    answer = client.open(path, method=method, **sent)
    headers = {name: value for name, value in answer.headers.items() if name not in UNLIKE}
    body = OF_ALL.sub("", EACH_TIME.sub("", answer.get_data().decode("utf-8", "replace")))
    for name in ("subscription_id", "delivery_id"):
        body = body.replace(desk.ids[name], name).replace(desk.ids[name][:12], name)
    return answer.status_code, EACH_TIME.sub("", json.dumps(headers, sort_keys=True)), body


@pytest.mark.parametrize("route", GETS, ids=lambda route: route.endpoint)
def test_what_is_read_is_the_same_as_if_it_had_never_been_told(desks, route):
    with_it = desks[0]
    for name, browser in ((name, tuple(desk.house.browser(name) for desk in desks)) for name in ("eve", "rea")):
        for headers in ({"Accept": "text/html"}, JSON) if name == "eve" else (JSON,):
            for query in QUERIES.get(route.endpoint, ("",)):
                for kind in ("secret",) if route.endpoint.startswith(NOT_OWN) else ("ids", "secret"):
                    paths = [filled(route.address, getattr(desk if kind == "ids" else with_it, kind)) for desk in desks]
                    asked = zip(desks, browser, paths, strict=True)
                    answers = [told(desk, one, "GET", path + query, headers=headers) for desk, one, path in asked]
                    assert answers[0] == answers[1], paths[0] + query


@pytest.mark.parametrize("route", POSTS, ids=lambda route: route.endpoint)
def test_what_is_sent_about_it_is_answered_as_if_it_had_never_been_told(desks, route):
    with_it, without = desks
    path = filled(route.address, with_it.secret)
    bodies = [
        {},
        {"story": with_it.secret["story_id"]},
        {"article": with_it.secret["article_id"], "text": "Words.", "captured_at": "2026-01-07T10:00:00Z"},
        {"other": with_it.secret["thread_id"]},
        {"address": ADDRESS},
    ]
    if "<" not in route.address:
        bodies = [{"story": with_it.secret["story_id"], "address": "https://example.org/mine"}]
    if route.endpoint in ("stories.create", "carried.create"):  # a short name is one story's, whoever may see it
        return
    for body in bodies:
        answers = [told(desk, desk.house.program("eve"), "POST", path, json=body) for desk in (with_it, without)]
        assert answers[0] == answers[1], (path, body)


@pytest.mark.parametrize("thing", ["article_id", "thread_id", "version_id"])
def test_a_thing_of_it_that_is_named_in_the_body_is_as_one_that_is_not_there(desks, thing):
    with_it, without = desks
    field, where = {
        "article_id": ("article", "/stories/flood/versions"),
        "thread_id": ("other", f"/threads/{with_it.ids['thread_id']}/merge"),
        "version_id": ("after", "/stories/flood/compare"),
    }[thing]
    id = with_it.secret[thing]
    method = "GET" if field == "after" else "POST"
    sent = {"headers": JSON, "query_string": {"before": with_it.ids["version_id"], field: id}}
    if method == "POST":
        sent = {"json": {field: id, "text": "Words are here.", "captured_at": "2026-01-08T10:00:00Z"}}
    answers = [told(desk, desk.house.program("eve"), method, where, **sent) for desk in (with_it, without)]

    assert answers[0] == answers[1] and 404 == answers[0][0]


def test_lines_with_the_hidden_articles_id_under_another_name_are_refused_wherever_they_are_sent(desks):
    """The ids of what is carried are made of the story's name, so no file asks whether another story has one."""
    lines = desks[0].lines.replace(SECRET["story"].encode(), b"another-story").splitlines(keepends=True)
    sent = {"data": b"".join(resealed(lines)), "content_type": "application/x-ndjson"}
    answers = [told(desk, desk.house.program("eve"), "POST", "/imports", **sent) for desk in desks]

    assert answers[0] == answers[1] and 422 == answers[0][0] and "does not fit the story" in answers[0][2]
