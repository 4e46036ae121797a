"""Long lists in pages: a cursor says where the next page begins, and means nothing to whoever holds it.

A cursor names its list and the last thing on the page, so a list that grows at its front meanwhile repeats nothing and
loses nothing; of a thing that is gone, the place counts. Refuses: cutting what is drawn as a page for people.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

from flask import request, url_for
from msgspec import UNSET, Meta, UnsetType

from service.domain.errors import Invalid
from service.web.contract.says import Query
from service.web.contract.scalars import told
from service.web.parse import wants_json

#: Things on a page unless the program says otherwise, and at most.
AT_ONCE, MOST_AT_ONCE = 100, 500

#: Likewise of things that carry much: reports with their changes.
READ_AT_ONCE = 50

#: Longest cursor, in characters.
LONGEST_CURSOR = 400

_Thing = TypeVar("_Thing")

Cursor = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=LONGEST_CURSOR,
        pattern="^[A-Za-z0-9_-]+$",
        description="Where a page begins: a cursor of an earlier answer.",
        extra=told("a cursor of an earlier answer of this address is accepted"),
    ),
]
Limit = Annotated[
    int,
    Meta(
        ge=1,
        le=MOST_AT_ONCE,
        description="Things on a page, at most.",
        extra=told(f"a whole number from 1 to {MOST_AT_ONCE} is accepted"),
    ),
]


class PageQuery(Query):
    """Which page of a list."""

    cursor: Cursor | UnsetType = UNSET
    limit: Limit | UnsetType = UNSET


def cut(name: str, things: Sequence[_Thing], key: Callable[[_Thing], str]) -> tuple[Sequence[_Thing], str | None]:
    """The things on the page that a program asks for, and the address of the next page, None for the last.

    name: of the list; an address with several lists moves the one that the cursor names. For a page that is drawn for
    people everything is returned, in one.
    """
    if not wants_json():
        return things, None
    limit = asked_limit(AT_ONCE)
    start = _start(name, things, key)
    page = things[start : start + limit]
    if start + limit >= len(things):
        return page, None
    cursor = make_cursor(name, start + limit, key(page[-1]))
    asked = {**(request.view_args or {}), **request.args.to_dict(), "cursor": cursor}
    return page, url_for(request.endpoint or "", **asked)


def make_cursor(name: str, place: int, last: str = "") -> str:
    """The cursor of a place in the list of this name, after the thing with this key."""
    written = json.dumps([name, place, last] if last else [name, place], separators=(",", ":"))
    return urlsafe_b64encode(written.encode()).decode().rstrip("=")


def asked_limit(usual: int) -> int:
    """How many things are asked for. Raises Invalid."""
    value = request.args.get("limit", str(usual))
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:6]) <= MOST_AT_ONCE):
        raise Invalid("limit", value, f"a whole number from 1 to {MOST_AT_ONCE} is accepted")
    return int(value)


def asked_place(field: str, name: str, word: str) -> int | None:
    """The place a cursor of this list names: 0 without one, None for the word that stands for the end.

    Raises Invalid.
    """
    value = request.args.get(field, "")
    if value == word:
        return None
    return _read(field, value, (name,))[1] if value else 0


def _start(name: str, things: Sequence[_Thing], key: Callable[[_Thing], str]) -> int:
    value = request.args.get("cursor", "")
    if not value:
        return 0
    named, place, last = _read("cursor", value)
    if named != name:
        return 0
    found = next((at for at, thing in enumerate(things) if key(thing) == last), None)
    return place if found is None else found + 1


def _read(field: str, value: str, names: Sequence[str] = ()) -> tuple[str, int, str]:
    try:
        read = json.loads(urlsafe_b64decode(value[:LONGEST_CURSOR] + "=" * (-len(value) % 4)))
    except (ValueError, RecursionError):
        read = None
    match read:
        case [str() as name, int() as place, *last] if place >= 0 and (not names or name in names):
            return name, min(place, 2**53), str(last[0]) if last else ""
    raise Invalid(field, value, "a cursor of an earlier answer of this address is accepted")


__all__ = [
    "AT_ONCE",
    "READ_AT_ONCE",
    "Cursor",
    "Limit",
    "PageQuery",
    "asked_limit",
    "asked_place",
    "cut",
    "make_cursor",
]
