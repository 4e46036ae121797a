"""Long lists in pages: an answer whose route names its lists is cut, and `next` is the address of what follows.

Following `next` until it is null reads every list of the answer once, whole. A cursor names, of each list that goes
on, the place and the last thing before it: a list that grows at its front meanwhile repeats nothing and loses nothing;
of a thing that is gone, the place counts. What is cut is JSON; pages for people have pages of their own.
Refuses: a cursor that is none.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from flask import current_app, request, url_for
from msgspec import UNSET, Meta, UnsetType

from service.domain.errors import Invalid
from service.web.contract.said import says_here
from service.web.contract.says import Answer, Query
from service.web.contract.scalars import told

#: Things on a page of each list unless the program says otherwise, and at most.
AT_ONCE, MOST_AT_ONCE = 100, 500

#: Likewise of things that carry much: reports with their changes.
READ_AT_ONCE = 50

#: Read of a list that is then cut for a program: more than any of them has.
MOST = 1_000_000

#: The fields by which a thing is known again, the first that it has.
NAMES = ("id", "thread_id", "holder", "address", "sequence")

_MARK = r"[a-z_]+\.\d{1,9}\.[0-9a-f]{12}"
_CURSOR = re.compile(rf"{_MARK}(?:~{_MARK})*")

Cursor = Annotated[
    str,
    Meta(
        pattern=f"^{_CURSOR.pattern}$",
        max_length=400,
        description="Where a page begins. It is a part of next, and means nothing else.",
        extra=told("a cursor is accepted as it stands in next of an earlier answer"),
    ),
]
Limit = Annotated[
    int,
    Meta(
        ge=1,
        le=MOST_AT_ONCE,
        description="Things of each list on a page, at most.",
        extra=told(f"a whole number from 1 to {MOST_AT_ONCE} is accepted"),
    ),
]


class PageQuery(Query):
    """Which page of the lists."""

    cursor: Cursor | UnsetType = UNSET
    limit: Limit | UnsetType = UNSET


class Paged(Answer):
    """An answer whose lists come in pages."""

    next: Annotated[str, Meta(description="The address of what follows, null at the end.")] | None


def cut(wire: dict[str, Any]) -> dict[str, Any]:
    """The answer with the page that is asked for of each list that its route names, and with `next`."""
    says = says_here(current_app, request.endpoint)
    if says is None or not says.pages:
        return wire
    limit, places = asked_limit(AT_ONCE), _asked_places()
    kept, marks = dict(wire), []
    for name in says.pages:
        things = wire[name]
        start = 0 if places is None else _start(things, places[name]) if name in places else len(things)
        kept[name] = page = things[start : start + limit]
        if start + limit < len(things):
            marks.append(f"{name}.{start + limit}.{_known_by(page[-1])}")
    asked = {**(request.view_args or {}), **request.args.to_dict(), "cursor": "~".join(marks)}
    return {**kept, "next": url_for(request.endpoint or "", **asked) if marks else None}


def asked_limit(usual: int) -> int:
    """How many things are asked for. Raises Invalid."""
    value = request.args.get("limit", str(usual))
    if not (value.isascii() and value.isdigit() and len(value) < 7 and 1 <= int(value) <= MOST_AT_ONCE):
        raise Invalid("limit", value, f"a whole number from 1 to {MOST_AT_ONCE} is accepted")
    return int(value)


def _asked_places() -> Mapping[str, tuple[int, str]] | None:
    """Where each list goes on, by its name; None at the beginning. Raises Invalid."""
    value = request.args.get("cursor")
    if value is None:
        return None
    if not _CURSOR.fullmatch(value):
        raise Invalid("cursor", value, "a cursor is accepted as it stands in next of an earlier answer")
    marks = (mark.split(".") for mark in value.split("~"))
    return {name: (int(place), last) for name, place, last in marks}


def _start(things: Sequence[Any], mark: tuple[int, str]) -> int:
    """Where a list goes on: after the thing last read, wherever it stands now."""
    place, last = mark
    if 0 < place <= len(things) and _known_by(things[place - 1]) == last:
        return place
    return next((at for at, thing in enumerate(things, 1) if _known_by(thing) == last), place)


def _known_by(thing: Any) -> str:
    """A thing's name in a cursor."""
    name = next((thing[name] for name in NAMES if name in thing), None) if isinstance(thing, dict) else None
    written = json.dumps(thing if name is None else name, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:12]
