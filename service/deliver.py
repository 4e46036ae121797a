"""The verb that tells one subscriber: claim a due message, sign it, send it, write down what happened.

A message is sent at least once: who stops half-way leaves a claim that runs out, and
the same bytes go out again under the same id. Refuses: deciding when to send again
(domain/retries.py), what to say (webhooks/message.py).
"""

import json
import logging
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from service.domain.deliveries import (
    Attempt,
    Delivery,
    DeliveryState,
    EndpointNotice,
    Fault,
    Shape,
    Subscription,
    SubscriptionState,
)
from service.domain.retries import FAILING_LONG, GONE, is_success, next_attempt_at, parse_retry_after, should_switch_off
from service.outbound import Answer, Failure, Outbound
from service.vault import KeyMissing, Vault, opened_by_nobody
from service.webhooks import signature
from service.webhooks.fanout import digest_of, switched_off_deliveries
from service.webhooks.shapes import CONTENT_TYPES
from storage import Store, deliveries, digests, endpoints

#: How long an attempt may take before somebody else may send the message: three times the door's own limit.
LEASE = timedelta(seconds=60)

#: How much of the reply is kept, in bytes: enough to see what the receiver did not like.
REPLY_BYTES = 20_000

#: How far ahead a message is pushed whose sending brought out a bug of ours, so that it cannot stop every other one.
AFTER_A_BUG = timedelta(hours=1)

Clock = Callable[[], datetime]

#: Faults of ours: they say nothing about the endpoint.
OUR_FAULTS = frozenset({Fault.NO_KEY})

_log = logging.getLogger(__name__)


def deliver_due(
    store: Store, outbound: Outbound, clock: Clock, vault: Vault | None = None, public_url: str = ""
) -> Delivery | None:
    """The longest-due message has been sent once; it is returned as it stands now. None when none is due.

    vault: opens the secrets; without it only those that are not sealed can be used. public_url: where people find the
    page of an endpoint that is switched off.
    """
    now = clock()
    delivery = deliveries.claim_due_delivery(store, now, now + LEASE)
    return None if delivery is None else deliver_claimed(store, delivery, outbound, clock, vault, public_url)


def deliver_claimed(
    store: Store,
    delivery: Delivery,
    outbound: Outbound,
    clock: Clock,
    vault: Vault | None = None,
    public_url: str = "",
) -> Delivery:
    """A claimed message has been sent once, and the attempt, the message and the subscription say what that came to.

    Somebody may remove the webhook at any moment, and its messages with it: nothing is sent from then on, nothing is
    written, and the message comes back as given up.
    """
    subscription = deliveries.find_subscription(store, delivery.subscription_id)
    if subscription is None:
        return _removed(delivery)
    attempted_at = clock()
    answer = _send(store, delivery, subscription, outbound, attempted_at, vault)

    attempt = _attempt(delivery, attempted_at, answer)
    with store.transaction():
        before = deliveries.find_subscription(store, subscription.id)  # a person may have resumed it meanwhile
        if before is None:
            return _removed(delivery)
        delivery, subscription = _settle(delivery, before, attempt, answer, clock())
        is_ours = deliveries.finish_attempt(store, attempt, delivery, subscription)
        if (
            is_ours
            and before.state is SubscriptionState.ACTIVE
            and subscription.state is SubscriptionState.SWITCHED_OFF
        ):
            _give_notice(store, subscription, attempt, clock(), public_url)
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


def gather_digests(store: Store, clock: Clock, public_url: str) -> int:
    """Every digest that is due is in the outbox. Says how many; two who gather at once make each once."""
    now = clock()
    if not digests.has_due_entries(store, now):
        return 0
    made = 0
    with store.transaction():
        waiting = digests.list_due_entries(store, now)
        for subscription_id, group in groupby(waiting, key=lambda entry: entry.subscription_id):
            entries = tuple(group)
            subscription = deliveries.load_subscription(store, subscription_id)
            digests.save_digest(store, digest_of(subscription, entries, public_url, now), entries)
            made += 1
    return made


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
    is_last = next_attempt_at(attempt.number - delivery.spent, now, jitter=0) is None
    state = DeliveryState.ABANDONED if is_last else DeliveryState.PENDING
    pushed = replace(delivery, state=state, next_attempt_at=now + AFTER_A_BUG, lease_until=None)
    with store.transaction():
        subscription = deliveries.find_subscription(store, delivery.subscription_id)
        if subscription is not None:
            deliveries.finish_attempt(store, attempt, pushed, subscription)


def _removed(delivery: Delivery) -> Delivery:
    """A message whose webhook is gone: it is nowhere any more, and nobody waits for it."""
    _log.info("deliver delivery=%s dropped: its webhook was removed", delivery.id)
    return replace(delivery, state=DeliveryState.ABANDONED, lease_until=None)


def _send(
    store: Store,
    delivery: Delivery,
    subscription: Subscription,
    outbound: Outbound,
    now: datetime,
    vault: Vault | None,
) -> Answer | Failure:
    """The message has gone the way of its shape; what came back."""
    if delivery.shape is Shape.MAIL:
        letter = json.loads(delivery.body)
        to = subscription.url.removeprefix("mailto:")
        return outbound.mail(to, letter["subject"], letter["text"], delivery.id, now)
    if delivery.shape is Shape.APPRISE:
        letter = json.loads(delivery.body)
        return outbound.notify(subscription.url.removeprefix("apprise:"), letter["subject"], letter["text"])
    stored = (subscription.url, subscription.secret, *endpoints.list_old_secrets(store, subscription.id, now))
    try:
        url, *secrets = (vault.open(secret) if vault else opened_by_nobody(secret) for secret in stored)
    except KeyMissing as error:
        return Failure(fault=Fault.NO_KEY, note=error.message, duration=timedelta(0))
    body = delivery.body.encode()
    signed = signature.headers(secrets, delivery.id, int(now.timestamp()), body)
    return outbound.post(url, body, (("content-type", CONTENT_TYPES[delivery.shape]), *signed.items()))


def _give_notice(store: Store, lost: Subscription, attempt: Attempt, now: datetime, public_url: str) -> None:
    """That a subscription was switched off stands on its page, in the log, and is told to who wants notices."""
    days = f"{FAILING_LONG // timedelta(hours=1)} hours"
    why = "It answered 410: it is gone for good." if attempt.status == GONE else f"For {days} every attempt failed."
    note = f"{why} Nothing is sent to it until somebody resumes it; what it missed can then be sent again."
    notice = EndpointNotice(subscription_id=lost.id, noticed_at=now, note=note)
    endpoints.save_endpoint_notice(store, notice)
    for delivery in switched_off_deliveries(notice, lost, deliveries.list_subscriptions(store), public_url):
        deliveries.save_delivery(store, delivery)
    _log.warning("deliver subscription=%s switched off status=%s", lost.id, attempt.status)


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
        attempt.number - delivery.spent,
        now,
        jitter=random.uniform(-1, 1),
        status=attempt.status,
        fault=attempt.fault,
        retry_after=parse_retry_after(answer.header("retry-after"), now) if isinstance(answer, Answer) else None,
    )
    failed = subscription
    if attempt.fault not in OUR_FAULTS:
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
