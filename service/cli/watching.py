"""The verbs of watched pages: add, pause, resume, wish. Refuses: looking (looking.py), showing them (watched.py)."""

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from service.cli.logged import Deed, changing, doing
from service.cli.looking import preview
from service.cli.opening import Opening, article_id_of, print_json, public_address, story_named
from service.cli.shown import at
from service.cli.texts import as_json
from service.cli.watched import ignored, list_all, show
from service.domain.errors import Conflict, Invalid
from service.domain.stories import Article, Watch, WatchState, make_article

if TYPE_CHECKING:
    from storage import Store


@click.group()
def watch() -> None:
    """Preview, add, list, show, pause and resume watched pages."""


for one in (preview, list_all, show):
    watch.add_command(one)


@watch.command()
@click.argument("url")
@click.option("--story", "slug", metavar="SLUG", help="The story the page belongs to.")
@click.option(
    "--article", "article_id", metavar="ID", help="An article without an address, which is at URL from now on."
)
@click.option("--title", default="", help="What the article is called until it has a headline.")
@click.option("--publisher", default="", help="Who publishes it.")
@click.option("--selector", help="A CSS selector of the article on the page.")
@click.option(
    "--robots",
    type=click.Choice(["heed", "ignore"]),
    help="Whether robots.txt is heeded, as it is unless said; ignored only with the publisher's leave.",
)
@as_json
@click.pass_obj
def add(
    opening: Opening,
    url: str,
    slug: str | None,
    article_id: str | None,
    title: str,
    publisher: str,
    selector: str | None,
    robots: str | None,
    is_json: bool,
) -> int:
    """Watch the page at URL: the scheduler, or `check --due`, looks at it from now on.

    --story adds the page to a story; --article watches an article that came by import. Example:

        python -m service watch add https://example.org/talks --story paris-talks
    """
    from service.cli.wishing import looked_at
    from service.domain.cadence import new_watch, resume_watch
    from storage import watches

    url = public_address(opening, url)
    deed = Deed("articles.watch" if article_id else "articles.create", f"article={article_id}")
    with doing(opening, deed) as (store, moment):
        if slug is not None and article_id is None:
            story_named(store, slug)
        article = _article_at(store, url, slug, article_id, title, publisher)
        known = watches.find_watch(store, article.id)
        if known is not None and known.state is WatchState.WATCHING:
            raise Conflict(f"{url} is watched already, as article {article.id}.")
        begun = resume_watch(known, moment) if known else new_watch(article.id, moment)
        if slug is not None:
            deed.action = "articles.resume" if known else deed.action
            deed.object = f"story={slug} article={article.id}"
        watch = looked_at(begun, selector=selector, robots=robots)
        watches.save_watch(store, watch)
    _tell_watch(article, watch, is_json)
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
    from service.watching.cron import next_as_wished
    from storage import stories, watches

    with changing(opening, "articles.wish", f"article={article}") as (store, moment):
        named = stories.load_article(store, article_id_of(store, article))
        watch = wished(
            watches.load_watch(store, named.id),
            moment,
            soonest=soonest,
            latest=latest,
            quiet=quiet,
            zone=zone,
            cron=cron,
            selector=selector,
            robots=robots,
        )
        watch = replace(watch, next_check_at=next_as_wished(watch, moment))
        watches.save_watch(store, watch)
    if is_json:
        from service.web.present.watching import wire_pace
        from service.web.present.wire import wire_article, wire_watch

        print_json({"article": wire_article(named), **wire_watch(watch), "pace": wire_pace(watch.pace)})
    else:
        then = f"; next look {at(watch.next_check_at)}" if watch.state is WatchState.WATCHING else ""
        click.echo(f"From now on: {named.url} (article {named.id}){then}{ignored(watch)}")
    return 0


def _set_state(opening: Opening, named: str, state: WatchState, is_json: bool) -> int:
    from service.domain.cadence import resume_watch
    from storage import stories, watches

    verb = "resume" if state is WatchState.WATCHING else "pause"
    with changing(opening, f"articles.{verb}", f"article={named}") as (store, moment):
        article = stories.load_article(store, article_id_of(store, named))
        known = watches.load_watch(store, article.id)
        watch = resume_watch(known, moment) if state is WatchState.WATCHING else replace(known, state=state)
        watches.save_watch(store, watch)
    _tell_watch(article, watch, is_json)
    return 0


def _tell_watch(article: Article, watch: Watch, is_json: bool) -> None:
    if is_json:
        from service.web.present.wire import wire_article

        print_json(
            {
                "article": wire_article(article),
                "state": watch.state.value,
                "selector": watch.selector,
                "ignores_robots": watch.ignores_robots,
            }
        )
    else:
        click.echo(f"{watch.state.value.capitalize()}: {article.url} (article {article.id}){ignored(watch)}")


COMMANDS = {"watch": watch}
