"""Versions and reports: one text with its claims marked, two texts side by side.

Refuses: finding claims, comparing; it shows what was recorded.
"""

from flask import Response

from service.extraction.snapshot import extractor_of, take_snapshot
from service.watching.corrections import find_corrections
from service.web.desk import desk, store
from service.web.present.answers import show
from service.web.present.marks import mark_version
from service.web.present.sides import lay_side_by_side
from service.web.present.wire import wire_comparison, wire_snapshot
from service.web.views.publishing.memento import as_memento
from storage import reports, stories, versions


def display_version(version_id: str) -> Response:
    """GET /versions/<version_id>: the text with every claim marked, and the claims."""
    version = versions.load_version(store(), version_id)
    memory = desk().memory
    snapshot = versions.find_snapshot(store(), version_id, extractor_of(memory)) or take_snapshot(version, memory)
    article = stories.load_article(store(), version.article_id)
    known = versions.list_versions(store(), article.id)
    order = next((number for number, other in enumerate(known, 1) if other.id == version_id), 0)
    corrections = find_corrections(version.text)
    page = show(
        "versions/show.html",
        {
            **wire_snapshot(snapshot),
            "corrections": [{"text": one.exact, "span": [one.start, one.end]} for one in corrections],
        },
        corrections=corrections,
        version=version,
        snapshot=snapshot,
        article=article,
        story=stories.load_story(store(), article.story_id),
        blocks=mark_version(snapshot),
        numbers={claim.id: number for number, claim in enumerate(snapshot.claims, 1)},
        order=order,
        before=known[order - 2] if order > 1 else None,
        after=known[order] if 0 < order < len(known) else None,
        total=len(known),
    )
    return as_memento(page, version, article)


def display_report(report_id: str) -> Response:
    """GET /reports/<report_id>: what changed from one version to the next, side by side."""
    report = reports.load_report(store(), report_id)
    before = versions.load_version(store(), report.before_version_id)
    after = versions.load_version(store(), report.after_version_id)
    article = stories.load_article(store(), after.article_id)
    current = [other.id for other in reports.list_current_reports(store(), article.id)]
    place = current.index(report_id) if report_id in current else None
    observed = reports.find_observed(store(), before, after)
    return show(
        "reports/show.html",
        wire_comparison(report, before, after, observed),
        report=report,
        observed=observed,
        reverts_to=versions.find_version(store(), report.reverts_to) if report.reverts_to else None,
        before=before,
        after=after,
        article=article,
        story=stories.load_story(store(), article.story_id),
        is_current=place is not None,
        earlier=current[place - 1] if place else None,
        later=current[place + 1] if place is not None and place + 1 < len(current) else None,
        stretches=lay_side_by_side(before.text, after.text, report),
    )
