"""Stored things for tests that say only what matters to the test."""

from datetime import datetime, timedelta
from typing import Any

from service.domain.captures import make_capture
from service.domain.changes import Change, ChangeKind, ChangeReport, Comparing, EditCounts, Evidence, Family
from service.domain.claims import Claim
from service.domain.deliveries import Delivery, DeliveryState, Subscription, SubscriptionState
from service.domain.ids import content_id
from service.domain.stories import Article, Story, Watch, WatchState
from service.domain.versions import Passage, Version
from storage import Store, stories, versions
from tests.builders import NOON, a_snapshot, a_version

HOUR = timedelta(hours=1)

#: A secret of 32 zero bytes; nobody else's.
SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="


def a_story(id: str = "harbour-fire", **fields: Any) -> Story:
    """A story opened at noon."""
    return Story(**{"id": id, "title": "Harbour fire", "description": "", "opened_at": NOON, **fields})


def an_article(id: str = "a1", **fields: Any) -> Article:
    """An article of the story above, without an address."""
    defaults = {"story_id": "harbour-fire", "url": "", "title": "Fire", "publisher": "", "language": "en"}
    return Article(**{"id": id, **defaults, **fields})


def with_article(store: Store, id: str = "a1") -> Store:
    """The store, with the story and the article in it."""
    stories.save_story(store, a_story())
    stories.save_article(store, an_article(id))
    return store


def at_hour(hour: float, text: str = "", **fields: Any) -> Version:
    """A version of article a1 captured so many hours after noon."""
    return a_version(text or f"At least {hour} people were hurt.", captured_at=NOON + hour * HOUR, **fields)


def save_with_claims(store: Store, version: Version, *claims: Claim) -> Version:
    """The version, stored with its capture and a snapshot of these claims."""
    capture = make_capture(version)
    versions.save_capture(store, capture)
    versions.save_version(store, capture.id, version)
    versions.save_snapshot(store, a_snapshot(version, *claims))
    return version


def a_change(**fields: Any) -> Change:
    """A revised figure, material, in the middle of the scale."""
    defaults: dict[str, Any] = {
        "id": "c1",
        "family": Family.FIGURE,
        "kind": ChangeKind.REVISED,
        "also": (),
        "material": True,
        "importance": 0.6,
        "before": Evidence(claim_id="k1", passage=Passage(0, 2, "12")),
        "after": Evidence(claim_id="k2", passage=Passage(0, 2, "19")),
        "summary": "Figure revised: people hurt, 12 → 19",
        "holder": "",
    }
    return Change(**{**defaults, **fields})


def a_report(before: Version, after: Version, *changes: Change, **fields: Any) -> ChangeReport:
    """A report between two versions."""
    defaults: dict[str, Any] = {
        "id": content_id("report", before.id, after.id, "test/1", "versions"),
        "comparing": Comparing.VERSIONS,
        "before_version_id": before.id,
        "after_version_id": after.id,
        "changes": changes,
        "unchanged": 3,
        "edits": EditCounts(additions=1, deletions=0, edits=2, refactors=0),
        "extractor": "test/1",
        "comparer": "test/1",
        "headline": changes[0].summary if changes else "Nothing material changed",
    }
    return ChangeReport(**{**defaults, **fields})


def a_watch(article_id: str = "a1", **fields: Any) -> Watch:
    """A watch that is due at noon."""
    defaults: dict[str, Any] = {
        "state": WatchState.WATCHING,
        "interval": timedelta(minutes=15),
        "next_check_at": NOON,
        "lease_until": None,
        "last_checked_at": None,
        "last_outcome": None,
        "last_note": "",
        "unchanged_in_a_row": 0,
        "failures_in_a_row": 0,
        "etag": "",
        "last_modified": "",
    }
    return Watch(**{"article_id": article_id, **defaults, **fields})


def a_subscription(id: str = "s1", **fields: Any) -> Subscription:
    """An active subscription to every story and every material change."""
    defaults: dict[str, Any] = {
        "story_id": None,
        "url": "https://example.org/hook",
        "kinds": (),
        "least_importance": 0.0,
        "secret": SECRET,
        "state": SubscriptionState.ACTIVE,
        "created_at": NOON,
        "failures_in_a_row": 0,
        "first_failed_at": None,
    }
    return Subscription(**{"id": id, **defaults, **fields})


def a_delivery(id: str = "d1", subscription_id: str = "s1", due: datetime = NOON, **fields: Any) -> Delivery:
    """A trial message that is due at noon."""
    defaults: dict[str, Any] = {
        "report_id": "",
        "body": "{}",
        "state": DeliveryState.PENDING,
        "attempts": 0,
        "next_attempt_at": due,
        "lease_until": None,
        "created_at": NOON,
    }
    return Delivery(**{"id": id, "subscription_id": subscription_id, **defaults, **fields})
