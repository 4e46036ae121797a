"""Refusals, as few lines: so many a minute of nobody, and of each caller, are told one by one, the rest as a number.

The log of what was done is never emptied, and being refused costs nothing, neither a stranger nor a program gone wrong.
Refuses: writing lines (auditing.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

#: How many refusals of nobody, of one family, are told one by one; how many of one caller; and in what time.
TOLD = 20
TOLD_OF_ONE = 60
SPAN = timedelta(minutes=1)


@dataclass(slots=True)
class _Minute:
    """What came of one family of one caller's since its first refusal."""

    since: datetime
    told: int = 0
    more: int = 0


@dataclass(frozen=True, slots=True)
class Rest:
    """How many more refusals there were in a minute that is over."""

    who: str  # "" for nobody
    family: str
    count: int


class Folding:
    """What is told and what is counted. Shared by all threads of one process."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        """clock: the time, aware UTC."""
        self._clock = clock
        self._lock = Lock()
        self._minutes: dict[tuple[str, str], _Minute] = {}
        self._due: list[Rest] = []

    def is_told(self, family: str, who: str = "") -> bool:
        """Whether one more refusal of the family has a line of its own; it is counted otherwise.

        who: the account or the link that was refused, "" for nobody. There are no more of them than an admin made.
        """
        with self._lock:
            self._close()
            minute = self._minutes.setdefault((who, family), _Minute(self._clock()))
            if minute.told < (TOLD_OF_ONE if who else TOLD):
                minute.told += 1
                return True
            minute.more += 1
            return False

    def due(self) -> tuple[Rest, ...]:
        """How many more there were in minutes that are over; each is told once."""
        with self._lock:
            self._close()
            told, self._due = tuple(self._due), []
            return told

    def _close(self) -> None:
        now = self._clock()
        for (who, family), minute in list(self._minutes.items()):
            if now - minute.since >= SPAN or now < minute.since:
                del self._minutes[who, family]
                if minute.more:
                    self._due.append(Rest(who, family, minute.more))
