"""The browser and the JSON API: every address, one module a family of nouns.

Same address for people and programs; `Accept` decides. Nothing changes on GET. Each row says what its address takes
and answers; requests and answers are held to it, and the OpenAPI document is made of it.
Refuses: SQL, sockets, and any decision that is not about requests and answers.
"""

from flask import Flask

from service.web.admission import install_admission
from service.web.asking import what_is_wrong
from service.web.auditing import audited, install_audit
from service.web.contract import Route, gives
from service.web.contract.again import install_again
from service.web.contract.checking import install_contract
from service.web.contract.conditional import held, install_conditional
from service.web.desk import Desk, install_desk
from service.web.guard import SAFE_METHODS, install_guard
from service.web.limits import install_limits
from service.web.measure import install_measure
from service.web.present.page import install_words
from service.web.problems import Redraw, install_problems
from service.web.receiving import install_receiving
from service.web.routes import (
    accounts,
    importing,
    managing,
    publishing,
    reading,
    stories,
    system,
    threads,
    versions,
    watching,
    webhooks,
)

#: The families, in the order of the document.
FAMILIES = (reading, stories, importing, watching, managing, versions, threads, publishing, webhooks, accounts, system)

#: Method, address, endpoint, view, and what is said of it.
ROUTES: tuple[Route, ...] = tuple(
    Route(*row)._replace(family=family.__name__.rpartition(".")[2]) for family in FAMILIES for row in family.ROUTES
)

#: The files of the pages, which Flask serves of itself.
STATIC = Route(
    "GET", "/static/<path:filename>", "static", Flask.send_static_file, gives("*/*", summary="A file of the pages.")
)

#: Where a form is sent to, and what draws it again when it was filled in wrongly.
FORMS: dict[str, Redraw] = {endpoint: draw for family in FAMILIES for endpoint, draw in family.FORMS.items()}


def install(app: Flask, desk: Desk) -> None:
    """The application answers at every address above, guarded, with this desk behind it."""
    install_desk(app, desk)
    install_measure(app, desk.meter)
    install_conditional(app)
    install_audit(app)
    install_guard(app, desk.settings)
    install_receiving(app)
    install_admission(app)
    install_limits(app)
    install_problems(app, FORMS)
    install_contract(app, (*ROUTES, STATIC))
    install_again(app, ROUTES)
    install_words(app)
    app.context_processor(what_is_wrong)
    for route in ROUTES:
        view = route.view if route.method in SAFE_METHODS else audited(held(route))
        app.add_url_rule(route.address, route.endpoint, view, methods=[route.method])
