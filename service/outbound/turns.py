"""One request to a host at a time, some time apart, whoever asks: in this process, and in those that share its turns.

Refuses: deciding when an article is worth a look (domain/cadence.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from os import getpid
from threading import Lock
from time import monotonic, sleep
from typing import Protocol
from uuid import uuid4

#: Hosts remembered; the one asked longest ago goes first.
REMEMBERED = 10_000

#: Longest sleep while a turn of another process is waited for, in seconds: it may end earlier than it had to.
LONGEST_SLEEP_S = 0.2


class Shared(Protocol):
    """What processes know together of turns at hosts (service/check/hosts.py). only_spaced: as in Turns.turn."""

    def take(self, host: str, who: str, lasting: timedelta, *, only_spaced: bool = False) -> float:
        """0 when it is our turn, for so long at most; else in how many seconds to ask again."""

    def leave(self, host: str, who: str, gap: timedelta, spacing: timedelta | None = None) -> None:
        """Our turn is over, and the next begins after the gap, or after the spacing where no gap is waited out."""

    def is_taken(self, host: str) -> bool:
        """Whether somebody is asking the host."""

    def free_in(self, host: str, *, only_spaced: bool = False) -> float:
        """In how many seconds the gap behind the last turn is over; 0 when there is none."""


class Visit:
    """One turn at a host: how long nobody asks it afterwards whom a gap that its site asked for binds."""

    def __init__(self, gap: float) -> None:
        self.gap = gap  # in seconds


class Turns:
    """Keeps requests to one host apart. Safe to share between threads."""

    def __init__(self, spacing_seconds: float, shared: Shared | None = None) -> None:
        """shared: turns of other processes, too. Without spacing there is nothing to share."""
        self._spacing = spacing_seconds
        self._shared = shared if spacing_seconds else None
        self._name, self._numbers = f"{getpid()}-{uuid4().hex}", count()
        self._lock = Lock()
        self._hosts: dict[str, _Turn] = {}

    @contextmanager
    def turn(self, host: str, lasting: timedelta, *, only_spaced: bool = False) -> Iterator[Visit]:
        """Inside, nobody else is asking this host, and the last one to ask has been gone for the gap behind its turn.

        Who has the turn may make that gap longer than the spacing, as the site asks.
        lasting: how long it takes at most; whoever shares the turns waits no longer for one of us who was killed.
        only_spaced: somebody decided that what the site asks for does not count; only the spacing is waited for.
        """
        turn, visit = self._turn_of(host), Visit(self._spacing)
        with turn.lock:
            wait = turn.ends(only_spaced) - monotonic()
            if wait > 0:
                sleep(wait)
            try:
                with self._turn_of_all(host, lasting, visit, only_spaced):
                    yield visit
            finally:
                turn.spaced_at = monotonic() + self._spacing
                turn.free_at = max(turn.free_at, monotonic() + visit.gap)

    def is_taken(self, host: str) -> bool:
        """Whether somebody is asking this host right now."""
        with self._lock:
            turn = self._hosts.get(host)
        if turn is not None and turn.lock.locked():
            return True
        return self._shared is not None and self._shared.is_taken(host)

    def free_in(self, host: str, *, only_spaced: bool = False) -> float:
        """In how many seconds the gap behind the last turn at the host is over; 0 when there is none."""
        with self._lock:
            turn = self._hosts.get(host)
        own = max(0.0, turn.ends(only_spaced) - monotonic()) if turn is not None else 0.0
        return own if self._shared is None else max(own, self._shared.free_in(host, only_spaced=only_spaced))

    @contextmanager
    def _turn_of_all(self, host: str, lasting: timedelta, visit: Visit, only_spaced: bool) -> Iterator[None]:
        if self._shared is None:
            yield
            return
        who = f"{self._name}-{next(self._numbers)}"
        while wait := self._shared.take(host, who, lasting, only_spaced=only_spaced):
            sleep(min(wait, LONGEST_SLEEP_S))
        try:
            yield
        finally:
            self._shared.leave(host, who, timedelta(seconds=visit.gap), timedelta(seconds=self._spacing))

    def _turn_of(self, host: str) -> "_Turn":
        with self._lock:
            turn = self._hosts.pop(host, None) or _Turn()
            self._hosts[host] = turn
            if len(self._hosts) > REMEMBERED:
                self._hosts.pop(next(iter(self._hosts)))
            return turn


class _Turn:
    def __init__(self) -> None:
        self.lock = Lock()
        self.free_at = 0.0  # after the gap behind the last turn
        self.spaced_at = 0.0  # after the spacing alone

    def ends(self, only_spaced: bool) -> float:
        """When the next turn may begin."""
        return self.spaced_at if only_spaced else self.free_at
