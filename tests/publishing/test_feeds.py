"""Feeds are read back equal by a feed library, and hold what RFC 4287 and JSON Feed 1.1 ask for."""

import json
from datetime import UTC, datetime
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.publishing.addresses import Site
from service.publishing.feeds import Entry, Feed, for_xml, write_atom, write_json_feed

NS = {"a": "http://www.w3.org/2005/Atom"}
AT = datetime(2026, 1, 7, 10, 0, tzinfo=UTC)
SITE = Site("https://stet.example")

HOSTILE = (
    "Talks & <b>more</b>",
    "a ]]> b",
    "“quoted” – naïve 数字",
    "</title><script>alert(1)</script>",
    "&amp; stays",
)

words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=30)


def an_entry(number: int = 1, title: str = "A dam held", **fields: object) -> Entry:
    given = {
        "id": SITE.tag("report", str(number)),
        "title": title,
        "url": SITE.at("reports", str(number)),
        "at": AT.replace(minute=number % 60),
        "text": f"{title}.",
        "html": "<p>It held.</p>",
        "author": "The Weir Post",
        "about_url": "https://example.org/flood?a=1&b=2",
        "tags": ("added", "revised"),
    }
    return Entry(**{**given, **fields})


def a_feed(*entries: Entry, **fields: object) -> Feed:
    given = {
        "id": SITE.tag("stories", "flood"),
        "title": "Flood",
        "description": "What changed.",
        "home_url": SITE.at("stories", "flood"),
        "atom_url": SITE.at("stories", "flood", "feed.atom"),
        "json_url": SITE.at("stories", "flood", "feed.json"),
        "began_at": AT,
        "entries": entries,
    }
    return Feed(**{**given, **fields})


def read_back(data: bytes) -> list[tuple[object, ...]]:
    found = feedparser.parse(data)
    assert not found.bozo, found.get("bozo_exception")
    return [
        (one.id, one.title, one.link, datetime(*one.updated_parsed[:6], tzinfo=UTC), tuple(t.term for t in one.tags))
        for one in found.entries
    ]


def as_feedparser(title: str) -> str:
    """The title as feedparser has it, which takes what could be UTF-8 read as Latin-1, such as "Â¡", for that."""
    try:
        return title.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return title


@pytest.mark.parametrize("title", HOSTILE)
def test_a_feed_library_reads_an_atom_entry_back_equal(title):
    entry = an_entry(title=title)

    [found] = read_back(write_atom(a_feed(entry)))

    assert (entry.id, entry.title, entry.url, entry.at, entry.tags) == found


@settings(max_examples=50, deadline=None)
@given(st.lists(words, max_size=5))
def test_any_titles_are_read_back_equal(titles):
    entries = [an_entry(number, title) for number, title in enumerate(titles, 1)]

    found = read_back(write_atom(a_feed(*entries)))

    assert [(one.id, as_feedparser(for_xml(one.title)), one.url, one.at, one.tags) for one in entries] == found


def test_a_feed_library_reads_the_feed_itself_back_equal():
    feed = a_feed(an_entry(1), an_entry(2))
    found = feedparser.parse(write_atom(feed)).feed
    links = {(link.rel, link.type): link.href for link in found.links}

    assert (feed.id, feed.title, feed.description) == (found.id, found.title, found.subtitle)
    assert feed.atom_url == links["self", "application/atom+xml"]
    assert feed.home_url == links["alternate", "text/html"] == found.link
    assert feed.json_url == links["alternate", "application/feed+json"]


def test_an_atom_feed_has_what_rfc_4287_asks_for():
    root = ElementTree.fromstring(write_atom(a_feed(an_entry(1), an_entry(2))))

    for part in (root, *root.findall("a:entry", NS)):
        assert [1, 1, 1] == [len(part.findall(f"a:{name}", NS)) for name in ("id", "title", "updated")]
        assert all(link.get("href", "").startswith("https://") for link in part.findall("a:link", NS))
    assert root.find("a:author/a:name", NS).text
    assert ["html"] * 2 == [one.get("type") for one in root.findall("a:entry/a:content", NS)]


def test_what_xml_cannot_hold_does_not_break_the_feed():
    data = write_atom(a_feed(an_entry(title="bell\x07 and half \ud83d", text="\x00")))

    assert "bell\ufffd and half \ufffd" == ElementTree.fromstring(data).find("a:entry/a:title", NS).text


def test_a_feed_without_entries_is_dated_by_what_it_is_about():
    assert "2026-01-07T10:00:00Z" == feedparser.parse(write_atom(a_feed())).feed.updated
    assert "1970-01-01T00:00:00Z" == feedparser.parse(write_atom(a_feed(began_at=None))).feed.updated


def test_a_json_feed_has_the_same_entries_and_what_its_specification_asks_for():
    feed = a_feed(an_entry(1), an_entry(2, about_url="", author=""))
    found = json.loads(write_json_feed(feed))

    assert "https://jsonfeed.org/version/1.1" == found["version"]
    assert (feed.title, feed.home_url, feed.json_url) == (found["title"], found["home_page_url"], found["feed_url"])
    assert [(one.id, one.title, one.url, one.html, list(one.tags)) for one in feed.entries] == [
        (one["id"], one["title"], one["url"], one["content_html"], one["tags"]) for one in found["items"]
    ]
    assert "external_url" in found["items"][0] and "external_url" not in found["items"][1]


def test_the_same_entries_are_the_same_bytes():
    assert write_atom(a_feed(an_entry())) == write_atom(a_feed(an_entry()))


@pytest.mark.parametrize(
    ("url", "tag"),
    [
        ("https://stet.example", "tag:stet.example,2026:report/1"),
        ("http://127.0.0.1:8000", "tag:127.0.0.1,2026:8000/report/1"),
        ("http://[::1]:8000", "tag:localhost,2026:8000/report/1"),
    ],
)
def test_ids_are_tag_uris(url, tag):
    assert tag == Site(url).tag("report", "1")
