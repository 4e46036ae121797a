"""What subscriptions, deliveries and attempts look like in JSON. A subscription's secret is in none of these.

Refuses: choosing between JSON and a page (answers.py); Flask.
"""

from service.domain.deliveries import Attempt, Delivery, Subscription
from service.web.present.labels import stamp
from service.web.present.wire import Wire


def wire_subscription(subscription: Subscription) -> Wire:
    """A subscription, without its secret."""
    return {
        "id": subscription.id,
        "story_id": subscription.story_id,
        "address": subscription.url,
        "kinds": list(subscription.kinds),
        "least_importance": subscription.least_importance,
        "state": subscription.state.value,
        "created_at": stamp(subscription.created_at),
        "failures_in_a_row": subscription.failures_in_a_row,
        "url": f"/subscriptions/{subscription.id}",
    }


def wire_delivery(delivery: Delivery, attempts: tuple[Attempt, ...] = ()) -> Wire:
    """A delivery with its body and the attempts at it."""
    return {
        "id": delivery.id,
        "subscription_id": delivery.subscription_id,
        "report_id": delivery.report_id or None,
        "state": delivery.state.value,
        "attempts_made": delivery.attempts,
        "next_attempt_at": stamp(delivery.next_attempt_at),
        "created_at": stamp(delivery.created_at),
        "body": delivery.body,
        "attempts": [wire_attempt(attempt) for attempt in attempts],
        "url": f"/deliveries/{delivery.id}",
    }


def wire_attempt(attempt: Attempt) -> Wire:
    """One try."""
    return {
        "number": attempt.number,
        "attempted_at": stamp(attempt.attempted_at),
        "status": attempt.status,
        "fault": attempt.fault.value if attempt.fault else None,
        "duration_ms": round(attempt.duration.total_seconds() * 1000),
        "reply": attempt.reply,
    }
