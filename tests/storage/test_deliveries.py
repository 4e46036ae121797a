"""Subscriptions, the outbox and its leases."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from random import Random
from threading import Thread

import pytest

from service.domain.cadence import LONGEST_WAIT
from service.domain.deliveries import Attempt, DeliveryState, DigestEntry, Fault, SubscriptionState
from service.domain.errors import NotFound
from storage import Store, deliveries, digests, reports, stories
from tests.builders import NOON
from tests.storage.stored import (
    HOUR,
    a_delivery,
    a_report,
    a_story,
    a_subscription,
    at_hour,
    save_with_claims,
    with_article,
)

LEASE = NOON + timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def an_attempt(number: int = 1, **fields):
    defaults = {
        "attempted_at": NOON,
        "status": 500,
        "fault": None,
        "duration": timedelta(milliseconds=7),
        "reply": "no",
    }
    return Attempt(**{"delivery_id": "d1", "number": number, **defaults, **fields})


def subscribed(store: Store, **fields) -> Store:
    deliveries.save_subscription(store, a_subscription(**fields))
    return store


def test_a_subscription_comes_back_as_it_was_saved(store):
    stories.save_story(store, a_story())
    subscription = a_subscription(
        story_id="harbour-fire", kinds=("revised", "quote altered"), least_importance=0.35, first_failed_at=NOON
    )
    deliveries.save_subscription(store, replace(subscription, state=SubscriptionState.PAUSED))
    deliveries.save_subscription(store, subscription)

    assert subscription == deliveries.load_subscription(store, "s1")
    with pytest.raises(NotFound, match='no subscription "s9"'):
        deliveries.load_subscription(store, "s9")


def test_a_story_is_heard_of_by_its_own_subscriptions_and_those_to_every_story(store):
    stories.save_story(store, a_story())
    stories.save_story(store, a_story("flood"))
    for id, story_id in (("every", None), ("fire", "harbour-fire"), ("flood", "flood")):
        deliveries.save_subscription(store, a_subscription(id, story_id=story_id))

    assert ["every", "fire"] == [one.id for one in deliveries.list_subscriptions(store, "harbour-fire")]
    assert 3 == len(deliveries.list_subscriptions(store))


def test_a_delivery_is_owed_once(store):
    subscribed(store)

    assert [True, False] == [deliveries.save_delivery(store, a_delivery(body=body)) for body in ("{}", '{"new":1}')]
    assert a_delivery() == deliveries.load_delivery(store, "d1")
    with pytest.raises(NotFound, match='no delivery "d9"'):
        deliveries.load_delivery(store, "d9")


def test_the_longest_due_delivery_is_claimed_first(store):
    subscribed(store)
    deliveries.save_subscription(store, a_subscription("s2"))
    deliveries.save_delivery(store, a_delivery("late", due=NOON))
    deliveries.save_delivery(store, a_delivery("early", "s2", due=NOON - HOUR))
    deliveries.save_delivery(store, a_delivery("not yet", "s2", due=NOON + HOUR))

    claimed = [deliveries.claim_due_delivery(store, NOON, LEASE) for _ in range(3)]

    assert ["early", "late", None] == [one and one.id for one in claimed]
    assert claimed[0] is not None and (DeliveryState.IN_PROGRESS, LEASE) == (claimed[0].state, claimed[0].lease_until)


def test_one_endpoint_holds_one_sender_at_a_time(store):
    subscribed(store)
    for id in ("d1", "d2"):
        deliveries.save_delivery(store, a_delivery(id))

    assert deliveries.claim_due_delivery(store, NOON, LEASE) is not None
    assert deliveries.claim_due_delivery(store, NOON, LEASE) is None


def test_endpoints_that_fail_are_sent_to_by_few_at_once_and_the_others_need_not_wait(store):
    for number in range(2 * deliveries.MOST_FAILING):
        deliveries.save_subscription(store, a_subscription(f"f{number}", failures_in_a_row=1))
        deliveries.save_delivery(store, a_delivery(f"failing{number}", f"f{number}", due=NOON - HOUR))
    subscribed(store)
    deliveries.save_delivery(store, a_delivery())

    claimed = [deliveries.claim_due_delivery(store, NOON, LEASE) for _ in range(deliveries.MOST_FAILING + 2)]

    assert [*(f"failing{n}" for n in range(deliveries.MOST_FAILING)), "d1", None] == [one and one.id for one in claimed]
    assert [f"failing{n}" for n in range(deliveries.MOST_FAILING)] == [  # whose leases ran out: their senders died
        one.id
        for _ in range(deliveries.MOST_FAILING)
        if (one := deliveries.claim_due_delivery(store, LEASE, LEASE + HOUR))
    ]


def test_a_delivery_whose_sender_died_is_due_again_after_its_lease(store):
    subscribed(store)
    deliveries.save_delivery(store, a_delivery())
    deliveries.claim_due_delivery(store, NOON, LEASE)

    assert deliveries.claim_due_delivery(store, LEASE, LEASE + HOUR) is not None


@pytest.mark.parametrize("state", [SubscriptionState.PAUSED, SubscriptionState.SWITCHED_OFF])
def test_an_endpoint_that_rests_is_sent_nothing(store, state):
    subscribed(store, state=state)
    deliveries.save_delivery(store, a_delivery())

    assert deliveries.claim_due_delivery(store, NOON, LEASE) is None


def test_an_abandoned_delivery_can_be_sent_by_hand(store):
    subscribed(store)
    deliveries.save_delivery(store, a_delivery(state=DeliveryState.ABANDONED))

    assert deliveries.claim_delivery(store, "d1", NOON, LEASE) is not None
    assert deliveries.claim_delivery(store, "d1", NOON, LEASE) is None
    with pytest.raises(NotFound):
        deliveries.claim_delivery(store, "d9", NOON, LEASE)


def test_an_attempt_is_stored_with_what_it_made_of_delivery_and_subscription(store):
    subscribed(store)
    deliveries.save_delivery(store, a_delivery())
    claimed = deliveries.claim_due_delivery(store, NOON, LEASE)
    assert claimed is not None
    attempt = an_attempt(status=None, fault=Fault.TIMED_OUT, reply="é" * 10)
    after = replace(claimed, state=DeliveryState.PENDING, attempts=1, next_attempt_at=NOON + HOUR, lease_until=None)
    failing = a_subscription(failures_in_a_row=1, first_failed_at=NOON)

    assert deliveries.finish_attempt(store, attempt, after, failing)

    assert (attempt,) == deliveries.list_attempts(store, "d1")
    assert (after,) == deliveries.list_deliveries(store, "s1")
    assert failing == deliveries.load_subscription(store, "s1")


def test_who_finishes_second_writes_nothing(store):
    subscribed(store)
    deliveries.save_delivery(store, a_delivery())
    done = a_delivery(state=DeliveryState.DELIVERED, attempts=1)
    deliveries.finish_attempt(store, an_attempt(status=204), done, a_subscription())

    late = a_delivery(state=DeliveryState.PENDING, attempts=1)
    assert not deliveries.finish_attempt(store, an_attempt(), late, a_subscription(failures_in_a_row=1))

    assert done == deliveries.load_delivery(store, "d1")
    assert [204] == [attempt.status for attempt in deliveries.list_attempts(store, "d1")]
    assert 0 == deliveries.load_subscription(store, "s1").failures_in_a_row


@pytest.mark.parametrize(
    ("stored", "given", "wanted"),
    [
        (SubscriptionState.ACTIVE, SubscriptionState.SWITCHED_OFF, SubscriptionState.SWITCHED_OFF),
        (SubscriptionState.PAUSED, SubscriptionState.ACTIVE, SubscriptionState.PAUSED),
        (SubscriptionState.PAUSED, SubscriptionState.SWITCHED_OFF, SubscriptionState.PAUSED),
    ],
)
def test_an_attempt_may_switch_an_endpoint_off_but_never_on(store, stored, given, wanted):
    subscribed(store, state=stored)
    deliveries.save_delivery(store, a_delivery())
    deliveries.finish_attempt(store, an_attempt(), a_delivery(attempts=1), a_subscription(state=given))

    assert wanted == deliveries.load_subscription(store, "s1").state


def test_a_delivery_is_claimed_before_it_is_sent(tmp_path):
    """Law 9: eight senders, one delivery, one winner."""
    path = tmp_path / "stet.db"
    with Store(path) as store:
        deliveries.save_delivery(subscribed(store), a_delivery())
    winners = []

    def claim() -> None:
        with Store(path) as store:
            winners.append(deliveries.claim_due_delivery(store, NOON, LEASE))

    threads = [Thread(target=claim) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (8, 1) == (len(winners), len([one for one in winners if one]))


def test_whose_turn_it_is_is_asked_again_inside_the_lock(tmp_path, monkeypatch):
    """Whatever happened since all were asked: another sender was faster, and a person paused the next."""
    with Store(tmp_path / "stet.db") as store, Store(tmp_path / "stet.db") as other:
        subscribed(store)
        for name, due in (("s2", NOON), ("s3", NOON)):
            deliveries.save_subscription(store, a_subscription(name))
            deliveries.save_delivery(store, a_delivery(f"of {name}", name, due=due))
        deliveries.save_delivery(store, a_delivery(due=NOON - HOUR))
        meanwhile = [
            lambda: deliveries.claim_due_delivery(other, NOON, LEASE),
            lambda: deliveries.save_subscription(other, a_subscription("s2", state=SubscriptionState.PAUSED)),
        ]
        begin = store.transaction

        def late():
            if meanwhile:
                meanwhile.pop(0)()
            return begin()

        monkeypatch.setattr(store, "transaction", late)
        claimed = deliveries.claim_due_delivery(store, NOON, LEASE)

    assert claimed is not None and ("of s3", []) == (claimed.id, meanwhile)


@pytest.mark.parametrize("seed", range(12))
def test_whoever_looks_among_the_longest_due_first_finds_what_asking_all_finds(seed, monkeypatch):
    """Outboxes of many kinds, each emptied twice: order, failures, dead senders, far times, more due than are near."""
    orders = []
    monkeypatch.setattr(deliveries, "NEAR", 3)
    for quick in (deliveries._first_due(deliveries._OF_NEAR, deliveries._IS_NEAR), None):
        monkeypatch.setattr(deliveries, "_FIRST_NEAR", quick or deliveries._FIRST)
        chance = Random(seed)
        with Store(":memory:") as store:
            subscribed(store, in_order=chance.random() < 0.5)
            for number in range(2, 6):
                fails = chance.choice((0, 0, 1))
                kind = a_subscription(f"s{number}", in_order=chance.random() < 0.5, failures_in_a_row=fails)
                deliveries.save_subscription(store, kind)
            for number in range(30):
                due = NOON + chance.choice((-2, -1, -1, 0, 1, 20_000)) * HOUR
                deliveries.save_delivery(store, a_delivery(f"d{number}", f"s{chance.randint(1, 5)}", due=due))
            order = []
            for hour in range(40):
                now = NOON + hour * HOUR
                claimed = deliveries.claim_due_delivery(store, now, now + chance.choice((1, 1, 2, 9_000)) * HOUR)
                order.append(claimed and claimed.id)
                if claimed and chance.random() < 0.7:
                    with store.transaction():
                        store.write("UPDATE deliveries SET state = 'delivered' WHERE id = ?", (claimed.id,))
            orders.append(order)

    assert orders[0] == orders[1] and len(set(orders[0])) > 5


def test_whoever_finds_nothing_due_takes_no_lock(tmp_path):
    with Store(tmp_path / "stet.db") as store, Store(tmp_path / "stet.db") as other, other.transaction():
        assert deliveries.claim_due_delivery(store, NOON, LEASE) is None


def in_order(store, **fields):
    """A subscription whose messages are sent one after the other."""
    deliveries.save_subscription(store, a_subscription("s1", in_order=True, **fields))


def owed(store, *dues, **fields):
    """Messages due at these times, named by their places."""
    for number, due in enumerate(dues):
        deliveries.save_delivery(store, a_delivery(f"d{number}", due=due, **fields))


def claimed(store, now=NOON, lease=LEASE):
    found = deliveries.claim_due_delivery(store, now, lease)
    return found and found.id


def test_messages_are_listed_newest_first_and_no_more_than_are_asked_for(store):
    subscribed(store)
    for number, hour in ((0, 0), (1, 2), (2, 2), (3, 1)):
        deliveries.save_delivery(store, a_delivery(f"d{number}", created_at=NOON + hour * HOUR))

    assert ["d2", "d1", "d3", "d0"] == [one.id for one in deliveries.list_deliveries(store, "s1")]
    assert ["d2", "d1"] == [one.id for one in deliveries.list_deliveries(store, "s1", 2)]


def test_a_page_of_messages_is_fifty(store):
    subscribed(store)
    owed(store, *[NOON] * 51)

    assert 50 == len(deliveries.list_deliveries(store, "s1"))


def test_of_messages_due_at_once_the_first_that_was_owed_goes_first(store):
    deliveries.save_subscription(store, a_subscription("s1"))
    deliveries.save_subscription(store, a_subscription("s2"))
    for id, subscription_id, due in (("b", "s1", NOON), ("a", "s2", NOON), ("c", "s1", NOON)):
        deliveries.save_delivery(store, a_delivery(id, subscription_id, due=due))

    assert ["b", "a", None] == [claimed(store) for _ in range(3)]


@pytest.mark.parametrize(
    ("due", "is_claimed"),
    [
        (NOON, True),
        (NOON + SECOND, False),
        (NOON + LONGEST_WAIT, False),
        (NOON + LONGEST_WAIT + SECOND, True),  # written by a clock that stood wrong
    ],
)
@pytest.mark.parametrize("is_ordered", [False, True])
def test_a_message_is_due_at_its_time_or_when_a_wrong_clock_wrote_it(store, due, is_claimed, is_ordered):
    deliveries.save_subscription(store, a_subscription(in_order=is_ordered))
    owed(store, due)

    assert is_claimed is (claimed(store) is not None)


@pytest.mark.parametrize(
    ("lease", "is_taken_over"),
    [(NOON, True), (NOON + SECOND, False), (NOON + LONGEST_WAIT, False), (NOON + LONGEST_WAIT + SECOND, True)],
)
def test_a_message_in_progress_is_taken_over_when_its_lease_is_over_or_no_lease_at_all(store, lease, is_taken_over):
    """While it is held, nothing else goes to its endpoint."""
    subscribed(store)
    deliveries.save_delivery(
        store, a_delivery("held", due=NOON - HOUR, state=DeliveryState.IN_PROGRESS, lease_until=lease)
    )
    owed(store, NOON - 2 * HOUR)

    assert ("held" if is_taken_over else None) == claimed(store)


def test_in_order_a_message_waits_for_the_one_before_and_for_no_other_endpoint(store):
    in_order(store)
    deliveries.save_subscription(store, a_subscription("s2"))
    owed(store, NOON + HOUR, NOON - HOUR)
    deliveries.save_delivery(store, a_delivery("other", "s2", due=NOON))

    assert ["other", None] == [claimed(store, NOON, NOON + 2 * HOUR) for _ in range(2)]
    assert "d0" == claimed(store, NOON + HOUR, NOON + 2 * HOUR)


def test_in_order_what_is_settled_holds_nobody_up(store):
    in_order(store)
    for id, state in (("gone", DeliveryState.ABANDONED), ("sent", DeliveryState.DELIVERED)):
        deliveries.save_delivery(store, a_delivery(id, due=NOON - HOUR, state=state))
    owed(store, NOON)

    assert "d0" == claimed(store)


def test_by_hand_a_message_is_taken_in_the_moment_its_lease_is_over(store):
    subscribed(store)
    owed(store, NOON, state=DeliveryState.IN_PROGRESS, lease_until=NOON)

    assert deliveries.claim_delivery(store, "d0", NOON - SECOND, LEASE) is None
    assert deliveries.claim_delivery(store, "d0", NOON, LEASE) is not None


def test_a_report_is_told_of_by_a_message_or_an_entry_of_a_digest_and_by_nothing_of_another_report(store):
    with_article(store)
    seen = [save_with_claims(store, at_hour(hour)) for hour in range(1, 5)]
    told = [a_report(before, after) for before, after in pairwise(seen)]
    for report in told:
        reports.save_report(store, report)
    first, second, third = (report.id for report in told)
    subscribed(store)
    assert not deliveries.is_told(store, first)

    deliveries.save_delivery(store, a_delivery(report_id=first))
    entry = DigestEntry(subscription_id="s1", report_id=third, due_at=NOON, told="{}", created_at=NOON)
    digests.save_digest_entry(store, entry)

    assert [True, False, True] == [deliveries.is_told(store, report) for report in (first, second, third)]


def test_four_endpoints_that_fail_are_sent_to_at_once():
    assert 4 == deliveries.MOST_FAILING  # of sixteen senders


@pytest.mark.parametrize(
    ("lease", "is_held"),
    [(NOON, False), (NOON + SECOND, True), (NOON + LONGEST_WAIT, True), (NOON + LONGEST_WAIT + SECOND, False)],
)
def test_an_endpoint_that_fails_waits_for_those_that_are_sent_to_and_not_for_leases_that_are_none(
    store, lease, is_held
):
    for number in range(deliveries.MOST_FAILING):
        deliveries.save_subscription(store, a_subscription(f"f{number}", failures_in_a_row=1))
        under_way = {"state": DeliveryState.IN_PROGRESS, "lease_until": lease, "due": NOON - HOUR}
        deliveries.save_delivery(store, a_delivery(f"held{number}", f"f{number}", **under_way))
    deliveries.save_subscription(store, a_subscription("last", failures_in_a_row=1))
    deliveries.save_delivery(store, a_delivery("waits", "last", due=NOON - 2 * HOUR))

    assert (None if is_held else "waits") == claimed(store)


def test_an_endpoint_that_is_well_takes_no_place_of_those_that_fail(store):
    for number in range(deliveries.MOST_FAILING):
        deliveries.save_subscription(store, a_subscription(f"s{number}", failures_in_a_row=min(number, 1)))
        under_way = {"state": DeliveryState.IN_PROGRESS, "lease_until": LEASE}
        deliveries.save_delivery(store, a_delivery(f"held{number}", f"s{number}", **under_way))
    deliveries.save_subscription(store, a_subscription("last", failures_in_a_row=1))
    deliveries.save_delivery(store, a_delivery("goes", "last"))

    assert "goes" == claimed(store)
