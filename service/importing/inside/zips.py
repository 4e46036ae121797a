"""Zip archives of files.

Nothing is written anywhere: a member's path is a name. Sizes are counted while reading, because those that an
archive declares may lie; a directory too large for any archive of texts is refused before it is read.
Refuses: archives in archives, links and devices, passwords, ways of packing that cannot be read in bounded memory.
"""

import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from io import SEEK_END, BytesIO
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from service.domain.errors import ServiceError, TooLarge, quoted
from service.importing.arrival import FILE_LIMIT, Given, PassedOver, Piece, Refusal, refused
from service.importing.formats import ARCHIVES, HEAD_BYTES, format_of

#: Most members of one archive.
MOST_MEMBERS = 20_000

#: Largest directory of an archive, in bytes: MOST_MEMBERS with long names.
DIRECTORY_LIMIT = 4 * 1024 * 1024

#: Most that is unpacked from one archive of files, in bytes.
UNPACKED_LIMIT = 200 * 1024 * 1024

#: What `zipfile` lets through on damaged archives, found by throwing bytes at it.
BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError, IndexError, KeyError)

Open = Callable[[str, IO[bytes], str, Given], Iterator[Piece | Refusal | PassedOver]]


def open_zip(name: str, source: IO[bytes], given: Given, open_many: Open) -> Iterator[Piece | Refusal | PassedOver]:
    """Everything in the archive's files. Raises Invalid and TooLarge when the archive itself cannot be read."""
    archive = opened(name, source)
    left, passed_over = UNPACKED_LIMIT, 0
    for info in archive.infolist():
        if info.filename.endswith("/"):
            continue
        if _is_beside_the_point(info.filename):
            passed_over += 1
            continue
        whole = f"{name}/{info.filename}"
        try:
            data = read_member(whole, archive, info, min(FILE_LIMIT, left))
            left -= len(data)
            given.allowance.spend(len(data))
            format = format_of(whole, data[:HEAD_BYTES])
            if not data.strip():
                raise refused(whole, "it is empty")
            if format in ARCHIVES and format != "ndjson":
                raise refused(whole, "it is an archive in an archive; unpack it first")
            yield from open_many(whole, BytesIO(data), format, given)
        except ServiceError as error:
            yield Refusal(whole, error)
            if given.allowance.is_over:
                return
            if left <= 0 or (isinstance(error, TooLarge) and left < FILE_LIMIT):
                raise TooLarge(f"What is in {quoted(name)}", UNPACKED_LIMIT, UNPACKED_LIMIT, "bytes") from error
    if passed_over:
        yield PassedOver(name, passed_over, "they are hidden, or belong to a saved page")


def opened(name: str, source: IO[bytes]) -> ZipFile:
    """The archive, whose directory can be read in bounded memory. Raises Invalid and TooLarge."""
    size, members = _directory(source)
    if size > DIRECTORY_LIMIT:
        raise TooLarge(f"The directory of {quoted(name)}", size, DIRECTORY_LIMIT, "bytes")
    if members > MOST_MEMBERS:
        raise TooLarge(f"The archive {quoted(name)}", members, MOST_MEMBERS, "files")
    try:
        archive = ZipFile(source)
    except BROKEN as error:
        raise refused(name, "it is a damaged zip archive") from error
    if len(archive.infolist()) > MOST_MEMBERS:
        raise TooLarge(f"The archive {quoted(name)}", len(archive.infolist()), MOST_MEMBERS, "files")
    return archive


def _directory(source: IO[bytes]) -> tuple[int, int]:
    """Size in bytes of the archive's directory and its number of members, as its last record says; 0 when it has none.

    APPNOTE 4.3.14 to 4.3.16: the record lies within the last 65,557 bytes; a larger archive has a second one.
    """
    end = source.seek(0, SEEK_END)
    source.seek(max(0, end - 65_557 - 20))
    tail = source.read()
    source.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 20:
        return 0, 0
    members, size = struct.unpack("<HL", tail[at + 10 : at + 16])
    locator = tail.rfind(b"PK\x06\x07", 0, at)
    if locator >= 0 and len(tail) >= locator + 16:
        source.seek(min(struct.unpack("<Q", tail[locator + 8 : locator + 16])[0], end))
        record = source.read(56)
        source.seek(0)
        if len(record) == 56 and record.startswith(b"PK\x06\x06"):
            members, size = struct.unpack("<QQ", record[32:48])
    return size, members


def read_member(name: str, archive: ZipFile, info: ZipInfo, limit: int) -> bytes:
    """A member of at most this many bytes. Raises Invalid and TooLarge."""
    refuse_member(name, info)
    try:
        with archive.open(info) as member:
            data = member.read(limit + 1)
    except BROKEN as error:
        raise refused(name, "it is damaged") from error
    if len(data) > limit:
        raise TooLarge(f"The file {quoted(name)}", info.file_size if info.file_size > limit else None, limit, "bytes")
    return data


def refuse_member(name: str, info: ZipInfo) -> None:
    """Raises Invalid for what is no plain file that can be read in bounded memory."""
    path = info.orig_filename.replace("\\", "/")
    if path.startswith("/") or ".." in path.split("/") or ":" in path.split("/")[0] or "\0" in path:
        raise refused(name, "its name leads out of the archive")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise refused(name, "it is a link or a device")
    if info.flag_bits & 0x1:
        raise refused(name, "it is locked with a password")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise refused(name, "it is packed in a way that is not read; deflated files are")


def _is_beside_the_point(path: str) -> bool:
    folders = path.replace("\\", "/").split("/")
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in folders) or any(
        folder.endswith("_files") for folder in folders[:-1]
    )
