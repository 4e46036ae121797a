"""The verbs that show watched pages: list, show. Refuses: changing anything (watching.py), looking (looking.py)."""

from datetime import datetime, timedelta

import click

from service.cli.opening import Opening, article_id_of, print_json, story_named
from service.cli.shown import at, columns, many, spaced
from service.cli.texts import as_json
from service.domain.stories import Article, Health, Watch, WatchState

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

#: What is said wherever a page is listed that is looked at although its site asks not to.
IGNORED = "robots.txt is ignored, as somebody decided"


def ignored(watch: Watch) -> str:
    """What stands behind a watch that is told in a line."""
    return f"; {IGNORED}" if watch.ignores_robots else ""


@click.command("list")
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
            f"{one.last_note if one.failures_in_a_row else ''}{f' {IGNORED}' if one.ignores_robots else ''}".strip(),
        )
        for one, article in found
    ]
    click.echo("\n".join(columns(rows)) if rows else "Nothing is watched; `watch add` begins.")
    return 0


@click.command()
@click.argument("article")
@as_json
@click.pass_obj
def show(opening: Opening, article: str, is_json: bool) -> int:
    """Show how ARTICLE (its id or address) is watched: state, health, looks, and what was wished. Example:

    python -m service watch show https://example.org/talks
    """
    from service.check.leave import known_spacing
    from service.clock import now
    from storage import lookouts, notices, stories, watches

    with opening.store() as store:
        named = stories.load_article(store, article_id_of(store, article))
        known = watches.load_watch(store, named.id)
        captured = notices.last_good_captures(store).get(named.id)
        asked = lookouts.asked_address(store, named)
    good = captured[0] if captured else None
    if is_json:
        from service.web.present.watching import wire_pace, wire_watched

        print_json({**wire_watched(known, named, good), "pace": wire_pace(known.pace)})
    else:
        apart = (
            timedelta(0) if known.ignores_robots else known_spacing(asked, opening.settings, opening.robots(), now())
        )
        click.echo("\n".join(columns(_shown(known, named, good, apart))))
    return 0


def _shown(one: Watch, article: Article, good: datetime | None, apart: timedelta) -> list[tuple[str, str]]:
    """A watch, a row for each thing to know of it. apart: what its site asks programs to wait between two pages."""
    pace = one.pace
    looked = one.last_outcome.value if one.last_outcome else "no outcome"
    quiet = (
        f"{pace.quiet_from:%H:%M} to {pace.quiet_to:%H:%M}, {pace.zone}" if pace.quiet_from and pace.quiet_to else ""
    )
    waits = f"{many(pace.soonest // MINUTE, 'minute')} at least, {many(pace.latest // HOUR, 'hour')} at most"
    rows = (
        ("address", article.url),
        ("article", f"{article.title or 'no title yet'} ({article.id})"),
        ("state", one.state.value),
        ("health", _health(one)),
        ("last look", f"{at(one.last_checked_at)}: {looked}" if one.last_checked_at else "not yet"),
        ("what came of it", one.last_note),
        ("failed looks", f"{one.failures_in_a_row} in a row" if one.failures_in_a_row else ""),
        ("last good capture", at(good) if good else "none yet"),
        ("next look", at(one.next_check_at) if one.state is WatchState.WATCHING else ""),
        ("waits", "" if pace.cron else waits),
        ("fixed times", f"{pace.cron} ({pace.zone})" if pace.cron else ""),
        ("no looks from", quiet),
        ("selector", one.selector),
        ("robots.txt", "ignored, as somebody decided" if one.ignores_robots else spaced("heeded", apart)),
    )
    return [row for row in rows if row[1]]


def _health(watch: Watch) -> str:
    """A watch's health as the page of all watches says it."""
    if watch.last_checked_at is None:
        return "not looked at yet"
    return "not read yet" if watch.told_health is Health.UNKNOWN else watch.health.value
