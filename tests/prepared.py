"""What thousands of tests make anew and always find the same is made once a process: an empty database, the compiled
templates of pages, what builds a route's address. Making them was half of the time of the tests of pages (measured).

Each is what the service itself made, kept whole or copied. Nor does a transaction of a test wait for the disk: that is
for a cut of power, which no test brings about; a killed process loses nothing by it. A test of the making, or of what
is asked of the disk, asks for `made_anew` (tests/conftest.py). Refuses: keeping anything that a test may change.
"""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from types import CodeType
from typing import Any

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

from storage import Store, store
from storage.engine import sqlite3

_make_ready, _open, _compile_builder = store.make_ready, Store._open, Rule._compile_builder
_copying = Lock()


class Templates(BytecodeCache):
    """The code of each template, as jinja made it of this very source."""

    def __init__(self) -> None:
        self.codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key, bucket.checksum] = bucket.code


class Empty:
    """An empty database, as the service makes it: in memory, and as the bytes of a file."""

    def __init__(self) -> None:
        self.is_used = True
        self.memory = sqlite3.connect(":memory:", check_same_thread=False)
        with Store(":memory:") as made, tempfile.TemporaryDirectory() as folder:
            made.copy_to(self.memory)
            path = Path(folder) / store.__name__
            with sqlite3.connect(path) as file:
                made.copy_to(file)
                file.execute("PRAGMA journal_mode = WAL")
            file.close()
            self.file = path.read_bytes()

    def put_at(self, path: Path) -> None:
        """It is at `path`, unless something is there; all of it at once, for who opens it at the same time."""
        log = path.with_name(f"{path.name}-wal")
        if not self.is_used or path.exists() or log.exists() or not path.parent.is_dir():
            return
        handle, new = tempfile.mkstemp(dir=path.parent)
        try:
            with open(handle, "wb") as file:
                file.write(self.file)
            os.link(new, path)
        except FileExistsError:
            pass
        finally:
            os.unlink(new)


def install() -> Empty:
    """From now on this process makes them once. Returns the database, which may be told to be made anew."""
    empty, builders = Empty(), dict[object, Callable[..., tuple[str, str]]]()

    def make_ready(path: Path, named: str) -> None:
        empty.put_at(path)
        _make_ready(path, named)

    def opened(self: Store) -> None:
        if self.path == ":memory:" and empty.is_used:
            with _copying:
                empty.memory.backup(self._connection)
        _open(self)
        if empty.is_used:
            self._run("PRAGMA synchronous = OFF")

    def compile_builder(self: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        if self.defaults:
            return _compile_builder(self, append_unknown)
        key = self.rule, tuple(self._trace), append_unknown
        if key not in builders:
            builders[key] = _compile_builder(self, append_unknown)
        return builders[key]

    changed: Any = store
    changed.make_ready, Store._open, Rule._compile_builder = make_ready, opened, compile_builder  # type: ignore[method-assign]
    Flask.jinja_options = {**Flask.jinja_options, "bytecode_cache": Templates()}
    return empty
