"""Lookouts and the list of watches in the browser and as JSON; and a person's wishes for a watch."""

import re
from datetime import time, timedelta

import pytest

from service.check.lookout import Seen, Unseen
from service.domain.stories import Health
from service.watching.listing import Choice, Entry
from service.watching.listing.choosing import Why
from service.web.desk import NAME
from storage import lookouts, watches
from tests.web.conftest import JSON, TODAY

WANTED = {"address": "https://example.org/feed.xml", "words": "talks, pact", "per_day": 5, "backlog": 2}


@pytest.fixture
def story(client) -> str:
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})
    return "/stories/flood"


def test_a_lookout_is_added_once_and_paused_and_resumed(client, story, store):
    made = client.post(f"{story}/lookouts", json=WANTED, headers=JSON)
    found = made.get_json()["lookout"]

    assert (201, ["talks", "pact"], 5, 2) == (made.status_code, found["words"], found["per_day"], found["backlog"])
    again = client.post(f"{story}/lookouts", json=WANTED, headers=JSON)
    assert (409, "address") == (again.status_code, again.get_json()["field"])
    client.post(f"{found['url']}/pause")
    assert "paused" == lookouts.load_lookout(store, found["id"]).state
    assert "Resume" in client.get(found["url"]).text
    client.post(f"{found['url']}/resume")
    assert "watching" == lookouts.load_lookout(store, found["id"]).state


@pytest.mark.parametrize(
    ("field", "value"),
    [("address", ""), ("address", "ftp://x.test/"), ("per_day", 0), ("per_day", "many"), ("backlog", 900)],
)
def test_a_lookout_that_cannot_be_is_refused_by_the_field(client, story, field, value):
    answer = client.post(f"{story}/lookouts", json={**WANTED, field: value}, headers=JSON)

    assert (422, field) == (answer.status_code, answer.get_json()["field"])
    page = client.post(f"{story}/lookouts", data={**WANTED, field: value})
    assert 422 == page.status_code and "Nothing was saved" in page.text and "talks, pact" in page.text


def test_a_private_address_is_refused(client, story):
    assert 403 == client.post(f"{story}/lookouts/preview", json={"address": "http://127.0.0.1/feed"}).status_code


def test_a_preview_shows_what_would_be_watched_and_saves_nothing(app, client, story, store, monkeypatch):
    entries = [Entry(url=f"https://example.org/{n}", title=f"Entry {n} <b>", published_at=None) for n in range(2)]
    choices = (Choice(entries[0], Why.WANTED), Choice(entries[1], Why.OLDER))
    seen = Seen(kind="feed", title="The Daily", entries=tuple(entries), notes=("a note",))
    _desk(app, monkeypatch, lambda store, lookout: (seen, choices))

    page = client.post(f"{story}/lookouts/preview", data=WANTED).text
    said = client.post(f"{story}/lookouts/preview", json=WANTED, headers=JSON).get_json()

    assert "Entry 0 &lt;b&gt;" in page and "1 of which would be watched" in page and "a note" in page
    assert "talks, pact" in page  # the form is filled in, ready to be saved
    assert [True, False] == [entry["watched"] for entry in said["entries"]]
    assert () == lookouts.list_lookouts(store)


def test_a_preview_of_nothing_says_why(app, client, story, monkeypatch):
    _desk(app, monkeypatch, lambda store, lookout: (Unseen(note="No feed was found."), ()))

    assert "No feed was found." in client.post(f"{story}/lookouts/preview", data=WANTED).text
    said = client.post(f"{story}/lookouts/preview", json=WANTED, headers=JSON).get_json()
    assert (False, "No feed was found.") == (said["found"], said["note"])


def test_an_empty_list_of_watches_says_how_to_begin(client):
    page = client.get("/watches").text

    assert "No page is watched" in page and "None. A lookout watches" in page


def test_the_list_of_watches_shows_trouble_first(client, known, store):
    client.post("/stories/flood/articles", json={"address": "https://example.org/second"})
    for watch in watches.list_watches(store):
        is_second = watch.article_id != known.article
        health = Health.FAILING if is_second else Health.WELL
        watches.save_watch(store, _with(watch, health=health, last_checked_at=TODAY, looks=1.0))
    said = client.get("/watches", headers=JSON).get_json()

    assert ["failing", "well"] == [one["health"] for one in said["watches"]]
    assert [None, "2026-01-07T12:00:00Z"] == [one["last_good_capture_at"] for one in said["watches"]]
    assert "in trouble" not in client.get(f"/articles/{known.article}").text


def test_a_persons_wishes_hold_from_the_next_look_on(client, known, store):
    wishes = {
        "soonest_minutes": "30",
        "latest_hours": "48",
        "quiet_from": "22:30",
        "quiet_to": "06:00",
        "zone": "Europe/Berlin",
        "cron": "0 6-22 * * 1-5",
        "selector": "main  article",
        "ignores_robots": "yes",
    }
    assert 303 == client.post(f"/articles/{known.article}/wishes", data=wishes).status_code
    watch = watches.load_watch(store, known.article)

    assert (timedelta(minutes=30), timedelta(hours=48)) == (watch.pace.soonest, watch.pace.latest)
    assert (time(22, 30), time(6), "Europe/Berlin") == (watch.pace.quiet_from, watch.pace.quiet_to, watch.pace.zone)
    assert ("0 6-22 * * 1-5", "main article", True) == (watch.pace.cron, watch.selector, watch.ignores_robots)
    page = client.get(f"/articles/{known.article}").text
    assert "ignored for this page" in page and 'value="22:30"' in page
    assert "robots.txt is ignored" in client.get("/watches").text


