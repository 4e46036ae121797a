"""Somebody removes a webhook while a message is on its way: before it is sent, during, and after."""

import pytest

from service.deliver import LEASE, deliver_claimed, deliver_due, put_off
from service.domain.deliveries import DeliveryState
from storage import Store, deliveries, endpoints
from tests.builders import NOON
from tests.delivering.office import Endpoint, owe, run_until_quiet
from tests.fakes import FrozenClock, an_answer
from tests.storage.stored import a_subscription


@pytest.fixture
def store():
    with Store(":memory:") as opened:
        yield opened


@pytest.fixture
def endpoint() -> Endpoint:
    return Endpoint(FrozenClock(NOON))


def nothing_is_left(store) -> bool:
    tables = ("subscriptions", "deliveries", "attempts", "digest_entries", "old_keys", "endpoint_notices")
    return all(store.row(f"SELECT 1 FROM {table}") is None for table in tables)


def test_before_it_is_sent_nothing_is(store, endpoint):
    deliveries.save_subscription(store, a_subscription())
    owe(store, 1)
    claimed = deliveries.claim_due_delivery(store, NOON, NOON + LEASE)
    endpoints.remove_subscription(store, "s1")

    sent = deliver_claimed(store, claimed, endpoint, endpoint.clock)

    assert (DeliveryState.ABANDONED, None, []) == (sent.state, sent.lease_until, endpoint.got)
    assert nothing_is_left(store)


@pytest.mark.parametrize("status", [204, 500, 410])
def test_while_it_is_sent_what_comes_back_is_written_nowhere_and_nobody_is_told(store, endpoint, status):
    deliveries.save_subscription(store, a_subscription())
    owe(store, 1)

    def answer(_):
        endpoints.remove_subscription(store, "s1")
        return an_answer("", status)

    endpoint.answer = answer
    sent = deliver_due(store, endpoint, endpoint.clock)

    assert sent is not None and sent.state is DeliveryState.ABANDONED and 1 == len(endpoint.got)
    assert nothing_is_left(store)


def test_after_a_bug_of_ours_nothing_is_put_off(store, endpoint):
    deliveries.save_subscription(store, a_subscription())
    owe(store, 1)
    claimed = deliveries.claim_due_delivery(store, NOON, NOON + LEASE)
    endpoints.remove_subscription(store, "s1")

    put_off(store, claimed, endpoint.clock)

    assert nothing_is_left(store)


def test_the_messages_of_others_go_on(store, endpoint):
    """One that comes back as given up is no end of the queue."""
    for id in ("s1", "s2"):
        deliveries.save_subscription(store, a_subscription(id))
    owe(store, 3, "s1")
    owe(store, 3, "s2")

    def answer(_):
        if deliveries.find_subscription(store, "s1") is not None:
            endpoints.remove_subscription(store, "s1")
        return an_answer("", 204)

    endpoint.answer = answer
    run_until_quiet(store, endpoint)

    assert {"s2-0", "s2-1", "s2-2"} <= endpoint.ids.keys() and len(endpoint.ids) <= 4
    assert ["delivered"] * 3 == [one.state for one in deliveries.list_deliveries(store, "s2")]


def test_with_the_webhook_of_the_same_address_made_anew_the_old_message_is_not_sent_to_it(store, endpoint):
    deliveries.save_subscription(store, a_subscription("s1"))
    owe(store, 1)
    claimed = deliveries.claim_due_delivery(store, NOON, NOON + LEASE)
    endpoints.remove_subscription(store, "s1")
    deliveries.save_subscription(store, a_subscription("s3"))

    deliver_claimed(store, claimed, endpoint, endpoint.clock)

    assert [] == endpoint.got and () == deliveries.list_deliveries(store, "s3")
