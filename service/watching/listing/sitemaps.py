"""Sitemaps, news sitemaps and the indexes that name them.

By Python's own parser, whose expat refuses to be blown up; names are taken without their namespace, because sites
mix them up. Refuses: fetching what an index names.

Sources: sitemaps.org, protocol 0.9; Google's news extension.
"""

import re
import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from service.watching.listing.found import Entry, Listing, make_listing, one_line, web_address
from service.watching.page.stated import parse_stated_time

#: A packed sitemap is unpacked to this length, in bytes: half of what the protocol allows, for the memory it takes; one
#: of as many pages as are read is seldom as long.
UNPACKED = 25 * 1024 * 1024

#: Sitemaps of an index that are named, at most.
MOST_FURTHER = 50

#: Pages of one sitemap that are read, at most (the protocol's own limit).
MOST_PAGES = 50_000

BROKEN = "the sitemap is not well formed; what could be read of it is used"

#: What no sitemap has: names of its own for texts, which can be blown up.
ENTITY = b"<!ENTITY"

#: The parser is fed so many bytes at a time, so that what was read can be let go.
PIECE = 64 * 1024

#: An ampersand that begins no character reference.
_BARE = re.compile(rb"&(?![A-Za-z]{2,8};|#[0-9]{1,7};|#x[0-9A-Fa-f]{1,6};)")

GZIP = b"\x1f\x8b"


def unpack(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Gzipped bytes unpacked as far as a sitemap may go, with a note where that is not all; b"" for broken ones."""
    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = unpacking.decompress(data, UNPACKED)
    except zlib.error:
        return b"", ()
    is_cut = bool(unpacking.unconsumed_tail)
    return plain, (f"the sitemap is longer than {UNPACKED:,} bytes, and its end was not read",) if is_cut else ()


def parse_lines(data: bytes, url: str) -> Listing | None:
    """The sitemap of addresses alone, one a line, that these bytes are (sitemaps.org); None when they are none."""
    lines = [line.strip() for line in data.decode("utf-8", "replace").splitlines() if line.strip()]
    entries = [Entry(url=address, title="", published_at=None) for line in lines if (address := web_address(line, url))]
    return make_listing("sitemap", "", entries) if len(entries) == len(lines) else None


def parse_sitemap(data: bytes, url: str = "") -> Listing | None:
    """The sitemap or the index these bytes are, at that address; None when they are none.

    One that names addresses with a bare ampersand in them, as many do, is read as it is meant.
    """
    found = _parse(data, url)
    if found is None or BROKEN in found.notes:
        mended = _parse(_BARE.sub(b"&amp;", data), url)
        return mended if mended and (found is None or BROKEN not in mended.notes) else found
    return found


def _parse(data: bytes, url: str) -> Listing | None:
    if ENTITY in data:
        return None
    notes: tuple[str, ...] = ()
    root, entries, further = "", [], []
    try:
        for event, element in _events(data):
            name = element.tag.rpartition("}")[2]
            if event == "start":
                root = root or name
                if root not in ("urlset", "sitemapindex"):
                    return None
            elif name == "url":
                entries.append(_entry(element, url))
                element.clear()
                if len(entries) == MOST_PAGES:
                    notes = (f"only its first {MOST_PAGES:,} pages are read",)
                    break
            elif name == "sitemap":
                further.append((_own(element, "lastmod"), web_address(_own(element, "loc"), url)))
                element.clear()
    except ElementTree.ParseError:
        if not entries and not further:
            return None
        notes = (BROKEN,)
    if root == "sitemapindex":
        newest = [url for _, url in sorted(further, key=lambda one: one[0], reverse=True) if url]
        return make_listing("sitemap index", "", [], tuple(newest[:MOST_FURTHER]), notes)
    return make_listing("sitemap", "", _newest_first([entry for entry in entries if entry.url]), notes=notes)


def _events(data: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    """Starts and ends of elements, up to where the bytes stop. Raises ParseError where they are not well formed."""
    parser: Any = ElementTree.XMLPullParser(events=("start", "end"))  # its stubs leave the events open
    for start in range(0, len(data), PIECE):
        try:
            parser.feed(data[start : start + PIECE])
        finally:
            yield from parser.read_events()


def _entry(element: ElementTree.Element, base: str) -> Entry:
    """A page: its own address and date, and what the news extension says. Pictures and videos have addresses, too."""
    news = next((one for one in element if _name(one) == "news"), element)
    at = parse_stated_time(_own(news, "publication_date")) or parse_stated_time(_own(element, "lastmod"))
    title = one_line(_own(news, "title"))
    return Entry(url=web_address(_own(element, "loc"), base), title=title, published_at=at)


def _own(element: ElementTree.Element, name: str) -> str:
    """What the first child of that name says, "" without one."""
    return next(((one.text or "").strip() for one in element if _name(one) == name), "")


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _newest_first(entries: list[Entry]) -> list[Entry]:
    """By date where there are dates: a sitemap's order says nothing."""

    def when(entry: Entry) -> float:
        at: datetime | None = entry.published_at
        return at.timestamp() if at else 0.0

    return sorted(entries, key=when, reverse=True)
