"""How far the work is behind: what is due, who holds what, and when something was last done.

For the doctor, the health addresses and the metrics: a handful of counts, each by an index.
Refuses: deciding what is too much.
"""

from dataclasses import dataclass
from datetime import datetime

from storage.rows import at, time_or_none
from storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """What waits to be done, as of one moment. Times are aware UTC, None when there is nothing to have one."""

    due_watches: int  # pages nobody has looked at though it was time
    due_deliveries: int  # messages to active subscriptions nobody has sent though it was time
    oldest_due_watch_at: datetime | None
    oldest_due_delivery_at: datetime | None
    last_lease_until: datetime | None  # the latest end of anybody's hold on a row
    last_look_at: datetime | None  # at a page
    last_attempt_at: datetime | None  # at sending a message
    watches: dict[str, int]  # by state
    deliveries: dict[str, int]  # by state
    attempts: dict[str, int]  # by what came of them: "delivered", "refused", or a fault


def find_backlog(store: Store, now: datetime) -> Backlog:
    """The backlog at this time (aware UTC)."""
    with store.reading():
        watches = store.row(
            """
            SELECT count(*) AS due, min(next_check_at) AS oldest FROM watches
            WHERE state = 'watching' AND next_check_at <= ?1 AND (lease_until IS NULL OR lease_until <= ?1)
            """,
            (at(now),),
        )
        deliveries = store.row(
            """
            SELECT count(*) AS due, min(next_attempt_at) AS oldest FROM deliveries
            JOIN subscriptions ON subscriptions.id = subscription_id AND subscriptions.state = 'active'
            WHERE (deliveries.state = 'pending' AND next_attempt_at <= ?1)
                OR (deliveries.state = 'in progress' AND lease_until <= ?1)
            """,
            (at(now),),
        )
        last = store.row(
            """
            SELECT (SELECT max(lease_until) FROM
                    (SELECT lease_until FROM watches UNION ALL SELECT lease_until FROM deliveries)) AS lease,
                (SELECT max(last_checked_at) FROM watches) AS look,
                (SELECT max(attempted_at) FROM attempts) AS attempt
            """
        )
        assert watches is not None and deliveries is not None and last is not None  # aggregates always have a row
        return Backlog(
            due_watches=watches["due"],
            due_deliveries=deliveries["due"],
            oldest_due_watch_at=time_or_none(watches["oldest"]),
            oldest_due_delivery_at=time_or_none(deliveries["oldest"]),
            last_lease_until=time_or_none(last["lease"]),
            last_look_at=time_or_none(last["look"]),
            last_attempt_at=time_or_none(last["attempt"]),
            watches=_counts(store, "SELECT state, count(*) FROM watches GROUP BY state"),
            deliveries=_counts(store, "SELECT state, count(*) FROM deliveries GROUP BY state"),
            attempts=_counts(
                store,
                """
                SELECT coalesce(fault, iif(status BETWEEN 200 AND 299, 'delivered', 'refused')), count(*)
                FROM attempts GROUP BY 1
                """,
            ),
        )


def _counts(store: Store, query: str) -> dict[str, int]:
    return {row[0]: row[1] for row in store.rows(query)}
