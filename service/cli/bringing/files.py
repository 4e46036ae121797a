"""Files as verbs are given them: one, a folder of them, standard input.

Refuses: reading what is in them (service/importing).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from service.domain.errors import Invalid, TooLarge, quoted

#: What is called so in messages.
STANDARD_INPUT = "standard input"

#: Most taken from standard input, in bytes; it is kept in a temporary file when it is long.
INPUT_LIMIT = 1024 * 1024 * 1024

#: How much of standard input is kept in memory, in bytes.
IN_MEMORY = 16 * 1024 * 1024


def read_input(path: str) -> tuple[str, bytes]:
    """The name and the bytes of a file, or of standard input for "-". Raises Invalid and TooLarge."""
    from service.importing import FILE_LIMIT

    if path == "-":
        return STANDARD_INPUT, sys.stdin.buffer.read(FILE_LIMIT + 1)
    with open_input(path) as (name, file):
        size = os.fstat(file.fileno()).st_size
        if size > FILE_LIMIT:
            raise TooLarge(f"The file {quoted(path)}", size, FILE_LIMIT, "bytes")
        return name, file.read(FILE_LIMIT + 1)


@contextmanager
def open_input(path: str) -> Iterator[tuple[str, IO[bytes]]]:
    """The name of a file, or of standard input for "-", and the file, open at its beginning. Raises Invalid."""
    if path == "-":
        with SpooledTemporaryFile(IN_MEMORY) as spooled:
            _spool(spooled)
            yield STANDARD_INPUT, spooled
        return
    try:
        file = open(path, "rb")  # noqa: SIM115  closed below; only opening it may fail in these ways
    except FileNotFoundError as error:
        why = "there is no such file; the path of a text, Markdown, HTML, PDF, JSON or other file of ours is accepted"
        raise Invalid("file", path, why) from error
    except IsADirectoryError as error:
        raise Invalid("file", path, "it is a folder; one file is accepted here") from error
    except (OSError, ValueError) as error:
        raise Invalid("file", path, f"it cannot be opened ({getattr(error, 'strerror', None) or error})") from error
    with file:
        yield os.path.basename(path), file


def paths_of(paths: tuple[str, ...]) -> tuple[list[str], int]:
    """The files themselves and every file under the folders, sorted; and how many under them were passed over.

    Hidden files are, and what browsers keep beside a saved page in a folder called as the page with "_files".
    Raises Invalid for a folder without a file.
    """
    found: list[str] = []
    passed_over = 0
    for path in paths:
        folder = Path(path)
        if path == "-" or not folder.is_dir():
            found.append(path)
            continue
        inside = sorted(one for one in folder.rglob("*") if one.is_file())
        kept = [one for one in inside if not _is_beside_the_point(one.relative_to(folder))]
        if not kept:
            raise Invalid(
                "folder", path, "it holds no file; a folder of text, HTML, PDF, JSON or other files is accepted"
            )
        found += [str(one) for one in kept]
        passed_over += len(inside) - len(kept)
    return found, passed_over


def _is_beside_the_point(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or any(part.endswith("_files") for part in path.parts[:-1])


def _spool(spooled: IO[bytes]) -> None:
    size = 0
    while part := sys.stdin.buffer.read(1024 * 1024):
        size += len(part)
        if size > INPUT_LIMIT:
            raise TooLarge("Standard input", size, INPUT_LIMIT, "bytes")
        spooled.write(part)
    spooled.seek(0)
