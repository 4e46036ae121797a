"""A request or an answer against what its route says.

Every fault of a request is found, not only the first, and each names its place. An answer that is not as told is our
mistake: it is logged and sent all the same, and under tests it is an error.
Refuses: repairing a request; the meaning of a value (service/web/parse.py).
"""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from itertools import islice
from typing import Annotated, Any, get_args, get_origin

import msgspec
from flask import Flask, Response, request

from service.domain.errors import Invalid, ServiceError
from service.web.contract.said import keep_said
from service.web.contract.says import Body, Query, Route, Says
from service.web.contract.statuses import told_statuses
from service.web.parse import json_body, wants_json

#: Whether an answer that is not as told is an error. The tests say so.
STRICT = False

#: How many of the names that an address does not have are told: a million of them would be a million sentences.
MOST_STRANGE = 100

#: What a mistake says would be accepted where the field says nothing, by what the library expected.
ACCEPTED = (
    ("`str`", "text is accepted"),
    ("`int`", "a whole number is accepted"),
    ("`float`", "a number is accepted"),
    ("`bool`", "true or false is accepted"),
    ("`array`", "a list is accepted"),
    ("`object`", "an object with the fields of this address is accepted"),
)

_PLACE = re.compile(r" - at `(?:key` in `)?\$(.*)`$")
_STEP = re.compile(r"\[(\d+|\.\.\.)\]|\.(\w+)")

_log = logging.getLogger(__name__)


class Nothing(Body):
    """Nothing is sent to this address."""


class NoQuery(Query):
    """Nothing is asked of this address."""


def install_contract(app: Flask, routes: Iterable[Route]) -> None:
    """Requests of programs are held to what their route says, and so are answers. Install it after the guard."""
    known = keep_said(app, routes)

    def check_request() -> None:
        route = known.get(request.endpoint or "")
        if route is None or not route.says.is_said:
            return
        faults: list[ServiceError] = []
        if wants_json() and request.method in ("GET", "HEAD", "POST"):
            faults += faults_of(route.says.query or NoQuery, _asked(), is_query=True)
        if request.is_json and request.method == "POST":
            faults += faults_of(route.says.body or Nothing, json_body() if request.get_data() else {})
        if faults:
            first, *others = faults
            first.others = tuple(others)
            raise first

    def check_answer(response: Response) -> Response:
        route = known.get(request.endpoint or "")
        if route and route.says.is_said and request.method == route.method and not response.is_streamed:
            why = mismatch(route, response)
            if why and STRICT:
                raise AssertionError(f"{request.method} {route.address}: {why}")
            if why:
                _log.error("answer endpoint=%s is not as told: %s", route.endpoint, why)
        return response

    app.before_request(check_request)
    app.after_request(check_answer)


def faults_of(kind: type[Any], values: Mapping[str, Any], *, is_query: bool = False) -> list[ServiceError]:
    """What about these values the kind does not accept, in the order of its fields; few of the names it has not."""
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    strange = islice((name for name in values if name not in fields), MOST_STRANGE)
    faults = [_strange(name, values[name], fields, is_query) for name in strange]
    for name, field in fields.items():
        if name not in values:
            if field.required:
                faults.append(Invalid(name, "", accepted_by(field.type, "")))
            continue
        try:
            msgspec.convert(_whole(values[name]), field.type, strict=not is_query)
        except msgspec.ValidationError as error:
            faults.append(_fault(name, values[name], field.type, str(error)))
        except UnicodeError:
            faults.append(Invalid(name, values[name], "text without half characters (lone surrogates) is accepted"))
    return faults


def _whole(value: object) -> object:
    """A number as JSON Schema has it: 8.0 is a whole number, and the same as 8."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def mismatch(route: Route, response: Response) -> str:
    """In which way an answer is not what its route says, "" when it is."""
    if response.status_code not in told_statuses(route) and response.status_code < 500:
        return f"its status {response.status_code} is not in the document"
    shape = _shape(route.says, response.status_code)
    if shape is None or response.mimetype != "application/json":
        return ""
    try:
        msgspec.json.decode(response.get_data(), type=shape)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


def accepted_by(kind: object, message: str) -> str:
    """What a field of this type accepts, in words: its own, else by what the library said it expected."""
    for meta in _metas(kind):
        if meta.extra and "accepted" in meta.extra:
            return str(meta.extra["accepted"])
    for part in _parts(kind):
        if isinstance(part, type) and issubclass(part, Enum):
            return f"{' or '.join(str(one.value) for one in part)} is accepted"
    return next((words for sign, words in ACCEPTED if sign in message), "text is accepted")


def _shape(says: Says, status: int) -> type | None:
    return says.answer if status == says.status else says.also.get(status)


def _asked() -> dict[str, Any]:
    """What stands behind the question mark; a name that stands there twice is a list, which no field accepts."""
    given = request.args.to_dict(flat=False)
    return {name: values[0] if len(values) == 1 else values for name, values in given.items()}


def _strange(name: str, value: object, fields: Mapping[str, object], is_query: bool) -> ServiceError:
    if not fields:
        return Invalid(name, value, f"this address takes no {'query' if is_query else 'fields'}")
    return Invalid(name, value, f"the {'parameters' if is_query else 'fields'} of this address are {', '.join(fields)}")


def _fault(name: str, value: Any, kind: object, message: str) -> ServiceError:
    place = _PLACE.search(message)
    path, found = [name], value
    for index, key in _STEP.findall(place[1]) if place else ():
        if index == "..." or not isinstance(found, dict | list):
            break
        path.append(index or key)
        found = found[int(index)] if isinstance(found, list) else found.get(key, "")
    field = ".".join(path)
    too_long = re.match(r"Expected `str` of length <= (\d+)", message)
    if too_long and isinstance(found, str):
        return Invalid(
            field, found, f"at most {int(too_long[1]):,} characters are accepted, and these are {len(found):,}"
        )
    return Invalid(field, found, accepted_by(kind, message))


def _metas(kind: object) -> Iterator[msgspec.Meta]:
    """The notes on a type, the outermost first."""
    for part in _parts(kind):
        if isinstance(part, msgspec.Meta):
            yield part


def _parts(kind: object) -> Iterator[Any]:
    if get_origin(kind) is Annotated:
        yield from reversed(get_args(kind)[1:])
        yield from _parts(get_args(kind)[0])
        return
    yield kind
    for part in get_args(kind):
        yield from _parts(part)
