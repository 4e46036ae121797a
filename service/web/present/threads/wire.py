"""Threads, series, positions, contradictions and changes between two dates in JSON.

Refuses: finding any of them (service/comparison/story).
"""

from collections.abc import Callable, Iterable

from service.comparison.story.contradictions import Contradiction, Looked
from service.comparison.story.matrix import Matrix
from service.comparison.story.proposals import Proposal
from service.comparison.story.series import Series
from service.comparison.story.since import Between, StoryChange
from service.comparison.story.spells import Spell
from service.domain.moments import stamp
from service.domain.threads import Anchor, Decision
from service.domain.versions import Passage
from service.web.present.reading.noted import is_noted
from service.web.present.wire import Wire, wire_claim
from storage.threads import Joined, ThreadSummary


def wire_thread(thread: ThreadSummary) -> Wire:
    """A thread as it stands in a list."""
    return {
        "id": thread.id,
        "story_id": thread.story_id,
        "family": thread.family.value,
        "title": thread.title,
        "holder": thread.holder,
        "articles": thread.article_count,
        "strands": thread.strand_count,
        "claims": thread.claim_count,
        "first_seen_at": stamp(thread.first_at),
        "last_seen_at": stamp(thread.last_at),
        "is_current": thread.is_current,
        "url": f"/threads/{thread.id}",
    }


def wire_strands(members: Iterable[Joined], spells: Iterable[Spell]) -> list[Wire]:
    """A thread's strands: why each belongs to it, and what it said when."""
    known = tuple(spells)
    return [
        {
            "id": one.join.strand_id,
            "article_id": one.article_id,
            "outlet": one.outlet,
            "title": one.title,
            "reason": one.join.reason.value,
            "joined_to": one.join.to_strand_id or None,
            "shared_words": list(one.join.words),
            "spells": [wire_spell(spell) for spell in known if spell.first.strand_id == one.join.strand_id],
        }
        for one in members
    ]


def wire_spell(spell: Spell) -> Wire:
    """A claim as long as it said the same in one article."""
    return {
        "claim": wire_claim(spell.claim),
        "holder": spell.first.holder,
        "outlet": spell.first.outlet,
        "article_id": spell.first.article_id,
        "version_id": spell.first.version_id,
        "reason": spell.first.reason.value,
        "first_seen_at": stamp(spell.first.captured_at),
        "last_seen_at": stamp(spell.last_at),
        "gone_at": stamp(spell.ended_at) if spell.ended_at else None,
        "is_current": spell.is_current,
    }


def wire_decision(decision: Decision) -> Wire:
    """What a person decided."""
    return {
        "id": decision.id,
        "story_id": decision.story_id,
        "act": decision.act.value,
        "claims": [_wire_anchor(anchor) for anchor in decision.claims],
        "others": [_wire_anchor(anchor) for anchor in decision.others],
        "note": decision.note,
        "decided_at": stamp(decision.decided_at),
        "undone_at": stamp(decision.undone_at) if decision.undone_at else None,
    }


def wire_series(series: Series) -> Wire:
    """One thing counted through a story."""
    return {
        "thread_id": series.thread_id,
        "title": series.title,
        "dimension": series.dimension,
        "outlets": list(series.outlets),
        "holders": list(series.holders),
        "points": [wire_spell(spell) for spell in series.spells],
    }


def wire_matrix(matrix: Matrix) -> Wire:
    """Holder x matter x day; a cell has the positions that began on its day."""
    return {
        "days": [day.isoformat() for day in matrix.days],
        "holders": [
            {
                "holder": rows.holder,
                "matters": [
                    {
                        "thread_id": row.thread_id,
                        "title": row.title,
                        "cells": [
                            {"day": day.isoformat(), "spells": [wire_spell(spell) for spell in row.on(day)]}
                            for day in matrix.days
                            if row.on(day)
                        ],
                    }
                    for row in rows.matters
                ],
            }
            for rows in matrix.holders
        ],
    }


def wire_contradiction(found: Contradiction) -> Wire:
    """Sides that cannot all be right."""
    return {
        "family": found.family.value,
        "title": found.title,
        "thread_ids": list(found.thread_ids),
        "hours_apart": round(found.apart.total_seconds() / 3600, 1),
        "sides": [[wire_spell(spell) for spell in side] for side in found.sides],
    }


def wire_looked(looked: Looked) -> Wire:
    """What was held against each other."""
    return {
        "outlets": looked.outlets,
        "figures": looked.figures,
        "positions": looked.positions,
        "shared": looked.shared,
    }


def wire_proposal(found: Proposal) -> Wire:
    """Two threads that are perhaps one."""
    return {
        "family": found.family.value,
        "thread_ids": list(found.thread_ids),
        "titles": list(found.titles),
        "holder": found.holder,
        "why": found.why,
        "likeness": found.likeness,
    }


def wire_between(between: Between, notices_of: Callable[[str], Iterable[Passage]]) -> Wire:
    """What changed between two dates. notices_of: the correction notices of a version, by its id."""
    return {
        "since": stamp(between.since),
        "until": stamp(between.until),
        "counted_from": stamp(between.counted_from),
        "changes": [
            {**wire_story_change(change), "in_notice": is_noted(change, notices_of)} for change in between.changes
        ],
        "unchanged": between.unchanged,
        "left_out": [
            {"thread_id": spell.first.thread_id, "title": spell.first.title, "why": why.value}
            for spell, why in between.left_out
        ],
    }


def wire_story_change(change: StoryChange) -> Wire:
    """What became of one thread."""
    return {
        "thread_id": change.thread_id,
        "title": change.title,
        "kind": change.kind.value,
        "begun": change.begun.value if change.begun else None,
        "reading": change.reading.value,
        "summary": change.summary,
        "at": stamp(change.at),
        "outlets": list(change.outlets),
        "before": wire_spell(change.before) if change.before else None,
        "after": wire_spell(change.after) if change.after else None,
    }


def _wire_anchor(anchor: Anchor) -> Wire:
    return {
        "article_id": anchor.article_id,
        "content_hash": anchor.content_hash,
        "family": anchor.family.value,
        "span": [anchor.start, anchor.end],
    }
