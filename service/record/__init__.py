"""The verb at the heart: take in captures, one or many.

Gather what is known of the article, decide what its history should be (plan.py), act in
one transaction: capture, text, versions, snapshots, reports with both neighbours, threads,
and the messages owed. So there is all of it or nothing, and nobody is told of what was not kept.
Refuses: fetching, sending; the time and the memory are handed in.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from service.comparison.threads.clusters import THREADER
from service.domain.captures import Capture, make_capture
from service.domain.changes import ChangeReport
from service.domain.deliveries import DeliveryState, Subscription
from service.domain.errors import ServiceError
from service.domain.stories import Article
from service.domain.versions import Origin, Version
from service.record.ahead import NOT_AHEAD
from service.record.plan import NOTHING, RULES, Plan, RecordOutcome, Rules, find_clash, gather, make_plan
from service.record.planned import Batch, Planned, Recorded, as_stored, plan_again, plan_batch
from service.record.threading import Touched, renew_threads, thread_article
from service.text.memory import Memory
from service.webhooks.choosing import Known, asks_for_figures, changes_wanted
from service.webhooks.fanout import fan_out
from storage import Store, chains, deliveries, digests, endpoints, reports, stories, texts, threads, versions
from storage.curating import mergers
from storage.digests import find_figures
from storage.reading.searched import Noted, save_noted, settle_sayings
from storage.sealing import seal_each
from storage.seals import Later

__all__ = [
    "RULES",
    "THREADER",
    "Batch",
    "RecordOutcome",
    "Recorded",
    "Rules",
    "make_capture",
    "plan_many",
    "preview",
    "preview_many",
    "record",
    "record_many",
    "renew",
    "tell_of",
]


def record(
    store: Store,
    capture: Capture,
    *,
    memory: Memory,
    public_url: str,
    now: datetime,
    notify: bool = True,
    is_own: bool = True,
    rules: Rules = RULES,
    planned: Planned | None = None,
    touched: Touched | None = None,
) -> Recorded:
    """The capture is stored, and the article's versions and reports are what they would be had all come in order.

    Recording twice changes nothing. Only a report that ends in the newest version is sent, and never for a seed.
    is_own: as in a batch. planned, touched: as in `record_many`.
    Raises NotFound for an unknown article, be it one that was removed for good a moment ago, Conflict for a second
    text at the same time, Invalid for a future time.
    """
    batch = Batch(
        article=stories.load_article(store, capture.article_id),
        captures=(capture,),
        notify=notify,
        is_own=is_own,
        is_stored=True,
    )
    plans = None if planned is None else (planned,)
    [result] = record_many(
        store, (batch,), memory=memory, public_url=public_url, now=now, rules=rules, plans=plans, touched=touched
    )
    if isinstance(result, ServiceError):
        raise result
    return result


def record_many(
    store: Store,
    batches: Sequence[Batch],
    *,
    memory: Memory,
    public_url: str,
    now: datetime,
    rules: Rules = RULES,
    plans: Sequence[Planned] | None = None,
    touched: Touched | None = None,
) -> tuple[Recorded | ServiceError, ...]:
    """All captures are stored in one transaction, as if they had come one after the other. One result each, in order.

    The mistake of one capture (a second text at the same time, a future time) is its result and stops no other. An
    article is stored with its first usable capture, and left out when there is none. A text that a person set aside is
    kept as a capture and is no version. Of each article at most the
    report into its newest version is sent. The batches are of different articles.
    plans: what `plan_many` came to, from whoever calls inside a transaction and planned before it; a plan that does not
    fit what is stored any more is made anew.
    touched: where the blocks in which something is other now are put, from whoever notifies nobody, records more in
    this transaction and renews the threads of all of it at its end.
    """
    plans = plan_many(store, batches, memory=memory, now=now, rules=rules) if plans is None else plans
    with store.transaction():
        kept: list[tuple[Batch, Planned]] = []
        moved: Touched = defaultdict(set) if touched is None else touched
        for brought, planned in zip(batches, plans, strict=True):
            batch, plan = as_stored(store, brought), plan_again(store, brought, planned, memory, now, rules)
            _keep(store, batch, plan)
            if plan.seen:  # what is no article moves no claim, and its history may still wait for today's rules
                moved[batch.article.story_id] |= thread_article(store, batch.article, memory, rules, plan.ahead)
            kept.append((batch, plan))
        if touched is None:
            renew_threads(store, moved)
        results: list[Recorded | ServiceError] = []
        for batch, plan in kept:  # after the threads: a webhook may be of one thread alone
            results += plan.results_of(batch.captures, _owe(store, batch, plan.plan, public_url, now))
    return tuple(results)


def plan_many(
    store: Store, batches: Sequence[Batch], *, memory: Memory, now: datetime, rules: Rules = RULES
) -> tuple[Planned, ...]:
    """What recording these captures would write: the slow part of it. Nothing is written, and nobody is kept out."""
    with store.reading():
        return tuple(plan_batch(store, batch, memory, now, rules) for batch in batches)


def preview_many(
    store: Store, batches: Sequence[Batch], *, memory: Memory, now: datetime, rules: Rules = RULES
) -> tuple[Recorded | ServiceError, ...]:
    """What recording these captures would come to, one result each. Nothing is written."""
    with store.reading():
        plans = [plan_batch(store, batch, memory, now, rules, with_threads=False) for batch in batches]
    return tuple(
        result for batch, plan in zip(batches, plans, strict=True) for result in plan.results_of(batch.captures, 0)
    )


def preview(store: Store, article_id: str, version: Version, memory: Memory, *, rules: Rules = RULES) -> Recorded:
    """What recording this version would come to. Nothing is written, and the article need not be stored yet.

    A text that a person set aside comes to an unusable capture. Raises Conflict for a second text at the same time.
    """
    if version.article_id != article_id:
        raise ValueError(f"a version of article {version.article_id}, not of {article_id}")
    capture = make_capture(version)
    with store.reading():
        history = gather(store, article_id)
        dated = history.as_dated(capture)
        read = dated.version or version
        if clash := find_clash(history.texts, read):
            raise clash
        is_aside = version.content_hash in history.set_aside
        plan = NOTHING if is_aside else make_plan(store, article_id, history, ((dated, read),), memory, rules)
    seen = {} if is_aside else {0: 0}
    planned = Planned(publisher="", history=history, seen=seen, plan=plan, mistakes={}, ahead=NOT_AHEAD)
    return planned.result_of(0, capture, 0)


def renew(store: Store, article_id: str, memory: Memory, *, rules: Rules = RULES) -> tuple[ChangeReport, ...]:
    """An article's snapshots and reports are by today's rules, and nobody is told (law 3). Returns the new reports.

    Recording renews what it touches; this is for after an upgrade, when nothing new has come.
    """
    kept = versions.list_versions(store, article_id)
    if not kept:
        return ()
    capture = make_capture(versions.load_version(store, kept[-1].id))
    now = capture.captured_at
    return record(
        store, capture, memory=memory, public_url="", now=now, notify=False, is_own=False, rules=rules
    ).reports


def _keep(store: Store, batch: Batch, planned: Planned) -> None:
    """What was planned is written, with the article when it is new; nothing at all when there is nothing to keep."""
    plan, article = planned.plan, batch.article
    if batch.is_stored:
        stories.load_article(store, article.id)
    elif stories.find_article(store, article.id) is None:
        if not planned.seen:
            return
        stories.save_article(store, article)
    written: Later = []
    outcomes = {place: plan.results[at][0] for place, at in planned.seen.items()}
    new = {
        place: capture
        for place, capture in enumerate(batch.captures)
        if place not in planned.mistakes and outcomes.get(place) is not RecordOutcome.KNOWN
    }
    texts.save_texts(store, new.values())
    for place, capture in new.items():
        if outcomes.get(place) is RecordOutcome.SAME:  # its text is evidence enough; a page's surroundings always move
            capture = replace(capture, raw=None)
        versions.save_capture(store, capture, written, has_text=True)
    if batch.is_own:
        come = [one.id for place, one in enumerate(batch.captures) if place not in planned.mistakes]
        mergers.keep_all_as_own(store, come)
    _act(store, article.id, plan, written)
    seal_each(store, article.id, written)


def _act(store: Store, article_id: str, plan: Plan, written: Later) -> None:
    for report_id in plan.retiring:
        reports.retire_report(store, report_id)
    for version_id in plan.leaving:
        versions.retire_version(store, version_id)
    for capture_id, version in plan.appearing:
        versions.save_version(store, capture_id, version)
    for version_id, switching in plan.switchings:
        versions.save_switching(store, version_id, switching)
    noted = Noted()
    for snapshot in plan.snapshots:
        versions.save_snapshot(store, snapshot, noted, written)
    save_noted(store, noted)
    settle_sayings(store, article_id, (*plan.leaving, *(one.version.id for one in plan.snapshots)))
    reports.save_reports(store, plan.reports, written)


def _owe(store: Store, batch: Batch, plan: Plan, public_url: str, now: datetime) -> int:
    """The report into the newest version is in the outbox, once for each subscription that wants it. How many."""
    if not batch.notify or plan.news is None or plan.news.origin is Origin.SEED:
        return 0
    report = next((one for one in plan.reports if one.after_version_id == plan.news.id), None)
    if report is None:  # an article's first version is not a change
        return 0
    return _tell(store, batch.article, report, plan.news, public_url, now)


def tell_of(store: Store, version_id: str, *, public_url: str, now: datetime) -> int:
    """The report into a version recorded in silence is owed, when it is still its article's newest. How many messages.

    For an import in several requests, of which only the last knows what the newest text of all is. Telling twice is
    telling once: a report that was told to anybody is told to nobody else, and no number is spent on it.
    """
    with store.transaction():
        report = reports.find_report_into(store, version_id)
        if report is None or deliveries.is_told(store, report.id):
            return 0
        version = versions.load_version(store, version_id)
        newest = chains.list_current(store, version.article_id)[-1]
        if newest.id != version_id or version.origin is Origin.SEED:
            return 0
        article = stories.load_article(store, version.article_id)
        wanting = deliveries.list_subscriptions(store, article.story_id)
        known = _known(store, report, wanting)
        if not any(changes_wanted(report, article.story_id, one, known) for one in wanting):
            return 0  # nothing would be kept of the telling, so each further time would spend a number
        return _tell(store, article, report, version, public_url, now)


def _tell(store: Store, article: Article, report: ChangeReport, after: Version, public_url: str, now: datetime) -> int:
    wanting = deliveries.list_subscriptions(store, article.story_id)
    sequence = endpoints.next_sequence(store, article.story_id)
    before = versions.load_version(store, report.before_version_id)
    owed = fan_out(
        report,
        wanting,
        story=stories.load_story(store, article.story_id),
        article=article,
        before=before,
        after=after,
        observed=reports.find_observed(store, before, after),
        public_url=public_url,
        now=now,
        sequence=sequence,
        known=_known(store, report, wanting),
    )
    for entry in owed.entries:
        digests.save_digest_entry(store, entry)
    new = [delivery for delivery in owed.deliveries if deliveries.save_delivery(store, delivery)]
    return sum(delivery.state is DeliveryState.PENDING for delivery in new)


def _known(store: Store, report: ChangeReport, wanting: Sequence[Subscription]) -> Known:
    """What the store has of the report's claims, as far as one of the subscriptions asks for it."""
    return Known(
        figures=find_figures(store, report) if any(map(asks_for_figures, wanting)) else {},
        followed=threads.find_followed(store, {one.thread_id for one in wanting} - {""}, report.version_ids),
    )
