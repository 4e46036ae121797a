"""What a text file says about itself in its first lines.

Three forms: TOML between `+++` lines, `key: value` lines between `---` lines, and bare
`key: value` lines before the first blank line, when every one of them is a key we know.
Refuses: YAML beyond one line a key.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, time

from service.domain.errors import Invalid

#: What may be written for each field, in lower case, spaces and hyphens as underscores.
KEYS = {
    "accessed": "captured_at",
    "author": "byline",
    "by": "byline",
    "byline": "byline",
    "captured": "captured_at",
    "captured_at": "captured_at",
    "access_date": "captured_at",
    "accessed_at": "captured_at",
    "archived_at": "captured_at",
    "capture_date": "captured_at",
    "crawled_at": "captured_at",
    "date": "published_at",
    "date_accessed": "captured_at",
    "date_captured": "captured_at",
    "date_modified": "modified_at",
    "date_published": "published_at",
    "date_seen": "captured_at",
    "datum": "published_at",
    "fecha": "published_at",
    "fetched_at": "captured_at",
    "headline": "headline",
    "lang": "language",
    "language": "language",
    "last_updated": "modified_at",
    "link": "url",
    "memento_url": "memento_url",
    "modified": "modified_at",
    "modified_at": "modified_at",
    "outlet": "publisher",
    "pub_date": "published_at",
    "publication_date": "published_at",
    "publish_date": "published_at",
    "published": "published_at",
    "published_at": "published_at",
    "published_date": "published_at",
    "published_on": "published_at",
    "publisher": "publisher",
    "retrieved": "captured_at",
    "retrieved_at": "captured_at",
    "scraped_at": "captured_at",
    "seen_at": "captured_at",
    "titel": "headline",
    "title": "headline",
    "updated": "modified_at",
    "updated_at": "modified_at",
    "url": "url",
}

#: What a field may be called from which a text is dated, as it is told to people: some of the names in KEYS.
DATED = "captured_at, retrieved, published_at, published, date or datum"

#: Most lines a heading may have; more is text.
LONGEST_HEADING = 40

_LINE = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}?)[ \t]*:[ \t]*(.*)")


@dataclass(frozen=True, slots=True)
class Heading:
    """The fields a file states, by our names, and the text after them."""

    fields: dict[str, str]
    body: str


def read_heading(name: str, text: str) -> Heading:
    """The fields and the rest. Raises Invalid when a heading is opened and cannot be read."""
    lines = text.lstrip("\ufeff").split("\n")
    first = lines[0].strip() if lines else ""
    if first in ("---", "+++"):
        end = next((n for n, line in enumerate(lines[1 : LONGEST_HEADING + 2], 1) if line.strip() == first), None)
        if end is not None:
            inside = lines[1:end]
            fields = _toml(name, "\n".join(inside)) if first == "+++" else _known(inside)
            return Heading(fields, "\n".join(lines[end + 1 :]))
        return Heading({}, text)
    end = next((n for n, line in enumerate(lines[: LONGEST_HEADING + 1]) if not line.strip()), 0)
    matches = [_LINE.fullmatch(line.strip()) for line in lines[:end]]
    if matches and all(match and field_named(match[1]) for match in matches):
        return Heading(_known(lines[:end]), "\n".join(lines[end + 1 :]))
    return Heading({}, text)


def field_named(key: str) -> str:
    """Our name of a field a file calls so, or "".

    >>> field_named("Date Published")
    'published_at'
    """
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key.strip())
    return KEYS.get(re.sub(r"[ -]+", "_", spaced).lower(), "")


def as_written(value: object) -> str:
    """A scalar of TOML or JSON as the words somebody would have written; "" for anything else."""
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _known(lines: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        match = _LINE.fullmatch(line.strip())
        field = field_named(match[1]) if match else ""
        if match and field:
            fields.setdefault(field, match[2].strip().strip("\"'"))
    return {field: value for field, value in fields.items() if value}


def _toml(name: str, inside: str) -> dict[str, str]:
    try:
        stated = tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Invalid("file", name, f"its heading between +++ lines is not TOML ({error})") from error
    fields = {field_named(key): as_written(value) for key, value in stated.items()}
    return {field: value for field, value in fields.items() if field and value}
