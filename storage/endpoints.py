"""What stands around a subscription: keys that still count, notices, sending again, and its end.

Refuses: opening a secret; deciding when a subscription is switched off.
"""

from datetime import datetime

from service.domain.deliveries import EndpointNotice, Subscription
from service.domain.endpoints import is_secret_address
from service.domain.errors import Conflict
from storage.deliveries import list_subscriptions, load_subscription
from storage.rows import at, time
from storage.store import Store

#: Old keys that still sign, at most, beside the present one.
MOST_OLD_KEYS = 10

#: Messages sent again in one go, at most; the oldest first.
MOST_SENT_AGAIN = 10_000


def rotate_key(store: Store, id: str, secret: str, public_key: str, *, now: datetime, expires_at: datetime) -> None:
    """The subscription signs with another secret, and until `expires_at` with the one before it as well.

    secret: sealed. Raises NotFound, and Conflict when MOST_OLD_KEYS are valid still.
    """
    with store.transaction():
        before = load_subscription(store, id).secret
        store.write("DELETE FROM old_keys WHERE subscription_id = ? AND expires_at <= ?", (id, at(now)))
        if len(list_old_secrets(store, id, now)) >= MOST_OLD_KEYS:
            raise Conflict(
                f"{MOST_OLD_KEYS} earlier keys of this webhook are still valid; rotate it again when one has run out."
            )
        store.write(
            "INSERT INTO old_keys (subscription_id, secret, expires_at) VALUES (?, ?, ?)", (id, before, at(expires_at))
        )
        store.write("UPDATE subscriptions SET secret = ?, public_key = ? WHERE id = ?", (secret, public_key, id))


def list_old_secrets(store: Store, id: str, now: datetime) -> tuple[str, ...]:
    """The sealed secrets before the present one that still count, the newest first."""
    rows = store.rows(
        "SELECT secret FROM old_keys WHERE subscription_id = ? AND expires_at > ? ORDER BY number DESC", (id, at(now))
    )
    return tuple(row["secret"] for row in rows)


def list_old_key_ends(store: Store, id: str, now: datetime) -> tuple[datetime, ...]:
    """When each key before the present one that still counts runs out, the last to do so first."""
    rows = store.rows(
        "SELECT expires_at FROM old_keys WHERE subscription_id = ? AND expires_at > ? ORDER BY number DESC",
        (id, at(now)),
    )
    return tuple(time(row["expires_at"]) for row in rows)


def list_secrets(store: Store) -> tuple[str, ...]:
    """Every secret that is stored, sealed or not: keys, those before the present ones, addresses that are secrets."""
    rows = store.rows("SELECT secret FROM subscriptions UNION ALL SELECT secret FROM old_keys")
    known = list_subscriptions(store)
    addresses = (one.url for one in known if one.shown or is_secret_address(one.url, one.shape))
    return (*(row["secret"] for row in rows), *addresses)


def list_plain_secrets(store: Store, sealed: str) -> tuple[tuple[str, int, str], ...]:
    """Table, row number and secret of every one that was stored before there was a key. sealed: how others begin."""
    return tuple(
        (table, row["rowid"], row["secret"])
        for table in ("subscriptions", "old_keys")
        for row in store.rows(
            f"SELECT rowid, secret FROM {table} WHERE substr(secret, 1, ?) <> ?", (len(sealed), sealed)
        )
    )


def replace_secret(store: Store, table: str, row: int, before: str, secret: str) -> None:
    """A secret named by list_plain_secrets is stored sealed, unless it was replaced meanwhile."""
    if table not in ("subscriptions", "old_keys"):
        raise ValueError(f"no secrets are kept in {table}")
    with store.transaction():
        store.write(f"UPDATE {table} SET secret = ? WHERE rowid = ? AND secret = ?", (secret, row, before))


def replace_address(store: Store, before: Subscription, sealed: Subscription) -> None:
    """An address that is a secret is stored sealed, with what may be shown of it."""
    with store.transaction():
        store.write(
            "UPDATE subscriptions SET url = ?, shown = ? WHERE id = ? AND url = ?",
            (sealed.url, sealed.shown, before.id, before.url),
        )


