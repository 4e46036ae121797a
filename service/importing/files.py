"""A file as rows: which format it is in, what lies in it, each thing read for itself.

One thing that cannot be read stops no other: it is a row of its own, with a plain sentence naming it.
Refuses: opening files, the clock; a path in an archive is a name and never a place to write.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from io import BytesIO
from typing import IO

from service.domain.errors import Invalid, ServiceError, TooLarge, quoted
from service.domain.raw import Raw, make_raw
from service.importing.arrival import (
    FILE_LIMIT,
    Arrival,
    Given,
    PassedOver,
    Piece,
    ReadPage,
    Refusal,
    Row,
    Wall,
    refused,
)
from service.importing.arriving import arrive
from service.importing.dates import not_later
from service.importing.formats import ARCHIVES, HEAD_BYTES, MEDIA_TYPES, format_of
from service.importing.inside import open_many

#: What takes in a file of several texts, which is told whoever brings it where one is asked for.
SEVERAL = "Many files in the browser, and `import` on the command line, take in all of them"


def read_file(
    name: str,
    data: bytes,
    *,
    captured_at: datetime | None = None,
    published_at: datetime | None = None,
    url: str = "",
    zone: tzinfo = UTC,
    now: datetime | None = None,
    format: str = "",
    read_page: ReadPage | None = None,
    needs_date: bool = True,
) -> Arrival:
    """The one text in a file, whatever its format. Raises Invalid when it holds several, none, or is a wall."""
    given = Given(
        captured_at=captured_at, published_at=published_at, url=url, zone=zone, now=now, needs_date=needs_date
    )
    every = read_rows(name, BytesIO(data), given, format=format, read_page=read_page)
    rows = [row for row in every if not isinstance(row, PassedOver)]
    if len(rows) > 1:
        raise Invalid("file", name, f"it holds {len(rows)} versions, and one is accepted here; {SEVERAL}")
    if not rows:
        raise refused(name, "it holds no article")
    [row] = rows
    if isinstance(row, Refusal):
        raise row.error
    if isinstance(row, Wall):
        raise Invalid("file", name, f"{row.note.rstrip('.')}; paste the text itself if this is the article")
    assert isinstance(row, Arrival)
    return row


def read_rows(
    name: str, source: IO[bytes], given: Given, *, format: str = "", read_page: ReadPage | None = None
) -> Iterator[Row]:
    """Everything in a file, in its order: texts, walls, what cannot be read, what is passed over.

    `source` stands at its beginning and can seek. `format` is one of formats.FORMATS, "" to find out.
    Raises Invalid when the times given are later than now; whatever is wrong with the file is a row.
    """
    for field, at in (("captured_at", given.captured_at), ("published_at", given.published_at)):
        if at is not None:
            not_later(field, at, given.now)
    for piece, whole in _pieces(name, source, given, format):
        if not isinstance(piece, Piece):
            yield piece
            continue
        try:
            came = piece.data or piece.words.encode("utf-8", "replace")
            raw = whole or make_raw(came, piece.content_type or MEDIA_TYPES.get(piece.format, "text/plain"))
            yield replace(arrive(piece, given, read_page), raw=raw)
        except ServiceError as error:
            yield Refusal(piece.name, error)


def _pieces(
    name: str, source: IO[bytes], given: Given, said: str
) -> Iterator[tuple[Piece | Refusal | PassedOver, Raw | None]]:
    """What lies in the file, each with the whole file as it came; None of an archive, whose parts each came alone."""
    try:
        given.allowance.spend(0)
        head = source.read(HEAD_BYTES)
        source.seek(0)
        if not head.strip():
            raise refused(name, "it is empty")
        format = format_of(name, head, said)
        if format in ARCHIVES:
            yield from _in_time(open_many(name, source, format, given), given, None)
            return
        data = source.read(FILE_LIMIT + 1)
        if len(data) > FILE_LIMIT:
            raise TooLarge(f"The file {quoted(name)}", None, FILE_LIMIT, "bytes", "file")
        whole = make_raw(data, MEDIA_TYPES.get(format, ""))
        yield from _in_time(open_many(name, BytesIO(data), format, given), given, whole)
    except ServiceError as error:
        yield Refusal(name, error), None


def _in_time(
    pieces: Iterator[Piece | Refusal | PassedOver], given: Given, whole: Raw | None
) -> Iterator[tuple[Piece | Refusal | PassedOver, Raw | None]]:
    """The pieces as long as more may be read, told only where there is one more. Raises TooLarge, Refused."""
    has_begun = False
    for piece in pieces:
        if has_begun and isinstance(piece, Piece):
            given.allowance.spend(0)
        has_begun = True
        yield piece, whole
