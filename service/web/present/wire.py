"""What each noun looks like in JSON. Field names are the domain's; values are exact.

Decimals are strings, never binary floats; times are UTC with Z; spans are half-open, in
code points of the text they stand in. A subscription's secret is in none of these.
Refuses: choosing between JSON and a page (answers.py); Flask.
"""

from collections.abc import Iterable

from service.domain.changes import Change, ChangeKind, ChangeReport, Comparing, Evidence, Observed
from service.domain.claims import Claim, Doubt, Figure, Movement, Part, Position, Snapshot
from service.domain.corrections import find_noted
from service.domain.moments import stamp
from service.domain.stories import Article, Story, Watch
from service.domain.versions import Passage, Version
from storage import StorySummary, VersionSummary

Wire = dict[str, object]


def wire_story(story: Story) -> Wire:
    """A story."""
    return {
        "id": story.id,
        "title": story.title,
        "description": story.description,
        "opened_at": stamp(story.opened_at),
        "url": f"/stories/{story.id}",
    }


def wire_summary(summary: StorySummary) -> Wire:
    """A story as it stands in the list."""
    return {
        **wire_story(summary.story),
        "articles": summary.article_count,
        "versions": summary.version_count,
        "material_changes": summary.material_count,
        "last_captured_at": stamp(summary.last_captured_at) if summary.last_captured_at else None,
        "last_change_at": stamp(summary.last_change_at) if summary.last_change_at else None,
        "latest_headline": summary.latest_headline,
    }


def wire_article(article: Article) -> Wire:
    """An article."""
    return {
        "id": article.id,
        "story_id": article.story_id,
        "address": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "language": article.language,
        "url": f"/articles/{article.id}",
    }


def wire_watch(watch: Watch) -> Wire:
    """A watch, without its lease and validators, which concern nobody else."""
    return {
        "state": watch.state.value,
        "interval_seconds": int(watch.interval.total_seconds()),
        "next_check_at": stamp(watch.next_check_at),
        "last_checked_at": stamp(watch.last_checked_at) if watch.last_checked_at else None,
        "last_outcome": watch.last_outcome.value if watch.last_outcome else None,
        "last_note": watch.last_note,
        "unchanged_in_a_row": watch.unchanged_in_a_row,
        "failures_in_a_row": watch.failures_in_a_row,
        "health": watch.told_health.value,
        "last_changed_at": stamp(watch.last_changed_at) if watch.last_changed_at else None,
        "selector": watch.selector,
        "ignores_robots": watch.ignores_robots,
    }


def wire_version(version: Version) -> Wire:
    """A version without its text."""
    return {
        "id": version.id,
        "article_id": version.article_id,
        "address": version.url,
        "captured_at": stamp(version.captured_at),
        "published_at": stamp(version.published_at) if version.published_at else None,
        "modified_at": stamp(version.modified_at) if version.modified_at else None,
        "headline": version.headline,
        "byline": version.byline,
        "language": version.language,
        "content_hash": version.content_hash,
        "text_length": len(version.text),
        "origin": version.origin.value,
        "memento_url": version.memento_url,
        "url": f"/versions/{version.id}",
    }


def wire_summarised_version(version: VersionSummary, report: ChangeReport | None) -> Wire:
    """A version as it stands in lists, with the report that ends in it."""
    return {
        "id": version.id,
        "article_id": version.article_id,
        "captured_at": stamp(version.captured_at),
        "published_at": stamp(version.published_at) if version.published_at else None,
        "headline": version.headline,
        "origin": version.origin.value,
        "claims": version.claim_count,
        "content_hash": version.content_hash,
        "switching": {"turns": version.switching.turns, "until": stamp(version.switching.until)}
        if version.switching
        else None,
        "url": f"/versions/{version.id}",
        **(
            {"report": {"id": report.id, "headline": report.headline, "url": f"/reports/{report.id}"}} if report else {}
        ),
    }


def wire_snapshot(snapshot: Snapshot) -> Wire:
    """A version with its claims: what `extract --json` prints."""
    return {
        "version": wire_version(snapshot.version),
        "extractor": snapshot.extractor,
        "claims": [wire_claim(claim) for claim in snapshot.claims],
        "doubts": [wire_doubt(doubt) for doubt in snapshot.doubts],
        "text": snapshot.version.text,
    }


def wire_claim(claim: Claim) -> Wire:
    """A position or a figure."""
    return wire_figure(claim) if isinstance(claim, Figure) else wire_position(claim)


