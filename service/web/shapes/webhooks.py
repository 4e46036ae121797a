"""Subscriptions and deliveries. Refuses: making them (present/wire_webhooks.py)."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from service.domain.addresses import LONGEST_ADDRESS
from service.domain.changes import ChangeKind, Family
from service.domain.deliveries import DeliveryState, Fault, Rhythm, Shape, SubscriptionState
from service.web.contract.cursors import Paged, PageQuery
from service.web.contract.says import Answer, Body
from service.web.contract.scalars import TEXT, Count, Id, Line, MaybeLine, Moment, Path, Share, Slug, Stamp, told

Hour = Annotated[int, Meta(ge=0, le=23, extra=told("a full hour from 0 to 23 is accepted"))]


class Subscription(Answer):
    """An endpoint that wants to be told."""

    id: Id
    story_id: str | None
    thread_id: Annotated[str, Meta(description="Only claims of this thread are told; old ids lead on.")] | None
    address: str
    shape: Shape
    kinds: list[ChangeKind]
    holders: list[str]
    matters: list[str]
    families: list[Family]
    least_importance: Share
    condition: str
    rhythm: Rhythm
    zone: str
    hour: Hour
    notices: bool
    in_order: bool
    public_key: str | None
    state: SubscriptionState
    created_at: Stamp
    failures_in_a_row: Count
    url: Path


class CreatedSubscription(Subscription):
    """A subscription with what its messages are verified by; a shared secret is in this one answer and nowhere else."""

    secret: Annotated[
        str,
        Meta(
            description="What messages are verified by: the shared secret (whsec_…) with v1; with v1a the public key "
            "(whpk_…), the same as public_key. A private key is in no answer."
        ),
    ]


class EndpointNotice(Answer):
    """That a subscription was switched off, and why."""

    subscription_id: Id
    noticed_at: Stamp
    note: str
    url: Path


class Subscriptions(Paged):
    """Every subscription, and the newest notices of those that were switched off."""

    subscriptions: list[Subscription]
    notices: list[EndpointNotice]


Endpoint = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=LONGEST_ADDRESS,
        pattern=TEXT,
        description="A full address that begins with https:// or http://; of mail, or a name, for those shapes",
        extra=told("a webhook needs the address it is sent to, such as https://example.org/hooks/stet"),
    ),
]
Importance = Annotated[float, Meta(ge=0, le=1, extra=told("a number from 0 to 1 is accepted, such as 0.5"))]


class Wishes(Body):
    """What a subscription hears of, and how often. What is not sent stays as it is, or leaves nothing out."""

    story: Slug | UnsetType | None = UNSET
    thread: MaybeLine = UNSET
    kinds: list[ChangeKind] | UnsetType = UNSET
    holders: list[Line] | UnsetType = UNSET
    matters: list[Line] | UnsetType = UNSET
    families: list[Family] | UnsetType = UNSET
    least_importance: Importance | UnsetType | None = UNSET
    condition: MaybeLine = UNSET
    rhythm: Rhythm | UnsetType | None = UNSET
    zone: MaybeLine = UNSET
    hour: Hour | UnsetType | None = UNSET
    notices: bool | UnsetType | None = UNSET
    in_order: bool | UnsetType | None = UNSET


class Rule(Wishes):
    """A rule in the place of another. The address stays where none is given."""

    address: Endpoint | UnsetType | None = UNSET


class NewSubscription(Wishes, kw_only=True):
    """Who wants to be told of what."""

    address: Endpoint
    shape: Shape | UnsetType | None = UNSET
    signing: Literal["v1", "v1a"] | UnsetType | None = UNSET


class TriedRule(Wishes):
    """A rule that is tried on the past."""

    since: Moment | UnsetType | None = UNSET
    until: Moment | UnsetType | None = UNSET


class Period(PageQuery, kw_only=True):
    """What a preview looks over: the last 30 days when nothing is said."""

    since: Moment | UnsetType = UNSET
    until: Moment | UnsetType = UNSET


class Since(Body):
    """From when on what was missed is sent again."""

    since: Moment


class SentAgain(Answer):
    """How many messages are due again."""

    sent_again: Count
    subscription: Subscription


class Removed(Answer):
    """The id of what is gone."""

    removed: Id


class PreviewedChange(Answer):
    """A change that the rule asks for."""

    id: Id
    type: str
    importance: Share
    summary: str


class PreviewedReport(Answer):
    """A report that would have been told."""

    id: Id
    story_id: str
    article_id: Id
    captured_at: Stamp
    told_at: Stamp
    headline: str
    changes: list[PreviewedChange]
    url: Path


class TriedPreview(Answer):
    """What a rule that is not saved would have sent over a period, whole."""

    since: Stamp
    until: Stamp
    reports_looked_at: Count
    is_whole: bool
    messages: Count
    reports: list[PreviewedReport]


class Preview(TriedPreview, kw_only=True):
    """What a rule would have sent over a period."""

    next: Annotated[str, Meta(description="The address of what follows, null at the end.")] | None


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
    type: str
    shape: Shape
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
    old_keys_until: list[Stamp]
    waiting_for_digest: Count
    missed: Count
    notices: list[EndpointNotice]
    deliveries: list[Delivery]
