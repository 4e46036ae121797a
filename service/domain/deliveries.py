"""Subscriptions, the messages owed to them, and every try at sending one.

    Subscription  active <--> paused     active --failing long and often, or 410--> switched off
    Delivery      pending --claimed--> in progress --2xx--> delivered
                     ^                      |
                     +--fault, tries left---+--none left, or 410--> abandoned

A person resumes a paused or switched-off subscription. An abandoned delivery stays abandoned.
Refuses: signing (webhooks/signature.py), deciding when to try again (domain/retries.py).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from service.domain.ids import content_id


class SubscriptionState(StrEnum):
    """The life of a subscription, drawn at the top of this file."""

    ACTIVE = "active"
    PAUSED = "paused"
    SWITCHED_OFF = "switched off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """An endpoint that wants to be told."""

    id: str
    story_id: str | None  # None: every story
    url: str
    kinds: tuple[str, ...]  # change kinds wanted; empty: every material one
    least_importance: float  # 0 to 1; only changes at or above it are sent
    secret: str  # whsec_…, shown once
    state: SubscriptionState
    created_at: datetime
    failures_in_a_row: int
    first_failed_at: datetime | None  # of the present row of failures


def make_subscription(
    *, url: str, story_id: str | None, kinds: tuple[str, ...], least_importance: float, secret: str, now: datetime
) -> Subscription:
    """A new subscription, active from `now` (aware UTC). Its secret is in its id, so that no two are one."""
    return Subscription(
        id=content_id("subscription", url, story_id or "", secret),
        story_id=story_id,
        url=url,
        kinds=kinds,
        least_importance=least_importance,
        secret=secret,
        state=SubscriptionState.ACTIVE,
        created_at=now,
        failures_in_a_row=0,
        first_failed_at=None,
    )


class DeliveryState(StrEnum):
    """The life of a delivery, drawn at the top of this file."""

    PENDING = "pending"
    IN_PROGRESS = "in progress"
    DELIVERED = "delivered"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message owed to one subscription. Its id is the webhook-id, the same on every attempt."""

    id: str
    subscription_id: str
    report_id: str  # "" for a test message
    body: str  # fixed when written, sent unchanged on every attempt
    state: DeliveryState
    attempts: int  # made so far
    next_attempt_at: datetime  # aware UTC
    lease_until: datetime | None
    created_at: datetime


class Fault(StrEnum):
    """A named way for an outgoing request to fail before there is an answer to judge."""

    BAD_ADDRESS = "bad address"  # not an address we would ever connect to, as written
    PRIVATE_ADDRESS = "private address"
    LOOKUP_FAILED = "lookup failed"
    TIMED_OUT = "timed out"
    UNREACHABLE = "unreachable"
    TLS_FAILED = "tls failed"
    TOO_MANY_REDIRECTS = "too many redirects"
    TOO_LARGE = "too large"
    BROKEN_ANSWER = "broken answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try at sending a delivery."""

    delivery_id: str
    number: int  # from 1
    attempted_at: datetime
    status: int | None  # None when there was no answer
    fault: Fault | None
    duration: timedelta
    reply: str  # the first code points of the answer's body
