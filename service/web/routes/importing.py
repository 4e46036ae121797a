"""Addresses of imports, of one text, of many and of what archives have.

Refuses: what happens there (views/imports.py, views/bulk.py, views/archives).
"""

from service.web.bringing import LINES
from service.web.contract import Route, does, makes, page
from service.web.problems import Redraw
from service.web.shapes.importing import (
    LinesQuery,
    MementoRows,
    Mementos,
    NewMementos,
    NewVersion,
    NewVersions,
    Recorded,
    Rows,
    TakenMementos,
)
from service.web.views import bulk, imports
from service.web.views.archives import mementos

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
    Route("GET", "/stories/<story_id>/mementos/new", "mementos.new", mementos.form, page()),
    Route("POST", "/stories/<story_id>/mementos", "mementos.create", mementos.create, does(MementoRows, TakenMementos)),
    Route(
        "POST",
        "/stories/<story_id>/mementos/preview",
        "mementos.preview",
        mementos.try_out,
        does(Mementos, NewMementos),
    ),
)

FORMS: dict[str, Redraw] = {
    "versions.create": imports.draw_form,
    "versions.preview": imports.draw_form,
    "imports.create": bulk.draw_form,
    "imports.preview": bulk.draw_form,
    "mementos.create": mementos.draw_form,
    "mementos.preview": mementos.draw_form,
}
