"""Who is told what: a report and the subscriptions make the deliveries owed.

A subscription hears of one story or of all, of some kinds of change or of every
material one, and of nothing below its least importance. What is immaterial is sent
only to those who named its kind. Refuses: sending, storing.
"""

from collections.abc import Iterable
from datetime import datetime

from service.domain.changes import IMMATERIAL_KINDS, Change, ChangeReport, Observed
from service.domain.deliveries import Delivery, DeliveryState, Subscription, SubscriptionState
from service.domain.ids import content_id
from service.domain.stories import Article, Story
from service.domain.versions import Version
from service.webhooks.message import body_of, trial_body


def fan_out(
    report: ChangeReport,
    subscriptions: Iterable[Subscription],
    *,
    story: Story,
    article: Article,
    before: Version,
    after: Version,
    observed: Observed,
    public_url: str,
    now: datetime,
) -> tuple[Delivery, ...]:
    """The deliveries a report owes, one for each active subscription that wants one of its changes, due at once.

    Their ids are made of subscription and report: telling twice is telling once.
    """
    owed = []
    for subscription in subscriptions:
        changes = changes_wanted(report, story.id, subscription)
        if changes:
            body = body_of(
                report,
                changes,
                story=story,
                article=article,
                before=before,
                after=after,
                observed=observed,
                public_url=public_url,
                now=now,
            )
            owed.append(
                _pending(content_id("delivery", subscription.id, report.id), subscription, report.id, body, now)
            )
    return tuple(owed)


def changes_wanted(report: ChangeReport, story_id: str, subscription: Subscription) -> tuple[Change, ...]:
    """The report's changes that a subscription wants, in the report's order; none while it is not active."""
    if subscription.state is not SubscriptionState.ACTIVE or subscription.story_id not in (None, story_id):
        return ()
    return tuple(
        change
        for change in report.changes
        if change.importance >= subscription.least_importance and _is_of_interest(change, subscription.kinds)
    )


def trial_delivery(subscription: Subscription, now: datetime) -> Delivery:
    """A delivery that only tries the endpoint, due at once. One a second at most: its id is made of the time."""
    id = content_id("delivery", subscription.id, "trial", now.isoformat())
    return _pending(id, subscription, "", trial_body(subscription.id, now), now)


def _is_of_interest(change: Change, kinds: tuple[str, ...]) -> bool:
    """Whether a change is of the kinds asked for; an immaterial one only when its own kind is asked for by name."""
    if not change.material:
        return change.kind in IMMATERIAL_KINDS and change.kind in kinds
    return not kinds or any(kind in kinds for kind in (change.kind, *change.also))


def _pending(id: str, subscription: Subscription, report_id: str, body: str, now: datetime) -> Delivery:
    return Delivery(
        id=id,
        subscription_id=subscription.id,
        report_id=report_id,
        body=body,
        state=DeliveryState.PENDING,
        attempts=0,
        next_attempt_at=now,
        lease_until=None,
        created_at=now,
    )
