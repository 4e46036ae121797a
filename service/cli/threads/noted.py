"""A story's threads without what its publishers' correction notices say, for every verb as on every page.

Refuses: which paragraphs are notices (domain/corrections.py).
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import click

from service.cli.shown import at, many

if TYPE_CHECKING:
    from service.comparison.story.since import Between, StoryChange
    from service.comparison.story.spells import StoryView
    from service.domain.versions import Passage
    from storage import Store


def own_claims(store: "Store", view: "StoryView") -> "tuple[StoryView, int]":
    """The story's view without what stands in correction notices, and how many spells those were."""
    from service.comparison.story.spells import without_notices
    from service.domain.corrections import find_corrections
    from storage.reading.noted import texts_of

    ids = sorted({spell.first.version_id for spell in view.spells})
    kept = without_notices(view, {id: find_corrections(text) for id, text in texts_of(store, ids).items()})
    return kept, len(view.spells) - len(kept.spells)


def notices_in(store: "Store") -> "Callable[[str], tuple[Passage, ...]]":
    """The notices of a version's text, by its id."""
    from service.domain.corrections import find_corrections
    from storage import versions

    return cache(lambda id: find_corrections(versions.load_version(store, id).text))


def noted_within(store: "Store", view: "StoryView", between: "Between") -> "dict[str, Any]":
    """The notices that stand at the end of a period, and those that came and went in it, as the service's JSON."""
    from service.web.present.reading.noted import wire_noted_between
    from service.web.present.threads.proofs import ends_of
    from storage import versions

    text_of = cache(lambda id: versions.load_version(store, id).text)
    return wire_noted_between(ends_of(between, view.turn_by_turn), view.chains, text_of, notices_in(store))


def say_notices(notices: "dict[str, Any]") -> None:
    """A line for each notice that came in a period, whether it still stands at its end or not."""
    new = [(one["text"], "") for one in notices["corrections"] if one["is_new"]]
    passed = [(one["text"], ", gone again") for one in notices["corrections_passed"]]
    for text, whether in (*new, *passed):
        click.echo(f"\nCorrection notice, new{whether}: {' '.join(text.split())}")


def changes_apart(store: "Store", changes: "Sequence[StoryChange]") -> "tuple[list[StoryChange], list[StoryChange]]":
    """The changes of what articles claim, and those of what stands in correction notices alone."""
    from service.web.present.reading.noted import is_noted

    notices_of = notices_in(store)
    noted = [change for change in changes if is_noted(change, notices_of)]
    return [change for change in changes if change not in noted], noted


def say_changes(told: "Sequence[StoryChange]", noted: "Sequence[StoryChange]") -> None:
    """A line or two for each change: first what articles claim, then, apart, what publishers say of their own texts."""
    for changes in (told, noted):
        if changes is noted and noted:
            click.echo(f"\nIn correction notices, {many(len(noted), 'statement')} of publishers about their own texts:")
        for change in changes:
            click.echo(f"\n{at(change.at)}  {change.summary}")
            click.echo(f"  {', '.join(change.outlets)}; thread {change.thread_id}")
