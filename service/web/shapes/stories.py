"""Stories, their articles, and the timeline. Refuses: making them (present/wire.py, present/timeline.py)."""

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from service.domain.stories import LONGEST_TITLE
from service.web.contract.cursors import Limit, Paged
from service.web.contract.says import Answer, Body, Query
from service.web.contract.scalars import Count, Id, Moment, Path, Slug, Stamp, told
from service.web.parse import LONGEST_DESCRIPTION
from service.web.shapes.versions import Report, SummarisedVersion


class Story(Answer):
    """An event, followed through several articles. Its id is its short name."""

    id: Slug
    title: str
    description: str
    opened_at: Stamp
    url: Path


class SummarisedStory(Story):
    """A story as it stands in the list."""

    articles: Count
    versions: Count
    material_changes: Count
    last_captured_at: Stamp | None
    last_change_at: Stamp | None
    latest_headline: str


class Stories(Paged):
    """Every story, the latest change first."""

    stories: list[SummarisedStory]


class NewStory(Body):
    """The story to open."""

    title: Annotated[
        str,
        Meta(
            max_length=LONGEST_TITLE,
            pattern=r"^[^\u0000]*[A-Za-z0-9][^\u0000]*$",
            examples=["Talks in Paris"],
            extra=told("a story needs a title, such as Talks in Paris"),
        ),
    ]
    story: Slug | UnsetType | None = UNSET
    description: Annotated[str, Meta(max_length=LONGEST_DESCRIPTION)] | UnsetType | None = UNSET


class Article(Answer):
    """One page of one publisher at one address."""

    id: Id
    story_id: Slug
    address: str
    title: str
    publisher: str
    language: str
    url: Path


class Entry(Answer):
    """One version on the timeline, with what changed since the one before it."""

    version: SummarisedVersion
    article: Article
    report: Report | None


class Timeline(Paged):
    """Versions and change reports of all articles of a story, newest first."""

    story: Story
    articles: list[Article]
    entries: list[Entry]


class TimelineQuery(Query):
    """Which page of the timeline."""

    before: Annotated[Moment, Meta(description="Only versions captured before this time.")] | UnsetType = UNSET
    limit: Limit | UnsetType = UNSET
