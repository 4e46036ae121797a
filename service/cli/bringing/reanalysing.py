"""The verb that reads stored versions anew after an upgrade of the rules: reanalyse.

Refuses: telling anybody; deciding what is stale (storage) or what a report says (service.record).
"""

from typing import TYPE_CHECKING

import click

from service.cli.opening import Opening, Progress, print_json, story_named
from service.cli.shown import columns, many
from service.cli.texts import as_json

if TYPE_CHECKING:
    from service.domain.stories import Article


@click.command()
@click.option("--story", "slug", metavar="SLUG", help="Only this story; otherwise every one.")
@click.option("--article", "article_id", metavar="ID", help="Only this article.")
@click.option("--dry-run", is_flag=True, help="Only say which articles were read by older rules.")
@click.option("--rebuild", is_flag=True, help="Then make what is searched and all threads anew from what is recorded.")
@as_json
@click.pass_obj
def reanalyse(
    opening: Opening, slug: str | None, article_id: str | None, dry_run: bool, rebuild: bool, is_json: bool
) -> int:
    """Read and compare stored versions by today's rules, after an upgrade. Nobody is notified.

    What today's rules have read already is left alone, so a run that was stopped goes on where it was. Reports that
    are made again are marked re-analysed. Example:

        python -m service reanalyse --story paris-talks
    """
    from service.keeping.deep import make_anew
    from service.record import RULES, THREADER, renew
    from storage import stories, threads, versions

    progress, memory = Progress(), opening.memory()
    extractor = RULES.extractor_of(memory)
    done: list[tuple[Article, int]] = []
    with opening.store() as store:
        if slug is not None:
            story_named(store, slug)
        if article_id is not None:
            stories.load_article(store, article_id)
        unread = versions.list_stale_articles(store, extractor, RULES.comparer)
        unthreaded = threads.list_unthreaded_articles(store, extractor, RULES.comparer, THREADER)
        stale = [stories.load_article(store, id) for id in sorted({*unread, *unthreaded})]
        asked = [article for article in stale if slug in (None, article.story_id) and article_id in (None, article.id)]
        for number, article in enumerate(asked, 1):
            progress.at(f"re-analysed {number - 1:,} of {len(asked):,} articles: {article.title or article.url}")
            made = () if dry_run else renew(store, article.id, memory)
            done.append((article, len(made)))
        if rebuild and not dry_run:
            progress.at("making what is searched and the threads anew")
            make_anew(store, memory)
    progress.done()
    if is_json:
        articles = [{"article_id": one.id, "story_id": one.story_id, "reports": made} for one, made in done]
        rules = {"extractor": extractor, "comparer": RULES.comparer}
        print_json({"dry_run": dry_run, **rules, "articles": articles})
        return 0
    rows = [
        (one.story_id, one.title or one.url, "to be read anew" if dry_run else f"{many(made, 'report')} made again")
        for one, made in done
    ]
    rules_said = f"{extractor}, {RULES.comparer}"
    click.echo(
        "\n".join(columns(rows)) if rows else f"Everything was read and compared by today's rules ({rules_said})."
    )
    return 0


COMMANDS = {"reanalyse": reanalyse}
