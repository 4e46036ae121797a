"""How seldom Python looks for rings of garbage.

What is read and compared is many small values that hold no rings: with Python's own setting every seven hundred new
ones have some of the old ones walked through, which in a large story is half of the time. Measured: to record an
article into a story of 150 others takes half as long so. Where many texts are read in a row, what one of them needs is
as much as sets a search off, and each finds nothing: there it waits until their batch is done (a twentieth of the time,
measured; 500 files left no ring more than 200). A helper that reads ahead for one import never searches.
Refuses: switching the search off for good in a process that serves.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

#: New objects between two searches among the youngest; such searches between two among older ones, and among all.
YOUNGEST, OLDER, ALL = 100_000, 50, 100


def collect_seldom() -> None:
    """From now on this process searches so seldom."""
    gc.set_threshold(YOUNGEST, OLDER, ALL)


_counting = Lock()
_waiting = 0  # how many pieces of work the search waits for


@contextmanager
def collecting_later() -> Iterator[None]:
    """Inside, this process searches for nothing; of several that are inside at once, the last has it search again."""
    global _waiting
    with _counting:
        _waiting += 1
        gc.disable()
    try:
        yield
    finally:
        with _counting:
            _waiting -= 1
            if not _waiting:
                gc.enable()
