"""What subscriptions, deliveries and attempts look like in JSON. A subscription's secret is in none of these.

Refuses: choosing between JSON and a page (answers.py); Flask.
"""

from datetime import datetime

from service.domain.deliveries import Attempt, Delivery, EndpointNotice, Subscription
from service.domain.moments import stamp
from service.telling import Preview
from service.web.present.wire import Wire
from service.web.whom import address_for_caller
from service.webhooks.message import change_type


def wire_subscription(subscription: Subscription) -> Wire:
    """A subscription, without its secret."""
    return {
        "id": subscription.id,
        "story_id": subscription.story_id,
        "thread_id": subscription.thread_id or None,
        "address": address_for_caller(subscription),
        "shape": subscription.shape.value,
        "kinds": list(subscription.kinds),
        "holders": list(subscription.holders),
        "matters": list(subscription.matters),
        "families": list(subscription.families),
        "least_importance": subscription.least_importance,
        "condition": subscription.condition,
        "rhythm": subscription.rhythm.value,
        "zone": subscription.zone,
        "hour": subscription.hour,
        "notices": subscription.wants_notices,
        "in_order": subscription.in_order,
        "public_key": subscription.public_key or None,
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
        "type": delivery.about,
        "shape": delivery.shape.value,
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


def wire_notice(notice: EndpointNotice) -> Wire:
    """That a subscription was switched off."""
    return {
        "subscription_id": notice.subscription_id,
        "noticed_at": stamp(notice.noticed_at),
        "note": notice.note,
        "url": f"/subscriptions/{notice.subscription_id}",
    }


def wire_preview(found: Preview, since: datetime, until: datetime) -> Wire:
    """What a rule would have sent over a period."""
    return {
        "since": stamp(since),
        "until": stamp(until),
        "reports_looked_at": found.looked_at,
        "is_whole": found.is_whole,
        "messages": found.messages,
        "reports": [
            {
                "id": telling.report.id,
                "story_id": telling.article.story_id,
                "article_id": telling.article.id,
                "captured_at": stamp(telling.captured_at),
                "told_at": stamp(telling.told_at),
                "headline": telling.report.headline,
                "changes": [
                    {
                        "id": change.id,
                        "type": change_type(change),
                        "importance": change.importance,
                        "summary": change.summary,
                    }
                    for change in telling.changes
                ],
                "url": f"/reports/{telling.report.id}",
            }
            for telling in found.tellings
        ],
    }
