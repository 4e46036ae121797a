"""WARC files (ISO 28500) and their elder, ARC: the pages that a crawler or a browser captured, each with its time.

warcio takes the file apart (docs/decisions/0016); what it would read without end is bounded here.
Refuses: requests, pictures, scripts and everything else that is no page: they are counted and passed over.
"""

import zlib
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader, DecompressingBufferedReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from service.domain.errors import ServiceError, TooLarge, quoted
from service.importing.arrival import FILE_LIMIT, Allowance, PassedOver, Piece, Refusal, refused
from service.importing.formats import PAGES
from service.importing.inside.brotli_bodies import Broken, Unpacked

#: Most that is unpacked from one file, in bytes.
UNPACKED_LIMIT = 1024 * 1024 * 1024

#: Longest line of a head, in bytes, and most lines of one.
LONGEST_LINE = 65_536
MOST_LINES = 2_000

#: How much is read at once, in bytes. Packed a thousand to one, this is 8 MiB.
BLOCK_BYTES = 8_192

#: Payloads kept for records that say "the same as before", in bytes.
KEPT_BYTES = 32 * 1024 * 1024

#: Codings of a body that can be undone.
CODINGS = frozenset({"", "br", "deflate", "gzip", "identity", "x-gzip"})

#: What warcio lets through on damaged files, found by throwing bytes at it.
BROKEN = (
    ArchiveLoadFailed,
    StatusAndHeadersParserException,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    KeyError,
)

_HTTP = ("HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0", "HTTP/3")


class _Bounded(DecompressingBufferedReader):  # type: ignore[misc]  # warcio publishes no types
    """The library's reader, with limits on what it takes in."""

    lines = 0
    allowance = Allowance()

    def readline(self, length: int = 0) -> bytes:
        self.lines += 1
        line: bytes = super().readline(length or LONGEST_LINE)
        if self.lines > MOST_LINES or (len(line) >= LONGEST_LINE and not line.endswith(b"\n")):
            raise ArchiveLoadFailed("a head without end")
        return line

    def _fillbuff(self, block_size: int | None = None) -> None:
        before = self.num_read
        super()._fillbuff(block_size)
        if self.num_read > before:  # nothing is behind the end that time could be wanting for
            self.allowance.spend(self.num_read - before)
        if self.num_read > UNPACKED_LIMIT:
            raise ArchiveLoadFailed(f"more than {UNPACKED_LIMIT:,} bytes")


class _Loader(ArcWarcRecordLoader):  # type: ignore[misc]  # likewise
    """The library's loader, which would write a warning about addresses with spaces to the log."""

    def _ensure_target_uri_format(self, rec_headers: Any) -> str | None:
        place: str | None = rec_headers.get_header("WARC-Target-URI")
        return place


class _Records(ArchiveIterator):  # type: ignore[misc]  # likewise
    """The library's records, read through limits; what it would print of damage is left to us."""

    INC_RECORD = ""
    is_cut = False

    def __init__(self, source: IO[bytes], allowance: Allowance) -> None:
        super().__init__(source, no_record_parse=True, arc2warc=True, block_size=BLOCK_BYTES)
        self.reader = _Bounded(self.fh, block_size=BLOCK_BYTES)
        self.reader.allowance = allowance
        self.loader = _Loader(verify_http=False, arc2warc=True)

    def _raise_invalid_gzip_err(self) -> None:
        """A whole file packed as one, not record by record, is read all the same: nobody seeks in it here."""

    def _next_record(self, next_line: bytes | None) -> Any:
        self.reader.lines = 0
        return super()._next_record(next_line)

    def close(self) -> None:
        """Called by the library behind the last record: whether the file ends inside it, or inside its packing."""
        if self.reader is not None:
            packed = self.reader.decompressor
            head, body = (getattr(self.record, part, None) for part in ("rec_headers", "raw_stream"))
            has_length = head is None or head.get_header("Content-Length") is not None  # every whole head states one
            is_read = getattr(body, "limit", 0) <= 0
            self.is_cut = not (has_length and is_read) or (packed is not None and not packed.eof)
        super().close()


class _Kept:
    """Payloads for records that say "the same as before", as far as KEPT_BYTES go."""

    def __init__(self) -> None:
        self.by_digest: dict[str, Piece] = {}
        self._size = 0  # counted along: an archive may have a million records

    def keep(self, digest: str, piece: Piece) -> None:
        size = self._size - len(self.by_digest[digest].data) if digest in self.by_digest else self._size
        if size + len(piece.data) <= KEPT_BYTES:
            self.by_digest[digest], self._size = piece, size + len(piece.data)


