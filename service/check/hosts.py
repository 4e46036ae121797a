"""What all processes of this desk know of other sites together: turns, what a host asked for, robots.txt.

So two of them, a page server and a scheduler or somebody at a shell, ask one host one at a time and spaced, heed what
either was told, and ask for robots.txt once. Where nothing can be written each keeps to its own: a full disk or a busy
database makes Stet less polite for a while, and stops no look.
Refuses: SQL (storage/hosts.py); what a process knows by itself (outbound/turns.py, watching/robots.py).
"""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from service import clock
from service.check.leave import Clock
from service.outbound import Outbound
from service.settings import Settings
from service.watching.robots import RobotsMemory
from storage import HINDERED, Store, hosts

#: Least time between two looks at whose turn it is, in seconds.
SHORTEST_WAIT_S = 0.05


class SharedHosts:
    """The table of hosts of one database. Safe to share between threads: each call opens the database for itself."""

    def __init__(self, database: Path, now: Clock = clock.exactly) -> None:
        """now: the time, aware UTC; a fake one in tests."""
        self._database = database
        self._now = now

    # --- turns (service/outbound/turns.py) --------------------------------------------------------------------------

    def take(self, host: str, who: str, lasting: timedelta, *, only_spaced: bool = False) -> float:
        """0 when it is our turn at the host, for so long at most; else in how many seconds to ask again."""
        now = self._now()
        with suppress(*HINDERED), self._store() as store:
            later = hosts.take_turn(store, host, who, now, now + lasting, only_spaced=only_spaced)
            return 0.0 if later is None else max((later - now).total_seconds(), SHORTEST_WAIT_S)
        return 0.0

    def leave(self, host: str, who: str, gap: timedelta, spacing: timedelta | None = None) -> None:
        """Our turn is over, and the next begins after the gap, or after the spacing where no gap is waited out."""
        with suppress(*HINDERED), self._store() as store:
            now = self._now()
            hosts.leave_turn(store, host, who, now + gap, None if spacing is None else now + spacing)

    def is_taken(self, host: str) -> bool:
        """Whether somebody is asking the host."""
        with suppress(*HINDERED), self._store() as store:
            return hosts.is_asked(store, host, self._now())
        return False

    def free_in(self, host: str, *, only_spaced: bool = False) -> float:
        """In how many seconds the gap behind the last turn is over; 0 when there is none."""
        now = self._now()
        with suppress(*HINDERED), self._store() as store:
            until = hosts.find_gap(store, host, now, only_spaced=only_spaced)
            return 0.0 if until is None else (until - now).total_seconds()
        return 0.0

    # --- what sites ask for (service/watching/robots.py) ------------------------------------------------------------

    def find_rules(self, origin: str, now: datetime) -> tuple[str, bool, datetime] | None:
        """The site's robots.txt as any process read it, whether it could be had, and until when that is known."""
        with suppress(*HINDERED), self._store() as store:
            return hosts.find_rules(store, origin, now)
        return None

    def keep_rules(self, origin: str, text: str, known_until: datetime, *, is_reachable: bool) -> None:
        """All processes know the site's robots.txt until that time."""
        with suppress(*HINDERED), self._store() as store:
            hosts.save_rules(store, origin, text, is_reachable=is_reachable, known_until=known_until)

    def find_hold(self, host: str, now: datetime) -> datetime | None:
        """Until when the host asked any process to leave it alone; None when it did not."""
        with suppress(*HINDERED), self._store() as store:
            return hosts.find_hold(store, host, now)
        return None

    def hold(self, host: str, until: datetime) -> None:
        """All processes leave the host alone until that time."""
        with suppress(*HINDERED), self._store() as store:
            hosts.hold(store, host, until)

    def _store(self) -> Store:
        return Store(self._database, may_repeat=True)


def door_of(settings: Settings) -> Outbound:
    """The door to the network, with turns that all processes of this data take."""
    return Outbound(settings, shared=SharedHosts(settings.database))


def robots_of(settings: Settings) -> RobotsMemory:
    """What sites asked of any process of this data."""
    return RobotsMemory(SharedHosts(settings.database))
