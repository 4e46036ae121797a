"""Telling one subscriber: what is sent, what each answer comes to, and that nothing is sent twice at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from service.deliver import LEASE, REPLY_BYTES, deliver_due, put_off
from service.domain.deliveries import (
    Delivery,
    DeliveryState,
    Fault,
    Subscription,
    SubscriptionState,
)
from service.domain.retries import SCHEDULE
from service.outbound import Answer, Failure, Outbound
from service.settings import read_settings
from service.webhooks.signature import make_secret, verify
from storage import Store
from storage.deliveries import (
    claim_due_delivery,
    list_attempts,
    load_delivery,
    load_subscription,
    save_delivery,
    save_subscription,
)
from tests.builders import NOON
from tests.fakes import FakeWeb, FrozenClock, a_failure, an_answer
from tests.loopback import Loopback, reply

URL = "https://hooks.test/in"
SECRET = make_secret(bytes(range(32)))
BODY = '{"type":"report.created","data":{"headline":"12 → 19"}}'


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def web() -> FakeWeb:
    return FakeWeb()


@pytest.fixture
def store() -> Iterator[Store]:
    with Store(":memory:") as store:
        save_subscription(store, a_subscription())
        save_delivery(store, a_delivery())
        yield store


def a_subscription() -> Subscription:
    return Subscription(
        id="s1",
        story_id=None,
        url=URL,
        kinds=(),
        least_importance=0.0,
        secret=SECRET,
        state=SubscriptionState.ACTIVE,
        created_at=NOON,
        failures_in_a_row=0,
        first_failed_at=None,
    )


def a_delivery() -> Delivery:
    return Delivery(
        id="d1",
        subscription_id="s1",
        report_id="",
        body=BODY,
        state=DeliveryState.PENDING,
        attempts=0,
        next_attempt_at=NOON,
        lease_until=None,
        created_at=NOON,
    )


def send(store: Store, web: FakeWeb | Outbound, clock: FrozenClock) -> Delivery | None:
    return deliver_due(store, web, clock)  # type: ignore[arg-type]


def test_the_stored_bytes_are_sent_signed_and_the_receiver_can_tell(
    store: Store, web: FakeWeb, clock: FrozenClock
) -> None:
    web.say(URL, an_answer("", 204))

    delivery = send(store, web, clock)

    assert delivery is not None
    assert DeliveryState.DELIVERED is delivery.state
    assert delivery == load_delivery(store, "d1")
    [asked] = web.asked
    headers = dict(asked.headers)
    assert BODY.encode() == asked.body
    assert ("application/json", "d1", str(int(NOON.timestamp()))) == (
        headers["content-type"],
        headers["webhook-id"],
        headers["webhook-timestamp"],
    )
    assert verify(SECRET, headers, asked.body, int(NOON.timestamp()))
    [attempt] = list_attempts(store, "d1")
    assert (1, NOON, 204, None) == (attempt.number, attempt.attempted_at, attempt.status, attempt.fault)


@pytest.mark.parametrize(
    ("answer", "status", "fault", "reply_kept"),
    [
        (an_answer("no\x00", 500), 500, None, "no\N{REPLACEMENT CHARACTER}"),
        (an_answer(b"\xff", 404), 404, None, "\N{REPLACEMENT CHARACTER}"),
        (an_answer("x" * 30_000, 400), 400, None, "x" * REPLY_BYTES),
        (an_answer("", 301, location="https://elsewhere.test/"), 301, None, ""),
        (a_failure(Fault.TIMED_OUT, "Too slow."), None, Fault.TIMED_OUT, "Too slow."),
        (a_failure(Fault.PRIVATE_ADDRESS, "Private."), None, Fault.PRIVATE_ADDRESS, "Private."),
    ],
)
def test_a_failure_is_written_down_and_the_message_waits(
    store: Store,
    web: FakeWeb,
    clock: FrozenClock,
    answer: Answer | Failure,
    status: int | None,
    fault: Fault | None,
    reply_kept: str,
) -> None:
    web.say(URL, answer)

    delivery = send(store, web, clock)

    assert delivery is not None
    assert (DeliveryState.PENDING, 1) == (delivery.state, delivery.attempts)
    assert delivery.next_attempt_at > NOON
    [attempt] = list_attempts(store, "d1")
    assert (status, fault, reply_kept) == (attempt.status, attempt.fault, attempt.reply)
    subscription = load_subscription(store, "s1")
    assert (SubscriptionState.ACTIVE, 1, NOON) == (
        subscription.state,
        subscription.failures_in_a_row,
        subscription.first_failed_at,
    )
    assert send(store, web, clock) is None


def test_the_same_id_and_bytes_go_out_on_every_attempt_until_there_are_none_left(
    store: Store, web: FakeWeb, clock: FrozenClock
) -> None:
    web.say(URL, an_answer("no", 500))
    states = []
    for delay in (*SCHEDULE[1:], timedelta(0)):
        sent = send(store, web, clock)
        assert sent is not None
        states.append(sent.state)
        clock.pass_by(delay * 1.2 + timedelta(seconds=1))

    assert [DeliveryState.PENDING] * 9 + [DeliveryState.ABANDONED] == states
    assert {("d1", BODY.encode())} == {(dict(asked.headers)["webhook-id"], asked.body) for asked in web.asked}
    assert 10 == len({dict(asked.headers)["webhook-timestamp"] for asked in web.asked})
    assert send(store, web, clock) is None


def test_an_endpoint_that_says_it_is_gone_is_switched_off(store: Store, web: FakeWeb, clock: FrozenClock) -> None:
    web.say(URL, an_answer("", 410))

    delivery = send(store, web, clock)

    assert delivery is not None
    assert DeliveryState.ABANDONED is delivery.state
    assert SubscriptionState.SWITCHED_OFF is load_subscription(store, "s1").state


def test_an_endpoint_is_switched_off_after_days_of_nothing_but_failures_and_one_success_clears_it(
    store: Store, web: FakeWeb, clock: FrozenClock
) -> None:
    web.say(URL, an_answer("", 500), an_answer("", 200), an_answer("", 500))
    for number in range(4):
        save_delivery(store, replace(a_delivery(), id=f"e{number}", next_attempt_at=NOON + timedelta(days=3 * number)))
    states = []
    for _ in range(4):
        send(store, web, clock)
        states.append(load_subscription(store, "s1").state)
        clock.pass_by(timedelta(days=3))

    assert SubscriptionState.ACTIVE is states[1]
    assert load_subscription(store, "s1").failures_in_a_row > 1
    clock.pass_by(timedelta(days=3))
    send(store, web, clock)
    assert SubscriptionState.SWITCHED_OFF is load_subscription(store, "s1").state


def test_a_claim_whose_sender_died_runs_out_and_the_message_goes_again(
    store: Store, web: FakeWeb, clock: FrozenClock
) -> None:
    assert claim_due_delivery(store, NOON, NOON + LEASE) is not None
    web.say(URL, an_answer("", 200))

    assert send(store, web, clock) is None
    clock.pass_by(LEASE)
    delivery = send(store, web, clock)

    assert delivery is not None
    assert (DeliveryState.DELIVERED, 1) == (delivery.state, delivery.attempts)


def test_a_retry_after_is_honoured_between_one_and_two_times_the_schedule(
    store: Store, web: FakeWeb, clock: FrozenClock
) -> None:
    web.say(URL, an_answer("", 500, retry_after="86400000"))

    delivery = send(store, web, clock)

    assert delivery is not None
    assert NOON + 2 * SCHEDULE[1] == delivery.next_attempt_at


def test_a_message_that_brought_out_a_bug_waits_an_hour_and_its_log_says_so(store: Store, clock: FrozenClock) -> None:
    claimed = claim_due_delivery(store, NOON, NOON + LEASE)
    assert claimed is not None

    put_off(store, claimed, clock)

    delivery = load_delivery(store, "d1")
    assert (DeliveryState.PENDING, NOON + timedelta(hours=1), None) == (
        delivery.state,
        delivery.next_attempt_at,
        delivery.lease_until,
    )
    assert "inside Stet" in list_attempts(store, "d1")[0].reply


def test_a_row_of_failures_that_a_person_cleared_during_the_attempt_stays_cleared(
    store: Store, clock: FrozenClock
) -> None:
    class Resuming(FakeWeb):
        def post(self, *args, **how):
            save_subscription(store, a_subscription())  # what resuming writes
            return an_answer("", 500)

    save_subscription(store, replace(a_subscription(), failures_in_a_row=9, first_failed_at=NOON - timedelta(days=6)))
    send(store, Resuming(), clock)

    found = load_subscription(store, "s1")
    assert (SubscriptionState.ACTIVE, 1, NOON) == (found.state, found.failures_in_a_row, found.first_failed_at)


def test_a_message_whose_sending_brings_out_a_bug_is_given_up_in_the_end(store: Store, clock: FrozenClock) -> None:
    states = []
    while (claimed := claim_due_delivery(store, clock(), clock() + LEASE)) is not None:
        put_off(store, claimed, clock)
        states.append(load_delivery(store, "d1").state)
        clock.pass_by(timedelta(hours=1))

    assert [DeliveryState.PENDING] * (len(SCHEDULE) - 1) + [DeliveryState.ABANDONED] == states


def test_the_whole_way_to_a_real_endpoint(store: Store, clock: FrozenClock) -> None:
    settings = replace(read_settings({}), private_networks=("127.0.0.0/8",))
    with Loopback(reply(b"thanks")) as server:
        save_subscription(store, replace(a_subscription(), url=server.url))
        delivery = send(store, Outbound(settings), clock)

    assert delivery is not None
    assert DeliveryState.DELIVERED is delivery.state
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    assert BODY.encode() == body
    assert verify(SECRET, headers, body, int(NOON.timestamp()))
    assert "thanks" == list_attempts(store, "d1")[0].reply


def test_an_endpoint_on_a_private_network_gets_nothing(store: Store, clock: FrozenClock) -> None:
    with Loopback(reply(b"thanks")) as server:
        save_subscription(store, replace(a_subscription(), url=server.url))
        delivery = send(store, Outbound(read_settings({})), clock)

    assert delivery is not None
    assert DeliveryState.PENDING is delivery.state
    assert 0 == server.connections
    assert Fault.PRIVATE_ADDRESS is list_attempts(store, "d1")[0].fault
