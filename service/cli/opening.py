"""What a verb needs opened: settings, the store, files, times and a place for progress.

Refuses: reading settings any other way than service.settings; opening a file twice.
"""

import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from service.domain.errors import Invalid, Refused, ServiceError, quoted

#: A day and nothing finer.
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

if TYPE_CHECKING:
    from service.domain.stories import Story
    from service.importing import PageText, ReadPage
    from service.outbound import Outbound
    from service.settings import Settings
    from service.text.memory import Memory
    from service.vault import Vault
    from service.watching.page import PageReader
    from service.watching.robots import RobotsMemory
    from storage import Store

#: A verb that takes longer than this says where it is, when somebody is looking. In seconds.
PATIENCE = 1.0

#: Least time between two words of progress, in seconds.
PROGRESS_EVERY = 0.2


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the data lies, and the doors to it. Nothing is opened before it is asked for."""

    data: str | None

    @property
    def settings(self) -> "Settings":
        """The settings of this call; what nothing says of where the service is reached is as it was served last."""
        from service.domain.addresses import COMMAND
        from service.served import where_last

        found = self.settings_with()
        last = where_last(found, os.environ)
        with suppress(ServiceError):  # somebody wrote into that file
            found = self.settings_with(**last) if last else found
        return replace(found, asks_as=COMMAND)

    def settings_with(self, **given: str | None) -> "Settings":
        """The settings of this call, where an option that was given stands for its variable. Raises as settings do."""
        from service.settings import read_settings

        options = {"STET_DATA": self.data, **given}
        return read_settings({**os.environ, **{name: value for name, value in options.items() if value}})

    @contextmanager
    def store(self) -> Iterator["Store"]:
        """The store, made when it is not there, closed at the end."""
        from storage import Store

        settings = self.settings
        try:
            settings.database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            why = f"it cannot be made ({error.strerror}); a folder, or a path where one can be made, is accepted"
            raise Invalid("data folder", settings.database.parent, why) from error
        with Store(settings.database) as store:
            yield store

    def memory(self) -> "Memory":
        """A new memory of the reader that the settings name."""
        from service.reader import memory_for

        return memory_for(self.settings.reader)

    def vault(self) -> "Vault":
        """What seals and opens secrets."""
        from service.vault import Vault

        return Vault(self.settings.key_file)

    def outbound(self) -> "Outbound":
        """The door to the network."""
        from service.check.hosts import door_of

        return door_of(self.settings)

    def robots(self) -> "RobotsMemory":
        """What sites asked of programs, of this process and of others of the same data."""
        from service.check.hosts import robots_of

        return robots_of(self.settings)


@contextmanager
def page_reader() -> "Iterator[ReadPage]":
    """The reader of pages and PDFs: its child process starts when the first one comes, and ends with the block."""
    readers: list[PageReader] = []

    def read(data: bytes, url: str, content_type: str, status: int | None) -> "PageText":
        from service.watching.imported import read_page
        from service.watching.page import PageReader

        if not readers:
            readers.append(PageReader())
        return read_page(data, url, content_type, status, readers[0])

    try:
        yield read
    finally:
        for reader in readers:
            reader.close()


def zone_named(name: str) -> tzinfo:
    """The time zone of this name. Raises Invalid when there is none."""
    try:
        return UTC if name.upper() in ("UTC", "Z") else ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Invalid("zone", name, "a name such as UTC or Europe/Paris is accepted") from error


def time_given(field: str, value: str | None, zone: tzinfo = UTC) -> datetime | None:
    """The time somebody gave as an option, None when none. Raises Invalid when it is unreadable or in the future."""
    from service.clock import now
    from service.importing import parse_time

    return None if value is None else parse_time(field, value, zone=zone, now=now())


def is_day_alone(value: str) -> bool:
    """Whether somebody gave a day and no time of it.

    >>> is_day_alone("2026-01-07"), is_day_alone("2026-01-07T12:00Z")
    (True, False)
    """
    return _DAY.fullmatch(value.strip()) is not None


def end_given(field: str, value: str | None) -> datetime:
    """The end of a period somebody gave as an option: a day counts whole, but not past now; now when none was given.

    Raises Invalid when it is unreadable or in the future.
    """
    from service.clock import now

    given, at_last = time_given(field, value), now()
    if given is None:
        return at_last
    is_day = value is not None and is_day_alone(value)
    return min(given + timedelta(days=1), at_last) if is_day else given


def period_given(since: str, until: str | None) -> tuple[datetime, datetime]:
    """The two ends of a period somebody gave as options.

    Raises Invalid when one is unreadable or in the future, or when the period ends before it begins.
    """
    began, ended = time_given("since", since), end_given("until", until)
    assert began is not None  # it was given
    is_day = until is not None and is_day_alone(until)
    last = ended - timedelta(seconds=1) if is_day and ended.time() == time_of_day.min else ended
    if last < began:
        raise Invalid("until", until, f"{since} or later is accepted, because it begins then")
    return began, ended


def address_given(url: str) -> str:
    """The address in its one form. Raises Invalid when it is none of the web."""
    from service.domain.addresses import tidy_address

    if url and (not url.lower().startswith(("http://", "https://")) or any(c.isspace() for c in url)):
        raise Invalid("url", url, "an address that begins with http:// or https:// is accepted")
    return tidy_address(url)


def public_address(opening: Opening, url: str) -> str:
    """The address in its one form, without the fragment, which no server ever sees.

    Raises Invalid and Refused, naming it, when Stet would never connect to it.
    """
    from service.domain.addresses import refuse_address, tidy_address
    from service.domain.networks import parse_openings

    try:
        refuse_address(url, parse_openings(opening.settings.private_networks), opening.settings.asks_as)
    except Refused as error:
        raise Refused(f"{quoted(url)} is refused: {error.message[0].lower()}{error.message[1:]}") from error
    return tidy_address(url)


def story_named(store: "Store", slug: str) -> "Story":
    """The story of this short name. Raises Invalid, saying where names come from, when there is none."""
    from storage import stories

    found = stories.find_story(store, slug)
    if found is None:
        raise Invalid("story", slug, "no story is called so; `story list` names them and `story create` makes one")
    return found


def print_json(value: object) -> None:
    """The value is on standard output as one JSON document."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def tell(value: object, lines: str, *, is_json: bool) -> None:
    """What a verb came to is on standard output: the value as JSON for a program, the lines for a person."""
    if is_json:
        print_json(value)
    else:
        click.echo(lines)


