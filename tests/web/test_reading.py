"""What programs read again and again: tags of answers, pages of lists, and reports since a cursor."""

import html
import re

import pytest
from msgspec.structs import fields

from service.web import limits
from service.web.routes import ROUTES
from tests.web.conftest import AFTER, BEFORE, JSON

#: The text of a version's page.
PROSE = re.compile(r'<article class="prose".*?</article>', re.DOTALL)

#: What programs read; an answer that shows a secret is kept nowhere, and has no tag.
READS = [
    route.address
    for route in ROUTES
    if route.method == "GET" and route.says.answer is not None and not route.says.is_secret
]


@pytest.mark.parametrize("address", [address for address in READS if address != "/account"])  # nobody's, locally
def test_what_has_not_changed_is_not_sent_again(client, known, address):
    first = client.get(known.address(address), headers=JSON)
    again = client.get(known.address(address), headers={**JSON, "If-None-Match": first.headers["ETag"]})

    assert (304, b"", first.headers["ETag"]) == (again.status_code, again.data, again.headers["ETag"])
    assert "Accept" in again.headers["Vary"]


def test_a_tag_stands_for_one_form_of_one_state(client, known):
    page, wire = client.get("/stories/flood"), client.get("/stories/flood", headers=JSON)
    text = AFTER.replace("35", "40")
    client.post(
        "/stories/flood/versions",
        json={"text": text, "captured_at": "2026-01-07T13:00:00Z", "address": "https://example.org/flood"},
    )
    later = client.get("/stories/flood", headers={**JSON, "If-None-Match": wire.headers["ETag"]})

    assert page.headers["ETag"] != wire.headers["ETag"] != later.headers["ETag"]
    assert 200 == later.status_code


def test_an_answer_with_a_secret_has_no_tag(client):
    assert "ETag" not in client.post("/subscriptions", json={"address": "https://example.org/hook"}).headers


def test_a_report_that_arrives_late_comes_last_and_what_it_replaces_is_told(client, known):
    first = client.get("/reports").get_json()
    client.post(
        "/stories/flood/versions",
        json={
            "text": BEFORE.replace("20 per cent", "30 per cent"),
            "captured_at": "2026-01-07T11:00:00Z",
            "address": "https://example.org/flood",
        },
    )
    second = client.get(first["next"]).get_json()

    assert [("made", known.report)] == [(one["event"], one["report"]["id"]) for one in first["entries"]]
    assert {"made", "retired"} == {one["event"] for one in second["entries"]}
    assert [known.report] == [one["report"]["id"] for one in second["entries"] if one["event"] == "retired"]
    numbers = [one["sequence"] for one in (*first["entries"], *second["entries"])]
    assert numbers == sorted(set(numbers)) and 4 == len(numbers)
    assert (second["cursor"], []) == (
        client.get(second["next"]).get_json()["cursor"],
        client.get(second["next"]).get_json()["entries"],
    )


def test_reports_are_read_a_few_at_a_time_and_none_twice(client, known):
    for hour in range(13, 18):
        client.post(
            "/stories/flood/versions",
            json={
                "text": BEFORE.replace("20", str(hour + 30)),
                "captured_at": f"2026-01-07T{hour}:00:00Z",
                "address": "https://example.org/flood",
            },
        )
    whole = client.get("/stories/flood/reports").get_json()
    read, more, cursor = [], True, ""
    while more:
        page = client.get(f"/stories/flood/reports?limit=2{cursor}").get_json()
        read, more, cursor = [*read, *page["entries"]], page["more"], f"&since={page['cursor']}"

    assert whole["entries"] == read and 6 == len(read)


def test_a_poller_may_begin_now(client, known):
    answer = client.get("/reports?since=latest").get_json()

    assert ([], False) == (answer["entries"], answer["more"])
    assert [] == client.get(answer["next"]).get_json()["entries"]


def test_another_story_has_its_own_reports(client, known):
    client.post("/stories", json={"title": "Rain"})

    assert [] == client.get("/stories/rain/reports").get_json()["entries"]
    assert 404 == client.get("/stories/snow/reports").status_code


@pytest.mark.parametrize("cursor", ["x", "-1", "1.5", "9" * 16, ""])
def test_a_place_among_reports_that_is_none_is_refused(client, cursor):
    answer = client.get(f"/reports?since={cursor}", headers=JSON)

    assert (422, "since") == (answer.status_code, answer.get_json()["errors"][0]["parameter"])


def test_following_next_reads_a_list_once_and_whole(client):
    for number in range(7):
        client.post("/stories", json={"title": f"Story {number}"})
    whole = client.get("/stories", headers=JSON).get_json()

    assert whole["next"] is None
    assert whole["stories"] == _followed(client, "/stories?limit=3", "stories")
    assert 7 == len(whole["stories"])


def test_a_list_that_grows_at_its_front_repeats_nothing(client):
    for number in range(5):
        client.post("/stories", json={"title": f"Story {number}"})
    first = client.get("/stories?limit=2", headers=JSON).get_json()
    before = [one["id"] for one in first["stories"]]
    text = {"text": BEFORE, "captured_at": "2026-01-07T10:00:00Z", "article_title": "Flood"}
    client.post("/stories/story-3/versions", json=text)  # a story with versions goes to the front
    after = [one["id"] for one in _followed(client, first["next"], "stories")]

    assert "story-3" == client.get("/stories", headers=JSON).get_json()["stories"][0]["id"]
    assert len(before + after) == len(set(before + after))


