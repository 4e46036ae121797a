"""The verbs that take something away: a story as data, the evidence of a report, a citation.

Refuses: the forms (service/publishing); storing.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from service.cli.opening import Opening, Progress, print_json, story_named, tell
from service.cli.reading import snapshot_of
from service.cli.shown import at
from service.cli.texts import as_json
from service.domain.errors import Invalid, NotFound, Refused, quoted

if TYPE_CHECKING:
    from service.publishing.addresses import Site
    from service.text.memory import Memory
    from storage import Store

#: Forms a story is exported in.
FORMS = click.Choice(["json", "ndjson", "changes", "figures", "positions"])

TO = click.option(
    "--output", metavar="PATH", help="A file to write, which must not be there yet; else standard output."
)


@click.command()
@click.argument("slug")
@click.option(
    "--as",
    "form",
    type=FORMS,
    default="json",
    show_default=True,
    help="json to read; ndjson to take in elsewhere with import; changes, figures or positions as CSV.",
)
@TO
@as_json
@click.pass_obj
def export(opening: Opening, slug: str, form: str, output: str | None, is_json: bool) -> int:
    """A whole story. As ndjson it is everything another Stet needs to have the same story, with identical hashes.

    Example:

    python -m service export glen-fire --as ndjson --output glen-fire.ndjson
    """
    with opening.store() as store:
        story_named(store, slug)
        if form == "json":
            if output is None:
                print_json(_whole(store, slug, opening.memory()))
                return 0
            import json

            _write(
                [json.dumps(_whole(store, slug, opening.memory()), ensure_ascii=False, indent=2).encode() + b"\n"],
                output,
            )
            return 0
        if form == "ndjson":
            from service.exchange.sending import export_story

            _write(_counted(export_story(store, slug, opening.memory())), output)
            return 0
        from service.publishing.addresses import Site

        _write([_table(store, slug, form, Site(opening.settings.public_url))], output)
    return 0


@click.command()
@click.argument("report")
@click.option("--output", metavar="PATH", help="Where to write it; otherwise stet-report-ID.zip in this folder.")
@click.pass_obj
def bundle(opening: Opening, report: str, output: str | None) -> int:
    """The evidence of a report as one zip: both texts, every change and claim, hashes, and how to check them.

    Example:

    python -m service bundle 3f2a9c0d1e5b7a864c21
    """
    from service.exchange.evidence import gather_evidence
    from service.publishing.addresses import Site
    from service.publishing.bundle import name_of, write_bundle
    from service.web.present.wire import wire_comparison, wire_snapshot

    with opening.store() as store:
        gathered = gather_evidence(store, report, opening.memory())
    sides = gathered.before, gathered.after
    told = wire_comparison(gathered.report, sides[0].version, sides[1].version, gathered.observed)
    claims = wire_snapshot(sides[0]), wire_snapshot(sides[1])
    path = output or f"{name_of(report)}.zip"
    _write([write_bundle(Site(opening.settings.public_url), gathered, told, claims)], path)
    if path != "-":
        click.echo(f"Wrote {path}. Check it: unzip {path} && cd {name_of(report)} && sha256sum -c SHA256SUMS")
    return 0


@click.command()
@click.argument("id")
@as_json
@click.pass_obj
def cite(opening: Opening, id: str, is_json: bool) -> int:
    """A version or a report as a citation, in plain words and as a {{cite news}} template. Example:

    python -m service cite 9d1c77aa02e4f5b83610
    """
    from service.publishing.addresses import Site
    from service.publishing.citing import cite_report, cite_version
    from storage import reports, stories, versions
    from storage.curating import redatings

    site = Site(opening.settings.public_url)
    with opening.store() as store:
        version, report = versions.find_version(store, id), reports.find_report(store, id)
        if report is not None:
            before = versions.load_version(store, report.before_version_id)
            after = versions.load_version(store, report.after_version_id)
            article = stories.load_article(store, after.article_id)
            observed = reports.find_observed(store, before, after)
            redated = redatings.list_behind(store, before.id, after.id)
            found = cite_report(site, report, before, after, article, observed, redated=redated)
        elif version is not None:
            words = redatings.list_behind(store, version.id)[version.id]
            found = cite_version(site, version, stories.load_article(store, version.article_id), words)
        else:
            raise NotFound("version or report", id)
    tell({"text": found.text, "template": found.template}, f"{found.text}\n\n{found.template}", is_json=is_json)
    if opening.settings.is_public_here_only:
        click.echo(
            f"The address in it, {opening.settings.public_url}, works on this machine only, until STET_PUBLIC_URL is "
            "set.",
            err=True,
        )
    return 0


def _whole(store: "Store", slug: str, memory: "Memory") -> dict[str, object]:
    """A whole story as one JSON document: articles, versions with their texts and claims, reports."""
    from service.cli.wire import wire_export
    from storage import reports, stories, threads, versions

    progress = Progress()
    articles = []
    for article in stories.list_articles(store, slug):
        snapshots = []
        for summary in versions.list_versions(store, article.id):
            progress.at(f"{article.title}, {at(summary.captured_at)}")
            snapshots.append(snapshot_of(store, summary.id, memory))
        articles.append((article, tuple(snapshots), reports.list_current_reports(store, article.id)))
    progress.done()
    return wire_export(stories.load_story(store, slug), articles, threads.list_decisions(store, slug))


def _table(store: "Store", slug: str, form: str, site: "Site") -> bytes:
    from service.cli.threads.noted import own_claims
    from service.comparison.story.matrix import position_matrix
    from service.comparison.story.series import figure_series
    from service.comparison.story.spells import read_story, spells_by_turn
    from service.domain.threads import ThreadFamily
    from service.exchange.listing import list_told
    from service.publishing.tables import (
        CHANGES,
        FIGURES,
        POSITIONS,
        change_rows,
        figure_rows,
        position_rows,
        write_table,
    )
    from service.web.present.reading.noted import changes_noted
    from storage import threads
    from storage.reading.noted import texts_of

    if form == "changes":
        with store.reading():
            told = list_told(store, slug)
            noted = changes_noted((report for report, _, _ in told), partial(texts_of, store))
        return write_table(CHANGES, change_rows(site, told, noted))
    family = ThreadFamily.FIGURE if form == "figures" else ThreadFamily.POSITION
    appearances = threads.list_appearances(store, slug, family)
    view = read_story(appearances, threads.list_chains(store, slug), seen=threads.list_turns(store, slug))
    view, _ = own_claims(store, view)
    if form == "figures":
        return write_table(FIGURES, figure_rows(site, figure_series(spells_by_turn(view))))
    return write_table(POSITIONS, position_rows(site, position_matrix(view)))


def _counted(lines: Iterable[bytes]) -> Iterator[bytes]:
    progress = Progress()
    for number, line in enumerate(lines, 1):
        progress.at(f"line {number:,}")
        yield line
    progress.done()


def _write(data: Iterable[bytes], output: str | None) -> None:
    """The data are in a new file, all of them or none, or on standard output. Raises Refused, Invalid."""
    if output is None or output == "-":
        for piece in data:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    path = Path(output)
    if path.exists():
        raise Refused(f"{quoted(output)} is there already; a path where there is no file yet is accepted.")
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            for piece in data:
                file.write(piece)
        os.replace(unfinished, path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        why = f"it cannot be written ({error.strerror}); a path in a folder that is there is accepted"
        raise Invalid("output", output, why) from error


COMMANDS = {"export": export, "bundle": bundle, "cite": cite}
