"""Answers to requests that carry a key, so that asking again answers again and does nothing a second time.

A row is made before the work begins and holds the answer after it; a row without an answer is work that goes on, or
that was cut off. Refuses: judging what a request is (service/web/contract/again.py).
"""

from dataclasses import dataclass
from datetime import datetime

from storage.rows import at, time
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """A request with a key, and what it was answered."""

    request_hash: str
    began_at: datetime  # aware UTC
    status: int | None  # None while it is being answered
    location: str
    body: str


def begin_answer(
    store: Store, reader: str, key: str, request_hash: str, now: datetime, *, stale: datetime, cut_off: datetime
) -> KeptAnswer | None:
    """None when the work is this request's to do from now on; what is known of an earlier one with this key otherwise.

    stale: answers begun before this time are forgotten. cut_off: work begun before this time without an answer was
    interrupted, and is this request's to do, when it is the same.
    """
    with store.transaction():
        store.write("DELETE FROM kept_answers WHERE began_at < ?", (at(stale),))
        row = store.row("SELECT * FROM kept_answers WHERE reader = ? AND key = ?", (reader, key))
        if row is not None:
            known = KeptAnswer(
                request_hash=row["request_hash"],
                began_at=time(row["began_at"]),
                status=row["status"],
                location=row["location"],
                body=row["body"],
            )
            if known.status is not None or known.began_at >= cut_off or known.request_hash != request_hash:
                return known
        store.write(
            "INSERT OR REPLACE INTO kept_answers VALUES (?, ?, ?, ?, NULL, '', '')",
            (reader, key, request_hash, at(now)),
        )
        return None


def finish_answer(store: Store, reader: str, key: str, status: int, location: str, body: str) -> None:
    """The work is done, and this is its answer from now on."""
    with store.transaction():
        store.write(
            "UPDATE kept_answers SET status = ?, location = ?, body = ? WHERE reader = ? AND key = ?",
            (status, location, body, reader, key),
        )


def forget_answer(store: Store, reader: str, key: str) -> None:
    """Nothing was done: the key may be used again."""
    with store.transaction():
        store.write("DELETE FROM kept_answers WHERE reader = ? AND key = ?", (reader, key))
