"""What a look at an address would bring, before it is watched: judged as the first look will be. Nothing is written.

Refuses: fetching and judging (look.py).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from service.check.leave import Clock, known_spacing, refuse_long_wait
from service.check.look import Instruments, Known, take_look
from service.domain.addresses import Objection, Target, read_address
from service.domain.cadence import new_watch
from service.domain.captures import Verdict
from service.domain.networks import parse_openings
from service.domain.stories import WatchState, make_article
from service.outbound import Outbound
from service.settings import Settings
from service.watching.robots import RobotsMemory
from service.watching.speech.counting import count_words

#: Lines of the text that are shown, the headline not among them.
BEGINS = 3


class Leave(StrEnum):
    """What the site's robots.txt says of the address."""

    ALLOWS = "allows it"
    FORBIDS = "forbids it"
    UNKNOWN = "was not to be had"
    IGNORED = "was ignored, as somebody decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a look brought. Of what is no usable article the text is told as far as there is one."""

    url: str
    verdict: Verdict
    signals: tuple[str, ...]  # what spoke for the verdict
    score: float  # how much speaks against its being the article; 1 and more is unusable
    note: str  # one plain sentence, "" when usable
    status: int | None  # None when nothing answered
    robots: Leave
    headline: str = ""
    byline: str = ""
    publisher: str = ""
    published_at: datetime | None = None  # as the publisher states it
    modified_at: datetime | None = None
    language: str = ""
    words: int = 0
    apart: timedelta = timedelta(0)  # how long the site asks programs to wait between two pages
    begins: tuple[str, ...] = ()  # the first lines of the text, or of what stands in its place

    @property
    def is_usable(self) -> bool:
        """Whether the page can be read as an article."""
        return self.verdict is Verdict.USABLE


def preview_page(
    url: str,
    selector: str,
    outbound: Outbound,
    clock: Clock,
    settings: Settings,
    instruments: Instruments,
    *,
    ignores_robots: bool = False,
) -> Preview:
    """What the first look at the address would bring, with this selector of the article, "" for none.

    Raises Conflict when its host is not to be asked so soon.
    ignores_robots: somebody decided to look although robots.txt may forbid it, as a watch can.
    """
    target = read_address(url, parse_openings(settings.private_networks), settings.asks_as)
    refuse_long_wait(url, outbound, ignored=ignores_robots)
    article = make_article("", url=url, title="")
    watch = new_watch(article.id, clock(), WatchState.PAUSED)
    watch = replace(watch, selector=selector, ignores_robots=ignores_robots)
    look = take_look(article, watch, Known(), outbound, clock, settings, instruments)
    capture = look.capture
    assert capture is not None  # without validators no server says that nothing changed
    read = capture.version or capture.held
    lines = [line for line in (read.text if read else capture.excerpt).split("\n") if line]
    headline = read.headline if read else ""
    return Preview(
        url=url,
        verdict=capture.verdict,
        signals=capture.signals,
        score=capture.score or 0.0,
        note=capture.note,
        status=capture.status,
        robots=Leave.IGNORED if ignores_robots else _leave(target, instruments.robots, clock()),
        headline=headline,
        byline=read.byline if read else "",
        publisher=look.publisher,
        published_at=read.published_at if read else None,
        modified_at=read.modified_at if read else None,
        language=read.language if read else "",
        words=count_words(read.text) if read else 0,
        apart=known_spacing(url, settings, instruments.robots, clock()) if not ignores_robots else timedelta(0),
        begins=tuple(lines[1:] if lines[:1] == [headline] else lines)[:BEGINS],
    )


def _leave(target: Target | Objection, robots: RobotsMemory, now: datetime) -> Leave:
    """What robots.txt says, as the look came to know it."""
    rules = robots.recall(target.origin, now) if isinstance(target, Target) else None
    if rules is None or not rules.reachable or not isinstance(target, Target):
        return Leave.UNKNOWN
    return Leave.ALLOWS if rules.allows(target.url) else Leave.FORBIDS
