"""The OpenAPI 3.1 document of all routes, made from what each says; nothing in it is written a second time.

Summaries are the first lines of the views, schemas are those of the shapes.
Refuses: anything that is not true of the running application.
"""

import inspect
import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

import msgspec

from service.web.contract.again import HEADER, LONGEST_KEY
from service.web.contract.conditional import IF_MATCH
from service.web.contract.says import Answer, Route, Says
from service.web.contract.statuses import told_statuses
from service.web.shapes.system import Problem

#: The version of what is promised, as docs/api.md says: its first number moves when something is taken away.
VERSION = "1.0.0"

#: What the ids in addresses are of, where the name does not say it.
PLACES = {"story_id": "A story's short name.", "filename": "A file of the pages' own."}

#: What each mistake is, by status.
MISTAKES = {
    400: "The request could not be understood.",
    401: "Nobody is signed in, and this address needs somebody.",
    403: "A rule forbids it.",
    404: "There is no such thing.",
    408: "What was sent came too slowly; nothing was changed.",
    409: "Something is already there, or the same request is being answered.",
    412: "What was to be changed is not what If-Match names any more; nothing was changed.",
    413: "Over a limit.",
    415: "What was sent is in no form that this address reads.",
    422: "A value cannot be accepted; errors name each one and its place.",
    429: "Too many requests; Retry-After says in how many seconds the next one is answered.",
    500: "A mistake of ours; the sentence holds the number under which the log has it.",
    503: "The service cannot do its work now.",
}

#: Headers that every address of a method takes.
PARAMETERS = {
    "IfNoneMatch": {
        "name": "If-None-Match",
        "in": "header",
        "required": False,
        "description": "The ETag of the answer that the asker has; 304 when it is still the answer.",
        "schema": {"type": "string"},
    },
    "IfMatch": {
        "name": IF_MATCH,
        "in": "header",
        "required": False,
        "description": "The ETag with which this was read as JSON, or * for whatever is there: the change is made only "
        "if it is still so, and answered 412 otherwise.",
        "schema": {"type": "string"},
    },
    "IdempotencyKey": {
        "name": HEADER,
        "in": "header",
        "required": False,
        "description": "Any text of the sender's own, new for each request. The same request sent again with it within "
        "12 hours is answered as the first was, and nothing is done a second time; another request with it is refused.",
        "schema": {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY, "pattern": "^[ -~]+$"},
    },
}

#: What comes with an answer besides its body, by status.
ANSWER_HEADERS = {
    200: {"ETag": "Stands for this answer, for If-None-Match; reads have it."},
    304: {"ETag": "Stands for the answer that the asker has."},
    201: {"Location": "Where the new thing is."},
    303: {"Location": "The page that shows what was done."},
    302: {"Location": "The page that is shown in its place."},
    429: {
        "Retry-After": "Seconds until the next request is answered.",
        "RateLimit": "The limit that was met, and what is left of it.",
        "RateLimit-Policy": "The limits of this address.",
    },
}

_ADDRESS = re.compile(r"<(?:\w+:)?(\w+)>")
_SAID = re.compile(r"^(?:GET|POST|PUT|DELETE) \S+?[:,]? ")


def make_document(routes: Iterable[Route], server: str = "") -> dict[str, Any]:
    """The document. server: the address at which the service is reached, "" for where the document was found."""
    told = tuple(route for route in routes if route.says.is_said)
    schemas, components = _schemas(told)
    paths: dict[str, dict[str, Any]] = {}
    for route in told:
        address = _ADDRESS.sub(r"{\1}", route.address)
        paths.setdefault(address, {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Stet",
            "version": VERSION,
            "summary": "What changed in published articles, in positions and figures.",
            "description": "Every page has its JSON at the same address: ask with Accept: application/json. "
            "Times are UTC and end in Z, figures are decimal strings, and spans are half-open, in code points of the "
            "text they stand in. Answers may gain fields; programs ignore those they do not know.",
        },
        "servers": [{"url": server or "/"}],
        "paths": paths,
        "components": {
            "schemas": components,
            "parameters": PARAMETERS,
            "responses": {str(status): _problem(status) for status in sorted(MISTAKES)},
        },
        "tags": [{"name": name} for name in dict.fromkeys(_tag(route) for route in told)],
    }


def _schemas(routes: tuple[Route, ...]) -> tuple[dict[type, Any], dict[str, Any]]:
    """The schema of each shape, mostly a reference, and what is referred to."""
    wanted: list[type] = [Problem]
    for route in routes:
        says = route.says
        wanted += [shape for shape in (says.answer, says.body, *says.also.values()) if shape is not None]
        wanted += [field.type for field in (msgspec.structs.fields(says.query) if says.query else ())]
    made, components = msgspec.json.schema_components(wanted, ref_template="#/components/schemas/{name}")
    answers = {kind.__name__ for kind in _subclasses(Answer)}
    for name, schema in components.items():
        schema.pop("title", None)
        if name in answers:  # answers may gain fields
            schema.pop("additionalProperties", None)
    return {_key(kind): schema for kind, schema in zip(wanted, made, strict=True)}, components


