"""What puts stories and articles right. Refuses: making them (present/managing.py)."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.web.contract.cursors import Paged
from service.web.contract.says import Answer, Body, Query
from service.web.contract.scalars import TEXT, Address, Count, Id, Line, MaybeLine, Moment, Path, Slug, Stamp
from service.web.parse import LONGEST_DESCRIPTION
from service.web.shapes.importing import NeighbourInTime, ReportMade
from service.web.shapes.versions import Redating


class ArticleNames(Body):
    """What an article is called, whose it is and where it stands. What is not sent stays as it is."""

    article_title: MaybeLine = UNSET
    publisher: MaybeLine = UNSET
    address: Address | UnsetType | None = UNSET


class StoryNames(Body):
    """What a story is called and about. What is not sent stays as it is."""

    title: MaybeLine = UNSET
    description: Annotated[str, Meta(max_length=LONGEST_DESCRIPTION, pattern=TEXT)] | UnsetType | None = UNSET


class MergeQuery(Query):
    """The article that this one may be one with."""

    into: Line | UnsetType = UNSET


class Outlook(Answer):
    """What merging an article into another would do. Without `into`, nothing is said."""

    article_id: Id
    into: Id | None
    captures: Count | UnsetType = UNSET
    versions: Count | UnsetType = UNSET
    retired_reports: Count | UnsetType = UNSET
    reports: list[str] | UnsetType = UNSET
    address: Annotated[str, Meta(description="What the other article takes over, because it has none.")] | UnsetType = (
        UNSET
    )
    pauses_watch: bool | UnsetType = UNSET
    clashes: Annotated[list[str], Meta(description="Why it cannot be done; empty when it can.")] | UnsetType = UNSET
    doubts: (
        Annotated[list[str], Meta(description="Why the two may not be one; it can be done all the same.")] | UnsetType
    ) = UNSET


class NewMerger(Body):
    """The article that this one is."""

    into: Line
    note: MaybeLine = UNSET


class Merger(Answer):
    """That an article is another one, from which it can be parted again."""

    article_id: Id
    into: Id
    merged_at: Stamp
    note: str
    address: str


class DateQuery(Query):
    """The time at which a capture may have been taken: captured_at, or date, time and zone; or back to the recorded."""

    captured_at: Moment | UnsetType = UNSET
    date: Line | UnsetType = UNSET
    time: Line | UnsetType = UNSET
    zone: Line | UnsetType = UNSET
    back: Annotated[Literal["", "yes"], Meta(description="yes: as recorded.")] | UnsetType = UNSET


class Between(Answer):
    """The versions next in time."""

    before: NeighbourInTime | None
    after: NeighbourInTime | None


class DateOutlook(Answer):
    """What correcting a capture's date would do. Without a time, only how the capture counts now."""

    capture_id: Id
    recorded_at: Stamp
    counts_at: Annotated[Stamp, Meta(description="When it counts as taken now.")]
    captured_at: Annotated[Stamp, Meta(description="When it would count as taken.")] | UnsetType = UNSET
    now_between: Between | UnsetType = UNSET
    then_between: Between | UnsetType = UNSET
    is_version: (
        Annotated[bool, Meta(description="Whether it would be a version; else it says what the one before it does.")]
        | UnsetType
    ) = UNSET
    retired_reports: list[ReportMade] | UnsetType = UNSET
    reports: Annotated[list[ReportMade], Meta(description="What there would be instead.")] | UnsetType = UNSET
    doubts: (
        Annotated[list[str], Meta(description="What cannot be true of its times then; it can be done all the same.")]
        | UnsetType
    ) = UNSET


class NewDate(Body):
    """When a capture was taken: captured_at, or date, time and zone; captured_at null: as recorded."""

    captured_at: Moment | UnsetType | None = UNSET
    date: MaybeLine = UNSET
    time: MaybeLine = UNSET
    zone: MaybeLine = UNSET
    reason: MaybeLine = UNSET


class Redated(Answer):
    """What was said just now of when captures were taken, and the version that their text is of."""

    redatings: list[Redating]
    version: Annotated[Path | None, Meta(description="null when the text counts for nothing.")]


class Loss(Answer):
    """How much a removal takes away."""

    articles: Count
    versions: Count
    captures: Count
    raws: Count
    reports: Count
    messages: Count
    watches: Count
    decisions: Count
    lookouts: Count
    subscriptions: Count


class Going(Answer):
    """An article that would go."""

    id: Id
    title: str
    address: str


class ArticleLoss(Answer):
    """What would be lost with an article."""

    article_id: Id
    confirm: Annotated[str, Meta(description="What has to be sent to remove it.")]
    articles: Annotated[list[Going], Meta(description="It, and those that are merged into it.")]
    loss: Loss
    obstacle: Annotated[str, Meta(description="Why it cannot be removed as things stand; empty when it can.")]


class StoryLoss(Answer):
    """What would be lost with a story."""

    story_id: Slug
    confirm: Annotated[str, Meta(description="What has to be sent to remove it.")]
    loss: Loss


class Confirmed(Body):
    """That a removal is meant: the id of what is removed, and why."""

    confirm: Line
    reason: MaybeLine = UNSET


class RemovedVersion(Answer):
    """The hash of a text that was here."""

    captured_at: Stamp
    content_hash: str


class Removal(Answer):
    """What is left of what was removed for good: no word of it, and what proves which it was."""

    article_id: Annotated[Id, Meta(description="null for what is left of a story itself.")] | None
    story_id: Slug
    title: str
    address: str
    removed_at: Stamp
    removed_by: str
    reason: str
    entries: Annotated[Count, Meta(description="In its sealed history.")]
    seal: Annotated[str, Meta(description="The last of them, which stands for all; empty for a story.")]
    versions: list[RemovedVersion]


class RemovedForGood(Answer):
    """What was removed just now."""

    removals: list[Removal]


class Removals(Paged):
    """What was removed for good, the newest first."""

    removals: list[Removal]
