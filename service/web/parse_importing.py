"""What somebody brings in: a request's fields → the text or the file, and what is said of it.

Refuses: reading the file; a time that nobody gave.
"""

from dataclasses import dataclass
from datetime import datetime

from flask import g

from service.domain.errors import Invalid, each
from service.web.parse import LONGEST_LINE, _address, _line, _moment, _uploaded, text_sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """What somebody brought in, before it is read: the name and bytes of a file, or pasted text as bytes."""

    name: str  # as the browser gave it; "" when pasted
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFields:
    """The rest of an import form. Empty where nothing was said, so that the file's own word may count."""

    article_id: str  # of a known article, "" for another
    url: str
    title: str
    publisher: str
    captured_at: datetime | None
    published_at: datetime | None


def parse_upload(*, only_file: bool = False) -> Upload:
    """The text or the file somebody brings; a headline sent apart comes first. Raises Invalid for none, or both.

    only_file: the text in the form was read from an earlier file, in whose place this one comes.
    """
    file = _uploaded()
    text = "" if only_file and file is not None else text_sent()
    if file is not None and text.strip():
        raise Invalid("file", file.filename, "give either a file or pasted text, not both; clear one of the two")
    if file is not None:
        with file.stream:
            g.brought = upload = Upload(name=(file.filename or "")[-LONGEST_LINE:], data=file.read())
        return upload
    if not text.strip():
        raise Invalid("text", "", "paste the article's text here, or choose a file with it")
    headline = _line("headline")
    whole = text if not headline or text.lstrip().startswith(headline) else f"{headline}\n\n{text}"
    return Upload(name="", data=whole.encode("utf-8", "surrogatepass"))


def brought_file() -> Upload | None:
    """The file that this request brought, once it was parsed: a browser sends none twice by itself."""
    upload: Upload | None = g.get("brought")
    return upload


def parse_import(now: datetime) -> ImportFields:
    """What an import form says besides the text. Raises Invalid, naming the field.

    A time is given as one stamp with its offset (programs), or as a date, a time and a time zone (people).
    """
    moments = [("captured_at", "date", "time"), ("published_at", "published_date", "published_time")]
    captured_at, published_at, url = each(
        lambda: _past(now, *moments[0]), lambda: _past(now, *moments[1]), lambda: _address("address")
    )
    return ImportFields(
        article_id=_line("article"),
        url=str(url or ""),
        title=_line("article_title"),
        publisher=_line("publisher"),
        captured_at=captured_at if isinstance(captured_at, datetime) else None,
        published_at=published_at if isinstance(published_at, datetime) else None,
    )


def _past(now: datetime, stamp_field: str, date_field: str, time_field: str) -> datetime | None:
    moment = _moment(stamp_field, date_field, time_field)
    if moment is not None and moment > now:
        said = f"{moment:%Y-%m-%d %H:%M} UTC"
        raise Invalid(
            stamp_field if _line(stamp_field) else date_field,
            said,
            "this lies in the future; a time already past is accepted",
        )
    return moment
