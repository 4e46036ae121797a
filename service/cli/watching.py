"""The verbs of watched pages: add, list, pause, resume, wish. Refuses: looking (looking.py), when to look again."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from service.cli.looking import preview
from service.cli.opening import Opening, article_id_of, print_json, public_address, story_named
from service.cli.shown import at, columns
from service.cli.texts import as_json
from service.domain.errors import Conflict, Invalid
from service.domain.stories import Article, Health, Watch, WatchState, make_article

if TYPE_CHECKING:
    from storage import Store


@click.group()
def watch() -> None:
    """Preview, add, list, pause and resume watched pages."""


watch.add_command(preview)


@watch.command()
@click.argument("url")
@click.option("--story", "slug", metavar="SLUG", help="The story the page belongs to.")
@click.option(
    "--article", "article_id", metavar="ID", help="An article without an address, which is at URL from now on."
)
@click.option("--title", default="", help="What the article is called until it has a headline.")
@click.option("--publisher", default="", help="Who publishes it.")
@as_json
@click.pass_obj
def add(
    opening: Opening, url: str, slug: str | None, article_id: str | None, title: str, publisher: str, is_json: bool
) -> int:
    """Watch the page at URL: the scheduler, or `check --due`, looks at it from now on.

    --story adds the page to a story; --article watches an article that came by import. Example:

        python -m service watch add https://example.org/talks --story paris-talks
    """
    from service.clock import now
    from service.domain.cadence import new_watch, resume_watch
    from storage import watches

    url = public_address(opening, url)
    with opening.store() as store:
        if slug is not None and article_id is None:
            story_named(store, slug)
        with store.transaction():
            article = _article_at(store, url, slug, article_id, title, publisher)
            known = watches.find_watch(store, article.id)
            if known is not None and known.state is WatchState.WATCHING:
                raise Conflict(f"{url} is watched already, as article {article.id}.")
            watches.save_watch(store, resume_watch(known, now()) if known else new_watch(article.id, now()))
    _tell_watch(article, WatchState.WATCHING, is_json)
    return 0


def _article_at(
    store: "Store", url: str, slug: str | None, article_id: str | None, title: str, publisher: str
) -> Article:
    """The article that is at this address from now on: the one named, the one that was there before, or a new one."""
    from storage import stories

    if article_id is not None and slug is None:
        return stories.give_address(store, article_id, url)
    if slug is None or article_id is not None:
        raise Invalid("watch", url, "either --story or --article is accepted")
    article = stories.find_article_by_url(store, slug, url)
    if article is None:
        article = make_article(slug, url=url, title=title, publisher=publisher)
        stories.save_article(store, article)
    return article


@watch.command("list")
@click.option("--story", "slug", metavar="SLUG", help="Only this story's.")
@as_json
@click.pass_obj
def list_all(opening: Opening, slug: str | None, is_json: bool) -> int:
    """List watched pages: health, what the last look came to, the last good capture, the next look, what failed.

    A page that no look has brought yet is "not read yet". Example:

        python -m service watch list
    """
    from storage import notices, stories, watches

    with opening.store() as store:
        if slug is not None:
            story_named(store, slug)
        found = [(one, stories.load_article(store, one.article_id)) for one in watches.list_watches(store, slug)]
        good = {article_id: captured for article_id, (captured, _) in notices.last_good_captures(store).items()}
    if is_json:
        from service.web.present.watching import wire_watched

        print_json({"watches": [wire_watched(one, article, good.get(article.id)) for one, article in found]})
        return 0
    rows = [
        (
            article.id,
            one.state.value,
            _health(one),
            one.last_outcome.value if one.last_outcome else "",
            f"good {at(good[article.id])}" if article.id in good else "never read",
            f"next {at(one.next_check_at)}" if one.state is WatchState.WATCHING else "",
            article.url,
            one.last_note if one.failures_in_a_row else "",
        )
        for one, article in found
    ]
    click.echo("\n".join(columns(rows)) if rows else "Nothing is watched; `watch add` begins.")
    return 0


def _health(watch: Watch) -> str:
    """A watch's health as the page of all watches says it."""
    if watch.last_checked_at is None:
        return "not looked at yet"
    return "not read yet" if watch.told_health is Health.UNKNOWN else watch.health.value


