"""The verbs of threads: what is one thing through a story, and what can be read off it.

Refuses: what a person decides about them (deciding.py).
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from service.cli.opening import Opening, period_given, print_json, story_named
from service.cli.shown import at, columns, excerpt, many
from service.cli.texts import as_json
from service.cli.threads.noted import changes_apart, noted_within, notices_in, own_claims, say_changes, say_notices
from service.cli.threads.viewed import view_of, with_sentences

if TYPE_CHECKING:
    from service.comparison.story.spells import Spell

#: Threads, series or matters shown unless more are asked for.
SHOWN = 30

slug = click.argument("slug")
limit = click.option("--limit", default=SHOWN, show_default=True, type=click.IntRange(1, 10_000), help="Most shown.")


@click.command()
@slug
@click.option("--family", type=click.Choice(["figure", "position"]), help="Only threads of figures, or of positions.")
@click.option(
    "--articles",
    default=1,
    show_default=True,
    type=click.IntRange(1),
    help="Fewest articles of a thread that is shown.",
)
@limit
@as_json
@click.pass_obj
def threads(opening: Opening, slug: str, family: str | None, articles: int, limit: int, is_json: bool) -> int:
    """A story's threads: one claim each through all versions and articles. Example:

    python -m service threads glen-fire --family figure
    """
    from service.domain.threads import ThreadFamily
    from storage import threads as stored

    with opening.store() as store:
        found_story = story_named(store, slug)
        wanted = ThreadFamily(family) if family else None
        found = stored.list_threads(store, slug, wanted, least_articles=articles)
    if is_json:
        from service.web.present.threads.wire import wire_thread
        from service.web.present.wire import wire_story

        print_json({"story": wire_story(found_story), "threads": [wire_thread(one) for one in found]})
        return 0
    click.echo(f"{found_story.title}: {many(len(found), 'thread')}")
    rows = [
        (
            one.id,
            one.family.value,
            many(one.article_count, "article"),
            many(one.claim_count, "claim"),
            "" if one.is_current else "gone",
            excerpt(f"{one.holder}: {one.title}" if one.holder else one.title, 90),
        )
        for one in found[:limit]
    ]
    click.echo("\n".join(columns(rows)) if rows else "There is no claim yet; `import` and `watch add` bring some.")
    _say_rest(len(found), limit)
    return 0


@click.command()
@click.argument("id")
@as_json
@click.pass_obj
def thread(opening: Opening, id: str, is_json: bool) -> int:
    """One thread: every claim in it, why it belongs there, what it said when. Example:

    python -m service thread 3f2a9c0d1e5b7a864c21
    """
    from service.comparison.story.spells import read_story, spells_by_turn
    from storage import threads as stored

    with opening.store() as store:
        found = stored.load_thread(store, id)
        members = stored.list_members(store, found.id)
        appearances = stored.list_appearances(store, found.story_id, thread_id=found.id)
        chains, seen = stored.list_chains(store, found.story_id), stored.list_turns(store, found.story_id)
        spells = spells_by_turn(read_story(appearances, chains, seen=seen))
        decisions = stored.list_decisions_about(store, found.id)
    if is_json:
        from service.web.present.threads.wire import wire_decision, wire_strands, wire_thread

        print_json(
            {
                "thread": wire_thread(found),
                "strands": wire_strands(members, spells),
                "decisions": [wire_decision(one) for one in decisions],
            }
        )
        return 0
    click.echo(f"{found.title}\n{found.family.value}, {many(found.article_count, 'article')}, thread {found.id}")
    for one in members:
        because = f" ({', '.join(one.join.words)})" if one.join.words else ""
        click.echo(f"\n{one.outlet}: {one.join.reason.value}{because}")
        for spell in spells:
            if spell.first.strand_id == one.join.strand_id:
                click.echo(f"  {_when(spell)}  {_who(spell)}{_words(spell)}")
                click.echo(f"    {spell.first.reason.value}; claim {spell.claim.id}")
    for decision in decisions:
        undone = f", undone {at(decision.undone_at)}" if decision.undone_at else ""
        click.echo(f"\nDecided {at(decision.decided_at)}: {decision.act.value}{undone} (decision {decision.id})")
    return 0


@click.command()
@slug
@limit
@as_json
@click.pass_obj
def figures(opening: Opening, slug: str, limit: int, is_json: bool) -> int:
    """Every thing a story counts, as a series: each amount, by whom, where and when. Example:

    python -m service figures glen-fire
    """
    from service.comparison.story.series import figure_series, fold_turns
    from service.comparison.story.spells import spells_by_turn

    with opening.store() as store:
        found_story = story_named(store, slug)
        view, in_notices = own_claims(store, view_of(store, slug, "figure"))
    series = figure_series(spells_by_turn(view))
    if is_json:
        from service.web.present.threads.wire import wire_series
        from service.web.present.wire import wire_story

        print_json({"story": wire_story(found_story), "series": [wire_series(one) for one in series]})
        return 0
    click.echo(f"{found_story.title}: {many(len(series), 'figure')}")
    for one in series[:limit]:
        click.echo(f"\n{one.title}  ({many(len(one.outlets), 'outlet')}, thread {one.thread_id})")
        rows = [
            (f"  {_when(turns[0], turns[-1])}", _amounts(turns), turns[0].first.outlet, turns[0].first.holder)
            for turns in fold_turns(one.spells)
        ]
        click.echo("\n".join(columns(rows)))
    _say_rest(len(series), limit)
    _say_noted(in_notices)
    return 0


@click.command()
@slug
@limit
@as_json
@click.pass_obj
def positions(opening: Opening, slug: str, limit: int, is_json: bool) -> int:
    """Who holds what on which matter, and since when. Example:

    python -m service positions paris-declaration
    """
    from service.comparison.story.matrix import position_matrix

    with opening.store() as store:
        found_story = story_named(store, slug)
        view, in_notices = own_claims(store, view_of(store, slug, "position"))
    matrix = position_matrix(view)
    if is_json:
        from service.web.present.threads.wire import wire_matrix
        from service.web.present.wire import wire_story

        print_json({"story": wire_story(found_story), **wire_matrix(matrix)})
        return 0
    click.echo(f"{found_story.title}: {many(len(matrix.holders), 'holder')}, {many(len(matrix.days), 'day')}")
    for rows in matrix.holders[:limit]:
        click.echo(f"\n{rows.holder}")
        for row in rows.matters:
            click.echo(f"  thread {row.thread_id}")
            for spell in row.spells:
                click.echo(f"    {_when(spell)}  {spell.first.outlet}: {_words(spell)}")
    _say_rest(len(matrix.holders), limit)
    _say_noted(in_notices)
    return 0


@click.command()
@slug
@as_json
@click.pass_obj
def contradictions(opening: Opening, slug: str, is_json: bool) -> int:
    """Figures and stances that stand now and cannot all be right. Example:

    python -m service contradictions glen-fire
    """
    from service.comparison.story.contradictions import find_contradictions, looked_at
    from service.record.threading import strands_apart

    with opening.store() as store:
        found_story = story_named(store, slug)
        view, in_notices = own_claims(store, view_of(store, slug))
        apart = strands_apart(store, found_story.id)
    found, looked = find_contradictions(view, apart), looked_at(view)
    if is_json:
        from service.web.present.threads.wire import wire_contradiction, wire_looked
        from service.web.present.wire import wire_story

        print_json(
            {
                "story": wire_story(found_story),
                "contradictions": [wire_contradiction(one) for one in found],
                "looked_at": wire_looked(looked),
            }
        )
        return 0
    click.echo(
        f"{found_story.title}: {many(len(found), 'contradiction')} among {many(looked.figures, 'thread')} of figures "
        f"and {looked.positions} of positions that stand now, of which {looked.shared} are told by two outlets or more"
    )
    for one in found:
        click.echo(f"\n{one.title}  (thread {', '.join(one.thread_ids)})")
        for number, side in enumerate(one.sides, 1):
            for place, spell in enumerate(side):
                head = " " * len(f"{number}.") if place else f"{number}."  # a number a side, however many tell it
                click.echo(f"  {head} {_when(spell)}  {spell.first.outlet}, {_who(spell)}{_words(spell)}")
    _say_noted(in_notices)
    return 0


@click.command()
@slug
@click.option("--since", required=True, metavar="TIME", help="From when, such as 2026-01-06 or 2026-01-06T09:00Z.")
@click.option("--until", metavar="TIME", help="Up to when; a day counts whole. Otherwise now.")
@as_json
@click.pass_obj
def changes(opening: Opening, slug: str, since: str, until: str | None, is_json: bool) -> int:
    """What changed in a story between two dates, thread by thread. Example:

    python -m service changes glen-fire --since 2021-08-12 --until 2021-08-15
    """
    from service.comparison.story.since import changes_between

    began, ended = period_given(since, until)
    with opening.store() as store:
        found_story = story_named(store, slug)
        view = with_sentences(store, view_of(store, slug), opening.memory())
        between = changes_between(view, began, ended)
        if is_json:
            from service.web.present.threads.wire import wire_between
            from service.web.present.wire import wire_story

            notices_of = notices_in(store)
            wired = {**wire_between(between, notices_of), **noted_within(store, view, between)}
            print_json({"story": wire_story(found_story), **wired})
            return 0
        told, noted = changes_apart(store, between.changes)
        notices = noted_within(store, view, between)
    click.echo(f"{found_story.title}, {at(began)} to {at(ended)}: {many(len(told), 'change')}")
    if between.counted_from > began:
        click.echo(
            f"Nothing of the story was seen before {at(between.counted_from)}; changes count from what it said then."
        )
    say_changes(told, noted)
    say_notices(notices)
    click.echo(f"\n{many(between.unchanged, 'thread')} unchanged, {len(between.left_out)} left out.")
    for why, count in Counter(why for _, why in between.left_out).items():
        click.echo(f"  {count} {why.value}")
    return 0


def _when(spell: "Spell", last: "Spell | None" = None) -> str:
    end = (last or spell).ended_at
    return f"{at(spell.first.captured_at)} – {at(end) if end else 'now'}".replace(" UTC", "")


def _amounts(turns: Sequence["Spell"]) -> str:
    words = list(dict.fromkeys(" ".join(spell.claim.passage.exact.split()) for spell in turns))
    return words[0] if len(turns) == 1 else f"{' and '.join(words)} in turn, {len(turns)} times"


def _words(spell: "Spell") -> str:
    words = excerpt(spell.claim.passage.exact)
    return words if words[:1] in '“"' else f"“{words}”"


def _who(spell: "Spell") -> str:
    return f"{spell.first.holder}: " if spell.first.holder else ""


def _say_rest(count: int, limit: int) -> None:
    if count > limit:
        click.echo(f"\n{count - limit:,} more; --limit {count} shows all.")


def _say_noted(count: int) -> None:
    if count:
        click.echo(f"\nLeft out: {many(count, 'wording')} in correction notices, which are publishers' own words.")
