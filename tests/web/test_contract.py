"""The OpenAPI document is of every route, is valid, and requests and answers are held to it."""

import html
import re
from collections.abc import Iterator
from functools import reduce
from operator import getitem
from typing import Any

import pytest
from flask import Flask
from openapi_spec_validator import validate

from service.web.contract import Route, checking
from service.web.contract.checking import faults_of, mismatch
from service.web.contract.document import make_document
from service.web.routes import ROUTES
from service.web.shapes.stories import NewStory
from service.web.views import health
from tests.web.conftest import JSON

HOW = "give its row in service/web/routes a fifth part: page(), reads(YourAnswer), makes(YourAnswer, YourBody)"


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.address}")
def test_every_route_says_what_it_takes_and_answers(route):
    assert route.says.is_said, f"{route.method} {route.address} is not in the OpenAPI document: {HOW}"


def test_every_rule_of_the_application_is_in_the_document(app: Flask, client):
    paths = client.get("/openapi.json").get_json()["paths"]
    told = {(method.upper(), path) for path, methods in paths.items() for method in methods}
    served = {
        (method, str(rule).replace("<path:", "{").replace("<", "{").replace(">", "}"))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }

    assert sorted(served - told) == [], f"not in the OpenAPI document: {HOW}"
    assert sorted(told - served) == []


def test_the_document_is_valid(client):
    validate(client.get("/openapi.json").get_json())


#: Where a null character is a space between words, and is no mistake.
SPACED = {("/search", "q")}


def test_no_string_of_a_request_may_be_a_null_character(client):
    """What would be refused is said: a caller that keeps to the document is not told 422 for how a word is spelled."""
    document = client.get("/openapi.json").get_json()
    open_ended = [
        (method, path, name)
        for path, methods in document["paths"].items()
        for method, said in methods.items()
        for name, schema in strings_of(document, said)
        if (path, name) not in SPACED and fits("\0", schema)
    ]

    assert open_ended == []


def strings_of(document: dict[str, Any], said: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every string of an operation's query and JSON body, by its name."""
    for parameter in said.get("parameters", ()):
        parameter = followed(document, parameter)
        if parameter["in"] == "query":
            yield from strings_in(document, parameter["schema"], parameter["name"])
    body = said.get("requestBody", {}).get("content", {}).get("application/json")
    if body:
        yield from strings_in(document, body["schema"], "")


def strings_in(document: dict[str, Any], schema: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every string of a schema; request bodies do not hold themselves."""
    schema = followed(document, schema)
    if "string" in schema.get("type", ()):
        yield name, schema
    for other in schema.get("anyOf", ()):
        yield from strings_in(document, other, name)
    for field, other in schema.get("properties", {}).items():
        yield from strings_in(document, other, f"{name}.{field}".lstrip("."))
    for inner in ("items", "additionalProperties"):
        if isinstance(schema.get(inner), dict):
            yield from strings_in(document, schema[inner], name)


def followed(document: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """The part, or what it points to."""
    while "$ref" in part:
        _, *steps = part["$ref"].split("/")
        part = reduce(getitem, steps, document)
    return part


def fits(value: str, schema: dict[str, Any]) -> bool:
    """Whether a string's schema has it."""
    if "format" in schema or value not in schema.get("enum", [value]):
        return False
    return re.search(schema.get("pattern", ""), value) is not None and len(value) >= schema.get("minLength", 0)


def test_every_operation_says_in_a_line_what_it_does():
    paths = make_document(ROUTES)["paths"]
    mute = [
        f"{method} {path}"
        for path, methods in paths.items()
        for method, said in methods.items()
        if len(said["summary"]) < 10
    ]

    assert mute == []


def test_a_request_is_told_everything_that_is_wrong_with_it_and_where(client):
    answer = client.post("/stories", json={"title": 5, "storry": "flood", "description": ["a"]})

    assert (422, "application/problem+json") == (answer.status_code, answer.mimetype)
    said = answer.get_json()
    assert ["#/storry", "#/title", "#/description"] == [one["pointer"] for one in said["errors"]]
    assert said["detail"] == said["errors"][0]["detail"]
    assert "the fields of this address are title, story, description" in said["detail"]


def test_a_parameter_that_is_not_known_is_named(client, known):
    said = client.get("/stories/flood/threads?famly=figure", headers=JSON).get_json()

    assert [("famly", 422)] == [(said["errors"][0]["parameter"], said["status"])]
    assert "the parameters of this address are cursor, limit, family" in said["detail"]


def test_a_parameter_given_twice_is_refused(client, known):
    answer = client.get("/stories/flood/threads?family=figure&family=position", headers=JSON)

    assert 422 == answer.status_code


def test_a_page_may_be_asked_with_anything(client, known):
    assert 200 == client.get("/?utm_source=letter").status_code


def test_an_answer_that_is_not_as_told_is_found(app):
    strange = Route("GET", "/health", "health", health.health, ROUTES[-2].says)
    with app.test_request_context("/health"):
        answer = health.health()

    assert mismatch(next(route for route in ROUTES if route.endpoint == "health"), answer) == ""
    assert mismatch(strange._replace(says=next(r.says for r in ROUTES if r.endpoint == "ready")), answer)


def test_an_answer_that_is_not_as_told_is_logged_and_sent(app, monkeypatch, caplog):
    monkeypatch.setattr(checking, "STRICT", False)
    monkeypatch.setattr(checking, "mismatch", lambda route, response: "a field too many")

    answer = app.test_client().get("/stories", headers=JSON)

    assert 200 == answer.status_code
    assert "answer endpoint=stories.list is not as told: a field too many" in caplog.text


def test_what_a_field_accepts_is_said_in_its_own_words():
    [fault] = faults_of(NewStory, {"title": ""})

    assert 'title: "" cannot be used; a story needs a title, such as Talks in Paris.' == fault.message


def test_the_page_for_people_has_every_address_and_shape_of_the_document(client):
    document, page = client.get("/openapi.json").get_json(), html.unescape(client.get("/api").text)

    for address, methods in document["paths"].items():
        assert f"<code>{address}</code>" in page
        assert all(said["summary"] in page for said in methods.values())
    for name, schema in document["components"]["schemas"].items():
        assert f'id="shape-{name}"' in page and all(
            f"<code>{field}</code>" in page for field in schema.get("properties", ())
        )
    assert set(re.findall(r'href="#([\w-]+)"', page)) <= set(re.findall(r'id="([\w-]+)"', page))


def test_the_page_for_people_is_narrowed_by_words(client):
    whole, some, none = (client.get(f"/api{query}").text for query in ("", "?q=post+Rulings", "?q=no+such+thing"))

    assert 'id="captures-decide"' in some and 'id="articles-show"' not in some and "1 address with" in some
    assert "No address has all these words" in none and 'id="shape-Story"' not in none
    assert all(f'id="{id}"' in whole for id in ("captures-decide", "articles-show", "shape-Story"))
    assert set(re.findall(r'href="#(shape-\w+)"', some)) <= set(re.findall(r'id="(shape-\w+)"', some))
    assert len(some) < len(whole) / 5
    assert 'value="post Rulings"' in some and 422 == client.get(f"/api?q={'x' * 401}").status_code
