"""W3 and W9: when a message is sent again, when an endpoint is switched off, and how what it missed comes back."""

from collections import defaultdict
from datetime import timedelta
from statistics import mean

import pytest

from service.deliver import _attempt, _settle
from service.domain.deliveries import DeliveryState, SubscriptionState
from service.domain.retries import JITTER, SCHEDULE
from storage import Store, deliveries, endpoints
from tests.builders import NOON
from tests.delivering.office import Endpoint, owe, run_until_quiet
from tests.fakes import FrozenClock, an_answer
from tests.soaking import at_most
from tests.storage.stored import a_delivery, a_subscription

HOUR = timedelta(hours=1)


@pytest.fixture
def store():
    with Store(":memory:") as store:
        yield store


def test_a_failing_message_is_tried_ten_times_by_the_table_within_a_fifth(store):
    """W3: 200 messages, each to an endpoint of its own, so that no failure of one delays another."""
    count = at_most(60, 200)
    for number in range(count):
        deliveries.save_subscription(store, a_subscription(f"s{number}"))
        owe(store, 1, f"s{number}")
    endpoint = Endpoint(FrozenClock(NOON), lambda _: an_answer("", 500))

    run_until_quiet(store, endpoint)

    times = defaultdict(list)
    for at, headers, _ in endpoint.got:
        times[headers["webhook-id"]].append(at)
    assert {len(SCHEDULE)} == {len(sent) for sent in times.values()} and count == len(times)
    for place, scheduled in enumerate(SCHEDULE[1:], start=1):
        shares = [(sent[place] - sent[place - 1]) / scheduled for sent in times.values()]
        assert all(1 - JITTER <= share <= 1 + JITTER + 1e-6 for share in shares)
        assert abs(mean(shares) - 1) < 4 * JITTER / (3 * count) ** 0.5  # four standard errors of a uniform jitter
    whole = timedelta(hours=75, minutes=35, seconds=5)
    assert all(1 - JITTER <= (sent[-1] - sent[0]) / whole <= 1 + JITTER for sent in times.values())
    assert {DeliveryState.ABANDONED} == {
        deliveries.load_delivery(store, f"s{number}-0").state for number in range(count)
    }


def test_each_delay_is_that_of_the_table_on_average_to_two_parts_in_a_hundred():
    """W3: what each of two thousand failures at each place comes to, ten standard errors and more from the limit."""
    subscription, failed = a_subscription(), an_answer("", 500)
    for place, scheduled in enumerate(SCHEDULE[1:], start=1):
        delivery = a_delivery(attempts=place - 1, due=NOON)
        attempt = _attempt(delivery, NOON, failed)
        waits = [_settle(delivery, subscription, attempt, failed, NOON)[0].next_attempt_at - NOON for _ in range(2_000)]
        assert abs(mean(wait / scheduled for wait in waits) - 1) <= 0.02


def failing_for_days(store: Store, endpoint: Endpoint, hours: int) -> list[SubscriptionState]:
    """One message an hour is owed; the subscription's state at each hour's end."""
    states = []
    for hour in range(hours):
        at = NOON + hour * HOUR
        endpoint.clock.at = max(at, endpoint.clock.at)
        owe(store, 1, first=hour, at=at)
        run_until_quiet(store, endpoint, until=at + HOUR)
        states.append(deliveries.load_subscription(store, "s1").state)
    return states


def test_an_endpoint_that_only_fails_is_switched_off_after_120_hours_with_a_notice(store):
    """W9."""
    deliveries.save_subscription(store, a_subscription())
    deliveries.save_subscription(store, a_subscription("watcher", wants_notices=True))
    endpoint = Endpoint(FrozenClock(NOON), lambda _: an_answer("", 500))

    states = failing_for_days(store, endpoint, 125)

    assert states.index(SubscriptionState.SWITCHED_OFF) in (119, 120)
    [notice] = endpoints.list_endpoint_notices(store, "s1")
    assert timedelta(hours=120) <= notice.noticed_at - NOON <= timedelta(hours=121)
    [told] = [one for one in deliveries.list_deliveries(store, "watcher") if one.about == "endpoint.switched_off"]
    assert "120 hours" in told.body


