"""Watches: their state, and taking one to work on it.

A watch is taken by one conditional update, so there are never two winners (law 9); a
lease that has run out may be taken over. Refuses: deciding when to look again.
"""

import json
from datetime import datetime, timedelta
from datetime import time as datetime_time

from service.domain.cadence import LONGEST_WAIT
from service.domain.errors import NotFound
from service.domain.stories import CheckOutcome, Health, Pace, Watch, WatchState
from storage.driver import Value
from storage.json_text import to_json
from storage.rows import Row, at, at_or_none, microseconds, time, time_or_none
from storage.store import Store


def save_watch(store: Store, watch: Watch) -> None:
    """The watch is stored as given, in place of any the article had."""
    with store.transaction():
        store.write(
            """
            INSERT INTO watches (article_id, state, interval_us, next_check_at, lease_until, last_checked_at,
                last_outcome, last_note, unchanged_in_a_row, failures_in_a_row, etag, last_modified, looks, changes,
                covered_us, last_changed_at, health, pace, selector, ignores_robots)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (article_id) DO UPDATE SET state = excluded.state, interval_us = excluded.interval_us,
                next_check_at = excluded.next_check_at, lease_until = excluded.lease_until,
                last_checked_at = excluded.last_checked_at, last_outcome = excluded.last_outcome,
                last_note = excluded.last_note, unchanged_in_a_row = excluded.unchanged_in_a_row,
                failures_in_a_row = excluded.failures_in_a_row, etag = excluded.etag,
                last_modified = excluded.last_modified, looks = excluded.looks, changes = excluded.changes,
                covered_us = excluded.covered_us, last_changed_at = excluded.last_changed_at,
                health = excluded.health, pace = excluded.pace, selector = excluded.selector,
                ignores_robots = excluded.ignores_robots
            """,
            (watch.article_id, watch.state.value, *_progress(watch), *_wishes(watch)),
        )


def finish_check(store: Store, watch: Watch, lease_until: datetime) -> bool:
    """What a look came to is stored and the lease ended, if the lease taken until `lease_until` is still ours.

    A watch that a person paused meanwhile stays paused, and their wishes stay as they are. Returns False, with nothing
    written, when another took over.
    """
    with store.transaction():
        touched = store.write(
            """
            UPDATE watches SET state = CASE WHEN state = 'paused' THEN state ELSE ? END, interval_us = ?,
                next_check_at = ?, lease_until = ?, last_checked_at = ?, last_outcome = ?, last_note = ?,
                unchanged_in_a_row = ?, failures_in_a_row = ?, etag = ?, last_modified = ?, looks = ?, changes = ?,
                covered_us = ?, last_changed_at = ?, health = ?
            WHERE article_id = ? AND lease_until = ?
            """,
            (watch.state.value, *_progress(watch), watch.article_id, at(lease_until)),
        )
    return touched == 1


def forget_validators(store: Store, article_id: str) -> None:
    """The next look asks for the page whether or not it changed since the last one."""
    with store.transaction():
        store.write("UPDATE watches SET etag = '', last_modified = '' WHERE article_id = ?", (article_id,))


def ask_anew(store: Store, article_id: str, by: datetime) -> None:
    """The article is looked for at another address, by this time at the latest; a paused watch stays paused.

    One that had ended because the page was gone goes on: it was gone at the former address.
    """
    store.write(
        """
        UPDATE watches SET etag = '', last_modified = '', next_check_at = min(next_check_at, ?2),
            failures_in_a_row = 0, state = CASE WHEN state = 'ended' THEN 'watching' ELSE state END
        WHERE article_id = ?1
        """,
        (article_id, at(by)),
    )


def save_word(store: Store, article_id: str, outcome: CheckOutcome, note: str, next_check_at: datetime | None) -> None:
    """What the last look came to is what a person said of it; without a watch nothing changes.

    next_check_at: when it is due unless it is due sooner, None for when it was. Failed looks in a row are over with a
    time, and what a look that goes on meanwhile comes to is written over it.
    """
    store.write(
        """
        UPDATE watches SET last_outcome = ?2, last_note = ?3,
            next_check_at = min(next_check_at, coalesce(?4, next_check_at)),
            failures_in_a_row = CASE WHEN ?4 IS NULL THEN failures_in_a_row ELSE 0 END
        WHERE article_id = ?1
        """,
        (article_id, outcome.value, note, at_or_none(next_check_at)),
    )


