"""An archive's captures of one address, as rows: chosen by date, fetched one after the other, each with its own time.

What is recorded already is not fetched again, nor what was unusable when it was fetched, unless somebody asks for it;
so an import that was stopped goes on where it was.
Refuses: sockets (the fetching is passed in); placing and recording (take_in).
"""

from collections import deque
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from service.domain.captures import Verdict
from service.domain.errors import Invalid, Refused, ServiceError, TooLarge, quoted
from service.domain.raw import make_raw
from service.domain.retries import Later
from service.importing import Arrival, Given, PassedOver, Piece, ReadPage, Refusal, Row, Wall, arrive
from service.importing.formats import PAGES
from service.importing.timemaps import (
    Memento,
    Onward,
    as_captured,
    is_between,
    parse_http_date,
    parse_timemap,
    spread_evenly,
)

#: Most TimeMaps asked for: an archive that pages has some thousands of captures in each.
MOST_TIMEMAPS = 50

#: Most TimeMaps whose addresses are kept, asked for or not; what an archive names beyond them is not counted.
MOST_NAMED = 10_000

#: Why TimeMaps were not asked for, and what to do about it.
UNREAD = (
    f"they are lists of captures beyond the first {MOST_TIMEMAPS} that the archive names, or beyond those that there "
    f"was time for (no more than {MOST_NAMED:,} of them are counted); a shorter range of time leads to fewer"
)

#: Statuses with which a server asks to be asked less.
ENOUGH = frozenset({429, 503})

#: Why captures are not fetched again.
KNOWN = "they are recorded already"
ASIDE = "they were unusable when they were fetched before, and are fetched again only when that is asked for"

#: Why nothing is read of a capture of another type.
OTHER_TYPE = "It is {type}; of what an archive keeps, pages, PDFs and texts are read."

