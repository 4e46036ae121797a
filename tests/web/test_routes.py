"""Every address answers, to people and to programs, and never more than it should."""

import json
import re

import pytest

from service.web.routes import ROUTES
from storage import upkeep
from tests.web.conftest import AFTER, JSON

READS = [route.address for route in ROUTES if route.method == "GET" and route.address != "/"]
PAGES = [
    route.address
    for route in ROUTES
    if route.method == "GET" and "text/html" in route.says.media and 302 not in route.says.also
]
FOR_PROGRAMS = [route.address for route in ROUTES if route.method == "GET" and route.says.answer is not None]
FORMS = [address for address in READS if address.endswith("/new")]

#: Addresses of whoever signs in, and of who may: tests/web/test_accounts.py.
OF_PEOPLE = {
    route.address for route in ROUTES if route.endpoint.startswith(("signing.", "welcome.", "shared.", "account."))
}
READS, PAGES, FOR_PROGRAMS = (
    [address for address in addresses if address not in OF_PEOPLE] for addresses in (READS, PAGES, FOR_PROGRAMS)
)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_without_script_or_inline_style(client, known, address):
    answer = client.get(known.address(address))

    assert (200, "text/html") == (answer.status_code, answer.mimetype)
    page = answer.text
    assert 1 == len(re.findall(r"<h1", page))
    assert all('src="/static/' in tag for tag in re.findall(r"<script[^>]*>", page)) and "></script>" in page
    assert "style=" not in page and not re.search(r"\son\w+=", page)
    assert all(mark in page for mark in ("<main", "<nav", 'href="#content"', 'lang="en"'))


@pytest.mark.parametrize("address", FOR_PROGRAMS)
def test_a_program_gets_json_at_the_same_address(client, known, address):
    answer = client.get(known.address(address), headers=JSON)

    assert (200, "application/json") == (answer.status_code, answer.mimetype)
    assert isinstance(json.loads(answer.text), dict)


@pytest.mark.parametrize("address", READS)
def test_reading_changes_nothing(client, known, store, address):
    counts = upkeep.row_counts(store)

    client.get(known.address(address))

    assert counts == upkeep.row_counts(store)


@pytest.mark.parametrize("address", [route.address for route in ROUTES if route.method == "POST"])
def test_what_changes_something_cannot_be_read(client, known, address):
    filled = known.address(address)

    assert client.get(filled).status_code in (404, 405) or address in (*READS, *OF_PEOPLE)


@pytest.mark.parametrize("address", [address for address in READS if "<" in address])
def test_an_unknown_id_is_one_plain_sentence(client, address):
    answer = client.get(re.sub(r"<(?:\w+:)?\w+>", "nowhere", address), headers=JSON)

    assert (404, "application/problem+json") == (answer.status_code, answer.mimetype)
    assert re.fullmatch(r'There is no \w+ "nowhere"\.', answer.get_json()["detail"])


def test_the_root_is_the_desk(client, known):
    assert "New to you" in client.get("/").text

    desk = client.get("/", headers=JSON).get_json()
    assert [("flood", 2)] == [(one["id"], one["new"]["versions"]) for one in desk["stories"]]


def test_an_empty_desk_leads_to_the_first_story(client):
    page = client.get("/").text

    assert "The desk is empty" in page and 'href="/stories/new"' in page


def test_the_list_says_what_changed_lately(client, known):
    page = client.get("/").text
    (story,) = client.get("/stories", headers=JSON).get_json()["stories"]

    assert story["latest_headline"] in re.sub("<[^>]+>", "", page)
    assert "2026-01-07T12:00:00Z" == story["last_change_at"]


def test_the_timeline_is_newest_first_and_ends_with_the_first_version(client, known):
    entries = client.get("/stories/flood", headers=JSON).get_json()["entries"]

    assert ["2026-01-07T12:00:00Z", "2026-01-07T10:00:00Z"] == [entry["version"]["captured_at"] for entry in entries]
    assert [False, True] == [entry["report"] is None for entry in entries]


def test_a_long_timeline_is_paged_by_time(client, known, monkeypatch):
    monkeypatch.setattr("service.web.views.reading.timeline.WIRE_PAGE", 1)

    first = client.get("/stories/flood", headers=JSON).get_json()
    second = client.get(first["next"], headers=JSON).get_json()
    beyond = client.get("/stories/flood?before=2026-01-07T10:00:00Z")

    assert second["next"] is None
    assert [[known.version], 1] == [[e["version"]["id"] for e in first["entries"]], len(second["entries"])]
    assert first["entries"] != second["entries"]
    assert "Nothing is older than" in beyond.text


def test_a_version_is_shown_to_the_letter_with_its_claims_linked_both_ways(client, known):
    page = client.get(f"/versions/{known.version}").text
    claims = client.get(f"/versions/{known.version}", headers=JSON).get_json()["claims"]
    prose = re.search(r'<article class="prose".*?</article>', page, re.S)[0]

    words = re.sub(r'<a class="number".*?</a>', "", prose)
    assert [line for line in AFTER.split("\n") if line] == re.findall(r"\S.*", re.sub(r"<[^>]+>", "", words))
    for number in range(1, len(claims) + 1):
        assert all(part in page for part in (f'id="claim-{number}"', f'href="#at-{number}"', f'id="at-{number}"'))


def test_a_report_links_each_change_to_both_texts_and_back(client, known):
    page = client.get(f"/reports/{known.report}").text

    assert "<del" in page and "<ins" in page
    for part in ('id="change-1"', 'href="#before-1"', 'href="#after-1"', 'id="before-1"', 'href="#change-1"'):
        assert part in page


def test_a_report_that_another_version_came_between_says_that_it_is_history(client, known):
    between = {"text": AFTER.replace("35", "28"), "captured_at": "2026-01-07T11:00:00Z"}
    client.post("/stories/flood/versions", json={**between, "article": known.article})

    page = client.get(f"/reports/{known.report}").text
    assert "History: told no longer" in page and "Another version is known between these two" in page
    newest = client.get("/stories/flood", headers=JSON).get_json()["entries"][0]["report"]
    assert 'rel="prev"' in client.get(newest["url"]).text


def test_every_passage_in_the_json_stands_in_its_text(client, known):
    report = client.get(f"/reports/{known.report}", headers=JSON).get_json()

    assert report["changes"]
    for change in report["changes"]:
        for side in ("before", "after"):
            if change[side]:
                start, end = change[side]["span"]
                assert change[side]["text"] == report[side]["text"][start:end]
