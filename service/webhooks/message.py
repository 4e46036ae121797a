"""The body of a webhook, byte for byte. docs/webhooks.md is its contract.

One message says that one report was made: the story, the article, the two captures and
the changes that the subscription chose, each with its exact words on both sides. It
stays small: what does not fit is counted, and the report's address has it all.
Refuses: choosing changes (webhooks/fanout.py), signing.
"""

import json
from datetime import UTC, datetime

from service.domain.changes import Change, ChangeReport, Evidence, Observed
from service.domain.stories import Article, Story
from service.domain.versions import Version

#: The type of a message about a report, and of one a person sends to try an endpoint.
REPORT_CREATED = "report.created"
TRIAL = "endpoint.tested"

#: Largest body, in bytes. The specification advises less than 20 kB.
BODY_LIMIT = 20_000

#: Longest title or summary in a body, in code points.
TITLE_LIMIT = 300

#: Longest passage quoted on one side of a change, in code points; a longer one ends in "…".
QUOTE_LIMIT = 600


def body_of(
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
) -> str:
    """The JSON body that tells of `changes` out of `report`, at most BODY_LIMIT bytes in UTF-8.

    changes: in the report's order; as many of the first as fit are listed. now: aware UTC, when the report was made.
    """
    root = public_url.rstrip("/")
    data: dict[str, object] = {
        "story": {"id": story.id, "title": _short(story.title), "url": f"{root}/stories/{story.id}"},
        "article": {
            "id": article.id,
            "title": _short(article.title or after.headline),
            "publisher": _short(article.publisher),
            "url": article.url,
        },
        "before": _capture(before, root),
        "after": _capture(after, root),
        "observed": {
            "last_before_at": _time(observed.last_before_at),
            "first_after_at": _time(observed.first_after_at),
            "unusable_between": observed.unusable_between,
        },
        "report": {"id": report.id, "url": f"{root}/reports/{report.id}"},
        "headline": _short(report.headline),
        "digest": [_short(line) for line in report.digest],
        "reverts_to": report.reverts_to or None,
        "changes_total": len(changes),
        "changes": [],
    }
    listed: list[dict[str, object]] = []
    room = BODY_LIMIT - len(_message(REPORT_CREATED, now, data).encode())
    for change in changes:
        item = _change(change)
        room -= len(_json(item).encode()) + 1  # and its comma
        if room < 0:
            break
        listed.append(item)
    return _message(REPORT_CREATED, now, {**data, "changes": listed})


def trial_body(subscription_id: str, now: datetime) -> str:
    """The JSON body of a message that only tries an endpoint."""
    return _message(TRIAL, now, {"subscription": {"id": subscription_id}})


def change_type(change: Change) -> str:
    """The change's type on the wire: its family and kind, such as figure.revised or quote.quote_altered."""
    return f"{change.family}.{change.kind}".replace(" ", "_")


def _message(type: str, now: datetime, data: dict[str, object]) -> str:
    return _json({"type": type, "timestamp": _time(now), "data": data})


def _capture(version: Version, root: str) -> dict[str, object]:
    return {
        "version_id": version.id,
        "captured_at": _time(version.captured_at),
        "published_at": None if version.published_at is None else _time(version.published_at),
        "modified_at": None if version.modified_at is None else _time(version.modified_at),
        "url": f"{root}/versions/{version.id}",
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "id": change.id,
        "type": change_type(change),
        "also": list(change.also),
        "material": change.material,
        "importance": change.importance,
        "holder": change.holder,
        "summary": _short(change.summary),
        "before": _evidence(change.before),
        "after": _evidence(change.after),
        "reinstates": change.reinstates or None,
    }


def _evidence(evidence: Evidence | None) -> dict[str, object] | None:
    if evidence is None:
        return None
    passage = evidence.passage
    return {
        "claim_id": evidence.claim_id,
        "text": _short(passage.exact, QUOTE_LIMIT),
        "span": [passage.start, passage.end],
    }


def _short(text: str, limit: int = TITLE_LIMIT) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
