"""What a site asks of programs: what its robots.txt allows, remembered for a day, and when to leave it alone.

By RFC 9309: the longest rule wins and allowing wins a tie; no robots.txt (4xx) means no
limits; a server in trouble (5xx, or no answer) means none of it until it is better.
Refuses: fetching (service/check does), clocks: the time is handed in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from protego import Protego

#: The name we go by in robots.txt.
NAME = "Stet"

#: How long rules are remembered (RFC 9309, 2.4: at most a day).
REMEMBERED_FOR = timedelta(hours=24)

#: How long a server in trouble is left alone before its robots.txt is asked for again.
TROUBLE_FOR = timedelta(hours=1)

#: Longest wait between two pages of a host that its robots.txt can ask for (Crawl-delay, which is in no RFC): some ask
#: for hours, which would be no watching any more, and mean other programs than one that comes for a page.
LONGEST_APART = timedelta(seconds=60)

#: Sites remembered; the oldest go first.
SITES = 5_000

#: Sites whose rules are kept read: a look asks for leave at every hop. The longest take most of a second to read, and
#: some 20 MB of memory, so they are few.
READ = 8

#: A robots.txt is read to this length, in bytes (RFC 9309, 2.5: at least 500 KiB).
LONGEST = 512_000


@dataclass(frozen=True, slots=True)
class SiteRules:
    """What one site allows. Ask with `allows`."""

    text: str  # robots.txt, "" for no limits
    reachable: bool  # False: nothing is allowed

    def allows(self, url: str) -> bool:
        """Whether we may fetch this address."""
        if not self.reachable or not self.text:
            return self.reachable
        return bool(_read(self.text).can_fetch(url, NAME))

    @property
    def apart(self) -> timedelta:
        """How long it asks programs to wait between two pages (Crawl-delay), LONGEST_APART at most; 0 for nothing."""
        asked = _read(self.text).crawl_delay(NAME) if self.reachable and "rawl" in self.text.casefold() else None
        if asked is None or not asked > 0:  # what is no number is greater than nothing
            return timedelta(0)
        return timedelta(seconds=min(asked, LONGEST_APART.total_seconds()))


def read_rules(status: int | None, body: bytes) -> SiteRules:
    """The rules a site answered with; status None when it did not answer.

    429 is read like trouble: a server that asks us to come less often has not said that all is allowed.
    """
    if status is None or status >= 500 or status == 429:
        return SiteRules("", reachable=False)
    if not 200 <= status < 300:
        return SiteRules("", reachable=True)
    return SiteRules(body[:LONGEST].decode("utf-8-sig", "replace").replace("\x00", ""), reachable=True)


@lru_cache(maxsize=READ)
def _read(text: str) -> "Protego":
    from protego import Protego

    return Protego.parse(text)


class Shelf(Protocol):
    """Where processes keep together what sites asked of them (service/check/hosts.py)."""

    def find_rules(self, origin: str, now: datetime) -> tuple[str, bool, datetime] | None:
        """The text of robots.txt, whether it could be had, and until when that is known."""

    def keep_rules(self, origin: str, text: str, known_until: datetime, *, is_reachable: bool) -> None:
        """It is known until that time."""

    def find_hold(self, host: str, now: datetime) -> datetime | None:
        """Until when the host wants to be left alone."""

    def hold(self, host: str, until: datetime) -> None:
        """It wants to be left alone until that time."""


class RobotsMemory:
    """The rules of the sites asked in the last day, and which hosts want to be left alone."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        """shelf: what other processes were told, too."""
        self._shelf = shelf
        self._sites: dict[str, tuple[SiteRules, datetime]] = {}
        self._held: dict[str, datetime] = {}

    def recall(self, origin: str, now: datetime) -> SiteRules | None:
        """The site's rules, None when they are not known or too old."""
        rules, known_until = self._sites.get(origin, (None, now))
        if now < known_until or self._shelf is None:
            return rules if now < known_until else None
        found = self._shelf.find_rules(origin, now)
        if found is None:
            return None
        text, is_reachable, known_until = found
        return self._put(origin, SiteRules(text, is_reachable), known_until)

    def keep(self, origin: str, rules: SiteRules, now: datetime) -> None:
        """The site's rules are remembered from now on."""
        known_until = now + (REMEMBERED_FOR if rules.reachable else TROUBLE_FOR)
        self._put(origin, rules, known_until)
        if self._shelf is not None:
            self._shelf.keep_rules(origin, rules.text, known_until, is_reachable=rules.reachable)

    def held_until(self, host: str, now: datetime) -> datetime | None:
        """Until when the host wants to be left alone; None when it said nothing of that, or that is over."""
        until = self._held.get(host)
        if until is not None and until > now:
            return until
        return None if self._shelf is None else self._shelf.find_hold(host, now)

    def hold(self, host: str, until: datetime) -> None:
        """The host wants to be left alone until that time (Retry-After)."""
        self._held.pop(host, None)
        self._held[host] = until
        while len(self._held) > SITES:
            self._held.pop(next(iter(self._held)), None)
        if self._shelf is not None:
            self._shelf.hold(host, until)

    def _put(self, origin: str, rules: SiteRules, known_until: datetime) -> SiteRules:
        self._sites.pop(origin, None)
        self._sites[origin] = (rules, known_until)
        while len(self._sites) > SITES:
            self._sites.pop(next(iter(self._sites)), None)
        return rules
