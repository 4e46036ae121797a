"""How far the work is behind."""

from datetime import timedelta

from service.domain.deliveries import Attempt, DeliveryState, Fault, SubscriptionState
from storage import deliveries, stories, upkeep, watches
from tests.builders import NOON
from tests.storage.stored import HOUR, a_delivery, a_subscription, a_watch, an_article, with_article


def test_an_empty_house_has_no_backlog(store):
    backlog = upkeep.find_backlog(store, NOON)

    assert (0, 0, None, None) == (
        backlog.due_watches,
        backlog.due_deliveries,
        backlog.oldest_due_watch_at,
        backlog.last_lease_until,
    )
    assert ({}, {}, {}) == (backlog.watches, backlog.deliveries, backlog.attempts)


def test_what_is_due_and_held_by_nobody_is_the_backlog(store):
    with_article(store)
    stories.save_article(store, an_article("a2"))
    watches.save_watch(store, a_watch("a1", next_check_at=NOON - HOUR))
    watches.save_watch(store, a_watch("a2", next_check_at=NOON - 2 * HOUR, lease_until=NOON + HOUR))
    for id, state in (("s1", SubscriptionState.ACTIVE), ("s2", SubscriptionState.PAUSED)):
        deliveries.save_subscription(store, a_subscription(id, state=state))
        deliveries.save_delivery(store, a_delivery(f"due {id}", id, due=NOON - HOUR))
    deliveries.save_delivery(store, a_delivery("later", "s1", due=NOON + HOUR))

    backlog = upkeep.find_backlog(store, NOON)

    assert (1, NOON - HOUR) == (backlog.due_watches, backlog.oldest_due_watch_at)
    assert (1, NOON - HOUR) == (backlog.due_deliveries, backlog.oldest_due_delivery_at)
    assert ({"watching": 2}, {"pending": 3}) == (backlog.watches, backlog.deliveries)
    assert NOON + HOUR == backlog.last_lease_until


def test_attempts_are_counted_by_what_came_of_them(store):
    deliveries.save_subscription(store, a_subscription())
    deliveries.save_delivery(store, a_delivery())
    for number, (status, fault) in enumerate([(500, None), (None, Fault.TIMED_OUT), (204, None)], start=1):
        attempt = Attempt(
            delivery_id="d1",
            number=number,
            attempted_at=NOON,
            status=status,
            fault=fault,
            duration=timedelta(0),
            reply="",
        )
        after = a_delivery(state=DeliveryState.PENDING, attempts=number)
        assert deliveries.finish_attempt(store, attempt, after, a_subscription())

    backlog = upkeep.find_backlog(store, NOON)

    assert {"refused": 1, Fault.TIMED_OUT.value: 1, "delivered": 1} == backlog.attempts
    assert NOON == backlog.last_attempt_at
