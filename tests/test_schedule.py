"""The timetable: what it runs, that a bug in one row stops no other, and that two of it do no harm."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from service import check, clock, deliver
from service.domain.cadence import new_watch
from service.domain.captures import Ruling, make_capture
from service.domain.changes import ChangeReport
from service.domain.claims import Snapshot
from service.domain.deliveries import Delivery, DeliveryState, Subscription, SubscriptionState
from service.domain.stories import Article, CheckOutcome, Story
from service.record import RULES, record
from service.schedule import (
    BACKUP_MINUTES,
    CHECK_SECONDS,
    CHECKERS,
    DELIVER_SECONDS,
    DELIVERERS,
    FORGET_HOURS,
    LOOK_OUT_SECONDS,
    MOST_DELIVERERS,
    Timetable,
    start,
)
from service.settings import Settings, read_settings
from service.text.memory import Memory
from service.webhooks.signature import make_secret
from storage import Busy, Store, upkeep
from storage.curating.unsettled import list_unsettled
from storage.deliveries import list_attempts, list_deliveries, load_delivery, save_delivery, save_subscription
from storage.reports import list_current_reports
from storage.rulings import save_ruling
from storage.stories import save_article, save_story
from storage.watches import list_watches, load_watch, save_watch
from tests.builders import NOON, a_version
from tests.fakes import FakeWeb, an_answer

HOOK = "https://hooks.test/in"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A database with three watched articles and three messages, all due since January."""
    settings = read_settings({"STET_DATA": str(tmp_path)})
    with Store(settings.database) as store:
        save_story(store, Story(id="fire", title="Fire", description="", opened_at=NOON))
        for number in range(3):
            article = f"a{number}"
            url = f"https://daily.test/{number}"
            save_article(store, Article(id=article, story_id="fire", url=url, title="Fire", publisher="", language=""))
            save_watch(store, new_watch(article, NOON + timedelta(minutes=number)))
            save_subscription(store, a_subscription(f"s{number}"))
            save_delivery(store, a_delivery(f"d{number}", f"s{number}"))
    return settings


@pytest.fixture
def web() -> FakeWeb:
    web = FakeWeb()
    web.say("https://daily.test/robots.txt", an_answer("", 404))
    for number in range(3):
        web.say(f"https://daily.test/{number}", an_answer("", 404))
    web.say(HOOK, an_answer("", 200))
    return web


@pytest.fixture
def timetable(settings: Settings, web: FakeWeb) -> Iterator[Timetable]:
    timetable = Timetable(settings, web)  # type: ignore[arg-type]
    yield timetable
    timetable.shutdown()


def a_subscription(id: str) -> Subscription:
    return Subscription(
        id=id,
        story_id=None,
        url=HOOK,
        kinds=(),
        least_importance=0.0,
        secret=make_secret(bytes(32)),
        state=SubscriptionState.ACTIVE,
        created_at=NOON,
        failures_in_a_row=0,
        first_failed_at=None,
    )


def a_delivery(id: str, subscription_id: str) -> Delivery:
    return Delivery(
        id=id,
        subscription_id=subscription_id,
        report_id="",
        body="{}",
        state=DeliveryState.PENDING,
        attempts=0,
        next_attempt_at=NOON,
        lease_until=None,
        created_at=NOON,
    )


def test_everything_that_is_due_is_worked_on_once(timetable: Timetable, settings: Settings) -> None:
    assert (3, 0) == (timetable.check_all_due(), timetable.check_all_due())
    assert (3, 0) == (timetable.deliver_all_due(), timetable.deliver_all_due())

    with Store(settings.database) as store:
        assert {CheckOutcome.GONE} == {watch.last_outcome for watch in list_watches(store)}
        assert DeliveryState.DELIVERED is load_delivery(store, "d2").state


