"""Versions, claims, reports and changes. Refuses: making them (present/wire.py)."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.domain.changes import ChangeKind, Comparing, Family
from service.domain.claims import Certainty, Directness, Force, Modifier, Part, Polarity, Trend, Voice
from service.domain.versions import Origin
from service.web.contract.cursors import Limit
from service.web.contract.says import Answer, Query
from service.web.contract.scalars import Count, Id, Naming, Number, Path, Share, Span, Stamp, told
from service.web.shapes.noted import CorrectionNotice


class Place(Answer):
    """Exact words and where they stand."""

    text: str
    span: Span


class Evidence(Place):
    """Where one side of a change stands in its text."""

    claim_id: str
    others: list[Place] | UnsetType = UNSET


class Source(Answer):
    """To whom a claim is attributed: the name, and the words that mention it here."""

    name: str
    mention: str
    span: Span


class Movement(Answer):
    """Which part of a movement a figure is, and all parts of it that the text tells."""

    part: Part
    change: Place | None
    old: Place | None
    new: Place | None


class AsOf(Place):
    """The time a figure speaks of, as it stands, and as an ISO 8601 date as coarse as the words."""

    time: str | None


class Position(Answer, tag="position", tag_field="kind"):
    """An attribution, an act that commits, or what the publication itself directs or states."""

    id: Id
    text: str
    span: Span
    voice: Voice
    source: Source | None
    cue: Place | None
    content: list[Place]
    directness: Directness
    polarity: Polarity
    force: Force
    certainty: Certainty
    conditions: list[Place]


class Figure(Answer, tag="figure", tag_field="kind"):
    """A quantity, what it counts, how exact."""

    id: Id
    text: str
    span: Span
    value: Number
    value_max: Number | None
    unit: str
    modifier: Modifier
    vague: bool
    trend: Trend
    movement: Movement | None
    counted: Place | None
    as_of: AsOf | None
    position_id: str | None


Claim = Position | Figure


class Doubt(Answer):
    """Something seen and not guessed at."""

    code: str
    span: Span
    note: str


class Version(Answer):
    """One article as it stood at one time."""

    id: Id
    article_id: Id
    address: str
    captured_at: Stamp
    published_at: Stamp | None
    modified_at: Stamp | None
    headline: str
    byline: str
    language: str
    content_hash: str
    text_length: Count
    origin: Origin
    memento_url: str
    url: Path


class WholeVersion(Version):
    """A version with its text."""

    text: str


class Switching(Answer):
    """That the page showed two texts in turn, so many times, until then."""

    turns: Count
    until: Stamp


class ReportLine(Answer):
    """The least of a report: its headline."""

    id: Id
    headline: str
    url: Path


class SummarisedVersion(Answer):
    """A version as it stands in lists, with the report that ends in it."""

    id: Id
    article_id: Id
    captured_at: Stamp
    published_at: Stamp | None
    headline: str
    origin: Origin
    claims: Count
    content_hash: str
    switching: Switching | None
    url: Path
    report: ReportLine | UnsetType = UNSET


class Redating(Answer):
    """A person's word on when a capture was taken; the newest on a capture counts."""

    capture_id: Annotated[Id, Meta(description="The capture as it was recorded, which stays as it is.")]
    recorded_at: Stamp
    captured_at: Annotated[Stamp | None, Meta(description="null: the recorded time is right.")]
    stand_in: Annotated[Id | None, Meta(description="The capture of the same text that counts instead.")]
    decided_at: Stamp
    decided_by: Annotated[str, Meta(description="Empty for whoever came by a share link.")]
    reason: str


class Snapshot(Answer):
    """A version, its claims, doubts and text; stated_corrections and canonical_address are told beside the text."""

    version: Version
    extractor: str
    claims: list[Claim]
    doubts: list[Doubt]
    text: str
    corrections: Annotated[list[Place], Meta(description="Correction notices in the text.")]
    stated_corrections: list[str]
    canonical_address: str
    redatings: Annotated[list[Redating], Meta(description="By which it, or its text, counts as of another time.")]


class Change(Answer):
    """What became of one claim between two versions, with its evidence."""

    id: Id
    family: Family
    kind: ChangeKind
    also: list[ChangeKind]
    material: bool
    importance: Share
    holder: str
    before: Evidence | None
    after: Evidence | None
    summary: str
    reinstates: str | None


class Report(Answer):
    """All changes from one version to the next; the changes are ordered by importance."""

    id: Id
    reading: Comparing
    before_version_id: Id
    after_version_id: Id
    headline: str
    digest: list[str]
    reverts_to: str | None
    changes: list[Change]
    unchanged: Count
    counts: dict[ChangeKind, int]
    comparer: str
    extractor: str
    url: Path
    reanalysed_from: str | UnsetType = UNSET


class Observed(Answer):
    """Between which two looks a report's changes happened."""

    last_before_at: Stamp
    first_after_at: Stamp
    unusable_between: Count


class Comparison(Answer):
    """A report with the two texts."""

    id: Id
    headline: str
    digest: list[str]
    reverts_to: str | None
    observed: Observed
    comparer: str
    extractor: str
    reading: Comparing
    before: WholeVersion
    after: WholeVersion
    corrections: Annotated[list[CorrectionNotice], Meta(description="Correction notices in the later text.")]
    changes: list[Change]
    unchanged: Count
    counts: dict[ChangeKind, int]
    url: Path


class LoggedReport(Answer):
    """What became of a report: made, renewed by newer rules, or retired by a version that arrived late."""

    sequence: Annotated[int, Meta(ge=1, description="Grows with every entry; what arrives late comes last.")]
    event: Literal["made", "renewed", "retired"]
    story_id: Id
    article_id: Id
    report: Report


class ReportLog(Answer):
    """What became of reports since a cursor, in order of arrival."""

    entries: list[LoggedReport]
    cursor: Annotated[str, Meta(description="What to ask with next time, whether or not there are entries.")]
    more: Annotated[bool, Meta(description="Whether there is more already.")]
    next: Path


Since = Annotated[
    str,
    Meta(
        pattern=r"^(latest|[0-9]{1,15})$",
        description="The cursor of an earlier answer, or latest; without it, from the first report on.",
        extra=told("the cursor of an earlier answer, or latest, is accepted"),
    ),
]


class SinceQuery(Query):
    """Since when."""

    since: Since | UnsetType = UNSET
    limit: Limit | UnsetType = UNSET


class VersionQuery(Query):
    """Which claim's thread the page shows."""

    claim: Annotated[int, Meta(ge=0, description="The number of a claim, from 1. For pages.")] | UnsetType = UNSET


class ViewQuery(Query):
    """How the page shows two texts."""

    view: Annotated[Literal["", "sides", "inline"], Meta(description="For pages.")] | UnsetType = UNSET
    first: Annotated[int, Meta(ge=0, description="A claim to be shown in the first text. For pages.")] | UnsetType = (
        UNSET
    )
    second: Annotated[int, Meta(ge=0, description="The same in the second text.")] | UnsetType = UNSET


class PairQuery(ViewQuery):
    """Which two versions of a story."""

    before: Annotated[Naming, Meta(description="The id or the address of a version.")] | UnsetType = UNSET
    after: Annotated[Naming, Meta(description="The id or the address of another.")] | UnsetType = UNSET
