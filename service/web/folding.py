"""Refusals of nobody, as few lines: so many a minute are told one by one, the rest as a number.

The log of what was done is never emptied, and being refused costs a stranger nothing.
Refuses: writing lines (auditing.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

#: How many refusals of one family are told one by one, and in what time.
TOLD = 20
SPAN = timedelta(minutes=1)


@dataclass(slots=True)
class _Minute:
    """What came of one family since its first refusal."""

    since: datetime
    told: int = 0
    more: int = 0


class Folding:
    """What is told and what is counted. Shared by all threads of one process."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        """clock: the time, aware UTC."""
        self._clock = clock
        self._lock = Lock()
        self._minutes: dict[str, _Minute] = {}
        self._due: list[tuple[str, int]] = []

    def is_told(self, family: str) -> bool:
        """Whether one more refusal of the family has a line of its own; it is counted otherwise."""
        with self._lock:
            self._close()
            minute = self._minutes.setdefault(family, _Minute(self._clock()))
            if minute.told < TOLD:
                minute.told += 1
                return True
            minute.more += 1
            return False

    def due(self) -> tuple[tuple[str, int], ...]:
        """How many more there were of each family in a minute that is over; each is told once."""
        with self._lock:
            self._close()
            told, self._due = tuple(self._due), []
            return told

    def _close(self) -> None:
        now = self._clock()
        for family, minute in list(self._minutes.items()):
            if now - minute.since >= SPAN or now < minute.since:
                del self._minutes[family]
                if minute.more:
                    self._due.append((family, minute.more))
