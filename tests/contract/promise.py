"""What version 1 of the API promises, one line each: `python -m tests.contract.promise` adds today's lines.

Before the first release nothing is promised to anybody yet, and `python -m tests.contract.promise anew` begins again.

    GET /stories 200: Stories                an address, a status, the shape of its answer
    GET /stories/{story_id}/threads ?family: ThreadFamily        what may be asked
    POST /stories takes NewStory             what may be sent
    Story.id: text                           a field that is always there; Story.id? may be missing
    ThreadFamily = figure                    a word of a list

A line that was promised stays true as long as the first number of the version stays. Lines are never removed here.
Refuses: asserting (tests/web/test_promise.py does).
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from service.web.contract.document import make_document
from service.web.routes import ROUTES

PROMISED = Path(__file__).with_name("promised.txt")


def promised() -> frozenset[str]:
    """Every line that was promised."""
    return frozenset(PROMISED.read_text(encoding="utf-8").splitlines())


def true_now() -> frozenset[str]:
    """Every line that the document of today says."""
    return frozenset(_lines(make_document(ROUTES)))


def needed_now() -> dict[str, tuple[str, ...]]:
    """The fields that each body needs, by the name of its shape."""
    document = make_document(ROUTES)
    bodies = {
        _kind(said["requestBody"]["content"]["application/json"]["schema"])
        for methods in document["paths"].values()
        for said in methods.values()
        if "application/json" in said.get("requestBody", {}).get("content", {})
    }
    schemas = document["components"]["schemas"]
    return {name: tuple(schemas[name].get("required", ())) for name in sorted(bodies & schemas.keys())}


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    for address, methods in document["paths"].items():
        for method, said in methods.items():
            yield from _of_address(f"{method.upper()} {address}", said)
    for name, schema in document["components"]["schemas"].items():
        needed = schema.get("required", ())
        for field, told in schema.get("properties", {}).items():
            yield f"{name}.{field}{'' if field in needed else '?'}: {_kind(told)}"
        for value in schema.get("enum", ()):
            yield f"{name} = {value}"


def _of_address(address: str, said: Mapping[str, Any]) -> Iterator[str]:
    for one in said.get("parameters", ()):
        if one.get("in") in ("query", "header"):
            yield f"{address} ?{one['name']}: {_kind(one['schema'])}"
    for media, told in said.get("requestBody", {}).get("content", {}).items():
        yield f"{address} takes {_kind(told['schema']) if media == 'application/json' else media}"
    for status, answer in said["responses"].items():
        for media, told in answer.get("content", {}).items():
            is_shaped = media == "application/json" and "schema" in told
            yield f"{address} {status}: {_kind(told['schema']) if is_shaped else media}"


def _kind(schema: Mapping[str, Any]) -> str:
    """A schema as a word or two; bounds are left out, since they may be widened."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(sorted(_kind(one) for one in schema["anyOf"]))
    if "enum" in schema:
        return "|".join(json.dumps(value) for value in schema["enum"])
    if "items" in schema and "prefixItems" not in schema:
        return f"list of {_kind(schema['items'])}"
    if isinstance(schema.get("additionalProperties"), dict):
        return f"by name {_kind(schema['additionalProperties'])}"
    return str(schema.get("format") or schema.get("type", "anything"))


if __name__ == "__main__":
    known = promised() if PROMISED.exists() and sys.argv[1:] != ["anew"] else frozenset()
    PROMISED.write_text("\n".join(sorted(known | true_now())) + "\n", encoding="utf-8")
