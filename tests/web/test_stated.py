"""What a page states beside its text, a correction and its own address, is told with the version, however it came."""

import html
import io
import re

import pytest

from tests.importing.made import a_page
from tests.web.conftest import JSON

SAID = "The fire covers 209 acres, not 275."
HEAD = (
    '<link rel="canonical" href="https://example.org/fire">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fire grows on the ridge", '
    f'"correction": {{"@type": "CorrectionComment", "text": "{SAID}"}}}}</script>'
)
PAGE = a_page("209").replace(b"</head>", HEAD.encode() + b"</head>")


@pytest.fixture(autouse=True)
def story(client):
    client.post("/stories", json={"title": "A fire", "story": "fire"})


def by_row(client) -> None:
    row = {"html": PAGE.decode(), "captured_at": "2026-01-07T10:00:00Z"}
    assert [200] == [client.post("/stories/fire/imports", json={"versions": [row]}).status_code]


def by_files(client) -> None:
    page = client.post("/stories/fire/imports/preview", data={"files": [(io.BytesIO(PAGE), "2026-01-07T10.html")]}).text
    held = {name: html.unescape(re.search(f'name="{name}" value="([^"]*)"', page)[1]) for name in ("rows", "rows_told")}
    client.post("/stories/fire/imports", data=held)


def by_one_file(client) -> None:
    about = {"date": "2026-01-07", "time": "10:00", "zone": "UTC"}
    sent = {**about, "file": (io.BytesIO(PAGE), "fire.html")}
    page = client.post("/stories/fire/versions/preview", data=sent).text
    names = ("kept", "kept_told", "seen")
    held = {name: html.unescape(re.search(f'name="{name}" value="([^"]*)"', page)[1]) for name in names}
    text = html.unescape(re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", page, re.DOTALL)[1])
    address = html.unescape(re.search(r'name="address"[^>]*value="([^"]*)"', page)[1])
    title = html.unescape(re.search(r'name="article_title"[^>]*value="([^"]*)"', page)[1])
    sent = {**about, **held, "text": text, "address": address, "article_title": title}
    assert 303 == client.post("/stories/fire/versions", data=sent).status_code


@pytest.mark.parametrize("way", [by_row, by_files, by_one_file])
def test_a_correction_that_is_stated_for_machines_is_shown_with_the_version(client, way):
    way(client)
    [entry] = client.get("/stories/fire", headers=JSON).get_json()["entries"]
    told = client.get(f"/versions/{entry['version']['id']}", headers=JSON).get_json()

    assert [SAID] == told["stated_corrections"]
    assert ("https://example.org/fire", "") == (told["version"]["address"], told["canonical_address"])
    page = client.get(f"/versions/{entry['version']['id']}").text
    assert "What the publisher says it corrected" in page and html.escape(SAID) in page


def test_an_address_that_is_not_where_it_was_read_is_told(client):
    row = {"html": PAGE.decode(), "captured_at": "2026-01-07T10:00:00Z", "url": "https://example.org/fire?amp=1"}
    [one] = client.post("/stories/fire/imports", json={"versions": [row]}).get_json()["files"]
    told = client.get(f"/versions/{one['version_id']}", headers=JSON).get_json()

    assert "https://example.org/fire" == told["canonical_address"]
    assert "Says it belongs at" in client.get(f"/versions/{one['version_id']}").text
