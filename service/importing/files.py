"""A file as dated texts: which reader it needs, and where its date comes from.

The time of capture is the first of: what was given, what the file states, what its name says, and what the
publisher states. It is never "now". Everything raised is a ServiceError of one plain sentence naming the file.
Refuses: opening files, the clock, HTML (the reader is passed in).
"""

import re
from datetime import UTC, datetime, tzinfo

from service.domain.errors import Invalid, TooLarge, quoted
from service.domain.versions import TEXT_LIMIT
from service.importing.arrival import Arrival, ReadPage
from service.importing.dates import ACCEPTED_TIMES, not_later, parse_time, time_in_name
from service.importing.decoding import decode, refused
from service.importing.heading import read_heading
from service.importing.markdown import plain
from service.importing.versions import read_versions
from service.text.clean import clean_text

#: File-name endings and the format each stands for. Any other file is read as text, unless it begins like HTML.
FORMATS = {
    "htm": "html",
    "html": "html",
    "json": "json",
    "jsonl": "json",
    "markdown": "markdown",
    "md": "markdown",
    "ndjson": "json",
    "text": "text",
    "txt": "text",
    "xhtml": "html",
}

#: A first line up to this long, in code points, may be a headline.
LONGEST_HEADLINE = 200

_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_CLOSED = re.compile(r"""[.!:;,…]["'”’)\]]*$""")
_ADDRESS = re.compile(r"https?://[^\s/]\S*")


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
    """The one text in a file. Raises Invalid when a JSON file holds several; otherwise as read_files."""
    arrivals = read_files(
        name,
        data,
        captured_at=captured_at,
        published_at=published_at,
        url=url,
        zone=zone,
        now=now,
        format=format,
        read_page=read_page,
        needs_date=needs_date,
    )
    if len(arrivals) > 1:
        raise Invalid("file", name, f"it holds {len(arrivals)} versions, and one is accepted here")
    return arrivals[0]


def read_files(
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
) -> tuple[Arrival, ...]:
    """Every text in a file, in its order, each clean and dated.

    Times without an offset are read in `zone`; times after `now` are refused. `format` is text, markdown, html or
    json, "" to go by the name. Raises Invalid (empty, binary, wrong encoding, no date, an unreadable or future
    date) and TooLarge, each naming the file.
    """
    given = {"captured_at": captured_at, "published_at": published_at}
    for field, at in given.items():
        if at is not None:
            not_later(field, at, now)
    text = decode(name, data)
    rows = _rows(name, text, data, url, format or _format_of(name, text), read_page, now)
    return tuple(
        _arrival(name if len(rows) == 1 else f"{name}#{number}", row, given, url, zone, now, needs_date)
        for number, row in enumerate(rows, 1)
    )


def _format_of(name: str, text: str) -> str:
    named = FORMATS.get(name.rpartition(".")[2].lower(), "")
    return "html" if named != "json" and _LOOKS_LIKE_HTML.match(text) else named or "text"


def _rows(
    name: str, text: str, data: bytes, url: str, format: str, read_page: ReadPage | None, now: datetime | None
) -> tuple[dict[str, str], ...]:
    if format == "json":
        return read_versions(name, text)
    if format == "html":
        if read_page is None:
            raise refused(name, "it is HTML, which cannot be read here")
        try:
            page = read_page(data, url)
        except Invalid as error:
            raise Invalid("file", name, error.accepted) from error
        stated = {"published_at": page.published_at, "modified_at": page.modified_at}
        # a publisher's clock may run ahead of ours; that is no mistake of whoever brings the page
        times = {field: at.isoformat() for field, at in stated.items() if at and (now is None or at <= now)}
        words = {
            "url": page.url if _ADDRESS.fullmatch(page.url) else "",
            "headline": page.headline,
            "byline": page.byline,
            "language": page.language,
            "text": page.text,
        }
        return ({**times, **words},)
    heading = read_heading(name, text.replace("\r\n", "\n"))
    return ({**heading.fields, "text": plain(heading.body) if format == "markdown" else heading.body},)


def _arrival(
    name: str,
    row: dict[str, str],
    given: dict[str, datetime | None],
    url: str,
    zone: tzinfo,
    now: datetime | None,
    needs_date: bool,
) -> Arrival:
    stated = {
        field: parse_time(f"{field} of {name}", row[field], zone=zone, now=now)
        for field in ("captured_at", "published_at", "modified_at")
        if row.get(field)
    }
    candidates = (
        (given["captured_at"], "what was given"),
        (stated.get("captured_at"), "the file"),
        (time_in_name(name, zone), "the file's name"),
        (stated.get("modified_at"), "the publisher's date of modification"),
        (stated.get("published_at"), "the publisher's date"),
        (given["published_at"], "the date of publication given"),
    )
    captured_at, dated_by = next(((at, why) for at, why in candidates if at is not None), (None, ""))
    if captured_at is not None:
        not_later(f"captured_at of {name}", captured_at, now)
    elif needs_date:
        raise Invalid(
            "file", name, f"it has no date: none was given, and neither it nor its name has one; {ACCEPTED_TIMES}"
        )
    body = clean_text(row["text"])
    if not any(c.isalnum() for c in body):
        raise refused(name, "it has no words")
    headline, text = _headed(clean_text(row.get("headline", "")).replace("\n", " "), body)
    if len(text) > TEXT_LIMIT:
        raise TooLarge(f"The text of {quoted(name)}", len(text), TEXT_LIMIT, "characters")
    return Arrival(
        name=name,
        headline=headline,
        text=text,
        captured_at=captured_at,
        dated_by=dated_by,
        published_at=given["published_at"] or stated.get("published_at"),
        modified_at=stated.get("modified_at"),
        url=url or _address(name, row.get("url", "")),
        byline=" ".join(row.get("byline", "").split())[:LONGEST_HEADLINE],
        language=row.get("language", "")[:2].lower(),
    )


def _headed(stated: str, text: str) -> tuple[str, str]:
    """The headline and the text that begins with it."""
    first, _, rest = text.partition("\n")
    if stated:
        return stated, text if first == stated else f"{stated}\n\n{text}"
    if rest and len(first) <= LONGEST_HEADLINE and not _CLOSED.search(first) and any(c.isalpha() for c in first):
        return first, text
    return "", text


def _address(name: str, url: str) -> str:
    if url and not _ADDRESS.fullmatch(url):
        raise Invalid(f"url of {name}", url, "an address that begins with http:// or https:// is accepted")
    return url
