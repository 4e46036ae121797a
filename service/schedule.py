"""The only timetable: names, intervals, and the one loop that outlives a bug.

APScheduler ticks and decides nothing: what is due stands in our own rows, and each is
claimed before it is worked on, so a second scheduler by accident does no harm.
Refuses: knowing what a check or a delivery is.
"""

import logging
import signal
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event
from types import FrameType
from typing import Any, TypeVar

from service import check, clock, deliver
from service.check import lookout
from service.check.hosts import door_of, robots_of
from service.domain.errors import ServiceError
from service.domain.lookouts import after_look
from service.keeping import backups
from service.outbound import Outbound
from service.record import RULES, THREADER, renew
from service.record.deciding import settle
from service.senders import Senders
from service.settings import Settings
from service.vault import Vault
from storage import HINDERED, Busy, Full, Store, deliveries, endpoints, lookouts, stories, threads, versions, watches
from storage.curating import overwriting, unsettled
from storage.held import held
from storage.hosts import forget_past

#: How often we ask whether an article is due, in seconds. The shortest wait between two looks is 15 minutes.
CHECK_SECONDS = 5

#: How often we ask whether a message is due, in seconds. The shortest delay of the schedule is 5 seconds.
DELIVER_SECONDS = 2

#: How long the attempts at messages are kept, and how often older ones are let go, in hours.
ATTEMPTS_KEPT = timedelta(days=90)
FORGET_HOURS = 6

#: How often we ask whether a backup is due, and whether what was removed is still to be overwritten, in minutes.
BACKUP_MINUTES = 10

#: When after a start we ask first: once what was begun before it is under way.
FIRST_BACKUP = timedelta(minutes=1)

#: How often we ask whether a listing is due, in seconds.
LOOK_OUT_SECONDS = 30

#: Looks at once. They wait for hosts, not for us; one that hangs must not hold all others.
CHECKERS = 12

#: Watches overdue by this much at the start were missed, not just due; they begin so far apart, all within that time.
OVERDUE = timedelta(minutes=2)
OVERDUE_STEP = timedelta(seconds=1)
OVERDUE_LONGEST = timedelta(minutes=10)

#: Messages at once, never two to one subscription. One under way for more than PATIENCE_S counts no longer, up to
#: MOST_DELIVERERS in all: endpoints that hang hold up nobody else.
DELIVERERS, MOST_DELIVERERS, PATIENCE_S = 8, 64, 1.0

#: A watch or a message.
_Row = TypeVar("_Row")

_log = logging.getLogger(__name__)


