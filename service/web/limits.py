"""How often somebody may ask for what costs much, and how many such requests run at once.

Whoever has no accounts sits at this machine and is limited in how much runs at once, not in how often. The limits are
told in the answer, as the IETF's draft RateLimit fields for HTTP has it, and a refusal says when to come again.
Refuses: limits on signing in, which outlive a restart (service/admitting/signing.py).
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from weakref import finalize

from flask import Flask, Response, current_app, g, request

from service.accounts.roles import Right, Way
from service.accounts.throttle import Bucket, TooOften
from service.web.access import right_asked
from service.web.desk import desk
from service.web.whom import client_address, known_caller

#: Where an application keeps what its callers have left.
NAME = "stet-limits"

MINUTE = timedelta(minutes=1)

#: How many callers are remembered; whoever asked longest ago is forgotten first.
MOST_CALLERS = 10_000


@dataclass(frozen=True, slots=True)
class Limit:
    """What one caller may ask for in a minute, and how many of all callers' requests run at once."""

    name: str
    a_minute: int
    at_once: int


SEARCH = Limit("search", 120, 3)
COMPARING = Limit("comparing", 120, 3)  # any two versions, compared while one waits
TRYING = Limit("trying a rule", 60, 2)  # on thousands of reports
EXPORT = Limit("export", 60, 2)
LONG_TEXT = Limit("the page of a long text", 60, 2)
IMPORT = Limit("import", 600, 4)
ONE_TEXT = Limit("import", 600, 1_000)  # a text takes no longer than a page
ASKING = Limit("asking other sites", 60, 3)  # one that hangs takes 20 s; three of them leave others room to be answered

#: What is limited, by the name of its route. A test holds each name to a route that is there.
LIMITS: dict[str, Limit] = {
    "search": SEARCH,
    "reports.any": COMPARING,
    "articles.foresee": COMPARING,
    "articles.merge": COMPARING,
    "articles.part": COMPARING,
    "captures.foresee": COMPARING,
    "captures.redate": COMPARING,
    "captures.decide": COMPARING,
    "articles.check": ASKING,
    "articles.preview": ASKING,
    "articles.look": ASKING,
    "lookouts.preview": ASKING,
    "lookouts.check": ASKING,
    "mementos.create": ASKING,
    "mementos.preview": ASKING,
    "subscriptions.test": ASKING,
    "deliveries.send": ASKING,
    "subscriptions.preview": TRYING,
    "subscriptions.try": TRYING,
    "tables.changes": EXPORT,
    "tables.figures": EXPORT,
    "tables.positions": EXPORT,
    "carried.story": EXPORT,
    "evidence.report": EXPORT,
    "carried.create": IMPORT,
    "imports.create": IMPORT,
    "imports.preview": IMPORT,
    "versions.create": ONE_TEXT,
    "versions.preview": ONE_TEXT,
}

#: How long to wait when too much runs at once.
A_MOMENT = timedelta(seconds=2)


class Meterer:
    """What each caller has left, and what runs now. Shared by all threads of one process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._buckets: OrderedDict[tuple[str, str], Bucket] = OrderedDict()
        self._running: dict[str, int] = {}

    def begin(self, limit: Limit) -> bool:
        """One more runs, if there is room for it. Returns whether there was."""
        with self._lock:
            running = self._running.get(limit.name, 0)
            if running >= limit.at_once:
                return False
            self._running[limit.name] = running + 1
            return True

    def end(self, limit: Limit) -> None:
        """One that ran has ended."""
        with self._lock:
            self._running[limit.name] = max(0, self._running.get(limit.name, 0) - 1)

    def take(self, who: str, limit: Limit, now: datetime) -> Bucket:
        """What this caller has left after asking once more; one that has nothing left loses nothing by asking."""
        with self._lock:
            before = self._buckets.pop((limit.name, who), Bucket(limit.a_minute, MINUTE, limit.a_minute, now))
            after = before.taken(now)
            self._buckets[limit.name, who] = after if after.left >= 0 else before
            while len(self._buckets) > MOST_CALLERS:
                self._buckets.popitem(last=False)
            return after


def install_limits(app: Flask) -> None:
    """Costly requests are counted, and refused when they are too many. Install it after the admission."""
    meterer = app.extensions[NAME] = Meterer()

    def check() -> None:
        limit = limit_of(request.endpoint)
        if limit is None or request.routing_exception is not None:
            return
        g.bucket = _take(meterer, limit)
        _begin(meterer, limit, g.bucket)
        g.limit_running = limit

    def tell(response: Response) -> Response:
        limit, bucket = limit_of(request.endpoint), g.get("bucket")
        if limit is not None and bucket is not None:
            response.headers["RateLimit-Policy"] = f'"{limit.name}";q={limit.a_minute};w=60'
            wait = -int(-bucket.wait.total_seconds() // 1)
            response.headers["RateLimit"] = f'"{limit.name}";r={max(0, int(bucket.left))};t={wait}'
        if response.is_streamed and (running := g.pop("limit_running", None)) is not None:
            finish = finalize(response, meterer.end, running)  # what is still being written still runs,
            response.call_on_close(finish)  # until it is closed or nobody has it any more
        return response

    def end(_: BaseException | None) -> None:
        limit = g.pop("limit_running", None)
        if limit is not None:
            meterer.end(limit)

    app.before_request(check)
    app.after_request(tell)
    app.teardown_request(end)


@contextmanager
def within(limit: Limit) -> Iterator[None]:
    """What is done inside counts as a request of this limit: for a view of which a part alone costs much.

    Raises TooOften.
    """
    meterer: Meterer = current_app.extensions[NAME]
    _begin(meterer, limit, _take(meterer, limit))
    try:
        yield
    finally:
        meterer.end(limit)


def _take(meterer: Meterer, limit: Limit) -> Bucket | None:
    """What the caller has left after asking once more, None for whoever sits at this machine."""
    who = known_caller()
    if who.way is Way.LOCAL:
        return None
    name = f"{who.way}:{who.key or who.account_id}" if who.way is not Way.NOBODY else client_address()
    return meterer.take(name, limit, desk().clock())


def _begin(meterer: Meterer, limit: Limit, bucket: Bucket | None) -> None:
    """One more of them runs. Raises TooOften where the caller has none left, or too many run."""
    if bucket is not None and bucket.left < 0:
        raise TooOften(
            f"{limit.name.capitalize()} is limited to {limit.a_minute} requests a minute; wait a while.", bucket.wait
        )
    if not meterer.begin(limit):
        raise TooOften(f"Too many requests for {limit.name} run at once; try again in a moment.", A_MOMENT)


def limit_of(endpoint: str | None) -> Limit | None:
    """The limit of a route, None for none."""
    if endpoint is None or right_asked(endpoint) is Right.OPEN:
        return None
    return LIMITS.get(endpoint)
