"""What a person decided about threads, and the claims it is about.

A decision is never edited; undoing one writes when. It goes for good with what it is about.
Refuses: what a decision comes to (comparison/threads).
"""

import json
from collections.abc import Collection
from datetime import datetime

from service.domain.errors import NotFound
from service.domain.threads import Act, Anchor, Decision, ThreadFamily
from storage.json_text import to_json
from storage.rows import Row, at, at_or_none, time, time_or_none
from storage.store import Store
from storage.threads.finding import CLAIM


def save_decision(store: Store, decision: Decision) -> None:
    """The decision is stored. One that is there already stays as it is."""
    with store.transaction():
        store.write(
            """
            INSERT INTO decisions (id, story_id, act, claims, others, note, decided_at, undone_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            (
                decision.id,
                decision.story_id,
                decision.act.value,
                _anchors_json(decision.claims),
                _anchors_json(decision.others),
                decision.note,
                at(decision.decided_at),
                at_or_none(decision.undone_at),
            ),
        )


def remove_decision(store: Store, id: str) -> None:
    """The decision is gone for good, with its note. Inside a transaction that removes what it is about."""
    store.write("DELETE FROM decisions WHERE id = ?", (id,))


def undo_decision(store: Store, id: str, undone_at: datetime) -> Decision:
    """The decision is out of force from then on; one undone before stays as it is. Raises NotFound."""
    with store.transaction():
        store.write("UPDATE decisions SET undone_at = ? WHERE id = ? AND undone_at IS NULL", (at(undone_at), id))
        return load_decision(store, id)


def load_decision(store: Store, id: str) -> Decision:
    """The decision, in force or undone. Raises NotFound."""
    row = store.row("SELECT * FROM decisions WHERE id = ?", (id,))
    if row is None:
        raise NotFound("decision", id)
    return _decision_from(row)


def list_decisions(store: Store, story_id: str) -> tuple[Decision, ...]:
    """A story's decisions, undone ones too, the earliest first."""
    rows = store.rows("SELECT * FROM decisions WHERE story_id = ? ORDER BY decided_at, id", (story_id,))
    return tuple(_decision_from(row) for row in rows)


def list_decisions_about(store: Store, thread_id: str) -> tuple[Decision, ...]:
    """The decisions, undone ones too, that name a claim now in this thread; the earliest first."""
    row = store.row("SELECT story_id FROM strands WHERE id = ?", (thread_id,))
    if row is None:
        return ()
    decisions = list_decisions(store, row["story_id"])
    found = find_anchored(store, {anchor for one in decisions for anchor in (*one.claims, *one.others)})
    members = {row["id"] for row in store.rows("SELECT id FROM strands WHERE thread_id = ?", (thread_id,))}
    return tuple(one for one in decisions if any(found.get(anchor) in members for anchor in (*one.claims, *one.others)))


def find_anchored(store: Store, anchors: Collection[Anchor]) -> dict[Anchor, str]:
    """The strand on which each anchored claim stands now: of the claims at its place, the one that fits best."""
    found = {}
    for anchor in sorted(anchors):
        row = store.row(
            f"""
            SELECT strand_claims.strand_id FROM versions
            CROSS JOIN captures ON captures.id = versions.capture_id
            CROSS JOIN strand_claims ON strand_claims.version_id = versions.id
            {CLAIM}
            WHERE versions.article_id = ?1 AND versions.retired = 0 AND captures.content_hash = ?2
                AND claims.kind = ?3 AND claims.starts < ?5 AND claims.ends > ?4
            ORDER BY abs(claims.starts - ?4) + abs(claims.ends - ?5), versions.captured_at, claims.place LIMIT 1
            """,
            (anchor.article_id, anchor.content_hash, anchor.family.value, anchor.start, anchor.end),
        )
        if row is not None:
            found[anchor] = row["strand_id"]
    return found


def anchors_of_strands(store: Store, strand_ids: Collection[str]) -> dict[str, Anchor]:
    """The first claim of each strand as an anchor, by strand id."""
    found: dict[str, Anchor] = {}
    for strand_id in sorted(strand_ids):
        row = store.row(
            f"{_ANCHOR.format('strand_claims')} WHERE strand_id = ? ORDER BY versions.captured_at LIMIT 1", (strand_id,)
        )
        if row is not None:
            found[strand_id] = _anchor_from(row)
    return found


def anchor_of_claim(store: Store, claim_id: str) -> tuple[Anchor, str]:
    """A claim as an anchor, and its strand. Raises NotFound."""
    row = store.row(_ANCHOR.format(_BY_ID), (claim_id,))
    if row is None:
        raise NotFound("claim", claim_id)
    return _anchor_from(row), row["strand_id"]


#: To be filled with the rows of strand_claims whose claims are asked for.
_ANCHOR = f"""
    SELECT versions.article_id, captures.content_hash, claims.kind, claims.starts, claims.ends, strand_claims.strand_id
    FROM {{}} {CLAIM}
    JOIN versions ON versions.id = strand_claims.version_id JOIN captures ON captures.id = versions.capture_id
"""

#: Of one claim, whichever version it stands in: each is asked, which a person may wait for.
_BY_ID = "versions AS one CROSS JOIN strand_claims ON strand_claims.version_id = one.id AND strand_claims.claim_id = ?"


def _anchor_from(row: Row) -> Anchor:
    return Anchor(row["article_id"], row["content_hash"], ThreadFamily(row["kind"]), row["starts"], row["ends"])


def _anchors_json(anchors: tuple[Anchor, ...]) -> str:
    return to_json([[a.article_id, a.content_hash, a.family.value, a.start, a.end] for a in anchors])


def _anchors_from(text: str) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(article_id, content_hash, ThreadFamily(family), start, end)
        for article_id, content_hash, family, start, end in json.loads(text)
    )


def _decision_from(row: Row) -> Decision:
    return Decision(
        id=row["id"],
        story_id=row["story_id"],
        act=Act(row["act"]),
        claims=_anchors_from(row["claims"]),
        others=_anchors_from(row["others"]),
        note=row["note"],
        decided_at=time(row["decided_at"]),
        undone_at=time_or_none(row["undone_at"]),
    )