#: Formats by content type; anything else is no article.
FORMATS = {"": "html", **PAGES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered."""

    status: int
    body: bytes
    content_type: str
    memento_datetime: str  # the header of that name, "" when it was not sent
    url: str  # after redirects
    wants_rest: bool = False  # it said for how long it wants to be left alone


@dataclass(frozen=True, slots=True)
class BrokenOff(PassedOver):
    """Captures that wait, because the archive wants to be left alone: the import goes on another time."""


class TryLater(Refused):
    """The archive wants to be left alone for a while."""


@dataclass(frozen=True, slots=True)
class Captures:
    """What an archive has of an address in a range of time."""

    mementos: tuple[Memento, ...]  # by time, one a second
    unread: int = 0  # TimeMaps it named, of the first MOST_NAMED, that were not asked for


class Whole(Protocol):
    """A whole answer of a server, as the door to the network brings it."""

    @property
    def status(self) -> int: ...

    @property
    def body(self) -> bytes: ...

    @property
    def url(self) -> str: ...

    def header(self, name: str) -> str:
        """The first header of that lower-case name, "" when there is none."""


#: Asks for an address with its site's leave: what it answered, or one plain sentence why there is nothing.
Ask = Callable[[str], Whole | str]
Fetch = Callable[[str], Fetched | str]


def fetching(ask: Ask) -> Fetch:
    """Asks through that door."""

    def fetch(url: str) -> Fetched | str:
        answer = ask(url)
        if isinstance(answer, str):
            return answer
        return Fetched(
            status=answer.status,
            body=answer.body,
            content_type=answer.header("content-type"),
            memento_datetime=answer.header("memento-datetime"),
            url=answer.url,
            wants_rest=answer.status in ENOUGH and bool(answer.header("retry-after")),
        )

    return fetch


def find_mementos(
    timemap: str,
    fetch: Fetch,
    since: datetime | None,
    until: datetime | None,
    stops: Callable[[], bool] | None = None,
) -> Captures:
    """The archive's captures in the range, by time, one a second. Raises Refused and Invalid, naming the TimeMap.

    An index leads to its TimeMaps, and a page to the pages beside it; each is asked for once, and those that say that
    they cover other times are not. No more than MOST_TIMEMAPS are asked for; what is left is counted, of MOST_NAMED.
    stops: asked before every TimeMap but the first; when it says so, what is left is only counted.
    """
    waiting, named, asked, found = deque([timemap]), {timemap}, set[str](), set[Memento]()
    tries = 0
    while waiting and tries < MOST_TIMEMAPS and not (tries and stops is not None and stops()):
        url = waiting.popleft()
        if url in asked:  # a redirect led to it
            continue
        asked.add(url)
        tries += 1
        answer = fetch(url)
        if isinstance(answer, str):
            raise Refused(f"The TimeMap {quoted(url)} is not to be had: {answer[:1].lower()}{answer[1:]}")
        if answer.status == 404:  # the archive has no capture
            continue
        if answer.status != 200:
            raise Refused(f"The TimeMap {quoted(url)} is not to be had: the archive answered {answer.status}.")
        asked.add(answer.url)  # by which the others name it
        page = parse_timemap(answer.body, answer.url)
        found |= {memento for memento in page.mementos if is_between(memento.captured_at, since, until)}
        for one in page.onward:
            if len(named) < MOST_NAMED and one.url not in named and _may_hold(one, since, until):
                named.add(one.url)
                waiting.append(one.url)
    by_time = {memento.captured_at: memento for memento in sorted(found, reverse=True)}
    return Captures(tuple(by_time.values())[::-1], len(named - asked))


def _may_hold(one: Onward, since: datetime | None, until: datetime | None) -> bool:
    """Whether a TimeMap may hold a capture of the range, by the times it is said to cover."""
    return (since is None or one.until is None or one.until >= since) and (
        until is None or one.since is None or one.since <= until
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which of the captures found are to be fetched, and why not the others; by time each."""

    new: tuple[Memento, ...]
    known: tuple[Memento, ...] = ()  # recorded already
    aside: tuple[Memento, ...] = ()  # unusable when they were fetched before
    left_out: tuple[Memento, ...] = ()  # more than are wanted; those that are taken lie spread evenly over them


def choose(mementos: tuple[Memento, ...], known: Set[str], aside: Set[datetime], most: int) -> Choice:
    """At most so many of the captures, spread evenly, and of these what is to be fetched.

    known: where archives hold the captures that are recorded. aside: the times of those that came back unusable.
    """
    taken = spread_evenly(mementos, most)
    there = tuple(one for one in taken if one.url in known)
    unusable = tuple(one for one in taken if one.url not in known and one.captured_at in aside)
    passed = {*there, *unusable}
    return Choice(
        new=tuple(one for one in taken if one not in passed),
        known=there,
        aside=unusable,
        left_out=tuple(sorted({*mementos} - {*taken})),
    )


def memento_rows(
    url: str,
    choice: Choice,
    fetch: Fetch,
    given: Given,
    read_page: ReadPage,
    *,
    unread: int = 0,
) -> Iterator[Row]:
    """Each capture of the address that is new, and in one row each how many are not fetched and why.

    unread: TimeMaps not asked for.
    """
    for number, memento in enumerate(choice.new):
        row = fetch_row(url, memento, fetch, given, read_page)
        if wait := asks_to_wait(row):
            yield BrokenOff(
                url, len(choice.new) - number, f"{wait.rstrip('.')}: run it again then, and the news is told"
            )
            break
        yield row
    for count, why in ((len(choice.known), KNOWN), (len(choice.aside), ASIDE), (unread, UNREAD)):
        if count:
            yield PassedOver(url, count, why)


def fetch_row(url: str, memento: Memento, fetch: Fetch, given: Given, read_page: ReadPage) -> Row:
    """A capture of the address, fetched as it was captured, read, judged and dated by the archive; or why not.

    What an archive keeps does not change, so a capture in which nothing can be read is unusable, and remembered as
    such; only what could not be fetched, or broke the reader, is refused and asked for again. Where the archive wants
    to be left alone, `asks_to_wait` tells until when of what comes.
    """
    try:
        piece = _piece(url, memento, fetch)
    except ServiceError as error:
        return Refusal(memento.url, error)
    try:
        row: Arrival | Wall = arrive(piece, given, read_page) if piece.format else _unread(url, piece, OTHER_TYPE)
    except (Invalid, TooLarge) as error:
        if error.field != "file" or (isinstance(error, Invalid) and error.may_pass):
            return Refusal(memento.url, error)
        row = _unread(url, piece, error.message)
    return replace(row, raw=make_raw(piece.data, piece.content_type)) if piece.format else row


def asks_to_wait(row: Row) -> str:
    """Why a capture was not even asked for: the archive wants to be left alone until then; "" when it was."""
    return row.error.message if isinstance(row, Refusal) and isinstance(row.error, TryLater) else ""


def _unread(url: str, piece: Piece, why: str) -> Wall:
    """A capture in which nothing can be read, kept with why."""
    at = datetime.fromisoformat(piece.fields["captured_at"])
    kind = f"content type {piece.content_type[:60]}"
    note = why.format(type=quoted(piece.content_type)) if why is OTHER_TYPE else why
    return Wall(
        name=piece.name,
        captured_at=at,
        dated_by=piece.dated_by,
        url=url,
        verdict=Verdict.EMPTY if piece.format else Verdict.ERROR_PAGE,
        signals=(kind,),
        note=note,
        excerpt="",
        status=piece.status,
    )


def _piece(url: str, memento: Memento, fetch: Fetch) -> Piece:
    answer = fetch(as_captured(memento.url))
    if isinstance(answer, Later):
        raise TryLater(answer)
    if isinstance(answer, str):
        raise Refused(f"{memento.url}: {answer}")
    at = parse_http_date(answer.memento_datetime)
    if at is None and answer.wants_rest:  # the archive itself, not what it keeps
        raise TryLater(f"The archive answered {answer.status} and asked to be left alone (Retry-After).")
    if at is None and answer.status != 200:
        raise Refused(f"{memento.url}: the archive itself answered {answer.status}; try again later.")
    format = FORMATS.get(answer.content_type.partition(";")[0].strip().lower(), "")
    return Piece(
        name=memento.url,
        format=format,
        data=answer.body,
        fields={"url": url, "captured_at": (at or memento.captured_at).isoformat(), "memento_url": memento.url},
        dated_by="the archive's date",
        content_type=answer.content_type,
        status=answer.status,
    )
