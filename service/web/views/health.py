"""Health: whether the service lives, whether it can do its work, and what there is to count; for monitors.

Refuses: secrets, paths, and anything that takes long.
"""

from http import HTTPStatus

from flask import Response, make_response, request

from service.comparison.compare import COMPARER
from service.domain.errors import Refused, ServiceError
from service.extraction.snapshot import extractor_of
from service.web.desk import desk, now, store
from service.web.present.answers import json_answer
from storage import engine, upkeep
from storage.driver import LEAST_FREE_BYTES, MIB, free_bytes

#: What a proxy adds to a request that it passes on. Only who asks this machine itself is told the numbers.
PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")


def health() -> Response:
    """GET /health: JSON for everybody. An answer of 200 means the database could be opened and read."""
    try:
        rows = upkeep.row_counts(store())
    except ServiceError:
        return _failing(["The database cannot be opened or read; `doctor` says why."])
    return json_answer(
        {
            "status": "ok",
            "extractor": extractor_of(desk().memory),
            "comparer": COMPARER,
            "scheduler": desk().settings.scheduler,
            "engine": engine.name(),
            "risk": engine.risk(),
            "rows": rows,
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
    """GET /metrics: Prometheus' text format, for whoever asks from this machine and not through a proxy."""
    if any(name in request.headers for name in PASSED_ON):
        raise Refused("The metrics are for this machine alone; ask at the address the service listens on.")
    body, content_type = desk().meter.text(store(), desk().settings, now())
    answer = make_response(body)
    answer.headers["Content-Type"] = content_type
    return answer


def _failing(reasons: list[str]) -> Response:
    return json_answer({"status": "failing", "reasons": reasons}, HTTPStatus.SERVICE_UNAVAILABLE)
