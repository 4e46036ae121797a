"""Webhook subscriptions: list, make, change, show.

Refuses: signing and sending (service/deliver.py); what a rule would have sent (trying.py); showing a secret twice.
"""

import secrets
from collections.abc import Iterable
from dataclasses import asdict, replace
from http import HTTPStatus
from typing import Any

from flask import Response, make_response, render_template, request

from service.domain.changes import ChangeKind, Family
from service.domain.deliveries import Delivery, Rhythm, Shape, Subscription, make_subscription
from service.domain.endpoints import with_sealed_address
from service.domain.errors import Conflict, named_in
from service.domain.moments import stamp
from service.web.admission import tell_only_of_seen
from service.web.auditing import name_object
from service.web.contract.cursors import MOST
from service.web.desk import desk, now, store, vault
from service.web.parse import chosen_values, form_values, wants_json
from service.web.parse_webhooks import (
    parse_endpoint,
    parse_other_address,
    parse_signing,
    parse_with_wishes,
)
from service.web.present.answers import changed, json_answer, show
from service.web.present.threads.wishes import wishes_for
from service.web.present.wire import Wire
from service.web.present.wire_webhooks import wire_delivery, wire_notice, wire_subscription
from service.web.problems import Mistake
from service.web.times import OFFERED_ZONES
from service.web.views.webhooks.following import find_followed, followed_by, narrowed, story_titles
from service.webhooks.conditions import CONDITION_ROWS
from service.webhooks.signature import SECRET_BYTES, make_key
from storage import deliveries, digests, endpoints, reports, stories, threads

#: Deliveries listed on a subscription's page.
DELIVERIES = 50

#: What a second one of the same is told.
TWICE = "There is already a webhook to that address with this very rule; see the list of webhooks."

#: Notices of webhooks that were switched off, listed above them all.
NOTICES = 5


def list_all() -> Response:
    """GET /subscriptions: every endpoint that wants to be told."""
    known = deliveries.list_subscriptions(store())
    notices = endpoints.list_endpoint_notices(store(), limit=NOTICES)
    wire: Wire = {
        "subscriptions": [wire_subscription(s) for s in known],
        "notices": [wire_notice(notice) for notice in notices],
    }
    by_id = {subscription.id: subscription for subscription in known}
    named = {"by_id": by_id, "stories": story_titles(), "followed": followed_by(known)}
    return show("webhooks/list.html", wire, subscriptions=known, notices=notices, **named)


def form() -> str:
    """GET /subscriptions/new?thread=: the form that subscribes an endpoint, filled in for one claim if asked."""
    asked = request.args.get("thread", "")
    if not asked:
        return draw_form()
    thread = threads.load_thread(store(), asked)
    tell_only_of_seen(thread.story_id)
    fields = _fields(None, wishes_for(thread))
    return render_template("webhooks/new.html", error=None, **fields)


