"""The description of all addresses, as a document for programs.

Refuses: describing (service/web/contract/document.py).
"""

from typing import Any

from flask import Response, current_app

from service.web.contract.document import make_document
from service.web.contract.said import said_routes
from service.web.desk import desk
from service.web.present.answers import json_answer

#: Where the document stands among the application's extensions, once it was asked for.
NAME = "stet.document"


def document() -> Response:
    """GET /openapi.json: what every address takes and answers, in OpenAPI 3.1."""
    return json_answer(described())


def described() -> dict[str, Any]:
    """The document of the application that answers this request."""
    if NAME not in current_app.extensions:
        current_app.extensions[NAME] = make_document(said_routes(current_app), desk().settings.public_url)
    found: dict[str, Any] = current_app.extensions[NAME]
    return found
