"""Watches and their leases."""

from dataclasses import replace
from datetime import time, timedelta
from threading import Thread

import pytest

from service.domain.cadence import LONGEST_WAIT
from service.domain.errors import NotFound
from service.domain.stories import CheckOutcome, Pace, WatchState
from storage import Store, stories, watches
from tests.builders import NOON
from tests.storage.stored import HOUR, a_story, a_watch, an_article, with_article

LEASE = NOON + timedelta(minutes=2)
SECOND = timedelta(seconds=1)


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


def with_watches(store, **by_id):
    """Watches with these fields, each on an article of its own with this address."""
    if store.row("SELECT 1 FROM stories") is None:
        stories.save_story(store, a_story())
    for id, fields in by_id.items():
        stories.save_article(store, an_article(id, url=fields.pop("url", f"https://{id}.example/fire")))
        watches.save_watch(store, a_watch(id, **fields))


def due(store):
    return {watch.article_id: watch.next_check_at for watch in watches.list_watches(store)}


@pytest.mark.parametrize(
    ("fields", "is_claimed"),
    [
        ({"next_check_at": NOON + LONGEST_WAIT}, False),
        ({"next_check_at": NOON + LONGEST_WAIT + SECOND}, True),  # written by a clock that stood wrong
        ({"lease_until": NOON + SECOND}, False),
        ({"lease_until": NOON + LONGEST_WAIT}, False),
        ({"lease_until": NOON + LONGEST_WAIT + SECOND}, True),
        ({"lease_until": NOON + LONGEST_WAIT + SECOND, "next_check_at": NOON + SECOND}, False),
    ],
)
def test_what_is_farther_ahead_than_anybody_waits_was_written_by_a_wrong_clock(store, fields, is_claimed):
    with_watches(store, a1=fields)

    assert is_claimed is (watches.claim_due_watch(store, NOON, LEASE) is not None)


def test_a_look_by_hand_takes_over_a_lease_in_the_moment_it_runs_out(store):
    with_watches(store, a1={"lease_until": NOON})

    assert watches.claim_watch(store, "a1", NOON - SECOND, LEASE) is None
    assert watches.claim_watch(store, "a1", NOON, LEASE) is not None


def test_forgotten_validators_are_those_of_one_page(store):
    with_watches(store, a1={"etag": "x", "last_modified": "y"}, a2={"etag": "x", "last_modified": "y"})

    watches.forget_validators(store, "a1")

    left = [watches.load_watch(store, id) for id in ("a1", "a2")]
    assert [("", ""), ("x", "y")] == [(watch.etag, watch.last_modified) for watch in left]


def test_overdue_watches_are_spread_in_the_order_in_which_they_were_due(store):
    """What is paused, held or not yet so late stays as it is."""
    kept = {
        "paused": {"next_check_at": NOON - 5 * HOUR, "state": WatchState.PAUSED},
        "held": {"next_check_at": NOON - 5 * HOUR, "lease_until": LEASE},
        "late": {"next_check_at": NOON - HOUR + SECOND},
    }
    with_watches(
        store,
        a1={"next_check_at": NOON - HOUR},
        a2={"next_check_at": NOON - 3 * HOUR},
        a3={"next_check_at": NOON - 2 * HOUR},
        **{id: dict(fields) for id, fields in kept.items()},
    )

    assert 3 == watches.spread_overdue(store, NOON, HOUR, SECOND, HOUR)
    spread = due(store)
    assert [NOON, NOON + SECOND, NOON + 2 * SECOND] == [spread[id] for id in ("a2", "a3", "a1")]
    assert {id: fields["next_check_at"] for id, fields in kept.items()} == {id: spread[id] for id in kept}


def test_very_many_overdue_watches_are_spread_over_no_more_than_the_longest_time(store):
    with_watches(store, **{f"a{n}": {"next_check_at": NOON - HOUR} for n in range(4)})

    assert 4 == watches.spread_overdue(store, NOON, HOUR, HOUR, 2 * SECOND)
    assert [NOON + n * SECOND / 2 for n in range(4)] == sorted(due(store).values())
    assert 0 == watches.spread_overdue(store, NOON, HOUR, HOUR, SECOND)


def test_the_hours_in_which_a_page_rests_come_back(store):
    pace = Pace(soonest=HOUR, quiet_from=time(22, 30), quiet_to=time(6), zone="Europe/Paris")
    with_watches(store, a1={"pace": pace})

    assert pace == watches.load_watch(store, "a1").pace


def test_what_is_paused_is_the_watch_of_that_article_alone(store):
    with_article(store)
    for id in ("a2", "a3"):
        stories.save_article(store, an_article(id))
    for id, state in (("a1", WatchState.WATCHING), ("a2", WatchState.WATCHING), ("a3", WatchState.ENDED)):
        watches.save_watch(store, a_watch(id, state=state))
    with store.transaction():
        watches.pause_watch(store, "a1")
        watches.pause_watch(store, "a3")

    states = [watches.load_watch(store, id).state for id in ("a1", "a2", "a3")]
    assert [WatchState.PAUSED, WatchState.WATCHING, WatchState.ENDED] == states


@pytest.mark.parametrize("has_one", [False, True])
def test_an_articles_watch_goes_to_another_that_has_none(store, has_one):
    with_article(store)
    for id in ("a2", "a3"):
        stories.save_article(store, an_article(id))
    watches.save_watch(store, a_watch("a1", etag='"one"'))
    watches.save_watch(store, a_watch("a3", etag='"three"'))
    if has_one:
        watches.save_watch(store, a_watch("a2", etag='"two"'))
    watches.move_watch(store, "a1", "a2")

    taking, giving = watches.load_watch(store, "a2"), watches.find_watch(store, "a1")
    assert ('"two"' if has_one else '"one"', WatchState.WATCHING) == (taking.etag, taking.state)
    assert (WatchState.PAUSED if has_one else None) == (giving and giving.state)
    assert ('"three"', WatchState.WATCHING) == (
        watches.load_watch(store, "a3").etag,
        watches.load_watch(store, "a3").state,
    )
