"""Importing: a time is never silently now, a preview writes nothing, any order of dates."""

import io

import pytest

from service.domain.stories import Article
from storage import upkeep
from storage.stories import save_article
from storage.versions import load_version
from tests.web.conftest import AFTER, BEFORE, JSON

FORM = {"article_title": "Dam above Weir holds", "date": "2026-01-07", "time": "12:00", "zone": "Europe/Paris"}

SENTENCES = (
    "About 20 per cent of the valley is under water, Mayor Ada Brook said on Wednesday after a night of rain.",
    "She ruled out closing the bridge, which carries most of the traffic between the two halves of the town.",
    "The river is expected to fall by the weekend, when forecasters see dry weather moving in from the west.",
    "Schools in the lower quarter stay open, and buses take another road until the water has gone down.",
)


@pytest.fixture(autouse=True)
def story(client):
    client.post("/stories", json={"title": "Flood at Weir", "story": "flood"})


def test_a_time_is_read_in_its_own_time_zone(client):
    version = client.post("/stories/flood/versions", data={**FORM, "text": BEFORE}, headers=JSON).get_json()["version"]

    assert "2026-01-07T11:00:00Z" == version["captured_at"]


def test_a_preview_shows_what_would_be_recorded_and_writes_nothing(client, store):
    counts = upkeep.row_counts(store)

    answer = client.post("/stories/flood/versions/preview", data={**FORM, "text": BEFORE})

    assert 200 == answer.status_code
    assert "What would be recorded" in answer.text and 'datetime="2026-01-07T11:00:00Z"' in answer.text
    assert counts == upkeep.row_counts(store)


def test_a_preview_of_a_second_version_shows_the_changes(client):
    client.post("/stories/flood/versions", data={**FORM, "text": BEFORE})

    answer = client.post("/stories/flood/versions/preview", data={**FORM, "time": "15:00", "text": AFTER}, headers=JSON)

    assert ["revised"] == [
        change["kind"] for change in answer.get_json()["reports"][0]["changes"] if change["material"]
    ]


def test_a_file_that_names_its_own_time_is_previewed_before_it_is_recorded(client, store):
    file = (io.BytesIO(BEFORE.encode()), "weir-2026-01-07T1000Z.txt")

    answer = client.post("/stories/flood/versions", data={"file": file})

    assert "What would be recorded" in answer.text and "the file&#39;s name" in answer.text
    assert 'value="2026-01-07"' in answer.text and 'value="10:00"' in answer.text and 'value="UTC"' in answer.text
    assert 0 == upkeep.row_counts(store)["versions"]


def test_what_a_preview_filled_in_records_the_same(client):
    file = (io.BytesIO(BEFORE.encode()), "weir-2026-01-07T1000Z.txt")
    client.post("/stories/flood/versions/preview", data={"file": file})

    sent = {
        "text": BEFORE,
        "date": "2026-01-07",
        "time": "10:00",
        "zone": "UTC",
        "article_title": "Dam above Weir holds",
    }
    version = client.post("/stories/flood/versions", data=sent, headers=JSON).get_json()["version"]

    assert "2026-01-07T10:00:00Z" == version["captured_at"]


def test_an_older_version_may_come_later(client):
    for time, text in (("18:00", AFTER), ("12:00", BEFORE)):
        client.post("/stories/flood/versions", data={**FORM, "time": time, "text": text})

    entries = client.get("/stories/flood", headers=JSON).get_json()["entries"]
    assert [True, False] == [entry["report"] is not None for entry in entries]


def test_two_versions_at_one_address_are_one_article(client):
    for time, text in (("12:00", BEFORE), ("18:00", AFTER)):
        client.post(
            "/stories/flood/versions", data={**FORM, "address": "https://example.org/a", "time": time, "text": text}
        )

    assert 1 == len(client.get("/stories/flood", headers=JSON).get_json()["articles"])


def test_an_html_file_is_read_for_its_main_text(client):
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    head = "<head><title>Dam above Weir holds</title></head>"
    page = f"<!doctype html><html>{head}<body><nav>Home</nav><article>{paragraphs}</article></body></html>"

    answer = client.post(
        "/stories/flood/versions/preview", data={**FORM, "file": (io.BytesIO(page.encode()), "page.html")}
    )

    assert 200 == answer.status_code
    assert SENTENCES[0] in answer.text


def test_a_text_without_a_language_is_in_its_article_s(client, store):
    article = Article(id="a9", story_id="flood", url="", title="Digue", publisher="", language="fr")
    with store.transaction():
        save_article(store, article)

    version = client.post(
        "/stories/flood/versions", data={**FORM, "article": "a9", "text": BEFORE}, headers=JSON
    ).get_json()["version"]

    assert "fr" == load_version(store, version["id"]).language


def test_a_headline_sent_apart_becomes_the_first_line(client):
    sent = {"captured_at": "2026-01-07T10:00:00Z", "headline": "Dam holds", "text": "All is well, Ada said."}

    version = client.post("/stories/flood/versions", json=sent).get_json()["version"]

    assert "Dam holds" == version["headline"]
    assert client.get(version["url"], headers=JSON).get_json()["text"].startswith("Dam holds\n\nAll is well")


def test_two_papers_that_head_their_articles_alike_have_one_each(client):
    def brought(publisher: str, hour: str, text: str) -> dict:
        form = {**FORM, "publisher": publisher, "time": hour, "text": text}
        return client.post("/stories/flood/versions", data=form, headers=JSON).get_json()

    first = brought("Paper A", "12:00", BEFORE)
    other = brought("Paper B", "13:00", AFTER)
    again = brought("Paper B", "14:00", BEFORE)
    unsaid = brought("", "15:00", AFTER)

    assert first["version"]["article_id"] != other["version"]["article_id"] == again["version"]["article_id"]
    assert [] == other["reports"] and again["reports"]
    assert unsaid["version"]["article_id"] == first["version"]["article_id"]


def test_a_preview_of_a_dated_file_keeps_when_it_was_published(client):
    page = b"<html><head><meta property='article:published_time' content='2026-01-06T08:00:00Z'></head><body><article>"
    page += b"".join(f"<p>{sentence}</p>".encode() for sentence in SENTENCES) + b"</article></body></html>"
    form = {**FORM, "zone": "Europe/Paris", "file": (io.BytesIO(page), "weir.html")}

    shown = client.post("/stories/flood/versions/preview", data=form).text

    assert 'value="2026-01-06"' in shown and 'value="09:00"' in shown
