"""Subscriptions, deliveries and attempts: the outbox.

A delivery is taken by one conditional update, so there are never two winners (law 9). One endpoint has at most one
delivery under way at a time, and those that fail have few together, so that they cannot hold every sender.
Refuses: deciding when to try again or to give up (service/domain/retries.py).
"""

from datetime import datetime

from service.domain.cadence import LONGEST_WAIT
from service.domain.deliveries import Attempt, Delivery, Subscription
from service.domain.errors import NotFound
from service.domain.ids import text_hash
from storage.delivery_rows import attempt_from, delivery_from, subscription_from, subscription_row
from storage.rows import at, at_or_none, microseconds
from storage.store import Store

#: Messages under way at once to subscriptions whose last attempt failed, in all: the other senders are for the rest.
MOST_FAILING = 4

#: Deliveries due longest among which a sender looks before it asks every subscription.
NEAR = 50


def save_subscription(store: Store, subscription: Subscription) -> None:
    """The subscription is stored as given, in place of any with its id."""
    row = subscription_row(subscription)
    kept = ", ".join(f"{name} = excluded.{name}" for name in row if name not in ("id", "created_at"))
    with store.transaction():
        store.write(
            f"""
            INSERT INTO subscriptions ({", ".join(row)}) VALUES ({", ".join("?" * len(row))})
            ON CONFLICT (id) DO UPDATE SET {kept}
            """,
            tuple(row.values()),
        )


def find_subscription(store: Store, id: str) -> Subscription | None:
    """The subscription, or None."""
    row = store.row("SELECT * FROM subscriptions WHERE id = ?", (id,))
    return None if row is None else subscription_from(row)


def load_subscription(store: Store, id: str) -> Subscription:
    """The subscription. Raises NotFound."""
    subscription = find_subscription(store, id)
    if subscription is None:
        raise NotFound("subscription", id)
    return subscription


def list_subscriptions(store: Store, story_id: str | None = None) -> tuple[Subscription, ...]:
    """All subscriptions, or those that hear of one story: its own and those to every story. Oldest first."""
    rows = store.rows(
        """
        SELECT * FROM subscriptions WHERE ?1 IS NULL OR story_id IS NULL OR story_id = ?1 ORDER BY created_at, id
        """,
        (story_id,),
    )
    return tuple(subscription_from(row) for row in rows)


def is_told(store: Store, report_id: str) -> bool:
    """Whether anybody is owed the report or was told of it: by a message or by an entry of a digest."""
    row = store.row(
        """
        SELECT 1 FROM subscriptions WHERE
            EXISTS (SELECT 1 FROM deliveries WHERE subscription_id = subscriptions.id AND report_id = ?1)
            OR EXISTS (SELECT 1 FROM digest_entries WHERE subscription_id = subscriptions.id AND report_id = ?1)
        LIMIT 1
        """,
        (report_id,),
    )
    return row is not None