def test_a_bug_in_one_row_is_logged_with_its_id_and_pushes_that_row_an_hour_ahead(
    timetable: Timetable, settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    checking, delivering = check.check_claimed, deliver.deliver_claimed

    def break_at_a0(store: Store, watch: object, *rest: object) -> object:
        assert getattr(watch, "article_id", "") != "a0", "a bug"
        return checking(store, watch, *rest)  # type: ignore[arg-type]

    def break_at_d0(store: Store, delivery: object, *rest: object) -> object:
        assert getattr(delivery, "id", "") != "d0", "a bug"
        return delivering(store, delivery, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(check, "check_claimed", break_at_a0)
    monkeypatch.setattr(deliver, "deliver_claimed", break_at_d0)
    before = clock.now()

    with caplog.at_level(logging.ERROR):
        assert (3, 3) == (timetable.check_all_due(), timetable.deliver_all_due())

    assert ["check article=a0 failed", "deliver delivery=d0 failed"] == [
        record.getMessage() for record in caplog.records
    ]
    with Store(settings.database) as store:
        assert load_watch(store, "a0").next_check_at >= before + timedelta(hours=1)
        assert load_delivery(store, "d0").next_attempt_at >= before + timedelta(hours=1)
        assert 1 == len(list_attempts(store, "d0"))
        assert CheckOutcome.GONE is load_watch(store, "a1").last_outcome
        assert DeliveryState.DELIVERED is load_delivery(store, "d1").state


def test_a_busy_database_is_no_bug_and_the_next_tick_tries_again(
    timetable: Timetable, settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def busy(*_: object) -> None:
        raise Busy("The database is busy with another writer.")

    with monkeypatch.context() as patched, caplog.at_level(logging.WARNING):
        patched.setattr(check, "check_claimed", busy)
        patched.setattr(deliver, "deliver_claimed", busy)
        assert (1, 1) == (timetable.check_all_due(), timetable.deliver_all_due())
        patched.setattr("service.schedule.watches.claim_due_watch", busy)
        patched.setattr("service.schedule.deliveries.claim_due_delivery", busy)
        assert (0, 0) == (timetable.check_all_due(), timetable.deliver_all_due())

    busy_now = "reason=The database is busy with another writer."
    assert [f"check article=a0 waits {busy_now}", f"deliver delivery=d0 waits {busy_now}"] == [
        record.getMessage() for record in caplog.records
    ]
    with Store(settings.database) as store:
        assert (NOON, None) == (load_watch(store, "a0").next_check_at, load_watch(store, "a0").lease_until)
        assert (NOON, 0) == (load_delivery(store, "d0").next_attempt_at, load_delivery(store, "d0").attempts)
    assert 3 == timetable.check_all_due()


def test_two_timetables_send_each_message_once(settings: Settings, web: FakeWeb) -> None:
    with Store(settings.database) as store:
        for number in range(20):
            save_delivery(store, a_delivery(f"e{number}", "s0"))
    tables = [Timetable(settings, web) for _ in range(2)]  # type: ignore[arg-type]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(Timetable.deliver_all_due, tables))
    tables[0].deliver_all_due()  # what the two left to each other while an endpoint was busy

    ids = [dict(asked.headers)["webhook-id"] for asked in web.asked]
    assert 23 == len(ids) == len(set(ids))


def test_nothing_is_claimed_after_a_shutdown(timetable: Timetable) -> None:
    timetable.shutdown()

    assert (0, 0) == (timetable.check_all_due(), timetable.deliver_all_due())


def test_the_jobs_are_named_and_never_overlap_themselves(settings: Settings) -> None:
    with Store(settings.database) as store:
        for watch in list_watches(store):
            save_watch(store, replace(watch, next_check_at=clock.now() + timedelta(days=1)))
    timetable = start(settings)
    try:
        jobs = {job.id: job for job in timetable._scheduler.get_jobs()}
    finally:
        timetable.shutdown()

    assert {"back up", "forget", "look out"} == jobs.keys() - {
        f"{what} {n}" for what in ("check", "deliver") for n in range(1, CHECKERS + 1)
    }
    assert LOOK_OUT_SECONDS == jobs.pop("look out").trigger.interval.total_seconds()
    assert FORGET_HOURS * 3600 == jobs.pop("forget").trigger.interval.total_seconds()
    backing_up = jobs.pop("back up")
    assert BACKUP_MINUTES * 60 == backing_up.trigger.interval.total_seconds()
    assert backing_up.next_run_time <= clock.now() + timedelta(minutes=1)
    assert CHECKERS + DELIVERERS == len(jobs)
    assert {CHECK_SECONDS, DELIVER_SECONDS} == {int(job.trigger.interval.total_seconds()) for job in jobs.values()}
    assert {(True, None)} == {(job.coalesce, job.misfire_grace_time) for job in jobs.values()}
    # a check never overlaps itself; senders do, in the place of those who wait, which Senders counts
    assert {("check", 1), ("deliver", MOST_DELIVERERS // DELIVERERS)} == {
        (job.executor, job.max_instances) for job in jobs.values()
    }


def test_after_an_upgrade_old_versions_are_read_by_todays_rules_and_nobody_is_told(
    settings: Settings, timetable: Timetable
) -> None:
    with Store(settings.database) as store:
        for hour, dead in enumerate(("12", "19")):
            version = a_version(
                f"At least {dead} people died.", article_id="a0", captured_at=NOON + timedelta(hours=hour)
            )
            record(
                store,
                make_capture(version),
                memory=Memory(),
                public_url="",
                now=clock.now(),
                notify=False,
                rules=replace(RULES, comparer="old/1", compare=_by_old_rules),
            )
        owed = [list_deliveries(store, f"s{number}", limit=9) for number in range(3)]

        assert [report.comparer for report in list_current_reports(store, "a0")] == ["old/1"]
        assert timetable.renew_all() == 1
        assert [report.comparer for report in list_current_reports(store, "a0")] == [RULES.comparer]
        assert owed == [list_deliveries(store, f"s{number}", limit=9) for number in range(3)]

    assert timetable.renew_all() == 0


def _by_old_rules(before: Snapshot, after: Snapshot, memory: Memory) -> ChangeReport:
    return replace(RULES.compare(before, after, memory), id="old", comparer="old/1")


def test_what_an_import_that_was_killed_left_is_made_whole_at_the_start(
    timetable: Timetable, settings: Settings
) -> None:
    """Words and mergers of a whole story are stored before what follows from them."""
    with Store(settings.database) as store:
        for hour, people in enumerate((2, 5)):
            version = a_version(
                f"Fire\n\nAbout {people} people were hurt, Ada Brook said.",
                article_id="a0",
                captured_at=NOON + timedelta(hours=hour),
            )
            record(store, make_capture(version), memory=Memory(), public_url="", now=clock.now(), rules=RULES)
        with store.transaction():
            word = Ruling(
                article_id="a0", content_hash=version.content_hash, is_usable=False, decided_at=clock.now(), reason=""
            )
            save_ruling(store, word)
        assert ("a0",) == list_unsettled(store) and upkeep.integrity(store)
        timetable.renew_all()
        assert () == list_unsettled(store) and () == upkeep.integrity(store)
        assert () == list_current_reports(store, "a0")
