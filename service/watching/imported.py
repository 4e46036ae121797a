"""A page that somebody brings, read and judged by the same gate as one that was fetched.

Refuses: fetching; judging a person's own words, or a PDF, which no site puts in an article's place.
"""

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime

from service.domain.captures import Verdict
from service.domain.errors import Invalid
from service.watching.capture import USABLE, excerpt_of, judge
from service.watching.page import PageReader, Unreadable

#: Said of a page that no child could read: on a busy machine it may be read another time.
BREAKS = "it takes too long to read, or breaks the reader"

ACCEPTED = "an HTML page or a PDF with an article's text is accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPage:
    """A page as the importing room asks for it: what stands on it, and what it was judged to be."""

    text: str
    headline: str
    byline: str
    language: str
    url: str
    publisher: str
    published_at: datetime | None
    modified_at: datetime | None
    saved_at: datetime | None
    verdict: Verdict
    signals: tuple[str, ...]  # what spoke for the verdict; of a usable page also what was noted while reading it
    note: str
    excerpt: str
    score: float | None  # what spoke against its being the article; None: not weighed


def read_page(
    data: bytes, url: str = "", content_type: str = "", status: int | None = None, reader: PageReader | None = None
) -> JudgedPage:
    """One HTML page or PDF, read by this reader or a child of its own, and judged.

    status: as its server said; None when nobody knows, and then the page speaks for itself. Raises Invalid when it
    cannot be read (`may_pass`: this time), is not whole, or has nothing on it.
    """
    with nullcontext(reader) if reader else PageReader() as opened:
        page = opened.read(data, content_type=content_type, url=url)
    if isinstance(page, Unreadable):
        raise Invalid("page", url or "page", f"{BREAKS}; {ACCEPTED}", may_pass=True)
    if page.truncated and 200 <= (status or 200) < 300:
        raise Invalid("page", url or "page", f"part of it cannot be read; {ACCEPTED}")
    is_pdf = page.saved_at is not None or any("PDF" in note for note in page.notes)
    judgement = USABLE if is_pdf else judge(status=status or 200, asked=url, answered=url, page=page)
    if not page.text and (judgement.verdict in (Verdict.USABLE, Verdict.EMPTY)):
        why = page.notes[-1] if page.notes else "no article was found on it"
        raise Invalid("page", url or "page", f"{why}; {ACCEPTED}")
    return JudgedPage(
        text=page.text,
        headline=page.headline,
        byline=page.byline,
        language=page.language,
        url=page.url,
        publisher=page.publisher,
        published_at=page.published_at,
        modified_at=page.modified_at,
        saved_at=page.saved_at,
        verdict=judgement.verdict,
        signals=(*judgement.signals, *page.notes) if judgement.verdict is Verdict.USABLE else judgement.signals,
        note=judgement.note,
        excerpt=excerpt_of(page),
        score=None if is_pdf else judgement.score,
    )
