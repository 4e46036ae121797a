"""A wrong capture date corrected in the browser and by programs: seen beforehand, done, shown, taken back."""

import re
import zipfile
from io import BytesIO

import pytest

from storage import outward, upkeep, versions
from storage.accounts import audit
from storage.accounts.audit import Wanted
from tests.web.conftest import AFTER, JSON

MIDDLE = AFTER.replace("35 per cent", "25 per cent")


@pytest.fixture
def wrong(client, known, store) -> str:
    """The id of a capture that was imported with a date of 14:00, after both versions."""
    sent = {"article": known.article, "text": MIDDLE, "captured_at": "2026-01-07T14:00:00Z"}
    version = client.post("/stories/flood/versions", json=sent).get_json()["version"]["id"]
    return outward.capture_of(store, version)


def times(store, article_id: str) -> list[str]:
    return [f"{one.captured_at:%H:%M}" for one in versions.list_versions(store, article_id)]


def test_a_date_is_corrected_after_a_look_at_what_would_move_and_taken_back(client, known, wrong, store):
    before = times(store, known.article)
    counts = upkeep.row_counts(store)
    address = f"/captures/{wrong}/date"
    assert "What would happen" not in client.get(address).text

    asked = client.get(f"{address}?date=2026-01-07&time=12:30&zone=Europe/Berlin").text
    assert counts == upkeep.row_counts(store)
    assert "What would happen" in asked and "no longer be listed" in asked
    [moment] = re.findall(r'name="captured_at" value="([^"]+)"', asked)
    assert "2026-01-07T11:30:00+00:00" == moment

    done = client.post(address, data={"captured_at": moment, "reason": "Berlin, not UTC"}, follow_redirects=True)
    assert "The date is corrected" in done.text and "Its date was corrected." in done.text
    assert "Berlin, not UTC" in done.text and "as somebody at this machine said" in done.text
    assert sorted([*before[:-1], "11:30"]) == times(store, known.article)

    version = done.request.path.rsplit("/", 1)[1]
    cited = client.get(f"/versions/{version}/citation", headers=JSON).get_json()["text"]
    assert "(a corrected date; recorded as of 7 January 2026" in cited
    feed = client.get("/feed.atom").text
    timemap = client.get("/timemap/https://example.org/flood").text
    assert "11:30:00 GMT" in timemap and "14:00:00 GMT" not in timemap and "T14:00:00Z" not in feed

    report = client.get(done.request.path, headers=JSON).get_json()["version"]["id"]
    reports_log = client.get(f"/articles/{known.article}", headers=JSON).get_json()["versions"]
    made = next(one["report"]["id"] for one in reports_log if one["id"] == report)
    bundle = zipfile.ZipFile(BytesIO(client.get(f"/reports/{made}/evidence.zip").data))
    provenance = next(name for name in bundle.namelist() if name.endswith("provenance.json"))
    assert "Berlin, not UTC" in bundle.read(provenance).decode()

    old = client.get(f"/versions/{version_of(store, wrong)}").text
    assert "Its date was corrected since." in old and "The version it is of now" in old
    assert "at another time" in client.get(f"/articles/{known.article}").text

    back = client.get(f"{address}?back=yes").text
    assert "Take the correction back" in back
    undone = client.post(address, data={"back": "yes"}, follow_redirects=True)
    assert "Taken back" in undone.text and "Its date was corrected" not in undone.text
    assert before == times(store, known.article)
    log = [one.object for one in audit.list_entries(store, Wanted(), 20) if one.action == "captures.redate"]
    assert [f"capture={wrong} to=recorded", f"capture={wrong} to=2026-01-07T11:30:00Z"] == log


def version_of(store, capture_id: str) -> str:
    read = versions.load_capture(store, capture_id).version
    assert read is not None
    return read.id


def test_programs_correct_a_date_and_read_of_it(client, known, wrong, store):
    address = f"/captures/{wrong}/date"
    now = client.get(address, headers=JSON).get_json()
    assert {"capture_id", "recorded_at", "counts_at"} == set(now)
    seen = client.get(f"{address}?captured_at=2026-01-07T11:30:00Z", headers=JSON).get_json()
    assert ("2026-01-07T14:00:00Z", "2026-01-07T11:30:00Z", True) == (
        seen["counts_at"],
        seen["captured_at"],
        seen["is_version"],
    )
    assert seen["now_between"]["after"] is None and seen["then_between"]["after"] is not None
    assert seen["retired_reports"] and seen["reports"]

    done = client.post(address, json={"captured_at": "2026-01-07T12:30:00+01:00", "reason": "Berlin."}).get_json()
    [word] = done["redatings"]
    assert (wrong, "local", "Berlin.") == (word["capture_id"], word["decided_by"], word["reason"])
    assert ("2026-01-07T14:00:00Z", "2026-01-07T11:30:00Z") == (word["recorded_at"], word["captured_at"])
    version = client.get(done["version"], headers=JSON).get_json()
    assert [word] == version["redatings"] and "2026-01-07T11:30:00Z" == version["version"]["captured_at"]
    captures = {one["id"]: one for one in client.get(f"/articles/{known.article}", headers=JSON).get_json()["captures"]}
    assert word == captures[wrong]["redating"] and [wrong] == captures[word["stand_in"]]["stands_for"]

    undone = client.post(f"/captures/{word['stand_in']}/date", json={"captured_at": None}).get_json()
    assert undone["redatings"][0]["captured_at"] is None and undone["version"]


