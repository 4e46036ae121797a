"""A piece as a text, clean and dated.

The time of capture is the first of: what was given, what the file states, what its name says, when a document says
it was made, and what the publisher states. It is never "now".
Refuses: taking files apart (files.py), HTML and PDF (the reader is passed in).
"""

import re
from datetime import datetime, tzinfo

from service.domain.addresses import refuse_user
from service.domain.captures import Verdict
from service.domain.errors import Invalid, TooLarge, quoted
from service.domain.versions import TEXT_LIMIT
from service.importing.arrival import Arrival, Given, Piece, ReadPage, Wall, refused
from service.importing.dates import (
    ACCEPTED_TIMES,
    days_in_name,
    days_in_words,
    no_such_in_name,
    not_later,
    parse_time,
    time_in_name,
)
from service.importing.decoding import decode
from service.importing.heading import DATED, read_heading
from service.importing.inside.saved import read_saved
from service.importing.markdown import plain
from service.text.clean import clean_text

#: A first line up to this long, in code points, may be a headline.
LONGEST_HEADLINE = 200

_CLOSED = re.compile(r"""[.!:;,…]["'”’)\]]*$""")
#: The verdict of a page that is no article, what spoke for it, the note on it, and its first words.
_Found = tuple[Verdict, tuple[str, ...], str, str]

_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)


def arrive(piece: Piece, given: Given, read_page: ReadPage | None) -> Arrival | Wall:
    """The piece read, clean and dated, or the wall it is.

    Raises Invalid (empty, binary, wrong encoding, no date, an unreadable or future date) and TooLarge, each naming
    the piece.
    """
    fields, dated_by, wall = dict(piece.fields), piece.dated_by, None
    signals, score = tuple[str, ...](), None
    if piece.format in ("html", "pdf"):
        saved = read_saved(piece.data) if piece.format == "html" and not fields.get("captured_at") else None
        if saved:
            fields, dated_by = {**saved.fields, **fields}, saved.dated_by
        read, wall, signals, score = _page(piece, fields, given, read_page)
        fields = {**read, **fields, "text": read["text"]}
    elif piece.format == "words":
        fields["text"] = piece.words
    else:
        written = decode(piece.name, piece.data).replace("\r\n", "\n")
        _bounded(piece.name, "text", written)
        heading = read_heading(piece.name, written)
        body = plain(heading.body) if piece.format == "markdown" else heading.body
        fields = {**heading.fields, **fields, "text": body}
    for field, said in fields.items():
        _bounded(piece.name, field, said)
    captured_at, why, stated = _dated(piece, fields, dated_by, given)
    url = given.url or _address(piece.name, fields.get("url", ""))
    is_said = any(c.isalnum() for c in fields["text"])
    if wall is not None and not is_said:
        return _wall(piece, wall, captured_at, why, url, None)
    headline, text = _whole_text(piece.name, fields)
    arrival = Arrival(
        name=piece.name,
        headline=headline,
        text=text,
        captured_at=captured_at,
        dated_by=why,
        published_at=given.published_at or stated.get("published_at"),
        modified_at=stated.get("modified_at"),
        url=url,
        byline=_one_line(fields.get("byline", "")),
        language=fields.get("language", "")[:2].lower(),
        memento_url=_address(piece.name, fields.get("memento_url", "")),
        signals=signals,
        score=score,
        publisher=_one_line(fields.get("publisher", "")),
    )
    return arrival if wall is None else _wall(piece, wall, captured_at, why, url, arrival)


def _wall(piece: Piece, found: _Found, captured_at: datetime | None, why: str, url: str, held: Arrival | None) -> Wall:
    """What stands in the article's place; what was read there is held where its server calls it a page."""
    verdict, signals, note, excerpt = found
    return Wall(
        name=piece.name,
        captured_at=captured_at,
        dated_by=why,
        url=url,
        verdict=verdict,
        signals=signals,
        note=note,
        excerpt=excerpt,
        status=piece.status,
        held=held if 200 <= (piece.status or 200) < 300 else None,
    )


