"""The OpenAPI document as a page: addresses by noun, fields as rows of a table, and a request to copy.

Refuses: knowing any address; everything is read off the document.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

#: What a schema's bounds are called in words, in the order in which they are said.
BOUNDS = (
    ("minLength", "at least {} characters"),
    ("maxLength", "at most {:,} characters"),
    ("minimum", "from {}"),
    ("maximum", "to {}"),
    ("minItems", "at least {}"),
)

#: What stands for an id in a request to copy.
SAMPLES = {"story_id": "paris-talks"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field of a body, a query or an answer."""

    name: str
    kind: str  # in words
    shape: str  # the name of a shape it refers to, "" for none
    is_needed: bool
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One answer an address may give."""

    status: str
    about: str
    shape: str
    media: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One address with one method."""

    anchor: str
    method: str
    address: str
    summary: str
    right: str
    asked: tuple[FieldRow, ...]  # path, query, headers
    body: tuple[FieldRow, ...]
    body_shape: str
    answers: tuple[AnswerRow, ...]
    request: str  # a request to copy

    @property
    def words(self) -> str:
        """What it is found by: method, address, what it does, which right it asks, and the names of its fields."""
        names = (one.name for one in (*self.asked, *self.body))
        said = (self.method, self.address, self.summary, self.right, self.body_shape, *names)
        return " ".join(said).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One shape that answers and bodies are made of."""

    name: str
    about: str
    fields: tuple[FieldRow, ...]
    values: tuple[str, ...]  # of a list of words
    is_sent: bool  # in a request; in an answer otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """The whole page."""

    nouns: tuple[tuple[str, tuple[Described, ...]], ...]
    shapes: tuple[Shape, ...]
    mistakes: tuple[AnswerRow, ...]  # the same at every address, told once


def lay_out(document: Mapping[str, Any], rights: Mapping[str, str], server: str = "", words: str = "") -> Manual:
    """The page of a document. rights: who may call an address, by its endpoint.

    words: of the addresses only those that have all of these, and of the shapes those that they lead to.
    """
    schemas = document["components"]["schemas"]
    nouns: dict[str, list[Described]] = {}
    for address, methods in document["paths"].items():
        for method, said in methods.items():
            one = _described(document, address, method, said, str(rights.get(said["operationId"], "admin")), server)
            nouns.setdefault(said["tags"][0], []).append(one)
    bodies = {one.body_shape for found in nouns.values() for one in found}
    wanted = words.casefold().split()
    shapes = {name: _shape(schemas[name], name, name in bodies) for name in sorted(schemas)}
    nouns = {
        name: fitting
        for name, found in nouns.items()
        if (fitting := [one for one in found if all(word in one.words for word in wanted)])
    }
    return Manual(
        nouns=tuple((name, tuple(found)) for name, found in nouns.items()),
        shapes=_led_to(shapes, nouns) if wanted else tuple(shapes.values()),
        mistakes=tuple(
            AnswerRow(status=status, about=said["description"], shape="Problem", media=tuple(said["content"]))
            for status, said in document["components"]["responses"].items()
        ),
    )


def _led_to(shapes: Mapping[str, Shape], nouns: Mapping[str, list[Described]]) -> tuple[Shape, ...]:
    """The shapes that these addresses name, and those that these name in turn."""
    found = {"Problem"}
    for one in (one for every in nouns.values() for one in every):
        found |= {row.shape for row in (*one.asked, *one.body)} | {row.shape for row in one.answers} | {one.body_shape}
    waiting = found & shapes.keys()
    known: set[str] = set()
    while waiting:
        known |= waiting
        waiting = {row.shape for name in waiting for row in shapes[name].fields if row.shape in shapes} - known
    return tuple(shape for name, shape in shapes.items() if name in known)


def _described(
    document: Mapping[str, Any], address: str, method: str, said: Mapping[str, Any], right: str, server: str
) -> Described:
    schemas = document["components"]["schemas"]
    body = said.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    name = _name(body)
    return Described(
        anchor=said["operationId"].replace(".", "-"),
        method=method.upper(),
        address=address,
        summary=said["summary"],
        right=right,
        asked=tuple(_asked(document, said)),
        body=tuple(_fields(schemas.get(name, body))),
        body_shape=name,
        answers=tuple(_answers(said)),
        request=_request(document, address, method, said, schemas.get(name, body), server),
    )


def _asked(document: Mapping[str, Any], said: Mapping[str, Any]) -> Iterator[FieldRow]:
    for one in said.get("parameters", ()):
        told = document["components"]["parameters"][one["$ref"].rpartition("/")[2]] if "$ref" in one else one
        kind, shape = _kind(told["schema"])
        yield FieldRow(
            name=told["name"],
            kind=kind,
            shape=shape,
            is_needed=told["required"],
            about=f"{'' if told['in'] == 'query' else told['in'] + ': '}{told.get('description', '')}",
        )


def _answers(said: Mapping[str, Any]) -> Iterator[AnswerRow]:
    """What is peculiar to this address; the mistakes that are the same everywhere are told once."""
    for status, answer in said["responses"].items():
        if "$ref" in answer:
            continue
        schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
        yield AnswerRow(
            status=status, about=answer["description"], shape=_name(schema), media=tuple(answer.get("content", ()))
        )


def _shape(schema: Mapping[str, Any], name: str, is_sent: bool) -> Shape:
    return Shape(
        name=name,
        about=schema.get("description", ""),
        fields=tuple(_fields(schema)),
        values=tuple(str(value) for value in schema.get("enum", ())),
        is_sent=is_sent,
    )


def _fields(schema: Mapping[str, Any]) -> Iterator[FieldRow]:
    needed = schema.get("required", ())
    for name, told in schema.get("properties", {}).items():
        kind, shape = _kind(told)
        yield FieldRow(name=name, kind=kind, shape=shape, is_needed=name in needed, about=_about(told))


def _about(schema: Mapping[str, Any]) -> str:
    """What a field's schema says of it in words, or that of the part of it that is not null."""
    if "description" in schema:
        return str(schema["description"])
    return next((str(one["description"]) for one in schema.get("anyOf", ()) if "description" in one), "")


