"""What the processes that ask other sites know of one another: turns at a host, what it asked for, its robots.txt.

A turn is taken by one conditional update and has an end, so whoever is killed in it holds nobody up for long (law 9).
A time that lies further ahead than any of ours was written by a clock that has been set back since, and counts not.
Refuses: deciding how far apart requests are, and what robots.txt allows.
"""

import zlib
from datetime import datetime, timedelta

from storage.rows import at, time
from storage.store import Store

#: Furthest ahead that a turn or the gap behind it ends, and that a host is left alone, if no clock was set back.
LONGEST_TURN = timedelta(minutes=5)
LONGEST_WAIT = timedelta(days=2)

#: Most sites whose robots.txt is kept; those known longest go first. Packed, most take some hundred bytes.
SITES = 5_000

_NEVER = ""


def take_turn(
    store: Store, host: str, who: str, now: datetime, until: datetime, *, only_spaced: bool = False
) -> datetime | None:
    """It is our turn at the host until that time (None), or when to ask again.

    who: a name that nobody else has. Only `leave_turn` with the same name ends it earlier. only_spaced: the gap that
    the site asked for is not waited out, only what is left between any two requests.
    """
    row = _row(store, host, only_spaced=only_spaced)
    if row is None or not _later(row, now):  # mostly a look is enough to see that somebody else is there
        with store.transaction():
            taken = store.write(
                f"""
                INSERT INTO hosts (host, asked_by, asked_until, free_at, wait_until) VALUES (?1, ?2, ?3, '', '')
                ON CONFLICT (host) DO UPDATE SET asked_by = excluded.asked_by, asked_until = excluded.asked_until
                WHERE (asked_by = '' OR asked_until <= ?4 OR asked_until > ?5)
                AND ({_gap(only_spaced)} <= ?4 OR {_gap(only_spaced)} > ?5)
                """,
                (host, who, at(until), at(now), at(now + LONGEST_TURN)),
            )
        if taken:
            return None
        row = _row(store, host, only_spaced=only_spaced)
    return (_later(row, now) if row else None) or now


def leave_turn(store: Store, host: str, who: str, free_at: datetime, spaced_at: datetime | None = None) -> None:
    """The turn is over, and the next one begins at that time at the earliest. Nothing where it was not ours.

    spaced_at: when one begins that does not wait out what the site asked for; at that time too unless given. A gap that
    the site asked for behind an earlier turn, which this one did not wait out, holds on for the others.
    """
    spaced_at = spaced_at or free_at
    with store.transaction():
        store.write(
            """
            UPDATE hosts SET asked_by = '', spaced_at = ?2,
                free_at = CASE WHEN free_at > ?1 AND free_at <= ?3 THEN free_at ELSE ?1 END
            WHERE host = ?4 AND asked_by = ?5
            """,
            (at(free_at), at(spaced_at), at(spaced_at + LONGEST_TURN), host, who),
        )


def is_asked(store: Store, host: str, now: datetime) -> bool:
    """Whether somebody has a turn at the host."""
    row = store.row(
        "SELECT 1 FROM hosts WHERE host = ? AND asked_by <> '' AND asked_until > ? AND asked_until <= ?",
        (host, at(now), at(now + LONGEST_TURN)),
    )
    return row is not None


def find_gap(store: Store, host: str, now: datetime, *, only_spaced: bool = False) -> datetime | None:
    """When the gap behind the last turn at the host ends; None when it is over. only_spaced: as in `take_turn`."""
    row = _row(store, host, only_spaced=only_spaced)
    return _later({**row, "asked_by": ""}, now) if row else None


def hold(store: Store, host: str, until: datetime) -> None:
    """The host asked to be left alone until that time; what it asked for last counts."""
    with store.transaction():
        store.write(
            """
            INSERT INTO hosts (host, asked_by, asked_until, free_at, wait_until) VALUES (?1, '', '', '', ?2)
            ON CONFLICT (host) DO UPDATE SET wait_until = excluded.wait_until
            """,
            (host, at(until)),
        )


def find_hold(store: Store, host: str, now: datetime) -> datetime | None:
    """Until when the host asked to be left alone; None when it did not, or that is over."""
    row = store.row(
        "SELECT wait_until FROM hosts WHERE host = ? AND wait_until > ? AND wait_until <= ?",
        (host, at(now), at(now + LONGEST_WAIT)),
    )
    return None if row is None else time(row["wait_until"])


def save_rules(store: Store, origin: str, text: str, *, is_reachable: bool, known_until: datetime) -> None:
    """The site's robots.txt is known until that time: its text, or that there is none to be had."""
    packed = zlib.compress(text.encode("utf-8", "surrogatepass"))
    with store.transaction():
        store.write(
            "INSERT OR REPLACE INTO site_rules (origin, is_reachable, packed, known_until) VALUES (?, ?, ?, ?)",
            (origin, int(is_reachable), packed, at(known_until)),
        )
        store.write(
            """
            DELETE FROM site_rules WHERE origin IN (
                SELECT origin FROM site_rules ORDER BY known_until DESC LIMIT -1 OFFSET ?
            )
            """,
            (SITES,),
        )


def find_rules(store: Store, origin: str, now: datetime) -> tuple[str, bool, datetime] | None:
    """The site's robots.txt, whether it could be had, and until when that is known; None when it is not known."""
    row = store.row(
        "SELECT * FROM site_rules WHERE origin = ? AND known_until > ? AND known_until <= ?",
        (origin, at(now), at(now + LONGEST_WAIT)),
    )
    if row is None:
        return None
    text = zlib.decompress(row["packed"]).decode("utf-8", "surrogatepass")
    return text, bool(row["is_reachable"]), time(row["known_until"])


def forget_past(store: Store, now: datetime) -> int:
    """Hosts that nobody asks and nothing is known of any more are gone, and rules that are too old. How many."""
    past = at(now - LONGEST_TURN)
    with store.transaction():
        hosts = store.write(
            "DELETE FROM hosts WHERE (asked_by = '' OR asked_until <= ?1) AND free_at <= ?1 AND wait_until <= ?2",
            (past, at(now)),
        )
        return hosts + store.write("DELETE FROM site_rules WHERE known_until <= ?", (at(now),))


def _gap(only_spaced: bool) -> str:
    return "spaced_at" if only_spaced else "free_at"


def _row(store: Store, host: str, *, only_spaced: bool) -> dict[str, str] | None:
    gap = _gap(only_spaced)
    row = store.row(f"SELECT asked_by, asked_until, {gap} AS free_at FROM hosts WHERE host = ?", (host,))
    return None if row is None else dict(row)


def _later(row: dict[str, str], now: datetime) -> datetime | None:
    """When the turn that is taken, or the gap behind the last one, ends; None when the host is free."""
    asked_until = row["asked_until"] if row["asked_by"] else _NEVER
    ends = [one for one in (asked_until, row["free_at"]) if at(now) < one <= at(now + LONGEST_TURN)]
    return time(max(ends)) if ends else None