@watch.command()
@click.argument("article")
@as_json
@click.pass_obj
def pause(opening: Opening, article: str, is_json: bool) -> int:
    """Stop looking at ARTICLE (its id or address) until it is resumed. Example:

    python -m service watch pause https://example.org/talks
    """
    return _set_state(opening, article, WatchState.PAUSED, is_json)


@watch.command()
@click.argument("article")
@as_json
@click.pass_obj
def resume(opening: Opening, article: str, is_json: bool) -> int:
    """Look at ARTICLE (its id or address) again, from now on. Example:

    python -m service watch resume https://example.org/talks
    """
    return _set_state(opening, article, WatchState.WATCHING, is_json)


@watch.command()
@click.argument("article")
@click.option("--soonest", type=int, metavar="MINUTES", help="The shortest wait between two looks.")
@click.option("--latest", type=int, metavar="HOURS", help="The longest.")
@click.option("--quiet", metavar="FROM-TO", help="Hours without a look, such as 22:00-06:00; none to have none.")
@click.option("--zone", help="The time zone of those hours and of --cron, such as Europe/Berlin.")
@click.option("--cron", help="Fixed times instead of estimated waits, such as '0 6-22 * * 1-5'; none to have none.")
@click.option("--selector", help="A CSS selector of the article on the page; none to have none.")
@click.option("--robots", type=click.Choice(["heed", "ignore"]), help="Whether robots.txt is heeded.")
@as_json
@click.pass_obj
def wish(
    opening: Opening,
    article: str,
    soonest: int | None,
    latest: int | None,
    quiet: str | None,
    zone: str | None,
    cron: str | None,
    selector: str | None,
    robots: str | None,
    is_json: bool,
) -> int:
    """Say when and how ARTICLE (its id or address) is looked at; what is not named stays as it is. Example:

    python -m service watch wish https://example.org/talks --soonest 30 --quiet 22:00-06:00 --zone Europe/Berlin
    """
    from service.cli.wishing import wished
    from service.clock import now
    from storage import stories, watches

    with opening.store() as store, store.transaction():
        named = stories.load_article(store, article_id_of(store, article))
        watch = wished(
            watches.load_watch(store, named.id),
            now(),
            soonest=soonest,
            latest=latest,
            quiet=quiet,
            zone=zone,
            cron=cron,
            selector=selector,
            robots=robots,
        )
        watches.save_watch(store, watch)
    if is_json:
        from service.web.present.watching import wire_pace
        from service.web.present.wire import wire_article, wire_watch

        print_json({"article": wire_article(named), **wire_watch(watch), "pace": wire_pace(watch.pace)})
    else:
        click.echo(f"From the next look on: {named.url} (article {named.id})")
    return 0


def _set_state(opening: Opening, named: str, state: WatchState, is_json: bool) -> int:
    from service.clock import now
    from service.domain.cadence import resume_watch
    from storage import stories, watches

    with opening.store() as store, store.transaction():
        article = stories.load_article(store, article_id_of(store, named))
        known = watches.load_watch(store, article.id)
        watch = resume_watch(known, now()) if state is WatchState.WATCHING else replace(known, state=state)
        watches.save_watch(store, watch)
    _tell_watch(article, state, is_json)
    return 0


def _tell_watch(article: Article, state: WatchState, is_json: bool) -> None:
    if is_json:
        from service.web.present.wire import wire_article

        print_json({"article": wire_article(article), "state": state.value})
    else:
        click.echo(f"{state.value.capitalize()}: {article.url} (article {article.id})")


COMMANDS = {"watch": watch}
