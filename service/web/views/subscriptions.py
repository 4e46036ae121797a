"""Webhook subscriptions and their deliveries: list, create, pause, resume, test, and every attempt.

Refuses: signing and sending (service/deliver.py); showing a secret a second time.
"""

import secrets
from dataclasses import replace
from http import HTTPStatus

from flask import Response, make_response, render_template

from service.domain.addresses import refuse_address
from service.domain.changes import ChangeKind
from service.domain.deliveries import Subscription, SubscriptionState, make_subscription
from service.domain.errors import Conflict
from service.web.contract.cursors import MOST
from service.web.desk import desk, now, store
from service.web.parse import (
    chosen_values,
    form_values,
    parse_endpoint,
    parse_kinds,
    parse_least_importance,
    parse_wanted_story,
    wants_json,
)
from service.web.present.answers import changed, created, json_answer, show
from service.web.present.wire import Wire
from service.web.present.wire_webhooks import wire_delivery, wire_subscription
from service.web.problems import Mistake
from service.webhooks.fanout import trial_delivery
from service.webhooks.signature import SECRET_BYTES, make_secret
from storage import deliveries, stories

#: Deliveries listed on a subscription's page.
DELIVERIES = 50


def list_all() -> Response:
    """GET /subscriptions: every endpoint that wants to be told."""
    known = deliveries.list_subscriptions(store())
    return show(
        "subscriptions/list.html", {"subscriptions": [wire_subscription(s) for s in known]}, subscriptions=known
    )


def form() -> str:
    """GET /subscriptions/new: the form that subscribes an endpoint."""
    return draw_form()


def draw_form(error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    return render_template(
        "subscriptions/new.html",
        values=form_values(),
        error=error,
        stories=stories.list_stories(store()),
        kinds=tuple(ChangeKind),
        chosen=chosen_values("kinds"),
    )


def create() -> Response:
    """POST /subscriptions subscribes an endpoint. The answer is the only one that holds the secret."""
    subscription = _parse()
    refuse_address(subscription.url, desk().networks)
    if subscription.story_id is not None:
        stories.load_story(store(), subscription.story_id)
    with store().transaction():
        for other in deliveries.list_subscriptions(store()):
            if (other.url, other.story_id) == (subscription.url, subscription.story_id):
                raise Conflict(
                    "There is already a subscription of that address to that story; see the list of webhooks."
                )
        deliveries.save_subscription(store(), subscription)
    if wants_json():
        return json_answer({**wire_subscription(subscription), "secret": subscription.secret}, HTTPStatus.CREATED)
    page = make_response(render_template("subscriptions/created.html", subscription=subscription), HTTPStatus.CREATED)
    page.headers["Cache-Control"] = "no-store"
    return page


def display(subscription_id: str) -> Response:
    """GET /subscriptions/<subscription_id>: its state and its newest deliveries with their attempts."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    owed = deliveries.list_deliveries(store(), subscription_id, limit=MOST if wants_json() else DELIVERIES)
    attempts = {delivery.id: deliveries.list_attempts(store(), delivery.id) for delivery in owed}
    wire: Wire = {
        "subscription": wire_subscription(subscription),
        "deliveries": [wire_delivery(delivery, attempts[delivery.id]) for delivery in owed],
    }
    story = stories.find_story(store(), subscription.story_id) if subscription.story_id else None
    return show(
        "subscriptions/show.html",
        wire,
        subscription=subscription,
        story=story,
        deliveries=owed,
        attempts=attempts,
        scheduler=desk().settings.scheduler,
    )


def pause(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/pause: nothing is sent until it is resumed."""
    return _set_state(subscription_id, SubscriptionState.PAUSED, "paused")


def resume(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/resume: sent to again, with a clean row of failures."""
    return _set_state(subscription_id, SubscriptionState.ACTIVE, "resumed")


def send_test(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/deliveries sends a test message now."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    if subscription.state is not SubscriptionState.ACTIVE:
        raise Conflict(f"This subscription is {subscription.state.value}; resume it before sending a test.")
    delivery = trial_delivery(subscription, now())
    deliveries.save_delivery(store(), delivery)
    delivery = desk().send_delivery(store(), delivery.id) or deliveries.load_delivery(store(), delivery.id)
    done = "sent" if delivery.attempts else "queued"
    wire = wire_delivery(delivery, deliveries.list_attempts(store(), delivery.id))
    return created(wire, "subscriptions.show", done=done, subscription_id=subscription_id)


def display_delivery(delivery_id: str) -> Response:
    """GET /deliveries/<delivery_id>: one message, byte for byte, and every attempt at it."""
    delivery = deliveries.load_delivery(store(), delivery_id)
    attempts = deliveries.list_attempts(store(), delivery_id)
    subscription = deliveries.load_subscription(store(), delivery.subscription_id)
    return show(
        "deliveries/show.html",
        wire_delivery(delivery, attempts),
        delivery=delivery,
        attempts=attempts,
        subscription=subscription,
    )


def _parse() -> Subscription:
    return make_subscription(
        url=parse_endpoint(),
        story_id=parse_wanted_story(),
        kinds=parse_kinds(),
        least_importance=parse_least_importance(),
        secret=make_secret(secrets.token_bytes(SECRET_BYTES)),
        now=now(),
    )


def _set_state(subscription_id: str, state: SubscriptionState, done: str) -> Response:
    with store().transaction():
        subscription = deliveries.load_subscription(store(), subscription_id)
        if subscription.state is not state:
            subscription = replace(subscription, state=state)
            if state is SubscriptionState.ACTIVE:
                subscription = replace(subscription, failures_in_a_row=0, first_failed_at=None)
            deliveries.save_subscription(store(), subscription)
    return changed(wire_subscription(subscription), "subscriptions.show", done=done, subscription_id=subscription_id)
