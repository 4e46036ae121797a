"""What was done, by whom, to what: one line in the audit log for each request that changed something or was refused.

Refuses: contents. A line names things by the ids in addresses.
"""

import logging
from urllib.parse import urlsplit

from flask import Flask, Response, g, request

from service.accounts.roles import Way
from service.domain.errors import ServiceError
from service.web.desk import now, store
from service.web.guard import SAFE_METHODS
from service.web.whom import client_address, known_caller
from storage.accounts.audit import write_entry

#: Statuses of requests that somebody was not let do. What was asked for wrongly changed nothing and is no line.
REFUSED = frozenset({401, 403, 429})

#: What is sent and changes nothing.
QUIET = (".preview",)

_log = logging.getLogger(__name__)


def install_audit(app: Flask) -> None:
    """Every change through the browser or the API has its line. Install it last: its line knows the final answer."""

    def write(response: Response) -> Response:
        if request.method in SAFE_METHODS or request.endpoint is None or request.endpoint.endswith(QUIET):
            return response
        if response.status_code < 400 or response.status_code in REFUSED:
            try:
                _write(response)
            except ServiceError as error:  # what was done stays done, and the operator learns that its line is missing
                _log.error("audit lost endpoint=%s error=%s", request.endpoint, error.code)
        return response

    app.after_request(write)


def name_who(name: str) -> None:
    """Whom this request is about, when nobody was signed in as it came."""
    g.audit_who = name


def name_object(**ids: str) -> None:
    """What this request is about, beside what stands in its address."""
    g.audit_object = {**g.get("audit_object", {}), **ids}


def _write(response: Response) -> None:
    who = known_caller()
    by = f"{who.way}:{who.key[:12]}" if who.key else str(who.way)
    ids = {**(request.view_args or {}), **g.get("audit_object", {})}
    named = [f"{name.removesuffix('_id')}={id}" for name, id in ids.items() if name != "key"]
    if response.status_code < 400 and (made := urlsplit(response.headers.get("Location", "")).path):
        named.append(f"at={made}")
    write_entry(
        store(),
        now(),
        who=g.get("audit_who") or who.name,
        by=by if who.way is not Way.NOBODY else "",
        address=client_address(),
        action=request.endpoint or "",
        object=" ".join(named),
        result="done" if response.status_code < 400 else f"refused ({response.status_code})",
    )
