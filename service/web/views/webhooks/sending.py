"""What a person does with a webhook and its messages: pause, test, send again, rotate its key, end it.

Refuses: signing and sending (service/deliver.py), which the desk's verb does.
"""

import secrets
from dataclasses import replace

from flask import Response

from service.domain.deliveries import LEFT_TO_HAND, OLD_KEY_KEPT, DeliveryState, SubscriptionState
from service.domain.errors import Conflict
from service.web.desk import desk, now, store, vault
from service.web.parse import line_sent
from service.web.parse_webhooks import parse_replayed_since
from service.web.present.answers import changed, created, show
from service.web.present.wire_webhooks import wire_delivery, wire_subscription
from service.web.views.webhooks.subscriptions import headlines_of, show_secret
from service.webhooks.fanout import trial_delivery
from service.webhooks.signature import SECRET_BYTES, make_key
from storage import deliveries, endpoints


def pause(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/pause: nothing is sent until it is resumed."""
    return _set_state(subscription_id, SubscriptionState.PAUSED, "paused")


def resume(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/resume: sent to again; its failures count from nothing."""
    return _set_state(subscription_id, SubscriptionState.ACTIVE, "resumed")


def rotate(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/key: a new secret, shown once; the one before signs too for a day."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    secret, public_key = make_key("v1a" if subscription.public_key else "v1", secrets.token_bytes(SECRET_BYTES))
    sealed = vault().seal(secret)
    endpoints.rotate_key(store(), subscription_id, sealed, public_key, now=now(), expires_at=now() + OLD_KEY_KEPT)
    return show_secret(replace(subscription, secret=sealed, public_key=public_key), secret, is_new=False)


def replay(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/replay: what it missed of the messages since a time is due now."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    since = parse_replayed_since()
    if subscription.state is not SubscriptionState.ACTIVE:
        raise Conflict(f"This webhook is {subscription.state.value}; resume it before anything is sent again.")
    count = endpoints.send_again(store(), subscription_id, since, now())
    wire = {"sent_again": count, "subscription": wire_subscription(subscription)}
    return changed(wire, "subscriptions.show", done="replayed" if count else "nothing", subscription_id=subscription_id)


def remove(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/remove: it is gone, with its keys, its messages and their attempts."""
    endpoints.remove_subscription(store(), subscription_id)
    return changed({"removed": subscription_id}, "subscriptions.list", done="removed")


def send_test(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/deliveries sends a test message now."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    if subscription.state is not SubscriptionState.ACTIVE:
        raise Conflict(f"This subscription is {subscription.state.value}; resume it before sending a test.")
    delivery = trial_delivery(subscription, now(), desk().settings.public_url, press=secrets.token_hex(8))
    deliveries.save_delivery(store(), replace(delivery, next_attempt_at=now() + LEFT_TO_HAND))
    desk().send_delivery(store(), delivery.id)
    delivery = deliveries.load_delivery(store(), delivery.id)  # somebody may have removed the webhook meanwhile
    done = "failed" if delivery.attempts else "queued"
    if delivery.state is DeliveryState.DELIVERED:
        done = "sent"
    wire = wire_delivery(delivery, deliveries.list_attempts(store(), delivery.id))
    return created(wire, "subscriptions.show", done=done, subscription_id=subscription_id)


def display_delivery(delivery_id: str) -> Response:
    """GET /deliveries/<delivery_id>: one message, byte for byte, and every attempt at it."""
    delivery = deliveries.load_delivery(store(), delivery_id)
    attempts = deliveries.list_attempts(store(), delivery_id)
    subscription = deliveries.load_subscription(store(), delivery.subscription_id)
    return show(
        "webhooks/delivery.html",
        wire_delivery(delivery, attempts),
        delivery=delivery,
        attempts=attempts,
        headlines=headlines_of((delivery,)),
        subscription=subscription,
    )


def send_again(delivery_id: str) -> Response:
    """POST /deliveries/<delivery_id>/send sends one message again now, whatever became of it: same id, same bytes."""
    delivery = deliveries.load_delivery(store(), delivery_id)
    subscription = deliveries.load_subscription(store(), delivery.subscription_id)
    if subscription.state is not SubscriptionState.ACTIVE:
        raise Conflict(f"This webhook is {subscription.state.value}; resume it before anything is sent again.")
    endpoints.renew_delivery(store(), delivery_id, now(), due_at=now() + LEFT_TO_HAND)
    if desk().send_delivery(store(), delivery_id) is None:
        raise Conflict("This message is being sent right now; what came of it is there in a moment.")
    sent = deliveries.load_delivery(store(), delivery_id)  # somebody may have removed the webhook meanwhile
    wire = wire_delivery(sent, deliveries.list_attempts(store(), delivery_id))
    done = "resent" if sent.state is DeliveryState.DELIVERED else "failed"
    if line_sent("then") == "webhook":
        return changed(wire, "subscriptions.show", done=done, subscription_id=subscription.id)
    return changed(wire, "deliveries.show", done=done, delivery_id=delivery_id)


def _set_state(subscription_id: str, state: SubscriptionState, done: str) -> Response:
    with store().transaction():
        subscription = deliveries.load_subscription(store(), subscription_id)
        if subscription.state is not state:
            subscription = replace(subscription, state=state)
            if state is SubscriptionState.ACTIVE:
                subscription = replace(subscription, failures_in_a_row=0, first_failed_at=None)
            deliveries.save_subscription(store(), subscription)
    return changed(wire_subscription(subscription), "subscriptions.show", done=done, subscription_id=subscription_id)
