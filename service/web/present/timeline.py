"""A story's timeline as days, newest first, and as JSON.

Refuses: ordering (the storage room does); judging what is material (the report says).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from service.domain.changes import Change
from service.domain.stories import Article
from service.web.present.labels import KindCount, count_kinds, say_day
from service.web.present.wire import Wire, wire_article, wire_report, wire_summarised_version
from storage import TimelineEntry

#: Material changes spelt out in an entry; the rest is a click away.
SPELT_OUT = 5


@dataclass(frozen=True, slots=True)
class Told:
    """One entry and what is said about it."""

    entry: TimelineEntry
    spelt_out: tuple[Change, ...]  # the most important material changes
    further: int  # material changes not spelt out
    folded: tuple[Change, ...]  # the immaterial ones
    kinds: tuple[KindCount, ...]  # of the material changes


@dataclass(frozen=True, slots=True)
class Day:
    """The entries of one day in UTC."""

    heading: str
    told: tuple[Told, ...]


def split_into_days(entries: Iterable[TimelineEntry]) -> tuple[Day, ...]:
    """The entries by day, in the order given."""
    days = groupby(entries, key=lambda entry: say_day(entry.version.captured_at))
    return tuple(Day(heading, tuple(_tell(entry) for entry in group)) for heading, group in days)


def name_articles(articles: Iterable[Article], entries: Iterable[TimelineEntry]) -> dict[str, str]:
    """What to call each article, by its id: its title, else the newest headline seen here, else its address."""
    headlines: dict[str, str] = {}
    for entry in entries:
        if entry.version.headline:
            headlines.setdefault(entry.article.id, entry.version.headline)
    return {one.id: one.title or headlines.get(one.id, "") or one.url for one in articles}


def wire_entry(entry: TimelineEntry) -> Wire:
    """One entry in JSON."""
    return {
        "version": wire_summarised_version(entry.version, None),
        "article": wire_article(entry.article),
        "report": wire_report(entry.report) if entry.report else None,
    }


def _tell(entry: TimelineEntry) -> Told:
    changes = entry.report.changes if entry.report else ()
    material = tuple(change for change in changes if change.material)
    return Told(
        entry,
        material[:SPELT_OUT],
        max(0, len(material) - SPELT_OUT),
        tuple(change for change in changes if not change.material),
        count_kinds(material),
    )
