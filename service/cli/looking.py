"""The verbs that look at a page now: `watch preview`, which stores nothing, and `check`, the scheduler's work by hand.

Refuses: judging what came back (watching/capture.py); when to look again.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from service.cli.opening import Opening, Progress, article_id_of, print_json, public_address
from service.cli.shown import at, columns, excerpt, spaced
from service.cli.texts import as_json
from service.domain.errors import Invalid
from service.domain.lookouts import Lookout
from service.domain.stories import CheckOutcome, Watch

if TYPE_CHECKING:
    from service.check import Instruments
    from service.check.preview import Preview
    from service.outbound import Outbound
    from service.settings import Settings
    from storage import Store

#: What came of a look that brought the article itself.
LOOKED = (CheckOutcome.CHANGED.value, CheckOutcome.UNCHANGED.value)


@click.command()
@click.argument("url")
@click.option("--selector", default="", help="A CSS selector of the article on the page.")
@click.option("--robots", type=click.Choice(["heed", "ignore"]), default="heed", help="Whether robots.txt is heeded.")
@as_json
@click.pass_obj
def preview(opening: Opening, url: str, selector: str, robots: str, is_json: bool) -> int:
    """What a look at URL would bring: headline, date, what it is judged to be and why, its first lines; stores nothing.

    Exit 1 when no article can be read there. Example:

        python -m service watch preview https://example.org/talks --selector "main article"
    """
    from service.check import Instruments
    from service.check.preview import preview_page
    from service.clock import now
    from service.watching.selectors import parse_selector

    url, selector = public_address(opening, url), parse_selector(selector)
    with Instruments(robots=opening.robots()) as instruments:
        to = (opening.outbound(), now, opening.settings, instruments)
        seen = preview_page(url, selector, *to, ignores_robots=robots == "ignore")
    if is_json:
        from service.web.present.watching import wire_preview

        print_json(wire_preview(seen))
    else:
        click.echo("\n".join(_previewed(seen)))
    return 0 if seen.is_usable else 1


def _previewed(seen: "Preview") -> list[str]:
    """What a look brought, a line each, with the first lines of the text behind it."""
    rows = (
        ("address", seen.url),
        ("headline", seen.headline),
        ("byline", seen.byline),
        ("publisher", seen.publisher),
        ("published", at(seen.published_at) if seen.published_at else "not stated"),
        ("modified", at(seen.modified_at) if seen.modified_at else ""),
        ("judged", f"{seen.verdict.value}{f' (status {seen.status})' if seen.status else ''}"),
        ("because", "; ".join(seen.signals)),
        ("note", seen.note),
        ("robots.txt", spaced(seen.robots.value, seen.apart)),
        ("language", seen.language or "unknown"),
        ("length", f"{seen.words:,} words"),
    )
    begins = [f"  {excerpt(line)}" for line in seen.begins]
    return [*columns([row for row in rows if row[1]]), *(["begins", *begins] if begins else []), "Nothing is stored."]


@click.command()
@click.argument("article", required=False)
@click.option("--due", is_flag=True, help="Look at every listing and then every page that is due.")
@as_json
@click.pass_obj
def check(opening: Opening, article: str | None, due: bool, is_json: bool) -> int:
    """Look at ARTICLE (its id or address) now, or at everything that is due.

    With --due the feeds, sitemaps and section pages of lookouts come first: what they list anew is due as well.
    Exit 1 when ARTICLE could not be read; see `watch list` for why. Example:

        python -m service check --due
    """
    from service.check import Instruments, check_article
    from service.clock import now

    if due == (article is not None):
        raise Invalid("check", article or "", "either an article or --due is accepted")
    settings = opening.settings
    logging.getLogger("service.check").addHandler(logging.NullHandler())  # what it logs for operators is told in words
    with opening.store() as store, Instruments(memory=opening.memory(), robots=opening.robots()) as instruments:
        outbound = opening.outbound()
        listings = list[Lookout]()
        if article is None:
            listings = _look_out_at_due(store, outbound, settings, instruments)
            told = _look_at_due(store, outbound, settings, instruments)
        else:
            id = article_id_of(store, article)
            told = [_told(store, id, lambda: check_article(store, id, outbound, now, settings, instruments))]
    if is_json:
        from service.web.present.watching import wire_lookout

        print_json({"looks": told, "listings": [wire_lookout(one) for one in listings]})
    else:
        rows = [("listing", one.url, one.last_note) for one in listings]
        rows += [(one["outcome"], one["address"], one["note"]) for one in told]
        rows += [(one["health"], one["address"], one["notice"]) for one in told if one["notice"]]
        lines = columns(rows)
        click.echo("\n".join(lines) or "Nothing is due.")
    return 1 if article is not None and told[0]["outcome"] not in LOOKED else 0


def _look_out_at_due(
    store: "Store", outbound: "Outbound", settings: "Settings", instruments: "Instruments"
) -> list[Lookout]:
    """Every listing that is due has been looked at, and what it lists anew is watched."""
    from service.check.lookout import LEASE, check_claimed_lookout, give_back_lookout
    from service.clock import now
    from storage import lookouts

    looked = list[Lookout]()
    while (lookout := lookouts.claim_due_lookout(store, now(), now() + LEASE)) is not None:
        try:
            looked.append(check_claimed_lookout(store, lookout, outbound, now, settings, instruments))
        except BaseException:  # whoever stops it may begin again at once
            give_back_lookout(store, lookout)
            raise
    return looked


def _look_at_due(
    store: "Store", outbound: "Outbound", settings: "Settings", instruments: "Instruments"
) -> list[dict[str, str]]:
    """Every page that is due has been looked at: what came of it."""
    from service.check import LEASE, check_claimed
    from service.clock import now
    from storage import watches

    def look(watch: Watch) -> CheckOutcome:
        return check_claimed(store, watch, outbound, now, settings, instruments)

    progress, looks = Progress(), list[dict[str, str]]()
    while (watch := watches.claim_due_watch(store, now(), now() + LEASE)) is not None:
        looks.append(_told(store, watch.article_id, partial(look, watch)))
        progress.at(f"{len(looks)} looked at")
    progress.done()
    return looks


def _told(store: "Store", article_id: str, look: Callable[[], CheckOutcome]) -> dict[str, str]:
    """What a look comes to, and what it changes in whether the page can be read ("" for nothing)."""
    from storage import notices, stories, watches

    before = notices.list_notices(store, article_id, limit=1)
    outcome = look()

    article, watch = stories.load_article(store, article_id), watches.find_watch(store, article_id)
    newest = notices.list_notices(store, article_id, limit=1)
    return {
        "article_id": article.id,
        "address": article.url,
        "outcome": outcome.value,
        "note": watch.last_note if watch else "",
        "health": watch.told_health.value if watch else "",
        "notice": newest[0].note if newest != before else "",
    }


COMMANDS = {"check": check}
