"""Feeds as files: RSS 2.0 and 1.0, Atom (RFC 4287) and JSON Feed, one text an entry that carries its whole content.

An entry that carries only a summary is refused: a teaser must not look like the article it stands for.
XML with a document type is refused before anything in it is expanded, and elements are counted while reading.
Refuses: following an entry's link; a feed that is not well formed (watching reads those that come from the network).
"""

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from service.domain.errors import Invalid, TooLarge, quoted
from service.importing.arrival import Piece, Refusal, refused

#: Largest feed read, in bytes, and most elements and entries of one.
FEED_LIMIT = 5 * 1024 * 1024
MOST_ELEMENTS = 200_000
MOST_ENTRIES = 1_000

#: Most elements inside one another in an entry; pages have some dozens.
MOST_DEPTH = 200

#: What every JSON Feed calls itself by.
JSON_FEED = "https://jsonfeed.org/version/"

#: Our fields by the local names of an entry's elements, best first. `content` is the whole text, `link` the address.
FIELDS = {
    "byline": ("creator", "author"),
    "content": ("encoded", "content"),
    "headline": ("title",),
    "modified_at": ("updated", "modified"),
    "published_at": ("pubDate", "published", "issued", "date"),
    "url": ("link", "guid", "id"),
}

_ENTRIES = frozenset({"item", "entry"})


def open_feed(name: str, data: bytes) -> Iterator[Piece | Refusal]:
    """Each entry of an RSS or Atom feed. Raises Invalid and TooLarge when the file is no such feed."""
    if len(data) > FEED_LIMIT:
        raise TooLarge(f"The feed {quoted(name)}", len(data), FEED_LIMIT, "bytes")
    if b"<!DOCTYPE" in data.upper() or b"\x00" in data:
        raise refused(
            name, "it is XML with a document type, or in UTF-16 or UTF-32; a feed in UTF-8 without one is read"
        )
    number = 0
    for entry, depth in _entries(name, data):
        number += 1
        if number > MOST_ENTRIES:
            raise TooLarge(f"The feed {quoted(name)}", number, MOST_ENTRIES, "entries")
        place = f"{name}#{number}"
        if depth > MOST_DEPTH:
            yield Refusal(place, TooLarge(f"The entry {quoted(place)}", depth, MOST_DEPTH, "elements in one another"))
        else:
            yield _piece(place, _stated(entry))
    if not number:
        raise refused(name, "it is XML without entries of a feed")


def is_json_feed(value: object) -> bool:
    """Whether parsed JSON is a JSON Feed (jsonfeed.org, versions 1 and 1.1)."""
    return isinstance(value, dict) and str(value.get("version", "")).startswith(JSON_FEED) and "items" in value


def open_json_feed(name: str, feed: dict[str, Any]) -> Iterator[Piece | Refusal]:
    """Each entry of a JSON Feed. Raises Invalid and TooLarge when it has none or too many."""
    items = feed["items"]
    if not isinstance(items, list) or not items:
        raise Invalid("file", name, "it is a JSON Feed without items")
    if len(items) > MOST_ENTRIES:
        raise TooLarge(f"The feed {quoted(name)}", len(items), MOST_ENTRIES, "entries")
    for number, item in enumerate(items, 1):
        said = item if isinstance(item, dict) else {}
        authors = said.get("authors") or [said.get("author")]
        author = authors[0] if isinstance(authors, list) and isinstance(authors[0], dict) else {}
        words = {
            "headline": said.get("title"),
            "url": said.get("url") or said.get("external_url") or said.get("id"),
            "published_at": said.get("date_published"),
            "modified_at": said.get("date_modified"),
            "byline": author.get("name"),
            "language": said.get("language") or feed.get("language"),
            "content": said.get("content_html"),
            "text": said.get("content_text"),
        }
        yield _piece(f"{name}#{number}", {field: said for field, said in words.items() if isinstance(said, str)})


def _entries(name: str, data: bytes) -> Iterator[tuple[ElementTree.Element, int]]:
    """The elements that are entries, with how deep each goes, each let go when the next is asked for."""
    elements = 0
    open_entries = 0
    depth = deepest = 0  # inside an entry
    try:
        for event, element in ElementTree.iterparse(BytesIO(data), ("start", "end")):
            is_entry = _local(element.tag) in _ENTRIES
            if event == "start":
                elements += 1
                open_entries += is_entry
                depth = depth + 1 if open_entries else 0
                deepest = max(deepest, depth)
                if elements > MOST_ELEMENTS:
                    raise TooLarge(f"The feed {quoted(name)}", elements, MOST_ELEMENTS, "elements")
                continue
            depth -= 1
            open_entries -= is_entry
            if is_entry and not open_entries:
                yield element, deepest
                element.clear()
                deepest = 0
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        why = " ".join(str(error).split())[:80]
        raise refused(name, f"it is not well-formed XML ({why})") from error


def _stated(entry: ElementTree.Element) -> dict[str, str]:
    """What an entry says, by our names, with `content` for its whole text."""
    found: dict[str, str] = {}
    for field, names in FIELDS.items():
        for wanted in names:
            said = next(
                (words for child in entry if _local(child.tag) == wanted and (words := _said(child, field))), ""
            )
            if said:
                found[field] = said
                break
    for field in ("published_at", "modified_at"):
        if field in found:
            found[field] = _as_iso(found[field])
    return {field: said for field, said in found.items() if said}


def _said(element: ElementTree.Element, field: str) -> str:
    if field == "url":
        rel = element.get("rel", "alternate")
        place = (element.get("href") or element.text or "").strip()
        return place if rel == "alternate" and place.lower().startswith(("http://", "https://")) else ""
    if field == "content" and (len(element) or element.get("type") == "text"):
        inside = "".join(ElementTree.tostring(child, encoding="unicode") for child in element)
        plain = (element.text or "").replace("&", "&amp;").replace("<", "&lt;")
        return inside or f"<p>{plain}</p>"
    if field == "byline" and len(element):
        return " ".join("".join(child.itertext()) for child in element if _local(child.tag) == "name").strip()
    return "".join(element.itertext()).strip()


def _piece(name: str, said: dict[str, str]) -> Piece | Refusal:
    content, text = said.pop("content", ""), said.pop("text", "")
    if not said.get("url", "http://").lower().startswith(("http://", "https://")):
        del said["url"]  # an id that is no address
    if content.strip():
        page = f"<!doctype html><html><body><article>{content}</article></body></html>"
        data = page.encode("utf-8", "replace")
        return Piece(name=name, format="html", data=data, fields=said, content_type="text/html; charset=utf-8")
    if text.strip():
        return Piece(name=name, format="words", words=text, fields=said)
    why = "the feed carries only a summary of it; watch the feed, or bring the page itself"
    return Refusal(name, Invalid("entry", name, why))


def _as_iso(value: str) -> str:
    """A date of an entry in ISO 8601; RSS writes those of mail. As it stands when it is neither."""
    try:
        return parsedate_to_datetime(value).isoformat() if "," in value or (":" in value and " " in value) else value
    except (ValueError, TypeError, IndexError, OverflowError):
        return value


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
