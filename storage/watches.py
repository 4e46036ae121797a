"""Watches: their state, and taking one to work on it.

A watch is taken by one conditional update, so there are never two winners (law 9); a
lease that has run out may be taken over. Refuses: deciding when to look again.
"""

from datetime import datetime, timedelta

from service.domain.cadence import LONGEST_WAIT
from service.domain.errors import NotFound
from service.domain.stories import CheckOutcome, Watch, WatchState
from storage.driver import Value
from storage.rows import Row, at, at_or_none, microseconds, time, time_or_none
from storage.store import Store


def save_watch(store: Store, watch: Watch) -> None:
    """The watch is stored as given, in place of any the article had."""
    with store.transaction():
        store.write(
            """
            INSERT INTO watches (article_id, state, interval_us, next_check_at, lease_until, last_checked_at,
                last_outcome, last_note, unchanged_in_a_row, failures_in_a_row, etag, last_modified)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (article_id) DO UPDATE SET state = excluded.state, interval_us = excluded.interval_us,
                next_check_at = excluded.next_check_at, lease_until = excluded.lease_until,
                last_checked_at = excluded.last_checked_at, last_outcome = excluded.last_outcome,
                last_note = excluded.last_note, unchanged_in_a_row = excluded.unchanged_in_a_row,
                failures_in_a_row = excluded.failures_in_a_row, etag = excluded.etag,
                last_modified = excluded.last_modified
            """,
            (watch.article_id, watch.state.value, *_progress(watch)),
        )


def finish_check(store: Store, watch: Watch, lease_until: datetime) -> bool:
    """What a look came to is stored and the lease ended, if the lease taken until `lease_until` is still ours.

    A watch that a person paused meanwhile stays paused. Returns False, with nothing written, when another took over.
    """
    with store.transaction():
        touched = store.write(
            """
            UPDATE watches SET state = CASE WHEN state = 'watching' THEN ? ELSE state END, interval_us = ?,
                next_check_at = ?, lease_until = ?, last_checked_at = ?, last_outcome = ?, last_note = ?,
                unchanged_in_a_row = ?, failures_in_a_row = ?, etag = ?, last_modified = ?
            WHERE article_id = ? AND lease_until = ?
            """,
            (watch.state.value, *_progress(watch), watch.article_id, at(lease_until)),
        )
    return touched == 1


def forget_validators(store: Store, article_id: str) -> None:
    """The next look asks for the page whether or not it changed since the last one."""
    with store.transaction():
        store.write("UPDATE watches SET etag = '', last_modified = '' WHERE article_id = ?", (article_id,))


def find_watch(store: Store, article_id: str) -> Watch | None:
    """The article's watch, or None."""
    row = store.row("SELECT * FROM watches WHERE article_id = ?", (article_id,))
    return None if row is None else _watch_from(row)


def load_watch(store: Store, article_id: str) -> Watch:
    """The article's watch. Raises NotFound."""
    watch = find_watch(store, article_id)
    if watch is None:
        raise NotFound("watch on article", article_id)
    return watch


def list_watches(store: Store, story_id: str | None = None) -> tuple[Watch, ...]:
    """All watches, or those of one story; the next due first."""
    rows = store.rows(
        """
        SELECT watches.* FROM watches JOIN articles ON articles.id = watches.article_id
        WHERE ?1 IS NULL OR articles.story_id = ?1
        ORDER BY watches.next_check_at, watches.article_id
        """,
        (story_id,),
    )
    return tuple(_watch_from(row) for row in rows)


def claim_due_watch(store: Store, now: datetime, lease_until: datetime) -> Watch | None:
    """The longest-due watch that nobody is looking after, now leased to the caller; None when nothing is due.

    One that is due, or held, farther ahead than anybody waits was written by a clock that stood wrong: it is due too.
    """
    with store.transaction():
        row = store.row(
            """
            UPDATE watches SET lease_until = ?2
            WHERE article_id = (
                SELECT article_id FROM watches
                WHERE state = 'watching' AND (next_check_at <= ?1 OR next_check_at > ?3)
                    AND (lease_until IS NULL OR lease_until <= ?1 OR lease_until > ?3)
                ORDER BY next_check_at, article_id LIMIT 1
            )
            RETURNING *
            """,
            (at(now), at(lease_until), at(now + LONGEST_WAIT)),
        )
    return None if row is None else _watch_from(row)


def claim_watch(store: Store, article_id: str, now: datetime, lease_until: datetime) -> Watch | None:
    """The article's watch, whatever its state and due or not, now leased to the caller; None while another holds it.

    Raises NotFound when the article has no watch.
    """
    with store.transaction():
        row = store.row(
            """
            UPDATE watches SET lease_until = ?3
            WHERE article_id = ?1 AND (lease_until IS NULL OR lease_until <= ?2)
            RETURNING *
            """,
            (article_id, at(now), at(lease_until)),
        )
        if row is None:
            load_watch(store, article_id)
    return None if row is None else _watch_from(row)


def _progress(watch: Watch) -> tuple[Value, ...]:
    """All columns but the article and the state, in the table's order."""
    return (
        microseconds(watch.interval),
        at(watch.next_check_at),
        at_or_none(watch.lease_until),
        at_or_none(watch.last_checked_at),
        None if watch.last_outcome is None else watch.last_outcome.value,
        watch.last_note,
        watch.unchanged_in_a_row,
        watch.failures_in_a_row,
        watch.etag,
        watch.last_modified,
    )


def _watch_from(row: Row) -> Watch:
    return Watch(
        article_id=row["article_id"],
        state=WatchState(row["state"]),
        interval=timedelta(microseconds=row["interval_us"]),
        next_check_at=time(row["next_check_at"]),
        lease_until=time_or_none(row["lease_until"]),
        last_checked_at=time_or_none(row["last_checked_at"]),
        last_outcome=None if row["last_outcome"] is None else CheckOutcome(row["last_outcome"]),
        last_note=row["last_note"],
        unchanged_in_a_row=row["unchanged_in_a_row"],
        failures_in_a_row=row["failures_in_a_row"],
        etag=row["etag"],
        last_modified=row["last_modified"],
    )
