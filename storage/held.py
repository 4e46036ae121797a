"""A connection that does nothing, open for as long as a process runs, so that others can read on a full disk.

The first connection to a database makes two files beside it, and the last one removes them. With one that stays, those
that come need no room for them, and what was written need not be written back each time nobody else is there.
Refuses: being used; holding anything back (outside of a transaction a connection keeps nobody from anything).
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from service.domain.errors import ServiceError
from storage.store import Store


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Inside, the database at `path` stays open, unless it cannot be opened beside others now.

    To be entered and left by one thread, in the process whose others read and write.
    """
    kept: Store | None = None
    with suppress(ServiceError):  # whoever needs it says what is wrong
        kept = Store(path)
        if kept.is_alone:  # nobody else could read
            kept.close()
    try:
        yield
    finally:
        if kept is not None:
            kept.close()
