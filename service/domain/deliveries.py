"""Subscriptions, the messages owed to them, and every try at sending one.

    Subscription  active <--> paused     active --failing long and often, or 410--> switched off
    Delivery      pending --claimed--> in progress --2xx--> delivered
                     ^                      |
                     +--fault, tries left---+--none left, or 410--> abandoned

A person resumes a paused or switched-off subscription, and may send any delivery again: it is pending once more, with
a schedule of its own. What a subscription that is not active would have been told is abandoned at once, untried.
Refuses: signing (webhooks/signature.py), deciding when to try again (domain/retries.py).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from service.domain.ids import content_id

#: How long an earlier key still signs after it was replaced.
OLD_KEY_KEPT = timedelta(hours=24)

#: How long a message that is sent by hand is left to whoever sends it: a scheduler that took it too would send twice.
LEFT_TO_HAND = timedelta(minutes=1)


class SubscriptionState(StrEnum):
    """The life of a subscription, drawn at the top of this file."""

    ACTIVE = "active"
    PAUSED = "paused"
    SWITCHED_OFF = "switched off"


class Shape(StrEnum):
    """What a message looks like: our own JSON, or what a receiver of another kind expects of the same report."""

    STANDARD = "standard"
    CLOUDEVENTS = "cloudevents"
    SLACK = "slack"
    DISCORD = "discord"
    TEAMS = "teams"
    MAIL = "e-mail"
    APPRISE = "apprise"


class Rhythm(StrEnum):
    """How often a subscription is told."""

    AT_ONCE = "at once"
    HOURLY = "hourly"
    DAILY = "daily"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """An endpoint that wants to be told, and of what. Whatever is empty leaves nothing out."""

    id: str
    story_id: str | None  # None: every story
    url: str  # an address, sealed when it is a secret; mailto:… for e-mail, apprise:NAME for what the operator named so
    kinds: tuple[str, ...]  # change kinds wanted; empty: every material one
    least_importance: float  # 0 to 1; only changes at or above it are sent
    secret: str  # sealed; whsec_… or whsk_… inside, shown once
    state: SubscriptionState
    created_at: datetime
    failures_in_a_row: int
    first_failed_at: datetime | None  # of the present row of failures
    holders: tuple[str, ...] = ()  # only claims of these, by any part of their names
    families: tuple[str, ...] = ()  # figure, position, quote
    condition: str = ""  # on figures, see webhooks/conditions.py
    rhythm: Rhythm = Rhythm.AT_ONCE
    zone: str = "UTC"  # in which hours and days of a digest are counted
    hour: int = 8  # of a daily digest, by the clock there
    shape: Shape = Shape.STANDARD
    wants_notices: bool = False  # also told of pages that cannot be read and of webhooks switched off
    in_order: bool = False  # nothing later is sent before what is earlier has arrived or was given up
    public_key: str = ""  # whpk_… when signed by Ed25519, "" for a shared secret
    shown: str = ""  # of a sealed address, what may be shown; "" for one that is no secret (domain/endpoints.py)
    thread_id: str = ""  # only claims of this thread of the story, by the id it had when it was chosen; "" for all
    matters: tuple[str, ...] = ()  # only claims that are about one of these, each some words

    @property
    def asks_for(self) -> tuple[object, ...]:
        """What makes two subscriptions the same to their endpoint."""
        chosen = (self.kinds, self.holders, self.matters, self.families, self.least_importance, self.condition)
        return self.url, self.shape, self.story_id, self.thread_id, self.rhythm, *chosen


def make_subscription(
    *,
    url: str,
    story_id: str | None,
    kinds: tuple[str, ...],
    least_importance: float,
    secret: str,
    now: datetime,
    **wishes: Any,
) -> Subscription:
    """A new subscription, active from `now` (aware UTC). Its secret is in its id, so that no two are one.

    wishes: further fields of a subscription, by name.
    """
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
        **wishes,
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
    report_id: str  # "" for one that is not of one report
    body: str  # fixed when written, sent unchanged on every attempt
    state: DeliveryState
    attempts: int  # made so far
    next_attempt_at: datetime  # aware UTC
    lease_until: datetime | None
    created_at: datetime
    about: str = ""  # the type on the wire, such as report.created
    shape: Shape = Shape.STANDARD  # what the body is in
    spent: int = 0  # attempts made before a person sent it again: the schedule counts from there


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestEntry:
    """One report that waits for a subscription's next digest."""

    subscription_id: str
    report_id: str
    due_at: datetime  # aware UTC, when the digest is made
    told: str  # the report as JSON, as it will stand in the digest
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointNotice:
    """That a subscription was switched off, and why."""

    subscription_id: str
    noticed_at: datetime
    note: str  # one plain sentence


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
    NO_KEY = "no key"  # what seals the secret is not there, so nothing could be signed


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
