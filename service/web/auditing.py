"""What was done, by whom, to what: one line in the audit log for each request that changed something or was refused.

The line of a deed is written in the first transaction that the view commits: both are kept, or neither. Where the
answer is a refusal after all, a second line says so. Refusals, which cost whoever asks nothing, have so many lines a
minute, and one that counts the rest (folding.py).
Refuses: contents. A line names things by the ids in addresses.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from flask import Flask, Response, g, request

from service.accounts.roles import Right, Way
from service.domain.errors import ServiceError
from service.web.access import right_asked
from service.web.desk import NAME as DESK
from service.web.desk import now, store
from service.web.folding import Folding, Rest
from service.web.guard import SAFE_METHODS
from service.web.whom import client_address, known_caller
from storage.accounts.audit import write_entry

#: Statuses of requests that somebody was not let do. What was asked for wrongly changed nothing and is no line.
REFUSED = frozenset({401, 403, 429})

#: Where an application keeps what it counts of refusals.
NAME = "stet-refusals"

#: What is sent and changes nothing.
QUIET = (".preview", ".try")

#: What the line of a deed says.
DONE = "done"

_log = logging.getLogger(__name__)

View = Callable[..., Any]


def audited(view: View) -> View:
    """The view, and a line in the log with the first thing that it changes, in that very transaction."""

    @wraps(view)
    def called(**ids: str) -> Any:
        opened = store()
        opened.before_commit = _note_deed
        try:
            return view(**ids)
        finally:
            opened.before_commit = None

    return called


@contextmanager
def nothing_done_yet() -> Iterator[None]:
    """What is written inside, such as a try to sign in, is not what the request is about and makes no line."""
    opened = store()
    noted, opened.before_commit = opened.before_commit, None
    try:
        yield
    finally:
        opened.before_commit = noted


def install_audit(app: Flask) -> None:
    """Refusals have their line too, and so has a request that had nothing to change."""

    folding = app.extensions[NAME] = Folding(lambda: app.extensions[DESK].clock())

    def write(response: Response) -> Response:
        if request.method in SAFE_METHODS or request.endpoint is None or request.endpoint.endswith(QUIET):
            return response
        is_fine = response.status_code < 400
        is_noted = _is_deed_noted()
        is_line = (is_fine and not is_noted) or (not is_fine and (is_noted or response.status_code in REFUSED))
        if is_line and not is_fine and not is_noted:
            is_nobody = known_caller().way is Way.NOBODY
            is_line = folding.is_told(_family()) if is_nobody else folding.is_told("", known_caller().name)
        try:
            for rest in folding.due():
                _write_rest(rest)
            if is_line:
                _write(_result(response.status_code))
        except ServiceError as error:  # nothing was done, and the operator learns that the line is missing
            _log.error("audit lost endpoint=%s error=%s", request.endpoint, error.code)
        return response

    app.after_request(write)


def _result(status: int) -> str:
    if status < 400:
        return DONE
    return f"refused ({status})" if status < 500 else f"failed ({status})"


def _family() -> str:
    """What a refusal is counted with: tries to be let in are no others' fault."""
    return (request.endpoint or "").partition(".")[0] if right_asked(request.endpoint) is Right.OPEN else ""


def _write_rest(rest: Rest) -> None:
    who, told = rest.who or "nobody", f"{rest.count} more refused in a minute"
    write_entry(store(), now(), who=who, by="", address="", action=rest.family or "several", object="", result=told)


def name_who(name: str) -> None:
    """Whom this request is about, when nobody was signed in as it came. Say it before the deed is committed."""
    g.audit_who = name


def name_object(**ids: str) -> None:
    """What this request is about, beside what stands in its address. Say it before the deed is committed."""
    g.audit_object = {**g.get("audit_object", {}), **ids}


def _note_deed() -> None:
    if not _is_deed_noted() and not (request.endpoint or "").endswith(QUIET):
        _write(DONE)
        g.deed_noted_at = store().kept


def _is_deed_noted() -> bool:
    """Whether the line of the deed was committed, and not only written."""
    return "deed_noted_at" in g and store().kept > g.deed_noted_at


def _write(result: str) -> None:
    who = known_caller()
    by = f"{who.way}:{who.key[:12]}" if who.key else str(who.way)
    ids = {**(request.view_args or {}), **g.get("audit_object", {})}
    write_entry(
        store(),
        now(),
        who=g.get("audit_who") or who.name,
        by=by if who.way is not Way.NOBODY else "",
        address=client_address(),
        action=request.endpoint or "",
        object=" ".join(f"{name.removesuffix('_id')}={id}" for name, id in ids.items() if name != "key"),
        result=result,
    )
