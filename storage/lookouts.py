"""Lookouts, taking one to work on it, and what each has seen.

Refuses: choosing what is taken (service/watching/listing).
"""

from collections.abc import Collection, Mapping
from datetime import datetime

from service.domain.cadence import LONGEST_WAIT
from service.domain.errors import NotFound
from service.domain.lookouts import MOVED, Listed, Lookout
from service.domain.pages import page_key
from service.domain.stories import Article, WatchState
from storage.driver import Value
from storage.json_text import to_json
from storage.rows import Row, at, at_or_none, strings, time, time_or_none
from storage.store import Store

COLUMNS = (
    "id, story_id, url, words, without, per_day, backlog, state, next_check_at, lease_until, last_checked_at, "
    "last_note, failures_in_a_row, etag, last_modified, began_at"
)


def save_lookout(store: Store, lookout: Lookout) -> None:
    """The lookout is stored as given, in place of the one of its id."""
    row = _row(lookout)
    with store.transaction():
        moved = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS.split(", ")[3:])
        store.write(
            f"INSERT INTO lookouts ({COLUMNS}) VALUES ({', '.join('?' * len(row))}) "
            f"ON CONFLICT (id) DO UPDATE SET {moved}",
            row,
        )


def find_lookout(store: Store, id: str) -> Lookout | None:
    """The lookout, or None."""
    row = store.row("SELECT * FROM lookouts WHERE id = ?", (id,))
    return None if row is None else _lookout_from(row)


def load_lookout(store: Store, id: str) -> Lookout:
    """The lookout. Raises NotFound."""
    found = find_lookout(store, id)
    if found is None:
        raise NotFound("lookout", id)
    return found


def list_lookouts(store: Store, story_id: str | None = None) -> tuple[Lookout, ...]:
    """All lookouts, or those of one story, the next due first."""
    rows = store.rows(
        "SELECT * FROM lookouts WHERE ?1 IS NULL OR story_id = ?1 ORDER BY next_check_at, id", (story_id,)
    )
    return tuple(map(_lookout_from, rows))


def claim_due_lookout(store: Store, now: datetime, lease_until: datetime) -> Lookout | None:
    """The longest-due lookout that nobody is at, now leased to the caller; None when nothing is due.

    One that is due, or held, farther ahead than anybody waits was written by a clock that stood wrong: it is due too.
    """
    with store.transaction():
        row = store.row(
            """
            UPDATE lookouts SET lease_until = ?2 WHERE id = (
                SELECT id FROM lookouts
                WHERE state = 'watching' AND (next_check_at <= ?1 OR next_check_at > ?3)
                    AND (lease_until IS NULL OR lease_until <= ?1 OR lease_until > ?3)
                ORDER BY next_check_at, id LIMIT 1
            ) RETURNING *
            """,
            (at(now), at(lease_until), at(now + LONGEST_WAIT)),
        )
    return None if row is None else _lookout_from(row)


def claim_lookout(store: Store, id: str, now: datetime, lease_until: datetime) -> Lookout | None:
    """The lookout, due or not, now leased to the caller; None while another holds it. Raises NotFound."""
    with store.transaction():
        row = store.row(
            """
            UPDATE lookouts SET lease_until = ?3
            WHERE id = ?1 AND (lease_until IS NULL OR lease_until <= ?2) RETURNING *
            """,
            (id, at(now), at(lease_until)),
        )
        if row is None:
            load_lookout(store, id)
    return None if row is None else _lookout_from(row)


def finish_look(store: Store, lookout: Lookout, lease_until: datetime) -> bool:
    """What a look came to is stored and the lease ended, if the lease is still ours. Who paused meanwhile is heard."""
    with store.transaction():
        touched = store.write(
            """
            UPDATE lookouts SET next_check_at = ?, lease_until = NULL, last_checked_at = ?, last_note = ?,
                failures_in_a_row = ?, etag = ?, last_modified = ?, began_at = ?
            WHERE id = ? AND lease_until = ?
            """,
            (
                at(lookout.next_check_at),
                at_or_none(lookout.last_checked_at),
                lookout.last_note,
                lookout.failures_in_a_row,
                lookout.etag,
                lookout.last_modified,
                at_or_none(lookout.began_at),
                lookout.id,
                at(lease_until),
            ),
        )
    return touched == 1


