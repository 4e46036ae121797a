"""What was read of stories last, kept while they stand as they did: what many pages ask for is read once.

A crowd that asks for one thing at once has it read once too: the first reads, the others wait for what it finds.
Refuses: growing without bound; keeping anything past a change (its mark is what it follows from, and the reading of
another mark takes its place).
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar, cast

T = TypeVar("T")

#: Spells and threads kept in all. At about 3 kB each this bounds memory to some 180 MB; a story has hundreds.
MOST = 60_000

#: A mark, what was read, and how many things it has.
Reading = tuple[str, object, int]


class Kept:
    """The readings made last, one a name. Safe to share between threads; a reading asks for no other (they would wait
    for each other)."""

    def __init__(self, most: int = MOST) -> None:
        """most: things in all readings together; a reading that has more alone is made again each time."""
        self._most = most
        self._readings: OrderedDict[str, Reading] = OrderedDict()
        self._weight = 0  # of all readings
        self._lock = Lock()
        self._gates: dict[tuple[str, str], tuple[Lock, int]] = {}  # what is being read, and how many ask for it

    def recall(self, name: str, mark: str, read: Callable[[T | None], T], weigh: Callable[[T], int]) -> T:
        """The reading of this name, made now unless one of this mark is kept; those asked for longest ago make way.

        mark: says how what is read stands; it is another as soon as anything in it is. read: is given the reading of
        another mark that stood here before, None when none did: much of it may be as it was. weigh: how many things
        it has.
        """
        kept = self._find(name, mark)
        if kept is not None:
            return cast(T, kept[1])
        with self._one_at_a_time(name, mark):
            kept = self._find(name, mark)  # it may have been read while this waited
            if kept is not None:
                return cast(T, kept[1])
            before = self._take(name)
            found = read(cast(T, before[1]) if before else None)
            self._put(name, (mark, found, weigh(found)))
            return found

    def _find(self, name: str, mark: str) -> Reading | None:
        with self._lock:
            kept = self._readings.get(name)
            if kept is None or kept[0] != mark:
                return None
            self._readings.move_to_end(name)
            return kept

    def _take(self, name: str) -> Reading | None:
        with self._lock:
            before = self._readings.pop(name, None)
            self._weight -= before[2] if before else 0
            return before

    def _put(self, name: str, reading: Reading) -> None:
        if reading[2] > self._most:
            return
        with self._lock:
            other = self._readings.pop(name, None)  # of another mark, made meanwhile
            self._readings[name] = reading
            self._weight += reading[2] - (other[2] if other else 0)
            while self._weight > self._most:
                self._weight -= self._readings.popitem(last=False)[1][2]

    @contextmanager
    def _one_at_a_time(self, name: str, mark: str) -> Iterator[None]:
        """Others who ask for the reading of this name and mark wait meanwhile."""
        key = name, mark
        with self._lock:
            gate, asking = self._gates.get(key, (Lock(), 0))
            self._gates[key] = gate, asking + 1
        try:
            with gate:
                yield
        finally:
            with self._lock:
                gate, asking = self._gates.pop(key)
                if asking > 1:
                    self._gates[key] = gate, asking - 1
