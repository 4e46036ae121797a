"""Subscriptions and deliveries. Refuses: making them (present/wire_webhooks.py)."""

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from service.domain.changes import ChangeKind
from service.domain.deliveries import DeliveryState, Fault, SubscriptionState
from service.web.contract.cursors import Paged
from service.web.contract.says import Answer, Body
from service.web.contract.scalars import Address, Count, Id, Path, Share, Slug, Stamp, told


class Subscription(Answer):
    """An endpoint that wants to be told."""

    id: Id
    story_id: str | None
    address: str
    kinds: list[ChangeKind]
    least_importance: Share
    state: SubscriptionState
    created_at: Stamp
    failures_in_a_row: Count
    url: Path


class CreatedSubscription(Subscription):
    """A subscription with its secret, which is in this one answer and nowhere else."""

    secret: str


class Subscriptions(Paged):
    """Every subscription."""

    subscriptions: list[Subscription]


Endpoint = Annotated[
    Address, Meta(extra=told("a webhook needs the address it is sent to, such as https://example.org/hooks/stet"))
]
Importance = Annotated[float, Meta(ge=0, le=1, extra=told("a number from 0 to 1 is accepted, such as 0.5"))]


class NewSubscription(Body):
    """Who wants to be told of what."""

    address: Endpoint
    story: Slug | UnsetType | None = UNSET
    kinds: list[ChangeKind] | UnsetType = UNSET
    least_importance: Importance | UnsetType | None = UNSET


class Attempt(Answer):
    """One try at a delivery."""

    number: Count
    attempted_at: Stamp
    status: int | None
    fault: Fault | None
    duration_ms: Count
    reply: str


class Delivery(Answer):
    """One message owed to one subscription; its body is sent unchanged on every attempt."""

    id: Id
    subscription_id: Id
    report_id: str | None
    state: DeliveryState
    attempts_made: Count
    next_attempt_at: Stamp
    created_at: Stamp
    body: str
    attempts: list[Attempt]
    url: Path


class SubscriptionPage(Paged):
    """A subscription with its newest deliveries."""

    subscription: Subscription
    deliveries: list[Delivery]
