"""What a file brings: pieces, not yet read; texts, dated; what cannot be used, and why.

Refuses: deciding which article a text belongs to, storing it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Protocol

from service.domain.captures import Capture, Verdict, make_unusable_capture
from service.domain.errors import Invalid, Refused, ServiceError, TooLarge
from service.domain.raw import Raw
from service.domain.stories import Article
from service.domain.versions import Origin, Version, make_version
from service.text.language.recognising import language_of

#: Largest document read, in bytes. A long article with all its mark-up stays far below.
FILE_LIMIT = 15 * 1024 * 1024

#: Said to people whose file is none of these.
ACCEPTED_FILES = (
    "text, Markdown, HTML, MHTML, PDF, JSON, NDJSON, CSV, feeds, WARC, WACZ and zip archives of these are accepted"
)


class Allowance:
    """How much may still be unpacked from archives, and how long may be read, over all files that come together.

    Shared by all that read them.
    """

    def __init__(
        self, size: int | None = None, seconds: float | None = None, clock: Callable[[], float] = lambda: 0.0
    ) -> None:
        """size: in bytes; None for as much as each archive may hold. seconds: from now on, None for any time.

        clock: seconds from anywhere, passed in by the doors; without one no time goes by.
        """
        self.size = size
        self._left = size
        self._seconds, self._clock, self._began = seconds, clock, clock()

    @property
    def left(self) -> int | None:
        """What may still be unpacked, in bytes; None for any amount."""
        return self._left

    @property
    def is_over(self) -> bool:
        """Whether nothing more may be read, because of its size or because of the time."""
        return (self._left is not None and self._left < 0) or self._is_late

    @property
    def _is_late(self) -> bool:
        return self._seconds is not None and self._clock() - self._began >= self._seconds

    def spend(self, size: int) -> None:
        """So many bytes were unpacked. Raises TooLarge when they were more than was left, Refused when it is late."""
        if self._is_late:
            raise Refused(
                f"It was not read, or not to its end: what came before it took the {self._seconds:.0f} seconds that "
                "one request may be read for. Bring the rest in another request, or by the command line."
            )
        if self._left is None or self.size is None:
            return
        self._left -= size
        if self._left < 0:
            raise TooLarge("What is in the archives of this request", self.size - self._left, self.size, "bytes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody says about all of a file's texts. Times are aware UTC."""

    captured_at: datetime | None = None
    published_at: datetime | None = None
    url: str = ""  # of web archives, which know their own addresses, only this one is taken
    zone: tzinfo = UTC  # of times without an offset
    now: datetime | None = None  # later times are refused; None accepts them
    needs_date: bool = True  # a text without one is refused
    allowance: Allowance = field(default_factory=Allowance, compare=False)  # what may be unpacked in all


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One document as it lies in a file, with what is stated around it."""

    name: str
    format: str  # "text", "markdown", "html", "pdf", or "words" for text that is ready
    data: bytes = b""
    words: str = ""  # when the format is "words"
    fields: Mapping[str, str] = field(default_factory=dict)  # by our names: url, headline, captured_at, …
    dated_by: str = "the file"  # what stated its captured_at
    content_type: str = ""  # as the server said
    status: int | None = None  # as the server said


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
    memento_url: str = ""  # where an archive holds this capture, "" when none
    publisher: str = ""  # whose article it says it is, "" when unknown
    signals: tuple[str, ...] = ()  # what was noted of the page it was read from
    score: float | None = None  # what spoke against a page's being the article; None: not weighed
    raw: Raw | None = field(default=None, compare=False, repr=False)  # what it was read from, as it came


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """A page that is not the article: a login wall, an error page, half a page."""

    name: str
    captured_at: datetime | None
    dated_by: str
    url: str
    verdict: Verdict
    signals: tuple[str, ...]
    note: str  # one plain sentence
    excerpt: str
    status: int | None
    held: Arrival | None = None  # what was read on it, so that a person may say that it is the article
    raw: Raw | None = field(default=None, compare=False, repr=False)  # what it was read from, as it came


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that cannot be read; the error's message names it."""

    name: str
    error: ServiceError


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Things that were not read and are told by their number.

    Such as the pictures of a web archive, captures that are recorded already, and TimeMaps that were not asked for.
    """

    name: str  # of the file, or the address whose captures they are
    count: int
    why: str  # "they are no pages"


#: What reading a file comes to, one for each thing in it.
Row = Arrival | Wall | Refusal | PassedOver


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
        language=arrival.language or article.language or language_of(arrival.text) or "en",
        memento_url=arrival.memento_url,
    )


def unusable_capture_of(wall: Wall, article: Article) -> Capture:
    """The dated wall as a capture of the article, to be kept and shown."""
    assert wall.captured_at is not None  # likewise
    return make_unusable_capture(
        article_id=article.id,
        captured_at=wall.captured_at,
        origin=Origin.IMPORT,
        verdict=wall.verdict,
        signals=wall.signals,
        status=wall.status,
        note=wall.note,
        excerpt=wall.excerpt,
        held=None if wall.held is None else version_of(wall.held, article),
        raw=wall.raw,
    )


def refused(name: str, why: str) -> Invalid:
    """The mistake of bringing this file, with what would be accepted."""
    return Invalid("file", name, f"{why}; {ACCEPTED_FILES}")


class PageText(Protocol):
    """What reading an HTML page or a PDF brings, as far as an import needs it."""

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
    def publisher(self) -> str:
        """The publisher's name, "" when it says nothing."""

    @property
    def published_at(self) -> datetime | None:
        """What the publisher says; aware."""

    @property
    def modified_at(self) -> datetime | None:
        """What the publisher says; aware."""

    @property
    def saved_at(self) -> datetime | None:
        """When the document itself says it was made; aware."""

    @property
    def verdict(self) -> Verdict:
        """What the page was judged to be."""

    @property
    def signals(self) -> tuple[str, ...]:
        """What spoke for the verdict, and what was noted of a usable page."""

    @property
    def note(self) -> str:
        """One plain sentence, "" when usable."""

    @property
    def excerpt(self) -> str:
        """The first words of what is there, when unusable."""

    @property
    def score(self) -> float | None:
        """What spoke against its being the article; None: not weighed."""


#: Reads and judges a page: its bytes, its address ("" when unknown), and content type and status as its server said
#: ("" and None when unknown). Raises Invalid when it cannot be read. Passed in by the doors.
ReadPage = Callable[[bytes, str, str, int | None], PageText]
