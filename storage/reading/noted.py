"""What correction notices are found in: texts of versions by their ids, and which versions a reader has not seen.

Refuses: finding notices (domain/corrections.py).
"""

from collections.abc import Sequence

from storage.json_text import to_json
from storage.store import Store


def texts_of(store: Store, version_ids: Sequence[str]) -> dict[str, str]:
    """The text of each version, current or retired, by its id; ids that are none are left out."""
    rows = store.rows(
        """
        SELECT versions.id, texts.text FROM json_each(?) AS asked
        JOIN versions ON versions.id = asked.value
        JOIN captures ON captures.id = versions.capture_id JOIN texts USING (content_hash)
        """,
        (to_json(list(version_ids)),),
    )
    return {row["id"]: row["text"] for row in rows}


def list_fresh(store: Store, reader: str, story_id: str) -> dict[str, str]:
    """The current versions of a story that came in after this reader looked, all for never: by id, that before it.

    That before it is the one of its article that was captured before; "" for an article's first.
    """
    rows = store.rows(
        """
        SELECT versions.id, coalesce((
            SELECT earlier.id FROM versions AS earlier
            WHERE earlier.article_id = versions.article_id AND earlier.retired = 0
                AND earlier.captured_at < versions.captured_at
            ORDER BY earlier.captured_at DESC LIMIT 1), '') AS before
        FROM articles
        JOIN versions ON versions.article_id = articles.id AND versions.retired = 0
        JOIN sequence ON sequence.version_id = versions.id
        LEFT JOIN looks ON looks.story_id = articles.story_id AND looks.reader = ?
        WHERE articles.story_id = ? AND sequence.number > coalesce(looks.up_to, 0)
        """,
        (reader, story_id),
    )
    return {row["id"]: row["before"] for row in rows}