def save_listed(store: Store, listed: Listed) -> None:
    """The entry was seen. One that was seen before stays as it was."""
    with store.transaction():
        store.write(
            """
            INSERT INTO listed (lookout_id, url, title, published_at, seen_at, article_id, note, entry_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            (
                listed.lookout_id,
                listed.url,
                listed.title,
                at_or_none(listed.published_at),
                at(listed.seen_at),
                listed.article_id or None,
                listed.note,
                listed.entry_id,
            ),
        )


def list_listed(store: Store, lookout_id: str, limit: int = 100) -> tuple[Listed, ...]:
    """What a lookout saw, the newest first."""
    rows = store.rows(
        "SELECT * FROM listed WHERE lookout_id = ? ORDER BY seen_at DESC, rowid LIMIT ?", (lookout_id, limit)
    )
    return tuple(map(_listed_from, rows))


def seen_addresses(store: Store, lookout_id: str) -> frozenset[str]:
    """Every address a lookout has seen."""
    return frozenset(row["url"] for row in store.rows("SELECT url FROM listed WHERE lookout_id = ?", (lookout_id,)))


def list_entries(store: Store, lookout_id: str, ids: Collection[str]) -> tuple[Listed, ...]:
    """What a lookout saw under these ids of its listing, in whatever order."""
    rows = store.rows(
        "SELECT * FROM listed WHERE lookout_id = ? AND entry_id IN (SELECT value FROM json_each(?))",
        (lookout_id, to_json(sorted(ids))),
    )
    return tuple(map(_listed_from, rows)) if ids else ()


def name_entries(store: Store, lookout_id: str, ids: Mapping[str, str]) -> None:
    """What was seen before ids were kept has the id that the listing gives it. ids: by address."""
    rows = store.rows("SELECT url FROM listed WHERE lookout_id = ? AND entry_id = ''", (lookout_id,))
    with store.transaction():
        store.write_many(
            "UPDATE listed SET entry_id = ? WHERE lookout_id = ? AND url = ?",
            [(ids[row["url"]], lookout_id, row["url"]) for row in rows if row["url"] in ids],
        )


def asked_address(store: Store, article: Article) -> str:
    """Where the article is looked for: at its own address, or at that under which a listing has it now.

    Of a listing that never had its own address, as when a person gave it another, nothing follows.
    """
    rows = store.rows(
        """SELECT lookout_id, entry_id, url, note FROM listed
        WHERE lookout_id IN (SELECT id FROM lookouts WHERE story_id = ?) AND article_id = ?
        ORDER BY seen_at DESC, url DESC""",
        (article.story_id, article.id),
    )
    own = {(row["lookout_id"], row["entry_id"]) for row in rows if page_key(row["url"]) == page_key(article.url)}
    moved = (row for row in rows if row["note"] == MOVED and (row["lookout_id"], row["entry_id"]) in own)
    newest = next(moved, None)
    return article.url if newest is None or page_key(newest["url"]) == page_key(article.url) else str(newest["url"])


def list_anew(store: Store, listed: Listed, now: datetime) -> None:
    """An article is listed again under an address that it had before: of all it had, this is the newest."""
    with store.transaction():
        store.write(
            "UPDATE listed SET note = ?, seen_at = ? WHERE lookout_id = ? AND url = ?",
            (MOVED, at(now), listed.lookout_id, listed.url),
        )


def count_taken(store: Store, lookout_id: str, since: datetime) -> int:
    """How many entries became articles since then."""
    row = store.row(
        "SELECT count(*) FROM listed WHERE lookout_id = ? AND article_id IS NOT NULL AND seen_at >= ? AND note <> ?",
        (lookout_id, at(since), MOVED),
    )
    return int(row[0]) if row else 0


def _row(one: Lookout) -> tuple[Value, ...]:
    return (
        one.id,
        one.story_id,
        one.url,
        to_json(one.words),
        to_json(one.without),
        one.per_day,
        one.backlog,
        one.state.value,
        at(one.next_check_at),
        at_or_none(one.lease_until),
        at_or_none(one.last_checked_at),
        one.last_note,
        one.failures_in_a_row,
        one.etag,
        one.last_modified,
        at_or_none(one.began_at),
    )


def _lookout_from(row: Row) -> Lookout:
    return Lookout(
        id=row["id"],
        story_id=row["story_id"],
        url=row["url"],
        words=strings(row["words"]),
        without=strings(row["without"]),
        per_day=row["per_day"],
        backlog=row["backlog"],
        state=WatchState(row["state"]),
        next_check_at=time(row["next_check_at"]),
        lease_until=time_or_none(row["lease_until"]),
        last_checked_at=time_or_none(row["last_checked_at"]),
        last_note=row["last_note"],
        failures_in_a_row=row["failures_in_a_row"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        began_at=time_or_none(row["began_at"]),
    )


def _listed_from(row: Row) -> Listed:
    return Listed(
        lookout_id=row["lookout_id"],
        url=row["url"],
        title=row["title"],
        published_at=time_or_none(row["published_at"]),
        seen_at=time(row["seen_at"]),
        article_id=row["article_id"] or "",
        note=row["note"],
        entry_id=row["entry_id"],
    )
