"""Addresses of threads and of what is read off them. Refuses: what happens there (views/threads.py)."""

from service.web.asking import ask_again
from service.web.contract import Route, does, makes, reads
from service.web.contract.cursors import PageQuery
from service.web.problems import Redraw
from service.web.shapes import threads as shape
from service.web.views import threads
from service.web.views.story import contradictions, figures, positions, thread

ROUTES = (
    Route(
        "GET",
        "/stories/<story_id>/threads",
        "threads.list",
        threads.list_all,
        reads(shape.Threads, shape.ThreadsQuery, pages=("threads",)),
    ),
    Route(
        "GET",
        "/stories/<story_id>/figures",
        "threads.figures",
        figures.figures,
        reads(shape.Figures, shape.FiguresQuery, pages=("series",), also={302: None}),
    ),
    Route(
        "GET",
        "/stories/<story_id>/positions",
        "threads.positions",
        positions.positions,
        reads(shape.Positions, shape.PositionsQuery, pages=("holders",), also={302: None}),
    ),
    Route(
        "GET",
        "/stories/<story_id>/contradictions",
        "threads.contradictions",
        contradictions.contradictions,
        reads(shape.Contradictions, shape.ContradictionsQuery, pages=("contradictions",), also={302: None}),
    ),
    Route(
        "GET",
        "/stories/<story_id>/changes",
        "threads.changes",
        threads.changes,
        reads(shape.StoryChanges, shape.BetweenQuery, pages=("changes",), also={302: None}),
    ),
    Route(
        "GET",
        "/threads/<thread_id>",
        "threads.show",
        thread.display,
        reads(shape.ThreadPage, PageQuery, pages=("strands", "decisions")),
    ),
    Route("POST", "/threads/<thread_id>/merge", "threads.merge", threads.merge, makes(shape.Decision, shape.Merge)),
    Route("POST", "/threads/<thread_id>/split", "threads.split", threads.split, makes(shape.Decision, shape.Split)),
    Route("POST", "/threads/<thread_id>/pin", "threads.pin", threads.pin, makes(shape.Decision, shape.Note)),
    Route("POST", "/decisions/<decision_id>/undo", "decisions.undo", threads.undo, does(shape.Decision)),
)

FORMS: dict[str, Redraw] = {
    "threads.list": ask_again(threads.list_all),
    "threads.figures": ask_again(figures.figures),
    "threads.positions": ask_again(positions.positions),
    "threads.contradictions": ask_again(contradictions.contradictions),
    "threads.changes": ask_again(threads.changes),
    "threads.merge": thread.draw_thread,
    "threads.split": thread.draw_thread,
    "threads.pin": thread.draw_thread,
}
