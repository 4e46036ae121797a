"""The verb that records files: import.

Refuses: a way of its own into the store; a version is recorded by service.record alone.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from service.cli.opening import (
    Opening,
    Progress,
    address_given,
    file_paths,
    page_reader,
    print_json,
    read_input,
    story_named,
    time_given,
    zone_named,
)
from service.cli.shown import at, columns
from service.cli.texts import FORMATS, as_json
from service.domain.errors import Invalid, ServiceError
from service.domain.stories import Article, make_article

if TYPE_CHECKING:
    from service.importing import Arrival
    from service.record import Recorded
    from service.text.memory import Memory
    from storage import Store


@dataclass
class Tally:
    """What became of each text of an import, in order."""

    rows: list[dict[str, object]] = field(default_factory=list)

    def add(self, file: str, outcome: str, **known: object) -> None:
        """One more text."""
        self.rows.append({"file": file, "outcome": outcome, **known})

    def settle(self, row: int, outcome: str, **known: object) -> None:
        """What became of a text that was added before."""
        self.rows[row] |= {"outcome": outcome, **known}

    def count(self, outcome: str) -> int:
        """How many texts came to this."""
        return sum(row["outcome"] == outcome for row in self.rows)


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--story", "slug", required=True, metavar="SLUG", help="The story the texts belong to.")
@click.option(
    "--article", "article_name", metavar="NAME", help="Id, address or title of the article; a new title starts one."
)
@click.option("--captured-at", metavar="TIME", help="When the text was seen; otherwise the file or its name says.")
@click.option("--published-at", metavar="TIME", help="When the text was published.")
@click.option("--url", default="", help="Where the text was published.")
@click.option("--zone", default="UTC", show_default=True, help="Time zone of times without an offset.")
@click.option("--format", "format", type=FORMATS, help="What every PATH is; otherwise the names tell.")
@click.option("--dry-run", is_flag=True, help="Say what would happen; nothing is stored.")
@as_json
@click.pass_obj
def import_files(
    opening: Opening,
    paths: tuple[str, ...],
    slug: str,
    article_name: str | None,
    captured_at: str | None,
    published_at: str | None,
    url: str,
    zone: str,
    format: str | None,
    dry_run: bool,
    is_json: bool,
) -> int:
    """Record versions of an article from files and folders, in any order of dates.

    PATH is a text, Markdown, HTML or JSON file, a folder of them, or - for standard input. Each text needs a date: the
    option's, the file's own, or one in its name. A file that cannot be read is named, the others are recorded, and
    the exit status is 2. Example:

        python -m service import 2026-01-06T21-00Z.txt --story paris-talks --url https://example.org/talks
    """
    from service.importing import read_files
    from service.text.memory import Memory

    place = zone_named(zone)
    seen_at, said_at = time_given("captured_at", captured_at, place), time_given("published_at", published_at, place)
    address_given(url)
    files = [file for path in paths for file in file_paths(path)]
    tally, memory, progress = Tally(), Memory(), Progress()
    found: list[tuple[int, Arrival]] = []  # with its row in the tally
    with _writing(opening, is_dry=dry_run) as store, page_reader() as read_page:
        from service.clock import now

        story_named(store, slug)
        for number, file in enumerate(files, 1):
            progress.at(f"{number} of {len(files)}: {os.path.basename(file)}")
            try:
                name, data = read_input(file)
                arrivals = read_files(
                    name,
                    data,
                    captured_at=seen_at,
                    published_at=said_at,
                    url=url,
                    zone=place,
                    now=now(),
                    format=format or "",
                    read_page=read_page,
                )
            except ServiceError as error:
                tally.add(file, "refused", note=error.message)
                continue
            for arrival in arrivals:
                found.append((len(tally.rows), arrival))
                tally.add(arrival.name, "not yet")
        _record_all(opening, store, slug, article_name, found, tally, memory, progress)
    progress.done()
    return _tell(tally, is_json, is_dry=dry_run)


def _record_all(
    opening: Opening,
    store: "Store",
    slug: str,
    article_name: str | None,
    found: "list[tuple[int, Arrival]]",
    tally: Tally,
    memory: "Memory",
    progress: Progress,
) -> None:
    """Every text is recorded, oldest first, and of each article only the newest text of all these is news (law 1)."""
    from service.clock import now

    placed: list[tuple[int, Arrival, Article]] = []
    for row, arrival in sorted(found, key=lambda one: (_seen_at(one[1]), one[0])):
        try:
            placed.append((row, arrival, _article_for(store, slug, article_name, arrival)))
        except ServiceError as error:
            tally.settle(row, "refused", note=error.message)
    news = _news(placed)
    for number, (row, arrival, article) in enumerate(placed, 1):
        progress.at(f"recording {number} of {len(placed)}: {os.path.basename(arrival.name)}")
        try:
            done = _record(opening, store, article, arrival, memory, now(), notify=row in news)
            tally.settle(row, str(done.outcome), **_known(article, arrival, done))
        except ServiceError as error:
            tally.settle(row, "refused", note=error.message)


def _news(placed: "list[tuple[int, Arrival, Article]]") -> frozenset[int]:
    """The rows that anybody may be told of: of each article the newest text, at the time it was first seen here."""
    first: dict[str, tuple[str, int]] = {}
    for row, arrival, article in placed:  # oldest first
        if first.get(article.id, ("", 0))[0] != arrival.text:
            first[article.id] = arrival.text, row
    return frozenset(row for _, row in first.values())


def _seen_at(arrival: "Arrival") -> datetime:
    assert arrival.captured_at is not None  # a text without a date was refused
    return arrival.captured_at


@contextmanager
def _writing(opening: Opening, *, is_dry: bool) -> "Iterator[Store]":
    """The store; for a dry run a copy that is gone afterwards, so that it is exact and locks nobody out."""
    with opening.store() as store:
        if not is_dry:
            yield store
            return
        from storage import Store, upkeep

        with TemporaryDirectory() as folder:
            copy = Path(folder) / "dry-run.db"
            upkeep.backup(store, copy)
            with Store(copy) as copied:
                yield copied


def _article_for(store: "Store", slug: str, named: str | None, arrival: "Arrival") -> Article:
    """The article a text belongs to: the one named, the one at its address, or the story's only one; else a new one."""
    from storage import stories

    known = stories.list_articles(store, slug)
    if named:
        fitting = [article for article in known if named in (article.id, article.url, article.title)]
        return fitting[0] if fitting else _new_article(store, slug, named, arrival)
    if arrival.url:
        return stories.find_article_by_url(store, slug, arrival.url) or _new_article(
            store, slug, arrival.headline or arrival.url, arrival
        )
    if len(known) > 1:
        raise Invalid(
            "article", arrival.name, f"{slug} has {len(known)} articles; say with --article or --url which one this is"
        )
    return known[0] if known else _new_article(store, slug, arrival.headline or arrival.name, arrival)


