"""What programs that save web pages write into them: where the page was, and when it was saved.

A table of marks; the first that fits counts. A browser's own mark names no time.
Refuses: anything else in the page (see watching/page).
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from service.importing.dates import MONTHS

#: How far from a page's beginning or end such a mark may stand, in bytes.
WITHIN = 65_536

#: Longest address taken from a mark, in bytes.
LONGEST = 8_192


@dataclass(frozen=True, slots=True)
class Saved:
    """What a saved page says of its saving, by our field names."""

    fields: dict[str, str]
    dated_by: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One program's mark. The pattern's groups are named as our fields, or `memento_url`."""

    program: str
    pattern: re.Pattern[bytes]


_JS_DATE = rb"\w{3} (?P<month>\w{3}) (?P<day>\d{2}) (?P<year>\d{4}) (?P<clock>\d\d:\d\d:\d\d) GMT(?P<offset>[+-]\d{4})"

#: Each program that marks what it saves.
MARKS = (
    Mark(
        "SingleFile",
        re.compile(
            rb"<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(?P<url>\S{1,8192})\s{1,9}saved date:\s{0,9}"
            + _JS_DATE
        ),
    ),
    Mark(
        "the Wayback Machine",
        re.compile(rb'__wm\.wombat\(\s{0,9}"(?P<url>[^"\s]{1,8192})"\s{0,9},\s{0,9}"(?P<stamp>\d{14})"'),
    ),
    Mark(
        "WebScrapBook",
        re.compile(
            rb'<html\b[^<>]{0,2000}\bdata-scrapbook-source="(?P<url>[^"\s]{1,8192})"[^<>]{0,2000}'
            rb'\bdata-scrapbook-create="(?P<stamp>\d{14})\d{0,3}"'
        ),
    ),
    Mark("a browser", re.compile(rb"<!-- saved from url=\(\d{1,9}\)(?P<url>\S{1,8192}) -->")),
)

#: Where the Wayback Machine keeps a capture.
WAYBACK = "https://web.archive.org/web/{stamp}/{url}"

#: What it writes at the end of every page.
_ARCHIVED = re.compile(
    rb"FILE ARCHIVED ON (?P<clock>\d\d:\d\d:\d\d) (?P<month>\w{3}) (?P<day>\d{2}), (?P<year>\d{4}) AND"
)


def read_saved(data: bytes) -> Saved | None:
    """What the page says of its saving, None when no program we know marked it."""
    ends = data[:WITHIN] + b"\n" + data[-WITHIN:] if len(data) > 2 * WITHIN else data
    for mark in MARKS:
        found = mark.pattern.search(ends)
        if found:
            return _saved(mark, found.groupdict(), ends)
    return None


def _saved(mark: Mark, found: dict[str, bytes], ends: bytes) -> Saved:
    url = found["url"].decode("utf-8", "replace").replace("&amp;", "&")
    stamp = found.get("stamp", b"").decode("ascii")
    fields = {"url": url} if url.lower().startswith(("http://", "https://")) else {}
    at = _moment(found) if "clock" in found else _stamped(stamp)
    if mark.program == "the Wayback Machine":
        archived = _ARCHIVED.search(ends)
        at = _moment(archived.groupdict()) if archived else at
        fields |= {"memento_url": WAYBACK.format(stamp=stamp, url=url)} if fields else {}
    if at is not None:
        fields["captured_at"] = at.isoformat()
    return Saved(fields, f"{mark.program}'s mark in the page")


def _moment(found: dict[str, bytes]) -> datetime | None:
    parts = {name: value.decode("ascii", "replace") for name, value in found.items() if value}
    month = MONTHS.get(parts["month"].lower(), 0)
    written = f"{parts['year']}-{month:02}-{parts['day']}T{parts['clock']}{parts.get('offset', '+0000')}"
    try:
        return datetime.fromisoformat(written).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _stamped(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC) if stamp else None
    except ValueError:
        return None
