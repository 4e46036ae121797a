"""The verb at the heart: take in one capture.

Gather what is known of the article, decide what its history should be, act in one
transaction: capture, text, versions, snapshots, reports with both neighbours, and the
messages owed. Deciding is declarative, so the order of arrival cannot matter: the
versions are the first of each run of equal texts by time of capture (laws 1 and 2), and
the reports are those between neighbours, made by today's rules (law 3).
Refuses: fetching, sending; the time and the memory are handed in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from service.comparison.compare import COMPARER, compare
from service.domain.captures import Capture, Sighting, first_of_each_run, make_capture
from service.domain.changes import ChangeReport
from service.domain.claims import Snapshot
from service.domain.errors import Conflict, Invalid
from service.domain.stories import Article
from service.domain.versions import Origin, Version
from service.extraction.snapshot import EXTRACTOR, take_snapshot
from service.text.memory import Memory
from service.webhooks.fanout import fan_out
from storage import ReportStanding, Store, deliveries, reports, stories, versions

#: How far ahead of us another machine's clock may be before its date is taken for a mistake.
CLOCKS_APART = timedelta(minutes=5)


class RecordOutcome(StrEnum):
    """What became of a capture."""

    RECORDED = "recorded"  # it is a version now
    SAME = "same as its neighbour"  # the text was seen once more; nothing changed
    KNOWN = "already known"  # this very capture was recorded before
    UNUSABLE = "unusable"  # kept and shown, never compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What recording one capture came to."""

    outcome: RecordOutcome
    capture: Capture
    version: Version | None  # the version this text belongs to; None for an unusable capture
    reports: tuple[ChangeReport, ...]  # new ones, in the order of the versions
    deliveries: int  # messages put in the outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules by which texts are read and compared, and their names (law 3)."""

    extractor: str
    take_snapshot: Callable[[Version, Memory], Snapshot]
    comparer: str
    compare: Callable[[Snapshot, Snapshot, Memory], ChangeReport]


#: Today's rules.
RULES = Rules(extractor=EXTRACTOR, take_snapshot=take_snapshot, comparer=COMPARER, compare=compare)


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is stored of an article: the facts, and what follows from them so far."""

    sightings: tuple[Sighting, ...]
    current: tuple[tuple[str, str], ...]  # capture and version id of each current version
    standings: tuple[ReportStanding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What has to be written so that an article's history is what it should be."""

    history: History  # what it was decided from
    outcome: RecordOutcome
    version: Version  # the one the new text belongs to
    appearing: tuple[tuple[str, Version], ...]  # by capture id
    leaving: tuple[str, ...]  # version ids
    snapshots: tuple[Snapshot, ...]
    retiring: tuple[str, ...]  # report ids
    reports: tuple[ChangeReport, ...]
    is_news: bool  # the new capture is the newest sighting, and a version


def record(
    store: Store,
    capture: Capture,
    *,
    memory: Memory,
    public_url: str,
    now: datetime,
    notify: bool = True,
    rules: Rules = RULES,
) -> Recorded:
    """The capture is stored, and the article's versions and reports are what they would be had it come in order.

    Recording twice changes nothing. Only a report that ends in the newest version is sent, and never from a seed.
    Raises NotFound for an unknown article, Conflict for a second text at the same time, Invalid for a future time.
    """
    article = stories.load_article(store, capture.article_id)
    _refuse_the_future(capture.captured_at, now)
    if capture.version is None:
        versions.save_capture(store, capture)
        return Recorded(outcome=RecordOutcome.UNUSABLE, capture=capture, version=None, reports=(), deliveries=0)
    plan = _plan(store, capture, capture.version, memory, rules)
    with store.transaction():
        if _gather(store, article.id) != plan.history:  # somebody else recorded meanwhile
            plan = _plan(store, capture, capture.version, memory, rules)
        _act(store, capture, plan)
        tells = notify and plan.is_news and capture.origin is not Origin.SEED
        sent = _owe(store, article, plan, public_url, now) if tells else 0
    return Recorded(outcome=plan.outcome, capture=capture, version=plan.version, reports=plan.reports, deliveries=sent)


def preview(store: Store, article_id: str, version: Version, memory: Memory, *, rules: Rules = RULES) -> Recorded:
    """What recording this version would come to. Nothing is written, and the article need not be stored yet."""
    if version.article_id != article_id:
        raise ValueError(f"a version of article {version.article_id}, not of {article_id}")
    capture = make_capture(version)
    plan = _plan(store, capture, version, memory, rules)
    return Recorded(outcome=plan.outcome, capture=capture, version=plan.version, reports=plan.reports, deliveries=0)


def _refuse_the_future(captured_at: datetime, now: datetime) -> None:
    if captured_at > now + CLOCKS_APART:
        raise Invalid(
            "captured_at", f"{captured_at:%Y-%m-%dT%H:%M:%SZ}", "a time that is not in the future is accepted"
        )


def _gather(store: Store, article_id: str) -> History:
    return History(
        sightings=versions.list_sightings(store, article_id),
        current=tuple((version.capture_id, version.id) for version in versions.list_versions(store, article_id)),
        standings=reports.list_standings(store, article_id),
    )


