"""The log of what was done, by whom: lines are put at its end and read, and nothing else (triggers hold that).

Refuses: what was said or sent; a line names things by their ids.
"""

from dataclasses import dataclass
from datetime import datetime

from service.domain.accounts import AuditEntry
from storage.rows import Row, at, at_or_none, time
from storage.store import Store

#: Longest value of a line, in code points.
LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which lines of the log somebody wants to see."""

    who: str = ""  # of this name only
    action: str = ""  # whose action begins so
    before: int | None = None  # with a smaller number
    since: datetime | None = None


def write_entry(
    store: Store, now: datetime, *, who: str, by: str, address: str, action: str, object: str, result: str
) -> None:
    """One more line stands at the end of the log."""
    values = tuple(_one_line(value) for value in (who, by, address, action, object, result))
    with store.transaction():
        store.write(
            "INSERT INTO audit (at, who, let_in_by, address, action, object, result) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (at(now), *values),
        )


def list_entries(store: Store, wanted: Wanted, limit: int) -> tuple[AuditEntry, ...]:
    """The newest lines first, no more than `limit`."""
    rows = store.rows(
        """
        SELECT * FROM audit WHERE (?1 = '' OR who = ?1) AND substr(action, 1, length(?2)) = ?2
            AND (?3 IS NULL OR number < ?3) AND (?4 IS NULL OR at >= ?4)
        ORDER BY number DESC LIMIT ?5
        """,
        (wanted.who, wanted.action, wanted.before, at_or_none(wanted.since), limit),
    )
    return tuple(map(_entry_from, rows))


def _one_line(value: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in value[:LONGEST])


def _entry_from(row: Row) -> AuditEntry:
    return AuditEntry(
        number=row["number"],
        at=time(row["at"]),
        who=row["who"],
        by=row["let_in_by"],
        address=row["address"],
        action=row["action"],
        object=row["object"],
        result=row["result"],
    )
