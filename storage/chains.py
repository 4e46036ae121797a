"""The chain of an article's current versions, the least of each: what recording asks for again and again.

Refuses: texts and claims (versions.py).
"""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from service.domain.course import Switching
from storage.json_text import to_json
from storage.rows import at, time
from storage.store import Store
from storage.versions import VersionSummary, list_versions


class CurrentVersion(NamedTuple):
    """That a version is current, and when it was captured."""

    id: str
    capture_id: str
    captured_at: datetime
    switching: Switching | None  # that the page went to and fro between this text and the one before


def list_current(store: Store, article_id: str) -> tuple[CurrentVersion, ...]:
    """An article's current versions in the order they were captured."""
    rows = store.rows(
        """
        SELECT id, capture_id, captured_at, turns, turned_until FROM versions
        WHERE article_id = ? AND retired = 0 ORDER BY captured_at
        """,
        (article_id,),
    )
    return tuple(
        CurrentVersion(
            row["id"],
            row["capture_id"],
            time(row["captured_at"]),
            Switching(row["turns"], time(row["turned_until"])) if row["turns"] or row["turned_until"] else None,
        )
        for row in rows
    )


def find_last_look(store: Store, article_id: str, before: datetime, apart: Collection[str]) -> datetime | None:
    """When an article was last captured before a time and its text could be read, None when it never was.

    apart: ids of captures that do not count, because they wait (storage/waiting.py).
    """
    row = store.row(
        """SELECT captured_at FROM sightings WHERE article_id = ? AND captured_at < ?
        AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY captured_at DESC LIMIT 1""",
        (article_id, at(before), to_json(sorted(apart))),
    )
    return None if row is None else time(row["captured_at"])


def find_version_at(store: Store, article_id: str, captured_at: datetime) -> str:
    """The id of the current version that stands at this time: the last captured until then; "" before the first."""
    row = store.row(
        """
        SELECT id FROM versions WHERE article_id = ? AND retired = 0 AND captured_at <= ?
        ORDER BY captured_at DESC LIMIT 1
        """,
        (article_id, at(captured_at)),
    )
    return "" if row is None else str(row["id"])


def neighbours_at(
    store: Store, article_id: str, moment: datetime
) -> tuple[VersionSummary | None, VersionSummary | None]:
    """The versions of an article between which a text of this time falls; one of that very time is neither."""
    known = list_versions(store, article_id)
    earlier = [one for one in known if one.captured_at < moment]
    later = [one for one in known if one.captured_at > moment]
    return earlier[-1] if earlier else None, later[0] if later else None


def list_standing_keys(
    store: Store, article_id: str, extractor: str, keys: Collection[str] | None = None
) -> tuple[tuple[str, str, str], ...]:
    """Version id, claim id and standing key of every claim in an article's snapshots by this extractor.

    keys: only of claims that have one of these.
    """
    among = "" if keys is None else "AND +claims.wording IN (SELECT value FROM json_each(?3))"
    rows = store.rows(
        f"""
        SELECT snapshots.version_id, claims.id, claims.wording FROM versions
        JOIN snapshots ON snapshots.version_id = versions.id AND snapshots.extractor = ?2
        JOIN claims ON claims.snapshot = snapshots.number
        WHERE versions.article_id = ?1 {among} ORDER BY versions.captured_at, claims.place
        """,
        (article_id, extractor, *(() if keys is None else (to_json(sorted(keys)),))),
    )
    return tuple((row[0], row[1], row[2]) for row in rows)
