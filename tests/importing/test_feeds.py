"""Feeds as files: entries that carry their text, with their dates; hostile XML is refused before it grows."""

import io
import json
import tracemalloc
from datetime import UTC, datetime

import pytest

from service.importing import Arrival, Given, Refusal, Row, read_rows
from service.watching.imported import read_page
from service.watching.page import PageReader
from tests.importing.made import SENTENCES

NOW = datetime(2026, 2, 1, tzinfo=UTC)
URL = "https://example.org/fire"
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
ESCAPED = BODY.replace("&", "&amp;").replace("<", "&lt;")
AT = datetime(2026, 1, 6, 15, 30, tzinfo=UTC)

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Weir Post</title><item><title>Fire grows</title><link>{URL}</link><dc:creator>A. Writer</dc:creator>
<pubDate>Tue, 06 Jan 2026 16:30:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[{BODY}]]></content:encoded></item>
<item><title>Other</title><link>https://example.org/b</link><pubDate>Tue, 06 Jan 2026 16:30:00 +0100</pubDate>
<description>Only a summary of it.</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Weir Post</title><entry><title>Fire grows</title>
<link rel="self" href="https://example.org/api"/><link href="{URL}"/><id>tag:x</id>
<author><name>A. Writer</name></author>
<published>2026-01-05T10:00:00Z</published><updated>2026-01-06T15:30:00Z</updated>
<content type="html">{ESCAPED}</content></entry></feed>"""
XHTML = ATOM.replace(f'type="html">{ESCAPED}', f'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div>')
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<item><title>Fire grows</title><link>{URL}</link><dc:date>2026-01-06T15:30:00Z</dc:date>
<dc:creator>A. Writer</dc:creator><content:encoded>{ESCAPED}</content:encoded></item></rdf:RDF>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Weir Post",
        "items": [
            {
                "id": "1",
                "url": URL,
                "title": "Fire grows",
                "content_html": BODY,
                "date_published": "2026-01-06T15:30:00Z",
                "authors": [{"name": "A. Writer"}],
            }
        ],
    }
)


@pytest.fixture(scope="module")
def reader():
    with PageReader() as opened:
        yield lambda data, url, content_type, status: read_page(data, url, content_type, status, opened)


def rows_of(name: str, data: str | bytes, reader=None) -> list[Row]:
    whole = data.encode() if isinstance(data, str) else data
    return list(read_rows(name, io.BytesIO(whole), Given(now=NOW), read_page=reader))


@pytest.mark.parametrize(
    ("name", "feed"),
    [("a.rss", RSS), ("a.xml", ATOM), ("feed", XHTML), ("a.rdf", RDF), ("feed.json", JSON_FEED)],
)
def test_an_entry_brings_its_text_address_author_and_date(name, feed, reader):
    row = rows_of(name, feed, reader)[0]

    assert isinstance(row, Arrival)
    assert ("Fire grows", URL, AT, "A. Writer") == (row.headline, row.url, row.captured_at, row.byline)
    assert all(sentence in row.text for sentence in SENTENCES) and "publisher" in row.dated_by


def test_an_entry_with_only_a_summary_is_refused(reader):
    [_, row] = rows_of("a.rss", RSS, reader)

    assert isinstance(row, Refusal) and "only a summary" in row.error.message


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
HOSTILE = {
    "entities": LAUGHS + ATOM.replace("Fire grows", "&b;"),
    "a file": f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{ATOM}',
    "an address": f'<!doctype x SYSTEM "http://127.0.0.1:9/x">{ATOM}',
    "many elements": "<feed>" + "<a/>" * 1_200_000 + "</feed>",
    "many entries": "<feed>" + "<entry/>" * 1_001 + "</feed>",
    "deep": "<feed>" + "<a>" * 190_000,
    "utf-16": ATOM.encode("utf-16"),
    "utf-32": ATOM.encode("utf-32"),
    "utf-7": '<?xml version="1.0" encoding="utf-7"?>' + ATOM,
    "a wrong encoding": b'<?xml version="1.0" encoding="ascii"?>' + ATOM.replace("Fire", "Fi\u00e9").encode(),
    "too long": "<feed>" + "x" * (5 * 1024 * 1024) + "</feed>",
    "cut": ATOM[:300],
    "no entry": "<feed></feed>",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_feed_is_refused_within_bounds(data):
    tracemalloc.start()
    try:
        rows = rows_of("a.atom", data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert isinstance(rows[-1], Refusal) and "root:" not in rows[-1].error.message
    assert peak < 128 * 1024 * 1024


def test_an_entry_that_is_too_deep_is_refused_and_the_others_are_read(reader):
    start = XHTML.index("<entry")
    entry = XHTML[start : XHTML.index("</entry>") + len("</entry>")]
    within = entry[entry.index("<p>") : entry.rindex("</p>") + len("</p>")]
    deep = entry.replace(within, "<div>" * 3_000 + within + "</div>" * 3_000)
    first, second = rows_of("feed", XHTML[:start] + deep + XHTML[start:], reader)

    assert isinstance(first, Refusal) and "at most 200 elements in one another" in first.error.message
    assert isinstance(second, Arrival) and "Fire grows" == second.headline


def test_an_address_that_is_none_of_the_web_is_left_out(reader):
    [row] = rows_of("a.atom", ATOM.replace(URL, "javascript:alert(1)"), reader)

    assert isinstance(row, Arrival) and row.url == ""