def draw_form(error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    return render_template("webhooks/new.html", error=error, **_fields(None))


def create() -> Response:
    """POST /subscriptions subscribes an endpoint. The answer is the only one that holds a shared secret."""
    subscription, secret = _parse()
    tell_only_of_seen(subscription.story_id)
    with store().transaction():
        _find_story(subscription.story_id)
        _refuse_twice(subscription)
        subscription = with_sealed_address(replace(subscription, secret=vault().seal(secret)), vault().seal)
        deliveries.save_subscription(store(), subscription)
        name_object(subscription=subscription.id)
    return show_secret(subscription, secret, is_new=True)


def _find_story(story_id: str | None) -> None:
    """Returns when the story that a rule names is there, or it names none. Raises NotFound."""
    if story_id is not None:
        with named_in("story"):
            stories.load_story(store(), story_id)


def _refuse_twice(subscription: Subscription) -> None:
    """Returns when no other webhook asks for the same at the same address. Raises Conflict."""
    others = (one for one in deliveries.list_subscriptions(store()) if one.id != subscription.id)
    if any(replace(other, url=vault().try_open(other.url)).asks_for == subscription.asks_for for other in others):
        raise Conflict(TWICE, "address")


def show_secret(subscription: Subscription, secret: str, *, is_new: bool) -> Response:
    """The one answer that holds a shared secret: 201 for a new subscription, 200 for a new key of an old one.

    A private key leaves us never, since who has it can sign as we do: the public key stands in its place.
    """
    secret = subscription.public_key or secret
    status = HTTPStatus.CREATED if is_new else HTTPStatus.OK
    if wants_json():
        answer = json_answer({**wire_subscription(subscription), "secret": secret}, status)
    else:
        page = render_template("webhooks/secret.html", subscription=subscription, secret=secret, is_new=is_new)
        answer = make_response(page, status)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def edit_form(subscription_id: str) -> Response:
    """GET /subscriptions/<subscription_id>/edit: its rule, in the form that changes it."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    context = {"error": None, "subscription": subscription, **_fields(subscription)}
    return show("webhooks/edit.html", wire_subscription(subscription), **context)


def draw_edit_form(error: Mistake | None = None, *, subscription_id: str) -> str:
    """The form, filled in with the rule as it is, or with what was sent and what was wrong."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    return render_template("webhooks/edit.html", error=error, subscription=subscription, **_fields(subscription))


def update(subscription_id: str) -> Response:
    """POST /subscriptions/<subscription_id>/rule changes what it hears of, how often, and where, if that is said."""
    with store().transaction():
        subscription = deliveries.load_subscription(store(), subscription_id)
        url, wishes = parse_with_wishes(
            lambda: parse_other_address(subscription.shape, desk().settings, desk().networks),
            known=asdict(subscription) if wants_json() else None,
        )
        if (wishes["thread_id"], wishes["story_id"]) != (subscription.thread_id, subscription.story_id):
            wishes = narrowed(wishes)  # what is not asked anew may be of a claim that is gone
        if wishes["story_id"] != subscription.story_id:
            tell_only_of_seen(wishes["story_id"])
        _find_story(wishes["story_id"])
        subscription = replace(subscription, **wishes)
        if url:
            subscription = replace(subscription, url=url, shown="")
            _refuse_twice(subscription)
            subscription = with_sealed_address(subscription, vault().seal)
        deliveries.save_subscription(store(), subscription)
    return changed(wire_subscription(subscription), "subscriptions.show", done="rule", subscription_id=subscription_id)


def display(subscription_id: str) -> Response:
    """GET /subscriptions/<subscription_id>: its state and its newest deliveries with their attempts."""
    subscription = deliveries.load_subscription(store(), subscription_id)
    owed = deliveries.list_deliveries(store(), subscription_id, limit=MOST if wants_json() else DELIVERIES)
    attempts = {delivery.id: deliveries.list_attempts(store(), delivery.id) for delivery in owed}
    notices = endpoints.list_endpoint_notices(store(), subscription_id)
    old_keys = endpoints.list_old_key_ends(store(), subscription_id, now())
    waiting, digest_at = digests.count_waiting(store(), subscription_id)
    missed, missed_since = endpoints.count_missed(store(), subscription_id)
    wire: Wire = {
        "subscription": wire_subscription(subscription),
        "old_keys_until": [stamp(end) for end in old_keys],
        "waiting_for_digest": waiting,
        "missed": missed,
        "notices": [wire_notice(notice) for notice in notices],
        "deliveries": [wire_delivery(delivery, attempts[delivery.id]) for delivery in owed],
    }
    story = stories.find_story(store(), subscription.story_id) if subscription.story_id else None
    return show(
        "webhooks/show.html",
        wire,
        subscription=subscription,
        story=story,
        followed=followed_by([subscription]),
        deliveries=owed,
        headlines={} if wants_json() else headlines_of(owed),
        attempts=attempts,
        notices=notices,
        old_keys=old_keys,
        waiting=waiting,
        digest_at=digest_at,
        missed=missed,
        missed_since=missed_since,
        zones=OFFERED_ZONES,
        scheduler=desk().settings.scheduler,
    )


def headlines_of(owed: Iterable[Delivery]) -> dict[str, str]:
    """What the reports that these messages tell of are headed, by their ids."""
    found = (reports.find_report(store(), id) for id in {one.report_id for one in owed if one.report_id})
    return {report.id: report.headline for report in found if report}


def _parse() -> tuple[Subscription, str]:
    """The subscription somebody describes, nothing of it sealed yet, and its secret."""
    (url, shape), signing, wishes = parse_with_wishes(
        lambda: parse_endpoint(desk().settings, desk().networks), parse_signing
    )
    secret, public_key = make_key(signing, secrets.token_bytes(SECRET_BYTES))
    subscription = make_subscription(
        url=url, secret=secret, now=now(), shape=shape, public_key=public_key, **narrowed(wishes)
    )
    return subscription, secret


def _fields(subscription: Subscription | None, offered: dict[str, str] | None = None) -> dict[str, Any]:
    """What the form of a rule is drawn from: what is offered, else what was sent, else the rule as it is, if any."""
    values = offered or form_values()
    chosen = {name: chosen_values(name) for name in ("kinds", "families")}
    if not values and subscription is not None:
        values = {
            "story": subscription.story_id or "",
            "thread": subscription.thread_id,
            "holders": ", ".join(subscription.holders),
            "matters": ", ".join(subscription.matters),
            "condition": subscription.condition,
            "least_importance": f"{subscription.least_importance:g}" if subscription.least_importance else "",
            "rhythm": subscription.rhythm.value,
            "zone": subscription.zone,
            "hour": str(subscription.hour),
            "notices": "yes" if subscription.wants_notices else "",
            "in_order": "yes" if subscription.in_order else "",
        }
        chosen = {"kinds": subscription.kinds, "families": subscription.families}
    return {
        "values": values,
        "chosen": chosen,
        "stories": stories.list_stories(store()),
        "kinds": tuple(ChangeKind),
        "families": tuple(Family),
        "rhythms": tuple(Rhythm),
        "shapes": tuple(Shape),
        "zones": OFFERED_ZONES,
        "rows": CONDITION_ROWS,
        "thread": find_followed(values.get("thread", "")),
        "has_mail": desk().settings.mail is not None,
        "named": [name for name, _ in desk().settings.apprise],
    }
