"""What pages read: small views over several tables, one query each.

Refuses: being stored; deciding anything.
"""

from dataclasses import dataclass
from datetime import datetime

from service.domain.changes import ChangeReport
from service.domain.stories import Article, Story
from service.domain.versions import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class StorySummary:
    """One line of the list of stories."""

    story: Story
    article_count: int
    version_count: int  # current versions of all its articles
    last_captured_at: datetime | None  # of its newest version
    last_change_at: datetime | None  # when the newest version with a material change was captured
    material_count: int  # material changes in all its current reports
    latest_headline: str  # of the newest report with a material change, "" when there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionSummary:
    """A version without its text."""

    id: str
    article_id: str
    capture_id: str
    captured_at: datetime
    published_at: datetime | None
    modified_at: datetime | None
    url: str
    headline: str
    language: str
    origin: Origin
    memento_url: str
    content_hash: str
    claim_count: int  # in its latest snapshot; 0 when none was taken
    signals: tuple[str, ...]  # what spoke for its capture being usable
    status: int | None  # HTTP status of the capture, None for an import


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One version on a story's timeline, with what changed since the version before it."""

    version: VersionSummary
    article: Article
    report: ChangeReport | None  # None for an article's first version


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStanding:
    """That a report between two versions is current, and by which rules it was made."""

    report_id: str
    before_version_id: str
    after_version_id: str
    extractor: str
    comparer: str
