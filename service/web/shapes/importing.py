"""Imports, of one text and of many. Refuses: making them (present/importing.py)."""

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from service.domain.addresses import LONGEST_ADDRESS
from service.intake import IfKnown, RowOutcome
from service.web.contract.says import Answer, Body, Query
from service.web.contract.scalars import TEXT, Address, Count, Id, Line, MaybeLine, Moment, Pasted, Stamp, When, told
from service.web.shapes.versions import Report, Version


class Recorded(Answer):
    """What was recorded, or would be: the reports are those this import made with its neighbours in time.

    A token without the scope read is told no reports.
    """

    outcome: str
    version: Version
    deliveries: Count
    doubts: Annotated[list[str], Meta(description="What cannot be true of its times; it is recorded all the same.")]
    note: Annotated[
        str,
        Meta(
            description="Why a text that is another than the one before it is no version, or, in a preview, that it "
            "shares hardly a sentence with the texts next to it in time; else empty."
        ),
    ]
    reports: list[Report] | UnsetType = UNSET


class NewVersion(Body):
    """One text as it stood at one time, which is never assumed: captured_at, or date, time and zone."""

    text: Annotated[Pasted, Meta(min_length=1, extra=told("the article's text is accepted, as words"))]
    captured_at: Moment | UnsetType | None = UNSET
    date: MaybeLine = UNSET
    time: MaybeLine = UNSET
    zone: MaybeLine = UNSET
    article: MaybeLine = UNSET
    address: Address | UnsetType | None = UNSET
    article_title: MaybeLine = UNSET
    publisher: MaybeLine = UNSET
    headline: MaybeLine = UNSET
    published_at: Moment | UnsetType | None = UNSET
    published_date: MaybeLine = UNSET
    published_time: MaybeLine = UNSET


class NeighbourInTime(Answer):
    """A version next in time."""

    version_id: Id
    captured_at: Stamp


class ReportMade(Answer):
    """The least of a report that says what changed."""

    id: Id
    headline: str
    changes: list[str]
    notices: (
        Annotated[list[str], Meta(description="Correction notices that came with the later text, word for word.")]
        | UnsetType
    ) = UNSET


class Row(Answer):
    """What became of one row of an import; what is refused says why, and stops no other."""

    file: str
    outcome: RowOutcome
    note: str
    count: Count | UnsetType = UNSET
    verdict: str | UnsetType = UNSET
    article_id: str | UnsetType = UNSET
    new_article: bool | UnsetType = UNSET
    address: str | UnsetType = UNSET
    headline: str | UnsetType = UNSET
    captured_at: Stamp | UnsetType | None = UNSET
    dated_by: str | UnsetType = UNSET
    version_id: str | UnsetType | None = UNSET
    before: NeighbourInTime | UnsetType | None = UNSET
    after: NeighbourInTime | UnsetType | None = UNSET
    reports: list[ReportMade] | UnsetType = UNSET
    deliveries: Count | UnsetType = UNSET


class Rows(Answer):
    """An outcome for every row, in the order sent."""

    dry_run: bool
    files: list[Row]
    counts: dict[RowOutcome, int]


class Memento(Answer):
    """A capture that an archive has, and what becomes of it."""

    captured_at: Stamp
    memento_url: str
    becomes: Literal["to fetch", "recorded already", "unusable before", "left out"]


class Mementos(Answer):
    """What an archive has of an address in a range of time, and which of it would be fetched."""

    address: str
    timemap: Annotated[str, Meta(description="Where the archive keeps its list.")]
    mementos: list[Memento]
    chosen: Annotated[int, Meta(ge=0, description="How many would be fetched.")]
    known: Count
    unusable: Count
    left_out: Annotated[int, Meta(ge=0, description="More than are wanted; the chosen lie spread evenly over them.")]
    unread_timemaps: Count
    next: Annotated[str | None, Meta(description="Sent to /mementos, fetches what is chosen; null for nothing.")]


class MementoRows(Answer):
    """An outcome for every capture that this request fetched; with next, the request after it goes on."""

    dry_run: bool
    address: str
    files: list[Row]
    counts: dict[RowOutcome, int]
    chosen: Annotated[int, Meta(ge=0, description="How many there were to be fetched at the beginning.")]
    waiting: Annotated[int, Meta(ge=0, description="How many there are still.")]
    wait: Annotated[str, Meta(description="Until when the archive wants to be left alone, in a sentence; else empty.")]
    next: Annotated[str | None, Meta(description="To be sent in the next request; null when all is done.")]


class NewMementos(Body):
    """Which captures of an address are wanted of an archive."""

    address: Address
    archive: (
        Annotated[
            str,
            Meta(
                max_length=LONGEST_ADDRESS,
                pattern=TEXT,
                description="wayback, or an address of TimeMaps with {url} in it.",
            ),
        ]
        | UnsetType
        | None
    ) = UNSET
    since: When | UnsetType | None = UNSET
    until: When | UnsetType | None = UNSET
    at_most: (
        Annotated[int, Meta(ge=1, le=10_000, extra=told("a whole number from 1 to 10,000 is accepted"))]
        | UnsetType
        | None
    ) = UNSET
    again: Annotated[bool, Meta(description="Fetch those, too, that were unusable before.")] | UnsetType | None = UNSET


class TakenMementos(NewMementos):
    """Likewise, to be fetched and recorded; or next alone, to go on."""

    address: Address | UnsetType | None = UNSET  # type: ignore[assignment]  # known where it goes on
    next: Annotated[str, Meta(pattern=TEXT)] | UnsetType | None = UNSET
    dry_run: Annotated[bool, Meta(description="Say what would be reported; nothing is written.")] | UnsetType | None = (
        UNSET
    )


class NewVersions(Body):
    """Many texts. A row that cannot be accepted is refused alone, so its fields are told in words, not here."""

    versions: Annotated[
        list[Any],
        Meta(
            min_length=1,
            description="Rows with text (or html), captured_at, and if known url, headline, published_at, modified_at, "
            "byline, publisher, language and memento_url.",
            extra=told("a list of rows is accepted, each an object with a text and its captured_at"),
        ),
    ]
    article: MaybeLine = UNSET
    if_known: IfKnown | UnsetType | None = UNSET
    address: Address | UnsetType | None = UNSET
    captured_at: Moment | UnsetType | None = UNSET
    date: MaybeLine = UNSET
    time: MaybeLine = UNSET
    zone: MaybeLine = UNSET


class LinesQuery(Query):
    """What is said of all rows, where the body is NDJSON and has no room for it."""

    article: Line | UnsetType = UNSET
    if_known: IfKnown | UnsetType = UNSET
    address: Address | UnsetType = UNSET
    captured_at: Moment | UnsetType = UNSET
    date: Line | UnsetType = UNSET
    time: Line | UnsetType = UNSET
    zone: Line | UnsetType = UNSET