def _plan(store: Store, capture: Capture, version: Version, memory: Memory, rules: Rules) -> Plan:
    """What to write. Reads the store and writes nothing; the slow work, reading and comparing texts, is done here."""
    history = _gather(store, capture.article_id)
    sighting = Sighting(capture.captured_at, version.content_hash, capture.id)
    known = _find_known(history.sightings, sighting)
    sightings = history.sightings if known else (*history.sightings, sighting)
    wanted = first_of_each_run(sightings)

    stored = dict(history.current)
    appearing = {
        one.capture_id: version if one is sighting else versions.version_from_capture(store, one.capture_id)
        for one in wanted
        if one.capture_id not in stored
    }
    chain = [stored[one.capture_id] if one.capture_id in stored else appearing[one.capture_id].id for one in wanted]
    pairs = tuple(pairwise(chain))
    standing = [report for report in history.standings if _still_stands(report, pairs, rules)]
    missing = [
        pair for pair in pairs if pair not in {(one.before_version_id, one.after_version_id) for one in standing}
    ]

    reader = _Reader(store, {one.id: one for one in appearing.values()}, memory, rules)
    for one in appearing.values():
        reader.snapshot(one.id)
    made = tuple(rules.compare(reader.snapshot(before), reader.snapshot(after), memory) for before, after in missing)
    belongs = [one for one in wanted if one.captured_at <= sighting.captured_at][-1]
    return Plan(
        history=history,
        outcome=_outcome(known, belongs, sighting),
        version=version if belongs is sighting else versions.version_from_capture(store, belongs.capture_id),
        appearing=tuple(appearing.items()),
        leaving=tuple(id for id in stored.values() if id not in chain),
        snapshots=tuple(reader.taken),
        retiring=tuple(one.report_id for one in history.standings if one not in standing),
        reports=made,
        is_news=max(sightings) is sighting and belongs is sighting,
    )


def _find_known(sightings: tuple[Sighting, ...], new: Sighting) -> bool:
    """Whether the text was recorded at this very time before. Raises Conflict when another text was."""
    same_time = [one for one in sightings if one.captured_at == new.captured_at]
    if any(one.content_hash != new.content_hash for one in same_time):
        raise Conflict(
            f"The article already has another text captured at {new.captured_at:%Y-%m-%dT%H:%M:%SZ}; "
            "one time has one text, so give this one the time at which it was seen."
        )
    return bool(same_time)


def _still_stands(report: ReportStanding, pairs: tuple[tuple[str, str], ...], rules: Rules) -> bool:
    """Whether a report is between neighbours and by today's rules."""
    is_by_these_rules = (report.extractor, report.comparer) == (rules.extractor, rules.comparer)
    return is_by_these_rules and (report.before_version_id, report.after_version_id) in pairs


def _outcome(is_known: bool, belongs: Sighting, new: Sighting) -> RecordOutcome:
    if is_known:
        return RecordOutcome.KNOWN
    return RecordOutcome.RECORDED if belongs is new else RecordOutcome.SAME


class _Reader:
    """The snapshots a plan needs: stored ones where today's rules took them, new ones otherwise."""

    def __init__(self, store: Store, appearing: dict[str, Version], memory: Memory, rules: Rules) -> None:
        self._store, self._appearing, self._memory, self._rules = store, appearing, memory, rules
        self._known: dict[str, Snapshot] = {}
        self.taken: list[Snapshot] = []

    def snapshot(self, version_id: str) -> Snapshot:
        """The snapshot of a stored or appearing version by today's rules."""
        if version_id not in self._known:
            found = versions.find_snapshot(self._store, version_id, self._rules.extractor)
            if found is None:
                version = self._appearing.get(version_id) or versions.load_version(self._store, version_id)
                found = self._rules.take_snapshot(version, self._memory)
                self.taken.append(found)
            self._known[version_id] = found
        return self._known[version_id]


def _act(store: Store, capture: Capture, plan: Plan) -> None:
    if plan.outcome is not RecordOutcome.KNOWN:
        versions.save_capture(store, capture)
    for report_id in plan.retiring:
        reports.retire_report(store, report_id)
    for version_id in plan.leaving:
        versions.retire_version(store, version_id)
    for capture_id, version in plan.appearing:
        versions.save_version(store, capture_id, version)
    for snapshot in plan.snapshots:
        versions.save_snapshot(store, snapshot)
    for report in plan.reports:
        reports.save_report(store, report)


def _owe(store: Store, article: Article, plan: Plan, public_url: str, now: datetime) -> int:
    """The report into the newest version is in the outbox, once for each subscription that wants it. Says how many."""
    report = next((one for one in plan.reports if one.after_version_id == plan.version.id), None)
    if report is None:  # an article's first version is not a change
        return 0
    owed = fan_out(
        report,
        deliveries.list_subscriptions(store, article.story_id),
        story=stories.load_story(store, article.story_id),
        article=article,
        before=versions.load_version(store, report.before_version_id),
        after=plan.version,
        public_url=public_url,
        now=now,
    )
    return sum(deliveries.save_delivery(store, delivery) for delivery in owed)
