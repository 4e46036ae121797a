"""What was said of the routes of an application, found again while it answers. Refuses: saying it (says.py)."""

from collections.abc import Iterable

from flask import Flask

from service.web.contract.says import Route, Says

#: Where the routes stand among the application's extensions, by endpoint.
NAME = "stet.routes"


def keep_said(app: Flask, routes: Iterable[Route]) -> dict[str, Route]:
    """The routes by endpoint, kept with the application."""
    known = {route.endpoint: route for route in routes}
    app.extensions[NAME] = known
    return known


def said_routes(app: Flask) -> tuple[Route, ...]:
    """Every route of an application, each with what it says."""
    return tuple(app.extensions.get(NAME, {}).values())


def says_here(app: Flask, endpoint: str | None) -> Says | None:
    """What is said of an endpoint, None where nothing is."""
    route = app.extensions.get(NAME, {}).get(endpoint)
    return None if route is None else route.says