#: What cannot be a date, its field, and what is said of it.
WRONG = (
    ({"captured_at": "2026-01-07T10:00:00Z"}, "captured_at", "another text captured at that time"),
    ({"captured_at": "2126-01-07T10:00:00Z"}, "captured_at", "not in the future"),
    ({"captured_at": "2026-01-07T14:00:00Z"}, "captured_at", "it counts at this time"),
    ({"captured_at": "2026-01-07T10:30:00"}, "captured_at", "a time with its offset is accepted"),
    ({"captured_at": None}, "captured_at", "it counts at this time"),
    ({}, "captured_at", "null stands for the one recorded"),
    ({"date": "2026-01-07", "time": "10:30"}, "zone", "zone"),
    ({"date": "2026-01-07", "time": "10:30", "zone": "Mars"}, "zone", "Mars"),
    ({"date": "2026-01-07", "zone": "UTC"}, "time", "time"),
    ({"captured_at": "2026-01-07T10:30:00Z", "reason": "x" * 301}, "reason", "at most 300"),
)


def test_a_time_that_cannot_be_names_its_field_and_what_would_be_accepted(client, wrong, store):
    counts = upkeep.row_counts(store)
    for sent, field, said in WRONG:
        answer = client.post(f"/captures/{wrong}/date", json=sent)
        told = answer.get_json()
        pointers = [one.get("pointer", "").removeprefix("#/") for one in told.get("errors", ())]
        assert 422 == answer.status_code and said in answer.text, sent
        assert field in (told.get("field"), *pointers), sent
    late = {"article_title": "Dam", "text": MIDDLE, "captured_at": "2126-01-07T14:00:00Z"}
    answer = client.post("/stories/flood/versions", json=late)
    assert (422, "captured_at") == (answer.status_code, answer.get_json()["field"])
    assert counts == upkeep.row_counts(store)


def test_a_form_filled_in_wrongly_comes_back_filled_in_with_the_sentence_at_its_field(client, wrong):
    answer = client.get(f"/captures/{wrong}/date?date=2126-01-07&time=10:00&zone=UTC")
    assert 422 == answer.status_code and 'id="date-error"' in answer.text and 'value="2126-01-07"' in answer.text
    form = {"captured_at": "2026-01-07T11:30:00+00:00", "reason": "x" * 301}
    sent = client.post(f"/captures/{wrong}/date", data=form)
    assert 413 == sent.status_code and 'id="reason-error"' in sent.text and "What would happen" in sent.text
    taken = client.get(f"/captures/{wrong}/date?date=2026-01-07&time=10:00&zone=UTC")
    assert 422 == taken.status_code and "another text captured at that time" in taken.text
    assert 422 == client.get(f"/captures/{wrong}/date?time=10:00").status_code


def test_an_article_that_is_merged_says_what_to_take_back_first(client, known, wrong):
    sent = {"article_title": "Dam, saved", "text": MIDDLE, "captured_at": "2026-01-07T15:00:00Z"}
    other = client.post("/stories/flood/versions", json=sent).get_json()["version"]["article_id"]
    client.post(f"/articles/{known.article}/merge", json={"into": other})
    for send in (client.post, client.get):
        asked = "?captured_at=2026-01-07T11:30:00Z" if send is client.get else ""
        body = {} if send is client.get else {"json": {"captured_at": "2026-01-07T11:30:00Z"}}
        answer = send(f"/captures/{wrong}/date{asked}", headers=JSON, **body)
        assert 409 == answer.status_code and "conflict" == answer.get_json()["code"]
        assert "merged with none: part" in answer.get_json()["detail"]


def test_a_corrected_date_is_named_before_two_articles_are_merged(client, known, wrong):
    sent = {"article_title": "Dam, saved", "text": MIDDLE, "captured_at": "2026-01-07T15:00:00Z"}
    other = client.post("/stories/flood/versions", json=sent).get_json()["version"]["article_id"]
    client.post(f"/captures/{wrong}/date", json={"captured_at": "2026-01-07T11:30:00Z"})
    seen = client.get(f"/articles/{known.article}/merge?into={other}").text
    assert "It cannot be done" in seen and wrong in seen and "Merge the two" not in seen
    answer = client.post(f"/articles/{known.article}/merge", json={"into": other})
    assert 409 == answer.status_code and f"capture {wrong}" in answer.get_json()["detail"]
