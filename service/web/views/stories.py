"""Stories: the list, the form, and one story's timeline.

Refuses: SQL, wording of times and kinds (present), raw input (parse).
"""

from datetime import datetime
from typing import Any

from flask import Response, make_response, redirect, render_template, request, url_for

from service.web.contract.cursors import asked_limit
from service.web.desk import now, store
from service.web.parse import PAGE, form_values, parse_before, parse_story
from service.web.present.answers import created, show
from service.web.present.labels import stamp
from service.web.present.timeline import name_articles, split_into_days, wire_entry
from service.web.present.wire import Wire, wire_article, wire_story, wire_summary
from service.web.problems import Mistake
from storage import reports, stories, watches


def home() -> Response:
    """GET / leads to the list of stories."""
    return make_response(redirect(url_for("stories.list")))


def list_all() -> Response:
    """GET /stories: every story, the latest change first."""
    summaries = stories.list_stories(store())
    return show("stories/list.html", {"stories": [wire_summary(summary) for summary in summaries]}, summaries=summaries)


def form() -> str:
    """GET /stories/new: the form that opens a story."""
    return draw_form()


def draw_form(error: Mistake | None = None) -> str:
    """The form, filled in with what was sent, with what was wrong."""
    return render_template("stories/new.html", values=form_values(), error=error)


def create() -> Response:
    """POST /stories opens a story."""
    story = parse_story(opened_at=now())
    stories.save_story(store(), story)
    return created(wire_story(story), "stories.show", done="created", story_id=story.id)


def _older(story_id: str, older: datetime) -> str:
    """The address of the next page of a timeline, with whatever else was asked for."""
    asked: dict[str, Any] = {**request.args, "story_id": story_id, "before": stamp(older)}
    return url_for("stories.show", **asked)


def timeline(story_id: str) -> Response:
    """GET /stories/<story_id>: versions and change reports of all its articles, newest first."""
    story = stories.load_story(store(), story_id)
    before = parse_before()
    limit = asked_limit(PAGE)
    entries = reports.timeline(store(), story_id, before=before, limit=limit)
    articles = stories.list_articles(store(), story_id)
    older = entries[-1].version.captured_at if len(entries) >= limit else None
    wire: Wire = {
        "story": wire_story(story),
        "articles": [wire_article(article) for article in articles],
        "entries": [wire_entry(entry) for entry in entries],
        "next": _older(story_id, older) if older else None,
    }
    return show(
        "stories/timeline.html",
        wire,
        story=story,
        articles=articles,
        names=name_articles(articles, entries),
        watches={watch.article_id: watch for watch in watches.list_watches(store(), story_id)},
        days=split_into_days(entries),
        older=older,
        before=before,
    )