def wire_position(position: Position) -> Wire:
    """A position; its source is null in the publication's own voice."""
    source = position.source
    return {
        "id": position.id,
        "kind": "position",
        **_place(position.passage),
        "voice": position.voice.value,
        "source": {"name": source.name, "mention": source.mention.exact, "span": _span(source.mention)}
        if source
        else None,
        "cue": _place(position.cue) if position.cue else None,
        "content": [_place(passage) for passage in position.content],
        "directness": position.directness.value,
        "polarity": position.polarity.value,
        "force": position.force.value,
        "certainty": position.certainty.value,
        "conditions": [_place(passage) for passage in position.conditions],
    }


def wire_figure(figure: Figure) -> Wire:
    """A figure; its attribution is that of the position it stands in."""
    return {
        "id": figure.id,
        "kind": "figure",
        **_place(figure.passage),
        "value": f"{figure.value:f}",
        "value_max": f"{figure.value_max:f}" if figure.value_max is not None else None,
        "unit": figure.unit,
        "modifier": figure.modifier.value,
        "vague": figure.vague,
        "trend": figure.trend.value,
        "movement": _movement(figure.movement, figure.part) if figure.movement else None,
        "counted": _place(figure.counted) if figure.counted else None,
        "as_of": {**_place(figure.as_of), "time": figure.as_of_time or None} if figure.as_of else None,
        "position_id": figure.position_id,
    }


def _movement(movement: Movement, part: Part) -> Wire:
    """Which part of a movement a figure is, and all parts of it that the text tells."""
    parts = (("change", movement.change), ("old", movement.old), ("new", movement.new))
    return {"part": part.value, **{name: _place(passage) if passage else None for name, passage in parts}}


def wire_doubt(doubt: Doubt) -> Wire:
    """Something seen and not guessed at."""
    return {"code": doubt.code, "span": _span(doubt.passage), "note": doubt.note}


def wire_report(report: ChangeReport) -> Wire:
    """A report without the two texts: the form it has in lists."""
    return {
        "id": report.id,
        "reading": report.comparing.value,
        "before_version_id": report.before_version_id,
        "after_version_id": report.after_version_id,
        "headline": report.headline,
        "digest": list(report.digest),
        "reverts_to": report.reverts_to or None,
        "changes": [wire_change(change) for change in report.changes],
        "unchanged": report.unchanged,
        "counts": _counts(report),
        "comparer": report.comparer,
        "extractor": report.extractor,
        **({"reanalysed_from": report.reanalysed_from} if report.reanalysed_from else {}),
        "url": f"/reports/{report.id}",
    }


def wire_comparison(report: ChangeReport, before: Version, after: Version, observed: Observed) -> Wire:
    """A report with the two texts: what `compare --json` prints, with its id and what it is seen from."""
    noted = find_noted(before.text, after.text) if report.comparing is Comparing.VERSIONS else ()
    return {
        "id": report.id,
        "headline": report.headline,
        "digest": list(report.digest),
        "reverts_to": report.reverts_to or None,
        "observed": wire_observed(observed),
        "comparer": report.comparer,
        "extractor": report.extractor,
        "reading": report.comparing.value,
        "before": {**wire_version(before), "text": before.text},
        "after": {**wire_version(after), "text": after.text},
        "changes": [wire_change(change) for change in report.changes],
        "unchanged": report.unchanged,
        "counts": _counts(report),
        "corrections": wire_noted(noted),
        "url": f"/reports/{report.id}",
    }


def wire_noted(noted: Iterable[tuple[Passage, bool]]) -> list[Wire]:
    """The correction notices of a text, each with whether the one before has it not."""
    return [{"text": one.exact, "span": [one.start, one.end], "is_new": is_new} for one, is_new in noted]


def wire_observed(observed: Observed) -> Wire:
    """Between which two looks a report's changes happened."""
    return {
        "last_before_at": stamp(observed.last_before_at),
        "first_after_at": stamp(observed.first_after_at),
        "unusable_between": observed.unusable_between,
    }


def wire_change(change: Change) -> Wire:
    """A change with its evidence."""
    return {
        "id": change.id,
        "family": change.family.value,
        "kind": change.kind.value,
        "also": [kind.value for kind in change.also],
        "material": change.material,
        "importance": change.importance,
        "holder": change.holder,
        "before": _evidence(change.before),
        "after": _evidence(change.after),
        "summary": change.summary,
        "reinstates": change.reinstates or None,
    }


def _counts(report: ChangeReport) -> dict[str, int]:
    found = [change.kind for change in report.changes]
    return {kind.value: found.count(kind) for kind in ChangeKind if kind in found}


def _evidence(evidence: Evidence | None) -> Wire | None:
    if evidence is None:
        return None
    place = {**_place(evidence.passage), "claim_id": evidence.claim_id}
    return {**place, "others": [_place(passage) for passage in evidence.others]} if evidence.others else place


def _place(passage: Passage) -> Wire:
    return {"text": passage.exact, "span": _span(passage)}


def _span(passage: Passage) -> list[int]:
    return [passage.start, passage.end]
