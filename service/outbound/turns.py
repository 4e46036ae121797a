"""One request to a host at a time, some time apart, whoever asks.

Refuses: deciding when an article is worth a look (domain/cadence.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic, sleep

#: Hosts remembered; the one asked longest ago goes first.
REMEMBERED = 10_000


class Turns:
    """Keeps requests to one host apart. Safe to share between threads."""

    def __init__(self, spacing_seconds: float) -> None:
        self._spacing = spacing_seconds
        self._lock = Lock()
        self._hosts: dict[str, _Turn] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Inside, nobody else is asking this host, and the last one to ask has been gone for the spacing."""
        turn = self._turn_of(host)
        with turn.lock:
            wait = turn.free_at - monotonic()
            if wait > 0:
                sleep(wait)
            try:
                yield
            finally:
                turn.free_at = monotonic() + self._spacing

    def is_taken(self, host: str) -> bool:
        """Whether somebody is asking this host right now."""
        with self._lock:
            turn = self._hosts.get(host)
        return turn is not None and turn.lock.locked()

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
        self.free_at = 0.0
