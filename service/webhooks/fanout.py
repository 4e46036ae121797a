"""Who is told what: a report and the subscriptions make the messages owed.

A subscription hears of one story or of all, of some holders, families and kinds of change or of every
material one, of figures that meet its condition, and of nothing below its least importance. What is
immaterial is sent only to those who named its kind. Who wants a digest is owed an entry of it instead.
Refuses: sending, storing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from service.comparison.describe import ARROW
from service.domain.changes import IMMATERIAL_KINDS, Change, ChangeKind, ChangeReport, Observed
from service.domain.claims import Figure
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
from service.webhooks.conditions import meets, parse_condition
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

#: The figures of the two versions that a report compares, by claim id.
Figures = Mapping[str, Figure]


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
    figures: Figures | None = None,
) -> Owed:
    """What a report owes each subscription that wants one of its changes.

    A message to a subscription that is not active is given up untried: it can be sent when the subscription is on
    again. Ids are made of subscription and report: telling twice is telling once. sequence: the report's number in
    the story. figures: wanted by conditions alone.
    """
    deliveries, entries = [], []
    for subscription in subscriptions:
        changes = changes_wanted(report, story.id, subscription, figures or {})
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


def changes_wanted(
    report: ChangeReport, story_id: str, subscription: Subscription, figures: Figures | None = None
) -> tuple[Change, ...]:
    """The report's changes that a subscription wants, in the report's order, whatever its state."""
    if subscription.story_id not in (None, story_id):
        return ()
    condition, known = parse_condition(subscription.condition), figures or {}
    return tuple(
        change
        for change in report.changes
        if change.importance >= subscription.least_importance
        and _is_of_interest(change, subscription.kinds)
        and (not subscription.families or change.family in subscription.families)
        and (not subscription.holders or _is_of(change.holder, subscription.holders))
        and meets(
            condition,
            _figure(change, known, before=True),
            _figure(change, known, before=False),
            _name(change.summary),
        )
    )


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


def _is_of_interest(change: Change, kinds: tuple[str, ...]) -> bool:
    """Whether a change is of the kinds asked for; an immaterial one only when its own kind is asked for by name.

    Altered quotations are asked for by one name, whichever kind they are told as.
    """
    if not change.material:
        return change.kind in IMMATERIAL_KINDS and change.kind in kinds
    if change.alters_quote and ChangeKind.QUOTE_ALTERED in kinds:
        return True
    return not kinds or any(kind in kinds for kind in (change.kind, *change.also))


def _is_of(holder: str, wanted: tuple[str, ...]) -> bool:
    """Whether one of the wanted names stands in the holder's, word for word: "Starmer" in "Keir Starmer"."""
    said = f" {' '.join(holder.casefold().split())} "
    return any(f" {' '.join(name.casefold().split())} " in said for name in wanted)


def _figure(change: Change, figures: Figures, *, before: bool) -> Figure | None:
    evidence = change.before if before else change.after
    return None if evidence is None else figures.get(evidence.claim_id)


def _name(summary: str) -> str:
    """What a figure's summary calls it: neither what happened, nor who says so, nor the later amount."""
    _, _, body = summary.partition(": ")
    return body.partition(ARROW)[0].partition("according to ")[0]


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
