"""Why versions are believed whose text was held back at first: agreeing looks, or a person's word.

Refuses: holding texts back, and believing them (service/watching/capture.py, rulings.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.rows import time
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Belief:
    """Why a version is believed."""

    decided_at: datetime | None  # when a person said that its text is the article; None: by agreeing looks


def list_beliefs(store: Store, version_ids: Sequence[str], sign: str) -> dict[str, Belief]:
    """The versions among these that are believed for a reason, by id. sign: what a look says that agrees with others.

    A person's word goes before the looks.
    """
    rows = store.rows(
        f"""
        SELECT versions.id, word.decided_at FROM versions JOIN captures ON captures.id = versions.capture_id
        LEFT JOIN rulings AS word ON word.number = (
            SELECT number FROM rulings WHERE rulings.article_id = captures.article_id
                AND rulings.content_hash = captures.content_hash ORDER BY decided_at DESC, number DESC LIMIT 1
        ) AND word.is_usable = 1
        WHERE versions.id IN ({", ".join("?" * len(version_ids))}) AND (
            word.number IS NOT NULL OR EXISTS (SELECT 1 FROM json_each(captures.signals) WHERE value = ?)
        )
        """,
        (*version_ids, sign),
    )
    return {row["id"]: Belief(time(row["decided_at"]) if row["decided_at"] else None) for row in rows}
