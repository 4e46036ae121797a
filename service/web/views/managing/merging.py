"""Two articles are one: seen beforehand, done, and taken back.

Refuses: deciding whether they are (a person does); what it comes to (service/record/curating/uniting.py).
"""

from flask import Response, request

from service.record.curating import uniting
from service.web.auditing import name_object
from service.web.desk import desk, now, store
from service.web.parse import form_values, line_sent, wants_json
from service.web.present.answers import changed, show
from service.web.present.managing import wire_merger, wire_outlook
from service.web.problems import Mistake
from storage import stories


def form(article_id: str) -> Response:
    """GET /articles/<article_id>/merge?into=: which article it is one with, and what merging them would do."""
    return draw_form(article_id=article_id)


def draw_form(error: Mistake | None = None, *, article_id: str) -> Response:
    """The form, with what merging would come to once the other article is named."""
    article = stories.load_article(store(), article_id)
    into = line_sent("into") if request.method == "POST" else request.args.get("into", "").strip()
    outlook = None
    if into and not (error and error.at("into")):
        outlook = uniting.foresee(store(), article_id, into, memory=desk().memory, now=now())
    elif not error and not wants_json() and "into" in request.args:
        error = Mistake("Choose the article that this one is the same as.", "into")
    others = [one for one in stories.list_articles(store(), article.story_id) if one.id != article.id]
    return show(
        "managing/merge.html",
        wire_outlook(outlook) if outlook else {"article_id": article.id, "into": None},
        error=error,
        article=article,
        story=stories.load_story(store(), article.story_id),
        others=others,
        outlook=outlook,
        values=form_values(),
    )


def create(article_id: str) -> Response:
    """POST /articles/<article_id>/merge: from now on this article is the other one."""
    into = line_sent("into")
    name_object(into=into)
    merger = uniting.unite(store(), article_id, into, note=line_sent("note"), memory=desk().memory, now=now())
    return changed(wire_merger(merger), "articles.show", done="united", article_id=merger.into_id)


def undo(article_id: str) -> Response:
    """POST /articles/<article_id>/part: the merger is taken back; both are what they would be without it."""
    merger = uniting.part(store(), article_id, memory=desk().memory, now=now())
    name_object(into=merger.into_id)
    return changed(wire_merger(merger), "articles.show", done="parted", article_id=article_id)
