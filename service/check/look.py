"""One look: ask whether we may, fetch, read, judge. Nothing is written here.

Refuses: recording; moving the watch.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from service.domain.addresses import Target, parse_networks, read_address
from service.domain.captures import Capture, Verdict, make_capture, make_unusable_capture
from service.domain.deliveries import Fault
from service.domain.retries import parse_retry_after
from service.domain.stories import Article, Watch
from service.domain.versions import Origin, make_version
from service.outbound import Answer, Failure, Outbound
from service.outbound.answers import ROBOTS
from service.settings import Settings
from service.text.memory import Memory
from service.watching.capture import Judgement, excerpt_of, judge, judge_type
from service.watching.page import Page, PageReader, Unreadable
from service.watching.robots import RobotsMemory, SiteRules, read_rules

#: Longest validator kept, in characters; servers send a few dozen.
LONGEST_VALIDATOR = 1_000

#: What a failure of the network is as a capture. Every other fault is unreachable.
FAULTS = {
    Fault.BAD_ADDRESS: Verdict.REFUSED,
    Fault.PRIVATE_ADDRESS: Verdict.REFUSED,
    Fault.TOO_LARGE: Verdict.TRUNCATED,
}

Clock = Callable[[], datetime]


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
class Look:
    """What one look brought back. Without a capture the server said that nothing changed."""

    capture: Capture | None = None
    etag: str = ""
    last_modified: str = ""
    retry_after: timedelta | None = None


def take_look(
    article: Article,
    watch: Watch,
    before: str | None,
    outbound: Outbound,
    clock: Clock,
    settings: Settings,
    instruments: Instruments,
) -> Look:
    """What the article's address answers now, judged. Nothing is written."""
    objection = _ask_robots(article.url, outbound, clock, settings, instruments.robots)
    if objection is not None:
        return Look(capture=_unusable(article, clock(), objection))
    answer = outbound.fetch(article.url, etag=watch.etag, last_modified=watch.last_modified)
    now = clock()
    if isinstance(answer, Failure):
        return Look(capture=_unusable(article, now, _judge_failure(answer)))
    if answer.status == 304:
        return Look()
    wait = parse_retry_after(answer.header("retry-after"), now)
    content_type = answer.header("content-type")
    page: Page | Unreadable | None = None
    judgement = judge_type(content_type) if 200 <= answer.status < 300 else None
    if judgement is None:
        page = instruments.reader.read(answer.body, content_type=content_type, url=answer.url)
        judgement = _judge_page(page, article, answer, before)
    if judgement.verdict is not Verdict.USABLE or not isinstance(page, Page):
        excerpt = excerpt_of(page) if isinstance(page, Page) else ""
        capture = _unusable(article, now, judgement, answer.status, excerpt)
        return Look(capture=capture, retry_after=wait)
    version = make_version(
        article_id=article.id,
        captured_at=now,
        text=page.text,
        origin=Origin.CHECK,
        url=answer.url,
        published_at=page.published_at,
        modified_at=page.modified_at,
        headline=page.headline,
        byline=page.byline,
        language=page.language or article.language,
    )
    return Look(
        capture=make_capture(version, signals=page.notes, status=answer.status),
        etag=_validator(answer, "etag"),
        last_modified=_validator(answer, "last-modified"),
    )


def _ask_robots(
    url: str, outbound: Outbound, clock: Clock, settings: Settings, robots: RobotsMemory
) -> Judgement | None:
    """Why the site's robots.txt, or the way to it, forbids the look; None when it may go on."""
    target = read_address(url, parse_networks(" ".join(settings.private_networks)))
    if not isinstance(target, Target):
        return Judgement(FAULTS.get(target.fault, Verdict.UNREACHABLE), (target.fault.value,), target.note)
    rules = robots.recall(target.origin, clock())
    if rules is None:
        answer = outbound.fetch(f"{target.origin}/robots.txt", limits=ROBOTS)
        if isinstance(answer, Answer):
            rules = read_rules(answer.status, answer.body)
        elif answer.fault is Fault.TOO_MANY_REDIRECTS:  # RFC 9309, 2.3.1.2: as if there were none
            rules = SiteRules("", reachable=True)
        else:
            return _judge_failure(answer)
        robots.keep(target.origin, rules, clock())
    if not rules.reachable:
        return Judgement(
            Verdict.UNREACHABLE,
            ("robots.txt is not to be had",),
            "The site could not say whether it may be read (its robots.txt failed), so it is left alone for now.",
        )
    if not rules.allows(target.url):
        return Judgement(
            Verdict.REFUSED, ("robots.txt forbids it",), "The site's robots.txt forbids programs to read this page."
        )
    return None


def _judge_failure(failure: Failure) -> Judgement:
    return Judgement(FAULTS.get(failure.fault, Verdict.UNREACHABLE), (failure.fault.value,), failure.note)


def _judge_page(page: Page | Unreadable, article: Article, answer: Answer, before: str | None) -> Judgement:
    if isinstance(page, Unreadable):
        return Judgement(Verdict.TRUNCATED, ("the reader gave up",), page.note)
    return judge(
        status=answer.status,
        asked=article.url,
        answered=answer.url,
        page=page,
        cut_short=answer.truncated,
        before=before,
    )


def _unusable(
    article: Article, now: datetime, judgement: Judgement, status: int | None = None, excerpt: str = ""
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
    )


def _validator(answer: Answer, name: str) -> str:
    value = answer.header(name)
    return value if len(value) <= LONGEST_VALIDATOR else ""
