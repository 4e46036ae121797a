"""Lines by what they are, before any is read: known, complete, and of a form that this Stet reads.

Refuses: what stands in them (reading.py).
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from service.domain.errors import Invalid, TooLarge, quoted
from service.domain.nested import refuse_many_values
from service.publishing.lines import FIRST_SCHEMA, SCHEMA
from service.publishing.lines.sealing import Seal

#: Longest line, in bytes: a text of the longest kind, every code point escaped.
LONGEST_LINE = 16 * 1024 * 1024

#: Most values in one line, a name being one too: a report of twenty thousand changes has fewer.
MOST_VALUES = 1_000_000

#: How a line of such a file begins, so that a file is known by its first bytes.
_BEGINNING = re.compile(rb'\s*\{\s*"stet"\s*:\s*"')

Row = dict[str, Any]


@dataclass(slots=True)
class Sorted:
    """Lines by what they are, each with its number from 1."""

    lines: dict[str, list[tuple[int, Row]]] = field(default_factory=dict)
    seal: Seal = field(default_factory=Seal)  # of all lines but the last

    def rows(self, kind: str) -> list[Row]:
        """The lines of a kind, without their numbers."""
        return [row for _, row in self.lines.get(kind, [])]


def is_carried(head: bytes) -> bool:
    """Whether a file that begins so holds a whole story.

    >>> is_carried(b'{"stet": "story", "schema": 1'), is_carried(b'{"text": "A dam held."}')
    (True, False)
    """
    return _BEGINNING.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


KINDS = (
    *("story", "article", "text", "capture", "ruling", "redating", "merger", "decision"),
    *("version", "report", "threads", "end"),
)


def sort_lines(name: str, lines: Iterable[bytes]) -> Sorted:
    found = Sorted()
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise TooLarge(f"Line {number:,} of {quoted(name)}", len(line), LONGEST_LINE, "bytes")
        if not line.strip():
            continue
        refuse_many_values(f"Line {number:,} of {quoted(name)}", line, MOST_VALUES, "file")
        try:
            row = json.loads(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
        except (ValueError, RecursionError) as error:
            raise wrong(name, number, "it is not JSON") from error
        kind = row.get("stet") if isinstance(row, dict) else None
        if not isinstance(kind, str):
            raise wrong(name, number, 'it does not say in "stet" what it is')
        found.lines.setdefault(kind, []).append((number, row))
        if kind != "end":
            found.seal.add(row)
    for kind, rows in found.lines.items():
        if kind not in KINDS and not _is_newer(found):
            raise wrong(name, rows[0][0], f"{quoted(kind)} is no kind of line; {', '.join(KINDS)} are accepted")
    _refuse_newer(name, only(name, found, "story")[1])
    end = only(name, found, "end")[1].get("lines")
    if end != found.seal.lines:
        raise Invalid("file", name, f"it should have {end} lines before its end, and {found.seal.lines} are there")
    return found


def _is_newer(found: Sorted) -> bool:
    schema = [row.get("schema") for _, row in found.lines.get("story", [])]
    return any(isinstance(one, int) and one > SCHEMA for one in schema)


def _refuse_newer(name: str, header: Row) -> None:
    schema = header.get("schema")
    if isinstance(schema, int) and not isinstance(schema, bool) and schema > SCHEMA:
        raise Invalid(
            "file",
            name,
            f"it is of schema {schema}, which a newer Stet wrote; this one reads schema {SCHEMA} and older, "
            "so upgrade it; nothing was imported",
        )
    if isinstance(schema, bool) or schema not in range(FIRST_SCHEMA, SCHEMA + 1):
        raise Invalid("file", name, f"it says schema {quoted(schema)}; {FIRST_SCHEMA} to {SCHEMA} are accepted")


def only(name: str, found: Sorted, kind: str) -> tuple[int, Row]:
    rows = found.lines.get(kind, [])
    if len(rows) == 1:
        return rows[0]
    if rows:
        raise wrong(name, rows[1][0], f"it is a second {kind} line, and a file holds one story")
    what = "it was cut off: its last line is not there" if kind == "end" else 'it has no line {"stet": "story"}'
    raise Invalid("file", name, f"{what}; a whole story as `export --as ndjson` writes it is accepted")


def wrong(name: str, number: int, why: str) -> Invalid:
    return Invalid("file", f"{name}, line {number:,}", f"{why}; nothing was imported")