def save_delivery(store: Store, delivery: Delivery) -> bool:
    """The delivery is in the outbox. One that is there already stays as it is. Returns whether it is new."""
    with store.transaction():
        touched = store.write(
            """
            INSERT INTO deliveries (id, subscription_id, report_id, body, state, attempts, next_attempt_at,
                lease_until, created_at, about, shape, spent, body_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            (
                delivery.id,
                delivery.subscription_id,
                delivery.report_id or None,
                delivery.body,
                delivery.state.value,
                delivery.attempts,
                at(delivery.next_attempt_at),
                at_or_none(delivery.lease_until),
                at(delivery.created_at),
                delivery.about,
                delivery.shape.value,
                delivery.spent,
                text_hash(delivery.body),
            ),
        )
    return touched == 1


def find_delivery(store: Store, id: str) -> Delivery | None:
    """The delivery, or None."""
    row = store.row("SELECT * FROM deliveries WHERE id = ?", (id,))
    return None if row is None else delivery_from(row)


def load_delivery(store: Store, id: str) -> Delivery:
    """The delivery. Raises NotFound."""
    delivery = find_delivery(store, id)
    if delivery is None:
        raise NotFound("delivery", id)
    return delivery


def list_deliveries(store: Store, subscription_id: str, limit: int = 50) -> tuple[Delivery, ...]:
    """A subscription's deliveries, newest first."""
    rows = store.rows(
        "SELECT * FROM deliveries WHERE subscription_id = ? ORDER BY created_at DESC, rowid DESC LIMIT ?",
        (subscription_id, limit),
    )
    return tuple(delivery_from(row) for row in rows)


def claim_due_delivery(store: Store, now: datetime, lease_until: datetime) -> Delivery | None:
    """The longest-due delivery to an active subscription, now in progress and leased to the caller; None when none is.

    A delivery whose sender died is due again when its lease has run out; one that is due, or held, farther ahead than
    anybody waits was written by a clock that stood wrong, and is due too. Subscriptions whose last attempt failed wait
    while MOST_FAILING of them are being sent to, so that endpoints that hang leave senders for the others.
    Each subscription is asked for its own first one by an index, so that a backlog of tens of thousands costs no more
    than one of ten; and before all are, those of the deliveries that are due longest. Nobody's lock is held meanwhile:
    inside it only whose is the first is asked once more.
    """
    asked = at(now), at(now + LONGEST_WAIT), MOST_FAILING
    while (first := store.row(_FIRST_NEAR, asked) or store.row(_FIRST, asked)) is not None:
        with store.transaction():
            row = store.row(
                f"""
                UPDATE deliveries SET state = 'in progress', lease_until = ?5
                WHERE rowid = (SELECT number FROM ({_FIRST_OF_ONE})) RETURNING *
                """,
                (*asked, first["subscription_id"], at(lease_until)),
            )
        if row is not None:
            return delivery_from(row)
    return None


def _first_due(of: str = "", only: str = "") -> str:
    """The query for the longest-due delivery: of the subscriptions of a condition, and only if it is of another one.

    ?1: now. ?2: the latest time that anybody waits for. ?3: how many that fail may be sent to at once.
    """
    return f"""
        WITH near AS (
            SELECT number, subscription_id FROM (
                SELECT * FROM (
                    SELECT rowid AS number, subscription_id, next_attempt_at AS due FROM deliveries
                    WHERE state = 'pending' AND next_attempt_at <= ?1 ORDER BY next_attempt_at, rowid LIMIT {NEAR}
                )
                UNION ALL SELECT rowid, subscription_id, next_attempt_at FROM deliveries
                WHERE state = 'in progress' AND (lease_until <= ?1 OR lease_until > ?2) AND next_attempt_at <= ?1
            ) ORDER BY due, number LIMIT {NEAR}
        ),
        waiting AS (
            SELECT iif(in_order,
                (SELECT number FROM (
                    SELECT rowid AS number, next_attempt_at FROM deliveries
                    WHERE subscription_id = subscriptions.id AND state IN ('pending', 'in progress')
                    ORDER BY rowid LIMIT 1
                ) WHERE next_attempt_at <= ?1 OR next_attempt_at > ?2),
                coalesce(
                    (SELECT rowid FROM deliveries WHERE subscription_id = subscriptions.id
                        AND state = 'in progress' AND (lease_until <= ?1 OR lease_until > ?2) LIMIT 1),
                    (SELECT rowid FROM deliveries WHERE subscription_id = subscriptions.id
                        AND state = 'pending' AND next_attempt_at <= ?1
                        ORDER BY next_attempt_at, rowid LIMIT 1),
                    (SELECT rowid FROM deliveries WHERE subscription_id = subscriptions.id
                        AND state = 'pending' AND next_attempt_at > ?2 LIMIT 1)
                )
            ) AS number
            FROM subscriptions WHERE state = 'active' {of} AND NOT EXISTS (
                SELECT 1 FROM deliveries WHERE subscription_id = subscriptions.id
                AND state = 'in progress' AND lease_until > ?1 AND lease_until <= ?2
            ) AND (failures_in_a_row = 0 OR ?3 > (
                SELECT count(*) FROM subscriptions AS failing WHERE failures_in_a_row > 0 AND EXISTS (
                    SELECT 1 FROM deliveries WHERE subscription_id = failing.id
                    AND state = 'in progress' AND lease_until > ?1 AND lease_until <= ?2
                )
            ))
        )
        SELECT due.rowid AS number, due.subscription_id
        FROM waiting JOIN deliveries AS due ON due.rowid = waiting.number {only}
        ORDER BY due.next_attempt_at, due.rowid LIMIT 1
    """


#: The first of all, if it is one of the deliveries that are due longest or whose senders died: of those, the first that
#: is its own subscription's first, for whatever is due before it is one of them.
_OF_NEAR, _IS_NEAR = "AND id IN (SELECT subscription_id FROM near)", "WHERE due.rowid IN (SELECT number FROM near)"
_FIRST_NEAR = _first_due(_OF_NEAR, _IS_NEAR)
_FIRST = _first_due()
_FIRST_OF_ONE = _first_due("AND id = ?4")


def claim_delivery(store: Store, id: str, now: datetime, lease_until: datetime) -> Delivery | None:
    """The delivery, whatever its state and due or not, now in progress and leased to the caller; to send it by hand.

    None while another sender holds it. Raises NotFound.
    """
    with store.transaction():
        row = store.row(
            """
            UPDATE deliveries SET state = 'in progress', lease_until = ?3
            WHERE id = ?1 AND (state <> 'in progress' OR lease_until <= ?2) RETURNING *
            """,
            (id, at(now), at(lease_until)),
        )
        if row is None:
            load_delivery(store, id)
    return None if row is None else delivery_from(row)


def finish_attempt(store: Store, attempt: Attempt, delivery: Delivery, subscription: Subscription) -> bool:
    """The attempt, what it made of the delivery and of the subscription's row of failures are stored together.

    A subscription that a person paused meanwhile stays paused; one may be switched off here, never on. Returns False,
    with nothing written, when another sender took over after the lease and finished the same attempt first.
    """
    with store.transaction():
        touched = store.write(
            """
            UPDATE deliveries SET state = ?, attempts = ?, next_attempt_at = ?, lease_until = ?
            WHERE id = ? AND attempts = ?
            """,
            (
                delivery.state.value,
                attempt.number,
                at(delivery.next_attempt_at),
                at_or_none(delivery.lease_until),
                delivery.id,
                attempt.number - 1,
            ),
        )
        if touched == 0:
            return False
        store.write(
            "INSERT INTO attempts VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                attempt.delivery_id,
                attempt.number,
                at(attempt.attempted_at),
                attempt.status,
                None if attempt.fault is None else attempt.fault.value,
                microseconds(attempt.duration),
                attempt.reply,
            ),
        )
        store.write(
            """
            UPDATE subscriptions SET failures_in_a_row = ?1, first_failed_at = ?2,
                state = CASE WHEN state = 'active' AND ?3 = 'switched off' THEN ?3 ELSE state END
            WHERE id = ?4
            """,
            (
                subscription.failures_in_a_row,
                at_or_none(subscription.first_failed_at),
                subscription.state.value,
                subscription.id,
            ),
        )
    return True


def list_attempts(store: Store, delivery_id: str) -> tuple[Attempt, ...]:
    """Every try at sending a delivery, in order."""
    rows = store.rows("SELECT * FROM attempts WHERE delivery_id = ? ORDER BY number", (delivery_id,))
    return tuple(attempt_from(row) for row in rows)
