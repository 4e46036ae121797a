"""What was found in others like us, a test for each that can apply; docs/security.md lists all, with the reasons."""

import io
import re
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from service.domain.deliveries import Shape
from service.domain.errors import ServiceError
from service.watching.imported import read_page
from service.webhooks.message import tell_report
from service.webhooks.shapes import body_in
from storage import reports, stories, versions
from tests.builders import NOON
from tests.rules.tree import ROOT, library_of, modules

#: Spellings of a file on this machine (changedetection.io f2fa6384, CVE-2024-51483, CVE-2024-51998, CVE-2024-56509).
FILES = (
    "file:///etc/passwd",
    "file:/etc/passwd",
    "file:etc/passwd",
    "file:..",
    "FILE:///etc/passwd",
    "source:file:///etc/passwd",
    "view-source:file:///etc/passwd",
    "jar:file:///etc/passwd",
    "https:file:///etc/passwd",
    " file:///etc/passwd",
)

#: What only this machine or its provider can reach (CVE-2026-27696, GHSA-rph4-96w6-q594, GHSA-gwph-fp79-379w).
INSIDE = (
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://127.0.0.1\\@example.org/",
    "http://[::ffff:100.64.0.1]/",
    "http://168.63.129.16/",
    "http://localhost./",
)

#: In a template: a value that is trusted, escaping off, and whatever a browser runs or styles in place.
LIVE = r"\|\s*safe\b|autoescape\s+false|<[^>%]*\s(?:style|on\w+)\s*=|<script(?![^>]*\bsrc=)"

#: Addresses a browser would run (CVE-2023-24769).
SCRIPTS = ("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x")


@pytest.mark.parametrize("address", FILES + INSIDE + SCRIPTS)
@pytest.mark.parametrize("sent_as", ["data", "json"])
def test_no_door_takes_an_address_we_would_not_connect_to(client: FlaskClient, known, address: str, sent_as: str):
    """The page and the JSON of one address share one check (CVE-2025-62780)."""
    doors = {
        "/stories/flood/articles": {"address": address, "title": "x"},
        "/subscriptions": {"address": address},
    }
    for door, fields in doors.items():
        answer = client.post(door, **{sent_as: fields})

        assert answer.status_code in (403, 422), (door, answer.text)


@pytest.mark.parametrize(
    "path",
    [
        "../storage/store.py",
        "..%2f..%2fwsgi.py",
        "%2e%2e/%2e%2e/wsgi.py",
        "....//wsgi.py",
        "..\\..\\wsgi.py",
        "/etc/passwd",
        "//etc/passwd",
        "stet.css%00.py",
        "",
        ".",
    ],
)
def test_static_files_are_those_of_their_folder_only(client: FlaskClient, path: str):
    """CVE-2026-25527, GHSA-9jj8-v89v-xjvw, CVE-2026-95272."""
    assert client.get(f"/static/{path}").status_code in (400, 404, 308)


@pytest.mark.parametrize("address", ["/stories/", "/articles/", "/versions/", "/reports/", "/deliveries/", "/nowhere/"])
def test_what_stands_in_an_unknown_address_is_not_run(client: FlaskClient, address: str):
    """CVE-2026-27645, CVE-2026-29038, miniflux CVE-2023-27592: the id is echoed."""
    page = client.get(address + quote("<script>alert(1)</script>"))

    assert 404 == page.status_code
    assert "<script>" not in page.text


def test_fields_nobody_asked_for_are_not_stored(client: FlaskClient):
    """GHSA-h3x5-5j56-hm2j, GHSA-mh42-m7cg-49fr: a field of the row, or one used as a file's name, sent along."""
    strange = {"id": "mine", "opened_at": "1999-01-01T00:00:00Z", "processor": "../x"}
    refused = client.post("/stories", json={"title": "Flood", "story": "flood", **strange})
    client.post("/stories", data={"title": "Flood", "story": "flood", **strange})
    made = client.get("/stories", headers={"Accept": "application/json"}).get_json()["stories"][0]

    assert (422, ["#/id", "#/opened_at", "#/processor"]) == (
        refused.status_code,
        [one["pointer"] for one in refused.get_json()["errors"]],
    )
    assert "flood" == made["id"]
    assert "1999" not in str(made) and "../x" not in str(made)


def test_only_one_room_opens_connections():
    """GHSA-hm22-wg2m-35v4, GHSA-56fq-63vj-9992, CVE-2026-95656: a path that fetches and forgets the guard."""
    network = {"socket", "ssl", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
    doors = {
        module.room
        for module in modules()
        for used in module.imports()
        if used.name.split(".")[0] in network or used.name.startswith(("urllib.request", "http.client"))
    }

    # the application only tries whether its own port is free, and serving closes connections that others opened
    assert doors == {"service.outbound", "service.app", "service.serving"}


def test_a_page_cannot_make_its_reader_read_files(tmp_path):
    """CVE-2026-41895, 52b189fc: entities of a document type are not resolved."""
    secret = tmp_path / "secret"
    secret.write_text("the secret words of this machine")
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><body><article><h1>Dam holds</h1>'
        + "<p>The dam above Weir holds, the mayor said on Tuesday. &x; Nobody was hurt in the flood.</p>" * 5
        + "</article></body></html>"
    )
    try:
        read = str(read_page(page.encode(), "text/html; charset=utf-8", "https://example.org/dam"))
    except ServiceError as error:
        read = error.message

    assert "secret words" not in read


