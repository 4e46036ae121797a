"""What a monitor counts: requests of this process, and what the database says of the work of all processes.

Counts that several processes add to (looks, tries, rows) are read from the database when asked for, so they are right
whoever did the work and outlive a restart. Nothing in them names a story, an address or a person.
The only door to prometheus_client. Refuses: deciding who may read it (service/web).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from service.domain.errors import ServiceError
from service.keeping.backups import list_backups
from service.settings import Settings
from storage import Store, engine, upkeep
from storage.driver import free_bytes

if TYPE_CHECKING:
    from prometheus_client.metrics_core import Metric

#: Upper bounds of the request durations that are told apart, in seconds.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


#: What may come of the sending of a large body: the last two were not begun.
BODIES_CAME = ("taken", "too slow", "too many of one caller", "crowded")


class Meter:
    """What this process has counted since it started. Safe to share between threads."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Histogram(
            "stet_request_seconds",
            "Requests answered by this process.",
            ("method", "endpoint", "status"),
            buckets=BUCKETS,
            registry=self._registry,
        )
        self._bodies = Gauge(
            "stet_large_bodies", "Requests of more than 1 MiB that are being sent now.", registry=self._registry
        )
        self._bodies_sent = Counter(
            "stet_large_bodies_sent",
            "Requests of more than 1 MiB, by what came of their sending.",
            ("came",),
            registry=self._registry,
        )
        for came in BODIES_CAME:
            self._bodies_sent.labels(came=came)

    @contextmanager
    def large_body(self) -> Iterator[None]:
        """A large body is being sent inside. Say what came of it (came_of_body) once that is known."""
        with self._bodies.track_inprogress():
            yield

    def came_of_body(self, came: str) -> None:
        """What came of a large body's sending. came: one of BODIES_CAME."""
        self._bodies_sent.labels(came=came).inc()

    def count(self, method: str, endpoint: str, status: int, seconds: float) -> None:
        """A request was answered. endpoint: the name of a route of ours, "" for none, never an address."""
        self._requests.labels(method=method, endpoint=endpoint or "none", status=str(status)).observe(seconds)

    def text(self, store: Store, settings: Settings, now: datetime) -> tuple[bytes, str]:
        """Everything in Prometheus' text format, and its content type."""
        from prometheus_client import CollectorRegistry, generate_latest
        from prometheus_client.exposition import CONTENT_TYPE_LATEST
        from prometheus_client.registry import Collector

        class Kept(Collector):
            def collect(self) -> "Iterator[Metric]":
                return _kept(store, settings, now)

        kept = CollectorRegistry()
        kept.register(Kept())
        return generate_latest(self._registry) + generate_latest(kept), CONTENT_TYPE_LATEST


def _kept(store: Store, settings: Settings, now: datetime) -> "Iterator[Metric]":
    """What the database and its disk say."""
    from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily

    def gauge(name: str, about: str, value: float) -> "Metric":
        return GaugeMetricFamily(f"stet_{name}", about, value=value)

    def by(name: str, about: str, label: str, counts: dict[str, int]) -> "Metric":
        family = GaugeMetricFamily(f"stet_{name}", about, labels=(label,))
        for value, count in counts.items():
            family.add_metric((value,), count)
        return family

    backlog = upkeep.find_backlog(store, now)
    yield InfoMetricFamily("stet_engine", "The database engine in use.", value={"name": engine.name()})
    yield gauge("engine_at_risk", "Whether the database engine has a known fault.", bool(engine.risk()))
    yield by("rows", "Rows of each table.", "table", upkeep.row_counts(store))
    yield by("watches", "Watched pages by state.", "state", backlog.watches)
    yield by("deliveries", "Messages by state.", "state", backlog.deliveries)
    attempts = CounterMetricFamily(
        "stet_attempts", "Tries at sending a message by what came of them.", labels=("came",)
    )
    for came, count in backlog.attempts.items():
        attempts.add_metric((came,), count)
    yield attempts
    yield gauge("due_watches", "Pages that are due and that nobody is looking at.", backlog.due_watches)
    yield gauge("due_deliveries", "Messages that are due and that nobody is sending.", backlog.due_deliveries)
    for name, about, oldest in (
        ("watch_lag_seconds", "How long the longest-due page has been due.", backlog.oldest_due_watch_at),
        ("delivery_lag_seconds", "How long the longest-due message has been due.", backlog.oldest_due_delivery_at),
    ):
        yield gauge(name, about, (now - oldest).total_seconds() if oldest else 0)
    for name, about, last in (
        ("last_look_timestamp_seconds", "When a page was looked at last.", backlog.last_look_at),
        ("last_attempt_timestamp_seconds", "When a message was tried last.", backlog.last_attempt_at),
        ("last_backup_timestamp_seconds", "When the last scheduled backup was made.", _last_backup_at(settings)),
    ):
        if last is not None:
            yield gauge(name, about, last.timestamp())
    yield gauge("database_bytes", "Size of the database.", store.size_bytes())
    yield gauge("disk_free_bytes", "Room left on its disk.", free_bytes(settings.database.parent))


def _last_backup_at(settings: Settings) -> datetime | None:
    try:
        backups = list_backups(settings.backups)
    except ServiceError:  # the doctor says so; a number that is missing is what a monitor alarms on
        return None
    return backups[-1].made_at if backups else None