def pause_watch(store: Store, article_id: str) -> None:
    """Nobody looks at the article until a person resumes it; without a watch nothing changes."""
    store.write("UPDATE watches SET state = 'paused' WHERE article_id = ? AND state = 'watching'", (article_id,))


def move_watch(store: Store, giving_id: str, taking_id: str) -> None:
    """The first article's watch is the second's; one that has a watch keeps it, and the first's is paused."""
    with store.transaction():
        if find_watch(store, taking_id) is None:
            store.write("UPDATE watches SET article_id = ? WHERE article_id = ?", (taking_id, giving_id))
        else:
            pause_watch(store, giving_id)


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


def spread_overdue(store: Store, now: datetime, overdue_by: timedelta, step: timedelta, longest: timedelta) -> int:
    """Watches overdue by so much are due one after the other from now on, in the order they were due. Says how many.

    step: between two of them, less where all would take longer than `longest`. Each is looked at once, however many
    looks were missed.
    """
    with store.transaction():
        rows = store.rows(
            """
            SELECT article_id FROM watches WHERE state = 'watching' AND next_check_at <= ? AND lease_until IS NULL
            ORDER BY next_check_at, article_id
            """,
            (at(now - overdue_by),),
        )
        between = min(step, longest / max(1, len(rows)))
        store.write_many(
            "UPDATE watches SET next_check_at = ? WHERE article_id = ?",
            [(at(now + between * place), row["article_id"]) for place, row in enumerate(rows)],
        )
    return len(rows)


def _progress(watch: Watch) -> tuple[Value, ...]:
    """The columns that a look moves but the state, in the order of the statements above."""
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
        watch.looks,
        watch.changes,
        microseconds(watch.covered),
        at_or_none(watch.last_changed_at),
        watch.health.value,
    )


def _wishes(watch: Watch) -> tuple[Value, ...]:
    """The columns that a person sets."""
    return (_pace_json(watch.pace), watch.selector, int(watch.ignores_robots))


def _pace_json(pace: Pace) -> str:
    """What differs from the default, so that a default may change."""
    kept = {
        "soonest_us": (microseconds(pace.soonest), microseconds(Pace().soonest)),
        "latest_us": (microseconds(pace.latest), microseconds(Pace().latest)),
        "quiet_from": (_clock(pace.quiet_from), None),
        "quiet_to": (_clock(pace.quiet_to), None),
        "zone": (pace.zone, "UTC"),
        "cron": (pace.cron, ""),
    }
    return to_json({name: value for name, (value, default) in kept.items() if value != default})


def _pace_from(text: str) -> Pace:
    kept = json.loads(text)
    usual = Pace()
    return Pace(
        soonest=timedelta(microseconds=kept["soonest_us"]) if "soonest_us" in kept else usual.soonest,
        latest=timedelta(microseconds=kept["latest_us"]) if "latest_us" in kept else usual.latest,
        quiet_from=datetime_time.fromisoformat(kept["quiet_from"]) if "quiet_from" in kept else None,
        quiet_to=datetime_time.fromisoformat(kept["quiet_to"]) if "quiet_to" in kept else None,
        zone=kept.get("zone", usual.zone),
        cron=kept.get("cron", ""),
    )


def _clock(hour: datetime_time | None) -> str | None:
    return None if hour is None else hour.isoformat("minutes")


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
        looks=row["looks"],
        changes=row["changes"],
        covered=timedelta(microseconds=row["covered_us"]),
        last_changed_at=time_or_none(row["last_changed_at"]),
        pace=_pace_from(row["pace"]),
        selector=row["selector"],
        ignores_robots=bool(row["ignores_robots"]),
        health=Health(row["health"]),
    )
