"""What was read of stories last, kept while they stand as they did: what many pages ask for is read once.

Refuses: growing without bound; keeping anything past a change (its mark is what it follows from, and the reading of
another mark takes its place).
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar, cast

T = TypeVar("T")

#: Spells and threads kept in all. At about 3 kB each this bounds memory to some 180 MB; a story has hundreds.
MOST = 60_000


class Kept:
    """The readings made last, one a name. Safe to share between threads: two may read the same at once, to no harm."""

    def __init__(self, most: int = MOST) -> None:
        """most: things in all readings together; a reading that has more alone is made again each time."""
        self._most = most
        self._readings: OrderedDict[str, tuple[str, object, int]] = OrderedDict()
        self._lock = Lock()

    def recall(self, name: str, mark: str, read: Callable[[T | None], T], weigh: Callable[[T], int]) -> T:
        """The reading of this name, made now unless one of this mark is kept; those asked for longest ago make way.

        mark: says how what is read stands; it is another as soon as anything in it is. read: is given the reading of
        another mark that stood here before, None when none did: much of it may be as it was. weigh: how many things
        it has.
        """
        with self._lock:
            if name in self._readings and self._readings[name][0] == mark:
                self._readings.move_to_end(name)
                return cast(T, self._readings[name][1])
            before = self._readings.pop(name, None)
        found = read(cast(T, before[1]) if before else None)
        weight = weigh(found)
        with self._lock:
            if weight <= self._most:
                self._readings[name] = mark, found, weight
                self._readings.move_to_end(name)
            while sum(weight for _, _, weight in self._readings.values()) > self._most:
                self._readings.popitem(last=False)
        return found
