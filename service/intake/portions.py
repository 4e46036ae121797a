"""In what portions an import records its texts, and in what portions a preview looks at them.

What is recorded is recorded for good, so one portion follows the other. A preview writes nothing, so what comes later
of an article must be seen beside all that would be there then: each of its portions is looked at with those before it,
by rules that work nothing out twice. So a preview of one article ends in time too, and what it shows of the texts that
it came to is as if no others had been brought.
Refuses: recording, previewing (service.record); how long somebody waits (patience.py).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from service.domain.captures import Capture
from service.domain.changes import ChangeReport
from service.domain.claims import Snapshot
from service.domain.stories import Article
from service.domain.versions import Version
from service.importing import Arrival, Wall
from service.intake.ahead import Run
from service.record import Rules
from service.text.memory import Memory

#: Captures recorded in one transaction: enough that the disk is waited for seldom, few enough that others get in; fewer
#: where somebody waits for an answer, to see in time whether there is time left for more.
UNHURRIED, BATCH = 128, 64

#: The first so many texts of a preview that somebody waits for are read here, while other processes begin.
OWN = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A text that has its article."""

    row: int  # its place in what came
    capture: Capture
    article: Article
    source: Arrival | Wall
    is_chosen: bool  # only somebody's choice says that it is of this article


@dataclass(frozen=True, slots=True)
class Portion:
    """Texts that are recorded, or looked at, at one go: an article's together and each article's oldest first."""

    texts: Sequence[Placed]
    behind: Sequence[Placed] = ()  # in a preview: those of the article that were looked at before, and are seen again
    is_own: bool = False  # no other process reads it


def portions_of(placed: Iterable[Placed], *, is_dry: bool, is_hurried: bool) -> Iterator[Portion]:
    """The texts in portions. is_hurried: whether somebody waits for the answer."""
    articles: dict[str, list[Placed]] = {}
    for one in placed:
        articles.setdefault(one.article.id, []).append(one)
    if is_dry and is_hurried:
        count = 0
        for portion in chain.from_iterable(map(_growing, articles.values())):
            yield replace(portion, is_own=count < OWN)
            count += len(portion.texts)
        return
    if is_dry:
        yield from map(Portion, articles.values())
        return
    ordered = [one for group in articles.values() for one in group]
    most = BATCH if is_hurried else UNHURRIED
    for start in range(0, len(ordered), most):
        yield Portion(ordered[start : start + most])


def _growing(group: Sequence[Placed]) -> Iterator[Portion]:
    """An article's texts in portions of half as many as came before: few looks again, and little lost of the last."""
    at = 0
    while at < len(group):
        end = at + max(1, at // 2)
        yield Portion(group[at:end], group[:at])
        at = end


def runs_of(portions: Iterable[Portion]) -> Iterator[list[Run]]:
    """Of each portion the texts that other processes read: those of an article that are other than the one before.

    That may be of an earlier portion, though of none that is read here alone.
    """
    last: dict[str, Version] = {}
    for portion in portions:
        runs: dict[str, tuple[str, Version | None, list[Version]]] = {}
        for one in () if portion.is_own else portion.texts:
            version, before = one.capture.version, last.get(one.article.id)
            if version is not None and (before is None or before.content_hash != version.content_hash):
                runs.setdefault(one.article.id, (one.article.publisher, before, []))[2].append(version)
                last[one.article.id] = version
        yield [Run(publisher, before, tuple(versions)) for publisher, before, versions in runs.values()]


class OutOfTime(Exception):
    """A portion that was being looked at is left, as nobody waits any longer."""


class Remembering:
    """What a preview has worked out of one article so far, so that it looks at its texts again for nothing."""

    def __init__(self, stops: Callable[[], bool]) -> None:
        """stops: asked before each text that is read or compared; when it says so, OutOfTime is raised."""
        self._stops = stops
        self._article_id = ""
        self._snapshots: dict[str, Snapshot] = {}
        self._reports: dict[tuple[str, str], tuple[tuple[Snapshot, Snapshot], ChangeReport]] = {}

    def over(self, rules: Rules, article_id: str, *, is_first: bool) -> Rules:
        """The rules, which work nothing out twice. is_first: this portion is looked at in any time."""
        if article_id != self._article_id:
            self._article_id = article_id
            self._snapshots, self._reports = {}, {}

        def take_snapshot(version: Version, memory: Memory) -> Snapshot:
            found = self._snapshots.get(version.id)
            if found is None or found.version != version:
                self._go_on(is_first)
                found = self._snapshots[version.id] = rules.take_snapshot(version, memory)
            return found

        def compare(before: Snapshot, after: Snapshot, memory: Memory) -> ChangeReport:
            ids = before.version.id, after.version.id
            of, found = self._reports.get(ids, (None, None))
            if found is None or of != (before, after):
                self._go_on(is_first)
                found = rules.compare(before, after, memory)
                self._reports[ids] = (before, after), found
            return found

        return replace(rules, take_snapshot=take_snapshot, compare=compare)

    def _go_on(self, is_first: bool) -> None:
        if not is_first and self._stops():
            raise OutOfTime
