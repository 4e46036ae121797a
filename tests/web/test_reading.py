"""What programs read again and again: tags of answers, pages of lists, and reports since a cursor."""

import pytest

from service.web.routes import ROUTES
from tests.web.conftest import AFTER, BEFORE, JSON

READS = [route.address for route in ROUTES if route.method == "GET" and route.says.answer is not None]


@pytest.mark.parametrize("address", READS)
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


@pytest.mark.parametrize("cursor", ["x", "WyJzdG9yaWVzIiwxXQ", "bnVsbA", "W10", "_" * 300, ""])
def test_a_cursor_that_is_none_is_refused(client, cursor):
    answer = client.get(f"/reports?since={cursor}", headers=JSON)

    assert (422, "since") == (answer.status_code, answer.get_json()["errors"][0]["parameter"])
