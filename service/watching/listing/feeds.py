"""RSS, Atom and JSON Feed: the only door to feedparser.

feedparser is handed bytes, never an address, so that it fetches nothing; and its cleaning of HTML is off, because
only titles, addresses and dates are taken. Refuses: fetching; a feed's text, which is not the article.
"""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from service.watching.listing.cutting import cut_feed, has_too_many_parts
from service.watching.listing.found import LONGEST_ID, WEB, Entry, Listing, make_listing, one_line, web_address
from service.watching.listing.moving import is_lasting
from service.watching.page.stated import parse_stated_time

#: An earlier year is no year but another number: the web is no older.
FIRST_YEAR = 1990

#: So many digits alone are the seconds since 1970, of which the library takes the first four for a year.
SECONDS = 10

#: Zones that are named in feeds and that the library takes for UTC.
ZONES = {
    name: timedelta(hours=hours)
    for name, hours in {"BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "JST": 9, "MSK": 3, "WEST": 1}.items()
}


def parse_json_feed(data: bytes, url: str) -> Listing | None:
    """The JSON Feed these bytes are (jsonfeed.org, version 1 and 1.1); None when they are none."""
    if has_too_many_parts(data):
        return None
    try:
        read = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or not isinstance(read.get("items"), list):
        return None
    items = [item for item in read["items"] if isinstance(item, dict)]
    entries = [
        Entry(
            url=address,
            title=one_line(item.get("title")),
            published_at=parse_stated_time(item.get("date_published") or item.get("date_modified")),
            id=_id(item.get("id")),
        )
        for item in items
        if (address := web_address(item.get("url") or item.get("external_url") or _whole(item.get("id")), url))
    ]
    return make_listing("feed", one_line(read.get("title")), entries)


def parse_feed(data: bytes, url: str, content_type: str = "") -> Listing | None:
    """The RSS or Atom feed these bytes are, mended where it is broken; None when they are none."""
    import feedparser

    data, cut = cut_feed(data)
    headers = {"content-location": url, **({"content-type": content_type} if content_type else {})}
    read = feedparser.parse(data, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not read.version and not read.entries:
        return None
    first = {  # a feed may say one entry again, under another address
        (entry.get("id"), entry.get("title")) if entry.get("id") else number: entry
        for number, entry in reversed([*enumerate(read.entries)])
    }
    entries = [
        Entry(
            url=address,
            title=one_line(_plain(entry.get("title"))),
            published_at=_time(entry),
            id=_id(entry.get("id")),
        )
        for entry in reversed(first.values())
        if (
            address := web_address(
                entry.get("feedburner_origlink") or entry.get("link") or _whole(entry.get("id")), url
            )
        )
    ]
    notes = [cut] if cut else []
    if read.bozo and not entries:
        notes.append("the feed is not well formed; what could be read of it is used")
    return make_listing("feed", one_line(_plain(read.feed.get("title"))), entries, notes=tuple(notes))


def _plain(value: object) -> str:
    """A title without markup; feeds escape theirs once or twice."""
    from selectolax.lexbor import LexborHTMLParser

    if not isinstance(value, str) or ("<" not in value and "&" not in value):
        return value if isinstance(value, str) else ""
    body = LexborHTMLParser(value).body
    return body.text(separator=" ") if body else ""


def _id(said: object) -> str:
    """What an entry is called whatever its address is; "" for an id that is an address itself, and for none."""
    id = str(said).strip() if isinstance(said, str | int) else ""
    is_address = id.lower().startswith(WEB) and not is_lasting(id)
    return "" if is_address or len(id) > LONGEST_ID else id


def _whole(id: object) -> object:
    """An entry's id where it is an address by itself. Most are not, and resolved they would be addresses of nothing."""
    return id if isinstance(id, str) and id.strip().lower().startswith(WEB) else ""


def _time(entry: Any) -> datetime | None:
    """When the entry was published, else updated: as the library reads it, but for what it takes for something else."""
    plain: dict[str, Any] = dict(entry)  # without the library's mapping of one date to the other, which warns
    name = "published" if plain.get("published_parsed") else "updated"
    said, written = plain.get(f"{name}_parsed"), str(plain.get(name) or "").strip()
    if written.isascii() and written.isdigit() and len(written) == SECONDS:
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(written))
    if said is None:
        return None
    try:
        year, month, day, hour, minute, second, *_ = said
        at = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (TypeError, ValueError):
        return None
    if at.year < FIRST_YEAR:
        return None
    return at - ZONES.get(written.rpartition(" ")[2].upper(), timedelta())