def open_warc(
    name: str,
    source: IO[bytes],
    url: str = "",
    listed: frozenset[str] = frozenset(),
    allowance: Allowance | None = None,
) -> Iterator[Piece | Refusal | PassedOver]:
    """Every page in the file, with its address and time; only those at `url`, or among `listed`, when there are any."""
    passed_over: Counter[str] = Counter()
    kept = _Kept()
    number, is_whole = 0, True
    found: Piece | Refusal | str = ""
    allowance = allowance or Allowance()
    records = _Records(source, allowance)
    while True:
        try:
            record = next(records, None)
            if record is None:
                if records.is_cut and not isinstance(found, Refusal):  # what was cut was not asked for, or has no head
                    yield Refusal(name, refused(name, f"it ends in the middle, after record {number:,}"))
                break
            number += 1
            allowance.spend(0)
            found = _piece(f"{name}#{number}", record, url, listed, kept)
            if isinstance(found, Piece) and record.http_headers and record.http_headers.get_header("content-encoding"):
                allowance.spend(len(found.data))  # what was packed inside the packing
        except ServiceError as error:  # no more may be read; what was passed over until then is told
            yield Refusal(name, error)
            is_whole = False
            break
        except BROKEN as error:
            why = " ".join(str(error).partition(", first line: ")[0].split())[:80]  # what it begins with is no reason
            yield Refusal(name, refused(name, f"it is damaged after record {number:,}{f' ({why})' if why else ''}"))
            is_whole = False
            break
        if isinstance(found, str):
            passed_over[found] += 1
        else:
            yield found
    if number == 0 and is_whole:
        yield Refusal(name, refused(name, "it holds no record"))
    for why, count in passed_over.items():
        yield PassedOver(name, count, why)


def _piece(name: str, record: Any, url: str, listed: frozenset[str], kept: _Kept) -> Piece | Refusal | str:
    """The page a record holds, what is wrong with it, or why it is passed over."""
    if record.rec_type not in ("response", "resource", "revisit"):
        return "they are requests and notes of the archive"
    place = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>").replace(" ", "%20")
    if not place.lower().startswith(("http://", "https://")):
        return "they are no pages"
    if url and _plain(place) != _plain(url):
        return "they are at other addresses"
    if listed and place not in listed:
        return "the archive does not list them as pages"
    fields = {"url": place, "captured_at": str(record.rec_headers.get_header("WARC-Date") or "")}
    digest = str(record.rec_headers.get_header("WARC-Payload-Digest") or "")
    if record.rec_type == "revisit":
        return _again(name, kept.by_digest.get(digest), fields)
    found = _payload(name, record)
    if isinstance(found, Piece):
        found = Piece(
            name=name,
            format=found.format,
            data=found.data,
            fields=fields,
            dated_by="the archive's record",
            content_type=found.content_type,
            status=found.status,
        )
        if digest:
            kept.keep(digest, found)
    return found


def _again(name: str, before: Piece | None, fields: dict[str, str]) -> Piece | str:
    if before is None:
        return "they repeat a capture that is not in this file"
    return Piece(
        name=name,
        format=before.format,
        data=before.data,
        fields={**before.fields, **fields},
        dated_by=before.dated_by,
        content_type=before.content_type,
        status=before.status,
    )


def _payload(name: str, record: Any) -> Piece | Refusal | str:
    """The record's body, unpacked, with its type and status."""
    if (record.length or 0) > 2 * FILE_LIMIT:
        return _too_large(name, record.length)
    status, coding, content_type = None, "", str(record.rec_headers.get_header("Content-Type") or "")
    if record.rec_type == "response":
        head = StatusAndHeadersParser(list(_HTTP), verify=False).parse(record.raw_stream)
        record.http_headers = head
        status = int(head.get_statuscode()) if head.get_statuscode().isdigit() else None
        content_type = str(head.get_header("content-type") or "")
        coding = str(head.get_header("content-encoding") or "").strip().lower()
        if status is not None and 300 <= status < 400:
            return "they only lead on to another address"
    format = PAGES.get(content_type.partition(";")[0].strip().lower(), "")
    if not format:
        return "they are no pages"
    if coding not in CODINGS:
        why = f"its body is packed with {quoted(coding)}, which is not read; gzip and brotli are"
        return Refusal(name, refused(name, why))
    try:
        data = _read(_unpacked(record, coding))
    except Broken as error:
        return Refusal(name, refused(name, f"its body is packed with brotli and cannot be unpacked: {error}"))
    if len(data) > FILE_LIMIT:
        return _too_large(name, len(data))
    if getattr(record.raw_stream, "limit", 0) > 0:
        return Refusal(name, refused(name, "it ends too soon"))
    if not data.strip():
        return "they are empty"
    return Piece(name=name, format=format, data=data, content_type=content_type, status=status)


def _unpacked(record: Any, coding: str) -> Any:
    """The record's body as a stream. Brotli goes past the library, which would unpack a block of it without end."""
    if coding != "br":
        return record.content_stream()
    is_chunked = str(record.http_headers.get_header("transfer-encoding") or "").strip().lower() == "chunked"
    return Unpacked(ChunkedDataReader(record.raw_stream) if is_chunked else record.raw_stream)


def _read(stream: Any) -> bytes:
    parts, size = [], 0
    while size <= FILE_LIMIT and (part := stream.read(BLOCK_BYTES)):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _too_large(name: str, size: int) -> Refusal:
    return Refusal(name, TooLarge(f"The page {quoted(name)}", size, FILE_LIMIT, "bytes"))


def _plain(url: str) -> str:
    """An address for telling whether two are the same page: without scheme, fragment and the slash at its end."""
    return url.partition("#")[0].partition("://")[2].rstrip("/").lower()
