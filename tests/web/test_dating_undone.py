"""A corrected date that was taken back; what citations, guests and the form itself tell of corrected dates."""

import json
import re

import pytest

from storage import upkeep, versions
from tests.web.conftest import AFTER, JSON
from tests.web.signed import House

MIDDLE = AFTER.replace("35 per cent", "25 per cent")
RIGHT = "2026-01-07T11:30:00Z"


@pytest.fixture
def wrong(client, known) -> str:
    """The id of a capture that was imported as of 14:00:20, after both versions."""
    sent = {"article": known.article, "text": MIDDLE, "captured_at": "2026-01-07T14:00:20Z"}
    client.post("/stories/flood/versions", json=sent)
    found = client.get(f"/articles/{known.article}", headers=JSON).get_json()["captures"]
    return next(one["id"] for one in found if one["captured_at"].startswith("2026-01-07T14"))


def version_of(store, capture_id: str) -> str:
    read = versions.load_capture(store, capture_id).version
    assert read is not None
    return read.id


def redate(client, capture_id: str, moment: str | None) -> dict:
    answer = client.post(f"/captures/{capture_id}/date", json={"captured_at": moment, "reason": "Berlin."})
    assert 200 == answer.status_code, answer.text
    return answer.get_json()


def kept(page: str) -> dict[str, str]:
    """The counts that the settings show."""
    return dict(re.findall(r"<dt>(captures|versions|reports)</dt><dd>([\d,]+)", page, re.I))


def test_what_only_stood_in_is_no_capture_any_more_once_its_word_is_taken_back(client, known, wrong, store):
    listed = client.get(f"/articles/{known.article}", headers=JSON).get_json()["captures"]
    counts = upkeep.listed_counts(store)
    shown = client.get("/settings").text
    stand_in = redate(client, wrong, RIGHT)["redatings"][0]["stand_in"]
    redate(client, wrong, None)

    assert listed == client.get(f"/articles/{known.article}", headers=JSON).get_json()["captures"]
    assert "11:30 UTC" not in client.get(f"/articles/{known.article}").text
    after = upkeep.listed_counts(store)
    assert [counts[name] for name in ("versions", "captures", "reports")] == [
        after[name] for name in ("versions", "captures", "reports")
    ]
    assert 3 == len(kept(shown)) and kept(shown) == kept(client.get("/settings").text)
    loss = client.get(f"/articles/{known.article}/remove", headers=JSON).get_json()["loss"]
    assert len(listed) == loss["captures"]

    page = client.get(f"/versions/{version_of(store, stand_in)}").text
    assert "A correction that was taken back." in page and "Nothing was captured at this time" in page
    assert f"/versions/{version_of(store, wrong)}" in page and "As captured on 7 January 2026, 11:30" not in page
    assert "Memento-Datetime" not in client.get(f"/versions/{version_of(store, stand_in)}").headers
    assert "Memento-Datetime" in client.get(f"/versions/{version_of(store, wrong)}").headers
    told = client.get(f"/versions/{version_of(store, stand_in)}/citation", headers=JSON).get_json()["text"]
    assert (
        "As dated 7 January 2026, 11:30 UTC (a correction that was taken back; the text counts as captured on" in told
    )


def test_a_correction_that_was_corrected_leads_to_the_newer_one(client, wrong, store):
    first = redate(client, wrong, RIGHT)["redatings"][0]["stand_in"]
    second = redate(client, wrong, "2026-01-07T11:00:00Z")["redatings"][0]["stand_in"]
    page = client.get(f"/versions/{version_of(store, first)}").text
    assert "A correction that was itself corrected." in page and f"/versions/{version_of(store, second)}" in page


def test_the_date_of_what_only_stood_in_is_refused_with_where_to_correct(client, wrong, store):
    stand_in = redate(client, wrong, RIGHT)["redatings"][0]["stand_in"]
    redate(client, wrong, None)
    address = f"/captures/{stand_in}/date"
    for asked in (address, f"{address}?captured_at=2026-01-07T11:00:00Z", f"{address}?date=2026-01-07&time=11:00"):
        page = client.get(asked)
        assert 409 == page.status_code and f"/captures/{wrong}/date" in page.text, asked
        assert "was not captured" in page.text and "counts as captured" not in page.text
    answer = client.get(address, headers=JSON)
    assert 409 == answer.status_code and wrong in answer.get_json()["detail"]
    sent = client.post(address, data={"captured_at": "2026-01-07T11:00:00Z"})
    assert 409 == sent.status_code and f"/captures/{wrong}/date" in sent.text
    document = client.get("/openapi.json").get_json()["paths"]
    assert "409" in document["/captures/{capture_id}/date"]["get"]["responses"]


def test_every_citation_tells_of_a_corrected_date(client, known, wrong, store):
    listed = client.get(f"/articles/{known.article}", headers=JSON).get_json()["versions"]
    retired = next(one["report"]["id"] for one in listed if one["id"] == version_of(store, wrong))
    stand_in = redate(client, wrong, RIGHT)["redatings"][0]["stand_in"]

    since = "a date that was corrected since; the text counts as captured on 7 January 2026, 11:30 UTC"
    for address in (f"/versions/{version_of(store, wrong)}", f"/reports/{retired}"):
        assert since in client.get(f"{address}/citation", headers=JSON).get_json()["text"]
        assert since in client.get(address).text
    right = version_of(store, stand_in)
    listed = client.get(f"/articles/{known.article}", headers=JSON).get_json()["versions"]
    made = next(one["report"]["id"] for one in listed if one["id"] == right)
    page = client.get(f"/reports/{made}").text
    [change] = re.findall(r'<pre id="cite-1"[^>]*>(.*?)</pre>', page, re.S)
    assert "(a corrected date; recorded as of 7 January 2026, 14:00 UTC)" in change
    redate(client, wrong, None)
    assert (
        "a correction that was taken back" in client.get(f"/reports/{made}/citation", headers=JSON).get_json()["text"]
    )
    assert "A correction of the date of one of these two texts was taken back" in client.get(f"/reports/{made}").text