class Timetable:
    """The jobs and what they share from one run to the next."""

    def __init__(
        self, settings: Settings, outbound: Outbound | None = None, instruments: check.Instruments | None = None
    ) -> None:
        self._settings = settings
        self._outbound = outbound or door_of(settings)
        self._instruments = instruments or check.Instruments(robots=robots_of(settings))
        self._vault = Vault(settings.key_file)
        self._senders = Senders(DELIVERERS, PATIENCE_S)
        self._stopping = Event()
        self._scheduler: Any = None  # APScheduler publishes no types

    def start(self) -> None:
        """The jobs run from now on, in threads of their own."""
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler

        # each kind of work has threads of its own: of the library's ten for all, slow pages would take the messages'
        threads = {"default": 4, "check": CHECKERS, "deliver": MOST_DELIVERERS}
        executors = {kind: ThreadPoolExecutor(most) for kind, most in threads.items()}
        self._scheduler = BackgroundScheduler(executors=executors, timezone="UTC")
        # without the grace, whose default is one second, the runs of a busy moment would be dropped
        add = partial(self._scheduler.add_job, trigger="interval", coalesce=True, misfire_grace_time=None)
        for number in range(1, CHECKERS + 1):
            add(self.check_all_due, seconds=CHECK_SECONDS, id=f"check {number}", executor="check")
        instances = MOST_DELIVERERS // DELIVERERS  # while others wait for endpoints
        for number in range(1, DELIVERERS + 1):
            id = f"deliver {number}"
            add(self.deliver_all_due, seconds=DELIVER_SECONDS, id=id, executor="deliver", max_instances=instances)
        add(self.look_out, seconds=LOOK_OUT_SECONDS, id="look out")
        add(self.forget_old, hours=FORGET_HOURS, id="forget")
        soon = clock.now() + FIRST_BACKUP  # also where nobody runs it for ten minutes on end
        add(self.back_up_when_due, minutes=BACKUP_MINUTES, id="back up", next_run_time=soon)
        self.spread_overdue()
        self._scheduler.add_job(self.renew_all, id="renew", misfire_grace_time=None)  # once, at the start
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a run that is still going on is no news here
        self._scheduler.start()

    def shutdown(self, wait: bool = True) -> None:
        """No row is claimed any more. What is going on is waited for, or left to its lease."""
        self._stopping.set()
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=wait)
        self._instruments.reader.close()

    def check_all_due(self) -> int:
        """Every article that was due has been looked at. Returns how many."""
        done = 0
        with Store(self._settings.database) as store:
            while not self._stopping.is_set():
                watch = _claimed(store, watches.claim_due_watch, check.LEASE)
                if watch is None:
                    break
                try:
                    if check.waits_its_turn(store, watch, self._outbound, clock.now, self._instruments.robots):
                        continue
                    done += 1
                    check.check_claimed(store, watch, self._outbound, clock.now, self._settings, self._instruments)
                except HINDERED as error:  # no bug; the next tick tries again
                    check.give_back(store, watch)
                    _log.warning("check article=%s waits reason=%s", watch.article_id, error)
                    break
                except Exception:
                    if stories.find_article(store, watch.article_id) is None:
                        _log.info("check article=%s dropped: it was removed meanwhile", watch.article_id)
                        continue
                    _log.exception("check article=%s failed", watch.article_id)
                    check.put_off(store, watch, clock.now)
        return done

    def look_out(self) -> int:
        """Every listing that was due has been looked at. Returns how many."""
        done = 0
        with Store(self._settings.database) as store:
            while not self._stopping.is_set():
                found = _claimed(store, lookouts.claim_due_lookout, lookout.LEASE)
                if found is None:
                    break
                done += 1
                try:
                    lookout.check_claimed_lookout(
                        store, found, self._outbound, clock.now, self._settings, self._instruments
                    )
                except HINDERED as error:  # no bug; its lease runs out
                    _log.warning("lookout id=%s waits reason=%s", found.id, error)
                    break
                except Exception:
                    _log.exception("lookout id=%s failed", found.id)
                    note = "Something went wrong inside Stet during the last look; its log says what."
                    moved = after_look(found, clock.now(), note, failed=True, jitter=0)
                    assert found.lease_until is not None  # it was claimed
                    lookouts.finish_look(store, moved, found.lease_until)
        return done

    def spread_overdue(self) -> int:
        """What fell due while nobody was there is looked at once each, one after the other. How many."""
        with Store(self._settings.database) as store, suppress(*HINDERED):
            return watches.spread_overdue(store, clock.now(), OVERDUE, OVERDUE_STEP, OVERDUE_LONGEST)
        return 0

    def renew_all(self) -> int:
        """Every article is read and compared by today's rules, as it is after an upgrade. Nobody is told. How many."""
        done = 0
        with Store(self._settings.database) as store:
            extractor = RULES.extractor_of(self._instruments.memory)
            stale = versions.list_stale_articles(store, extractor, RULES.comparer)
            unthreaded = threads.list_unthreaded_articles(store, extractor, RULES.comparer, THREADER)
            work: list[tuple[Callable[..., object], str]]
            work = [(renew, article_id) for article_id in sorted({*stale, *unthreaded})]
            work += [(settle, article_id) for article_id in unsettled.list_unsettled(store)]  # taken in and stopped
            for made_whole, article_id in work:
                if self._stopping.is_set():
                    break
                try:
                    made_whole(store, article_id, self._instruments.memory)
                except HINDERED as error:  # no bug, but this job runs once
                    _log.warning("renew article=%s waits for the next start reason=%s", article_id, error)
                except Exception:
                    _log.exception("renew article=%s failed", article_id)
                else:
                    done += made_whole is renew
        return done

    def deliver_all_due(self) -> int:
        """Every message that was due has been sent once, while there is a place for this thread. Returns how many."""
        if not self._senders.take_place():
            return 0
        try:
            return self._deliver_all_due()
        finally:
            self._senders.leave()

    def _deliver_all_due(self) -> int:
        done = 0
        with Store(self._settings.database, may_repeat=True) as store:  # at least once is what is promised
            with suppress(*HINDERED):  # asked again at the next tick
                deliver.gather_digests(store, clock.now, self._settings.public_url)
            while not self._stopping.is_set() and self._senders.take_place():
                delivery = _claimed(store, deliveries.claim_due_delivery, deliver.LEASE)
                if delivery is None:
                    break
                done += 1
                try:
                    deliver.deliver_claimed(
                        store, delivery, self._outbound, clock.now, self._vault, self._settings.public_url
                    )
                except (
                    HINDERED
                ) as error:  # no bug; it may have been sent, so its lease runs out before it is sent again
                    _log.warning("deliver delivery=%s waits reason=%s", delivery.id, error)
                    break
                except Exception:
                    _log.exception("deliver delivery=%s failed", delivery.id)
                    deliver.put_off(store, delivery, clock.now)
        return done

    def forget_old(self) -> int:
        """Attempts of long ago and keys that ran out are gone. Returns how many attempts."""
        now = clock.now()
        with Store(self._settings.database) as store, suppress(*HINDERED):
            forget_past(store, now)  # turns at hosts, and what their robots.txt said
            return endpoints.forget_old(store, now - ATTEMPTS_KEPT, now)
        return 0

    def back_up_when_due(self) -> Path | None:
        """A backup has been made, if it was time for one. Returns where it is.

        Before that, what was removed for good is overwritten, where whoever removed it was killed or hindered.
        """
        now = clock.now()
        try:
            if self._settings.database.exists():
                with Store(self._settings.database) as store:
                    overwriting.finish(store, now)
            if not backups.is_due(self._settings, now):
                return None
            with Store(self._settings.database) as store:
                return backups.back_up(store, self._settings, now).backup.path
        except (
            ServiceError
        ) as error:  # a full disk, a folder that is gone, another scheduler's backup: asked again soon
            _log.error("backup reason=%s", error.message)
            return None


def _claimed(store: Store, claim: Callable[[Store, datetime, datetime], _Row | None], lease: timedelta) -> _Row | None:
    """The row that is due longest, ours for a while; None when none is, or nothing can be written now."""
    now = clock.now()
    try:
        return claim(store, now, now + lease)
    except Busy:
        return None
    except Full as error:
        _log.error("claim reason=%s", error)
        return None


def start(
    settings: Settings, outbound: Outbound | None = None, instruments: check.Instruments | None = None
) -> Timetable:
    """The jobs run from now on, beside whatever else this process does. Call `shutdown` on what is returned.

    outbound: the process's own door, so that its requests and ours keep apart at each host. instruments: likewise
    what the process keeps from one look to the next; they are closed at shutdown.
    """
    timetable = Timetable(settings, outbound, instruments)
    timetable.start()
    return timetable


def run(settings: Settings) -> None:
    """The jobs run until somebody interrupts or ends this process."""
    stop = Event()

    def ask_to_stop(_: int, __: FrameType | None) -> None:
        stop.set()

    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, ask_to_stop)
    with held(settings.database):
        timetable = start(settings)
        stop.wait()
        timetable.shutdown(wait=False)
