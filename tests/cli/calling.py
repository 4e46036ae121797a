"""Calling a verb in this process and looking at what it said."""

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from service.cli import main


@dataclass(frozen=True)
class Said:
    """What one call came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def call(*arguments: object, given: bytes = b"") -> Said:
    """One call of the command line with these arguments, and these bytes on standard input."""
    with _streams(given) as (out, err):
        status = main([str(argument) for argument in arguments])
        sys.stdout.flush()
        sys.stderr.flush()
        return Said(status, out.getvalue().decode(), err.getvalue().decode())


@contextmanager
def _streams(given: bytes) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    kept = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(given))
    sys.stdout, sys.stderr = (io.TextIOWrapper(stream, encoding="ascii") for stream in (out, err))
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
