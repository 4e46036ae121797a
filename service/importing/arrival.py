"""What a file brought: one dated text with what the file says about it.

Refuses: deciding which article it belongs to, storing it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from service.domain.stories import Article
from service.domain.versions import Version, make_version

#: Largest file read, in bytes. A long article with all its mark-up stays far below.
FILE_LIMIT = 15 * 1024 * 1024

#: Said to people whose file is none of these.
ACCEPTED_FILES = "text, Markdown, HTML and JSON files are accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One text, clean and dated. Times are aware UTC."""

    name: str  # of the file; with "#2" for the second version of a JSON file
    headline: str  # "" when it has none
    text: str  # as Stet stores it; the headline, if any, is its first line
    captured_at: datetime | None  # None only where no date was asked for
    dated_by: str  # what the capture time was taken from: "what was given", "the file", "the file's name", …
    published_at: datetime | None
    modified_at: datetime | None
    url: str  # "" when unknown
    byline: str  # "" when unknown
    language: str  # ISO 639-1, "" when unknown


def version_of(arrival: Arrival, article: Article) -> Version:
    """The dated arrival as a version of the article, whose address and language count where the file names none."""
    assert arrival.captured_at is not None  # whoever asks for a version has refused a text without a date
    return make_version(
        article_id=article.id,
        captured_at=arrival.captured_at,
        text=arrival.text,
        url=arrival.url or article.url,
        published_at=arrival.published_at,
        modified_at=arrival.modified_at,
        headline=arrival.headline,
        byline=arrival.byline,
        language=arrival.language or article.language or "en",
    )


class PageText(Protocol):
    """What reading an HTML page brings, as far as an import needs it."""

    @property
    def text(self) -> str:
        """The main text; the headline, if any, is its first line."""

    @property
    def headline(self) -> str:
        """ "" when it has none."""

    @property
    def byline(self) -> str:
        """ "" when unknown."""

    @property
    def language(self) -> str:
        """ISO 639-1, "" when unknown."""

    @property
    def url(self) -> str:
        """What the publisher says its address is, "" when it says nothing."""

    @property
    def published_at(self) -> datetime | None:
        """What the publisher says; aware."""

    @property
    def modified_at(self) -> datetime | None:
        """What the publisher says; aware."""


#: Reads an HTML page: its bytes and its address ("" when unknown). Passed in by the doors.
ReadPage = Callable[[bytes, str], PageText]