def _subclasses(kind: type[Any]) -> Iterable[type[Any]]:
    for one in kind.__subclasses__():
        yield one
        yield from _subclasses(one)


def _key(kind: Any) -> Any:
    return kind if isinstance(kind, type) else repr(kind)


def _operation(route: Route, schemas: Mapping[Any, Any]) -> dict[str, Any]:
    says = route.says
    made: dict[str, Any] = {"operationId": route.endpoint, "tags": [_tag(route)], "summary": _summary(route)}
    parameters = [*_places(route), *_asked(says, schemas), *_told_headers(says)]
    if route.method == "GET" or says.answer is not None:  # what only a form is sent to is not for programs
        parameters.append({"$ref": _ref(route)})
    if says.matches:
        parameters.append({"$ref": "#/components/parameters/IfMatch"})
    made["parameters"] = parameters
    body = _body(says, schemas)
    if body:
        made["requestBody"] = body
    made["responses"] = {str(status): _answer(route, status, schemas) for status in told_statuses(route)}
    return made


def _ref(route: Route) -> str:
    """The header that any address of this method takes."""
    return f"#/components/parameters/{'IfNoneMatch' if route.method == 'GET' else 'IdempotencyKey'}"


def _tag(route: Route) -> str:
    return route.family or "system"


def _summary(route: Route) -> str:
    """What the view says of itself, without its address."""
    if route.says.summary:
        return route.says.summary
    first = (inspect.getdoc(route.view) or "").split("\n\n")[0].replace("\n", " ")
    said = _SAID.sub("", first, count=1).strip()
    return said[:1].upper() + said[1:]


def _places(route: Route) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "description": PLACES.get(name, f"The id of a {name.removesuffix('_id').replace('_', ' ')}."),
            "schema": {"type": "string", "minLength": 1},
        }
        for name in _ADDRESS.findall(route.address)
    ]


def _asked(says: Says, schemas: Mapping[Any, Any]) -> list[dict[str, Any]]:
    found = []
    for field in msgspec.structs.fields(says.query) if says.query else ():
        schema = dict(schemas[_key(field.type)])
        about = {"description": schema.pop("description")} if "description" in schema else {}
        found.append({"name": field.encode_name, "in": "query", "required": field.required, **about, "schema": schema})
    return found


def _told_headers(says: Says) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "header", "required": False, "description": text, "schema": {"type": "string"}}
        for name, text in says.headers.items()
    ]


def _body(says: Says, schemas: Mapping[Any, Any]) -> dict[str, Any]:
    if says.body is None and not says.takes:
        return {}
    content: dict[str, Any] = {} if says.body is None else {"application/json": {"schema": schemas[_key(says.body)]}}
    for media in says.takes:
        content[media] = {}
    return {"required": True, "content": content}


def _answer(route: Route, status: int, schemas: Mapping[Any, Any]) -> dict[str, Any]:
    says = route.says
    shape = says.answer if status == says.status else says.also.get(status)
    if status in MISTAKES and shape is None:
        return {"$ref": f"#/components/responses/{status}"}
    about: dict[str, Any] = {"description": _about(status, shape)}
    headers = _headers(status)
    if headers:
        about["headers"] = headers
    content: dict[str, Any] = {}
    if shape is not None:
        content["application/json"] = {"schema": schemas[_key(shape)]}
    if status == says.status:
        content |= {media: {} if "json" in media else {"schema": {"type": "string"}} for media in says.media}
    if route.method != "GET" and 200 <= status < 300:
        content["text/html"] = {"schema": {"type": "string"}}
    return about | ({"content": content} if content else {})


def _about(status: int, shape: type | None) -> str:
    if shape is not None:
        return (inspect.getdoc(shape) or "").split("\n\n")[0].replace("\n", " ") or HTTPStatus(status).phrase
    return {
        200: "For a person: a page, such as a preview.",
        302: "The page is at another address.",
        303: "For a person: on to the page that shows what was done.",
        304: "It is as it was; there is no body.",
    }.get(status, HTTPStatus(status).phrase)


def _headers(status: int) -> dict[str, Any]:
    return {
        name: {"description": text, "schema": {"type": "string"}}
        for name, text in ANSWER_HEADERS.get(status, {}).items()
    }


def _problem(status: int) -> dict[str, Any]:
    about: dict[str, Any] = {"description": MISTAKES[status]}
    headers = _headers(status)
    if headers:
        about["headers"] = headers
    about["content"] = {
        "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}},
        "text/html": {"schema": {"type": "string"}},
    }
    return about
