"""Bytes → Listing, whatever kind it is: by what the bytes are, not by what the server calls them.

Runs in the child process: everything here may be slow or huge on a hostile listing.
Refuses: fetching.
"""

import codecs
import re

from service.watching.listing.feeds import parse_feed, parse_json_feed
from service.watching.listing.found import Listing, make_listing
from service.watching.listing.links import parse_section
from service.watching.listing.sitemaps import GZIP, parse_lines, parse_sitemap, unpack
from service.watching.page.encoding import decode_page

#: A listing is read to this length, in bytes.
LONGEST = 5 * 1024 * 1024

#: A feed says what it is within so many bytes.
HEAD = 4_096

#: What says of which characters an XML file is made.
_DECLARED = re.compile(r"<\?xml[^>]*\?>")

MARKS = (b"<rss", b"<feed", b"<rdf:rdf", b"<channel")


def parse_listing(data: bytes, content_type: str = "", url: str = "") -> Listing:
    """The listing these bytes are; of kind "" and without entries when they are none."""
    data, packed = _plain_bytes(data)
    head = data[:HEAD].lower()
    cut = data[:LONGEST]
    notes = (*packed, f"only the first {LONGEST:,} bytes are read") if len(data) > LONGEST else packed
    found: Listing | None = None
    if head.startswith((b"{", b"[")):
        found = parse_json_feed(cut, url)
    elif b"<urlset" in head or b"<sitemapindex" in head:
        found = parse_sitemap(data, url)
        notes = packed
    elif head.startswith((b"http://", b"https://")):
        found = parse_lines(cut, url)
    elif any(mark in head for mark in MARKS) or (b"<?xml" in head[:200] and b"<html" not in head):
        found = parse_feed(cut, url, content_type)
    else:
        found = parse_section(decode_page(cut, content_type)[0], url)
    if found is None:
        return make_listing("", "", [], notes=("it is no feed, sitemap or page with links to articles",))
    return make_listing(found.kind, found.title, list(found.entries), found.further, (*notes, *found.notes))


def _plain_bytes(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes unpacked, in UTF-8 where a mark says UTF-16, from the first that is no space; and notes."""
    data, notes = unpack(data) if data.startswith(GZIP) else (data, ())
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        written = data[: LONGEST * 2].decode("utf-16", "replace")
        data = _DECLARED.sub("", written, count=1).encode()
    return data.lstrip(b"\xef\xbb\xbf \t\r\n"), notes
