"""Stories: the list, and the form that opens one.

Refuses: SQL, raw input (parse), the desk and the timeline (views/reading).
"""

from http import HTTPStatus

from flask import Response, make_response, redirect, render_template, url_for

from service.domain.errors import Conflict
from service.web.auditing import name_object
from service.web.desk import now, store
from service.web.parse import form_values, line_sent, parse_story, wants_json, was_sent
from service.web.present.answers import created, show
from service.web.present.wire import wire_story, wire_summary
from service.web.problems import Mistake
from storage import stories


def list_all() -> Response:
    """GET /stories: every story, the latest change first. People are led to the desk, which lists them."""
    if not wants_json():
        return make_response(redirect(url_for("home"), code=HTTPStatus.FOUND))
    return show("", {"stories": [wire_summary(summary) for summary in stories.list_stories(store())]})


def form() -> str:
    """GET /stories/new: the form that opens a story."""
    return draw_form()


def draw_form(error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    return render_template("stories/new.html", values=form_values(), error=error)


def create() -> Response:
    """POST /stories opens a story; from the empty desk on to the import of its first version."""
    story = parse_story(opened_at=now())
    name_object(story=story.id)
    try:
        stories.save_story(store(), story)
    except Conflict as error:
        error.field = "story" if was_sent("story") else "title"  # which the short name was made of
        raise
    onwards = "versions.new" if line_sent("then") == "import" else "stories.show"
    return created(wire_story(story), onwards, done="created", story_id=story.id)
