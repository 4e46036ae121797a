"""What became of each text of an import, as one value a row.

Refuses: wording for a shell or a page.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.stories import Article

#: What a row says whose text is no version although the text before it in time was another.
TURN = "It is a turn of a page that goes to and fro between two texts: counted, and no version of its own."


class IfKnown(StrEnum):
    """What to do with a text that is recorded for its time already."""

    SKIP = "skip"  # nothing
    REPLACE_METADATA = "replace-metadata"  # what this row says of byline, dates of publication, addresses and language
    FAIL = "fail"  # it is refused


class RowOutcome(StrEnum):
    """What became of a row."""

    RECORDED = "recorded"
    SAME = "same as its neighbour"
    KNOWN = "already known"
    REPLACED = "metadata replaced"
    UNUSABLE = "unusable"
    REFUSED = "refused"
    PASSED_OVER = "passed over"
    WAITING = "not yet"  # there was no time left for it


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A version next in time."""

    version_id: str
    captured_at: datetime  # aware UTC


@dataclass(frozen=True, slots=True)
class ReportLine:
    """The least of a change report that says what changed."""

    id: str
    headline: str
    changes: tuple[str, ...]  # material ones, one plain sentence each, by importance


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one row. Fields are empty where the row was not even read."""

    name: str
    outcome: RowOutcome
    note: str  # why, when refused or unusable, or what of its times cannot be true; plain sentences
    count: int = 1  # more than one only for what is passed over
    url: str = ""
    article: Article | None = None  # None where it was not placed
    article_id: str = ""
    article_title: str = ""
    is_new_article: bool = False
    captured_at: datetime | None = None
    dated_by: str = ""
    headline: str = ""
    verdict: str = ""  # when unusable
    is_unplaced: bool = False  # refused because it may belong to several articles
    is_chosen: bool = False  # only somebody's choice says that it is of this article
    version_id: str | None = None
    before: Neighbour | None = None
    after: Neighbour | None = None
    reports: tuple[ReportLine, ...] = ()
    deliveries: int = 0
    is_news: bool = False  # its text is the article's newest, and none but these captures have seen it
