"""A place messages are sent from: a database, a clock that is told the time, and an endpoint that is a script."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from service.deliver import deliver_due
from service.domain.deliveries import Delivery
from service.outbound import Answer, Failure
from storage import Store, deliveries
from storage.rows import at as at_time
from storage.rows import time
from tests.builders import NOON
from tests.fakes import FrozenClock, an_answer
from tests.storage.stored import a_delivery

URL = "https://hooks.test/in"


@dataclass
class Endpoint:
    """Stands where `Outbound` does: answers by a function of the time, and writes each message down."""

    clock: FrozenClock
    answer: Callable[[datetime], Answer | Failure] = lambda _: an_answer("", 204)
    got: list[tuple[datetime, dict[str, str], bytes]] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)  # where to

    def post(
        self, url: str, body: bytes, headers: tuple[tuple[str, str], ...], limits: object = None
    ) -> Answer | Failure:
        self.urls.append(url)
        self.got.append((self.clock(), dict(headers), body))
        return self.answer(self.clock())

    @property
    def ids(self) -> Counter[str]:
        """How often each message came."""
        return Counter(headers["webhook-id"] for _, headers, _ in self.got)


def owe(store: Store, count: int, subscription_id: str = "s1", first: int = 0, at: datetime = NOON) -> list[Delivery]:
    """So many messages are due to a subscription."""
    owed = [
        a_delivery(f"{subscription_id}-{number}", subscription_id, due=at, created_at=at, body=f'{{"n":{number}}}')
        for number in range(first, first + count)
    ]
    with store.transaction():
        for delivery in owed:
            deliveries.save_delivery(store, delivery)
    return owed


def run_until_quiet(store: Store, endpoint: Endpoint, until: datetime | None = None) -> None:
    """Time passes from one message that is due to the next, and each is sent, until none waits or the time has come."""
    while True:
        while deliver_due(store, endpoint, endpoint.clock) is not None:  # type: ignore[arg-type]
            pass
        row = store.row(
            """
            SELECT min(next_attempt_at) AS next FROM deliveries JOIN subscriptions ON subscriptions.id = subscription_id
            WHERE deliveries.state = 'pending' AND subscriptions.state = 'active' AND next_attempt_at > ?
            """,
            (at_time(endpoint.clock()),),
        )
        if row is None or row["next"] is None or (until is not None and time(row["next"]) > until):
            return
        endpoint.clock.at = time(row["next"])
