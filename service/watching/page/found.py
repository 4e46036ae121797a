"""What was found on a page, and the same as plain JSON for the way out of the child process.

Refuses: finding it; judging it (watching/capture.py).
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from service.watching.page.marks import Mark

#: Visible words kept for judging what came back, in code points: walls say what they are at once.
VISIBLE_LIMIT = 4_000

#: Visible words kept that follow the article's last ones, in code points: a paywall stands right there.
AFTER_LIMIT = 400


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
    free: bool | None  # the publisher says whether everybody may read it
    truncated: bool  # some of the page was lost on the way
    closed: bool  # its code ends the way it began; some publishers never close theirs
    notes: tuple[str, ...]  # what went less than well, in plain words
    after: str = ""  # the first visible words behind the article's last ones
    headings: str = ""  # one a line
    loud: str = ""  # buttons, dialogs and what stands there for want of scripts, one a line
    linked: float = 0.0  # share of the visible words that stand in links, 0 to 1
    marks: frozenset[Mark] = frozenset()  # facts about its markup
    stated_words: int = 0  # how many words the publisher says the article has, 0 when it says nothing
    publisher: str = ""  # the name of whoever published it, "" when it says nothing
    saved_at: datetime | None = None  # when the document says it was made, for one that is no web page; aware UTC


def dump(page: Page) -> bytes:
    """The page as JSON bytes."""
    return json.dumps(asdict(page), default=_plain).encode()


def load(data: bytes) -> Page:
    """The page again. Raises ValueError when the bytes are not what `dump` made."""
    fields = json.loads(data)
    for name in ("published_at", "modified_at", "saved_at"):
        fields[name] = None if fields[name] is None else datetime.fromisoformat(fields[name])
    fields["marks"] = frozenset(map(Mark, fields["marks"]))
    return Page(**{**fields, "notes": tuple(fields["notes"])})


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value.isoformat()  # type: ignore[attr-defined]
