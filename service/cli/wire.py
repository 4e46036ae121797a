"""What the verbs print with --json, as docs/commands.md says it.

Claims, changes and stored things are written by the one writer of JSON (service.web.present.wire); here stands what
only a shell asks for: texts that are not stored, and whole stories.
Refuses: any other form of a claim or a change.
"""

from collections.abc import Iterable

from service.domain.changes import ChangeKind, ChangeReport, Comparing
from service.domain.claims import Snapshot
from service.domain.corrections import find_noted
from service.domain.stories import Article, Story
from service.domain.threads import Decision
from service.domain.versions import Version
from service.web.present.wire import (
    Wire,
    wire_article,
    wire_change,
    wire_claim,
    wire_doubt,
    wire_noted,
    wire_report,
    wire_story,
    wire_version,
)


def wire_extract(snapshot: Snapshot) -> Wire:
    """What `extract --json` prints."""
    return {
        "version": _unstored(snapshot.version),
        "extractor": snapshot.extractor,
        "claims": [wire_claim(claim) for claim in snapshot.claims],
        "doubts": [wire_doubt(doubt) for doubt in snapshot.doubts],
        "text": snapshot.version.text,
    }


def wire_compare(report: ChangeReport, before: Version, after: Version) -> Wire:
    """What `compare --json` prints."""
    kinds = [change.kind for change in report.changes]
    noted = find_noted(before.text, after.text) if report.comparing is Comparing.VERSIONS else ()
    return {
        "comparer": report.comparer,
        "extractor": report.extractor,
        "reading": report.comparing.value,
        "headline": report.headline,
        "digest": list(report.digest),
        "before": {**_unstored(before), "text": before.text},
        "after": {**_unstored(after), "text": after.text},
        "changes": [wire_change(change) for change in report.changes],
        "unchanged": report.unchanged,
        "counts": {kind.value: kinds.count(kind) for kind in ChangeKind if kind in kinds},
        "corrections": wire_noted(noted),
    }


def wire_stored(snapshot: Snapshot) -> Wire:
    """What `claims --json` prints."""
    return {**wire_extract(snapshot), "version": wire_version(snapshot.version)}


def wire_export(
    story: Story,
    articles: Iterable[tuple[Article, tuple[Snapshot, ...], tuple[ChangeReport, ...]]],
    decisions: Iterable[Decision] = (),
) -> Wire:
    """What `export` prints. Each version carries its text, so that `import` reads an article's versions back."""
    from service.web.present.threads.wire import wire_decision  # here alone: it brings what only stories need

    return {
        "story": wire_story(story),
        "articles": [
            {
                **wire_article(article),
                "versions": [_exported(snapshot) for snapshot in snapshots],
                "reports": [wire_report(report) for report in reports],
            }
            for article, snapshots, reports in articles
        ],
        "decisions": [wire_decision(decision) for decision in decisions],
    }


def _exported(snapshot: Snapshot) -> Wire:
    stored = wire_stored(snapshot)
    version = wire_version(snapshot.version)
    return {
        **version,
        "url": snapshot.version.url,
        **{key: stored[key] for key in ("extractor", "claims", "doubts", "text")},
    }


def _unstored(version: Version) -> Wire:
    return {
        "content_hash": version.content_hash,
        "language": version.language,
        "headline": version.headline,
        "published_at": wire_version(version)["published_at"],
        "text_length": len(version.text),
    }
