"""The browser and the JSON API: every route on one screen.

Same address for people and programs; `Accept` decides. Nothing changes on GET. Refuses:
SQL, sockets, and any decision that is not about requests and answers.
"""

from flask import Flask

import service.web.views.bulk as bulk
from service.web.desk import Desk, install_desk
from service.web.guard import install_guard
from service.web.measure import install_measure
from service.web.present.page import install_words
from service.web.problems import Redraw, install_problems
from service.web.views import (
    articles,
    captures,
    health,
    imports,
    lookouts,
    stories,
    subscriptions,
    threads,
    versions,
)

#: Method, address, endpoint, view.
ROUTES = (
    ("GET", "/", "home", stories.home),
    ("GET", "/health", "health", health.health),
    ("GET", "/ready", "ready", health.ready),
    ("GET", "/metrics", "metrics", health.metrics),
    ("GET", "/stories", "stories.list", stories.list_all),
    ("GET", "/stories/new", "stories.new", stories.form),
    ("POST", "/stories", "stories.create", stories.create),
    ("GET", "/stories/<story_id>", "stories.show", stories.timeline),
    ("GET", "/stories/<story_id>/versions/new", "versions.new", imports.form),
    ("POST", "/stories/<story_id>/versions", "versions.create", imports.create),
    ("POST", "/stories/<story_id>/versions/preview", "versions.preview", imports.try_out),
    ("GET", "/stories/<story_id>/imports/new", "imports.new", bulk.form),
    ("POST", "/stories/<story_id>/imports", "imports.create", bulk.create),
    ("POST", "/stories/<story_id>/imports/preview", "imports.preview", bulk.try_out),
    ("GET", "/stories/<story_id>/articles/new", "articles.new", articles.form),
    ("POST", "/stories/<story_id>/articles", "articles.create", articles.create),
    ("GET", "/articles/<article_id>", "articles.show", articles.display),
    ("POST", "/articles/<article_id>/watch", "articles.watch", articles.begin),
    ("POST", "/articles/<article_id>/pause", "articles.pause", articles.pause),
    ("POST", "/articles/<article_id>/resume", "articles.resume", articles.resume),
    ("POST", "/articles/<article_id>/checks", "articles.check", articles.check),
    ("POST", "/articles/<article_id>/wishes", "articles.wish", articles.wish),
    ("GET", "/watches", "watches.list", lookouts.list_watched),
    ("GET", "/stories/<story_id>/lookouts/new", "lookouts.new", lookouts.form),
    ("POST", "/stories/<story_id>/lookouts/preview", "lookouts.preview", lookouts.preview),
    ("POST", "/stories/<story_id>/lookouts", "lookouts.create", lookouts.create),
    ("GET", "/lookouts/<lookout_id>", "lookouts.show", lookouts.display),
    ("POST", "/lookouts/<lookout_id>/pause", "lookouts.pause", lookouts.pause),
    ("POST", "/lookouts/<lookout_id>/resume", "lookouts.resume", lookouts.resume),
    ("POST", "/lookouts/<lookout_id>/checks", "lookouts.check", lookouts.check),
    ("POST", "/captures/<capture_id>/rulings", "captures.decide", captures.create),
    ("GET", "/versions/<version_id>", "versions.show", versions.display_version),
    ("GET", "/reports/<report_id>", "reports.show", versions.display_report),
    ("GET", "/stories/<story_id>/threads", "threads.list", threads.list_all),
    ("GET", "/stories/<story_id>/figures", "threads.figures", threads.figures),
    ("GET", "/stories/<story_id>/positions", "threads.positions", threads.positions),
    ("GET", "/stories/<story_id>/contradictions", "threads.contradictions", threads.contradictions),
    ("GET", "/stories/<story_id>/changes", "threads.changes", threads.changes),
    ("GET", "/threads/<thread_id>", "threads.show", threads.display),
    ("POST", "/threads/<thread_id>/merge", "threads.merge", threads.merge),
    ("POST", "/threads/<thread_id>/split", "threads.split", threads.split),
    ("POST", "/threads/<thread_id>/pin", "threads.pin", threads.pin),
    ("POST", "/decisions/<decision_id>/undo", "decisions.undo", threads.undo),
    ("GET", "/subscriptions", "subscriptions.list", subscriptions.list_all),
    ("GET", "/subscriptions/new", "subscriptions.new", subscriptions.form),
    ("POST", "/subscriptions", "subscriptions.create", subscriptions.create),
    ("GET", "/subscriptions/<subscription_id>", "subscriptions.show", subscriptions.display),
    ("POST", "/subscriptions/<subscription_id>/pause", "subscriptions.pause", subscriptions.pause),
    ("POST", "/subscriptions/<subscription_id>/resume", "subscriptions.resume", subscriptions.resume),
    ("POST", "/subscriptions/<subscription_id>/deliveries", "subscriptions.test", subscriptions.send_test),
    ("GET", "/deliveries/<delivery_id>", "deliveries.show", subscriptions.display_delivery),
)

#: Where a form is sent to, and what draws it again when it was filled in wrongly.
FORMS: dict[str, Redraw] = {
    "stories.create": stories.draw_form,
    "versions.create": imports.draw_form,
    "versions.preview": imports.draw_form,
    "imports.create": bulk.draw_form,
    "imports.preview": bulk.draw_form,
    "articles.create": articles.draw_form,
    "articles.watch": articles.draw_article,
    "threads.merge": threads.draw_thread,
    "threads.split": threads.draw_thread,
    "threads.pin": threads.draw_thread,
    "articles.wish": articles.draw_article,
    "lookouts.create": lookouts.draw_form,
    "lookouts.preview": lookouts.draw_form,
    "subscriptions.create": subscriptions.draw_form,
}


def install(app: Flask, desk: Desk) -> None:
    """The application answers at every address above, guarded, with this desk behind it."""
    install_desk(app, desk)
    install_measure(app, desk.meter)
    install_guard(app, desk.settings)
    install_problems(app, FORMS)
    install_words(app)
    for method, address, endpoint, view in ROUTES:
        app.add_url_rule(address, endpoint, view, methods=[method])
