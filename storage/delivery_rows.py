"""Rows of subscriptions, deliveries and attempts to values and back. Refuses: SQL, deciding anything."""

from datetime import timedelta

from service.domain.deliveries import (
    Attempt,
    Delivery,
    DeliveryState,
    Fault,
    Rhythm,
    Shape,
    Subscription,
    SubscriptionState,
)
from storage.driver import Value
from storage.json_text import to_json
from storage.rows import Row, at, at_or_none, strings, time, time_or_none


def subscription_row(subscription: Subscription) -> dict[str, Value]:
    """The subscription's columns by name."""
    return {
        "id": subscription.id,
        "story_id": subscription.story_id,
        "url": subscription.url,
        "kinds": to_json(subscription.kinds),
        "least_importance": subscription.least_importance,
        "secret": subscription.secret,
        "state": subscription.state.value,
        "created_at": at(subscription.created_at),
        "failures_in_a_row": subscription.failures_in_a_row,
        "first_failed_at": at_or_none(subscription.first_failed_at),
        "holders": to_json(subscription.holders),
        "families": to_json(subscription.families),
        "condition": subscription.condition,
        "rhythm": subscription.rhythm.value,
        "zone": subscription.zone,
        "hour": subscription.hour,
        "shape": subscription.shape.value,
        "wants_notices": int(subscription.wants_notices),
        "in_order": int(subscription.in_order),
        "public_key": subscription.public_key,
        "shown": subscription.shown,
        "thread_id": subscription.thread_id,
        "matters": to_json(subscription.matters),
    }


def subscription_from(row: Row) -> Subscription:
    """The subscription of a row."""
    return Subscription(
        id=row["id"],
        story_id=row["story_id"],
        url=row["url"],
        kinds=strings(row["kinds"]),
        least_importance=row["least_importance"],
        secret=row["secret"],
        state=SubscriptionState(row["state"]),
        created_at=time(row["created_at"]),
        failures_in_a_row=row["failures_in_a_row"],
        first_failed_at=time_or_none(row["first_failed_at"]),
        holders=strings(row["holders"]),
        families=strings(row["families"]),
        condition=row["condition"],
        rhythm=Rhythm(row["rhythm"]),
        zone=row["zone"],
        hour=row["hour"],
        shape=Shape(row["shape"]),
        wants_notices=bool(row["wants_notices"]),
        in_order=bool(row["in_order"]),
        public_key=row["public_key"],
        shown=row["shown"],
        thread_id=row["thread_id"],
        matters=strings(row["matters"]),
    )


def delivery_from(row: Row) -> Delivery:
    """The delivery of a row."""
    return Delivery(
        id=row["id"],
        subscription_id=row["subscription_id"],
        report_id=row["report_id"] or "",
        body=row["body"],
        state=DeliveryState(row["state"]),
        attempts=row["attempts"],
        next_attempt_at=time(row["next_attempt_at"]),
        lease_until=time_or_none(row["lease_until"]),
        created_at=time(row["created_at"]),
        about=row["about"],
        shape=Shape(row["shape"]),
        spent=row["spent"],
    )


def attempt_from(row: Row) -> Attempt:
    """The attempt of a row."""
    return Attempt(
        delivery_id=row["delivery_id"],
        number=row["number"],
        attempted_at=time(row["attempted_at"]),
        status=row["status"],
        fault=None if row["fault"] is None else Fault(row["fault"]),
        duration=timedelta(microseconds=row["duration_us"]),
        reply=row["reply"],
    )
