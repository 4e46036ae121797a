"""The verb that brings an archive's captures of an address: mementos.

Refuses: a socket of its own; every address goes through the one door, with its site's leave.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import click

from service.cli.bringing.importing import tell
from service.cli.opening import (
    Opening,
    Progress,
    is_day_alone,
    page_reader,
    print_json,
    public_address,
    story_named,
    time_given,
)
from service.cli.shown import at, many
from service.cli.texts import as_json
from service.domain.errors import Invalid

#: From the first second of a day to its last.
LAST_SECOND = timedelta(days=1, seconds=-1)

if TYPE_CHECKING:
    from service.importing import Row
    from service.intake import Outcome
    from service.intake.mementos import Captures, Choice, Fetch
    from storage import Store


@click.command()
@click.argument("url")
@click.option("--story", "slug", required=True, metavar="SLUG", help="The story the article belongs to.")
@click.option(
    "--archive",
    default="wayback",
    show_default=True,
    help="wayback, or an address of TimeMaps (RFC 7089) with {url} where the article's belongs.",
)
@click.option("--since", metavar="TIME", help="No capture before this time.")
@click.option("--until", metavar="TIME", help="No capture after this time.")
@click.option(
    "--at-most",
    default=100,
    show_default=True,
    type=click.IntRange(1, 10_000),
    help="Most captures fetched; of more, these are spread evenly. One is fetched a second.",
)
@click.option("--again", is_flag=True, help="Fetch those again, too, that were unusable when they were fetched before.")
@click.option("--list", "is_list", is_flag=True, help="Only list what the archive has; nothing is fetched or stored.")
@click.option("--dry-run", is_flag=True, help="Fetch, and say what would happen and be reported; nothing is stored.")
@as_json
@click.pass_obj
def mementos(
    opening: Opening,
    url: str,
    slug: str,
    archive: str,
    since: str | None,
    until: str | None,
    at_most: int,
    again: bool,
    is_list: bool,
    dry_run: bool,
    is_json: bool,
) -> int:
    """Record an archive's captures of URL, each at the time the archive saw it.

    What is recorded already is not fetched again, nor what was unusable then, so a run that was stopped may be
    started again. Exit 2 when a capture could not be had. Example:

        python -m service mementos https://example.org/talks --story paris-talks --since 2026-01-05 --until 2026-01-12
    """
    from service.clock import now
    from service.importing import Given
    from service.importing.timemaps import timemap_address
    from service.intake import Plan, take_in
    from service.intake.mementos import BrokenOff, choose, find_mementos, memento_rows
    from storage import metadata

    url = public_address(opening, url)
    earliest, latest = time_given("since", since), _end_given(until)
    if earliest and latest and earliest > latest:
        raise Invalid("since", since, "a time before --until is accepted")
    timemap, progress, fetch = timemap_address(archive, url), Progress(), _fetch(opening)
    with opening.store() as store, page_reader() as read_page:
        story_named(store, slug)
        progress.at("asking the archive what it has")
        captures = find_mementos(timemap, fetch, earliest, latest)
        found = captures.mementos
        aside = frozenset() if again else metadata.list_unusable_times(store, slug, url)
        choice = choose(found, metadata.list_memento_urls(store, slug), aside, at_most)
        if is_list or not found:
            progress.done()
            return _list(url, captures, choice, is_json)
        fetched = memento_rows(url, choice, fetch, Given(now=now()), read_page, unread=captures.unread)
        rows = list(_watched(fetched, len(choice.new), progress))
        # however many runs it takes, the import is one piece of news at most: the one that ends it tells
        is_last = not any(isinstance(row, BrokenOff) for row in rows)
        outcomes = take_in(
            store,
            rows,
            Plan(story_id=slug, article=url, dry=dry_run, notify=is_last),
            memory=opening.memory(),
            public_url=opening.settings.public_url,
            now=now(),
            progress=lambda done, total: progress.at(f"recorded {done:,} of {total:,}"),
        )
        if is_last and choice.new and not dry_run and not any(one.is_news for one in outcomes):
            _tell_of_earlier(opening, store, outcomes, choice)
    progress.done()
    if not is_json and choice.left_out:
        click.echo(
            f"{many(len(found) - len(choice.left_out), 'capture')} of {len(found):,} in this range, spread evenly."
        )
    return tell(outcomes, is_json=is_json, is_dry=dry_run)


def _tell_of_earlier(opening: Opening, store: "Store", outcomes: "tuple[Outcome, ...]", choice: "Choice") -> None:
    """What an earlier run, which the archive broke off, brought as the newest text is told now, if nobody was yet."""
    from service.clock import now
    from service.record import tell_of
    from storage import chains, versions

    known = {one.url for one in choice.known}
    for article_id in sorted({one.article_id for one in outcomes if one.article_id}):
        chain = chains.list_current(store, article_id)
        if chain and versions.load_version(store, chain[-1].id).memento_url in known:
            tell_of(store, chain[-1].id, public_url=opening.settings.public_url, now=now())


def _end_given(until: str | None) -> datetime | None:
    """The end of the range, which belongs to it: of a day alone its last second."""
    found = time_given("until", until)
    is_day = until is not None and is_day_alone(until)
    return found + LAST_SECOND if found and is_day else found


def _fetch(opening: Opening) -> "Fetch":
    from service.check.leave import fetch_whole
    from service.clock import now
    from service.intake.mementos import fetching

    outbound, settings, robots = opening.outbound(), opening.settings, opening.robots()
    return fetching(lambda url: fetch_whole(url, outbound, now, settings, robots))


def _watched(rows: "Iterator[Row]", total: int, progress: Progress) -> "Iterator[Row]":
    for number, row in enumerate(rows, 1):
        progress.at(f"fetched {number:,} of {total:,}: {row.name}")
        yield row


def _list(url: str, captures: "Captures", choice: "Choice", is_json: bool) -> int:
    from service.intake.mementos import UNREAD

    found, unread = captures.mementos, captures.unread
    counts = {"chosen": len(choice.new), "known": len(choice.known), "unusable": len(choice.aside)}
    if is_json:
        listed = [{"captured_at": f"{one.captured_at:%Y-%m-%dT%H:%M:%SZ}", "memento_url": one.url} for one in found]
        print_json({"address": url, "mementos": listed, **counts, "unread_timemaps": unread})
        return 0
    click.echo(
        "\n".join(f"{at(one.captured_at)}  {one.url}" for one in found)
        or f"The archive has no capture of {url} in this range."
    )
    if found:
        was_unusable = f", {counts['unusable']:,} unusable before" if choice.aside else ""
        click.echo(
            f"{many(len(found), 'capture')}: {counts['chosen']:,} to fetch, {counts['known']:,} recorded "
            f"already{was_unusable}."
        )
    if unread:
        click.echo(f"{many(unread, 'TimeMap')} not asked for: {UNREAD}.")
    return 0


COMMANDS = {"mementos": mementos}
