"""Text with addresses: places in a text, and one captured state of an article.

Offsets count Unicode code points and are half-open. Law 5 of the house lives here:
every passage can be shown in its text, `text[start:end] == exact`, always.
Refuses: cleaning text, finding sentences.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Self

from service.domain.ids import content_id, text_hash

#: Longest text Stet takes in, in code points. A long novel; no article comes near.
TEXT_LIMIT = 2_000_000


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text: half-open, in code points."""

    start: int
    end: int

    def overlaps(self, other: "Span | Passage") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span | Passage") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


#: Makes a tuple past the function that its class has for it, in half the time.
_new = tuple.__new__


class Passage(NamedTuple):
    """Exact words and where they stand. A tuple, because a text has hundreds and every version makes them anew."""

    start: int
    end: int
    exact: str

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Self:
        """The passage of `text` from `start` to `end`. Raises ValueError when the place is not in the text."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage {start}..{end} in a text of {len(text)} code points")
        return cls(start, end, text[start:end])

    def moved(self, by: int) -> "Passage":
        """The same words, standing `by` code points further on."""
        return _new(Passage, (self.start + by, self.end + by, self.exact))

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)


class Origin(StrEnum):
    """How a version came to us."""

    IMPORT = "import"
    CHECK = "check"
    SEED = "seed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One captured state of an article. Two captures of the same text at two times are two of these."""

    id: str  # content of article, captured_at and text
    article_id: str
    url: str  # "" when nobody knows one
    captured_at: datetime  # when we, or an archive, saw it; aware UTC
    published_at: datetime | None  # what the publisher says; aware UTC
    modified_at: datetime | None  # what the publisher says; aware UTC
    headline: str  # "" when the text has none
    byline: str  # "" when unknown
    language: str  # ISO 639-1, "" when unknown
    text: str  # NFC; the headline, if any, is its first line; every offset counts in it
    content_hash: str  # of text, see ids.text_hash
    origin: Origin
    memento_url: str  # where an archive holds this capture, "" when none


def doubt_times(version: Version) -> tuple[str, ...]:
    """What cannot be true of the times of a version, a sentence each: no text is seen before it is published.

    It is said and not refused: publishers date their pages ahead, and a clock or a time zone may stand wrong on either
    side. Nothing but the time of capture orders versions.
    """
    return tuple(
        f"The publisher's time of {what} ({at:%Y-%m-%d %H:%M} UTC) is after the time at which the text was seen "
        f"({version.captured_at:%Y-%m-%d %H:%M} UTC): one of the two is wrong, or in another time zone."
        for what, at in (("publication", version.published_at), ("change", version.modified_at))
        if at is not None and at > version.captured_at
    )


def seen_as(version: Version, *, article_id: str = "", captured_at: datetime | None = None) -> Version:
    """The same text, as a version of this article or as of this time: "" and None leave it as it is."""
    return make_version(
        article_id=article_id or version.article_id,
        captured_at=captured_at or version.captured_at,
        text=version.text,
        origin=version.origin,
        url=version.url,
        published_at=version.published_at,
        modified_at=version.modified_at,
        headline=version.headline,
        byline=version.byline,
        language=version.language,
        memento_url=version.memento_url,
    )


def make_version(
    *,
    article_id: str,
    captured_at: datetime,
    text: str,
    origin: Origin = Origin.IMPORT,
    url: str = "",
    published_at: datetime | None = None,
    modified_at: datetime | None = None,
    headline: str = "",
    byline: str = "",
    language: str = "en",
    memento_url: str = "",
) -> Version:
    """A version with its id and hash filled in. `captured_at` is aware; it is stored as given, in UTC by convention."""
    digest = text_hash(text)
    return Version(
        id=content_id("version", article_id, captured_at.isoformat(), digest),
        article_id=article_id,
        url=url,
        captured_at=captured_at,
        published_at=published_at,
        modified_at=modified_at,
        headline=headline,
        byline=byline,
        language=language,
        text=text,
        content_hash=digest,
        origin=origin,
        memento_url=memento_url,
    )
