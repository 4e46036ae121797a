"""Versions in a JSON file: one, a list of them, `{"versions": [...]}`, or one a line (NDJSON).

The schema is docs/importing.md's: `text` or `html` is needed; `headline`, `captured_at`, `published_at`,
`modified_at`, `url`, `byline`, `publisher`, `language` and `memento_url` may be there. Other fields are left alone,
so that what `export` writes can be read back.
Refuses: guessing which field of somebody else's schema is the text.
"""

import json
from collections.abc import Iterator, Mapping
from typing import IO

from service.domain.errors import Invalid, TooLarge, quoted
from service.domain.nested import refuse_many_values
from service.importing.arrival import FILE_LIMIT, Piece, Refusal
from service.importing.decoding import decode
from service.importing.heading import as_written, field_named
from service.importing.inside.feeds import is_json_feed, open_json_feed

#: Said to people whose JSON is something else.
ACCEPTED_JSON = 'an object with a "text", a list of them, or {"versions": [them]} is accepted'

#: Most versions in one JSON file, which is read whole: more than any article has. NDJSON may have any number.
MOST_VERSIONS = 5_000

#: Most fields of one version, ours and others.
MOST_FIELDS = 1_000

#: Most values in one JSON file or in one line of NDJSON, a name being one too: a hundred in each of 5,000 versions.
MOST_VALUES = 500_000


def open_json(name: str, data: bytes) -> Iterator[Piece | Refusal]:
    """Each version in the file. Raises Invalid when it is not JSON of our schema; a version that is none is a row."""
    found = _parsed(name, decode(name, data))
    if isinstance(found, dict) and is_json_feed(found):
        yield from open_json_feed(name, found)
        return
    if isinstance(found, dict) and isinstance(found.get("versions"), list):
        found = found["versions"]
    rows = found if isinstance(found, list) else [found]
    if not rows:
        raise Invalid("file", name, f"it holds no version; {ACCEPTED_JSON}")
    if len(rows) > MOST_VERSIONS:
        raise Invalid("file", name, _too_many(len(rows)))
    for number, row in enumerate(rows, 1):
        yield row if isinstance(row, Refusal) else piece_of(name if len(rows) == 1 else f"{name}#{number}", row)


def open_lines(name: str, source: IO[bytes]) -> Iterator[Piece | Refusal]:
    """Each version of a file that has one a line, read line by line, so that the file may have any size."""
    number = 0
    while line := source.readline(FILE_LIMIT + 1):
        number += 1
        if len(line) > FILE_LIMIT:
            raise TooLarge(f"Line {number:,} of {quoted(name)}", None, FILE_LIMIT, "bytes")
        if line.strip():
            yield _line(f"{name}#{number}", line)


def piece_of(name: str, row: object) -> Piece | Refusal:
    """One object of our schema as a piece, or why it is none."""
    if not isinstance(row, dict):
        return Refusal(name, Invalid("row", name, f"it is not an object; {ACCEPTED_JSON}"))
    if len(row) > MOST_FIELDS:
        return Refusal(name, TooLarge(f"The version {quoted(name)}", len(row), MOST_FIELDS, "fields"))
    strange = next((key for key, value in row.items() if _is_strange(key, value)), None)
    if strange is not None:
        why = f'its "{strange}" is not one value; text, such as "2026-01-06T15:30Z" for a time, is accepted'
        return Refusal(name, Invalid("row", name, why))
    text, html = row.get("text"), row.get("html")
    if not isinstance(text, str) and not isinstance(html, str):
        return Refusal(name, Invalid("row", name, f'it has no "text"; {ACCEPTED_JSON}'))
    fields = stated_fields({key: as_written(value) for key, value in row.items()})
    if isinstance(text, str):
        return Piece(name=name, format="words", words=text, fields=fields)
    assert isinstance(html, str)
    return Piece(
        name=name,
        format="html",
        data=html.encode("utf-8", "replace"),
        fields=fields,
        content_type="text/html; charset=utf-8",
    )


def stated_fields(row: Mapping[str, str]) -> dict[str, str]:
    """The fields of a row by our names; those that are empty or none of ours are left out."""
    named = {field_named(key): value.strip() for key, value in row.items()}
    return {field: value for field, value in named.items() if field and value}


def _is_strange(key: str, value: object) -> bool:
    return bool(field_named(key)) and isinstance(value, dict | list | bool)


def _line(name: str, line: bytes) -> Piece | Refusal:
    try:
        refuse_many_values(f"The version {quoted(name)}", line, MOST_VALUES, "file")
        return piece_of(name, json.loads(line))
    except TooLarge as error:
        return Refusal(name, error)
    except (ValueError, RecursionError) as error:
        return _broken(name, error)


def _parsed(name: str, text: str) -> object:
    refuse_many_values(f"The file {quoted(name)}", text, MOST_VALUES, "file")
    try:
        return json.loads(text)
    except RecursionError as error:
        raise Invalid("file", name, f"it is nested too deeply; {ACCEPTED_JSON}") from error
    except ValueError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > MOST_VERSIONS:
            raise Invalid("file", name, _too_many(len(lines))) from error
        read = [_object(f"{name}#{number}", line) for number, line in enumerate(lines, 1)]
        if len(read) < 2 or all(isinstance(one, Refusal) for one in read):
            raise Invalid("file", name, f"it is not JSON{_place(error)}; {ACCEPTED_JSON}") from error
        return read


def _object(name: str, line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return _broken(name, error)


def _broken(name: str, error: Exception) -> Refusal:
    why = "it is nested too deeply" if isinstance(error, RecursionError) else f"it is not JSON{_place(error)}"
    return Refusal(name, Invalid("row", name, f"{why}; {ACCEPTED_JSON}"))


def _too_many(count: int) -> str:
    return f"it holds {count:,} versions, and at most {MOST_VERSIONS:,} are accepted; NDJSON may hold any number"


def _place(error: Exception) -> str:
    """Where a text stops being JSON, as a person counts."""
    if not isinstance(error, json.JSONDecodeError):
        return ""
    if error.pos >= len(error.doc.rstrip()):
        return ": it ends before it is complete"
    return (
        f" from character {error.colno:,} on"
        if error.lineno == 1
        else f" from line {error.lineno:,}, character {error.colno:,} on"
    )
