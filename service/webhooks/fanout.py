"""Who is told what: a report and the subscriptions make the messages owed.

Who wants a digest is owed an entry of it instead of a message.
Refuses: choosing (choosing.py), sending, storing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from service.domain.changes import ChangeReport, Observed
from service.domain.deliveries import (
    Delivery,
    DeliveryState,
    DigestEntry,
    EndpointNotice,
    Rhythm,
    Subscription,
    SubscriptionState,
)
from service.domain.endpoints import shown_address
from service.domain.ids import message_id
from service.domain.rhythms import next_digest_at
from service.domain.stories import Article, Notice, Story
from service.domain.versions import Version
from service.webhooks.choosing import NOTHING_KNOWN, Known, changes_wanted
from service.webhooks.message import (
    Told,
    digest_line,
    tell_digest,
    tell_health,
    tell_report,
    tell_switched_off,
    tell_trial,
)
from service.webhooks.shapes import body_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What a report owes: messages due at once, and entries of digests."""

    deliveries: tuple[Delivery, ...]
    entries: tuple[DigestEntry, ...]


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
    sequence: int = 1,
    known: Known = NOTHING_KNOWN,
) -> Owed:
    """What a report owes each subscription that wants one of its changes.

    A message to a subscription that is not active is given up untried: it can be sent when the subscription is on
    again. Ids are made of subscription and report: telling twice is telling once. sequence: the report's number in
    the story. known: of the report's claims, as far as the subscriptions ask for it.
    """
    deliveries, entries = [], []
    for subscription in subscriptions:
        changes = changes_wanted(report, story.id, subscription, known)
        if not changes:
            continue
        told = tell_report(
            report,
            changes,
            story=story,
            article=article,
            before=before,
            after=after,
            observed=observed,
            public_url=public_url,
            now=now,
            sequence=sequence,
        )
        if subscription.rhythm is Rhythm.AT_ONCE:
            id = message_id(subscription.id, report.id)
            deliveries.append(_message(id, subscription, told, public_url, now, report.id))
        else:
            due_at = next_digest_at(subscription.rhythm, subscription.zone, subscription.hour, now)
            entries.append(
                DigestEntry(
                    subscription_id=subscription.id,
                    report_id=report.id,
                    due_at=due_at,
                    told=digest_line(told),
                    created_at=now,
                )
            )
    return Owed(deliveries=tuple(deliveries), entries=tuple(entries))


def digest_of(subscription: Subscription, entries: tuple[DigestEntry, ...], public_url: str, now: datetime) -> Delivery:
    """The digest that these entries make, due at once. Its id is made of the entries'."""
    id = message_id("digest", subscription.id, *(entry.report_id for entry in entries))
    return _message(id, subscription, tell_digest(subscription, entries, now), public_url, now)


def trial_delivery(subscription: Subscription, now: datetime, public_url: str = "", *, press: str = "") -> Delivery:
    """A delivery that only tries the endpoint, due at once. press: chance, so that no two presses make one message."""
    told = tell_trial(subscription.id, now)
    return _message(message_id("trial", subscription.id, now.isoformat(), press), subscription, told, public_url, now)


def health_deliveries(
    notice: Notice, article: Article, subscriptions: Iterable[Subscription], public_url: str
) -> tuple[Delivery, ...]:
    """The messages that a page's notice owes to those who want notices of its story."""
    told = tell_health(notice, article, public_url)
    parts = ("health", article.id, notice.noticed_at.isoformat(), notice.health.value)
    wanting = [one for one in subscriptions if one.wants_notices and one.story_id in (None, article.story_id)]
    return _notices(told, parts, wanting, public_url)


def switched_off_deliveries(
    notice: EndpointNotice, lost: Subscription, subscriptions: Iterable[Subscription], public_url: str
) -> tuple[Delivery, ...]:
    """The messages by which other endpoints of the same story, and those of all, hear that one was switched off."""
    told = tell_switched_off(notice, shown_address(lost), public_url)
    wanting = [
        one
        for one in subscriptions
        if one.wants_notices and one.id != lost.id and one.story_id in (None, lost.story_id)
    ]
    return _notices(told, ("switched off", lost.id, notice.noticed_at.isoformat()), wanting, public_url)


def _notices(
    told: Told, parts: tuple[str, ...], wanting: Iterable[Subscription], public_url: str
) -> tuple[Delivery, ...]:
    return tuple(
        _message(message_id(one.id, *parts), one, told, public_url, told.at)
        for one in wanting
        if one.state is SubscriptionState.ACTIVE
    )


def _message(
    id: str, subscription: Subscription, told: Told, public_url: str, now: datetime, report_id: str = ""
) -> Delivery:
    is_on = subscription.state is SubscriptionState.ACTIVE
    return Delivery(
        id=id,
        subscription_id=subscription.id,
        report_id=report_id,
        body=body_in(subscription.shape, told, id, public_url),
        state=DeliveryState.PENDING if is_on else DeliveryState.ABANDONED,
        attempts=0,
        next_attempt_at=now,
        lease_until=None,
        created_at=now,
        about=told.type,
        shape=subscription.shape,
    )
