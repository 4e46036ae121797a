"""A story's threads without what its publishers' correction notices say, for every verb as on every page.

Refuses: which paragraphs are notices (domain/corrections.py).
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import click

from service.cli.shown import at, many

if TYPE_CHECKING:
    from service.comparison.story.since import StoryChange
    from service.comparison.story.spells import StoryView
    from storage import Store


def own_claims(store: "Store", view: "StoryView") -> "tuple[StoryView, int]":
    """The story's view without what stands in correction notices, and how many spells those were."""
    from service.comparison.story.spells import without_notices
    from service.domain.corrections import find_corrections
    from storage.reading.noted import texts_of

    ids = sorted({spell.first.version_id for spell in view.spells})
    kept = without_notices(view, {id: find_corrections(text) for id, text in texts_of(store, ids).items()})
    return kept, len(view.spells) - len(kept.spells)


def changes_apart(store: "Store", changes: "Sequence[StoryChange]") -> "tuple[list[StoryChange], list[StoryChange]]":
    """The changes of what articles claim, and those of what stands in correction notices alone."""
    from service.domain.corrections import find_corrections
    from service.web.present.reading.noted import is_noted
    from storage import versions

    notices_of = cache(lambda id: find_corrections(versions.load_version(store, id).text))
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
