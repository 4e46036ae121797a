"""Stories, their articles, and the timeline. Refuses: making them (present/wire.py, present/reading)."""

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.domain.changes import ChangeKind, Family
from service.domain.stories import LONGEST_TITLE
from service.web.contract.cursors import Limit, Paged
from service.web.contract.says import Answer, Body, Query
from service.web.contract.scalars import TEXT, Count, Id, Line, MaybeWhen, Moment, Path, Slug, Stamp, told
from service.web.parse import LONGEST_DESCRIPTION
from service.web.parse_reading import LONGEST_LIST
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
            min_length=1,
            pattern=TEXT,
            examples=["Talks in Paris"],
            extra=told("a story needs a title, such as Talks in Paris"),
        ),
    ]
    story: Slug | UnsetType | None = UNSET
    description: Annotated[str, Meta(max_length=LONGEST_DESCRIPTION, pattern=TEXT)] | UnsetType | None = UNSET


class Article(Answer):
    """One page of one publisher at one address."""

    id: Id
    story_id: Slug
    address: str
    title: str
    publisher: str
    language: str
    url: Path


class Belief(Answer):
    """Why a version is believed: three looks in a row agreed on its shorter text, or a person said so."""

    by: Literal["agreeing looks", "a person"]
    decided_at: Stamp | None


class Entry(Answer):
    """One version on the timeline, with what changed since the one before it."""

    version: SummarisedVersion
    article: Article
    report: Annotated[Report, Meta(description="With filters for changes, only those that pass.")] | None
    is_new: Annotated[bool, Meta(description="Whether it came in since this reader last looked.")]
    passing: Annotated[Count, Meta(description="Changes that pass the filters; by default the material ones.")]
    believed: Annotated[Belief, Meta(description="Of a text that was held back at first.")] | None
    notices: Annotated[list[str], Meta(description="Correction notices that came with this version.")]


class Timeline(Paged):
    """Versions and change reports of all articles of a story, newest first."""

    story: Story
    articles: list[Article]
    versions: Annotated[Count, Meta(description="Versions that pass the filters, on all pages.")]
    looked_at: Annotated[Stamp, Meta(description="When this reader last marked the story as seen.")] | None
    newest: Annotated[Count, Meta(description="The number of the newest version, to be marked as seen.")]
    entries: list[Entry]


Switch = Literal["", "0", "1"]
Least = Annotated[
    str,
    Meta(
        max_length=40,
        pattern=r"^\s*(?:0?\.\d+|0\.?|1(?:\.0*)?)?\s*$",
        extra=told("a number from 0 to 1 is accepted, such as 0.55"),
    ),
]


def _list_of(words: type[StrEnum]) -> Meta:
    known, any_of = ", ".join(one.value for one in words), "|".join(one.value for one in words)
    return Meta(
        max_length=LONGEST_LIST,
        pattern=rf"^\s*(?:{any_of})?(?:\s*,\s*(?:{any_of})?)*\s*$",
        description=f"Of {known}; commas between.",
        extra=told(f"{known} are accepted, with commas between"),
    )


class TimelineQuery(Query):
    """Which versions and changes, and which page of them. What is empty asks for nothing."""

    kind: Annotated[str, _list_of(ChangeKind)] | UnsetType = UNSET
    family: Annotated[str, _list_of(Family)] | UnsetType = UNSET
    holder: Annotated[Line, Meta(description="The source's name.")] | UnsetType = UNSET
    outlet: Annotated[Line, Meta(description="The publisher.")] | UnsetType = UNSET
    importance: Annotated[Least, Meta(description="The least importance, 0 to 1.")] | UnsetType = UNSET
    since: Annotated[MaybeWhen, Meta(description="Captured on this day, at this time, or later.")] | UnsetType = UNSET
    until: (
        Annotated[MaybeWhen, Meta(description="Captured until the end of this day, or before this time.")] | UnsetType
    ) = UNSET
    notice: Annotated[Switch, Meta(description="1: only versions with which a correction notice came.")] | UnsetType = (
        UNSET
    )
    new: Annotated[Switch, Meta(description="1: what came in since this reader last looked.")] | UnsetType = UNSET
    immaterial: Annotated[Switch, Meta(description="1: immaterial changes too.")] | UnsetType = UNSET
    before: Annotated[Moment, Meta(description="Only versions captured before this time.")] | UnsetType = UNSET
    limit: Limit | UnsetType = UNSET
