"""How long somebody has to wait after so many tries.

Refuses: clocks, and knowing what is tried.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from service.domain.errors import Refused

#: Tries to sign in that are let through in any hour: from one address, for one name.
WINDOW = timedelta(hours=1)
TRIES_OF_ADDRESS = 20
TRIES_OF_NAME = 10


class NotSignedIn(Refused):
    """Nobody knows who asks; once they sign in, it may be allowed."""

    code = "not_signed_in"


class TooOften(Refused):
    """It was asked too often; the same is let in again after a wait."""

    code = "too_often"

    def __init__(self, message: str, wait: timedelta) -> None:
        super().__init__(message)
        self.wait = wait

    @property
    def seconds(self) -> int:
        """The wait in whole seconds, at least one."""
        return max(1, -int(-self.wait.total_seconds() // 1))


def wait_after(tries: Iterable[datetime], now: datetime, limit: int, window: timedelta = WINDOW) -> timedelta:
    """How long until one more try is let through; zero when it is now.

    >>> from datetime import UTC
    >>> at = datetime(2026, 1, 6, 12, tzinfo=UTC)
    >>> wait_after([at, at], at + timedelta(minutes=10), limit=2)
    datetime.timedelta(seconds=3000)
    """
    recent = sorted(at for at in tries if now - at < window)
    return timedelta(0) if len(recent) < limit else recent[-limit] + window - now


@dataclass(frozen=True, slots=True)
class Bucket:
    """What somebody may still ask for: `left` as of `at`, filled up evenly to `size` in `window`."""

    size: int
    window: timedelta
    left: float
    at: datetime

    def taken(self, now: datetime) -> "Bucket":
        """The bucket with one taken out; `left` is below zero when there was none."""
        gained = max(0.0, (now - self.at) / self.window) * self.size
        return Bucket(self.size, self.window, min(float(self.size), self.left + gained) - 1, now)

    @property
    def wait(self) -> timedelta:
        """How long until there is one to take; zero when there is."""
        return self.window * (max(0.0, -self.left) / self.size)
