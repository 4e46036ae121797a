"""The verbs of lookouts: feeds, sitemaps and section pages whose new articles are watched.

Refuses: choosing what is taken (service/watching/listing).
"""

from collections.abc import Callable
from dataclasses import replace

import click

from service.cli.logged import changing
from service.cli.opening import Opening, print_json, public_address, story_named
from service.cli.shown import at, columns
from service.cli.texts import as_json
from service.domain.lookouts import PER_DAY, make_lookout, parse_words
from service.domain.stories import WatchState


@click.group()
def lookout() -> None:
    """Watch new articles that a feed, a sitemap or a section page lists."""


_RULES = (
    click.option("--story", "slug", metavar="SLUG", required=True, help="The story the articles belong to."),
    click.option("--words", default="", help="One of these has to be in a title: 'border, talk*'."),
    click.option("--without", default="", help="None of these may be in a title."),
    click.option("--per-day", default=PER_DAY, show_default=True, help="Articles added a day, at most."),
    click.option("--backlog", default=0, show_default=True, help="Of what is listed now, take so many."),
)


def _with_rules(command: Callable[..., int]) -> Callable[..., int]:
    """The verb with the options of a lookout's rules."""
    for option in reversed(_RULES):
        command = option(command)
    return command


@lookout.command()
@click.argument("url")
@_with_rules
@as_json
@click.pass_obj
def preview(
    opening: Opening, url: str, slug: str, words: str, without: str, per_day: int, backlog: int, is_json: bool
) -> int:
    """What is listed at URL now and what would become of each entry; nothing is saved.

    Exit 1 when nothing that lists articles is there. Example:

        python -m service lookout preview https://example.org/feed.xml --story paris-talks --words "talks, pact"
    """
    from service.check import Instruments
    from service.check.lookout import Unseen, preview_lookout
    from service.clock import now

    url = public_address(opening, url)
    with opening.store() as store, Instruments(memory=opening.memory(), robots=opening.robots()) as instruments:
        story_named(store, slug)
        rules = {"words": parse_words(words), "without": parse_words(without), "per_day": per_day, "backlog": backlog}
        wanted = make_lookout(slug, url, now(), **rules)  # type: ignore[arg-type]
        seen, choices = preview_lookout(store, wanted, opening.outbound(), now, opening.settings, instruments)
    failed = isinstance(seen, Unseen)
    if is_json:
        from service.web.present.watching import wire_choice

        note = seen.note if isinstance(seen, Unseen) else "; ".join(seen.notes)
        print_json({"found": not failed, "note": note, "entries": [wire_choice(choice) for choice in choices]})
    elif isinstance(seen, Unseen):
        click.echo(seen.note)
    else:
        rows = [(choice.why.value, choice.entry.title or "(no title)", choice.entry.url) for choice in choices]
        went = f" Not everything went well: {'; '.join(seen.notes)}." if seen.notes else ""
        click.echo("\n".join((f"{seen.kind}: {len(choices):,} listed. Nothing is saved.{went}", *columns(rows))))
    return 1 if failed else 0


@lookout.command()
@click.argument("url")
@_with_rules
@as_json
@click.pass_obj
def add(
    opening: Opening, url: str, slug: str, words: str, without: str, per_day: int, backlog: int, is_json: bool
) -> int:
    """Watch what is newly listed at URL from now on. Example:

    python -m service lookout add https://example.org/feed.xml --story paris-talks --words "talks, pact"
    """
    from service.domain.errors import Conflict
    from storage import lookouts

    url = public_address(opening, url)
    with changing(opening, "lookouts.create", f"story={slug}") as (store, moment):
        story_named(store, slug)
        rules = {"words": parse_words(words), "without": parse_words(without), "per_day": per_day, "backlog": backlog}
        wanted = make_lookout(slug, url, moment, **rules)  # type: ignore[arg-type]
        if lookouts.find_lookout(store, wanted.id) is not None:
            raise Conflict(f"The story {slug} already has a lookout at {url}.")
        lookouts.save_lookout(store, wanted)
    _tell(wanted.id, opening, is_json)
    return 0


@lookout.command("list")
@click.option("--story", "slug", metavar="SLUG", help="Only this story's.")
@as_json
@click.pass_obj
def list_all(opening: Opening, slug: str | None, is_json: bool) -> int:
    """List lookouts, with what the last look came to. Example:

    python -m service lookout list
    """
    from storage import lookouts

    with opening.store() as store:
        if slug is not None:
            story_named(store, slug)
        found = lookouts.list_lookouts(store, slug)
    if is_json:
        from service.web.present.watching import wire_lookout

        print_json({"lookouts": [wire_lookout(one) for one in found]})
        return 0
    rows = [
        (one.id, one.state.value, one.last_note or "not looked yet", f"next {at(one.next_check_at)}", one.url)
        for one in found
    ]
    click.echo("\n".join(columns(rows)) if rows else "There are no lookouts; `lookout add` begins.")
    return 0


@lookout.command()
@click.argument("lookout_id", metavar="LOOKOUT")
@as_json
@click.pass_obj
def check(opening: Opening, lookout_id: str, is_json: bool) -> int:
    """Look at LOOKOUT now and watch what is new. Exit 1 when it could not be read. Example:

    python -m service lookout check 0a1b2c3d4e5f60718293
    """
    from service.check import Instruments
    from service.check.lookout import check_lookout
    from service.clock import now

    with opening.store() as store, Instruments(memory=opening.memory(), robots=opening.robots()) as instruments:
        moved = check_lookout(store, lookout_id, opening.outbound(), now, opening.settings, instruments)
    _tell(lookout_id, opening, is_json)
    return 1 if moved.failures_in_a_row else 0


@lookout.command()
@click.argument("lookout_id", metavar="LOOKOUT")
@as_json
@click.pass_obj
def pause(opening: Opening, lookout_id: str, is_json: bool) -> int:
    """Stop looking at LOOKOUT until it is resumed. Example:

    python -m service lookout pause 0a1b2c3d4e5f60718293
    """
    return _set_state(opening, lookout_id, WatchState.PAUSED, is_json)


@lookout.command()
@click.argument("lookout_id", metavar="LOOKOUT")
@as_json
@click.pass_obj
def resume(opening: Opening, lookout_id: str, is_json: bool) -> int:
    """Look at LOOKOUT again, from now on. Example:

    python -m service lookout resume 0a1b2c3d4e5f60718293
    """
    return _set_state(opening, lookout_id, WatchState.WATCHING, is_json)


def _set_state(opening: Opening, lookout_id: str, state: WatchState, is_json: bool) -> int:
    from storage import lookouts

    verb = "resume" if state is WatchState.WATCHING else "pause"
    with changing(opening, f"lookouts.{verb}", f"lookout={lookout_id}") as (store, moment):
        known = lookouts.load_lookout(store, lookout_id)
        due = moment if state is WatchState.WATCHING else known.next_check_at
        lookouts.save_lookout(store, replace(known, state=state, next_check_at=due))
    _tell(lookout_id, opening, is_json)
    return 0


def _tell(lookout_id: str, opening: Opening, is_json: bool) -> None:
    from storage import lookouts

    with opening.store() as store:
        one = lookouts.load_lookout(store, lookout_id)
    if is_json:
        from service.web.present.watching import wire_lookout

        print_json({"lookout": wire_lookout(one)})
    else:
        click.echo(f"{one.state.value.capitalize()}: {one.url} (lookout {one.id}). {one.last_note}".strip())


COMMANDS = {"lookout": lookout}
