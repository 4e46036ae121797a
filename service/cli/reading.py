"""The verbs of stories: make and list them, and read what they hold.

Refuses: recording a text (bringing/importing.py).
"""

from typing import TYPE_CHECKING

import click

from service.cli.logged import changing
from service.cli.managing import edit_story, remove_story
from service.cli.opening import Opening, print_json, story_named, time_given
from service.cli.shown import (
    at,
    columns,
    excerpt,
    many,
    new_notices,
    show_notices,
    show_observed,
    show_report,
    show_snapshot,
    show_switching,
)
from service.cli.texts import as_json
from service.domain.changes import Comparing
from service.domain.errors import TooLarge
from service.domain.stories import LONGEST_TITLE, Story, parse_slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.domain.claims import Snapshot
    from service.text.memory import Memory
    from storage import Store, TimelineEntry

#: Versions a timeline shows unless more are asked for.
ENTRIES = 50


@click.group()
def story() -> None:
    """Create, list, edit and remove stories."""


story.add_command(edit_story)
story.add_command(remove_story)


@story.command()
@click.argument("slug")
@click.option("--title", help="What the story is called, in at most 300 characters; otherwise made of SLUG.")
@click.option("--description", default="", help="One or two sentences.")
@click.option("--opened-at", metavar="TIME", help="When the story began; otherwise now.")
@as_json
@click.pass_obj
def create(
    opening: Opening, slug: str, title: str | None, description: str, opened_at: str | None, is_json: bool
) -> int:
    """Create a story. SLUG is its short name in addresses and commands. Example:

    python -m service story create paris-talks --title "Talks in Paris"
    """
    from service.clock import now
    from storage import stories

    if title and len(title) > LONGEST_TITLE:
        raise TooLarge("The title", len(title), LONGEST_TITLE, "characters")
    made = Story(
        id=parse_slug(slug),
        title=title or slug.replace("-", " ").capitalize(),
        description=description,
        opened_at=time_given("opened_at", opened_at) or now(),
    )
    with changing(opening, "stories.create", f"story={made.id}") as (store, _):
        stories.save_story(store, made)
    if is_json:
        from service.web.present.wire import wire_story

        print_json(wire_story(made))
    else:
        click.echo(f"Created {made.id}: {made.title}")
    return 0


@story.command("list")
@as_json
@click.pass_obj
def list_all(opening: Opening, is_json: bool) -> int:
    """List all stories. Example:

    python -m service story list
    """
    from storage import stories

    with opening.store() as store:
        found = stories.list_stories(store)
    if is_json:
        from service.web.present.wire import wire_story

        counts = [
            {"articles": s.article_count, "versions": s.version_count, "material": s.material_count} for s in found
        ]
        print_json({"stories": [{**wire_story(s.story), **count} for s, count in zip(found, counts, strict=True)]})
        return 0
    rows = [
        (s.story.id, many(s.version_count, "version"), many(s.material_count, "material change"), s.story.title)
        for s in found
    ]
    click.echo(
        "\n".join(columns(rows)) if rows else "There is no story yet; `story create` makes one, `seed` loads some."
    )
    return 0


