"""The verbs that put stories and articles right: edit, merge and part, remove.

Refuses: removing a version: `capture set-aside` says that a text is not the article.
"""

from typing import TYPE_CHECKING

import click

from service.cli.logged import COMMAND_LINE, changing
from service.cli.opening import Opening, print_json, tell
from service.cli.shown import at, many
from service.cli.texts import as_json
from service.domain.addresses import given_address
from service.domain.errors import Conflict

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from storage import Store

sure = click.option("--yes", is_flag=True, help="Do not ask.")
reason = click.option("--reason", default="", help="Why, in your own words; kept with what is left.")


@click.group()
def article() -> None:
    """Put articles right: what they are called, which are one, what is removed."""


@article.command("edit")
@click.argument("id")
@click.option("--title", help="As lists call it.")
@click.option("--publisher", help="Whose it is.")
@click.option("--address", help="Where it stands; empty for none.")
@as_json
@click.pass_obj
def edit(
    opening: Opening, id: str, title: str | None, publisher: str | None, address: str | None, is_json: bool
) -> int:
    """Change an article's title, publisher or address; what is not given stays. Example:

    python -m service article edit 3f2a9c0d1e5b7a864c21 --publisher "The Weir Post"
    """
    from service.record.curating.renaming import rename_article
    from service.web.present.wire import wire_article
    from storage import stories

    with changing(opening, "articles.describe", f"article={id}") as (store, _):
        known = stories.load_article(store, id)
        named = rename_article(
            store,
            id,
            title=known.title if title is None else " ".join(title.split()),
            publisher=known.publisher if publisher is None else " ".join(publisher.split()),
            url=known.url if address is None else given_address("address", address),
            memory=opening.memory(),
        )
    said = f"{named.id}: {named.title or 'no title'}, {named.publisher or 'no publisher'}, {named.url or 'no address'}"
    tell(wire_article(named), said, is_json=is_json)
    return 0


@article.command("merge")
@click.argument("id")
@click.argument("into")
@click.option("--note", default="", help="Why, in your own words; kept with the merger.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen; exit 1 when it cannot be done.")
@as_json
@click.pass_obj
def merge(opening: Opening, id: str, into: str, note: str, dry_run: bool, is_json: bool) -> int:
    """What was seen of ID counts as seen of INTO, another article of its story. `article part` takes it back. Example:

    python -m service article merge 3f2a9c0d1e5b7a864c21 9d1c77aa02e4f5b83610 --dry-run
    """
    from service.clock import now
    from service.record.curating.uniting import foresee, unite
    from service.web.present.managing import wire_merger, wire_outlook

    if dry_run:
        with opening.store() as store:
            outlook = foresee(store, id, into, memory=opening.memory(), now=now())
        lines = [
            f"{many(outlook.captures, 'capture')} would count there, {many(outlook.versions, 'version')} among them.",
            f"{many(outlook.retired, 'report')} would no longer be listed, and instead:",
            *(f"    {headline}" for headline in outlook.reports),
            *outlook.clashes,
            *outlook.doubts,
        ]
        tell(wire_outlook(outlook), "\n".join(lines), is_json=is_json)
        return 1 if outlook.clashes else 0
    memory = opening.memory()
    with changing(opening, "articles.merge", f"article={id} into={into}", plans_first=True) as (store, moment):
        merger = unite(store, id, into, note=note, memory=memory, now=moment)
    tell(wire_merger(merger), f"{id} is {into} from now on; `article part {id}` takes it back.", is_json=is_json)
    return 0


@article.command("part")
@click.argument("id")
@as_json
@click.pass_obj
def part(opening: Opening, id: str, is_json: bool) -> int:
    """ID is an article of its own again, and both are what they would be without the merger. Example:

    python -m service article part 3f2a9c0d1e5b7a864c21
    """
    from service.record.curating.uniting import part as take_back
    from service.web.present.managing import wire_merger

    memory = opening.memory()
    with changing(opening, "articles.part", f"article={id}", plans_first=True) as (store, moment):
        merger = take_back(store, id, memory=memory, now=moment)
    tell(wire_merger(merger), f"{id} is an article of its own again.", is_json=is_json)
    return 0


@article.command("remove")
@click.argument("id")
@reason
@sure
@click.pass_obj
def remove(opening: Opening, id: str, reason: str, yes: bool) -> int:
    """Remove an article for good, with all that was recorded of it; exit 1 when that was not confirmed. Example:

    python -m service article remove 3f2a9c0d1e5b7a864c21 --reason "court order"
    """
    from service.record.curating.removing import find_obstacle, foresee_article, list_going, remove_article

    with opening.store() as store:
        if obstacle := find_obstacle(store, id):
            raise Conflict(obstacle)
        going, loss = list_going(store, id), foresee_article(store, id)
    named = " and ".join(one.title or one.url or one.id for one in going)
    return _remove(
        opening,
        id,
        f"{named} for good ({many(len(going), 'article')})",
        f"{many(loss.versions, 'version')}, {many(loss.captures, 'capture')} and {many(loss.reports, 'report')}",
        ("articles.remove", f"article={id}"),
        lambda store, now: remove_article(store, id, by=COMMAND_LINE, reason=reason, now=now),
        is_sure=yes,
    )


