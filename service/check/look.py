"""One look: fetch where we may (leave.py), read, judge. Nothing is written here.

Refuses: recording; moving the watch.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from service.check.leave import Clock, fetch_with_leave
from service.domain.captures import Capture, Ruling, Verdict, make_capture, make_unusable_capture
from service.domain.raw import Raw, make_raw
from service.domain.retries import parse_retry_after
from service.domain.stories import Article, Watch
from service.domain.versions import Origin, Version, make_version
from service.outbound import Answer, Outbound
from service.settings import Settings
from service.text.language.recognising import language_of
from service.text.memory import Memory
from service.watching.capture import Earlier, Judgement, excerpt_of, judge, judge_again, judge_type
from service.watching.page import Page, PageReader, Unreadable
from service.watching.robots import RobotsMemory

#: Longest validator kept, in characters; servers send a few dozen.
LONGEST_VALIDATOR = 1_000


@dataclass(slots=True)
class Instruments:
    """What is kept from one look to the next: sentences read, sites' rules, a warm page reader. Close it when done."""

    memory: Memory = field(default_factory=Memory)
    robots: RobotsMemory = field(default_factory=RobotsMemory)
    reader: PageReader = field(default_factory=PageReader)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.reader.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of an article before a look at it."""

    before: str | None = None  # its newest text, None when there is none
    before_seen_at: datetime | None = None  # when that was seen last; aware UTC
    earlier: tuple[Earlier, ...] = ()  # the last looks, newest first
    decided: Mapping[str, Ruling] = field(default_factory=dict)  # a person's word on a text, by its hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look brought back. Without a capture the server said that nothing changed."""

    capture: Capture | None = None
    etag: str = ""
    last_modified: str = ""
    retry_after: timedelta | None = None
    publisher: str = ""  # whose article the page says it is


def take_look(
    article: Article,
    watch: Watch,
    known: Known,
    outbound: Outbound,
    clock: Clock,
    settings: Settings,
    instruments: Instruments,
) -> Look:
    """What the article's address answers now, judged. Nothing is written."""
    answer = fetch_with_leave(article.url, watch, outbound, clock, settings, instruments.robots)
    now = clock()
    if isinstance(answer, Judgement):
        return Look(capture=_unusable(article, now, answer))
    if answer.status == 304 and (watch.etag or watch.last_modified):  # else it is no answer to what was asked
        return Look()
    raw = make_raw(answer.body, answer.header("content-type"))
    wait = parse_retry_after(answer.header("retry-after"), now)
    content_type = answer.header("content-type")
    page: Page | Unreadable | None = None
    judgement = judge_type(content_type) if 200 <= answer.status < 300 else None
    if judgement is None:
        page = instruments.reader.read(answer.body, content_type=content_type, url=answer.url, selector=watch.selector)
        judgement = _judge_page(page, article, answer, known, now)
        if judgement.verdict is Verdict.EMPTY and watch.selector:
            is_short = isinstance(page, Page) and bool(page.text)
            what = "Too few words for an article fit" if is_short else "Nothing with words on the page fits"
            note = f"{what} the selector {watch.selector}; change it, or leave it empty."
            judgement = replace(judgement, note=note)
    read = _version(article, now, page, answer.url) if isinstance(page, Page) and page.text else None
    if read is not None:
        judgement = judge_again(judgement, known.decided.get(read.content_hash))
    if judgement.verdict is not Verdict.USABLE or read is None:
        excerpt = excerpt_of(page) if isinstance(page, Page) else ""
        held = read if 200 <= answer.status < 300 else None
        capture = _unusable(article, now, judgement, answer.status, excerpt, held, raw)
        return Look(capture=capture, retry_after=wait)
    signals = (*judgement.signals, *(page.notes if isinstance(page, Page) else ()))
    return Look(
        capture=make_capture(read, signals=signals, status=answer.status, score=judgement.score, raw=raw),
        publisher=page.publisher if isinstance(page, Page) else "",
        etag=validator_of(answer, "etag"),
        last_modified=validator_of(answer, "last-modified"),
    )


def _version(article: Article, now: datetime, page: Page, url: str) -> Version:
    return make_version(
        article_id=article.id,
        captured_at=now,
        text=page.text,
        origin=Origin.CHECK,
        url=url,
        published_at=page.published_at,
        modified_at=page.modified_at,
        headline=page.headline,
        byline=page.byline,
        language=page.language or article.language or language_of(page.text),
    )


def _judge_page(page: Page | Unreadable, article: Article, answer: Answer, known: Known, now: datetime) -> Judgement:
    if isinstance(page, Unreadable):
        return Judgement(Verdict.TRUNCATED, ("the reader gave up",), page.note)
    return judge(
        status=answer.status,
        asked=article.url,
        answered=answer.url,
        page=page,
        cut_short=answer.truncated,
        before=known.before,
        before_seen_at=known.before_seen_at,
        earlier=known.earlier,
        now=now,
    )


def _unusable(
    article: Article,
    now: datetime,
    judgement: Judgement,
    status: int | None = None,
    excerpt: str = "",
    held: Version | None = None,
    raw: Raw | None = None,
) -> Capture:
    return make_unusable_capture(
        article_id=article.id,
        captured_at=now,
        origin=Origin.CHECK,
        verdict=judgement.verdict,
        signals=judgement.signals,
        status=status,
        note=judgement.note,
        excerpt=excerpt,
        held=held,
        score=judgement.score,
        raw=raw,
    )


def validator_of(answer: Answer, name: str) -> str:
    """The answer's validator of this name, to be sent back next time; "" when there is none of a sane length."""
    value = answer.header(name)
    return value if len(value) <= LONGEST_VALIDATOR else ""