@pytest.mark.parametrize("way", ["json", "data"])
@pytest.mark.parametrize(
    "named",
    [
        {},
        {"latest_hours": 36},
        {"quiet_from": "", "quiet_to": ""},
        {"zone": "Asia/Tokyo"},
        {"cron": ""},
        {"selector": ""},
        {"ignores_robots": "no"},
    ],
)
def test_a_wish_that_is_not_named_stays_and_an_empty_one_is_taken_back(client, known, store, way, named):
    address = f"/articles/{known.article}/wishes"
    wishes = {"soonest_minutes": 30, "latest_hours": 48, "quiet_from": "22:30", "quiet_to": "06:00"}
    wishes |= {"zone": "Europe/Berlin", "cron": "0 6-22 * * 1-5", "selector": "main", "ignores_robots": "yes"}
    client.post(address, json=wishes)
    watches.save_watch(store, _with(watches.load_watch(store, known.article), etag='"a"'))

    answer = client.post(address, **{way: named}, headers=JSON)  # type: ignore[arg-type]

    watch = watches.load_watch(store, known.article)
    kept = {
        **{name: value or "" for name, value in answer.get_json()["pace"].items()},
        "selector": watch.selector,
        "ignores_robots": "yes" if watch.ignores_robots else "no",
    }
    assert {**wishes, **named} == kept
    assert ("" if "selector" in named else '"a"') == watch.etag  # a new selector asks for the page anew


def test_a_box_that_is_not_ticked_takes_its_wish_back(client, known, store):
    client.post(f"/articles/{known.article}/wishes", json={"ignores_robots": "yes"})
    page = client.get(f"/articles/{known.article}").text
    sent = re.findall(r'<input[^>]*name="ignores_robots"[^>]*>', page)
    assert ["checkbox", "hidden"] == [re.search(r'type="(\w+)"', one)[1] for one in sent]  # type: ignore[index]

    client.post(f"/articles/{known.article}/wishes", data={"zone": "UTC", "ignores_robots": "no"})

    assert not watches.load_watch(store, known.article).ignores_robots


@pytest.mark.parametrize(("said", "ignored"), [(True, True), ("yes", True), (None, True), (False, False), ("", False)])
def test_json_says_by_true_as_well_as_by_yes_that_robots_are_ignored(client, known, store, said, ignored):
    client.post(f"/articles/{known.article}/wishes", json={"ignores_robots": True})
    client.post(f"/articles/{known.article}/wishes", json={"ignores_robots": said})

    assert ignored == watches.load_watch(store, known.article).ignores_robots


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ignores_robots", "maybe"),
        ("ignores_robots", 1),
        ("soonest_minutes", "4"),
        ("latest_hours", "0"),
        ("quiet_from", "25:00"),
        ("quiet_to", ""),
        ("zone", "Mars/Base"),
        ("zone", "../etc"),
        ("cron", "often"),
        ("cron", "* * * * *"),
        ("cron", "0 0 31 2 *"),
        ("selector", "main >"),
    ],
)
def test_wishes_that_cannot_be_kept_are_refused_by_the_field(client, known, store, field, value):
    before = watches.load_watch(store, known.article)
    wishes = {"quiet_from": "22:00", "quiet_to": "06:00", field: value}
    answer = client.post(f"/articles/{known.article}/wishes", json=wishes, headers=JSON)

    assert (422, field) == (answer.status_code, answer.get_json()["field"])
    assert before == watches.load_watch(store, known.article)
    page = client.post(f"/articles/{known.article}/wishes", data=wishes)
    assert 422 == page.status_code and "Nothing was saved" in page.text


def _desk(app, monkeypatch, preview) -> None:
    from dataclasses import replace

    monkeypatch.setitem(app.extensions, NAME, replace(app.extensions[NAME], preview_lookout=preview))


def _with(watch, **fields):
    from dataclasses import replace

    return replace(watch, **fields)


def test_a_page_that_was_never_looked_at_is_not_called_well(client):
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    client.post("/stories/flood/articles", json={"address": "https://example.org/a"})
    [watch] = client.get("/watches", headers=JSON).get_json()["watches"]
    page = client.get("/watches").text

    assert "unknown" == watch["health"] and watch["last_good_capture_at"] is None
    assert "not looked at yet" in page and ">well<" not in page


def test_a_page_that_no_look_brought_is_not_called_well(client, store):
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    client.post("/stories/flood/articles", json={"address": "https://example.org/a"})
    [watch] = watches.list_watches(store)
    watches.save_watch(store, _with(watch, last_checked_at=TODAY, failures_in_a_row=1))

    assert "unknown" == client.get("/watches", headers=JSON).get_json()["watches"][0]["health"]
    assert "not read yet" in client.get("/watches").text and ">well<" not in client.get("/watches").text
    desk = client.get("/").text
    assert "1 of 1 watched page not read yet" in desk and "can be read" not in desk


@pytest.mark.parametrize("read", [{"last_changed_at": TODAY}, {"unchanged_in_a_row": 1}, {"looks": 1.0}])
def test_a_page_that_the_first_look_brought_is_read(client, store, read):
    """The first look covers no time, so no rate is estimated by it; it read the page all the same."""
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    client.post("/stories/flood/articles", json={"address": "https://example.org/a"})
    [watch] = watches.list_watches(store)
    watches.save_watch(store, _with(watch, last_checked_at=TODAY, **read))

    assert "well" == client.get("/watches", headers=JSON).get_json()["watches"][0]["health"]
    assert "not read yet" not in client.get("/watches").text + client.get("/").text