@click.command("edit")
@click.argument("slug")
@click.option("--title", help="What the story is called.")
@click.option("--description", help="One or two sentences; empty for none.")
@as_json
@click.pass_obj
def edit_story(opening: Opening, slug: str, title: str | None, description: str | None, is_json: bool) -> int:
    """Change a story's title or description; its short name stays. Example:

    python -m service story edit paris-talks --title "The talks in Paris"
    """
    from service.record.curating.renaming import rename_story
    from service.web.present.wire import wire_story
    from storage import stories

    with changing(opening, "stories.describe", f"story={slug}") as (store, _):
        known = stories.load_story(store, slug)
        named = rename_story(
            store,
            slug,
            title=known.title if title is None else " ".join(title.split()),
            description=known.description if description is None else description,
        )
    tell(wire_story(named), f"{named.id}: {named.title}", is_json=is_json)
    return 0


@click.command("remove")
@click.argument("slug")
@reason
@sure
@click.pass_obj
def remove_story(opening: Opening, slug: str, reason: str, yes: bool) -> int:
    """Remove a story for good, with its articles and webhooks; exit 1 when that was not confirmed. Example:

    python -m service story remove paris-talks --reason "a trial"
    """
    from service.record.curating.removing import foresee_story
    from service.record.curating.removing import remove_story as remove_for_good

    with opening.store() as store:
        loss = foresee_story(store, slug)
    return _remove(
        opening,
        slug,
        f"{slug} for good",
        f"{many(loss.articles, 'article')}, {many(loss.versions, 'version')} and {many(loss.reports, 'report')}",
        ("stories.remove", f"story={slug}"),
        lambda store, now: remove_for_good(store, slug, by=COMMAND_LINE, reason=reason, now=now),
        is_sure=yes,
    )


def _remove(
    opening: Opening,
    id: str,
    what: str,
    lost: str,
    deed: tuple[str, str],
    remove: "Callable[[Store, datetime], object]",
    *,
    is_sure: bool,
) -> int:
    """Asks, removes, writes the file anew and says so. The exit code: 1 when it was not confirmed.

    deed: the action and the object, as the log of what was done names them.
    """
    from storage.curating.overwriting import list_remains, write_anew

    if not is_sure and not click.confirm(f"Remove {what}, with {lost}?"):
        return 1
    with changing(opening, *deed) as (store, moment):
        remove(store, moment)
    with opening.store() as store:
        write_anew(store, moment)
        remains = list_remains(store)
    click.echo(f"Removed {id}, with {lost}. `removals` shows the hashes that are left.")
    for one in remains:
        click.echo(one, err=True)
    return 0


@click.command("removals")
@click.option("--overwrite", is_flag=True, help="Write the file anew where that is left to do; exit 1 when hindered.")
@as_json
@click.pass_obj
def list_removals(opening: Opening, overwrite: bool, is_json: bool) -> int:
    """What was removed for good, when, by whom and why, with the hashes of what was there. Example:

    python -m service removals
    """
    from service.web.present.managing import wire_removal
    from storage.curating import overwriting, removals

    is_hindered = False
    if overwrite:
        with changing(opening, "removals.overwrite", "", plans_first=True) as (store, moment):
            is_hindered = not overwriting.finish(store, moment)
    with opening.store() as store:
        found, remains = removals.list_removals(store, with_closed=True), overwriting.list_remains(store)
    for sentence in remains:
        click.echo(sentence, err=True)
    if is_hindered:
        return 1
    if is_json:
        print_json({"removals": [wire_removal(one) for one in found]})
        return 0
    for one in found:
        named = one.title or one.address or one.article_id
        what = "article" if one.article_id else "story"
        click.echo(f"{at(one.removed_at)}  {what} {one.story_id} {one.article_id}  {named}  by {one.removed_by}")
        for line in filter(None, (one.reason, f"seal {one.seal}, entry {one.entries}" if one.seal else "")):
            click.echo(f"    {line}")
        for captured_at, content_hash in one.versions:
            click.echo(f"    {at(captured_at)}  {content_hash}")
    if not found:
        click.echo("Nothing was removed.")
    return 0


COMMANDS = {"article": article, "removals": list_removals}
