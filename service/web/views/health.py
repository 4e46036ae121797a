"""Health: whether the service lives, whether it can do its work, and what there is to count; for monitors.

Refuses: secrets, paths, and anything that takes long.
"""

from http import HTTPStatus

from flask import Response, make_response, request

from service.accounts.roles import Way
from service.comparison.compare import COMPARER
from service.domain.errors import Refused, ServiceError
from service.extraction.snapshot import extractor_of
from service.web.desk import desk, now, store
from service.web.guard import is_loopback
from service.web.present.answers import json_answer
from service.web.whom import caller, known_caller
from storage import engine, upkeep
from storage.driver import LEAST_FREE_BYTES, MIB, free_bytes

#: What most proxies add to a request that they pass on. Only who asks this machine itself is told the numbers.
PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")


def health() -> Response:
    """GET /health: JSON for everybody. An answer of 200 means the database could be opened and read."""
    try:
        rows = upkeep.row_counts(store())
    except ServiceError:
        return _failing(["The database cannot be opened or read; `doctor` says why."])
    is_known = known_caller().role is not None  # what runs here is for those who may use it
    return json_answer(
        {
            "status": "ok",
            "extractor": extractor_of(desk().memory) if is_known else "",
            "comparer": COMPARER if is_known else "",
            "scheduler": is_known and desk().settings.scheduler,
            "engine": engine.name() if is_known else "",
            "risk": engine.risk() if is_known else "",
            "rows": rows if known_caller().sees_all else {},  # of all stories, hidden ones too
        }
    )


def ready() -> Response:
    """GET /ready: 200 when requests that change something will be served, 503 with the reasons when not."""
    reasons = []
    try:
        opened = store()
        with opened.transaction():
            opened.row("SELECT 1 FROM stories LIMIT 1")
    except ServiceError:
        reasons.append("The database cannot be written; `doctor` says why.")
    if free_bytes(desk().settings.database.parent) < LEAST_FREE_BYTES:
        reasons.append(f"Less than {LEAST_FREE_BYTES // MIB} MiB are free on the disk of the database.")
    return _failing(reasons) if reasons else json_answer({"status": "ready"})


def metrics() -> Response:
    """GET /metrics: Prometheus' text format: for admins, or without accounts for whoever asks on this machine itself.

    A proxy on this machine may pass strangers on without a word, so one that is told of by STET_PUBLIC_URL is enough
    for the numbers to be for accounts only.
    """
    is_here = is_loopback(request.remote_addr or "") and is_loopback(request.host.rpartition(":")[0] or request.host)
    is_passed_on = any(name in request.headers for name in PASSED_ON) or desk().settings.is_for_others
    if caller().way is Way.LOCAL and (is_passed_on or not is_here):
        raise Refused(
            "Without accounts the metrics are for this machine alone: ask at the address the service listens on, or "
            "make an account, and a token for the monitor."
        )
    body, content_type = desk().meter.text(store(), desk().settings, now())
    answer = make_response(body)
    answer.headers["Content-Type"] = content_type
    return answer


def _failing(reasons: list[str]) -> Response:
    return json_answer({"status": "failing", "reasons": reasons}, HTTPStatus.SERVICE_UNAVAILABLE)
