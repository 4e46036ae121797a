"""A batch of captures of one article, what is planned for it, and what each capture came to.

Refuses: writing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from service.domain.captures import Capture
from service.domain.changes import ChangeReport
from service.domain.errors import Conflict, Invalid, ServiceError
from service.domain.stories import Article
from service.domain.versions import Version
from service.domain.waiting import Wait
from service.record.ahead import NOT_AHEAD, Ahead, read_ahead
from service.record.plan import NOTHING, History, Plan, RecordOutcome, Rules, find_clash, gather, make_plan
from service.text.memory import Memory
from storage import Store, stories

#: How far ahead of us another machine's clock may be before its date is taken for a mistake.
CLOCKS_APART = timedelta(minutes=5)

#: Said of a capture of an article that is another one, which a look that was under way may bring.
MERGED = "The article was merged into another, to which its captures belong; nothing was recorded."


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What recording one capture came to."""

    outcome: RecordOutcome
    capture: Capture
    version: Version | None  # the version this text belongs to; None for an unusable capture
    reports: tuple[ChangeReport, ...]  # new ones, in the order of the versions
    deliveries: int  # messages put in the outbox
    is_news: bool = False  # its text is the article's newest, and none but these captures have seen it
    wait: Wait | None = None  # it is a page whose text only stops where the one before it went on: what became of it
    is_turn: bool = False  # it is one turn of a page that goes to and fro between two texts, and so no version


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Captures of one article, to be recorded together."""

    article: Article  # stored with its first capture when it is not yet; what it is called here counts when it is
    captures: tuple[Capture, ...]
    notify: bool = True
    is_own: bool = True  # whether they came to this article by themselves, and not by a merger or out of the store
    is_stored: bool = False  # whether the article must be there: one that was removed meanwhile is not made again


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A batch's plan, and where each of its captures stands in it."""

    publisher: str  # of the article then
    history: History  # what it was decided from
    plan: Plan
    seen: dict[int, int]  # place of a usable capture in the batch -> its place in the plan
    mistakes: dict[int, ServiceError]
    ahead: Ahead  # what threads need of the versions, worked out beforehand

    def results_of(self, captures: Sequence[Capture], deliveries: int) -> list[Recorded | ServiceError]:
        """One result for each capture. The deliveries are those of the newest version."""
        reports = self._reports()
        return [
            self.mistakes.get(place) or self._result(place, capture, deliveries, reports)
            for place, capture in enumerate(captures)
        ]

    def result_of(self, place: int, capture: Capture, deliveries: int) -> Recorded:
        """What the capture at this place of the batch, which is no mistake, comes to."""
        return self._result(place, capture, deliveries, self._reports())

    def _reports(self) -> Mapping[str, list[ChangeReport]]:
        """The plan's reports by version: of many, each has the one into it, and that to a later one of before."""
        new = {version.id for _, version in self.plan.appearing}
        found: defaultdict[str, list[ChangeReport]] = defaultdict(list)
        for one in self.plan.reports:
            found[one.after_version_id].append(one)
            if one.after_version_id not in new:
                found[one.before_version_id].append(one)
        return found

    def _result(
        self, place: int, capture: Capture, deliveries: int, reports: Mapping[str, list[ChangeReport]]
    ) -> Recorded:
        if place not in self.seen:
            return Recorded(outcome=RecordOutcome.UNUSABLE, capture=capture, version=None, reports=(), deliveries=0)
        outcome, version = self.plan.results[self.seen[place]]
        is_alone = len(self.seen) == 1
        if isinstance(version, Wait):
            told = self.plan.reports if is_alone else ()
            return Recorded(outcome=outcome, capture=capture, version=None, reports=told, deliveries=0, wait=version)
        touching = self.plan.reports if is_alone else tuple(reports.get(version.id, ()))
        is_news = self.plan.news is not None and version.id == self.plan.news.id and outcome is RecordOutcome.RECORDED
        return Recorded(
            outcome=outcome,
            capture=capture,
            version=version,
            reports=touching if outcome is not RecordOutcome.SAME or is_alone else (),
            deliveries=deliveries if is_news else 0,
            is_news=is_news,
            is_turn=outcome is RecordOutcome.SAME and self.seen[place] in self.plan.turns,
        )


def plan_batch(
    store: Store,
    batch: Batch,
    memory: Memory,
    now: datetime,
    rules: Rules,
    *,
    with_threads: bool = True,
    history: History | None = None,
) -> Planned:
    """What to write for a batch, by what is stored now. Everything slow is done here, and nothing is written.

    with_threads: whether what threads need of its versions is worked out too. history: what will be stored of the
    article when the plan is carried out, where that is not what is stored now; `plan_again` holds it to that.
    """
    mistakes: dict[int, ServiceError] = {}
    article = as_stored(store, batch).article
    history = gather(store, batch.article.id) if history is None else history
    texts, set_aside = history.texts, history.set_aside
    seen: list[tuple[Capture, Version]] = []
    places: dict[int, int] = {}
    merged = Conflict(MERGED) if history.is_merged else None
    for place, brought in enumerate(batch.captures):
        capture = history.as_dated(brought)
        version = capture.version
        mistake: ServiceError | None = merged or _future(capture.captured_at, now)
        if mistake is None and version is not None:
            mistake = find_clash(texts, version)
        if mistake is not None:
            mistakes[place] = mistake
        elif version is not None:
            texts[version.captured_at] = version.content_hash
            if version.content_hash not in set_aside:
                places[place] = len(seen)
                seen.append((capture, version))
    plan = make_plan(store, batch.article.id, history, seen, memory, rules) if seen else NOTHING
    ahead = read_ahead(article, plan, memory, rules) if with_threads else NOT_AHEAD
    return Planned(publisher=article.publisher, history=history, plan=plan, seen=places, mistakes=mistakes, ahead=ahead)


def plan_again(store: Store, batch: Batch, planned: Planned, memory: Memory, now: datetime, rules: Rules) -> Planned:
    """The plan, when it still fits what is stored; made anew as far as somebody else changed that meanwhile.

    Called inside the transaction that writes it.
    """
    if gather(store, batch.article.id) != planned.history:  # recorded, decided or merged
        return plan_batch(store, batch, memory, now, rules)
    article = as_stored(store, batch).article
    if article.publisher == planned.publisher:
        return planned
    return replace(planned, publisher=article.publisher, ahead=read_ahead(article, planned.plan, memory, rules))


def as_stored(store: Store, batch: Batch) -> Batch:
    """The batch with its article by the names it has here now, whatever those it was brought with."""
    known = stories.find_article(store, batch.article.id)
    return batch if known is None else replace(batch, article=known)


def _future(captured_at: datetime, now: datetime) -> Invalid | None:
    if captured_at <= now + CLOCKS_APART:
        return None
    return Invalid("captured_at", f"{captured_at:%Y-%m-%dT%H:%M:%SZ}", "a time that is not in the future is accepted")
