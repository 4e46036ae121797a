"""Watched pages, their captures, and lookouts. Refuses: making them (present/watching.py, present/wire.py)."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.check.preview import Leave
from service.domain.captures import Verdict
from service.domain.lookouts import MOST_PER_DAY
from service.domain.stories import CheckOutcome, Health, WatchState
from service.domain.versions import Origin
from service.domain.waiting import Fate
from service.web.contract.cursors import Paged
from service.web.contract.says import Answer, Body
from service.web.contract.scalars import Address, Count, Id, MaybeLine, Path, Stamp, told
from service.web.shapes.stories import Article
from service.web.shapes.versions import Redating, SummarisedVersion

#: A wish that is granted or not: yes or no as a form says it, true or false in JSON; "" is no, null says nothing.
MaybeYes = (
    Annotated[bool | Literal["", "no", "yes"] | None, Meta(description="yes or true; no, false or empty.")] | UnsetType
)


class Watch(Answer):
    """The arrangement to look at an article again."""

    state: WatchState
    interval_seconds: Count
    next_check_at: Stamp
    last_checked_at: Stamp | None
    last_outcome: CheckOutcome | None
    last_note: str
    unchanged_in_a_row: Count
    failures_in_a_row: Count
    health: Health  # unknown until it was looked at
    last_changed_at: Stamp | None
    selector: str
    ignores_robots: bool


class Watched(Watch):
    """A watch as it stands in the list of all."""

    article: Article
    last_good_capture_at: Stamp | None


class Word(Answer):
    """A person's word on a text."""

    usable: bool
    decided_at: Stamp
    reason: str


class Became(Answer):
    """What became of a capture whose text was held back, because it may have been cut."""

    fate: Fate
    by: Annotated[Id | None, Meta(description="The capture from which on its text counts, or that superseded it.")]
    captured_at: Annotated[Stamp | None, Meta(description="When that was captured; null while it waits.")]
    version_id: Annotated[Id | None, Meta(description="The version that its text counts for.")]
    note: str


class Capture(Answer):
    """One look at an article, or one import, and what came back."""

    id: Id
    captured_at: Stamp
    origin: Origin
    verdict: Verdict
    signals: list[str]
    status: int | None
    note: str
    excerpt: str
    score: float | None
    has_text: bool
    raw_bytes: int | None
    told_at: Annotated[Stamp | None, Meta(description="When a whole story, taken in as a file, told of it; null: no.")]
    ruling: Word | None
    became: Annotated[Became | None, Meta(description="Null: its text was not held back.")]
    redating: Annotated[Redating | None, Meta(description="By which it counts as of another time than recorded.")]
    stands_for: Annotated[list[Id], Meta(description="The captures whose corrected date this is.")]


class ArticlePage(Paged):
    """An article with its watch, its versions and its captures, newest first."""

    article: Article
    watch: Watch | None
    versions: list[SummarisedVersion]
    captures: list[Capture]
    merged_into: Annotated[Id | None, Meta(description="The article that this one is, as somebody decided.")]
    merged_here: Annotated[list[Id], Meta(description="Articles that are this one, likewise.")]


class WatchedArticle(Answer):
    """An article and its watch as it is now."""

    article: Article
    watch: Watch


class LookedAt(WatchedArticle):
    """Likewise, after a look: what it came to."""

    outcome: CheckOutcome


class Pace(Answer):
    """A person's wishes for when a page is looked at."""

    soonest_minutes: Count
    latest_hours: Count
    quiet_from: str | None
    quiet_to: str | None
    zone: str
    cron: str


class PacedArticle(WatchedArticle):
    """Likewise, after wishes: what they are now."""

    pace: Pace


class NewWatch(Body):
    """The page to watch."""

    address: Address
    article_title: MaybeLine = UNSET
    publisher: MaybeLine = UNSET
    selector: MaybeLine = UNSET
    ignores_robots: MaybeYes = UNSET


