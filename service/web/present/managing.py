"""Mergers and removals as JSON. Refuses: choosing between JSON and a page (answers.py)."""

from collections.abc import Iterable
from dataclasses import asdict

from service.domain.captures import Capture
from service.domain.changes import ChangeReport
from service.domain.curation import Merger, Removal
from service.domain.moments import stamp
from service.domain.stories import Article
from service.record.curating.redating import Outlook as DateOutlook
from service.record.curating.redating import Place
from service.record.curating.uniting import Outlook
from service.web.present.wire import Wire
from storage.curating.removals import Loss


def wire_outlook(outlook: Outlook) -> Wire:
    """What a merger would do."""
    return {
        "article_id": outlook.article.id,
        "into": outlook.into.id,
        "captures": outlook.captures,
        "versions": outlook.versions,
        "retired_reports": outlook.retired,
        "reports": list(outlook.reports),
        "address": outlook.address,
        "pauses_watch": outlook.pauses,
        "clashes": list(outlook.clashes),
        "doubts": list(outlook.doubts),
    }


def wire_merger(merger: Merger) -> Wire:
    """That an article is another one."""
    return {
        "article_id": merger.article_id,
        "into": merger.into_id,
        "merged_at": stamp(merger.merged_at),
        "note": merger.note,
        "address": merger.address,
    }


def wire_date_outlook(capture: Capture, outlook: DateOutlook) -> Wire:
    """What correcting a date would do. capture: the one that was named."""
    return {
        "capture_id": capture.id,
        "recorded_at": stamp(capture.captured_at),
        "counts_at": stamp(outlook.counts_at),
        "captured_at": stamp(outlook.captured_at),
        "now_between": _between(outlook.now_between),
        "then_between": _between(outlook.then_between),
        "is_version": outlook.is_version,
        "retired_reports": [_report(one) for one in outlook.retiring],
        "reports": [_report(one) for one in outlook.reports],
        "doubts": list(outlook.doubts),
    }


def _between(place: Place) -> Wire:
    sides = {"before": place.before, "after": place.after}
    return {
        name: {"version_id": one.id, "captured_at": stamp(one.captured_at)} if one else None
        for name, one in sides.items()
    }


def _report(report: ChangeReport) -> Wire:
    return {"id": report.id, "headline": report.headline, "changes": [one.summary for one in report.material]}


def wire_going(articles: Iterable[Article]) -> Wire:
    """The articles that a removal takes away, by name."""
    return {"articles": [{"id": one.id, "title": one.title, "address": one.url} for one in articles]}


def wire_loss(loss: Loss) -> Wire:
    """What a removal would take away."""
    return {"loss": asdict(loss)}


def wire_removal(removal: Removal) -> Wire:
    """What is left of what was removed."""
    return {
        "article_id": removal.article_id or None,
        "story_id": removal.story_id,
        "title": removal.title,
        "address": removal.address,
        "removed_at": stamp(removal.removed_at),
        "removed_by": removal.removed_by,
        "reason": removal.reason,
        "entries": removal.entries,
        "seal": removal.seal,
        "versions": [{"captured_at": stamp(at), "content_hash": hash} for at, hash in removal.versions],
    }
