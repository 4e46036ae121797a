"""Stories, the articles in them, and the arrangement to look at an article again.

    Watch    watching <--> paused      watching --gone, repeatedly--> ended
             (a person pauses and resumes; an ended watch is resumed by a person, or by a look that finds its page)

Refuses: deciding when to look (cadence.py).
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum

from service.domain.errors import Invalid
from service.domain.ids import content_id
from service.domain.letters import without_marks

#: What a slug begins with when nothing of the title can stand in an address, and how much of a hash tells it apart.
_NAMED, SLUG_HASH = "story", 10

#: What a story's slug may look like: it stands in addresses and file names.
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")

#: Words that stand after /stories/ in addresses of something else.
RESERVED = frozenset({"new"})

#: Longest title of a story that a person gives, in code points.
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An unfolding event, followed through several articles."""

    id: str  # the slug: "glen-fire"
    title: str
    description: str  # one or two sentences, "" when none
    opened_at: datetime  # aware UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One page of one publisher at one address."""

    id: str
    story_id: str
    url: str  # "" for a text nobody knows an address of
    title: str  # for lists; the first headline where nobody said another, "" until then
    publisher: str  # "" when unknown
    language: str  # ISO 639-1, "" when unknown


class WatchState(StrEnum):
    """The life of a watch, drawn at the top of this file."""

    WATCHING = "watching"
    PAUSED = "paused"
    ENDED = "ended"


class CheckOutcome(StrEnum):
    """What one look at an article came to."""

    CHANGED = "changed"  # a new version was recorded
    UNCHANGED = "unchanged"  # the same text, or the server said not modified
    UNUSABLE = "unusable"  # something came back that is not the article; see the capture's verdict
    GONE = "gone"  # 404 or 410
    REFUSED = "refused"  # forbidden by our guard, by robots.txt, or by the server (401, 403)
    UNREACHABLE = "unreachable"  # no answer, too slow, 5xx, 429


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """A person's wishes for when a page is looked at; what they leave open is estimated from its history."""

    soonest: timedelta = timedelta(minutes=15)  # the shortest wait between two looks
    latest: timedelta = timedelta(hours=24)  # the longest
    quiet_from: time | None = None  # hours of the day without a look, in the zone; None for none
    quiet_to: time | None = None
    zone: str = "UTC"  # of the quiet hours and of cron, such as Europe/Berlin
    cron: str = ""  # five fields that fix the times instead, "" for none


class Health(StrEnum):
    """Whether a page can be read; it changes once a spell of trouble, and is told once."""

    WELL = "well"
    FAILING = "failing"
    UNKNOWN = "unknown"  # no look brought it yet; only told, never stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """That a page cannot be read any more, or can again. One for each change of health."""

    article_id: str
    noticed_at: datetime  # aware UTC
    health: Health
    note: str  # one plain sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The arrangement to look at an article again."""

    article_id: str
    state: WatchState
    interval: timedelta  # the present one; cadence moves it
    next_check_at: datetime  # aware UTC
    lease_until: datetime | None  # while somebody is looking; another may take over after it
    last_checked_at: datetime | None
    last_outcome: CheckOutcome | None
    last_note: str  # one plain sentence about the last look, "" when none
    unchanged_in_a_row: int
    failures_in_a_row: int
    etag: str  # validators of the last usable answer, byte for byte; "" when none
    last_modified: str
    looks: float = 0.0  # looks that brought the article, older ones counting less
    changes: float = 0.0  # looks among these that found it changed
    covered: timedelta = timedelta(0)  # the time between these looks, likewise
    last_changed_at: datetime | None = None
    pace: Pace = field(default_factory=Pace)
    selector: str = ""  # the CSS selector of the article on its page, "" for finding it
    ignores_robots: bool = False  # a person decided to look although robots.txt forbids it
    health: Health = Health.WELL

    @property
    def told_health(self) -> Health:
        """Its health as it is told: unknown until a look brought the article once, whatever brought its versions."""
        was_read = self.looks or self.last_changed_at is not None or self.unchanged_in_a_row  # the first counts no look
        return Health.UNKNOWN if self.health is Health.WELL and not was_read else self.health


def make_article(
    story_id: str, *, url: str, title: str, publisher: str = "", language: str = "", is_apart: bool = False
) -> Article:
    """An article with its id: made of its address, or of its title when nobody knows the address.

    is_apart: another publisher has an article of that title in the story, so that the publisher is part of it.
    """
    named = (title, publisher) if is_apart and not url else (url or title,)
    return Article(
        id=content_id("article", story_id, *named),
        story_id=story_id,
        url=url,
        title=title,
        publisher=publisher,
        language=language,
    )


def parse_slug(value: str) -> str:
    """The slug, unchanged. Raises Invalid when it is not one."""
    if value in RESERVED:
        raise Invalid("story", value, "another short name is accepted: an address of the desk itself is called so")
    if not SLUG.fullmatch(value):
        raise Invalid("story", value, "a story's short name is 1 to 80 of a-z, 0-9 and hyphens, such as paris-talks")
    return value


def slug_for(title: str) -> str:
    """A slug made of a title, whatever its script. Raises Invalid when the title has no letter or digit at all.

    Marks are left out, and so is what has no letter of a-z in it. Where that is more than half of the letters, what is
    left names nothing, so a hash of the title tells it from others: ten hexadecimal digits, the same each time. So it
    does where what is left is reserved.

    >>> slug_for("UK, France sign pact!")
    'uk-france-sign-pact'
    >>> slug_for("Été à Saint-Étienne")
    'ete-a-saint-etienne'
    >>> slug_for("Переговоры 2026")
    '2026-6f044d273a'
    """
    title = " ".join(unicodedata.normalize("NFKC", title).casefold().split())
    plain = without_marks(title)
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    letters = sum(c.isalpha() for c in plain)
    if not slug and not any(c.isalnum() for c in plain):
        raise Invalid("title", title, "a title needs at least one letter or digit, of any script")
    if slug and slug not in RESERVED and sum("a" <= c <= "z" for c in plain) * 2 >= letters:
        return slug[:80].strip("-")
    named = slug[: 80 - SLUG_HASH - 1].strip("-") or _NAMED
    return f"{named}-{content_id('slug', title)[:SLUG_HASH]}"
