"""Every request is counted, and one that changes something leaves a line in the log: ids and names, no contents.

Refuses: looking into a request or an answer.
"""

import logging
from time import perf_counter

from flask import Flask, Response, g, request

from service.keeping.metrics import Meter
from service.web.guard import SAFE_METHODS

#: Methods that are counted under their own name; whatever else somebody sends is one kind.
METHODS = SAFE_METHODS | {"POST"}

_log = logging.getLogger(__name__)


def install_measure(app: Flask, meter: Meter) -> None:
    """Requests are counted by the meter from now on. Install it before the guard: what is refused counts too."""

    def begin() -> None:
        g.began = perf_counter()

    def count(response: Response) -> Response:
        seconds = perf_counter() - g.pop("began", perf_counter())
        method = request.method if request.method in METHODS else "OTHER"
        meter.count(method, request.endpoint or "", response.status_code, seconds)
        if method not in SAFE_METHODS:
            _log.info(
                "request method=%s endpoint=%s status=%d ms=%d",
                method,
                request.endpoint,
                response.status_code,
                round(1000 * seconds),
            )
        return response

    app.before_request(begin)
    app.after_request(count)
