"""Q2: any sequence of recording, renewing, telling, crashing, backing up and restoring gives what a model says."""

import shutil
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from service.deliver import deliver_due
from service.domain.captures import Verdict, make_capture, make_unusable_capture
from service.domain.course import Sighting, make_course
from service.domain.deliveries import DeliveryState, SubscriptionState
from service.domain.errors import Conflict
from service.domain.versions import Origin
from service.record import record, renew
from service.text.memory import Memory
from storage import Store, deliveries, reports, seals, stories, upkeep, versions
from tests.builders import NOON, a_version
from tests.fakes import FakeWeb, an_answer
from tests.simple_rules import simple_rules
from tests.soaking import at_most
from tests.storage.stored import HOUR, a_story, a_subscription, an_article

ARTICLES = ("a1", "a2")
TEXTS = tuple(f"{number} people hurt. {number % 3} houses lost." for number in range(5))
HOOK = "https://example.org/hook"


class Crash(Exception):
    """The process is gone at this very statement."""


class Histories(RuleBasedStateMachine):
    """The service on one side, two dictionaries on the other."""

    @initialize()
    def build(self) -> None:
        self.folder = Path(mkdtemp(prefix="stet-histories-"))
        self.store = Store(self.folder / "stet.sqlite3")
        self.seen: dict[str, dict[int, str]] = {article: {} for article in ARTICLES}
        self.bodies: dict[str, str] = {}
        self.delivered: set[str] = set()
        self.now = NOON + 100 * HOUR
        self.backups: list[tuple[Path, dict[str, dict[int, str]], set[str], dict[str, Any]]] = []
        self.web = FakeWeb()
        self.rules = 1
        stories.save_story(self.store, a_story())
        for article in ARTICLES:
            stories.save_article(self.store, an_article(article))
        deliveries.save_subscription(self.store, a_subscription(url=HOOK))

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.folder)

    def _record(self, article: str, hour: int, text: str) -> None:
        capture = make_capture(a_version(text, article_id=article, captured_at=NOON + hour * HOUR))
        rules = simple_rules(f"simple/{self.rules}")
        record(self.store, capture, memory=Memory(), public_url="", now=self.now, rules=rules)

    @rule(article=st.sampled_from(ARTICLES), hour=st.integers(0, 6), text=st.sampled_from(TEXTS))
    def take_in(self, article: str, hour: int, text: str) -> None:
        """A text was seen at some hour, in any order; another text at the same hour is refused."""
        known = self.seen[article].get(hour, text)
        try:
            self._record(article, hour, text)
            assert known == text
        except Conflict:
            assert known != text
        self.seen[article][hour] = known

    @rule(
        article=st.sampled_from(ARTICLES),
        hour=st.integers(0, 6),
        verdict=st.sampled_from([Verdict.EMPTY, Verdict.GONE]),
    )
    def take_in_what_is_no_article(self, article: str, hour: int, verdict: Verdict) -> None:
        """Nothing of it reaches the history."""
        capture = make_unusable_capture(
            article_id=article, captured_at=NOON + hour * HOUR, origin=Origin.CHECK, verdict=verdict
        )
        record(self.store, capture, memory=Memory(), public_url="", now=self.now)

    @rule(article=st.sampled_from(ARTICLES), hour=st.integers(0, 6), text=st.sampled_from(TEXTS), at=st.integers(1, 60))
    def crash_while_taking_in(self, article: str, hour: int, text: str, at: int) -> None:
        """The process ends before its n-th write: all of it is there, or nothing."""
        if self.seen[article].get(hour, text) != text:
            return
        left, write = at, self.store.write

        def crash(*given: Any) -> int:
            nonlocal left
            left -= 1
            if left == 0:
                raise Crash
            return write(*given)

        self.store.write = crash  # type: ignore[method-assign]
        try:
            self._record(article, hour, text)
            self.seen[article][hour] = text
        except Crash:
            pass
        self._reopen()

    @rule()
    def restart(self) -> None:
        """Whatever was acknowledged is still there afterwards."""
        self._reopen()

    @rule(article=st.sampled_from(ARTICLES))
    def read_by_newer_rules(self, article: str) -> None:
        """Nobody is told."""
        owed = len(self._owed())
        self.rules += 1
        for each in ARTICLES:  # both, so that one name of the rules holds for all
            renew(self.store, each, Memory(), rules=simple_rules(f"simple/{self.rules}"))
        assert owed == len(self._owed())

    @rule(status=st.sampled_from([204, 500]))
    def deliver(self, status: int) -> None:
        """One message is sent, or tried."""
        self.web.say(HOOK, an_answer("", status))
        self.now += timedelta(minutes=1)
        sent = deliver_due(self.store, self.web, lambda: self.now)  # type: ignore[arg-type]
        if sent is not None and status == 204:
            self.delivered.add(sent.id)
        if sent is not None:
            assert (sent.state is DeliveryState.DELIVERED) == (status == 204)

    @rule(state=st.sampled_from([SubscriptionState.ACTIVE, SubscriptionState.PAUSED]))
    def pause_or_resume(self, state: SubscriptionState) -> None:
        """A subscription that rests is owed nothing new and sent nothing."""
        subscription = deliveries.load_subscription(self.store, "s1")
        deliveries.save_subscription(self.store, replace(subscription, state=state))

    @precondition(lambda self: len(self.backups) < 3)
    @rule()
    def back_up(self) -> None:
        """What is known now can be had again."""
        path = self.folder / f"backup-{len(self.backups)}.sqlite3"
        assert () == upkeep.backup(self.store, path)
        seen = {article: dict(hours) for article, hours in self.seen.items()}
        self.backups.append((path, seen, set(self.delivered), dict(self.bodies)))

    @precondition(lambda self: self.backups)
    @rule()
    def restore(self) -> None:
        """Everything is as it was at the backup."""
        path, seen, delivered, bodies = self.backups[-1]
        with upkeep.opened_copy(path) as copy:
            assert [] == list(seals.list_departures(self.store, seals.list_heads(copy)))
        self.store.close()
        for old in self.folder.glob("stet.sqlite3*"):
            old.unlink()
        upkeep.restore(path, self.folder / "stet.sqlite3")
        self.store = Store(self.folder / "stet.sqlite3")
        self.seen = {article: dict(hours) for article, hours in seen.items()}
        self.delivered, self.bodies = set(delivered), dict(bodies)

    @invariant()
    def the_history_is_the_models(self) -> None:
        """Versions are what the captures come to; reports stand between neighbours; messages never change."""
        if not hasattr(self, "store"):
            return
        assert () == upkeep.integrity(self.store)
        for article in ARTICLES:
            captures = {
                hour: make_capture(a_version(text, article_id=article, captured_at=NOON + hour * HOUR))
                for hour, text in self.seen[article].items()
            }
            sightings = [
                Sighting(one.captured_at, one.version.content_hash, one.id) for one in captures.values() if one.version
            ]
            wanted = [one.capture_id for one in make_course(sightings).versions]
            assert wanted == [version.capture_id for version in versions.list_versions(self.store, article)]
            told = reports.list_current_reports(self.store, article)
            ids = [version.id for version in versions.list_versions(self.store, article)]
            assert list(pairwise(ids)) == [(r.before_version_id, r.after_version_id) for r in told]
        owed = self._owed()
        assert self.bodies.items() <= owed.items()
        self.bodies |= owed
        assert all(deliveries.load_delivery(self.store, id).state is DeliveryState.DELIVERED for id in self.delivered)

    def _owed(self) -> dict[str, str]:
        return {one.id: one.body for one in deliveries.list_deliveries(self.store, "s1", 100_000)}

    def _reopen(self) -> None:
        self.store.close()
        self.store = Store(self.folder / "stet.sqlite3")


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=at_most(8, 170),
    stateful_step_count=at_most(10, 30),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
