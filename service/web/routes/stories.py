"""Addresses of stories. Refuses: what happens there (views/stories.py)."""

from service.web.contract import Route, makes, page, reads
from service.web.contract.cursors import PageQuery
from service.web.problems import Redraw
from service.web.shapes.stories import NewStory, Stories, Story
from service.web.views import stories

ROUTES = (
    Route(
        "GET",
        "/stories",
        "stories.list",
        stories.list_all,
        reads(Stories, PageQuery, pages=("stories",), also={302: None}),
    ),
    Route("GET", "/stories/new", "stories.new", stories.form, page()),
    Route("POST", "/stories", "stories.create", stories.create, makes(Story, NewStory)),
)

FORMS: dict[str, Redraw] = {"stories.create": stories.draw_form}