class PagePreview(Answer):
    """What the first look at a page would bring; nothing is kept."""

    address: str
    usable: Annotated[bool, Meta(description="Whether it can be read as an article.")]
    verdict: Verdict
    signals: list[str]
    score: Annotated[float, Meta(description="How much speaks against its being the article; 1 and more is unusable.")]
    note: str
    status: int | None
    robots: Annotated[Leave, Meta(description="What robots.txt of the site says.")]
    crawl_delay_seconds: Annotated[
        float, Meta(description="How long it asks programs to wait between two pages, as it is heeded; 0 for nothing.")
    ]
    headline: str
    byline: str
    publisher: str
    published_at: Stamp | None
    modified_at: Stamp | None
    language: str
    words: Count
    begins: Annotated[list[str], Meta(description="The first lines of the text, or of what stands in its place.")]


class WatchedAddress(Body):
    """The address at which an article is found from now on."""

    address: Address


class TriedLook(Body):
    """How a look is tried; what is left out or null is as the article and its watch have it."""

    address: MaybeLine = UNSET
    selector: MaybeLine = UNSET
    ignores_robots: MaybeYes = UNSET


class Wishes(Body):
    """When and how a page is looked at; what is left out or null stays as it is, "" takes a wish back."""

    soonest_minutes: int | UnsetType | None = UNSET
    latest_hours: int | UnsetType | None = UNSET
    quiet_from: MaybeLine = UNSET
    quiet_to: MaybeLine = UNSET
    zone: MaybeLine = UNSET
    cron: MaybeLine = UNSET
    selector: MaybeLine = UNSET
    ignores_robots: MaybeYes = UNSET


class Decided(Answer):
    """A capture after a person's word on it."""

    capture: Capture
    is_usable: bool
    newest_version: Path | None


class NewWord(Body):
    """Whether a capture is the article."""

    usable: bool
    reason: MaybeLine = UNSET


class Notice(Answer):
    """That a page cannot be read any more, or can again."""

    article_id: Id
    noticed_at: Stamp
    health: Health
    note: str


class Lookout(Answer):
    """The arrangement to look at what a site lists, so that new articles are watched."""

    id: Id
    story_id: Id
    address: str
    words: list[str]
    without: list[str]
    per_day: Count
    backlog: Count
    state: WatchState
    next_check_at: Stamp
    last_checked_at: Stamp | None
    last_note: str
    failures_in_a_row: Count
    url: Path


class OneLookout(Answer):
    """A lookout as it is now."""

    lookout: Lookout


class Listed(Answer):
    """An entry that a lookout saw, and what became of it."""

    address: str
    title: str
    published_at: Stamp | None
    seen_at: Stamp
    article_id: str | None
    note: str


class LookoutPage(Paged):
    """A lookout with what it has seen."""

    lookout: Lookout
    listed: list[Listed]


class Choice(Answer):
    """An entry of a listing, and what would become of it."""

    address: str
    title: str
    published_at: Stamp | None
    watched: bool
    why: str


class Listing(Answer):
    """What is listed now."""

    found: bool
    kind: str
    title: str
    note: str
    entries: list[Choice]


WholePerDay = Annotated[
    int, Meta(ge=1, le=MOST_PER_DAY, extra=told(f"a whole number from 1 to {MOST_PER_DAY} is accepted"))
]
WholeBacklog = Annotated[
    int, Meta(ge=0, le=MOST_PER_DAY, extra=told(f"a whole number from 0 to {MOST_PER_DAY} is accepted"))
]


class NewLookout(Body):
    """The feed, sitemap or section page to look at."""

    address: Address
    words: MaybeLine = UNSET
    without: MaybeLine = UNSET
    per_day: WholePerDay | UnsetType | None = UNSET
    backlog: WholeBacklog | UnsetType | None = UNSET


class Watches(Paged):
    """Every watched page and every lookout, those in trouble first."""

    watches: list[Watched]
    lookouts: list[Lookout]
    notices: list[Notice]