def _new_article(store: "Store", slug: str, title: str, arrival: "Arrival") -> Article:
    from storage import stories

    url = arrival.url or (title if title.startswith(("http://", "https://")) else "")
    article = make_article(
        slug,
        url=url,
        title=arrival.headline if title == url and arrival.headline else title,
        language=arrival.language,
    )
    with store.transaction():  # another import may be making the same article now
        found = stories.find_article(store, article.id)
        if found is None:
            stories.save_article(store, article)
    return found or article


def _record(
    opening: Opening,
    store: "Store",
    article: Article,
    arrival: "Arrival",
    memory: "Memory",
    now: datetime,
    *,
    notify: bool,
) -> "Recorded":
    from service.domain.captures import make_capture
    from service.importing import version_of
    from service.record import record

    return record(
        store,
        make_capture(version_of(arrival, article)),
        memory=memory,
        public_url=opening.settings.public_url,
        now=now,
        notify=notify,
    )


def _known(article: Article, arrival: "Arrival", done: "Recorded") -> dict[str, object]:
    seen_at = _seen_at(arrival)
    return {
        "article_id": article.id,
        "captured_at": f"{seen_at:%Y-%m-%dT%H:%M:%SZ}",
        "dated_by": arrival.dated_by,
        "version_id": done.version.id if done.version else None,
        "reports": [{"id": report.id, "headline": report.headline} for report in done.reports],
        "when": at(seen_at),
    }


def _tell(tally: Tally, is_json: bool, *, is_dry: bool) -> int:
    outcomes = list(dict.fromkeys(str(row["outcome"]) for row in tally.rows))
    counts = {outcome: tally.count(outcome) for outcome in outcomes}
    if is_json:
        files = [{key: value for key, value in row.items() if key != "when"} for row in tally.rows]
        print_json({"dry_run": is_dry, "files": files, "counts": counts})
    else:
        kept = [row for row in tally.rows if row["outcome"] != "refused"]
        lines = columns((str(row["outcome"]), str(row["when"]), str(row["file"]), _headline(row)) for row in kept)
        summary = ", ".join(f"{count:,} {outcome}" for outcome, count in counts.items())
        click.echo("\n".join([*lines, f"{'Dry run, nothing stored: ' if is_dry else ''}{summary}."]))
    for row in tally.rows:
        if row["outcome"] == "refused":
            click.echo(str(row["note"]), err=True)
    return 2 if tally.count("refused") else 0


def _headline(row: dict[str, object]) -> str:
    reports = row["reports"]
    return str(reports[-1]["headline"]) if isinstance(reports, list) and reports else ""


COMMANDS = {"import": import_files}