def save_endpoint_notice(store: Store, notice: EndpointNotice) -> None:
    """The notice is stored."""
    with store.transaction():
        store.write(
            "INSERT INTO endpoint_notices (subscription_id, noticed_at, note) VALUES (?, ?, ?)",
            (notice.subscription_id, at(notice.noticed_at), notice.note),
        )


def list_endpoint_notices(store: Store, id: str | None = None, limit: int = 20) -> tuple[EndpointNotice, ...]:
    """Notices of one subscription or of all, the newest first."""
    rows = store.rows(
        """
        SELECT endpoint_notices.* FROM endpoint_notices
        JOIN subscriptions ON subscriptions.id = endpoint_notices.subscription_id  -- whose stories may be hidden
        WHERE ?1 IS NULL OR subscription_id = ?1 ORDER BY number DESC LIMIT ?2
        """,
        (id, limit),
    )
    return tuple(
        EndpointNotice(subscription_id=row["subscription_id"], noticed_at=time(row["noticed_at"]), note=row["note"])
        for row in rows
    )


def send_again(store: Store, id: str, since: datetime, now: datetime) -> int:
    """What the subscription has not got of the messages written since then is due now, each with a new schedule.

    Those given up, those held back while it was off, and those that failed and wait. Says how many.
    """
    with store.transaction():
        return store.write(
            """
            UPDATE deliveries SET state = 'pending', next_attempt_at = ?3, spent = attempts, lease_until = NULL
            WHERE rowid IN (
                SELECT rowid FROM deliveries WHERE subscription_id = ?1 AND created_at >= ?2
                AND (state = 'abandoned' OR (state = 'pending' AND attempts > spent)) ORDER BY rowid LIMIT ?4
            )
            """,
            (id, at(since), at(now), MOST_SENT_AGAIN),
        )


def count_missed(store: Store, id: str) -> tuple[int, datetime | None]:
    """How many of its messages were given up or held back, and when the first of those was written."""
    row = store.row(
        """
        SELECT count(*) AS missed, min(created_at) AS first FROM deliveries
        WHERE subscription_id = ? AND state = 'abandoned'
        """,
        (id,),
    )
    assert row is not None  # an aggregate always has a row
    return row["missed"], None if row["first"] is None else time(row["first"])


def remove_subscription(store: Store, id: str) -> None:
    """The subscription, its keys, its messages and every attempt at them are gone. Raises NotFound."""
    with store.transaction():
        load_subscription(store, id)
        mine = "SELECT id FROM deliveries WHERE subscription_id = ?"
        store.write(f"DELETE FROM attempts WHERE delivery_id IN ({mine})", (id,))
        for table in ("digest_entries", "deliveries", "old_keys", "endpoint_notices"):
            store.write(f"DELETE FROM {table} WHERE subscription_id = ?", (id,))
        store.write("DELETE FROM subscriptions WHERE id = ?", (id,))


def next_sequence(store: Store, story_id: str) -> int:
    """The number of the story's next report that is told, from 1, without gaps."""
    with store.transaction():
        row = store.row(
            """
            INSERT INTO told_reports (story_id, told) VALUES (?, 1)
            ON CONFLICT (story_id) DO UPDATE SET told = told + 1 RETURNING told
            """,
            (story_id,),
        )
    assert row is not None  # either way there is one
    return int(row["told"])


def forget_old(store: Store, before: datetime, now: datetime) -> int:
    """Attempts made before then at messages that wait for nothing are gone, and so are keys that ran out. How many."""
    with store.transaction():
        store.write("DELETE FROM old_keys WHERE expires_at <= ?", (at(now),))
        return store.write(
            """
            DELETE FROM attempts WHERE attempted_at < ? AND delivery_id IN
                (SELECT id FROM deliveries WHERE state IN ('delivered', 'abandoned'))
            """,
            (at(before),),
        )


def renew_delivery(store: Store, id: str, now: datetime, *, due_at: datetime) -> None:
    """The message that somebody sends by hand has a new schedule before it; one that is being sent stays as it is.

    due_at: from when on the scheduler may send it too.
    """
    with store.transaction():
        store.write(
            """
            UPDATE deliveries SET state = 'pending', next_attempt_at = ?3, spent = attempts, lease_until = NULL
            WHERE id = ?1 AND (state <> 'in progress' OR lease_until <= ?2)
            """,
            (id, at(now), at(due_at)),
        )
