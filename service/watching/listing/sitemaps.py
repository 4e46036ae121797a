"""Sitemaps, news sitemaps and the indexes that name them.

By Python's own parser, whose expat refuses to be blown up; names are taken without their namespace, because sites
mix them up. Refuses: fetching what an index names.

Sources: sitemaps.org, protocol 0.9; Google's news extension.
"""

import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from service.watching.listing.found import Entry, Listing, make_listing, one_line
from service.watching.page.stated import parse_stated_time

#: A packed sitemap is unpacked to this length, in bytes (the protocol's own limit).
UNPACKED = 50 * 1024 * 1024

#: Sitemaps of an index that are named, at most.
MOST_FURTHER = 50

GZIP = b"\x1f\x8b"


def parse_sitemap(data: bytes) -> Listing | None:
    """The sitemap or the index these bytes are, packed or not; None when they are none."""
    notes: tuple[str, ...] = ()
    if data.startswith(GZIP):
        unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            data = unpacking.decompress(data, UNPACKED)
        except zlib.error:
            return None
        if unpacking.unconsumed_tail:
            notes = (f"the sitemap is longer than {UNPACKED:,} bytes, and its end was not read",)
    root, entries, further = "", [], []
    try:
        for event, element in _events(data):
            name = element.tag.rpartition("}")[2]
            if event == "start":
                root = root or name
                if root not in ("urlset", "sitemapindex"):
                    return None
            elif name == "url":
                entries.append(_entry(element))
                element.clear()
            elif name == "sitemap":
                further.append((_said(element, "lastmod"), _said(element, "loc")))
                element.clear()
    except ElementTree.ParseError:
        if not entries and not further:
            return None
        notes = (*notes, "the sitemap is not well formed; what could be read of it is used")
    if root == "sitemapindex":
        newest = [url for _, url in sorted(further, key=lambda one: one[0], reverse=True) if url]
        return make_listing("sitemap index", "", [], tuple(newest[:MOST_FURTHER]), notes)
    return make_listing("sitemap", "", _newest_first([entry for entry in entries if entry.url]), notes=notes)


def _events(data: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    """Starts and ends of elements, up to where the bytes stop. Raises ParseError where they are not well formed."""
    parser: Any = ElementTree.XMLPullParser(events=("start", "end"))  # its stubs leave the events open
    try:
        parser.feed(data)
    finally:
        yield from parser.read_events()


def _entry(element: ElementTree.Element) -> Entry:
    url = _said(element, "loc")
    at = parse_stated_time(_said(element, "publication_date")) or parse_stated_time(_said(element, "lastmod"))
    is_web = url.lower().startswith(("http://", "https://")) and not any(c.isspace() for c in url)
    return Entry(url=url.partition("#")[0] if is_web else "", title=one_line(_said(element, "title")), published_at=at)


def _said(element: ElementTree.Element, name: str) -> str:
    """What the first element of that name inside says, "" without one."""
    for inner in element.iter():
        if inner.tag.rpartition("}")[2] == name:
            return (inner.text or "").strip()
    return ""


def _newest_first(entries: list[Entry]) -> list[Entry]:
    """By date where there are dates: a sitemap's order says nothing."""

    def when(entry: Entry) -> float:
        at: datetime | None = entry.published_at
        return at.timestamp() if at else 0.0

    return sorted(entries, key=when, reverse=True)
