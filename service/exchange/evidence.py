"""What a report rests on, gathered from the store: both versions with their claims, and how each of them came.

Refuses: the form of a bundle (service/publishing/bundle).
"""

from service.domain.captures import Capture
from service.domain.claims import Snapshot
from service.domain.versions import Version
from service.publishing.bundle import Evidence
from service.publishing.lines.writing import at
from service.record import RULES
from service.text.memory import Memory
from storage import Store, outward, raws, reports, stories, versions
from storage.curating import redatings


def gather_evidence(store: Store, report_id: str, memory: Memory) -> Evidence:
    """Everything a report rests on, as of one moment. Raises NotFound."""
    with store.reading():
        report = reports.load_report(store, report_id)
        before = versions.load_version(store, report.before_version_id)
        after = versions.load_version(store, report.after_version_id)
        article = stories.load_article(store, after.article_id)
        return Evidence(
            report=report,
            before=snapshot_of(store, before, report.extractor, memory),
            after=snapshot_of(store, after, report.extractor, memory),
            observed=reports.find_observed(store, before, after),
            article=article,
            story=stories.load_story(store, article.story_id),
            redated=redatings.list_behind(store, before.id, after.id),
            raws={
                side: raw.data
                for side, one in (("before", before), ("after", after))
                if (raw := raws.find_raw(store, outward.capture_of(store, one.id))) is not None
            },
            provenance={
                "report_id": report.id,
                "extractor": report.extractor,
                "comparer": report.comparer,
                "reanalysed_from": report.reanalysed_from or None,
                "before": _how(store, before),
                "after": _how(store, after),
            },
        )


def snapshot_of(store: Store, version: Version, extractor: str, memory: Memory) -> Snapshot:
    """The version's claims by these rules as they were stored; by today's when they were not."""
    return versions.find_snapshot(store, version.id, extractor) or RULES.take_snapshot(version, memory)


def _how(store: Store, version: Version) -> dict[str, object]:
    """How a version came to the desk."""
    capture: Capture = versions.load_capture(store, outward.capture_of(store, version.id))
    sealed = outward.find_seal(store, capture.id)
    raw = raws.find_raw(store, capture.id)
    return {
        "version_id": version.id,
        "article_id": version.article_id,
        "captured_at": at(version.captured_at),
        "published_at": at(version.published_at) if version.published_at else None,
        "modified_at": at(version.modified_at) if version.modified_at else None,
        "address": version.url,
        "memento_url": version.memento_url,
        "content_hash": version.content_hash,
        "origin": version.origin.value,
        "capture": {
            "id": capture.id,
            "verdict": capture.verdict.value,
            "signals": list(capture.signals),
            "http_status": capture.status,
            "score": capture.score,
            "told_at": at(capture.told_at) if capture.told_at else None,
        },
        "redatings": [
            {
                "capture_id": one.capture_id,
                "recorded_at": at(one.recorded_at),
                "captured_at": at(one.captured_at) if one.captured_at else None,
                "decided_at": at(one.decided_at),
                "reason": one.reason,
            }
            for one in redatings.list_about(store, capture.id)
        ],
        "raw": None if raw is None else {"sha256": raw.hash, "bytes": raw.size, "media_type": raw.media_type},
        "seal": None if sealed is None else {"entry": sealed[0], "seal": sealed[1]},
    }