@click.command()
@click.argument("slug")
@click.option("--limit", default=ENTRIES, show_default=True, type=click.IntRange(1, 1_000), help="Most versions shown.")
@as_json
@click.pass_obj
def timeline(opening: Opening, slug: str, limit: int, is_json: bool) -> int:
    """A story's versions, newest first, each with what changed since the one before. Example:

    python -m service timeline glen-fire
    """
    from storage import reports

    with opening.store() as store:
        found = story_named(store, slug)
        entries = reports.timeline(store, slug, limit=limit)
        notices = _notices_of(store, entries)
    if is_json:
        from service.web.present.wire import wire_article, wire_report, wire_story

        shown = [
            {
                "version": _version_line(entry),
                "article": wire_article(entry.article),
                "report": wire_report(entry.report) if entry.report else None,
                "notices": notices[entry.version.id],
            }
            for entry in entries
        ]
        print_json({"story": wire_story(found), "entries": shown})
        return 0
    click.echo(found.title)
    for entry in entries:
        click.echo(f"\n{at(entry.version.captured_at)}  {_name(entry)}  (version {entry.version.id})")
        for line in show_notices(notices[entry.version.id]):
            click.echo(f"  {line}")
        if entry.report is None:
            click.echo(f"  First version, {many(entry.version.claim_count, 'claim')}.")
            continue
        if entry.version.switching:
            click.echo(f"  {show_switching(entry.version.switching)}")
        for change in entry.report.material:
            click.echo(f"  {change.summary}")
        rest = len(entry.report.changes) - len(entry.report.material)
        folded = f"{many(rest, 'immaterial change')} folded away; " if rest else ""
        label = ", re-analysed" if entry.report.reanalysed_from else ""
        click.echo(f"  {folded}{entry.report.unchanged:,} unchanged. Report {entry.report.id}{label}")
    if not entries:
        click.echo("There is no version yet; `import` and `watch add` bring some.")
    return 0


@click.command()
@click.argument("id")
@as_json
@click.pass_obj
def report(opening: Opening, id: str, is_json: bool) -> int:
    """One comparison of two recorded versions, by the id a timeline shows. Example:

    python -m service report 3f2a9c0d1e5b7a864c21
    """
    from storage import reports, versions

    with opening.store() as store:
        found = reports.load_report(store, id)
        before = versions.load_version(store, found.before_version_id)
        after = versions.load_version(store, found.after_version_id)
        observed = reports.find_observed(store, before, after)
    if is_json:
        from service.web.present.wire import wire_comparison

        print_json(wire_comparison(found, before, after, observed))
    else:
        notices = new_notices(before.text, after.text) if found.comparing is Comparing.VERSIONS else ()
        click.echo(f"{show_observed(observed)}\n{show_report(found, notices)}")
    return 0


@click.command()
@click.argument("version")
@as_json
@click.pass_obj
def claims(opening: Opening, version: str, is_json: bool) -> int:
    """The claims of one recorded version, by the id a timeline shows. Example:

    python -m service claims 9d1c77aa02e4f5b83610
    """
    with opening.store() as store:
        snapshot = snapshot_of(store, version, opening.memory())
    if is_json:
        from service.cli.wire import wire_stored

        print_json(wire_stored(snapshot))
    else:
        click.echo(f"Seen {at(snapshot.version.captured_at)}\n{show_snapshot(snapshot)}")
    return 0


def snapshot_of(store: "Store", version_id: str, memory: "Memory") -> "Snapshot":
    """The stored snapshot, or one taken now when the rules are newer than the store."""
    from service.extraction.snapshot import extractor_of, take_snapshot
    from storage import versions

    version = versions.load_version(store, version_id)
    return versions.find_snapshot(store, version_id, extractor_of(memory)) or take_snapshot(version, memory)


def _notices_of(store: "Store", entries: "Iterable[TimelineEntry]") -> dict[str, list[str]]:
    """The correction notices that came with each version: of an article's first all that it has."""
    from storage.reading.noted import texts_of

    before = {one.version.id: one.report.before_version_id if one.report else "" for one in entries}
    texts = texts_of(store, [*before, *filter(None, before.values())])
    return {id: new_notices(texts.get(earlier, ""), texts.get(id, "")) for id, earlier in before.items()}


def _name(entry: "TimelineEntry") -> str:
    return entry.version.headline or entry.article.title or entry.article.url


def _version_line(entry: "TimelineEntry") -> dict[str, object]:
    version = entry.version
    return {
        "id": version.id,
        "captured_at": f"{version.captured_at:%Y-%m-%dT%H:%M:%SZ}",
        "headline": excerpt(version.headline, 300),
        "content_hash": version.content_hash,
        "origin": version.origin.value,
        "claims": version.claim_count,
    }


COMMANDS = {"story": story, "timeline": timeline, "report": report, "claims": claims}