def test_an_answer_with_several_lists_is_read_by_one_next(client, known):
    for hour in range(13, 18):
        text = BEFORE.replace("20", str(hour + 30))
        stamped = {"text": text, "captured_at": f"2026-01-07T{hour}:00:00Z", "address": "https://example.org/flood"}
        client.post("/stories/flood/versions", json=stamped)
    address = f"/articles/{known.article}"
    whole = client.get(address, headers=JSON).get_json()

    assert 7 == len(whole["versions"]) == len(whole["captures"])
    for name in ("versions", "captures"):
        assert whole[name] == _followed(client, f"{address}?limit=3", name)


def test_the_timeline_goes_on_in_next(client, known):
    page = client.get("/stories/flood?limit=1", headers=JSON).get_json()
    then = client.get(page["next"], headers=JSON).get_json()

    assert (1, 1) == (len(page["entries"]), len(then["entries"]))
    assert page["entries"][0]["version"]["captured_at"] > then["entries"][0]["version"]["captured_at"]


@pytest.mark.parametrize("asked", ["cursor=x", "cursor=stories.1", "limit=0", "limit=501", "limit=many", "cursor="])
def test_a_page_that_is_none_is_refused(client, asked):
    answer = client.get(f"/stories?{asked}", headers=JSON)

    assert (422, asked.split("=")[0]) == (answer.status_code, answer.get_json()["errors"][0]["parameter"])


def test_every_list_of_an_answer_comes_in_pages_or_belongs_to_one_thing():
    """A list that grows for ever has to be cut. These belong to one text, one pair of texts, or one message.

    Search has pages of its own, and so has the timeline. A story's feeds
    are one each for its holders and measures, to be found by a program in one answer.
    """
    whole = {"versions.show", "reports.show", "reports.any", "deliveries.show", "reports.list", "reports.of_story"}
    whole |= {"stories.show", "search", "take_away.story", "articles.foresee", "captures.foresee"}
    whole |= {"accounts.list", "account.show", "audit.list", "sharing.show", "subscriptions.edit"}  # one house's people
    uncut = {
        route.endpoint
        for route in ROUTES
        if route.method == "GET" and route.says.answer and not route.says.pages and _lists(route.says.answer)
    }

    assert uncut <= whole


def _lists(answer):
    return [field.name for field in fields(answer) if str(field.type).startswith("list[")]


def _followed(client, address, name):
    found = []
    while address:
        page = client.get(address, headers=JSON).get_json()
        found, address = [*found, *page[name]], page["next"]
    return found


@pytest.mark.parametrize("limit", ["000001" + "0" * 5000, "0001000000", "9" * 5000])
def test_a_limit_of_any_length_is_refused_by_name(client, limit):
    refused = client.get(f"/stories?limit={limit}", headers=JSON)

    assert (422, True) == (refused.status_code, "limit" in refused.get_json()["detail"])


def test_pages_of_very_long_texts_are_made_two_at_once(app, client, known, monkeypatch):
    """Found by an adversary: twelve such pages at once kept everybody waiting for half a minute."""
    meterer, address = app.extensions[limits.NAME], f"/versions/{known.version}"
    for _ in range(limits.LONG_TEXT.at_once):
        assert meterer.begin(limits.LONG_TEXT)
    assert 200 == client.get(address).status_code

    monkeypatch.setattr("service.web.views.reading.version.LONG", 10)
    for headers in ({}, JSON):
        refused = client.get(address, headers=headers)
        assert (429, True) == (refused.status_code, "Retry-After" in refused.headers)
    meterer.end(limits.LONG_TEXT)
    for headers in ({}, JSON, {}, JSON):
        assert 200 == client.get(address, headers=headers).status_code


def test_a_very_long_text_is_shown_in_parts_and_every_claim_keeps_its_address(client, known, monkeypatch):
    """Found by an adversary: the page of 1.6 million characters was 14 MB."""
    monkeypatch.setattr("service.web.present.parting.PART", 60)
    address = f"/versions/{known.version}"
    first = client.get(address).text
    count = int(re.search(r"Part 1 of (\d+) of a very long text", first)[1])
    claims = len(client.get(address, headers=JSON).get_json()["claims"])
    pages = [client.get(f"{address}?part={number}").text for number in range(1, count + 1)]

    assert count > 1 and first == pages[0] and f"{address}?part=2" in first
    text = "".join(html.unescape(re.sub("<[^>]*>", "", prose)) for page in pages for prose in PROSE.findall(page))
    assert [word for word in AFTER.split() if word not in text] == []
    for number in range(1, claims + 1):
        assert 1 == first.count(f'id="claim-{number}"') == sum(page.count(f'id="at-{number}"') for page in pages)
        mine = client.get(f"{address}?claim={number}").text
        assert f'id="claim-{number}"' in mine and f'id="at-{number}"' in mine
    assert 422 == client.get(f"{address}?part={count + 1}").status_code
    assert "very long text" not in client.get(f"/versions/{known.version}", headers=JSON).text


def test_a_text_of_one_page_has_no_parts(client, known):
    assert "very long text" not in client.get(f"/versions/{known.version}").text
    assert 422 == client.get(f"/versions/{known.version}?part=2").status_code
