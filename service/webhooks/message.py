"""What a message tells, before it takes a shape. docs/webhooks.md is its contract.

One message says that one report was made: the story, the article, the two captures and
the changes that the subscription chose, each with its exact words on both sides. A digest
tells of several, a trial of none, a notice of a page or an endpoint. It stays small: what
does not fit is counted, and the report's address has it all.
Refuses: choosing changes (webhooks/fanout.py), the bytes of a shape (shapes.py), signing.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from service.domain.changes import Change, ChangeReport, Evidence, Observed
from service.domain.deliveries import DigestEntry, EndpointNotice, Subscription
from service.domain.moments import stamp
from service.domain.stories import Article, Notice, Story
from service.domain.versions import Version

#: The types of messages: a report, several, a person's test, a page's health, an endpoint's end.
REPORT_CREATED = "report.created"
DIGEST_CREATED = "digest.created"
TRIAL = "endpoint.tested"
WATCH_FAILING = "watch.failing"
WATCH_RECOVERED = "watch.recovered"
SWITCHED_OFF = "endpoint.switched_off"

#: Largest body, in bytes. The specification advises less than 20 kB.
BODY_LIMIT = 20_000

#: Longest title or summary in a body, in code points.
TITLE_LIMIT = 300

#: Longest passage quoted on one side of a change, in code points; a longer one ends in "…".
QUOTE_LIMIT = 600

#: Changes of one report listed in a digest, at most; they are in the report's order.
DIGEST_CHANGES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a message tells: its type, its data, and one list in the data that is cut to fit."""

    type: str
    at: datetime  # aware UTC
    data: dict[str, object]  # with an empty list, or none, under `listing`
    listing: str  # "changes", "reports", or "" when nothing is listed
    items: tuple[dict[str, object], ...] = ()

    def holding(self, count: int) -> dict[str, object]:
        """The data with the first `count` items listed."""
        return {**self.data, self.listing: list(self.items[:count])} if self.listing else self.data


def tell_report(
    report: ChangeReport,
    changes: tuple[Change, ...],
    *,
    story: Story,
    article: Article,
    before: Version,
    after: Version,
    observed: Observed,
    public_url: str,
    now: datetime,
    sequence: int,
) -> Told:
    """That `changes` out of `report` were found.

    changes: in the report's order. now: aware UTC, when the report was made. sequence: its number in the story.
    """
    root = public_url.rstrip("/")
    data: dict[str, object] = {
        "story": {"id": story.id, "title": short(story.title), "url": f"{root}/stories/{story.id}"},
        "article": _article(article, after),
        "before": _capture(before, root),
        "after": _capture(after, root),
        "observed": {
            "last_before_at": stamp(observed.last_before_at),
            "first_after_at": stamp(observed.first_after_at),
            "unusable_between": observed.unusable_between,
        },
        "report": {"id": report.id, "url": f"{root}/reports/{report.id}"},
        "sequence": sequence,
        "headline": short(report.headline),
        "digest": [short(line) for line in report.digest],
        "reverts_to": report.reverts_to or None,
        "changes_total": len(changes),
        "changes": [],
    }
    items = tuple(_change(change, f"{root}/reports/{report.id}") for change in changes)
    return Told(type=REPORT_CREATED, at=now, data=data, listing="changes", items=items)


def digest_line(told: Told) -> str:
    """A told report as one entry of a digest, in JSON: without what only its own page needs."""
    kept = ("story", "article", "observed", "report", "sequence", "headline", "digest", "reverts_to", "changes_total")
    entry = {name: told.data[name] for name in kept}
    return to_json({**entry, "changes": list(told.items[:DIGEST_CHANGES])})


def tell_digest(subscription: Subscription, entries: tuple[DigestEntry, ...], now: datetime) -> Told:
    """What was found for a subscription since its last digest. entries: at least one, in the order they were found."""
    data: dict[str, object] = {
        "subscription": {"id": subscription.id},
        "rhythm": subscription.rhythm.value,
        "zone": subscription.zone,
        "from": stamp(min(entry.created_at for entry in entries)),
        "until": stamp(max(entry.due_at for entry in entries)),
        "reports_total": len(entries),
        "reports": [],
    }
    items = tuple(json.loads(entry.told) for entry in entries)
    return Told(type=DIGEST_CREATED, at=now, data=data, listing="reports", items=items)


def tell_trial(subscription_id: str, now: datetime) -> Told:
    """That somebody tries the endpoint."""
    return Told(type=TRIAL, at=now, data={"subscription": {"id": subscription_id}}, listing="")


def tell_health(notice: Notice, article: Article, public_url: str) -> Told:
    """That a page cannot be read any more, or can again."""
    root = public_url.rstrip("/")
    data: dict[str, object] = {
        "story": {"id": article.story_id, "url": f"{root}/stories/{article.story_id}"},
        "article": {
            "id": article.id,
            "title": short(article.title),
            "publisher": short(article.publisher),
            "address": article.url,
            "url": f"{root}/articles/{article.id}",
        },
        "health": notice.health.value,
        "note": short(notice.note),
    }
    type = WATCH_FAILING if notice.health.value == "failing" else WATCH_RECOVERED
    return Told(type=type, at=notice.noticed_at, data=data, listing="")


def tell_switched_off(notice: EndpointNotice, shown_address: str, public_url: str) -> Told:
    """That another endpoint was switched off."""
    url = f"{public_url.rstrip('/')}/subscriptions/{notice.subscription_id}"
    subscription = {"id": notice.subscription_id, "address": shown_address, "url": url}
    return Told(
        type=SWITCHED_OFF,
        at=notice.noticed_at,
        data={"subscription": subscription, "note": short(notice.note)},
        listing="",
    )


def change_type(change: Change) -> str:
    """The change's type on the wire: its family and kind, such as figure.revised or quote.quote_altered."""
    return f"{change.family}.{change.kind}".replace(" ", "_")


def short(text: str, limit: int = TITLE_LIMIT) -> str:
    """The text, cut to so many code points."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def to_json(value: object) -> str:
    """JSON on one line, in UTF-8, without a space too many."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _article(article: Article, after: Version) -> dict[str, object]:
    return {
        "id": article.id,
        "title": short(article.title or after.headline),
        "publisher": short(article.publisher),
        "url": article.url,
    }


def _capture(version: Version, root: str) -> dict[str, object]:
    return {
        "version_id": version.id,
        "captured_at": stamp(version.captured_at),
        "published_at": None if version.published_at is None else stamp(version.published_at),
        "modified_at": None if version.modified_at is None else stamp(version.modified_at),
        "url": f"{root}/versions/{version.id}",
    }


def _change(change: Change, report_url: str) -> dict[str, object]:
    return {
        "id": change.id,
        "type": change_type(change),
        "also": list(change.also),
        "material": change.material,
        "importance": change.importance,
        "holder": change.holder,
        "summary": short(change.summary),
        "before": _evidence(change.before),
        "after": _evidence(change.after),
        "reinstates": change.reinstates or None,
        "url": f"{report_url}#change-{change.id}",
    }


def _evidence(evidence: Evidence | None) -> dict[str, object] | None:
    if evidence is None:
        return None
    passage = evidence.passage
    return {
        "claim_id": evidence.claim_id,
        "text": short(passage.exact, QUOTE_LIMIT),
        "span": [passage.start, passage.end],
    }
