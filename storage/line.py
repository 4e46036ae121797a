"""Writers of one process wait in line here, each until the one before is done.

SQLite lets one write at a time and has the others ask again after a while; who asks often, by luck, starves who does
not, for seconds when many write. In a line nobody in this process is passed over; other processes still ask again.
Refuses: being the lock; whoever waited too long asks SQLite, which has the last word.
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_making = Lock()
_lines: defaultdict[str, Lock] = defaultdict(Lock)


@contextmanager
def turn(path: str, seconds: float) -> Iterator[None]:
    """Inside, nobody else of this process writes to this database, unless waiting took longer than `seconds`.

    A database in memory has no line: each connection has its own.
    """
    if path == ":memory:":
        yield
        return
    with _making:
        line = _lines[path]
    is_ours = line.acquire(timeout=seconds)
    try:
        yield
    finally:
        if is_ours:
            line.release()


def _forget() -> None:
    """A child of a fork has none of its parent's threads, so nobody in it holds a place."""
    global _making
    _making = Lock()
    _lines.clear()


os.register_at_fork(after_in_child=_forget)
