"""Watches and their leases."""

from dataclasses import replace
from datetime import timedelta
from threading import Thread

import pytest

from service.domain.errors import NotFound
from service.domain.stories import CheckOutcome, WatchState
from storage import Store, stories, watches
from tests.builders import NOON
from tests.storage.stored import HOUR, a_watch, an_article, with_article

LEASE = NOON + timedelta(minutes=2)


def test_a_watch_comes_back_as_it_was_saved(store):
    with_article(store)
    watch = a_watch(
        interval=timedelta(seconds=901, microseconds=7),
        lease_until=LEASE,
        last_checked_at=NOON,
        last_outcome=CheckOutcome.GONE,
        last_note="It said 410.",
        unchanged_in_a_row=2,
        failures_in_a_row=1,
        etag='W/"x"',
        last_modified="yesterday",
    )
    watches.save_watch(store, a_watch())
    watches.save_watch(store, watch)

    assert watch == watches.load_watch(store, "a1")


def test_a_watch_on_nothing_is_named(store):
    with pytest.raises(NotFound, match="watch on article"):
        watches.load_watch(store, "a1")


def test_the_longest_due_is_claimed_first_and_only_once(store):
    with_article(store)
    stories.save_article(store, an_article("a2"))
    watches.save_watch(store, a_watch("a1", next_check_at=NOON - HOUR))
    watches.save_watch(store, a_watch("a2", next_check_at=NOON - 2 * HOUR))

    claimed = [watches.claim_due_watch(store, NOON, LEASE) for _ in range(3)]

    assert ["a2", "a1", None] == [watch and watch.article_id for watch in claimed]
    assert claimed[0] is not None and claimed[0].lease_until == LEASE


@pytest.mark.parametrize(
    "fields",
    [{"state": WatchState.PAUSED}, {"state": WatchState.ENDED}, {"next_check_at": NOON + HOUR}],
    ids=["paused", "ended", "not due"],
)
def test_a_watch_that_should_rest_is_not_claimed(store, fields):
    with_article(store)
    watches.save_watch(store, a_watch(**fields))

    assert watches.claim_due_watch(store, NOON, LEASE) is None


def test_a_lease_that_ran_out_is_taken_over(store):
    with_article(store)
    watches.save_watch(store, a_watch(lease_until=NOON))

    assert watches.claim_due_watch(store, NOON, LEASE) is not None


def test_check_now_claims_what_is_not_due_but_not_what_is_held(store):
    with_article(store)
    watches.save_watch(store, a_watch(state=WatchState.PAUSED, next_check_at=NOON + HOUR))

    assert watches.claim_watch(store, "a1", NOON, LEASE) is not None
    assert watches.claim_watch(store, "a1", NOON, LEASE) is None
    with pytest.raises(NotFound):
        watches.claim_watch(store, "a9", NOON, LEASE)


def test_a_person_who_pauses_during_a_look_is_not_overruled(store):
    with_article(store)
    watches.save_watch(store, a_watch())
    looked = watches.claim_due_watch(store, NOON, LEASE)
    assert looked is not None
    watches.save_watch(store, replace(looked, state=WatchState.PAUSED))

    done = watches.finish_check(store, replace(looked, lease_until=None, etag="new"), LEASE)

    watch = watches.load_watch(store, "a1")
    assert (True, WatchState.PAUSED, "new", None) == (done, watch.state, watch.etag, watch.lease_until)


def test_who_lost_the_lease_writes_nothing(store):
    with_article(store)
    watches.save_watch(store, a_watch())
    slow = watches.claim_due_watch(store, NOON, LEASE)
    quick = watches.claim_due_watch(store, LEASE, LEASE + HOUR)
    assert slow is not None and quick is not None

    assert watches.finish_check(store, replace(slow, etag="late"), LEASE) is False
    assert "" == watches.load_watch(store, "a1").etag


def test_a_row_is_claimed_before_it_is_worked_on(tmp_path):
    """Law 9: eight threads, one row, one winner."""
    path = tmp_path / "stet.db"
    with Store(path) as store:
        watches.save_watch(with_article(store), a_watch())
    winners = []

    def claim() -> None:
        with Store(path) as store:
            winners.append(watches.claim_due_watch(store, NOON, LEASE))

    threads = [Thread(target=claim) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (8, 1) == (len(winners), len([watch for watch in winners if watch]))


def test_watches_of_one_story_are_listed(store):
    with_article(store)
    watches.save_watch(store, a_watch())

    assert 1 == len(watches.list_watches(store)) == len(watches.list_watches(store, "harbour-fire"))
    assert () == watches.list_watches(store, "elsewhere")