class Progress:
    """Where a long verb is, on standard error, when it takes over a second and somebody is looking."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        """monotonic: seconds from anywhere, for tests."""
        self._monotonic = monotonic
        self._began = self._spoke = monotonic()
        self._is_seen = sys.stderr.isatty()

    def at(self, words: str) -> None:
        """The words replace what was said before."""
        now = self._monotonic()
        if self._is_seen and now - self._began > PATIENCE and now - self._spoke > PROGRESS_EVERY:
            self._spoke = now
            click.echo(f"\r\x1b[K{words[:100]}", nl=False, err=True)

    def done(self) -> None:
        """Nothing of it is left on the screen."""
        if self._is_seen and self._spoke > self._began:
            click.echo("\r\x1b[K", nl=False, err=True)


def article_id_of(store: "Store", named: str) -> str:
    """The id of the article of this id, or of the one at this address, a watched one first.

    Raises Invalid for none or several.
    """
    from storage import stories, watches

    if stories.find_article(store, named) is not None:
        return named
    watched = [stories.load_article(store, one.article_id) for one in watches.list_watches(store)]
    fitting = [article.id for article in watched if article.url == named]
    if not fitting:
        found = (stories.find_article_by_url(store, one.story.id, named) for one in stories.list_stories(store))
        fitting = [article.id for article in found if article is not None]
    if len(fitting) != 1:
        why = "several stories have it; give the article's id" if fitting else "an article's id or address is accepted"
        raise Invalid("article", named, f"{why}, see `watch list` and the story's page")
    return fitting[0]
