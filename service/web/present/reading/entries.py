"""A page of a timeline: days, in them versions with the changes that pass, and runs of quiet versions folded.

Refuses: choosing the page (views/reading/timeline.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from service.domain.changes import Change
from service.domain.moments import stamp
from service.domain.stories import Article
from service.web.present.labels import KindCount, count_kinds, say_day
from service.web.present.wire import Wire, wire_article, wire_report, wire_summarised_version
from storage import TimelineEntry
from storage.reading.believing import Belief
from storage.reading.timeline import Passing

#: Changes spelt out in an entry; the rest is a click away.
SPELT_OUT = 3

#: Quiet versions in a row that are folded into one line.
FOLDED_FROM = 2


@dataclass(frozen=True, slots=True)
class Numbered:
    """A change with its number in its report."""

    number: int
    change: Change


@dataclass(frozen=True, slots=True)
class Told:
    """One version and what is said about it."""

    entry: TimelineEntry
    spelt_out: tuple[Numbered, ...]  # the first changes that pass
    further: int  # changes that pass and are not spelt out
    kinds: tuple[KindCount, ...]  # of all changes that pass
    folded: int  # changes that do not pass
    is_new: bool  # came in since the reader last looked

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to tell but that the version is there."""
        return self.entry.report is not None and not self.spelt_out


@dataclass(frozen=True, slots=True)
class Run:
    """Versions that stand together: one that is told, or several quiet ones in a row."""

    told: tuple[Told, ...]
    folded: bool
    looked_before: bool  # the reader last looked between this run and the one above


@dataclass(frozen=True, slots=True)
class Day:
    """The versions of one day in UTC."""

    heading: str
    runs: tuple[Run, ...]


def tell_entry(passing: Passing, *, is_new: bool) -> Told:
    """What is said about a version."""
    report = passing.entry.report
    changes = tuple(Numbered(place + 1, report.changes[place]) for place in passing.places) if report else ()
    return Told(
        entry=passing.entry,
        spelt_out=changes[:SPELT_OUT],
        further=max(0, len(changes) - SPELT_OUT),
        kinds=count_kinds(tuple(one.change for one in changes)),
        folded=len(report.changes) - len(changes) if report else 0,
        is_new=is_new,
    )


def lay_out_days(told: Iterable[Told], *, mark_look: bool) -> tuple[Day, ...]:
    """The versions by day, in the order given. mark_look: show where the newer ones end and the seen ones begin."""
    every = list(told)
    border = _border(every) if mark_look else None
    days = []
    start = 0
    for heading, group in groupby(every, key=lambda one: say_day(one.entry.version.captured_at)):
        members = list(group)
        days.append(Day(heading, tuple(_runs(members, None if border is None else border - start))))
        start += len(members)
    return tuple(days)


def name_articles(articles: Iterable[Article], entries: Iterable[TimelineEntry]) -> dict[str, str]:
    """What to call each article, by its id: its title, else the newest headline seen here, else its address."""
    headlines: dict[str, str] = {}
    for entry in entries:
        if entry.version.headline:
            headlines.setdefault(entry.article.id, entry.version.headline)
    return {one.id: one.title or headlines.get(one.id, "") or one.url for one in articles}


def wire_passing(passing: Passing, *, only_passing: bool, is_new: bool) -> Wire:
    """One entry in JSON. only_passing: of its report only the changes that pass the filters."""
    entry = passing.entry
    report: Wire | None = None
    if entry.report is not None:
        report = wire_report(entry.report)
        if only_passing:
            listed = report["changes"]
            assert isinstance(listed, list)
            report["changes"] = [listed[place] for place in passing.places]
    return {
        "version": wire_summarised_version(entry.version, None),
        "article": wire_article(entry.article),
        "report": report,
        "is_new": is_new,
        "passing": len(passing.places),
    }


def wire_belief(belief: Belief | None) -> Wire | None:
    """Why a version is believed whose text was held back at first, None for any other."""
    if belief is None:
        return None
    by = "agreeing looks" if belief.decided_at is None else "a person"
    return {"by": by, "decided_at": stamp(belief.decided_at) if belief.decided_at else None}


def _border(every: list[Told]) -> int | None:
    """The index of the first version seen before, when all above it are new; None when they are mixed."""
    first = next((index for index, one in enumerate(every) if not one.is_new), len(every))
    return first if 0 < first < len(every) and not any(one.is_new for one in every[first:]) else None


def _runs(members: list[Told], border: int | None) -> Iterable[Run]:
    index = 0
    while index < len(members):
        end = index + 1
        while members[index].is_quiet and end < len(members) and members[end].is_quiet and end != border:
            end += 1
        quiet = end - index >= FOLDED_FROM
        yield Run(tuple(members[index:end]), quiet, index == border)
        index = end
