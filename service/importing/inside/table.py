"""Versions in a CSV file, one a row: a first row of names, `text` or `html` among them, as docs/importing.md says.

The values are parted by commas, semicolons or tabs, whichever makes a `text` column of the first row.
Refuses: a table without names, a row longer than its head, more columns and values than a table of texts has.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from service.domain.errors import Invalid, TooLarge, quoted
from service.importing.arrival import FILE_LIMIT, Piece, Refusal
from service.importing.decoding import decode
from service.importing.inside.rows import piece_of

#: What may stand between values.
DELIMITERS = (",", ";", "\t")

#: Most characters of the first row, columns it names, and signs that may part values in one row: a text has some, and
#: each is a value where no quotation marks stand around it.
LONGEST_HEAD = 65_536
MOST_COLUMNS = 1_000
MOST_VALUES = 200_000

#: Most rows without any value.
MOST_EMPTY = 100_000

ACCEPTED_TABLE = "a first row that names the columns, one of them text or html, is accepted"


def open_table(name: str, data: bytes) -> Iterator[Piece | Refusal]:
    """Each row as a version. Raises Invalid when the file is no such table; a row that is none is a refusal."""
    text = decode(name, data).lstrip("\ufeff")
    csv.field_size_limit(FILE_LIMIT)  # the module's own limit is shorter than a long article; no file is longer
    head, delimiter = _head(name, text)
    lines = _Lines(name, text, delimiter)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    number = empty = 0
    while True:
        number += 1
        lines.values = 0
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Refusal(f"{name}#{number - 1}", _invalid(name, number, f"it is not CSV ({error})"))
            return  # where a row ends is not known any more
        if row is None:
            break
        if number == 1:
            continue
        if not any(cell.strip() for cell in row):
            empty += 1
            if empty > MOST_EMPTY:
                raise TooLarge(f"The table {quoted(name)}", empty, MOST_EMPTY, "rows without a value", "file")
            continue
        if len(row) > len(head):
            why = f"it has {len(row)} values and there are {len(head)} columns"
            yield Refusal(f"{name}#{number - 1}", _invalid(name, number, why))
            continue
        cells = {column: cell for column, cell in zip(head, row, strict=False) if cell.strip()}
        yield piece_of(f"{name}#{number - 1}", cells)
    if number <= 2:
        raise Invalid("file", name, f"it holds no version; {ACCEPTED_TABLE}")


class _Lines:
    """The lines of a table, counted before they are taken apart."""

    def __init__(self, name: str, text: str, delimiter: str) -> None:
        self.values = 0  # of the row that is read
        self._name, self._lines, self._delimiter = name, StringIO(text, newline=""), delimiter

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.values += line.count(self._delimiter)
        if self.values > MOST_VALUES:
            raise TooLarge(f"A row of {quoted(self._name)}", self.values, MOST_VALUES, "values", "file")
        return line


def _head(name: str, text: str) -> tuple[list[str], str]:
    begun = text[:LONGEST_HEAD]
    length = len(next(StringIO(text, newline=""), ""))
    if length > LONGEST_HEAD:
        raise TooLarge(f"The first row of {quoted(name)}", length, LONGEST_HEAD, "characters", "file")
    for delimiter in DELIMITERS:
        try:
            first = next(csv.reader(StringIO(begun, newline=""), delimiter=delimiter), [])
        except csv.Error:
            continue
        names = [
            cell.strip() if cell.strip().lower() not in ("text", "html") else cell.strip().lower() for cell in first
        ]
        if len(names) > MOST_COLUMNS:
            raise TooLarge(f"The table {quoted(name)}", len(names), MOST_COLUMNS, "columns", "file")
        if "text" in names or "html" in names:
            twice = sorted({cell for cell in names if cell and names.count(cell) > 1})
            if twice:
                raise Invalid("file", name, f'its column "{twice[0]}" stands there twice; {ACCEPTED_TABLE}')
            return names, delimiter
    first_row = ", ".join(cell.strip() for cell in _first_row(begun) if cell.strip())
    raise Invalid("file", name, f"no column is called text, its first row is {quoted(first_row)}; {ACCEPTED_TABLE}")


def _first_row(text: str) -> list[str]:
    """The names of a table's columns by whichever of DELIMITERS makes the most of them."""
    line = text.partition("\n")[0]
    return max((line.split(delimiter) for delimiter in DELIMITERS), key=len)


def _invalid(name: str, number: int, why: str) -> Invalid:
    return Invalid("row", f"{name}#{number - 1}", f"{why}; {ACCEPTED_TABLE}")
