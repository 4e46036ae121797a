"""Which captures of an address an archive has: TimeMaps in link format (RFC 7089, section 5; RFC 6690).

Also how archives write the address of a capture as it was captured, without what they put into it.
Refuses: fetching.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

from service.domain.errors import Invalid

#: Archives by name: where each keeps its TimeMaps.
ARCHIVES = {"wayback": "https://web.archive.org/web/timemap/link/{url}"}

#: How TimeMaps are written that are read here; archives name the same lists in other forms beside them.
LINK_FORMAT = "application/link-format"

#: Most links read from one TimeMap; the largest known hold some 100,000.
MOST_LINKS = 500_000

_TARGET = re.compile(r"<([^<>\s]{1,8192})>")
_PARAMETER = re.compile(r'\s*;\s*([\w*-]{1,40})(?:\s*=\s*(?:"([^"]{0,8192})"|([^\s;,"]{1,200})))?')
_END = re.compile(r"\s*(?:,|$)")
_REPLAY = re.compile(r"(/\d{14})(/https?:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Memento:
    """One capture of an archive."""

    captured_at: datetime  # aware UTC
    url: str  # where the archive shows it


@dataclass(frozen=True, slots=True)
class Onward:
    """Another TimeMap that a TimeMap names, and which times it covers, where that is said."""

    url: str
    since: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMap:
    """What one TimeMap says."""

    mementos: tuple[Memento, ...]  # by time
    onward: tuple[Onward, ...]


def timemap_address(archive: str, url: str) -> str:
    """Where this archive keeps the TimeMap of the address.

    archive: a name of ARCHIVES, or an address with {url} where the article's belongs. Raises Invalid.

    >>> timemap_address("wayback", "https://example.org/a")
    'https://web.archive.org/web/timemap/link/https://example.org/a'
    """
    pattern = ARCHIVES.get(archive, archive)
    if "{url}" not in pattern or not pattern.lower().startswith(("http://", "https://")):
        known = ", ".join(ARCHIVES)
        raise Invalid("archive", archive, f"{known}, or an address of TimeMaps with {{url}} in it, is accepted")
    return pattern.replace("{url}", url)


def parse_timemap(data: bytes, url: str) -> TimeMap:
    """The captures and further TimeMaps in a TimeMap that came from `url`. Raises Invalid when it is none."""
    text = data.decode("utf-8", "replace")
    mementos: list[Memento] = []
    onward: list[Onward] = []
    links = 0
    for address, parameters in _links(text):
        links += bool(parameters)  # markup has angle brackets too, and no parameters behind them
        if links > MOST_LINKS:
            raise Invalid("timemap", url, f"it has more than {MOST_LINKS:,} links; a shorter one is accepted")
        said = {one[1].lower(): one[2] or one[3] or "" for one in parameters if one.lastindex != 1}
        relations, target = said.get("rel", "").lower().split(), _joined(url, address)
        at = _date(said.get("datetime", ""))
        if not target:
            continue
        if "memento" in relations and at is not None:
            mementos.append(Memento(at, target))
        elif "timemap" in relations and "self" not in relations and _is_read_here(said.get("type", "")):
            onward.append(Onward(target, _date(said.get("from", "")), _date(said.get("until", ""))))
    if not links:
        raise Invalid("timemap", url, "what came is not a TimeMap in link format (RFC 7089)")
    return TimeMap(mementos=tuple(sorted(set(mementos))), onward=tuple(onward))


def _links(text: str) -> Iterator[tuple[str, list[re.Match[str]]]]:
    """Each link's address and parameters, in order; what is written like none is passed over.

    What follows a place is the same from whichever bracket one came there, so no place is read twice in vain: hostile
    text takes time in step with its length, too.
    """
    vain: set[int] = set()  # places between parameters from which no link ends
    found = _TARGET.search(text)
    while found is not None:
        parameters, places, place = [], [], found.end()
        while place not in vain and (one := _PARAMETER.match(text, place)):
            parameters.append(one)
            places.append(place)
            place = one.end()
        end = None if place in vain else _END.match(text, place)
        if end is None:
            vain.update(places, (place,))
        else:
            yield found[1], parameters
        found = _TARGET.search(text, end.end() if end is not None else found.end())


def is_between(at: datetime, since: datetime | None, until: datetime | None) -> bool:
    """Whether the time lies in the range, whose ends belong to it."""
    return (since is None or at >= since) and (until is None or at <= until)


def spread_evenly(mementos: Sequence[Memento], most: int) -> tuple[Memento, ...]:
    """At most this many of the captures, the first and the last among them, spread evenly over the rest.

    >>> [at.url for at in spread_evenly([Memento(datetime(2026, 1, d, tzinfo=UTC), str(d)) for d in range(1, 8)], 3)]
    ['1', '4', '7']
    """
    if len(mementos) <= most:
        return tuple(mementos)
    if most == 1:
        return (mementos[-1],)
    last = len(mementos) - 1
    return tuple(mementos[round(place * last / (most - 1))] for place in range(most))


def as_captured(url: str) -> str:
    """The address at which an archive of the Wayback kind shows the capture as it came, without additions of its own.

    >>> as_captured("https://web.archive.org/web/20260106153000/https://example.org/a")
    'https://web.archive.org/web/20260106153000id_/https://example.org/a'
    """
    return _REPLAY.sub(r"\1id_\2", url, count=1)


def parse_http_date(value: str) -> datetime | None:
    """A date as HTTP writes it, in aware UTC; None when it is none."""
    return _date(value)


def _is_read_here(type: str) -> bool:
    """Whether a TimeMap of this content type is in link format; one whose type is not said may be."""
    return type.partition(";")[0].strip().lower() in ("", LINK_FORMAT)


def _joined(base: str, reference: str) -> str:
    """The address a reference stands for; "" when it cannot be read as one."""
    try:
        return urljoin(base, reference)
    except ValueError:  # a bracket that never closes, for one
        return ""


def _date(value: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(value)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
