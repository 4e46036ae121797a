"""What was found on a page, and the same as plain JSON for the way out of the child process.

Refuses: finding it; judging it (watching/capture.py).
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

#: Visible words kept for judging what came back, in code points: walls say what they are at once.
VISIBLE_LIMIT = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, read."""

    headline: str  # "" when it has none
    text: str  # clean; the headline is its first line; "" when there is no main text
    byline: str  # "" when unknown
    published_at: datetime | None  # what the publisher says; aware UTC
    modified_at: datetime | None  # what the publisher says; aware UTC
    language: str  # ISO 639-1, "" when unknown
    url: str  # what the publisher says its address is, "" when it says nothing
    title: str  # the window's title
    visible: str  # the first visible words of the whole page, walls and menus included
    asks_password: bool  # there is a field for one
    free: bool | None  # the publisher says whether everybody may read it
    truncated: bool  # some of the page was lost on the way
    closed: bool  # its code ends the way it began; some publishers never close theirs
    notes: tuple[str, ...]  # what went less than well, in plain words
    saved_at: datetime | None = None  # when the document says it was made, for one that is no web page; aware UTC


def dump(page: Page) -> bytes:
    """The page as JSON bytes."""
    return json.dumps(asdict(page), default=lambda at: at.isoformat()).encode()


def load(data: bytes) -> Page:
    """The page again. Raises ValueError when the bytes are not what `dump` made."""
    fields = json.loads(data)
    for name in ("published_at", "modified_at", "saved_at"):
        fields[name] = None if fields[name] is None else datetime.fromisoformat(fields[name])
    return Page(**{**fields, "notes": tuple(fields["notes"])})
