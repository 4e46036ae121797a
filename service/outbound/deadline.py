"""A total time for a piece of network work, kept by shutting its connections down.

No Python client keeps one: a server that sends a byte now and then holds it for ever,
and one that is cut while it sends headers looks like an empty page with status 200. So a
watchdog ends the connection, and its flag, not the client, says what happened.
Refuses: wall-clock time; this is the machine's monotonic one.
"""

import socket
from datetime import timedelta
from threading import Lock, Timer
from time import monotonic
from types import TracebackType
from typing import Self


class Deadline:
    """From entering to leaving, every watched connection ends when the time is up."""

    def __init__(self, total: timedelta) -> None:
        self._started = monotonic()
        self._ends = self._started + total.total_seconds()
        self._lock = Lock()
        self._watched: list[socket.socket] = []
        self._expired = False
        self._timer = Timer(total.total_seconds(), self._expire)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            while self._watched:
                self._watched.pop().close()

    @property
    def expired(self) -> bool:
        """Whether the time is up. Whatever a client says after this is not to be believed."""
        return self._expired or monotonic() >= self._ends

    @property
    def elapsed(self) -> timedelta:
        """The time since the work began."""
        return timedelta(seconds=monotonic() - self._started)

    def left(self, at_most: float) -> float:
        """Seconds left, never more than `at_most` and never zero, which sockets read as "do not wait"."""
        return max(0.001, min(at_most, self._ends - monotonic()))

    def watch(self, connection: socket.socket) -> None:
        """The connection is shut down when the time is up.

        A duplicate of its handle is kept: TLS takes the original over, and shutting the
        duplicate down ends the same connection without touching the other's state.
        """
        with self._lock:
            self._watched.append(connection.dup())
        if self.expired:
            self._expire()

    def _expire(self) -> None:
        self._expired = True
        with self._lock:
            for connection in self._watched:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:  # the other side was quicker
                    continue
