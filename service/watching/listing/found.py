"""What a listing holds, and the same as plain JSON for the way out of the child process.

Refuses: finding it; choosing from it.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from urllib.parse import urljoin

#: Entries read of one listing, at most; the rest is told, not read.
MOST_ENTRIES = 1_000

#: What an address of an entry begins with. A listing may say javascript: or file:.
WEB = ("http://", "https://")

#: Longest title kept, and longest id, in code points.
LONGEST_TITLE, LONGEST_ID = 300, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article that a site lists."""

    url: str  # absolute
    title: str  # "" when none is stated
    published_at: datetime | None  # aware UTC
    id: str = ""  # what the listing calls it, whatever its address; "" when nothing that tells it from others


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A feed, a sitemap or a section page, read."""

    kind: str  # "feed", "sitemap", "sitemap index", "section", or "" for none of them
    title: str
    entries: tuple[Entry, ...]  # in the order in which they are listed, each address once
    further: tuple[str, ...]  # of an index: the sitemaps it names, the newest first
    notes: tuple[str, ...]  # what went less than well, in plain words


def web_address(said: object, base: str) -> str:
    """The address that a listing at `base` says, whole and without its fragment; "" for none of the web.

    >>> web_address(" ../talks#top", "https://example.org/news/feed"), web_address("file:///talks", "")
    ('https://example.org/talks', '')
    """
    if not isinstance(said, str) or not said.strip():
        return ""
    try:
        found = urljoin(base, said.strip()).partition("#")[0]
    except ValueError:  # a bracket that never closes, for one
        return ""
    return found if found.lower().startswith(WEB) and not any(c.isspace() for c in found) else ""


def dump(listing: Listing) -> bytes:
    """The listing as JSON bytes."""
    return json.dumps(asdict(listing), default=lambda at: at.isoformat()).encode()


def load(data: bytes) -> Listing:
    """The listing again. Raises ValueError when the bytes are not what `dump` made."""
    fields = json.loads(data)
    entries = (
        Entry(
            url=one["url"],
            title=one["title"],
            published_at=datetime.fromisoformat(one["published_at"]) if one["published_at"] else None,
            id=one["id"],
        )
        for one in fields["entries"]
    )
    return Listing(
        kind=fields["kind"],
        title=fields["title"],
        entries=tuple(entries),
        further=tuple(fields["further"]),
        notes=tuple(fields["notes"]),
    )


def make_listing(
    kind: str, title: str, entries: list[Entry], further: tuple[str, ...] = (), notes: tuple[str, ...] = ()
) -> Listing:
    """The listing with each address once and no more entries than are read."""
    by_address = {entry.url: entry for entry in reversed(entries)}
    once = [by_address.pop(entry.url) for entry in entries if entry.url in by_address]
    if len(once) > MOST_ENTRIES:
        notes = (*notes, f"only the first {MOST_ENTRIES:,} of {len(once):,} entries are read")
    return Listing(kind=kind, title=title, entries=tuple(once[:MOST_ENTRIES]), further=further, notes=notes)


def one_line(value: object) -> str:
    """A title in one line and not endless, "" when it is no text."""
    return " ".join(value.split())[:LONGEST_TITLE] if isinstance(value, str) else ""
