"""What a story and an article are called and where an article stands: the forms that change it.

Refuses: what may be said (service/record/curating/renaming.py).
"""

from flask import Response, render_template

from service.check.preview import Preview
from service.domain.addresses import refuse_address
from service.record.curating import renaming
from service.web.desk import desk, store
from service.web.parse import address_sent, description_sent, form_values, line_sent, was_sent
from service.web.present.answers import changed
from service.web.present.wire import wire_article, wire_story
from service.web.problems import Mistake
from storage import stories, watches


def article_form(article_id: str) -> str:
    """GET /articles/<article_id>/edit: the form that changes what an article is called and where it stands."""
    return draw_article(article_id=article_id)


def draw_article(error: Mistake | None = None, *, article_id: str, seen: Preview | None = None) -> str:
    """The form, filled in with how it is, or with what was sent and what was wrong, or what a look brought."""
    article = stories.load_article(store(), article_id)
    known = {"article_title": article.title, "publisher": article.publisher, "address": article.url}
    return render_template(
        "managing/article.html",
        error=error,
        article=article,
        story=stories.load_story(store(), article.story_id),
        values=form_values() or known,
        is_watched=watches.find_watch(store(), article_id) is not None,
        seen=seen,
    )


def describe_article(article_id: str) -> Response:
    """POST /articles/<article_id>/about: what an article is called, whose it is and where it stands."""
    known = stories.load_article(store(), article_id)
    url = address_sent("address") if was_sent("address") else known.url
    if url != known.url and url:
        refuse_address(url, desk().networks)
    article = renaming.rename_article(
        store(),
        article_id,
        title=line_sent("article_title") if was_sent("article_title") else known.title,
        publisher=line_sent("publisher") if was_sent("publisher") else known.publisher,
        url=url,
        memory=desk().memory,
    )
    return changed(wire_article(article), "articles.show", done="renamed", article_id=article_id)


def story_form(story_id: str) -> str:
    """GET /stories/<story_id>/edit: the form that changes what a story is called."""
    return draw_story(story_id=story_id)


def draw_story(error: Mistake | None = None, *, story_id: str) -> str:
    """The form, filled in with how it is, or with what was sent and what was wrong."""
    story = stories.load_story(store(), story_id)
    known = {"title": story.title, "description": story.description}
    return render_template("managing/story.html", error=error, story=story, values=form_values() or known)


def describe_story(story_id: str) -> Response:
    """POST /stories/<story_id>/about: what a story is called and about."""
    known = stories.load_story(store(), story_id)
    story = renaming.rename_story(
        store(),
        story_id,
        title=line_sent("title") if was_sent("title") else known.title,
        description=description_sent() if was_sent("description") else known.description,
    )
    return changed(wire_story(story), "stories.show", done="renamed-story", story_id=story_id)
