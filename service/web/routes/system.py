"""Addresses of the service itself: health, help, settings, the description of all addresses.

Refuses: any noun of a story.
"""

from service.web.asking import ask_again
from service.web.contract import Route, gives, page, tells
from service.web.problems import Redraw
from service.web.shapes.system import Alive, Failing, ManualQuery, Ready
from service.web.views import health
from service.web.views.about import pages
from service.web.views.programs import description, manual

ROUTES = (
    Route("GET", "/health", "health", health.health, tells(Alive, also={503: Failing})),
    Route("GET", "/ready", "ready", health.ready, tells(Ready, also={503: Failing})),
    Route("GET", "/metrics", "metrics", health.metrics, gives("text/plain")),
    Route("GET", "/api", "api", manual.manual, page(ManualQuery)),
    Route("GET", "/help", "help", pages.help, page()),
    Route("GET", "/settings", "settings", pages.settings, page()),
    Route("GET", "/openapi.json", "openapi", description.document, gives("application/json")),
)

FORMS: dict[str, Redraw] = {"api": ask_again(manual.manual)}
