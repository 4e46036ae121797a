"""Addresses of the desk, the timeline and search. Refuses: what happens there (views/reading)."""

from service.web.asking import ask_again
from service.web.contract import Route, does, reads
from service.web.contract.cursors import PageQuery
from service.web.problems import Redraw
from service.web.shapes.reading import Found, Home, Look, Looks, NewLook, SearchQuery
from service.web.shapes.stories import Timeline, TimelineQuery
from service.web.views.reading import desk, search, timeline

ROUTES = (
    Route("GET", "/", "home", desk.home, reads(Home, PageQuery, pages=("stories",))),
    Route("POST", "/looks", "looks.all", desk.mark_all_seen, does(Looks, NewLook)),
    Route("GET", "/search", "search", search.search, reads(Found, SearchQuery, also={302: None})),
    Route(
        "GET",
        "/stories/<story_id>",
        "stories.show",
        timeline.show_timeline,
        reads(Timeline, TimelineQuery, also={302: None}),
    ),
    Route("POST", "/stories/<story_id>/looks", "looks.create", timeline.mark_seen, does(Look, NewLook)),
)

FORMS: dict[str, Redraw] = {
    "search": ask_again(search.search),
    "stories.show": ask_again(timeline.show_timeline),
}
