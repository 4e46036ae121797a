"""Versions in a JSON file: one, a list of them, `{"versions": [...]}`, or one a line.

The schema is docs/commands.md's: `text` is needed; `headline`, `captured_at`, `published_at`,
`modified_at`, `url`, `byline` and `language` may be there. Other fields are left alone, so that
what `export` writes can be read back.
Refuses: guessing which field of somebody else's schema is the text.
"""

import json

from service.domain.errors import Invalid
from service.importing.heading import as_written, field_named

#: Said to people whose JSON is something else.
ACCEPTED_JSON = 'an object with a "text", a list of them, or {"versions": [them]} is accepted'

#: Most versions in one file: more than any article has.
MOST_VERSIONS = 5_000


def read_versions(name: str, text: str) -> tuple[dict[str, str], ...]:
    """The fields of each version, by our names, `text` among them. Raises Invalid when it is not our schema."""
    found = _parsed(name, text)
    if isinstance(found, dict) and isinstance(found.get("versions"), list):
        found = found["versions"]
    rows = found if isinstance(found, list) else [found]
    if not rows:
        raise Invalid("file", name, f"it holds no version; {ACCEPTED_JSON}")
    if len(rows) > MOST_VERSIONS:
        raise Invalid("file", name, f"it holds {len(rows):,} versions, and at most {MOST_VERSIONS:,} are accepted")
    return tuple(_fields(name, number, row) for number, row in enumerate(rows, 1))


def _parsed(name: str, text: str) -> object:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise Invalid("file", name, f"it is nested too deeply; {ACCEPTED_JSON}") from error
    except ValueError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        try:
            return [json.loads(line) for line in lines] if len(lines) > 1 else _not_json(name, error)
        except (ValueError, RecursionError):
            return _not_json(name, error)


def _not_json(name: str, error: ValueError) -> object:
    raise Invalid("file", name, f"it is not JSON ({error}); {ACCEPTED_JSON}") from error


def _fields(name: str, number: int, row: object) -> dict[str, str]:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise Invalid("file", name, f'its version {number} has no "text"; {ACCEPTED_JSON}')
    fields = {field_named(key): as_written(value) for key, value in row.items()}
    return {**{field: value for field, value in fields.items() if field and value}, "text": row["text"]}
