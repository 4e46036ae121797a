"""docs/api.md names every route, and each of its examples is what the service answers: same status, same fields."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask

from service.domain.stories import CheckOutcome
from service.settings import read_settings
from service.text.memory import Memory
from service.watching.imported import read_page
from service.web.desk import Desk
from service.web.routes import ROUTES, install
from tests.fakes import FrozenClock
from tests.rules.tree import ROOT

PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")

_EXAMPLE = re.compile(r"```http\n(\w+) (\S+)\n(.*?)```\n\n`(\d{3})`\n\n```json\n(.*?)```", re.S)


@dataclass(frozen=True, slots=True)
class Example:
    """A request of the page and the answer it shows."""

    method: str
    address: str
    body: str  # JSON, "" for none
    status: int
    answer: Any


def examples() -> Iterator[Example]:
    """The page's examples, in order."""
    for method, address, body, status, answer in _EXAMPLE.findall(PAGE):
        yield Example(method, address, body.strip(), int(status), json.loads(answer))


@pytest.mark.parametrize(("method", "address"), [route[:2] for route in ROUTES])
def test_every_route_is_in_the_page_once(method, address):
    assert 1 == len(re.findall(rf"^\| `{method} {re.escape(address)}` \|", PAGE, re.M))


def test_no_route_is_in_the_page_that_is_not_served():
    told = re.findall(r"^\| `([A-Z]+) (/\S*)` \|", PAGE, re.M)

    assert sorted(told) == sorted(route[:2] for route in ROUTES)


def test_every_example_is_answered_with_these_fields(tmp_path):
    client = _application(tmp_path).test_client()
    known: dict[str, str] = {}  # the page's ids and ours

    for example in examples():
        sent = json.loads(_with_ids(example.body, known)) if example.body else {} if example.method == "POST" else None
        address = _with_ids(example.address, known)
        headers = {"Accept": "application/json"}
        answer = client.open(address, method=example.method, json=sent, headers=headers)

        found = answer.get_json()
        assert (address, example.status) == (address, answer.status_code), found
        assert (address, _fields(example.answer)) == (address, _fields(found))
        known |= _ids(example.answer, found)


def test_the_page_has_an_example_of_every_noun():
    told = {example.address.split("?")[0].strip("/").split("/")[0] for example in examples()}

    assert {"stories", "articles", "versions", "reports", "subscriptions", "deliveries", "health"} <= told


def _application(folder) -> Flask:
    app = Flask("service.web")
    install(
        app,
        Desk(
            settings=read_settings({"STET_DATA": str(folder)}),
            memory=Memory(),
            clock=FrozenClock(),
            check_article=lambda store, article_id: CheckOutcome.UNCHANGED,
            send_delivery=lambda store, delivery_id: None,
            read_page=read_page,
        ),
    )
    return app


def _fields(value: Any) -> Any:
    """The shape of an answer: field names, and of lists the shape of their first thing; values do not matter."""
    match value:
        case dict():
            return {name: _fields(one) for name, one in value.items() if not isinstance(one, dict | list) or one}
        case list():
            return [_fields(one) for one in value[:1]]
        case _:
            return "value"


def _ids(told: Any, found: Any) -> dict[str, str]:
    """The ids the page shows and what they are here, wherever both stand in the same place."""
    if isinstance(told, dict) and isinstance(found, dict):
        pairs = [(told[name], found[name], name) for name in told.keys() & found.keys()]
        here = {a: b for a, b, name in pairs if isinstance(a, str) and isinstance(b, str) and name.endswith("id")}
        return {**here, **{k: v for a, b, _ in pairs for k, v in _ids(a, b).items()}}
    if isinstance(told, list) and isinstance(found, list):
        return {k: v for a, b in zip(told, found, strict=False) for k, v in _ids(a, b).items()}
    return {}


def _with_ids(text: str, known: dict[str, str]) -> str:
    for told, ours in known.items():
        text = text.replace(told, ours) if len(told) > 12 else text
    return text
