"""The verb at the heart: take in one capture.

Gather what is known of the article, decide what its history should be (plan.py), act in
one transaction: capture, text, versions, snapshots, reports with both neighbours, and
the messages owed. So there is all of it or nothing, and nobody is told of what was not kept.
Refuses: fetching, sending; the time and the memory are handed in.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from service.domain.captures import Capture, make_capture
from service.domain.changes import ChangeReport
from service.domain.errors import Invalid
from service.domain.stories import Article
from service.domain.versions import Origin, Version
from service.record.plan import RULES, Plan, RecordOutcome, Rules, gather, make_plan
from service.text.memory import Memory
from service.webhooks.fanout import fan_out
from storage import Store, deliveries, reports, stories, versions

__all__ = ["RULES", "RecordOutcome", "Recorded", "Rules", "make_capture", "preview", "record", "renew"]

#: How far ahead of us another machine's clock may be before its date is taken for a mistake.
CLOCKS_APART = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What recording one capture came to."""

    outcome: RecordOutcome
    capture: Capture
    version: Version | None  # the version this text belongs to; None for an unusable capture
    reports: tuple[ChangeReport, ...]  # new ones, in the order of the versions
    deliveries: int  # messages put in the outbox


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
    """The capture is stored, and the article's versions and reports are what they would be had all come in order.

    Recording twice changes nothing. Only a report that ends in the newest version is sent, and never for a seed.
    Raises NotFound for an unknown article, Conflict for a second text at the same time, Invalid for a future time.
    """
    article = stories.load_article(store, capture.article_id)
    _refuse_the_future(capture.captured_at, now)
    if capture.version is None:
        versions.save_capture(store, capture)
        return Recorded(outcome=RecordOutcome.UNUSABLE, capture=capture, version=None, reports=(), deliveries=0)
    with store.reading():
        plan = make_plan(store, capture, capture.version, memory, rules)
    with store.transaction():
        if gather(store, article.id) != plan.history:  # somebody else recorded meanwhile
            plan = make_plan(store, capture, capture.version, memory, rules)
        _act(store, capture, plan)
        tells = notify and plan.is_news and capture.origin is not Origin.SEED
        owed = _owe(store, article, plan, public_url, now) if tells else 0
    return Recorded(outcome=plan.outcome, capture=capture, version=plan.version, reports=plan.reports, deliveries=owed)


def preview(store: Store, article_id: str, version: Version, memory: Memory, *, rules: Rules = RULES) -> Recorded:
    """What recording this version would come to. Nothing is written, and the article need not be stored yet.

    Raises Conflict for a second text at the same time.
    """
    if version.article_id != article_id:
        raise ValueError(f"a version of article {version.article_id}, not of {article_id}")
    capture = make_capture(version)
    with store.reading():
        plan = make_plan(store, capture, version, memory, rules)
    return Recorded(outcome=plan.outcome, capture=capture, version=plan.version, reports=plan.reports, deliveries=0)


def renew(store: Store, article_id: str, memory: Memory, *, rules: Rules = RULES) -> tuple[ChangeReport, ...]:
    """An article's snapshots and reports are by today's rules, and nobody is told (law 3). Returns the new reports.

    Recording renews what it touches; this is for after an upgrade, when nothing new has come.
    """
    kept = versions.list_versions(store, article_id)
    if not kept:
        return ()
    capture = make_capture(versions.load_version(store, kept[-1].id))
    return record(
        store, capture, memory=memory, public_url="", now=capture.captured_at, notify=False, rules=rules
    ).reports


def _refuse_the_future(captured_at: datetime, now: datetime) -> None:
    if captured_at > now + CLOCKS_APART:
        raise Invalid(
            "captured_at", f"{captured_at:%Y-%m-%dT%H:%M:%SZ}", "a time that is not in the future is accepted"
        )


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
