"""Writers wait in line here, so that nobody who begins again at once passes by whoever waits.

SQLite lets one write at a time and has the others ask again after a while, up to a tenth of a second later: who has
just written and begins again finds it free, and who asks again finds it taken, by luck for longer than anybody waits.
So the writers of one process take turns, and those of several let one of them alone ask SQLite.
Refuses: being the lock; whoever waited too long asks SQLite, which has the last word.
"""

import fcntl
import os
import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from time import monotonic, sleep

#: How often who waits for other processes asks whether it is the next, in seconds, at most; at random, since two who
#: ask in step would always ask in the same order.
BETWEEN_S = 0.002

_making = Lock()
_lines: defaultdict[str, Lock] = defaultdict(Lock)


@contextmanager
def turn(path: str, until: float) -> Iterator[None]:
    """Inside, nobody else of this process writes to this database, unless waiting took until then.

    until: by the clock of `monotonic`, in seconds, here and in `next_one`.

    A database in memory has no line: each connection has its own.
    """
    if path == ":memory:":
        yield
        return
    with _making:
        line = _lines[path]
    is_ours = line.acquire(timeout=max(0, until - monotonic()))
    try:
        yield
    finally:
        if is_ours:
            line.release()


@contextmanager
def next_one(path: str, until: float) -> Iterator[None]:
    """Inside, of all processes this one alone asks for the database's lock, unless getting there took until then.

    It is left as soon as the lock is had, and not when it is given back: whoever then wants it again comes behind the
    one that waits here. The folder stands for the line, so that no file beside the database may be left over, or find
    no room on a full disk; where a folder cannot be locked there is no line.
    """
    try:
        line = None if path == ":memory:" else os.open(Path(path).parent, os.O_RDONLY)
    except OSError:
        line = None
    if line is None:
        yield
        return
    try:
        is_ours = _is_had(line, until)
        try:
            yield
        finally:
            if is_ours:  # said, and not left to closing, since a child forked meanwhile has it open too
                fcntl.flock(line, fcntl.LOCK_UN)
    finally:
        os.close(line)


def _is_had(line: int, until: float) -> bool:
    while True:
        try:
            fcntl.flock(line, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() >= until:
                return False
            sleep(random.uniform(0, BETWEEN_S))
        except OSError:
            return False
        else:
            return True


def _forget() -> None:
    """A child of a fork has none of its parent's threads, so nobody in it holds a place."""
    global _making
    _making = Lock()
    _lines.clear()


os.register_at_fork(after_in_child=_forget)
