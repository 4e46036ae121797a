"""Addresses of imports, of one text and of many. Refuses: what happens there (views/imports.py, views/bulk.py)."""

from service.web.bringing import LINES
from service.web.contract import Route, does, makes, page
from service.web.problems import Redraw
from service.web.shapes.importing import LinesQuery, NewVersion, NewVersions, Recorded, Rows
from service.web.views import bulk, imports

#: Many texts are sent as JSON or as NDJSON, and what is said of all of them then stands in the query.
MANY = does(Rows, NewVersions, query=LinesQuery, takes=tuple(sorted(LINES)))

ROUTES = (
    Route("GET", "/stories/<story_id>/versions/new", "versions.new", imports.form, page()),
    Route(
        "POST",
        "/stories/<story_id>/versions",
        "versions.create",
        imports.create,
        makes(Recorded, NewVersion, also={200: None}),
    ),
    Route(
        "POST", "/stories/<story_id>/versions/preview", "versions.preview", imports.try_out, does(Recorded, NewVersion)
    ),
    Route("GET", "/stories/<story_id>/imports/new", "imports.new", bulk.form, page()),
    Route("POST", "/stories/<story_id>/imports", "imports.create", bulk.create, MANY),
    Route("POST", "/stories/<story_id>/imports/preview", "imports.preview", bulk.try_out, MANY),
)

FORMS: dict[str, Redraw] = {
    "versions.create": imports.draw_form,
    "versions.preview": imports.draw_form,
    "imports.create": bulk.draw_form,
    "imports.preview": bulk.draw_form,
}