def test_one_success_starts_the_120_hours_anew(store):
    """W9."""
    deliveries.save_subscription(store, a_subscription())
    fine_at = NOON + 60 * HOUR
    endpoint = Endpoint(FrozenClock(NOON), lambda now: an_answer("", 204 if fine_at <= now < fine_at + HOUR else 500))

    assert {SubscriptionState.ACTIVE} == set(failing_for_days(store, endpoint, 170))
    assert () == endpoints.list_endpoint_notices(store)


def test_replaying_sends_all_that_failed_since_then_under_the_same_ids_at_new_times(store):
    """W9, W10."""
    deliveries.save_subscription(store, a_subscription())
    endpoint = Endpoint(FrozenClock(NOON), lambda _: an_answer("", 410))
    owe(store, 3)
    run_until_quiet(store, endpoint)  # the first answer ends it
    before = {headers["webhook-id"]: headers for _, headers, _ in endpoint.got}
    bodies = {one.id: one.body for one in deliveries.list_deliveries(store, "s1")}
    resumed = a_subscription()
    deliveries.save_subscription(store, resumed)
    endpoint.clock.pass_by(9 * HOUR)
    owe(store, 2, first=3, at=endpoint.clock.at)
    endpoint.answer = lambda _: an_answer("", 204)
    endpoint.got.clear()

    count = endpoints.send_again(store, "s1", NOON, endpoint.clock.at)
    run_until_quiet(store, endpoint)

    assert 1 == count  # the other two had waited and were not given up
    assert {f"s1-{n}": 1 for n in range(5)} == endpoint.ids
    again = {headers["webhook-id"]: headers for _, headers, _ in endpoint.got}
    assert all(again[id]["webhook-timestamp"] > headers["webhook-timestamp"] for id, headers in before.items())
    assert bodies == {id: body.decode() for _, headers, body in endpoint.got if (id := headers["webhook-id"]) in bodies}


def test_what_is_sent_again_has_the_whole_schedule_before_it(store):
    deliveries.save_subscription(store, a_subscription())
    endpoint = Endpoint(FrozenClock(NOON), lambda _: an_answer("", 500))
    owe(store, 1)
    run_until_quiet(store, endpoint)
    deliveries.save_subscription(store, a_subscription())  # its row of failures begins anew

    endpoints.send_again(store, "s1", NOON, endpoint.clock.at)
    run_until_quiet(store, endpoint)

    assert 2 * len(SCHEDULE) == len(endpoint.got) == len(deliveries.list_attempts(store, "s1-0"))


def test_nothing_older_than_the_time_given_is_sent_again(store):
    deliveries.save_subscription(store, a_subscription())
    owe(store, 1, at=NOON - HOUR)
    owe(store, 1, first=1)
    endpoint = Endpoint(FrozenClock(NOON), lambda _: an_answer("", 500))
    run_until_quiet(store, endpoint)

    assert 1 == endpoints.send_again(store, "s1", NOON, endpoint.clock.at)


def test_in_strict_order_nothing_overtakes_a_message_that_failed(store):
    deliveries.save_subscription(store, a_subscription(in_order=True))
    owe(store, 3)
    failing = iter([500, 500])
    endpoint = Endpoint(FrozenClock(NOON), lambda _: an_answer("", next(failing, 204)))

    run_until_quiet(store, endpoint)

    assert ["s1-0"] * 3 + ["s1-1", "s1-2"] == [headers["webhook-id"] for _, headers, _ in endpoint.got]


def test_attempts_are_kept_for_as_long_as_said(store):
    deliveries.save_subscription(store, a_subscription())
    owe(store, 2)
    endpoint = Endpoint(FrozenClock(NOON), lambda _: an_answer("", 204))
    run_until_quiet(store, endpoint)

    assert 0 == endpoints.forget_old(store, NOON, NOON)
    assert 2 == endpoints.forget_old(store, NOON + HOUR, NOON + HOUR)
    assert () == deliveries.list_attempts(store, "s1-0")