def _page(
    piece: Piece, fields: dict[str, str], given: Given, read_page: ReadPage | None
) -> tuple[dict[str, str], _Found | None, tuple[str, ...], float | None]:
    """What the page's reader finds, by our names; its verdict and what is shown when it is none; notes; the score."""
    if read_page is None:
        raise refused(piece.name, "it is a page, which cannot be read here")
    try:
        page = read_page(piece.data, given.url or fields.get("url", ""), piece.content_type, piece.status)
    except Invalid as error:
        raise Invalid("file", piece.name, error.accepted, may_pass=error.may_pass) from error
    wall = None
    if page.verdict is not Verdict.USABLE:
        wall = page.verdict, page.signals, page.note, page.excerpt
    stated = {"published_at": page.published_at, "modified_at": page.modified_at, "saved_at": page.saved_at}
    # a publisher's clock may run ahead of ours; that is no mistake of whoever brings the page
    times = {name: at.isoformat() for name, at in stated.items() if at and (given.now is None or at <= given.now)}
    words = {
        "url": page.url if _ADDRESS.fullmatch(page.url) else "",
        "headline": page.headline,
        "byline": page.byline,
        "publisher": page.publisher,
        "language": page.language,
        "text": page.text,
    }
    return {**times, **words}, wall, page.signals, page.score


def _one_line(words: str) -> str:
    return " ".join(words.split())[:LONGEST_HEADLINE]


def _dated(
    piece: Piece, fields: dict[str, str], dated_by: str, given: Given
) -> tuple[datetime | None, str, dict[str, datetime]]:
    """The time of capture, what it was taken from, and every time the piece states. Raises Invalid."""
    name = piece.name
    stated = {
        field: parse_time(f"{field} of {name}", fields[field], zone=given.zone, now=given.now)
        for field in ("captured_at", "published_at", "modified_at", "saved_at")
        if fields.get(field)
    }
    candidates = (
        (given.captured_at, "what was given"),
        (stated.get("captured_at"), dated_by),
        (time_in_name(name, given.zone), "the file's name"),
        (stated.get("saved_at"), "the document's own date"),
        (stated.get("modified_at"), "the publisher's date of modification"),
        (stated.get("published_at"), "the publisher's date"),
        (given.published_at, "the date of publication given"),
    )
    captured_at, why = next(((at, why) for at, why in candidates if at is not None), (None, ""))
    if captured_at is not None:
        not_later(f"captured_at of {name}", captured_at, given.now)
    elif given.needs_date:
        raise Invalid("file", name, _no_date(name, given.zone, is_row=piece.format == "words"))
    return captured_at, why, stated


def _no_date(name: str, zone: tzinfo, *, is_row: bool) -> str:
    """Why a text has no date; of a name that may say one, which days those are and how to write them.

    zone: that of times without an offset. is_row: whether it stands in a table or in JSON, where a field of its own
    says the date.
    """
    if none := no_such_in_name(name, zone):
        return f"it has no date: none was given, and in its name there is {none}; {ACCEPTED_TIMES}"
    if is_row:
        return f"it has no date: none was given, and it has no field called {DATED}; {ACCEPTED_TIMES}"
    if not (days := days_in_name(name)):
        return f"it has no date: none was given, and neither it nor its name has one; {ACCEPTED_TIMES}"
    meant = days_in_words(days)
    written = " or ".join(map(str, days))
    return (
        f"it has no date: none was given, and what its name has {'can be' if days[1:] else 'would be'} {meant}; "
        f"write {written} in the name, or give its time"
    )


def _whole_text(name: str, fields: dict[str, str]) -> tuple[str, str]:
    """The headline, and the text that begins with it. Raises Invalid and TooLarge."""
    body = clean_text(fields["text"])
    if not any(c.isalnum() for c in body):
        raise Invalid("file", name, "it has no words; a text that has some is accepted")
    headline, text = _headed(clean_text(fields.get("headline", "")).replace("\n", " "), body)
    _bounded(name, "text", text)
    return headline, text


def _bounded(name: str, field: str, said: str) -> None:
    """Raises TooLarge. Asked before any expression reads it: one that runs holds up everybody else meanwhile."""
    if len(said) > TEXT_LIMIT:
        raise TooLarge(f"The {field} of {quoted(name)}", len(said), TEXT_LIMIT, "characters", "file")


def _headed(stated: str, text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    if stated:
        return stated, text if first == stated else f"{stated}\n\n{text}"
    if rest and len(first) <= LONGEST_HEADLINE and not _CLOSED.search(first) and any(c.isalpha() for c in first):
        return first, text
    return "", text


def _address(name: str, url: str) -> str:
    if url and not _ADDRESS.fullmatch(url):
        raise Invalid(f"url of {name}", url, "an address that begins with http:// or https:// is accepted")
    refuse_user(f"url of {name}", url)
    return url