def test_templates_are_escaped_whatever_they_are_called_and_no_value_is_trusted():
    """CVE-2024-34061, GHSA-4j9m-cxq4-9c36, 866b4425: escaping off, values as markup, values in styles and scripts."""
    web = ROOT / "service" / "web"
    templates = {path: path.read_text(encoding="utf-8") for path in web.rglob("templates/**/*") if path.is_file()}

    assert templates
    for path, text in templates.items():
        assert ".html" == path.suffix
        assert not re.search(LIVE, text), path


def test_no_template_is_made_of_what_somebody_sent():
    """CVE-2024-32651: server-side template injection."""
    found = [
        module.place
        for module in modules()
        if re.search(r"render_template_string|from_string\(|jinja2\.Template\(", module.source)
    ]

    assert found == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_looking_makes_nothing(client: FlaskClient, store, method: str):
    """healthchecks 4.2, GHSA-3v57-xv5m-v7m7: something made, or changed, by asking for it."""
    for address in ("/stories/new-one", "/articles/new-one", "/subscriptions/new-one"):
        client.open(address, method=method)

    assert [] == store.rows("SELECT id FROM stories UNION SELECT id FROM articles UNION SELECT id FROM subscriptions")


@pytest.mark.parametrize("there", ["//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)"])
def test_nobody_is_led_elsewhere(client: FlaskClient, there: str):
    """GO-2025-4226: after something was done, the way goes on inside."""
    answer = client.post(f"/stories?next={quote(there)}", data={"title": "Flood", "story": "flood", "next": there})

    assert answer.location.startswith("/stories/flood")


def test_libraries_that_read_by_query_languages_are_not_here():
    """CVE-2026-29039, CVE-2026-35000, CVE-2026-33981: XPath and jq read files and the environment."""
    used = {library_of(one.name) for module in modules() for one in module.imports()}

    assert not used & {"jq", "elementpath", "lxml", "jsonpath_ng", "xml"}


def test_what_is_text_on_a_page_is_text_in_letters_feeds_and_messages_too(client: FlaskClient, store):
    """GHSA-q8xq-qg4x-wphg (H9): a page shows `&lt;a href…&gt;`, which reading turns into `<a href…>`, as a text."""
    page = """<!doctype html><html lang="en"><body><article><h1>Flood &lt;a href="https://evil.test/"&gt;at Weir</h1>
        <p>About {} per cent of &lt;a href="https://evil.test/"&gt;the valley&lt;/a&gt; is under water, Mayor Ada Brook
        said on Tuesday, while &lt;img src=x onerror=alert(1)&gt; helpers carried sand to the old town.</p>
        <p>Mayor Ada Brook said the &lt;a href="https://evil.test/"&gt;old bridge&lt;/a&gt; {} for now.</p>
        </article></body></html>"""
    client.post("/stories", json={"title": "Flood", "story": "flood"})
    for hour, share, bridge in ((10, 20, "stays open"), (12, 35, "is closed")):
        file = io.BytesIO(page.format(share, bridge).encode()), "flood.html"
        sent = {"file": file, "captured_at": f"2026-01-07T{hour}:00:00Z", "article_title": "Flood"}
        answer = client.post("/stories/flood/versions", data=sent, headers={"Accept": "application/json"})
        assert 201 == answer.status_code
    version, report = answer.get_json()["version"]["id"], answer.get_json()["reports"][0]["id"]
    assert '<a href="https://evil.test/">' in versions.load_version(store, version).text

    for address in ("/stories/flood", f"/versions/{version}", f"/reports/{report}", "/search?q=valley&in=texts"):
        shown = client.get(address).text
        assert "evil.test" in shown and not re.search(r"<(?:a|img)[^>]*(?:evil\.test|onerror)", shown), address
    feed = ElementTree.fromstring(client.get("/stories/flood/feed.atom").data)
    for part in feed.iter():
        if "evil.test" in (part.text or ""):
            assert "html" != part.get("type") or not re.search(r"<(?:a|img)[^>]*(?:evil|onerror)", part.text)
        assert "evil.test" not in part.get("href", "")
    items = client.get("/stories/flood/feed.json").get_json()["items"]
    assert not any(re.search(r"<(?:a|img)[^>]*(?:evil|onerror)", one.get("content_html", "")) for one in items)

    told = reports.load_report(store, report)
    known = [versions.load_version(store, id) for id in (told.before_version_id, told.after_version_id)]
    message = tell_report(
        told,
        told.changes,
        story=stories.load_story(store, "flood"),
        article=stories.load_article(store, known[1].article_id),
        before=known[0],
        after=known[1],
        observed=reports.find_observed(store, *known),
        public_url="https://stet.example",
        now=NOON,
        sequence=1,
    )
    for shape in Shape:
        body = body_in(shape, message, "evt_1", "https://stet.example")
        assert "evil.test" in body
        assert shape is not Shape.SLACK or "<a href" not in body  # the only one in which < begins a link
        assert not re.search(r"(?<!\\)\]\(https://evil", body), shape  # Discord and Teams read Markdown
    # a letter is text/plain: tests/delivering/test_channels.py
