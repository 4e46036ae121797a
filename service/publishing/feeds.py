"""Feeds: the same entries as Atom (RFC 4287) and as JSON Feed 1.1.

The same entries give the same bytes, so that a validator made of them holds. What XML cannot carry (control
characters) becomes U+FFFD. Refuses: choosing entries, order, validators.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree import ElementTree

from service.domain.moments import stamp

ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"

#: When a feed changed that has no entry yet and nothing behind it: RFC 4287 wants a time.
NEVER = datetime(1970, 1, 1, tzinfo=UTC)

#: What XML 1.0 cannot hold, section 2.2.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened."""

    id: str  # a tag URI; never another for the same thing
    title: str  # plain text
    url: str  # where it is shown in full
    at: datetime  # when it was seen; aware UTC
    text: str  # what happened, in plain lines
    html: str  # the same as markup
    author: str  # the outlet whose page changed, "" when unknown
    about_url: str  # the page that changed, "" when nobody knows its address
    tags: tuple[str, ...]  # change kinds, sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed is about, and its entries, newest first."""

    id: str
    title: str
    description: str
    home_url: str  # the page that shows the same
    atom_url: str
    json_url: str
    began_at: datetime | None  # when what it is about began; it dates a feed without entries
    entries: tuple[Entry, ...]

    @property
    def updated_at(self) -> datetime:
        """When its newest entry was seen."""
        return max((one.at for one in self.entries), default=self.began_at or NEVER)


def write_atom(feed: Feed) -> bytes:
    """The feed as an Atom document in UTF-8."""
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _leaf(root, "id", feed.id)
    _leaf(root, "title", feed.title)
    _leaf(root, "subtitle", feed.description)
    _leaf(root, "updated", stamp(feed.updated_at))
    _link(root, "self", feed.atom_url, ATOM)
    _link(root, "alternate", feed.home_url, "text/html")
    _link(root, "alternate", feed.json_url, JSON_FEED)
    _leaf(ElementTree.SubElement(root, "author"), "name", "Stet")
    _leaf(root, "generator", "Stet")
    for one in feed.entries:
        _entry(root, one)
    ElementTree.indent(root, " ")
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def write_json_feed(feed: Feed) -> bytes:
    """The feed as a JSON Feed document in UTF-8."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.home_url,
        "feed_url": feed.json_url,
        "language": "en",
        "authors": [{"name": "Stet"}],
        "items": [_item(one) for one in feed.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _entry(root: ElementTree.Element, one: Entry) -> None:
    entry = ElementTree.SubElement(root, "entry")
    _leaf(entry, "id", one.id)
    _leaf(entry, "title", one.title)
    _leaf(entry, "published", stamp(one.at))
    _leaf(entry, "updated", stamp(one.at))
    _link(entry, "alternate", one.url, "text/html")
    if one.about_url:
        _link(entry, "related", one.about_url, "text/html")
    if one.author:
        _leaf(ElementTree.SubElement(entry, "author"), "name", one.author)
    for tag in one.tags:
        ElementTree.SubElement(entry, "category", {"term": tag})
    _leaf(entry, "summary", one.text)
    _leaf(entry, "content", one.html, type="html")


def _item(one: Entry) -> dict[str, object]:
    return {
        "id": one.id,
        "url": one.url,
        **({"external_url": one.about_url} if one.about_url else {}),
        "title": one.title,
        "content_html": one.html,
        "content_text": one.text,
        "date_published": stamp(one.at),
        "date_modified": stamp(one.at),
        **({"authors": [{"name": one.author}]} if one.author else {}),
        "tags": list(one.tags),
    }


def _leaf(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, name, attributes).text = for_xml(text)


def _link(parent: ElementTree.Element, rel: str, href: str, type: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": rel, "type": type, "href": for_xml(href)})


def for_xml(text: str) -> str:
    """The text as XML can hold it.

    >>> for_xml("a" + chr(11) + "b")
    'a\ufffdb'
    """
    return _NOT_XML.sub("\ufffd", text)


def tags_of(kinds: Sequence[str]) -> tuple[str, ...]:
    """Kinds as tags: each once, sorted."""
    return tuple(sorted(set(kinds)))
