"""docs/api.md names no route that is not served, and each example is what the service answers: status and fields.

Every route is in the document that the service makes of itself (tests/web/test_contract.py).
"""

import re
from typing import Any

from service.web.routes import ROUTES
from tests.rules.api_page import PAGE as PATH
from tests.rules.api_page import ask, examples

PAGE = PATH.read_text(encoding="utf-8")


def test_no_route_is_in_the_page_that_is_not_served():
    told = re.findall(r"^\| `([A-Z]+) (/\S*)` \|", PAGE, re.M)

    assert len(told) == len(set(told))
    assert set(told) <= {(route.method, route.address) for route in ROUTES}


def test_every_example_is_answered_with_these_fields(tmp_path):
    for example, status, found in ask(tmp_path):
        assert (example.address, example.status) == (example.address, status), found
        assert (example.address, _fields(example.answer)) == (example.address, _fields(found))


def test_the_page_has_an_example_of_every_noun():
    told = {example.address.split("?")[0].strip("/").split("/")[0] for example in examples()}

    assert {"stories", "articles", "versions", "reports", "subscriptions", "deliveries", "health"} <= told


def _fields(value: Any) -> Any:
    """The shape of an answer: field names, and of lists the shape of their first thing; values do not matter."""
    match value:
        case dict() if value and all(isinstance(one, int) for one in value.values()):
            return "counts by name"
        case dict():
            return {name: _fields(one) for name, one in value.items() if not isinstance(one, dict | list) or one}
        case list():
            return [_fields(one) for one in value[:1]]
        case _:
            return "value"
