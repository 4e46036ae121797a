"""The verb that looks through claims, holders and texts, and makes the index anew.

Refuses: knowing what a word of a search means (storage/reading/search.py).
"""

import click

from service.cli.opening import Opening, print_json, story_named
from service.cli.shown import at, excerpt, many
from service.cli.texts import as_json

#: Found things shown of each sort.
SHOWN = 20


@click.command()
@click.argument("words", nargs=-1)
@click.option("--story", "slug", default="", help="Only in this story.")
@click.option(
    "--rebuild", is_flag=True, help="Make the index anew from what is stored, then search if there are WORDS."
)
@as_json
@click.pass_obj
def search(opening: Opening, words: tuple[str, ...], slug: str, rebuild: bool, is_json: bool) -> int:
    """Claims, holders and texts with all these WORDS. Exit 1 when nothing is found. Example:

    python -m service search '"Cal Fire" acres -structures' --story glen-fire
    """
    from service.domain.errors import Invalid
    from storage.reading import search as index
    from storage.reading.searched import rebuild as make_anew

    if not words and not rebuild:
        raise Invalid("WORDS", "", "at least one word to look for is accepted, or --rebuild")
    with opening.store() as store:
        if rebuild:
            click.echo(f"The index was made anew: {many(make_anew(store), 'claim')}.", err=True)
        if not words:
            return 0
        if slug:
            story_named(store, slug)
        query = index.parse_query(" ".join(words))
        where = index.Where(story_id=slug)
        claims = index.find_sayings(store, query, where, SHOWN)
        holders = index.find_holders(store, query, where, SHOWN)
        texts = index.find_texts(store, query, where, SHOWN)
    if is_json:
        from service.web.present.reading.wire import wire_found_text, wire_holder, wire_saying

        print_json(
            {
                "q": query.said,
                "note": query.note,
                "claims": [wire_saying(one) for one in claims],
                "holders": [wire_holder(one) for one in holders],
                "texts": [wire_found_text(one) for one in texts],
            }
        )
        return 0 if claims or holders or texts else 1
    if query.note:
        click.echo(query.note, err=True)
    for claim in claims:
        state = "stands" if claim.stands else "gone"
        said = excerpt(_plain(claim.words))
        click.echo(
            f"{claim.kind}  {at(claim.captured_at)}  {state}  {said}  ({claim.outlet}, version {claim.version_id})"
        )
    for holder in holders:
        click.echo(f"holder  {holder.name}: {many(holder.sayings, 'claim')} in {holder.story_id}")
    for text in texts:
        found = excerpt(_plain(text.excerpt))
        click.echo(
            f"text  {at(text.captured_at)}  {many(text.versions, 'version')}  {found}  (version {text.version_id})"
        )
    if not (claims or holders or texts):
        click.echo("Nothing was found.")
        return 1
    return 0


def _plain(marked: str) -> str:
    from storage.reading.excerpt import CLOSES, OPENS

    return marked.replace(OPENS, "").replace(CLOSES, "")


COMMANDS = {"search": search}
