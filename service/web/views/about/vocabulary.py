"""The vocabulary as pages show it, read from docs/vocabulary.md: one list of words for the code, the docs and the help.

Refuses: words that do not stand there.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PAGE = Path(__file__).resolve().parents[4] / "docs" / "vocabulary.md"

#: What is set apart in a line: `a listed value`, **a noun**, *somebody else's word*, [a link](its address).
_MARKED = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words of one kind."""

    text: str
    kind: str  # plain, code, strong, em


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the page under its heading."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


@cache
def read_vocabulary() -> tuple[Table, ...]:
    """The tables of docs/vocabulary.md in order; none where the docs were not installed."""
    if not PAGE.is_file():
        return ()
    tables: list[Table] = []
    title = ""
    heads: tuple[str, ...] = ()
    rows: list[tuple[tuple[Run, ...], ...]] = []
    for line in [*PAGE.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            title = line.lstrip("# ")
        if not line.startswith("|"):
            if rows:
                tables.append(Table(title, heads, tuple(rows)))
            heads, rows = (), []
        elif not heads:
            heads = tuple(_cells(line))
        elif not line.startswith("| ---"):
            rows.append(tuple(map(_runs, _cells(line))))
    return tuple(tables)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip()[1:-1].split("|")]


def _runs(cell: str) -> tuple[Run, ...]:
    found: list[Run] = []
    at = 0
    for match in _MARKED.finditer(cell):
        if match.start() > at:
            found.append(Run(cell[at : match.start()], "plain"))
        code, strong, em, link = match.groups()
        kind = "code" if code else "strong" if strong else "em" if em else "plain"
        found.append(Run(code or strong or em or link, kind))
        at = match.end()
    if at < len(cell):
        found.append(Run(cell[at:], "plain"))
    return tuple(found)
