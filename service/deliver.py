"""The verb that tells one subscriber: claim a due message, sign it, send it, write down what happened.

A message is sent at least once: who stops half-way leaves a claim that runs out, and
the same bytes go out again under the same id. Refuses: deciding when to send again
(domain/retries.py), what to say (webhooks/message.py).
"""

import logging
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from service.domain.deliveries import Attempt, Delivery, DeliveryState, Fault, Subscription, SubscriptionState
from service.domain.retries import is_success, next_attempt_at, parse_retry_after, should_switch_off
from service.outbound import Answer, Failure, Outbound
from service.webhooks import signature
from storage import Store, deliveries

#: How long an attempt may take before somebody else may send the message: three times the door's own limit.
LEASE = timedelta(seconds=60)

#: How much of the reply is kept, in bytes: enough to see what the receiver did not like.
REPLY_BYTES = 20_000

#: How far ahead a message is pushed whose sending brought out a bug of ours, so that it cannot stop every other one.
AFTER_A_BUG = timedelta(hours=1)

Clock = Callable[[], datetime]

_log = logging.getLogger(__name__)


def deliver_due(store: Store, outbound: Outbound, clock: Clock) -> Delivery | None:
    """The longest-due message has been sent once; it is returned as it stands now. None when none is due."""
    now = clock()
    delivery = deliveries.claim_due_delivery(store, now, now + LEASE)
    return None if delivery is None else deliver_claimed(store, delivery, outbound, clock)


def deliver_claimed(store: Store, delivery: Delivery, outbound: Outbound, clock: Clock) -> Delivery:
    """A claimed message has been sent once, and the attempt, the message and the subscription say what that came to."""
    subscription = deliveries.load_subscription(store, delivery.subscription_id)
    body = delivery.body.encode()
    attempted_at = clock()
    signed = signature.headers(subscription.secret, delivery.id, int(attempted_at.timestamp()), body)
    answer = outbound.post(subscription.url, body, (("content-type", "application/json"), *signed.items()))

    attempt = _attempt(delivery, attempted_at, answer)
    with store.transaction():
        subscription = deliveries.load_subscription(store, subscription.id)  # a person may have resumed it meanwhile
        delivery, subscription = _settle(delivery, subscription, attempt, answer, clock())
        deliveries.finish_attempt(store, attempt, delivery, subscription)
    _log.log(
        logging.INFO if delivery.state is DeliveryState.DELIVERED else logging.WARNING,
        "deliver delivery=%s attempt=%d status=%s fault=%s state=%s",
        delivery.id,
        attempt.number,
        attempt.status,
        attempt.fault.value if attempt.fault else None,
        delivery.state.value,
    )
    return delivery


def put_off(store: Store, delivery: Delivery, clock: Clock) -> None:
    """A claimed message whose sending brought out a bug is due again in AFTER_A_BUG, or given up after the last try.

    The bug counts as an attempt, so that the log of the message shows it.
    """
    now = clock()
    attempt = Attempt(
        delivery_id=delivery.id,
        number=delivery.attempts + 1,
        attempted_at=now,
        status=None,
        fault=Fault.BROKEN_ANSWER,
        duration=timedelta(0),
        reply="Something went wrong inside Stet while it was sending; its log says what.",
    )
    is_last = next_attempt_at(attempt.number, now, jitter=0) is None
    state = DeliveryState.ABANDONED if is_last else DeliveryState.PENDING
    pushed = replace(delivery, state=state, next_attempt_at=now + AFTER_A_BUG, lease_until=None)
    deliveries.finish_attempt(store, attempt, pushed, deliveries.load_subscription(store, delivery.subscription_id))


def _attempt(delivery: Delivery, attempted_at: datetime, answer: Answer | Failure) -> Attempt:
    made = Attempt(
        delivery_id=delivery.id,
        number=delivery.attempts + 1,
        attempted_at=attempted_at,
        status=None,
        fault=None,
        duration=answer.duration,
        reply="",
    )
    if isinstance(answer, Failure):
        return replace(made, fault=answer.fault, reply=answer.note)
    return replace(made, status=answer.status, reply=_readable(answer.body[:REPLY_BYTES]))


def _settle(
    delivery: Delivery, subscription: Subscription, attempt: Attempt, answer: Answer | Failure, now: datetime
) -> tuple[Delivery, Subscription]:
    """The message and its subscription after the attempt."""
    sent = replace(delivery, attempts=attempt.number, lease_until=None)
    if is_success(attempt.status):
        return (
            replace(sent, state=DeliveryState.DELIVERED),
            replace(subscription, failures_in_a_row=0, first_failed_at=None),
        )
    due = next_attempt_at(
        attempt.number,
        now,
        jitter=random.uniform(-1, 1),
        status=attempt.status,
        fault=attempt.fault,
        retry_after=parse_retry_after(answer.header("retry-after"), now) if isinstance(answer, Answer) else None,
    )
    off = should_switch_off(first_failed_at=subscription.first_failed_at, failed_at=now, status=attempt.status)
    failed = replace(
        subscription,
        state=SubscriptionState.SWITCHED_OFF if off else subscription.state,
        failures_in_a_row=subscription.failures_in_a_row + 1,
        first_failed_at=subscription.first_failed_at or now,
    )
    if due is None:
        return replace(sent, state=DeliveryState.ABANDONED), failed
    return replace(sent, state=DeliveryState.PENDING, next_attempt_at=due), failed


def _readable(reply: bytes) -> str:
    """Somebody's bytes as text that can be stored."""
    return reply.decode("utf-8", "replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")
