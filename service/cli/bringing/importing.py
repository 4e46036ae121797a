"""The verb that records files: import.

Refuses: a way of its own into the store; texts are taken in by service.intake alone.
"""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from service.cli.bringing.files import open_input, paths_of
from service.cli.opening import (
    Opening,
    Progress,
    address_given,
    page_reader,
    print_json,
    story_named,
    time_given,
    zone_named,
)
from service.cli.shown import at, columns, many
from service.cli.texts import FORMATS, as_json

if TYPE_CHECKING:
    from service.importing import Given, ReadPage, Row
    from service.intake import Outcome

#: How somebody says which article a text belongs to that may belong to several.
SETTLED = " Import it again with --article ID or --url ADDRESS; `article merge ID INTO` makes two articles one."

#: Material changes shown of one text in a dry run; the rest is counted.
SHOWN_CHANGES = 5


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--story", "slug", metavar="SLUG", help="The story the texts belong to; a whole story names its own.")
@click.option(
    "--article", "article_name", metavar="NAME", help="Id, address or title of the article; a new title starts one."
)
@click.option("--captured-at", metavar="TIME", help="When the text was seen; otherwise the file or its name says.")
@click.option("--published-at", metavar="TIME", help="When the text was published.")
@click.option(
    "--url", default="", help="Where the text was published; of web archives only the captures of this address."
)
@click.option("--zone", default="UTC", show_default=True, help="Time zone of times without an offset.")
@click.option("--format", "format", type=FORMATS, help="What every PATH is; otherwise the files tell.")
@click.option(
    "--if-known",
    type=click.Choice(["skip", "replace-metadata", "fail"]),
    default="skip",
    show_default=True,
    help="What to do with a text that is recorded for its time already.",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen and be reported; nothing is stored.")
@as_json
@click.pass_obj
def import_files(
    opening: Opening,
    paths: tuple[str, ...],
    slug: str | None,
    article_name: str | None,
    captured_at: str | None,
    published_at: str | None,
    url: str,
    zone: str,
    format: str | None,
    if_known: str,
    dry_run: bool,
    is_json: bool,
) -> int:
    """Record versions of articles from files, folders and archives, in any order of dates.

    PATH is a text, Markdown, HTML, MHTML, PDF, JSON, NDJSON, CSV, feed, WARC, WACZ or zip file, a folder of them, or
    - for standard input. Each text needs a date: the option's, the file's own, or one in its name. What cannot be read
    is named, the rest is recorded, and the exit status is 2. An import that was stopped may be started again. A whole
    story that another Stet exported (`export --as ndjson`) is taken in as it was there. Example:

        python -m service import 2026-01-06T21-00Z.txt --story paris-talks --url https://example.org/talks
    """
    from service.cli.bringing.whole import carried_paths, take_whole
    from service.clock import now
    from service.importing import Given
    from service.intake import IfKnown, Plan, take_in

    if whole := carried_paths(paths):
        return take_whole(opening, paths, whole, slug, is_dry=dry_run, is_json=is_json)
    if slug is None:
        raise click.MissingParameter(param_type="option", param_hint="'--story'")
    place = zone_named(zone)
    given = Given(
        captured_at=time_given("captured_at", captured_at, place),
        published_at=time_given("published_at", published_at, place),
        url=address_given(url),
        zone=place,
        now=now(),
    )
    progress = Progress()
    with opening.store() as store, page_reader() as read_page:
        story_named(store, slug)
        outcomes = take_in(
            store,
            _rows(paths, given, format or "", read_page, progress),
            Plan(story_id=slug, article=article_name or "", if_known=IfKnown(if_known), dry=dry_run),
            memory=opening.memory(),
            public_url=opening.settings.public_url,
            now=now(),
            progress=lambda done, total: progress.at(f"recorded {done:,} of {total:,}"),
        )
    progress.done()
    return tell(outcomes, is_json=is_json, is_dry=dry_run)


def _rows(
    paths: tuple[str, ...], given: "Given", format: str, read_page: "ReadPage", progress: Progress
) -> "Iterator[Row]":
    """Everything in the files, one after the other."""
    from service.domain.errors import ServiceError
    from service.importing import PassedOver, Refusal, read_rows

    files, passed_over = paths_of(paths)
    for number, path in enumerate(files, 1):
        progress.at(f"read {number - 1:,} of {len(files):,}: {os.path.basename(path)}")
        try:
            with open_input(path) as (name, source):
                for row in read_rows(name, source, given, format=format, read_page=read_page):
                    yield row
                    progress.at(f"reading {number:,} of {len(files):,}: {row.name}")
        except ServiceError as error:
            yield Refusal(path, error)
    if passed_over:
        yield PassedOver("folders", passed_over, "they are hidden, or belong to a saved page")


def tell(outcomes: "tuple[Outcome, ...]", *, is_json: bool, is_dry: bool) -> int:
    """The outcomes are printed. Returns the exit status: 2 when anything was refused."""
    from service.intake import RowOutcome

    counts: dict[str, int] = {}
    for one in outcomes:
        counts[one.outcome.value] = counts.get(one.outcome.value, 0) + one.count
    if is_json:
        from service.web.present.importing import wire_outcome

        print_json({"dry_run": is_dry, "files": [wire_outcome(one) for one in outcomes], "counts": counts})
    else:
        from service.web.present.naming import tell_apart

        rows = [one for one in outcomes if one.outcome not in (RowOutcome.REFUSED, RowOutcome.PASSED_OVER)]
        apart = tell_apart(one.article for one in rows if one.article)
        shown = zip(columns(_columns(one, is_dry=is_dry) for one in rows), rows, strict=True)
        lines = [
            line for row, one in shown for line in (row, *_details(one, apart.get(one.article_id, ""), is_dry=is_dry))
        ]
        lines += [
            f"{one.outcome}: {one.count:,} in {one.name}. {one.note}"
            for one in outcomes
            if one.count > 1 or one.outcome is RowOutcome.PASSED_OVER
        ]
        said = (f"{count:,} {_word(outcome, is_dry=is_dry)}" for outcome, count in counts.items())
        summary = ", ".join(said) or "Nothing was found"
        click.echo("\n".join([*lines, f"{'Dry run, nothing stored: ' if is_dry else ''}{summary}."]))
    for one in outcomes:
        if one.outcome is RowOutcome.REFUSED:
            how = SETTLED if one.is_unplaced else ""
            click.echo(" ".join(one.note.split()) + how, err=True)
    return 2 if RowOutcome.REFUSED.value in counts else 0


def _word(outcome: str, *, is_dry: bool) -> str:
    """The outcome as a person reads it: nothing is recorded in a dry run. JSON has the same values in both."""
    return "would be recorded" if is_dry and outcome == "recorded" else outcome


def _columns(one: "Outcome", *, is_dry: bool) -> tuple[str, ...]:
    is_told_below = is_dry or one.is_new_article
    what = one.note if not one.reports else "" if is_told_below else one.reports[0].headline
    seen = f"{at(one.captured_at)}, from {one.dated_by}" if one.captured_at else ""
    return (_word(one.outcome.value, is_dry=is_dry), seen, one.name, what)


def _details(one: "Outcome", apart: str, *, is_dry: bool) -> Iterator[str]:
    """Where the text would stand, and what would be reported; of what is recorded, only what nobody knew before.

    apart: what tells its article from another of its name, "" where there is none.
    """
    noted = [f"    {one.note}"] if one.note and one.reports else []  # without a report it stands in the line above
    if not (is_dry or one.is_new_article):
        yield from noted
        return
    article = f"{'a new article' if one.is_new_article else 'the article'} “{one.article_title}”"
    article += f" ({apart})" if apart else ""
    neighbours = [
        f"{word} {at(neighbour.captured_at)}"
        for word, neighbour in (("after", one.before), ("before", one.after))
        if neighbour is not None
    ]
    yield f"    in {article}{', ' if neighbours else ''}{' and '.join(neighbours)}"
    yield from noted
    for report in one.reports:
        yield f"    {report.headline}"
        yield from (f"      - {summary}" for summary in report.changes[:SHOWN_CHANGES] if summary != report.headline)
        yield from (f"      correction notice: {' '.join(notice.split())}" for notice in report.notices)
        if len(report.changes) > SHOWN_CHANGES:
            yield f"      and {many(len(report.changes) - SHOWN_CHANGES, 'more material change')}"


COMMANDS = {"import": import_files}