def test_the_form_keeps_the_seconds_of_a_date(client, wrong, store):
    page = client.get(f"/captures/{wrong}/date").text
    assert 'value="14:00:20"' in page and "7 Jan 2026, 14:00:20 UTC" in page
    same = client.get(f"/captures/{wrong}/date?date=2026-01-07&time=14:00:20&zone=UTC")
    assert 422 == same.status_code and "it counts at this time" in same.text


def test_the_form_keeps_what_was_sent_when_it_cannot_be(client, wrong):
    form = {"captured_at": "2026-01-07T11:30:05+00:00", "reason": "Berlin, not UTC"}
    assert 303 == client.post(f"/captures/{wrong}/date", data=form).status_code
    again = client.post(f"/captures/{wrong}/date", data=form)
    assert 422 == again.status_code and "it counts at this time" in again.text
    for filled in ("2026-01-07", "11:30:05", "Berlin, not UTC"):
        assert f'value="{filled}"' in again.text
    back = client.get(f"/captures/{wrong}/date?back=yes").text
    assert 'value="2026-01-07"' in back and 'value="14:00:20"' in back
    asked = client.get(f"/captures/{wrong}/date?captured_at=2026-01-06T09:08:07Z").text
    assert 'value="2026-01-06"' in asked and 'value="09:08:07"' in asked
    kept_on = client.get(f"/captures/{wrong}/date?date=2026-01-06&time=09:08&zone=UTC&reason=Berlin").text
    assert 'value="Berlin"' in kept_on


def test_a_guest_is_not_told_who_corrected_a_date_and_reads_whole_sentences(app, client, known, wrong, store):
    stand_in = redate(client, wrong, RIGHT)["redatings"][0]["stand_in"]
    house = House(app, store)
    guest, editor = house.guest("flood"), house.browser("edo")
    lines = [json.loads(one) for one in guest.get("/stories/flood/export.ndjson").text.splitlines()]
    own = [json.loads(one) for one in editor.get("/stories/flood/export.ndjson").text.splitlines()]
    assert [""] == [one["decided_by"] for one in lines if one["stet"] == "redating"]
    assert ["local"] == [one["decided_by"] for one in own if one["stet"] == "redating"]
    new = guest.get(f"/versions/{version_of(store, stand_in)}").text
    assert re.search(r"counts as of <time[^>]*>[^<]*</time>, as was said on <time", new)
    old = guest.get(f"/versions/{version_of(store, wrong)}").text
    assert "no longer as of this time, as was said on <time" in old


def test_a_report_of_two_looks_within_one_minute_tells_their_seconds(client, known):
    sent = {
        "article": known.article,
        "text": AFTER.replace("She ruled out closing the bridge.", "It rained."),
        "captured_at": "2026-01-07T12:00:40Z",
    }
    made = client.post("/stories/flood/versions", json=sent).get_json()["reports"][0]["id"]
    page = re.sub(r"<[^>]+>", "", client.get(f"/reports/{made}").text)
    assert "Present on 7 Jan 2026, 12:00:00 UTC, absent on 7 Jan 2026, 12:00:40 UTC" in page
    assert "between 7 January 2026, 12:00:00 UTC and 7 January 2026, 12:00:40 UTC" in page


def test_linked_data_tells_no_capture_at_a_time_at_which_nothing_was_captured(client, known, wrong, store):
    stand_in = redate(client, wrong, RIGHT)["redatings"][0]["stand_in"]
    version = version_of(store, stand_in)

    def linked() -> tuple[dict, dict, dict]:
        of = f"/versions/{version}"
        asked = (f"{of}/article.jsonld", f"{of}/annotations", f"{of}/annotations/1")
        return tuple(json.loads(client.get(address).text) for address in asked)  # type: ignore[return-value]

    article, whole, page = linked()
    assert (RIGHT, ["2026-01-07T14:00:20Z"]) == (article["version"], article["recordedAt"])
    assert "as captured on 7 January 2026, 11:30 UTC (a corrected date; recorded as of" in whole["label"]
    assert {RIGHT} == {one["created"] for one in page["items"]}

    redate(client, wrong, None)
    article, whole, page = linked()
    assert "version" not in article and ["2026-01-07T14:00:20Z"] == article["countsAt"] == article["recordedAt"]
    assert "as dated 7 January 2026, 11:30 UTC (a correction that was taken back" in whole["label"]
    assert page["items"] and not any("created" in one for one in page["items"])


def test_the_date_form_of_a_merged_article_says_what_to_do_first_and_offers_nothing(client, known):
    about = {"address": "https://example.org/flood2", "text": MIDDLE, "captured_at": "2026-01-07T15:00:00Z"}
    made = client.post("/stories/flood/versions", json=about).get_json()["version"]["article_id"]
    form = f"/captures/{known.capture}/date"
    assert "Show what would happen" in client.get(form).text
    client.post(f"/articles/{made}/merge", json={"into": known.article})

    page = client.get(form)
    assert 200 == page.status_code and "Its date cannot be corrected now" in page.text
    assert "first" in page.text and "Show what would happen" not in page.text and "Nothing was changed" not in page.text
    client.post(f"/articles/{made}/part", json={})
    assert "Show what would happen" in client.get(form).text
