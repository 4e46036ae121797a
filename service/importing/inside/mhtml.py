"""Web pages saved as one MHTML file (RFC 2557), by Chrome, Edge, Opera or others: the page in it, its address and date.

Refuses: the pictures, styles and frames beside the page.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email import policy
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from service.domain.errors import TooLarge, quoted
from service.importing.arrival import Piece, refused

#: Most parts looked at: more than any page has.
MOST_PARTS = 5_000

#: Most lines, lines that may begin a part, parts that hold parts, and bytes of a field of a head. The parser of the
#: standard library makes an object of each part, holds every line against each part around it, and goes through a
#: field again for each of its parameters; a page has a part of parts, or two, and lines of 76 signs.
MOST_LINES = 500_000
MOST_LIMITS = 20_000
MOST_MULTIPARTS = 5
LONGEST_FIELD = 16_384

_MULTIPART = re.compile(rb"^content-type:\s*multipart/", re.I | re.M)

#: What the parser lets through on damaged files besides its own errors, found by throwing bytes at it.
BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError)


def open_mhtml(name: str, data: bytes) -> Iterator[Piece]:
    """The page in the file. Raises Invalid when there is none."""
    _refuse_without_end(name, data)
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        _refuse_long_fields(name, message)
        root = _root(message)
        _refuse_long_fields(name, root or message)
        page = root.get_payload(decode=True) if root is not None else None
        fields, charset = _fields(message, root), (root.get_content_charset("") if root is not None else "")
    except BROKEN as error:
        raise refused(name, "it is damaged MHTML") from error
    if not isinstance(page, bytes) or not page.strip():
        raise refused(name, "it is MHTML without a page in it")
    yield Piece(
        name=name,
        format="html",
        data=page,
        fields=fields,
        dated_by="the date in the saved page's head",
        content_type=f"text/html; charset={charset}" if charset else "",
    )


def _refuse_without_end(name: str, data: bytes) -> None:
    """Raises TooLarge, before the parser sees it: that takes as long as there are lines, parts and parts in parts."""
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")  # as the parser parts them
    counted = (
        (lines.count(b"\n"), MOST_LINES, "lines"),
        (lines.count(b"\n--"), MOST_LIMITS, "lines that begin with -- as a part does"),
        (sum(1 for _ in _MULTIPART.finditer(lines)), MOST_MULTIPARTS, "parts that hold parts"),
    )
    for count, most, what in counted:
        if count > most:
            raise TooLarge(f"The saved page {quoted(name)}", count, most, what, "file")


def _root(message: Message) -> Message | None:
    """The part that is the page: the one named as the start, else the first that is HTML (RFC 2557, section 9)."""
    start = str(message.get_param("start", ""))
    pages = []
    for number, part in enumerate(message.walk()):
        if number >= MOST_PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            pages.append(part)
    named = [part for part in pages if start and str(part.get("Content-ID", "")).strip() == start.strip()]
    return next(iter(named or pages), None)


def _refuse_long_fields(name: str, message: Message) -> None:
    if any(len(str(value)) > LONGEST_FIELD for value in message.values()):
        raise refused(name, "a field of its head has no end")


def _fields(message: Message, root: Message | None) -> dict[str, str]:
    place = message.get("Snapshot-Content-Location") or (root.get("Content-Location") if root is not None else None)
    url = "".join(str(place or "").split())
    fields = {"url": url} if url.lower().startswith(("http://", "https://")) else {}
    at = _date(message)
    return {**fields, "captured_at": at.isoformat()} if at else fields


def _date(message: Message) -> datetime | None:
    try:
        at = parsedate_to_datetime(str(message.get("Date", "")))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
