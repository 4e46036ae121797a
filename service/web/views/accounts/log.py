"""The log of what was done, for admins.

Refuses: changing it, which the database does not let anybody.
"""

from flask import Response, request, url_for

from service.domain.errors import Invalid
from service.web.desk import store
from service.web.present.answers import show
from service.web.present.wire import Wire
from service.web.present.wire_accounts import wire_entry
from storage.accounts.audit import Wanted, list_entries

#: Lines on one page.
PAGE = 100


def list_all() -> Response:
    """GET /audit: what was done, the newest first; `who`, `action` and `before` say which lines."""
    wanted = Wanted(
        who=request.args.get("who", "").strip(), action=request.args.get("action", "").strip(), before=_before()
    )
    entries = list_entries(store(), wanted, PAGE)
    older = None
    if len(entries) == PAGE:
        older = url_for("audit.list", who=wanted.who or None, action=wanted.action or None, before=entries[-1].number)
    wire: Wire = {"entries": [wire_entry(entry) for entry in entries], "older": older}
    return show("accounts/audit.html", wire, entries=entries, older=older, wanted=wanted)


def _before() -> int | None:
    value = request.args.get("before", "")
    if not value:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 16):
        raise Invalid("before", value, "the number of a line is accepted")
    return int(value)
