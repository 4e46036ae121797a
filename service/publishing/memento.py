"""An article's versions as mementos: TimeMaps, the choice a TimeGate makes, and the headers of both (RFC 7089).

The version that stands for a moment is the latest captured by then: it is what was there when we last looked. Before
the first there is only the first. HTTP dates have whole seconds, so that is what is compared.
Refuses: requests, the store.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from service.domain.moments import stamp
from service.publishing.addresses import in_ascii

LINK_FORMAT = "application/link-format"

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

#: The one form of Accept-Datetime (RFC 7089, section 2.1.1: rfc1123-date, in GMT).
_RFC1123 = re.compile(
    rf"(?:{'|'.join(_DAYS)}), (\d\d) ({'|'.join(_MONTHS)}) (\d\d\d\d) (\d\d):(\d\d):(\d\d) GMT",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Memento:
    """One version: when it was captured and where it is shown."""

    at: datetime  # aware UTC, whole seconds
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything there is of one original resource."""

    original: str  # where it is published; the TimeGate's own address when nobody knows one
    timegate: str
    timemap: str  # in link format
    timemap_json: str
    mementos: tuple[Memento, ...]  # by time


def make_memento(at: datetime, url: str) -> Memento:
    """The memento of a version captured at this time."""
    return Memento(at.astimezone(UTC).replace(microsecond=0), url)


def http_date(moment: datetime) -> str:
    """A time as HTTP writes it, in English whatever the locale.

    >>> http_date(datetime(2007, 5, 30, 18, 47, 52, tzinfo=UTC))
    'Wed, 30 May 2007 18:47:52 GMT'
    """
    moment = moment.astimezone(UTC)
    day, month = _DAYS[moment.weekday()], _MONTHS[moment.month - 1]
    return f"{day}, {moment.day:02} {month} {moment.year:04} {moment:%H:%M:%S} GMT"


def read_accept_datetime(value: str) -> datetime | None:
    """The moment asked for, aware UTC; None when the value is none that RFC 7089 accepts."""
    match = _RFC1123.fullmatch(value.strip())
    if match is None:
        return None
    day, month, year, hour, minute, second = match.groups()
    try:
        return datetime(
            int(year), 1 + _MONTHS.index(month.title()), int(day), int(hour), int(minute), int(second), tzinfo=UTC
        )
    except ValueError:  # the thirtieth of February
        return None


def choose(mementos: Sequence[Memento], at: datetime | None) -> Memento | None:
    """The memento for a moment: the latest by then, the first before there was one, the last for no moment at all."""
    if not mementos:
        return None
    place = len(mementos) if at is None else bisect_right(mementos, at, key=lambda one: one.at)
    return mementos[max(place - 1, 0)]


def timegate_links(archive: Archive) -> str:
    """The Link header of a TimeGate's answer (sections 2.2.1 and 4.1 to 4.2)."""
    return ", ".join([*_fixed(archive, with_timegate=False), *_ends(archive, None)])


def memento_links(archive: Archive, shown: Memento) -> str:
    """The Link header of a memento."""
    return ", ".join([*_fixed(archive, with_timegate=True), *_ends(archive, shown)])


def original_links(archive: Archive) -> str:
    """The Link header of a page about the original: where its TimeGate and TimeMap are."""
    of = f'; anchor="{in_ascii(archive.original)}"'
    return f'<{in_ascii(archive.timegate)}>; rel="timegate"{of}, {_timemap(archive)}{of}'


def write_timemap(archive: Archive) -> bytes:
    """The TimeMap in link format (section 5)."""
    self_link = _timemap(archive).replace('rel="timemap"', 'rel="self"')
    return (",\n".join([*_gates(archive), self_link, *_listed(archive)]) + "\n").encode()


def write_timemap_json(archive: Archive) -> bytes:
    """The TimeMap as JSON, in the shape that MemGator and its clients use."""

    def wire(one: Memento) -> dict[str, str]:
        return {"datetime": stamp(one.at), "uri": one.url}

    mementos: dict[str, object] = {"list": [wire(one) for one in archive.mementos]}
    if archive.mementos:
        mementos |= {"first": wire(archive.mementos[0]), "last": wire(archive.mementos[-1])}
    document = {
        "original_uri": archive.original,
        "self": archive.timemap_json,
        "mementos": mementos,
        "timemap_uri": {"link_format": archive.timemap, "json_format": archive.timemap_json},
        "timegate_uri": archive.timegate,
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _gates(archive: Archive, with_timegate: bool = True) -> list[str]:
    """The original and its TimeGate, which are one where nobody knows the original's address (pattern 1.1)."""
    if archive.original == archive.timegate:
        return [f'<{in_ascii(archive.original)}>; rel="original timegate"']
    gate = [f'<{in_ascii(archive.timegate)}>; rel="timegate"'] if with_timegate else []
    return [f'<{in_ascii(archive.original)}>; rel="original"', *gate]


def _fixed(archive: Archive, *, with_timegate: bool) -> list[str]:
    return [*_gates(archive, with_timegate), _timemap(archive)]


def _timemap(archive: Archive) -> str:
    covered = ""
    if archive.mementos:
        first, last = archive.mementos[0], archive.mementos[-1]
        covered = f'; from="{http_date(first.at)}"; until="{http_date(last.at)}"'
    return f'<{in_ascii(archive.timemap)}>; rel="timemap"; type="{LINK_FORMAT}"{covered}'


def _listed(archive: Archive) -> list[str]:
    return [_memento(one, _place(archive, number)) for number, one in enumerate(archive.mementos)]


def _ends(archive: Archive, shown: Memento | None) -> list[str]:
    """The first and the last memento, and the neighbours of the one that is shown, each once."""
    known = archive.mementos
    at = known.index(shown) if shown in known else None
    words: dict[int, list[str]] = {}
    if known:
        words.setdefault(0, []).append("first")
        words.setdefault(len(known) - 1, []).append("last")
    if at is not None:
        words.setdefault(at, [])
        if at > 0:
            words.setdefault(at - 1, []).append("prev")
        if at + 1 < len(known):
            words.setdefault(at + 1, []).append("next")
    found = [_memento(known[place], " ".join([*words[place], "memento"])) for place in sorted(words)]
    return found if at is not None or shown is None else [_memento(shown, "memento"), *found]


def _place(archive: Archive, number: int) -> str:
    first, last = number == 0, number == len(archive.mementos) - 1
    return " ".join([*(["first"] if first else []), *(["last"] if last else []), "memento"])


def _memento(one: Memento, relation: str) -> str:
    return f'<{in_ascii(one.url)}>; rel="{relation}"; datetime="{http_date(one.at)}"'