def _kind(schema: Mapping[str, Any]) -> tuple[str, str]:
    """A schema in words, and the shape it refers to."""
    if "$ref" in schema:
        return "", _name(schema)
    if "anyOf" in schema:
        parts = [_kind(one) for one in schema["anyOf"]]
        said = [kind or shape for kind, shape in parts]
        shape = next((shape for _, shape in parts if shape), "")
        return " or ".join(dict.fromkeys(said)), shape if len(parts) == 2 and parts[1] == ("null", "") else ""
    if schema.get("type") == "array" and "prefixItems" not in schema:
        kind, shape = _kind(schema.get("items", {}))
        return f"list of {kind or shape or 'anything'}", shape
    if "enum" in schema:
        return ", ".join(json.dumps(value) for value in schema["enum"]), ""
    if "prefixItems" in schema:
        return f"{len(schema['prefixItems'])} whole numbers", ""
    words = {"string": "text", "integer": "whole number", "boolean": "true or false", "object": "object"}
    base = words.get(schema.get("type", ""), schema.get("type", "anything"))
    base = {"date-time": "time", "date": "day"}.get(schema.get("format", ""), base)
    if isinstance(schema.get("additionalProperties"), dict):
        kind, shape = _kind(schema["additionalProperties"])
        base = f"object of {kind or shape} by name"
    bounds = [bound.format(schema[name]) for name, bound in BOUNDS if name in schema and schema[name] not in (0, 1)]
    return ", ".join([base, *bounds]), ""


def _name(schema: Mapping[str, Any]) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _request(
    document: Mapping[str, Any],
    address: str,
    method: str,
    said: Mapping[str, Any],
    body: Mapping[str, Any],
    server: str,
) -> str:
    """The request with curl, with the fields that are needed."""
    for name in [one["name"] for one in said.get("parameters", ()) if one.get("in") == "path"]:
        address = address.replace(f"{{{name}}}", SAMPLES.get(name, name.upper()))
    sent = {
        name: _sample(document, told)
        for name, told in body.get("properties", {}).items()
        if name in body.get("required", ())
    }
    parts = ["curl", "-X POST" if method == "post" else "", "-H 'Accept: application/json'"]
    if body:
        parts += ["-H 'Content-Type: application/json'", f"-d '{json.dumps(sent)}'"]
    return " ".join([*filter(None, parts), f"{(server or document['servers'][0]['url']).rstrip('/')}{address}"])


def _sample(document: Mapping[str, Any], schema: Mapping[str, Any]) -> Any:
    if "$ref" in schema:
        schema = document["components"]["schemas"][_name(schema)]
    if schema.get("examples"):
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    return {"integer": 1, "number": 0.5, "boolean": True, "array": [], "object": {}}.get(schema.get("type", ""), "…")
